"""What follows from the kinds of rooms: the tables of room kinds in `docs/protocol.md`, and for the page
`kinds.ts` (under whose keys each fixed room is sealed), `headings.ts` (what is told as kept, under which heading) and
`settings.ts` (what a policy may leave out).
"""

import json
from collections.abc import Sequence
from typing import get_args

import msgspec
from layout import laid_out, value

from parasol.kernel.rooms.kind import Actor, Kind
from parasol.kernel.rooms.kinds import HEADINGS, ROWS
from parasol.kernel.roster.structs import SHORTER, Policy

MADE = "Made from `features/NAME/kinds.py`: change it there, then run `make formats`."
BEGIN, END = "<!-- kinds -->\n", "<!-- end of kinds -->"
OPENS = {
    "founding": "the founding",
    "desk": "a desk's first entry",
    "poll": "the settings that open a poll",
    "work": "anybody, with work",
    "token": "a member, with a token",
    "server": "the server, from another kind",
    "put": "its holder, with a token",
}
ACTORS: tuple[Actor, ...] = get_args(Actor)


def page_with_rooms(page: str) -> str:
    """The page with the tables in their place."""
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit("the page has no place for the table of kinds")
    return before + BEGIN + "\n" + table() + "\n" + END + after


def table() -> str:
    """Two tables of the rows: what is allowed, and what is told."""
    acts = ("append", "read", "delete a record", "delete the room")
    allowed = [("kind", "opened by", "sealed for", *acts, "kept", "holds"), *map(_line, ROWS)]
    told = [("kind", "counted as", "what a thief of the server learns of it")]
    told += [(_name(row), row.counted[0], row.learns) for row in ROWS]
    return f"{_joined(allowed)}\n{_joined(told)}"


def _joined(lines: Sequence[tuple[str, ...]]) -> str:
    ruled = [lines[0], ("---",) * len(lines[0]), *lines[1:]]
    return "".join(f"| {' | '.join(line)} |\n" for line in ruled)


def _name(row: Kind) -> str:
    return f"`{row.name}/{'…' if row.of_profile else 'N'}`" if row.is_owned else f"`{row.name}`"


def _line(row: Kind) -> tuple[str, ...]:
    acts = (row.append, row.read, row.delete_record, row.delete_room)
    return (
        _name(row),
        OPENS[row.opens],
        row.sealed,
        *(", ".join(actor for actor in ACTORS if actor in each) or "nobody" for each in acts),
        _kept(row),
        _holds(row),
    )


def _kept(row: Kind) -> str:
    kept = f"`{row.lasts.name}`"
    if row.opens == "server":
        kept += " from the last meeting at least"
    elif row.parts is not None:
        kept += " from opening"
    elif row.indexed or row.is_public:
        kept += ", or what the record asks, if sooner"
    return f"{kept}; `keep_days` from closing" if row.close else kept


def _holds(row: Kind) -> str:
    held = []
    if row.parts is not None:
        least, most = row.parts.least, row.parts.most
        held.append(
            "1 part first"
            if most == 1
            else f"{most} parts first"
            if least == most
            else f"{least} to {most} parts first"
        )
        held += [f"{row.parts.marks} marks"] * bool(row.parts.marks)
    held += ["withdrawal keys"] * row.withdrawable + ["index entries"] * row.indexed + ["files"] * row.files
    held += [f"at most {row.most_records} records"] if row.most_records else []
    return ", ".join(held) or "nothing else"


def comment(text: str) -> str:
    """A documentation comment of a line or two."""
    return f"/** {text} */\n"


def kinds() -> str:
    """What the page needs to know of fixed rooms."""
    rooms = [row for row in ROWS if row.opens == "founding"]
    groups = [f"  {row.name}: {json.dumps(row.group)},\n" for row in rooms if row.group is not None]
    others = "".join(f' | "{row.name}"' for row in rooms if row.group is None)
    return (
        comment(f"The rooms that every community has from its founding on. {MADE}")
        + comment("Under whose keys the records of each are sealed.")
        + f"export const ROOM_GROUPS = {{\n{''.join(groups)}}} as const;\n\n"
        + comment("The fixed rooms whose records are sealed.")
        + "export type SealedRoom = keyof typeof ROOM_GROUPS;\n\n"
        + comment("All fixed rooms.")
        + f"export type RoomKind = SealedRoom{others};\n"
    )


def headings() -> str:
    """What the page tells of everything that is kept."""
    return comment(f"Everything that is told as kept, by what it is about. {MADE}") + laid_out(
        "export const HEADINGS = ", value(HEADINGS), " as const;\n"
    )


def settings() -> str:
    """What a policy may leave out."""
    each = [f"  {name}: [{lasts.least}, {lasts.most}, {lasts.default}],\n" for name, lasts in SHORTER.items()]
    fields = msgspec.structs.fields(Policy)
    left_out = [f"  {each.name}: undefined,\n" for each in fields if each.default is msgspec.UNSET]
    return (
        comment(f"What a policy may leave out. {MADE}")
        + comment("The least, the most, and what holds where it is left out.")
        + f"export const SHORTER = {{\n{''.join(each)}}} as const;\n\n"
        + comment("The part of a policy that leaves all of them out.")
        + f"export const LEFT_OUT = {{\n{''.join(left_out)}}} as const;\n"
    )
