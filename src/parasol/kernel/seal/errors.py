"""What can go wrong with a sealed thing."""

import msgspec

from parasol.kernel.told import Coded, Told

MALFORMED = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""All that msgspec raises for bytes that aren't the JSON they should be. Each of them can come from a stranger."""

OLD_EPOCH = "this was sealed with keys that were no longer in use"
"""What is said of a record under an epoch older than one of its room before it, or than that in force at its day."""


class Unreadable(Coded):
    """A sealed thing doesn't open or isn't what it says: changed, cut off, from another place, or forged.

    ``code`` names the defect as the vectors do.
    """


class NotForUs(Unreadable):
    """Sealed with a key that isn't in this keyring."""


class TooLong(Told, code="too-long"):
    """The text is longer than what fits; says by how much, so that it can be shortened."""
