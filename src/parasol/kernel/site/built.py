"""Reads a built page, strictly: exactly the files of its manifest, each with the hash that stands there.

A file too many, one too few or one changed byte, and nothing of the page is served: a half-updated page is how people
get code that nobody built. It is no defence against a host, who can write another manifest.
"""

import base64
import gzip
import hashlib
import html
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

BUILT = Path(__file__).with_name("built")
"""Where `tools/page/build.mjs` writes to. It is in the package, and not in git."""

MANIFEST = "manifest.json"
PACKED = ".br"
"""What a file's name ends with that the build packed with Brotli; Python has no such packer."""
INDEX = "index.html"
SIGNED = "site-manifest.json"
"""The manifest of the whole site, signed by people and put into the store's folder; it's served as it stands there."""
MAX_FILES = 400
"""As many as the signed manifest of a whole site may list: a part of the page has a file of texts for each language."""
MAX_FILE_BYTES = 1_000_000
MAX_NAME_CHARACTERS = 40
MAX_LINE_CHARACTERS = 140
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z+.-]+(; charset=utf-8)?")
_SCRIPT = re.compile(r"sha256-[A-Za-z0-9+/]{43}=")
_PLACEHOLDER = re.compile(rb"%(NAME|ICON|PLAIN|LINE)%")
_ADDRESS = re.compile(r"https?://[a-z0-9.-]{1,200}(:\d{1,5})?")
_PLAIN = '<p><a href="{}/">Without JavaScript · <span lang="es">Sin JavaScript</span></a></p>'
_KEYS = b'data-tokens="%TOKENS%"'
"""With its quotes, which no name can have in it, since those are escaped."""
_HIDDEN = {"Cc", "Cs", "Co", "Zl", "Zp"}
_TURNING = set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class PageRefused(Exception):
    """This page isn't served; the message says why, for the host."""


class NotBuilt(PageRefused):
    """There is no page in this folder."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a browser shows in its tab and its history: a name and an icon that say nothing about the community.

    Settings of the host and not of the roster: they are needed before anything is read, and whoever looks over a
    shoulder sees them, so they must not lead to the community's signed name.
    """

    name: str = "Notes"
    icon: str = "leaf"
    plain: str | None = None
    """The address of the plain pages, for whoever has no JavaScript; like ``https://plain.example.org``."""
    line: str = ""
    """What the front page says that it is, in the community's words. Without it the face is neutral."""

    def __post_init__(self) -> None:
        if not 1 <= len(self.name.strip()) <= len(self.name) <= MAX_NAME_CHARACTERS:
            raise PageRefused(f"the page's name has 1 to {MAX_NAME_CHARACTERS} characters")
        if len(self.line) > MAX_LINE_CHARACTERS:
            raise PageRefused(f"the front page's line has at most {MAX_LINE_CHARACTERS} characters")
        if any(unicodedata.category(one) in _HIDDEN or one in _TURNING for one in self.name + self.line):
            raise PageRefused("the page's name and line can't contain control characters")
        if self.plain is not None and not _ADDRESS.fullmatch(self.plain):
            raise PageRefused("write the plain pages' address like https://plain.example.org, without a path")


DEFAULT_LOOK = Look()


@dataclass(frozen=True, slots=True)
class PageFile:
    """One file, as it is sent."""

    content: bytes
    compressed: bytes
    media_type: str
    brotli: bytes | None = None
    """The same, packed by the build. A browser takes it only if what comes out has the hash that the index names."""


@dataclass(frozen=True, slots=True)
class Page:
    """All files by name, and the hashes of the scripts that a browser may run."""

    files: Mapping[str, PageFile]
    scripts: tuple[str, ...]
    onion_location: str | None = None
    """The page's onion service, told to everybody alike."""
    signed: bytes | None = None
    """The site's signed manifest, for those who look from outside."""


class _Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sha256: bytes
    type: str


class _Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    files: dict[str, _Listed]
    scripts: list[str]
    packed: dict[str, bytes] = {}
    """Hashes of the files that the build packed, by the names of what is in them."""


