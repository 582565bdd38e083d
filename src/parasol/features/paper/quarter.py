"""A quarter in numbers, in words: for the terminal, and on A4 for a meeting or for funders."""

from dataclasses import asdict, dataclass

from parasol.features.paper.typeset import pdf
from parasol.features.quarter.structs import Figure, Quarter
from parasol.kernel.texts.texts import Texts
from parasol.kernel.wire.days import first_day_of_quarter

PARTS = ("lounge",)
NOTES = ("protected", "once", "checks", "people", "who")
"""What isn't counted, and why."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in words, and how it is counted."""

    label: str
    value: str
    how: str


@dataclass(frozen=True, slots=True)
class Page:
    """All of a quarter."""

    title: str
    since: str
    rows: list[Row]
    notes: list[str]


def told(made: Quarter, t: Texts) -> Page:
    """A quarter in words."""
    first, after = first_day_of_quarter(made.quarter), first_day_of_quarter(made.quarter + 1)
    title = t("quarter-of", first=t.day(first), last=t.day(after - 1))
    since = t("quarter-since", day=t.day(made.since)) if made.since > first else ""
    rows = [Row(t(f"figure-{_id(each)}"), _value(each, t), t(f"figure-{_id(each)}-how")) for each in made.figures]
    return Page(title, since, rows, [t(f"quarter-not-{each}") for each in NOTES])


def on_paper(made: Quarter, t: Texts, name: str) -> bytes:
    """A quarter as PDF. Raises ``CannotBeSet``."""
    heads = {"how": t("quarter-how"), "not_counted": t("quarter-not"), "name": name}
    return pdf("quarter", {**asdict(told(made, t)), **heads, "language": t.code, "direction": t.direction})


def _id(figure: Figure) -> str:
    return figure.what.replace("_", "-")


def _value(figure: Figure, t: Texts) -> str:
    if figure.value is None:
        return t("figure-few" if figure.unit == "least" else "figure-untold")
    return t(f"figure-{figure.unit}", count=figure.value)
