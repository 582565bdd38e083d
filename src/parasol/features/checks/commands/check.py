"""Checking somebody before meeting them. What no report means, and what it doesn't, is said each time."""

from collections.abc import Iterator
from typing import Any

from parasol.features.alerts.commands.alerts import severity_text
from parasol.features.checks.client.check import CheckResult, Refusal, check
from parasol.features.checks.client.identifiers import KINDS, NotAnIdentifier
from parasol.features.checks.client.identifiers.partial import PART_KINDS, partials
from parasol.features.checks.client.identifiers.question import Question, asked_about, only
from parasol.features.checks.client.identifiers.sites import platform_named, sites_of
from parasol.features.checks.client.summary import Summary
from parasol.features.reports.client.model import SEVERITIES
from parasol.kernel.client.connection import Unreachable
from parasol.kernel.roster.client.person import Person
from parasol.kernel.shell.call import Call, called, short
from parasol.kernel.shell.codes import DONE, MATCH, NOT_DONE, sentence
from parasol.kernel.shell.output import count, harmless, listed, quoted, wrapped
from parasol.kernel.shell.parser import WORDS, Commands, option
from parasol.kernel.wire.days import text_of

NO_REPORT_MEANS = (
    "It means only this: nobody has reported this {what} here. It is not a promise about this person. Most of what "
    "happens is never reported, and people change their numbers."
)
SCREENING = (
    "Hear the voice first, or see the face in a video call. Does it fit what was written?",
    "Tell somebody you trust where you will be, and when you will call. Agree on what they do if you don't.",
    "If something feels off, that is reason enough to say no. You owe nobody an explanation.",
)
AFTER_A_MATCH = (
    "You decide. If you want to say no: 'I'm not free' is enough. Don't tell this person about the alert.",
    "If you go all the same: tell somebody you trust, with place and time, and keep your own way out.",
    "If something happened to you too: `parasol report`. A second voice makes an alert stronger.",
)
UNCLEAR = (
    "This could not be answered. Something on the list points to this {what}, but it can't be trusted and was left "
    "out. Treat it as unknown, and tell your stewards."
)
ONLY_PART = "This is only part of {what}. It may be about somebody else. Alerts it may be: {how_many}."
ONLY_ALIKE = "Something written like this was reported. It may be about somebody else. Alerts it may be: {how_many}."
LEFT_OUT: dict[Refusal, str] = {
    "entry-broken": "an entry about this was changed or is broken, and was ignored",
    "entry-future-roster": "an entry that names a community of tomorrow was ignored",
    "entry-not-a-steward": "an entry signed by somebody who was no steward was ignored",
    "entry-signature": "an entry that the stewards didn't sign like this was ignored",
    "entry-one-signature": "an entry that one steward signed alone was ignored",
    "entry-expired": "an entry past its last day was ignored",
    "entry-withdrawn": "an entry whose alert was taken back was ignored",
}
ALL_OF_IT = "All of it is in `parasol alerts --all`, under {alert}."
OTHERS = "Similar spelling, maybe about somebody else"
MANY_ALIKE = (
    "Very many alerts have this name, and not all fit into one answer. `parasol check --only-there` looks for it on "
    "that app or site alone; if you named none, in alerts that name none either."
)
LOOK_BY_END = "Check by the last six digits too? That is one more check"
OLD_TREE_HEAD_DAYS = 14
OLD_TREE_HEAD = " That is long ago: newer reports may be missing. Ask a steward to look after the list."
WHAT = {
    "phone": "number",
    "email": "address",
    "handle": "name",
    "plate": "plate",
    "phone-end": "end of a number",
    "plate-part": "part of a plate",
    "name": "name",
}

commands = Commands("members")