def load(folder: Path, look: Look = DEFAULT_LOOK) -> Page:
    """Read a page. Raises ``NotBuilt`` if there is none in the folder, ``PageRefused`` if it isn't whole."""
    if not (folder / MANIFEST).is_file():
        raise NotBuilt("the page for browsers isn't built")
    try:
        manifest = _manifest(_read(folder / MANIFEST))
        found = {path.name for path in folder.iterdir()}
        _compare(found - {MANIFEST}, {*manifest.files, *(name + PACKED for name in manifest.packed)})
        contents = {name: _read(folder / name) for name in manifest.files}
        brotli = {name: _read(folder / (name + PACKED)) for name in manifest.packed}
    except OSError as error:
        raise PageRefused(f"the built page can't be read ({error.strerror})") from None
    hashes = {name: listed.sha256 for name, listed in manifest.files.items()}
    for files, wanted in ((contents, hashes), (brotli, manifest.packed)):
        for name, content in files.items():
            if hashlib.sha256(content).digest() != wanted[name]:
                raise PageRefused(f"{name} isn't the file that was built; build the page again")
    _check_scripts(manifest)
    contents[INDEX] = _dressed(contents[INDEX], look, set(contents))
    return Page(
        {
            # Compressed once, with no time and no name inside. Nothing secret and nothing that a visitor chose is in
            # these files, so that their compressed length says nothing.
            name: PageFile(content, gzip.compress(content, 9, mtime=0), manifest.files[name].type, brotli.get(name))
            for name, content in contents.items()
        },
        tuple(manifest.scripts),
    )


def with_signed(page: Page, store: Path) -> Page:
    """The page with the signed manifest that lies in the store's folder, if there is one. What it says is for those who
    read it; here it's bytes. Raises ``PageRefused`` if it can't be read."""
    path = store / SIGNED
    if not path.exists():
        return page
    try:
        return replace(page, signed=_read(path))
    except OSError as error:
        raise PageRefused(f"{SIGNED} can't be read ({error.strerror})") from None


def keyed(page: Page, token_key: bytes) -> Page:
    """The page with the public key of the server's tokens in it. A client takes no roster with another: a server that
    shows one member a roster of their own has to send them a page of their own as well."""
    content = page.files[INDEX].content.replace(_KEYS, b'data-tokens="%s"' % base64.b64encode(token_key))
    index = PageFile(content, gzip.compress(content, 9, mtime=0), page.files[INDEX].media_type)
    return replace(page, files={**page.files, INDEX: index})


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise PageRefused(f"{path.name} isn't a file")
    with path.open("rb") as file:
        content = file.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise PageRefused(f"{path.name} is larger than a file of the page may be")
    return content


def _manifest(content: bytes) -> _Manifest:
    try:
        manifest = msgspec.json.decode(content, type=_Manifest, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise PageRefused(f"the page's {MANIFEST} can't be read") from None
    for name, listed in manifest.files.items():
        if (
            not _FILE_NAME.fullmatch(name)
            or not _MEDIA_TYPE.fullmatch(listed.type)
            or name in {MANIFEST, SIGNED, "api"}
        ):
            raise PageRefused(f"the page's {MANIFEST} names a file or a type that isn't allowed")
    if not set(manifest.packed) <= set(manifest.files) - {INDEX}:
        raise PageRefused(f"the page's {MANIFEST} names a packed file that isn't one of its files, or the {INDEX}")
    if INDEX not in manifest.files or len(manifest.files) > MAX_FILES:
        raise PageRefused(f"the page's {MANIFEST} lists no {INDEX}, or more than {MAX_FILES} files")
    return manifest


def _compare(found: set[str], wanted: set[str]) -> None:
    if missing := sorted(wanted - found):
        raise PageRefused(f"{missing[0]} is missing from the built page; build it again")
    if found - wanted:
        raise PageRefused("there is a file in the built page that its manifest doesn't list; build it again")


def _check_scripts(manifest: _Manifest) -> None:
    """What a browser may run is exactly the scripts that are served: no hash of anything else, and none left out."""
    served = {
        f"sha256-{base64.b64encode(listed.sha256).decode()}"
        for listed in manifest.files.values()
        if listed.type.partition(";")[0] == "text/javascript"
    }
    if set(manifest.scripts) != served or not all(_SCRIPT.fullmatch(script) for script in manifest.scripts):
        raise PageRefused(f"the scripts in the page's {MANIFEST} aren't those that it serves")


def _dressed(index: bytes, look: Look, names: set[str]) -> bytes:
    """The index with name, icon, line and the way to the plain pages. In one pass, so that a name that looks like a
    placeholder stays a name."""
    icon = f"icon-{look.icon}.svg"
    if icon not in names:
        there = ", ".join(sorted(name[5:-4] for name in names if re.fullmatch(r"icon-.+\.svg", name)))
        raise PageRefused(f"the page has no such icon; there are: {there}" if there else "the page has no icons")
    plain = _PLAIN.format(look.plain) if look.plain else ""
    values = {
        b"NAME": html.escape(look.name).encode(),
        b"ICON": icon.encode(),
        b"PLAIN": plain.encode(),
        b"LINE": html.escape(look.line).encode(),
    }
    if not {b"NAME", b"ICON"} <= {found[1] for found in _PLACEHOLDER.finditer(index)}:
        raise PageRefused(f"{INDEX} has no place for the name or the icon")
    if index.count(_KEYS) != 1:
        raise PageRefused(f"{INDEX} has no place for the key of the tokens")
    return _PLACEHOLDER.sub(lambda found: values[found[1]], index)
