"""Identifiers: what a report is about and what a check asks about, in one form however it was written.

`parse` turns what a person typed into an `Identifier`; `Identifier.canonical()` is what the index is keyed with.
A report and a later check meet only if both give the same bytes, so every rule here is a promise: changing one
orphans the index entries made before, which stewards then have to make again from the cases.

Pure rules: no I/O, no clock, no randomness, nothing is kept. No error repeats what was typed.

    parse("(0)7700 900 123", "GB").normal              "+447700900123"
    parse("https://t.me/Some_Name?x=1", "GB").normal    "telegram:some_name"
"""

import re
from dataclasses import dataclass
from typing import Literal

from parasol.features.checks.client.identifiers.email import (
    looks_like_email,
    masked_email,
    normal_email,
    understood_email,
)
from parasol.features.checks.client.identifiers.handle import (
    looks_like_handle,
    masked_handle,
    normal_handle,
    phone_in_handle,
    understood_handle,
)
from parasol.features.checks.client.identifiers.letters import has_digit, has_letter
from parasol.features.checks.client.identifiers.phone import (
    is_phone_in,
    looks_like_phone,
    masked_phone,
    normal_phone,
    understood_phone,
)
from parasol.features.checks.client.identifiers.plate import (
    looks_like_plate,
    masked_plate,
    normal_plate,
    understood_plate,
)
from parasol.features.checks.client.identifiers.platforms import PLATFORMS
from parasol.features.checks.client.identifiers.typed import MAX_TYPED_CHARACTERS, NotAnIdentifier, plain

__all__ = [
    "KINDS",
    "MAX_TYPED_CHARACTERS",
    "PLATFORM_NAMES",
    "Identifier",
    "Kind",
    "NotAnIdentifier",
    "parse",
]

Kind = Literal["phone", "email", "handle", "plate"]
KINDS: tuple[Kind, ...] = ("phone", "email", "handle", "plate")
PLATFORM_NAMES: tuple[str, ...] = tuple(p.name for p in PLATFORMS)
"""Platforms with rules of their own. "whatsapp" and "viber" lead to phone numbers."""

_MASKED = {"phone": masked_phone, "email": masked_email, "handle": masked_handle, "plate": masked_plate}
_UNDERSTOOD = {
    "phone": understood_phone,
    "email": understood_email,
    "handle": understood_handle,
    "plate": understood_plate,
}
_OWN_LABEL = re.compile(r"^(phone number|e-?mail(?: address)?|number plate) ?:? (?=\S)", re.IGNORECASE)
_LABELLED: dict[str, Kind] = {"p": "phone", "e": "email", "n": "plate"}


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier. `normal` is the only form that is kept or compared; make it with `parse`."""

    kind: Kind
    normal: str

    def canonical(self) -> bytes:
        """Return kind (ASCII), a zero byte and `normal` (UTF-8): the message of the index's HMAC. No kind holds
        a zero byte, so two identifiers never share it."""
        return self.kind.encode("ascii") + b"\x00" + self.normal.encode("utf-8")

    def masked(self) -> str:
        """Return the form that an alert shows: enough to recognise what one already knows, too little to learn
        it."""
        return _MASKED[self.kind](self.normal)

    def understood(self) -> str:
        """Return in plain words how it was understood, for the person who typed it to confirm. Holds all of
        it."""
        return _UNDERSTOOD[self.kind](self.normal)


def parse(typed: str, region: str, kind: str | None = None, platform: str | None = None) -> Identifier:
    """Return the one identifier in `typed`.

    `region`: ISO 3166-1 country (two letters) for phone numbers without a country code; "" if unknown.
    `kind`: one of KINDS, or None to guess: an address of a profile, "@name" or a name behind its platform is a
    handle; what has name, "@" and domain is an e-mail address; mostly digits is a phone number; letters with
    digits a plate.
    `platform`: one of PLATFORM_NAMES, or None. Asking for a handle can give a phone number: on WhatsApp a person
    is one.

    Raises NotAnIdentifier with `code` and a `reason` in plain words that doesn't repeat what was typed. Codes of
    this function: "too-long", "empty", "not-text" (see typed.plain), "kind-unknown", "kind-needed",
    "platform-needed"; each kind's module lists its own.
    """
    text = plain(typed)
    if label := _OWN_LABEL.match(text):
        text = text[label.end() :]
        if kind is None and platform is None:
            kind = _LABELLED[label.group(1)[0].lower()]
    if kind == "plate" or (kind is None and text.endswith("count as the same)")):
        text = text.split("(O and 0")[0]
    match kind if kind is not None else _guessed(text, region, platform):
        case "phone":
            return Identifier("phone", phone_in_handle(text, region) or normal_phone(text, region))
        case "email":
            return Identifier("email", normal_email(text))
        case "plate":
            return Identifier("plate", normal_plate(text))
        case "handle":
            return Identifier(*normal_handle(text, region, platform))
        case _:
            raise NotAnIdentifier("kind-unknown", "Choose one: phone number, e-mail address, name or number plate.")


def _guessed(text: str, region: str, platform: str | None) -> Kind:
    if platform is not None or (looks_like_handle(text) and not text.lower().startswith("mailto:")):
        return "handle"
    if looks_like_email(text):
        return "email"
    if looks_like_phone(text):
        return "phone"
    if looks_like_plate(text):
        return "plate"
    if has_digit(text) and not has_letter(text):
        if is_phone_in(text, region):  # five digits are a whole number on some islands
            return "phone"
        raise NotAnIdentifier("kind-needed", "Is this a phone number or a number plate? Choose which.")
    raise NotAnIdentifier(
        "platform-needed",
        "If this is a name, choose the app or site where it is used, or paste the profile's address.",
    )
