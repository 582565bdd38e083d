"""Who may act in which room: the row of its kind against what is known of the caller."""

from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call
from parasol.kernel.rooms.kind import Actor, Kind
from parasol.kernel.rooms.kinds import desk_of, poll_of, profile_of, row_of
from parasol.kernel.rooms.server.rules import actors
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import is_stopped, polls_of
from parasol.kernel.roster.structs import Poll
from parasol.kernel.storage import Room, Storage

NEVER = 0
"""No roster has this length: what is appended then was there before, or is refused."""


def no_such_room() -> Refused:
    """There is no such room, or not for the caller. A new one each time, as every refusal: an exception that is raised
    again keeps all its tracebacks, and with them what the requests said."""
    return Refused(404, "no-such-room")


async def allowed(
    storage: Storage, call: Call, name: bytes, action: str, *, is_writer: bool = False
) -> tuple[Room, Kind]:
    """The room and its row, or the same "isn't here" for a room that is missing and one that is closed to the caller,
    so that trying names tells nothing. ``is_writer``: the caller's key is the one that a record is named after. Raises
    ``Refused``."""
    room = await storage.room(name)
    if room is None:
        raise no_such_room()
    row = row_of(room.kind)
    roles = actors(
        is_holder=room.holder_key is not None and room.holder_key == call.caller,
        is_paid=call.is_paid and (action != "append" or pays(call, room, row)),
        is_steward=call.is_steward,
        is_desk=any(is_desk(call.roster, desk, call.caller) for desk in _desks_of(call.roster, room.kind, row)),
        is_writer=is_writer,
        is_profile=is_profile(room.kind, call.caller),
    )
    may: frozenset[Actor] = getattr(row, action)
    if not roles & (row.read | may):
        raise no_such_room()
    if not roles & may:
        raise Refused(403, "not-allowed")
    return room, row


def pays(call: Call, room: Room, row: Kind) -> bool:
    """Whether what was paid with is what a record in this room costs; a ticket goes on with posts."""
    if call.payment is None:
        return row.paid == "post"
    return call.payment.pays(row.paid, poll_of(room.kind))


def closed_poll(call: Call, number: int) -> Poll:
    """A poll whose last day is over, and that wasn't stopped before. Raises ``Refused``."""
    poll = polls_of(call.roster).get(number)
    if poll is None:
        raise no_such_room()
    if call.today <= poll.closes_on or is_stopped(call.roster, poll):
        raise Refused(409, "poll-open")
    return poll


def as_of(call: Call, room: Room, row: Kind, epoch: int | None) -> int | None:
    """At which length of the roster a record may be appended: at no other than now's where it is sealed under a key
    that is renewed, and at none under an old key; None where the roster doesn't matter. The caller says which key it
    is, since nothing sealed is looked into: one that lies is refused by every reader. Raises ``Refused``."""
    if (epoch is None) != (row.group is None):
        raise Refused(400, "malformed")
    if row.group is not None:
        return call.roster.entry_count if epoch == call.roster.current[row.group] else NEVER
    return call.roster.entry_count if is_desk(call.roster, desk_of(room.kind), call.caller) else None


def _desks_of(roster: RosterState, kind: str, row: Kind) -> list[int]:
    """The desks that may act in a room: its own; in one that belongs to no desk each of them, if any may."""
    own = desk_of(kind)
    return [own] if own is not None else list(roster.desks) if "desk" in row.read else []


def is_profile(kind: str, caller: bytes | None) -> bool:
    """Whether this key is that of the profile that rooms of this kind belong to."""
    return caller is not None and report_room(caller) == profile_of(kind)


def is_desk(roster: RosterState, number: int | None, caller: bytes | None) -> bool:
    """Whether this key is the signer of the desk's newest epoch, while its card stands. All its workers hold it,
    so that nothing here tells which of them acts."""
    desk = roster.desks.get(number) if number is not None else None
    if desk is None or desk.card is None or desk.newest is None:
        return False
    return caller is not None and desk.newest.signer == caller
