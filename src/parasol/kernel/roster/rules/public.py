"""What is public: records that anybody may read, signed for the community, and the rules by which one counts. Pure.

``0x08 ‖ signature (64) ‖ signer (32) ‖ JSON``, neither sealed nor padded; at most 4,096 bytes but for guides. The
stewards' signer signs for services and guides, a desk's for how long people wait there: no key here is a person's.
Shared by server and client, so that plain pages and the page count the same records. Vectors: vectors/public.json.
"""

from typing import Any

import msgspec

from parasol.kernel.formats.contexts.rooms import public_bytes
from parasol.kernel.messages import MAX_PUBLIC_BYTES
from parasol.kernel.rooms.public import Item, Service
from parasol.kernel.roster.rules.forms import is_possible
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.told import Coded
from parasol.kernel.wire.reading import spelled
from parasol.kernel.wire.signing import KEY_BYTES, SIGNATURE_BYTES, BadSignature, verify

TAG = 0x08
HEAD_BYTES = 1 + SIGNATURE_BYTES + KEY_BYTES


class NotPublic(Coded):
    """It isn't a public record, or not one that counts. ``code`` names the defect as the vectors do."""


def split_public(body: bytes, most: int = MAX_PUBLIC_BYTES) -> tuple[bytes, bytes, bytes]:
    """Signature, signer and text of a record's body. Raises ``NotPublic`` (``size``, ``tag-byte``)."""
    if not HEAD_BYTES < len(body) <= most:
        raise NotPublic("size", "a public record has an impossible size")
    if body[0] != TAG:
        raise NotPublic("tag-byte", "this isn't a public record")
    return body[1 : 1 + SIGNATURE_BYTES], body[1 + SIGNATURE_BYTES : HEAD_BYTES], body[HEAD_BYTES:]


def read_public(roster: RosterState, room: bytes, id: bytes, body: bytes) -> Item:
    """What a record says, if it counts. Raises ``NotPublic`` (``size``, ``tag-byte``, ``signature``, ``contents``,
    ``author``; of a desk's ``desk-signer``, which no older epoch of stewards changes)."""
    text, signer = signed_public(room, id, body)
    item = decode_item(text)
    if not _is_by(roster, item, signer):
        code = "author" if isinstance(item, Service) else "desk-signer"
        raise NotPublic(code, "this was signed by a key that doesn't speak for the community")
    return item


def signed_public(room: bytes, id: bytes, body: bytes, most: int = MAX_PUBLIC_BYTES) -> tuple[bytes, bytes]:
    """A record's text and its signer, who signed exactly this. Raises ``NotPublic`` (``size``, ``tag-byte``,
    ``signature``)."""
    signature, signer, text = split_public(body, most)
    try:
        verify(signer, "public", public_bytes(room, id, text), signature)
    except BadSignature:
        raise NotPublic("signature", "the signature of a public record is wrong") from None
    return text, signer


def is_stewards_signer(roster: RosterState, signer: bytes) -> bool:
    """Whether this key is, or was, the one that goes with the stewards' key."""
    return any(state.signer == signer for (group, _), state in roster.epochs.items() if group == "stewards")


def decode_item(text: bytes) -> Item:
    """A record's text, in its one spelling. Raises ``NotPublic`` (``contents``)."""
    item: Item = decoded_public(text, Item)
    if isinstance(item, Service) and not _is_possible(item):
        raise NotPublic("contents", "a public record says something that is outside what is allowed")
    return item


def decoded_public(text: bytes, into: Any) -> Any:
    """A text in its one spelling. Raises ``NotPublic`` (``contents``)."""
    try:
        item = spelled(text, msgspec.json.decode(text, type=into, strict=True))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotPublic("contents", "a public record can't be read") from None
    if msgspec.json.encode(item) != text:
        raise NotPublic("contents", "a public record isn't spelled as it should be")
    return item


def check_item(item: Item) -> None:
    """Raise ``NotPublic`` (``contents``) for what no honest client writes."""
    decode_item(msgspec.json.encode(item))


def _is_by(roster: RosterState, item: Item, signer: bytes) -> bool:
    if isinstance(item, Service):
        return is_stewards_signer(roster, signer)
    desk = roster.desks.get(item.desk)
    return desk is not None and desk.newest is not None and desk.newest.signer == signer


def _is_possible(service: Service) -> bool:
    return len(set(service.kinds)) == len(service.kinds) and all(is_possible(hours) for hours in service.hours)
