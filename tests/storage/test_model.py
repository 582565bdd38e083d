"""A state machine drives the real store and a plain dict side by side; they must never differ.

Rooms, ids, keys and days are few, so that the interesting collisions come up again and again: a retry after
a delete, a withdrawal before the record, an expiry on the very day. One room's records may have index entries; its
list is compared with a plain list of elements that only ever grows, and the tree with one computed from the top.
"""

import asyncio
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from storage_samples import (
    a_head,
    a_key,
    a_record,
    a_room,
    a_roster_entry,
    an_entry,
    bits_for,
    element_for,
    everything_in,
    head_with,
    root_of,
)

from drawn import few
from parasol.features.checks.contexts import bucket_hash, node_hash
from parasol.kernel.storage import (
    AlreadyWithdrawn,
    NewKeys,
    RecordConflict,
    RoomTaken,
    RoomUnknown,
    Storage,
    TreeHeadMoved,
)
from parasol.kernel.storage.opening import open_storage
from postgres import settle_on_postgres

ROOMS = st.sampled_from([b"a", b"b", b"c"])
HOLDERS = st.sampled_from([None, b"h"])
IDS = st.integers(0, 5).map(lambda n: bytes([n]) * 16)
BODIES = st.one_of(  # none is empty: the server takes sealed records alone, and what was taken back has no body
    st.sampled_from([b"x", b"y", b"z"]),
    st.sampled_from([600, 2000, 8143, 8157, 8158, 8192, 60_000]).map(lambda n: b"z" * n),
)
KEY = st.sampled_from([a_key(n) for n in range(3)])
KEYS = st.lists(KEY, max_size=2).map(tuple)
POSITIONS = st.lists(st.sampled_from([0, 1, 2**32 - 1, 5 << 28]) | st.integers(0, 2**32 - 1), min_size=1, max_size=30)
LIFE = st.sampled_from([None, 0, 1, 2])


@dataclass
class Held:
    seq: int
    id: bytes
    day: int
    body: bytes
    expires_on: int | None
    keys: tuple[bytes, ...]
    tags: frozenset[bytes] = frozenset()


@dataclass
class HeldRoom:
    holder: bytes | None
    expires_on: int | None
    next: int = 1
    records: list[Held] = field(default_factory=list)


