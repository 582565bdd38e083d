"""What was signed of the register last, as it is stored, and the state of then."""

import msgspec

from parasol.kernel.messages import SignedRegister
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.registered import RegisterRefused, read_register
from parasol.kernel.storage import Storage

PLACE = "register"
REMEMBERED = 64
"""So many of the newest states are remembered, since another process may hear later which of them was signed."""


class SignedStates:
    """The newest states, and among them that of which the register was signed."""

    def __init__(self) -> None:
        self._recent: dict[int, RosterState] = {}
        self.newest: RosterState | None = None
        """That of which it was signed last."""

    def remember(self, state: RosterState, signed: int = 0) -> None:
        """Note a state; when there were ``signed`` entries, it was signed."""
        self._recent[state.entry_count] = state
        if len(self._recent) > REMEMBERED:
            del self._recent[next(iter(self._recent))]
        if state.entry_count and state.entry_count == signed:
            self.newest = state

    def at(self, entry_count: int) -> RosterState | None:
        """The state of when there were so many entries, of which it was signed; None if it isn't known any more."""
        if self.newest is None or self.newest.entry_count != entry_count:
            self.newest = self._recent.get(entry_count, self.newest)
        return self.newest if self.newest is not None and self.newest.entry_count == entry_count else None


async def signed_register(storage: Storage) -> tuple[bytes | None, SignedRegister | None]:
    """What was signed last, with its bytes as they are stored."""
    held = await storage.get_secret(PLACE)
    return held, None if held is None else msgspec.json.decode(held, type=SignedRegister)


async def signed_count(storage: Storage) -> int:
    """How many entries both chains had when the register was signed last; 0 if it wasn't, or in another form."""
    _, shown = await signed_register(storage)
    try:
        known = None if shown is None else read_register(shown.body)
    except RegisterRefused:
        return 0
    return 0 if known is None else known.length + known.register_length
