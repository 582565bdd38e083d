"""Index entries: with a new alert, for alerts that are there already, and which of an identifier's slots are free."""

from collections.abc import Sequence

from parasol.features.alerts.case import Case
from parasol.features.checks.client.answers import keys_of_case
from parasol.features.checks.client.identifiers.partial import place_of
from parasol.features.checks.client.index import (
    Slots,
    entries_for,
    evaluate_all,
    first_entries,
    input_of,
    position_of,
    slots_of,
    tags_of,
)
from parasol.features.checks.client.tree import BucketFull
from parasol.features.checks.client.tree_head import ListState, add_to, placed, read_paths
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Declined
from parasol.kernel.roster.client.person import Person

TRIES = 8


def entries_and_state(
    steward: Person, list_number: int, case: Case, slots: Slots
) -> tuple[list[m.WireEntryOfList], ListState]:
    """An alert's entries for one list, and the list with them. If a bucket is too full, those are left out that no
    check of one of its identifiers asks for. Raises ``NoSlot``, ``BucketFull``, ``Distrust``, ``Declined``
    (``list-moved``)."""
    made = entries_for(steward, list_number, [case], slots.copy())[case.alert]
    entries = list(made.values())
    state = read_paths(steward, list_number, [entry.position for entry in entries])
    try:
        return entries, add_to(steward, state, placed(entries, case.expires_on, case.withdraw_keys))
    except BucketFull:
        entries = first_entries(case, made)
        return entries, add_to(steward, state, placed(entries, case.expires_on, case.withdraw_keys))


def put_case(steward: Person, list_number: int, case: Case) -> None:
    """Put the entries of an alert that is there into one more list; again changes nothing, and an alert that has gone
    since needs none. Raises ``NoSlot``, ``BucketFull``, ``Distrust``, ``Declined`` (``list-moved``: there is no such
    list any more)."""
    slots = Slots()
    for _ in range(TRIES):
        entries, state = entries_and_state(steward, list_number, case, slots)
        head = state.sign(steward, state.last_seq)
        put = m.IndexPut(list_number, steward.room("alerts"), [m.IndexItem(case.alert, entries, case.expires_on)], head)
        try:
            done = steward.connection.ask("/api/index/put", put, m.IndexPutDone, steward.seed)
        except Declined as declined:
            if declined.code != "head-moved":
                raise
            continue
        if not done.taken or done.gone:
            return
        slots = free_slots(steward, list_number, [case])
    raise BadAnswer("the list for checks changes faster than it can be written; try again")


def free_slots(steward: Person, list_number: int, cases: Sequence[Case]) -> Slots:
    """Which slots of these alerts' identifiers and their parts are free. Asked with entries for records that aren't
    there: the server puts none of them, and names those whose tag is taken."""
    list_key = steward.list_key(list_number)
    keys = {key.canonical(): key for case in cases for key in keys_of_case(case)}
    outputs = evaluate_all(steward, list_number, [input_of(list_key, canonical) for canonical in keys])
    asked: dict[bytes, tuple[bytes, int]] = {}
    items = []
    for (canonical, key), y in zip(keys.items(), outputs, strict=True):
        position = position_of(list_key, place_of(key))
        for slot, tag in enumerate(tags_of(y)[: slots_of(key)]):
            record = steward.device.random(16)
            asked[record] = (canonical, slot)
            filler = steward.device.random(m.ANSWER_BYTES)
            items.append(m.IndexItem(record, [m.WireEntryOfList(position, tag, filler)], 0))
    taken: set[tuple[bytes, int]] = set()
    for at in range(0, len(items), m.PUT_AT_ONCE):
        batch = items[at : at + m.PUT_AT_ONCE]
        state = read_paths(steward, list_number, [item.entries[0].position for item in batch])
        put = m.IndexPut(list_number, steward.room("alerts"), batch, state.sign(steward, state.last_seq))
        done = steward.connection.ask("/api/index/put", put, m.IndexPutDone, steward.seed)
        taken |= {asked[record] for record in done.taken if record in asked}
    return Slots(
        free={
            canonical: [slot for slot in range(slots_of(key)) if (canonical, slot) not in taken]
            for canonical, key in keys.items()
        }
    )
