"""What the signatures and seals of members' and stewards' keys cover."""


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
