"""Seven words: that the list keeps its rules, that phrases survive typing, that slips are noticed, that errors tell
nothing."""

import hashlib
import json
import os
import random
from collections import Counter
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parasol.client.words import MAX_TYPED, NotWords, generate, name_of, parse, word_list
from parasol.client.words.listing import edits, nearest

FROZEN = "6cf16dec26f39083eb91e297c05c97719afc6a17adfbd09192fcf0220c4aa66b"
VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "words.json").read_text("utf-8"))
CASES = VECTORS["cases"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"

passphrases = st.integers(0, 2**64).map(lambda seed: generate(random.Random(seed).randbytes))


def _one_slip(word: str) -> set[str]:
    """Everything that one letter left out, added, changed or swapped with its neighbour makes of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    left_out = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    changed = {a + c + b[1:] for a, b in cuts if b for c in LETTERS}
    added = {a + c + b for a, b in cuts for c in LETTERS}
    return (left_out | swapped | changed | added) - {word}


# The list


def test_the_list_is_frozen() -> None:
    raw = files("parasol.client.words").joinpath("english.txt").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == FROZEN
    assert raw.decode("ascii") == "\n".join(word_list()) + "\n"


def test_the_list_has_6_to_the_5_sorted_words_of_4_to_8_plain_letters() -> None:
    words = word_list()
    assert len(words) == 6**5 == 7776
    assert list(words) == sorted(set(words))
    assert all(4 <= len(word) <= 8 and set(word) <= set(LETTERS) for word in words)


def test_no_word_begins_another() -> None:
    words = word_list()  # sorted, so a word that begins others stands right before one of them
    assert not [word for word, following in pairwise(words) if following.startswith(word)]


def test_no_two_words_are_one_slip_apart() -> None:
    words = set(word_list())
    assert not {word: _one_slip(word) & words for word in words if _one_slip(word) & words}


def test_no_plural_stands_beside_its_singular() -> None:
    words = set(word_list())
    assert not [w for w in words if w + "s" in words or w + "es" in words]
    assert not [w for w in words if w.endswith("y") and w[:-1] + "ies" in words]


def test_a_damaged_list_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parasol.client.words.listing.LIST_SHA256", "0" * 64)
    with pytest.raises(RuntimeError, match="damaged"):
        word_list.__wrapped__()


# Making


@given(passphrases)
def test_a_generated_passphrase_is_read_as_itself(passphrase: str) -> None:
    assert parse(passphrase) == passphrase
    assert len(passphrase.split(" ")) == 7


def test_a_generated_passphrase_from_the_real_source_is_valid_and_new() -> None:
    made = {generate(os.urandom) for _ in range(50)}
    assert len(made) == 50
    assert all(parse(passphrase) == passphrase for passphrase in made)


def test_words_are_drawn_evenly() -> None:
    """20,000 phrases, 140,000 words, 18 a word. Chi-squared has mean 7,775 and standard deviation 125. A modulo
    without rejection would give some words twice the chance of others, and a value above 15,000."""
    source = random.Random(90).randbytes
    drawn = Counter(word for _ in range(20_000) for word in generate(source).split())
    expected = 140_000 / 7776
    chi_squared = sum((drawn[word] - expected) ** 2 / expected for word in word_list())
    assert 7775 - 4 * 125 < chi_squared < 7775 + 4 * 125


def test_draws_beyond_the_list_are_thrown_away_not_wrapped_round() -> None:
    inner = random.Random(5)
    draws: list[int] = []

    def steered(size: int) -> bytes:
        draws.append(inner.choice([7775, 7776, 8191, *range(100)]))
        return draws[-1].to_bytes(size, "big")

    passphrase = generate(steered)
    taken = [word_list()[draw] for draw in draws if draw < 7776]
    assert {7776, 8191} <= set(draws)
    assert passphrase.split() == taken[-7:]


@pytest.mark.parametrize("byte", [b"\x00", b"\xff"])  # always the first word; never a word
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
        assert parse(typed) == case["phrase"]
        return
    with pytest.raises(NotWords) as refused:
        parse(typed)
    assert refused.value.reason == case["error"]
    assert refused.value.position == case.get("position")
    assert list(refused.value.suggestions) == case.get("suggestions", [])


def test_failing_vectors_outnumber_good_ones_and_each_has_its_own_name() -> None:
    failing = [case for case in CASES if "error" in case]
    assert len(failing) > len(CASES) - len(failing)
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert {case["error"] for case in failing} == {"too-long", "count", "unknown-word", "checksum"}


@given(passphrases, st.lists(st.text(" \t\n-,.\u00a0\u2013\u3000", min_size=1, max_size=9), min_size=6, max_size=6))
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
@given(passphrases, st.integers(0, 6), st.randoms(use_true_random=False))
def test_a_one_letter_slip_is_always_caught_and_placed(passphrase: str, at: int, dice: random.Random) -> None:
    words = passphrase.split()
    right = words[at]
    words[at] = dice.choice(sorted(_one_slip(right)))
    with pytest.raises(NotWords) as refused:
        parse(" ".join(words))
    assert (refused.value.reason, refused.value.position) == ("unknown-word", at + 1)
    distances = [edits(words[at], word) for word in refused.value.suggestions]
    assert distances == sorted(distances)
    assert right in refused.value.suggestions or distances == [1, 1, 1]


def test_another_word_of_the_list_is_caught_15_times_in_16() -> None:
    dice = random.Random(16)
    tries, slipped = 8_000, 0
    for _ in range(tries // 40):
        passphrase = generate(dice.randbytes)
        for _ in range(40):
            words = passphrase.split()
            words[dice.randrange(7)] = dice.choice(word_list())
            slipped += " ".join(words) != passphrase and _is_read(" ".join(words))
    # Binomial: 500 expected, standard deviation 22.
    assert 500 - 4 * 22 < slipped < 500 + 4 * 22


def test_two_words_that_changed_places_are_caught_15_times_in_16() -> None:
    dice = random.Random(61)
    tries, slipped = 4_000, 0
    for _ in range(tries):
        words = generate(dice.randbytes).split()
        at = dice.randrange(6)
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
    for typed, found in [("", "none was"), ("acorn", "1 was"), ("acorn " * 8, "8 were")]:
        with pytest.raises(NotWords, match=f"seven words, and {found} found"):
            parse(typed)


def test_too_much_is_refused_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parasol.client.words.passphrase.unicodedata", None)
    with pytest.raises(NotWords, match="too long"):
        parse("\ufdfa" * 1_000_000)


@given(st.text(LETTERS[:4], max_size=6), st.text(LETTERS[:4], max_size=6))
def test_edits_are_a_distance_and_one_edit_is_one_slip(one: str, other: str) -> None:
    assert edits(one, other) == edits(other, one)
    assert (edits(one, other) == 0) == (one == other)
    assert (edits(one, other) == 1) == (other in _one_slip(one))


def test_suggestions_are_the_nearest_and_at_most_three() -> None:
    assert nearest("remmeber") == ("remember",)
    assert len(nearest("cane")) == 3
    assert nearest("qqqq") == nearest("a" * 100) == ()


# Names of keys


def test_a_name_is_made_of_the_first_two_bytes_a_word() -> None:
    words = word_list()
    digest = (5).to_bytes(2, "big") + (7776 + 9).to_bytes(2, "big") + (65535).to_bytes(2, "big")
    assert name_of(digest) == f"{words[5]}-{words[9]}"
    assert name_of(digest, 3) == f"{words[5]}-{words[9]}-{words[65535 % 7776]}"
    assert name_of(digest + b"more") == name_of(digest)


@pytest.mark.parametrize(("digest", "count"), [(b"\x00" * 3, 2), (b"", 1), (b"\x00" * 32, 0), (b"\x00" * 32, 17)])
def test_a_name_that_the_digest_can_not_fill_is_refused(digest: bytes, count: int) -> None:
    with pytest.raises(ValueError, match="bytes"):
        name_of(digest, count)
