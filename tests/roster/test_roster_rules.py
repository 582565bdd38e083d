"""The roster's rules: what two people have to sign, what a removal brings about, and what no server can forge.

``vectors/roster.json`` has the single defects by name; here are the properties that hold for all of them.
"""

import asyncio
import os
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from roster_chain import DAY, Chain, append_of, fixed, intake_of, key, signed, town

from drawn import few
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call
from parasol.kernel.roster.client.keyring import Keyring
from parasol.kernel.roster.client.notes import inviter_of, voucher_of
from parasol.kernel.roster.client.roster import NotFounded, fetch, fetch_whole, pin_of
from parasol.kernel.roster.rules import EntrySignature, RosterRefused, RosterState, SignedEntry, apply, replay
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import is_living
from parasol.kernel.roster.rules.signers import is_by_signer, signatures_needed
from parasol.kernel.roster.server.keeper import RosterKeeper
from parasol.kernel.roster.server.routes import RosterRoutes
from parasol.kernel.roster.server.server_keys import PublicKeys
from parasol.kernel.storage import NewKeys
from parasol.kernel.vault.structs import Pin


class OwnKeys:
    """The keys that a server of these tests holds."""

    public = PublicKeys(fixed("oprf key"), fixed("token key"), fixed("escrow key"), fixed("profile key"))

    async def read(self, roster: RosterState) -> "OwnKeys":
        return self

    def take(self, other: "OwnKeys") -> None:
        pass


SERVER_KEYS = OwnKeys()
TOWN = town()
STATES = [RosterState()]
for _entry in TOWN.entries:
    STATES.append(apply(STATES[-1], _entry))
OWING = {length for length, state in enumerate(STATES) if state.owed}


class Served:
    """A server that serves these entries, each in its chain, in pages of two."""

    def __init__(self, entries: Sequence[SignedEntry]) -> None:
        self.chains = split(entries)

    def ask(self, path: str, message: m.CharterRead, answer: type, seed: bytes | None = None) -> Any:
        if answer is m.RegisterBegun:
            return m.RegisterBegun(0, None, [])
        entries = self.chains[path == "/api/register/read"]
        page = list(entries[message.start : message.start + 2])
        return m.RosterPage(page, len(entries), None, intake_of(entries))


def split(entries: Sequence[SignedEntry]) -> tuple[list[SignedEntry], list[SignedEntry]]:
    """Charter and register."""
    charter = [entry for entry in entries if decode(entry.body).number is not UNSET]
    return charter, [entry for entry in entries if entry not in charter]


def read(entries: Sequence[SignedEntry], pin: Pin | None = None) -> RosterState:
    """What a steward makes of what this server shows."""
    return fetch_whole(Served(entries), b"", [] if pin is None else [pin])  # type: ignore[arg-type]


def flip(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


# What no server can forge


@settings(max_examples=few(600), deadline=None)
@given(st.data())
def test_any_single_flipped_bit_anywhere_in_a_chain_is_refused(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(TOWN.entries) - 1), "entry")
    entry = TOWN.entries[number]
    which = data.draw(st.integers(-1, len(entry.signatures) - 1), "body or signature")
    if which < 0:
        bit = data.draw(st.integers(0, 8 * len(entry.body) - 1), "bit")
        changed = SignedEntry(flip(entry.body, bit), entry.signatures)
    else:
        item = entry.signatures[which]
        bit = data.draw(st.integers(0, 8 * 96 - 1), "bit")
        if bit < 8 * 32:
            item = EntrySignature(flip(item.key, bit), item.signature)
        else:
            item = EntrySignature(item.key, flip(item.signature, bit - 8 * 32))
        signatures = [*entry.signatures[:which], item, *entry.signatures[which + 1 :]]
        changed = SignedEntry(entry.body, signatures)
    with pytest.raises(RosterRefused):
        apply(STATES[number], changed)


