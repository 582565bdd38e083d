"""The sheet on A4, A5 and on a roll of 80 mm: as many alerts as a page takes, the most serious and newest first."""

from dataclasses import dataclass
from typing import Any, Literal

from parasol.client.alerts.alert import Alert
from parasol.paper.sheet import Sheet, data_of
from parasol.paper.typeset import CannotBeSet, pages, pdf

Paper = Literal["a4", "a5", "receipt"]
TEMPLATE = "sheet"
MOST_ON_A_PAGE = 40
"""More than fit on any page, so that the search for how many do stays short."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the alerts that are on it, and how many there was no room for."""

    pdf: bytes
    alerts: tuple[Alert, ...]
    left_out: int


def printed(sheet: Sheet, paper: Paper) -> Printed:
    """The sheet on this paper: one page of A4 or A5, or a strip as long as it takes. Raises ``CannotBeSet``."""
    count = len(sheet.alerts) if paper == "receipt" else _most_that_fit(sheet, paper)
    left_out = len(sheet.alerts) - count
    shown = sheet.fewer(count)
    return Printed(pdf(TEMPLATE, _data(shown, paper, left_out)), shown.alerts, left_out)


def _most_that_fit(sheet: Sheet, paper: Paper) -> int:
    """By halving: more alerts never take less room."""
    fits, too_many = -1, min(len(sheet.alerts), MOST_ON_A_PAGE) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if pages(TEMPLATE, _data(sheet.fewer(middle), paper, len(sheet.alerts) - middle)) == 1:
            fits = middle
        else:
            too_many = middle
    if fits < 0 or (fits == 0 and sheet.alerts):
        raise CannotBeSet("not one warning fits on this paper")
    return fits


def _data(sheet: Sheet, paper: Paper, left_out: int) -> dict[str, Any]:
    return {"paper": paper, **data_of(sheet, left_out)}
