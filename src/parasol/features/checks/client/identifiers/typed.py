"""What a person typed, made plain, before any kind of identifier looks at it.

Text pasted from a phone carries marks that nobody sees: direction marks around a number copied from a chat,
non-breaking spaces, full-width digits, keycap emoji. Two people who paste the same number from two apps must end
with the same text. Nothing here may know what a phone number or an address is, and no error may repeat what was
typed: errors are shown on a screen that somebody else may see, and are written into logs by people who ask for
help.
"""

import unicodedata

from parasol.features.checks.client.identifiers.letters import digit, kind, known

MAX_TYPED_CHARACTERS = (
    200  # the longest e-mail address is 254, but nobody types one; a profile address with tracking fits
)
# NFKC can make one character eighteen (U+FDFA), so the plain text has a limit of its own.
MAX_PLAIN_CHARACTERS = 400

_LINE_ENDS = frozenset("\n\r\v\f\x85\u2028\u2029")
_SURROGATES = ("\ud800", "\udfff")


class NotAnIdentifier(ValueError):
    """What was typed can't be understood as the kind that was asked for.

    `code` is for programs and translations and never changes its meaning; `reason` is the English sentence for a
    person. Neither ever holds a part of what was typed.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def plain(typed: str) -> str:
    """Return `typed` as one line of NFKC text: no invisible characters, ASCII digits, "-" for any dash, one
    space for any run of spaces, ";" for a line end (so that two lines never run together into one number).

    A character that letters.py doesn't know becomes letters.UNKNOWN.
    Raises NotAnIdentifier: "too-long" for more than MAX_TYPED_CHARACTERS, before any work; "empty"; "not-text"
    for lone surrogates, which have no bytes in UTF-8. Case is kept. Twice is the same as once.
    Source: Unicode UAX #15 (NFKC) and general categories of UAX #44.
    """
    if len(typed) > MAX_TYPED_CHARACTERS:
        raise NotAnIdentifier("too-long", "This is too long. Type one number, address, name or plate.")
    if any(_SURROGATES[0] <= character <= _SURROGATES[1] for character in typed):
        raise NotAnIdentifier("not-text", "This has broken characters in it. Type it by hand.")
    text = known(typed)
    # A dropped mark can leave a letter and an accent side by side that NFKC then joins, hence more than one
    # turn. Three are enough for every pair of characters in Unicode 15; the limit is a limit, not a hope.
    for _ in range(4):
        made = _once(text)
        if made == text:
            break
        text = made
    if not text:
        raise NotAnIdentifier("empty", "There is nothing here yet.")
    if len(text) > MAX_PLAIN_CHARACTERS:
        raise NotAnIdentifier("too-long", "This is too long. Type one number, address, name or plate.")
    return text


def _once(text: str) -> str:
    out: list[str] = []
    for character in unicodedata.normalize("NFKC", text):
        if character in _LINE_ENDS:
            out.append(";")
            continue
        match kind(character):
            case "X":  # zero-width and direction marks, soft hyphens, variation selectors; the box of a keycap emoji
                continue
            case "D":
                out.append(digit(character))
            case "H":
                out.append("-")
            case "S":
                out.append(" ")
            case _:
                out.append(character)
    return " ".join("".join(out).split()).strip("; ")
