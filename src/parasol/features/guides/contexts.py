"""What two stewards sign of guides."""


def guide_bytes(genesis: bytes, text: bytes) -> bytes:
    """What two stewards sign of a guide (label ``guide``): the community and the guide's JSON."""
    return genesis + text
