"""The way through all in which members have a say: proposals, polls, surveys, what came of it."""

import re

from lived_in import LONG, LivedIn
from walker import Walker

from parasol.features.lounge.client.flags import act
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.structs import PROPOSAL, Answer
from parasol.features.quarter.client import Found, figures, publish
from parasol.features.quarter.structs import Quarter

TITLE = "Sundays"


def saying(walk: Walker, place: LivedIn) -> None:
    """As a steward, who sees more of each screen than members do."""
    settle(place)
    walk.unlock(place.first_words)
    walk.tab("me")
    walk.tap("say")
    walk.at("say", "say")

    _row(walk, "proposals")
    _at_row(walk, TITLE)
    walk.sees("proposals")
    walk.tap("lounge-propose")
    walk.at("lounge-propose", "propose")
    walk.tap("back")
    walk.at("proposals")
    _at_row(walk, TITLE).click()
    walk.at("proposal")
    walk.waits("answer-waiting")
    walk.opens("proposal-how")
    walk.sees("proposal")
    walk.tap("answer-give")
    walk.at("answer-give")
    walk.tap("answer-sign")
    walk.waits("field-wrong-missing")
    walk.sees("answer-wrong")
    walk.tap("back")
    walk.tap("answer-confirm")
    walk.at("answer-confirm", "answer-confirm")
    walk.tap("back")
    for _ in range(2):
        walk.tap("back")

    for what in ("polls", "surveys"):
        _row(walk, what)
        walk.at(what, what)
        new = "poll-open-new" if what == "polls" else "survey-open-new"
        walk.tap(new)
        walk.at(new, new)
        for _ in range(2):
            walk.tap("back")
    for what in ("came", "quarters", "changes"):
        _row(walk, what)
        walk.at(what)
        walk.page.locator("main .waiting").wait_for(state="detached")
        walk.sees(what)
        walk.tap("back")


def settle(place: LivedIn) -> None:
    """A proposal with everything about it; that it is there once is enough."""
    member = place.town.unlock(place.member_words)
    if any(said.is_proposal for said in read_lounge(member).said):
        return
    first, second = place.stewards()
    writing = Writing(member)
    said = {"name": "Zinnia", "topic": PROPOSAL, "title": TITLE, "language": "en", "text": LONG}
    writing.send(writing.post(0, **said))
    (proposed,) = [each for each in read_lounge(member).said if each.is_proposal]
    today = first.device.today()
    act(second, Answer(proposed.identity, proposed.digest, TITLE, "partly", LONG[:900], today))
    publish(first, Quarter(226, today, figures(Found())))


def _at_row(walk: Walker, title: str | re.Pattern[str]):  # type: ignore[no-untyped-def]
    found = walk.page.locator("main .row", has=walk.page.locator("strong", has_text=title))
    found.wait_for()
    return found


def _row(walk: Walker, id: str) -> None:
    _at_row(walk, walk.text(id)).click()
