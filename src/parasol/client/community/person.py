"""A person who unlocked their vault: their membership, the verified roster, their keys, and the rooms they can read."""

from contextlib import suppress
from typing import TypeVar

import msgspec

from parasol.client.community.keyring import Keyring, unwrap_keys
from parasol.client.community.roster import Distrust, fetch, pin_of
from parasol.client.connection import BadAnswer, Connection, Declined, Unreachable
from parasol.client.device import Device
from parasol.client.proof_of_work import proof
from parasol.client.rooms.group import GroupRooms
from parasol.client.seal.age import AgeKey
from parasol.client.tokens import TokenWallet
from parasol.client.vault import SeatKeys, VaultContents, WordKeys, keys_of, open_vault, seal_vault
from parasol.client.vault.contents import decode_contents
from parasol.client.words import name_of
from parasol.formats import messages as m
from parasol.formats.contexts import vault_bytes
from parasol.formats.roster import Group
from parasol.formats.vault import InviteContents
from parasol.wire.signing import public_key_of, sign

T = TypeVar("T", bound=m.Message)


class EmptyVault(Exception):
    """Well-formed words under which nothing was ever put. It looks the same as a vault that was deleted."""


class NoMembership(Exception):
    """The vault opened, but its membership is no longer (or not yet) in the community. ``code`` is for programs."""

    code = "no-seat"


class MembershipFrozen(NoMembership):
    """The vault opened, but stewards have frozen its membership. The vault and the member are kept."""

    code = "seat-frozen"


class Person(GroupRooms):
    """An unlocked vault. Everything is in memory; nothing is written but the vault on the server."""

    keyring: Keyring

    def __init__(
        self, connection: Connection, device: Device, keys: WordKeys, version: int, contents: VaultContents
    ) -> None:
        super().__init__(connection, device)
        self._keys = keys
        self._version = version
        self.contents = contents
        self.keyring = Keyring()
        self.head: m.Head | None = None
        """The newest tree head of a list for checks that was verified in this session."""
        self.wallet = TokenWallet(
            lambda: self.connection,
            contents.seat.master,
            contents.seat.sign_seed,
            device.random,
            device.today,
            lambda: self.roster,
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
    def is_steward(self) -> bool:
        """Whether this member is a steward now."""
        return self.roster.is_steward(self.key)

    def refresh(self) -> None:
        """Read and verify the roster against what was seen before, and open the wrapped keys. Raises ``Distrust``,
        ``NoMembership``, ``MembershipFrozen``."""
        self.roster = fetch(self.connection, self.contents.pin)
        if self.roster.is_frozen(self.key):
            raise MembershipFrozen("this membership is frozen: a steward has paused it, and can let it in again")
        if not self.roster.is_member(self.key):
            raise NoMembership("this membership is no longer part of the community")
        wrapped_keys = self.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, self.seed)
        self.keyring = unwrap_keys(wrapped_keys.boxes, self.contents.seat.identity, self.roster)
        self._check_complete()
        if self.roster.length != self.contents.pin.length:
            self.remember(msgspec.structs.replace(self.contents, pin=pin_of(self.roster)))

    def _check_complete(self) -> None:
        groups: list[Group] = ["members", "stewards"] if self.is_steward else ["members"]
        for group in groups:
            number = self.roster.current[group]
            rest = self.keyring.lists if group == "members" else self.keyring.intakes
            if number not in self.keyring.keys[group] or (
                (self.roster.current_list if group == "members" else number) not in rest
            ):  # a wrapped key with the group's key but without its list key or intake would blind a person unseen
                raise Distrust("no-key", "the server doesn't give you the key that the stewards made for you")

    def remember(self, contents: VaultContents) -> None:
        """Write the vault with new contents. Nothing is written if nothing changed."""
        if contents == self.contents:
            return
        contents = msgspec.structs.replace(contents, seen_on=self.device.today())
        version = self._version + 1
        write_vault(self.connection, self.device, self._keys, version, msgspec.json.encode(contents))
        self._version, self.contents = version, contents

    def change_words(self, passphrase: str) -> None:
        """Move the vault to new words; the old ones open nothing from then on."""
        new = keys_of(passphrase, "vault")
        sealed = seal_vault(new, 1, msgspec.json.encode(self.contents), self.device.random)
        old_bytes = vault_bytes("move", self._keys.name, self._version, new.name)
        message = m.VaultMove(
            self._keys.name,
            self._version,
            sign(self._keys.sign_seed, "vault", old_bytes),
            new.name,
            new.sign_key,
            sealed,
            sign(new.sign_seed, "vault", vault_bytes("write", new.name, 1, sealed)),
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
        if self.is_steward:
            return self.connection.ask(path, message, answer, self.seed)
        return self.wallet.ask(path, message, answer, "read")


def name_of_member(key: bytes) -> str:
    """The short name under which a member signs: two words made from its public key."""
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


def read_vault(connection: Connection, keys: WordKeys) -> tuple[VaultContents | InviteContents | None, int]:
    """A vault's contents and version; None and 0 for words that nobody used. Raises ``Unreadable``."""
    answer = connection.ask("/api/vaults/read", m.VaultRead(keys.name), m.VaultAnswer)
    if answer.version == 0:
        return None, 0
    return decode_contents(open_vault(keys, answer.version, answer.sealed)), answer.version


def write_vault(
    connection: Connection,
    device: Device,
    keys: WordKeys,
    version: int,
    text: bytes,
    short: bool = False,
) -> None:
    """Write a vault; a new one is paid with work, and so is each step by which one grows. ``short``: an invite's, kept
    for three days. Nobody's membership signs it, so that the server can't tell who invited."""
    sealed = seal_vault(keys, version, text, device.random)
    signature = sign(keys.sign_seed, "vault", vault_bytes("write", keys.name, version, sealed))
    work = [proof(connection)] if version == 1 else []
    while True:
        message = m.VaultWrite(keys.name, keys.sign_key, version, sealed, signature, work, short)
        try:
            connection.ask("/api/vaults/write", message, m.Done)
            return
        except Declined as declined:
            if declined.code != "work-missing" or len(work) == len(m.VAULT_SIZES) - 1:
                raise
        work = [*work, proof(connection)]


def delete_vault(connection: Connection, keys: WordKeys) -> None:
    """Delete a vault for good."""
    signature = sign(keys.sign_seed, "vault", vault_bytes("delete", keys.name, 0, b""))
    connection.ask("/api/vaults/delete", m.VaultDelete(keys.name, signature), m.Done)
