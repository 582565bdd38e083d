"""Places that help: anybody lists them, members tell what they found, stewards keep the list."""

import base64
import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec

from parasol.cli.call import Call, short
from parasol.cli.exits import NotDone
from parasol.cli.output import listed, quoted, wrapped
from parasol.cli.parser import WHY, WORDS, Commands, option
from parasol.client.community.person import Person
from parasol.client.services import directory, keeping
from parasol.formats import messages as m
from parasol.formats.public import Question, Service
from parasol.roster.hours import openness
from parasol.roster.public import NotPublic
from parasol.wire.days import text_of

DOCUMENT = (
    "The document is JSON, on what is left of standard input: any of name, kinds, area, about, reach, hours (weekday "
    "0 is Monday, opens and closes in minutes of the day), zone, is_always_open, hours_note, languages, cost, "
    "cost_note, trans, migrants, minors, asks_id, asks_status, calls_police, as `parasol services --json` shows them. "
    "Anybody can read it: name no person."
)
ASKED: dict[Question, str] = {
    "asked_id": "Were you asked for ID?",
    "asked_status": "Were you asked for papers or a visa?",
    "called_police": "Did they call the police?",
    "felt_respected": "Did you feel respected?",
}
_EMPTY: dict[str, Any] = {
    "area": "",
    "about": "",
    "reach": "",
    "hours": [],
    "zone": "UTC",
    "is_always_open": False,
    "hours_note": "",
    "languages": [],
    "cost": "unknown",
    "cost_note": "",
    **dict.fromkeys(("trans", "migrants", "minors", "asks_id", "asks_status", "calls_police"), "unknown"),
}
_OWN = {"service": base64.b64encode(bytes(16)).decode(), "confirmed_on": 0, "is_gone": False, "kind": "service"}

commands = Commands("anyone")
PLACE = option("service", metavar="PLACE", help="its short name, as `parasol services` shows it")


@commands.add(
    "services",
    "places that help: health, law, safety, a place to stay",
    option("service", metavar="PLACE", nargs="?", help="its short name: shows all that is known of it"),
    option("--kind", choices=directory.KINDS, help="what kind of help"),
    option("--open-now", action="store_true", help="only what says that it is open now"),
    option("--never-asks-id", action="store_true", help="only what never asks for ID"),
    option("--by-area", action="store_true", help="asks for the name of an area"),
    option("--by-language", action="store_true", help="asks for a language"),
)
def _services(call: Call) -> int:
    """Lists the places that the community knows and has looked at, or shows one. The whole list is fetched and looked
    through on this machine: the server doesn't learn what you look for.

    parasol services --kind health --open-now
    parasol services 3f2a91c0
    """
    options = call.options
    area = call.ask.line("Which area") if options.by_area else None
    language = call.ask.line("Which language") if options.by_language else None
    moment, today = time.time(), call.device.today()
    roster = call.roster()
    services = directory.fetch(call.connection, roster, today)
    assert roster.policy is not None
    kept_days = roster.policy.lifetime("service_days")
    if options.service is not None:
        one = _found(services, options.service)
        counts = [each for each in directory.counts(call.connection) if each.service == one.service]
        return call.out.give(
            {"service": _facts(one, moment, today, kept_days), "counts": [_count(each) for each in counts]},
            _text(one, counts, moment, today),
        )
    wanted = directory.Wanted(options.kind, area or None, language or None, options.open_now, options.never_asks_id)
    fitting = directory.fitting(services, wanted, moment)
    lines = [_line(service, moment, today) for service in fitting]
    none = (
        "There is no place in the list yet."
        if not services
        else ("No place in the list fits. There may be places that are not in the list.")
    )
    return call.out.give(
        {"services": [_facts(each, moment, today, kept_days) for each in fitting]}, "\n".join(lines) or none
    )


service = commands.group(
    "service",
    "tell how a place was; stewards keep the list",
    "Members tell what they found at a place. Stewards add places, change them, and look if they are still true.\n\n"
    "parasol service tell 3f2a91c0",
    who="members",
    talks=False,
)


@service.add(
    "tell",
    "tell what you found there",
    PLACE,
    reads=(WORDS, *(f"{question} (yes, no, or nothing)" for question in ASKED.values())),
)
def _tell(call: Call) -> int:
    """Sends your answers with a token, so that nobody can know whose they are. They are counted, and shown from five of
    a kind on."""
    person = call.unlock()
    answers: dict[Question, bool] = {}
    for question, text in ASKED.items():
        said = call.ask.until(lambda text=text: call.ask.line(f"{text} yes, no, or nothing"), _yes_or_no)  # type: ignore[misc]
        if said:
            answers[question] = said == "yes"
    if not answers:
        raise NotDone("answer one question at least with yes or no", "input")
    keeping.tell(person, _known(call, person).service, answers)
    return call.out.give({"told": len(answers)}, "Thank you. It is counted; nobody can know that it was you.")


@service.add("add", "put a place into the list", reads=(WORDS, WHY, "the document"), doc=DOCUMENT)
def _add(call: Call) -> int:
    steward, reason = call.unlock(), call.reason()
    made = _service({**_EMPTY, **_document(call), **_OWN})
    return _done(call, _kept(lambda: keeping.add(steward, made, reason)), "It is in the list.")


@service.add(
    "change",
    "replace what the list says; what the document leaves out stays",
    PLACE,
    reads=(WORDS, WHY, "the document"),
    doc=DOCUMENT,
)
def _change(call: Call) -> int:
    steward, reason = call.unlock(), call.reason()
    changed = _service({**msgspec.to_builtins(_known(call, steward)), **_document(call)})
    return _done(call, _kept(lambda: keeping.change(steward, changed, reason)), "It is changed.")


