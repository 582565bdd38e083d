"""A quarter in numbers, as stewards tell it to members, and to whom they show it: none tells of a few people."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from parasol.kernel.formats.shared import Day

LEAST = 5
"""So many people or more a number tells of, or it isn't told; beyond, in steps of as many."""

What = Literal[
    "answered",
    "agreed",
    "answer_days",
    "answers_due",
    "answers_late",
    "promises",
    "promises_kept",
    "polls",
    "turnout",
    "guides",
    "guides_reviewed",
    "desks",
    "desk_days",
    "alerts",
    "alerts_withdrawn",
    "checks",
    "surveys",
    "workshops",
    "workshop_people",
    "workshop_useful",
    "workshop_safe",
    "workshop_one_more",
]
Unit = Literal["exact", "least", "share", "days"]
"""``exact``: what stewards did, in front of all. ``least``: so many or more, in fives. ``share``: so many of a hundred
or more, in fives."""


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number. None: too few to tell of. What stands in no figure wasn't counted."""

    what: What
    unit: Unit
    value: Annotated[int, Meta(ge=0, le=1_000_000)] | None


class Quarter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="quarter"):
    """A quarter (``wire.days.quarter_of``), counted by a steward. The first one of a quarter holds, and none is made
    again: a difference would tell of a few. ``since``: what was before that day was deleted before the count."""

    quarter: Annotated[int, Meta(ge=0, le=4000)]
    since: Day
    figures: Annotated[list[Figure], Meta(min_length=1, max_length=30)]


RECORDS = {"polls": (Quarter,)}
"""Which records may stand in which kind of room (``Feature.records``)."""
