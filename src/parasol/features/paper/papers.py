"""The sheet on A4, A5 and on a roll of 80 mm: as many alerts as a page takes, the most serious and newest first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from parasol.features.paper.sheet import Sheet, data_of, left_out_text
from parasol.features.paper.typeset import CannotBeSet, pages, pdf

Paper = Literal["a4", "a5", "receipt"]
TEMPLATE = "sheet"
MOST_ON_A_PAGE = 40
"""More than fit on any page, so that the search for how many do stays short."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, and how many alerts there was no room for."""

    pdf: bytes
    left_out: int


def printed(sheet: Sheet, paper: Paper) -> Printed:
    """The sheet on this paper: one page of A4 or A5, or a strip as long as it takes. Raises ``CannotBeSet``."""
    data = {"paper": paper, **data_of(sheet)}

    def first(count: int) -> dict[str, Any]:
        left_out = left_out_text(sheet.texts, len(sheet.alerts) - count)
        return {**data, "alerts": data["alerts"][:count], "left_out": left_out}

    count = len(sheet.alerts) if paper == "receipt" else _most_that_fit(len(sheet.alerts), first)
    return Printed(pdf(TEMPLATE, first(count)), len(sheet.alerts) - count)


def _most_that_fit(there: int, first: Callable[[int], dict[str, Any]]) -> int:
    """By halving: more alerts never take less room."""
    fits, too_many = -1, min(there, MOST_ON_A_PAGE) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if pages(TEMPLATE, first(middle)) == 1:
            fits = middle
        else:
            too_many = middle
    if fits < 0 or (fits == 0 and there):
        raise CannotBeSet("not one warning fits on this paper")
    return fits
