"""What the answers say, by term first and then by sentence.

A word list answers by term: six sentences with one term are one observation, not six. Counting sentences as if each
stood alone raised a false alarm in 47 % of simulated unbiased filters, counting terms in none (evidence/README.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from parasol_evidence.words import statistics
from parasol_evidence.words.asking import Answers
from parasol_evidence.words.pairs import SIDES, Pair, Question, holds, terms

MAX_ALLOWED = 5


@dataclass(frozen=True, slots=True)
class Step:
    """A term that a filter would have to allow, and how many wrong flags are gone then, with those before it."""

    term: str
    gone: int


@dataclass(slots=True)
class Result:
    """The counts of a filter. ``worse``: our sentence was flagged and its control wasn't; ``better``: the other way
    round. Of terms: for how many there were more of the one or of the other. Shares and intervals are from 0 to 1."""

    name: str
    pairs: int
    terms: int
    ours: int
    controls: int
    worse: list[Pair]
    better: list[Pair]
    terms_worse: int
    terms_better: int
    p_terms: float
    p_sentences: float
    ours_interval: tuple[float, float]
    controls_interval: tuple[float, float]
    difference_interval: tuple[float, float]
    noise: int
    noise_asked: int
    allow: list[Step]
    same_as: str = ""
    """Another filter before it, if all of its answers are the same: it is counted there."""
    p_corrected: float = field(default=1.0)
    """By term, after Holm's correction over the patterns of answers."""


def analysed(every: Sequence[Answers], pairs: Sequence[Pair], questions: Sequence[Question], seed: int) -> list[Result]:
    """The results of the filters, in order."""
    made, patterns = [], dict[frozenset[tuple[str, bool]], str]()
    for answers in every:
        result = _result(answers, pairs, questions, seed)
        pattern = frozenset((name, answer.is_flagged) for name, answer in answers.given.items())
        if result.pairs:
            result.same_as = patterns.setdefault(pattern, result.name)
            result.same_as = "" if result.same_as == result.name else result.same_as
        made.append(result)
    alone = [each for each in made if each.pairs and not each.same_as]
    for each, value in zip(alone, statistics.holm([each.p_terms for each in alone]), strict=True):
        each.p_corrected = value
    by_name = {each.name: each for each in made}
    for each in made:
        if each.same_as:
            each.p_corrected = by_name[each.same_as].p_corrected
    return made


def _result(answers: Answers, pairs: Sequence[Pair], questions: Sequence[Question], seed: int) -> Result:
    given = {name: answer.is_flagged for name, answer in answers.given.items()}
    whole = [pair for pair in pairs if all(f"{pair.name} {side}" in given for side in SIDES)]
    flagged = {side: {pair.name for pair in whole if given[f"{pair.name} {side}"]} for side in SIDES}
    ours, controls = flagged["ours"], flagged["control"]
    worse = [pair for pair in whole if pair.name in ours and pair.name not in controls]
    better = [pair for pair in whole if pair.name in controls and pair.name not in ours]
    clusters = [_cluster(term, whole, ours, controls) for term in terms(whole)]
    terms_worse = sum(one > other for one, other, _ in clusters)
    terms_better = sum(one < other for one, other, _ in clusters)
    changed = [each for each in questions if each.variant and {each.name, _plain(each)} <= set(given)]
    return Result(
        name=answers.filter.name,
        pairs=len(whole),
        terms=len(clusters),
        ours=len(ours),
        controls=len(controls),
        worse=worse,
        better=better,
        terms_worse=terms_worse,
        terms_better=terms_better,
        p_terms=statistics.mcnemar(terms_worse, terms_better),
        p_sentences=statistics.mcnemar(len(worse), len(better)),
        ours_interval=statistics.wilson(len(ours), len(whole)),
        controls_interval=statistics.wilson(len(controls), len(whole)),
        difference_interval=statistics.bootstrap(clusters, seed),
        noise=sum(given[each.name] != given[_plain(each)] for each in changed),
        noise_asked=len(changed),
        allow=allow_list(worse),
    )


def allow_list(worse: Sequence[Pair]) -> list[Step]:
    """Which terms a filter would have to allow, each time the one that takes away most of what is left: at most
    `MAX_ALLOWED`. A term allows what begins with it ("sex work": sex worker, sex workers). Of equal ones the longest,
    which allows least else."""
    left, steps = list(worse), list[Step]()
    while left and len(steps) < MAX_ALLOWED:
        best = max(terms(left), key=lambda term: (sum(holds(pair.ours, term) for pair in left), len(term), term))
        left = [pair for pair in left if not holds(pair.ours, best)]
        steps.append(Step(best, len(worse) - len(left)))
    return steps


def _plain(question: Question) -> str:
    return Question(question.pair, question.side).name


def _cluster(term: str, pairs: Sequence[Pair], ours: set[str], controls: set[str]) -> tuple[int, int, int]:
    names = [pair.name for pair in pairs if pair.term.casefold() == term]
    return sum(name in ours for name in names), sum(name in controls for name in names), len(names)
