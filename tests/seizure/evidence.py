"""What somebody gets who takes the whole server: files, logs, environment, and an image of its memory.

And the ways in which a planted text, number or phrase could show up in it.
"""

import base64
import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

RANDOM = {"vault.id", "entry.position", "hole.position"}
"""Columns of random numbers, of which a few look like moments. If all of a column do, that is told."""
DIGESTS = ("md5", "sha1", "sha256", "sha512", "blake2b")


@dataclass(frozen=True)
class Exhibit:
    """One piece of evidence."""

    name: str
    content: bytes


def memory_of(pid: int) -> Iterator[Exhibit]:
    """Every readable and writable mapping of a live process, as gcore would save it."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)", line)
            assert found is not None
            start, end, mode, name = int(found[1], 16), int(found[2], 16), found[3], found[4]
            if "r" not in mode or "w" not in mode or name in {"[vvar]", "[vsyscall]"}:
                continue
            try:
                memory.seek(start)
                yield Exhibit(f"memory {found[1]} {name}", memory.read(end - start))
            except (OSError, ValueError):
                continue


def files_of(folder: Path) -> Iterator[Exhibit]:
    """Every file below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield Exhibit(f"file {path.name}", path.read_bytes())


def environment_of(pid: int) -> Exhibit:
    """The environment and the command line that the process was started with."""
    content = Path(f"/proc/{pid}/environ").read_bytes() + Path(f"/proc/{pid}/cmdline").read_bytes()
    return Exhibit("environment", content)


def encodings(text: str) -> set[bytes]:
    """A text as it could stand in a file or in memory: plain, wide, hex, base64 at each alignment."""
    plain = text.encode()
    forms = {
        plain,
        text.encode("utf-16-le"),
        text.encode("utf-32-le"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
    }
    for shift in range(3):
        encoded = base64.b64encode(b"\x00" * shift + plain)
        inner = encoded[(0, 2, 3)[shift] : len(encoded) - 4]
        forms |= {inner, inner.replace(b"+", b"-").replace(b"/", b"_")}
    return {form for form in forms if len(form) >= 8}


def number_needles(written: Iterable[str]) -> set[bytes]:
    """A number in each of its written forms, and their common unsalted hashes, raw, in hex and in base64."""
    needles: set[bytes] = set()
    for form in written:
        needles |= encodings(form)
        for name in DIGESTS:
            digest = hashlib.new(name, form.encode()).digest()
            needles |= {digest, digest.hex().encode(), base64.b64encode(digest)[:20]}
    return needles


def phrase_needles(phrase: str) -> set[bytes]:
    """Seven words or a slip's four: any three in a row would give them away."""
    words = phrase.split(" ")
    return {needle for at in range(len(words) - 2) for needle in encodings(" ".join(words[at : at + 3]))}


def found_in(exhibits: Iterable[Exhibit], needles: Iterable[bytes]) -> list[str]:
    """Where any needle is found: names of exhibits with the first bytes of what was found."""
    wanted = sorted(set(needles))
    return [
        f"{exhibit.name}: {needle[:40]!r}" for exhibit in exhibits for needle in wanted if needle in exhibit.content
    ]


def _is_near(value: float, spans: list[tuple[float, float]]) -> bool:
    return any(abs(value - middle) < width for middle, width in spans)


def finer_than_a_day(database: Path, around: float) -> list[str]:
    """Values in a database that could be a moment: numbers near the current time in seconds, milli-, micro- or
    nanoseconds, and text with hours and minutes."""
    suspicious: list[str] = []
    spans = [(around * scale, 400 * 86_400 * scale) for scale in (1, 1_000, 1_000_000, 1_000_000_000)]
    clock = re.compile(rb"\d\d:\d\d|\d\dT\d\d\d\d")  # after a date; a T and four digits alone stand in base64 too
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            columns = [item[0] for item in cursor.description]
            held = cursor.fetchall()
            for column, values in zip(columns, zip(*held, strict=True), strict=False):
                near = [each for each in values if isinstance(each, int | float) and _is_near(each, spans)]
                if f"{table}.{column}" not in RANDOM or len(near) == len(values):
                    suspicious += [f"{table}.{column} = {each}" for each in near]
            for row in held:
                for column, value in zip(columns, row, strict=True):
                    text = value.encode() if isinstance(value, str) else value if isinstance(value, bytes) else b""
                    if text.isascii() and clock.search(text):
                        suspicious.append(f"{table}.{column} holds a time of day")
    finally:
        connection.close()
    return suspicious
