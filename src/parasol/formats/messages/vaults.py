"""Vaults: sealed blobs under names that only words can make."""

from parasol.formats.messages.message import Message


class VaultRead(Message, frozen=True):
    """Ask for the vault of this name (16 bytes made from the words)."""

    name: bytes


class VaultAnswer(Message, frozen=True):
    """A vault, or version 0 and nothing: words that nobody used yet open an empty vault."""

    version: int
    sealed: bytes


class VaultWrite(Message, frozen=True):
    """Write version ``version``. ``signature`` (label ``vault``) by ``auth_key``. A new vault (version 1) has the
    smallest size; it needs a proof in ``work``, and so does each step by which a later version is larger than the one
    before. ``short`` counts for a new one: an invite's, which is kept for three days."""

    name: bytes
    auth_key: bytes
    version: int
    sealed: bytes
    signature: bytes
    work: list[str] = []
    short: bool = False


class VaultMove(Message, frozen=True):
    """Changing one's words: make the new vault, no larger than the old one, and delete that in one step. Both keys
    sign."""

    old_name: bytes
    old_version: int
    old_signature: bytes
    name: bytes
    auth_key: bytes
    sealed: bytes
    signature: bytes


class VaultDelete(Message, frozen=True):
    """Delete a vault for good."""

    name: bytes
    signature: bytes
