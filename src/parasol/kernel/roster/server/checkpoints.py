"""Checkpoints as the server keeps them: it collects stewards' signatures over what follows from the charter now, and
shows the newest that has enough. It can make none, since it is no steward; what it shows, clients verify.
"""

import asyncio

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.http.problems import Refused, roster_moved
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.messages import EntrySignature, SignedCheckpoint, SignedEntry
from parasol.kernel.roster.checkpoint import LEAST_ENTRIES, MAX_CHECKPOINT_BYTES, Checkpoint
from parasol.kernel.roster.rules import RosterState, hash_of
from parasol.kernel.roster.rules.chains import changes_stewards
from parasol.kernel.roster.rules.checkpoint import SIGNATURES, checkpoint_of, is_in_force
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.tree import levels_of, path_to
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.storage import Storage
from parasol.kernel.wire.signing import BadSignature, verify

PLACE = "checkpoint"
TRIES = 5


class _Kept(msgspec.Struct, frozen=True):
    """The newest checkpoint with enough signatures, and one that waits for more."""

    newest: SignedCheckpoint | None = None
    waiting: SignedCheckpoint | None = None


class _Before(msgspec.Struct, frozen=True):
    """Of the entries before a checkpoint: how many, those about stewards, and the tree over all, hashed once."""

    length: int
    stewards: list[SignedEntry]
    levels: list[list[bytes]]


class Checkpoints(Routes):
    """The checkpoints of one roster, and the route by which stewards sign one."""

    def __init__(self, storage: Storage, keeper: RosterKeeper) -> None:
        super().__init__(storage)
        self._keeper = keeper
        self._before = _Before(0, [], [])
        self._reading = asyncio.Lock()
        self._decoded: tuple[bytes, Checkpoint | None] | None = None

    async def begun(self, seen: int) -> tuple[int, m.Begun] | None:
        """The newest checkpoint and its length, for who saw so many entries; None if there is none, or one that clients
        would refuse, of an earlier form or not in force: they read all entries then, until stewards sign again."""
        shown = (await self._kept())[1].newest
        if shown is None:
            return None
        known = self._known(shown.body)
        if known is None or not is_in_force(shown, sum(known.days[::2]), self._keeper.state):
            return None
        before = await self._read_before(known.length)
        return known.length, m.Begun(shown, before.stewards, _path(before, seen))

    @route("/api/checkpoint/path", Who.ANYONE, 100)
    async def path(self, call: Call, message: m.PathRead) -> m.WayInTree:
        """Anyone who has the newest checkpoint. Raises ``Refused`` (``roster-moved``) if there is a newer one."""
        shown = (await self._kept())[1].newest
        known = None if shown is None else self._known(shown.body)
        if known is None or message.length != known.length:
            raise roster_moved()
        return m.WayInTree(_path(await self._read_before(known.length), message.seen))

    @route("/api/checkpoint/sign", Who.STEWARD, MAX_CHECKPOINT_BYTES * 4 // 3 + 200)
    async def sign(self, call: Call, message: m.CheckpointSign) -> m.Done:
        """A steward whose client has verified the charter up to now. Raises ``Refused`` (``roster-moved``) for what
        doesn't follow from it any more."""
        state, caller = self._keeper.state, call.caller
        assert caller is not None
        if state.length < LEAST_ENTRIES or message.body != msgspec.json.encode(checkpoint_of(state)):
            raise roster_moved()
        try:
            verify(caller, "checkpoint", message.body, message.signature)
        except BadSignature:
            raise Refused(400, "bad-signature") from None
        made = EntrySignature(caller, message.signature)
        for _ in range(TRIES):
            held, kept = await self._kept()
            then = msgspec.json.encode(_added(kept, state, message.body, made))
            if await self._storage.agree_on(PLACE, held, then) == then:
                return m.Done()
        raise roster_moved()

    async def _kept(self) -> tuple[bytes | None, _Kept]:
        held = await self._storage.get_secret(PLACE)
        return held, _Kept() if held is None else msgspec.json.decode(held, type=_Kept)

    def _known(self, body: bytes) -> Checkpoint | None:
        if self._decoded is None or self._decoded[0] != body:  # anybody may ask, and it is long
            self._decoded = body, _read(body)
        return self._decoded[1]

    async def _read_before(self, length: int) -> _Before:
        async with self._reading:  # once, however many ask at a start
            if self._before.length != length:
                entries: list[SignedEntry] = []
                while len(entries) < length:
                    entries += await self._keeper.page("charter", len(entries))
                own = entries[:length]
                stewards = [entry for entry in own if changes_stewards("charter", decode(entry.body))]
                self._before = _Before(length, stewards, levels_of([hash_of(entry.body) for entry in own]))
            return self._before


def _path(before: _Before, seen: int) -> list[bytes]:
    return path_to(before.levels, seen - 1) if 0 < seen < before.length else []


def _read(body: bytes) -> Checkpoint | None:
    try:
        return msgspec.json.decode(body, type=Checkpoint)
    except msgspec.MsgspecError:
        return None


def _added(kept: _Kept, state: RosterState, body: bytes, made: EntrySignature) -> _Kept:
    """With one more signature; those of stewards who can't sign any more are left out."""
    waiting = kept.waiting.signatures if kept.waiting is not None and kept.waiting.body == body else []
    others = [each for each in waiting if each.key != made.key and state.is_steward(each.key)]
    signed = SignedCheckpoint(body, [*others, made][-8:])
    if len(signed.signatures) < SIGNATURES:
        return msgspec.structs.replace(kept, waiting=signed)
    return _Kept(newest=signed)
