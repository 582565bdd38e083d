"""All kinds of rooms of this build: the features' rows, in the features' order, and the kernel's own.

What the server allows, its lifetimes, counts and queues, the rooms that a community has from its founding on (or gets
at the next start, if a release before had no such kind), the groups under whose keys a page seals, and the table in
docs/protocol.md: all of it follows from the rows.
"""

import re
from collections.abc import Iterable, Mapping

from parasol.kernel.registry import features
from parasol.kernel.rooms.kind import DECISION_DAYS, MEMBERS, STEWARDS, VAULT_DAYS, Kind, Lifetime

KERNEL: tuple[Kind, ...] = (
    Kind(
        "decisions",
        opens="founding",
        sealed="members",
        append=STEWARDS,
        read=MEMBERS,
        lasts=DECISION_DAYS,
        counted=("decisions", "records", "reports"),
        learns="how many decisions were made, on which days, how long each is",
        urgent=True,
    ),
    Kind(
        "labels",
        opens="founding",
        sealed="stewards",
        append=STEWARDS,
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=VAULT_DAYS,
        counted=("labels", "records", "members"),
        learns="how many members have a label, since which days; all have one size",
    ),
)

ROWS: tuple[Kind, ...] = (*(row for feature in features().values() for row in feature.kinds), *KERNEL)

KINDS: dict[str, Kind] = {row.name: row for row in ROWS}
"""The rows by their names."""

LIFETIMES: dict[str, Lifetime] = {row.lasts.name: row.lasts for row in ROWS if not row.lasts.is_fixed}
"""The settings that rows name, in the rows' order: in a policy those that may be left out stand in it too, so that a
new row comes behind the others."""

_BESIDE: Mapping[str, tuple[str, ...]] = {"members": ("roster", "boxes", "vaults", "invites", "credentials", "keys")}


def _headings() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for rows, beside in (*((each.kinds, each.beside_rooms) for each in features().values()), (KERNEL, _BESIDE)):
        for heading, names in (*((row.counted[2], (row.counted[0],)) for row in rows), *beside.items()):
            found.setdefault(heading, {}).update(dict.fromkeys(names))
    return {heading: tuple(names) for heading, names in found.items()}


HEADINGS = _headings()
"""Everything that is counted or told as kept, by what it is about."""

MOST_PARTS = max(row.parts.most for row in ROWS if row.parts is not None)
MOST_MARKS = max(row.parts.marks for row in ROWS if row.parts is not None)

PUBLIC: frozenset[str] = frozenset(row.name for row in ROWS if row.is_public)
"""The rooms that anybody reads."""

FIXED: tuple[str, ...] = tuple(row.name for row in ROWS if row.opens == "founding")
"""The rooms that every community has."""


def row_of(kind: str) -> Kind:
    """The row of a room's kind, which of a desk's room has the desk's number in it."""
    return KINDS[kind.partition("/")[0]]


def kind_for(name: str, owner: int | bytes) -> str:
    """The kind of a desk's, a poll's or a profile's rooms in this row."""
    return f"{name}/{owner.hex() if isinstance(owner, bytes) else owner}"


def desk_of(kind: str) -> int | None:
    """The number of the desk that a room belongs to, or None."""
    return int(kind.partition("/")[2]) if row_of(kind).of_desk else None


def profile_of(kind: str) -> bytes | None:
    """The room of the profile that a room belongs to, or None."""
    return bytes.fromhex(kind.partition("/")[2]) if row_of(kind).of_profile else None


def poll_of(kind: str) -> int | None:
    """The number of the poll whose ballots lie in a room, or None."""
    return int(kind.partition("/")[2]) if row_of(kind).opens == "poll" else None


def asked_for(kind: str) -> tuple[Kind, int | None] | None:
    """The row, and the desk's or poll's number, of a kind that somebody names; None if there is no such kind."""
    name, _, number = kind.partition("/")
    row = KINDS.get(name)
    if row is None:
        return None
    if row.of_profile:
        return (row, None) if re.fullmatch("[0-9a-f]{32}", number) else None
    if not row.is_owned:
        return (row, None) if kind == name else None
    return (row, int(number)) if re.fullmatch("[1-9][0-9]?" if row.of_desk else "[1-9][0-9]{0,3}", number) else None


def fixed_kinds(desks: Iterable[int], polls: Iterable[int] = ()) -> list[str]:
    """The kinds of all rooms that open by themselves in a community with these desks and polls."""
    numbers = {"desk": [*desks], "poll": [*polls]}
    return [*FIXED, *(kind_for(row.name, each) for row in ROWS for each in numbers.get(row.opens, ()))]
