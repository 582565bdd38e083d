"""Under which epoch of its keys a record may still be sealed. Pure: readers ask it of what a server gives them.

An epoch is one key of a group or of a desk; on the wire it is called a generation. Whoever is removed keeps the keys of
before. So a room's epochs never fall, and none is older than the one that was in force when the record's day began.
Finer than a day nobody can tell: on the day of a renewal the epoch before it counts too, until a record under the new
one stands in the room.
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from parasol.kernel.roster.rules.desks import Desk
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import Group


def in_force_on(roster: RosterState, group: Group, day: int) -> int:
    """The group's epoch that was in force when a day began; 0 if there was none, or it isn't known (``older``)."""
    older, _ = roster.older[group]
    known = range(older + 1, roster.current.get(group, 0) + 1)
    at = bisect_left(known, day, key=lambda number: roster.epochs[(group, number)].made_on)
    return older + at if at else 0


def desk_in_force_on(roster: RosterState, desk: Desk, day: int) -> int:
    """The same of a desk."""
    return bisect_left(desk.epochs, day, key=lambda made: roster.day_of_entry(made.made_at))


@dataclass(slots=True)
class SeenEpochs:
    """What a reader knows of the epochs in one room."""

    _rises: list[tuple[int, int]] = field(default_factory=list)
    """Number and epoch of records before which no epoch as new was seen."""

    def admit(self, in_force: int, number: int, epoch: int) -> bool:
        """Whether the record of this number may be sealed under this epoch; if so, it is taken note of. ``in_force``:
        the epoch that was so when the record's day began. To be asked of records that are genuine otherwise: a made-up
        head must not make honest ones look old."""
        newest = self.newest_before(number)
        if epoch < max(newest, in_force):
            return False
        if epoch > newest:
            self._rises = [(at, risen) for at, risen in self._rises if at < number or risen > epoch]
            self._rises.append((number, epoch))
        return True

    def newest_before(self, number: int) -> int:
        """The newest epoch among the records with a lower number that were taken note of; 0 if there are none."""
        return max((risen for at, risen in self._rises if at < number), default=0)
