"""The routes of checks and of building the index."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from itertools import chain

from parasol.features.checks.contexts import head_bytes
from parasol.features.checks.rules import earliest_last_day
from parasol.features.checks.server.tree_heads import check_head
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.messages import Head
from parasol.kernel.rooms.kinds import row_of
from parasol.kernel.rooms.server.forms import policy_of
from parasol.kernel.roster.server.server_keys import KeyPair, ServerKeyring
from parasol.kernel.storage import Bucket, Storage, Tombstone
from parasol.kernel.tokens.server.surge import SurgeLimit

HASH_BYTES = 32
ENTRY_BYTES = m.TAG_BYTES + m.ANSWER_BYTES + HASH_BYTES

ELEMENTS_AT_ONCE = 10_000
ELEMENT_BYTES = 4 + HASH_BYTES
"""A position (u32) and an element, as they stand in a page of elements."""


class CheckRoutes(Routes):
    """Handlers over the OPRF keys of one storage's lists. ``random`` fills the empty places of a bucket;
    ``forget_keys`` deletes what no list needs any more."""

    def __init__(
        self,
        storage: Storage,
        keys: ServerKeyring,
        random: Callable[[int], bytes],
        surge_limit: SurgeLimit,
        forget_keys: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(storage)
        self._keys = keys
        self._random = random
        self._filling = random(ENTRY_BYTES * m.BUCKET_CAPACITY)
        self._forget_keys = forget_keys
        self._surge_limit = surge_limit

    @route("/api/index/heads", Who.READ, 10)
    async def heads(self, call: Call, message: m.HeadsRead) -> m.Heads:
        """Members: what stewards signed about the lists that answer."""
        return m.Heads(await self._storage.heads())

    @route("/api/check", Who.CHECK, 2_500)
    async def check(self, call: Call, message: m.Check) -> bytes:
        """Members: evaluate the two elements of a question with one proof, and give the bucket that goes with them, hit
        or miss alike."""
        number = int.from_bytes(message.bucket)
        if number >= 2**message.bits:
            raise Refused(400, "malformed")
        bucket = await self._storage.bucket(message.list_number, message.bits, number)
        if bucket is None:
            raise no_such_list()
        pair = self._pair(call.roster.keys_of_list(message.list_number).number)
        try:
            halves = [message.blinded[: oprf.ELEMENT_BYTES], message.blinded[oprf.ELEMENT_BYTES :]]
            evaluated, proof = oprf.blind_evaluate_batch(pair.secret, pair.public, halves, self._random)
        except oprf.InvalidElement:
            raise not_a_point() from None
        answer = bucket_bytes(bucket, self._filling, (*evaluated, proof))
        await self._surge_limit.pay(call, message.work)
        return answer

    @route("/api/index/evaluate", Who.STEWARD, 20_000)
    async def evaluate(self, call: Call, message: m.Evaluate) -> m.Evaluated:
        """Stewards: evaluate a batch with one proof, to put an alert's identifiers into the index."""
        pair = self._pair(message.keys)
        try:
            evaluated, proof = await asyncio.to_thread(  # 22 ms for 256 would hold up everybody else
                oprf.blind_evaluate_batch, pair.secret, pair.public, message.blinded, self._random
            )
        except oprf.InvalidElement:
            raise not_a_point() from None
        return m.Evaluated(evaluated, proof)

    def _pair(self, number: int) -> KeyPair:
        """The key of this number. Raises ``Refused`` if no list is made with it any more, or yet."""
        pair = self._keys.of_list(number)
        if pair is None:
            raise no_such_list()
        return pair

    @route("/api/index/paths", Who.STEWARD, 4_000)
    async def paths(self, call: Call, message: m.IndexPaths) -> m.IndexPathsAnswer:
        """Stewards: the buckets into which they want to put something, to sign what the list is with it."""
        return await self._storage.paths(message.list_number, message.positions, _alerts(call))

    @route("/api/index/elements", Who.STEWARD, 200)
    async def elements(self, call: Call, message: m.ElementsRead) -> m.Elements:
        """Stewards: everything that a list's tree holds, to sign it under another division or to go on renewing it."""
        if len(message.after) not in {0, ELEMENT_BYTES}:
            raise Refused(400, "malformed")
        after = (int.from_bytes(message.after[:4]), message.after[4:])
        found = await self._storage.elements(message.list_number, after, ELEMENTS_AT_ONCE, _alerts(call))
        return m.Elements(
            found.head,
            found.last_seq,
            b"".join(position.to_bytes(4) + element for position, element in found.elements),
            found.more,
        )

    @route("/api/index/put", Who.STEWARD, 2_500_000)
    async def put(self, call: Call, message: m.IndexPut) -> m.IndexPutDone:
        """Stewards: entries of a newer list for records that are there, all of them or none. Repeating it changes
        nothing."""
        items = [(item.record, item.entries) for item in message.items]
        last_days = {item.record: item.expires_on for item in message.items}
        room = await self._storage.room(message.room)
        if room is None or not row_of(room.kind).indexed:
            raise Refused(400, "not-indexed")
        for record, (day, expires_on) in (await self._storage.days_of(message.room, list(last_days))).items():
            if last_days[record] < earliest_last_day(call.roster, day, expires_on):
                raise Refused(403, "last-day")
        head = check_head(call, message.head, message.list_number)
        return await self._storage.put_entries(message.list_number, message.room, items, head, call.today, last_days)

    @route("/api/index/head", Who.STEWARD, 700)
    async def head(self, call: Call, message: m.IndexHead) -> m.Done:
        """Stewards: confirm a list as it is."""
        head = check_head(call, message.head, message.head.list_number)
        await self._storage.set_tree_head(head, _alerts(call))
        return m.Done()

    @route("/api/index/read", Who.STEWARD, 100)
    async def read(self, call: Call, message: m.IndexRead) -> m.IndexRecords:
        """Stewards: how far a re-keying has come."""
        return m.IndexRecords(await self._storage.records_in_list(message.list_number))

    @route("/api/index/complete", Who.STEWARD, 700)
    async def complete(self, call: Call, message: m.IndexComplete) -> m.Done:
        """Stewards: the new list answers from now on, the old ones are deleted, alerts end as it says. Refused while
        an alert of an old list is missing from it, or a single steward could make checks find nothing; one that would
        have ended under today's settings may be missing, and goes."""
        if message.list_number != call.roster.current_list:
            raise no_such_list()
        head = check_head(call, message.head, message.list_number)
        alert_days = policy_of(call).alert_days
        there = set(await self._storage.records_in_list(message.list_number))
        for older in await self._storage.lists():
            if older.number < message.list_number:
                missing = set(await self._storage.records_in_list(older.number)) - there
                days = await self._storage.days_of(_alerts(call), list(missing))
                if any(min(last, day + alert_days) >= call.today for day, last in days.values()):
                    raise Refused(409, "list-unfinished")
        cases = room_name(call.roster.genesis, "cases")
        await self._storage.complete_list(message.list_number, call.today, head, _alerts(call), alert_days, cases)
        await self._forget_keys()
        return m.Done()


