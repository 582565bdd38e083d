"""Panels by lot: who is asked about a proposal, drawn among members who volunteer with the one pen of theirs that
counts. Pure.

Three stewards commit to values before anybody knows who volunteers, and show them once the list is closed. So nobody
chooses whom the lot hits as long as one of the three is honest, and every device draws the same. A lot that isn't
whole by its last day is void, with the names of those who owe a part: it isn't drawn again in silence. What is late,
banned, left out of the list or put into it is named. Counterpart of ``browser/src/lounge/panels.ts``; both read
``vectors/panels.json`` (docs/decisions/0132).
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from parasol.client.lounge.proposals import SLOT, Voice
from parasol.formats.lounge import MAX_VOLUNTEERS, REVEAL_DAYS, Listed, Lot, Panel, Reveal

State = Literal["open", "closing", "revealing", "drawn", "void"]
Left = Literal["late", "banned", "other-pen", "full", "left-out", "put-in"]
Step = Literal["lot", "list", "reveal"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a steward signed about a panel: the record's number, her key, the later one of her day and the host's; and
    of what opens a panel its id."""

    seq: int
    by: bytes
    day: int
    said: Panel | Lot | Listed | Reveal
    id: bytes = b""


@dataclass(frozen=True, slots=True)
class Ban:
    """That two stewards stopped a pen from a day on, until another."""

    pen: bytes
    day: int
    until: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a panel's lot stands. ``volunteers`` are those that this device sees, in order; ``lots`` the first
    commitment of each steward, as it sees them; ``list`` is the closed list that counts, with its ``digest``;
    ``missing`` are the stewards who owe a part, and ``left`` the pens that aren't drawn from, or shouldn't be."""

    panel: Panel
    id: bytes
    state: State
    volunteers: tuple[bytes, ...]
    lots: dict[bytes, bytes]
    list: Listed | None
    digest: bytes | None
    missing: tuple[bytes, ...]
    left: dict[bytes, Left]
    drawn: tuple[bytes, ...]
    drawn_on: int | None

    @property
    def ends_on(self) -> int:
        """The last day for the stewards' parts."""
        return self.panel.closes_on + REVEAL_DAYS

    def step(self, steward: bytes) -> Step | None:
        """What this steward owes now, or None."""
        steps: dict[State, Step] = {"open": "lot", "closing": "list", "revealing": "reveal"}
        return steps.get(self.state) if steward in self.missing else None


def panel_id(body: bytes) -> bytes:
    """By what lots, lists and parts name a panel (32 bytes): all of its record, so that none counts for another."""
    return _hashed("panel", body)


def commitment_of(id: bytes, steward: bytes, value: bytes) -> bytes:
    """What a steward publishes before the list is closed. Nobody can show another one's as theirs."""
    return _hashed("panel-lot", id + steward + value)


def list_digest(listed: Listed) -> bytes:
    """The hash of a closed list, with the commitments that it was closed with."""
    return _hashed("panel-list", b"".join([listed.panel, *listed.lots, *listed.pens]))


def draw(digest: bytes, values: Iterable[bytes], pens: Iterable[bytes], seats: int) -> tuple[bytes, ...]:
    """The pens with the lowest tickets: each has its own hash, so that no number is divided and nobody's place in the
    list matters."""
    seed = _hashed("panel-seed", b"".join([digest, *values]))
    return tuple(sorted(pens, key=lambda pen: _hashed("panel-ticket", seed + pen))[:seats])


def is_panel(told: Told) -> bool:
    """Whether it names three stewards, in order, with who opened it among them, and leaves a day to volunteer."""
    said = told.said
    return isinstance(said, Panel) and told.by in said.by and _in_order(said.by) and said.day < said.closes_on


