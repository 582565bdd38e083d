"""The report of `words`: what stands on the page, and everything beside it."""

import platform
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from babel.numbers import format_decimal

from parasol.features.platforms.report.form import Bar, Page, Report, Table
from parasol.features.platforms.report.spreadsheet import Cell
from parasol.kernel.texts.texts import Texts
from parasol_evidence.words.analysis import Result
from parasol_evidence.words.asking import Answers
from parasol_evidence.words.pairs import ENOUGH_TERMS, Pair, Question, sha256, terms

USUAL = 0.05
"""Below this p a difference is said to be hard to explain by chance."""
SEED = 20
"""Of the bootstrap; any will do, as long as it is written down."""
EXAMPLES = 3


def report(
    every: Sequence[Answers],
    results: Sequence[Result],
    pairs: Sequence[Pair],
    questions: Sequence[Question],
    pairs_file: bytes,
    command: str,
    texts: Texts,
) -> Report:
    """The report of a run, in the language of ``texts``."""
    alone = sorted((each for each in results if not each.same_as), key=lambda each: -len(each.worse))
    page = Page(
        title=texts("evidence-words-title"),
        **_headline(alone, texts),
        bars_title=texts("evidence-words-bars"),
        bars=[_bar(each, texts) for each in alone],
        examples=[texts("evidence-words-example", ours=one.ours, control=one.control) for one in _examples(alone[0])],
        helps=_helps(alone, texts),
        sure=_sure(every, results, alone, texts),
        not_shown=[
            texts(f"evidence-words-not-{name}", terms=alone[0].terms) for name in ("why", "platform", "words", "often")
        ],
        command=command,
    )
    tables = {"results": _results(results), "terms": _terms(every, pairs), "answers": _answers(every, questions)}
    return Report(page, _everything(every, results, questions, pairs_file), tables, {"pairs.csv": pairs_file})


def _headline(alone: Sequence[Result], texts: Texts) -> dict[str, str]:
    if len(alone) == 1:
        one = alone[0]
        return {
            "headline": texts("evidence-words-of", count=one.ours, of=one.pairs),
            "meaning": texts("evidence-words-one", name=one.name, controls=one.controls, of=one.pairs),
        }
    count = sum(each.p_corrected < USUAL and each.terms_worse > each.terms_better for each in alone)
    return {"headline": texts("evidence-words-of", count=count, of=len(alone)), "meaning": texts("evidence-words-many")}


def _bar(one: Result, texts: Texts) -> Bar:
    of = max(one.pairs, 1)
    ours = texts("evidence-words-ours", count=one.ours, of=one.pairs)
    controls = texts("evidence-words-controls", count=one.controls, of=one.pairs)
    return Bar(one.name, one.ours / of, ours, one.controls / of, controls)


def _examples(one: Result) -> list[Pair]:
    by_term = {pair.term.casefold(): pair for pair in reversed(one.worse)}
    return list(reversed(by_term.values()))[:EXAMPLES]


def _helps(alone: Sequence[Result], texts: Texts) -> list[str]:
    found = [
        texts(
            "evidence-words-allow",
            name=each.name,
            term=each.allow[0].term,
            count=each.allow[0].gone,
            of=len(each.worse),
        )
        for each in alone[:EXAMPLES]
        if each.allow
    ]
    if alone[0].allow[1:]:
        last = alone[0].allow[-1]
        named = ", ".join(step.term for step in alone[0].allow)
        found.append(texts("evidence-words-allow-all", terms=named, count=last.gone, of=len(alone[0].worse)))
    return found


