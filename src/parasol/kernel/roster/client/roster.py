"""The verified roster. A client believes nothing about who is who that isn't in here.

Most read the charter alone. Stewards read the register too: both merge into the one order that their entries name, or
they are refused, so that a server can't hide, move or reorder what is in either.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import msgspec
from msgspec import UNSET

from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Connection, Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.register import begun, whole_from
from parasol.kernel.roster.rules import RosterRefused, RosterState, apply
from parasol.kernel.roster.rules.chains import fits
from parasol.kernel.roster.rules.checkpoint import CheckpointRefused, check_in_force, opened
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import Entry
from parasol.kernel.told import Told
from parasol.kernel.vault.structs import Pin

SIGNED_TRIES = 3


class OtherProtocol(BadAnswer, Told, code="other-protocol"):
    """The server speaks another version of the protocol than this program."""


class NotFounded(Told, code="not-founded"):
    """There is a server, but no community on it yet."""


def about(connection: Connection) -> m.About:
    """What the server says of itself. Raises ``OtherProtocol``."""
    answer = connection.ask("/api/about", m.NonceRead(), m.About)
    if answer.protocol != m.PROTOCOL:
        older = "older" if answer.protocol > m.PROTOCOL else "newer"
        raise OtherProtocol(f"this program is {older} than the server; both need the same version of Parasol")
    return answer


def fetch(connection: Connection, pin: Pin | None = None, again: bool = True) -> RosterState:
    """Read the charter and verify it, from the newest checkpoint on if there is one; with a pin, verify too that it
    continues what was seen before. Raises ``NotFounded``, ``Distrust`` (``roster-…``, ``rolled-back``, ``forked``,
    ``another-community``)."""
    asked = m.CharterRead(0, begins=True, seen=0 if pin is None else pin.length)
    page = connection.ask("/api/charter/read", asked, m.RosterPage)
    begun = state = _begun(page.begun, pin)
    for wire in chain(page.entries, _rest(connection, state, page)):
        state = _step(state, wire)
        _compare(state, pin)
    if page.begun is not None:
        try:
            check_in_force(page.begun.checkpoint, begun.day, state)
        except CheckpointRefused as refused:
            raise Distrust(_told(refused.code), str(refused)) from None
    state = _ended(state, pin)
    if page.intake is not None and hash_of_recipient(page.intake) == state.epoch("stewards").intake:
        return replace(state, intake=page.intake)
    return fetch(connection, pin, again=False) if again else state  # stewards may have renewed their keys meanwhile


def checked_recipient(text: str, named: bytes | None) -> str:
    """An age recipient that a server gave, if it is the one that the roster names. Raises ``Distrust``."""
    if hash_of_recipient(text) != named:
        raise Distrust("wrong-key", "the server shows another key than the one that the stewards signed")
    return text


def _begun(begun: m.Begun | None, pin: Pin | None) -> RosterState:
    if begun is None:
        return RosterState(is_whole=False)
    try:
        return opened(begun.checkpoint, begun.stewards, [pin] if pin else [], [begun.path])
    except CheckpointRefused as refused:
        raise Distrust(_told(refused.code), f"the server's checkpoint is not valid: {refused}") from None
    except RosterRefused as refused:
        raise Distrust(f"roster-{refused.code}", f"the server's roster is not valid: {refused}") from None


def _told(code: str) -> str:
    return code if code == "another-community" else f"roster-checkpoint-{code}"


def _rest(connection: Connection, state: RosterState, page: m.RosterPage) -> Iterator[m.SignedEntry]:
    read = state.length + len(page.entries)
    return _charter(connection, read) if page.entries and read < page.length else iter(())


def fetch_whole(
    connection: Connection, steward_seed: bytes, pins: list[Pin], start: RosterState | None = None
) -> RosterState:
    """Read charter and register and verify both in their one order, the register from what was signed of it last;
    with ``start``, what came since. It has to continue each of the pins. What a pin has seen was verified then, so that
    here its hashes are enough: its signatures, which take three quarters of the time, are verified above the pins
    alone. Raises as ``fetch``."""
    state = start or _signed(connection, steward_seed, pins) or RosterState()
    while True:
        had = state.entry_count
        state, is_left = _merged(state, _charter(connection, state.length), connection, steward_seed, pins)
        if not (is_left or state.owed):
            break
        if state.entry_count == had:  # nothing more came, so this isn't somebody else's append between the two reads
            if is_left:
                raise Distrust("roster-forked", "the two chains of the server's roster don't fit together")
            break
    for each in [None, *pins]:
        _ended(state, each)
    return state


def _signed(connection: Connection, seed: bytes, pins: list[Pin]) -> RosterState | None:
    seen = {pin.register_length for pin in pins if isinstance(pin.register_length, int) and pin.register_length}
    if len(seen) > 1:  # one way leads to one of them
        return None
    for _ in range(SIGNED_TRIES):
        _, found = begun(connection, seed, pins)
        if found is None:
            return None
        try:
            return whole_from(connection, seed, pins, found, _charter_states(connection, pins))
        except Declined as declined:  # it was signed again between two pages
            if declined.code != "roster-moved":
                raise
    return None


def _charter_states(connection: Connection, pins: list[Pin]) -> Iterator[RosterState]:
    state = RosterState(is_whole=False)
    for wire in _charter(connection, 0):
        state = _step(state, wire, any(_has_seen(pin, state, "charter") for pin in pins))
        for pin in pins:
            _compare(state, pin)
        yield state
    for each in [None, *pins]:
        _ended(state, each)


def _merged(
    state: RosterState, charter: Iterator[m.SignedEntry], connection: Connection, seed: bytes, pins: list[Pin]
) -> tuple[RosterState, bool]:
    """The state after what both chains have more, as far as they fit; and whether anything was left over."""
    register = _register(connection, state.register_length, seed)
    newest = {"charter": next(charter, None), "register": next(register, None)}
    while any(newest.values()):
        chain = "register" if _follows(state, newest["register"]) else "charter"
        wire = newest[chain]
        if wire is None or not _follows(state, wire):
            return state, True
        before, state = state, _step(state, wire, any(_has_seen(pin, state, chain) for pin in pins))
        if (state.length == before.length) == (chain == "charter"):
            raise Distrust("roster-chain", "the server shows an entry in the wrong chain")
        newest[chain] = next(charter if chain == "charter" else register, None)
        for pin in pins:
            _compare(state, pin)
    return state, False


def _has_seen(pin: Pin, state: RosterState, chain: str) -> bool:
    """Whether the next entry of this chain stands below the pin's head, which it then leads to or is ``forked``."""
    if chain == "charter":
        return state.length < pin.length
    return pin.register_length is not UNSET and state.register_length < pin.register_length


