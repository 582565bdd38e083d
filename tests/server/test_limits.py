"""The limits that name nobody: proof of work for what anybody may send, nonces for what is signed."""

import ast
import base64
import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

import parasol.kernel.client.proof_of_work
import parasol.kernel.limits
from drawn import few
from parasol.kernel.client.proof_of_work import WorkRefused, solve
from parasol.kernel.limits import (
    NonceBook,
    SpentNonce,
    StaleNonce,
    WorkLimit,
    WorkMissing,
    WorkSpent,
    WorkStale,
    WorkWrong,
)
from parasol.kernel.limits.proof_of_work import COST, COUNTERS, LIFETIME_SECONDS
from parasol.kernel.plain.key import make_pass
from parasol.kernel.wire.signing import public_key_of

KEY = bytes(range(32))
NOW = 1_764_000_000.75


def small_limit(key: bytes = KEY) -> WorkLimit:
    return WorkLimit(key, cost=3, counters=8)


def spend(limit: WorkLimit | NonceBook, given: Any, now: float) -> None:
    """Spend, where nothing is waited for: marks of one process."""
    with pytest.raises(StopIteration):
        limit.redeem(given, now).send(None)


def opened(solution: str) -> dict[str, Any]:
    return json.loads(base64.b64decode(solution))  # type: ignore[no-any-return]


def closed(payload: object) -> str:
    return base64.b64encode(json.dumps(payload).encode()).decode()


# Proof of work


def test_a_solved_task_is_taken() -> None:
    limit = WorkLimit(KEY)
    spend(limit, solve(limit.challenge(NOW)), NOW + 1)


def test_a_solution_is_taken_once() -> None:
    limit = small_limit()
    solution = solve(limit.challenge(NOW))
    spend(limit, solution, NOW)
    for later in (0, 1, LIFETIME_SECONDS - 1):
        with pytest.raises(WorkSpent):
            spend(limit, solution, NOW + later)


def test_another_spelling_of_a_spent_solution_is_refused_too() -> None:
    limit = small_limit()
    solution = solve(limit.challenge(NOW))
    spend(limit, solution, NOW)
    payload = opened(solution)
    payload["solution"]["derivedKey"] = payload["solution"]["derivedKey"].upper()
    payload["solution"]["counter"] += 1
    payload["challenge"]["parameters"] = dict(reversed(payload["challenge"]["parameters"].items()))
    with pytest.raises(WorkSpent):
        spend(limit, closed(payload), NOW)


def test_a_task_lives_twenty_minutes() -> None:
    assert LIFETIME_SECONDS == 20 * 60
    limit = small_limit()
    in_time, too_late = solve(limit.challenge(NOW)), solve(limit.challenge(NOW))
    spend(limit, in_time, NOW + 20 * 60 - 1)
    with pytest.raises(WorkStale):
        spend(limit, too_late, NOW + 20 * 60)


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_request_without_work_is_told_so(nothing: str | None) -> None:
    with pytest.raises(WorkMissing):
        spend(small_limit(), nothing, NOW)


def test_a_wrong_answer_is_refused_and_leaves_the_task_open() -> None:
    limit = small_limit()
    solution = solve(limit.challenge(NOW))
    payload = opened(solution)
    payload["solution"]["derivedKey"] = payload["challenge"]["parameters"]["keyPrefix"] + "00" * 16
    with pytest.raises(WorkWrong):
        spend(limit, closed(payload), NOW)
    spend(limit, solution, NOW)


def test_a_task_of_another_key_is_refused() -> None:
    with pytest.raises(WorkWrong):
        spend(small_limit(), solve(small_limit(bytes(32)).challenge(NOW)), NOW)


