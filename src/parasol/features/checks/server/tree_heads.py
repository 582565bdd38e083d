"""What can be said of a head before storage compares it with the list: whether it is the calling steward's own."""

from parasol.features.checks.contexts import head_bytes
from parasol.kernel.http.problems import Refused, roster_moved
from parasol.kernel.http.route import Call
from parasol.kernel.messages import Head
from parasol.kernel.wire.signing import BadSignature, verify

BUCKET_TARGET = 8
"""The mean fill of a bucket at which a writer divides a list further."""

SPARE_BITS = 2
"""How much further a list may be divided than its size asks for; members believe no more, since a division that is too
fine would tell which identifier they ask about."""


def bits_bound(size: int) -> int:
    """The largest division that a list of ``size`` entries and tombstones may have."""
    needed = -(-size // BUCKET_TARGET)
    return (needed - 1).bit_length() + SPARE_BITS if needed > 1 else SPARE_BITS


def check_head(call: Call, head: Head, list_number: int) -> Head:
    """The head that comes with a change of a list, if it is the calling steward's own. Raises ``Refused``."""
    if head.list_number != list_number or head.bits > bits_bound(head.size):
        raise Refused(400, "malformed")
    if head.signer != call.caller:
        raise Refused(403, "not-allowed")
    if abs(head.day - call.today) > 1:
        raise Refused(409, "head-day")
    if head.roster_length > call.roster.length or not call.roster.was_steward(head.signer, head.roster_length):
        raise roster_moved()
    covered = head_bytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    try:
        verify(head.signer, "head", covered, head.signature)
    except BadSignature:
        raise Refused(401, "bad-signature") from None
    return head
