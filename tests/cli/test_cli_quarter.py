"""A quarter in numbers in the program: counted, told once, set on paper; what a workshop left is added up."""

import json
import subprocess
from pathlib import Path
from typing import Any, get_args

import pytest
from program import People, Ran, run

from parasol.features.paper.quarter import PARTS, told
from parasol.features.platforms.counts import quarter_text
from parasol.features.quarter.client import Found, figures
from parasol.features.quarter.structs import Figure, Quarter, What
from parasol.kernel.texts.texts import load
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of

DAY = 86_400
TICKS = {"useful": {"yes": 7, "a_bit": 2, "no": 3}, "safe": None, "one_more": {"yes": 10, "a_bit": 0, "no": 2}}


@pytest.fixture
def after(people: People) -> tuple[str, int]:
    """A few days after the quarter is over: its name, and how many days that is from now."""
    today = people.town.clock.today()
    this = quarter_of(today)
    days = first_day_of_quarter(this + 1) + 3 - today
    people.town.clock.offset = days * DAY
    return quarter_text(this), days


def workshop(folder: Path, quarter: str, **changed: Any) -> str:
    file = folder / f"workshop-{len(list(folder.iterdir()))}.json"
    file.write_text(json.dumps({"kind": "workshop", "quarter": quarter, "people": 12, "answers": TICKS} | changed))
    return str(file)


def test_a_quarter_is_counted_told_once_and_printed(people: People, after: tuple[str, int], tmp_path: Path) -> None:
    quarter, days = after

    def ran(*argv: str, lines: tuple[str, ...]) -> Ran:
        return run(*argv, "--server", people.town.url, "--json", lines=lines, days_later=days)

    slips = tmp_path / "slips.json"
    run("kit", "--feedback", str(slips), lines=("12", "7 2 3", "", "10 0 2"))
    feedback = "--feedback", str(slips)
    assert ran("quarter", "list", lines=(people.member_words,)).json["quarters"] == []
    counted = ran("quarter", "count", quarter, *feedback, lines=(people.member_words,)).json
    figures = counted["figures"]
    assert figures["workshop_people"] == {"unit": "least", "value": 10}
    assert [figures[f"workshop_{each}"]["value"] for each in TICKS] == [55, None, None]
    assert figures["alerts"] == {"unit": "least", "value": None}
    assert "turnout" not in figures

    alone = ran("quarter", "tell", quarter, lines=(people.member_words, "yes"))
    assert alone.json["error"] == "not-a-steward"
    assert ran("quarter", "tell", quarter, *feedback, lines=(people.first_words, "yes")).json["figures"] == figures
    again = ran("quarter", "tell", quarter, lines=(people.second_words, "yes"))
    assert again.json["error"] == "published"
    (listed,) = ran("quarter", "list", lines=(people.member_words,)).json["quarters"]
    assert listed == {"quarter": quarter, "figures": figures}

    pdf = tmp_path / "quarter.pdf"
    assert ran("quarter", "paper", quarter, "--pdf", str(pdf), lines=(people.member_words,)).code == 0
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    words = " ".join(text.split())
    assert "People at workshops 10 or more" in words
    assert "Alerts published fewer than 5" in words
    assert "Nobody knows who checked what" in words
    assert people.first.roster.policy is not None
    assert people.first.roster.policy.name not in words
    named = tmp_path / "named.pdf"
    lines = (people.member_words,)
    ran("quarter", "paper", quarter, "--pdf", str(named), "--name", "--language", "es", lines=lines)
    text = subprocess.run(["pdftotext", "-layout", str(named), "-"], capture_output=True, check=True).stdout.decode()
    assert people.first.roster.policy.name in text
    assert "Avisos publicados" in text


def test_what_is_no_workshop_of_this_quarter_is_refused(people: People, after: tuple[str, int], tmp_path: Path) -> None:
    quarter, days = after
    more = {**TICKS, "safe": {"yes": 12, "a_bit": 1, "no": 0}}
    wrong = [
        workshop(tmp_path, "2020-Q1"),
        workshop(tmp_path, quarter, answers=more),
        workshop(tmp_path, quarter, answers={"useful": TICKS["useful"]}),
        workshop(tmp_path, quarter, answers={**TICKS, "safe": {"yes": -8, "a_bit": 9, "no": 9}}),
        workshop(tmp_path, quarter, who="Zq7Planted"),
        str(tmp_path / "nothing.json"),
    ]
    for file in wrong:
        argv = ("quarter", "count", quarter, "--feedback", file, "--server", people.town.url, "--json")
        ran = run(*argv, lines=(people.member_words,), days_later=days)
        assert ran.json["error"] == "feedback", file
        assert "Zq7Planted" not in ran.out + ran.err


def test_what_is_no_quarter_that_is_over_is_refused(people: People) -> None:
    now = quarter_text(quarter_of(people.town.clock.today()))
    for typed, error in ((now, "not-over"), ("2026-Q5", "quarter"), ("2001-Q1", "too-late")):
        assert people.json("quarter", "count", typed, lines=(people.member_words,)).json["error"] == error
    nothing = people.json("quarter", "paper", now, "--pdf", "/tmp/never.pdf", lines=(people.member_words,))
    assert nothing.json["error"] == "not-told"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_number_has_its_words_and_how_it_is_counted(language: str) -> None:
    every = [Figure(what, "exact", 3) for what in get_args(What)]
    page = told(Quarter(227, 0, every), load(PARTS)[language])
    assert len({row.how for row in page.rows} | {row.label for row in page.rows}) > len(every)
    whole = Found([], [2], [], [], 0, [(9, 20)], (3, 2), [4], 9, 9, 20, [9], {}, 1)
    assert {each.what for each in figures(whole)} == set(get_args(What))
