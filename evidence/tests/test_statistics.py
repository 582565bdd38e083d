"""The statistics of `words`: the same as statsmodels' were, and no false alarm where there is no difference."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from parasol_evidence.words.analysis import allow_list, analysed
from parasol_evidence.words.asking import Answer, Answers
from parasol_evidence.words.filters import Filter
from parasol_evidence.words.pairs import (
    COLUMNS,
    ENOUGH_TERMS,
    OWN,
    NotPairs,
    Pair,
    Question,
    own,
    questions,
    read,
    terms,
)
from parasol_evidence.words.statistics import bootstrap, holm, mcnemar, wilson

EXACT = 1e-12


THEIRS: dict[str, list[Any]] = json.loads(Path(__file__).with_name("statsmodels.json").read_text())
"""What statsmodels said; the file says with which calls. Installed for these tests it was 340 MB with what it needs."""


def test_mcnemar_is_what_statsmodels_says():
    for one, other, said in THEIRS["mcnemar"]:
        assert mcnemar(one, other) == pytest.approx(said, abs=EXACT), (one, other)


def test_wilson_is_what_statsmodels_says():
    for hits, of, *said in THEIRS["wilson"]:
        assert wilson(hits, of) == pytest.approx(said, abs=EXACT), (hits, of)
    assert wilson(0, 0) == (0, 1)


def test_holm_is_what_statsmodels_says():
    for values, said in THEIRS["holm"]:
        assert holm(values) == pytest.approx(said, abs=EXACT), values
    assert holm([]) == []


def test_the_bootstrap_draws_terms_repeats_itself_and_is_wider_than_one_by_sentence():
    clusters = [(6, 0, 6)] * 4 + [(0, 0, 6)] * 6
    low, high = bootstrap(clusters, 1)
    assert (low, high) == bootstrap(clusters, 1)
    assert 0.05 < low < 0.4 < high < 0.75
    by_sentence = bootstrap([(1, 0, 1)] * 24 + [(0, 0, 1)] * 36, 1)
    assert high - low > 2 * (by_sentence[1] - by_sentence[0])


def made(count: int, each: int) -> list[Pair]:
    return [Pair(f"x-{t}-{s}", "x", f"term{t}", f"a term{t}", "a word") for t in range(count) for s in range(each)]


def unbiased(pairs: list[Pair], draw: random.Random) -> dict[str, Answer]:
    """A filter that answers by word: with the same chance for each term and each control's word."""
    found = {}
    for side in ("ours", "control"):
        flagged = {term: draw.random() < 0.3 for term in terms(pairs)}
        found |= {f"{pair.name} {side}": Answer(flagged[pair.term], "") for pair in pairs}
    return found


def answers(name: str, given: dict[str, Answer]) -> Answers:
    return Answers(Filter(name, "command", {}, None), given)  # type: ignore[arg-type]


def test_unbiased_filters_raise_at_most_five_in_a_hundred_false_alarms_by_term(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("parasol_evidence.words.statistics.RESAMPLES", 2)
    draw, pairs, runs = random.Random(4), made(12, 6), 600
    asked = [Question(pair, side) for pair in pairs for side in ("ours", "control")]
    results = [analysed([answers("a", unbiased(pairs, draw))], pairs, asked, 1)[0] for _ in range(runs)]
    assert sum(each.p_terms < 0.05 for each in results) <= 0.05 * runs
    assert sum(each.p_sentences < 0.05 for each in results) > 0.3 * runs, "by sentence it is what the report warns of"


def test_filters_with_the_same_answers_count_once():
    pairs = made(8, 1)
    asked = [Question(pair, side) for pair in pairs for side in ("ours", "control")]
    worse = {f"{pair.name} {side}": Answer(side == "ours", "") for pair in pairs for side in ("ours", "control")}
    ok = {name: Answer(False, "") for name in worse}
    first, again, other = analysed([answers("a", worse), answers("b", dict(worse)), answers("c", ok)], pairs, asked, 1)
    assert (first.same_as, again.same_as, other.same_as) == ("", "a", "")
    assert first.p_terms == 2 / 2**8
    assert first.p_corrected == again.p_corrected == 2 * first.p_terms, "corrected for two, not for three"


def test_the_smallest_allow_list_begins_with_what_takes_away_most():
    told = [("sex work", "A sex worker"), ("sex work", "On sex work"), ("escort", "An escort"), ("gay", "Two gay men")]
    steps = allow_list([Pair(str(at), "x", term, text, "y") for at, (term, text) in enumerate(told)])
    assert [(step.term, step.gone) for step in steps] == [("sex work", 2), ("escort", 3), ("gay", 4)]
    assert allow_list([]) == []


def test_pairs_without_both_answers_do_not_count_and_noise_is_counted():
    pairs = made(3, 1)
    asked = list(questions(pairs))
    given = {each.name: Answer(each.side == "ours" or each.variant == "capitals", "") for each in asked}
    del given["x-2-0 control"]
    one = analysed([answers("a", given)], pairs, asked, 1)[0]
    assert (one.pairs, one.ours, one.controls, len(one.worse)) == (2, 2, 0, 2)
    assert (one.noise, one.noise_asked) == (2, 15), "the control's capitals, where both were answered"


@pytest.mark.parametrize("language", OWN)
def test_our_own_sets_have_enough_terms_and_differ_in_little(language: str):
    pairs = read(own(language))
    assert len(terms(pairs)) >= {"en": 60, "es": 40}[language] >= ENOUGH_TERMS
    assert len({pair.topic for pair in pairs}) >= 6
    for pair in pairs:
        ours, control = pair.ours.split(), pair.control.split()
        while ours and control and ours[0] == control[0]:
            del ours[0], control[0]
        while ours and control and ours[-1] == control[-1]:
            del ours[-1], control[-1]
        assert 0 < len(ours) <= 4, pair
        assert 0 < len(control) <= 4, pair
        assert abs(len(pair.ours) - len(pair.control)) <= 20, pair


ROW = "a,work,escort,An escort,A baker\n"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"pair,topic\n",
        b"pair,topic,term,ours,control\n",
        b"pair,topic,term,ours,control\na,work,escort,A baker,A cook\n",
        b"pair,topic,term,ours,control\na,work,escort,An escort,An escort too\n",
        b"pair,topic,term,ours,control\na,work,escort,An escort,\n",
        b"pair,topic,term,ours,control\n" + 2 * ROW.encode(),
        b"pair,topic,term,ours,control\n" + ROW.replace("baker", "b" * 600).encode(),
        b"\xff\xfe",
        b'pair,topic,term,ours,control\n"a',
        b"x" * 1_000_001,
    ],
)
def test_what_is_no_set_of_pairs_is_an_error_that_repeats_no_sentence(content: bytes):
    with pytest.raises(NotPairs) as error:
        read(content)
    assert "baker" not in str(error.value)


@pytest.mark.parametrize("text", ["=1+1 we meet", "we;=1+1 meet"])
def test_a_set_of_pairs_that_would_be_passed_on_with_a_formula_is_refused(text: str):
    with pytest.raises(NotPairs, match="formula"):
        read(f'{",".join(COLUMNS)}\na,b,meet,"{text}","nothing"\n'.encode())
