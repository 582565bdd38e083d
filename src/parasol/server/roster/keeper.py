"""The one place where the roster grows.

It applies the same rules as every client, one append at a time, and sees to it that nobody who should get a new
key is left out: an epoch comes with a wrapped key for each of its readers or not at all.
"""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from parasol.formats.contexts import room_name
from parasol.formats.kinds import fixed_kinds
from parasol.formats.messages import RosterAppend, WireBox, WireEntry, WireSignature
from parasol.formats.roster import (
    INVITE_SECONDS,
    ChangeRole,
    DeskKeys,
    Entry,
    Found,
    Freeze,
    Generation,
    Group,
    Invite,
    Join,
    Leave,
    Remove,
)
from parasol.roster import RosterRefused, RosterState, Signature, SignedEntry, apply
from parasol.roster.entries import decode
from parasol.server.http.problems import Refused
from parasol.server.storage import Room, RosterEntry, Storage, WrappedKey
from parasol.wire.days import day_of

MAX_WRAPPED_KEY_BYTES = 32_768
PAGE = 500
MAX_AT_ONCE = 30
"""A removal, two epochs, and the keys of all twenty desks."""
FOUNDING_SECRET = "founding_key"  # noqa: S105 the name of a place, and the key in it is public


class ServerKeys(NamedTuple):
    """The public halves of the server's keys, which the founding entry names."""

    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes


class RosterKeeper:
    """Holds the roster's state in memory and appends to it under a lock."""

    def __init__(self, storage: Storage, keys: ServerKeys) -> None:
        self._shared = storage.shared
        self._storage = storage
        self._keys = keys
        self._lock = asyncio.Lock()
        self._deadlines: dict[bytes, float] = {}
        self.state = RosterState()

    async def load(self) -> None:
        """Read the whole roster from storage, and open the rooms of kinds that the release by which the community was
        founded didn't have. Raises ``RosterRefused`` if what is stored breaks a rule."""
        await self._read()
        for kind in fixed_kinds(self.state.desks) if self.state.length else ():
            room = _fixed_room(self.state, kind, self.state.day)
            if await self._storage.room(room.name) is None:
                await self._storage.open_room(room, [], room.opened_on)

    async def _read(self) -> None:
        while True:
            page = await self._storage.roster_after(self.state.length - 1, PAGE)
            for stored in page:
                self.state = apply(self.state, signed_entry(stored))
            if len(page) < PAGE:
                break

    async def refresh(self, length: int) -> None:
        """Read what other processes appended, if the roster has ``length`` entries by now."""
        if length > self.state.length:
            async with self._lock:
                await self._read()

    async def end_invites(self, now: float) -> None:
        """Tell other processes which of the invites that came in here are too old: only this process knows the moment,
        and it isn't written down."""
        self._deadlines = {key: at for key, at in self._deadlines.items() if key in self.state.invites}
        if self._shared is not None and (over := [key for key, at in self._deadlines.items() if now > at]):
            await self._shared.end_invites(over)

    async def page(self, start: int) -> list[WireEntry]:
        """Entries from ``start`` on."""
        stored = await self._storage.roster_after(start - 1, PAGE)
        return [
            WireEntry(
                entry.body,
                [WireSignature(item.key, item.signature) for item in signed_entry(entry).signatures],
            )
            for entry in stored
        ]

    async def append(self, message: RosterAppend, now: float) -> None:
        """Check and store. Raises ``Refused`` with the broken rule's code, or ``RosterMoved``."""
        async with self._lock:
            if message.start != self.state.length or not message.entries:
                raise Refused(409, "roster-moved", "Somebody else changed the roster first. Read it again.")
            if len(message.entries) > MAX_AT_ONCE:
                raise Refused(400, "malformed", "Too many roster entries at once.")
            state, decoded = await self._check(message, now)
            wrapped_keys = _wrapped_keys(message.boxes)
            _check_wrapped_keys(state, decoded, wrapped_keys)
            await self._store(message, state, decoded, wrapped_keys, day_of(now))
            self.state = state
            for entry in decoded:
                if isinstance(entry, Invite):
                    self._deadlines[entry.key] = now + INVITE_SECONDS

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
                signatures = [Signature(item.key, item.signature) for item in wire.signatures]
                state = apply(state, SignedEntry(wire.body, signatures))
                decoded.append(entry)
            if state.owed:
                raise RosterRefused("generation", "after a removal the keys have to be renewed in the same step")
        except RosterRefused as refused:
            status = 400 if refused.code == "unreadable" else 409 if refused.code == "forked" else 403
            raise Refused(status, f"roster-{refused.code}", f"Not done: {refused}.") from None
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
        if (entry.oprf_key, entry.token_key, entry.escrow_key) != self._keys:
            raise RosterRefused("not-allowed", "the keys that the founding names are not this server's")

    async def _store(
        self,
        message: RosterAppend,
        state: RosterState,
        decoded: Sequence[Entry],
        wrapped_keys: Sequence[WrappedKey],
        today: int,
    ) -> None:
        entries = [
            RosterEntry(message.start + offset, wire.body, msgspec.json.encode(wire.signatures))
            for offset, wire in enumerate(message.entries)
        ]
        gone: list[bytes] = []
        had = fixed_kinds(self.state.desks) if self.state.length else []
        rooms = [_fixed_room(state, kind, today) for kind in fixed_kinds(state.desks) if kind not in had]
        for entry in decoded:
            match entry:
                case Remove() | Leave():
                    gone.append(entry.seat)
                case Freeze() if entry.frozen:  # it gets none while it is frozen; thawing brings all of them again
                    gone.append(entry.seat)
                case _:
                    pass
        gone += [key for key in self.state.invites if key not in state.invites]  # used, taken back or closed
        new_list = state.current_list if state.current_list != self.state.current_list else None
        await self._storage.append_roster(entries, wrapped_keys, rooms, gone, new_list, today)
        if self.state.length == 0:
            await self._storage.delete_secret(FOUNDING_SECRET)


