"""The exact bytes that the signatures in messages cover, and the names of the fixed rooms."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache


def room_name(genesis: bytes, kind: str) -> bytes:
    """A fixed room's name: the first 16 bytes of ``SHA-256("parasol/v1/room" 0x00 genesis kind)``."""
    return hashlib.sha256(b"parasol/v1/room\x00" + genesis + kind.encode()).digest()[:16]


def report_room(holder_key: bytes) -> bytes:
    """A report's room is named after the key that owns it: the first 16 bytes of
    ``SHA-256("parasol/v1/report-room" 0x00 holder key)``. So nobody can take the name first, and the server can't give
    a report to another holder."""
    return hashlib.sha256(b"parasol/v1/report-room\x00" + holder_key).digest()[:16]


def keyed_name(key: bytes) -> bytes:
    """A record that its writer can delete is named after a key: the first 16 bytes of
    ``SHA-256("parasol/v1/take-back" 0x00 key)``."""
    return hashlib.sha256(b"parasol/v1/take-back\x00" + key).digest()[:16]


def part_bytes(room: bytes, text: bytes) -> bytes:
    """What the signature inside a report's part covers (label ``part``): the room and the part's text."""
    return room + text


def vault_bytes(operation: str, name: bytes, version: int, sealed: bytes) -> bytes:
    """What a vault signature covers: operation (``write``, ``move`` or ``delete``), name, version, hash."""
    return operation.encode() + b"\x00" + name + version.to_bytes(8) + hashlib.sha256(sealed).digest()


def opening_bytes(label: str, room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What opening a room signs: a label for its kind, the room and each record's id and hash, in order."""
    return label.encode() + b"\x00" + room + b"".join(id + hashlib.sha256(body).digest() for id, body in bodies)


def report_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What filing a report signs."""
    return opening_bytes("file", room, bodies)


def escrow_bytes(room: bytes, bodies: Iterable[tuple[bytes, bytes]], marks: Iterable[bytes]) -> bytes:
    """What filing a waiting report signs: as ``report_bytes``, with its marks."""
    return b"escrow\x00" + report_bytes(room, bodies) + b"".join(marks)


def renewal_bytes(keys: int, room: bytes, record: tuple[bytes, bytes], marks: Iterable[bytes]) -> bytes:
    """What renewing a waiting report signs: the number of the server's keys, then as ``report_bytes`` of the one record
    with its marks."""
    return b"renew\x00" + keys.to_bytes(4) + report_bytes(room, [record]) + b"".join(marks)


def desk_bytes(desk: int, room: bytes, bodies: Iterable[tuple[bytes, bytes]]) -> bytes:
    """What opening a desk's conversation signs: the desk, then as ``report_bytes``."""
    return b"desk\x00" + bytes([desk]) + report_bytes(room, bodies)


def profile_bytes(version: int, room: bytes, bodies: Sequence[tuple[bytes, bytes]], files: Sequence[bytes]) -> bytes:
    """What putting a profile signs: its version, how many records and files it has, then as ``opening_bytes`` with the
    files that stay."""
    counts = version.to_bytes(8) + bytes([len(bodies), len(files)])
    return opening_bytes("profile", counts + room, bodies) + b"".join(files)


def link_context(room: bytes, version: int) -> bytes:
    """What the seal of a link's wrap is bound to: the profile and its version."""
    return b"parasol/v1/profile/link\x00" + room + version.to_bytes(8)


def shown_context(room: bytes, version: int, wraps: bytes) -> bytes:
    """What the seal of what a profile shows is bound to: the profile, its version, and the wraps before it."""
    return b"parasol/v1/profile/shown\x00" + room + version.to_bytes(8) + wraps


def saved_context(room: bytes) -> bytes:
    """What the seal of a profile's file is bound to."""
    return b"parasol/v1/profile/file\x00" + room


def enquiry_bytes(profile: bytes, room: bytes, bodies: Iterable[tuple[bytes, bytes]], signs: str = "enquiry") -> bytes:
    """What writing to a profile signs, or a member's question (``asked``): the profile's room, then as
    ``report_bytes``."""
    return signs.encode() + b"\x00" + profile + report_bytes(room, bodies)


def heard_bytes(key: bytes, length: int) -> bytes:
    """What is signed (label ``heard``) in a leaf's box for a key that came after another: the key, and how many entries
    the charter had."""
    return key + length.to_bytes(4)


def wrap_context(genesis: bytes, level: int, index: int) -> bytes:
    """What the seal of a node's wrap is bound to (``roster.key_tree``): the community, and the node under whose key it
    is."""
    return b"parasol/v1/tree/wrap\x00" + genesis + bytes([level]) + index.to_bytes(4)


def crown_context(genesis: bytes) -> bytes:
    """What the seal of the crown is bound to."""
    return b"parasol/v1/tree/crown\x00" + genesis


def rung_context(genesis: bytes, group: int, number: int) -> bytes:
    """What the seal of a rung is bound to: the community, the group as records number it, the epoch that opens it."""
    return b"parasol/v1/rung\x00" + genesis + bytes([group]) + number.to_bytes(4)


def epoch_context(genesis: bytes, group: int, number: int) -> bytes:
    """What the hash of a group's epochs up to one begins with (``roster.older``)."""
    return b"parasol/v1/epoch\x00" + genesis + bytes([group]) + number.to_bytes(4)


def public_bytes(room: bytes, id: bytes, text: bytes) -> bytes:
    """What the signature of a public record covers (label ``public``): the room, the record's id and its text, so that
    it stands for nothing in another community and is no other record there."""
    return room + id + text


def guide_bytes(genesis: bytes, text: bytes) -> bytes:
    """What two stewards sign of a guide (label ``guide``): the community and the guide's JSON."""
    return genesis + text


def slip_bytes(room: bytes, id: bytes, body: bytes) -> bytes:
    """What leaving a slip signs."""
    return opening_bytes("slip", room, [(id, body)])


def chunk_context(blob: bytes, number: int, chunks: int) -> bytes:
    """What the seal of a file's chunk is bound to: the file, the chunk's number, and how many there are."""
    return b"parasol/v1/desk/file\x00" + blob + number.to_bytes(4) + chunks.to_bytes(4)


def summary_bytes(genesis: bytes, summary: bytes, canonical: bytes) -> bytes:
    """What two stewards sign of an index entry (label ``answer``): the community, what the entry says, and the key
    under which it stands, in full. Whoever can open the entry knows that key."""
    return genesis + summary + canonical


# The index's hash tree (docs/protocol.md, section 10). All are SHA-256, 32 bytes.


def inner_of(tag: bytes, sealed: bytes) -> bytes:
    """The hash of an entry's tag and sealed answer. Of an entry that has gone it is all that stays."""
    return hashlib.sha256(b"parasol/v1/index/entry\x00" + tag + sealed).digest()


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
    return hashlib.sha256(b"parasol/v1/index/bucket\x00" + len(ordered).to_bytes(2) + b"".join(ordered)).digest()


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
