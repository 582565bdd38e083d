"""The verified roster. A client believes nothing about who is who that isn't in here."""

import msgspec

from parasol.client.connection import BadAnswer, Connection
from parasol.client.distrust import Distrust
from parasol.formats import messages as m
from parasol.formats.roster import Entry
from parasol.formats.vault import Pin
from parasol.roster import RosterRefused, RosterState, Signature, SignedEntry, apply


class OtherProtocol(BadAnswer):
    """The server speaks another version of the protocol than this program."""

    code = "other-protocol"


class NotFounded(Exception):
    """There is a server, but no community on it yet."""


def about(connection: Connection) -> m.About:
    """What the server says of itself. Raises ``OtherProtocol``."""
    answer = connection.ask("/api/about", m.NonceRead(), m.About)
    if answer.protocol != m.PROTOCOL:
        older = "older" if answer.protocol > m.PROTOCOL else "newer"
        raise OtherProtocol(f"this program is {older} than the server; both need the same version of Parasol")
    return answer


def fetch(connection: Connection, pin: Pin | None = None) -> RosterState:
    """Read the whole roster and verify it; with a pin, verify too that it continues what was seen before. Raises
    ``NotFounded``, ``Distrust`` (``roster-…``, ``rolled-back``, ``forked``, ``another-community``)."""
    state = RosterState()
    while True:
        page = connection.ask("/api/roster/read", m.RosterRead(state.length), m.RosterPage)
        for wire in page.entries:
            state = _step(state, wire)
            if pin is not None and state.length == 1 and state.genesis != pin.genesis:
                raise Distrust("another-community", "this is not the community that these words belong to")
            if pin is not None and state.length == pin.length and state.head != pin.head:
                raise Distrust("forked", "the server shows you another roster than it did before")
        if not page.entries or state.length >= page.length:
            break
    if state.length == 0:
        raise NotFounded("no community has been founded on this server yet")
    if pin is not None and state.length < pin.length:
        raise Distrust("rolled-back", "the server shows you an older roster than it did before")
    if state.owed:
        raise Distrust("roster-generation", "the roster ends after a removal without new keys")
    return state


def _step(state: RosterState, wire: m.WireEntry) -> RosterState:
    signatures = [Signature(item.key, item.signature) for item in wire.signatures]
    try:
        return apply(state, SignedEntry(wire.body, signatures))
    except RosterRefused as refused:
        raise Distrust(f"roster-{refused.code}", f"the server's roster is not valid: {refused}") from None


def pin_of(state: RosterState) -> Pin:
    """The pin to remember."""
    return Pin(state.genesis, state.length, state.head)


def encode(entry: Entry) -> bytes:
    """An entry's bytes, to be signed."""
    return msgspec.json.encode(entry)


__all__ = ["Distrust", "NotFounded", "OtherProtocol", "about", "encode", "fetch", "pin_of"]
