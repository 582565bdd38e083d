"""The escrow's arithmetic against a plain model: who names whom, from which member."""

import hashlib
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import few
from parasol.features.escrow.client import shares
from parasol.features.escrow.client.opening import Waiting, open_all
from parasol.features.escrow.structs import KeysPart, Share
from parasol.kernel import oprf
from parasol.kernel.oprf.group import scalar_invert, scalar_multiply, scalar_subtract

ESCROW_KEY, _ = oprf.derive_key_pair(bytes(32), b"parasol/v1/escrow")
MEMBERS, NAMES = 4, 6
ONE = b"\x01" + bytes(31)


def _fixed(*of: object, length: int = 32) -> bytes:
    return hashlib.shake_256(repr(of).encode()).digest(length)


LINES = [shares.line_of(oprf.voprf.evaluate(ESCROW_KEY, _fixed("input", name))) for name in range(NAMES)]
OUTPUTS = [_fixed("output", member, length=64) for member in range(MEMBERS)]


def _share(member: int, name: int, key: bytes) -> Share:
    line = LINES[name]
    wrapped = shares.wrap(line.secret, key, line.mark, lambda size: _fixed(member, name, key, length=size))
    return Share(line.mark, shares.share_at(line, shares.x_of(OUTPUTS[member])), wrapped)


def _waiting(number: int, member: int, names: Sequence[int]) -> Waiting:
    room, key = _fixed("room", number, length=16), _fixed("key", number)
    listed = [_share(member, name, key) for name in sorted(names)]
    return Waiting(room, KeysPart(room, _fixed("nonce", member), OUTPUTS[member], listed))


reports = st.lists(
    st.tuples(st.integers(0, MEMBERS - 1), st.sets(st.integers(0, NAMES - 1), min_size=1, max_size=4)), max_size=8
)


@settings(max_examples=few(150), deadline=None)
@given(reports)
def test_a_report_opens_if_and_only_if_a_report_by_another_member_names_one_of_its_identifiers(
    filed: list[tuple[int, set[int]]],
) -> None:
    waiting = [_waiting(number, member, sorted(names)) for number, (member, names) in enumerate(filed)]
    model = {
        _fixed("room", number, length=16): _fixed("key", number)
        for number, (member, names) in enumerate(filed)
        if any(other != member and names & others for other, others in filed)
    }
    assert open_all(waiting) == model


@settings(max_examples=few(50), deadline=None)
@given(reports, st.lists(st.tuples(st.integers(0, NAMES - 1), st.binary(min_size=8, max_size=8)), max_size=5))
def test_points_that_somebody_made_up_open_nothing_and_hide_nothing(
    filed: list[tuple[int, set[int]]], invented: list[tuple[int, bytes]]
) -> None:
    waiting = [_waiting(number, member, sorted(names)) for number, (member, names) in enumerate(filed)]
    liars = []
    for name, salt in invented:
        room = _fixed("liar", salt, length=16)
        value = shares.scalar_of(_fixed("invented", salt))
        made = Share(LINES[name].mark, value, _fixed("wrapped", salt, length=72))
        liars.append(Waiting(room, KeysPart(room, _fixed("nonce", salt), _fixed("output", salt, length=64), [made])))
    assert open_all([*liars, *waiting]) == open_all(waiting)


@given(st.binary(min_size=64, max_size=64), st.binary(min_size=64, max_size=64), st.binary(min_size=64, max_size=64))
def test_any_two_different_points_give_the_value_at_zero(y: bytes, one: bytes, other: bytes) -> None:
    line = shares.line_of(y)
    x, other_x = shares.x_of(one), shares.x_of(other)
    if x == other_x:
        return
    assert shares.secret_through((x, shares.share_at(line, x)), (other_x, shares.share_at(line, other_x))) == (
        line.secret
    )


@given(st.binary(min_size=32, max_size=32))
def test_a_scalar_is_canonical_and_below_2_to_252(uniform: bytes) -> None:
    if not any(uniform[:-1]) and not uniform[-1] & 0x0F:
        return
    scalar = shares.scalar_of(uniform)
    assert int.from_bytes(scalar, "little") == int.from_bytes(uniform, "little") % 2**252
    assert scalar_multiply(scalar, ONE) == scalar


def test_one_point_fits_every_secret() -> None:
    """Whatever value at 0 somebody guesses, there is a line through it and the one point: it rules nothing out."""
    line, x = LINES[0], shares.x_of(OUTPUTS[0])
    share = shares.share_at(line, x)
    for guess in (LINES[1].secret, LINES[2].secret, ONE):
        slope = scalar_multiply(scalar_subtract(share, guess), scalar_invert(x))
        assert shares.share_at(shares.Line(line.mark, guess, slope), x) == share


def test_the_lines_key_is_not_the_list_key_and_not_the_epoch_key() -> None:
    key = _fixed("generation 1")
    assert shares.input_key(key) != key
    assert shares.input_of(shares.input_key(key), b"phone\x00+447700900123") != shares.input_of(key, b"phone\x00+4477")
