"""How long a text message is: septets of GSM 03.38 (3GPP TS 23.038), or 16-bit units where a character isn't in it.

A message that is longer travels in parts, costs more, and its parts can arrive alone; so ours never are.
"""

MAX_SEPTETS = 160
MAX_UNITS = 70

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("^{}\\[~]|€\f")  # each behind an escape, so two septets

_PLAINER = str.maketrans(
    {
        **dict(zip("áâãÁÀÂÃ", "aaaAAAA", strict=True)),
        **dict(zip("êëÈÊË", "eeEEE", strict=True)),
        **dict(zip("íîïÍÌÎÏ", "iiiIIII", strict=True)),
        **dict(zip("óôõÓÒÔÕ", "oooOOOO", strict=True)),
        **dict(zip("úûÚÙÛ", "uuUUU", strict=True)),
        **dict.fromkeys("\u2018\u2019\u201a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
        "ç": "c",
        "œ": "oe",
        "Œ": "OE",
        "…": "..",
        "\u2022": "*",
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    }
)


def plainer(text: str) -> str:
    """Typographic signs and the accents of western European languages as GSM 03.38 has them: "numeros" is read as
    easily as "números", which leaves 160 characters instead of 70. Other scripts stay as they are."""
    return text.translate(_PLAINER)


def is_gsm(text: str) -> bool:
    """Whether every character is in GSM 03.38."""
    return all(character in _BASIC or character in _EXTENSION for character in text)


def septets(text: str) -> int:
    """The length of a text that ``is_gsm``."""
    return sum(2 if character in _EXTENSION else 1 for character in text)


def units(text: str) -> int:
    """The length in UCS-2: an emoji counts two."""
    return len(text.encode("utf-16-be")) // 2


def room_left(text: str) -> int:
    """How much longer a message may become, in the units of the alphabet that it needs; below 0 if it is too long."""
    return MAX_SEPTETS - septets(text) if is_gsm(text) else MAX_UNITS - units(text)
