"""The keys of desks: opening those that are sealed for us, and making new ones.

Each is checked against what the stewards signed, so that nobody can give two workers different keys. Who the workers
are stands in the sealed file and nowhere else.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.desks import Desk
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import DeskKeys
from parasol.kernel.seal.age import age_decrypt, age_encrypt
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.kdf import derive
from parasol.kernel.seal.padding import pad, unpad
from parasol.kernel.told import Told
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import public_key_of

MAX_WORKERS = 20
PLACES = (8, 16, 24)
"""A desk's keys have one of so many recipients: who answers there, the stewards' intake, and made-up ones, since
all who read the roster can count them."""

_KEY_IN_JSON = 47
"""A worker's key in the file's JSON, with quotes and comma."""
EPOCHS_KEPT = 9
"""The newest and eight before: what was sent to older ones is past the days that reports are kept, or nearly."""


Files = Mapping[bytes, bytes]
"""Sealed keys of desks by their SHA-256."""


class NoWorkers(Told, code="no-workers"):
    """A desk needs somebody who answers."""


class DeskPair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One epoch's private half: the identity that opens what visitors send, and the seed of all else."""

    identity: str
    seed: bytes

    def __repr__(self) -> str:
        return "DeskPair(…)"


class DeskFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is sealed: the newest epoch, who answers, and the keys by epoch."""

    desk: int
    generation: int
    workers: list[bytes]
    keys: dict[int, DeskPair]

    @property
    def newest(self) -> DeskPair:
        """The epoch in force."""
        return self.keys[self.generation]

    @property
    def sign_seed(self) -> bytes:
        """With which the desk signs now."""
        return desk_sign_seed(self.newest.seed)

    def seed_of(self, epoch: int) -> bytes | None:
        """As ``seal.record.open_desk_note`` asks."""
        pair = self.keys.get(epoch)
        return pair.seed if pair else None

    @property
    def identities(self) -> list[str]:
        """All identities, newest first."""
        return [self.keys[number].identity for number in sorted(self.keys, reverse=True)]

    def __repr__(self) -> str:
        return "DeskFile(…)"


def desk_sign_seed(seed: bytes) -> bytes:
    """The private seed of a desk's signer, from the seed of its epoch."""
    return derive(seed, "desk/sign")


def read_files(person: Person, roster: RosterState) -> Files:
    """The sealed keys of all open desks, asked for together and unsigned: the server doesn't learn at which of them
    somebody answers. Raises ``Distrust`` (``wrong-key``), ``Declined`` (``roster-moved``)."""
    wanted = [desk.newest.keys for desk in roster.open_desks() if desk.newest is not None]
    missing = [each for each in wanted if each not in person.desk_files]
    if missing:
        files = person.connection.ask("/api/desks/keys", m.DeskFilesRead(missing), m.DeskFiles).files
        if [sha256(file).digest() for file in files] != missing:
            raise Distrust("wrong-key", "the keys of a desk are not the ones that the stewards signed")
        person.desk_files.update(zip(missing, files, strict=True))
    return person.desk_files


def open_desk_keys(desk: Desk, files: Files, identities: list[str]) -> DeskFile:
    """The desk's keys. Raises ``NotForUs`` for who isn't one of its workers (or a steward), ``Distrust``
    (``wrong-key``), ``Unreadable``."""
    if desk.newest is None:
        raise Unreadable("contents", "this desk has no keys yet")
    return checked(desk, age_decrypt(files[desk.newest.keys], identities))


def checked(desk: Desk, text: bytes) -> DeskFile:
    """What a desk's keys hold, compared with what the roster says of them. Raises ``Distrust`` (``wrong-key``),
    ``Unreadable`` (``padding``, ``contents``)."""
    try:
        file = read_json(unpad(text), DeskFile)
    except MALFORMED:
        raise Unreadable("contents", "the keys of a desk can't be read") from None
    wrong = Distrust("wrong-key", "a desk's key that you were given is not the one that the stewards signed")
    if (file.desk, file.generation) != (desk.number, len(desk.epochs)) or file.generation not in file.keys:
        raise wrong
    for number, pair in file.keys.items():
        if not 1 <= number <= len(desk.epochs) or len(pair.seed) != 32:
            raise wrong
        made = desk.epochs[number - 1]
        if (
            hash_of_recipient(AgeKey.of(pair.identity).recipient) != made.recipient
            or public_key_of(desk_sign_seed(pair.seed)) != made.signer
        ):
            raise wrong
    return file


