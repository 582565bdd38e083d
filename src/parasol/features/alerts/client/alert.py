"""An alert's bytes, its two signatures, and what makes it count.

The payload is JSON, signed as it is (label ``alert``) by two different members who were stewards at the roster length
that it names, and on the day on which the server was given it, or later. Clients refuse everything else, whoever serves
it.
"""

import msgspec

from parasol.features.alerts.structs import MAX_ALERT_DAYS, MAX_MASKS, Alert, SignedAlert
from parasol.features.reports.client.model import SEVERITIES
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import MALFORMED, Unreadable
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import KEY_BYTES, BadSignature, verify


def decode(body: bytes) -> tuple[SignedAlert, Alert]:
    """Read a signed alert. Raises ``Unreadable`` (``contents``)."""
    try:
        signed = read_json(body, SignedAlert)
        alert = read_json(signed.alert, Alert)
    except MALFORMED:
        raise Unreadable("contents", "an alert can't be read") from None
    if msgspec.json.encode(alert) != signed.alert:  # else a repeated key could show two readers two texts
        raise Unreadable("contents", "an alert is spelled as no honest client spells it")
    return signed, alert


def check_alert(alert: Alert) -> None:
    """Raise ``Unreadable`` (``severity``, ``days``) for what can't be shown: also of a draft, which one signed."""
    if alert.severity not in SEVERITIES or alert.reporters < 0 or len(alert.masks) > MAX_MASKS:
        raise Unreadable("severity", "an alert says something that the scale doesn't know")
    if not 0 <= alert.published_on <= alert.expires_on <= alert.published_on + MAX_ALERT_DAYS:
        raise Unreadable("days", "an alert is kept for longer than any community keeps one")


def verify_alert(id: bytes, body: bytes, day: int, roster: RosterState) -> Alert:
    """The alert, if two different stewards signed it; ``day`` is its record's. Raises ``Unreadable`` (``contents``,
    ``id``, ``signature``, ``one-signature``, ``not-a-steward``, ``future-roster``, ``severity``, ``days``,
    ``withdraw-keys``)."""
    signed, alert = decode(body)
    if alert.id != id:
        raise Unreadable("id", "an alert stands under another one's name")
    if not 1 <= alert.roster_length <= roster.length:
        raise Unreadable("future-roster", "an alert names a roster that doesn't exist")
    check_alert(alert)
    if not alert.withdraw_keys or any(len(key) != KEY_BYTES for key in alert.withdraw_keys):
        raise Unreadable("withdraw-keys", "an alert has no key with which it can be taken back, or a broken one")
    signers: set[bytes] = set()
    for item in signed.signatures:
        try:
            verify(item.seat, "alert", signed.alert, item.signature)
        except BadSignature:
            raise Unreadable("signature", "a signature of an alert is wrong") from None
        if not (roster.was_steward(item.seat, alert.roster_length) and roster.was_steward_on(item.seat, day)):
            raise Unreadable("not-a-steward", "an alert is signed by somebody who was no steward then")
        signers.add(item.seat)
    if len(signers) < 2:
        raise Unreadable("one-signature", "an alert has only one steward's signature")
    return alert