def _set(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    *folders, last = path.split(".")

    def change(payload: dict[str, Any]) -> None:
        for folder in folders:
            payload = payload[folder]
        payload[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_set("challenge.parameters.cost", 1), id="a-lower-cost"),
        pytest.param(_set("challenge.parameters.algorithm", "SHA-256"), id="a-cheaper-algorithm"),
        pytest.param(_set("challenge.parameters.keyPrefix", ""), id="no-prefix"),
        pytest.param(_set("challenge.parameters.keyLength", 1), id="a-shorter-key"),
        pytest.param(_set("challenge.parameters.data.expires", 2**40), id="a-later-expiry"),
        pytest.param(_set("challenge.parameters.data.expires", 2**70), id="an-expiry-beyond-64-bits"),
        pytest.param(_set("challenge.parameters.data.expires", float("nan")), id="an-expiry-that-is-no-number"),
        pytest.param(_set("challenge.parameters.data.expires", "soon"), id="an-expiry-in-words"),
        pytest.param(_set("challenge.parameters.data", None), id="no-expiry"),
        pytest.param(_set("challenge.parameters.nonce", "00" * 16), id="another-nonce"),
        pytest.param(_set("challenge.parameters.nonce", "not hex"), id="a-nonce-that-is-not-hex"),
        pytest.param(_set("challenge.parameters.keySignature", "00" * 32), id="another-key-signature"),
        pytest.param(_set("challenge.parameters.keySignature", ""), id="no-key-signature"),
        pytest.param(_set("challenge.parameters.expiresAt", 2**40), id="the-library's-own-expiry"),
        pytest.param(_set("challenge.parameters.memoryCost", 2**40), id="a-memory-cost"),
        pytest.param(_set("challenge.signature", ""), id="no-signature"),
        pytest.param(_set("challenge.signature", None), id="a-null-signature"),
        pytest.param(_set("challenge.signature", "é"), id="a-signature-beyond-ascii"),
        pytest.param(_set("solution.derivedKey", ""), id="an-empty-answer"),
        pytest.param(_set("solution.derivedKey", "\ud800"), id="a-lone-surrogate"),
        pytest.param(_set("solution.counter", "1"), id="a-counter-in-words"),
        pytest.param(_set("solution.time", 81.5), id="a-solving-time-which-describes-a-device"),
        pytest.param(_set("visitor", "10.0.0.1"), id="a-field-nobody-asked-for"),
        pytest.param(_set("solution", None), id="no-solution"),
    ],
)
def test_a_payload_that_was_meddled_with_is_wrong(change: Callable[[dict[str, Any]], None]) -> None:
    limit = small_limit()
    payload = opened(solve(limit.challenge(NOW)))
    change(payload)
    with pytest.raises(WorkWrong):
        spend(limit, closed(payload), NOW)


@settings(max_examples=few(300), deadline=None)
@given(
    st.text(min_size=1, max_size=60)
    | st.binary(min_size=1, max_size=60).map(lambda raw: base64.b64encode(raw).decode())
    | st.recursive(st.none() | st.integers() | st.text(max_size=5), lambda s: st.lists(s, max_size=3)).map(closed)
)
def test_whatever_else_comes_from_the_wire_is_wrong(solution: str) -> None:
    with pytest.raises(WorkWrong):
        spend(small_limit(), solution, NOW)


def test_verifying_costs_no_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = small_limit()
    solution = solve(limit.challenge(NOW))
    monkeypatch.setattr(hashlib, "pbkdf2_hmac", _must_not_run)
    spend(limit, solution, NOW)


def _must_not_run(*_: object, **__: object) -> bytes:
    raise AssertionError("this must not run here")


def test_a_task_and_its_solution_say_nothing_about_the_visitor() -> None:
    limit = small_limit()
    task, payload = json.loads(limit.challenge(NOW)), opened(solve(limit.challenge(NOW)))
    fields = {"algorithm", "cost", "data", "keyLength", "keyPrefix", "keySignature", "nonce", "salt"}
    assert task.keys() == {"parameters", "signature"} == payload["challenge"].keys()
    assert task["parameters"].keys() == fields == payload["challenge"]["parameters"].keys()
    assert task["parameters"]["data"] == {"expires": int(NOW) + LIFETIME_SECONDS}
    assert payload["solution"].keys() == {"counter", "derivedKey"}


def test_every_task_differs_and_its_answer_is_among_the_counters() -> None:
    limit = small_limit()
    counters = [opened(solve(limit.challenge(NOW)))["solution"]["counter"] for _ in range(100)]
    assert set(counters) == set(range(8))
    assert len({json.loads(limit.challenge(NOW))["parameters"]["nonce"] for _ in range(100)}) == 100


def test_the_work_is_what_was_measured() -> None:
    task = json.loads(WorkLimit(KEY).challenge(NOW))
    assert (task["parameters"]["algorithm"], task["parameters"]["cost"]) == ("PBKDF2/SHA-256", COST)
    assert (COST, COUNTERS) == (1_000, 1_600), "measure again and correct the figures in work.py"


def test_spent_work_is_forgotten_when_it_has_expired() -> None:
    limit = small_limit()
    for minute in range(60):
        spend(limit, solve(limit.challenge(NOW + 60 * minute)), NOW + 60 * minute)
        assert len(limit._spent) <= 20
    limit.challenge(NOW + 60 * 59 + LIFETIME_SECONDS)
    assert len(limit._spent) == 0


