"""Of `profiles.json`: with what a member says that they met somebody, what counts, and what a roll goes on with."""

import base64
from typing import Any

from msgspec.structs import replace
from roster_chain import fixed
from text import b64

from parasol import oprf
from parasol.client.tokens.derive import once_batches
from parasol.formats import messages as m
from parasol.formats.vault import SeatKeys
from parasol.oprf import poprf
from parasol.roster import roll as rolls
from parasol.wire.days import quarter_of
from parasol.wire.met import met_bytes, met_point, said_info
from parasol.wire.signing import public_key_of, sign
from parasol.wire.tokens import info_of

Cases = list[dict[str, Any]]
GENESIS = fixed("met genesis")
SECRET_KEY, PUBLIC_KEY = oprf.derive_key_pair(fixed("met token seed"), b"parasol/v1/tokens", oprf.MODE_POPRF)
OTHER_KEY, _ = oprf.derive_key_pair(fixed("met other seed"), b"parasol/v1/tokens", oprf.MODE_POPRF)
LEAF, OTHER = fixed("met leaf", 10), fixed("met other leaf", 10)


def met(cases: Cases, today: int) -> None:
    quarter = quarter_of(today)
    seat = SeatKeys(fixed("met seat"), "AGE-SECRET-KEY-PQ-1", fixed("met master"))
    for keys in (1, 2):
        (batch,) = once_batches(seat, [("met", quarter)], keys, GENESIS)
        drawn = {
            "seed": batch.seeds[0],
            "point": batch.nonces[0],
            "blind": batch.blinds[0],
            "blinded": batch.blinded[0],
        }
        of = {"master": b64(seat.master), "genesis": b64(GENESIS), "quarter": quarter, "keys": keys}
        cases.append(
            {"name": f"met-drawn-under-keys-{keys}", "op": "met", **of}
            | {name: b64(each) for name, each in drawn.items()}
            | {"expect": "ok"}
        )
    for takes in (False, True):
        word = rolls.word_that(takes, lambda size: fixed("met word", size))
        cases.append(
            {"name": f"word-that-takes-{takes}".lower(), "op": "word", "drawn": b64(fixed("met word", 16))}
            | {"takes": takes, "word": b64(word), "expect": "ok"}
        )

    def said(name: str, key: bytes = SECRET_KEY, info: bytes = b"", number: int = quarter) -> m.MetSaid:
        seed = fixed(f"met key {name}")
        own = public_key_of(seed)
        point = met_point(GENESIS, number, own)
        made = poprf.certify(key, point, info or said_info(number), lambda size: fixed(f"met proof {name}", size))
        return m.MetSaid(LEAF, number, own, sign(seed, "met", met_bytes(GENESIS, number, LEAF)), *made)

    one, two = said("one"), said("two")
    for name, each, holds in (
        ("good", one, True),
        ("another", two, True),
        ("by another key", said("one", OTHER_KEY), False),
        ("made for drawing", said("one", info=info_of("met", quarter)), False),
        ("of another leaf", replace(one, leaf=OTHER), False),
        ("of another quarter", replace(one, quarter=quarter + 1), False),
        ("with another's certificate", replace(one, evaluated=two.evaluated, proof=two.proof), False),
        ("with another's signature", replace(one, signature=two.signature), False),
        ("with another key", replace(one, key=two.key), False),
    ):
        whole = {field: getattr(each, field) for field in each.__struct_fields__}
        encoded = {field: value if isinstance(value, int) else b64(value) for field, value in whole.items()}
        cases.append(
            {
                "name": f"said-{name.replace(' ', '-')}",
                "op": "said",
                "genesis": b64(GENESIS),
                "token_key": b64(PUBLIC_KEY),
            }
            | {"said": encoded, "holds": holds, "expect": "ok"}
        )
    a, b = b64(one.key), b64(two.key)
    leaf, other, before = b64(LEAF), b64(OTHER), today - 365
    for name, all_said, day, old in (
        ("two", [(leaf, quarter, a), (leaf, quarter, b)], today, []),
        ("one-twice", [(leaf, quarter, a), (leaf, quarter, a)], today, []),
        ("of-two-quarters", [(leaf, quarter, a), (leaf, quarter - 1, b)], today, [[other, before]]),
        ("of-two-leaves", [(leaf, quarter, a), (other, quarter, b)], today, [[leaf, before]]),
        ("of-one-that-takes-none", [("AAAA", quarter, a), ("AAAA", quarter, b)], today, [[other, before - 1]]),
        ("anew", [(leaf, quarter, a), (leaf, quarter, b)], today, [[leaf, before], [other, before]]),
        ("of-before-a-year", [], today, [["AAAA", today], [leaf, before - 1], [other, today + 2]]),
    ):
        case = _months([*all_said], day, old, {leaf: today, other: today})
        cases.append({"name": f"months-{name}", "op": "months", **case, "expect": "ok"})


def _months(said: list[tuple[str, int, str]], day: int, old: list[list[Any]], taking: dict[str, int]) -> dict[str, Any]:
    """What a roll says of who was met, by one of before: leaves in base64."""
    raw = [(base64.b64decode(leaf), quarter, base64.b64decode(key)) for leaf, quarter, key in said]
    leaves = {base64.b64decode(leaf): day for leaf, day in taking.items()}
    roll = m.Roll(day, [], [m.RollMonth(month, base64.b64decode(leaf)) for leaf, month in old])
    newly = rolls.twice(raw, leaves, day)
    made = rolls.months_of(rolls.months_in(roll, day), newly, leaves, day)
    return {
        **{"said": [list(each) for each in said], "day": day, "before": old, "taking": sorted(taking)},
        **{"newly": sorted(map(b64, newly)), "months": [[each.month, b64(each.leaves)] for each in made]},
    }
