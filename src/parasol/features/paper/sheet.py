"""What the list says, before any channel: which alerts in which order, and the lines around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from parasol.features.alerts.structs import Alert
from parasol.features.paper.clean import clean, shortened
from parasol.features.paper.typeset import shows
from parasol.kernel.texts.beside import english
from parasol.kernel.texts.texts import Texts

PARTS = ("app", "kit", "members", "more", "paper")
VALID_DAYS = 30
MAX_VALID_DAYS = 90
MAX_TEXT_CHARACTERS = 280
MAX_LABEL_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Sheet:
    """The list of a day. ``alerts`` in the order in which they are shown; ``name`` of the community, empty unless it
    was asked for."""

    texts: Texts
    made_on: int
    valid_until: int
    alerts: tuple[Alert, ...]
    name: str = ""

    def masks_of(self, alert: Alert) -> list[str]:
        """What stewards decided to show of an alert's identifiers."""
        return [shortened(clean(mask), MAX_TEXT_CHARACTERS) for mask in alert.masks]

    def kinds_of(self, alert: Alert) -> str:
        """The kinds of harm in words; empty if none was chosen."""
        return ", ".join(self.texts(f"alert-kind-{kind.replace(' ', '-')}") for kind in alert.kinds)

    def area_of(self, alert: Alert) -> str:
        """The area's name."""
        return shortened(clean(alert.area), MAX_LABEL_CHARACTERS)

    def until(self, alert: Alert) -> str:
        """The day on which an alert ends before the sheet does, else empty."""
        if alert.expires_on >= self.valid_until:
            return ""
        return self.texts("paper-alert-until", day=self.texts.day(alert.expires_on))


def in_order(alerts: Sequence[Alert], area: str = "", severity: int = 0) -> tuple[Alert, ...]:
    """The alerts that a sheet takes, the most serious and newest first; of those that are equal, the last published."""
    chosen = [alert for alert in alerts if (not area or alert.area == area) and alert.severity >= severity]
    return tuple(
        sorted(chosen, key=lambda each: (each.severity, each.newest, each.published_on, each.id), reverse=True)
    )


def data_of(sheet: Sheet) -> dict[str, Any]:
    """A sheet with all of its alerts as its template takes it. A text whose letters the fonts lack is replaced by a
    line that says so."""
    texts = sheet.texts
    return {
        "language": texts.code,
        "direction": texts.direction,
        "title": texts("paper-title"),
        "name": _seen(shortened(clean(sheet.name), MAX_LABEL_CHARACTERS), texts),
        "printed": texts("paper-printed", day=texts.day(sheet.made_on)),
        "valid": texts("paper-valid", day=texts.day(sheet.valid_until)),
        "recall": texts("paper-recall"),
        "promise": texts("paper-no-promise"),
        "beside": english(texts, "paper-no-promise"),
        "none": "" if sheet.alerts else texts("paper-none"),
        "alerts": [_item(sheet, alert) for alert in sheet.alerts],
    }


def left_out_text(texts: Texts, count: int) -> str:
    """How many alerts there are besides those on a page; empty if none."""
    return texts("paper-left-out", count=count) if count else ""


def _item(sheet: Sheet, alert: Alert) -> dict[str, Any]:
    texts = sheet.texts
    where = [shortened(clean(texts.month(alert.newest)), MAX_LABEL_CHARACTERS), sheet.area_of(alert)]
    facts = [sheet.kinds_of(alert), sheet.until(alert)]
    return {
        "severity": alert.severity,
        "severity_name": texts(f"severity-{alert.severity}"),
        "masks": [_seen(mask, texts) for mask in sheet.masks_of(alert)],
        "text": _seen(shortened(clean(alert.text), MAX_TEXT_CHARACTERS), texts),
        "where": [_seen(fact, texts) for fact in where if fact],
        "facts": [fact for fact in facts if fact],
    }


def _seen(text: str, texts: Texts) -> str:
    return text if shows(text) else texts("paper-no-letters")
