"""What the routes of rooms, checks and the index refuse of a head, and a check's answer byte by byte.

The handlers are called as the edge calls them, over a real store and a roster made by hand: what a client does with the
answers is tested in ``tests/hostile`` and ``tests/flows``.
"""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from parasol.features.checks.contexts import (
    bucket_hash,
    element_of,
    empty_hashes,
    head_bytes,
    inner_of,
    node_hash,
    release_of,
)
from parasol.features.checks.server.routes import CheckRoutes
from parasol.features.checks.server.tree_heads import bits_bound
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.http.payment import Payment
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call
from parasol.kernel.limits import TokenLimit, WorkLimit
from parasol.kernel.rooms.kinds import FIXED
from parasol.kernel.rooms.server.routes import RoomRoutes
from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.packed import PackedMap
from parasol.kernel.roster.rules.server_keys import ServerKeys
from parasol.kernel.roster.server.server_keys import NAMES, ServerKeyring
from parasol.kernel.storage import NewKeys, Room, RosterEntry, Storage, TreeHeadMoved
from parasol.kernel.storage.opening import open_storage
from parasol.kernel.tokens.server.surge import SurgeLimit
from parasol.kernel.wire.signing import public_key_of, sign, verify
from parasol.kernel.wire.tokens import RedeemedToken, week_of

TODAY = 20_000
GENESIS = b"g" * 32
ALERTS = room_name(GENESIS, "alerts")
SEEDS = {name: name.encode().ljust(32, b".") for name in ("ann", "bea", "former", "member")}
KEYS = {name: public_key_of(seed) for name, seed in SEEDS.items()}

TOMBSTONES_AT = m.CHECK_BYTES - m.TOMBSTONES_BYTES


def the_roster() -> RosterState:
    members = {KEYS[name]: Membership(KEYS[name], "age", "steward", 0) for name in ("ann", "bea")}
    members[KEYS["member"]] = Membership(KEYS["member"], "age", "member", 1)
    spans = {KEYS["ann"]: ((0, None),), KEYS["bea"]: ((5, None),), KEYS["former"]: ((1, 4),)}
    policy = Policy(name="R", languages=["en"], areas=["N"], region="GB")
    return RosterState(
        length=9,
        genesis=GENESIS,
        server_keys=(ServerKeys(1, 0, 1, bytes(32), bytes(32), bytes(32), bytes(32)),),
        policy=policy,
        policies=((0, policy),),
        members=PackedMap(members),
        steward_spans=spans,
        current={"members": 1, "stewards": 1},
        current_list=1,  # type: ignore[arg-type]
    )


class Edge:
    """Handlers as the edge calls them: what the types of a message don't take is refused before."""

    def __init__(self, routes: RoomRoutes | CheckRoutes) -> None:
        self.given = routes

    def __getattr__(self, name: str) -> Callable[[Call, m.Message], Awaitable[Any]]:
        async def read(call: Call, message: m.Message) -> Any:
            try:
                whole = msgspec.json.decode(msgspec.json.encode(message), type=type(message))
            except msgspec.ValidationError:
                raise Refused(400, "malformed") from None
            return await getattr(self.given, name)(call, whole)

        return read


