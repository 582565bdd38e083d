"""A person who unlocked their vault: their membership, the verified charter, their keys, and the rooms they can read.

A steward reads the register too, when something needs it (``whole``). A member doesn't, and has from the server what it
says of her.
"""

from contextlib import suppress
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Connection, Declined, Unreachable, decoded
from parasol.kernel.client.device import Device
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.rooms.client.group import GroupRooms
from parasol.kernel.rooms.client.ladder import no_key, read_rungs
from parasol.kernel.roster.client.heard import check_heard
from parasol.kernel.roster.client.keyring import Keyring, open_keys
from parasol.kernel.roster.client.roster import fetch, fetch_whole, pin_of
from parasol.kernel.roster.client.vaults import delete_vault, read_vault, write_vault
from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.roster.rules.ladder import oldest_needed
from parasol.kernel.roster.rules.state import Note, NoteKind
from parasol.kernel.roster.structs import Group
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import list_key
from parasol.kernel.tokens.client import TokenWallet
from parasol.kernel.told import Told
from parasol.kernel.vault.client import SeatKeys, VaultContents, WordKeys, keys_of, seal_vault
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.words import name_of

T = TypeVar("T", bound=m.Message)


class EmptyVault(Told, code="empty-vault"):
    """Well-formed words under which nothing was ever put. It looks the same as a vault that was deleted."""


class NoMembership(Told, code="no-seat"):
    """The vault opened, but its membership is no longer (or not yet) in the community. ``code`` is for programs."""


class MembershipFrozen(NoMembership, code="seat-frozen"):
    """The vault opened, but stewards have frozen its membership. The vault and the member are kept."""


