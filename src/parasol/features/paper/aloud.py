"""The list as a text to be read aloud, on the phone or in a room, by a person or a machine.

Short sentences, no signs, no digits: each is a word of its own, since "one hundred and twenty-three" is not what
stands on the phone.
"""

import re
import unicodedata

from parasol.features.alerts.structs import Alert
from parasol.features.paper.clean import clean
from parasol.features.paper.sheet import Sheet
from parasol.kernel.texts.texts import Texts

_SYMBOLS = {
    "@": "at",
    "+": "plus",
    "&": "and",
    "_": "underscore",
    "%": "percent",
    "€": "euro",
    "£": "pound",
    "$": "dollar",
}
_PAUSES = ".,?!:¿¡"
_HIDDEN = "\u2022" * 5
_MOST_SPELT = 3
_DOT_INSIDE = re.compile(r"(?<=\w)\.(?=\w)")
_APOSTROPHE_INSIDE = re.compile(r"(?<=[^\W\d])['\u2019](?=[^\W\d])")
_APOSTROPHE = "'"


def aloud(sheet: Sheet) -> str:
    """The text, a paragraph for each alert."""
    texts = sheet.texts
    start = [
        texts("aloud-start"),
        texts("aloud-made", day=_day(sheet.made_on, texts)),
        texts("aloud-valid", day=_day(sheet.valid_until, texts)),
        texts("aloud-recall"),
    ]
    parts = [" ".join(start), texts("aloud-no-promise")]
    parts += [_alert(sheet, number, alert) for number, alert in enumerate(sheet.alerts, 1)] or [texts("aloud-none")]
    parts.append(texts("aloud-end"))
    return "\n\n".join(parts) + "\n"


def spoken(text: str, texts: Texts) -> str:
    """A text that somebody wrote, as it can be read: digits and signs as words, what can't be said left out."""
    text = _DOT_INSIDE.sub(f" {texts('symbol-dot')} ", clean(text))
    text = _APOSTROPHE_INSIDE.sub(_APOSTROPHE, text)
    said = "".join(_said(text, at, texts) for at in range(len(text)))
    said = re.sub(rf"\s+(?=[{re.escape(_PAUSES.rstrip('¿¡'))}])", "", " ".join(said.split()))
    said = said.strip(" ,:")
    return said if not said or said[-1] in ".?!" else f"{said}."


def spoken_number(number: int, texts: Texts) -> str:
    """A number, one digit after the other."""
    return " ".join(texts(f"digit-{digit}") for digit in str(number))


def _said(text: str, at: int, texts: Texts) -> str:
    character = text[at]
    if character.isnumeric():
        digit = unicodedata.digit(character, None)
        return " " if digit is None else f" {texts(f'digit-{digit}')} "
    if character.isspace() or character in _PAUSES or unicodedata.category(character)[0] in "LM":
        return character
    if character == _APOSTROPHE:
        inside = 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()
        return character if inside else " "
    symbol = _SYMBOLS.get(character)
    return f" {texts(f'symbol-{symbol}')} " if symbol else " "


def _alert(sheet: Sheet, number: int, alert: Alert) -> str:
    texts = sheet.texts
    said = [texts("aloud-alert", number=spoken_number(number, texts), severity=texts(f"severity-{alert.severity}"))]
    said += [texts("aloud-mask", mask=shown) for mask in sheet.masks_of(alert) if (shown := _mask(mask, texts))]
    said += [spoken(alert.text, texts)]
    said += [spoken(sheet.kinds_of(alert), texts)]
    if area := spoken(sheet.area_of(alert), texts):
        said.append(texts("aloud-area", area=area.rstrip(".?!")))
    if month := spoken(texts.month(clean(alert.newest)), texts):
        said.append(texts("aloud-month", month=month.rstrip(".?!")))
    if alert.expires_on < sheet.valid_until:
        said.append(texts("aloud-valid", day=_day(alert.expires_on, texts)))
    return " ".join(part for part in said if part)


def _mask(mask: str, texts: Texts) -> str:
    """A mask in words: what is hidden is named, and the few characters beside it are spelt."""
    shown = (part.strip() for part in mask.split(_HIDDEN))
    said = (_spelt(part, texts) if len(part) <= _MOST_SPELT else spoken(part, texts).rstrip(".?!") for part in shown)
    return f", {texts('symbol-hidden')}, ".join(said).strip(", ")


def _spelt(text: str, texts: Texts) -> str:
    """Character by character; capitals, so that "a" isn't taken for a word."""
    each = (spoken(character, texts).rstrip(".?!¿¡") for character in text)
    return ", ".join(one.upper() if len(one) == 1 else one for one in each if one)


def _day(day: int, texts: Texts) -> str:
    return spoken(texts.day(day), texts).rstrip(".?!")
