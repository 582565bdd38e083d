"""Surveys: which there are and what came of them, answering; for stewards, opening, counting and publishing one. Which
survey and what somebody answers is asked for, so that no list of processes tells it."""

from collections.abc import Sequence
from typing import Any

import msgspec

from parasol.cli.call import Call
from parasol.cli.codes import NotDone
from parasol.cli.output import count, listed, quoted
from parasol.cli.parser import WHY, WORDS, Commands
from parasol.cli.polls import VOTERS, WHY_NOT, called_off, number_of, said
from parasol.client.community.person import Person, name_of_member
from parasol.client.polls import surveys
from parasol.client.polls.surveys import Answered, Surveyed
from parasol.formats import survey as s
from parasol.formats.roster import MAX_POLL_DAYS
from parasol.wire.days import text_of

WAYS: tuple[tuple[s.AskedHow, str], ...] = (
    ("one", "with one of the choices"),
    ("some", "with some of the choices"),
    ("scale", "with a step of a scale"),
    ("number", "with the range that a number is in"),
    ("text", "in their own words"),
)
STANDARD = ("Was it safe?", "Was it useful?", "Were you asked who you are?")
LIMITS = (
    "When it has closed, two stewards read the answers: {}. Everybody else sees rounded counts, and nothing of fewer "
    "than 5 people. Nothing in an answer says who you are: don't write what only you could have written."
)
commands = Commands("members")
survey = commands.group(
    "survey",
    "surveys: answer, and see what came of one",
    "Two stewards open a survey, and the two open its answers when it has closed. Each member answers once, skips what "
    "they like, and nobody learns who answered.\n\nparasol survey answer",
)
WHICH = "which survey (its number)"


@survey.add("list", "the surveys, and what came of those that are published", reads=(WORDS,))
def _list(call: Call) -> int:
    """Lists the surveys that are known here, how it stands with each, and what two stewards published of it."""
    person = call.unlock()
    found = list(surveys.surveys(person).values())
    told = "\n".join(_told(person, each) for each in reversed(found))
    return call.out.give({"surveys": [_facts(person, each) for each in found]}, told or "There is no survey.")


@survey.add("answer", "answer a survey, once", reads=(WORDS, WHICH, "your answers"))
def _answer(call: Call) -> int:
    """Sends your answers. They can't be changed or taken back. Nothing skips a question."""
    person = call.unlock()
    each = _asked(call, person)
    surveys.check_not_lost(each)
    wording = each.survey.wordings[0]
    if len(each.survey.wordings) > 1:
        wording = each.survey.wordings[
            call.ask.choose("In which language", [one.language for one in each.survey.wordings]) or 0
        ]
    names = " and ".join(name_of_member(key) for key in each.counters)
    said_first = f"{wording.title}\n{wording.text}".strip()
    call.out.note(f"{quoted(said_first)}\n\n{LIMITS.format(names)}")
    answers, texts = list[list[int]](), list[str]()
    for ask, words in zip(each.survey.asks, wording.asks, strict=True):
        about = "" if words.about is msgspec.UNSET else f"{words.about}: "
        question = f"{about}{words.ask} (nothing: skip it)"
        if ask.way == "text":
            texts.append(call.ask.line(question))
        if ask.way == "some":
            answers.append(sorted(call.ask.choose_several(question, _names(ask, words))))
        else:
            at = None if ask.way == "text" else call.ask.choose(question, _names(ask, words))
            answers.append([] if at is None else [at])
    call.ask.sure("Send these answers, for good?")
    call.insist(lambda: surveys.answer(person, each, answers, texts))
    return call.out.give({"answered": each.poll.number}, "Your answers are there.")