def _mutations() -> st.SearchStrategy[list[int]]:
    places = st.integers(0, len(TOWN.entries) - 1)
    step = st.one_of(
        st.tuples(st.just("remove"), places, places),
        st.tuples(st.just("swap"), places, places),
        st.tuples(st.just("repeat"), places, places),
        st.tuples(st.just("cut"), places, places),
    )

    def carry_out(steps: list[tuple[str, int, int]]) -> list[int]:
        order = list(range(len(TOWN.entries)))
        for what, one, two in steps:
            if not order:
                break
            a, b = one % len(order), two % len(order)
            match what:
                case "remove":
                    del order[a]
                case "swap":
                    order[a], order[b] = order[b], order[a]
                case "repeat":
                    order.insert(b, order[a])
                case _:
                    del order[a:]
        return order

    return st.lists(step, min_size=1, max_size=3).map(carry_out)


@settings(max_examples=few(400), deadline=None)
@given(_mutations())
def test_a_chain_with_entries_left_out_swapped_or_repeated_never_passes_for_what_was_seen(order: list[int]) -> None:
    chain = [TOWN.entries[number] for number in order]
    if split(chain) == split(
        TOWN.entries
    ):  # only the order between the chains was changed, which the server doesn't give
        assert read(chain, pin_of(TOWN.state)) == TOWN.state
        return
    with pytest.raises((Distrust, NotFounded)) as caught:
        read(chain, pin_of(TOWN.state))
    if split(chain)[0]:
        assert isinstance(caught.value, Distrust)
    try:
        state = replay(chain)
    except RosterRefused:
        return
    assert order == list(range(len(order))), "what is accepted without a pin is a shorter prefix of the same order"
    assert state.head == STATES[len(order)].head
    if order:
        assert caught.value.code == "rolled-back"  # type: ignore[union-attr]


@settings(max_examples=few(60), deadline=None)
@given(seen=st.integers(1, 14), fork_at=st.integers(1, 13))
def test_a_history_that_differs_before_what_was_seen_is_called_forked_or_rolled_back(seen: int, fork_at: int) -> None:
    if seen in OWING or fork_at in OWING:
        return
    fork = Chain()
    for entry in TOWN.entries[:fork_at]:
        fork.add(entry)
    fork.day = DAY + 1
    while fork.state.entry_count < 16:
        fork.add(fork.invite(f"guest {fork.state.entry_count}"), "signer")
    pin = pin_of(STATES[seen])
    if fork_at >= seen:
        assert read(fork.entries, pin).entry_count == 16
        return
    with pytest.raises(Distrust) as caught:
        read(fork.entries, pin)
    assert caught.value.code in ("forked", "rolled-back")


def unsigned(entry: SignedEntry) -> SignedEntry:
    """The same entry by the same people, of whom a server that can't sign for them says that they signed it."""
    made_up = [EntrySignature(each.key, bytes(64)) for each in entry.signatures]
    return msgspec.structs.replace(entry, signatures=made_up)


@pytest.mark.parametrize("seen", [seen for seen in range(1, len(TOWN.entries)) if seen not in OWING])
def test_below_a_pin_hashes_are_enough_and_above_it_each_signature_is_verified(seen: int) -> None:
    pin, old, new = pin_of(STATES[seen]), TOWN.entries[:seen], TOWN.entries[seen:]
    assert read([*map(unsigned, old), *new], pin) == TOWN.state
    for shown, known in (([*old, unsigned(new[0]), *new[1:]], pin), ([unsigned(old[0]), *old[1:], *new], None)):
        with pytest.raises(Distrust) as caught:
            read(shown, known)
        assert caught.value.code == "roster-signature"


def test_what_nobody_signed_below_a_pin_is_told_by_the_pins_head() -> None:
    fork = Chain.copy(TOWN)
    pin = pin_of(fork.seat("gil").state)
    made_up = TOWN.copy().seat("hal")
    with pytest.raises(Distrust) as caught:
        read([*map(unsigned, made_up.entries)], pin)
    assert caught.value.code == "forked"


