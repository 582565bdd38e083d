"""Renewing the index under a new list key, from the stewards' sealed case file.

Needed whenever somebody has gone, because they still know the old list key. The old index answers until the new one
is complete. It can be interrupted at any moment and taken up again, by the same steward or another.
"""

from collections.abc import Callable, Iterator

import msgspec

from parasol.client.checks.entries import put_entries
from parasol.client.checks.index import Case
from parasol.client.community import decisions
from parasol.client.community.person import Person
from parasol.client.community.steward import NotASteward
from parasol.client.seal import MALFORMED, Unreadable
from parasol.wire import messages as m

BATCH = m.PUT_AT_ONCE
ERASING_SECONDS = 900.0
"""The server answers when the old list has left its files: 15 s for 160,000 entries, minutes for a million."""
Progress = Callable[[int, int], None]


def is_due(person: Person) -> bool:
    """Whether the newest list of the roster isn't complete yet."""
    lists = person.connection.ask("/api/about", m.NonceRead(), m.About).lists
    return any(item.number == person.roster.current_list and not item.complete for item in lists)


def rekey(steward: Person, progress: Progress = lambda done, of: None) -> int:
    """Bring the newest list up to date with the case file and declare it complete. Returns how many alerts were
    put in. ``progress`` is called with (done, of)."""
    if not steward.is_steward:
        raise NotASteward("only a steward can do this")
    number = steward.roster.current_list
    cases = list(read_cases(steward))
    message = m.IndexRead(number)
    there = set(steward.connection.ask("/api/index/read", message, m.IndexRecords, steward.seed).records)
    todo = [case for case in cases if case.alert not in there and case.identifiers]
    progress(len(cases) - len(todo), len(cases))
    for at in range(0, len(todo), BATCH):
        batch = todo[at : at + BATCH]
        put_entries(steward, number, batch)
        progress(len(cases) - len(todo) + at + len(batch), len(cases))
    steward.connection.ask("/api/index/complete", m.IndexComplete(number), m.Done, steward.seed, ERASING_SECONDS)
    decisions.record(steward, "renewed the list", number.to_bytes(4), "somebody left or was removed")
    return len(todo)


def read_cases(steward: Person) -> Iterator[Case]:
    """The case file."""
    for _, opened in steward.read("cases"):
        if isinstance(opened, Unreadable):
            continue
        try:
            yield msgspec.json.decode(opened.body, type=Case)
        except MALFORMED:
            continue
