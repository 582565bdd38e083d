"""The hash tree over the charter's entries (RFC 9162, section 2.1): how a checkpoint shows that it has what somebody
saw before. Pure.

A tree that only grows is kept as the roots of its full trees, the largest first: so whoever has those, and not the
entries, can go on.
"""

import hashlib
from collections.abc import Sequence

Tree = tuple[bytes, ...]


def leaf_of(entry_hash: bytes) -> bytes:
    """A leaf: an entry's hash, hashed so that no leaf is taken for a node."""
    return hashlib.sha256(b"\x00" + entry_hash).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def grown(tree: Tree, length: int, entry_hash: bytes) -> Tree:
    """The tree of ``length`` entries with one more."""
    roots, root = list(tree), leaf_of(entry_hash)
    while length & 1:
        root = _node(roots.pop(), root)
        length >>= 1
    return (*roots, root)


def root_of(tree: Sequence[bytes]) -> bytes:
    """The root; raises ``IndexError`` for no entries."""
    *others, root = tree
    for other in reversed(others):
        root = _node(other, root)
    return root


def levels_of(hashes: Sequence[bytes]) -> list[list[bytes]]:
    """The whole tree, level by level from the leaves up. A last node without another beside it goes up as it is, which
    gives the tree of RFC 9162."""
    return levels_above([leaf_of(each) for each in hashes])


def levels_above(nodes: list[bytes]) -> list[list[bytes]]:
    """The same over nodes, such as the roots of full trees of one size, of which the last may be smaller."""
    levels = [nodes]
    while len(below := levels[-1]) > 1:
        pairs = [below[at : at + 2] for at in range(0, len(below), 2)]
        levels.append([_node(*pair) if len(pair) == 2 else pair[0] for pair in pairs])
    return levels


def path_to(levels: Sequence[Sequence[bytes]], number: int) -> list[bytes]:
    """The hashes beside the way from an entry to the root, from the leaf up."""
    path: list[bytes] = []
    for level in levels[:-1]:
        path += level[number ^ 1 : (number ^ 1) + 1]
        number >>= 1
    return path


def leads_to(root: bytes, length: int, number: int, entry_hash: bytes, path: Sequence[bytes]) -> bool:
    """Whether an entry of this number and hash is in the tree of ``length`` entries (RFC 9162, section 2.1.3.2)."""
    if not 0 <= number < length:
        return False
    at, last, found = number, length - 1, leaf_of(entry_hash)
    for beside in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = _node(beside, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = _node(found, beside)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root