def test_a_server_that_claims_a_longer_roster_than_it_shows_is_not_asked_for_ever() -> None:
    class Claims(Served):
        def ask(self, path: str, message: m.CharterRead, answer: type, seed: bytes | None = None) -> Any:
            return msgspec.structs.replace(super().ask(path, message, answer), length=10**9)

    assert fetch(Claims(TOWN.entries)).head == TOWN.state.head  # type: ignore[arg-type]
    assert fetch_whole(Claims(TOWN.entries), b"", []) == TOWN.state  # type: ignore[arg-type]


@pytest.mark.parametrize("first", ["charter", "register"])
def test_what_somebody_adds_between_the_two_reads_is_no_reason_for_distrust(first: str) -> None:
    whole = TOWN.copy().seat("gil")
    whole.add(whole.remove("gil"), "ana")
    whole.add(whole.generation("members", True), "ana")

    class Growing(Served):
        """One chain is read first, the removal comes, and then the other chain is read."""

        asked: tuple[str, ...] = ()

        def ask(self, path: str, message: m.CharterRead, answer: type, seed: bytes | None = None) -> Any:
            if answer is m.RegisterBegun:
                return super().ask(path, message, answer)
            is_before = path == f"/api/{first}/read" and path not in self.asked
            self.asked += (path,)
            entries = split(whole.entries[:-2] if is_before else whole.entries)[path == "/api/register/read"]
            return m.RosterPage(entries[message.start :], len(entries))

    assert fetch_whole(Growing(whole.entries), b"", []) == whole.state  # type: ignore[arg-type]


# Who has to sign


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        ("remove a member", 1),
        ("new generation", 1),
        ("invite a steward", 2),
        ("remove a steward", 2),
        ("make a steward", 2),
        ("unmake a steward", 2),
        ("change the policy", 2),
        ("freeze a member", 1),
        ("freeze a steward", 2),
    ],
)
def test_what_makes_unmakes_or_rules_stewards_needs_two_of_them(kind: str, needed: int) -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    entry = {
        "remove a member": chain.remove("cleo"),
        "new generation": chain.generation("members"),
        "invite a steward": chain.invite("finn", "steward"),
        "remove a steward": chain.remove("bea"),
        "make a steward": chain.role("cleo", "steward"),
        "unmake a steward": chain.role("bea", "member"),
        "change the policy": chain.policy(),
        "freeze a member": chain.freeze("cleo"),
        "freeze a steward": chain.freeze("bea"),
    }[kind]
    assert signatures_needed(chain.state, entry) == needed
    body = msgspec.json.encode(entry)
    if needed == 2:
        with pytest.raises(RosterRefused, match="two stewards"):
            apply(chain.state, signed(body, "ana"))
    assert apply(chain.state, signed(body, "ana", "bea")).entry_count == chain.state.entry_count + 1


# Who signs for all stewards


def _signed_in(state: RosterState, entry: Any, *signers: str) -> RosterState:
    chain = Chain()
    chain.state = state
    return apply(state, chain.signed(entry, *signers))


def _for_the_signer(chain: Chain) -> dict[str, Any]:
    return {"invite": chain.invite("finn"), "cancel": chain.cancel("dora"), "vouch": chain.vouch("cleo")}


@pytest.mark.parametrize("kind", ["invite", "cancel", "vouch"])
def test_invites_of_members_and_vouching_are_signed_by_the_key_that_all_stewards_hold_and_by_no_member(
    kind: str,
) -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    chain.add(chain.invite("dora"), "signer")
    entry = _for_the_signer(chain)[kind]
    assert is_by_signer(entry)
    for signers in ([], ["ana"], ["ana", "bea"], ["cleo"], ["founding"], ["signer 2"]):
        with pytest.raises(RosterRefused) as caught:
            _signed_in(chain.state, entry, *signers)
        assert caught.value.code == "not-allowed"
    assert _signed_in(chain.state, entry, "signer").entry_count == chain.state.entry_count + 1


