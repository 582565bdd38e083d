"""The catalogue: what profiles say of themselves whose owners want that, whole, to whoever may read it.

Nobody says what they look for. The order is that of the profiles' names, which are hashes: nothing of it tells which
came first, and readers shuffle it. What stewards hid isn't given out.
"""

from parasol.features.profiles.rules.listing import joined, read_listing
from parasol.features.profiles.rules.unlisted import KIND as UNLISTED
from parasol.features.profiles.rules.unlisted import decided
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.http.packing import Marked
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.moderation.standing import Standing
from parasol.kernel.rooms.server.forms import policy_of
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.storage import LISTINGS, Record, RoomUnknown, Storage

_MOST, _MOST_BYTES = 100_000, 100_000_000
MEMBERS, EVERYBODY = b'"audience":"', b'"audience":"everybody"'
"""What stands in a listing that these may read; within a text that somebody wrote the quotes would be escaped."""


def has_catalogue(call: Call) -> bool:
    """Whether two stewards signed that there is one."""
    return policy_of(call).lifetime("catalogue") > 0


def check_listing(call: Call, message: m.ProfilePut) -> None:
    """Raise ``Refused`` for what no honest client puts into the catalogue."""
    if message.listing is None:
        return
    try:
        listed = read_listing(message.listing.body, call.today)
    except NotPublic:
        raise Refused(400, "not-public") from None
    if (listed.key, listed.listing.version) != (message.holder_key, message.version) or message.shown is None:
        raise Refused(400, "malformed")


async def records_of(storage: Storage, call: Call, kind: str) -> list[Record]:
    """All that lies in the room of a kind of which there is one."""
    try:
        return await storage.read_after(room_name(call.roster.genesis, kind), 0, _MOST, _MOST_BYTES)
    except RoomUnknown:
        return []


class CatalogueRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._standing: tuple[bytes, int, Standing] = (b"", 0, Standing([], 0))

    @route("/api/profiles/everybody", Who.ANYONE, 10, is_packed=True)
    async def everybody(self, call: Call, message: m.CatalogueRead) -> Marked:
        """Anyone: the profiles that everybody may read."""
        return await self._whole(call, EVERYBODY)

    @route("/api/profiles/catalogue", Who.READ, 10, is_packed=True)
    async def members(self, call: Call, message: m.CatalogueRead) -> Marked:
        """Members: all of them. Who asks is not known."""
        return await self._whole(call, MEMBERS)

    async def _whole(self, call: Call, needed: bytes) -> Marked:
        async def whole() -> bytes:
            return joined(await self.shown(call, needed))

        return Marked(await self.mark(call), whole)

    async def mark(self, call: Call) -> bytes:
        """As long as it is the same, so is what is ``shown``. Raises ``Refused`` where there is no catalogue."""
        listings = await self._storage.get_secret(LISTINGS) or b""
        await self.decided(call)
        _, acts, standing = self._standing
        return b"%d %d " % (standing.today, acts) + listings

    async def shown(self, call: Call, needed: bytes) -> list[bytes]:
        """What these profiles say there. Raises ``Refused`` where there is no catalogue."""
        standing = await self.decided(call)
        return [
            body
            for name, body in await self._storage.listings(call.today)
            if needed in body and standing.hidden_by(name, b"", 0, 0) is None
        ]

    async def decided(self, call: Call) -> Standing:
        """What stewards decided about profiles; read again when something was added, or a day has passed. Raises
        ``Refused`` where there is no catalogue."""
        if not has_catalogue(call):
            raise Refused(404, "no-catalogue")
        name = room_name(call.roster.genesis, UNLISTED)
        room = await self._storage.room(name)
        acts = 0 if room is None else room.last_seq
        if (*self._standing[:2], self._standing[2].today) != (name, acts, call.today):
            records = await records_of(self._storage, call, UNLISTED)
            self._standing = name, acts, decided(call.roster, records, call.today)
        return self._standing[2]
