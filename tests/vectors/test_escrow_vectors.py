"""Every case of ``vectors/escrow.json`` through the code. A case fails with its own name, which is the defect's."""

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from cases import Case, each, load, raw

from parasol.features.checks.client.identifiers import Identifier
from parasol.features.escrow.client import shares
from parasol.features.escrow.client.opening import Waiting, open_all
from parasol.features.escrow.client.parts import decode_keys, open_inner, seal_inner
from parasol.features.escrow.contexts import escrow_bytes, renewal_bytes
from parasol.kernel import oprf
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.oprf.group import InvalidScalar
from parasol.kernel.seal import Unreadable
from parasol.kernel.wire.signing import BadSignature, for_site, sign, signed_bytes, verify

FILE = load("escrow")
cases = partial(each, FILE)


def outcome(run: Callable[[], Any]) -> Any:
    """What ``run`` returns, or the error that a case expects."""
    try:
        return run()
    except Unreadable as unreadable:
        return {"error": unreadable.code}
    except InvalidScalar:
        return {"error": "scalar"}
    except shares.SamePoint:
        return {"error": "same-point"}
    except BadSignature:
        return {"error": "signature"}


def test_every_case_has_an_operation_that_is_tested_here() -> None:
    tested = {"line", "scalar", "secret", "wrap", "part", "keys", "filing", "renewal", "open"}
    assert {case["op"] for case in FILE["cases"]} == tested


@cases("line")
def test_an_identifier_becomes_the_same_line_everywhere(case: Case) -> None:
    key = shares.input_key(raw(case["generation_key"]))
    assert key == raw(case["input_key"])
    canonical = Identifier(case["kind"], case["normal"]).canonical()
    assert canonical == raw(case["canonical"])
    question = shares.input_of(key, canonical)
    assert question == raw(case["input"])
    drawn = raw(case["blind_randomness"])
    blind, blinded = oprf.blind(question, lambda size: drawn[:size])
    assert (blind, blinded) == (raw(case["blind"]), raw(case["blinded"]))
    secret_key, public_key = raw(case["escrow_secret_key"]), raw(case["escrow_public_key"])
    evaluated, proof = oprf.blind_evaluate(secret_key, public_key, blinded, lambda size: b"\x07" * size)
    y = oprf.finalize(question, blind, evaluated, blinded, public_key, proof)
    assert y == raw(case["y"])
    line = shares.line_of(y)
    assert (line.mark, line.secret, line.slope) == (raw(case["mark"]), raw(case["secret"]), raw(case["slope"]))
    for point in case["points"]:
        x = shares.x_of(raw(point["output"]))
        assert (x, shares.share_at(line, x)) == (raw(point["x"]), raw(point["share"]))


@cases("scalar")
def test_a_scalar_is_made_of_32_bytes_and_is_never_zero(case: Case) -> None:
    got = outcome(lambda: shares.scalar_of(raw(case["uniform"])))
    assert got == (raw(case["scalar"]) if case["expect"] == "ok" else case["expect"])


@cases("secret")
def test_two_members_points_give_the_secret_and_one_members_give_none(case: Case) -> None:
    one, other = ((raw(x), raw(share)) for x, share in case["points"])
    got = outcome(lambda: shares.secret_through(one, other))
    assert got == (raw(case["secret"]) if case["expect"] == "ok" else case["expect"])


@cases("wrap")
def test_a_reports_key_unwraps_under_its_lines_secret_and_mark(case: Case) -> None:
    secret, mark, wrapped = raw(case["secret"]), raw(case["mark"]), raw(case["wrapped"])
    got = outcome(lambda: shares.unwrap(secret, wrapped, mark))
    assert got == (raw(case["key"]) if case["expect"] == "ok" else case["expect"])
    if case["expect"] == "ok":
        assert shares.wrap(secret, raw(case["key"]), mark, lambda _: raw(case["nonce"])) == wrapped


@cases("part")
def test_a_part_opens_with_its_reports_key_in_its_room_and_place(case: Case) -> None:
    key, room, number, inner = raw(case["key"]), raw(case["room"]), case["number"], raw(case["inner"])
    got = outcome(lambda: open_inner(key, room, number, inner))
    assert got == (raw(case["text"]) if case["expect"] == "ok" else case["expect"])
    if case["expect"] == "ok":
        made = seal_inner(key, room, number, raw(case["text"]), case["smallest"], lambda _: raw(case["nonce"]))
        assert made == inner


@cases("keys")
def test_the_part_with_the_points_is_read_strictly(case: Case) -> None:
    got = outcome(lambda: decode_keys(raw(case["text"])))
    if case["expect"] == "ok":
        assert msgspec.json.encode(got) == raw(case["text"])
    else:
        assert got == case["expect"]


@cases("filing")
def test_the_signature_of_a_waiting_report_covers_its_marks(case: Case) -> None:
    room, holder_key = raw(case["room"]), raw(case["holder_key"])
    records = [(raw(id), raw(body)) for id, body in case["records"]]
    covered = for_site(case["site"], escrow_bytes(room, records, [raw(mark) for mark in case["marks"]]))
    got = outcome(lambda: verify(holder_key, "open", covered, raw(case["signature"])))
    assert got == (None if case["expect"] == "ok" else case["expect"])
    if case["expect"] == "ok":
        assert room == report_room(holder_key)
        assert signed_bytes("open", covered) == raw(case["signed_bytes"])
        assert sign(raw(case["holder_seed"]), "open", covered) == raw(case["signature"])


@cases("open")
def test_a_report_opens_only_when_another_member_is_on_its_line(case: Case) -> None:
    parts = [decode_keys(raw(text)) for text in case["waiting"]]
    expected = {raw(room): raw(key) for room, key in case["keys"]}
    waiting = [Waiting(part.room, part, given) for part, given in zip(parts, case["given"], strict=True)]
    assert open_all(waiting) == expected
    assert open_all(waiting[::-1]) == expected


@cases("renewal")
def test_the_signature_of_a_renewal_covers_the_keys_and_all_that_changes(case: Case) -> None:
    id, body = (raw(each) for each in case["record"])
    asked = renewal_bytes(case["keys"], raw(case["room"]), (id, body), [raw(mark) for mark in case["marks"]])
    covered = for_site(case["site"], asked)
    got = outcome(lambda: verify(raw(case["holder_key"]), "open", covered, raw(case["signature"])))
    assert got == (None if case["expect"] == "ok" else case["expect"])
    if case["expect"] == "ok":
        assert signed_bytes("open", covered) == raw(case["signed_bytes"])
        assert sign(raw(case["holder_seed"]), "open", covered) == raw(case["signature"])