def _who_went() -> dict[str, Chain]:
    """Chains in which Bea is no steward any more, as soon as that is allowed to be the end."""
    begun = Chain().begin().seat("bea", "steward").seat("cleo")
    ways = {}
    for way, entry, signers in (
        ("removed", begun.remove("bea"), ["ana", "bea"]),
        ("frozen", begun.freeze("bea"), ["ana", "bea"]),
        ("unmade", begun.role("bea", "member"), ["ana", "bea"]),
        ("left", begun.leave("bea"), ["bea"]),
    ):
        chain = begun.copy().add(entry, *signers)
        for group in sorted(chain.state.owed, reverse=True):
            chain.add(chain.generation(group, group == "members"), "ana")
        ways[way] = chain
    return ways


@pytest.mark.parametrize("way", ["removed", "frozen", "unmade", "left"])
def test_a_steward_who_went_can_do_nothing_with_the_signer_that_she_held(way: str) -> None:
    chain = _who_went()[way]
    with pytest.raises(RosterRefused) as caught:
        chain.copy().add(chain.invite("a friend of bea", by="bea"), "signer 1")
    assert caught.value.code == ("generation" if way == "left" else "not-allowed")
    if way == "left":
        chain.add(chain.generation("stewards"), "ana")
    assert chain.add(chain.invite("dora"), "signer").state.invites.keys() == {key("invite of dora")}


# What stewards are told, and nobody else


def test_the_roster_keeps_the_invite_of_each_member_and_the_notes_of_used_and_closed_invites() -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    chain.add(chain.invite("dora"), "signer").add(chain.cancel("dora"), "signer").add(chain.vouch("cleo"), "signer")
    state = chain.state
    assert [state.members[key(who)].invite for who in ("ana", "bea", "cleo")] == [
        None,
        key("invite of bea"),
        key("invite of cleo"),
    ]
    assert {subject: note.number for (kind, subject), note in state.notes.items() if kind == "invite"} == {
        key("invite of bea"): 1,
        key("invite of cleo"): 3,
        key("invite of dora"): 3,
    }, "how long the charter was"
    assert state.notes["vouch", key("cleo")].number == 3


def _reader(chain: Chain, **keys: Any) -> Any:
    ring = Keyring(chain.state, {"members": {}, "stewards": keys.get("stewards", {1: fixed("stewards 1")})})
    return SimpleNamespace(whole=lambda: chain.state, keyring=ring, notes={})


def test_stewards_read_who_invited_and_who_vouched_and_believe_only_a_steward_of_that_time() -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo", by=("bea",)).seat("gil")
    chain.add(chain.vouch("cleo", by="ana"), "signer").add(chain.vouch("gil", by="cleo"), "signer")
    steward = _reader(chain)
    assert [inviter_of(steward, key(who)) for who in ("ana", "bea", "cleo", "gil", "nobody")] == [
        None,
        key("ana"),
        key("bea"),
        key("ana"),
        None,
    ]
    assert voucher_of(steward, key("cleo")) == key("ana")
    assert voucher_of(steward, key("gil")) is None, "Cleo was no steward"
    assert inviter_of(_reader(chain, stewards={}), key("cleo")) is None, "and nobody reads without the stewards' keys"
    assert inviter_of(_reader(chain, stewards={1: fixed("members 1")}), key("cleo")) is None


def test_a_note_that_was_moved_reads_as_unknown() -> None:
    chain = Chain().begin().seat("bea", "steward")
    other = chain.note("invite", key("invite of finn"), "bea")
    as_vouch = chain.note("vouch", key("invite of dora"), "bea")
    for note in (other, as_vouch, bytes(140)):
        moved = chain.copy().add(chain.invite("dora", note=note), "signer")
        moved.add(moved.join("dora"), "invite of dora", "dora")
        assert inviter_of(_reader(moved), key("dora")) is None


