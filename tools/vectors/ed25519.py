"""Just enough of edwards25519 (RFC 8032, section 5.1) to make signatures that must be refused. Never for real keys."""

import hashlib

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, PRIME) % PRIME

Point = tuple[int, int]


def _add(one: Point, two: Point) -> Point:
    (x1, y1), (x2, y2) = one, two
    product = _D * x1 * x2 * y1 * y2 % PRIME
    x = (x1 * y2 + x2 * y1) * pow(1 + product, -1, PRIME) % PRIME
    y = (y1 * y2 + x1 * x2) * pow(1 - product, -1, PRIME) % PRIME
    return x, y


def _times(scalar: int, point: Point) -> Point:
    result = (0, 1)
    while scalar:
        if scalar & 1:
            result = _add(result, point)
        point, scalar = _add(point, point), scalar >> 1
    return result


def _encode(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def _point_of(y: int, odd: int) -> Point:
    square = (y * y - 1) * pow(_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    return (PRIME - x if x & 1 != odd else x), y


BASE = _point_of(4 * pow(5, -1, PRIME) % PRIME, 0)
# One of the points of order 8, as in libsodium's list of keys that it refuses.
TORSION = _point_of(int("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7", 16), 0)


def with_torsion(seed: bytes, message: bytes, cofactorless: bool) -> tuple[bytes, bytes]:
    """A key with a part of order 8 and a signature over ``message`` that a verifier with cofactor takes. One without
    takes it too if ``cofactorless``, and otherwise refuses it."""
    secret = int.from_bytes(hashlib.sha512(seed).digest()[:32], "little") % ORDER
    public = _encode(_add(_times(secret, BASE), TORSION))
    for attempt in range(1000):
        nonce = int.from_bytes(hashlib.sha512(seed + attempt.to_bytes(2)).digest(), "little") % ORDER
        commitment = _encode(_times(nonce, BASE))
        challenge = int.from_bytes(hashlib.sha512(commitment + public + message).digest(), "little")
        # The verifier's equation is off by challenge * TORSION, which vanishes when 8 divides the reduced challenge.
        if (challenge % ORDER % 8 == 0) == cofactorless:
            return public, commitment + ((nonce + challenge * secret) % ORDER).to_bytes(32, "little")
    raise AssertionError("not reached")
