"""Eight words: that the lists keep their rules, that phrases survive typing, that slips are noticed, that errors tell
nothing."""

import hashlib
import json
import os
import random
import time
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parasol.kernel.words import (
    LISTS,
    MAX_TYPED,
    ManyCalledSo,
    NotWords,
    generate,
    name_of,
    parse,
    the_one_called,
    word_list,
)
from parasol.kernel.words.listing import LONGEST_WORD, MAX_EDITS, WordList, edits, plain

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "words.json").read_text("utf-8"))
CASES = VECTORS["cases"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"

passphrases = st.integers(0, 2**64).map(lambda seed: generate(random.Random(seed).randbytes))
languages = pytest.mark.parametrize("language", LISTS)


def _one_slip(word: str) -> set[str]:
    """Everything that one letter left out, added, changed or swapped with its neighbour makes of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    left_out = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    changed = {a + c + b[1:] for a, b in cuts if b for c in LETTERS}
    added = {a + c + b for a, b in cuts for c in LETTERS}
    return (left_out | swapped | changed | added) - {word}


# The lists


@languages
def test_a_list_is_bip_39s_to_the_byte(language: str) -> None:
    raw = files("parasol.kernel.words").joinpath("lists", f"{language}.txt").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == VECTORS["lists"][language]
    assert raw.decode("utf-8") == "\n".join(word_list(language).words) + "\n"


@languages
def test_four_letters_without_accents_tell_a_word_from_all_others_of_its_list(language: str) -> None:
    words = word_list(language)
    assert len(words.words) == 2048
    assert len({plain(word)[:4] for word in words.words}) == 2048
    assert all(words.meant(plain(word)[:4]) == words.meant(word) == word for word in words.words)
    assert all(set(plain(word)) <= set(LETTERS) and len(plain(word)) <= LONGEST_WORD for word in words.words)


def test_a_damaged_list_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LISTS, "en", "0" * 64)
    with pytest.raises(RuntimeError, match="damaged"):
        word_list.__wrapped__("en")


# Making


@given(passphrases)
def test_a_generated_passphrase_is_read_as_itself(passphrase: str) -> None:
    assert parse(passphrase) == passphrase
    assert len(passphrase.split(" ")) == 8


def test_a_generated_passphrase_from_the_real_source_is_valid_and_new() -> None:
    made = {generate(os.urandom) for _ in range(50)}
    assert len(made) == 50
    assert all(parse(passphrase) == passphrase for passphrase in made)


@languages
def test_a_passphrase_of_any_language_is_read_whichever_language_is_tried_first(language: str) -> None:
    for seed in range(20):
        passphrase = generate(random.Random(seed).randbytes, language=language)
        assert {parse(passphrase, language=first) for first in LISTS} == {passphrase}


def test_words_are_drawn_evenly() -> None:
    """20,000 passphrases, 160,000 words, 78 a word. Chi-squared has mean 2,047 and standard deviation 64."""
    source = random.Random(90).randbytes
    drawn = Counter(word for _ in range(20_000) for word in generate(source).split())
    expected = 160_000 / 2048
    chi_squared = sum((drawn[word] - expected) ** 2 / expected for word in word_list().words)
    assert 2047 - 4 * 64 < chi_squared < 2047 + 4 * 64


def test_bits_above_the_eleventh_do_not_count() -> None:
    drawn: list[int] = []

    def source(size: int) -> bytes:
        drawn.append(random.Random(len(drawn)).randrange(2048, 65536))
        return drawn[-1].to_bytes(size)

    assert generate(source).split() == [word_list().words[each % 2048] for each in drawn[-8:]]


@pytest.mark.parametrize("byte", [b"\x00", b"\xff"])  # always the first word, always the last
def test_a_source_of_randomness_that_stands_still_is_an_error_not_a_hang(byte: bytes) -> None:
    with pytest.raises(RuntimeError, match="randomness"):
        generate(lambda size: byte * size)


@pytest.mark.parametrize("size", [0, 1, 3])
def test_a_source_that_gives_too_few_or_too_many_bytes_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="bytes"):
        generate(lambda _: os.urandom(size))


# Reading


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_vector(case: dict[str, object]) -> None:
    typed = str(case["typed"])
    if "phrase" in case:
        assert parse(typed, language=str(case["language"])) == case["phrase"]
        return
    with pytest.raises(NotWords) as refused:
        parse(typed, language=str(case["language"]))
    assert refused.value.reason == case["error"]
    assert refused.value.position == case.get("position")
    assert list(refused.value.suggestions) == case.get("suggestions", [])


def test_failing_vectors_outnumber_good_ones_and_each_has_its_own_name() -> None:
    failing = [case for case in CASES if "error" in case]
    assert len(failing) > len(CASES) - len(failing)
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert {case["error"] for case in failing} == {"too-long", "count", "unknown-word", "checksum"}


@given(passphrases, st.lists(st.text(" \t\n-,.\u00a0\u2013\u3000", min_size=1, max_size=9), min_size=7, max_size=7))
def test_however_words_are_separated_and_written_the_passphrase_is_the_same(
    passphrase: str, between: list[str]
) -> None:
    first, *rest = passphrase.split()
    typed = first + "".join(gap + word for gap, word in zip(between, rest, strict=True))
    assert parse(typed) == parse(typed.upper()) == parse(typed.title()) == passphrase
    assert parse("".join(chr(ord(c) + 0xFEE0) if "a" <= c <= "z" else c for c in typed)) == passphrase


@given(st.text(max_size=MAX_TYPED + 50))
def test_whatever_is_typed_gives_a_canonical_passphrase_or_not_words(typed: str) -> None:
    if _is_read(typed):
        assert len(typed) <= MAX_TYPED
        assert parse(parse(typed)) == parse(typed)


@settings(deadline=None)
@given(passphrases, st.integers(0, 7), st.randoms(use_true_random=False))
def test_a_one_letter_slip_is_the_same_word_or_caught_or_another_word_of_the_list(
    passphrase: str, at: int, dice: random.Random
) -> None:
    """BIP-39's lists have words that are one letter apart: of such a slip the check tells, 15 times in 16."""
    words = passphrase.split()
    words[at] = dice.choice(sorted(_one_slip(words[at])))
    meant = word_list().meant(words[at])
    whole = " ".join([*words[:at], meant or "", *words[at + 1 :]])
    if meant is not None and _is_read(whole):
        assert parse(" ".join(words)) == whole
        return
    with pytest.raises(NotWords) as refused:
        parse(" ".join(words))
    assert refused.value.reason == ("checksum" if meant else "unknown-word")
    assert refused.value.position == (None if meant else at + 1)


def test_hardly_one_slip_of_a_letter_in_a_hundred_makes_another_word() -> None:
    words = word_list()
    slips = [(word, slip) for word in words.words for slip in _one_slip(word)]
    taken = [slip for word, slip in slips if words.meant(slip) not in (None, word)]
    assert len(taken) / len(slips) < 0.01


def test_another_word_of_the_list_is_caught_15_times_in_16() -> None:
    dice = random.Random(16)
    tries, slipped = 8_000, 0
    for _ in range(tries // 40):
        passphrase = generate(dice.randbytes)
        for _ in range(40):
            words = passphrase.split()
            words[dice.randrange(8)] = dice.choice(word_list().words)
            slipped += " ".join(words) != passphrase and _is_read(" ".join(words))
    # Binomial: 500 expected, standard deviation 22.
    assert 500 - 4 * 22 < slipped < 500 + 4 * 22


def test_two_words_that_changed_places_are_caught_15_times_in_16() -> None:
    dice = random.Random(61)
    tries, slipped = 4_000, 0
    for _ in range(tries):
        words = generate(dice.randbytes).split()
        at = dice.randrange(7)
        words[at], words[at + 1] = words[at + 1], words[at]
        slipped += _is_read(" ".join(words))
    # Binomial: 250 expected, standard deviation 15.
    assert 250 - 4 * 15 < slipped < 250 + 4 * 15


def _is_read(typed: str) -> bool:
    try:
        parse(typed)
    except NotWords:
        return False
    return True


# What an error tells


@pytest.mark.parametrize("case", [c for c in CASES if "error" in c and c["typed"]], ids=lambda case: case["name"])
def test_an_error_repeats_nothing_that_was_typed(case: dict[str, str]) -> None:
    with pytest.raises(NotWords) as refused:
        parse(case["typed"])
    told = str(refused.value)
    assert all(word not in told for word in case["typed"].lower().split() if len(word) > 3)
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None


def test_a_wrong_number_of_words_says_how_many_were_found() -> None:
    for typed, found in [("", "none was"), ("acorn", "1 was"), ("acorn " * 7, "7 were")]:
        with pytest.raises(NotWords, match=f"eight words, and {found} found"):
            parse(typed)


def test_too_much_is_refused_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parasol.kernel.words.passphrase.unicodedata", None)
    with pytest.raises(NotWords, match="too long"):
        parse("\ufdfa" * 1_000_000)


@given(st.text(LETTERS[:4], max_size=6), st.text(LETTERS[:4], max_size=6))
def test_edits_are_a_distance_and_one_edit_is_one_slip(one: str, other: str) -> None:
    assert edits(one, other) == edits(other, one)
    assert (edits(one, other) == 0) == (one == other)
    assert (edits(one, other) == 1) == (other in _one_slip(one))


@given(st.text(LETTERS[:4], max_size=6), st.text(LETTERS[:4], max_size=6))
def test_who_asks_for_two_edits_at_most_is_told_of_them_alike(one: str, other: str) -> None:
    told, all_of_them = edits(one, other, MAX_EDITS), edits(one, other)
    assert told == all_of_them or min(told, all_of_them) > MAX_EDITS


def _nearest(words: WordList, typed: str) -> tuple[str, ...]:
    """What ``nearest`` says, looked for in every word."""
    begun = [word for word in words.plain if typed and word.startswith(typed)]
    close = sorted((edits(typed, word), at, word) for at, word in enumerate(words.plain) if word not in begun)
    return tuple(words.plain[word] for word in [*begun, *(word for edit, _, word in close if edit <= MAX_EDITS)][:3])


@languages
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_nearest_words_are_those_that_a_look_at_every_word_finds(language: str, data: st.DataObject) -> None:
    words = word_list(language)
    slips = st.sampled_from(list(words.plain)).map(lambda word: random.Random(word).choice(sorted(_one_slip(word))))
    typed = data.draw(slips | st.text("aeirstno", max_size=LONGEST_WORD) | st.text(LETTERS, max_size=5))
    assert words.nearest(typed) == _nearest(words, typed)


@languages
def test_a_mistyped_word_is_looked_up_quickly(language: str) -> None:
    """It took 16 ms, and whoever sends such words again and again to the plain pages costs them that each time."""
    words, took = word_list(language), []
    for typed in ("seirtano", "zzzzzzzz", "retaines", "aeioraei"):
        start = time.thread_time()
        words.nearest(typed)
        took.append(time.thread_time() - start)
    assert sorted(took)[1] < 0.005


def test_suggestions_are_those_that_begin_so_then_the_nearest_and_at_most_three() -> None:
    words = word_list()
    assert words.nearest("yel") == ("yellow", "all", "belt")
    assert words.nearest("remmeber") == ("remember",)
    assert words.nearest("qqqq") == words.nearest("a" * 100) == ()


# Names of keys


def test_a_name_is_made_of_the_first_two_bytes_a_word() -> None:
    words = word_list().words
    digest = (5).to_bytes(2) + (2048 + 9).to_bytes(2) + (65535).to_bytes(2) + (7).to_bytes(2)
    assert name_of(digest) == f"{words[5]}-{words[9]}-{words[2047]}"
    assert name_of(digest, 4) == f"{words[5]}-{words[9]}-{words[2047]}-{words[7]}"
    assert name_of(digest + b"more") == name_of(digest)


@pytest.mark.parametrize(("digest", "count"), [(b"\x00" * 3, 2), (b"", 1), (b"\x00" * 32, 0), (b"\x00" * 32, 17)])
def test_a_name_that_the_digest_can_not_fill_is_refused(digest: bytes, count: int) -> None:
    with pytest.raises(ValueError, match="bytes"):
        name_of(digest, count)


def test_of_several_that_are_called_alike_none_is_meant_and_their_digits_are_told() -> None:
    """A name and eight digits come of the same six bytes, which whoever names a thing can choose."""
    alike = [bytes(6) + bytes([number]) * 10 for number in (1, 2)]
    other = bytes([1]) * 16
    name = name_of(alike[0])
    assert name == name_of(alike[1])
    for asked in (name, "00000000"):
        with pytest.raises(ManyCalledSo, match=r"by its digits: 0000000000000101, 0000000000000202$"):
            the_one_called([*alike, other], asked, bytes)
    assert the_one_called([*alike, other], "0000000000000202", bytes) == alike[1]
    assert the_one_called([*alike, other], name_of(other).replace("-", " "), bytes) == other
    for asked in ("", "ffff", name_of(bytes([2]) * 16)):
        with pytest.raises(KeyError):
            the_one_called([*alike, other], asked, bytes)


def test_of_very_many_that_are_called_alike_a_few_are_told() -> None:
    with pytest.raises(ManyCalledSo, match=r"(0[0-9a-f]{15}, ){8}…$"):
        the_one_called([bytes([0, 0, 0, 0, 0, 0, number]) + bytes(9) for number in range(100)], "0", bytes)
