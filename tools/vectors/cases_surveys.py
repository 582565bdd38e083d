"""`surveys.json`: what can be asked and answered, what may be told of counts, and what a room of answers comes to."""

import hashlib
from typing import Any

import msgspec
from msgspec import UNSET
from roster_chain import DAY, fixed
from text import b64, error

from parasol.features.say import survey as s
from parasol.features.say.client import suppress
from parasol.features.say.client.counting import Found
from parasol.features.say.client.surveys import Surveyed, answered, is_given, is_survey
from parasol.features.say.poll import poll_id
from parasol.kernel import messages as m
from parasol.kernel.roster.structs import Poll

ASKS = [
    s.SurveyAsks("one", 2),
    s.SurveyAsks("some", 3),
    s.SurveyAsks("scale", 5),
    s.SurveyAsks("number", 3, [5, 10]),
    s.SurveyAsks("text", 0),
]
CHOICES = [["Yes", "No"], ["A", "B", "C"], ["Not at all", "Very"], [], []]


def _survey(asks: list[s.SurveyAsks] | None = None, choices: list[list[str]] | None = None, **more: Any) -> s.Survey:
    asks = ASKS if asks is None else asks
    words = [s.SurveyWords(f"Question {at}?", each) for at, each in enumerate(CHOICES if choices is None else choices)]
    counters = [s.SurveyCounter(fixed(name), bytes(3072)) for name in ("ana", "bea")]
    plain = s.Survey(fixed("salt", 16), "age1pq1", counters, asks, [s.SurveyWording("English", "A survey", "", words)])
    return msgspec.structs.replace(plain, **more)


def _of(*asks: s.SurveyAsks, choices: tuple[str, ...] = ()) -> s.Survey:
    return _survey(list(asks), [list(choices) for _ in asks])


def _surveys() -> list[dict[str, Any]]:
    first, (ana, _) = _survey().wordings[0], _survey().counters
    number = lambda count, *starts: _of(s.SurveyAsks("number", count, list(starts) if starts else UNSET))  # noqa: E731
    cases = {
        "all-kinds": _survey(),
        "two-languages": _survey(wordings=[first, msgspec.structs.replace(first, language="Deutsch")]),
        "one-language-twice": _survey(wordings=[first, first]),
        "one-steward-twice": _survey(counters=[ana, ana]),
        "a-question-without-words": _survey(choices=CHOICES[:4]),
        "fewer-choices-than-it-says": _of(s.SurveyAsks("one", 3), choices=("A", "B")),
        "one-choice-twice": _of(s.SurveyAsks("one", 2), choices=("A", "A")),
        "one-choice": _of(s.SurveyAsks("one", 1), choices=("A",)),
        "some-of-sixteen": _of(s.SurveyAsks("some", 16), choices=tuple(str(each) for each in range(16))),
        "a-scale-of-two": _of(s.SurveyAsks("scale", 2), choices=("A", "B")),
        "a-scale-of-one": _of(s.SurveyAsks("scale", 1), choices=("A", "B")),
        "a-scale-without-ends": _of(s.SurveyAsks("scale", 5)),
        "a-scale-with-starts": _of(s.SurveyAsks("scale", 2, [4]), choices=("A", "B")),
        "a-number": number(2, 1),
        "a-number-without-starts": number(2),
        "a-number-with-another-count": number(2, 1, 2),
        "a-number-that-starts-at-none": number(2, 0),
        "a-number-with-starts-that-fall": number(3, 5, 4),
        "a-number-with-one-start-twice": number(3, 5, 5),
        "a-number-with-choices": _of(s.SurveyAsks("number", 2, [5]), choices=("A", "B")),
        "a-text-with-a-count": _of(s.SurveyAsks("text", 2)),
        "a-text-with-choices": _of(s.SurveyAsks("text", 0), choices=("A", "B")),
    }
    return [
        {
            "name": f"survey-{name}",
            "op": "survey",
            "survey": b64(msgspec.json.encode(survey)),
            "expect": "ok" if is_survey(survey) else error("survey"),
        }
        for name, survey in cases.items()
    ]


def _given(chosen: list[list[int]] | None = None, by: str = "eve", **more: Any) -> s.SurveyGiven:
    plain = s.SurveyGiven(fixed("poll"), fixed(by), fixed(f"salt of {by}", 16), chosen or [[]] * 5, [""])
    return msgspec.structs.replace(plain, **more)


def _answers() -> list[dict[str, Any]]:
    cases = {
        "none": _given(),
        "all": _given([[1], [0, 2], [4], [2], []], texts=["Locks."]),
        "two-of-one": _given([[0, 1], [], [], [], []]),
        "one-there-is-not": _given([[2], [], [], [], []]),
        "in-another-order": _given([[], [2, 0], [], [], []]),
        "one-twice": _given([[], [1, 1], [], [], []]),
        "a-step-too-far": _given([[], [], [5], [], []]),
        "a-range-too-far": _given([[], [], [], [3], []]),
        "a-choice-for-a-text": _given([[], [], [], [], [0]]),
        "too-few": _given([[], [], [], []]),
        "too-many": _given([[], [], [], [], [], []]),
        "no-text": _given(texts=[]),
        "two-texts": _given(texts=["", ""]),
    }
    return [
        {
            "name": f"given-{name}",
            "op": "given",
            "survey": b64(msgspec.json.encode(_survey())),
            "chosen": given.chosen,
            "texts": given.texts,
            "expect": "ok" if is_given(_survey(), given) else error("given"),
        }
        for name, given in cases.items()
    ]


