"""What a platform did to somebody: the note that they write, what stewards say to it, and what is published of all.

There is deliberately no field for a name, race, body or nationality, for an account or for how to reach anybody.
"""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.kernel.formats.shared import Day, Key, Name, Printable

Happened = Literal[
    "removed",
    "limited",
    "hidden",
    "suspended",
    "banned",
    "unpaid",
    "refused",
    "asked for papers",
    "never answered",
    "other",
]
HAPPENED: tuple[Happened, ...] = get_args(Happened)
Hit = Literal["post", "picture", "video", "message", "profile", "account", "group", "ad", "shop", "payout", "other"]
Decider = Literal["machine", "person", "both", "not said"]
Appeal = Literal["no way found", "not yet", "to the platform", "to a body", "to a court"]
Answer = Literal["none yet", "put back", "partly put back", "refused"]
Seen = Literal["nobody else", "one other", "several others"]
Told = Literal["what they did", "facts", "machine", "law", "rule", "redress"]
"""What somebody was told of: as points (a) to (f) of Article 17(3) of the DSA ask for, in their order."""
TOLD: tuple[Told, ...] = get_args(Told)
State = Literal["read", "put back", "still so", "passed on", "set aside"]
STATES: tuple[State, ...] = get_args(State)
"""What stewards made of it. What was ``set aside`` isn't counted: a game, or nothing that a platform did."""

MAX_PLATFORM = 40
Platform = Annotated[Printable, Meta(min_length=1, max_length=MAX_PLATFORM)]


class PlatformLog(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A note of what a platform did. What wasn't answered is absent. ``reason`` is the platform's own words, ``told``
    what they said anything of, ``days`` how long it lasted or lasts, ``seen_by`` who else saw it: that something is
    hidden only others can see."""

    platform: Platform
    happened: Happened
    hit: Hit | UnsetType = UNSET
    day: Day | UnsetType = UNSET
    told_on: Day | UnsetType = UNSET
    reason: Annotated[str, Meta(max_length=3000)] | UnsetType = UNSET
    decided_by: Decider | UnsetType = UNSET
    rule: Annotated[Printable, Meta(max_length=200)] | UnsetType = UNSET
    told: Annotated[list[Told], Meta(max_length=6)] | UnsetType = UNSET
    appealed: Appeal | UnsetType = UNSET
    answer: Answer | UnsetType = UNSET
    days: Annotated[int, Meta(ge=0, le=3650)] | UnsetType = UNSET
    cost: Annotated[str, Meta(max_length=500)] | UnsetType = UNSET
    seen_by: Seen | UnsetType = UNSET


class LogPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="log"):
    """The part for stewards: the room that it lies in, the key of what is added, the note."""

    room: Name
    thread_key: Key
    log: PlatformLog


class OwnLog(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="own-log"):
    """The writer's own copy, sealed to their words."""

    thread_key: Key
    genesis: Key
    log: PlatformLog


class Changed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="changed"):
    """The writer's note as it is now: it stands in the place of what was said before."""

    log: PlatformLog


class Outcome(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="outcome"):
    """What stewards made of it, which its writer reads. ``platform`` is its name in the counts: without one a note is
    counted only under a name of the community's own list."""

    state: State
    note: Annotated[str, Meta(max_length=500)] = ""
    platform: Platform | UnsetType = UNSET


LogSaid = Changed | Outcome


class Merged(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="merged"):
    """In the review room: notes that are by one person about one thing, by their rooms. They count once."""

    rooms: Annotated[list[Name], Meta(min_length=2, max_length=20)]


class Cell(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many notes at least: at least 5, rounded down to fives. Fewer have no cell."""

    platform: Platform
    happened: Happened
    at_least: Annotated[int, Meta(ge=5, le=1_000_000)]


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="counted"):
    """In the review room: what was published of a quarter (``wire.days.quarter_of``). The first one of a quarter
    holds, and none is ever made anew: a difference would tell of a few."""

    quarter: Annotated[int, Meta(ge=0, le=4000)]
    cells: Annotated[list[Cell], Meta(max_length=500)]


RECORDS = {"review": (Merged, Counted)}
"""Which records may stand in which kind of room (``Feature.records``)."""
