"""What every rule of the roster shares: how a rule refuses, and the forms of keys, recipients and texts. Pure."""

import re
from typing import Literal

from parasol.kernel.formats import shared
from parasol.kernel.formats.hours import Hours
from parasol.kernel.wire.signing import KEY_BYTES

UNPRINTABLE = re.compile(f"[{shared.UNPRINTABLE}]")

Refusal = Literal[
    "unreadable",
    "forked",
    "chain",
    "signature",
    "not-allowed",
    "two-stewards",
    "unknown-invite",
    "stale-invite",
    "duplicate",
    "generation",
    "policy",
    "desk",
    "closing",
    "server-keys",
    "day",
    "too-soon",
]


class RosterRefused(Exception):
    """An entry (or a whole roster) breaks a rule. ``code`` names which, the text says it in plain words."""

    def __init__(self, code: Refusal, text: str) -> None:
        super().__init__(text)
        self.code: Refusal = code


def check_key(key: bytes) -> None:
    """Raises ``RosterRefused``."""
    if len(key) != KEY_BYTES:
        raise RosterRefused("unreadable", "a key on the roster has the wrong length")


def is_possible(hours: Hours) -> bool:
    """Whether these are hours of a day, and it opens before it closes."""
    return 0 <= hours.weekday <= 6 and 0 <= hours.opens < hours.closes <= 24 * 60
