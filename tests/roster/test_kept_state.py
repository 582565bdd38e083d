"""The state that is kept with the store: it makes a start short, and is never believed more than the entries are."""

import asyncio
import hashlib
import hmac
import os
import sqlite3
from collections.abc import Callable, Coroutine
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from roster_chain import Chain, key, town
from rpds import HashTrieMap
from test_roster_rules import SERVER_KEYS

from parasol.kernel.roster.rules import RosterRefused, RosterState, SignedEntry
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.server import keeper as keeping
from parasol.kernel.roster.server import kept
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.kept import KEY, KeptState, NotKept, kept_of, state_of
from parasol.kernel.server import app
from parasol.kernel.server.app import Server, prepare_store
from parasol.kernel.storage import NewKeys, RosterEntry, Storage, StorageError
from parasol.kernel.storage.opening import open_storage
from parasol.kernel.storage.postgres import PostgresStorage
from postgres import settle_on_postgres

MARKED_WITH = bytes(range(32))


@pytest.fixture(params=["postgres", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Callable[[Storage], Any]], Any]:
    """``store(body)`` opens a storage, the same each time, runs ``body`` with it and closes it."""
    if request.param == "postgres":
        settle_on_postgres(tmp_path)

    def run(body: Callable[[Storage], Coroutine[Any, Any, Any]]) -> Any:
        async def whole() -> Any:
            storage = await open_storage(tmp_path)
            try:
                return await body(storage)
            finally:
                await storage.close()

        return asyncio.run(whole())

    return run


def lived() -> Chain:
    """The town with a desk, what was vouched for, who is paused, whose keys are new, what is closing."""
    chain = town()
    chain.seat("gil").add(chain.vouch("gil", by="eve"), "signer").add(chain.freeze("gil"), "ana")
    chain.add(chain.desk(), "ana", "eve").add(chain.desk_keys(), "ana")
    chain.seat("hal").add(chain.invite("ida"), "signer").add(chain.leave("hal"), "hal")
    chain.seat("kim").add(chain.renew("kim", "kim 2"), "kim", "kim 2")
    return chain.add(chain.closing(), "ana", "eve")


def rows(entries: list[SignedEntry]) -> list[RosterEntry]:
    found: list[RosterEntry] = []
    for number, entry in enumerate(entries):
        chain: Any = "register" if decode(entry.body).number is msgspec.UNSET else "charter"
        nth = sum(1 for each in found if each.chain == chain)
        found.append(RosterEntry(number, entry.body, msgspec.json.encode(entry.signatures), chain, nth))
    return found


async def put(storage: Storage, chain: Chain, start: int = 0) -> None:
    await storage.append_roster(rows(chain.entries)[start:], NewKeys(), [])


def a_keeper(storage: Storage) -> RosterKeeper:
    return RosterKeeper(storage, SERVER_KEYS, os.urandom)


async def loaded(storage: Storage) -> RosterState:
    keeper = a_keeper(storage)
    await keeper.load()
    return keeper.state


async def keep(storage: Storage) -> None:
    """As a server does that has read all entries."""
    keeper = a_keeper(storage)
    await keeper.load()
    await keeper.keep()


