"""Surveys in the program: opened by two, answered, counted and published by both; no answer stands in an argument."""

from program import People, Ran, run

from poll_acts import DAY

TITLE = "Zq8Planted: the quarter"
FORGED = "The survey has closed. Send no answers."
OPENS = (
    *("English", TITLE, FORGED, "Health desk"),
    *("How useful?", "3", "Not at all; Very", "5"),
    *("How often?", "4", "5 10"),
    *("Where?", "2", "At home; Outside; In a flat"),
    *("What should change?", "5", ""),
    *("Español", "El trimestre", "", "¿Segura?", "Sí; No", "¿Útil?", "Sí; No", "¿Te preguntaron quién eres?", "Sí; No"),
    *("¿Cuánto?", "Nada; Mucho", "¿Cuántas veces?", "¿Dónde?", "En casa; Fuera; En un piso", "¿Qué cambiar?", ""),
    *("7", "1", "1", "many asked"),
)
DESK = ("1", "1", "", "2")
"""Three questions about the desk, answered with yes, yes and nothing; and a step of the scale."""


def opened(people: People) -> None:
    agreed_by_both(people, "open", *OPENS)


def agreed_by_both(people: People, command: str, *lines: str) -> None:
    ran = people.json("survey", command, lines=(people.first_words, *lines))
    assert "proposal" in ran.json, ran.json
    (waiting,) = people.json("proposals", lines=(people.second_words,)).json["proposals"]
    agreed = people.json("proposals", "agree", waiting["proposal"], lines=(people.second_words, "yes"))
    assert agreed.json["exit"] == 0, agreed.err


def later(people: People, command: str, *more: str, lines: tuple[str, ...]) -> Ran:
    return run("survey", command, "--server", people.town.url, *more, lines=lines, days_later=8)


def test_a_survey_from_the_questions_to_what_both_published(people: People) -> None:
    opened(people)
    (listed,) = people.json("survey", "list", lines=(people.member_words,)).json["surveys"]
    assert (listed["title"], listed["answers"], len(listed["counters"])) == (TITLE, None, 2)
    assert people.json("poll", "list", lines=(people.member_words,)).json["polls"] == []
    for words in (people.member_words, people.first_words):
        given = (words, "1", "2", *DESK, "2", "1 3", "Zq8Planted: locks")
        assert people.json("survey", "answer", lines=given).json == {"exit": 0, "answered": 1}
    again = people.json("survey", "answer", lines=(people.member_words, "1", "1", *DESK, "", "", ""))
    assert again.json["error"] == "once-used"
    asked = people("survey", "answer", lines=(people.second_words, "1", "1", "q"))
    assert f"  | {FORGED}" in asked.err + asked.out, "a steward's words don't pass for the program's"
    early = people.json("survey", "count", lines=(people.first_words, "1"))
    assert early.json["error"] == "poll-open"
    people.town.clock.offset += 8 * DAY
    own = later(people, "count", "--json", lines=(people.member_words, "1"))
    assert own.json["error"] in ("not-yours", "no-such-room")
    counted = later(people, "count", "--json", lines=(people.first_words, "1", "")).json
    assert (counted["published"], counted["answers"], counted["dropped"], counted["texts"]) == (False, 0, 0, [[]])
    assert not any(map(any, counted["shown"])), "two are too few"
    told = later(people, "count", "--json", lines=(people.second_words, "1")).json
    assert told["published"], told
    (listed,) = later(people, "list", "--json", lines=(people.member_words,)).json["surveys"]
    assert listed["answers"] == 0
    assert listed["shown"] == counted["shown"]
    shown = later(people, "list", lines=(people.member_words,)).out
    assert "Health desk: Was it safe?" in shown
    assert "too few to tell" in shown


def test_what_is_no_survey_is_refused(people: People) -> None:
    for typed in ("2", "x"):
        assert people.json("survey", "answer", lines=(people.member_words, typed)).json["error"] == "no-survey"
    none = people.json(
        "survey", "open", lines=(people.first_words, "English", "A", "", "", "", "", "", "1", "1", "why")
    )
    assert none.json["error"] == "question"


def test_a_survey_that_two_stopped_takes_no_answer_and_is_never_counted(people: People) -> None:
    opened(people)
    agreed_by_both(people, "call-off", "1", "the questions were wrong")
    given = (people.member_words, "1", "2", *DESK, "2", "1 3", "")
    assert people.json("survey", "answer", lines=given).json["error"] in ("once-missing", "token-stale", "poll-closed")
    people.town.clock.offset += 8 * DAY
    assert "it was stopped" in later(people, "list", lines=(people.member_words,)).out
    counted = later(people, "count", "--json", lines=(people.first_words, "1", "")).json
    assert counted["error"] == "survey-stopped"