def test_a_clock_that_steps_back_revives_nothing() -> None:
    limit = small_limit()
    solution = solve(limit.challenge(NOW))
    spend(limit, solution, NOW)
    limit.challenge(NOW + LIFETIME_SECONDS)
    with pytest.raises(WorkStale):
        spend(limit, solution, NOW)
    spend(limit, solve(limit.challenge(NOW)), NOW)


# Solving, on the client


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(_set("parameters.cost", 10_001), "more work", id="cost-over-the-ceiling"),
        pytest.param(_set("parameters.cost", True), "more work", id="cost-that-is-no-number"),
        pytest.param(_set("parameters.cost", -1), "more work", id="negative-cost"),
        pytest.param(_set("parameters.algorithm", "ARGON2ID"), "of a kind", id="another-algorithm"),
        pytest.param(_set("parameters.keyLength", 10**9), "of a kind", id="a-key-that-fills-the-memory"),
        pytest.param(_set("parameters.memoryCost", 2**30), "fields", id="a-memory-cost"),
        pytest.param(_set("parameters.nonce", "zz"), "read", id="a-nonce-that-is-not-hex"),
        pytest.param(_set("parameters.salt", 7), "read", id="a-salt-that-is-no-text"),
        pytest.param(_set("parameters", []), "read", id="no-parameters"),
        pytest.param(_set("visitor", "x"), "fields", id="a-field-nobody-asked-for"),
    ],
)
def test_a_hostile_task_is_refused_before_any_work(
    change: Callable[[dict[str, Any]], None], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = json.loads(small_limit().challenge(NOW))
    change(task)
    monkeypatch.setattr(hashlib, "pbkdf2_hmac", _must_not_run)
    with pytest.raises(WorkRefused, match=said):
        solve(json.dumps(task))


@pytest.mark.parametrize("task", ["", "null", "[]", "{}", "[" * 1_900, "x" * 2_001])
def test_a_task_that_is_none_is_refused(task: str) -> None:
    with pytest.raises(WorkRefused):
        solve(task)


def test_a_task_without_a_solution_is_given_up() -> None:
    task = json.loads(small_limit().challenge(NOW))
    task["parameters"]["keyPrefix"] = "00" * 16
    with pytest.raises(WorkRefused, match="not solved in"):
        solve(json.dumps(task), max_seconds=0.05)


def test_the_client_does_not_import_the_server() -> None:
    assert not [name for name in _imports(Path(parasol.kernel.client.proof_of_work.__file__)) if "server" in name]


# Nonces


def book(key: bytes = KEY) -> NonceBook:
    return NonceBook(key, random=os.urandom)


def test_a_nonce_is_taken_once() -> None:
    nonces = book()
    nonce = nonces.issue(NOW)
    spend(nonces, nonce, NOW + 1)
    for later in (1, 2, 58):
        with pytest.raises(SpentNonce):
            spend(nonces, nonce, NOW + later)


def test_a_nonce_lives_one_minute() -> None:
    nonces = book()
    in_time, too_late = nonces.issue(NOW), nonces.issue(NOW)
    spend(nonces, in_time, NOW + 59)
    with pytest.raises(StaleNonce):
        spend(nonces, too_late, NOW + 60)


@settings(max_examples=few(300))
@given(st.integers(0, 32 * 8 - 1))
def test_a_nonce_with_a_flipped_bit_is_not_ours(bit: int) -> None:
    nonces = book()
    nonce = bytearray(nonces.issue(NOW))
    nonce[bit // 8] ^= 1 << bit % 8
    with pytest.raises(StaleNonce):
        spend(nonces, bytes(nonce), NOW)


@settings(max_examples=few(200))
@given(st.binary(max_size=70) | st.binary(min_size=32, max_size=32))
def test_other_bytes_are_not_a_nonce(nonce: bytes) -> None:
    with pytest.raises(StaleNonce):
        spend(book(), nonce, NOW)


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_cut_or_stretched_nonce_is_not_ours(size: int) -> None:
    nonces = book()
    with pytest.raises(StaleNonce):
        spend(nonces, (nonces.issue(NOW) + b"\0")[:size], NOW)


def test_a_nonce_of_another_key_or_an_earlier_start_is_not_ours() -> None:
    with pytest.raises(StaleNonce):
        spend(book(), book(bytes(32)).issue(NOW), NOW)


def test_nonces_of_one_second_differ() -> None:
    nonces = book()
    issued = {nonces.issue(NOW) for _ in range(1_000)}
    assert len(issued) == 1_000
    assert {len(nonce) for nonce in issued} == {32}
    for nonce in issued:
        spend(nonces, nonce, NOW)


def test_issuing_a_nonce_stores_nothing_and_refusing_one_stores_nothing() -> None:
    nonces = book()
    for _ in range(100):
        nonces.issue(NOW)
        with pytest.raises(StaleNonce):
            spend(nonces, os.urandom(32), NOW)
    assert len(nonces._spent) == 0


class Nonces(RuleBasedStateMachine):
    """The book against a plain list of all that was ever spent, under a clock that may also step back."""

    @initialize()
    def start(self) -> None:
        count = iter(range(10_000))
        self.nonces = NonceBook(KEY, random=lambda size: next(count).to_bytes(size, "big"))
        self.now, self.latest = 1_000.0, 0
        self.issued: list[tuple[int, bytes]] = []
        self.spent: set[bytes] = set()

    @rule(seconds=st.sampled_from([0.4, 1, 29, 59, 60, 61, 3_600, -0.4, -1, -60, -3_600]))
    def wait(self, seconds: float) -> None:
        self.now = max(self.now + seconds, 0.0)

    @rule()
    def issue(self) -> None:
        self.latest = max(self.latest, int(self.now))
        self.issued.append((self.latest, self.nonces.issue(self.now)))

    @rule(data=st.data())
    def redeem(self, data: st.DataObject) -> None:
        if not self.issued:
            return
        issued_at, nonce = data.draw(st.sampled_from(self.issued))
        self.latest = max(self.latest, int(self.now))
        if self.latest - issued_at >= 60:
            with pytest.raises(StaleNonce):
                spend(self.nonces, nonce, self.now)
        elif nonce in self.spent:
            with pytest.raises(SpentNonce):
                spend(self.nonces, nonce, self.now)
        else:
            spend(self.nonces, nonce, self.now)
            self.spent.add(nonce)
        fresh = [nonce for second, nonce in self.issued if self.latest - second < 60]
        assert len(self.nonces._spent) == len(self.spent & set(fresh))


TestNoncesAgainstAModel = Nonces.TestCase


# Both


@pytest.mark.parametrize("size", [0, 16, 31, 65])
def test_a_key_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="32 to 64 bytes"):
        WorkLimit(bytes(size))
    with pytest.raises(ValueError, match="32 to 64 bytes"):
        NonceBook(bytes(size), random=os.urandom)


def test_the_limit_reads_no_clock() -> None:
    for path in Path(parasol.kernel.limits.__file__).parent.glob("*.py"):
        assert not {"time", "datetime"} & set(_imports(path)), path.name


def test_the_limit_works_under_a_clock_that_is_not_the_wall_clock() -> None:
    for now in (0.0, 5.5, 2.0**40):
        limit = small_limit()
        spend(limit, solve(limit.challenge(now)), now)
        nonces = book()
        spend(nonces, nonces.issue(now), now)


def _imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
    return found


class TestPasses:
    """What the plain pages send instead of a solved task."""

    SEED = bytes(range(32))

    def limit(self) -> WorkLimit:
        return WorkLimit(bytes(32), plain_key=public_key_of(self.SEED))

    def test_a_pass_by_the_plain_key_is_taken_once(self) -> None:
        limit = self.limit()
        paid = make_pass(self.SEED, os.urandom, 1_000)
        spend(limit, paid, 1_001)
        with pytest.raises(WorkSpent):
            spend(limit, paid, 1_002)

    def test_a_pass_by_another_key_is_wrong(self) -> None:
        with pytest.raises(WorkWrong):
            spend(self.limit(), make_pass(bytes(32), os.urandom, 1_000), 1_000)

    def test_a_pass_is_good_for_a_minute(self) -> None:
        with pytest.raises(WorkStale):
            spend(self.limit(), make_pass(self.SEED, os.urandom, 1_000), 1_061)

    def test_a_pass_from_far_ahead_is_no_way_to_hoard(self) -> None:
        with pytest.raises(WorkStale):
            spend(self.limit(), make_pass(self.SEED, os.urandom, 1_000_000), 1_000)

    def test_a_changed_pass_is_wrong(self) -> None:
        paid = make_pass(self.SEED, os.urandom, 1_000)
        for wrong in (
            paid[:-8],
            paid + "AAAA",
            paid[:10] + ("A" if paid[10] != "A" else "B") + paid[11:],
            "plain.",
            "plain.é",
        ):
            with pytest.raises(WorkWrong):
                spend(self.limit(), wrong, 1_000)

    def test_without_a_key_no_pass_is_taken(self) -> None:
        with pytest.raises(WorkWrong):
            spend(WorkLimit(bytes(32)), make_pass(self.SEED, os.urandom, 1_000), 1_000)
