"""JSON that others wrote, read strictly: an unknown field, another type, a second spelling of bytes is an error.

msgspec reads base64 with loose last bits ("AB==" as "AA=="), and a record of one kind without its ``kind``; the browser
refuses both. What one reader takes for an alert the other must not pass over, so both refuse.
"""

import re
from typing import TypeVar

import msgspec

T = TypeVar("T")
_LOOSE = re.compile(rb'=(?:(?<=[^AQgw"]=)="|(?<=[^AEIMQUYcgkosw048="]=)")')
"""How loose bits show at the end of a text. A text that isn't bytes may end so as well. Begins with a sign that is
always there, for which a search is seventy times as quick as where it begins with the sign before."""
_ENDS_SO = re.compile(rb'"[A-Za-z0-9+/]+={1,2}"')


def read_json(content: bytes, into: type[T]) -> T:
    """Return what stands there. Raises ``msgspec.MsgspecError``, ``RecursionError``, ``UnicodeDecodeError``."""
    return spelled(content, msgspec.json.decode(content, type=into, strict=True))


def spelled(content: bytes, found: T) -> T:
    """Return ``found``, which a decoder read in ``content``. Raises ``msgspec.ValidationError`` if bytes in it are
    spelled as nobody spells them, or if it doesn't say its kind."""
    tag_field = found.__struct_config__.tag_field if isinstance(found, msgspec.Struct) else None
    if tag_field is not None and tag_field not in msgspec.json.decode(content, type=dict[str, msgspec.Raw]):
        raise msgspec.ValidationError("a record that doesn't say its kind")
    if _LOOSE.search(content):
        written = msgspec.json.encode(found)
        if any(text not in written for text in _ENDS_SO.findall(content)):
            raise msgspec.ValidationError("bytes with loose last bits")
    return found