def _follows(state: RosterState, wire: m.SignedEntry | None) -> bool:
    if wire is None:
        return False
    try:
        return fits(state, decode(wire.body))
    except RosterRefused:
        return True  # then it is refused as what it is


def charter_of(connection: Connection) -> Iterator[m.SignedEntry]:
    """The charter's entries from the founding on, as the server gives them: nothing of it is verified here."""
    return _charter(connection, 0)


def _charter(connection: Connection, start: int) -> Iterator[m.SignedEntry]:
    while True:
        page = connection.ask("/api/charter/read", m.CharterRead(start), m.RosterPage)
        yield from page.entries
        start += len(page.entries)
        if not page.entries or start >= page.length:
            return


def _register(connection: Connection, start: int, seed: bytes) -> Iterator[m.SignedEntry]:
    while True:
        page = connection.ask("/api/register/read", m.RegisterRead(start), m.RosterPage, seed)
        yield from page.entries
        start += len(page.entries)
        if not page.entries or start >= page.length:
            return


def _compare(state: RosterState, pin: Pin | None) -> None:
    """Raises ``Distrust`` if what was seen before was something else."""
    if pin is None:
        return
    if state.length == 1 and state.genesis != pin.genesis:
        raise Distrust("another-community", "this is not the community that these words belong to")
    if state.length == pin.length and state.head != pin.head:
        raise Distrust("forked", "the server shows you another roster than it did before")
    if state.is_whole and state.register_length == pin.register_length and state.register_head != pin.register_head:
        raise Distrust("forked", "the server shows you another roster than it did before")


def _ended(state: RosterState, pin: Pin | None) -> RosterState:
    if state.length == 0:
        raise NotFounded("no community has been founded on this server yet")
    seen = 0 if pin is None or pin.register_length is UNSET or not state.is_whole else pin.register_length
    if pin is not None and (state.length < pin.length or state.register_length < seen):
        raise Distrust("rolled-back", "the server shows you an older roster than it did before")
    if state.owed:
        raise Distrust("roster-generation", "the roster ends without the new keys that it owes")
    return state


def _step(state: RosterState, wire: m.SignedEntry, is_seen: bool = False) -> RosterState:
    try:
        return apply(state, wire, is_seen)
    except RosterRefused as refused:
        raise Distrust(f"roster-{refused.code}", f"the server's roster is not valid: {refused}") from None


def pin_of(state: RosterState) -> Pin:
    """The pin to remember; of the register too, if the state is whole."""
    pin = Pin(state.genesis, state.length, state.head, state.stewards_head)
    if not state.is_whole:
        return pin
    return msgspec.structs.replace(pin, register_length=state.register_length, register_head=state.register_head)


def encode(entry: Entry) -> bytes:
    """An entry's bytes, to be signed."""
    return msgspec.json.encode(entry)
