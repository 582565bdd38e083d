"""A group's older epochs: a checkpoint has the newest ones whole, and of those before a hash alone. Pure.

The hash of epoch n is over that of epoch n - 1, so that one hash binds all. Whoever needs an older epoch asks for some
of them with the hash of what is before those, and sees whether they come to the hash that stewards signed.
"""

import hashlib
from dataclasses import replace

from rpds import HashTrieMap

from parasol.kernel.formats.contexts.roster import epoch_context
from parasol.kernel.roster.checkpoint import KNOWN_EPOCHS, KnownEpochs
from parasol.kernel.roster.rules.state import EpochState, RosterState
from parasol.kernel.roster.structs import Group

EPOCH_BYTES: dict[Group, int] = {"members": 40, "stewards": 104}
_NUMBERS: dict[Group, int] = {"members": 1, "stewards": 2}
_HASH = 32
NOTHING = bytes(_HASH)
"""The hash of no epochs."""


class EpochsRefused(Exception):
    """Older epochs that no honest server gives. ``code``: ``unreadable``, ``missing`` (not those that were asked for),
    ``forged`` (not those that stewards signed)."""

    def __init__(self, code: str) -> None:
        super().__init__("the server's older keys are not the ones that the stewards signed")
        self.code = code


def encoded(group: Group, made: EpochState) -> bytes:
    """An epoch's bytes: commitment, number and day of its entry (u32), of stewards' ones intake and signer too."""
    rest = b"" if group == "members" else (made.intake or b"") + (made.signer or b"")
    return made.commitment + made.made_at.to_bytes(4) + made.made_on.to_bytes(4) + rest


def decoded(group: Group, first: int, made: bytes) -> list[EpochState]:
    """Epochs one after the other, the first of this number. Raises ``EpochsRefused`` (``unreadable``)."""
    size = EPOCH_BYTES[group]
    if len(made) % size:
        raise EpochsRefused("unreadable")
    return [_decoded(number, made[at : at + size]) for number, at in enumerate(range(0, len(made), size), first)]


def _decoded(number: int, made: bytes) -> EpochState:
    place = int.from_bytes(made[32:36]), int.from_bytes(made[36:40])
    return EpochState(number, made[:32], *place, made[40:72] or None, made[72:] or None)


def hash_with(state: RosterState, group: Group, before: bytes, made: EpochState) -> bytes:
    """The hash of all epochs up to one, from that of all before it."""
    context = epoch_context(state.genesis, _NUMBERS[group], made.number)
    return hashlib.sha256(context + before + encoded(group, made)).digest()


def known_epochs(state: RosterState, group: Group) -> KnownEpochs:
    """What a checkpoint has of a group's epochs: the newest ones, and the hash of those before."""
    count, older = state.older[group]
    newest = state.current[group]
    for number in range(count + 1, newest - KNOWN_EPOCHS + 1):
        older, count = hash_with(state, group, older, state.epoch(group, number)), number
    made = [encoded(group, state.epoch(group, number)) for number in range(count + 1, newest + 1)]
    return KnownEpochs(count, older, b"".join(made))


def is_possible(group: Group, known: KnownEpochs) -> bool:
    """Whether a checkpoint can have this of a group's epochs."""
    count, rest = divmod(len(known.made), EPOCH_BYTES[group])
    is_all = known.older == 0 and known.hash == NOTHING and 1 <= count <= KNOWN_EPOCHS
    return rest == 0 and (is_all or (known.older > 0 and len(known.hash) == _HASH and count == KNOWN_EPOCHS))


def with_older(state: RosterState, group: Group, newest: int, made: bytes, before: bytes) -> RosterState:
    """The state that knows a group's epochs before number ``newest`` too: all that are in ``made``, which ends right
    before it, and begins where ``before`` is the hash of the rest. The same state if it knows them. Raises
    ``EpochsRefused``."""
    count, signed = state.older[group]
    first = newest - len(made) // EPOCH_BYTES[group]
    if first < 1 or len(before) != _HASH:
        raise EpochsRefused("unreadable")
    epochs = decoded(group, first, made)
    if first > count:
        return state
    if newest <= count:  # what comes next isn't among them
        raise EpochsRefused("missing")
    older = [each for each in epochs if each.number <= count]
    found = before
    for each in older:
        found = hash_with(state, group, found, each)
    if found != signed:
        raise EpochsRefused("forged")
    known = {**dict(state.epochs.items()), **{(group, each.number): each for each in older}}
    return replace(state, epochs=HashTrieMap(known), older={**state.older, group: (first - 1, before)})
