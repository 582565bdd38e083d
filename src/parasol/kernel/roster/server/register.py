"""The register for stewards: what their signer signed of it last, its pages, and single entries for their notes.

The server can make none of what is signed, since it has no signer. What a steward sends has to be what follows from the
entries now, as the server reckons it: so a steward whose device is wrong, or lies, can't put others on a false way.
"""

import asyncio

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.http.problems import Refused, roster_moved
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.roster.register import LEAST_REGISTERED, MAX_REGISTER_BYTES, KnownRegister
from parasol.kernel.roster.rules import RosterState, hash_of
from parasol.kernel.roster.rules.pages import framed, pages_of, root_over
from parasol.kernel.roster.rules.registered import RegisterRefused, known_register, read_register
from parasol.kernel.roster.rules.tree import levels_above, levels_of, path_to
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.signed import PLACE, signed_register
from parasol.kernel.storage import Storage
from parasol.kernel.wire.signing import BadSignature, verify

PORTION_BYTES = 1_000_000
BLOCK = 64
"""Entries whose part of the tree is kept as one hash; a power of two."""
TRIES = 5


class Register(Routes):
    """The register of one roster, and its routes."""

    def __init__(self, storage: Storage, keeper: RosterKeeper) -> None:
        super().__init__(storage)
        self._keeper = keeper
        self._hashing = asyncio.Lock()
        self._hashed: tuple[RosterState, bytes] | None = None
        self._blocks: list[bytes] = []
        self._reading = asyncio.Lock()
        self._signed: tuple[bytes, KnownRegister | None] = (b"", None)

    @route("/api/register/read", Who.STEWARD, 100)
    async def read(self, call: Call, message: m.RegisterRead) -> m.RosterPage:
        """A steward: who has a place, and how many have, is nobody else's business."""
        return m.RosterPage(await self._keeper.page("register", message.start), self._keeper.state.register_length)

    @route("/api/register/begin", Who.STEWARD, 100)
    async def begin(self, call: Call, message: m.RegisterBegin) -> m.RegisterBegun:
        """A steward: what was signed last, if its pages are here; else she reads all entries, and signs again."""
        length = self._keeper.state.register_length
        shown, known, _ = await self._known()
        if shown is None or known is None:
            return m.RegisterBegun(length, None, [])
        return m.RegisterBegun(length, shown, await self._path(message.seen, known.register_length))

    @route("/api/register/pages", Who.STEWARD, 200)
    async def pages(self, call: Call, message: m.RegisterPages) -> bytes:
        """A steward. Raises ``Refused`` (``roster-moved``) for a root that isn't that of what was signed last."""
        _, known, state = await self._known()
        if known is None or state is None or known.root != message.root:
            raise roster_moved()
        pages = enumerate(pages_of(state, message.start), message.start)
        return await asyncio.to_thread(framed, pages, PORTION_BYTES)

    @route("/api/register/notes", Who.STEWARD, 20 * m.NOTES_AT_ONCE)
    async def notes(self, call: Call, message: m.NotesRead) -> m.NotedEntries:
        """A steward, who can open them."""
        found = [await self._keeper.noted(number) for number in message.numbers]
        if not all(found):
            raise roster_moved()
        return m.NotedEntries([each for each in found if each is not None])

    @route("/api/register/sign", Who.STEWARD, MAX_REGISTER_BYTES * 4 // 3 + 200)
    async def sign(self, call: Call, message: m.RegisterSign) -> m.Done:
        """A steward. Raises ``Refused`` (``roster-moved``) for what doesn't follow from the entries any more."""
        state = self._keeper.state
        if state.register_length < LEAST_REGISTERED or not await self._follows(state, message.body):
            raise roster_moved()
        signer = state.epoch("stewards").signer
        assert signer is not None
        try:
            verify(signer, "register", message.body, message.signature)
        except BadSignature:
            raise Refused(400, "bad-signature") from None
        then = msgspec.json.encode(m.SignedRegister(message.body, message.signature))
        for _ in range(TRIES):
            held, shown = await signed_register(self._storage)
            if self._count(shown) > state.entry_count or await self._storage.agree_on(PLACE, held, then) == then:
                self._keeper.signed.at(state.entry_count)
                return m.Done()
        raise roster_moved()

    async def _follows(self, state: RosterState, body: bytes) -> bool:
        """Whether this is what is to be signed of a state. Its pages come last: to hash all is the most work, and is
        done once for each state, whoever asks."""
        try:
            claimed = read_register(body).root
            if body != msgspec.json.encode(known_register(state, claimed)):
                return False
        except (RegisterRefused, ValueError):
            return False
        async with self._hashing:
            if self._hashed is None or self._hashed[0] is not state:
                self._hashed = state, await asyncio.to_thread(lambda: root_over(pages_of(state)))
            return self._hashed[1] == claimed

    async def _known(self) -> tuple[m.SignedRegister | None, KnownRegister | None, RosterState | None]:
        """What was signed last, and the state of then, if all of it is here."""
        _, shown = await signed_register(self._storage)
        known = self._decoded(shown)
        state = None if known is None else self._keeper.signed.at(known.length + known.register_length)
        return (shown, known, state) if state is not None else (None, None, None)

    def _decoded(self, shown: m.SignedRegister | None) -> KnownRegister | None:
        if shown is not None and self._signed[0] != shown.body:
            try:
                self._signed = shown.body, read_register(shown.body)
            except RegisterRefused:  # of another form, which an earlier release wrote
                self._signed = shown.body, None
        return None if shown is None else self._signed[1]

    def _count(self, shown: m.SignedRegister | None) -> int:
        known = self._decoded(shown)
        return 0 if known is None else known.length + known.register_length

    async def _path(self, seen: int, length: int) -> list[bytes]:
        """The way in the tree of ``length`` entries from the newest of those that were seen."""
        if not 0 < seen < length:
            return []
        async with self._reading:  # once, however many ask at a start
            while len(self._blocks) < length // BLOCK:
                self._blocks.append(levels_of(await self._hashes(len(self._blocks), BLOCK))[-1][0])
        block, within = divmod(seen - 1, BLOCK)
        rest = length % BLOCK
        last = levels_of(await self._hashes(length // BLOCK, rest))[-1] if rest else []
        own = levels_of(await self._hashes(block, min(BLOCK, length - block * BLOCK)))
        above = levels_above([*self._blocks[: length // BLOCK], *last])
        return [*path_to(own, within), *path_to(above, block)]

    async def _hashes(self, block: int, count: int) -> list[bytes]:
        stored = await self._storage.chain_after("register", block * BLOCK - 1, count)
        return [hash_of(each.body) for each in stored]
