"""Older epochs, for clients that began with a checkpoint: they follow from the charter, and are public as it is."""

from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.older import NOTHING, encoded, hash_with
from parasol.kernel.roster.structs import Group


class OlderEpochs:
    """The epochs of one roster, with the hash of all up to each, made once."""

    def __init__(self) -> None:
        self._hashes: dict[Group, list[bytes]] = {"members": [NOTHING], "stewards": [NOTHING]}

    def before(self, state: RosterState, group: Group, newest: int, most: int) -> tuple[bytes, bytes]:
        """Up to so many epochs right before number ``newest``, and the hash of all before those."""
        end = min(newest, state.current.get(group, 0) + 1)
        start = max(1, end - most)
        hashes = self._hashes[group]
        for number in range(len(hashes), start):
            hashes.append(hash_with(state, group, hashes[-1], state.epoch(group, number)))
        made = [encoded(group, state.epoch(group, number)) for number in range(start, end)]
        return b"".join(made), hashes[start - 1]


__all__ = ["OlderEpochs"]
