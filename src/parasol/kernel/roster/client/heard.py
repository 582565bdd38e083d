"""Whether stewards have heard that a member renewed her own keys (docs/decisions/0098).

A server in dishonest hands can take her entry, keep it from stewards, and go on giving keys to who has the old ones.
So whoever seals a leaf's box for a key that came after another says in it, signed, that she knows this key: a steward
who has it from the register, and until the next members' epoch its owner. The server can seal a box to anybody, and a
thief of the old keys can make one that leads to the members' key; neither can sign that.
"""

from msgspec import UNSET

from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.roster import heard_bytes
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.vault.client import SeatKeys
from parasol.kernel.wire.signing import KEY_BYTES, BadSignature, public_key_of, sign, verify


def say_heard(seed: bytes, key: bytes, length: int) -> bytes:
    """That this key was a member's when the charter had ``length`` entries, by whose seed it is."""
    return length.to_bytes(4) + public_key_of(seed) + sign(seed, "heard", heard_bytes(key, length))


def check_heard(roster: RosterState, seat: SeatKeys, heard: bytes) -> None:
    """Raise ``Distrust`` (``own-keys-unheard``) if the member renewed her keys and somebody should know of it by now
    who doesn't. ``heard``: what her leaf's box holds of it."""
    former = seat.former
    if former is UNSET:
        return
    key = public_key_of(seat.sign_seed)
    if roster.is_steward(former.key) or not is_heard(roster, key, former.length, heard):
        raise Distrust(
            "own-keys-unheard",
            "no steward has confirmed your new keys. The server may be hiding them, and whoever copied the old ones "
            "could still use those. Tell a steward another way: she can remove the old keys and invite you again",
        )


def is_heard(roster: RosterState, key: bytes, since: int, heard: bytes) -> bool:
    """Whether this says that who has to know this key does. It was made when the charter had ``since`` entries."""
    length, by, signature = int.from_bytes(heard[:4]), heard[4 : 4 + KEY_BYTES], heard[4 + KEY_BYTES :]
    if roster.was_steward(by, length):
        counts = length >= since  # whoever was steward before may be who copied the phone, or on it
    else:
        counts = by == key and length > roster.epoch("members").made_at
    if not counts:
        return False
    try:
        verify(by, "heard", heard_bytes(key, length), signature)
    except BadSignature:
        return False
    return True