@survey.add("open", "open a survey (two stewards sign that)", reads=(WORDS, "the questions, its days, who counts", WHY))
def _open(call: Call) -> int:
    """Asks for the questions, in one language or several, for how long it is open, who may answer, and which steward
    opens the answers with you; and proposes the settings that open it. The second one agrees with `parasol proposals
    agree`."""
    person, ask = call.unlock(), call.ask
    today, stewards = person.device.today(), [each.key for each in person.roster.stewards() if each.key != person.key]
    language, title = ask.needed("In which language do you write it"), ask.needed("What is it called")
    text = ask.line("More about it (nothing: no more)")
    about = ask.line("Which desks and services is it about, with a ; between them (nothing: your own questions)")
    asks, words = list[s.SurveyAsks](), list[s.SurveyWords]()
    for name in filter(None, (each.strip() for each in about.split(";"))):
        asks += [s.SurveyAsks("one", 2)] * len(STANDARD)
        words += [s.SurveyWords(question, ["Yes", "No"], name) for question in STANDARD]
    while question := ask.line("Another question (nothing: no more)"):
        way = ask.one("How is it answered", WAYS, said)[0]
        choices = _choices(call, way)
        steps = (
            ask.until(lambda: ask.line("How many steps"), number_of(s.MAX_ANSWERS)) if way == "scale" else len(choices)
        )
        starts = _starts(call) if way == "number" else []
        asks.append(s.SurveyAsks(way, len(starts) + 1, starts) if starts else s.SurveyAsks(way, steps))
        words.append(s.SurveyWords(question, choices))
    wordings = [s.SurveyWording(language, title, text, words)]
    while other := ask.line("Another language (nothing: no more)"):
        title, text = ask.needed("What is it called"), ask.line("More about it (nothing: no more)")
        translated = [
            s.SurveyWords(ask.needed(f"In this language: {each.ask}"), _choices(call, how.way), each.about)
            for how, each in zip(asks, words, strict=True)
        ]
        wordings.append(s.SurveyWording(other, title, text, translated))
    days = ask.until(lambda: ask.line("For how many days, from today on (nothing: 14)"), number_of(MAX_POLL_DAYS)) or 14
    voters = ask.one("Who may answer", VOTERS, said)[0]
    second = ask.one("Who opens the answers with you", stewards, name_of_member)
    opened = surveys.open_survey(person, second, asks, wordings, (today, today + days), voters, call.reason())
    return call.out.give({"opened": opened.number}, f"Survey {opened.number} is open.")


@survey.add("count", "count and publish a survey, as one of its two stewards", reads=(WORDS, WHICH, "your summaries"))
def _count(call: Call) -> int:
    """Counts the answers on this device. The first of the two writes a summary of what people wrote; the second one
    reads it, publishes the result if her device counted the same, and all answers are deleted for good."""
    person = call.unlock()
    each = _asked(call, person)
    if each.tally is not None:
        surveys.delete(person, each)
        return call.out.give({"published": True}, "It is published, and no answer is left.")
    counted = surveys.count(person, each)
    call.out.note(_counted(each, counted))
    facts: dict[str, Any] = {"answers": counted.answers, "shown": counted.shown, "texts": counted.texts}
    facts |= {"dropped": counted.dropped, "refused": counted.refused}
    if each.waits is not None and each.waits[0] != person.key:
        summaries = "\n".join(map(quoted, filter(None, each.waits[2].summaries)))
        call.ask.sure(f"Publish this, and delete all answers for good?\n{summaries}\n")
        surveys.agree(person, each, counted)
        return call.out.give({**facts, "published": True}, "It is published, and all answers are deleted.")
    written = [call.ask.line("What did they write, in your words (nothing: no summary)") for _ in counted.texts]
    surveys.publish(person, each, counted, written)
    return call.out.give({**facts, "published": False}, "Now the other steward counts, and publishes it.")


@survey.add("call-off", "stop a survey without a result (two stewards sign that)", reads=(WORDS, WHICH, WHY))
def _call_off(call: Call) -> int:
    """Proposes settings under which a survey is stopped: nobody answers it any more, and it is never counted."""
    person = call.unlock()
    return called_off(call, person, _asked(call, person).poll.number, "The survey is stopped.")


