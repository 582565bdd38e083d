"""The questions of a report, one at a time, in plain words. Only one answer is needed; any other can be skipped."""

from msgspec.structs import replace

from parasol.features.checks.client.identifiers.sites import sites_of
from parasol.features.reports.commands.written import Written, understood
from parasol.features.reports.structs import KINDS, Asked, Contact, Incident, Kind
from parasol.kernel.formats.sites import word_of
from parasol.kernel.roster.rules import Policy
from parasol.kernel.shell.ask import Asker
from parasol.kernel.shell.codes import Stopped
from parasol.kernel.shell.output import quoted, wrapped
from parasol.kernel.wire.days import parse_day

SKIP = "You can skip this: just press Enter."
OPENING = (
    "Take your time. Only one thing is needed: what happened, or one number, name, address or plate. Everything else "
    "can be skipped with Enter. Nothing is sent before you have seen it all and said yes. Ctrl-C stops, and nothing is "
    "kept."
)


def ask_report(ask: Asker, policy: Policy) -> Written:
    """Ask everything, show it, let it be changed, until the person says that it may go. Raises ``Stopped``."""
    ask.tell("\n" + wrapped(OPENING))
    written = Written()
    for_whom = ask.choose(f"Who did it happen to? {SKIP} Number", ["me", "somebody else, who agrees that I tell it"])
    for number in range(1, len(STEPS) + 1):
        written = _step(ask, policy, written, number)
        if number == LAST_NEEDED and not written.what_happened and not written.identifiers:
            ask.tell("One of these two is needed, so that there is something to go by.")
            written = _step(ask, policy, _step(ask, policy, written, 1), 2)
    written = replace(written, for_somebody_else=None if for_whom is None else for_whom == 1)
    while True:
        ask.tell("\n" + show(written, policy.region))
        picked = ask.until(lambda: ask.line("Send it? y sends, a number changes that answer, q stops"), _picked)
        if picked == "q":
            raise Stopped("nothing was sent, and nothing is kept")
        if picked == "y":
            return written
        written = _step(ask, policy, written, int(picked))


def incident_text(incident: Incident) -> str:
    """Another time, in lines."""
    head = " · ".join(told for told in (incident.happened, incident.area) if told)
    return "\n".join(told for told in (head, incident.what_happened) if told)


def show(written: Written, region: str) -> str:
    """All answers, numbered."""
    seen = []
    for asked in written.asked():
        found = understood(asked, region)
        seen.append(found.understood() if not isinstance(found, str) else asked.typed)
    contact = written.contact
    how = f"{contact.cover_name}: {contact.how}" if contact.how else ""
    answers = [
        written.what_happened,
        "\n".join(seen),
        ", ".join(written.kinds),
        written.area,
        written.happened,
        written.description,
        written.vehicle,
        "\n\n".join(incident_text(each) for each in written.further),
        {True: "yes, they may warn others", False: "no, only stewards may know of it", None: ""}[written.warn_others],
        written.shared,
        how + (" (it is safe to write)" if contact.is_safe else "") if how else "",
    ]
    lines = ["Check your answers:"]
    for number, (name, answer) in enumerate(zip(STEPS, answers, strict=True), 1):
        lines.append(f"{number}  {name}\n{quoted(answer or '(skipped)')}")
    return "\n".join(lines)


STEPS = (
    "What happened",
    "Numbers, names, addresses, plates",
    "What kind of thing it was",
    "Area",
    "Month or day",
    "How someone would recognise them",
    "Their vehicle",
    "Other times",
    "May the stewards warn others?",
    "What others should know",
    "How you can be reached",
)
LAST_NEEDED = 2