class Model(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.loop = asyncio.new_event_loop()
        self.today = 100
        self.rooms: dict[bytes, HeldRoom] = {}
        self.withdrawn: dict[bytes, int] = {}
        self.elements: list[tuple[int, bytes]] = []
        self.bits = 0
        self.covers: int | None = None
        self.reopen()
        self.do(self.store.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1))

    def reopen(self) -> None:
        self.store = self.do(self.opening(Path(self.folder.name)))

    def opening(self, folder: Path) -> Coroutine[Any, Any, Storage]:
        return open_storage(folder)

    def do(self, work):
        return self.loop.run_until_complete(work)

    def outcome(self, work):
        try:
            return self.do(work)
        except (AlreadyWithdrawn, TreeHeadMoved, RecordConflict, RoomTaken, RoomUnknown) as refusal:
            return type(refusal)

    def end_of(self, life):
        return None if life is None else self.today + life

    @rule(name=ROOMS, holder=HOLDERS, life=LIFE, records=st.lists(st.tuples(IDS, BODIES, KEYS), max_size=3))
    def open_room(self, name, holder, life, records) -> None:
        new = [a_record(body, id, None, keys) for id, body, keys in records]
        got = self.outcome(self.store.open_room(a_room(name, "report", self.end_of(life), holder), new, self.today))
        held = self.rooms.get(name)
        if held is not None:
            begins = [(r.seq, r.id, r.body) for r in held.records if r.seq <= len(new)]
            same = held.holder == holder and begins == [(n, r.id, r.body) for n, r in enumerate(new, 1)]
            assert got == (len(new) if same else RoomTaken)
            return
        ids: set[bytes] = set()
        for id, _, keys in records:
            if any(key in self.withdrawn for key in keys):
                assert got is AlreadyWithdrawn
                return
            if id in ids:
                assert got is RecordConflict
                return
            ids.add(id)
        assert got == len(new)
        self.rooms[name] = HeldRoom(holder, self.end_of(life), len(new) + 1)
        for seq, (id, body, keys) in enumerate(records, 1):
            self.rooms[name].records.append(Held(seq, id, self.today, body, None, keys))

    @rule(name=ROOMS, id=IDS, body=BODIES, keys=KEYS, life=LIFE)
    def append(self, name, id, body, keys, life) -> None:
        got = self.outcome(self.store.append(name, a_record(body, id, self.end_of(life), keys), self.today))
        held = self.rooms.get(name)
        if held is None:
            assert got is RoomUnknown
        elif same := [r for r in held.records if r.id == id]:
            assert got == (same[0].seq if same[0].body == body else RecordConflict)
        elif any(key in self.withdrawn for key in keys):
            assert got is AlreadyWithdrawn
        else:
            assert got == held.next
            held.records.append(Held(held.next, id, self.today, body, self.end_of(life), keys))
            held.next += 1

    @rule(name=ROOMS, id=IDS, keys=KEYS, life=st.integers(0, 2), positions=POSITIONS, finer=st.integers(0, 1))
    def publish(self, name, id, keys, life, positions, finer) -> None:
        record = a_record(b"alert", id, self.today + life, keys)
        entries = [an_entry(position) for position in positions]
        added = [(entry.position, element_for(record, entry)) for entry in entries]
        bits = bits_for(self.elements + added, self.bits) + finer
        head = self.do(head_with(self.store, 1, [(record, entries)], name, 1, bits=bits))
        got = self.outcome(self.store.append(name, record, self.today, 1, entries, head))
        held = self.rooms.get(name)
        if held is None:
            assert got is RoomUnknown
        elif same := [r for r in held.records if r.id == id]:
            assert got == (same[0].seq if same[0].body == b"alert" else RecordConflict)
        elif any(key in self.withdrawn for key in keys):
            assert got is AlreadyWithdrawn
        else:
            assert got == held.next
            tags = frozenset(entry.tag for entry in entries)
            held.records.append(Held(held.next, id, self.today, b"alert", self.today + life, keys, tags))
            held.next += 1
            self.elements = sorted(self.elements + added)
            self.bits, self.covers = bits, got

    @rule(
        name=ROOMS,
        id=IDS,
        positions=POSITIONS,
        changes=st.sampled_from([{"seq": 99}, {"root": b"r" * 32}, {"size": 0}]),
    )
    def publish_with_a_wrong_head(self, name, id, positions, changes) -> None:
        held = self.rooms.get(name)
        if held is None or any(r.id == id for r in held.records):
            return
        record, entries = a_record(b"alert", id, self.today), [an_entry(position) for position in positions]
        head = self.do(head_with(self.store, 1, [(record, entries)], name, 1, **changes))
        assert self.outcome(self.store.append(name, record, self.today, 1, entries, head)) is TreeHeadMoved

    @rule(
        name=ROOMS,
        seq=st.integers(0, 6),
        limit=st.integers(0, 4),
        size=st.sampled_from([0, 1, 600, 601, 60_000, 10**6]),
    )
    def read(self, name, seq, limit, size) -> None:
        got = self.outcome(self.store.read_after(name, seq, limit, size))
        if name not in self.rooms:
            assert got is RoomUnknown
            return
        wanted, total = [], 0
        for record in [r for r in self.rooms[name].records if r.seq > seq][:limit]:
            wanted.append((record.seq, record.id, record.day, record.body))
            total += len(record.body)
            if total >= size:
                break
        assert [(r.seq, r.id, r.day, r.body) for r in got] == wanted

    @rule(
        name=ROOMS,
        seq=st.integers(0, 8),
        limit=st.integers(1, 4),
        size=st.sampled_from([0, 1, 600, 601, 60_000, 10**6]),
        after=st.integers(0, 3),
    )
    def read_newest(self, name, seq, limit, size, after) -> None:
        got = self.outcome(self.store.read_before(name, seq, limit, size, after))
        if name not in self.rooms:
            assert got is RoomUnknown
            return
        there = [r for r in reversed(self.rooms[name].records) if after < r.seq < seq]
        wanted = there[:limit]
        while len(wanted) > 1 and sum(len(r.body) for r in wanted) > size:
            wanted.pop()
        assert [(r.seq, r.id, r.day, r.body) for r in got.records] == [(r.seq, r.id, r.day, r.body) for r in wanted]
        assert got.more == (len(wanted) < len(there))

    @rule(name=ROOMS, id=IDS)
    def delete_record(self, name, id) -> None:
        held = self.rooms.get(name)
        kept = [r for r in held.records if r.id != id] if held else []
        assert self.do(self.store.delete_record(name, id)) == (held is not None and len(kept) < len(held.records))
        if held:
            held.records = kept

    @rule(name=ROOMS)
    def delete_room(self, name) -> None:
        assert self.do(self.store.delete_room(name)) == (self.rooms.pop(name, None) is not None)

    @rule(key=KEY, life=st.integers(0, 2))
    def withdraw(self, key, life) -> None:
        gone = 0
        for held in self.rooms.values():
            kept = [r for r in held.records if key not in r.keys]
            gone += len(held.records) - len(kept)
            held.records = kept
        assert self.do(self.store.withdraw(key, b"s", self.today, self.today + life)) == gone
        self.withdrawn.setdefault(key, self.today + life)

    @rule(days=st.integers(0, 2))
    def expire(self, days) -> None:
        self.today += days

        def over(day):
            return day is not None and day < self.today

        dead = [name for name, held in self.rooms.items() if over(held.expires_on)]
        records = sum(len(self.rooms.pop(name).records) for name in dead)
        for held in self.rooms.values():
            kept = [r for r in held.records if not over(r.expires_on)]
            records += len(held.records) - len(kept)
            held.records = kept
        statements = [key for key, day in self.withdrawn.items() if over(day)]
        for key in statements:
            del self.withdrawn[key]
        wanted = {"rooms": len(dead), "records": records, "withdrawals": len(statements)}
        gone = self.do(self.store.expire(self.today, 0))
        assert gone == dict.fromkeys(gone, 0) | wanted

    @precondition(lambda self: self.rooms)
    @rule()
    def restart(self) -> None:
        self.do(self.store.close())
        self.reopen()

    @invariant()
    def same(self) -> None:
        for name in (b"a", b"b", b"c"):
            room, held = self.do(self.store.room(name)), self.rooms.get(name)
            assert (room is None) == (held is None)
            if room and held:
                assert (room.holder_key, room.expires_on, room.last_seq) == (
                    held.holder,
                    held.expires_on,
                    held.next - 1,
                )
        carried = {key for held in self.rooms.values() for r in held.records for key in r.keys}
        for key in (a_key(n) for n in range(3)):
            assert self.do(self.store.is_carried(key)) == (key in carried)
        assert {w.key for w in self.do(self.store.withdrawals_after(0, 99))} == set(self.withdrawn)

    @invariant()
    def same_index(self) -> None:
        head, _, found = self.do(everything_in(self.store, 1))
        assert found == self.elements
        tags = {tag for held in self.rooms.values() for r in held.records for tag in r.tags}
        (state,) = self.do(self.store.lists())
        assert (state.entries, state.entries + state.tombstones) == (len(tags), len(self.elements))
        if self.covers is None:
            assert head is None
            return
        assert head == a_head(1, self.elements, self.covers, self.bits)
        position = self.elements[len(self.elements) // 2][0]
        number = position >> (32 - self.bits)
        bucket = self.do(self.store.bucket(1, self.bits, number))
        there = [position for position, _ in self.elements if position >> (32 - self.bits) == number]
        assert len(bucket.live) + len(bucket.tombstones) == len(there)
        assert {entry.tag for entry in bucket.live} <= tags
        (path,) = self.do(self.store.paths(1, [position], b"a")).buckets
        root = bucket_hash(path.elements)
        assert tuple(path.siblings) == bucket.siblings
        for height, sibling in enumerate(path.siblings):
            root = node_hash(sibling, root) if number >> height & 1 else node_hash(root, sibling)
        assert root == head.root == root_of(self.elements, self.bits)

    def teardown(self) -> None:
        self.do(self.store.close())
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()
        self.folder.cleanup()


TestModel = Model.TestCase
TestModel.settings = settings(
    max_examples=few(60), stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


class PostgresModel(Model):
    """The same on PostgreSQL."""

    def opening(self, folder: Path) -> Coroutine[Any, Any, Storage]:
        settle_on_postgres(folder)
        return super().opening(folder)


TestPostgresModel = PostgresModel.TestCase
TestPostgresModel.settings = settings(
    max_examples=few(6), stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
