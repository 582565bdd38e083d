"""The keys a person holds of their groups. Each is checked against the commitment in the signed roster, so that
nobody, steward or server, can give two people different keys."""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from parasol.client.community.roster import Distrust
from parasol.client.seal.age import AgeKey, age_decrypt, age_encrypt
from parasol.client.seal.errors import MALFORMED, Unreadable
from parasol.client.seal.kdf import derive
from parasol.formats import messages as m
from parasol.formats.roster import Group
from parasol.formats.vault import BoxContents
from parasol.roster import RosterState, commitment_of
from parasol.wire.reading import read_json
from parasol.wire.signing import public_key_of

LISTS_BEFORE = 4
"""List keys that are kept beside the one in force."""


@dataclass(slots=True)
class Keyring:
    """Epoch keys by group and number, list keys by number, intake identities by stewards' epoch."""

    keys: dict[Group, dict[int, bytes]] = field(default_factory=lambda: {"members": {}, "stewards": {}})
    lists: dict[int, bytes] = field(default_factory=dict)
    intakes: dict[int, str] = field(default_factory=dict)

    def key_of(self, group_number: int, epoch: int) -> bytes | None:
        """As ``seal.record.open_record`` asks: group 1 is members, 2 is stewards."""
        groups: dict[int, Group] = {1: "members", 2: "stewards"}
        group = groups.get(group_number)
        return self.keys[group].get(epoch) if group else None

    def wrapped_key(self, group: Group, recipient: str) -> bytes:
        """A wrapped key with all of the group's keys for one recipient: a plain age file."""
        keys = self.keys[group]
        contents = BoxContents(
            group,
            max(keys),
            dict(keys),
            dict(self.lists) if group == "members" else {},
            dict(self.intakes) if group == "stewards" else {},
        )
        return age_encrypt(msgspec.json.encode(contents), [recipient])


def unwrap_keys(wrapped_keys: list[m.WireBox], identity: str, roster: RosterState) -> Keyring:
    """The keyring from a person's wrapped keys. Raises ``Distrust`` (``wrong-key``) if a key isn't the one that the
    roster commits to, or ``Unreadable``."""
    ring = Keyring()
    for wrapped_key in sorted(wrapped_keys, key=lambda wrapped_key: wrapped_key.generation):
        try:
            contents = read_json(age_decrypt(wrapped_key.sealed, [identity]), BoxContents)
        except MALFORMED:
            raise Unreadable("contents", "a box with keys can't be read") from None
        _check(contents, roster)
        ring.keys[contents.group].update(contents.keys)
        ring.lists.update(contents.lists)
        ring.intakes.update(contents.intakes)
    return ring


def _check(contents: BoxContents, roster: RosterState) -> None:
    wrong = Distrust("wrong-key", "a key you were given is not the one that the stewards signed")
    for number, key in contents.keys.items():
        made = roster.epochs.get((contents.group, number))
        if made is None or commitment_of(key) != made.commitment:
            raise wrong
        if contents.group == "stewards" and public_key_of(signer_seed(key)) != made.signer:
            raise wrong
    for number, key in contents.lists.items():
        if roster.lists.get(number) != commitment_of(key):
            raise wrong
    for number, identity in contents.intakes.items():
        made = roster.epochs.get(("stewards", number))
        if made is None or AgeKey.of(identity).recipient != made.intake:
            raise wrong


def signer_seed(stewards_key: bytes) -> bytes:
    """The private seed of the signer that goes with a stewards' epoch key."""
    return derive(stewards_key, "signer")


def fresh_epoch(
    ring: Keyring, roster: RosterState, group: Group, random: Callable[[int], bytes], new_list: bool
) -> Keyring:
    """A copy of the keyring with a new epoch of ``group``, and a new list key, if asked. A members' epoch
    drops old list keys, but not the ``LISTS_BEFORE`` before the one in force: until a new list is complete, checks are
    answered from an older one, and somebody else may go meanwhile."""
    number = roster.current[group] + 1
    keys: dict[Group, dict[int, bytes]] = {name: dict(held) for name, held in ring.keys.items()}
    keys[group][number] = random(32)
    first = 0 if group == "stewards" else roster.current_list - LISTS_BEFORE
    lists = {held: key for held, key in ring.lists.items() if held >= first}
    intakes = dict(ring.intakes)
    if group == "members" and new_list:
        lists[roster.current_list + 1] = random(32)
    if group == "stewards":
        intakes[number] = AgeKey.generate().identity
    return Keyring(keys, lists, intakes)
