"""RFC 9497 against its own vectors, against hostile ones, and against itself."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pysodium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import few
from parasol.kernel import oprf
from parasol.kernel.oprf import group, poprf, voprf
from parasol.kernel.oprf import oprf as mode_0

VECTORS = Path(__file__).resolve().parents[2] / "vectors"
SUITES = json.loads((VECTORS / "rfc9497-ristretto255-sha512.json").read_text())
HOSTILE = json.loads((VECTORS / "voprf-hostile.json").read_text())
MODES = (oprf.MODE_OPRF, oprf.MODE_VOPRF, oprf.MODE_POPRF)
OFFICIAL = [
    pytest.param(suite, vector, id=f"mode{suite['mode']}-{place}")
    for suite in SUITES
    for place, vector in enumerate(suite["vectors"])
]

SECRET_KEY, PUBLIC_KEY = oprf.derive_key_pair(bytes(32), b"tests")
OTHER_KEY, OTHER_PUBLIC = oprf.derive_key_pair(bytes(32), b"other")
TOKEN_KEY, TOKEN_PUBLIC = oprf.derive_key_pair(bytes(32), b"tests", oprf.MODE_POPRF)


def many(field: str) -> list[bytes]:
    return [bytes.fromhex(part) for part in field.split(",")]


def randomness(seed: bytes) -> Callable[[int], bytes]:
    count = iter(range(10_000))
    return lambda size: hashlib.shake_256(seed + next(count).to_bytes(2, "big")).digest(size)


def never(size: int) -> bytes:
    raise AssertionError("randomness was drawn where a scalar was given")


# The official vectors


@pytest.mark.parametrize("suite", SUITES, ids=["oprf", "voprf", "poprf"])
def test_keys_are_derived_as_in_the_rfc(suite: dict[str, Any]) -> None:
    mode = MODES[suite["mode"]]
    secret_key, public_key = oprf.derive_key_pair(bytes.fromhex(suite["seed"]), bytes.fromhex(suite["keyInfo"]), mode)
    assert mode.group_dst[:-1].hex() == suite["groupDST"]
    assert secret_key.hex() == suite["skSm"]
    assert public_key.hex() == suite.get("pkSm", public_key.hex())
    assert oprf.public_key_of(secret_key) == public_key


def test_the_official_vectors_are_all_here() -> None:
    assert [(suite["mode"], len(suite["vectors"])) for suite in SUITES] == [(0, 2), (1, 3), (2, 3)]
    assert max(vector["Batch"] for suite in SUITES for vector in suite["vectors"]) == 2


@pytest.mark.parametrize(("suite", "vector"), OFFICIAL)
def test_an_official_vector_holds_byte_for_byte(suite: dict[str, Any], vector: dict[str, Any]) -> None:
    secret_key = bytes.fromhex(suite["skSm"])
    inputs, blinds = many(vector["Input"]), many(vector["Blind"])
    blinded, evaluated = many(vector["BlindedElement"]), many(vector["EvaluationElement"])
    outputs = many(vector["Output"])
    assert len(inputs) == vector["Batch"] == len(outputs)

    if suite["mode"] == 0:
        for item, blind, asked, answered, output in zip(inputs, blinds, blinded, evaluated, outputs, strict=True):
            assert mode_0.blind(item, blind) == (blind, asked)
            assert mode_0.blind_evaluate(secret_key, asked) == answered
            assert mode_0.finalize(item, blind, answered) == output
            assert mode_0.evaluate(secret_key, item) == output
        return

    public_key = bytes.fromhex(suite["pkSm"])
    proof, scalar = bytes.fromhex(vector["Proof"]["proof"]), bytes.fromhex(vector["Proof"]["r"])
    if suite["mode"] == 1:
        assert [voprf.blind(i, b)[1] for i, b in zip(inputs, blinds, strict=True)] == blinded
        assert voprf.blind_evaluate_batch(secret_key, public_key, blinded, scalar) == (evaluated, proof)
        assert voprf.finalize_batch(inputs, blinds, evaluated, blinded, public_key, proof) == outputs
        assert [voprf.evaluate(secret_key, item) for item in inputs] == outputs
        if len(inputs) == 1:
            assert voprf.blind_evaluate(secret_key, public_key, blinded[0], scalar) == (evaluated[0], proof)
            answer = voprf.finalize(inputs[0], blinds[0], evaluated[0], blinded[0], public_key, proof)
            assert answer == outputs[0]
        return

    info = bytes.fromhex(vector["Info"])
    assert [poprf.blind(i, b)[1] for i, b in zip(inputs, blinds, strict=True)] == blinded
    assert poprf.blind_evaluate_batch(secret_key, blinded, info, scalar) == (evaluated, proof)
    assert poprf.finalize_batch(inputs, blinds, evaluated, blinded, public_key, info, proof) == outputs
    assert [poprf.evaluate(secret_key, item, info) for item in inputs] == outputs
    if len(inputs) == 1:
        assert poprf.blind_evaluate(secret_key, blinded[0], info, scalar) == (evaluated[0], proof)
        token = poprf.finalize(inputs[0], blinds[0], evaluated[0], blinded[0], public_key, info, proof)
        assert token == outputs[0]


# The hostile vectors

ERRORS: dict[str, type[Exception]] = {
    "InvalidElement": oprf.InvalidElement,
    "InvalidScalar": oprf.InvalidScalar,
    "WrongProof": oprf.WrongProof,
    "EmptyBatch": ValueError,
}


def run_batch(case: dict[str, Any]) -> list[bytes]:
    def one(name: str) -> bytes:
        return bytes.fromhex(case[name])

    def several(name: str) -> list[bytes]:
        return [bytes.fromhex(part) for part in case[name]]

    if case["function"] == "blind_evaluate":
        evaluated, proof = voprf.blind_evaluate_batch(
            one("secret_key"), one("public_key"), several("blinded"), one("random_scalar")
        )
        return [*evaluated, proof]
    own = several("inputs"), several("blinds"), several("evaluated"), several("blinded"), one("public_key")
    if case["function"] == "finalize":
        return voprf.finalize_batch(*own, one("proof"))
    assert case["function"] == "poprf_finalize"
    return poprf.finalize_batch(*own, one("info"), one("proof"))


def run_single(case: dict[str, Any]) -> list[bytes]:
    def one(name: str) -> bytes:
        return bytes.fromhex(case[name] if isinstance(case[name], str) else case[name][0])

    if case["function"] == "blind_evaluate":
        return list(voprf.blind_evaluate(one("secret_key"), one("public_key"), one("blinded"), one("random_scalar")))
    own = one("inputs"), one("blinds"), one("evaluated"), one("blinded"), one("public_key")
    if case["function"] == "finalize":
        return [voprf.finalize(*own, one("proof"))]
    return [poprf.finalize(*own, one("info"), one("proof"))]


def paths() -> list[Any]:
    """Each case through the batch functions, and through the single ones where it is about one element."""
    found = []
    for case in HOSTILE:
        found.append(pytest.param(run_batch, case, id=f"batch-{case['name']}"))
        if all(len(value) == 1 for key, value in case.items() if isinstance(value, list) and key != "outputs"):
            found.append(pytest.param(run_single, case, id=f"single-{case['name']}"))
    return found


@pytest.mark.parametrize(("run", "case"), paths())
def test_a_hostile_vector_ends_as_it_says(run: Callable[[dict[str, Any]], list[bytes]], case: dict[str, Any]) -> None:
    if "outputs" in case:
        assert [output.hex() for output in run(case)] == case["outputs"]
        return
    with pytest.raises(ERRORS[case["error"]]) as caught:
        run(case)
    if case["error"] == "EmptyBatch":
        assert type(caught.value) is ValueError


def test_failing_vectors_outnumber_good_ones_and_each_names_its_defect() -> None:
    good = [case for case in HOSTILE if "outputs" in case]
    bad = [case for case in HOSTILE if "error" in case]
    assert len(good) + len(bad) == len(HOSTILE)
    assert len(bad) > 10 * len(good) > 0
    assert all(case["defect"] for case in bad)
    assert len({case["name"] for case in HOSTILE}) == len(HOSTILE)


# Claims


@settings(max_examples=few(60), deadline=None)
@given(st.binary(max_size=300), st.binary(min_size=8, max_size=8))
def test_a_blind_evaluation_equals_a_direct_one_for_any_input(private_input: bytes, seed: bytes) -> None:
    random = randomness(seed)
    blind, blinded = voprf.blind(private_input, random)
    evaluated, proof = voprf.blind_evaluate(SECRET_KEY, PUBLIC_KEY, blinded, random)
    output = voprf.finalize(private_input, blind, evaluated, blinded, PUBLIC_KEY, proof)
    assert output == voprf.evaluate(SECRET_KEY, private_input)
    assert output != voprf.evaluate(OTHER_KEY, private_input)


@settings(max_examples=few(25), deadline=None)
@given(st.lists(st.binary(max_size=40), min_size=1, max_size=9), st.binary(min_size=8, max_size=8))
def test_a_batch_gives_what_its_elements_give_alone(inputs: list[bytes], seed: bytes) -> None:
    random = randomness(seed)
    blinds, blinded = zip(*(voprf.blind(item, random) for item in inputs), strict=True)
    evaluated, proof = voprf.blind_evaluate_batch(SECRET_KEY, PUBLIC_KEY, blinded, random)
    outputs = voprf.finalize_batch(inputs, blinds, evaluated, blinded, PUBLIC_KEY, proof)
    assert outputs == [voprf.evaluate(SECRET_KEY, item) for item in inputs]


@settings(max_examples=few(40), deadline=None)
@given(st.binary(max_size=60), st.binary(max_size=60), st.binary(max_size=60), st.binary(min_size=8, max_size=8))
def test_a_token_is_bound_to_its_info(private_input: bytes, info: bytes, other: bytes, seed: bytes) -> None:
    random = randomness(seed)
    blind, blinded = poprf.blind(private_input, random)
    evaluated, proof = poprf.blind_evaluate(TOKEN_KEY, blinded, info, random)
    token = poprf.finalize(private_input, blind, evaluated, blinded, TOKEN_PUBLIC, info, proof)
    assert token == poprf.evaluate(TOKEN_KEY, private_input, info)
    if info != other:
        assert token != poprf.evaluate(TOKEN_KEY, private_input, other)
        with pytest.raises(oprf.WrongProof):
            poprf.finalize(private_input, blind, evaluated, blinded, TOKEN_PUBLIC, other, proof)


BLIND, BLINDED = voprf.blind(b"mailto:someone@example.org", randomness(b"fixed"))
EVALUATED, PROOF = voprf.blind_evaluate(SECRET_KEY, PUBLIC_KEY, BLINDED, randomness(b"proof"))


@settings(max_examples=few(150), deadline=None)
@given(st.integers(0, 8 * 128 - 1))
def test_no_flipped_bit_of_an_answer_gets_through(bit: int) -> None:
    wire = bytearray(EVALUATED + PROOF + PUBLIC_KEY)
    wire[bit // 8] ^= 1 << bit % 8
    evaluated, proof, public_key = bytes(wire[:32]), bytes(wire[32:96]), bytes(wire[96:])
    with pytest.raises((oprf.WrongProof, oprf.InvalidElement)):
        voprf.finalize(b"mailto:someone@example.org", BLIND, evaluated, BLINDED, public_key, proof)


@settings(max_examples=few(100), deadline=None)
@given(st.binary(max_size=70) | st.binary(min_size=64, max_size=64))
def test_random_bytes_are_never_a_proof(proof: bytes) -> None:
    with pytest.raises(oprf.WrongProof):
        voprf.finalize(b"mailto:someone@example.org", BLIND, EVALUATED, BLINDED, PUBLIC_KEY, proof)


@settings(max_examples=few(40), deadline=None)
@given(st.binary(min_size=8, max_size=8))
def test_the_holder_of_another_key_never_forges(seed: bytes) -> None:
    random = randomness(seed)
    for claimed in (PUBLIC_KEY, OTHER_PUBLIC):
        evaluated, proof = voprf.blind_evaluate(OTHER_KEY, claimed, BLINDED, random)
        with pytest.raises(oprf.WrongProof, match="another key than the one the community pinned"):
            voprf.finalize(b"mailto:someone@example.org", BLIND, evaluated, BLINDED, PUBLIC_KEY, proof)


@settings(max_examples=few(200), deadline=None)
@given(st.binary(max_size=40) | st.binary(min_size=32, max_size=32))
def test_bytes_are_an_element_or_refused_alike_by_check_and_use(element: bytes) -> None:
    try:
        group.deserialize_element(element)
    except oprf.InvalidElement:
        with pytest.raises(oprf.InvalidElement):
            mode_0.blind_evaluate(SECRET_KEY, element)
    else:
        assert len(mode_0.blind_evaluate(SECRET_KEY, element)) == 32


def test_one_scalar_has_one_encoding() -> None:
    order = 2**252 + 27742317777372353535851937790883648493
    assert group.deserialize_scalar((order - 1).to_bytes(32, "little"))
    for number in (order, order + 1, 2**253, 2**255 + 1, 2**256 - 1):
        with pytest.raises(oprf.InvalidScalar):
            group.deserialize_scalar(number.to_bytes(32, "little"))


def test_one_input_is_never_blinded_alike_twice() -> None:
    seen = {voprf.blind(b"tel:+493012345678", os.urandom)[1] for _ in range(50)}
    assert len(seen) == 50


def test_the_three_modes_never_give_the_same_output() -> None:
    outputs = {
        mode_0.evaluate(SECRET_KEY, b"x"),
        voprf.evaluate(SECRET_KEY, b"x"),
        poprf.evaluate(SECRET_KEY, b"x", b""),
    }
    assert len(outputs) == 3


def test_an_input_is_taken_up_to_the_length_that_two_bytes_can_say() -> None:
    assert len(voprf.evaluate(SECRET_KEY, bytes(65_535))) == 64
    for refused in (
        lambda: voprf.evaluate(SECRET_KEY, bytes(65_536)),
        lambda: voprf.blind(bytes(65_536), os.urandom),
        lambda: poprf.evaluate(TOKEN_KEY, b"", bytes(65_536)),
        lambda: poprf.blind_evaluate(TOKEN_KEY, BLINDED, bytes(65_536), os.urandom),
        lambda: oprf.derive_key_pair(bytes(32), bytes(65_536)),
        lambda: oprf.generate_proof(
            oprf.MODE_VOPRF, SECRET_KEY, PUBLIC_KEY, [BLINDED] * 65_536, [EVALUATED] * 65_536, os.urandom
        ),
    ):
        with pytest.raises(oprf.InputTooLong):
            refused()


@pytest.mark.parametrize("size", [0, 31, 33, 64])
def test_a_seed_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="seed is 32 bytes"):
        oprf.derive_key_pair(bytes(size), b"")


def test_a_broken_source_of_randomness_is_refused() -> None:
    for broken in (bytes, lambda size: os.urandom(size - 1), lambda size: os.urandom(size + 1), lambda _: b""):
        with pytest.raises(oprf.InvalidScalar):
            voprf.blind(b"x", broken)
        with pytest.raises(oprf.InvalidScalar):
            voprf.blind_evaluate(SECRET_KEY, PUBLIC_KEY, BLINDED, broken)


def test_lists_of_ones_own_that_differ_in_length_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="1 inputs, 2 blinds and 1 blinded"):
        voprf.finalize_batch([b"x"], [BLIND, BLIND], [EVALUATED], [BLINDED], PUBLIC_KEY, PROOF)
    with pytest.raises(ValueError, match="2 inputs, 1 blinds and 1 blinded"):
        poprf.finalize_batch([b"x", b"y"], [BLIND], [EVALUATED], [BLINDED], TOKEN_PUBLIC, b"", PROOF)


def test_an_info_that_cancels_the_key_is_refused() -> None:
    tweak = group.hash_to_scalar(b"Info\x00\x01x", oprf.MODE_POPRF.scalar_dst)
    cancelled = group.scalar_subtract(bytes(32), tweak)
    with pytest.raises(oprf.InvalidScalar):
        poprf.evaluate(cancelled, b"input", b"x")
    with pytest.raises(oprf.InvalidElement):
        poprf.tweaked_key(group.multiply_base(cancelled), b"x")


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_wrong_length_never_reaches_libsodium(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in dir(pysodium):
        if "ristretto255" in name and callable(getattr(pysodium, name)):
            monkeypatch.setattr(pysodium, name, never)
    for use in (group.deserialize_element, lambda e: group.multiply(SECRET_KEY, e)):
        with pytest.raises(oprf.InvalidElement):
            use(bytes(size))
    for left, right in ((bytes(size), BLINDED), (BLINDED, bytes(size))):
        with pytest.raises(oprf.InvalidElement):
            group.add(left, right)
    with pytest.raises(oprf.InvalidScalar):
        group.deserialize_scalar(bytes(size))


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_server_with_a_malformed_public_key_answers_nothing(size: int) -> None:
    with pytest.raises(oprf.InvalidElement):
        voprf.blind_evaluate(SECRET_KEY, bytes(size), BLINDED, os.urandom)


def test_only_the_group_reaches_libsodium() -> None:
    folder = Path(oprf.__file__).parent
    assert [path.name for path in folder.glob("*.py") if "import pysodium" in path.read_text()] == ["group.py"]
