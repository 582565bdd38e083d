"""What members read of an alert, and the signatures over it. It carries no reporter."""

import msgspec

from parasol.features.reports.structs import Kind
from parasol.kernel.formats.bounds import WARNING_BYTES
from parasol.kernel.formats.shared import Day

MAX_ALERT_DAYS = 1100
"""The longest that any policy allows. Without it an alert signed under an old roster would count for ever."""

MAX_MASKS = 4
"""As many identifiers as one alert may have: 16 index slots each fit the largest number of entries at once."""


class Alert(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What members read. ``masks`` are the identifiers with all but their last characters hidden; ``newest`` is the
    month of the newest report (``2026-11``); ``withdraw_keys`` let the reporters take it back. An empty
    ``description``, ``vehicle`` or ``warning`` is left out; ``warning`` says a long ``text`` in short. There is
    deliberately no picture: a face that members have seen nobody takes back."""

    id: bytes
    text: str
    severity: int
    kinds: list[Kind]
    area: str
    happened: str
    newest: str
    reporters: int
    masks: list[str]
    published_on: int
    expires_on: Day
    roster_length: int
    withdraw_keys: list[bytes]
    description: str = ""
    vehicle: str = ""
    warning: str = ""


def short_of(alert: Alert) -> str:
    """What a check and a text message say of an alert: its warning in short, or its text where that is short."""
    return alert.warning or alert.text


def room_left(short: str) -> int:
    """How many bytes of UTF-8 are left for it."""
    return WARNING_BYTES - len(short.encode())


class AlertSignature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A steward's signature (label ``alert``) over the payload."""

    seat: bytes
    signature: bytes


class SignedAlert(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="alert"):
    """The payload's exact bytes and the signatures over them."""

    alert: bytes
    signatures: list[AlertSignature]
