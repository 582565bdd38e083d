"""The part of a waiting report that brings its points. See docs/escrow.md."""

import msgspec


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One identifier's: the mark (16), the point's value (a scalar, 32), and the report's key wrapped (72)."""

    mark: bytes
    share: bytes
    wrapped: bytes


class KeysPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="keys"):
    """The fifth part: the seat's credential (nonce 32, output 64) and its points, one to four. The x isn't in it: a
    reader makes it of the output."""

    room: bytes
    nonce: bytes
    output: bytes
    shares: list[Share]