@dataclass
class Desk:
    """The handlers, and what a steward's client would know of list 1."""

    storage: Storage
    rooms: Edge
    checks: Edge
    roster: RosterState = field(default_factory=the_roster)
    elements: list[tuple[int, bytes]] = field(default_factory=list)
    seq: int = 0
    bits: int = 0

    def call(self, who: str = "ann", today: int = TODAY) -> Call:
        return Call(KEYS[who], self.roster, today * 86_400.0, today)

    def paid(self) -> Call:
        """With a check token of its own, and no name."""
        payment = Payment(
            RedeemedToken("check", week_of(TODAY), os.urandom(32), os.urandom(32), bytes(64)), self.storage
        )
        return Call(None, self.roster, TODAY * 86_400.0, TODAY, payment)

    def root(self, items: list[tuple[int, bytes]], bits: int) -> bytes:
        level = [bucket_hash([e for p, e in items if p >> (32 - bits) == n]) for n in range(1 << bits)]
        while len(level) > 1:
            level = [node_hash(level[at], level[at + 1]) for at in range(0, len(level), 2)]
        return level[0]

    def head(self, added: list[tuple[int, bytes]], seq: int, who: str = "ann", **changes: Any) -> m.Head:
        items = self.elements + added
        bits = changes.get("bits", self.bits)
        root = self.root(items, bits) if 0 <= bits <= 8 else b"r" * 32
        made = m.Head(1, bits, len(items), seq, TODAY, root, 9, KEYS[who], b"")
        return signed(msgspec.structs.replace(made, **changes), SEEDS[who])

    async def publish(self, entries: list[m.WireEntryOfList], keys: list[bytes], expires_on: int = TODAY + 9) -> None:
        added = elements_for(entries, keys, expires_on)
        self.seq += 1
        message = append(entries, keys, self.head(added, self.seq), expires_on)
        assert (await self.rooms.append(self.call(), message)).seq == self.seq
        self.elements += added


def signed(head: m.Head, seed: bytes) -> m.Head:
    try:
        covered = head_bytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    except (OverflowError, ValueError):
        covered = b""
    return msgspec.structs.replace(head, signature=sign(seed, "head", covered))


def entry(position: int = 0) -> m.WireEntryOfList:
    return m.WireEntryOfList(position, os.urandom(16), os.urandom(m.ANSWER_BYTES))


def elements_for(
    entries: list[m.WireEntryOfList], keys: list[bytes], expires_on: int = TODAY + 9
) -> list[tuple[int, bytes]]:
    release = release_of(expires_on, keys)
    return [(one.position, element_of(inner_of(one.tag, one.sealed), release)) for one in entries]


def an_item(record: bytes, entries: list[m.WireEntryOfList], expires_on: int = TODAY + 9) -> m.IndexItem:
    return m.IndexItem(record, entries, expires_on)


def append(
    entries: list[m.WireEntryOfList], keys: list[bytes], head: m.Head | None, expires_on: int | None = TODAY + 9
) -> m.RoomAppend:
    record = m.WireRecord(os.urandom(16), bytes(1024))
    return m.RoomAppend(ALERTS, record, keys, expires_on, 1 if entries else None, entries, head, 1)


async def nothing() -> None:
    """No old keys to forget."""


def at_the_desk(folder: Path, body: Callable[[Desk], Awaitable[None]]) -> None:
    async def whole() -> None:
        storage = await open_storage(folder)
        fixed = [Room(room_name(GENESIS, kind), kind, None, TODAY, None, 0) for kind in FIXED]
        entries = [RosterEntry(number, b"", b"", "charter", number) for number in range(9)]
        await storage.append_roster(entries, NewKeys(), fixed, new_list=1, today=TODAY)
        for name in NAMES:
            await storage.put_secret(name, oprf.derive_key_pair(bytes(32), b"test")[0])
        keys = await ServerKeyring(storage, TokenLimit(bytes(31) + b"\x01", os.urandom)).read(RosterState())
        rooms = Edge(RoomRoutes(storage, WorkLimit(bytes(32))))
        surge_limit = SurgeLimit(storage, WorkLimit(bytes(32)))
        try:
            await body(Desk(storage, rooms, Edge(CheckRoutes(storage, keys, os.urandom, surge_limit, nothing))))
        finally:
            await storage.close()

    asyncio.run(whole())


async def refused(code: str, status: int, work: Awaitable[Any]) -> None:
    with pytest.raises(Refused) as caught:
        await work
    assert (caught.value.code, caught.value.status) == (code, status)


def check_of(desk: Desk, bits: int, bucket: int, list_number: int = 1) -> m.Check:
    blinded = [oprf.blind(text, os.urandom)[1] for text in (b"input", b"nobody")]
    return m.Check(list_number, bits, bucket.to_bytes(4), b"".join(blinded))