# What follows from somebody's going


def test_a_removed_stewards_invites_neither_bring_her_back_nor_give_her_the_new_keys() -> None:
    chain = Chain().begin().seat("bea", "steward").seat("eve", "steward", ("ana", "bea"))
    chain.add(chain.invite("a friend of bea"), "signer")
    assert reads(chain.state, "invite of a friend of bea")
    chain.add(chain.remove("bea"), "ana", "eve")
    assert not chain.state.invites
    chain.add(chain.generation("stewards"), "ana").add(chain.generation("members", True), "ana")
    assert readers(chain.state) == {key("ana"), key("eve")}
    with pytest.raises(RosterRefused, match="taken back"):
        chain.add(chain.join("a friend of bea"), "invite of a friend of bea", "a friend of bea")


def test_an_expired_invite_reads_no_new_epoch() -> None:
    chain = Chain().begin()
    chain.add(chain.invite("dora"), "signer")
    chain.day += 4
    chain.add(chain.generation("members"), "ana")
    assert not reads(chain.state, "invite of dora")


# What follows from a freezing


def _asleep() -> Chain:
    """Ana steward, Bea steward and frozen, Cleo member."""
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    return chain.add(chain.freeze("bea"), "ana", "bea").add(chain.generation("stewards"), "ana")


def _policy_needs(state: RosterState) -> int:
    chain = Chain()
    chain.state = state
    return signatures_needed(state, chain.policy())


def test_freezing_a_steward_does_not_make_the_other_one_enough() -> None:
    chain = _asleep()
    assert _policy_needs(chain.state) == 2
    assert signatures_needed(chain.state, chain.invite("eve", "steward")) == 2
    assert signatures_needed(chain.state, chain.remove("bea")) == 2
    with pytest.raises(RosterRefused, match="two stewards"):
        chain.add(chain.policy(), "ana", "bea")


def test_the_only_steward_who_can_sign_thaws_the_other_alone_so_that_nobody_is_stuck() -> None:
    chain = _asleep()
    chain.add(chain.thaw("bea"), "ana")
    assert chain.add(chain.policy(), "ana", "bea").state.is_steward(key("bea"))


PEOPLE = ["ana", "bea", "cleo", "dora", "eve"]
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["freeze", "thaw", "freeze", "thaw", "remove", "leave", "rise", "step down", "invite", "renew"]
        ),
        st.sampled_from(PEOPLE),
        st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3),
    ),
    max_size=14,
)


def by_role_of(state: RosterState) -> set[str]:
    return {name for name in PEOPLE if "stewards" in state.groups_of(key(name))}


def _try(chain: Chain, what: str, who: str, signers: list[str]) -> None:
    entry: Any = {
        "freeze": lambda: chain.freeze(who),
        "thaw": lambda: chain.thaw(who),
        "remove": lambda: chain.remove(who),
        "leave": lambda: chain.leave(who),
        "rise": lambda: chain.role(who, "steward"),
        "step down": lambda: chain.role(who, "member"),
        "invite": lambda: chain.invite(f"guest {chain.state.entry_count}"),
        "renew": lambda: chain.generation(
            "stewards" if "stewards" in chain.state.stale else "members", "members" in chain.state.stale
        ),
    }[what]()
    chain.add(entry, *{"leave": [who], "invite": ["signer"]}.get(what, signers))
    awake = next(name for name in PEOPLE if chain.state.is_steward(key(name)))
    for group in sorted(chain.state.owed, reverse=True):
        chain.add(chain.generation(group, group == "members"), awake)


