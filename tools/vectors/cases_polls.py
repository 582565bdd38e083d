"""`polls.json`: the hash of a question, the key of a ballot, what can be asked and answered, and what comes of it."""

import hashlib
from typing import Any

import msgspec
from msgspec import UNSET
from roster_chain import DAY, fixed
from text import b64, error

from parasol.features.say.client.counting import Found, result_of
from parasol.features.say.client.tally import is_ballot, is_question, tally
from parasol.features.say.client.voting import ballot_seed
from parasol.features.say.poll import Ballot, Question, Way, poll_id
from parasol.kernel import messages as m
from parasol.kernel.roster.structs import Poll
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import public_key_of


def asked(way: Way = "rank", choices: int = 3, most: int | None = None) -> Question:
    names = [] if way == "yes" else [f"Choice {number}" for number in range(choices)]
    return Question(fixed("salt", 16), "Which day?", "", way, names, UNSET if most is None else most)


def told(question: Question) -> str:
    return b64(msgspec.json.encode(question))


def _keys() -> list[dict[str, Any]]:
    seat = SeatKeys(fixed("seed"), "", fixed("master"))
    body = msgspec.json.encode(asked())
    made = [
        {
            "name": f"the-key-of-a-ballot-in-poll-{number}",
            "op": "key",
            "master": b64(seat.master),
            "number": number,
            "seed": b64(ballot_seed(seat, number)),
            "key": b64(public_key_of(ballot_seed(seat, number))),
            "expect": "ok",
        }
        for number in (1, 2, 9999)
    ]
    return [
        *made,
        {"name": "the-hash-of-a-question", "op": "id", "body": b64(body), "id": b64(poll_id(body)), "expect": "ok"},
    ]


def _questions() -> list[dict[str, Any]]:
    cases = {
        "yes-or-no": asked("yes"),
        "some-of-three": asked("some"),
        "two-of-three": asked("some", 3, 2),
        "three-of-three": asked("some", 3, 3),
        "four-of-three": asked("some", 3, 4),
        "ranked": asked(),
        "ranked-sixteen": asked("rank", 16),
        "ranked-two-of-three": asked("rank", 3, 2),
        "one-choice": asked("some", 1),
        "no-choice": asked("rank", 0),
        "yes-with-choices": msgspec.structs.replace(asked(), way="yes"),
        "yes-with-a-most": asked("yes", 0, 1),
        "one-choice-twice": msgspec.structs.replace(asked(), choices=["A", "A"]),
    }
    return [
        {
            "name": f"question-{name}",
            "op": "question",
            "question": told(question),
            "expect": "ok" if is_question(question) else error("question"),
        }
        for name, question in cases.items()
    ]


def _ballots() -> list[dict[str, Any]]:
    cases: dict[str, tuple[Question, list[int]]] = {
        "yes": (asked("yes"), [0]),
        "no": (asked("yes"), [1]),
        "blank": (asked("yes"), []),
        "yes-and-no": (asked("yes"), [0, 1]),
        "a-third-answer": (asked("yes"), [2]),
        "all": (asked("some"), [0, 1, 2]),
        "some-in-another-order": (asked("some"), [1, 0]),
        "one-too-many": (asked("some", 3, 2), [0, 1, 2]),
        "as-many-as-may-be": (asked("some", 3, 2), [0, 2]),
        "one-there-isnt": (asked("some"), [3]),
        "one-twice": (asked("some"), [1, 1]),
        "ranked": (asked(), [2, 0, 1]),
        "ranked-in-part": (asked(), [2]),
        "ranked-blank": (asked(), []),
        "ranked-one-twice": (asked(), [2, 0, 2]),
        "ranked-one-there-isnt": (asked(), [0, 3]),
    }
    return [
        {
            "name": f"ballot-{name}",
            "op": "ballot",
            "question": told(question),
            "choices": choices,
            "expect": "ok" if is_ballot(question, Ballot(bytes(32), choices)) else error("ballot"),
        }
        for name, (question, choices) in cases.items()
    ]


def _tallies() -> list[dict[str, Any]]:
    cases: dict[str, tuple[Question, list[list[int]]]] = {
        "yes": (asked("yes"), [[0], [0], [1], []]),
        "no": (asked("yes"), [[0], [1], [1]]),
        "yes-tied": (asked("yes"), [[0], [1]]),
        "yes-all-blank": (asked("yes"), [[], []]),
        "yes-without-ballots": (asked("yes"), []),
        "some": (asked("some"), [[0, 1], [1], [1, 2], []]),
        "ranked-at-once": (asked(), [[0, 1], [0], [2]]),
        "ranked-in-the-second-round": (asked(), [[0, 1], [0], [1, 0], [2, 1], [2, 1]]),
        "ranked-exactly-half-is-not-enough": (asked(), [[0], [0], [1, 2], [2, 1]]),
        "ranked-fewest-by-an-earlier-round": (asked("rank", 4), [[0]] * 4 + [[1]] * 3 + [[2]] * 2 + [[3, 2]]),
        "ranked-equal-ever-since-the-later-one-goes": (asked(), [[0], [0], [0], [1, 0], [2, 0], [1, 2], [2, 1]]),
        "ranked-some-run-out": (asked(), [[0], [0], [1], [2], [2], [1, 2]]),
        "ranked-tied-two": (asked("rank", 2), [[0], [1]]),
        "ranked-tied-three": (asked(), [[0, 1], [1, 2], [2, 0]]),
        "ranked-all-blank": (asked(), [[], []]),
        "ranked-without-ballots": (asked(), []),
        "ranked-one-ballot": (asked(), [[1, 0, 2]]),
    }
    return [
        {
            "name": f"tally-{name}",
            "op": "tally",
            "question": told(question),
            "ballots": ballots,
            "outcome": msgspec.to_builtins(tally(question, ballots)),
            "expect": "ok",
        }
        for name, (question, ballots) in cases.items()
    ]


