"""`words.json`: what people type for eight words, and the passphrase that is meant."""

import hashlib
import random
from typing import Any

from parasol.kernel.words import LISTS, NotWords, generate, parse, word_list
from parasol.kernel.words.listing import plain
from parasol.kernel.words.passphrase import CHECK_LABEL

P = generate(random.Random(3).randbytes)
W = P.split()
FULL_WIDTH = "".join(chr(ord(c) + 0xFEE0) if c != " " else "\u3000" for c in P)


def _with(at: int, word: str) -> str:
    return " ".join([*W[:at], word, *W[at + 1 :]])


def _of_check(wanted: int) -> str:
    """Eight words of which the check's first byte is this one."""
    words, source = word_list().words, random.Random(wanted)
    while True:
        phrase = " ".join(source.choices(words, k=8))
        if hashlib.sha256(CHECK_LABEL + phrase.encode()).digest()[0] == wanted:
            return phrase


def _without_label() -> str:
    words, source = word_list().words, random.Random(99)
    while True:
        phrase = " ".join(source.choices(words, k=8))
        labelled = hashlib.sha256(CHECK_LABEL + phrase.encode()).digest()[0]
        if hashlib.sha256(phrase.encode()).digest()[0] < 16 <= labelled:
            return phrase


def _twice() -> str:
    """One with the first word of the list twice, and the last."""
    words, source = word_list().words, random.Random(12)
    while True:
        phrase = " ".join([words[0], words[0], words[-1], *source.choices(words, k=5)])
        if hashlib.sha256(CHECK_LABEL + phrase.encode()).digest()[0] < 16:
            return phrase


TYPED: tuple[tuple[str, str], ...] = (
    ("canonical", P),
    ("another", generate(random.Random(4).randbytes)),
    ("a-word-twice-and-both-ends-of-the-list", _twice()),
    ("capitals", P.upper()),
    ("a-capital-at-each-word", P.title()),
    ("spaces-around-and-between", "  " + "   ".join(W) + " "),
    ("one-word-a-line-as-windows-writes-it", "\r\n".join(W) + "\r\n"),
    ("tabs-hyphens-commas-and-dots", f"{W[0]}\t{W[1]}-{W[2]}, {W[3]}. {W[4]}.{W[5]},{W[6]} - {W[7]}."),
    ("full-width-letters-and-spaces", FULL_WIDTH),
    ("no-break-spaces-and-dashes-from-a-word-processor", "\u00a0".join(W[:4]) + "\u2013" + "\u2014".join(W[4:])),
    ("byte-order-mark-and-zero-width-spaces", "\ufeff" + "\u200b".join(W)),
    ("next-line-and-line-separator-characters", "\x85".join(W[:4]) + "\u2028" + "\u2029".join(W[4:])),
    ("ideographic-comma-and-full-stop", "\u3001".join(W) + "\u3002"),
    ("exactly-400-characters", P.ljust(400)),
    ("the-first-four-letters-of-each", " ".join(word[:4] for word in W)),
    ("the-first-five-letters-of-each-in-capitals", " ".join(word[:5] for word in W).upper()),
    ("an-accent-that-the-list-lacks", _with(0, "t\u00f6wn")),
    ("401-characters", P.ljust(401)),
    ("401-separators", "-" * 401),
    ("401-characters-in-one-word", "a" * 401),
    ("nothing", ""),
    ("only-separators", " -,. "),
    ("one-word", W[0]),
    ("seven-words", " ".join(W[:7])),
    ("nine-words", f"{P} {W[0]}"),
    ("two-words-run-together", W[0] + P[len(W[0]) + 1 :]),
    ("a-word-broken-by-a-hyphen", _with(0, "to-wn")),
    ("a-digit-between-words-is-a-word", f"1 {P}"),
    ("semicolons-do-not-separate", ";".join(W)),
    ("underscores-do-not-separate", "_".join(W)),
    ("control-characters-do-not-separate", "\x1c".join(W)),
    ("the-first-three-letters-of-one", _with(1, "yel")),
    ("a-letter-changed", _with(1, "yelpow")),
    ("a-letter-left-out", _with(1, "yllow")),
    ("a-letter-doubled", _with(6, "lumbber")),
    ("a-slip-after-the-fourth-letter", _with(1, "yellos")),
    ("letters-after-the-end", _with(1, "yellows")),
    ("two-letters-swapped", _with(2, "sanck")),
    ("the-first-letter-missing", _with(7, "igure")),
    ("a-cyrillic-letter-that-looks-latin", _with(0, "t\u043ewn")),
    ("a-dotted-capital-i", _with(7, "f\u0130gure")),
    ("a-dotless-i", _with(7, "f\u0131gure")),
    ("a-soft-hyphen-inside-a-word", _with(0, "to\u00adwn")),
    ("an-apostrophe", _with(7, "figure's")),
    ("a-null-character", _with(7, "figure\0")),
    ("a-number-for-a-letter", _with(7, "figur3")),
    ("two-unknown-words-name-the-first", _with(0, "qqqq").replace(W[5], "zzzzz")),
    ("a-word-too-long-for-suggestions", _with(4, "a" * 40)),
    ("another-script", _with(0, "\u0441\u043b\u043e\u0432\u043e")),
    ("an-emoji", _with(0, "\u2602\ufe0f")),
    ("a-mark-without-a-letter", _with(0, "\u0301")),
    ("two-neighbours-changed-places", " ".join([W[1], W[0], *W[2:]])),
    ("reversed", " ".join(reversed(W))),
    ("first-word-another-of-the-list", _with(0, "abandon")),
    ("last-word-another-of-the-list", _with(7, "zoo")),
    ("eight-times-the-same-word", " ".join(["abandon"] * 8)),
    ("check-is-one-bit-off-the-lowest", _of_check(0x10)),
    ("check-is-one-bit-off-the-highest", _of_check(0x80)),
    ("check-has-zeros-at-the-wrong-end", _of_check(0xF0)),
    ("check-without-its-label", _without_label()),
)


def make() -> dict[str, Any]:
    cases = [_case(name, typed, "en") for name, typed in TYPED]
    for language in LISTS:
        phrase = generate(random.Random(7).randbytes, language=language)
        words = phrase.split()
        cases += [
            _case(f"{language}-canonical", phrase, language),
            _case(f"{language}-four-letters-without-accents", " ".join(plain(word)[:4] for word in words), language),
            _case(f"{language}-a-letter-changed", " ".join([*words[:5], f"q{words[5]}", *words[6:]]), language),
            _case(f"{language}-two-changed-places", " ".join([words[1], words[0], *words[2:]]), language),
        ]
    return {
        "description": "What is typed, in which list's language, to the passphrase that is meant, or the reason for "
        "refusing it, with the position (from 1) and the suggestions for an unknown word. The passphrases were drawn "
        "from a fixed seed and open nothing. The SHA-256 of each list's file is in `lists`.",
        "lists": LISTS,
        "cases": cases,
    }


def _case(name: str, typed: str, language: str) -> dict[str, Any]:
    case: dict[str, Any] = {"name": name, "language": language, "typed": typed}
    try:
        return case | {"phrase": parse(typed, language=language)}
    except NotWords as wrong:
        case |= {"error": wrong.reason}
        if wrong.position is not None:
            case |= {"position": wrong.position, "suggestions": list(wrong.suggestions)}
        return case
