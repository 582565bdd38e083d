"""Many alerts, quickly: two stewards signed each, and no list for checks has it."""

import os
from collections.abc import Iterable, Sequence

import msgspec

from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.days import month_of
from parasol.kernel.wire.signing import public_key_of, sign

TEXT = "Takes the money back at the end and threatens. Works with a second person."


def signed_alert(
    first: Person, second: Person, text: str = TEXT, masks: Sequence[str] = ("+44 77•• ••••00",)
) -> tuple[Alert, bytes]:
    """An alert for a year, and what is sealed of it."""
    today, length, key = first.device.today(), first.roster.length, public_key_of(os.urandom(32))
    month, last = month_of(today), today + 365
    alert = Alert(os.urandom(16), text, 2, ["violence"], "North", "", month, 1, list(masks), today, last, length, [key])
    payload = msgspec.json.encode(alert)
    signatures = [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in (first, second)]
    return alert, msgspec.json.encode(SignedAlert(payload, signatures))


def publish_unlisted(first: Person, second: Person, texts: Iterable[str]) -> None:
    """An alert with each of these texts."""
    for text in texts:
        alert, signed = signed_alert(first, second, text, ())
        first.append("alerts", alert.id, signed, alert.withdraw_keys)