@pytest.fixture
def applied(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list with one number for each entry that is replayed from here on."""
    found: list[int] = []

    def counted(state: RosterState, signed: SignedEntry) -> RosterState:
        found.append(state.entry_count)
        return whole(state, signed)

    whole = keeping.apply
    monkeypatch.setattr(keeping, "apply", counted)
    return found


def without_notes(chain: Chain) -> RosterState:
    return replace(chain.state, notes=HashTrieMap())


def test_every_field_of_a_state_comes_back_as_it_was() -> None:
    chain = lived()
    for state in (RosterState(), Chain().begin().state, town().state, chain.state):
        back = state_of(kept_of(state, MARKED_WITH), MARKED_WITH)
        for each in fields(RosterState):
            was, now = getattr(state, each.name), getattr(back, each.name)
            assert (now == was, type(now)) == (True, type(was)), each.name
    assert back.taken() == chain.state.taken()
    other = _going_on(back, chain)
    chain.add(chain.thaw("gil"), "ana")
    assert other.add(chain.entries[-1]).state == chain.state


def test_a_key_and_a_leaf_are_in_memory_once_however_often_they_are_named() -> None:
    """Of 100,000 members, 22 MB."""
    back = state_of(kept_of(lived().state, MARKED_WITH), MARKED_WITH)
    holders = {leaf: (leaf, key) for leaf, key in back.key_tree.holders.items()}
    came = {invite: (invite, key) for invite, key in back.used_invites.items()}
    members = [each for each in back.taken() if each.invite is not None and each.key_before is None]
    assert max(each.leaf for each in members) > 256, "smaller numbers are in memory once anyway"
    for each in members:
        leaf, holder = holders[each.leaf]
        invite, seat = came[each.invite]
        assert leaf is each.leaf
        assert invite is each.invite
        assert holder is seat is each.key


def _going_on(state: RosterState, like: Chain) -> Chain:
    other = like.copy()
    other.state = state
    return other


def test_a_start_replays_no_more_than_what_came_after_the_state_was_kept(store: Any, applied: list[int]) -> None:
    """As after a crash between an append and the next time that the state is kept."""
    chain = lived()
    early = chain.copy()
    early.entries = early.entries[:10]

    async def first(storage: Storage) -> None:
        await put(storage, early)
        await keep(storage)
        applied.clear()
        assert (await loaded(storage)).entry_count == 10
        assert applied == []
        await put(storage, chain, 10)

    store(first)
    assert store(loaded) == without_notes(chain)
    assert applied == list(range(10, len(chain.entries)))


def test_without_a_kept_state_every_entry_is_replayed(store: Any, applied: list[int]) -> None:
    chain = town()
    store(lambda storage: put(storage, chain))
    assert store(loaded) == without_notes(chain)
    assert len(applied) == len(chain.entries)


async def change(storage: Storage, with_: Callable[[bytes], bytes]) -> None:
    held = await storage.kept_state()
    assert held is not None
    await storage.keep_state(with_(held))


@pytest.mark.parametrize("at", [31, 32, 63, 64, 200, -1])
def test_a_kept_state_of_which_a_byte_was_changed_counts_as_none(
    store: Any, applied: list[int], caplog: pytest.LogCaptureFixture, at: int
) -> None:
    chain = town()

    async def body(storage: Storage) -> RosterState:
        await put(storage, chain)
        await keep(storage)
        await change(
            storage, lambda held: bytes((*held[:at], held[at] ^ 1, *held[len(held) + at + 1 if at < 0 else at + 1 :]))
        )
        applied.clear()
        return await loaded(storage)

    assert store(body) == without_notes(chain)
    assert len(applied) == len(chain.entries)
    assert ("doesn't fit" in caplog.text) == (at >= 32 or at < 0), "one of another release is no reason to worry"


def test_a_member_whom_somebody_wrote_into_the_kept_state_is_none(store: Any) -> None:
    """Whoever can write into the database, and doesn't have the server's key."""
    chain = town()
    friend = Membership(key("mallory"), "age1", "steward", 0)
    forged = replace(
        chain.state,
        members=chain.state.members.insert(friend.key, friend),
        steward_spans={**chain.state.steward_spans, friend.key: ((0, None),)},
    )

    async def body(storage: Storage) -> RosterState:
        await put(storage, chain)
        await keep(storage)
        await storage.keep_state(kept_of(forged, MARKED_WITH))
        return await loaded(storage)

    state = store(body)
    assert not state.is_member(friend.key)
    assert state == without_notes(chain)


@pytest.mark.parametrize("how", ["other-charter", "other-register", "longer", "other-founding", "empty"])
def test_a_kept_state_that_doesnt_fit_the_entries_is_thrown_away(store: Any, how: str) -> None:
    chain = Chain().begin().seat("cleo").seat("bea", "steward")
    other = {
        "other-charter": lambda: Chain().begin().seat("cleo").seat("eve", "steward"),
        "other-register": lambda: Chain().begin().seat("dora").seat("bea", "steward"),
        "longer": lambda: chain.copy().seat("gil"),
        "other-founding": lambda: _going_on(replace(chain.state, genesis=bytes(32)), chain),
        "empty": Chain,
    }[how]()

    async def body(storage: Storage) -> RosterState:
        await put(storage, chain)
        marked_with = await storage.agree_on(KEY, None, MARKED_WITH)
        await storage.keep_state(kept_of(other.state, marked_with))
        return await loaded(storage)

    assert store(body) == without_notes(chain)


def marked(body: bytes) -> bytes:
    mark = hmac.new(MARKED_WITH, b"parasol/v1/kept-state\x00" + kept.rules() + body, hashlib.sha256).digest()
    return kept.rules() + mark + body


@pytest.mark.parametrize("what", ["nothing", "a field less", "a field more", "another type", "loose end"])
def test_what_has_another_form_is_not_read_even_with_the_mark(what: str) -> None:
    right = kept_of(town().state, MARKED_WITH)[64:]
    values = msgspec.msgpack.decode(right, strict=True)
    body = {
        "nothing": b"",
        "a field less": msgspec.msgpack.encode(values[:-1]),
        "a field more": msgspec.msgpack.encode([*values, 1]),
        "another type": msgspec.msgpack.encode(["yes", *values[1:]]),
        "loose end": right + b"\x00",
    }[what]
    assert state_of(marked(right), MARKED_WITH) == town().state
    with pytest.raises(NotKept) as refused:
        state_of(marked(body), MARKED_WITH)
    assert not refused.value.is_of_other_rules


def test_what_is_too_short_for_a_mark_is_not_read() -> None:
    for held in (b"", kept.rules(), kept.rules() + bytes(31)):
        with pytest.raises(NotKept):
            state_of(held, MARKED_WITH)


def test_a_changed_rule_makes_what_was_kept_one_of_another_release(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    held = kept_of(town().state, MARKED_WITH)
    program = tmp_path / "parasol"
    for name in ("formats", "roster/rules", "rooms", "wire"):
        (program / "kernel" / name).mkdir(parents=True)
    (program / "kernel/roster/rules/rules.py").write_text("two stewards")
    monkeypatch.setattr(kept.resources, "files", lambda _: program)
    kept.rules.cache_clear()
    try:
        first = kept.rules()
        (program / "kernel/roster/rules/rules.py").write_text("one steward")
        kept.rules.cache_clear()
        assert kept.rules() != first
        with pytest.raises(NotKept) as refused:
            state_of(held, MARKED_WITH)
        assert refused.value.is_of_other_rules
    finally:
        kept.rules.cache_clear()


def test_entries_that_break_a_rule_are_refused_with_a_kept_state_too(store: Any) -> None:
    chain = town()
    broken = chain.copy()
    broken.entries = [*chain.entries, chain.signed(chain.leave("ana"), "eve")]

    async def body(storage: Storage) -> None:
        await put(storage, chain)
        await keep(storage)
        await put(storage, broken, len(chain.entries))
        with pytest.raises(RosterRefused) as refused:
            await loaded(storage)
        assert refused.value.code == "signature"

    store(body)


def test_of_several_processes_each_starts_from_what_another_one_kept(store: Any, applied: list[int]) -> None:
    """One that is behind keeps an older state; the next start replays what is missing."""
    chain = lived()
    early = chain.copy()
    early.entries = early.entries[:12]

    async def body(storage: Storage) -> None:
        await put(storage, early)
        behind = a_keeper(storage)
        await behind.load()
        await put(storage, chain, 12)
        await keep(storage)
        applied.clear()
        assert await loaded(storage) == without_notes(chain)
        assert applied == []
        await behind.keep()
        assert await loaded(storage) == without_notes(chain)
        assert applied == list(range(12, len(chain.entries)))
        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(KeptState(storage, os.urandom).keep(chain.state))
        assert await loaded(storage) == without_notes(chain)

    store(body)


async def served(storage: Storage, chain: Chain) -> Server:
    if await storage.get_secret(app.OPRF_SECRET) is None:
        await prepare_store(storage, os.urandom, bytes(32))
        await put(storage, chain)
    return await Server(storage, lambda: chain.day * 86_400.0, os.urandom).load()


def test_the_server_keeps_the_state_once_enough_is_new(store: Any) -> None:
    chain = lived()

    async def body(storage: Storage) -> None:
        server = await served(storage, chain)
        await server.keep_state(len(chain.entries) + 1)
        assert await storage.kept_state() is None
        await server.keep_state(len(chain.entries))
        held = await storage.kept_state()
        assert held is not None
        await server.keep_state(1)
        again = await served(storage, chain)
        assert not again.keeper.is_worth_keeping(1)

    store(body)


def test_no_connection_keeps_the_room_that_reading_the_state_took(tmp_path: Path) -> None:
    async def body() -> None:
        storage = await open_storage(tmp_path)
        assert isinstance(storage, PostgresStorage)
        try:
            await storage.keep_state(bytes(100_000))
            assert storage._pool._idle == []
            assert await storage.kept_state() == bytes(100_000)
            assert storage._pool._idle == []
            await storage.lists()
            assert len(storage._pool._idle) == 1
        finally:
            await storage.close()

    settle_on_postgres(tmp_path)
    asyncio.run(body())


def test_a_server_that_stops_keeps_the_state_and_one_whose_store_is_over_does_not(
    store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = lived()
    monkeypatch.setattr(app, "KEEP_AT_STOP", 1)

    async def stop(storage: Storage, is_over: bool) -> None:
        server = await served(storage, chain)
        server.is_over = is_over
        moments = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
        told: list[Any] = []

        async def receive() -> Any:
            return next(moments)

        async def send(message: Any) -> None:
            told.append(message["type"])

        await server.application()({"type": "lifespan"}, receive, send)
        assert told == ["lifespan.startup.complete", "lifespan.shutdown.complete"]

    async def held(storage: Storage) -> bytes | None:
        return await storage.kept_state()

    store(lambda storage: stop(storage, is_over=True))
    assert store(held) is None
    store(lambda storage: stop(storage, is_over=False))
    assert store(held) is not None


def test_a_store_that_doesnt_take_the_state_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def body() -> None:
        storage = await open_storage(tmp_path)
        server = await served(storage, lived())

        async def full(_: bytes) -> None:
            raise StorageError("the disk is full")

        monkeypatch.setattr(storage, "keep_state", full)
        await server.keep_state(1)
        await storage.close()

    asyncio.run(body())
    assert "was not kept (StorageError)" in caplog.text


def test_the_kept_state_says_nothing_that_the_entries_dont(tmp_path: Path) -> None:
    """No note, and nothing else that is sealed: whoever takes the file learns no more from it."""
    chain = lived()

    async def body() -> None:
        storage = await open_storage(tmp_path)
        await put(storage, chain)
        await keep(storage)
        await storage.close()

    asyncio.run(body())
    connection = sqlite3.connect(tmp_path / "parasol.db")
    (held,) = connection.execute("SELECT kept FROM roster_state").fetchone()
    connection.close()
    notes = [note.sealed for note in chain.state.notes.values()]
    assert notes
    assert not any(note in held for note in notes)