WRONG: list[tuple[str, int, dict[str, Any]]] = [
    ("malformed", 400, {"list_number": 2}),
    ("malformed", 400, {"bits": -1}),
    ("malformed", 400, {"bits": 3}),
    ("malformed", 400, {"bits": 21}),
    ("malformed", 400, {"size": 2**32}),
    ("malformed", 400, {"seq": -1}),
    ("malformed", 400, {"day": 2**32}),
    ("malformed", 400, {"roster_length": -1}),
    ("malformed", 400, {"root": b"r" * 31}),
    ("malformed", 400, {"signer": b"s" * 33}),
    ("malformed", 400, {"signature": b"s" * 63}),
    ("not-allowed", 403, {"signer": KEYS["bea"]}),
    ("head-day", 409, {"day": TODAY - 2}),
    ("head-day", 409, {"day": TODAY + 2}),
    ("roster-moved", 409, {"roster_length": 10}),
    ("roster-moved", 409, {"roster_length": 0}),
    ("bad-signature", 401, {"signature": b"s" * 64}),
]


@pytest.mark.parametrize(("code", "status", "changes"), WRONG)
def test_a_head_that_is_not_the_callers_own_is_refused_wherever_one_comes(
    tmp_path: Path, code: str, status: int, changes: dict[str, Any]
) -> None:
    async def body(desk: Desk) -> None:
        await desk.publish([entry(1 << 31)], [b"k" * 32])
        entries = [entry()]
        added = elements_for(entries, [b"k" * 32])
        there, then = desk.head([], 1), desk.head(added, 2)
        if "signature" in changes:
            there, then = (msgspec.structs.replace(head, **changes) for head in (there, then))
        else:
            there, then = (signed(msgspec.structs.replace(head, **changes), SEEDS["ann"]) for head in (there, then))
        item = m.IndexItem(os.urandom(16), entries, TODAY + 9)
        await refused(code, status, desk.rooms.append(desk.call(), append(entries, [b"k" * 32], then)))
        await refused(code, status, desk.checks.put(desk.call(), m.IndexPut(1, ALERTS, [item], there)))
        await refused(code, status, desk.checks.complete(desk.call(), m.IndexComplete(1, there)))
        if "list_number" not in changes:
            await refused(code, status, desk.checks.head(desk.call(), m.IndexHead(there)))
        (kept,) = (await desk.checks.heads(desk.call(), m.HeadsRead())).heads
        assert kept == desk.head([], 1)
        assert (await desk.storage.room(ALERTS)).last_seq == 1  # type: ignore[union-attr]

    at_the_desk(tmp_path, body)


