"""Words to keys to a vault. The words are never stored, never sent, and never an argument of a program."""

from parasol.kernel.vault.client.keys import Purpose, WordKeys, keys_of
from parasol.kernel.vault.client.sealed import open_vault, seal_vault
from parasol.kernel.vault.structs import SeatKeys, VaultContents

__all__ = ["Purpose", "SeatKeys", "VaultContents", "WordKeys", "keys_of", "open_vault", "seal_vault"]
