"""The bytes of the key tree and of the ladder: how keys of nodes follow from the tree's secret, and what is sealed
under which. ``roster.key_tree`` has the rules. XChaCha20-Poly1305, each bound to its place in its community.

A crown holds the key of the escrow's inputs beside the members' key: it is never renewed, and every member needs it.
"""

from collections.abc import Callable

from parasol.kernel.formats.bounds import HEARD_BYTES, WRAP_BYTES
from parasol.kernel.formats.contexts.roster import crown_context, rung_context, wrap_context
from parasol.kernel.roster.rules.key_tree import DEPTH, LEAVES, Node, place_of, way_to
from parasol.kernel.roster.structs import Group
from parasol.kernel.seal.aead import open_sealed, seal
from parasol.kernel.seal.age import age_decrypt, age_encrypt
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.kdf import derive
from parasol.kernel.seal.record import GROUPS
from parasol.kernel.wire.signing import KEY_BYTES

Random = Callable[[int], bytes]
_LEAF_BYTES = 4


def tree_secret(stewards_key: bytes) -> bytes:
    """From the stewards' key of the epoch at which a tree began."""
    return derive(stewards_key, "tree")


def node_key(secret: bytes, node: Node, version: int) -> bytes:
    """A node's key since the members' epoch ``version``."""
    level, index = place_of(node)
    return derive(secret, "tree/node", context=bytes([level]) + index.to_bytes(4) + version.to_bytes(4))


def seal_wrap(genesis: bytes, node: Node, own: bytes, above: bytes, random: Random) -> bytes:
    """The key of the node above one, under its own."""
    return seal(own, above, wrap_context(genesis, *place_of(node)), random)


def open_wrap(genesis: bytes, node: Node, own: bytes, wrap: bytes) -> bytes:
    """The key of the node above. Raises ``Unreadable`` (``truncated``, ``tag``, ``size``)."""
    return _of_size(open_sealed(own, wrap, wrap_context(genesis, *place_of(node))), KEY_BYTES)


def seal_crown(genesis: bytes, root: bytes, members_key: bytes, escrow: bytes, random: Random) -> bytes:
    """The members' key and that of the escrow's inputs, under the root's."""
    return seal(root, members_key + escrow, crown_context(genesis), random)


def open_way(genesis: bytes, leaf: int, leaf_key: bytes, wraps: bytes, crown: bytes) -> tuple[bytes, bytes]:
    """The members' key and that of the escrow's inputs, by the wraps from below the root down to a leaf. Raises
    ``Unreadable`` (``truncated``, ``tag``, ``size``)."""
    if len(wraps) != DEPTH * WRAP_BYTES:
        raise Unreadable("truncated", "the way to the members' key isn't whole")
    key = leaf_key
    for at, node in reversed(list(enumerate(way_to(leaf)))):
        key = open_wrap(genesis, node, key, wraps[at * WRAP_BYTES : (at + 1) * WRAP_BYTES])
    opened = _of_size(open_sealed(key, crown, crown_context(genesis)), 2 * KEY_BYTES)
    return opened[:KEY_BYTES], opened[KEY_BYTES:]


def seal_rung(genesis: bytes, group: Group, number: int, key: bytes, before: bytes, random: Random) -> bytes:
    """The key of the epoch before, under that of epoch ``number``."""
    return seal(derive(key, "rung"), before, rung_context(genesis, GROUPS[group], number), random)


def open_rung(genesis: bytes, group: Group, number: int, key: bytes, rung: bytes) -> bytes:
    """The key of the epoch before ``number``. Raises ``Unreadable`` (``truncated``, ``tag``, ``size``)."""
    return _of_size(open_sealed(derive(key, "rung"), rung, rung_context(genesis, GROUPS[group], number)), KEY_BYTES)


def seal_leaf(leaf: int, key: bytes, recipient: str, heard: bytes = b"") -> bytes:
    """A leaf and its key, for who has it; of a key that came after another also by whom it is known. Raises
    ``Unreadable`` (``recipient``, ``not-hybrid``)."""
    return age_encrypt(leaf.to_bytes(_LEAF_BYTES) + key + heard, [recipient])


def open_leaf(box: bytes, identity: str) -> tuple[int, bytes, bytes]:
    """A leaf, its key, and by whom the holder's is known. Raises ``Unreadable`` (as ``age_decrypt``; ``size``)."""
    return leaf_in(age_decrypt(box, [identity]))


def leaf_in(opened: bytes) -> tuple[int, bytes, bytes]:
    """The same of a box that is open. Raises ``Unreadable`` (``size``)."""
    own = _LEAF_BYTES + KEY_BYTES
    leaf = int.from_bytes(opened[:_LEAF_BYTES])
    if len(opened) not in {own, own + HEARD_BYTES} or leaf >= LEAVES:
        raise Unreadable("size", "this is no leaf of the key tree with its key")
    return leaf, opened[_LEAF_BYTES:own], opened[own:]


def seal_key(key: bytes, recipient: str) -> bytes:
    """The stewards' key, for one of them. Raises as ``seal_leaf``."""
    return age_encrypt(key, [recipient])


def open_key(box: bytes, identity: str) -> bytes:
    """The stewards' key. Raises as ``open_leaf``."""
    return _of_size(age_decrypt(box, [identity]), KEY_BYTES)


# What follows from a group's key, so that nobody has to carry it.


def list_key(members_key: bytes) -> bytes:
    """The key of the list for checks that a members' epoch began."""
    return derive(members_key, "list")


def signer_seed(stewards_key: bytes) -> bytes:
    """The private seed of the signer that goes with a stewards' key."""
    return derive(stewards_key, "signer")


def intake_key(stewards_key: bytes) -> AgeKey:
    """What opens reports to the intake that goes with a stewards' key."""
    return AgeKey.of_seed(derive(stewards_key, "intake"))


def _of_size(opened: bytes, size: int) -> bytes:
    if len(opened) != size:
        raise Unreadable("size", "a sealed key has an impossible size")
    return opened
