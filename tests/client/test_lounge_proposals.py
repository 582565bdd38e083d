"""What becomes of proposals, by the table that the page reads as well (``vectors/lounge.json``)."""

import json
from pathlib import Path
from typing import Any

import pytest

from parasol.features.lounge.structs import Act, Answer, Came
from parasol.features.say.client.proposals import Supported, Text, Word, proposal_of

TABLE = json.loads((Path(__file__).parents[2] / "vectors" / "lounge.json").read_text())["proposals"]


def word_of(told: dict[str, Any]) -> Word:
    day = told["day"]
    of = told.get("of", "").encode()
    said: Answer | Act | Came
    if told["does"] == "answer":
        said = Answer(told["post"].encode(), told["digest"].encode(), "A title", told["says"], "A reason.", day)
    elif told["does"] == "confirm":
        said = Act("confirm", day, "I agree", of=of)
    else:
        said = Came(of, "A title", told["state"], "It is there.", day)
    return Word(told["seq"], told["id"].encode(), told["by"].encode(), day, said)


@pytest.mark.parametrize("scenario", TABLE, ids=[each["name"] for each in TABLE])
def test_what_became_of_a_proposal(scenario: dict[str, Any]) -> None:
    voices = [
        Supported(
            each["seq"], each["day"], each["voice"].encode(), each["month"], each["digest"].encode(), each["supports"]
        )
        for each in scenario["voices"]
    ]
    text = Text(scenario["digest"].encode(), scenario["month"])
    words = [word_of(each) for each in scenario["words"]]
    rules = scenario["needed"], scenario["answer_days"], scenario["today"]
    found = proposal_of(b"p1", text, voices, words, *rules)
    ids = lambda all: [word.id.decode() for word in all]  # noqa: E731
    assert scenario["expect"] == {
        "support": found.support,
        "due_on": found.due_on,
        "answer": found.answer.id.decode() if found.answer else None,
        "answered_on": found.answered_on,
        "waiting": ids(found.waiting),
        "earlier": ids(found.earlier),
        "came": found.came.id.decode() if found.came else None,
        "came_due": found.came_due,
        "is_late": found.is_late,
        "is_came_late": found.is_came_late,
    }
