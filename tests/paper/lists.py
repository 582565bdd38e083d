"""Alerts and sheets for the tests of paper."""

from typing import Any

from parasol.features.alerts.structs import Alert
from parasol.features.paper.sheet import PARTS, Sheet, in_order
from parasol.kernel.texts.texts import load

TODAY = 20_782  # 25 November 2026
VALID_UNTIL = TODAY + 30
DOTS = "\u2022" * 5


def alert(number: int = 1, **more: Any) -> Alert:
    """An alert as members read it, about an invented phone number."""
    facts: dict[str, Any] = {
        "id": number.to_bytes(16),
        "text": "Turns violent once inside. Do not meet.",
        "severity": 3,
        "kinds": ["violence"],
        "area": "North",
        "happened": "a long evening",
        "newest": "2026-11",
        "reporters": 2,
        "masks": [DOTS + "123"],
        "published_on": TODAY,
        "expires_on": TODAY + 300,
        "roster_length": 3,
        "withdraw_keys": [],
        **more,
    }
    return Alert(**facts)


def sheet(*alerts: Alert, language: str = "en", **more: Any) -> Sheet:
    """The list of ``TODAY`` with these alerts."""
    return Sheet(load(PARTS)[language], TODAY, VALID_UNTIL, in_order(alerts), **more)
