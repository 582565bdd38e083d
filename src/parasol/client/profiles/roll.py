"""The roll of the catalogue as a reader compares it, and as a steward's device signs it (``roster.roll``)."""

from collections.abc import Callable
from dataclasses import dataclass

from parasol.client.community.person import Person
from parasol.client.community.steward import check_steward
from parasol.client.connection import Connection, Declined
from parasol.client.profiles.catalogue import Catalogue
from parasol.client.profiles.met import newly_met
from parasol.client.rooms.room import to_the_end
from parasol.client.seal.key_tree import signer_seed
from parasol.formats import messages as m
from parasol.formats.profile import Listing
from parasol.roster import RosterState
from parasol.roster import roll as rolls
from parasol.roster.listing import is_genuine, split_catalogue, told_in
from parasol.roster.unlisted import KIND, decided
from parasol.wire.signing import sign

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """What a roll says of a catalogue that was read. ``roll`` is None if none counts: a steward's device has seen the
    catalogue in none of the last 14 days, or the server withholds it."""

    roll: m.Roll | None
    missing: rolls.Leaves
    """Those that stewards were shown, and that are gone without anybody's word."""
    months: rolls.Months
    """Those of which two members said that they met her, and the month, by its first day."""

    def met_in(self, room: bytes, listing: Listing) -> int | None:
        """The month in which two members said so of a profile that takes it."""
        leaf = rolls.leaf_at(room, rolls.veil_of(listing.secret))
        return self.months.get(leaf) if rolls.takes_met(listing.secret) else None


def read_with_roll(
    connection: Connection, roster: RosterState, today: int, read: Callable[[], Catalogue]
) -> tuple[Catalogue, Compared]:
    """The catalogue that is ``read``, and what is missing of it. Raises as that and ``Connection.ask``."""
    shown = _ask(connection)
    found = read()
    listed = ((each.room, each.listing) for each in found.listed)
    return found, _compared(connection, roster, today, shown, rolls.leaves_of(listed))


def sign_roll(steward: Person) -> Compared:
    """Sign what this device is shown of the catalogue for everybody, unless that was done today. Raises
    ``NotASteward``, ``Declined`` (``no-catalogue``; ``roll-moved``: it changes all the time), ``NotPublic``."""
    check_steward(steward)
    connection, roster, today = steward.connection, steward.roster, steward.device.today()
    for tries in range(_TRIES):
        shown = _ask(connection)
        content = connection.ask_bytes("/api/profiles/everybody", m.CatalogueRead())
        # a day that she didn't sign would have her lapse early
        listed = [told_in(body) for body in split_catalogue(content) if is_genuine(body)]
        there = rolls.leaves_of(listed)
        compared = _compared(connection, roster, today, shown, there)
        if compared.roll is not None and compared.roll.day >= today:
            return compared
        taking = rolls.leaves_of(each for each in listed if rolls.takes_met(each[1].secret))
        newly = newly_met(connection, roster, steward.seed, set(taking), today)
        leaves = rolls.going_on(compared.roll, compared.missing, there)
        met = rolls.months_of(rolls.carried(roster, shown.signed, today), newly, leaves, today)
        roll = m.Roll(today, rolls.days_of(leaves, today), met)
        key = steward.keyring.keys["stewards"][roster.current["stewards"]]
        signature = sign(signer_seed(key), "public", rolls.roll_bytes(roster, roll))
        try:
            connection.ask("/api/profiles/sign-roll", m.SignedRoll(roll, signature), m.Done, steward.seed)
            return Compared(roll, compared.missing, rolls.months_in(roll, today))
        except Declined as declined:
            if declined.code != "roll-moved" or tries == _TRIES - 1:
                raise
    raise AssertionError("the last try returns or raises")


def _ask(connection: Connection) -> m.RollShown:
    return connection.ask("/api/profiles/roll", m.CatalogueRead(), m.RollShown)


def _compared(
    connection: Connection, roster: RosterState, today: int, shown: m.RollShown, there: rolls.Leaves
) -> Compared:
    """Who left while the catalogue was on its way did so before the words are read again."""
    roll = rolls.counting(roster, shown.signed, today)
    missing = {} if roll is None else rolls.missed(roll, set(there), today)
    if missing:
        again = _ask(connection)
        gone = rolls.left_in(again.left)
        if again.hidden:
            asked = lambda after: connection.ask("/api/public/read", m.PublicRead(after, KIND), m.PublicPage)  # noqa: E731
            gone |= rolls.hidden_in(again.hidden, decided(roster, to_the_end(asked), today))
        missing = {leaf: day for leaf, day in missing.items() if leaf not in gone}
    return Compared(roll, missing, rolls.months_in(roll, today))