def drawing_of(opened: Told, told: Iterable[Told], voices: Iterable[Voice], bans: Iterable[Ban], today: int) -> Drawing:
    """How the lot of a panel stands. ``told`` may be about others too; ``voices`` are reactions to this one."""
    panel = opened.said
    assert isinstance(panel, Panel)
    about = [
        (each.by, each.day, each.said)
        for each in sorted(told, key=lambda each: each.seq)
        if not isinstance(each.said, Panel) and each.said.panel == opened.id and each.by in panel.by
    ]
    behind = [(by, day, said) for by, day, said in about if panel.closes_on < day <= panel.closes_on + REVEAL_DAYS]
    lots: dict[bytes, list[bytes]] = {by: [] for by in panel.by}
    for by, day, said in about:
        if isinstance(said, Lot) and day <= panel.closes_on:
            lots[by].append(said.commitment)
    lists: dict[bytes, Listed] = {}
    for _, _, said in behind:
        if isinstance(said, Listed) and _is_list(said, panel, lots):
            lists[list_digest(said)] = said
    parts: dict[bytes, tuple[int, Reveal]] = {}
    for by, day, said in behind:
        if isinstance(said, Reveal) and _is_part(by, said, panel, lists):
            parts.setdefault(by, (day, said))

    def shown(digest: bytes) -> list[tuple[int, Reveal]]:
        return [parts[by] for by in panel.by if by in parts and parts[by][1].listed == digest]

    volunteers, left = _volunteers(panel.closes_on, voices, bans)
    digest = max(lists, key=lambda each: len(shown(each)), default=None)
    listed, whole = None, []
    if digest is not None:
        listed, whole = lists[digest], shown(digest)
        left = {pen: why for pen, why in left.items() if pen not in listed.pens}
        left |= {pen: "left-out" for pen in volunteers if pen not in listed.pens}
        left |= {pen: "put-in" for pen in listed.pens if pen not in volunteers}
    state = _state(panel, lots, listed, whole, volunteers, today)
    missing, drawn, drawn_on = list[bytes](), tuple[bytes, ...](), None
    if state == "drawn" and digest is not None and listed is not None:
        drawn = draw(digest, [part.value for _, part in whole], listed.pens, panel.seats)
        drawn_on = max(day for day, _ in whole)
    elif state == "open" or not all(lots.values()):
        missing = [by for by in panel.by if not lots[by]]
    elif listed is not None or volunteers:
        missing = [by for by in panel.by if by not in parts or parts[by] not in whole]
    first = {by: all[0] for by, all in lots.items() if all}
    return Drawing(panel, opened.id, state, volunteers, first, listed, digest, tuple(missing), left, drawn, drawn_on)


def _state(
    panel: Panel,
    lots: dict[bytes, list[bytes]],
    listed: Listed | None,
    whole: Sequence[object],
    volunteers: Sequence[bytes],
    today: int,
) -> State:
    if today <= panel.closes_on:
        return "open"
    if len(whole) == len(panel.by):
        return "drawn"
    is_nobody = listed is None and not volunteers
    if is_nobody or not all(lots.values()) or today > panel.closes_on + REVEAL_DAYS:
        return "void"
    return "closing" if listed is None else "revealing"


def _volunteers(
    closes_on: int, voices: Iterable[Voice], bans: Iterable[Ban]
) -> tuple[tuple[bytes, ...], dict[bytes, Left]]:
    """The pens that the list should have, in order, and those that it shouldn't, with the reason."""
    newest: dict[bytes, bool] = {}
    left: dict[bytes, Left] = {}
    for voice in sorted(voices, key=lambda each: each.seq):
        if voice.slot == SLOT and voice.day <= closes_on:
            newest.pop(voice.pen, None)
            newest[voice.pen] = voice.mark == "support"
        elif voice.mark == "support":
            left[voice.pen] = "late" if voice.slot == SLOT else "other-pen"
    stopped = {ban.pen for ban in bans if ban.day < closes_on <= ban.until}
    meant = [pen for pen, is_meant in newest.items() if is_meant]
    found = [pen for pen in meant if pen not in stopped]
    left = {pen: why for pen, why in left.items() if pen not in meant}
    left |= {pen: "banned" for pen in meant if pen in stopped}
    left |= dict.fromkeys(found[MAX_VOLUNTEERS:], "full")
    return tuple(sorted(found[:MAX_VOLUNTEERS])), left


def _is_list(listed: Listed, panel: Panel, lots: dict[bytes, list[bytes]]) -> bool:
    """Whether it is in order, and closed with commitments that their stewards published in time."""
    return _in_order(listed.pens) and all(lot in lots[by] for lot, by in zip(listed.lots, panel.by, strict=True))


def _is_part(by: bytes, part: Reveal, panel: Panel, lists: dict[bytes, Listed]) -> bool:
    """Whether it is what its steward committed to, in the list that it names."""
    listed = lists.get(part.listed)
    is_known = listed is not None and listed.lots[panel.by.index(by)]
    return is_known == commitment_of(part.panel, by, part.value)


def _in_order(keys: Sequence[bytes]) -> bool:
    return all(one < other for one, other in pairwise(keys))


def _hashed(label: str, body: bytes) -> bytes:
    return hashlib.sha256(b"parasol/v1/" + label.encode() + b"\x00" + body).digest()
