"""What an append to the roster brings beside its entries: new keys, sealed for everybody who is to have them."""

from collections.abc import Mapping, Sequence

from parasol.kernel import messages as m
from parasol.kernel.roster.client.heard import say_heard
from parasol.kernel.roster.client.keyring import Keyring
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.due import Due, ways_to
from parasol.kernel.roster.rules.key_tree import DEPTH, ROOT_NODE, Node, next_number, node_of, parent_of
from parasol.kernel.seal import key_tree as seals
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.seal.key_tree import Random

Texts = Mapping[bytes, str]
"""Age recipients by their hashes."""


def append_with(
    wire: Sequence[m.SignedEntry],
    due: Due,
    after: RosterState,
    ring: Keyring,
    texts: Texts,
    random: Random,
    seed: bytes,
    desk_boxes: Sequence[m.WireBox] = (),
) -> m.RosterAppend:
    """An append by the steward of this seed, whose keyring has all keys of epochs that it makes, and that of the tree's
    secret."""
    genesis, members = after.genesis, after.current["members"]
    boxes = list(desk_boxes)
    number = after.current["stewards"]
    for key, recipient in due.stewards.items():
        sealed = stewards_box(ring.keys["stewards"][number], texts[recipient])
        boxes.append(m.WireBox(key, "stewards", number, sealed))
    wraps = crown = b""
    if due.leaves or due.wraps or due.has_crown:
        secret = secret_of(ring, after)
        for key, leaf in due.leaves.items():
            own = node_key(secret, after, node_of(DEPTH, leaf))
            sealed = leaf_box(leaf, own, texts[after.recipient_of(key)], _heard(after, key, seed))
            boxes.append(m.WireBox(key, "leaf", members, sealed))
        wraps = b"".join(_wrap(secret, after, node, random) for node in due.wraps)
        if due.has_crown:
            root = node_key(secret, after, ROOT_NODE)
            crown = seals.seal_crown(genesis, root, ring.keys["members"][members], ring.escrow, random)
    rungs = [
        seals.seal_rung(genesis, group, number, ring.keys[group][number], ring.keys[group][number - 1], random)
        for group, number in due.rungs
    ]
    named = [texts[recipient] for _, recipient in due.recipients]
    return m.RosterAppend(list(wire), boxes, named, wraps, crown, b"".join(rungs))


def secret_of(ring: Keyring, state: RosterState) -> bytes:
    """The secret of the key tree in force. Raises ``KeyError`` if the stewards' key that it follows from isn't held."""
    return seals.tree_secret(ring.keys["stewards"][state.key_tree.began_at])


def node_key(secret: bytes, state: RosterState, node: Node) -> bytes:
    """A node's key, as it is in force."""
    return seals.node_key(secret, node, state.key_tree.version(node))


def piece_of(
    state: RosterState, secret: bytes, leaves: Mapping[bytes, int], texts: Texts, random: Random, seed: bytes
) -> m.BoxesStage:
    """A piece of the next key tree, which follows from this secret, by the steward of this seed: nothing of it has been
    renewed."""

    def key_of(node: Node) -> bytes:
        return seals.node_key(secret, node, 0)

    def box(key: bytes, leaf: int) -> bytes:
        text = texts[state.recipient_of(key)]
        return leaf_box(leaf, key_of(node_of(DEPTH, leaf)), text, _heard(state, key, seed))

    boxes = [m.StagedBox(key, box(key, leaf)) for key, leaf in leaves.items()]
    nodes = sorted(ways_to(leaves.values()))
    wraps = [seals.seal_wrap(state.genesis, node, key_of(node), key_of(parent_of(node)), random) for node in nodes]
    current = state.current
    return m.BoxesStage(next_number(state), current["members"] + 1, current["stewards"], boxes, b"".join(wraps))


def _wrap(secret: bytes, state: RosterState, node: Node, random: Random) -> bytes:
    own, above = (node_key(secret, state, each) for each in (node, parent_of(node)))
    return seals.seal_wrap(state.genesis, node, own, above, random)


def _heard(state: RosterState, key: bytes, seed: bytes) -> bytes:
    """What a box says to a member who renewed her own keys; to others nothing."""
    member = state.taken_by(key)
    return say_heard(seed, key, state.length) if member is not None and member.key_before is not None else b""


def leaf_box(leaf: int, key: bytes, recipient: str, heard: bytes = b"") -> bytes:
    """A leaf's box, or an empty one for somebody who joined with a recipient that nothing can be sealed to: they lock
    themselves out, and must not be able to stop the keys from being renewed for everybody else."""
    try:
        return seals.seal_leaf(leaf, key, recipient, heard)
    except Unreadable:
        return b""


def stewards_box(key: bytes, recipient: str) -> bytes:
    """The stewards' key for one of them, or an empty box as of ``leaf_box``."""
    try:
        return seals.seal_key(key, recipient)
    except Unreadable:
        return b""