def _asked(call: Call, person: Person) -> Surveyed:
    typed = call.ask.needed("Which survey (its number, as `parasol survey list` shows it)")
    found = surveys.surveys(person).get(int(typed)) if typed.isdecimal() and len(typed) <= 4 else None
    if found is None:
        raise NotDone("there is no survey of this number", "no-survey")
    return found


def _choices(call: Call, way: s.AskedHow) -> list[str]:
    asked = {"scale": "What the first and the last step mean, with a ; between them"}.get(way, "The choices, with a ;")
    if way not in ("one", "some", "scale"):
        return []
    return [each.strip() for each in call.ask.needed(asked).split(";") if each.strip()]


def _starts(call: Call) -> list[int]:
    typed = call.ask.needed("Where does each range but the first begin, as in 5 10 20").split()
    if not all(each.isdecimal() and len(each) < 7 for each in typed):
        raise NotDone("type numbers with spaces between them", "input")
    return [int(each) for each in typed]


def _names(ask: s.SurveyAsks, words: s.SurveyWords) -> list[str]:
    if ask.way == "scale":
        ends = dict(zip((0, ask.count - 1), words.choices, strict=True))
        return [f"{at + 1} {ends.get(at, '')}".strip() for at in range(ask.count)]
    if ask.starts is msgspec.UNSET:
        return list(words.choices)
    ranges = [f"{one} to {other - 1}" for one, other in zip([0, *ask.starts], ask.starts, strict=False)]
    return [*ranges, f"{ask.starts[-1]} or more"]


def _table(each: Surveyed, shown: Sequence[Sequence[int]]) -> str:
    lines = list[str]()
    for ask, words, cells in zip(each.survey.asks, each.survey.wordings[0].asks, shown, strict=False):
        names = _names(ask, words)
        names = [f"{not_}{name}" for name in names for not_ in ("", "not ")] if ask.way == "some" else names
        about = "" if words.about is msgspec.UNSET else f"{words.about}: "
        told = [f"{name}: {f'about {n}' if n else 'fewer than 5'}" for name, n in zip([*names, "no answer"], cells)]  # noqa: B905
        lines.append(f"{about}{words.ask}\n{listed(told)}" if any(cells) else f"{about}{words.ask}\n  too few to tell")
    return "\n".join(lines)


def _counted(each: Surveyed, counted: Answered) -> str:
    lines = [_table(each, counted.shown), *(quoted(text) for texts in counted.texts for text in texts)]
    for reason in dict.fromkeys(counted.refused):
        lines.append(f"{counted.refused.count(reason)} left out: each {WHY_NOT[reason]}.")
    return "\n".join([*lines, *([f"{counted.dropped} missing: paid for, and not here."] if counted.dropped else [])])


def _stands(person: Person, each: Surveyed) -> str:
    poll, today = each.poll, person.device.today()
    if each.is_stopped:
        return "it was stopped"
    if each.tally is not None:
        return f"published; {count(each.tally.answers, 'answer')} or a few more"
    if each.is_lost:
        return f"{surveys.LOST}; open a new one"
    if today <= poll.closes_on:
        begins = "open" if today >= poll.opens_on else f"opens on {text_of(poll.opens_on)}"
        return f"{begins}, until the end of {text_of(poll.closes_on)}"
    return "closed; its result is late" if each.is_late else "closed; it is being counted"


def _told(person: Person, each: Surveyed) -> str:
    head = f"{each.poll.number}  {each.survey.wordings[0].title}\n  {_stands(person, each)}"
    if each.tally is None:
        return head
    return "\n".join([head, _table(each, each.tally.shown), *map(quoted, filter(None, each.tally.summaries))])


def _facts(person: Person, each: Surveyed) -> dict[str, Any]:
    return {
        "survey": each.poll.number,
        "title": each.survey.wordings[0].title,
        "stands": _stands(person, each),
        "late": each.is_late,
        "counters": [name_of_member(key) for key in each.counters],
        "answers": None if each.tally is None else each.tally.answers,
        "shown": None if each.tally is None else each.tally.shown,
        "summaries": None if each.tally is None else each.tally.summaries,
    }
