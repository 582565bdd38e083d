"""Services: anybody lists them, members tell what they found, stewards keep the list."""

import base64
import json
import time
from collections.abc import Callable
from typing import Any, get_args

import msgspec

from parasol.features.services.client import directory, keeping
from parasol.features.services.plain.service_words import shown
from parasol.kernel import messages as m
from parasol.kernel.rooms.public import Question, Service
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.shell.call import Call, called, short
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import listed, quoted, wrapped
from parasol.kernel.shell.parser import WHY, WORDS, Commands, option
from parasol.kernel.shell.records import empty
from parasol.kernel.texts.texts import DEFAULT, Texts, load
from parasol.kernel.wire.days import text_of

PARTS = ("services", "outreach")
_OWN: dict[str, Any] = {
    "service": base64.b64encode(bytes(16)).decode(),
    "confirmed_on": 0,
    "is_gone": False,
    "kind": "service",
}
_EMPTY: dict[str, Any] = {
    name: value for name, value in empty(Service).items() if name not in {"name", "kinds", *_OWN}
} | {"zone": "UTC"}

DOCUMENT = (
    f"The document is JSON, on what is left of standard input: any of {', '.join(('name', 'kinds', *_EMPTY))}, as "
    "`parasol services --json` shows them. The hours have a weekday (0 is Monday), and opens and closes in minutes of "
    "the day. Anybody can read it: name no person."
)

EN = load(PARTS)[DEFAULT]
MORE = "While a survey is open you can say more, on the page. Do it another day: then nothing ties it to these answers."
QUESTIONS: tuple[Question, ...] = get_args(Question)

commands = Commands("anyone")
SERVICE = option("service", metavar="SERVICE", help="its three words, as `parasol services` shows it")
LANGUAGE = option("--language", choices=sorted(load(PARTS)), default=DEFAULT, help="the language of the answer")


def _asked(question: str) -> str:
    """The text of what members are asked."""
    return f"service-told-{question.replace('_', '-')}"


@commands.add(
    "services",
    "support services: list them, tell how one was; stewards keep the list",
    option("--kind", choices=directory.KINDS, help="what kind of help"),
    option("--open-now", action="store_true", help="only what says that it is open now"),
    option("--never-asks-id", action="store_true", help="only what never asks for ID"),
    option("--by-area", action="store_true", help="asks for the name of an area"),
    option("--by-language", action="store_true", help="asks for a language"),
    LANGUAGE,
)
def _services(call: Call) -> int:
    """Lists the support services that the stewards have confirmed: health, law, safety, a place to stay. This machine
    fetches the whole list and searches it: the server doesn't learn what you look for.

    parasol services --kind health --open-now
    """
    options = call.options
    area = call.ask.line("Which area") if options.by_area else None
    language = call.ask.line("Which language") if options.by_language else None
    moment, today, t = time.time(), call.device.today(), load(PARTS)[options.language]
    services, kept_days = _fetched(call, today)
    wanted = directory.Wanted(options.kind, area or None, language or None, options.open_now, options.never_asks_id)
    fitting = directory.fitting(services, wanted, moment)
    lines = [_line(service, moment, today, t) for service in fitting]
    none = t("services-nothing") if services else "There is no service in the list yet."
    return call.out.give(
        {"services": [_facts(each, moment, today, kept_days) for each in fitting]}, "\n".join(lines) or none
    )


def _fetched(call: Call, today: int) -> tuple[list[Service], int]:
    """All services, and for how many days one is kept after it was confirmed."""
    roster = call.roster()
    assert roster.policy is not None
    return directory.fetch(call.connection, roster, today), roster.policy.lifetime("service_days")


below = commands.below("services")


@below.add("show", "all that is known of one, and what members found there", SERVICE, LANGUAGE)
def _show(call: Call) -> int:
    """Shows one service. The server doesn't learn which one."""
    moment, today, t = time.time(), call.device.today(), load(PARTS)[call.options.language]
    services, kept_days = _fetched(call, today)
    one = _found(services, call.options.service)
    counts = [each for each in directory.counts(call.connection) if each.service == one.service]
    return call.out.give(
        {"service": _facts(one, moment, today, kept_days), "counts": [_count(each) for each in counts]},
        _text(one, counts, moment, today, t),
    )


