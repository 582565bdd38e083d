"""What stewards do with desks: open one, change its card, close it (two signatures), and say who answers there."""

from collections.abc import Sequence

from parasol.features.desks.client import keys as desk_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import new_desk_keys, place_of
from parasol.kernel.roster.client.steward import append, check_steward
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.structs import Card, ChangeDesk, Entry
from parasol.kernel.told import Told


class NoSuchDesk(Told, code="no-desk"):
    """There is no open desk of this number."""


def free_number(roster: RosterState) -> int:
    """The lowest number that no desk has or had."""
    return next(number for number in range(1, 101) if number not in roster.desks)


def change_desk(steward: Person, number: int, card: Card | None, reason: str) -> None:
    """Open a desk, give it another card, or close it (no card). Raises ``SecondNeeded`` in a community with two
    stewards or more."""
    append(steward, lambda roster: ChangeDesk(**place_of(steward, roster), desk=number, card=card), reason)


def give_keys(steward: Person, number: int, workers: Sequence[bytes], reason: str) -> None:
    """New keys for a desk, for exactly these members. Those who answered before and aren't among them read nothing that
    comes from now on. Raises ``NoSuchDesk``, ``NoWorkers``."""
    check_steward(steward)

    def make(roster: RosterState) -> Entry:
        found = [each for each in desk_keys.read_desks(steward, roster) if each.desk.number == number]
        if not found:
            raise NoSuchDesk("there is no open desk of this number")
        return new_desk_keys(steward, roster, found[0], workers, steward.keyring)

    append(steward, make, reason)


def desks_of(steward: Person) -> list[desk_keys.StewardsDesk]:
    """All open desks, with who answers at each."""
    check_steward(steward)
    return desk_keys.read_desks(steward, steward.whole())
