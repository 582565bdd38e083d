"""Masked identifiers as stewards decided to show them, taken apart so that each channel can say them its own way."""

from dataclasses import dataclass
from typing import Literal

from parasol.client.identifiers.platforms import BY_WORD, NO_SITE
from parasol.client.identifiers.sites import site_shown
from parasol.formats.sites import SITES
from parasol.paper.clean import clean, shortened
from parasol.texts import Texts

DOTS = "\u2022" * 5
PHONE_DIGITS = 3
MAX_UNKNOWN_CHARACTERS = 40
Kind = Literal["phone", "plate", "email", "email-at", "handle", "other"]


@dataclass(frozen=True, slots=True)
class Seen:
    """``before`` is an address's first letter or a site's name; ``after`` the last characters or an address's provider.
    A mask of another form is ``other``, all of it ``before``."""

    kind: Kind
    before: str
    after: str

    def text(self, texts: Texts) -> str:
        """In words, as the page says it: "Number ends in …123"."""
        match self.kind:
            case "email":
                return texts("mask-email", start=self.before)
            case "email-at":
                return texts("mask-email-at", start=self.before, domain=self.after)
            case "handle":
                return texts("mask-handle", platform=self.before, end=self.after)
            case "other":
                return self.before
            case kind:
                return texts(f"mask-{kind}", end=self.after)


def read(mask: str, most: int | None = None, sites: tuple[str, ...] = SITES) -> Seen:
    """A mask of an alert; ``most``: show at most so many of its last characters, fewer than the stewards chose.
    ``sites``: as the community spells them."""
    before, dots, after = clean(mask).partition(DOTS)
    if not dots:
        return Seen("other", shortened(before, MAX_UNKNOWN_CHARACTERS), "")
    if after.startswith("@"):
        domain = after[1:]
        return Seen("email", before, "") if domain in ("", DOTS) else Seen("email-at", before, domain)
    end = after if most is None else after[-most:]
    if before:
        return Seen("handle", _site(before.strip(), sites), end)
    return Seen("phone" if len(after) == PHONE_DIGITS and after.isdigit() else "plate", "", end)


def _site(word: str, sites: tuple[str, ...]) -> str:
    shown = BY_WORD[word].shown if word in NO_SITE else clean(site_shown(word, sites))
    return shortened(shown[:1].upper() + shown[1:], MAX_UNKNOWN_CHARACTERS)
