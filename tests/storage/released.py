"""Stores as each released schema left them: made by the migrations up to its number, with rows in every table.

``released.json`` has a hash of each migration's statements. Whoever changes a migration that was released, and not only
its comments, changes what stores out there went through: a test fails. For a new one, add its hash.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parasol.features.checks.contexts import bucket_hash, element_of, inner_of, release_of
from parasol.kernel.storage.postgres.connecting import connect, conninfo_of
from parasol.kernel.storage.postgres.migrate import migrate as postgres_migrate
from parasol.kernel.storage.postgres.migrate import migrations as postgres_migrations
from parasol.kernel.storage.sqlite.migrate import migrate, migrations

HASHES: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "released.json").read_text())
DAY = 20_000
LAST_DAY = DAY + 100
LAST_DAY_IN_LIST = DAY + 90
KEYS = (b"k" * 32, b"l" * 32)
ENTRIES = [(5, (b"tag-%d" % n).ljust(16, b"."), b"answer %d" % n) for n in range(3)]
TOMBSTONE = (9, b"i" * 32, LAST_DAY, b"m" * 32)


def body(number: int) -> bytes:
    """A body that is told apart from all others."""
    return b"<%08d>" % number + bytes(range(256))


def rows(version: int) -> list[tuple[str, dict[str, Any]]]:
    """(table, row) in an order in which they can be filled."""
    rooms = ["report", "alerts", "decisions", "review", "cases"]
    found: list[tuple[str, dict[str, Any]]] = [
        ("secret", {"name": "oprf_key", "value": b"o" * 32}),
        *(
            ("roster", {"number": n, "body": b"entry %d" % n, "signatures": b"s%d" % n, "chain": "charter", "nth": n})
            for n in range(3)
        ),
        *(
            ("box", {"recipient": b"r%d" % n, "box_group": "members", "generation": 1, "sealed": body(n)})
            for n in range(2)
        ),
        *(
            (
                "room",
                {
                    "id": n,
                    "name": b"room %d" % n,
                    "kind": kind,
                    "holder_key": b"h%d" % n if n == 1 else None,
                    "opened_on": DAY,
                    "expires_on": LAST_DAY if n == 1 else None,
                    "next": 3,
                },
            )
            for n, kind in enumerate(rooms, 1)
        ),
        *(
            (
                "record",
                {
                    "id": 10 * room + seq,
                    "room": room,
                    "seq": seq,
                    "client_id": (b"client-%d-%d" % (room, seq)).ljust(16, b"."),
                    "day": DAY,
                    "expires_on": LAST_DAY,
                    "body": body(10 * room + seq),
                },
            )
            for room in range(1, len(rooms) + 1)
            for seq in (1, 2)
        ),
        *(("carried", {"key": key, "record": 21}) for key in KEYS),
        *(
            ("withdrawal", {"number": n, "key": b"w%d" % n, "signature": b"g%d" % n, "expires_on": LAST_DAY})
            for n in (4, 7)
        ),
        ("list", {"number": 1, "is_complete": 1, "updated_on": DAY}),
        *(
            ("entry", {"list": 1, "record": 21, "position": position, "tag": tag, "sealed": sealed})
            for position, tag, sealed in ENTRIES
        ),
        *(
            (
                "vault",
                {
                    "name": b"v%d" % n,
                    "auth_key": b"a%d" % n,
                    "version": n,
                    "sealed": body(100 + n),
                    "touched_on": DAY,
                    "expires_on": LAST_DAY if n == 2 else None,
                },
            )
            for n in (1, 2)
        ),
    ]
    release, in_list = release_of(LAST_DAY, KEYS), release_of(LAST_DAY_IN_LIST, KEYS)
    elements = [element_of(inner_of(tag, sealed), in_list) for _, tag, sealed in ENTRIES]
    root = bucket_hash([*elements, element_of(TOMBSTONE[1], release_of(TOMBSTONE[2], [TOMBSTONE[3]]))])
    for table, row in found:
        if table == "room" and row["id"] == 1:
            row["is_taken_on"] = 0
        if table == "record" and row["id"] == 21:
            row["release"] = release
        if table == "entry":
            row |= {"expires_on": LAST_DAY_IN_LIST, "release": in_list}
    redeemed = {"mark": b"p" * 16, "request": b"q" * 16, "signature": b"S" * 64}
    lasting = {"opened_on": DAY, "expires_on": LAST_DAY, "next": 1}
    found += [
        ("hole", dict(zip(("list", "position", "inner", "expires_on", "keys"), (1, *TOMBSTONE), strict=True))),
        (
            "head",
            {
                "list": 1,
                "bits": 0,
                "size": 4,
                "seq": 1,
                "day": DAY,
                "root": root,
                "roster_length": 3,
                "signer": b"s" * 32,
                "signature": b"S" * 64,
            },
        ),
        ("node", {"list": 1, "depth": 0, "number": 0, "hash": root}),
        ("spent", {"week": 2857, "purpose": "check", **redeemed}),
        ("week_count", {"week": 2857, "purpose": "check", "count": 1}),
        ("drawn", {"week": 2857, "mark": b"d" * 16, "batch": b"b" * 32}),
        ("credential", {"mark": b"c" * 16, "batch": b"B" * 32}),
        ("room", {"id": 90, "name": b"waits", "kind": "escrow", "holder_key": b"H", **lasting}),
        *(("mark", {"mark": (b"mark %d" % n).ljust(16, b"."), "room": 90}) for n in range(4)),
        ("room", {"id": 91, "name": b"talk", "kind": "desk/1", "holder_key": b"I", **lasting}),
        *(("chunk", {"room": 91, "blob": b"f" * 16, "number": n, "body": body(200 + n)}) for n in range(2)),
        *(
            ("experience", {"service": b"z" * 16, "quarter": 219, "question": question, "is_yes": 1, "count": 5})
            for question in ("asked_id", "felt_respected")
        ),
    ]
    if version >= 16:
        found += [
            ("wrap", {"node": 0, "sealed": body(300)}),
            ("rung", {"box_group": "members", "number": 2, "sealed": body(301)}),
            ("recipient", {"holder": b"R" * 32, "text": "age1parasol"}),
        ]
    return found


def statements_hash(text: str) -> str:
    """Of a migration's statements, without comments and white space."""
    return hashlib.sha256(" ".join(re.sub(r"--[^\n]*", "", text).split()).encode()).hexdigest()


def fill(connection: sqlite3.Connection, version: int) -> None:
    """Bring an empty SQLite store to a released schema, with rows in it."""
    migrate(connection, [file for file in migrations() if file[0] <= version])
    for table, row in rows(version):
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def postgres_rows(version: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The same rows as PostgreSQL's tables hold them: a record is named by its room and its number there."""
    for table, row in rows(version):
        if table == "record":
            del row["id"]
        elif table in ("carried", "entry"):
            row["room"], row["record"] = divmod(row["record"], 10)
        yield table, row


async def fill_postgres(url: str, version: int) -> None:
    """The same of an empty database."""
    connection = await connect(conninfo_of(url))
    try:
        await postgres_migrate(connection, [file for file in postgres_migrations() if file[0] <= version])
        for table, row in postgres_rows(version):
            columns = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join(["%s"] * len(row))
            await connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})".encode(), tuple(row.values()))
        await connection.execute("UPDATE withdrawal_count SET given = 7")
    finally:
        await connection.close()