@settings(max_examples=few(150), deadline=None)
@given(_ACTS)
def test_whatever_is_done_frozen_members_count_as_none_and_one_steward_is_never_made_enough(
    acts: list[tuple[str, str, list[str]]],
) -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo").seat("dora").seat("eve", "steward", ("ana", "bea"))
    frozen: set[str] = set()
    stewards: dict[int, set[str]] = {chain.state.length: {"ana", "bea", "eve"}}
    for what, who, signers in acts:
        before = chain.state
        try:
            _try(chain, what, who, signers)
        except RosterRefused:
            assert chain.state is before
            continue
        by_role = by_role_of(before)
        if what == "freeze":
            assert who not in frozen
            assert _policy_needs(chain.state) == _policy_needs(before) == min(2, len(by_role))
            frozen.add(who)
        elif what in ("thaw", "remove"):
            assert what == "remove" or who in frozen
            frozen.discard(who)
        else:
            assert who not in frozen or what in ("invite", "renew")
        able = {name for name in signers if name in by_role and before.is_steward(key(name))}
        assert what in ("leave", "invite") or able, "somebody who could sign has signed"
        awake = {name for name in PEOPLE if chain.state.is_steward(key(name))}
        assert chain.state.count == len(chain.state.taken())
        assert {each.key for each in chain.state.all_stewards()} == {key(name) for name in by_role_of(chain.state)}
        stewards[chain.state.length] = awake
        assert awake, "somebody can always sign"
        assert {name for name in PEOPLE if chain.state.is_frozen(key(name))} == frozen
        for name in frozen:
            assert not chain.state.is_member(key(name))
            assert not reads(chain.state, name)
            assert key(name) not in [each.key for each in chain.state.sealed_to_stewards()]
        assert chain.state.steward_spans.keys() <= {key(name) for name in PEOPLE}
    alone = replay(chain.charter, RosterState(is_whole=False))
    for length, then in stewards.items():
        assert {name for name in PEOPLE if chain.state.was_steward(key(name), length)} == then
        assert {name for name in PEOPLE if alone.was_steward(key(name), length)} == then, "so says the charter alone"
    assert alone.stewards_head == chain.state.stewards_head
    assert {each.key for each in alone.stewards()} == {each.key for each in chain.state.stewards()}


# The server's side


class Kept:
    """A storage that only remembers what it was told."""

    shared = None

    def __init__(self) -> None:
        self.dropped: list[bytes] = []

    async def roster_after(self, number: int, limit: int) -> list[Any]:
        return []

    async def append_roster(self, entries: Any, keys: NewKeys, rooms: Any, new_list: Any, today: int) -> None:
        self.dropped += keys.boxes_gone

    async def wrapped_keys_of(self, recipient: bytes) -> list[Any]:
        return []

    async def wraps(self, nodes: Any) -> dict[int, bytes]:
        return {}

    async def rungs(self, group: str, newest: int, limit: int) -> list[bytes]:
        return []


def reads(state: RosterState, who: str) -> bool:
    """Whether somebody's leaf opens what comes."""
    return key(who) in readers(state)


def readers(state: RosterState) -> set[bytes]:
    """Whose leaves do."""
    return {held for leaf, held in state.key_tree.holders.items() if is_living(state, leaf)}


def _wire(entry: Any, *signers: str) -> m.SignedEntry:
    return signed(msgspec.json.encode(entry), *signers)


def test_the_server_drops_the_wrapped_keys_of_invites_that_close_with_a_stewards_removal() -> None:
    chain = Chain().begin().seat("bea", "steward").seat("eve", "steward", ("ana", "bea"))
    chain.add(chain.invite("dora"), "signer")
    storage = Kept()
    keeper = RosterKeeper(storage, SERVER_KEYS, os.urandom)  # type: ignore[arg-type]
    keeper.state = chain.state
    entries = [_wire(chain.remove("bea"), "ana", "eve")]
    chain.add(chain.remove("bea"), "ana", "eve")
    entries.append(_wire(chain.generation("stewards"), "ana"))
    chain.add(chain.generation("stewards"), "ana")
    entries.append(_wire(chain.generation("members", True), "ana"))
    asyncio.run(keeper.append(append_of(keeper.state, *entries), DAY * 86_400.0))
    assert set(storage.dropped) == {key("bea"), key("invite of dora")}


