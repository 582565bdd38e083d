"""Number plates: seen for a second, at night, and written down from memory.

Everything that isn't a letter or a digit is dropped, and characters that are taken for each other become one.
The country isn't part of it: the person who saw the car often doesn't know it, and a plate that two countries
share costs one look at the alert, while a country that two people gave differently costs the warning.
"""

import unicodedata

from parasol.features.checks.client.identifiers.letters import has_digit, has_letter, kind, lowered, uppered
from parasol.features.checks.client.identifiers.typed import NotAnIdentifier

MIN_CHARACTERS = 2
MAX_CHARACTERS = 12
_DOTS = "\u2022" * 5

# Taken for each other by people and by cameras: the default "OCR equivalent characters" of a common plate reader
# are 0 O D Q, 1 I, 2 Z, 5 S, 8 B, 6 G (https://techdocs.genetec.com, Security Center, "OCR equivalence"). D and
# Q with 0 and G with 6 are left out: people tell them apart, and each class makes more plates collide. L joins 1
# because "l" is how it is typed. The digit stands for the class.
_LOOKALIKES = str.maketrans("OILSBZ", "011582")
# Russian plates use only the twelve Cyrillic letters that have a Latin double (GOST R 50577), Greek ones only
# their fourteen, as Annex 2 of the 1968 Vienna Convention asks of plates abroad; Ukrainian ones add their I.
# Keyboards give either. The last three have no decomposition.
_LATIN_DOUBLES = str.maketrans("АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧØŁĐ", "ABEKMHOPCTYXIJSABEZHIKMNOPTYXOLD")
_SEPARATORS = frozenset(" -._:/\\'\"|,;()[]*\u00b7\u2022\u30fb\u2019")


def normal_plate(text: str) -> str:
    """Return `text` (from typed.plain()) in upper case, without separators and accents, look-alikes folded.

    Raises NotAnIdentifier: "plate-length" unless 2 to 12 characters are left, "not-a-plate" for any character
    that is neither a letter, a digit nor a separator. Twice is the same as once. "MÜ" and "MU" are the same.
    """
    folded = _settled(text, is_plate=True)
    if not MIN_CHARACTERS <= len(folded) <= MAX_CHARACTERS:
        raise NotAnIdentifier("plate-length", "A number plate has 2 to 12 letters and digits.")
    return folded


def alike(text: str) -> str:
    """Return what is left of any text when spelling is forgotten: a plate's form, without limits, and without whatever
    is neither letter nor digit. "Dave_99" and "dave 99" are both "DAVE99". Empty if nothing is left."""
    return _settled(lowered(text), is_plate=False)


def masked_plate(normal: str) -> str:
    """Return the last two characters behind five dots; one for a plate of two or three, which two would give
    away."""
    return _DOTS + normal[-2 if len(normal) > 3 else -1 :]


def understood_plate(normal: str) -> str:
    """Return "number plate A812CDE" with a word on why letters may have become digits."""
    return f"number plate {normal} (O and 0 count as the same, so do I, L and 1, S and 5, B and 8, Z and 2)"


def looks_like_plate(text: str) -> bool:
    """Say whether `text` has letters and digits only, both or with a space between, and a plate's length."""
    try:
        normal_plate(text)
    except NotAnIdentifier:
        return False
    return "_" not in text and has_digit(text) and has_letter(text)


def _settled(text: str, is_plate: bool) -> str:
    folded = text
    for _ in range(4):  # upper case can make new accents (U+0149), dropping them new letters; it settles in two turns
        made = _folded(folded, is_plate)
        if made == folded:
            break
        folded = made
    return folded


def _folded(text: str, is_plate: bool) -> str:
    bare = uppered(unicodedata.normalize("NFKD", text))
    bare = unicodedata.normalize("NFKD", bare)
    kept: list[str] = []
    for character in bare:
        found = kind(character)
        if found == "M" or character in _SEPARATORS:
            continue
        if found not in "LDEN":
            if not is_plate:
                continue
            raise NotAnIdentifier("not-a-plate", "A number plate has only letters and digits.")
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LATIN_DOUBLES).translate(_LOOKALIKES)
