"""Under which epoch of its keys a record may still be sealed. Pure: readers ask it of what a server gives them.

An epoch is one key of a group or of a desk; on the wire it is called an epoch. Whoever is removed keeps the keys of
before. So a room's epochs never fall, and none is older than the one that was in force when the record's day began.
Finer than a day nobody can tell: on the day of a renewal the epoch before it counts too, until a record under the new
one stands in the room.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from parasol.formats.roster import Group
from parasol.roster.desks import Desk
from parasol.roster.state import RosterState


def group_days(roster: RosterState, group: Group) -> list[int]:
    """The days on which a group's epochs were made, the first one first."""
    return [roster.epochs[(group, number)].made_on for number in range(1, roster.current.get(group, 0) + 1)]


def desk_days(roster: RosterState, desk: Desk) -> list[int]:
    """The same of a desk."""
    return [roster.day_of_entry(made.made_at) for made in desk.epochs]


@dataclass(slots=True)
class SeenEpochs:
    """What a reader knows of the epochs in one room."""

    _rises: list[tuple[int, int]] = field(default_factory=list)
    """Number and epoch of records before which no epoch as new was seen."""

    def admit(self, days: Sequence[int], number: int, day: int, epoch: int) -> bool:
        """Whether the record of this number and day may be sealed under this epoch; if so, it is taken note of.
        ``days``: on which each epoch was made. To be asked of records that are genuine otherwise: a made-up head must
        not make honest ones look old."""
        newest = max((risen for at, risen in self._rises if at < number), default=0)
        in_force = bisect_left(days, day)
        if epoch < max(newest, in_force):
            return False
        if epoch > newest:
            self._rises.append((number, epoch))
        return True
