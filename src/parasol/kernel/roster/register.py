"""What the stewards' signer signs of the register, so that no steward has to read it from its first entry on: what is
small, and the root of a tree over what grows with the community (``roster.pages``)."""

import msgspec

from parasol.kernel.roster.structs import Role

MAX_REGISTER_BYTES = 1_000_000
LEAST_REGISTERED = 32
"""Of a shorter register nothing is signed: the entries are fewer bytes."""
DUE_REGISTERED = 64
"""It is signed again when so many entries came since."""


class KnownInvite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invite that is open. ``nth``: how many entries of both chains were before its own, ``noted_at`` in its own
    chain. ``has_leaf``: its leaf of the key tree wasn't taken from it yet."""

    key: bytes
    recipient: bytes
    leaf: int
    role: Role
    last_day: int
    nth: int
    noted_at: int
    has_leaf: bool


class KnownRegister(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The register when the charter had ``length`` entries and it had ``register_length``, with the hashes of the
    newest of both. ``epoch``: the stewards' whose signer signs this. ``tree``: the roots of the full trees over the
    hashes of the register's entries, the largest first (RFC 9162, section 2.1). ``root``: of the tree over its pages.
    ``members``: how many of those in the pages are members now.
    ``gone`` and ``renewed``: leaves of the key tree, three bytes each, in order. ``is_stale``: members should get new
    keys soon."""

    genesis: bytes
    length: int
    head: bytes
    register_length: int
    register_head: bytes
    day: int
    epoch: int
    tree: list[bytes]
    root: bytes
    members: int
    invites: list[KnownInvite]
    gone: bytes
    renewed: bytes
    is_stale: bool
