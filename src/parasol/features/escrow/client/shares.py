"""From an identifier to a line, and from a member to its point on it. Pure; Shamir 1979 with a threshold of two.

``y = VOPRF(escrow key, input)`` gives a mark, and a line over the scalars of ristretto255: its value at 0 is the secret
that wraps reports' keys. Everybody who names the identifier gets the same line; each member has one x, and so one
point. One point tells nothing of the value at 0. Mirrored by src/parasol/features/escrow/page/shares.ts;
vectors/escrow.json.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass

from parasol.kernel.oprf.group import (
    InvalidScalar,
    nonzero_scalar,
    scalar_add,
    scalar_invert,
    scalar_multiply,
    scalar_subtract,
)
from parasol.kernel.seal import derive, open_sealed, seal

MAX_IDENTIFIERS = 4
MARK_BYTES = 16
SHARE_BYTES = 32
KEY_BYTES = 32

_TOP_BITS = 0x0F


class SamePoint(Exception):
    """Two points with one x are by one member, and give no line."""


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """What an identifier becomes: the mark that the server compares, and the line's value at 0 and its slope."""

    mark: bytes
    secret: bytes
    slope: bytes


def input_key(escrow_secret: bytes) -> bytes:
    """The key of the inputs, which all members hold and which never changes (decision 0094)."""
    return derive(escrow_secret, "escrow/input")


def input_of(key: bytes, canonical: bytes) -> bytes:
    """What the VOPRF is asked about: ``HMAC-SHA256(key, "parasol/v1/escrow/input" 0x00 identifier)``."""
    return hmac.digest(key, b"parasol/v1/escrow/input\x00" + canonical, "sha256")


def scalar_of(uniform: bytes) -> bytes:
    """32 uniform bytes as a scalar below 2^252, little-endian: every such number is canonical, and the difference from
    a uniform scalar is below 2^-127. Raises ``InvalidScalar`` for zero, or another length."""
    if len(uniform) != SHARE_BYTES:
        raise InvalidScalar("a scalar is made of 32 bytes")
    return nonzero_scalar(uniform[:-1] + bytes([uniform[-1] & _TOP_BITS]))


def line_of(y: bytes) -> Line:
    """The line of a PRF output (64 bytes)."""
    return Line(
        derive(y, "escrow/mark", MARK_BYTES),
        scalar_of(derive(y, "escrow/secret")),
        scalar_of(derive(y, "escrow/slope")),
    )


def x_of(output: bytes) -> bytes:
    """A member's x, from the output of its credential (64 bytes). Never zero, where the secret lies."""
    return scalar_of(derive(output, "escrow/x"))


def share_at(line: Line, x: bytes) -> bytes:
    """The line's value at x."""
    return scalar_add(line.secret, scalar_multiply(line.slope, x))


def secret_through(one: tuple[bytes, bytes], other: tuple[bytes, bytes]) -> bytes:
    """The value at 0 of the line through two points (x, share) of canonical scalars. Raises ``SamePoint``."""
    (x, share), (other_x, other_share) = one, other
    if hmac.compare_digest(x, other_x):
        raise SamePoint("both points are by one member")
    slope = scalar_multiply(scalar_subtract(share, other_share), scalar_invert(scalar_subtract(x, other_x)))
    return scalar_subtract(share, scalar_multiply(slope, x))


def wrap(secret: bytes, key: bytes, mark: bytes, random: Callable[[int], bytes]) -> bytes:
    """A report's key under a line's secret: 72 bytes, bound to the mark."""
    return seal(derive(secret, "escrow/wrap"), key, mark, random)


def unwrap(secret: bytes, wrapped: bytes, mark: bytes) -> bytes:
    """A report's key. Raises ``Unreadable`` (``tag``, ``truncated``)."""
    return open_sealed(derive(secret, "escrow/wrap"), wrapped, mark)
