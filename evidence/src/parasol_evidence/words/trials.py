"""Trials by hand: somebody posts the sentences on the organisation's own account, and writes down what happened.

Nothing is posted by this program. The plan is a CSV file in random order, a pair a day; its columns are filled in and
read again.
"""

import csv
import random
from collections.abc import Mapping, Sequence

from parasol.features.platforms.report.spreadsheet import csv_of
from parasol.kernel.told import Told
from parasol_evidence.words.pairs import MAX_BYTES, SIDES, Pair, rows_of, terms

COLUMNS = ("order", "day", "pair", "side", "text", "posted", "outcome", "hours", "seen_by")
NEEDED = ("pair", "side", "posted", "outcome", "seen_by")
STAYED = "stayed"
WARNED = "warned"
OUTCOMES = (STAYED, "removed", "limited", "hidden", WARNED)
SEEN_BY_MANY = ("limited", "hidden")
"""Whoever posted can't see these alone: they count from two people on who looked."""


class NotTrials(Told, ValueError, code="not-trials"):
    """This is no table of trials; the text says where and why. ``code`` is for programs."""


def plan(pairs: Sequence[Pair], days: int, seed: int) -> bytes:
    """A plan for so many days: a pair a day, each of another term as long as there are some, in random order."""
    draw = random.Random(seed)  # noqa: S311 the order has to be repeatable, not secret
    chosen: dict[str, list[Pair]] = {term: [] for term in terms(pairs)}
    for pair in draw.sample(list(pairs), len(pairs)):
        chosen[pair.term.casefold()].append(pair)
    rounds: list[Pair] = []
    while len(rounds) < min(days, len(pairs)):
        rounds += [each.pop() for each in draw.sample(list(chosen.values()), len(chosen)) if each]
    posts = [(day, pair, side) for day, pair in enumerate(rounds[:days], 1) for side in draw.sample(SIDES, len(SIDES))]
    filled = ("",) * 4
    rows = [(order, day, pair.name, side, pair.text(side), *filled) for order, (day, pair, side) in enumerate(posts, 1)]
    return csv_of(COLUMNS, rows)


def read(content: bytes, pairs: Mapping[str, Pair]) -> tuple[dict[str, tuple[bool, str]], list[str]]:
    """The outcomes by question (``en-001 ours``): whether the post was acted against, and the outcome's name; and what
    has to be said of them, as names of texts. Raises ``NotTrials``."""
    try:
        head, *rows = rows_of(content[:MAX_BYTES]) or [[]]
    except (UnicodeDecodeError, csv.Error):
        raise NotTrials("the file of trials isn't CSV in UTF-8") from None
    if not set(NEEDED) <= set(head):
        raise NotTrials(f"the file of trials needs the columns {', '.join(NEEDED)}")
    found: dict[str, tuple[bool, str]] = {}
    notes: dict[str, None] = {}
    days: list[str] = []
    is_warned = False
    for number, row in enumerate(rows, 2):
        cells = dict.fromkeys(NEEDED, "") | {name: cell.strip() for name, cell in zip(head, row, strict=False)}
        if not cells["outcome"]:
            continue
        name = f"{cells['pair']} {cells['side']}"
        if cells["pair"] not in pairs or cells["side"] not in SIDES or name in found:
            raise NotTrials(f"row {number} names no pair and side of this set, or one that stands there twice")
        if cells["outcome"] not in OUTCOMES:
            raise NotTrials(f"row {number}: the outcome is one of {', '.join(OUTCOMES)}")
        if not cells["seen_by"].isdecimal():
            raise NotTrials(f"row {number}: write in seen_by how many people looked")
        if cells["outcome"] in SEEN_BY_MANY and int(cells["seen_by"]) < len(SIDES):
            notes["evidence-words-seen-by-one"] = None
            continue
        if is_warned:
            notes["evidence-words-went-on"] = None
        is_warned = is_warned or cells["outcome"] == WARNED
        days.append(cells["posted"])
        found[name] = (cells["outcome"] != STAYED, cells["outcome"])
    if any(days.count(day) > len(SIDES) for day in days):
        notes["evidence-words-many-a-day"] = None
    return found, list(notes)