def fresh_desk_keys(
    place: dict[str, Any],
    roster: RosterState,
    desk: Desk,
    workers: Iterable[bytes],
    before: DeskFile | None,
    recipients: Mapping[bytes, str],
    random: Callable[[int], bytes],
    may_be_empty: bool = False,
) -> tuple[DeskKeys, str, bytes]:
    """The entry with a desk's next epoch, its recipient, and the file that it names, sealed to those of ``workers`` who
    are members and to the intake, whose ``recipients`` are given by their hashes. Raises ``NoWorkers`` without one of
    them, unless ``may_be_empty``: whoever went must lose the keys even if nobody else is there."""
    number = len(desk.epochs) + 1
    pair = DeskPair(AgeKey.generate().identity, random(32))
    kept = {old: keys for old, keys in (before.keys if before else {}).items() if old > number - EPOCHS_KEPT}
    sealed_to = {key: recipients[roster.members[key].recipient] for key in workers if roster.is_member(key)}
    usable = [key for key, recipient in sealed_to.items() if _is_usable(recipient)][:MAX_WORKERS]
    if not usable and not may_be_empty:
        raise NoWorkers("choose at least one person who answers at this desk")
    intake = roster.epoch("stewards").intake
    assert intake is not None
    file = DeskFile(desk.number, number, sorted(usable), {**kept, number: pair})
    sealed = _sealed(file, [*(sealed_to[key] for key in file.workers), recipients[intake]])
    recipient = AgeKey.of(pair.identity).recipient
    entry = DeskKeys(
        **place,
        desk=desk.number,
        generation=number,
        recipient=hash_of_recipient(recipient),
        signer=public_key_of(desk_sign_seed(pair.seed)),
        keys=sha256(sealed).digest(),
    )
    return entry, recipient, sealed


def _sealed(file: DeskFile, recipients: list[str]) -> bytes:
    """Neither how many recipients there are nor the length tells how many answer, but for which of ``PLACES``."""
    places = next(count for count in PLACES if count >= len(recipients))
    nobody = [AgeKey.generate().recipient for _ in range(places - len(recipients))]
    text = msgspec.json.encode(file)
    without = len(msgspec.json.encode(msgspec.structs.replace(file, workers=[])))
    return age_encrypt(pad(text, without + places * _KEY_IN_JSON), recipients + nobody)


def is_due(roster: RosterState, desk: Desk, file: DeskFile) -> bool:
    """Whether somebody holds this desk's keys who shouldn't any more: a worker who left or was paused, or anybody who
    was a steward when they were made and isn't now."""
    made = desk.newest
    if made is None or desk.card is None:
        return False
    if not all(roster.is_member(key) for key in file.workers):
        return True
    ends = (end for spans in roster.steward_spans.values() for _, end in spans)
    return any(end is not None and end >= made.made_at for end in ends)


@dataclass(frozen=True, slots=True)
class StewardsDesk:
    """A desk as stewards see it. ``file`` is None if it has no keys, or keys that they can't open."""

    desk: Desk
    file: DeskFile | None
    is_due: bool
    """Whether somebody holds its keys who shouldn't any more."""


def read_desks(steward: Person, roster: RosterState) -> list[StewardsDesk]:
    """All open desks with who answers at each, opened with the stewards' intake. Raises as ``read_files``."""
    files, found = read_files(steward, roster), []
    try:
        intakes = steward.intakes()
    except Distrust:  # a false rung mustn't keep who sent it from being removed
        intakes = steward.keyring.intakes()
    for desk in roster.open_desks():
        try:
            file = open_desk_keys(desk, files, intakes)
        except (Unreadable, Distrust):
            found.append(StewardsDesk(desk, None, False))
        else:
            found.append(StewardsDesk(desk, file, is_due(roster, desk, file)))
    return found


def _is_usable(recipient: str) -> bool:
    """Whether anything can be sealed to it: one worker's broken key must not keep a desk from new keys."""
    try:
        age_encrypt(b"", [recipient])
    except Unreadable:
        return False
    return True
