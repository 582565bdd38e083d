"""Which services have a record in the public room. Each record is read once, in pages; afterwards it is only looked
whether it is still there. Signatures are for clients to check; this keeps counts of what nobody can see from filling
the store."""

from parasol.kernel import messages as m
from parasol.kernel.rooms.public import Service
from parasol.kernel.roster.rules.public import NotPublic, decode_item, split_public
from parasol.kernel.storage import Record, RoomUnknown, Storage


class KnownServices:
    """Of one room, whose numbers are never used twice."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._read = 0
        self._records: dict[bytes, list[int]] = {}
        """The numbers of each service's records."""

    async def has(self, room: bytes, service: bytes) -> bool:
        """Whether a record of this service is in the room now."""
        try:
            while page := await self._storage.read_after(room, self._read, m.PAGE_RECORDS, m.PAGE_BYTES):
                self._note(page)
            numbers = self._records.get(service, [])
            for number in reversed(numbers[:]):
                there = await self._storage.read_after(room, number - 1, 1, 1)
                if there and there[0].seq == number:
                    return True
                if number in numbers:  # deleted; another request may have seen that meanwhile
                    numbers.remove(number)
        except RoomUnknown:
            pass
        return False

    def _note(self, page: list[Record]) -> None:
        for record in page:
            if record.seq <= self._read:  # another request was quicker
                continue
            self._read = record.seq
            try:
                item = decode_item(split_public(record.body)[2])
            except NotPublic:
                continue
            if isinstance(item, Service):
                self._records.setdefault(item.service, []).append(record.seq)
