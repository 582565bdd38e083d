"""What two stewards sign of the charter, so that whoever comes later needn't read it from its first entry on: all that
follows from it but who is steward, which the entries about stewards tell (``roster.checkpoint``)."""

import msgspec

from parasol.kernel.roster.structs import Card, Policy

MAX_CHECKPOINT_BYTES = 1_000_000
LEAST_ENTRIES = 32
"""Of a shorter charter no checkpoint is made: the entries are fewer bytes."""
DUE_ENTRIES = 64
DUE_DAYS = 7
"""A checkpoint is due when so much came since the newest, or so long ago it was."""
KNOWN_EPOCHS = 16
"""So many of a group's epochs, the newest, are whole in a checkpoint; of older ones there is a hash."""
HISTORY_DAYS = 2_210
"""Nothing lasts longer by any settings: what waits for a second report may lie for 1,100 days, then as long again."""
CHECKPOINT_DAYS = 45
"""How much younger an entry may be than the checkpoint that a server shows: stewards make one each week."""


class KnownPolicy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Settings that are or were in force, and the number of their entry."""

    number: int
    policy: Policy


class KnownEpochs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group's epochs: the newest ones in ``made``, 40 bytes each of members and 104 of stewards, and before them
    ``older`` ones, of which there is the ``hash`` alone (``roster.older``)."""

    older: int
    hash: bytes
    made: bytes


class KnownDeskEpoch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A desk's keys, as anybody may know them, and the number of their entry."""

    recipient: bytes
    signer: bytes
    made_at: int


class KnownDesk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A desk that is or was. ``keys`` is the hash of its newest epoch's file; empty before there is one."""

    number: int
    card: Card | None
    epochs: list[KnownDeskEpoch]
    keys: bytes


class KnownTree(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key tree in force, as ``roster.key_tree`` has it: its number and three stewards' epochs."""

    number: int
    began_at: int
    gone_at: int
    invited_at: int


class KnownServerKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The server's keys, with the day of their entry and the first list for checks that is made with them. Their number
    is their place in the list, from 1."""

    made_on: int
    first_list: int
    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    profile_key: bytes


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The charter when it had ``length`` entries: the hash of the newest one (``head``) and of the newest that changed
    who stewards are (``stewards``); ``tree``, the roots of the full trees over all entries' hashes, the largest first
    (RFC 9162, section 2.1); and what follows from it. ``days`` are those with entries and the numbers of their first
    ones, in turn, each as the difference to the one before. ``lists`` are the members' epochs that began the newest
    lists, up to ``current_list``. ``is_stale``: the stewards' keys have to be renewed. Of settings and days those are
    left out that nothing can need any more."""

    genesis: bytes
    length: int
    head: bytes
    stewards: bytes
    tree: list[bytes]
    policies: list[KnownPolicy]
    days: list[int]
    server_keys: list[KnownServerKeys]
    members_keys: KnownEpochs
    stewards_keys: KnownEpochs
    escrow_commitment: bytes
    key_tree: KnownTree
    lists: list[int]
    current_list: int
    desks: list[KnownDesk]
    closing_on: int | None
    is_stale: bool
