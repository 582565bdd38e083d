"""Part of an identifier: the last digits of a number, a plate with unknown characters, a name without its site.

People remember the end of a number, saw a plate for a second, or know a name and not where it is used. So an alert's
index entries are made for parts too, by a fixed list (`index_keys`), and a check can ask for one. What a part finds may
be about somebody else: several numbers share an end, so a result has to say that it is a part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal, get_args

from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.handle import own_name
from parasol.features.checks.client.identifiers.letters import has_digit, has_letter, has_letter_or_number
from parasol.features.checks.client.identifiers.phone import masked_phone
from parasol.features.checks.client.identifiers.plate import MAX_CHARACTERS, alike, masked_plate, normal_plate
from parasol.features.checks.client.identifiers.platforms import NO_SITE
from parasol.features.checks.client.identifiers.typed import NotAnIdentifier, plain

PartKind = Literal["phone-end", "plate-part", "name"]
PART_KINDS: tuple[PartKind, ...] = get_args(PartKind)
END_DIGITS = (7, 6)
MIN_PHONE_DIGITS = 8
MAX_UNKNOWN = 2
MIN_KNOWN = 4
MOST_KEYS = 160
"""Index keys of one alert, as many entries as the server takes with a record. Four usual plates have 116."""

_DOTS = "\u2022" * 5
_UNKNOWN = "\u0294"  # stands for an unknown character while a plate is brought into its form: a letter without case
_END = re.compile(r"^(?:\*+|\.\.+)[*. ]*(?=[0-9])")
_DIGIT_SEPARATORS = re.compile(r"[ .()/-]")


@dataclass(frozen=True, slots=True)
class Partial:
    """Part of an identifier. `normal`: six or seven digits; a plate's normal form with "?" for each unknown character;
    or a name as `plate.alike` leaves it. `shown` is what was typed of a name, for the person who typed it."""

    kind: PartKind
    normal: str
    shown: str = field(default="", compare=False)

    def canonical(self) -> bytes:
        """Return the message of the index's HMAC, as `Identifier.canonical`. No identifier has such a kind."""
        return self.kind.encode("ascii") + b"\x00" + self.normal.encode("utf-8")

    @property
    def said_kind(self) -> PartKind:
        """What people read that it is: a name that was typed as one, also if its letters all look like digits."""
        return "name" if self.shown else self.kind

    def masked(self) -> str:
        """Return the form that may be shown beside others."""
        if self.said_kind == "name":
            return _DOTS + self.normal[-2 if len(self.normal) > 3 else -1 :]
        return masked_phone(self.normal) if self.kind == "phone-end" else masked_plate(self.normal)

    def understood(self) -> str:
        """Return in plain words how it was understood."""
        if self.said_kind == "name":
            return f"{self.shown or self.normal} as a name on any app or site, or before the @ of an e-mail address"
        if self.kind == "phone-end":
            return f"any number that ends in {self.normal}"
        return (
            f"number plate {self.normal}, each ? unknown "
            "(O and 0 count as the same, so do I, L and 1, S and 5, B and 8, Z and 2)"
        )


Asked = Identifier | Partial


def without_spelling(text: str) -> list[Partial]:
    """Return the parts that a name, the beginning of an address and a plate share if they are written alike: all of it,
    or of six digits and more the last seven and the last six, as of a phone number."""
    form = alike(text)
    if re.fullmatch("[0-9]{6,}", form):
        return [Partial("phone-end", form[-size:]) for size in END_DIGITS if len(form) >= size]
    return [Partial("name", form)] if form else []


def partials(identifier: Identifier) -> list[Partial]:
    """Return the parts under which an identifier can be found too, always in this order: of a phone number with at
    least eight digits the last seven and the last six; of a handle its own name and then all of it, of an address what
    is before the "@", of a plate all of it, each as `without_spelling`; then of a plate every way to hide one character
    and every way to hide two, the first ones first, that leaves at least four."""
    match identifier.kind:
        case "phone":
            digits = identifier.normal.removeprefix("+")
            return [Partial("phone-end", digits[-size:]) for size in END_DIGITS if len(digits) >= MIN_PHONE_DIGITS]
        case "email":
            return without_spelling(identifier.normal.rpartition("@")[0])
        case "handle":
            name = identifier.normal.partition(":")[2]
            both = without_spelling(own_name(identifier.normal)) + without_spelling(name)
            return list(dict.fromkeys(both))
    characters = list(identifier.normal)
    return without_spelling(identifier.normal) + [
        Partial("plate-part", "".join("?" if at in hidden else known for at, known in enumerate(characters)))
        for unknown in range(1, MAX_UNKNOWN + 1)
        if len(characters) - unknown >= MIN_KNOWN
        for hidden in combinations(range(len(characters)), unknown)
    ]


