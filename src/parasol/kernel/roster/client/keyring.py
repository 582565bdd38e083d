"""The keys a person holds of their groups. Each is checked against the commitment in the signed charter, so that
nobody, steward or server, can give two people different keys, nor an old one for a new one.

The newest key comes by the key tree (a steward's in a box), each older one by its rung of the ladder, when it is
needed.
"""

from dataclasses import dataclass, field

from parasol.kernel import messages as m
from parasol.kernel.formats.bounds import WRAP_BYTES
from parasol.kernel.rooms.client.ladder import knowing, no_key, wrong_key
from parasol.kernel.roster.rules import RosterState, commitment_of
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import Group
from parasol.kernel.seal import key_tree
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.seal.key_tree import intake_key, signer_seed
from parasol.kernel.wire.signing import public_key_of


@dataclass(slots=True)
class Keyring:
    """Keys of epochs by group and number; those that aren't opened yet wait behind their rungs."""

    roster: RosterState
    keys: dict[Group, dict[int, bytes]] = field(default_factory=lambda: {"members": {}, "stewards": {}})
    escrow: bytes = b""
    """The key of the escrow's inputs."""
    intakes_on: int | None = None
    """The day for which the intakes' keys were looked for."""
    _intakes: dict[int, str] = field(default_factory=dict)
    leaf: int = -1
    leaf_key: bytes = b""
    heard: bytes = b""
    """Who says that they know this member's new key; see ``heard``."""
    _rungs: dict[Group, dict[int, bytes]] = field(default_factory=lambda: {"members": {}, "stewards": {}})

    def add(self, group: Group, number: int, key: bytes) -> None:
        """Take a key. Raises ``Distrust`` (``wrong-key``) if it isn't the one that the charter commits to."""
        made = self.roster.epochs.get((group, number))
        if made is None or commitment_of(key) != made.commitment:
            raise wrong_key()
        if group == "stewards":
            intake = intake_key(key)
            if public_key_of(signer_seed(key)) != made.signer or hash_of_recipient(intake.recipient) != made.intake:
                raise wrong_key()
            self._intakes[number] = intake.identity
        self.keys[group][number] = key

    def add_rungs(self, group: Group, rungs: m.Rungs) -> None:
        """Take rungs, not opened yet, and the epochs that they lead to. Raises ``Distrust`` (``wrong-key``)."""
        self.roster = knowing(self.roster, group, rungs)
        for at in range(len(rungs.sealed) // WRAP_BYTES):
            self._rungs[group][rungs.newest - at] = rungs.sealed[at * WRAP_BYTES : (at + 1) * WRAP_BYTES]

    def key_at(self, group: Group, epoch: int) -> bytes | None:
        """A key, by the rungs and epochs that are at hand; None if one is missing, or there is no such epoch. Raises
        ``Distrust`` (``wrong-key``)."""
        keys = self.keys[group]
        if not keys or not 1 <= epoch <= max(keys):
            return None
        older, _ = self.roster.older[group]
        while (oldest := min(keys)) > epoch and (rung := self._rungs[group].get(oldest)) is not None:
            if oldest - 1 <= older:
                break
            try:
                before = key_tree.open_rung(self.roster.genesis, group, oldest, keys[oldest], rung)
            except Unreadable:
                raise wrong_key() from None
            self.add(group, oldest - 1, before)
        return keys.get(epoch)

    def missing(self, group: Group, epoch: int) -> int | None:
        """The rung by which the way down to an epoch's key goes on once it came, or the epoch before it; or None."""
        if self.key_at(group, epoch) is not None or not self.keys[group] or not 1 <= epoch < min(self.keys[group]):
            return None
        return min(self.keys[group])

    def intakes(self) -> list[str]:
        """The identities of the intakes whose keys are at hand, newest first."""
        return [self._intakes[number] for number in sorted(self._intakes, reverse=True)]


def open_keys(answer: m.Boxes, identity: str, roster: RosterState, is_steward: bool) -> Keyring:
    """The keyring from what the server has for somebody. Raises ``Distrust`` (``no-key``, ``wrong-key``)."""
    ring = Keyring(roster)
    groups: tuple[tuple[Group, m.Rungs | None], ...] = (
        ("members", answer.rungs),
        ("stewards", answer.stewards_rungs if is_steward else None),
    )
    for group, rungs in groups:
        if rungs is not None and rungs.newest != roster.current[group]:
            raise no_key()
        if rungs is not None:
            ring.add_rungs(group, rungs)
    if not (answer.leaf and answer.wraps and answer.crown) or (
        is_steward and not (answer.stewards and answer.stewards_rungs)
    ):  # one key without the other would blind a person unseen
        raise no_key()
    try:
        ring.leaf, ring.leaf_key, ring.heard = key_tree.open_leaf(answer.leaf, identity)
        key, ring.escrow = key_tree.open_way(roster.genesis, ring.leaf, ring.leaf_key, answer.wraps, answer.crown)
        ring.add("members", roster.current["members"], key)
        if is_steward and answer.stewards:
            ring.add("stewards", roster.current["stewards"], key_tree.open_key(answer.stewards, identity))
    except Unreadable:
        raise wrong_key() from None
    if commitment_of(ring.escrow) != roster.escrow_commitment:
        raise wrong_key()
    return ring
