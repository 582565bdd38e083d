"""How long people wait at a desk, as its workers' devices count it, since the server can't tell who wrote what.

Signed by the desk, for everybody to read (docs/protocol.md, section 21). The page has the same in
``features/desks/page/waiting.ts``.
"""

from collections.abc import Iterable, Sequence

from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.worker import Worker
from parasol.kernel.rooms.client.public import Public, Read
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.public import Waiting

COUNTED = 20
KEPT_DAYS = 30


def count_waiting(desk: int, today: int, conversations: Sequence[DeskConversation]) -> Waiting:
    """What a worker's device counts today. The median of an even number is the longer one: never flattering."""
    waits = [max(0, today - each.waits_since) for each in conversations if each.waits_since is not None]
    answered = sorted((each.answered_on, each.opened_on) for each in conversations if each.answered_on is not None)
    took = sorted(max(0, answered_on - opened_on) for answered_on, opened_on in answered[-COUNTED:])
    return Waiting(desk, today, len(waits), max(waits, default=0), took[len(took) // 2] if took else None)


def post_waiting(worker: Worker, conversations: Sequence[DeskConversation]) -> Waiting:
    """Tell everybody how long people wait at this desk. Raises ``Declined``, ``Unreachable``."""
    person, today = worker.person, worker.person.device.today()
    waiting = count_waiting(worker.desk.number, today, conversations)
    room = Room(person.connection, person.room("public"), worker.seed)
    Public(room, worker.seed, worker.unsure).post(today + KEPT_DAYS, waiting, lambda _: waiting)
    return waiting


def newest_waiting(records: Iterable[Read], desk: int) -> Waiting | None:
    """What a desk said last of how long people wait there; None if it said nothing."""
    said = [read.item for read in records if isinstance(read.item, Waiting) and read.item.desk == desk]
    return said[-1] if said else None
