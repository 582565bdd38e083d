"""Sealing and opening: padding, XChaCha20-Poly1305 in rooms and vaults, age to people.

Only standard constructions from audited libraries (libsodium, pyca/cryptography).
What doesn't open raises; nothing is ever returned half-verified.
"""

from parasol.client.seal.aead import *
from parasol.client.seal.envelope import *
from parasol.client.seal.errors import *
from parasol.client.seal.hybrid import *
from parasol.client.seal.kdf import *
from parasol.client.seal.padding import *