def _append(chain: Chain, steps: list[tuple[Any, list[str]]], **other: Any) -> Kept:
    """What a server that holds this chain does with these entries and what is due with them, or ``other``."""
    storage = Kept()
    keeper = RosterKeeper(storage, SERVER_KEYS, os.urandom)  # type: ignore[arg-type]
    keeper.state = chain.state
    entries = [_wire(entry, *signers) for entry, signers in steps]
    asyncio.run(keeper.append(append_of(chain.state, *entries, **other), DAY * 86_400.0))
    return storage


def _boxes(*boxes: tuple[str, str, int]) -> list[m.WireBox]:
    return [m.WireBox(key(who), group, number, b"") for who, group, number in boxes]


def test_the_server_drops_the_wrapped_keys_of_a_member_that_is_frozen() -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    chain.add(chain.invite("dora"), "signer")
    assert _append(chain, [(chain.freeze("cleo"), ["ana"])]).dropped == [key("cleo")]
    after = chain.copy().add(chain.freeze("bea"), "ana", "bea")
    step = [(chain.freeze("bea"), ["ana", "bea"]), (after.generation("stewards"), ["ana"])]
    assert set(_append(chain, step).dropped) == {key("bea"), key("invite of dora")}
    with pytest.raises(Refused) as refused:
        _append(chain, step[:1])
    assert refused.value.code == "roster-generation"


@pytest.mark.parametrize("who", ["cleo", "bea"])
def test_a_thawed_member_gets_the_wrapped_keys_of_the_epochs_in_force_in_the_same_step(who: str) -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo")
    chain.add(chain.freeze(who), "ana", "bea")
    if who == "bea":
        chain.add(chain.generation("stewards"), "ana")
    chain.add(chain.generation("members"), "ana")
    step = [(chain.thaw(who), ["ana"])]
    right: list[tuple[str, str, int]] = [(who, "leaf", 2)]
    if who == "bea":
        right.append((who, "stewards", 2))
    wrong: list[list[tuple[str, str, int]]] = [
        [],
        [(who, "leaf", 1), *right[1:]],
        [*right, ("ana", "leaf", 2)],
        [*right, right[0]],
        right[:-1],
        [*right, (who, "stewards", 3)],
    ]
    if who == "cleo":
        wrong.append([*right, (who, "stewards", 1)])
    for boxes in wrong:
        with pytest.raises(Refused) as refused:
            _append(chain, step, boxes=_boxes(*boxes))
        assert refused.value.code == "boxes"
    assert _append(chain, step, boxes=_boxes(*right)).dropped == []


def test_an_epoch_made_while_somebody_is_frozen_comes_without_a_wrapped_key_for_them() -> None:
    chain = Chain().begin().seat("cleo")
    chain.add(chain.freeze("cleo"), "ana")
    step = [(chain.generation("members"), ["ana"])]
    with pytest.raises(Refused) as refused:
        _append(chain, step, boxes=_boxes(("cleo", "leaf", 2)))
    assert refused.value.code == "boxes"
    _append(chain, step, boxes=[])


def test_who_is_thawed_and_frozen_again_in_one_step_needs_no_wrapped_key() -> None:
    chain = Chain().begin().seat("cleo")
    chain.add(chain.freeze("cleo"), "ana")
    after = chain.copy().add(chain.thaw("cleo"), "ana")
    step = [(chain.thaw("cleo"), ["ana"]), (after.freeze("cleo"), ["ana"])]
    assert _append(chain, step).dropped == [key("cleo")]


