"""`panels.json`: a steward's part of a panel's lot, and how a lot stands: who is drawn, who not, who owes a part."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec
from roster_chain import DAY, fixed
from text import b64, error

from parasol.client.lounge.drawing import value_of
from parasol.client.lounge.panels import Ban, Told, commitment_of, drawing_of, is_panel, list_digest, panel_id
from parasol.client.lounge.proposals import Voice
from parasol.formats.lounge import Listed, Lot, Mark, Panel, Reveal
from parasol.formats.vault import SeatKeys

STEWARDS = sorted(fixed(f"steward-{name}") for name in ("rosa", "ana", "luz"))
OTHER = fixed("steward-mar")
PENS = [fixed(f"pen-{number}") for number in range(8)]
CLOSES = DAY + 7
PANEL = Panel(fixed("post", 16), fixed("digest", 16), STEWARDS, 3, "Would Sundays help?", CLOSES, DAY)
ID = panel_id(msgspec.json.encode(PANEL))
VALUES = [fixed(f"value-{number}") for number in range(3)]
LOTS = [commitment_of(ID, by, value) for by, value in zip(STEWARDS, VALUES, strict=True)]


@dataclass(frozen=True)
class Case:
    """Everything went well, unless something is changed. ``said`` are (steward, day of the host, record)."""

    said: list[tuple[bytes, int, Lot | Listed | Reveal]] = field(default_factory=lambda: [*whole()])
    voices: list[Voice] = field(default_factory=lambda: [voice(number) for number in range(6)])
    bans: list[Ban] = field(default_factory=list)
    panel: Panel = PANEL
    opened_by: bytes = STEWARDS[0]
    today: int = CLOSES + 2


def voice(number: int, day: int = DAY + 1, slot: int = 0, mark: Mark = "support", seq: int | None = None) -> Voice:
    return Voice(100 + number if seq is None else seq, day, PENS[number], slot, mark, None)


def lots(id: bytes = ID) -> list[tuple[bytes, int, Lot | Listed | Reveal]]:
    return [(by, DAY, Lot(id, lot, DAY)) for by, lot in zip(STEWARDS, LOTS, strict=True)]


def listed(pens: list[bytes] | None = None, **changed: Any) -> Listed:
    return msgspec.structs.replace(Listed(ID, LOTS, sorted(PENS[:6] if pens is None else pens), CLOSES + 1), **changed)


def closed(one: Listed, by: bytes = STEWARDS[0], day: int = CLOSES + 1) -> tuple[bytes, int, Listed]:
    return by, day, one


def part(number: int, one: Listed | None = None, **changed: Any) -> tuple[bytes, int, Reveal]:
    made = Reveal(ID, list_digest(one or listed()), VALUES[number], CLOSES + 1)
    made = msgspec.structs.replace(made, **changed)
    return STEWARDS[number], made.day, made


def parts(one: Listed | None = None) -> list[tuple[bytes, int, Reveal]]:
    return [part(number, one) for number in range(3)]


def whole(one: Listed | None = None) -> list[tuple[bytes, int, Lot | Listed | Reveal]]:
    return [*lots(), closed(one or listed()), *parts(one)]


def _good() -> dict[str, Case]:
    few = listed(PENS[:2])
    return {
        "three-draw-three-of-six": Case(),
        "fewer-volunteers-than-seats-are-all-asked": Case(whole(few), [voice(0), voice(1)]),
        "the-order-of-records-says-nothing": Case([*reversed(parts()), closed(listed()), *reversed(lots())]),
        "one-who-volunteers-twice-is-drawn-from-once": Case(voices=[*Case().voices, voice(2, seq=300)]),
        "a-list-that-two-published-alike-is-one": Case([*whole(), closed(listed(), STEWARDS[2])]),
        "who-takes-it-back-in-time-isnt-in-the-list": Case(
            whole(listed(PENS[:5])), [*Case().voices, voice(5, mark="none", seq=300)]
        ),
        "who-takes-it-back-later-is": Case(voices=[*Case().voices, voice(5, CLOSES + 1, mark="none", seq=300)]),
        "the-last-day-for-a-part-is-the-seventh": Case(
            [*lots(), closed(listed()), part(0), part(1), part(2, day=CLOSES + 7)], today=CLOSES + 30
        ),
        "a-ban-by-two-takes-a-pen-out": Case(whole(listed(PENS[1:6])), bans=[Ban(PENS[0], DAY + 2, DAY + 40)]),
        "a-ban-that-is-over-doesnt": Case(bans=[Ban(PENS[0], DAY - 9, CLOSES - 1)]),
        "a-ban-of-the-last-day-doesnt": Case(bans=[Ban(PENS[0], CLOSES, CLOSES + 30)]),
        "one-with-another-pen-isnt-drawn-from": Case(voices=[*Case().voices, voice(6, slot=1)]),
        "one-who-is-late-isnt-drawn-from": Case(voices=[*Case().voices, voice(6, CLOSES + 1)]),
    }


def _bad() -> dict[str, Case]:
    early, wrong = CLOSES, fixed("another value")
    other_lot = commitment_of(ID, STEWARDS[2], wrong)
    other = listed(lots=[*LOTS[:2], other_lot])
    shorter = listed(PENS[:5])
    opened = [*lots(), closed(listed())]
    shown = [part(0), part(1), part(2, other, value=wrong)]
    return {
        "nobody-committed": Case(whole()[3:]),
        "two-committed": Case(whole()[1:]),
        "a-commitment-after-the-last-day": Case([*lots()[:2], (STEWARDS[2], CLOSES + 1, lots()[2][2]), *whole()[3:]]),
        "a-commitment-dated-back-is-as-late-as-the-host-says": Case(
            [*lots()[:2], (STEWARDS[2], CLOSES + 2, Lot(ID, LOTS[2], DAY)), *whole()[3:]]
        ),
        "a-commitment-by-a-fourth-steward-is-none": Case([*lots()[:2], (OTHER, DAY, lots()[2][2]), *whole()[3:]]),
        "commitments-for-another-panel": Case([*lots(fixed("another panel")), *whole()[3:]]),
        "a-copied-commitment-cant-be-shown": Case(
            [*lots()[:2], (STEWARDS[2], DAY, Lot(ID, LOTS[0], DAY))]
            + [closed(listed(lots=[*LOTS[:2], LOTS[0]]))]
            + [part(number, listed(lots=[*LOTS[:2], LOTS[0]])) for number in (0, 1)]
            + [part(2, listed(lots=[*LOTS[:2], LOTS[0]]), value=VALUES[0])],
            today=CLOSES + 8,
        ),
        "no-list": Case([*lots(), *parts()], today=CLOSES + 8),
        "nobody-volunteered": Case(lots(), []),
        "a-list-on-the-last-day-to-volunteer": Case([*lots(), closed(listed(day=early), day=early), *parts()]),
        "a-list-by-a-fourth-steward": Case([*lots(), closed(listed(), OTHER), *parts()]),
        "a-list-for-another-panel": Case([*lots(), closed(listed(panel=fixed("another panel"))), *parts()]),
        "a-list-in-no-order": Case(whole(msgspec.structs.replace(listed(), pens=listed().pens[::-1]))),
        "a-list-with-one-twice": Case(whole(listed(pens=sorted([*PENS[:6], PENS[0]])))),
        "a-list-with-a-commitment-that-nobody-published": Case(whole(other)),
        "a-list-with-commitments-in-another-order": Case(whole(listed(lots=LOTS[::-1]))),
        "one-keeps-her-part-back": Case([*opened, part(0), part(1)], today=CLOSES + 7),
        "one-kept-her-part-back": Case([*opened, part(0), part(1)], today=CLOSES + 8),
        "a-part-that-is-too-late": Case([*opened, part(0), part(1), part(2, day=CLOSES + 8)], today=CLOSES + 9),
        "a-part-dated-back-is-as-late-as-the-host-says": Case(
            [*opened, part(0), part(1), (STEWARDS[2], CLOSES + 8, part(2)[2])], today=CLOSES + 9
        ),
        "a-part-before-the-list-is-closed": Case([*opened, part(0), part(1), part(2, day=early)]),
        "a-part-that-isnt-what-was-committed-to": Case([*opened, part(0), part(1), part(2, value=wrong)]),
        "anothers-part": Case([*opened, part(0), part(1), part(2, value=VALUES[0])]),
        "a-part-for-another-panel": Case([*opened, part(0), part(1), part(2, panel=fixed("another panel"))]),
        "a-part-for-another-list": Case([*opened, closed(shorter), part(0), part(1), part(2, shorter)]),
        "a-part-for-two-lists-is-for-the-first": Case(
            [*opened, closed(shorter), part(0), part(1), part(2, shorter), part(2)]
        ),
        "two-commitments-of-one-steward-are-no-choice-once-others-show-theirs": Case(
            [*lots(), (STEWARDS[2], DAY, Lot(ID, other_lot, DAY)), closed(listed()), closed(other), *shown]
        ),
        "it-is-still-open": Case(today=CLOSES),
        "a-list-without-one-who-volunteered": Case(whole(shorter)),
        "a-list-with-one-who-didnt": Case(whole(listed([*PENS[:6], PENS[7]]))),
        "a-list-with-a-banned-pen": Case(bans=[Ban(PENS[0], DAY + 2, DAY + 40)]),
        "a-list-with-one-who-was-late": Case(whole(listed(PENS[:7])), voices=[*Case().voices, voice(6, CLOSES + 1)]),
        "a-list-with-another-pen": Case(whole(listed(PENS[:7])), voices=[*Case().voices, voice(6, slot=2)]),
        "a-list-that-has-nobody-who-is-seen-here": Case(voices=[]),
    }


def _panels() -> dict[str, Case]:
    def of(**changed: Any) -> Case:
        return Case(panel=msgspec.structs.replace(PANEL, **changed))

    return {
        "a-panel-that-a-fourth-steward-opens": Case(opened_by=OTHER),
        "a-panel-of-two-stewards": of(by=[STEWARDS[0], STEWARDS[0], STEWARDS[1]]),
        "a-panel-with-stewards-in-another-order": of(by=STEWARDS[::-1]),
        "a-panel-that-closes-on-its-first-day": of(closes_on=DAY),
    }


def _case(name: str, case: Case) -> dict[str, Any]:
    body = msgspec.json.encode(case.panel)
    opened = Told(1, case.opened_by, case.panel.day, case.panel, panel_id(body))
    told = [Told(at + 2, by, max(day, said.day), said) for at, (by, day, said) in enumerate(case.said)]
    made: dict[str, Any] = {
        "name": name,
        "op": "drawing",
        "panel": b64(body),
        "id": b64(opened.id),
        "opened_by": b64(case.opened_by),
        "told": [
            {"seq": each.seq, "by": b64(each.by), "day": each.day, "body": b64(msgspec.json.encode(each.said))}
            for each in told
        ],
        "voices": [
            {"seq": each.seq, "day": each.day, "pen": b64(each.pen), "slot": each.slot, "mark": each.mark}
            for each in case.voices
        ],
        "bans": [{"pen": b64(each.pen), "day": each.day, "until": each.until} for each in case.bans],
        "today": case.today,
    }
    if not is_panel(opened):
        return {**made, "expect": error("panel")}
    found = drawing_of(opened, told, case.voices, case.bans, case.today)
    is_seen = not {"left-out", "put-in"} & set(found.left.values())
    return {
        **made,
        "state": found.state,
        "digest": None if found.digest is None else b64(found.digest),
        "volunteers": [b64(pen) for pen in found.volunteers],
        "missing": [b64(by) for by in found.missing],
        "left": {b64(pen): why for pen, why in sorted(found.left.items())},
        "drawn": [b64(pen) for pen in found.drawn],
        "drawn_on": found.drawn_on,
        "expect": "ok" if found.state == "drawn" and is_seen else error("list" if not is_seen else found.state),
    }


def _parts() -> list[dict[str, Any]]:
    seat = SeatKeys(fixed("seed"), "", fixed("master"))
    return [
        {
            "name": f"a-stewards-part-of-{name}",
            "op": "part",
            "master": b64(seat.master),
            "id": b64(id),
            "steward": b64(STEWARDS[0]),
            "value": b64(value_of(seat, id)),
            "commitment": b64(commitment_of(id, STEWARDS[0], value_of(seat, id))),
            "expect": "ok",
        }
        for name, id in (("a-panel", ID), ("another-panel", fixed("another panel")))
    ]


def make() -> dict[str, Any]:
    makers: list[Callable[[], dict[str, Case]]] = [_good, _bad, _panels]
    cases = [_case(name, replace(case)) for each in makers for name, case in each().items()]
    return {"cases": [*_parts(), *cases]}
