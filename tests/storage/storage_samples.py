"""Small builders that the storage tests share."""

import os

from parasol.server.storage import Entry, NewRecord, Room, RosterEntry

TODAY = 20_000


def a_room(
    name: bytes = b"room", kind: str = "report", expires_on: int | None = None, holder: bytes | None = None
) -> Room:
    return Room(name, kind, holder, TODAY, expires_on, 0)


def a_record(
    body: bytes = b"sealed", id: bytes | None = None, expires_on: int | None = None, keys: tuple[bytes, ...] = ()
) -> NewRecord:
    return NewRecord(os.urandom(16) if id is None else id, body, expires_on, keys)


def an_entry(position: int = 0, tag: bytes | None = None, sealed: bytes = b"answer") -> Entry:
    return Entry(position, os.urandom(16) if tag is None else tag, sealed)


def a_roster_entry(number: int, body: bytes = b"signed") -> RosterEntry:
    return RosterEntry(number, body, b"signatures")
