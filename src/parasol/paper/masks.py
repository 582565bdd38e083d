"""Masked identifiers as stewards decided to show them, taken apart so that each channel can say them its own way."""

from dataclasses import dataclass
from typing import Literal

from parasol.client.identifiers.platforms import PLATFORMS
from parasol.paper.clean import clean, shortened
from parasol.texts import Texts

DOTS = "\u2022" * 5
PHONE_DIGITS = 3
MAX_UNKNOWN_CHARACTERS = 40
Kind = Literal["phone", "plate", "email", "email-at", "handle", "other"]


@dataclass(frozen=True, slots=True)
class Seen:
    """``before`` is an address's first letter or a platform; ``after`` the last characters or an address's provider.
    A mask of another form is ``other``, all of it ``before``."""

    kind: Kind
    before: str
    after: str

    @property
    def platform(self) -> str:
        """A platform's name as people write it."""
        shown = next((each.shown for each in PLATFORMS if each.name == self.before), self.before)
        return shortened(shown[:1].upper() + shown[1:], MAX_UNKNOWN_CHARACTERS)

    def text(self, texts: Texts) -> str:
        """In words, as the page says it: "Number ends in …123"."""
        match self.kind:
            case "email":
                return texts("mask-email", start=self.before)
            case "email-at":
                return texts("mask-email-at", start=self.before, domain=self.after)
            case "handle":
                return texts("mask-handle", platform=self.platform, end=self.after)
            case "other":
                return self.before
            case kind:
                return texts(f"mask-{kind}", end=self.after)


def read(mask: str, most: int | None = None) -> Seen:
    """A mask of an alert; ``most``: show at most so many of its last characters, fewer than the stewards chose."""
    before, dots, after = clean(mask).partition(DOTS)
    if not dots:
        return Seen("other", shortened(before, MAX_UNKNOWN_CHARACTERS), "")
    if after.startswith("@"):
        domain = after[1:]
        return Seen("email", before, "") if domain in ("", DOTS) else Seen("email-at", before, domain)
    end = after if most is None else after[-most:]
    if before:
        return Seen("handle", before.strip(), end)
    return Seen("phone" if len(after) == PHONE_DIGITS and after.isdigit() else "plate", "", end)
