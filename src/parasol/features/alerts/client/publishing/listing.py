"""A signed alert and its entries: in one step into the room and the list that answers, then into those beside it."""

import msgspec

from parasol.features.alerts.case import Case
from parasol.features.alerts.structs import Alert, SignedAlert
from parasol.features.checks.client.entries import entries_and_state, free_slots, put_case
from parasol.features.checks.client.index import Slots
from parasol.features.checks.client.tree_head import check_is_newest
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Declined
from parasol.kernel.roster.client.person import Person

TRIES = 8


def append_signed(steward: Person, alert: Alert, signed: SignedAlert, case: Case, last_seq: int) -> int:
    """Append a signed alert with its case's index entries for the list that answers, and that list's new head, in one
    step. ``last_seq`` is of the alerts that this steward has read (`AlertsRead`): an older list isn't built upon.
    Returns the record's number. Raises ``NoSlot``, ``BucketFull``, ``Distrust`` (``head``), ``Declined``."""
    return steward.resealing(lambda: _append_sealed(steward, alert, signed, case, last_seq))


def _append_sealed(steward: Person, alert: Alert, signed: SignedAlert, case: Case, last_seq: int) -> int:
    record = m.WireRecord(alert.id, steward.sealed_record("alerts", alert.id, msgspec.json.encode(signed)))
    epoch = steward.roster.current["members"]
    plain = m.RoomAppend(steward.room("alerts"), record, alert.withdraw_keys, alert.expires_on, generation=epoch)
    if not case.identifiers:
        return steward.connection.append(plain, steward.seed)
    is_taken = False
    for _ in range(TRIES):
        answers = live_lists(steward)[0]
        try:
            slots = free_slots(steward, answers, [case]) if is_taken else Slots()
            entries, state = entries_and_state(steward, answers, case, slots)
            check_is_newest(state.head, last_seq)
            head = state.sign(steward, state.last_seq + 1)
            listed = msgspec.structs.replace(plain, list_number=answers, entries=entries, head=head)
            return steward.connection.append(listed, steward.seed)
        except Declined as declined:
            if declined.code not in {"tag-taken", "head-moved", "list-moved"}:
                raise
            is_taken = is_taken or declined.code == "tag-taken"
    raise BadAnswer("the list for checks changes faster than it can be written; try again")


def put_beside(steward: Person, case: Case) -> None:
    """Into the lists that are being built too; one that is gone since then doesn't answer any more."""
    if not case.identifiers:
        return
    for number in live_lists(steward)[1:]:
        try:
            put_case(steward, number, case)
        except Declined as declined:
            if declined.code != "list-moved":
                raise


def live_lists(steward: Person) -> list[int]:
    """The lists that a new alert has to go into: first the one that answers, then those that are being built. In this
    order a member never reads an alert that is newer than the list that answers them."""
    known = steward.connection.ask("/api/about", m.NonceRead(), m.About).lists
    held = [item for item in known if steward.holds_list(item.number)]
    complete = [item.number for item in held if item.complete]
    answers = max(complete, default=max((item.number for item in held), default=steward.roster.current_list))
    return [answers, *sorted(item.number for item in held if item.number != answers)]