def test_a_head_by_a_steward_who_was_none_at_that_length_is_refused(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        early = desk.head([], 0, "bea", roster_length=5)
        await refused("roster-moved", 409, desk.checks.head(desk.call("bea"), m.IndexHead(early)))
        await desk.checks.head(desk.call("bea"), m.IndexHead(desk.head([], 0, "bea", roster_length=6)))
        assert (await desk.storage.heads())[0].signer == KEYS["bea"]

    at_the_desk(tmp_path, body)


def test_every_byte_that_a_head_says_is_signed(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        head = desk.head([], 0)
        for name, other in {
            "bits": 1,
            "size": 1,
            "seq": 1,
            "day": TODAY + 1,
            "root": b"r" * 32,
            "roster_length": 8,
        }.items():
            changed = msgspec.structs.replace(head, **{name: other})
            await refused("bad-signature", 401, desk.checks.head(desk.call(), m.IndexHead(changed)))

    at_the_desk(tmp_path, body)


def test_entries_come_with_a_head_and_a_head_with_entries(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        keys, entries = [b"k" * 32], [entry()]
        head = desk.head(elements_for(entries, keys), 1)
        for message in (
            append(entries, keys, None),
            append([], keys, head),
            msgspec.structs.replace(append(entries, keys, head), list_number=None),
            msgspec.structs.replace(append([], keys, head), list_number=1),
            append(entries, keys * 2, head),
            append(entries, [], desk.head(elements_for(entries, []), 1)),
            append([], [], None, None),
            append(entries, [bytes([n]) * 32 for n in range(m.MAX_WITHDRAW_KEYS + 1)], head),
            append([entry() for _ in range(m.MAX_ENTRIES + 1)], keys, head),
        ):
            await refused("malformed", 400, desk.rooms.append(desk.call(), message))
        review = msgspec.structs.replace(append([], keys, head, None), room=room_name(GENESIS, "review"))
        await refused("not-indexed", 400, desk.rooms.append(desk.call(), review))
        assert (await desk.rooms.append(desk.call(), append(entries, keys, head))).seq == 1
        assert (await desk.rooms.append(desk.call(), append([], keys, None, None))).seq == 2

    at_the_desk(tmp_path, body)


def test_the_last_day_that_was_signed_over_is_kept_exactly_or_refused(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        assert desk.roster.policy is not None
        keys = [b"k" * 32]
        latest = TODAY + desk.roster.policy.alert_days
        for day in (None, TODAY - 1, latest + 1, 2**32 - 1):
            entries = [entry()]
            head = desk.head(elements_for(entries, keys, day or 0), desk.seq + 1)
            await refused("not-that-day", 400, desk.rooms.append(desk.call(), append(entries, keys, head, day)))
            if day is not None:
                await refused("not-that-day", 400, desk.rooms.append(desk.call(), append([], keys, None, day)))
        for day in (-1, 2**32):
            await refused("malformed", 400, desk.rooms.append(desk.call(), append([], keys, None, day)))
        for day in (TODAY, TODAY + 3, latest):
            await desk.publish([entry()], [b"k" * 32], day)

    at_the_desk(tmp_path, body)


def test_a_head_of_another_list_than_the_servers_is_moved(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        await desk.publish([entry(1 << 31)], [b"k" * 32])
        entries = [entry()]
        added = elements_for(entries, [b"k" * 32])
        for changes in ({"root": b"r" * 32}, {"size": 1}, {"seq": 1}, {"seq": 3}):
            head = desk.head(added, changes.get("seq", 2), **{k: v for k, v in changes.items() if k != "seq"})  # type: ignore[arg-type]
            with pytest.raises(TreeHeadMoved):
                await desk.rooms.append(desk.call(), append(entries, [b"k" * 32], head))
        other_keys = append(entries, [b"l" * 32], desk.head(added, 2))
        with pytest.raises(TreeHeadMoved):
            await desk.rooms.append(desk.call(), other_keys)
        with pytest.raises(TreeHeadMoved):
            await desk.checks.head(desk.call(), m.IndexHead(desk.head([], 2)))
        message = append(entries, [b"k" * 32], desk.head(added, 2))
        assert [(await desk.rooms.append(desk.call(), message)).seq for _ in range(2)] == [2, 2]

    at_the_desk(tmp_path, body)


def test_the_answer_of_a_check_byte_by_byte(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        chance = random.Random(1)
        gone_key, kept_key, extra, signature = b"g" * 32, b"k" * 32, b"a" * 32, b"s" * 64
        gone = [entry(3 << 30), entry(chance.getrandbits(30))]
        kept = [entry((3 << 30) + n) for n in range(5)]
        await desk.publish(gone, [gone_key, extra], TODAY + 4)
        desk.bits = 2
        await desk.publish(kept, [kept_key])
        await desk.storage.withdraw(gone_key, signature, TODAY, TODAY + 9)
        answer = await desk.checks.check(desk.paid(), check_of(desk, 2, 3))
        again = await desk.checks.check(desk.paid(), check_of(desk, 2, 1))
        assert len(answer) == len(again) == m.CHECK_BYTES
        head = desk.head([], 2)
        assert answer[128:181] == head_bytes(1, 2, 7, 2, TODAY, head.root, 9)
        assert answer[181:213] == KEYS["ann"]
        verify(answer[181:213], "head", answer[128:181], answer[213:277])
        siblings = [answer[277 + at : 309 + at] for at in range(0, 640, 32)]
        assert siblings[2:] == [bytes(32)] * 18
        assert answer[917] == 5
        release = release_of(TODAY + 9, [kept_key])
        size = m.TAG_BYTES + m.ANSWER_BYTES + 32
        live = [answer[918 + at : 918 + at + size] for at in range(0, m.BUCKET_CAPACITY * size, size)]
        assert live[:5] == [one.tag + one.sealed + release for one in sorted(kept, key=lambda one: one.tag)]
        assert len(set(live)) == m.BUCKET_CAPACITY
        assert bytes(size) not in live
        tombstones = answer[TOMBSTONES_AT:]
        assert len(tombstones) == m.TOMBSTONES_BYTES
        inner = inner_of(gone[0].tag, gone[0].sealed)
        keys = b"\x02" + extra + gone_key
        assert tombstones[:167] == b"\x01" + inner + (TODAY + 4).to_bytes(4) + keys + b"\x02" + signature
        assert not any(tombstones[167:])
        elements = [element_of(inner_of(one.tag, one.sealed), release) for one in kept]
        elements.append(element_of(inner, release_of(TODAY + 4, [gone_key, extra])))
        root = node_hash(siblings[1], node_hash(siblings[0], bucket_hash(elements)))
        assert root == head.root
        assert again[917] == again[TOMBSTONES_AT] == 0
        empty = empty_hashes(0)[0]
        assert node_hash(node_hash(again[277:309], empty), again[309:341]) == head.root

    at_the_desk(tmp_path, body)


def test_a_check_is_answered_only_at_the_division_of_the_head_and_from_complete_lists(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        await refused("list-moved", 409, desk.checks.check(desk.paid(), check_of(desk, 0, 0)))
        assert (await desk.checks.heads(desk.call("member"), m.HeadsRead())).heads == []
        head = desk.head([], 0)
        await desk.checks.head(desk.call(), m.IndexHead(head))
        assert (await desk.checks.heads(desk.call("member"), m.HeadsRead())).heads == [head]
        assert len(await desk.checks.check(desk.paid(), check_of(desk, 0, 0))) == m.CHECK_BYTES
        for bits, number, list_number in ((1, 0, 1), (0, 0, 2), (0, 0, 2**32 - 1)):
            work = desk.checks.check(desk.paid(), check_of(desk, bits, number, list_number))
            await refused("list-moved", 409, work)
        for bits, number in ((0, 1), (2, 4), (-1, 0), (21, 0)):
            await refused("malformed", 400, desk.checks.check(desk.paid(), check_of(desk, bits, number)))
        for list_number in (-1, 2**32):
            await refused("malformed", 400, desk.checks.check(desk.paid(), check_of(desk, 0, 0, list_number)))
        await desk.storage.append_roster(
            [RosterEntry(9, b"", b"", "charter", 9)], NewKeys(), [], new_list=2, today=TODAY
        )
        await desk.checks.head(desk.call(), m.IndexHead(desk.head([], 0, list_number=2)))
        await refused("list-moved", 409, desk.checks.check(desk.paid(), check_of(desk, 0, 0, 2)))

    at_the_desk(tmp_path, body)


def test_tombstones_that_do_not_fit_are_an_error_and_cost_no_check(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        keys = [bytes([n]) * 32 for n in range(m.MAX_WITHDRAW_KEYS)]
        for n in range(5):
            mine = sorted([*keys[1:], bytes([100 + n]) * 32])
            await desk.publish([entry()], mine)
        for n in range(4):
            await desk.storage.withdraw(bytes([100 + n]) * 32, bytes(64), TODAY, TODAY)
        answer = await desk.checks.check(desk.paid(), check_of(desk, 0, 0))
        assert (answer[917], answer[TOMBSTONES_AT]) == (1, 4)
        await desk.storage.withdraw(bytes([104]) * 32, bytes(64), TODAY, TODAY)
        call = desk.paid()
        await refused("bucket-full", 507, desk.checks.check(call, check_of(desk, 0, 0)))
        assert call.payment is not None
        assert not call.payment.is_done
        assert await desk.storage.token_counts("check") == {week_of(TODAY): 1}

    at_the_desk(tmp_path, body)


def test_a_put_is_all_or_nothing_and_says_why(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        await desk.checks.head(desk.call(), m.IndexHead(desk.head([], 0)))
        records = [append([], [bytes([n]) * 32], None) for n in range(3)]
        for message in records:
            await desk.rooms.append(desk.call(), message)
        ids = [message.record.id for message in records]
        entries = [[entry(n << 30)] for n in range(3)]
        added = [elements_for(entries[n], [bytes([n]) * 32]) for n in range(3)]
        first = m.IndexPut(1, ALERTS, [an_item(ids[0], entries[0])], desk.head(added[0], 3))
        for _ in range(2):
            assert await desk.checks.put(desk.call(), first) == m.IndexPutDone([], [], [])
        desk.elements += added[0]
        clash = [an_item(ids[1], entries[1]), an_item(ids[2], entries[0]), an_item(ids[0], [entry()])]
        clash.append(an_item(b"n" * 16, [entry()]))
        done = await desk.checks.put(desk.call(), m.IndexPut(1, ALERTS, clash, desk.head(added[1], 3)))
        assert done == m.IndexPutDone([ids[2]], [ids[0], b"n" * 16], [])
        with pytest.raises(TreeHeadMoved):
            await desk.checks.put(
                desk.call(), m.IndexPut(1, ALERTS, [an_item(ids[1], entries[1])], desk.head(added[2], 3))
            )
        rest = [an_item(ids[n], entries[n]) for n in (1, 2)]
        put = m.IndexPut(1, ALERTS, rest, desk.head(added[1] + added[2], 3))
        assert await desk.checks.put(desk.call(), put) == m.IndexPutDone([], [], [])
        good = msgspec.structs.replace(put, items=rest * 33)
        for items in ([], rest * 33, [an_item(ids[0], [])], [an_item(ids[0], [entry()] * (m.MAX_ENTRIES + 1))]):
            await refused("malformed", 400, desk.checks.put(desk.call(), msgspec.structs.replace(good, items=items)))
        elsewhere = msgspec.structs.replace(put, room=room_name(GENESIS, "cases"))
        await refused("not-indexed", 400, desk.checks.put(desk.call(), elsewhere))

    at_the_desk(tmp_path, body)


def test_a_list_is_completed_with_its_head_and_not_while_something_is_missing(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        message = append([entry()], [b"k" * 32], None)
        added = elements_for(message.entries, message.withdraw_keys)
        await desk.rooms.append(desk.call(), msgspec.structs.replace(message, head=desk.head(added, 1)))
        await desk.storage.append_roster(
            [RosterEntry(9, b"", b"", "charter", 9)], NewKeys(), [], new_list=2, today=TODAY
        )
        desk.roster = replace(desk.roster, current_list=2, length=10)
        empty = desk.head([], 1, list_number=2)
        await desk.checks.head(desk.call(), m.IndexHead(empty))
        await refused("list-unfinished", 409, desk.checks.complete(desk.call(), m.IndexComplete(2, empty)))
        await refused("list-moved", 409, desk.checks.complete(desk.call(), m.IndexComplete(1, desk.head(added, 1))))
        head = desk.head(added, 1, list_number=2)
        item = an_item(message.record.id, message.entries)
        assert await desk.checks.put(desk.call(), m.IndexPut(2, ALERTS, [item], head)) == m.IndexPutDone([], [], [])
        with pytest.raises(TreeHeadMoved):
            await desk.checks.complete(desk.call(), m.IndexComplete(2, empty))
        for _ in range(2):
            await desk.checks.complete(desk.call(), m.IndexComplete(2, head))
            assert (await desk.checks.heads(desk.call(), m.HeadsRead())).heads == [head]

    at_the_desk(tmp_path, body)


def test_paths_and_elements_are_what_a_steward_needs_for_the_next_head(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        nothing = await desk.checks.paths(desk.call(), m.IndexPaths(1, [7]))
        assert nothing == m.IndexPathsAnswer(None, 0, [m.PathBucket(0, [], [])])
        assert await desk.checks.elements(desk.call(), m.ElementsRead(1, b"")) == m.Elements(None, 0, b"", False)
        desk.bits = 2
        entries = [entry(n << 29) for n in range(8)]
        await desk.publish(entries, [b"k" * 32])
        head = desk.head([], 1)
        await desk.rooms.append(desk.call(), append([], [b"k" * 32], None, None))
        got = await desk.checks.paths(desk.call(), m.IndexPaths(1, [0, 2**32 - 1, 1]))
        assert (got.head, got.last_seq, [bucket.number for bucket in got.buckets]) == (head, 2, [0, 3])
        assert all(len(bucket.elements) == len(bucket.siblings) == 2 for bucket in got.buckets)
        page = await desk.checks.elements(desk.call(), m.ElementsRead(1, b""))
        joined = [position.to_bytes(4) + element for position, element in sorted(desk.elements)]
        assert page == m.Elements(head, 2, b"".join(joined), False)
        rest = await desk.checks.elements(desk.call(), m.ElementsRead(1, joined[5]))
        assert rest.elements == b"".join(joined[6:])
        for positions in ([], [-1], [2**32], [0] * 257):
            await refused("malformed", 400, desk.checks.paths(desk.call(), m.IndexPaths(1, positions)))
        for after in (bytes(32), bytes(35), bytes(37)):
            await refused("malformed", 400, desk.checks.elements(desk.call(), m.ElementsRead(1, after)))
        for number in (-1, 2**32):
            await refused("malformed", 400, desk.checks.paths(desk.call(), m.IndexPaths(number, [0])))
            await refused("malformed", 400, desk.checks.elements(desk.call(), m.ElementsRead(number, b"")))

    at_the_desk(tmp_path, body)


def test_nobody_deletes_an_alert_but_whoever_holds_one_of_its_keys_takes_it_down(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        seed = os.urandom(32)
        key = public_key_of(seed)
        message = append([entry()], [key], None)
        head = desk.head(elements_for(message.entries, [key]), 1)
        await desk.rooms.append(desk.call(), msgspec.structs.replace(message, head=head))
        delete = m.RecordDelete(ALERTS, message.record.id)
        await refused("not-allowed", 403, desk.rooms.delete_record(desk.call(), delete))
        await desk.rooms.withdraw(replace(desk.call(), caller=None), m.Withdraw(key, sign(seed, "withdraw", key)))
        assert (await desk.rooms.read(desk.call(), m.RoomRead(ALERTS, 0))).records == []
        assert (await desk.storage.lists())[0].tombstones == 1
        assert (await desk.checks.heads(desk.call(), m.HeadsRead())).heads == [head]

    at_the_desk(tmp_path, body)


@pytest.mark.parametrize(
    ("size", "bound"), [(0, 2), (1, 2), (8, 2), (9, 3), (16, 3), (17, 4), (32, 4), (33, 5), (54_000, 15), (2**23, 22)]
)
def test_a_list_is_divided_no_further_than_its_size_asks_for(size: int, bound: int) -> None:
    assert bits_bound(size) == bound


def test_the_largest_honest_messages_fit_the_limits(tmp_path: Path) -> None:
    async def body(desk: Desk) -> None:
        limits = {route.path: route.max_bytes for route in [*desk.rooms.given.routes(), *desk.checks.given.routes()]}
        top = 2**32 - 1
        head = m.Head(top, 20, top, top, top, bytes(32), top, bytes(32), bytes(64))
        entries = [entry(top)] * m.MAX_ENTRIES
        record = m.WireRecord(bytes(16), bytes(65_536))
        largest = {
            "/api/rooms/append": m.RoomAppend(ALERTS, record, [bytes(32)] * 9, top, top, entries, head, top),
            "/api/index/put": m.IndexPut(top, ALERTS, [m.IndexItem(bytes(16), entries, top)] * m.PUT_AT_ONCE, head),
            "/api/index/paths": m.IndexPaths(top, [top] * 256),
            "/api/index/elements": m.ElementsRead(top, bytes(36)),
            "/api/index/head": m.IndexHead(head),
            "/api/index/complete": m.IndexComplete(top, head),
            "/api/index/heads": m.HeadsRead(),
        }
        for path, message in largest.items():
            size = len(msgspec.json.encode(message))
            assert size <= limits[path], path
            assert limits[path] < 1.5 * size + 200, path

    at_the_desk(tmp_path, body)
