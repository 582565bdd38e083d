"""Reviewing: the round on a terminal, and the commands one by one."""

import re

import msgspec
import pytest
from program import DeadLine, LosesAnswers, People, talk

from harness import NUMBER, jpeg_with, report_about
from parasol.features.alerts.client.publishing import drafting
from parasol.features.checks.client.identifiers import parse
from parasol.features.reports.client import review
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.shell.call import called
from parasol.kernel.wire.signing import sign


def test_twenty_reports_are_one_list_oldest_first_after_one_unlocking(people: People) -> None:
    for number in range(20):
        people.town.report(Report(what_happened=f"Number {number}"))
    ran = people.talk("review", answers=[people.first_words, "", "", "q"])
    assert ran.code == 0
    first_list = ran.out.split("NEXT\n", 1)[1].split("\n\n", 1)[0]
    assert first_list.splitlines()[0].split()[0] == "1"
    assert first_list.count("take it on") == 20
    assert ran.err.count("Your eight words") == 1


def test_two_stewards_make_an_alert_in_conversation(people: People) -> None:
    people.town.report(report_about(), "", Contact("Robin", "by Signal, evenings", True))
    take, ask, write = "1", "1", "2"
    answers = [people.first_words, "1", take, ask, "Which evening?", "", "1", write, "y", ""]
    answers += ["Turns violent once inside.", "", "3", "y", "y", "", "tall", "", "", "clear account", "q"]
    ran = people.talk("review", answers=answers)
    assert ran.code == 0, ran.err
    assert "Robin: by Signal" in ran.out
    assert "wait for the reporter (0 days so far)" in ran.out
    assert "your draft waits for another steward" in ran.out
    ran = people.talk("review", answers=[people.second_words, "d1", "1", "agree, clear account", ""])
    assert ran.code == 0, ran.err
    assert "Published." in ran.err
    assert people.json("check", lines=(people.member_words, NUMBER)).code == 3


def test_a_refusal_in_the_round_brings_the_list_back(people: People) -> None:
    people.town.report(Report(what_happened="He took my money."))
    answers = [
        people.first_words,
        "1",
        "1",
        "2",
        "",
        "He took my money.",
        "",
        "1",
        "3",
        "",
        "",
        "",
        "",
        "",
        "why not",
        "q",
    ]
    ran = people.talk("review", answers=answers)
    assert ran.code == 0
    assert "own words could give them away" in ran.err


def test_a_report_is_kept_sent_back_or_closed_with_a_reason(people: People) -> None:
    for text in ("One.", "Two."):
        people.town.report(Report(what_happened=text))
    answers = [people.first_words, "1", "4", "for us to know", "1", "5", "a joke", ""]
    ran = people.talk("review", answers=answers)
    assert ran.code == 0, ran.err
    done = people.json("review", "queue", "--all", lines=(people.first_words,)).json["reports"]
    assert sorted(one["status"] for one in done) == ["closed", "kept for stewards"]
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []


def test_a_draft_sent_back_is_seen_with_its_reason(people: People) -> None:
    filed = people.town.report(report_about())
    name = filed.room.hex()[:8]
    document = '{"text": "Beware.", "severity": 1, "reason": "first look"}'
    draft = people.json("review", "draft", name, lines=(people.first_words, document)).json["draft"]
    assert people.json("review", "send-back", draft, lines=(people.second_words, "too vague")).code == 0
    assert people.json("review", "drafts", lines=(people.first_words,)).json["sent_back"][0]["reason"] == "too vague"
    assert people.json("review", "publish", draft, lines=(people.second_words, "yes")).json["error"] == "no-such-draft"


