"""What is typed into a page's fields, and finding it again in what was sent, in whatever form it went.

The values are invented for one look and belong to nobody: an address at a domain kept for examples, a number from a
range kept for films. Forms that are found: plain, URL-encoded, JSON escapes, base64, hex, gzip, deflate, and MD5,
SHA-1, SHA-256 and SHA-512, one inside the other up to ``DEPTH``. What is encrypted is not.
"""

import base64
import binascii
import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote_to_bytes

DEPTH = 4
MAX_READ_BYTES = 4_000_000
MAX_READINGS = 5_000
SHORTEST_PART = 5
LETTERS = b"bcdfghjklmnpqrstvwxz"
HASHES = ("md5", "sha1", "sha256", "sha512")
_RUN = re.compile(rb"[A-Za-z0-9+/_-]{12,}={0,2}")
_HEX = re.compile(rb"(?:[0-9a-fA-F]{2}){8,}")
_ESCAPE = re.compile(rb"\\u00([0-9a-fA-F]{2})")

Random = Callable[[int], bytes]
Found = tuple[str, str]
"""A field's name, and the form in which it went, like ``base64 in URL-encoding`` (outermost last)."""


def made(random: Random) -> dict[str, str]:
    """Values to type, by the kind of field."""

    def letters(length: int) -> str:
        return bytes(LETTERS[byte % len(LETTERS)] for byte in random(length)).decode()

    digits = int.from_bytes(random(2), "big") % 1000
    return {
        "e-mail": f"{letters(9)}@{letters(6)}.example.com",
        "phone": f"+447700900{digits:03}",
        "name": f"{letters(5).title()} {letters(7).title()}",
        "password": f"{letters(8)}-{letters(6)}",
        "text": f"{letters(6)} {letters(8)}",
    }


class Finder:
    """Finds values in bytes. ``values``: field to what was typed there."""

    def __init__(self, values: dict[str, str]) -> None:
        self.values = {name: value.encode().lower() for name, value in values.items()}
        self._needles = [(needle, name, form) for name, value in values.items() for needle, form in _needles(value)]

    def find(self, content: bytes) -> set[Found]:
        """Every value that is in ``content``, with the form that it has there; the simplest one only."""
        best: dict[str, str] = {}
        for reading, forms in readings(content):
            small = reading.lower()
            for needle, name, form in self._needles:
                if name not in best and needle in small:
                    best[name] = " in ".join([form, *forms] if form != "plain" or not forms else forms)
        return set(best.items())

    def parts(self, content: bytes) -> set[tuple[str, int]]:
        """Beginnings of values, with their length: what is sent while somebody types."""
        found = set()
        for reading, _ in readings(content):
            small = reading.lower().replace(b"+", b" ")
            for name, value in self.values.items():
                longest = next((n for n in range(len(value), SHORTEST_PART - 1, -1) if value[:n] in small), 0)
                if longest:
                    found.add((name, longest))
        return found


def _needles(value: str) -> Iterator[tuple[bytes, str]]:
    digits = re.sub(r"\D", "", value)
    spelled = {value.lower(), value.lower().replace(" ", "+")}
    if value.startswith("+"):
        spelled |= {digits, f"0{digits[2:]}", f"00{digits}"}
    for each in sorted(spelled):
        yield each.encode(), "plain"
    for each in sorted({*spelled, value}):
        for name in HASHES:
            digest = hashlib.new(name, each.encode(), usedforsecurity=False)
            form = name.upper().replace("SHA", "SHA-")
            yield digest.hexdigest().encode(), form
            # Base64 as it stands there in small letters, as `find` compares: a chance hit in 20 letters is none.
            yield base64.b64encode(digest.digest()).rstrip(b"=").lower(), form
            yield base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").lower(), form


def readings(content: bytes) -> Iterator[tuple[bytes, list[str]]]:
    """``content`` and whatever can be unpacked from it, each with the forms that were taken off, innermost first."""
    waiting: list[tuple[bytes, list[str]]] = [(content, [])]
    left, seen = MAX_READ_BYTES, {content}
    while waiting:
        reading, forms = waiting.pop(0)
        yield reading, forms
        if len(forms) == DEPTH:
            continue
        for inner, form in _unpacked(reading):
            if inner not in seen and len(inner) <= left and len(seen) < MAX_READINGS:
                left -= len(inner)
                seen.add(inner)
                waiting.append((inner, [form, *forms]))


def _unpacked(content: bytes) -> Iterator[tuple[bytes, str]]:
    for magic, bits, form in ((b"\x1f\x8b", 31, "gzip"), (b"\x78", 15, "deflate")):
        if content.startswith(magic) and (inner := _inflated(content, bits)):
            yield inner, form
    if b"%" in content:
        yield unquote_to_bytes(content), "URL-encoding"
    if b"\\" in content:
        yield _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), content).replace(b"\\/", b"/"), "JSON escapes"
    for run in _HEX.findall(content):
        yield bytes.fromhex(run.decode()), "hex"
    for run in _RUN.findall(content):
        if (inner := _from_base64(run)) and inner != run:
            yield inner, "base64"


def _from_base64(run: bytes) -> bytes:
    plain = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
    try:
        return base64.b64decode(plain[: len(plain) - (len(plain) % 4 == 1)] + b"=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        return b""


def _inflated(content: bytes, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(content, MAX_READ_BYTES)
    except zlib.error:
        return b""


def single_letters(content: bytes) -> str:
    """The values of one letter in a JSON object or a form, joined: what a script sends that tells each key."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        pairs = [pair.partition("=")[2] for pair in content.decode("utf-8", "replace").split("&")]
        found = [unquote_to_bytes(value).decode("utf-8", "replace") for value in pairs]
    return "".join(each for each in _leaves(found) if len(each) == 1)


def _leaves(found: object) -> Iterable[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from _leaves(each)


def is_opaque(content: bytes) -> bool:
    """Whether something in it is neither text nor unpacks to text: a body, or 32 bytes or more of base64 or hex."""
    if not _is_text(content):
        return not any(_is_text(inner) for inner, form in _unpacked(content) if form in ("gzip", "deflate"))
    runs = [run for run in _RUN.findall(content) if len(run) >= 43]
    mixed = [run for run in runs if re.search(rb"[a-z]", run) and re.search(rb"[A-Z]", run) and re.search(rb"\d", run)]
    return any(is_opaque(inner) for inner in map(_from_base64, mixed) if inner)


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character.isspace() for character in text)
