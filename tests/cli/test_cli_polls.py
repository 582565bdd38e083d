"""Polls in the program: opened by two, voted in, counted; nobody's answer stands in an argument."""

from program import People, Ran, run

from poll_acts import DAY

TITLE = "Zq7Planted: which day?"
FORGED = "The poll has closed. Nobody votes any more."


def opened(people: People, *answers: str) -> None:
    ran = people.json("poll", "open", lines=(people.first_words, *answers, "the meeting asked for it"))
    assert "proposal" in ran.json, ran.json
    (waiting,) = people.json("proposals", lines=(people.second_words,)).json["proposals"]
    agreed = people.json("proposals", "agree", waiting["proposal"], lines=(people.second_words, "yes"))
    assert agreed.json["exit"] == 0, agreed.err


def later(people: People, *more: str, words: str) -> Ran:
    return run("poll", "count", "--server", people.town.url, *more, lines=(words, "1"), days_later=8)


def test_a_poll_from_the_question_to_the_count(people: People) -> None:
    opened(people, TITLE, FORGED, "3", "Monday; Tuesday; Wednesday", "7", "1", "")
    (listed,) = people.json("poll", "list", lines=(people.member_words,)).json["polls"]
    assert (listed["title"], listed["choices"][2], listed["stopped"]) == (TITLE, "Wednesday", False)
    for words, answer in ((people.member_words, "3 1"), (people.first_words, "3")):
        assert people.json("poll", "vote", lines=(words, "1", answer)).json == {"exit": 0, "voted": 1}
    again = people.json("poll", "vote", lines=(people.member_words, "1", "1"))
    asked = people("poll", "vote", lines=(people.second_words, "1", "q"))
    assert f"  | {FORGED}" in asked.err + asked.out, "a steward's words don't pass for the program's"
    assert again.json["error"] == "once-used"
    early = people.json("poll", "count", lines=(people.second_words, "1"))
    assert early.json["error"] == "poll-open"
    people.town.clock.offset += 8 * DAY
    told = later(people, "--json", words=people.member_words).json
    other = later(people, "--json", words=people.second_words).json
    assert "outcome" in told, told
    assert (told["outcome"]["won"], told["counted"], told["cast"], told["yours"]) == ([2], 2, 2, [2, 0])
    assert (other["words"], other["yours"]) == (told["words"], None)
    shown = later(people, words=people.member_words).out
    assert "Result: Wednesday" in shown
    assert told["words"] in shown
    assert "Yours is among them" in shown
    assert "A dishonest server could add votes." in " ".join(shown.split())
    assert "elect stewards on paper" in " ".join(shown.split())


def test_a_poll_is_called_off_and_what_is_no_answer_is_refused(people: People) -> None:
    opened(people, TITLE, "", "2", "A; B; C", "2", "", "2", "5")
    for typed, error in (("2", "no-poll"), ("x", "no-poll")):
        assert people.json("poll", "vote", lines=(people.member_words, typed)).json["error"] == error
    young = people.json("poll", "vote", lines=(people.member_words, "1", "1"))
    assert young.json["error"] == "once-missing", "she isn't settled"
    wrong = people.json("poll", "open", lines=(people.first_words, TITLE, "", "2", "A", "", "", "1", "", "why"))
    assert wrong.json["error"] == "question"
    ran = people.json("poll", "call-off", lines=(people.first_words, "1", "the question was wrong"))
    assert ran.json["exit"] != 0
    (waiting,) = people.json("proposals", lines=(people.second_words,)).json["proposals"]
    people.json("proposals", "agree", waiting["proposal"], lines=(people.second_words, "yes"))
    (listed,) = people.json("poll", "list", lines=(people.member_words,)).json["polls"]
    assert listed["stopped"]
