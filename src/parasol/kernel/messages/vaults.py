"""Vaults: sealed blobs under names that only words can make."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import VAULT_SIZES
from parasol.kernel.formats.shared import Key, Name, Signature, Solved, Uint53
from parasol.kernel.messages.message import Message

Version = Annotated[int, Meta(ge=1, lt=2**53)]


class VaultRead(Message, frozen=True):
    """Ask for the vault of this name (16 bytes made from the words)."""

    name: Name


class VaultAnswer(Message, frozen=True):
    """A vault, or version 0 and nothing: words that nobody used yet open an empty vault."""

    version: Uint53
    sealed: bytes


class VaultWrite(Message, frozen=True):
    """Write version ``version``. ``signature`` (label ``vault``) by ``auth_key``. A new vault (version 1) has the
    smallest size; it needs a proof in ``work``, and so does each step by which a later version is larger than the one
    before. ``short`` counts for a new one: an invite's, which is kept for three days."""

    name: Name
    auth_key: Key
    version: Version
    sealed: bytes
    signature: Signature
    work: Annotated[list[Solved], Meta(max_length=len(VAULT_SIZES))] = []
    short: bool = False


class VaultMove(Message, frozen=True):
    """Changing one's words: make the new vault, no larger than the old one, and delete that in one step. Both keys
    sign."""

    old_name: Name
    old_version: Version
    old_signature: Signature
    name: Name
    auth_key: Key
    sealed: bytes
    signature: Signature


class VaultDelete(Message, frozen=True):
    """Delete a vault for good."""

    name: Name
    signature: Signature