@below.add(
    "tell",
    "members: tell what you found there",
    SERVICE,
    reads=(WORDS, *(f"{EN(_asked(question))} (yes, no, or nothing)" for question in QUESTIONS)),
)
def _tell(call: Call) -> int:
    """Sends your answers with a token, so that nobody can know whose they are. They are counted, and shown from five of
    a kind on."""
    person = call.unlock()
    answers: dict[Question, bool] = {}
    for question in QUESTIONS:
        text = EN(_asked(question))
        said = call.ask.until(lambda text=text: call.ask.line(f"{text} yes, no, or nothing"), _yes_or_no)  # type: ignore[misc]
        if said:
            answers[question] = said == "yes"
    if not answers:
        raise NotDone("answer one question at least with yes or no", "input")
    keeping.tell(person, _known(call, person).service, answers)
    return call.out.give({"told": len(answers)}, f"Thank you. It is counted; nobody can know that it was you. {MORE}")


@below.add("add", "stewards: put a service into the list", reads=(WORDS, WHY, "the document"), doc=DOCUMENT)
def _add(call: Call) -> int:
    steward, reason = call.unlock(), call.reason()
    made = _service({**_EMPTY, **_document(call), **_OWN})
    return _done(call, _kept(lambda: keeping.add(steward, made, reason)), "It is in the list.")


@below.add(
    "change",
    "stewards: replace what the list says; what the document leaves out stays",
    SERVICE,
    reads=(WORDS, WHY, "the document"),
    doc=DOCUMENT,
)
def _change(call: Call) -> int:
    steward, reason = call.unlock(), call.reason()
    changed = _service({**msgspec.to_builtins(_known(call, steward)), **_document(call)})
    return _done(call, _kept(lambda: keeping.change(steward, changed, reason)), "It is changed.")


@below.add("confirm", "stewards: confirm that what the list says of it is true today", SERVICE, reads=(WORDS,))
def _confirm(call: Call) -> int:
    """One step, without a document."""
    steward = call.unlock()
    return _done(call, keeping.confirm(steward, _known(call, steward).service), "Confirmed today.")


@below.add("gone", "stewards: take a service out, so that nobody finds it any more", SERVICE, reads=(WORDS, WHY))
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
        raise NotDone(
            "the document has fields that a service doesn't have; see `parasol services add --help`", "document"
        )
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
    return call.out.give(facts, f"{told} It is called {called(service.service)}.")


def _found(services: list[Service], start: str) -> Service:
    return keeping.find(services, start)


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


def _line(service: Service, moment: float, today: int, t: Texts) -> str:
    notes = [
        t("service-open") if directory.is_open(service, moment) else "",
        t("service-no-id") if service.asks_id == "never" else "",
        t("service-cost-free") if service.cost == "free" else "",
        t("service-stale-short") if directory.is_stale(service, today) else "",
    ]
    place = f" ({service.area})" if service.area else ""
    kinds = [t(f"service-kind-{kind}") for kind in service.kinds]
    return f"{called(service.service)}  {service.name}{place}: " + ", ".join([*kinds, *filter(None, notes)])


def _label(text: str) -> str:
    return text if text.endswith("?") else f"{text}:"


def _text(service: Service, counts: list[m.ServiceCount], moment: float, today: int, t: Texts) -> str:
    told = shown(service, t, today, moment)
    head = [f"{told['name']} ({called(service.service)})", told["stale"], told["kinds"], told["area"], told["open"]]
    parts = [wrapped(line) for line in head if line]
    if service.about:
        parts.append(quoted(service.about))
    parts.append(listed([f"{_label(label)} {'; '.join(lines)}" for label, lines in told["rows"]]))
    if counts:
        answer = {True: "service-told-yes", False: "service-told-no"}
        said = [f"{t(_asked(each.question))} {t(answer[each.is_yes], count=each.count)}" for each in counts]
        parts += [f"{t('service-told')}. {t('service-told-hint')}", listed(said)]
    return "\n".join(parts)
