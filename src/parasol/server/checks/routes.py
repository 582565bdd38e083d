"""The routes of checks and of building the index."""

import asyncio
from collections.abc import Callable

from parasol import oprf
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Route, Who
from parasol.server.rooms.routes import storage_entries
from parasol.server.rooms.rules import MAX_ENTRIES, RULES
from parasol.server.storage import BUCKET_CAPACITY, MAX_BUCKET_BITS, Storage, TagTaken
from parasol.server.tokens.fuse import Fuse
from parasol.wire import messages as m

ENTRY_BYTES = m.TAG_BYTES + m.ANSWER_BYTES
NOT_A_POINT = Refused(400, "not-a-point", "The blinded identifier isn't a valid point.")
NO_SUCH_LIST = Refused(409, "list-moved", "The list has changed. Ask again which one is in force.")


class CheckRoutes:
    """Handlers over one OPRF key and one storage. ``random`` fills the empty places of a bucket."""

    def __init__(
        self, storage: Storage, secret_key: bytes, public_key: bytes, random: Callable[[int], bytes], fuse: Fuse
    ) -> None:
        self._storage = storage
        self._secret_key = secret_key
        self._public_key = public_key
        self._random = random
        self._fuse = fuse

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """All routes of this folder."""
        return [
            Route("/api/check", Who.CHECK, m.Check, 2_500, self.check),
            Route("/api/index/evaluate", Who.STEWARD, m.Evaluate, 20_000, self.evaluate),
            Route("/api/index/put", Who.STEWARD, m.IndexPut, 1_000_000, self.put),
            Route("/api/index/read", Who.STEWARD, m.IndexRead, 100, self.read),
            Route("/api/index/complete", Who.STEWARD, m.IndexComplete, 100, self.complete),
        ]

    async def check(self, call: Call, message: m.Check) -> bytes:
        """Members: evaluate one blinded identifier and give the bucket that goes with it, hit or miss alike."""
        number = int.from_bytes(message.bucket)
        if len(message.bucket) != 4 or not 0 <= message.bits <= MAX_BUCKET_BITS or number >= 2**message.bits:
            raise Refused(400, "malformed", "There is no such bucket.")
        _check_list(message.list_number)
        bucket = await self._storage.bucket(message.list_number, message.bits, number)
        if bucket is None:
            raise NO_SUCH_LIST
        try:
            evaluated, proof = oprf.blind_evaluate(self._secret_key, self._public_key, message.blinded, self._random)
        except oprf.InvalidElement:
            raise NOT_A_POINT from None
        await self._fuse.pay(call, message.work)
        filler = self._random(ENTRY_BYTES * (BUCKET_CAPACITY - len(bucket)))
        return b"".join([evaluated, proof, *(tag + sealed for tag, sealed in bucket), filler])

    async def evaluate(self, call: Call, message: m.Evaluate) -> m.Evaluated:
        """Stewards: evaluate a batch with one proof, to put an alert's identifiers into the index."""
        if not 1 <= len(message.blinded) <= m.EVALUATE_AT_ONCE:
            raise Refused(400, "malformed", "A batch has between 1 and 256 points.")
        try:
            evaluated, proof = await asyncio.to_thread(  # 22 ms for 256 would hold up everybody else
                oprf.blind_evaluate_batch, self._secret_key, self._public_key, message.blinded, self._random
            )
        except oprf.InvalidElement:
            raise NOT_A_POINT from None
        return m.Evaluated(evaluated, proof)

    async def put(self, call: Call, message: m.IndexPut) -> m.IndexPutDone:
        """Stewards: entries of a newer list for records that are there. Repeating it changes nothing."""
        if not 1 <= len(message.items) <= m.PUT_AT_ONCE:
            raise Refused(400, "malformed", "Entries come for 1 to 64 records at once.")
        _check_list(message.list_number)
        room = await self._storage.room(message.room)
        if room is None or not RULES[room.kind].indexed:
            raise Refused(400, "not-indexed", "Records in this room carry no index entries.")
        outcomes = await asyncio.gather(*(self._put_one(call, message, item) for item in message.items))
        return m.IndexPutDone([item.record for item, done in zip(message.items, outcomes, strict=True) if not done])

    async def _put_one(self, call: Call, message: m.IndexPut, item: m.IndexItem) -> bool:
        if not 1 <= len(item.entries) <= MAX_ENTRIES:
            raise Refused(400, "malformed", "A record has between 1 and 64 entries.")
        entries = storage_entries(item.entries)
        try:
            await self._storage.put_entries(message.list_number, message.room, item.record, entries, call.today)
        except TagTaken:
            return False
        return True

    async def read(self, call: Call, message: m.IndexRead) -> m.IndexRecords:
        """Stewards: how far a re-keying has come."""
        _check_list(message.list_number)
        return m.IndexRecords(await self._storage.records_in_list(message.list_number))

    async def complete(self, call: Call, message: m.IndexComplete) -> m.Done:
        """Stewards: the new list answers from now on, and the old ones are deleted. Refused while an alert of an old
        list is missing from it, or a single steward could make checks find nothing."""
        if message.list_number != call.roster.current_list:
            raise NO_SUCH_LIST
        there = set(await self._storage.records_in_list(message.list_number))
        for older in await self._storage.lists():
            if older.number < message.list_number:
                missing = set(await self._storage.records_in_list(older.number)) - there
                if missing:
                    raise Refused(409, "list-unfinished", "Alerts of the old list are missing from the new one.")
        await self._storage.complete_list(message.list_number, call.today)
        return m.Done()


def _check_list(number: int) -> None:
    if not 0 <= number < 2**53:  # beyond what a database takes
        raise NO_SUCH_LIST
