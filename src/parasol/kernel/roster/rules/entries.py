"""Reading the bytes of a roster entry (``formats.roster`` says what it holds) in their one spelling."""

import msgspec

from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.structs import MAX_ENTRY_BYTES, Entry


def decode(body: bytes) -> Entry:
    """Read an entry's bytes. Raises ``RosterRefused`` (``unreadable``), also for any spelling but the one that
    ``msgspec.json.encode`` writes: two JSON readers may take a repeated key, ``-0`` or a loose base64 differently, and
    then one signed entry would be two."""
    if len(body) > MAX_ENTRY_BYTES:
        raise RosterRefused("unreadable", "a roster entry is longer than any honest one")
    try:
        entry: Entry = msgspec.json.decode(body, type=Entry, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise RosterRefused("unreadable", "a roster entry can't be read") from None
    if msgspec.json.encode(entry) != body:
        raise RosterRefused("unreadable", "a roster entry is spelled as no honest client spells it")
    return entry
