"""What anybody may read: services, and how long people wait at a desk. Signed, neither sealed nor padded."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from parasol.formats.roster import Hours

MAX_HOURS = 21
MAX_LANGUAGES = 20
MINUTES_A_DAY = 1440
MOST = 10_000
Kind = Literal["health", "legal", "safety", "housing", "money", "peer"]
Cost = Literal["free", "low", "full", "unknown"]
Known = Literal["yes", "no", "unknown"]
Minors = Literal["yes", "referral", "no", "unknown"]
Often = Literal["never", "sometimes", "always", "unknown"]
Question = Literal["asked_id", "asked_status", "called_police", "felt_respected"]
"""What members are asked about a service that they were at."""


class Service(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="service"):
    """A place that helps. ``area`` is a name, one of the community's or empty: there is deliberately no field for a
    coordinate or a street of its own. ``reach`` says how to get in touch, ``confirmed_on`` when the community last
    knew that all of this is true."""

    service: bytes
    name: str
    kinds: list[Kind]
    area: str
    about: str
    reach: str
    hours: list[Hours]
    zone: str
    is_always_open: bool
    hours_note: str
    languages: list[str]
    cost: Cost
    cost_note: str
    trans: Known
    migrants: Known
    minors: Minors
    asks_id: Often
    asks_status: Often
    calls_police: Often
    confirmed_on: int
    is_gone: bool


Count = Annotated[int, Meta(ge=0, le=MOST)]
Day = Annotated[int, Meta(ge=0, lt=2**31)]


class Waiting(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="waiting"):
    """How long people wait at a desk: conversations without an answer (``open``), days that the oldest has waited, and
    days until the first answer (median of the last 20; None before there is one)."""

    desk: int
    day: Day
    open: Count
    longest: Count
    usual: Count | None


Item = Service | Waiting
