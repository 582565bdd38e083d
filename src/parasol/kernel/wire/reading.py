"""JSON that others wrote, read strictly: an unknown field, another type, a second spelling of bytes is an error.

msgspec reads base64 with loose last bits ("AB==" as "AA=="), a record of one kind without its ``kind``, -0 for 0 and a
name that stands there twice; the browser refuses all four. What one reader takes for an alert, or for a ballot, the
other must not pass over, so both refuse.
"""

import re
from base64 import b64encode
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
_NAME_OR_MINUS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|(-0)')


def read_json(content: bytes, into: type[T]) -> T:
    """Return what stands there. Raises ``msgspec.MsgspecError``, ``RecursionError``, ``UnicodeDecodeError``."""
    return spelled(content, msgspec.json.decode(content, type=into, strict=True))


def spelled(content: bytes, found: T) -> T:
    """Return ``found``, which a decoder read in ``content``. Raises ``msgspec.ValidationError`` if something in it is
    spelled as nobody spells it, or if it doesn't say its kind."""
    if msgspec.json.encode(found) == content:  # as nearly all is spelled
        return found
    names = _NAME_OR_MINUS.findall(content)
    if any(minus for _, minus in names):
        raise msgspec.ValidationError("a naught with a minus")
    told = msgspec.json.decode(content)
    if sum(1 for name, _ in names if name) != _names_in(told):
        raise msgspec.ValidationError("a name that stands there twice")
    if not _is_told(found, told):
        raise msgspec.ValidationError("a record that doesn't say its kind, or bytes or a number in a second spelling")
    return found


def _names_in(value: object) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(_names_in, value.values()))
    return sum(map(_names_in, value)) if isinstance(value, list) else 0


def _is_told(found: object, told: Any) -> bool:
    """Whether what was found stands there as it is written: bytes in one spelling, and records with their kind."""
    if isinstance(found, bytes):
        return bool(told == b64encode(found).decode())
    if isinstance(found, msgspec.Struct):
        tag_field = found.__struct_config__.tag_field
        fields = zip(found.__struct_fields__, found.__struct_encode_fields__, strict=True)
        return (tag_field is None or tag_field in told) and all(
            _is_told(getattr(found, field), told[name]) for field, name in fields if name in told
        )
    if isinstance(found, dict):
        pairs = zip(found.items(), told.items(), strict=True)
        return all(str(key) == name and _is_told(value, says) for (key, value), (name, says) in pairs)
    return not isinstance(found, list) or all(map(_is_told, found, told))