def place_of(asked: "Asked") -> bytes:
    """Return what the place of a key in the index is made of. What one question asks at once lies in one bucket, so a
    number, an address and a plate lie where their first part does; a handle only if its name is digits, since very many
    handles share a first name, and a bucket has room for forty."""
    if isinstance(asked, Partial):
        return asked.canonical()
    first = next(iter(partials(asked)), None)
    if first is None or (asked.kind == "handle" and first.kind == "name"):
        return asked.canonical()
    return first.canonical()


def is_on_a_site(identifier: Identifier) -> bool:
    """Say whether it is a handle of a site that is known, and so somebody's own."""
    return identifier.kind == "handle" and identifier.normal.partition(":")[0] not in NO_SITE


def is_somebodys(identifier: Identifier) -> bool:
    """Say whether it is one person's own, and not a name that anybody may have somewhere."""
    return identifier.kind != "handle" or is_on_a_site(identifier)


def first_keys(identifiers: Sequence[Identifier]) -> list[Asked]:
    """Return the keys that a check of one of the identifiers asks: all in full, then each handle's own name, since that
    is what a check of a handle asks."""
    names = [part for each in identifiers if each.kind == "handle" for part in partials(each)[:1]]
    return list(dict.fromkeys([*identifiers, *names]))


def index_keys(identifiers: Sequence[Identifier]) -> list[Asked]:
    """Return the keys under which one alert stands in the index, each once: the `first_keys`, then all other parts, at
    most MOST_KEYS."""
    parts = [part for each in identifiers for part in partials(each)]
    return list(dict.fromkeys([*first_keys(identifiers), *parts]))[:MOST_KEYS]


def parse_partial(typed: str, kind: str | None = None) -> Partial:
    """Return the part of a number in `typed`: "...900123", "*900 123", or six or seven digits with kind "phone-end";
    "A8?2 CDE" ("*" and, with kind "plate", "_" are the same as "?").

    Raises NotAnIdentifier: "part-digits", "part-unknown" (more than two unknown), "part-known" (fewer than four
    known), "plate-length", "not-a-plate", "too-long", "empty", "not-text".
    """
    text = plain(typed)
    if kind in ("phone", "phone-end") or (kind != "plate" and _END.match(text)):
        return Partial("phone-end", _end_digits(text))
    return Partial("plate-part", _plate_part(text))


def looks_like_partial(typed: str, kind: str | None = None, platform: str | None = None) -> bool:
    """Say whether `typed` is meant as part of a number: stars or dots before digits, or a plate with unknown
    characters."""
    if kind in ("phone-end", "plate-part"):
        return True
    if platform is not None or kind not in (None, "phone", "plate"):
        return False
    try:
        text = plain(typed)
    except NotAnIdentifier:
        return False
    if kind == "plate":
        return any(mark in text for mark in "*?_")
    if _END.match(text):
        return True
    bare = re.sub(r"[ -]", "", text)
    return (
        kind is None
        and len(bare) <= MAX_CHARACTERS
        and ("*" in bare or "?" in bare)
        and all(character in "*?" or has_letter_or_number(character) for character in bare)
        and has_letter(bare)
        and (has_digit(bare) or not all(map(has_letter, bare.rstrip("?"))))  # "Anna?" is a question
    )


def fits(mask: str, partial: Partial) -> bool:
    """Say whether the masked form in an alert can belong to a part that was asked: what both show agrees."""
    before, dots, shown = mask.partition(_DOTS)
    if not dots:
        return False
    if partial.kind == "plate-part":
        asked = partial.normal[-2:]
        return not before and len(shown) == 2 and all(one in ("?", two) for one, two in zip(asked, shown, strict=True))
    if shown.startswith("@"):  # of digits the part is the end, and the mask the beginning
        return partial.kind == "phone-end" or partial.normal.startswith(alike(before))
    if not before and len(shown) == 3:
        return partial.kind == "phone-end" and partial.normal.endswith(shown)
    return bool(shown) and alike(shown) in partial.normal


def _end_digits(text: str) -> str:
    digits = _DIGIT_SEPARATORS.sub("", _END.sub("", text))
    if not re.fullmatch(r"[0-9]{6,7}", digits):
        raise NotAnIdentifier("part-digits", "Type the last six or the last seven digits of the number, no fewer.")
    return digits


def _plate_part(text: str) -> str:
    normal = normal_plate(re.sub(r"[*?_]", _UNKNOWN, text)).replace(_UNKNOWN, "?")
    unknown = normal.count("?")
    if unknown > MAX_UNKNOWN:
        raise NotAnIdentifier("part-unknown", "At most two characters of a plate may be unknown.")
    if len(normal) - unknown < MIN_KNOWN:
        raise NotAnIdentifier("part-known", "At least four characters of a plate have to be known.")
    if unknown == 0:
        raise NotAnIdentifier("part-unknown", "Put a ? for each character of the plate that you don't know.")
    return normal
