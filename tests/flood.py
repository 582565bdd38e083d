"""Reports and conversations made to stand in the way: each a room of about half a megabyte, all of it genuinely sealed.
They are put into the store as the routes would put them, without the work, the words and the requests."""

import asyncio
import itertools
import os
from collections.abc import Coroutine, Iterator
from typing import Any

import msgspec

import harness
from harness import Town
from parasol.features.desks.structs import DeskContact, DeskContactPart, OpeningPart, Text
from parasol.features.reports.structs import Asked, Contact, ContactPart, RawPart, Report, Said, SharedPart
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.rooms.client.held import signed_part
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import seal_envelope
from parasol.kernel.seal.record import seal_thread
from parasol.kernel.storage import NewRecord, Room
from parasol.kernel.vault.client import WordKeys
from parasol.kernel.wire.signing import public_key_of, sign

HALF_A_MEGABYTE = 512 * 1024
AT_ONCE = 20
KEPT_DAYS = 300
MOST_RECORDS = 500


def flood(town: Town, roster: RosterState, count: int, large: int = 1_000) -> list[bytes]:
    """So many hostile reports; returns their rooms. By turns: large answers behind a short story, the same with a story
    that is large itself, and as many short answers as fit. From ``large`` on each is but a short story."""
    intake = roster.intake
    return _put(town, count, (_report(town, intake, number, number < large) for number in range(count)))


def flood_desk(town: Town, roster: RosterState, count: int, large: int = 1_000) -> list[bytes]:
    """So many hostile conversations with desk 1, of the same kinds."""
    box = roster.desks[1].box
    recipient = _do(town, _storage(town).recipients_of([box]))[box]
    return _put(town, count, (_conversation(town, recipient, number, number < large) for number in range(count)))


def grow(town: Town, keys: WordKeys, thread_key: bytes, said: bytes, count: int) -> None:
    """Let a report's holder say this so many times, past all limits: as a store of before may hold it."""
    for _ in range(count):
        _do(town, _storage(town).append(keys.name, _line(town, keys, thread_key, said), town.clock.today()))


def _report(town: Town, intake: str, number: int, is_large: bool) -> tuple[Room, list[NewRecord]]:
    keys, thread_key = _keys(), os.urandom(32)
    story = f"Story {number} " + "and so on " * (5_000 if is_large and number % 3 == 1 else 20)
    report = Report(story, [Asked(f"+44 7700 9{number:05}")], ["threats"], "North", warn_others=True)
    raw = RawPart(keys.name, thread_key, public_key_of(os.urandom(32)), report)
    parts = [bytes([5]) + os.urandom(4095)]
    parts += [
        seal_envelope(signed_part(keys, part), intake, smallest)
        for part, smallest in (
            (raw, 6144),
            (SharedPart(keys.name, ""), 3072),
            (ContactPart(keys.name, Contact()), 3072),
        )
    ]
    small = msgspec.json.encode(Said("answer", "Here I am again."))
    large = msgspec.json.encode(Said("answer", "Listen to me. " * 4_000))
    lines = [small if number % 3 == 2 else large] if is_large else []
    return _room(town, keys, "report"), _filled(town, parts, keys, thread_key, lines)


def _conversation(town: Town, recipient: str, number: int, is_large: bool) -> tuple[Room, list[NewRecord]]:
    keys, thread_key = _keys(), os.urandom(32)
    text = f"Question {number} " + "and so on " * (5_000 if is_large and number % 3 == 1 else 20)
    contents = [
        OpeningPart(keys.name, thread_key, "en", text),
        DeskContactPart(keys.name, DeskContact("yes", "by text", "Robin", "the laundry")),
    ]
    parts = [bytes([5]) + os.urandom(4095)]
    for part in contents:
        encoded = msgspec.json.encode(part)
        signed = sign(keys.sign_seed, "part", part_bytes(keys.name, encoded)) + encoded
        parts.append(seal_envelope(signed, recipient, 6144))
    small = msgspec.json.encode(Text("Here I am again."))
    large = msgspec.json.encode(Text("Listen to me. " * 4_000))
    lines = [small if number % 3 == 2 else large] if is_large else []
    return _room(town, keys, "desk/1"), _filled(town, parts, keys, thread_key, lines)


def _filled(town: Town, parts: list[bytes], keys: WordKeys, thread_key: bytes, lines: list[bytes]) -> list[NewRecord]:
    """With these lines by turns until it is full."""
    until = town.clock.today() + KEPT_DAYS
    records = [NewRecord(os.urandom(16), body, until) for body in parts]
    size = sum(map(len, parts))
    for said in itertools.cycle(lines):
        if size >= HALF_A_MEGABYTE or len(records) >= MOST_RECORDS:
            break
        records.append(_line(town, keys, thread_key, said))
        size += len(records[-1].body)
    return records


def _line(town: Town, keys: WordKeys, thread_key: bytes, said: bytes) -> NewRecord:
    id = os.urandom(16)
    body = seal_thread(keys.name, thread_key, keys.sign_seed, id, said, os.urandom)
    return NewRecord(id, body, town.clock.today() + KEPT_DAYS)


def _keys() -> WordKeys:
    seed = os.urandom(32)
    return WordKeys(report_room(public_key_of(seed)), seed, os.urandom(32))


def _room(town: Town, keys: WordKeys, kind: str) -> Room:
    today = town.clock.today()
    return Room(keys.name, kind, keys.sign_key, today, today + KEPT_DAYS, 0)


def _put(town: Town, count: int, rooms: Iterator[tuple[Room, list[NewRecord]]]) -> list[bytes]:
    storage, today, names = _storage(town), town.clock.today(), []

    async def open_all(some: list[tuple[Room, list[NewRecord]]]) -> None:
        opening = [storage.open_room(room, records, today) for room, records in some]
        if harness.ENGINE == "sqlite":
            await asyncio.gather(*opening)
        else:  # there what is done at once comes in any order
            for each in opening:
                await each

    for start in range(0, count, AT_ONCE):
        some = [next(rooms) for _ in range(start, min(count, start + AT_ONCE))]
        _do(town, open_all(some))
        names += [room.name for room, _ in some]
    return names


def _storage(town: Town) -> Any:
    return town.storage


def _do(town: Town, work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run_coroutine_threadsafe(work, town.loop).result(60)
