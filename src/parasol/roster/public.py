"""What is public: records that anybody may read, signed for the community, and the rules by which one counts. Pure.

``0x08 ‖ signature (64) ‖ signer (32) ‖ JSON``, at most 4,096 bytes, neither sealed nor padded. The stewards' signer
signs for services, a desk's for how long people wait there: no key here is a person's. Shared by server and client, so
that plain pages and the page count the same records. Vectors: vectors/public.json.
"""

import msgspec

from parasol.formats.contexts import public_bytes
from parasol.formats.messages import MAX_PUBLIC_BYTES
from parasol.formats.public import Item, Service
from parasol.roster.forms import is_possible
from parasol.roster.state import RosterState
from parasol.wire.reading import spelled
from parasol.wire.signing import KEY_BYTES, SIGNATURE_BYTES, BadSignature, verify

TAG = 0x08
HEAD_BYTES = 1 + SIGNATURE_BYTES + KEY_BYTES


class NotPublic(Exception):
    """It isn't a public record, or not one that counts. ``code`` names the defect as the vectors do."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


def split_public(body: bytes) -> tuple[bytes, bytes, bytes]:
    """Signature, signer and text of a record's body. Raises ``NotPublic`` (``size``, ``tag-byte``)."""
    if not HEAD_BYTES < len(body) <= MAX_PUBLIC_BYTES:
        raise NotPublic("size", "a public record has an impossible size")
    if body[0] != TAG:
        raise NotPublic("tag-byte", "this isn't a public record")
    return body[1 : 1 + SIGNATURE_BYTES], body[1 + SIGNATURE_BYTES : HEAD_BYTES], body[HEAD_BYTES:]


def read_public(roster: RosterState, room: bytes, id: bytes, body: bytes) -> Item:
    """What a record says, if it counts. Raises ``NotPublic`` (``size``, ``tag-byte``, ``signature``, ``contents``,
    ``author``)."""
    signature, signer, text = split_public(body)
    try:
        verify(signer, "public", public_bytes(room, id, text), signature)
    except BadSignature:
        raise NotPublic("signature", "the signature of a public record is wrong") from None
    item = decode_item(text)
    if not _is_by(roster, item, signer):
        raise NotPublic("author", "this was signed by a key that doesn't speak for the community")
    return item


def decode_item(text: bytes) -> Item:
    """A record's text, in its one spelling. Raises ``NotPublic`` (``contents``)."""
    try:
        item: Item = spelled(text, msgspec.json.decode(text, type=Item, strict=True))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotPublic("contents", "a public record can't be read") from None
    if msgspec.json.encode(item) != text:
        raise NotPublic("contents", "a public record isn't spelled as it should be")
    if isinstance(item, Service) and not _is_possible(item):
        raise NotPublic("contents", "a public record says something that is outside what is allowed")
    return item


def check_item(item: Item) -> None:
    """Raise ``NotPublic`` (``contents``) for what no honest client writes."""
    decode_item(msgspec.json.encode(item))


def _is_by(roster: RosterState, item: Item, signer: bytes) -> bool:
    if isinstance(item, Service):
        made = (state for (group, _), state in roster.epochs.items() if group == "stewards")
        return any(state.signer == signer for state in made)
    desk = roster.desks.get(item.desk)
    return desk is not None and desk.newest is not None and desk.newest.signer == signer


def _is_possible(service: Service) -> bool:
    return len(set(service.kinds)) == len(service.kinds) and all(is_possible(hours) for hours in service.hours)