@service.add("confirm", "say that what stands there is still true today", PLACE, reads=(WORDS,))
def _confirm(call: Call) -> int:
    """One step, without a document."""
    steward = call.unlock()
    return _done(call, keeping.confirm(steward, _known(call, steward).service), "Confirmed today.")


@service.add("gone", "take a place out: nobody finds it any more", PLACE, reads=(WORDS, WHY))
def _gone(call: Call) -> int:
    """It can be added again as a new one."""
    steward, reason = call.unlock(), call.reason()
    return _done(call, keeping.gone(steward, _known(call, steward).service, reason), "Nobody finds it any more.")


def _known(call: Call, person: Person) -> Service:
    return _found(directory.fetch(person.connection, person.roster, call.device.today()), call.options.service)


def _document(call: Call) -> dict[str, Any]:
    """What is left of standard input, with fields that a steward may set and no others."""
    try:
        document = json.loads(call.ask.rest())
    except (ValueError, RecursionError):
        raise NotDone("the document can't be read: it has to be JSON", "document") from None
    allowed = {"name", "kinds", *_EMPTY}
    if not isinstance(document, dict) or not set(document) <= allowed:
        raise NotDone("the document has fields that a place doesn't have; see `parasol service add --help`", "document")
    return document


def _service(fields: dict[str, Any]) -> Service:
    try:
        return msgspec.convert(fields, Service)
    except msgspec.ValidationError:
        raise NotDone(
            "something in the document is missing, or isn't one of the words that it can be; name and kinds are needed",
            "document",
        ) from None


def _kept(keep: Callable[[], Service]) -> Service:
    try:
        return keep()
    except NotPublic:
        raise NotDone("a text is too long or the hours aren't possible; a text is one line", "document") from None


def _done(call: Call, service: Service, told: str) -> int:
    facts = {
        "service": short(service.service),
        "confirmed_on": text_of(service.confirmed_on),
        "is_gone": service.is_gone,
    }
    return call.out.give(facts, f"{told} Its short name: {short(service.service)}")


def _found(services: list[Service], start: str) -> Service:
    try:
        return keeping.find(services, start)
    except keeping.NoSuchService as missing:
        raise NotDone(str(missing), "no-such-service") from None


def _yes_or_no(text: str) -> str:
    if text.lower() not in ("", "yes", "no", "y", "n"):
        raise ValueError("write yes or no, or nothing")
    return {"y": "yes", "n": "no"}.get(text.lower(), text.lower())


def _facts(service: Service, moment: float, today: int, kept_days: int) -> dict[str, Any]:
    facts = msgspec.to_builtins(service)
    del facts["kind"], facts["is_gone"]
    return {
        **facts,
        "service": short(service.service),
        "confirmed_on": text_of(service.confirmed_on),
        "is_open_now": directory.is_open(service, moment),
        "is_stale": directory.is_stale(service, today),
        "is_due": directory.is_due(service, today, kept_days),
    }


def _count(each: m.ServiceCount) -> dict[str, Any]:
    quarter = f"{1970 + each.quarter // 4} Q{each.quarter % 4 + 1}"
    return {"quarter": quarter, "question": each.question, "is_yes": each.is_yes, "count": each.count}


def _line(service: Service, moment: float, today: int) -> str:
    notes = [
        "open now" if directory.is_open(service, moment) else "",
        "never asks for ID" if service.asks_id == "never" else "",
        "free" if service.cost == "free" else "",
        "may be out of date" if directory.is_stale(service, today) else "",
    ]
    place = f" ({service.area})" if service.area else ""
    return f"{short(service.service)}  {service.name}{place}: " + ", ".join(
        [*service.kinds, *(note for note in notes if note)]
    )


def _text(service: Service, counts: list[m.ServiceCount], moment: float, today: int) -> str:
    day = text_of(service.confirmed_on)
    lines = [f"{service.name} ({short(service.service)})"]
    if directory.is_stale(service, today):
        lines.append(wrapped(f"Nobody has looked since {day} if this is still true. Ask before you go."))
    lines += [quoted(text) for text in (service.about, service.reach) if text]
    state = "open" if service.is_always_open else openness(service.hours, service.zone, moment)
    week = [datetime.fromtimestamp((4 + day) * 86_400, UTC).strftime("%A") for day in range(7)]
    hours = [f"{week[each.weekday]} {_clock(each.opens)} to {_clock(each.closes)}" for each in service.hours]
    points = [
        f"kind of help: {', '.join(service.kinds)}",
        f"area: {service.area or 'not said'}",
        "open day and night"
        if service.is_always_open
        else f"hours: {'; '.join(hours) or 'not known'} ({service.zone})",
        *([service.hours_note] if service.hours_note else []),
        f"now: {state}",
        f"languages: {', '.join(service.languages) or 'not known'}",
        f"cost: {service.cost}{f' ({service.cost_note})' if service.cost_note else ''}",
        f"asks for ID: {service.asks_id}; for papers or a visa: {service.asks_status}; calls the police: "
        f"{service.calls_police}",
        f"good for trans people: {service.trans}; open to migrants: {service.migrants}; under 18: {service.minors}",
        f"last looked at: {day}",
    ]
    lines.append(listed(points))
    if counts:
        said: dict[str, str] = dict(ASKED.items())
        told = [
            f"{said[each.question]} {'Yes' if each.is_yes else 'No'}: {each.count}"
            for each in counts
            if each.question in said
        ]
        lines += ["What members say (from five of a kind on):", listed(told)]
    return "\n".join(lines)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
