"""The one place where the roster grows.

It applies the same rules as every client, one append at a time, with all that is due with it or not at all.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

import msgspec
from msgspec import UNSET
from rpds import HashTrieMap

from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.http.problems import Refused, roster_moved
from parasol.kernel.messages import EntrySignature, NotedEntry, RefusalCode, RosterAppend, SignedEntry
from parasol.kernel.rooms.kinds import fixed_kinds
from parasol.kernel.roster.rules import RosterRefused, RosterState, apply
from parasol.kernel.roster.rules.chains import fits
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.invites import closed_between
from parasol.kernel.roster.rules.ladder import oldest_needed
from parasol.kernel.roster.rules.once import polls_of
from parasol.kernel.roster.rules.server_keys import server_keys_in
from parasol.kernel.roster.rules.signers import verified_signers
from parasol.kernel.roster.server.kept import KeptState
from parasol.kernel.roster.server.new_keys import new_keys
from parasol.kernel.roster.server.server_keys import ServerKeyring
from parasol.kernel.roster.server.signed import SignedStates, signed_count
from parasol.kernel.roster.structs import (
    INVITE_SECONDS,
    Chain,
    DeskKeys,
    Entry,
    Found,
    Freeze,
    Generation,
    Group,
    Invite,
    Join,
    Leave,
    NewServerKeys,
    Remove,
    Renew,
)
from parasol.kernel.storage import NewKeys, Room, RosterEntry, Storage
from parasol.kernel.storage.rows import RosterRow
from parasol.kernel.wire.days import day_of

PAGE = 500
BOX_PORTION = 100
"""Boxes of before to a transaction."""
FOUNDING_SECRET = "founding_key"  # noqa: S105 the name of a place, and the key in it is public


class RosterKeeper:
    """Holds the roster's state in memory and appends to it under a lock."""

    def __init__(self, storage: Storage, keys: ServerKeyring, random: Callable[[int], bytes]) -> None:
        self._shared = storage.shared
        self._kept = KeptState(storage, random)
        self._storage = storage
        self._keys = keys
        self._lock = asyncio.Lock()
        self._deadlines: dict[bytes, float] = {}
        self.signed = SignedStates()
        self.state = RosterState()

    async def load(self) -> None:
        """Read the roster from storage, from the state that was kept on, and open the rooms of kinds that the release
        by which the community was founded didn't have. Raises ``RosterRefused`` if what is stored breaks a rule."""
        signed = await signed_count(self._storage)
        self.state = await self._kept.read()
        try:
            await self._read(signed)
        except RosterRefused:
            if not self._kept.entry_count:
                raise
            self._kept.entry_count, self.state = 0, RosterState()  # perhaps the entries are right, and it is wrong
            await self._read(signed)
        for kind in _kinds(self.state):
            room = _fixed_room(self.state, kind, self.state.day)
            if await self._storage.room(room.name) is None:
                await self._storage.open_room(room, [], room.opened_on)

    async def _read(self, signed: int = 0) -> None:
        state = _without_notes(self.state)
        self.signed.remember(state, signed)
        while True:
            page = await self._storage.roster_after(state.entry_count - 1, PAGE)
            for stored in page:
                state = _without_notes(apply(state, signed_entry(stored)))
                self.signed.remember(state, signed)
            if len(page) < PAGE:
                break
        keys = await self._keys.read(state)
        self._keys.take(keys)
        self.state = state

    async def refresh(self, entry_count: int) -> None:
        """Read what other processes appended, if the roster has so many entries by now."""
        if entry_count > self.state.entry_count:
            async with self._lock:
                await self._read()

    async def settled(self) -> RosterState:
        """The state once it has what is being appended here, which may be stored already."""
        async with self._lock:
            return self.state

    def is_worth_keeping(self, least: int) -> bool:
        """Whether so many entries aren't in the state that was kept, and one in a hundred of all."""
        new = self._worth_keeping().entry_count - self._kept.entry_count
        return new >= max(least, self.state.entry_count // 100)

    async def keep(self) -> None:
        """Keep the state for the next start. Raises ``StorageError``."""
        await self._kept.keep(self._worth_keeping())

    def _worth_keeping(self) -> RosterState:
        """The state of which the register was signed, whose pages stewards read, unless too many entries came since."""
        signed = self.signed.newest
        since = self.state.entry_count - (signed.entry_count if signed else 0)
        return signed if signed and since <= max(PAGE, self.state.entry_count // 100) else self.state

    async def end_invites(self, now: float) -> None:
        """Tell other processes which of the invites that came in here are too old: only this process knows the moment,
        and it isn't written down."""
        self._deadlines = {key: at for key, at in self._deadlines.items() if key in self.state.invites}
        if self._shared is not None and (over := [key for key, at in self._deadlines.items() if now > at]):
            await self._shared.end_invites(over)

    async def forget_rungs(self, today: int) -> int:
        """Delete the rungs behind which nothing is left that anybody may read; returns how many."""
        if self.state.length == 0:
            return 0
        groups: tuple[Group, ...] = ("members", "stewards")
        needed = {group: oldest_needed(self.state, group, today) for group in groups}
        return sum([await self._storage.forget_rungs(group, oldest) for group, oldest in needed.items()])

    async def forget_boxes(self) -> None:
        """Delete the boxes of a key tree that is over, some at a time, where a new one was staged beside them."""
        start: bytes | None = b"" if self.state.length else None
        while start is not None:
            start = await self._storage.forget_boxes(self.state.current["members"], BOX_PORTION, start)

    async def page(self, chain: Chain, start: int) -> list[SignedEntry]:
        """Entries of a chain from its ``start`` on."""
        stored = await self._storage.chain_after(chain, start - 1, PAGE)
        return [signed_entry(entry) for entry in stored]

    async def noted(self, number: int) -> NotedEntry | None:
        """An entry of the register by its number there, with the charter's length before it."""
        found = await self._storage.chain_after("register", number - 1, 1)
        return NotedEntry(signed_entry(found[0]), found[0].number - found[0].nth) if found else None

    async def append(self, message: RosterAppend, now: float) -> None:
        """Check and store. Raises ``Refused`` with the broken rule's code, or ``RosterMoved``."""
        async with self._lock:
            if not (message.entries and self._is_next(message.entries[0])):
                raise roster_moved()
            state, decoded = await self._check(message, now)
            staged = await self._storage.staged(state.current["members"]) if message.staged else ()
            gone = self._gone(state, decoded, day_of(now))
            brought = new_keys(self.state, decoded, state, message, gone, staged)
            keys = await self._keys.read(state)
            await self._store(message, state, decoded, brought, day_of(now))
            self._keys.take(keys)
            self.state = _without_notes(state)
            self.signed.remember(self.state)
            for entry in decoded:
                if isinstance(entry, Invite):
                    self._deadlines[entry.key] = now + INVITE_SECONDS

    def _is_next(self, wire: SignedEntry) -> bool:
        """Whether an entry follows the newest ones, and is by somebody who may add one: a member, an open invite, the
        stewards' signer. Everybody else gets one answer, whatever they guess, and so doesn't learn whether anything
        was added to the register. Raises ``Refused`` for what is unreadable or wrongly signed in any case."""
        try:
            entry, signers = decode(wire.body), verified_signers(wire)
        except RosterRefused as refused:
            raise _refused(refused) from None
        state = self.state
        if state.length == 0:
            return fits(state, entry)
        signer = state.epoch("stewards").signer
        is_known = any(key == signer or key in state.invites or state.is_member(key) for key in signers)
        return is_known and fits(state, entry)

    async def _check(self, message: RosterAppend, now: float) -> tuple[RosterState, list[Entry]]:
        state = self.state
        decoded: list[Entry] = []
        today = day_of(now)
        try:
            for wire in message.entries:
                entry = decode(wire.body)
                # New keys never count from before today: readers would take what was written today before them for
                # written with old keys.
                if abs(entry.day - today) > 1 or (isinstance(entry, Generation | DeskKeys) and entry.day < today):
                    raise RosterRefused("day", "the date of this device differs from the server's")
                if isinstance(entry, Found):
                    await self._check_founding(entry)
                if isinstance(entry, Join):
                    await self._check_deadline(state, entry, now, today)
                if isinstance(entry, NewServerKeys):
                    await self._check_server_keys(state, entry)
                state = apply(state, wire)
                decoded.append(entry)
            if state.owed:
                raise RosterRefused("generation", "after this the keys have to be renewed in the same step")
        except RosterRefused as refused:
            raise _refused(refused) from None
        return state, decoded

    async def _check_deadline(self, state: RosterState, entry: Join, now: float, today: int) -> None:
        """An invite ends 72 hours after it was made. The exact moment is only ever in memory, of the process that the
        invite came in at, which tells others within a minute that it is over; after a restart the day that stands in
        the roster decides."""
        invite = state.invites.get(entry.invite)
        if invite is None:
            return
        is_over = now > self._deadlines.get(entry.invite, float("inf")) or today > invite.last_day
        if is_over or (self._shared is not None and await self._shared.has_ended(entry.invite)):
            raise RosterRefused("stale-invite", "this invite is too old; ask for a new one")

    async def _check_founding(self, entry: Found) -> None:
        expected = await self._storage.get_secret(FOUNDING_SECRET)
        if expected is None or entry.founding_key != expected:
            raise RosterRefused("not-allowed", "these founding words are not this server's, or were used before")
        if server_keys_in(entry) != self._keys.public:
            raise RosterRefused("not-allowed", "the keys that the founding names are not this server's")

    def _gone(self, after: RosterState, decoded: Sequence[Entry], today: int) -> NewKeys:
        """Whose boxes and recipients go, and what is kept under another key from now on."""
        renewed = [entry for entry in decoded if isinstance(entry, Renew)]
        moved = [mark for entry in renewed for mark in self._keys.moved_marks(entry.seat, entry.key, today)]
        ended = [entry.seat for entry in decoded if isinstance(entry, Remove | Leave | Renew)]
        ended += closed_between(self.state, after, decoded)
        # Who is paused gets no keys; thawing brings all of them again.
        paused = [entry.seat for entry in decoded if isinstance(entry, Freeze) and entry.frozen]
        return NewKeys(boxes_gone=(*ended, *paused), recipients_gone=tuple(ended), moved=tuple(moved))

    async def _check_server_keys(self, state: RosterState, entry: NewServerKeys) -> None:
        made = await self._keys.waiting(state.keys_number)
        if server_keys_in(entry) != made:
            raise RosterRefused("server-keys", "these are not the new keys that this server has; look at them again")

    async def _store(
        self,
        message: RosterAppend,
        state: RosterState,
        decoded: Sequence[Entry],
        keys: NewKeys,
        today: int,
    ) -> None:
        entries: list[RosterEntry] = []
        places: dict[Chain, int] = {"charter": self.state.length, "register": self.state.register_length}
        for number, (wire, entry) in enumerate(zip(message.entries, decoded, strict=True), self.state.entry_count):
            chain: Chain = "register" if entry.number is UNSET else "charter"
            signatures = msgspec.json.encode(wire.signatures)
            entries.append(RosterEntry(number, wire.body, signatures, chain, places[chain]))
            places[chain] += 1
        had = _kinds(self.state)
        rooms = [_fixed_room(state, kind, today) for kind in _kinds(state) if kind not in had]
        new_list = state.current_list if state.current_list != self.state.current_list else None
        await self._storage.append_roster(entries, keys, rooms, new_list, today)
        if self.state.length == 0:
            await self._storage.delete_secret(FOUNDING_SECRET)


def _refused(refused: RosterRefused) -> Refused:
    status = 400 if refused.code == "unreadable" else 409 if refused.code == "forked" else 403
    return Refused(status, cast(RefusalCode, f"roster-{refused.code}"))


def _without_notes(state: RosterState) -> RosterState:
    """Notes are for stewards, who read them in the register; here they would be half of what a member takes."""
    return replace(state, notes=HashTrieMap())


def _kinds(state: RosterState) -> list[str]:
    return fixed_kinds(state.desks, polls_of(state)) if state.length else []


def _fixed_room(state: RosterState, kind: str, today: int) -> Room:
    return Room(room_name(state.genesis, kind), kind, None, today, None, 0)


def signed_entry(stored: RosterEntry | RosterRow) -> SignedEntry:
    """A stored entry with its signatures."""
    return SignedEntry(stored.body, msgspec.json.decode(stored.signatures, type=list[EntrySignature]))