def test_a_draft_that_no_alert_can_be_keeps_nobody_from_the_others(people: People) -> None:
    """One steward signs a draft alone, and every other one's device shows it."""
    filed, steward = people.town.report(report_about()), people.first
    read = [review.find(steward, filed.room.hex())]
    honest = drafting.draft_alert(steward, read, [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look")
    (draft,) = drafting.open_drafts(steward)
    for wrong in ({"severity": 4}, {"severity": -1}, {"published_on": 10**6, "expires_on": 10**6 + 9}):
        alert = msgspec.json.encode(msgspec.structs.replace(draft.alert, **wrong))
        signature = sign(steward.seed, "alert", alert)
        made = msgspec.structs.replace(draft.draft, alert=alert, signature=signature)
        steward.append("review", None, msgspec.json.encode(made))
    shown = people("review", "drafts", lines=(people.second_words,))
    assert shown.code == 0, shown.err
    drafts = people.json("review", "drafts", lines=(people.second_words,)).json["drafts"]
    assert [each["draft"] for each in drafts] == [honest.hex()[:8]]


@pytest.mark.parametrize("name", ["", "zz", "00000000", "' OR 1=1"])
def test_a_short_name_that_names_nothing_is_refused(people: People, name: str) -> None:
    assert people.json("review", "show", name, lines=(people.first_words,)).json["error"] == "no-such-report"
    assert people.json("remove", name, lines=(people.first_words, "why")).json["error"] == "no-such-member"


def test_commands_to_the_terminal_in_a_report_do_nothing(people: People) -> None:
    evil = "\x1b[2JNo report found\x07 \x9b31m \u202etxet\nStatus: closed"
    people.town.report(Report(what_happened=evil))
    name = people.json("review", "queue", lines=(people.first_words,)).json["reports"][0]["report"]
    for shown in (
        people("review", "show", name, lines=(people.first_words,)).out,
        people.json("review", "show", name, lines=(people.first_words,)).out,
    ):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    shown = people("review", "show", name, lines=(people.first_words,)).out
    assert "\n  | Status: closed" in shown
    assert "\nStatus: closed" not in shown


def test_what_arrived_without_an_answer_is_sent_again_and_there_once(people: People) -> None:
    filed = people.town.report(report_about())
    name = filed.room.hex()[:8]
    asking = ["review", "ask", name]
    assert "Asked." in people.talk_again(*asking, answers=[people.first_words, "Which evening?", ""]).out
    answered = people.talk_again("receipt", "answer", answers=[filed.words, "Friday.", ""])
    assert "Your answer has arrived." in answered.out
    assert [line.said.text for line in filed.reporter.read().lines] == ["Which evening?", "Friday."]


def test_a_draft_that_arrived_without_an_answer_is_there_once(people: People) -> None:
    filed = people.town.report(report_about())
    line = LosesAnswers(3)
    first = people.first
    first.connection = people.town.connect(line)
    read = review.find(first, filed.room.hex())

    def write() -> bytes:
        return drafting.draft_alert(first, [read], [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look")

    with pytest.raises(Unreachable):
        write()
    id = write()
    assert [draft.id for draft in drafting.open_drafts(first)] == [id]


def test_a_line_that_breaks_while_asking_loses_nothing_that_was_written(people: People) -> None:
    filed = people.town.report(report_about())
    dead = DeadLine("/api/rooms/append", times=3)
    name = filed.room.hex()[:8]
    ran = talk(
        "review",
        "ask",
        name,
        "--server",
        people.town.url,
        answers=[people.first_words, "Which evening?", "", "y"],
        connect=lambda url: Connection(url, dead),
    )
    assert ran.code == 0
    assert filed.reporter.read().lines[-1].said.text == "Which evening?"


def test_the_queue_begins_with_what_can_hurt_most_and_names_are_taken(people: People) -> None:
    for kinds in (["time-wasting"], [], ["not paying", "violence"], ["robbery"]):
        people.town.report(Report(what_happened="Something.", kinds=kinds))
    waiting = people.json("review", "queue", lines=(people.first_words,)).json["reports"]
    assert [each["kinds"] for each in waiting] == [["not paying", "violence"], ["robbery"], [], ["time-wasting"]]
    people.json("review", "claim", waiting[3]["report"], lines=(people.first_words,))
    told = people("review", "queue", lines=(people.first_words,)).out
    first = told.splitlines()[1].split()[1]
    assert re.fullmatch("[a-z]+-[a-z]+-[a-z]+", first)
    assert not re.search(r"\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b", told)
    shown = people.json("review", "show", first, lines=(people.first_words,)).json
    assert (shown["report"], shown["yours"]) == (waiting[3]["report"], True), "what she has taken on comes first"


def test_whoever_answers_with_a_picture_has_written(people: People) -> None:
    filed = people.town.report(Report(what_happened="Something."))
    review.claim(people.first, review.find(people.first, filed.room.hex()))
    review.ask(people.first, review.find(people.first, filed.room.hex()), "Do you have the message?")
    filed.reporter.send_picture(filed.reporter.prepare_picture(jpeg_with(b"a message"), "picture.jpg", "image/jpeg"))
    (waiting,) = people.json("review", "queue", lines=(people.first_words,)).json["reports"]
    assert waiting["next"] == "the reporter wrote: read it"


def test_whoever_writes_an_alert_hears_of_reports_about_the_same_that_it_cannot_be_written_from(
    people: People,
) -> None:
    people.town.report(report_about())
    unsaid = people.town.report(Report(what_happened="The same.", identifiers=[Asked(NUMBER)]), as_is=True)
    kept = people.town.report(Report(what_happened="Again.", identifiers=[Asked(NUMBER)], warn_others=False))
    answers = [people.first_words, "1", "1", "2", "y", "", "Turns violent once inside.", "", "3", "y", "y"]
    ran = people.talk("review", answers=[*answers, "", "", "", "", "clear account", "q"])
    assert ran.code == 0, ran.err
    told = " ".join(ran.err.split())
    assert f"Report {called(unsaid.room)} names the same, but its reporter did not say if others may be warned." in told
    assert "Ask them first." in told
    assert f"Report {called(kept.room)} names the same, but it has to stay with the stewards." in told
    assert "Write one alert from both?" not in ran.err
