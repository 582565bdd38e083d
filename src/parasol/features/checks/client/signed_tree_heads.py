"""A list's tree head: what a steward signed about it (docs/protocol.md, section 10)."""

from parasol.features.checks.contexts import head_bytes
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import BadSignature, sign, verify


def sign_tree_head(steward: Person, list_number: int, bits: int, size: int, seq: int, root: bytes) -> m.Head:
    """A head of today. ``root`` is one that this device computed, of a tree that began with a signed one."""
    day, length = steward.device.today(), steward.roster.length
    signature = sign(steward.seed, "head", head_bytes(list_number, bits, size, seq, day, root, length))
    return m.Head(list_number, bits, size, seq, day, root, length, steward.key, signature)


def verify_tree_head(person: Person, head: m.Head, list_number: int, distrust: Distrust) -> None:
    """Raise ``distrust`` unless the head is of this list, by a steward of the roster length that it names, and not of
    the future. If it is newer than the roster that this device last read, that is read again first."""
    if head.list_number != list_number or head.day > person.device.today() + 1:
        raise distrust
    if head.roster_length > person.roster.length:
        person.refresh()
    if not 1 <= head.roster_length <= person.roster.length:
        raise distrust
    if not person.roster.was_steward(head.signer, head.roster_length):
        raise distrust
    signed = head_bytes(list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    try:
        verify(head.signer, "head", signed, head.signature)
    except BadSignature:
        raise distrust from None
