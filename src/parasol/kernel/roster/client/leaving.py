"""Giving up one's own membership."""

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client.founding import place_beside, wire_entry
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules.chains import chain_of_seat
from parasol.kernel.roster.structs import Leave

TRIES = 5


def leave(person: Person) -> None:
    """Give up one's own membership and delete its vault. The next steward online renews the keys."""
    for attempt in range(TRIES):
        chain = chain_of_seat(person.roster, person.key)
        place = place_beside(person.roster, person.mine, chain, person.device.today())
        message = m.RosterAppend([wire_entry(Leave(**place, seat=person.key), person.seed)], [])
        try:
            person.connection.ask("/api/roster/append", message, m.Done)
            break
        except Declined as declined:
            if declined.code != "roster-moved" or attempt == TRIES - 1:
                raise
            person.refresh()
    person.delete_vault()
