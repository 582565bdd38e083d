"""Polls: which there are, voting, counting one that has closed; for stewards, opening one and calling one off. Which
poll and what somebody answers is asked for, so that no list of processes tells it."""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import UNSET

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.output import count, listed, quoted
from parasol.cli.parser import WHY, WORDS, Commands
from parasol.cli.records import possible
from parasol.client.community.person import Person
from parasol.client.polls import voting
from parasol.client.polls.counting import Reason, Result
from parasol.client.polls.counting import count as counted
from parasol.client.polls.tally import Outcome, choices_of
from parasol.client.polls.voting import Asked
from parasol.formats.poll import Question, Way
from parasol.formats.roster import MAX_POLL_DAYS, Voters
from parasol.roster.once import is_stopped
from parasol.wire.days import text_of

WAYS: tuple[tuple[Way, str], ...] = (
    ("yes", "with yes or no"),
    ("some", "with some of the choices"),
    ("rank", "with the choices in an order"),
)
VOTERS: tuple[tuple[Voters, str], ...] = (
    ("all", "everybody who has a place on the first day"),
    ("settled", "who has had a place for 28 days then, or a second steward's word"),
)
LIMITS = "A dishonest server could add votes. Don't decide with this who leads: elect stewards on paper, together."
WHY_NOT: dict[Reason, str] = {
    "replayed": "stood there before",
    "unreadable": "couldn't be read",
    "late": "came outside the poll's days",
    "invalid": "wasn't an answer to this question",
    "double": "was a second one by one key",
}
commands = Commands("members")
poll = commands.group(
    "poll",
    "polls: vote, and count what came of one",
    "Two stewards open a poll. Each member has one vote, and nobody learns who voted, or how. Nobody sees how it "
    "stands before its last day is over; then every device counts for itself.\n\nparasol poll vote",
)
WHICH = "which poll (its number)"


@poll.add("list", "the polls, open and closed", reads=(WORDS,))
def _list(call: Call) -> int:
    """Lists the polls that are known here: the question, the days, who may vote, and how it stands with it."""
    person = call.unlock()
    found = list(voting.asked(person).values())
    told = [f"{each.poll.number}  {_title(each)}\n  {_days(person, each)}" for each in reversed(found)]
    return call.out.give({"polls": [_facts(person, each) for each in found]}, "\n".join(told) or "There is no poll.")


@poll.add("vote", "vote in a poll, once", reads=(WORDS, WHICH, "your answer"))
def _vote(call: Call) -> int:
    """Casts your vote. It can't be changed or taken back, so that nobody can make you do that. Nobody learns that it
    is yours."""
    person = call.unlock()
    found, question = _asked(call, person)
    names = _names(question)
    said_first = f"{question.title}\n{question.text}".strip()
    call.out.note(f"{quoted(said_first)}\n\n{LIMITS}")
    if question.way == "yes":
        at = call.ask.choose("Your answer (nothing: a blank vote)", names)
        choices = [] if at is None else [at]
    elif question.way == "some":
        choices = sorted(call.ask.choose_several("Which of them (nothing: a blank vote)", names))
    else:
        choices = call.ask.choose_several("Which of them, the best first (nothing: a blank vote)", names)
    said = listed([names[each] for each in choices]) or "a blank vote"
    call.ask.sure(f"Vote so, for good?\n{said}\n")
    call.insist(lambda: voting.cast(person, found.poll, question, choices))
    return call.out.give({"voted": found.poll.number}, "Your vote is there. It is counted when the poll has closed.")


@poll.add("count", "count a poll that has closed", reads=(WORDS, WHICH))
def _count(call: Call) -> int:
    """Counts the ballots on this device, and says what doesn't count and why. Compare the three words with others: who
    has the same words counted the same ballots."""
    person = call.unlock()
    found, question = _asked(call, person)
    result = counted(person, found)
    facts = {
        "poll": found.poll.number,
        "outcome": None if result.outcome is None else msgspec.to_builtins(result.outcome),
        "why": result.why or None,
        "counted": len(result.by),
        "refused": {reason: result.refused.count(reason) for reason in dict.fromkeys(result.refused)},
        "dropped": result.dropped,
        "issued": result.counts.issued,
        "cast": result.counts.cast,
        "words": result.words,
        "yours": None if result.mine is None else list(result.mine),
    }
    return call.out.give(facts, _told(found, question, result))


