"""The kit for so many people, as PDF."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale

from parasol.features.paper.typeset import pdf
from parasol.features.workshops.texts import Handout, drawings, texts

FEWEST, MOST = 3, 20
"""More than five at a station learn by watching; then it is two workshops."""
_SCENARIOS, _STATIONS = 24, 4
_ON_A_SHEET = {"leaflet": 8, "week": 4, "slip": 12}


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many of what for so many people."""

    people: int

    @property
    def groups(self) -> int:
        return max(1, min(_STATIONS, self.people // 3))

    @property
    def in_group(self) -> str:
        fewest, rest = divmod(self.people, self.groups)
        return f"{fewest}-{fewest + 1}" if rest else str(fewest)

    @property
    def cards(self) -> int:
        """Scenario cards for a group: no more than fit in ten minutes."""
        return min(_SCENARIOS // 2, _SCENARIOS // self.groups)

    @property
    def copies(self) -> dict[str, int]:
        """Of what everybody gets: whole sheets of it."""
        return {of: -(-self.people // each) * each for of, each in _ON_A_SHEET.items()}


def workshop_kit(language: str, people: int, handouts: list[Handout] | None = None) -> bytes:
    """The PDF in one of ``texts.languages()`` for ``FEWEST`` to ``MOST`` people, with ``handouts`` in place of the
    kit's own. The same gives the same bytes. Raises ``CannotBeSet``."""
    numbers = Numbers(people)
    filled = {f"{{{name}}}": str(getattr(numbers, name)) for name in ("people", "groups", "in_group", "cards")}
    data: dict[str, Any] = {
        "language": language,
        "direction": "rtl" if Locale.parse(language).character_order == "right-to-left" else "ltr",
        "texts": _filled(texts(language), filled),
        "handouts": handouts or texts(language)["handouts"],
        "drawings": drawings(),
        "copies": {"scenario": _SCENARIOS, "phishing": 12, "picture": 12, "worksheet": numbers.groups} | numbers.copies,
    }
    return pdf("kit", data, Path(__file__).parent)


def _filled(said: Any, numbers: dict[str, str]) -> Any:
    if isinstance(said, dict):
        return {name: _filled(each, numbers) for name, each in said.items()}
    if isinstance(said, list):
        return [_filled(each, numbers) for each in said]
    for name, number in numbers.items() if isinstance(said, str) else ():
        said = said.replace(name, number)
    return said
