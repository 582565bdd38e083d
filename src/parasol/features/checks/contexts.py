"""What stewards sign of the index, and its hash tree (docs/protocol.md, section 10). All are SHA-256, 32 bytes."""

import hashlib
from collections.abc import Iterable
from functools import cache


def summary_bytes(genesis: bytes, summary: bytes, canonical: bytes) -> bytes:
    """What two stewards sign of an index entry (label ``answer``): the community, what the entry says, and the key
    under which it stands, in full. Whoever can open the entry knows that key."""
    return genesis + summary + canonical


def inner_of(tag: bytes, sealed: bytes) -> bytes:
    """The hash of an entry's tag and sealed answer. Of an entry that has gone it is all that stays."""
    return hashlib.sha256(b"parasol/v1/index/entry\x00" + tag + sealed).digest()


def mark_hash(alert: bytes, canonical: bytes) -> bytes:
    """What tells a handle of an alert from others; its first bytes stand in entries."""
    return hashlib.sha256(b"parasol/v1/index/mark\x00" + alert + canonical).digest()


def release_of(expires_on: int, withdraw_keys: Iterable[bytes]) -> bytes:
    """What lets an entry go: its alert's last day and withdrawal keys."""
    keys = sorted(withdraw_keys)
    head = b"parasol/v1/index/release\x00" + expires_on.to_bytes(4) + bytes([len(keys)])
    return hashlib.sha256(head + b"".join(keys)).digest()


def element_of(inner: bytes, release: bytes) -> bytes:
    """What the tree holds for an entry, while it is there and when it has gone."""
    return hashlib.sha256(b"parasol/v1/index/element\x00" + inner + release).digest()


def bucket_hash(elements: Iterable[bytes]) -> bytes:
    """A leaf of the tree: all elements of a bucket, sorted."""
    ordered = sorted(elements)
    head = b"parasol/v1/index/bucket\x00" + len(ordered).to_bytes(2)
    return hashlib.sha256(head + b"".join(ordered)).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """A node of the tree over its two halves."""
    return hashlib.sha256(b"parasol/v1/index/node\x00" + left + right).digest()


@cache
def empty_hashes(bits: int) -> tuple[bytes, ...]:
    """The hashes of empty subtrees, from a bucket (0) up to a tree of ``2**bits`` buckets (``bits``)."""
    if bits == 0:
        return (bucket_hash(()),)
    below = empty_hashes(bits - 1)
    return (*below, node_hash(below[-1], below[-1]))


def head_bytes(list_number: int, bits: int, size: int, seq: int, day: int, root: bytes, roster_length: int) -> bytes:
    """What a steward signs about a list (label ``head``), 53 bytes."""
    counts = list_number.to_bytes(4) + bytes([bits]) + size.to_bytes(4) + seq.to_bytes(4) + day.to_bytes(4)
    return counts + root + roster_length.to_bytes(4)