def _told() -> list[dict[str, Any]]:
    sets = [
        *([0, 0], [10, 0], [14, 0], [15, 0], [16, 4], [19, 1], [60, 38, 2], [97, 3], [5, 5, 5, 5], [40, 1, 1, 1]),
        *([23, 17], [12, 11, 10, 9], [200, 4, 4, 4, 4, 4, 4], [1000, 999, 0], [7, 6, 22, 14, 3], [15, 15, 15, 0, 0]),
        [31, *range(16)],
    ]
    return [
        {
            "name": f"told-{'-'.join(map(str, counts))}-{number}",
            "op": "told",
            "counts": counts,
            "seed": b64(fixed("seed")),
            "number": number,
            "told": suppress.told(counts, fixed("seed"), number),
            "expect": "ok",
        }
        for counts in sets
        for number in (0, 64, 2499)
    ]


def _counts() -> list[dict[str, Any]]:
    survey = _survey()
    poll = Poll(3, poll_id(msgspec.json.encode(survey)), DAY, DAY + 7, "all", 0)

    def record(name: str, day: int = DAY, by: str | None = None, **more: Any) -> Found:
        at = int(hashlib.sha256(name.encode()).hexdigest(), 16)
        chosen = [[0] if at % 7 else [1], [0, 2] if at % 3 else [1], [at % 5], [at % 3] if at % 2 else [], []]
        plain = {"poll": poll.id, "chosen": chosen, "texts": [f"Text of {name}" if at % 4 else " "]}
        said = msgspec.json.encode(_given(by=by or f"by {name}", **(plain | more)))
        return Found(fixed(name, 16), day, hashlib.sha256(name.encode()).digest(), fixed(by or f"by {name}"), said)

    many = [record(f"member {number}") for number in range(60)]
    shut = record("shut")._replace(author=None, said=None)
    stolen = record("thief")._replace(said=many[0].said)
    sets: dict[str, tuple[list[Found], tuple[int | None, int | None]]] = {
        "sixty": (many, (70, 60)),
        "sixty-in-another-order": (many[::-1], (70, 60)),
        "none": ([], (70, 0)),
        "four": (many[:4], (70, 4)),
        "nine": (many[:9], (70, 9)),
        "one-replayed": ([*many, many[3]._replace(id=fixed("other", 16))], (70, 61)),
        "one-that-does-not-open": ([shut, *many], (70, 61)),
        "one-early-and-one-late": ([record("early", DAY - 1), *many, record("late", DAY + 8)], (70, 62)),
        "one-of-another-survey": ([*many, record("other", poll=fixed("another"))], (70, 61)),
        "one-that-is-none": ([*many, record("wrong")._replace(said=b"{}")], (70, 61)),
        "one-that-does-not-fit": ([*many, record("wrong", texts=[])], (70, 61)),
        "one-stolen": ([stolen, *many], (70, 61)),
        "two-by-one-key": ([*many, record("again", by="by member 7")], (70, 61)),
        "as-many-as-were-issued": (many, (60, 60)),
        "more-than-were-issued": (many, (59, 60)),
        "two-dropped": (many[2:], (70, 60)),
        "when-nobody-knows-any-more": (many, (None, None)),
    }
    made = []
    for name, (found, counts) in sets.items():
        result = answered(Surveyed(poll, survey), found, m.PollCounts(*counts))
        opened = lambda value: None if value is None else b64(value)  # noqa: E731
        made.append(
            {
                "name": f"count-{name}",
                "op": "count",
                "poll": msgspec.to_builtins(poll),
                "survey": b64(msgspec.json.encode(survey)),
                "found": [
                    {"id": b64(e.id), "day": e.day, "hash": b64(e.hash), "author": opened(e.author)}
                    | {"said": opened(e.said)}
                    for e in found
                ],
                "issued": counts[0],
                "cast": counts[1],
                "answers": result.answers,
                "shown": result.shown,
                "texts": result.texts,
                "refused": result.refused,
                "dropped": result.dropped,
                "many": result.is_many,
                "expect": "ok",
            }
        )
    return made


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "Surveys (docs/protocol.md, section 32). Base64; surveys are the JSON of records. op 'survey' and 'given':"
            " what can be asked and answered. op 'told': what may be told of a question's counts, by the seed and the"
            " number of its chances. op 'count': a room's answers as they were opened, and what comes of them."
        ),
        "cases": [*_surveys(), *_answers(), *_told(), *_counts()],
    }
