"""Surveys in a real browser: one steward opens one, members answer and skip, two count, all see what may be told."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from acts import by_day
from phone import Phone
from translations import messages, text_of
from untold import seen_without

from conftest import Opener
from harness import Town
from parasol.features.say import survey as s
from parasol.features.say.client import surveys
from parasol.kernel.formats.bounds import ENVELOPE_SIZES
from parasol.kernel.http.payment import issued_label, once_label
from parasol.kernel.roster.client import leaving, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import seal_envelope
from parasol.kernel.site import Page
from parasol.kernel.wire.signing import public_key_of
from survey_acts import opened as opened_by_program

PARTS = ("say-", "poll", "survey", "came", "lounge-", "field-", "trouble", "answer-")
ANSWERED = 40


@dataclass
class Community:
    """Two stewards and a member."""

    town: Town
    words: dict[str, str]
    people: dict[str, Person]


@pytest.fixture
def community(tmp_path: Path, built: Page) -> Iterator[Community]:
    town = Town(tmp_path / "surveys", built)
    people = dict(zip(("first", "second", "ana"), town.people("steward", "member"), strict=True))
    yield Community(town, {name: words for name, (words, _) in people.items()}, {n: p for n, (_, p) in people.items()})
    town.close()


seen = seen_without(*PARTS)


@pytest.fixture
def says(phones: Opener, community: Community) -> Callable[..., Phone]:
    comes = by_day(phones, community.town)

    def opened(who: str, days: int = 0) -> Phone:
        phone = comes(community.words[who], days)
        phone.press("Me")
        phone.press("Have your say")
        phone.sees_heading("Have your say")
        row(phone, "Surveys")
        phone.sees_heading("Surveys")
        return phone

    return opened


def row(phone: Phone, text: str) -> None:
    phone.page.locator("main .row", has_text=text).click()


def many_answered(community: Community) -> None:
    """As if 40 more had drawn and answered: 30 felt safe, 10 say nothing of that; what they write is told once."""
    town, person = community.town, community.town.unlock(community.words["ana"])
    each = surveys.surveys(person)[1]
    room = town.sql("SELECT id FROM room WHERE name = ?", person.room("answers/1"))[0][0]
    for at in range(ANSWERED):
        seed, id = os.urandom(32), os.urandom(16)
        chosen: list[list[int]] = [[0] if at < 30 else [], [0], [1], []]
        given = s.SurveyGiven(
            each.poll.id, public_key_of(seed), os.urandom(16), chosen, [f"Sundays {at % 6} (invented)"]
        )
        sealed = seal_envelope(msgspec.json.encode(given), each.survey.recipient, ENVELOPE_SIZES[1])
        body = person.sealed_record("answers/1", id, msgspec.json.encode(s.SurveyAnswer(sealed)), seed)
        insert = "INSERT INTO record (room, seq, client_id, day, body) VALUES (?, ?, ?, ?, ?)"
        town.sql(insert, room, 100 + at, id, each.poll.opens_on, body)
    town.sql("UPDATE room SET next = ? WHERE id = ?", 100 + ANSWERED, room)
    for label in (issued_label(1), once_label(("ballot", 1))):
        town.sql("UPDATE week_count SET count = count + ? WHERE purpose = ?", ANSWERED, label)


def test_a_steward_opens_one_members_answer_two_count_and_all_see_what_may_be_told(
    says: Callable[..., Phone], community: Community
) -> None:
    first = says("first")
    first.sees("There has been no survey yet.")
    first.press("Open a survey")
    first.sees_heading("Open a survey")
    first.press("Sign and propose")
    first.looks_at_the_mistake()
    first.fill("What is the survey called?", "This quarter (invented)")
    first.fill("Desks and services", "Health desk")
    first.press("Ask if each was safe and useful")
    first.press("Add a question")
    own = first.page.locator("fieldset").filter(has=first.page.locator("select")).last
    own.get_by_label("What is the question?").fill("What should change?")
    own.get_by_label("How do they answer?").select_option("text")
    first.fill("Why?", "every quarter")
    seen(first, "survey-open")
    first.press("Sign and propose")
    first.sees("It waits in the review for a second steward")
    second = community.town.unlock(community.words["second"])
    ((id, _),) = steward.proposals(second).items()
    steward.agree(second, id, "yes")

    ana = says("ana", 1)
    row(ana, "This quarter (invented)")
    ana.sees("Open until the end of")
    ana.press("Send my answers")
    ana.looks_at_the_mistake()
    ana.page.get_by_role("group", name="Health desk: Was it safe?").get_by_label("No", exact=True).check()
    ana.page.get_by_role("group", name="Health desk: Was it useful?").get_by_label("I skip this").check()
    ana.fill("What should change?", "Open earlier (invented).")
    seen(ana, "survey-answer")
    ana.press("Send my answers")
    ana.sees("Your answers are in.")
    seen(ana, "survey-answered")
    many_answered(community)

    first = says("first", 20)
    row(first, "This quarter (invented)")
    first.press("Count the answers")
    first.sees_heading("Count the answers")
    first.sees(re.compile(".?40.? answers or a few more"))
    first.sees("Sundays 3 (invented)")
    first.fill("What they say, in your words", "Most want Sundays.")
    seen(first, "survey-count")
    first.press("Sign what I counted")
    first.sees("Now the other steward counts")
    ana = says("ana", 20)
    row(ana, "This quarter (invented)")
    ana.sees("Two stewards are counting")
    assert ana.page.get_by_text("Most want Sundays.").count() == 0

    second_phone = says("second", 20)
    row(second_phone, "This quarter (invented)")
    second_phone.press("Count the answers")
    second_phone.sees("Most want Sundays.")
    seen(second_phone, "survey-agree")
    second_phone.press("Publish, and delete all answers")
    second_phone.sees("all answers are deleted")
    joined = "record JOIN room ON record.room = room.id WHERE room.kind = 'answers/1'"
    assert community.town.sql(f"SELECT count(*) FROM {joined}") == [(0,)]

    ana = says("ana", 21)
    row(ana, "This quarter (invented)")
    ana.sees(re.compile("about .?(30|35)"))
    ana.sees("Most want Sundays.")
    safe = ana.page.locator("section", has_text="Was it safe?")
    assert "fewer than 5" in safe.inner_text(), "one said no"
    seen(ana, "survey-result")
    program = community.town.unlock(community.words["ana"])
    tally = surveys.surveys(program)[1].tally
    assert tally is not None
    assert (tally.answers, tally.shown[0][1], tally.summaries) == (40, 0, ["Most want Sundays."])


def propose_a_fifth(phone: Phone) -> None:
    phone.press("Open a survey")
    phone.fill("What is the survey called?", "The fifth (invented)")
    phone.fill("Desks and services", "Health desk")
    phone.press("Ask if each was safe and useful")
    phone.fill("Why?", "every quarter")
    phone.press("Sign and propose")


@pytest.mark.thorough  # the limit is the charter's, and held there
def test_no_more_than_four_are_open_until_two_stopped_one(says: Callable[..., Phone], community: Community) -> None:
    """And what is typed stays, since nothing was written."""
    people = community.people
    for _ in range(4):
        opened_by_program(people["first"], people["second"])
    first = says("first")
    propose_a_fifth(first)
    first.sees("Four polls and surveys are open.")
    first.page.go_back()
    first.page.locator("main .row").first.click()
    first.press("Stop this survey")
    first.sees_heading("Stop this survey")
    first.fill("Why?", "the questions were wrong")
    seen(first, "survey-off")
    first.press("Sign and propose")
    first.sees("It waits in the review for a second steward")
    second = community.town.unlock(community.words["second"])
    ((id, _),) = steward.proposals(second).items()
    steward.agree(second, id, "yes")
    ana = says("ana")
    ana.sees("Stopped. Nothing is counted.")
    first = says("first")
    propose_a_fifth(first)
    first.sees("It waits in the review for a second steward")


def test_what_python_opened_is_answered_with_keys_alone_and_in_spanish_and_lateness_shows(
    phones: Opener, community: Community, says: Callable[..., Phone]
) -> None:
    people = community.people
    opened_by_program(people["first"], people["second"])
    phone = phones(url=community.town.url, locale="es-ES")
    phone.open()

    def presses(id: str) -> None:
        button = phone.page.locator("button", has_text=messages("es")[id].strip()).first
        button.wait_for()
        button.focus()
        phone.page.keyboard.press("Enter")

    presses("front-unlock")
    phone.sees_heading(text_of("unlock", "es"))
    phone.fill("Tus ocho palabras", community.words["ana"])
    presses("unlock-open")
    for id in ("tab-me", "say", "surveys"):
        presses(id)
    phone.sees_heading(text_of("surveys", "es"))
    phone.page.locator("main .row").first.press("Enter")
    ways = ("Was it safe?", "How useful was it?", "How often were you there?")
    for name in ways:
        choice = phone.page.get_by_role("group", name=re.compile(re.escape(name))).get_by_role("radio").nth(1)
        choice.focus()
        phone.page.keyboard.press("Space")
    seen(phone, "es-survey")
    presses("survey-send")
    phone.sees(messages("es")["survey-done"].strip())
    community.town.clock.offset = 8 * 86_400
    first = community.town.unlock(community.words["first"])
    counted = surveys.count(first, surveys.surveys(first)[1])
    assert (counted.refused, counted.dropped, counted.answers) == ([], 0, 0), "the program reads what the page sealed"
    late = says("ana", 30)
    row(late, "Zq8Planted")
    late.sees("Stewards had 14 days to publish")
    seen(late, "survey-late")
    people["second"].refresh()
    leaving.leave(people["second"])
    lost = says("ana", 30)
    row(lost, "There will be no result.")
    lost.sees("One of the two stewards who open the answers is no steward any more")
    lost.never_sees("Stewards had 14 days to publish what was answered.")
    seen(lost, "survey-lost")
