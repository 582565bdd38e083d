"""The catalogue: what profiles say of themselves whose owners want that, whole, to whoever may read it.

Nobody says what they look for. The order is that of the profiles' names, which are hashes: nothing of it tells which
came first, and readers shuffle it. What stewards hid isn't given out.
"""

from parasol.formats import messages as m
from parasol.formats.contexts import room_name
from parasol.roster.listing import joined, read_listing
from parasol.roster.public import NotPublic
from parasol.roster.standing import Standing
from parasol.roster.unlisted import KIND as UNLISTED
from parasol.roster.unlisted import decided
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Routes, Who, route
from parasol.server.rooms.forms import policy_of
from parasol.server.storage import RoomUnknown, Storage

MOST_ACTS = 100_000
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
        raise Refused(400, "not-public", "What is put here has to be signed, short and readable by anybody.") from None
    if (listed.key, listed.listing.version) != (message.holder_key, message.version) or message.shown is None:
        raise Refused(400, "malformed", "What stands in the catalogue is of the profile that is shown.")


class CatalogueRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._standing: tuple[bytes, int, Standing] = (b"", 0, Standing([], 0))

    @route("/api/profiles/everybody", Who.ANYONE, 10, is_packed=True)
    async def everybody(self, call: Call, message: m.CatalogueRead) -> bytes:
        """Anyone: the profiles that everybody may read."""
        return await self._whole(call, EVERYBODY)

    @route("/api/profiles/catalogue", Who.READ, 10, is_packed=True)
    async def members(self, call: Call, message: m.CatalogueRead) -> bytes:
        """Members: all of them. Who asks is not known."""
        return await self._whole(call, MEMBERS)

    async def _whole(self, call: Call, needed: bytes) -> bytes:
        return joined(await self.shown(call, needed))

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
            raise Refused(404, "no-catalogue", "There is no catalogue here.")
        name = room_name(call.roster.genesis, UNLISTED)
        room = await self._storage.room(name)
        if room is None:
            return Standing([], call.today)
        if (*self._standing[:2], self._standing[2].today) != (name, room.last_seq, call.today):
            try:
                records = await self._storage.read_after(name, 0, MOST_ACTS, MOST_ACTS * m.MAX_PUBLIC_BYTES)
            except RoomUnknown:
                return Standing([], call.today)
            self._standing = name, room.last_seq, decided(call.roster, records, call.today)
        return self._standing[2]
