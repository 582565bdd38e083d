"""What stewards decided about profiles of the catalogue, in the public room ``unlisted``. Pure."""

from collections.abc import Iterable
from typing import Protocol

from parasol.features.lounge.structs import Act
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.moderation.standing import Done, Standing, is_whole
from parasol.kernel.roster.rules.public import NotPublic, decoded_public, signed_public
from parasol.kernel.roster.rules.state import RosterState

KIND = "unlisted"


class Record(Protocol):
    """A record as it is stored, or as it was sent."""

    @property
    def seq(self) -> int: ...
    @property
    def id(self) -> bytes: ...
    @property
    def day(self) -> int: ...
    @property
    def body(self) -> bytes: ...


def decided(roster: RosterState, records: Iterable[Record], today: int) -> Standing:
    """All that counts of it."""
    room = room_name(roster.genesis, KIND)
    found = [_act(roster, room, record) for record in records]
    return Standing([each for each in found if each is not None], today)


def _act(roster: RosterState, room: bytes, record: Record) -> Done | None:
    """What a steward of that day decided. Who renewed her keys is no second one."""
    try:
        text, by = signed_public(room, record.id, record.body)
        act = decoded_public(text, Act)
    except NotPublic:
        return None
    lengths = map(roster.length_before, (record.day, record.day + 1))
    is_theirs = any(roster.was_steward(by, length) for length in lengths)
    is_theirs = is_theirs and is_whole(act) and act.does in ("hide", "confirm", "restore")
    return Done(record.seq, record.id, roster.current_key(by), act) if is_theirs else None
