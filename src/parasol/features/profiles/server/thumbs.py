"""Small pictures of the catalogue, in packs: nobody says whose they want to see.

Who reads which, and what is hidden, is as in the catalogue itself. What isn't listed now isn't in a pack.
"""

from parasol.features.profiles.rules.listing import told_in
from parasol.features.profiles.rules.thumbs import is_in, packed_thumbs, read_thumb, tags_of
from parasol.features.profiles.server.catalogue import EVERYBODY, MEMBERS, CatalogueRoutes
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.storage import Storage
from parasol.kernel.wire.signing import KEY_BYTES

_CLAIM = b'"thumb":true'


def check_thumb(message: m.ProfilePut) -> None:
    """Raise ``Refused`` for what no reader draws; the listing was checked."""
    claims = message.listing is not None and _CLAIM in message.listing.body
    if claims != (message.thumb is not None):
        raise Refused(400, "malformed")
    if message.thumb is None:
        return
    try:
        picture = read_thumb(message.thumb.body)
    except NotPublic:
        raise Refused(400, "not-public") from None
    if (picture.key, picture.version) != (message.holder_key, message.version):
        raise Refused(400, "malformed")


class ThumbRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage, catalogue: CatalogueRoutes) -> None:
        super().__init__(storage)
        self._catalogue = catalogue
        self._mark = b""
        self._tags: dict[bytes, frozenset[int]] = {}
        """Of what was listed under that mark, when somebody asked last."""

    def rest(self) -> None:
        """Forget what was listed: it may be deleted by now."""
        self._mark, self._tags = b"", {}

    @route("/api/profiles/everybody-thumbs", Who.ANYONE, 40)
    async def everybody(self, call: Call, message: m.ThumbsRead) -> bytes:
        """Anyone: a pack of those that everybody may see."""
        return await self._pack(call, message, EVERYBODY)

    @route("/api/profiles/catalogue-thumbs", Who.READ, 40)
    async def members(self, call: Call, message: m.ThumbsRead) -> bytes:
        """Members: a pack of all. Who asks is not known."""
        return await self._pack(call, message, MEMBERS)

    async def _pack(self, call: Call, message: m.ThumbsRead, needed: bytes) -> bytes:
        mark = await self._catalogue.mark(call)
        if mark != self._mark:
            shown = await self._catalogue.shown(call, _CLAIM)
            self._tags = {body: self._tags.get(body) or tags_of(told_in(body)[1]) for body in shown}
            self._mark = mark
        bodies = [
            body for body, tags in self._tags.items() if needed in body and is_in(tags, message.bits, message.prefix)
        ]
        names = [report_room(body[:KEY_BYTES]) for body in bodies]
        return packed_thumbs(await self._storage.thumbs(names[: m.MAX_THUMBS], call.today))
