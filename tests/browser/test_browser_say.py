"""A say in a real browser: a member proposes, others support it, stewards answer by two, and lateness shows to all."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec
import pytest
from acts import by_day
from phone import Phone
from translations import messages, text_of
from untold import seen_without

from conftest import Opener
from harness import Town, passphrase
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.rules import first_day_of_month, month_of
from parasol.features.lounge.structs import PROPOSAL
from parasol.features.quarter.client import Found, figures, publish
from parasol.features.quarter.structs import Quarter
from parasol.features.say.client.counting import count
from parasol.features.say.client.voting import asked, cast
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.site import Page

SAY = ("say-", "changes", "otherwise-", "figure-", "quarter")
PARTS = (*SAY, "poll", "vote-", "proposal", "answer-", "came", "lounge-", "post-", "field-")


@dataclass
class Community:
    """Two stewards and two members; two make a proposal one that stewards answer, within a week."""

    town: Town
    words: dict[str, str]
    people: dict[str, Person]


@pytest.fixture
def community(tmp_path: Path, built: Page) -> Iterator[Community]:
    town = Town(tmp_path / "say", built)
    names = ("first", "second", "ana", "bo")
    people = dict(zip(names, town.people("steward", "member", "member"), strict=True))
    first, second = people["first"][1], people["second"][1]
    policy = first.roster.policy
    assert policy is not None
    changed = msgspec.structs.replace(policy, proposal_support=2, answer_days=7)
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_policy(first, changed, "so few of us")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    for _, person in people.values():
        person.refresh()
    yield Community(town, {name: people[name][0] for name in names}, {name: people[name][1] for name in names})
    town.close()


seen = seen_without(*PARTS)


@pytest.fixture
def says(phones: Opener, community: Community) -> Callable[..., Phone]:
    comes = by_day(phones, community.town)

    def opened(who: str, where: str, days: int = 0) -> Phone:
        phone = comes(community.words[who], days)
        phone.press("Me")
        phone.press("Have your say")
        phone.sees_heading("Have your say")
        row(phone, where)
        phone.sees_heading(where)
        return phone

    return opened


def row(phone: Phone, text: str) -> None:
    """Press the line of this title."""
    phone.page.locator("main .row", has=phone.page.locator("strong", has_text=text)).click()


def test_members_propose_and_support_and_two_stewards_answer_and_tell_what_came(
    says: Callable[..., Phone], community: Community
) -> None:
    ana = says("ana", "Proposals")
    ana.sees("Nobody has proposed anything yet.")
    seen(ana, "proposals-none")
    ana.press("Make a proposal")
    ana.sees_heading("Make a proposal")
    ana.fill("What is it about?", "Sundays")
    ana.fill("What do you want to say?", "Open the desk on Sundays (invented).")
    ana.fill("Name for this pen", "Magpie")
    seen(ana, "propose")
    ana.press("Send to all members")
    ana.sees_heading("Proposal")
    ana.sees("Nobody supports it yet.")
    ana.press("Support this proposal")
    ana.sees("One member supports it.")
    ana.press("Take my support back")
    ana.sees("Nobody supports it yet.")
    ana.press("Support this proposal")
    ana.sees("One member supports it.")
    seen(ana, "proposal-gathering")

    bo = says("bo", "Proposals")
    bo.sees(re.compile("1.? of .?2.? support it"))
    seen(bo, "proposals")
    row(bo, "Sundays")
    bo.press("Support this proposal")
    bo.sees(re.compile("2.? members support it"))
    bo.sees("Stewards must answer by")
    seen(bo, "proposal-owed")
    bo.press("Talk about it")
    bo.press("Answer")
    bo.fill("What do you want to say?", "Sundays would help me.")
    bo.fill("Name for this pen", "Heron")
    bo.press("Send to all members")
    bo.sees_heading("Thread")
    seen(bo, "proposal-thread")

    bo = says("bo", "Proposals", 8)
    bo.sees("the answer is late")
    seen(bo, "proposals-late")
    row(bo, "Sundays")
    bo.sees("The answer is late.")
    seen(bo, "proposal-late")

    first = says("first", "Proposals", 8)
    row(first, "Sundays")
    first.press("Answer this proposal")
    first.sees_heading("Answer this proposal")
    first.press("Sign this answer")
    first.looks_at_the_mistake()
    first.choose("In part")
    first.fill("Why? And what happens next?", "The desk opens on two Sundays, from June on.")
    seen(first, "answer")
    first.press("Sign this answer")
    first.sees("Another one has to confirm it.")
    assert first.page.get_by_role("button", name="Confirm this answer").count() == 0
    seen(first, "proposal-waits-own")

    second = says("second", "Proposals", 8)
    row(second, "Sundays")
    second.sees("The desk opens on two Sundays")
    second.press("Confirm this answer")
    second.sees_heading("Confirm this answer")
    second.fill("Why do you agree?", "We can do that much.")
    seen(second, "confirm-answer")
    second.press("Confirm this answer")
    second.sees(re.compile("answer: .?In part"))
    second.sees("They answered late")

    bo = says("bo", "What came of it", 40)
    bo.sees("They are late.")
    seen(bo, "came-late")
    second = says("second", "Proposals", 40)
    second.sees(re.compile("answered: .?In part"))
    row(second, "Sundays")
    second.press("Say what came of it")
    second.choose("It is done")
    second.fill("What happened?", "The desk was open on two Sundays.")
    seen(second, "came-form")
    second.press("Sign and tell all members")
    second.sees("Stewards told this late.")
    seen(second, "proposal-whole")
    ana = says("ana", "What came of it", 41)
    ana.sees("The desk was open on two Sundays.")
    ana.sees(re.compile("Done, of those that stewards said yes to: .?1.? of .?1"))
    seen(ana, "came")


def test_who_is_new_reads_from_which_day_on_she_supports_and_nothing_to_press_for_it(
    says: Callable[..., Phone], community: Community
) -> None:
    town, first = community.town, community.people["first"]
    today = town.clock.today()
    days = first_day_of_month(month_of(today) + 2) + 1 - today
    town.clock.offset = days * 86_400
    first.refresh()
    community.words["cleo"] = passphrase()
    town.invite(first, "member", community.words["cleo"])
    writing = Writing(first)
    said = {"name": "Magpie", "topic": PROPOSAL, "title": "Sundays", "language": "en", "text": "Open on Sundays."}
    writing.send(writing.post(1, **said))
    cleo = says("cleo", "Proposals", days)
    row(cleo, "Sundays")
    cleo.sees("You are too new to support this one. You can support what is proposed from")
    cleo.sees(date.fromordinal(date(1970, 1, 1).toordinal() + today + days + 27).strftime("%-d %B %Y"))
    assert not cleo.page.get_by_role("button", name="Support this proposal").count()
    seen(cleo, "proposal-too-new")
    ana = says("ana", "Proposals", days)
    row(ana, "Sundays")
    ana.press("Support this proposal")
    ana.sees("One member supports it.")


@pytest.mark.thorough  # the page and the program count alike in `lounge-flow.test.ts`
def test_another_text_loses_the_support_of_the_first_and_the_program_counts_the_same(
    says: Callable[..., Phone], community: Community
) -> None:
    ana, bo = community.people["ana"], community.people["bo"]
    writing = Writing(ana)
    said = {"name": "Magpie", "topic": PROPOSAL, "title": "Sundays", "language": "en", "text": "Open on Sundays."}
    writing.send(writing.post(1, **said))
    (proposed,) = read_lounge(ana).said
    Writing(bo).support(proposed)
    phone = says("bo", "Proposals")
    row(phone, "Sundays")
    phone.sees("One member supports it.")
    phone.press("Take my support back")
    phone.sees("Nobody supports it yet.")
    phone.press("Support this proposal")
    phone.sees("One member supports it.")
    policy = ana.roster.policy
    assert policy is not None
    assert read_lounge(ana).proposal(proposed, policy).support == 1
    Writing(ana).correct(proposed, text="Close on Sundays.")
    phone = says("bo", "Proposals")
    row(phone, "Sundays")
    phone.sees("Close on Sundays.")
    phone.sees("Nobody supports it yet.")


def in_spanish(phone: Phone, community: Community, *ids: str) -> None:
    """From the words to what a member has a say in, with keys alone, and on by the buttons with these texts."""

    def presses(id: str) -> None:
        button = phone.page.locator("button", has_text=messages("es")[id].strip()).first
        button.wait_for()
        button.focus()
        phone.page.keyboard.press("Enter")

    presses("front-unlock")
    phone.sees_heading(text_of("unlock", "es"))
    phone.fill("Tus ocho palabras", community.words["ana"])
    for id in ("unlock-open", "tab-me", "say", *ids):
        presses(id)


@pytest.mark.thorough  # the same way leads to the quarter, in its test
def test_with_keys_alone_and_in_spanish(phones: Opener, community: Community) -> None:
    phone = phones(url=community.town.url, locale="es-ES")
    phone.open()

    in_spanish(phone, community, "proposals", "lounge-propose")
    phone.sees_heading(text_of("lounge-propose", "es"))
    seen(phone, "es-propose")


def test_what_should_work_otherwise_is_proposed_and_saved_as_a_file_that_names_nobody(
    says: Callable[..., Phone], community: Community
) -> None:
    ana = says("ana", "What changed in Parasol")
    ana.sees("Two stewards sign each alert.")
    seen(ana, "changes")
    ana.press("This should work differently")
    ana.sees_heading("Make a proposal")
    title = ana.page.get_by_label("What is it about?")
    assert title.input_value() == "Parasol: "
    title.fill("Parasol: larger letters")
    text = ana.page.get_by_label("What do you want to say?")
    assert "What should happen:" in text.input_value()
    text.fill("What should happen: letters grow (invented).")
    ana.fill("Name for this pen", "Magpie")
    seen(ana, "otherwise")
    ana.press("Send to all members")
    ana.sees_heading("Proposal")
    assert not ana.page.get_by_role("button", name="Save it for").count(), "she is no steward"
    first = says("first", "Proposals")
    row(first, "larger letters")
    first.press("Save it for the people who build Parasol")
    first.sees_heading("Save it for the people who build Parasol")
    seen(first, "otherwise-save")
    with first.page.expect_download() as saving:
        first.press("Save as a file")
    assert saving.value.suggested_filename == "proposal.txt"
    told = (
        "Parasol: larger letters\n\nWhat should happen: letters grow (invented).\n\nFewer than 5 members support it.\n"
    )
    assert Path(saving.value.path()).read_text() == told


def test_a_quarter_that_was_told_is_read_with_how_it_was_counted(
    says: Callable[..., Phone], phones: Opener, community: Community
) -> None:
    none = says("ana", "The quarter in numbers")
    none.sees("Stewards have not published a quarter yet.")
    first, ticks = community.people["first"], [(20, 30)]
    whole = Found([], [2], [], [True], 3, [(40, 60)], (3, 2), [1, 4], 7, 2, 43, [9], {"useful": ticks, "safe": ticks})
    publish(first, Quarter(226, 20650, figures(whole)))
    publish(first, Quarter(225, 20560, figures(Found())))
    phone = says("ana", "The quarter in numbers")
    phone.sees(re.compile("July.* to .*September"))
    phone.sees(re.compile("Counted from .*July"))
    pairs = phone.page.locator("section").first.locator("dl").first.locator("div").all_inner_texts()
    shown = dict(re.sub("[\u2068\u2069]", "", each).split("\n") for each in pairs)
    assert shown["Members who voted"] == "65 % or more"
    assert shown["Alerts published"] == "5 or more"
    assert shown["Alerts taken down"] == "fewer than 5"
    assert shown["Checks"] == "40 or more"
    assert shown["Days until a desk answers"] == "4 days"
    assert shown["Said that they can do one more thing now"] == "too few to tell"
    seen(phone, "quarters")
    phone.page.locator("summary").first.click()
    phone.sees("Heads, not names.")
    seen(phone, "quarters-how")
    spanish = phones(url=community.town.url, locale="es-ES")
    spanish.open()
    in_spanish(spanish, community, "quarters")
    spanish.sees("Avisos publicados")
    seen(spanish, "es-quarters")


def opened(says: Callable[..., Phone], community: Community, way: str, most: str = "") -> None:
    """One steward writes the question on the page, the other signs; it opens the next day, for three days."""
    first = says("first", "Polls")
    first.press("Open a poll")
    first.sees_heading("Open a poll")
    first.press("Sign and propose")
    first.looks_at_the_mistake()
    first.fill("What is the question?", "When is the desk open?")
    first.choose(way)
    if way != "Yes or no":
        first.fill("What can they choose?", "Sunday\nMonday\nTuesday")
    if most:
        first.page.get_by_label("How many can they choose?").select_option(most)
    first.choose(re.compile("all who were members"))
    first.page.get_by_label("How long is it open?").select_option("3")
    first.fill("Why?", "many asked")
    seen(first, "poll-open")
    first.press("Sign and propose")
    first.sees("It waits in the review for a second steward")
    second = community.people["second"]
    second.refresh()
    ((id, _),) = steward.proposals(second).items()
    steward.agree(second, id, "yes")


def votes(community: Community, **chosen: list[int]) -> None:
    """By the program, in the poll that is open."""
    for who, choices in chosen.items():
        person = community.people[who]
        person.refresh()
        person.wallet.forget()
        poll = asked(person)[1]
        assert poll.question is not None
        cast(person, poll.poll, poll.question, choices)


def test_two_stewards_open_a_poll_members_rank_and_all_count_the_same_after_the_end(
    says: Callable[..., Phone], community: Community
) -> None:
    opened(says, community, "They put them in an order")
    phone = says("ana", "Polls", 1)
    row(phone, "When is the desk open?")
    phone.sees("Open until the end of")
    phone.sees("use a poll to choose who leads you.")
    phone.press("Send my vote")
    phone.looks_at_the_mistake()
    for choice in ("Monday", "Sunday"):
        phone.page.locator("main .choice", has_text=choice).focus()
        phone.page.keyboard.press("Enter")
    assert phone.page.locator("main .choice[aria-pressed=true]").count() == 2
    seen(phone, "poll-vote")
    phone.press("Send my vote")
    phone.sees("Your vote is in.")
    seen(phone, "poll-voted")
    votes(community, bo=[0], first=[1])
    again = says("ana", "Polls", 2)
    row(again, "When is the desk open?")
    again.page.locator("main .choice", has_text="Tuesday").click()
    again.press("Send my vote")
    again.sees("This was done already")
    community.town.clock.offset = 5 * 86_400
    second = community.people["second"]
    second.refresh()
    program = count(second, asked(second)[1])
    compared = {program.words}
    for who in ("ana", "second"):
        phone = says(who, "Polls", 5)
        phone.sees("Closed since")
        row(phone, "When is the desk open?")
        phone.sees(re.compile("Most votes: .?Monday"))
        phone.sees(re.compile("Votes that count: .?3"))
        phone.sees("Your vote is among them." if who == "ana" else "No vote of yours is among them.")
        seen(phone, f"poll-result-{who}")
        words = phone.page.get_by_text("Compare these words")
        phone.until(lambda words=words: "…" not in words.inner_text())
        compared.add(words.inner_text().split(" ")[-1])
    assert len(compared) == 1
    member = says("bo", "Polls", 40)
    row(member, "When is the desk open?")
    member.sees("They are late.")
    phone = says("second", "Polls", 40)
    row(phone, "When is the desk open?")
    phone.press("Say what came of it")
    phone.choose("It is done")
    phone.fill("What happened?", "The desk is open on Mondays.")
    phone.press("Sign and tell all members")
    phone.sees("The desk is open on Mondays.")
    seen(phone, "poll-came")
    ana = says("ana", "What came of it", 41)
    ana.sees("The desk is open on Mondays.")
    seen(ana, "came-poll")


@pytest.mark.thorough  # the next one is opened the same way; test_polls.py calls one off
def test_a_poll_for_two_choices_at_most_is_called_off_by_two(says: Callable[..., Phone], community: Community) -> None:
    opened(says, community, "They choose some", most="2")
    phone = says("ana", "Polls", 1)
    row(phone, "When is the desk open?")
    assert not phone.page.get_by_role("button", name="Call this poll off").count(), "she is no steward"
    for choice in ("Sunday", "Monday", "Tuesday"):
        phone.choose(choice)
    phone.press("Send my vote")
    phone.looks_at_the_mistake()
    phone.page.get_by_label("Tuesday").first.uncheck()
    phone.press("Send my vote")
    phone.sees("Your vote is in.")
    first = says("first", "Polls", 1)
    row(first, "When is the desk open?")
    seen(first, "poll-some")
    first.press("Call this poll off")
    first.sees_heading("Call this poll off")
    first.sees("When is the desk open?")
    first.fill("Why?", "the question was wrong")
    seen(first, "poll-off")
    first.press("Sign and propose")
    first.sees("It waits in the review for a second steward")
    asked_to_sign = says("second", "Polls", 1)
    asked_to_sign.press("Review")
    asked_to_sign.sees(re.compile("Polls: .*, called off"))
    second = community.people["second"]
    second.refresh()
    ((id, _),) = steward.proposals(second).items()
    steward.agree(second, id, "yes")
    phone = says("ana", "Polls", 1)
    row(phone, "When is the desk open?")
    phone.sees("Stewards called this poll off.")
    assert not phone.page.get_by_role("button", name="Send my vote").count()


def test_a_host_that_drops_a_vote_and_one_that_adds_some_are_told_of(
    says: Callable[..., Phone], community: Community
) -> None:
    opened(says, community, "Yes or no")
    town, people = community.town, community.people
    town.clock.offset = 86_400
    votes(community, ana=[0], bo=[0])
    name = people["bo"].room("ballots/1")
    ballots = "record.room = (SELECT id FROM room WHERE name = ?)"
    (first, body), _ = town.sql(f"SELECT client_id, body FROM record WHERE {ballots} ORDER BY seq", name)
    town.sql("DELETE FROM record WHERE client_id = ?", first)
    phone = says("bo", "Polls", 5)
    row(phone, "When is the desk open?")
    phone.sees("Votes are missing: the server shows fewer than it took.")
    seen(phone, "poll-dropped")
    town.sql(f"UPDATE record SET body = ? WHERE {ballots}", body, name)
    phone = says("bo", "Polls", 5)
    row(phone, "When is the desk open?")
    phone.sees(re.compile("Votes that can.t be read: .?1"))
    phone.sees("No vote of yours is among them.")
