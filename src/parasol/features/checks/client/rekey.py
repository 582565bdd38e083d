"""Renewing the index under a new list key, from the stewards' sealed case file.

Needed whenever somebody has gone, because they still know the old list key. The old index answers until the new one
is complete. It can be interrupted at any moment and taken up again, by the same steward or another: every batch comes
with the new list's signed tree head, and who takes it up verifies all that is there against the last one.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from parasol.features.alerts.case import Case
from parasol.features.checks.client.answers import answers_of, keys_of_case
from parasol.features.checks.client.entries import free_slots
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import place_of
from parasol.features.checks.client.index import Slots, entries_for, first_entries, position_of
from parasol.features.checks.client.last_days import LastDay, last_days
from parasol.features.checks.client.pace import Pace
from parasol.features.checks.client.tree import BucketFull, bucket_of
from parasol.features.checks.client.tree_head import ListState, placed, read_elements, wrong_list
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import NotASteward

BATCH = m.PUT_AT_ONCE
ERASING_SECONDS = 900.0
"""The server answers when the old list has left its files: 15 s for 160,000 entries, minutes for a million."""
TRIES = 5
SOMEBODY_WENT = "somebody left or was removed"
SHORTENED = "the time for which alerts are kept was shortened"
NEW_KEYS = "the server has new keys"
CLOCKS = 1
"""Days by which this device's date may be ahead of the server's."""
Progress = Callable[[int, int], None]


def is_due(person: Person) -> bool:
    """Whether the newest list of the roster isn't complete yet."""
    lists = person.connection.ask("/api/about", m.NonceRead(), m.About).lists
    return any(item.number == person.roster.current_list and not item.complete for item in lists)


def longer_alerts(steward: Person) -> int:
    """How many alerts the server keeps for longer than the settings say, until the list is renewed."""
    return steward.connection.ask("/api/checks/notices", m.NoticesRead(), m.Notices, steward.seed).longer_alerts


def rekey(steward: Person, progress: Progress = lambda done, of: None, reason: str | None = None) -> int:
    """Bring the newest list up to date with the case file and declare it complete. Alerts get the last day that today's
    settings give them, if it is earlier than theirs; those that it has passed are left out, and go. Returns how many
    alerts were put in. ``progress`` is called with (done, of)."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    number = steward.roster.current_list
    cases = list(read_cases(steward))
    state = read_elements(steward, number)
    there = _there(steward, state, cases)
    listed = _listed_before(steward, number)
    days = last_days(steward, cases)
    todo = [case for case in cases if case.alert in listed - there and not _is_over(steward, days[case.alert].day)]
    todo = [case for case in todo if answers_of(case)]
    slots = Slots(dict(Counter(key.canonical() for case in cases if case.alert in there for key in keys_of_case(case))))
    progress(len(cases) - len(todo), len(cases))
    put = 0
    for at in range(0, len(todo), BATCH):
        batch = todo[at : at + BATCH]
        state, slots, done = put_entries(steward, state, batch, slots, days)
        put += done
        progress(len(cases) - len(todo) + at + len(batch), len(cases))
    _complete(steward, state)
    decisions.record(steward, "renewed the list", number.to_bytes(4), reason or _reason(steward, number))
    return put


def _reason(steward: Person, number: int) -> str:
    """Why a list is renewed that was begun by what stands in the charter."""
    return NEW_KEYS if steward.roster.keys_of_list(number).first_list == number > 1 else SOMEBODY_WENT


def _is_over(steward: Person, last_day: int) -> bool:
    """Whether an alert of this last day has ended, by the server's date too."""
    return last_day < steward.device.today() - CLOCKS


def _listed(steward: Person, number: int) -> set[bytes]:
    """The alerts that have entries in a list, by the server's word."""
    return set(steward.connection.ask("/api/index/read", m.IndexRead(number), m.IndexRecords, steward.seed).records)