def test_the_server_gives_no_keys_to_a_frozen_member() -> None:
    chain = Chain().begin().seat("cleo")
    routes = RosterRoutes(Kept(), SimpleNamespace(state=chain.state))  # type: ignore[arg-type]
    assert asyncio.run(routes.boxes(Call(key("cleo"), chain.state, 0.0, DAY), m.BoxesRead())).leaf == b""
    chain.add(chain.freeze("cleo"), "ana")
    with pytest.raises(Refused) as refused:
        asyncio.run(routes.boxes(Call(key("cleo"), chain.state, 0.0, DAY), m.BoxesRead()))
    assert refused.value.code == "seat-frozen"


@pytest.mark.parametrize("change", ["nothing", "a member came", "a member was vouched for", "a member left"])
def test_a_stranger_who_appends_never_learns_whether_the_register_moved_or_what_is_wrong(change: str) -> None:
    known = Chain().begin().seat("bea", "steward").seat("cleo")
    known.add(known.invite("dora"), "signer").add(known.policy(), "ana", "bea")  # its `beside` is the register's head
    chain = known.copy()
    if change == "a member came":
        chain.add(chain.join("dora"), "invite of dora", "dora")
    elif change == "a member was vouched for":
        chain.add(chain.vouch("cleo"), "signer")
    elif change == "a member left":
        chain.add(chain.leave("cleo"), "cleo")
    guesses = [
        (known.invite("mal"), ["mallory"]),
        (known.invite("mal", "steward"), ["mallory", "mal"]),
        (known.join("mal"), ["invite of mal", "mal"]),
        (known.join("mal", invite=key("invite of dora")), ["mal"]),
        (known.leave("cleo"), ["mallory"]),
        (known.remove("cleo"), []),
        (known.freeze("bea"), ["signer 2"]),
        (known.policy(), ["founding"]),
        (known.generation("members"), ["mallory"]),
        (known.invite("mal", beside=bytes(32)), ["mallory"]),
        (known.found(), ["founding", "mal"]),
    ]
    for entry, signers in guesses:
        with pytest.raises(Refused) as refused:
            _append(chain, [(entry, signers)])
        assert (refused.value.status, refused.value.code) == (409, "roster-moved")
    if change == "a member left":
        with pytest.raises(Refused) as refused:
            _append(chain, [(chain.leave("cleo"), ["cleo"])])
        assert refused.value.code == "roster-moved", "nor does who has gone"


@pytest.mark.parametrize(("days", "reads"), [(0, True), (3, True), (4, False)])
def test_the_server_gives_no_keys_to_the_holder_of_an_expired_invite(days: int, reads: bool) -> None:
    chain = Chain().begin()
    chain.add(chain.invite("dora"), "signer")
    routes = RosterRoutes(Kept(), SimpleNamespace(state=chain.state))  # type: ignore[arg-type]
    call = Call(key("invite of dora"), chain.state, 0.0, DAY + days)
    if reads:
        assert asyncio.run(routes.boxes(call, m.BoxesRead())).leaf == b""
        return
    with pytest.raises(Refused):
        asyncio.run(routes.boxes(call, m.BoxesRead()))


# The keys that a person is given


@pytest.mark.parametrize("field", ["oprf_key", "token_key", "escrow_key", "profile_key"])
def test_the_server_refuses_a_founding_with_a_key_that_is_not_its_own(field: str) -> None:
    class Unfounded(Kept):
        async def get_secret(self, name: str) -> bytes:
            return key("founding")

    keeper = RosterKeeper(Unfounded(), SERVER_KEYS, os.urandom)  # type: ignore[arg-type]
    entry = Chain().found(**{field: fixed("another server's key")})
    with pytest.raises(Refused) as refused:
        asyncio.run(keeper.append(m.RosterAppend([_wire(entry, "founding", "ana")], []), DAY * 86_400.0))
    assert refused.value.code == "roster-not-allowed"
    right = m.RosterAppend([_wire(Chain().found(), "founding", "ana")], [])
    with pytest.raises(Refused) as refused:
        asyncio.run(keeper.append(right, DAY * 86_400.0))
    assert refused.value.code == "boxes", "with the right keys it gets as far as the boxes"
