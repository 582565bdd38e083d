"""One look at a site: fetch what a visitor gets, then the rest, and say in words what isn't as it was signed.

The page comes first, before anything is asked that a visitor's browser wouldn't ask. A page that is the signed one
names every script with its hash, so the rest can be looked at afterwards.
"""

import hashlib
import re
from dataclasses import dataclass

from parasol.host.watch.document import contents_of, shown
from parasol.host.watch.fetch import Fetched, Visitor
from parasol.kernel.wire import site
from parasol.kernel.wire.site import NotAManifest, NotSigned, SignedManifest, SiteFile, SiteKeys, SiteManifest

_OF_WEB_SERVERS = {
    *("content-length", "content-type", "content-encoding", "transfer-encoding", "connection", "keep-alive"),
    *("date", "server", "via", "strict-transport-security", "alt-svc"),
}
"""What a web server in front may add. None of it changes what a page may do, as long as ``alt-svc`` names no host."""
_SAME_HOST = re.compile(r'(h[23](-\d+)?=":\d{1,5}"(; ma=\d+)?(; persist=1)?(, )?)+|clear')


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen. ``signed`` is ``None`` if the site has no manifest that counts; ``differences`` are empty if all
    is as it was signed."""

    signed: SignedManifest | None
    signers: int
    differences: tuple[str, ...]


def look(visitor: Visitor, keys: SiteKeys, given: SignedManifest | None = None) -> Seen:
    """Look once; ``given``: a manifest from elsewhere, instead of the one that the site gives. Raises ``CannotLook``
    if the site can't be looked at."""
    fetched: dict[str, Fetched] = {"/": visitor.get("/")}
    for path in _named_by(fetched["/"]):
        fetched.setdefault(path, visitor.get(path))
    found: list[str] = []
    signed = given or _manifest(visitor, found)
    signers = 0
    if signed is not None:
        try:
            signers = signed.check(keys)
        except NotSigned as error:
            found.append(f"The site's manifest doesn't count: {error}.")
            signed = None
    if signed is None:
        return Seen(None, 0, tuple(found))
    for path in signed.manifest.files:
        if path not in fetched:
            fetched[path] = visitor.get(path)
    return Seen(signed, signers, tuple(compared(signed.manifest, fetched)))


def compared(manifest: SiteManifest, fetched: dict[str, Fetched]) -> list[str]:
    """What is different, as sentences; ``fetched`` has every path of the manifest, and whatever else the page names."""
    found: list[str] = []
    for path, answer in fetched.items():
        file = manifest.files.get(path)
        if file is None:
            found.append(f"{shown(path)}: the page asks for this file, and the manifest doesn't have it.")
        elif answer.status != 200:
            moved = " and sends visitors elsewhere" if answer.values("location") else ""
            found.append(f"{path}: the site answers {answer.status}{moved} instead of giving the file.")
        else:
            found += [f"{path}: {what}." for what in _file(manifest, path, file, answer)]
    return found


def _file(manifest: SiteManifest, path: str, file: SiteFile, answer: Fetched) -> list[str]:
    found = []
    if answer.content is None:
        found.append("the file is too large, or packed in a way that wasn't asked for")
    elif hashlib.sha256(answer.content).digest() != file.sha256:
        found.append("this is ANOTHER FILE than the signed one")
    if answer.values("content-type") != [file.type]:
        found.append("the type of the file is another one")
    expected = {name.lower(): value for name, value in manifest.headers_of(file).items()}
    for name, value in expected.items():
        values = answer.values(name)
        if not values:
            found.append(f"the header {name} is missing")
        elif values != [value]:
            found.append(f"the header {name} says something else" if len(values) == 1 else f"{name} comes twice")
    for name in dict.fromkeys(name for name, _ in answer.headers if name not in expected):
        if name not in _OF_WEB_SERVERS:
            found.append(f"there is a header that shouldn't be: {shown(name)}")
        elif name == "alt-svc" and not all(_SAME_HOST.fullmatch(value) for value in answer.values(name)):
            found.append("the header alt-svc sends visitors to another host")
    if file.is_document and answer.content is not None:
        contents = contents_of(answer.content)
        found += [f"in the page there is {what}" for what in dict.fromkeys(contents.strange)]
        told = {*manifest.files, f"{manifest.settings.plain_address}/"}
        outside = [where for where in dict.fromkeys(contents.refers_to) if where not in told]
        found += [f"the page leads to {shown(where)}, which the manifest doesn't have" for where in outside[:20]]
    return found


def _named_by(page: Fetched) -> list[str]:
    """The files of the same site that the page names, each once."""
    if page.content is None:
        return []
    named = dict.fromkeys(contents_of(page.content).refers_to)
    return [path for path in named if re.fullmatch(r"/[A-Za-z0-9][A-Za-z0-9._-]{0,99}", path)][: site.MAX_FILES]


def _manifest(visitor: Visitor, found: list[str]) -> SignedManifest | None:
    answer = visitor.get(site.PATH)
    if answer.status != 200 or answer.content is None:
        found.append(f"The site gives no signed manifest (it answers {answer.status} at {site.PATH}).")
        return None
    try:
        return site.read(answer.content)
    except NotAManifest as error:
        found.append(f"What the site gives as its manifest doesn't count: {error}.")
        return None