@commands.add(
    "check",
    "has this number, name, address or plate been reported?",
    option("--region", metavar="COUNTRY", help="two letters, for numbers without a country code"),
    option("--kind", choices=(*KINDS, *PART_KINDS), help="what it is; guessed without this"),
    option("--last-six", action="store_true", help="a phone number without a report: check its last six digits too"),
    option("--platform", metavar="SITE", help="the app or site of a name, one of the community's (`parasol about`)"),
    option(
        "--only-there",
        action="store_true",
        help="a name on that app or site alone (or on none), where very many have it",
    ),
    reads=(WORDS, "what to check; each further line is one more check"),
)
def _check(call: Call) -> int:
    """Asks whether a phone number, an e-mail address, a name on an app or a number plate has been reported, in any
    usual way of writing. All that it may be is asked at once, and the answer says what was looked for. Part of a number
    will do: its last six or seven digits as "...900123", or a plate as "A8?2 CDE" with ? for what isn't known. The
    server learns neither the question nor the answer. Several lines are several checks. Exit code 3 means that a report
    was found, 0 that none was, which never means safe.

    parasol check
    parasol check --kind handle --platform telegram
    parasol check --last-six
    """
    person = call.unlock()
    try:
        return _answers(call, person)
    except Unreachable as error:  # what is said without an answer must not read as one
        raise type(error)(f"no connection. This check did not happen: {error}") from None


def _answers(call: Call, person: Person) -> int:
    if call.is_conversation:
        return _converse(call, person)
    lines = call.ask.lines_left() if not call.ask.is_terminal else [call.ask.needed("What to check")]
    answers = [answer for typed in lines or [""] for answer in _one(call, person, typed)]
    code = _exit_code([facts["outcome"] for facts, _ in answers])
    return call.out.give({"checks": [facts for facts, _ in answers]}, "\n\n\n".join(text for _, text in answers), code)


def _converse(call: Call, person: Person) -> int:
    outcomes = []
    typed = call.ask.line("Number, name, address or plate")
    while typed:
        for facts, text in _one(call, person, typed):
            outcomes.append(facts["outcome"])
            call.out.show(f"\n{text}\n")
        typed = call.ask.line("Another one, or Enter to stop")
    return _exit_code(outcomes)


def _exit_code(outcomes: list[str]) -> int:
    if "match" in outcomes:
        return MATCH
    return NOT_DONE if set(outcomes) - {"none"} else DONE


def _one(call: Call, person: Person, typed: str) -> Iterator[tuple[dict[str, Any], str]]:
    """One check, and if a number isn't found and it is asked for, one more by its end: for --json and in words. What
    was typed is never in the JSON: only its last characters."""
    policy = person.policy
    options = call.options
    region = (options.region or policy.region).upper()
    try:
        asked = _asked(typed, region, options, sites_of(policy))
    except NotAnIdentifier as error:
        facts = {**_nothing("not understood"), "code": error.code, "message": error.reason}
        yield facts, f"This wasn't checked. {sentence(error.reason)}"
        return
    result = check(person, asked)
    yield _facts(result), _text(result, call.device.today())
    exact = asked.exact
    ends = partials(exact) if exact is not None and exact.kind == "phone" else []
    if outcome_of(result) == "none" and ends and _wants_end(call):
        by_end = check(person, only(ends[-1]))
        yield _facts(by_end), _text(by_end, call.device.today())


def _asked(typed: str, region: str, options: Any, sites: tuple[str, ...]) -> Question:
    platform = None if options.platform is None else platform_named(options.platform, sites)
    asked = asked_about(typed, region, options.kind, platform)
    return only(asked.alone) if options.only_there and asked.alone is not None else asked


def _wants_end(call: Call) -> bool:
    if call.options.last_six:
        return True
    return call.is_conversation and call.ask.yes(LOOK_BY_END, default=False)


def _nothing(outcome: str) -> dict[str, Any]:
    return {
        "outcome": outcome,
        "kind": None,
        "masked": None,
        "severity": None,
        "reporters": None,
        "newest": None,
        "part": False,
        "asked": [],
        "head_day": None,
        "alerts": [],
        "others": [],
        "left_out": [],
        "code": None,
        "message": None,
    }


