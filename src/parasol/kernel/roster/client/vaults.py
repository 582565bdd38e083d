"""Vaults on the server: read, written, deleted under the keys of their words."""

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.client.proof_of_work import proof
from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.vault.client import VaultContents, WordKeys, open_vault, seal_vault
from parasol.kernel.vault.client.contents import decode_contents
from parasol.kernel.vault.structs import InviteContents


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
    signature = connection.sign(keys.sign_seed, "vault", vault_bytes("write", keys.name, version, sealed))
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
    signature = connection.sign(keys.sign_seed, "vault", vault_bytes("delete", keys.name, 0, b""))
    connection.ask("/api/vaults/delete", m.VaultDelete(keys.name, signature), m.Done)