def _listed_before(steward: Person, number: int) -> set[bytes]:
    """Those of the lists before this one, by the server's word, as when it says that one has gone. A case is there
    before its alert; if that was refused, its case is left and has no right to a slot."""
    lists = steward.connection.ask("/api/about", m.NonceRead(), m.About).lists
    return {alert for item in lists if item.number < number for alert in _listed(steward, item.number)}


def _there(steward: Person, state: ListState, cases: Sequence[Case]) -> set[bytes]:
    """The alerts that have their entries in the list, by the server's word; it can't claim more of them than the
    buckets have elements."""
    there = _listed(steward, state.number)
    list_key = steward.list_key(state.number)
    claimed = [
        key for case in cases if case.alert in there for key in keys_of_case(case) if isinstance(key, Identifier)
    ]
    positions = [position_of(list_key, place_of(key)) for key in claimed]
    counts = Counter(bucket_of(position, state.tree.bits) for position in positions)
    if any(state.tree.count_in(position) < counts[bucket_of(position, state.tree.bits)] for position in positions):
        raise wrong_list()
    return there


def put_entries(
    steward: Person, state: ListState, cases: Sequence[Case], slots: Slots, days: Mapping[bytes, LastDay]
) -> tuple[ListState, Slots, int]:
    """Put the entries of at most 64 alerts that are there into a list that was read whole, with the last day that
    ``days`` gives each. Those that have gone or ended since, or have their entries already, are left out. Returns the
    list with them, the slots that are used then, and how many alerts were put. Raises ``NoSlot``, ``BucketFull``,
    ``Distrust`` (``head``: also if an alert is said to end before it can), ``Declined`` (``list-moved``: there is no
    such list any more)."""
    last = {alert: each.day for alert, each in days.items()}
    todo = {case.alert: case for case in cases}
    for _ in range(TRIES * len(todo)):
        if not todo:
            return state, slots, 0
        trial = slots.copy()
        items = []
        for alert, made in entries_for(steward, state.number, list(todo.values()), trial).items():
            case, entries = todo[alert], list(made.values())
            try:
                state.tree.add(placed(entries, last[alert], case.withdraw_keys))
            except BucketFull:
                entries = first_entries(case, made)
                state.tree.add(placed(entries, last[alert], case.withdraw_keys))
            items.append(m.IndexItem(alert, entries, last[alert]))
        put = m.IndexPut(state.number, steward.room("alerts"), items, state.sign(steward, state.last_seq))
        try:
            done = steward.connection.ask("/api/index/put", put, m.IndexPutDone, steward.seed)
        except Declined as declined:
            if declined.code != "head-moved":
                raise
            state = read_elements(steward, state.number)
            continue
        if not (done.taken or done.gone or done.ends):
            return state, trial, len(todo)
        for end in done.ends:
            if end.record not in todo or not days[end.record].earliest <= end.expires_on < last[end.record]:
                raise wrong_list()
            last[end.record] = end.expires_on
        if done.taken:
            named = [todo[alert] for alert in done.taken if alert in todo]
            slots = Slots(slots.used, {**slots.free, **free_slots(steward, state.number, named).free})
        todo = {
            alert: case for alert, case in todo.items() if alert not in done.gone and not _is_over(steward, last[alert])
        }
        state = read_elements(steward, state.number)
    raise BadAnswer("the list for checks changes faster than it can be written; try again")


def _complete(steward: Person, state: ListState) -> None:
    """Declare the list complete; again with what is there then, if an alert came in between."""
    for attempt in range(TRIES):
        message = m.IndexComplete(state.number, state.sign(steward, state.last_seq))
        try:
            steward.connection.ask("/api/index/complete", message, m.Done, steward.seed, Pace(ERASING_SECONDS))
        except Declined as declined:
            if declined.code != "head-moved" or attempt == TRIES - 1:
                raise
            state = read_elements(steward, state.number)
        else:
            return


def read_cases(steward: Person) -> Iterator[Case]:
    """The case file."""
    return (kept.record for kept in steward.records("cases", Case)[0])