def _fixed_room(state: RosterState, kind: str, today: int) -> Room:
    return Room(room_name(state.genesis, kind), kind, None, today, None, 0)


def signed_entry(stored: RosterEntry) -> SignedEntry:
    return SignedEntry(stored.body, msgspec.json.decode(stored.signatures, type=list[Signature]))


def _wrapped_keys(wrapped_keys: Sequence[WireBox]) -> list[WrappedKey]:
    if len(wrapped_keys) > 20_000 or any(
        len(wrapped_key.sealed) > MAX_WRAPPED_KEY_BYTES for wrapped_key in wrapped_keys
    ):
        raise Refused(413, "too-large", "This is larger than the server takes.")
    return [
        WrappedKey(wrapped_key.recipient, wrapped_key.group, wrapped_key.generation, wrapped_key.sealed)
        for wrapped_key in wrapped_keys
    ]


def _check_wrapped_keys(state: RosterState, decoded: Sequence[Entry], wrapped_keys: Sequence[WrappedKey]) -> None:
    """Every reader of a new key has a wrapped key, and no wrapped key is for anybody else."""
    given = {(wrapped_key.recipient, wrapped_key.group, wrapped_key.generation) for wrapped_key in wrapped_keys}
    needed: set[tuple[bytes, str, int]] = set()
    for entry in decoded:
        match entry:
            case Generation():
                needed |= {(key, entry.group, entry.generation) for key, _ in state.readers(entry.group)}
            case Found():
                needed |= {(entry.seat, group, 1) for group in ("members", "stewards")}
            case Invite() if entry.key in state.invites:
                needed |= _wrapped_keys_for(state, entry.key, entry.role == "steward")
            case Join() | Freeze(frozen=False) if state.is_member(entry.seat):
                needed |= _wrapped_keys_for(state, entry.seat, state.is_steward(entry.seat))
            case ChangeRole() if entry.role == "steward" and state.is_steward(entry.seat):
                needed.add((entry.seat, "stewards", state.current["stewards"]))
            case _:
                pass
    if given != needed:
        raise Refused(400, "boxes", "Each new key has to come sealed for everybody who should have it, nobody else.")


def _wrapped_keys_for(state: RosterState, key: bytes, is_steward: bool) -> set[tuple[bytes, str, int]]:
    groups: list[Group] = ["members", "stewards"] if is_steward else ["members"]
    return {(key, group, state.current[group]) for group in groups}
