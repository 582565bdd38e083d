"""Bech32 (BIP 173) without its limit of length, as age writes recipients and identities: a slip of the pen is noticed.

Its groups of five bits are those of Base32, with other letters.
"""

from base64 import b32decode, b32encode

_LETTERS = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_INTO, _FROM = bytes.maketrans(_BASE32, _LETTERS), bytes.maketrans(_LETTERS, _BASE32)
_GROUPS = bytes.maketrans(_LETTERS, bytes(range(32)))
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_STEPS = [0] * 32
for _top in range(32):
    for _bit, _mask in enumerate(_GENERATOR):
        _STEPS[_top] ^= _mask if _top >> _bit & 1 else 0
CHECK_LETTERS = 6


def encode(prefix: str, content: bytes) -> str:
    """``prefix``, ``1``, the content and six letters that check it, all small."""
    letters = b32encode(content).rstrip(b"=").translate(_INTO)
    sum_ = 1
    for value in (
        *(ord(letter) >> 5 for letter in prefix),
        0,
        *(ord(letter) & 31 for letter in prefix),
        *letters.translate(_GROUPS),
        *bytes(CHECK_LETTERS),
    ):
        sum_ = (sum_ & 0x1FFFFFF) << 5 ^ value ^ _STEPS[sum_ >> 25]
    check = bytes(_LETTERS[(sum_ ^ 1) >> 5 * place & 31] for place in reversed(range(CHECK_LETTERS)))
    return f"{prefix}1{(letters + check).decode()}"


def decode(prefix: str, text: str) -> bytes:
    """What stands in ``text``. Raises ``ValueError`` unless it is exactly as ``encode`` writes it."""
    letters = text[len(prefix) + 1 : -CHECK_LETTERS].encode("ascii").translate(_FROM)
    content = b32decode(letters + b"=" * (-len(letters) % 8))
    if encode(prefix, content) != text:
        raise ValueError
    return content