class Person(GroupRooms):
    """An unlocked vault. Everything is in memory; nothing is written but the vault on the server."""

    keyring: Keyring
    mine: m.Mine
    """What the register says of this member, as the server tells it."""

    def __init__(
        self, connection: Connection, device: Device, keys: WordKeys, version: int, contents: VaultContents
    ) -> None:
        super().__init__(connection, device)
        self._keys = keys
        self._version = version
        self._has_written = False
        self.contents = contents
        self.keyring = Keyring(self.roster)
        self.recipients: dict[bytes, str] = {}
        """Age recipients by their hashes: those that this device made or read."""
        self.desk_files: dict[bytes, bytes] = {}
        """Sealed keys of desks by their SHA-256."""
        self._whole: RosterState | None = None
        self.notes: dict[tuple[NoteKind, bytes], Note] = {}
        """Those on the register that this session read beside its entries."""
        self._is_newest = False
        self.head: m.Head | None = None
        """The newest tree head of a list for checks that was verified in this session."""
        self.met_withdrawn: set[bytes] = set()
        """Withdrawal keys beside those in the vault whose statements this session saw in a list for checks. Not kept: a
        vault that is written after a check would tell the server whose it was."""
        self.guides_seen = 0
        """The version of the newest list of guides of this session. Not kept in the vault: writing it beside a signed
        request would tell the server whose it is."""
        self.certificates: dict[int, bytes] = {}
        """Of one's own pens, by slot, as the vault keeps them: what this session was given or read."""
        self.wallet = TokenWallet(
            lambda: self.connection,
            contents.seat,
            device.random,
            device.today,
            lambda: (self.roster, self.mine),
            self.refresh,
        )

    def __repr__(self) -> str:
        return "Person(…)"

    @property
    def seed(self) -> bytes:
        """The member's private signing seed."""
        return self.contents.seat.sign_seed

    @property
    def key(self) -> bytes:
        """The member's public key."""
        return public_key_of(self.seed)

    @property
    def policy(self) -> Policy:
        """The community's settings."""
        assert self.roster.policy is not None  # a founded community has them
        return self.roster.policy

    @property
    def is_steward(self) -> bool:
        """Whether this member is a steward now."""
        return self.roster.is_steward(self.key)

    def refresh(self) -> None:
        """Read and verify the charter against what was seen before, and open the keys in force. Raises ``Distrust``,
        ``NoMembership``, ``MembershipFrozen``."""
        try:
            self._refresh()
        except Distrust as distrust:
            if distrust.code != "own-keys-unheard":
                raise
            self._refresh()  # the charter may have been read just before an entry on which the box rests

    def _refresh(self) -> None:
        self.roster, self._is_newest = fetch(self.connection, self.contents.pin), False
        answer = self._boxes()
        if answer.rungs.newest > self.roster.current["members"] or (
            answer.stewards_rungs and answer.stewards_rungs.newest > self.roster.current["stewards"]
        ):  # renewed since the charter was read
            self.roster, answer = fetch(self.connection, self.contents.pin), self._boxes()
        self.mine = answer.mine
        self.keyring = open_keys(answer, self.contents.seat.identity, self.roster, self.is_steward)
        check_heard(self.roster, self.contents.seat, self.keyring.heard)
        self.roster = self.keyring.roster
        pin, seen = pin_of(self.roster), self.contents.pin
        if self.is_steward:
            pin = replace(pin, register_length=seen.register_length, register_head=seen.register_head)
        self.remember(replace(self.contents, pin=pin))

    def _boxes(self) -> m.Boxes:
        try:
            return self.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, self.seed)
        except Declined as declined:
            if declined.code == MembershipFrozen.code:
                raise MembershipFrozen(
                    "this membership is frozen: a steward has paused it, and can let it in again"
                ) from None
            if declined.code != "not-a-seat":
                raise
            raise NoMembership(
                "this membership is no longer part of the community; if you renewed its keys, use your other words"
            ) from None

    def whole(self) -> RosterState:
        """Charter and register, verified together; read when a steward first needs it after a refresh, and on from what
        this session had of it. Raises ``Distrust``, ``Declined`` for who is no steward."""
        while self._whole is None or not self._is_newest:
            pins = [self.contents.pin, pin_of(self.roster)]
            self._whole = fetch_whole(self.connection, self.seed, pins, self._whole)
            if self._whole.length > self.roster.length:
                self.refresh()  # the keys that came with it, too
                continue
            self._is_newest = True
            try:
                self.remember(replace(self.contents, pin=pin_of(self._whole)))
            except Declined as declined:
                if declined.code != "vault-moved":  # another session of hers wrote its own, which is as good
                    raise
        return self._whole

    # Keys.

    def key_of(self, group: Group, epoch: int) -> bytes | None:
        """See ``GroupRooms``. Raises ``Distrust`` (``no-key``, ``wrong-key``)."""
        before = None
        while (newest := self.keyring.missing(group, epoch)) is not None:
            if newest == before:
                raise no_key()
            self._read_rungs(group, newest)
            before = newest
        return self.keyring.key_at(group, epoch)

    def know_older(self, group: Group) -> None:
        """See ``GroupRooms``. Raises ``Distrust`` (``no-key``, ``wrong-key``)."""
        older, _ = self.roster.older[group]
        self._read_rungs(group, older + 1)
        if self.roster.older[group][0] == older:
            raise no_key()

    def _read_rungs(self, group: Group, newest: int) -> None:
        self.keyring.add_rungs(group, read_rungs(self.connection, group, newest))
        self.roster = self.keyring.roster

    def list_key(self, number: int) -> bytes:
        """The key of a list for checks. Raises ``Distrust`` (``no-key``, ``wrong-key``)."""
        key = self.key_of("members", self.roster.lists.get(number, 0))
        if key is None:
            raise no_key()
        return list_key(key)

    def holds_list(self, number: int) -> bool:
        """Whether this is a list that checks are still answered from."""
        return number in self.roster.lists

    def intakes(self) -> list[str]:
        """The identities of all intakes that a report may be sealed to, newest first. Raises ``Distrust``."""
        today = self.device.today()
        if self.keyring.intakes_on != today:  # once, and not for each part of each report
            while (oldest := oldest_needed(self.roster, "stewards", today)) <= self.roster.older["stewards"][0]:
                self.know_older("stewards")
            self.key_of("stewards", oldest)
            self.keyring.intakes_on = today
        return self.keyring.intakes()

    def remember(self, contents: VaultContents) -> None:
        """Write the vault with new contents. Nothing is written if nothing changed."""
        if contents == self.contents:
            return
        version = self._version + 1
        write_vault(self.connection, self.device, self._keys, version, msgspec.json.encode(contents))
        self._version, self.contents, self._has_written = version, contents, True

    def saw_alerts(self) -> None:
        """All alerts were shown: what comes from today on is new. Noted only if this session wrote the vault already,
        so that the server sees no visit by it."""
        if self._has_written:
            self.remember(replace(self.contents, seen_on=self.device.today()))

    def change_words(self, passphrase: str) -> None:
        """Move the vault to new words; the old ones open nothing from then on."""
        new = keys_of(passphrase, "vault")
        sealed = seal_vault(new, 1, msgspec.json.encode(self.contents), self.device.random)
        old_bytes = vault_bytes("move", self._keys.name, self._version, new.name)
        message = m.VaultMove(
            self._keys.name,
            self._version,
            self.connection.sign(self._keys.sign_seed, "vault", old_bytes),
            new.name,
            new.sign_key,
            sealed,
            self.connection.sign(new.sign_seed, "vault", vault_bytes("write", new.name, 1, sealed)),
        )
        self.connection.ask("/api/vaults/move", message, m.Done)
        self._keys, self._version = new, 1

    def delete_vault(self) -> None:
        """Delete the vault for good."""
        delete_vault(self.connection, self._keys)

    # Rooms.

    def ask_to_read(self, path: str, message: m.Message, answer: type[T]) -> T:
        """Read what is for members: with a token, which names nobody; a steward, who is known to be at the review, with
        her signature. Raises ``NoTokens`` and as ``Connection.ask``."""
        return decoded(self.ask_bytes_to_read(path, message), answer)

    def ask_bytes_to_read(self, path: str, message: m.Message) -> bytes:
        """The same for an answer in bytes."""
        if self.is_steward:
            return self.connection.ask_bytes(path, message, self.seed)
        return self.wallet.ask_bytes(path, message, "read")


def name_of_member(key: bytes) -> str:
    """The short name under which a member signs: three words made from its public key."""
    return name_of(key)


def new_member(device: Device) -> SeatKeys:
    """The private half of a new member."""
    return SeatKeys(device.random(32), AgeKey.generate().identity, device.random(32))


def unlock(connection: Connection, device: Device, passphrase: str) -> Person:
    """Open the vault of a canonical passphrase and refresh it. Raises ``EmptyVault``, ``NoMembership`` (also
    ``MembershipFrozen``), ``Distrust``."""
    keys = keys_of(passphrase, "vault")
    contents, version = read_vault(connection, keys)
    if not isinstance(contents, VaultContents):
        raise EmptyVault("these words open an empty vault")
    person = Person(connection, device, keys, version, contents)
    person.refresh()
    with suppress(Declined, Unreachable, BadAnswer):  # it is tried again when a token is needed
        person.wallet.request_batch()  # at once and always, so that a draw says no more than that somebody unlocked
    return person
