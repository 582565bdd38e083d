"""The routes of the charter, the register and the keys."""

from typing import Any

from parasol.kernel import messages as m
from parasol.kernel.http.problems import Refused, roster_moved
from parasol.kernel.http.route import Call, Route, Routes, Who, route
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.desks import MAX_DESK, box_of
from parasol.kernel.roster.rules.due import INTAKE
from parasol.kernel.roster.rules.key_tree import ROOT_NODE, way_to
from parasol.kernel.roster.server.checkpoints import Checkpoints
from parasol.kernel.roster.server.epochs import OlderEpochs
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.new_keys import LEAF
from parasol.kernel.roster.server.register import Register
from parasol.kernel.roster.server.staging import Staging
from parasol.kernel.roster.structs import Group
from parasol.kernel.storage import Storage


class RosterRoutes(Routes):
    """Handlers over one roster."""

    def __init__(self, storage: Storage, keeper: RosterKeeper) -> None:
        super().__init__(storage)
        self._keeper = keeper
        self._checkpoints = Checkpoints(storage, keeper)
        self._register = Register(storage, keeper)
        self._epochs = OlderEpochs()
        self._staging = Staging(storage, keeper)

    def routes(self) -> list[Route[Any]]:
        """All routes of this folder."""
        return [*super().routes(), *self._checkpoints.routes(), *self._register.routes(), *self._staging.routes()]

    @route("/api/charter/read", Who.ANYONE, 100, is_packed=True)
    async def charter(self, call: Call, message: m.CharterRead) -> m.RosterPage:
        """Anyone: a reporter has to verify whom a report is sealed to. The charter names nobody."""
        begun = await self._checkpoints.begun(message.seen) if message.begins and message.start == 0 else None
        start, shown = begun or (message.start, None)
        page, length = await self._keeper.page("charter", start), self._keeper.state.length
        intake = (await self._storage.recipients_of([INTAKE])).get(INTAKE) if message.begins else None
        return m.RosterPage(page, length, shown, intake)

    @route(
        "/api/roster/append", Who.ANYONE, m.MAX_ROSTER_BYTES, stranger_bytes=m.UNSIGNED_ROSTER_BYTES, may_be_packed=True
    )
    async def append(self, call: Call, message: m.RosterAppend) -> m.Done:
        """Whoever can sign what the roster's rules ask for: founding words, a steward, an invite, a member."""
        await self._keeper.append(message, call.now)
        return m.Done()

    @route("/api/desks/keys", Who.ANYONE, 1_500)
    async def desk_files(self, call: Call, message: m.DeskFilesRead) -> m.DeskFiles:
        """Anyone, and nobody says who asks: each member's device tries all of them, and the server must not learn for
        whom one opens."""
        files = []
        for wanted in message.hashes:
            found = [desk for desk in call.roster.desks.values() if desk.newest and desk.newest.keys == wanted]
            if not found:
                raise roster_moved()
            files.append((await self._storage.wrapped_keys_of(found[0].box))[-1].sealed)
        return m.DeskFiles(files)

    @route("/api/boxes/read", Who.KEY, 10)
    async def boxes(self, call: Call, message: m.BoxesRead) -> m.Boxes:
        """A member or the holder of an open invite: what leads them to the keys, and what the register says of them."""
        assert call.caller is not None
        roster = call.roster
        while True:
            found = await self._boxes_of(roster, call.caller, call.today)
            if not await self._storage.roster_after(roster.entry_count - 1, 1):
                return found
            await self._keeper.refresh(roster.entry_count + 1)  # keys of two epochs may be in it
            roster = self._keeper.state

    async def _boxes_of(self, roster: RosterState, key: bytes, today: int) -> m.Boxes:
        mine = _mine(roster, key, today)
        place = roster.taken_by(key) or roster.invites[key]
        way = [ROOT_NODE, *way_to(place.leaf)]
        boxes = {
            each.group: each.sealed
            for each in await self._storage.wrapped_keys_of(key)
            if each.group != LEAF or each.generation <= roster.current["members"]  # others have been staged
        }
        wraps = await self._storage.wraps(way)
        crown, *wrapped = (wraps.get(node, b"") for node in way)
        is_steward = mine.role == "steward"
        return m.Boxes(
            boxes.get("leaf", b""),
            b"".join(wrapped),
            crown,
            await self._rungs("members", roster.current["members"], m.RUNGS_WITH_BOXES),
            boxes.get("stewards") if is_steward else None,
            await self._rungs("stewards", roster.current["stewards"], m.RUNGS_WITH_BOXES) if is_steward else None,
            mine,
        )

    @route("/api/rungs/read", Who.ANYONE, 100, is_packed=True)
    async def rungs(self, call: Call, message: m.RungsRead) -> m.Rungs:
        """Anyone: a rung opens to nobody but who has the newer key, and who asks needn't be known."""
        return await self._rungs(message.group, message.newest, m.RUNGS_AT_ONCE)

    async def _rungs(self, group: Group, newest: int, most: int) -> m.Rungs:
        epochs = self._epochs.before(self._keeper.state, group, newest, most)
        return m.Rungs(newest, b"".join(await self._storage.rungs(group, newest, most)), *epochs)

    @route("/api/recipients/read", Who.MAYBE_SEAT, 50 * m.RECIPIENTS_AT_ONCE)
    async def recipients(self, call: Call, message: m.RecipientsRead) -> m.Recipients:
        """Anyone, of desks: to write to one. A steward, of members and invites, for whom she seals new keys."""
        if not call.is_steward and any(holder > box_of(MAX_DESK) for holder in message.of):
            raise Refused(403, "not-allowed")
        found = await self._storage.recipients_of(message.of)
        if not all(holder in found for holder in message.of):
            raise roster_moved()
        return m.Recipients([found[holder] for holder in message.of])


def _mine(roster: RosterState, key: bytes, today: int) -> m.Mine:
    """What the register says of this key. Raises ``Refused``."""
    member, invite = roster.taken_by(key), roster.invites.get(key)
    place: dict[str, Any] = {"register": roster.register_head, "day": roster.day}
    if member is not None and member.is_frozen:
        raise Refused(403, "seat-frozen")
    if member is not None:
        is_stale = roster.is_steward(key) and "members" in roster.stale
        return m.Mine(member.role, member.since, None, member.vouched_on, is_stale, **place)
    if invite is not None and invite.last_day >= today:
        return m.Mine(invite.role, None, invite.last_day, None, False, **place)
    if roster.used_invites.get(key) is not None:
        raise Refused(403, "invite-used")
    raise Refused(403, "not-a-seat")
