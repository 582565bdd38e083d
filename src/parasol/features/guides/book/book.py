"""Guides as a book to take along: an EPUB 3 for readers' own programs, and a PDF for paper.

Both are made from strict blocks alone: what people wrote is filled in as text. The same guides give the same bytes; no
time, no name of a machine and no author of the file stands in them. Each page says when it was due on the day of
making, and until when it counts, since a book can't learn that it has grown old.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import msgspec

from parasol.features.guides.book.as_text import about, beside, draft, notices, texts_for
from parasol.features.guides.book.rules import texts_of
from parasol.features.guides.client.signed import hash_of_guide
from parasol.features.guides.structs import TOPICS, Guide, Section
from parasol.features.guides.translated_texts import said, stale_places
from parasol.features.paper.typeset import CannotBeSet, no_letters, pdf, shows
from parasol.kernel.plain.templates import environment
from parasol.kernel.rooms.public import KINDS
from parasol.kernel.wire.days import text_of

_FOLDER = Path(__file__).parent
Stale = Mapping[tuple[str, str], bytes]
_FITS: Stale = {}


def in_order(guides: Iterable[Guide]) -> list[Guide]:
    """By topic, then by title."""
    return sorted(guides, key=lambda guide: (TOPICS.index(guide.topic), guide.title.casefold(), guide.language))


def epub(name: str, guides: Sequence[Guide], today: int, language: str = "en", stale: Stale = _FITS) -> bytes:
    """An EPUB 3 in a language. A page may be in English, in place of one that isn't translated. ``stale``: what the
    list says of translations, by name and language."""
    ordered = in_order(guides)
    t = texts_for(language)
    templates, blocks = (
        environment("parasol.features.guides.book"),
        environment("parasol.kernel.plain").get_template("guide-blocks.html"),
    )
    digest = b"".join(map(hash_of_guide, ordered))
    filled: dict[str, Any] = {
        "name": name,
        "language": language,
        "made_on": text_of(today),
        "id": uuid5(NAMESPACE_OID, f"parasol {name} {digest.hex()} {today}").urn,
        "pages": [(f"{number:03}-{guide.id}", guide) for number, guide in enumerate(ordered)],
        "t": t,
        "b": blocks.module,
    }
    files = {
        "META-INF/container.xml": templates.get_template("container.xml").render(filled),
        "book.opf": templates.get_template("book.opf").render(filled),
        "nav.xhtml": templates.get_template("nav.xhtml").render(filled),
    }
    for file, guide in filled["pages"]:
        mine = texts_for(guide.language)
        bits = stale.get((guide.id, guide.language), b"")
        told = [*notices(guide, mine, today)[:1], *draft(guide, mine, bits)]
        shown = {"guide": msgspec.to_builtins(guide), "notices": told, "day": text_of, "t": mine}
        shown["stale"] = stale_places(guide, bits)
        files[f"{file}.xhtml"] = templates.get_template("page.xhtml").render(filled | shown)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as book:
        book.writestr(_entry("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        for file, content in files.items():
            book.writestr(_entry(file), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def paper(name: str, guides: Sequence[Guide], today: int, language: str = "en", stale: Stale = _FITS) -> bytes:
    """A PDF on A4. Raises ``CannotBeSet``: also if the fonts lack a letter."""
    ordered = in_order(guides)
    pages = [_page(guide, today, stale.get((guide.id, guide.language), b"")) for guide in ordered]
    shown = "".join(text for guide in ordered for text in (*texts_of(guide), *about(guide, texts_for(guide.language))))
    if not shows(shown):
        raise CannotBeSet(no_letters(shown))
    words = {"name": name, "made_on": text_of(today)}
    filled = {"language": language, "direction": texts_for(language).direction, "words": words, "pages": pages}
    return pdf("book", filled, _FOLDER)


def _page(guide: Guide, today: int, stale: bytes) -> dict[str, Any]:
    t, places = texts_for(guide.language), stale_places(guide, stale)
    services = {kind: t(f"guide-help-{kind}") for kind in KINDS}
    return {
        "language": guide.language,
        "direction": t.direction,
        "words": {"danger": t("guide-danger"), "help": services, "stale": t("guide-stale-part")},
        "title": guide.title,
        "notes": [*notices(guide, t, today)[:1], *draft(guide, t, stale)],
        "sections": [
            {
                "title": each.title,
                "stale": each.id in places,
                "blocks": [
                    _block(guide, each, at) | {"stale": f"{each.id}/{at}" in places} for at in range(len(each.blocks))
                ],
            }
            for each in guide.sections
        ],
        "about": list(about(guide, t)),
    }


def _block(guide: Guide, section: Section, at: int) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.to_builtins(section.blocks[at])
    made["beside"] = [said(item) for item in beside(guide, section, at) or ()]
    if made["kind"] == "question":
        titles = {section.id: section.title for section in guide.sections}
        made["answers"] = [{"says": each["says"], "goes": titles[each["goes"]]} for each in made["answers"]]
    return made


def _entry(name: str) -> zipfile.ZipInfo:
    """A file of the book, of the first day that ZIP knows."""
    made = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    made.external_attr = 0o644 << 16
    return made
