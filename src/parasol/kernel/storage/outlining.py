"""What of a room is given when only a line about it is drawn. Pure.

Anybody may open a report or a conversation and fill it. Whoever draws a queue must not have to read all of that first.
"""

from collections.abc import Iterable, Sequence

from parasol.kernel.messages import OUTLINE_NEWEST_BYTES, OUTLINE_RECORD_BYTES


def given(first: Iterable[tuple[int, int]], newest: Sequence[tuple[int, int]]) -> list[int]:
    """The numbers of those that are given, of all numbers and lengths that were looked at; ``newest`` from the newest
    on. What is large is passed over. Otherwise there is no hole: where the room for the newest ends, it ends for all
    that is older, so that a line behind which others are left out is never taken for the last."""
    found = [seq for seq, size in first if size <= OUTLINE_RECORD_BYTES]
    left = OUTLINE_NEWEST_BYTES
    for seq, size in newest:
        if size <= OUTLINE_RECORD_BYTES:
            left -= size
            if left < 0:
                break
            found.append(seq)
    return sorted(found)


def fitting(sizes: Iterable[int], limit: int, most: int) -> int:
    """How many of the first ``limit`` bodies of these lengths are given in ``most`` bytes: one at least."""
    count, left = 0, most
    for size in sizes:
        left -= size
        if count == limit or (left < 0 and count):
            break
        count += 1
    return count
