"""Many alerts, quickly: two stewards signed each, and no list for checks has it."""

import os
from collections.abc import Iterable

import msgspec

from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import public_key_of, sign


def publish_unlisted(first: Person, second: Person, texts: Iterable[str]) -> None:
    """An alert with each of these texts."""
    today, length = first.device.today(), first.roster.length
    for text in texts:
        id, key = os.urandom(16), public_key_of(os.urandom(32))
        alert = Alert(id, text, 2, ["violence"], "North", "", "2026-11", 1, [], today, today + 99, length, [key])
        payload = msgspec.json.encode(alert)
        signatures = [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in (first, second)]
        first.append("alerts", id, msgspec.json.encode(SignedAlert(payload, signatures)), [key])
