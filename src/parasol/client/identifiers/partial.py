"""Part of a number: the last digits of a phone number, or a plate with unknown characters.

People remember the end of a number, or saw a plate for a second. So an alert's index entries are made for parts too,
by a fixed list (`index_keys`), and a check can ask for one. What a part finds may be about somebody else: several
numbers share an end, so a result has to say that it is a part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, get_args

from parasol.client.identifiers import Identifier, parse
from parasol.client.identifiers.letters import has_digit, has_letter, has_letter_or_number
from parasol.client.identifiers.phone import masked_phone
from parasol.client.identifiers.plate import MAX_CHARACTERS, masked_plate, normal_plate
from parasol.client.identifiers.typed import NotAnIdentifier, plain

PartKind = Literal["phone-end", "plate-part"]
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
    """Part of an identifier. `normal`: six or seven digits, or a plate's normal form with "?" for each unknown
    character."""

    kind: PartKind
    normal: str

    def canonical(self) -> bytes:
        """Return the message of the index's HMAC, as `Identifier.canonical`. No identifier has such a kind."""
        return self.kind.encode("ascii") + b"\x00" + self.normal.encode("utf-8")

    def masked(self) -> str:
        """Return the form that may be shown beside others."""
        return masked_phone(self.normal) if self.kind == "phone-end" else masked_plate(self.normal)

    def understood(self) -> str:
        """Return in plain words how it was understood."""
        if self.kind == "phone-end":
            return f"phone number that ends in {self.normal}"
        return (
            f"number plate {self.normal}, each ? unknown "
            "(O and 0 count as the same, so do I, L and 1, S and 5, B and 8, Z and 2)"
        )


Asked = Identifier | Partial


def partials(identifier: Identifier) -> list[Partial]:
    """Return the parts under which an identifier can be found too, always in this order: of a phone number with at
    least eight digits the last seven and the last six; of a plate every way to hide one character and then every way
    to hide two, the first ones first, that leaves at least four; of others none."""
    if identifier.kind == "phone":
        digits = identifier.normal.removeprefix("+")
        return [Partial("phone-end", digits[-size:]) for size in END_DIGITS if len(digits) >= MIN_PHONE_DIGITS]
    if identifier.kind != "plate":
        return []
    characters = list(identifier.normal)
    return [
        Partial("plate-part", "".join("?" if at in hidden else known for at, known in enumerate(characters)))
        for unknown in range(1, MAX_UNKNOWN + 1)
        if len(characters) - unknown >= MIN_KNOWN
        for hidden in combinations(range(len(characters)), unknown)
    ]


def index_keys(identifiers: Sequence[Identifier]) -> list[Asked]:
    """Return the keys under which one alert stands in the index, each once: all identifiers in full, then their
    parts, at most MOST_KEYS."""
    keys: list[Asked] = list(identifiers)
    for identifier in identifiers:
        keys += partials(identifier)
    return list(dict.fromkeys(keys))[:MOST_KEYS]


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


def parse_asked(typed: str, region: str, kind: str | None = None, platform: str | None = None) -> Asked:
    """Return what a check asks about: part of a number if it looks like one, else an identifier as `parse` reads it.
    Raises NotAnIdentifier."""
    if looks_like_partial(typed, kind, platform):
        return parse_partial(typed, "plate" if kind == "plate-part" else kind)
    return parse(typed, region, kind, platform)


def fits(mask: str, partial: Partial) -> bool:
    """Say whether the masked form in an alert can belong to a part that was asked: what both show agrees."""
    shown = mask.removeprefix(_DOTS)
    if shown == mask:
        return False
    if partial.kind == "phone-end":
        return len(shown) == 3 and partial.normal.endswith(shown)
    asked = partial.normal[-2:]
    return len(shown) == 2 and all(one in ("?", other) for one, other in zip(asked, shown, strict=True))


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
