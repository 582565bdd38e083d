"""Sealing and opening: padding, XChaCha20-Poly1305 in rooms and vaults, age to people.

Only standard constructions from audited libraries (libsodium, pyca/cryptography).
What doesn't open raises; nothing is ever returned half-verified.
"""

from parasol.kernel.seal.aead import *
from parasol.kernel.seal.envelope import *
from parasol.kernel.seal.errors import *
from parasol.kernel.seal.hybrid import *
from parasol.kernel.seal.kdf import *
from parasol.kernel.seal.padding import *
