"""The files of a site, made from an edition alone, so that both stewards make the same ones: a page and an Atom feed
(RFC 4287). Everything that is filled in is escaped by Jinja; the page runs nothing and asks for nothing."""

import dataclasses
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import urlsplit
from uuid import NAMESPACE_OID, UUID, uuid5

from msgspec.structs import replace

from parasol.client.words import fingerprint_of
from parasol.formats.edition import FILES, Edition
from parasol.plain.headers import policy_of
from parasol.texts import load
from parasol.wire.days import text_of

_REGIONS = {"en": "en-GB"}
"""Whose days a site has: it is one for all its readers."""
LANGUAGES = {
    code: dataclasses.replace(texts, region=_REGIONS.get(code, "")) for code, texts in load(("edition",)).items()
}
# A link to its very end, since what is cut from it could lead elsewhere; but for what ends a sentence.
_LINK = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:!?)\]»\u2019\u201d])", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.?")


def complete(edition: Edition) -> Edition:
    """The edition with the hashes of the files that are made of it here."""
    return replace(edition, files={name: hashlib.sha256(content).digest() for name, content in built(edition).items()})


def built(edition: Edition) -> dict[str, bytes]:
    """The files by their names. Raises ``KeyError`` if the edition is in a language that the program doesn't have."""
    from markupsafe import Markup  # noqa: PLC0415 few commands need Jinja

    from parasol.plain.templates import environment  # noqa: PLC0415

    style = (files("parasol.editions") / "pages" / "style.css").read_text(encoding="utf-8")
    filled = {
        "t": LANGUAGES[edition.language],
        "edition": edition,
        "notices": edition.notices[::-1],
        "words": fingerprint_of(edition.genesis),
        "style": Markup(style),  # noqa: S704 a file of the program
        "policy": policy_of(style, "form-action 'none'"),
        "linked": linked,
        "iso": text_of,
        "site_id": uuid5(NAMESPACE_OID, f"parasol {edition.genesis.hex()}").urn,
        "urn": lambda id: UUID(bytes=id, version=4).urn,
    }
    templates = environment("parasol.editions")
    return {name: templates.get_template(name).render(filled).encode() for name in FILES}


def linked(paragraph: str) -> Iterator[tuple[str, str]]:
    """The pieces of a paragraph, each with the host if it is the address of a site: that is told beside it, since
    addresses can be written so that they seem to lead elsewhere."""
    for at, piece in enumerate(_LINK.split(paragraph)):
        yield piece, _host_of(piece) if at % 2 else ""


def _host_of(link: str) -> str:
    """The host as a browser would ask for it, where that is sure: what versions of IDNA read differently isn't."""
    try:
        host = urlsplit(link.replace("\\", "/")).hostname or ""
        if _HOST.fullmatch(host):
            return host
        asked = host.encode("idna")
        return asked.decode() if _HOST.fullmatch(asked.decode()) and asked.decode("idna") == host else "?"
    except ValueError:
        return "?"


def said(page: bytes) -> str:
    """All that a page says, in its order, as text: what the second steward reads is taken from the very bytes."""
    from markupsafe import Markup  # noqa: PLC0415

    lines = page.decode().partition("</style>")[2].split("\n")  # no tag of the template is on two
    return "\n".join(text for line in lines if (text := Markup(line).striptags()))  # noqa: S704 only read