def outcome_of(result: CheckResult) -> str:
    """``match``, ``none``, or ``unclear`` if all that was found can't be trusted."""
    if result.is_match:
        return "match"
    return "unclear" if result.refused else "none"


def _facts(result: CheckResult) -> dict[str, Any]:
    outcome = outcome_of(result)
    facts = {
        **_nothing(outcome),
        "kind": result.question.kinds[0],
        "masked": result.question.readings[0].masked(),
        "part": result.is_partial,
        "asked": list(result.question.kinds),
        "head_day": text_of(result.tree_head_day),
        "left_out": [LEFT_OUT[code] for code in result.refused],
        "message": _headline(result),
    }
    if result.is_match:
        facts |= {
            "severity": result.severity,
            "reporters": result.reporters,
            "newest": result.newest,
            "alerts": [_alert_facts(alert) for alert in result.alerts],
            "others": [_alert_facts(alert) for alert in result.others],
        }
    return facts


def _headline(result: CheckResult) -> str:
    kind = result.question.kinds[0]
    what = WHAT[kind]
    match outcome_of(result):
        case "match" if result.is_partial:
            how_many = f"{len(result.alerts)}{' or more' if result.is_cut else ''}"
            whole = {"phone-end": "a number", "plate-part": "a plate"}.get(kind)
            return (ONLY_ALIKE if whole is None else ONLY_PART).format(what=whole, how_many=how_many)
        case "match":
            return f"A report was found: {severity_text(result.severity)}."
        case "unclear":
            return UNCLEAR.format(what=what)
        case _:
            return "No report found. " + NO_REPORT_MEANS.format(what=what)


def _text(result: CheckResult, today: int) -> str:
    parts = ["We looked for:\n" + listed([reading.understood() for reading in result.question.readings])]
    if result.is_match:
        parts += [
            wrapped(_headline(result)),
            *_reporters_text(result),
            *(_alert_text(alert) for alert in result.alerts),
            *([f"{OTHERS}:", *(_alert_text(alert) for alert in result.others)] if result.others else []),
            *([wrapped(MANY_ALIKE)] if result.is_cut and result.question.alone else []),
            "What you can do:\n" + listed(AFTER_A_MATCH),
        ]
    else:
        parts += [wrapped(_headline(result)), "Before you meet:\n" + listed(SCREENING)]
    old = OLD_TREE_HEAD if today - result.tree_head_day > OLD_TREE_HEAD_DAYS else ""
    parts.append(wrapped(f"The stewards last confirmed the list on {text_of(result.tree_head_day)}.{old}"))
    if result.refused:
        parts.append("Left out:\n" + listed([LEFT_OUT[code] for code in result.refused]))
    return "\n\n".join(parts)


def _alert_facts(alert: Summary) -> dict[str, Any]:
    """What a check says of an alert, for --json."""
    return {
        "alert": short(alert.alert),
        "warning": alert.warning,
        "severity": alert.severity,
        "severity_name": SEVERITIES[alert.severity][0],
        "kinds": list(alert.kinds),
        "newest": alert.newest,
        "reporters": alert.reporters,
        "masked": list(alert.masks),
        "expires_on": text_of(alert.expires_on),
    }


def _alert_text(alert: Summary) -> str:
    """What a check says of an alert, in words."""
    facts = [harmless(", ".join(each)) for each in (alert.masks, alert.kinds) if each]
    lines = [wrapped(severity_text(alert.severity)), quoted(alert.warning), listed(facts)]
    return "\n".join([*(line for line in lines if line), ALL_OF_IT.format(alert=called(alert.alert))])


def _reporters_text(result: CheckResult) -> list[str]:
    """How many people reported, which can't be said of a part that several alerts share."""
    if result.is_partial:
        return []
    return [f"Reported by {count(result.reporters, 'person', 'people')} independently, last in {result.newest}."]