def bucket_bytes(bucket: Bucket, filling: bytes, before: Iterable[bytes]) -> bytes:
    """A bucket with its way to the head, as the end of a check's answer, of one size at any fill. How many places are
    taken stands before them, so what is in the others need only be of a size that nothing on the way makes smaller:
    random bytes, drawn once. Raises ``Refused`` if the tombstones don't fit."""
    tombstones = bytes([len(bucket.tombstones)]) + b"".join(
        _tombstone_bytes(tombstone) for tombstone in bucket.tombstones
    )
    if len(tombstones) > m.TOMBSTONES_BYTES:
        raise Refused(507, "bucket-full")
    return b"".join(
        [
            *before,
            _head_bytes(bucket.head),
            b"".join(bucket.siblings).ljust(HASH_BYTES * m.MAX_BUCKET_BITS, b"\x00"),
            bytes([len(bucket.live)]),
            *chain.from_iterable((item.tag, item.sealed, item.release) for item in bucket.live),
            memoryview(filling)[ENTRY_BYTES * len(bucket.live) :],  # copied once, with all the rest
            tombstones.ljust(m.TOMBSTONES_BYTES, b"\x00"),
        ]
    )


def _head_bytes(head: Head) -> bytes:
    signed = head_bytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    return signed + head.signer + head.signature


def _tombstone_bytes(tombstone: Tombstone) -> bytes:
    number, signature = tombstone.withdrawn or (0, b"")
    keys = bytes([len(tombstone.keys)]) + b"".join(tombstone.keys)
    return tombstone.inner + tombstone.expires_on.to_bytes(4) + keys + bytes([number]) + signature


def _alerts(call: Call) -> bytes:
    return room_name(call.roster.genesis, "alerts")


def not_a_point() -> Refused:
    """What was sent isn't an element of the group."""
    return Refused(400, "not-a-point")


def no_such_list() -> Refused:
    """The list that was named isn't in force any more."""
    return Refused(409, "list-moved")
