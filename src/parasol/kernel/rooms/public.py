"""What anybody may read: services, and how long people wait at a desk. Signed, neither sealed nor padded."""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

from parasol.kernel.formats.hours import Hours
from parasol.kernel.formats.shared import Day, DeskNumber, Label, Name, Printable, Zone

Kind = Literal["health", "legal", "safety", "housing", "money", "peer"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Cost = Literal["free", "low", "full", "unknown"]
COSTS: tuple[Cost, ...] = get_args(Cost)
Known = Literal["yes", "no", "unknown"]
KNOWN: tuple[Known, ...] = get_args(Known)
Minors = Literal["yes", "referral", "no", "unknown"]
MINORS: tuple[Minors, ...] = get_args(Minors)
Often = Literal["never", "sometimes", "always", "unknown"]
OFTEN: tuple[Often, ...] = get_args(Often)
Question = Literal["asked_id", "asked_status", "called_police", "felt_respected"]
"""What members are asked about a service that they were at."""


class Service(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="service"):
    """A service. ``area`` is a name, one of the community's or empty: there is deliberately no field for a
    coordinate or a street of its own. ``reach`` says how to get in touch, ``confirmed_on`` when the community last
    knew that all of this is true."""

    service: Name
    name: Label
    kinds: Annotated[list[Kind], Meta(min_length=1)]
    area: Annotated[Printable, Meta(max_length=80)]
    about: Annotated[Printable, Meta(max_length=600)]
    reach: Annotated[Printable, Meta(max_length=300)]
    hours: Annotated[list[Hours], Meta(max_length=21)]
    zone: Zone
    is_always_open: bool
    hours_note: Annotated[Printable, Meta(max_length=120)]
    languages: Annotated[list[Label], Meta(max_length=20)]
    cost: Cost
    cost_note: Annotated[Printable, Meta(max_length=120)]
    trans: Known
    migrants: Known
    minors: Minors
    asks_id: Often
    asks_status: Often
    calls_police: Often
    confirmed_on: Day
    is_gone: bool


Count = Annotated[int, Meta(ge=0, le=10_000)]


class Waiting(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="waiting"):
    """How long people wait at a desk: conversations without an answer (``open``), days that the oldest has waited, and
    days until the first answer (median of the last 20; None before there is one)."""

    desk: DeskNumber
    day: Day
    open: Count
    longest: Count
    usual: Count | None


Item = Service | Waiting