@poll.add("open", "open a poll (two stewards sign that)", reads=(WORDS, "the question, its days and who may vote", WHY))
def _open(call: Call) -> int:
    """Asks for the question, how it is answered, until when, who may vote and how many votes it needs, and proposes
    the settings that open it. The second steward agrees with `parasol proposals agree`. Everybody can read the days
    and who may vote; only members read the question."""
    person = call.unlock()
    ask, today = call.ask, person.device.today()
    title, text = ask.needed("The question"), ask.line("More about it (nothing: no more)")
    way = ask.one("How is it answered", WAYS, said)[0]

    def number(question: str, most: int) -> int:
        return ask.until(lambda: ask.line(question), number_of(most))

    choices, most = [], 0
    if way != "yes":
        choices = [each.strip() for each in ask.needed("The choices, with a ; between them").split(";") if each.strip()]
    if way == "some":
        most = number("How many may somebody choose (nothing: as many as they like)", len(choices))
    days = number("For how many days, from today on (nothing: 7)", MAX_POLL_DAYS) or 7
    voters = ask.one("Who may vote", VOTERS, said)[0]
    quorum = number("How many votes does it need (nothing: any number)", 100_000)
    fields = {"salt": person.device.random(16), "title": title, "text": text, "way": way, "choices": choices}
    with possible("question"):
        question = msgspec.convert(fields | ({"most": most} if most else {}), Question, builtin_types=(bytes,))
        reason = call.reason()
        opened = voting.open_poll(person, question, today, today + days, voters, quorum, reason)
    return call.out.give({"opened": opened.number}, f"Poll {opened.number} is open.")


@poll.add("call-off", "end a poll without a result (two stewards sign that)", reads=(WORDS, WHICH, WHY))
def _call_off(call: Call) -> int:
    """Proposes settings under which a poll is called off: nobody votes in it any more, and it is never counted."""
    person = call.unlock()
    found, _ = _asked(call, person)
    return called_off(call, person, found.poll.number, "The poll is called off.")


def called_off(call: Call, person: Person, number: int, done: str) -> int:
    """The same for a survey."""
    voting.call_off(person, number, call.reason())
    return call.out.give({"called_off": number}, done)


def _asked(call: Call, person: Person) -> tuple[Asked, Question]:
    known = voting.asked(person)
    typed = call.ask.needed("Which poll (its number, as `parasol poll list` shows it)")
    found = known.get(int(typed)) if typed.isdecimal() and len(typed) <= 4 else None
    if found is None:
        raise NotDone("there is no poll of this number", "no-poll")
    if found.question is None:
        raise NotDone("nobody wrote the question that two stewards signed, or it has expired", "no-question")
    return found, found.question


def said(each: tuple[str, str]) -> str:
    """A choice in words, of those that have a name and words."""
    return each[1]


def number_of(most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text and not (text.isdecimal() and 1 <= int(text) <= most):
            raise ValueError(f"type a number from 1 to {most}, or nothing")
        return int(text or 0)

    return read


def _names(question: Question) -> list[str]:
    return ["yes", "no"] if question.way == "yes" else list(question.choices)


def _title(each: Asked) -> str:
    return each.question.title if each.question is not None else "(its question isn't here)"


def _days(person: Person, each: Asked) -> str:
    poll, today = each.poll, person.device.today()
    if is_stopped(person.roster, poll):
        return "it was stopped"
    if today > poll.closes_on:
        return f"closed; its last day was {text_of(poll.closes_on)}"
    begins = "open" if today >= poll.opens_on else f"opens on {text_of(poll.opens_on)}"
    return f"{begins}, until the end of {text_of(poll.closes_on)}; votes: {dict(VOTERS).get(poll.voters, 'nobody')}"


def _facts(person: Person, each: Asked) -> dict[str, Any]:
    poll, question = each.poll, each.question
    return {
        "poll": poll.number,
        "title": None if question is None else question.title,
        "text": None if question is None else question.text,
        "way": None if question is None else question.way,
        "choices": None if question is None else _names(question),
        "most": None if question is None or question.most is UNSET else question.most,
        "opens_on": text_of(poll.opens_on),
        "closes_on": text_of(poll.closes_on),
        "voters": poll.voters,
        "quorum": poll.quorum,
        "stopped": is_stopped(person.roster, poll),
    }


def _told(found: Asked, question: Question, result: Result) -> str:
    lines = [quoted(question.title)]
    if result.why == "too-many":
        lines.append("There are more ballots than the server issued tokens. Nothing is counted: tell your stewards.")
    elif result.why == "quorum":
        lines.append(f"It needed {found.poll.quorum} votes, and {len(result.by)} count. It has no result.")
    elif result.outcome is not None:
        lines.append(_outcome(question, result.outcome))
    lines.append(f"{count(len(result.by), 'ballot')} counted. To compare with others: {result.words}")
    for reason in dict.fromkeys(result.refused):
        lines.append(f"{result.refused.count(reason)} left out: each {WHY_NOT[reason]}.")
    if result.dropped:
        lines.append(f"{result.dropped} missing: paid for, and not here. Tell your stewards.")
    own = "Yours is not among them." if result.mine is None else "Yours is among them."
    return "\n".join([*lines, f"{own} {LIMITS}"])


def _outcome(question: Question, outcome: Outcome) -> str:
    names = _names(question)
    rows = listed([f"{names[at]}: {outcome.counts[at]}" for at in range(choices_of(question))])
    won = [names[each] for each in outcome.won]
    ends = "" if not won else f"\nResult: {won[0]}" if len(won) == 1 else f"\nA tie: {', '.join(won)}"
    return rows + ends
