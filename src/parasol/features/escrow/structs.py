"""The part of a waiting report that brings its points. See docs/escrow.md."""

from typing import Annotated

import msgspec
from msgspec import Meta

from parasol.kernel.formats.shared import Key, Name


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One identifier's: the mark (16), the point's value (a scalar, 32), and the report's key wrapped (72)."""

    mark: Name
    share: Key
    wrapped: Annotated[bytes, Meta(min_length=72, max_length=72)]


class KeysPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="keys"):
    """The fifth part: the member's credential (nonce 32, output 64) and its points, one to four. The x isn't in it: a
    reader makes it of the output."""

    room: Name
    nonce: Key
    output: Annotated[bytes, Meta(min_length=64, max_length=64)]
    shares: Annotated[list[Share], Meta(min_length=1, max_length=4)]
