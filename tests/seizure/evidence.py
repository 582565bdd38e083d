"""What somebody gets who takes the whole server: files, logs, environment, and an image of its memory.

And the ways in which a planted text, number or phrase could show up in it.
"""

import base64
import hashlib
import os
import re
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

import postgres
from parasol.kernel.storage.opening import DATABASE, url_of

RANDOM = {"vault.id", "entry.position", "hole.position"}
"""Columns of random numbers, of which a few look like moments. If all of a column do, that is told."""
MUCH = 100_000_000
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


def database_of(store: Path) -> Iterator[Exhibit]:
    """Where a store is on PostgreSQL: every file of its data directory, its logs among them, and what its processes
    have in memory, the pages that they share once. Pages of zeros, which are most, are left out. And every row as it is
    read, since PostgreSQL may pack long values, in which a search finds nothing."""
    if url_of(store) is None:
        return
    with asking(store) as ask:
        for table in tables_of(store):
            values = (value for row in ask(f'SELECT * FROM "{table}"') for value in row)
            packed = (value if isinstance(value, bytes) else str(value).encode() for value in values)
            yield Exhibit(f"database rows of {table}", b"\n".join(packed))
    cluster = postgres.cluster()
    for path in cluster.files_of(url_of(store) or ""):
        yield Exhibit(f"database {path.relative_to(cluster.data)}", _without_zeros(postgres.bytes_of(path)))
    first = int((cluster.data / "postmaster.pid").read_text().split()[0])
    yield from (Exhibit(each.name, _without_zeros(each.content)) for each in memory_of(first))
    for (pid,) in cluster.as_superuser("SELECT pid FROM pg_stat_activity"):
        with suppress(ProcessLookupError, FileNotFoundError):  # some of them end by themselves
            yield from (each for each in memory_of(int(str(pid))) if "/dev/zero" not in each.name)


def kept(store: Path, beside: Path | None = None) -> list[Exhibit]:
    """All that a store is kept in: every file of its folder (or of the one ``beside`` it), and of its database."""
    return [
        *files_of(beside or store),
        *(each for each in database_of(store) if each.name.startswith("database")),
    ]


def _without_zeros(content: bytes, page: int = 4_096) -> bytes:
    pages = (content[at : at + page] for at in range(0, len(content), page))
    return b"".join(each for each in pages if each.count(0) < len(each))


@contextmanager
def asking(store: Path) -> Iterator[Callable[[str], list[tuple[Any, ...]]]]:
    """Whatever a store holds, by SQL, on either engine; a database file is as good as its folder."""
    url = url_of(store) if store.is_dir() else None
    if url is not None:
        with psycopg.connect(url) as held:
            yield lambda query: held.execute(query.encode()).fetchall()
        return
    path = store / DATABASE if store.is_dir() else store
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        yield lambda query: connection.execute(query).fetchall()


def plant(store: Path, *statements: str) -> None:
    """Write into what a store holds, past everything, and let it come into its files."""
    url = url_of(store)
    if url is None:
        with closing(sqlite3.connect(store / DATABASE, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)
        return
    with psycopg.connect(url, autocommit=True) as held:
        for statement in statements:
            held.execute(statement.encode())
    postgres.cluster().forget_log()


def rows_of(store: Path) -> Iterator[tuple[str, bytes]]:
    """Every row of every table, as one text."""
    with asking(store) as ask:
        for table in tables_of(store):
            for row in ask(f'SELECT * FROM "{table}"'):
                yield table, b"|".join(bit if isinstance(bit, bytes) else str(bit).encode() for bit in row)


def tables_of(store: Path) -> dict[str, list[str]]:
    """The columns of each table."""
    is_file = not store.is_dir() or url_of(store) is None
    query = (
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'"
        if is_file
        else "SELECT relname::text, attname::text FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid"
        " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition"
        " AND attnum > 0 AND NOT attisdropped ORDER BY relname, attnum"
    )
    found: dict[str, list[str]] = {}
    with asking(store) as ask:
        for table, column in ask(query):
            found.setdefault(table, []).append(column)
    return found


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


def passphrase_needles(passphrase: str) -> set[bytes]:
    """Eight words or a slip's five: any three in a row would give them away."""
    words = passphrase.split(" ")
    return {needle for at in range(len(words) - 2) for needle in encodings(" ".join(words[at : at + 3]))}


def found_in(exhibits: Iterable[Exhibit], needles: Iterable[bytes]) -> list[str]:
    """Where any needle is found: names of exhibits with the first bytes of what was found."""
    wanted = sorted(set(needles))
    return [
        f"{exhibit.name}: {needle[:40]!r}"
        for exhibit in exhibits
        for needle in _perhaps_in(exhibit.content, wanted)
        if needle in exhibit.content
    ]


def _perhaps_in(content: bytes, needles: list[bytes]) -> list[bytes]:
    """Those that have to be looked for one by one: of many in much, grep says in one go that none is there (but of
    needles with a line's end in them)."""
    if len(content) * len(needles) < MUCH:
        return needles
    odd = [needle for needle in needles if b"\n" in needle]
    with tempfile.NamedTemporaryFile() as wanted:
        wanted.write(b"\n".join(needle for needle in needles if b"\n" not in needle))
        wanted.flush()
        command = ["grep", "-q", "-a", "-F", "-f", wanted.name]
        found = subprocess.run(command, input=content, env={**os.environ, "LC_ALL": "C"}, check=False).returncode
    assert found in (0, 1), "grep couldn't search"
    return needles if found == 0 else odd


def _is_near(value: float, spans: list[tuple[float, float]]) -> bool:
    return any(abs(value - middle) < width for middle, width in spans)


def finer_than_a_day(database: Path, around: float) -> list[str]:
    """Values in a database that could be a moment: numbers near the current time in seconds, milli-, micro- or
    nanoseconds, and text with hours and minutes."""
    suspicious: list[str] = []
    spans = [(around * scale, 400 * 86_400 * scale) for scale in (1, 1_000, 1_000_000, 1_000_000_000)]
    clock = re.compile(rb"\d\d:\d\d|\d\dT\d\d\d\d")  # after a date; a T and four digits alone stand in base64 too
    with asking(database) as ask:
        for table, columns in tables_of(database).items():
            held = ask("SELECT {} FROM {}".format(", ".join(f'"{column}"' for column in columns), f'"{table}"'))
            for column, values in zip(columns, zip(*held, strict=True), strict=False):
                near = [each for each in values if isinstance(each, int | float) and _is_near(each, spans)]
                if f"{table}.{column}" not in RANDOM or len(near) == len(values):
                    suspicious += [f"{table}.{column} = {each}" for each in near]
            for row in held:
                for column, value in zip(columns, row, strict=True):
                    text = value.encode() if isinstance(value, str) else value if isinstance(value, bytes) else b""
                    if text.isascii() and clock.search(text):
                        suspicious.append(f"{table}.{column} holds a time of day")
    return suspicious
