"""What people wrote, made fit for paper: one paragraph, nothing that moves or hides other text, cut between words."""

import unicodedata

_KEPT_FORMATS = "\u200c\u200d"  # joiners, without which Persian and others are spelt wrongly
MORE = "…"


def clean(text: str) -> str:
    """The text on one line: controls, direction marks and unassigned characters gone, white space single."""
    kept = (
        " " if character.isspace() or unicodedata.category(character) in ("Zl", "Zp") else character
        for character in unicodedata.normalize("NFC", text)
        if character in _KEPT_FORMATS
        or character.isspace()
        or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return " ".join("".join(kept).split())


def pieces(text: str) -> list[str]:
    """The words of a clean text; words with digits that follow each other are one piece, since they may be one number,
    and the half of a number is another number."""
    found: list[str] = []
    for word in text.split(" "):
        if found and _has_digit(word) and _has_digit(found[-1].rsplit(" ", 1)[-1]):
            found[-1] += f" {word}"
        elif word:
            found.append(word)
    return found


def shortened(text: str, most: int) -> str:
    """At most so many characters of a clean text; a mark shows that there is more. No piece is cut, but for what is
    written without spaces, as Chinese and Thai are: that is cut between two letters, and never beside a digit."""
    if len(text) <= most:
        return text
    kept = ""
    for piece in pieces(text):
        longer = f"{kept} {piece}" if kept else piece
        if len(longer) + 2 > most:
            start = _start_of(piece, len(piece) - (len(longer) + 2 - most))
            kept = f"{kept} {start}".strip()
            break
        kept = longer
    return f"{kept} {MORE}" if kept else MORE


def _start_of(piece: str, most: int) -> str:
    for at in range(min(most, len(piece) - 1), 0, -1):
        if _ends(piece[at - 1]) and _ends(piece[at]) and unicodedata.category(piece[at]) != "Mn":
            return piece[:at]
    return ""


def _ends(character: str) -> bool:
    return not character.isnumeric() and ("\u0e00" <= character <= "\u0e7f" or "\u2e80" <= character <= "\u9fff")


def _has_digit(word: str) -> bool:
    return any(character.isnumeric() for character in word)
