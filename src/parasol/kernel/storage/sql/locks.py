"""The locks under which several connections do what SQLite's one writer does one after another.

A transaction sees what others committed before each of its statements (READ COMMITTED). So whoever looks first and
writes then holds a lock on what it looked at, until its commit. Rows are locked where there is a row; where the answer
may be "nothing there yet", or many rows are meant, it is one of the locks below. They are always taken in this order,
and before any row, so that nobody waits in a circle:

1. ``ROSTER``: the next number of the roster, and the wrapped keys.
2. ``LISTS``: entries, tombstones, nodes and tree heads of all lists; also whoever deletes records, since their
   entries become tombstones, and whoever puts entries on records that must still be there.
3. ``WITHDRAWALS``: taken whole by a withdrawal, shared by everybody who stores a record with withdrawal keys: else a
   record could be stored after its withdrawal had looked for it and before it could be seen.
4. ``MARKS``: reports that wait. Two that share a mark and come at once would each not see the other.
5. ``CHUNKS``: how many chunks there are in all.
6. ``DRAWS``: what was drawn by whom.

``GATE`` is taken alone: shared by whoever uses up a mark, whole by whoever forgets marks or counts (shared.py). Whoever
holds ``LEADING`` does the chores that one process does for all. Every program that has the database open shares
``IN_USE`` (``presence``); whoever drops a closed community's tables or brings them to a newer format takes it whole.
Whoever destroys holds ``ENDING`` while waiting for the others, who look at it once a minute and close the store.
``MIGRATING`` is held by one process for all steps of that; the others wait for it.

A backup shares ``WIPING`` for as long as it reads, so that no table is rewritten under its snapshot.

A room's row comes after these; it stands for its records' numbers, for how many chunks it has, and for what belongs to
it: a profile's row comes before those of its enquiries.
"""

from enum import IntEnum


class Lock(IntEnum):
    """What a transaction keeps others out of."""

    MIGRATING = 0
    ROSTER = 1
    LISTS = 2
    WITHDRAWALS = 3
    MARKS = 4
    CHUNKS = 5
    DRAWS = 6
    WIPING = 7
    GATE = 8
    LEADING = 9
    IN_USE = 10
    ENDING = 11