def _step(ask: Asker, policy: Policy, written: Written, number: int) -> Written:  # noqa: PLR0911 one question a branch
    match number:
        case 1:
            hint = f"What happened? In your own words, as much or as little as you like. {SKIP}"
            return replace(written, what_happened=ask.paragraph("What happened", hint))
        case 2:
            return replace(written, identifiers=_identifiers(ask, policy))
        case 3:
            picked = ask.choose_several(f"What kind of thing was it? {SKIP} Numbers", KINDS)
            kinds: list[Kind] = [KINDS[at] for at in picked]
            return replace(written, kinds=kinds)
        case 4:
            return replace(written, area=_area(ask, policy))
        case 5:
            return replace(written, happened=_happened(ask))
        case 6:
            hint = f"How would someone recognise them? Looks, voice, words. Nothing about yourself. {SKIP}"
            return replace(written, description=ask.line("Description", hint))
        case 7:
            hint = f"A car, van or bike: make, colour, what stands out. The plate goes with the numbers. {SKIP}"
            return replace(written, vehicle=ask.line("Vehicle", hint))
        case 8:
            return replace(written, further=_further(ask, policy))
        case 9:
            may = f"\nMay the stewards warn others, in words of their own? {SKIP} Then they ask you. Number"
            at = ask.choose(may, ["yes", "no, only the stewards may know"])
            return replace(written, warn_others=None if at is None else at == 0)
        case 10:
            if not written.warn_others:
                return replace(written, shared="")
            hint = f"Is there something that others should know above all? {SKIP}"
            return replace(written, shared=ask.line("Others should know", hint))
        case _:
            return replace(written, contact=_contact(ask))


def _area(ask: Asker, policy: Policy) -> str:
    at = ask.choose(f"Roughly where? No address. {SKIP} Number", policy.areas) if policy.areas else None
    return "" if at is None else policy.areas[at]


def _happened(ask: Asker) -> str:
    when = "The month is enough, like 2026-11; or the day, like 2026-11-24."
    return ask.until(lambda: ask.line("When", f"When was it? {when} {SKIP}"), _when)


def _further(ask: Asker, policy: Policy) -> list[Incident]:
    found: list[Incident] = []
    hint = f"Did something like it happen at another time with the same person? Write what. {SKIP}"
    while what := ask.line("Another time" if not found else "One more time, or Enter", "" if found else hint):
        found.append(Incident(what, _area(ask, policy), _happened(ask)))
    return found


def _identifiers(ask: Asker, policy: Policy) -> list[str | Asked]:
    hint = "Which phone number, e-mail, name on an app, or number plate did they use? One on a line."
    ask.tell(f"\n{hint} {SKIP}")
    found: list[str | Asked] = []
    region, sites = policy.region, sites_of(policy)
    while typed := ask.line("Number, name, address or plate" if not found else "Another one, or Enter"):
        asked = Asked(typed)
        seen = understood(asked, region)
        if isinstance(seen, str):
            ask.tell(seen)
            offered = ("I don't know which", *sites, "another one")
            at = ask.choose("Where do they use it? Enter if it isn't a name. Number", offered)
            if at is not None:
                asked = Asked(typed, "handle", ("unknown", *map(word_of, sites), "other")[at])
                seen = understood(asked, region)
            if isinstance(seen, str):
                if not ask.yes("It isn't understood. Keep it as you typed it, for the stewards?", default=True):
                    continue
                found.append(asked)
                continue
        ask.tell(f"  understood as: {seen.understood()}")
        if ask.yes("Is that right?", default=True):
            found.append(asked)
    return found


def _contact(ask: Asker) -> Contact:
    hint = (
        "The stewards can ask you here, by your report code, so no way to reach you is needed. If you want another "
        "way, it is sealed apart and deleted first."
    )
    how = ask.line("How may they reach you", f"{wrapped(hint)}\n{SKIP}")
    if not how:
        return Contact()
    name = ask.line("Under which made-up name")
    return Contact(name, how, ask.yes("Is it safe for you if a message comes there?", default=False))


def _picked(text: str) -> str:
    answer = text.lower()
    if answer in ("y", "yes"):
        return "y"
    if answer in ("q", "no", "n"):
        return "q"
    if answer.isdecimal() and 1 <= int(answer) <= len(STEPS):
        return answer
    raise ValueError(f"type y, q, or a number from 1 to {len(STEPS)}")


def _when(text: str) -> str:
    if text:
        parse_day(text)
    return text