def _sure(every: Sequence[Answers], results: Sequence[Result], alone: Sequence[Result], texts: Texts) -> list[str]:
    one = alone[0]
    share = {name: _percent(value) for name, value in zip(("low", "high"), one.ours_interval, strict=True)}
    points = {name: _percent(value) for name, value in zip(("low", "high"), one.difference_interval, strict=True)}
    said = [
        texts("evidence-words-by-term", name=one.name, worse=one.terms_worse, better=one.terms_better, of=one.terms),
        _chance(one.p_corrected, texts),
        texts("evidence-words-share", **share),
        texts("evidence-words-difference", **points),
    ]
    if one.noise_asked:
        said.append(texts("evidence-words-noise", count=one.noise, of=one.noise_asked))
    if len(alone) > 1:
        said.append(texts("evidence-words-holm", of=len(alone)))
    if len(alone) < len(results):
        said.append(texts("evidence-words-same", count=len(results) - len(alone)))
    if one.terms < ENOUGH_TERMS:
        said.append(texts("evidence-words-few", terms=one.terms, enough=ENOUGH_TERMS))
    said += [
        texts("evidence-words-failures", name=each.filter.name, count=len(each.failures))
        for each in every
        if each.failures
    ]
    return said + [texts(note) for note in dict.fromkeys(note for each in every for note in each.notes)]


def _chance(p: float, texts: Texts) -> str:
    if p >= USUAL:
        return texts("evidence-words-chance", of=_number(max(1, round(1 / p)), texts))
    times = min(round(1 / p, 1 - len(str(int(1 / p)))) if p else 1_000_000, 1_000_000)
    return texts("evidence-words-no-chance", of=_number(int(times), texts))


def _number(number: int, texts: Texts) -> str:
    return str(format_decimal(number, locale=texts.locale))


def _percent(share: float) -> int:
    return round(100 * share)


_HEAD = (
    "filter same_as pairs terms ours_flagged controls_flagged sentences_worse sentences_better terms_worse "
    "terms_better p_terms p_terms_holm p_sentences ours_low ours_high controls_low controls_high difference_low "
    "difference_high noise_changed noise_asked allow"
)


def _results(results: Sequence[Result]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            *(one.name, one.same_as, one.pairs, one.terms, one.ours, one.controls, len(one.worse), len(one.better)),
            *(one.terms_worse, one.terms_better, one.p_terms, one.p_corrected, one.p_sentences, *one.ours_interval),
            *(*one.controls_interval, *one.difference_interval, one.noise, one.noise_asked),
            "; ".join(f"{step.term}: {step.gone}" for step in one.allow),
        )
        for one in results
    ]
    return Table(_HEAD.split(), rows)


def _terms(every: Sequence[Answers], pairs: Sequence[Pair]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for answers in every:
        for term in terms(pairs):
            own = [pair for pair in pairs if pair.term.casefold() == term]
            flags = [
                sum(
                    f"{pair.name} {side}" in answers.given and answers.given[f"{pair.name} {side}"].is_flagged
                    for pair in own
                )
                for side in ("ours", "control")
            ]
            rows.append((answers.filter.name, own[0].topic, own[0].term, len(own), *flags))
    return Table(("filter", "topic", "term", "pairs", "ours_flagged", "controls_flagged"), rows)


def _answers(every: Sequence[Answers], questions: Sequence[Question]) -> Table:
    rows = [
        (each.filter.name, one.pair.topic, one.pair.term, one.name, one.text, *_answer(each, one.name))
        for each in every
        for one in questions
    ]
    return Table(("filter", "topic", "term", "question", "text", "flagged", "said", "failure"), rows)


def _answer(answers: Answers, name: str) -> tuple[str, str, str]:
    if name in answers.given:
        given = answers.given[name]
        return "yes" if given.is_flagged else "no", given.said, ""
    return "", "", answers.failures.get(name, "")


def _everything(
    every: Sequence[Answers], results: Sequence[Result], questions: Sequence[Question], pairs_file: bytes
) -> dict[str, Any]:
    return {
        "part": "words",
        "python": platform.python_version(),
        "seed": SEED,
        "pairs_sha256": sha256(pairs_file),
        "filters": [
            {
                "filter": {"name": answers.filter.name, **answers.filter.told},
                "result": {
                    **asdict(result),
                    "worse": [pair.name for pair in result.worse],
                    "better": [pair.name for pair in result.better],
                },
                "failures": answers.failures,
                "notes": answers.notes,
                "answers": [
                    {"question": one.name, "text": one.text, "flagged": given.is_flagged, "said": given.said}
                    for one in questions
                    if (given := answers.given.get(one.name)) is not None
                ],
            }
            for answers, result in zip(every, results, strict=True)
        ],
    }