def _counts() -> list[dict[str, Any]]:
    question = asked()
    poll = Poll(3, poll_id(msgspec.json.encode(question)), DAY, DAY + 7, "all", 2)

    def record(
        name: str, choices: list[int], day: int = DAY, by: str | None = None, of: bytes = poll.id, **more: Any
    ) -> Found:
        said = msgspec.json.encode(Ballot(of, choices))
        found = Found(fixed(name, 16), day, hashlib.sha256(name.encode()).digest(), fixed(by or f"by {name}"), said)
        return found._replace(**more)

    ana, bea, eve = record("ana", [0, 1]), record("bea", [1]), record("eve", [0], DAY + 7)
    shut = record("shut", [0], author=None, said=None)
    said = eve.said or b""
    sets: dict[str, tuple[list[Found], tuple[int | None, int | None]]] = {
        "three": ([ana, bea, eve], (5, 3)),
        "three-in-another-order": ([eve, ana, bea], (5, 3)),
        "none": ([], (5, 0)),
        "fewer-than-it-needs": ([ana], (5, 1)),
        "one-replayed": ([ana, bea, ana._replace(hash=fixed("other"))], (5, 3)),
        "one-replayed-under-another-id": (
            [ana, bea, ana._replace(id=fixed("other", 16), author=None, said=None)],
            (5, 3),
        ),
        "one-that-does-not-open": ([ana, shut, bea], (5, 3)),
        "one-early-and-one-late": ([record("early", [0], DAY - 1), ana, bea, record("late", [0], DAY + 8)], (5, 4)),
        "one-of-another-poll": ([ana, bea, record("other", [0], of=fixed("another"))], (5, 3)),
        "one-that-is-no-ballot": ([ana, bea, record("wrong", [0])._replace(said=b"{}")], (5, 3)),
        "one-with-a-minus-before-its-naught": ([ana, bea, eve._replace(said=said[:-3] + b"-0]}")], (5, 3)),
        "one-with-a-name-twice": ([ana, bea, eve._replace(said=b'{"choices":7,' + said[1:])], (5, 3)),
        "one-with-a-choice-there-isnt": ([ana, bea, record("wrong", [7])], (5, 3)),
        "two-by-one-key": ([ana, bea, record("again", [1], by="by ana")], (5, 3)),
        "an-invalid-one-first-by-the-same-key": ([record("wrong", [7], by="by ana"), ana, bea], (5, 3)),
        "as-many-as-were-issued": ([ana, bea, eve], (3, 3)),
        "more-than-were-issued": ([ana, bea, eve], (2, 3)),
        "refused-ones-arent-too-many": ([ana, bea, shut], (2, 3)),
        "one-dropped": ([ana, bea], (5, 3)),
        "when-nobody-knows-any-more": ([ana, bea], (None, None)),
    }
    made = []
    for name, (found, counts) in sets.items():
        result = result_of(poll, question, found, m.PollCounts(*counts))
        made.append(
            {
                "name": f"count-{name}",
                "op": "count",
                "poll": msgspec.to_builtins(poll),
                "question": told(question),
                "found": [
                    {
                        "id": b64(each.id),
                        "day": each.day,
                        "hash": b64(each.hash),
                        "author": None if each.author is None else b64(each.author),
                        "said": None if each.said is None else b64(each.said),
                    }
                    for each in found
                ],
                "issued": counts[0],
                "cast": counts[1],
                "by": {b64(author): list(choices) for author, choices in result.by.items()},
                "outcome": None if result.outcome is None else msgspec.to_builtins(result.outcome),
                "refused": result.refused,
                "dropped": result.dropped,
                "words": result.words,
                "expect": error(result.why) if result.why else "ok",
            }
        )
    return made


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "Polls (docs/protocol.md, section 31). Base64; questions are the JSON of records. op 'id': the hash of"
            " a question. op 'key': the key of a ballot, from the first master secret and the poll's number. op"
            " 'question' and 'ballot': what can be asked and answered. op 'tally': what choices come to. op 'count': a"
            " room's records as they were opened (author and said are null where one doesn't), what counts by ballot"
            " key, why the others don't, and the words to compare; an error where there is no outcome."
        ),
        "cases": [*_keys(), *_questions(), *_ballots(), *_tallies(), *_counts()],
    }
