"""That a member met somebody who has a profile: what both sides compute alike.

As a pen (``wire.pens``) it is a token that is drawn on a point that names a public key, one a member and quarter, and
shown later in a request without a name. That key signs of whom it is said. What the server makes of the point
afterwards, under a public part of its own, is a signature that everybody verifies: what two keys say of one quarter
comes from two draws.
"""

import hashlib

from parasol.wire.tokens import info_of


def met_point(genesis: bytes, quarter: int, key: bytes) -> bytes:
    """What the token is drawn on: the community, the quarter and the public key."""
    return hashlib.sha256(b"parasol/v1/met\x00" + genesis + quarter.to_bytes(4) + key).digest()


def met_bytes(genesis: bytes, quarter: int, leaf: bytes) -> bytes:
    """What the key signs (label ``met``): who was met is named by the leaf in the roll, so by this one link of hers."""
    return genesis + quarter.to_bytes(4) + leaf


def said_info(quarter: int) -> bytes:
    """The public info of what the server makes of the point."""
    return info_of("said", quarter)
