"""Letters: what two pens share, which letters open with which key, and whose knock it was."""

from functools import partial

import msgspec
import pytest
from cases import Case, each, load, raw

from parasol.features.letters.client.seal import commitment_of, key_of, knocker, open_letter, own_seed, pair_of
from parasol.features.letters.structs import Knock, Letter, LetterSaid
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.seal import Unreadable
from parasol.kernel.tokens.client import Pen
from parasol.kernel.wire.signing import public_key_of

FILE = load("pen-letters")
cases = partial(each, FILE)
GENESIS, ROOM, ANA = raw(FILE["genesis"]), raw(FILE["room"]), raw(FILE["ana"])


@cases("pair")
def test_what_two_pens_share(case: Case) -> None:
    def made() -> bytes:
        return pair_of(GENESIS, raw(case["seed"]), raw(case["own"]), raw(case["other"]))

    if case["expect"] == "ok":
        assert made() == raw(case["pair"])
        return
    with pytest.raises(Unreadable) as unreadable:
        made()
    assert unreadable.value.code == case["expect"]["error"]


def test_a_letter_has_its_name_key_and_commitment() -> None:
    own = {name: raw(value) for name, value in FILE["own"].items()}
    seed = own_seed(own["pair"], ANA, own["salt"])
    id = keyed_name(public_key_of(seed))
    key = key_of(own["pair"], id)
    assert (seed, id, key, commitment_of(key)) == (own["seed"], own["id"], own["key"], own["commitment"])


@cases("letter")
def test_a_letter_opens_with_its_key_alone(case: Case) -> None:
    def opened() -> tuple[bytes, LetterSaid]:
        return open_letter(
            ROOM, raw(case["id"]), Letter(raw(case["commitment"]), raw(case["sealed"])), raw(case["key"])
        )

    if case["expect"] == "ok":
        assert opened() == (ANA, msgspec.json.decode(FILE["said"], type=LetterSaid))
        return
    with pytest.raises(Unreadable) as unreadable:
        opened()
    assert unreadable.value.code == case["expect"]["error"]


@cases("knock")
def test_a_knock_tells_one_pen_who_wrote(case: Case) -> None:
    pen = Pen(0, raw(case["seed"]), raw(case["own"]), b"")
    knock = Knock(raw(case["key"]), raw(case["sealed"]))
    if "writer" in case:
        assert knocker(pen, raw(case["id"]), knock) == raw(case["writer"])
        return
    with pytest.raises(Unreadable):
        knocker(pen, raw(case["id"]), knock)
