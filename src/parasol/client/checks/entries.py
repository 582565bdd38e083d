"""Index entries for alerts that are there already: when the list is renewed, and for the lists beside the newest."""

from collections.abc import Sequence

from parasol.client.checks.index import SLOTS, Case, NoSlot, entries_for
from parasol.client.community.person import Person
from parasol.wire import messages as m


def put_entries(steward: Person, list_number: int, cases: Sequence[Case]) -> None:
    """Put the entries of at most 64 alerts that are there into one more list; again with the same ones changes
    nothing. Alerts that share an identifier with others find their slot taken and try the next. Raises ``NoSlot``,
    ``Distrust``, ``Declined`` (``list-moved``: there is no such list any more)."""
    todo = {case.alert: case for case in cases}
    for first_slot in range(SLOTS):
        made = entries_for(steward, list_number, list(todo.values()), first_slot)
        items = [m.IndexItem(alert, entries) for alert, entries in made.items()]
        put = m.IndexPut(list_number, steward.room("alerts"), items)
        taken = steward.connection.ask("/api/index/put", put, m.IndexPutDone, steward.seed).taken
        todo = {alert: todo[alert] for alert in taken if alert in todo}
        if not todo:
            return
    raise NoSlot("there are sixteen alerts about somebody already; take an older one down first")
