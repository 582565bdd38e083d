"""What the law of a country says about asking, as far as it is known here: facts with their sources, and the days that
follow from them. Nothing of it is advice."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

KINDS = ("records", "police", "access", "erasure")
"""Records about surveillance; one's own data at the police, and elsewhere; their erasure."""
UNKNOWN = "isn't known to us: ask a lawyer"
SATURDAY, MONTHS = 5, 12


@dataclass(frozen=True, slots=True)
class Fact:
    """What a law says. ``count`` and ``unit`` are the time for an answer: ``working`` days, ``days``, ``month``; None
    if it names none. ``only``: where it ends. ``then``: what can be done without an answer, or after a refusal."""

    law: str
    says: str
    count: int | None
    unit: str | None
    source: str
    looked_on: str
    only: str = ""
    then: str = ""

    def due(self, sent: date) -> date | None:
        """The day by which an answer is due if the letter arrives on the day on which it is sent. Public holidays
        aren't known here, so it may be later. None if the law names no time."""
        if self.count is None:
            return None
        if self.unit == "month":
            return _months_after(sent, self.count)
        if self.unit == "days":
            return sent + timedelta(days=self.count)
        day, left = sent, self.count
        while left:
            day += timedelta(days=1)
            left -= day.weekday() < SATURDAY
        return day


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its name, the languages in which we have its letters, and what is known for each of `KINDS`."""

    code: str
    name: str
    languages: tuple[str, ...]
    facts: dict[str, Fact | None]


@cache
def countries() -> dict[str, Country]:
    """Those of which anything is known, by code."""
    found = json.loads((files("parasol_evidence.ask") / "laws.json").read_text(encoding="utf-8"))
    return {
        code: Country(
            code,
            each["name"],
            tuple(each["languages"]),
            {kind: Fact(**each[kind]) if each[kind] else None for kind in KINDS},
        )
        for code, each in found.items()
    }


def letter(language: str, kind: str, fact: Fact | None, to: str, about: str, day: date) -> str:
    """The text of a letter. Who writes stands in none: that is filled in on the copy that is sent."""
    name = "access" if kind == "police" else kind
    text = (files("parasol_evidence.ask") / "letters" / f"{language}-{name}.txt").read_text(encoding="utf-8")
    law = _BY[language].format(law=fact.law) if fact else _BY_ANY[language]
    filled = {"to": to, "about": about, "law": law, "day": day.isoformat()}
    parts = text.split("{")
    return parts[0] + "".join(filled[part.partition("}")[0]] + part.partition("}")[2] for part in parts[1:])


def _months_after(day: date, count: int) -> date:
    """The day with the same number; the last of the month if there is none (EU Regulation 1182/71, Article 3(2)(c))."""
    month = day.month - 1 + count
    first = date(day.year + month // MONTHS, month % MONTHS + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(first + timedelta(days=day.day - 1), last)


_BY = {
    "en": "Law: {law}.",
    "es": "Ley: {law}.",
    "de": "Rechtsgrundlage: {law}.",
    "fr": "Texte : {law}.",
    "pt": "Lei: {law}.",
}
_BY_ANY = {
    "en": "I ask for this under the law that applies.",
    "es": "Lo pido según la ley que corresponda.",
    "de": "Ich bitte darum nach dem Recht, das hier gilt.",
    "fr": "Je le demande selon le droit applicable.",
    "pt": "Peço isto conforme a lei aplicável.",
}
LANGUAGES = tuple(_BY)
