"""Every case in ``vectors/panels.json``; that a draw is what docs/protocol.md says, and fair."""

import hashlib
import math
import random
from collections import Counter
from functools import partial
from itertools import combinations

import msgspec
import pytest
from cases import Case, each, load, raw

from parasol.client.lounge.drawing import value_of
from parasol.client.lounge.panels import Ban, Drawing, Told, commitment_of, draw, drawing_of, is_panel, panel_id
from parasol.client.lounge.proposals import Voice
from parasol.formats.lounge import Listed, Lot, Panel, Reveal
from parasol.formats.vault import SeatKeys

FILE = load("panels")
cases = partial(each, FILE)


def opened_of(case: Case) -> Told:
    panel = msgspec.json.decode(raw(case["panel"]), type=Panel)
    return Told(1, raw(case["opened_by"]), panel.day, panel, panel_id(raw(case["panel"])))


def found_in(case: Case, turn: int = 1) -> Drawing:
    told = [
        Told(one["seq"], raw(one["by"]), one["day"], msgspec.json.decode(raw(one["body"]), type=Lot | Listed | Reveal))
        for one in case["told"]
    ]
    voices = [Voice(one["seq"], one["day"], raw(one["pen"]), one["slot"], one["mark"], None) for one in case["voices"]]
    bans = [Ban(raw(one["pen"]), one["day"], one["until"]) for one in case["bans"]]
    return drawing_of(opened_of(case), told[::turn], voices[::turn], bans, case["today"])


@cases("part")
def test_a_steward_has_her_part(case: Case) -> None:
    value = value_of(SeatKeys(bytes(32), "", bytes(32), escrow_master=raw(case["master"])), raw(case["id"]))
    assert value == raw(case["value"])
    assert commitment_of(raw(case["id"]), raw(case["steward"]), value) == raw(case["commitment"])


@cases("drawing")
def test_how_a_lot_stands(case: Case) -> None:
    opened = opened_of(case)
    assert opened.id == raw(case["id"])
    assert is_panel(opened) == (case["expect"] != {"error": "panel"})
    if not is_panel(opened):
        return
    found = found_in(case)
    assert found == found_in(case, -1), "how they come from the server says nothing"
    assert (found.state, found.drawn_on) == (case["state"], case["drawn_on"])
    assert found.digest == (None if case["digest"] is None else raw(case["digest"]))
    for name in ("volunteers", "missing", "drawn"):
        assert list(getattr(found, name)) == [raw(key) for key in case[name]]
    assert found.left == {raw(pen): why for pen, why in case["left"].items()}
    assert bool(found.drawn) == (found.state == "drawn"), "nothing is drawn in part"


def test_most_cases_are_of_somebody_who_cheats_or_is_late() -> None:
    expected = [case["expect"] == "ok" for case in FILE["cases"]]
    assert expected.count(False) > expected.count(True)


def test_a_draw_is_what_the_protocol_says() -> None:
    """Once more, from the text of docs/protocol.md alone."""

    def sha(label: str, *parts: bytes) -> bytes:
        return hashlib.sha256(b"".join([b"parasol/v1/", label.encode(), b"\0", *parts])).digest()

    (case,) = [one for one in FILE["cases"] if one["name"] == "three-draw-three-of-six"]
    said = [msgspec.json.decode(raw(one["body"])) for one in case["told"]]
    id = sha("panel", raw(case["panel"]))
    by = [raw(key) for key in msgspec.json.decode(raw(case["panel"]))["by"]]
    (listed,) = [one for one in said if one["kind"] == "listed"]
    values = [raw(one["value"]) for one in said if one["kind"] == "reveal"]
    lots = [sha("panel-lot", id, key, value) for key, value in zip(by, values, strict=True)]
    assert lots == [raw(lot) for lot in listed["lots"]]
    pens = [raw(pen) for pen in listed["pens"]]
    seed = sha("panel-seed", sha("panel-list", id, *lots, *pens), *values)
    assert [raw(pen) for pen in case["drawn"]] == sorted(pens, key=lambda pen: sha("panel-ticket", seed, pen))[:3]


def _chi_square(counts: Counter[tuple[bytes, ...]], cells: int) -> float:
    expected = counts.total() / cells
    return sum((counts[each] - expected) ** 2 / expected for each in counts) + (cells - len(counts)) * expected


@pytest.mark.thorough
@pytest.mark.parametrize("changes", ["a part of one steward", "the list"])
def test_everybody_is_drawn_equally_often_and_each_panel_too(changes: str) -> None:
    """20,000 draws of 3 of 7: each of the 35 panels and each of the 210 orders as often as any. One steward's value
    alone makes it so, however the two others choose theirs. The bounds are six standard deviations of chi-square."""
    chance = random.Random(1)
    pens = sorted(chance.randbytes(32) for _ in range(7))
    panels, orders = Counter[tuple[bytes, ...]](), Counter[tuple[bytes, ...]]()
    for _ in range(20_000):
        digest = chance.randbytes(32) if changes == "the list" else bytes(32)
        values = [bytes(32), bytes(32), bytes(32) if changes == "the list" else chance.randbytes(32)]
        drawn = draw(digest, values, pens, 3)
        panels[tuple(sorted(drawn))] += 1
        orders[drawn] += 1
    assert set(panels) == set(combinations(pens, 3))
    for counts, cells in ((panels, 35), (orders, 210)):
        assert abs(_chi_square(counts, cells) - (cells - 1)) < 6 * math.sqrt(2 * (cells - 1))
    skewed = Counter({each: count + (300 if each[0] == pens[0] else 0) for each, count in panels.items()})
    assert abs(_chi_square(skewed, 35) - 34) > 6 * math.sqrt(68), "a draw that favours one would be found"
