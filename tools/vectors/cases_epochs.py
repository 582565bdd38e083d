"""`epochs.json`: under which epoch of its keys a record may still be sealed."""

from bisect import bisect_left
from typing import Any

from roster_chain import DAY, Chain
from text import b64, error

from parasol.kernel.roster.rules.epochs import SeenEpochs, desk_in_force_on, in_force_on
from parasol.kernel.roster.rules.rules import replay

Rows = list[tuple[int, int, int]]
"""Number, day and epoch of a room's records, in order."""

DAYS = [100, 107, 107, 114]
"""Epoch 1 is of day 100, 2 and 3 of day 107, 4 of day 114."""

GOOD: dict[str, Rows] = {
    "in-the-first-epoch": [(1, 100, 1)],
    "the-day-after-a-renewal-in-the-new-epoch": [(1, 108, 3)],
    "on-the-day-of-a-renewal-in-the-epoch-before": [(1, 107, 1)],
    "on-the-day-of-two-renewals-in-the-one-between": [(1, 107, 2)],
    "on-the-day-of-a-renewal-before-and-after-it": [(1, 107, 1), (2, 107, 3)],
    "written-before-midnight-and-kept-after-it": [(1, 106, 1), (2, 107, 1)],
    "every-epoch-in-its-time": [(1, 100, 1), (2, 107, 2), (3, 110, 3), (9, 115, 4)],
    "after-records-that-were-deleted": [(40, 110, 3), (90, 113, 3)],
    "dated-before-the-first-epoch": [(1, 99, 1)],
    "in-an-epoch-that-the-reader-has-not-seen-made": [(1, 114, 5)],
    "read-again-from-the-first-record-on": [(1, 107, 1), (2, 107, 3), (1, 107, 1)],
    "a-server-that-dates-too-early-hides-nothing": [(1, 110, 3), (2, 90, 3)],
}
BAD: dict[str, Rows] = {
    "the-day-after-a-renewal-in-the-epoch-before": [(1, 115, 3)],
    "the-day-after-a-renewal-in-the-first-epoch": [(1, 115, 1)],
    "the-day-after-two-renewals-in-the-one-between": [(1, 108, 2)],
    "long-after": [(1, 5000, 3)],
    "in-no-epoch": [(1, 101, 0)],
    "on-the-day-of-a-renewal-behind-the-new-epoch": [(1, 107, 3), (2, 107, 1)],
    "on-the-day-of-two-renewals-behind-the-second": [(1, 107, 3), (2, 107, 2)],
    "dated-back-behind-the-new-epoch": [(1, 100, 1), (2, 114, 4), (3, 100, 1)],
    "behind-a-record-of-the-new-epoch-and-one-that-was-refused": [(1, 114, 4), (2, 114, 3), (3, 114, 3)],
    "behind-an-epoch-that-the-reader-has-not-seen-made": [(1, 114, 5), (2, 114, 4)],
    "put-behind-the-new-epoch-when-it-is-read-again": [(1, 107, 1), (5, 107, 3), (1, 107, 1), (6, 107, 2)],
    "put-behind-the-new-epoch-whose-record-was-deleted-since": [(1, 107, 1), (5, 107, 3), (1, 107, 1), (7, 107, 1)],
    "the-next-day-though-nothing-of-the-new-epoch-is-there": [(1, 106, 1), (2, 108, 1)],
    "an-hour-of-a-wrong-clock-later": [(1, 114, 4), (2, 113, 3)],
    "dated-on-the-last-day-there-is": [(1, 1_000_000, 3)],
    "of-the-first-epoch-behind-a-gap": [(1, 100, 1), (50, 113, 3), (51, 113, 1)],
    "between-two-of-newer-epochs": [(1, 107, 3), (2, 107, 2), (3, 114, 4), (4, 114, 3)],
}


def chain() -> Chain:
    """A town whose keys, and whose desk's keys, were renewed on several days."""
    made = Chain().begin().seat("bea", "steward").seat("cleo")
    made.add(made.desk(), "ana", "bea").add(made.desk_keys(), "ana")
    made.day += 7
    made.add(made.generation("members"), "ana").add(made.generation("stewards"), "ana").add(made.desk_keys(), "ana")
    made.day += 7
    return made.add(made.generation("members"), "ana")


def make() -> dict[str, Any]:
    """All cases."""
    town = chain()
    state = replay(town.entries)
    asked = range(DAY - 1, DAY + 17)
    days = {
        "members": [in_force_on(state, "members", day) for day in asked],
        "stewards": [in_force_on(state, "stewards", day) for day in asked],
        "desk": [desk_in_force_on(state, state.desks[1], day) for day in asked],
    }
    made = {"members": [DAY, DAY + 7, DAY + 14], "stewards": [DAY, DAY + 7], "desk": [DAY, DAY + 7]}
    assert days == {name: [bisect_left(made[name], day) for day in asked] for name in days}
    cases: list[dict[str, Any]] = [
        {
            "name": f"days-of-{name}",
            "op": "days",
            **({"desk": 1} if name == "desk" else {"group": name}),
            "first": asked[0],
            "in_force": found,
            "expect": "ok",
        }
        for name, found in days.items()
    ]
    for name, rows in {**GOOD, **BAD}.items():
        seen = SeenEpochs()
        cases.append(
            {
                "name": name,
                "op": "room",
                "days": DAYS,
                "records": [{"number": number, "day": day, "epoch": epoch} for number, day, epoch in rows],
                "admitted": [seen.admit(bisect_left(DAYS, day), number, epoch) for number, day, epoch in rows],
                "expect": "ok" if name in GOOD else error("old-epoch"),
            }
        )
    return {
        "description": (
            "Under which epoch of its keys a record may still be sealed (docs/protocol.md, section 5). Ops: days (a "
            "group's, or a desk's, epochs that were in force when the first day and those after it began, by that "
            "roster), room (records of one room as a reader reads them: which are admitted; 'days' are those on which "
            "its epochs were made, and 'expect' is of the last record)."
        ),
        "roster": [
            {
                "body": b64(entry.body),
                "signatures": [{"key": b64(item.key), "signature": b64(item.signature)} for item in entry.signatures],
            }
            for entry in town.entries
        ],
        "cases": cases,
    }
