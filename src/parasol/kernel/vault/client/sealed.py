"""A vault's bytes: ``0x02 ‖ nonce ‖ ciphertext`` padded to 4, 16 or 64 KiB, bound to its name and version."""

from collections.abc import Callable

from parasol.kernel.messages import VAULT_SIZES
from parasol.kernel.seal import TooLong, Unreadable, open_sealed, pad, seal, unpad
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.vault.client.keys import WordKeys

VAULT_TAG = 0x02


def _context(name: bytes, version: int) -> bytes:
    return bytes([VAULT_TAG]) + name + version.to_bytes(8)


def seal_vault(keys: WordKeys, version: int, text: bytes, random: Callable[[int], bytes]) -> bytes:
    """Seal ``text`` as version ``version``. Raises ``TooLong``."""
    for size in VAULT_SIZES:
        room = size - 1 - OVERHEAD
        if len(text) + 1 <= room:
            sealed = seal(keys.wrap, pad(text, room), _context(keys.name, version), random)
            return bytes([VAULT_TAG]) + sealed
    raise TooLong("this vault holds more than a vault can")


def open_vault(keys: WordKeys, version: int, sealed: bytes) -> bytes:
    """The text. Raises ``Unreadable`` (``size``, ``tag-byte``, ``tag``, ``padding``)."""
    if len(sealed) not in VAULT_SIZES:
        raise Unreadable("size", "a vault has an impossible size")
    if sealed[0] != VAULT_TAG:
        raise Unreadable("tag-byte", "this is not a vault")
    return unpad(open_sealed(keys.wrap, sealed[1:], _context(keys.name, version)))
