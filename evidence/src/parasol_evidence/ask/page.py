"""The report of `ask`, for a lawyer: what was asked and answered, with every letter and document. And the checklist."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from parasol.features.platforms.report.form import Bar, Page, Report, Table
from parasol.features.platforms.report.spreadsheet import Cell
from parasol.kernel.texts.texts import Texts
from parasol.kernel.wire.days import parse_day
from parasol_evidence.ask.laws import KINDS, Country, countries
from parasol_evidence.ask.register import Asked, Register

STATES = ("answered", "late", "overdue", "waits", "open")
STEPS = 10


def report(register: Register, today: date, command: str, texts: Texts) -> Report:
    """The report on this day. Raises ``NotARegister`` and ``OSError``."""
    letters = register.letters
    states = Counter(each.state(today) for each in letters)
    answered = states["answered"] + states["late"]
    documents = sum(len(each.answers) for each in letters)
    page = Page(
        title=texts("evidence-ask-title"),
        headline=texts("evidence-words-of", count=answered, of=len(letters)),
        meaning=texts("evidence-ask-meaning", overdue=states["overdue"]),
        bars_title=texts("evidence-ask-bars"),
        bars=[
            Bar(texts(f"evidence-ask-state-{name}"), states[name] / len(letters), str(states[name])) for name in STATES
        ],
        examples=[f"{each.to}: {each.answers[0].said}" for each in letters if each.answers and each.answers[0].said],
        helps=_helps(letters, today, texts),
        sure=[texts("evidence-ask-documents", count=documents), texts("evidence-ask-counted")],
        not_shown=[texts(f"evidence-ask-not-{name}") for name in ("true", "law", "holidays")],
        command=command,
    )
    rows: list[tuple[Cell, ...]] = [
        (each.number, each.country, each.kind, each.to, each.about, each.sent, each.due, each.state(today))
        for each in letters
    ]
    head = ("number", "country", "kind", "to", "about", "sent", "due", "state")
    everything = {"part": "ask", "letters": register.facts()}
    return Report(page, everything, {"letters": Table(head, rows)}, register.files())


def _helps(letters: Sequence[Asked], today: date, texts: Texts) -> list[str]:
    overdue = [each for each in letters if each.state(today) == "overdue"]
    found = [
        texts("evidence-ask-remind", number=each.number, to=each.to, due=texts.day(parse_day(each.due or "")))
        for each in overdue[:3]
    ]
    return [*found, texts("evidence-ask-lawyer")] if overdue else []


def checklist(country: Country, texts: Texts) -> dict[str, object]:
    """What the template of the checklist takes."""
    facts = []
    for kind in KINDS:
        fact = country.facts[kind]
        title = texts(f"evidence-ask-kind-{kind}")
        if fact is None:
            facts.append({"title": title, "lines": [texts("evidence-ask-unknown")]})
            continue
        lines = [f"{fact.law}: {fact.says}."]
        lines += [texts("evidence-ask-only", only=fact.only)] if fact.only else []
        lines += [texts("evidence-ask-then", then=fact.then)] if fact.then else []
        facts.append({"title": title, "lines": [*lines, f"{fact.source} ({fact.looked_on})"]})
    return {
        "language": texts.code,
        "direction": texts.direction,
        "title": texts("evidence-ask-checklist", country=country.name),
        "steps": [texts(f"evidence-ask-step-{number}") for number in range(1, STEPS + 1)],
        "facts_title": texts("evidence-ask-facts"),
        "facts": facts,
        "note": texts("evidence-ask-note"),
    }


def table() -> list[tuple[str, ...]]:
    """For each country what is known: the time for an answer, "yes" without one, or "not known"."""
    return [
        (code, country.name, *(_short(country, kind) for kind in KINDS))
        for code, country in sorted(countries().items())
    ]


def _short(country: Country, kind: str) -> str:
    fact = country.facts[kind]
    if fact is None:
        return "not known"
    units = {"working": "working days", "days": "days", "month": "month"}
    return "yes" if fact.unit is None else f"{fact.count} {units[fact.unit]}"
