"""The register from what the stewards' signer signed of it: what a steward is spared, and what a server, a steward or
one who went can't make her believe."""

import dataclasses
import os
from collections.abc import Sequence

import msgspec
import pytest
from declining import declined
from lying import Liar

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import checkpoints, leaving, register, steward, tending
from parasol.kernel.roster.client import roster as rosters
from parasol.kernel.roster.client.branches import branch
from parasol.kernel.roster.client.notes import inviter_of, voucher_of
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.register import KnownRegister
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.packed import PARTS
from parasol.kernel.roster.rules.pages import framed, pages_of, root_over
from parasol.kernel.roster.rules.registered import known_register
from parasol.kernel.roster.server import register as served_register
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.wire.signing import public_key_of, sign

BEGIN, PAGES, READ, NOTES = (f"/api/register/{name}" for name in ("begin", "pages", "read", "notes"))


@pytest.fixture(autouse=True)
def signed_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """A register is signed when it has three entries, and again after three more."""
    for module in (register, served_register):
        monkeypatch.setattr(module, "LEAST_REGISTERED", 3)
    monkeypatch.setattr(register, "DUE_REGISTERED", 3)


def lived(served: Town) -> tuple[str, Person, Person, list[Person]]:
    """A steward's words, she and another one, and members: one vouched for, one paused, one with new keys; one left and
    one was removed."""
    (words, first), (_, second) = served.people("steward")
    members = [served.invite(first) for _ in range(5)]
    second.refresh()
    steward.vouch(second, members[0].key)
    first.refresh()
    steward.freeze(first, members[1].key, "lost her phone")
    leaving.leave(members[2])
    first.refresh()
    steward.remove(first, members[3].key, "passed something on")
    steward.invite(first, "member", passphrase())
    first.refresh()
    return words, first, second, members


def without_notes(state: RosterState) -> RosterState:
    return dataclasses.replace(state, notes=type(state.notes)())


def asked(liar: Liar) -> list[tuple[str, int]]:
    """What was asked of the register, and from where on."""
    found = [(each.url.path, msgspec.json.decode(each.read()).get("start", 0)) for each in liar.asked]
    return [(path, start) for path, start in found if path in (PAGES, READ)]


def seen_by(served: Town, words: str) -> tuple[Person, RosterState, list[tuple[str, int]]]:
    """A new session of hers, the roster with the register, and what it asked."""
    liar = Liar()
    session = unlocked(served, words, liar)
    return session, session.whole(), asked(liar)


def unlocked(served: Town, words: str, liar: Liar) -> Person:
    return unlock(served.connect(liar), served.device, words)


def test_who_begins_with_what_was_signed_knows_what_who_read_all_knows_and_reads_none_of_it(served: Town) -> None:
    words, first, second, members = lived(served)
    whole = rosters.fetch_whole(first.connection, first.seed, [])
    checkpoints.sign_if_due(first)
    late = served.invite(second)
    _, state, questions = seen_by(served, words)
    assert without_notes(state) == without_notes(rosters.fetch_whole(first.connection, first.seed, [], whole))
    assert state.is_member(late.key)
    assert (READ, 0) not in questions
    assert questions[0] == (PAGES, 0)
    assert questions[1] == (READ, whole.register_length)
    assert members[4].key in state.members


def test_what_is_signed_again_between_two_pages_is_begun_again(served: Town) -> None:
    words, first, second, _ = lived(served)
    checkpoints.sign_if_due(first)
    liar, moved = Liar(), list[str]()

    def move(_: object, truth: bytes) -> bytes:
        if not moved:
            moved.append("")
            for _ in range(2):
                served.invite(second)
            checkpoints.sign_if_due(second)
        return (1).to_bytes(2)

    liar.lies[PAGES] = lambda question, truth: move(question, truth) if len(moved) == 0 else truth
    session = unlocked(served, words, liar)
    assert session.whole().entry_count == second.whole().entry_count
    assert (READ, 0) not in asked(liar)
    assert [start for path, start in asked(liar) if path == PAGES] == [0, 1, 0]


def test_who_invited_and_who_vouched_is_read_when_it_is_asked_for(served: Town) -> None:
    words, first, second, members = lived(served)
    checkpoints.sign_if_due(first)
    session, state, _ = seen_by(served, words)
    assert {kind for kind, _ in state.notes} <= {"invite"}
    assert not any(("invite", state.members[each.key].invite) in state.notes for each in members)
    assert inviter_of(session, members[0].key) == first.key
    assert voucher_of(session, members[0].key) == second.key
    assert voucher_of(session, members[4].key) is None
    assert inviter_of(session, second.key) == first.key, "of a steward the charter tells it"
    assert set(branch(session, second.key)) == {second.key}
    assert set(branch(session, first.key)) == {first.key, second.key, *(each.key for each in members)}


def test_another_entry_than_the_one_that_was_asked_for_tells_nothing(served: Town) -> None:
    words, first, _, members = lived(served)
    checkpoints.sign_if_due(first)
    entries = entries_of(first)
    liar = Liar()
    session = unlocked(served, words, liar)
    session.whole()
    other = msgspec.structs.replace(entries[0], signatures=[])
    for shown, code in ((entries[2], "roster-forked"), (other, "roster-forked"), (entries[1], "roster-forked")):
        answer = msgspec.json.encode(m.NotedEntries([m.NotedEntry(shown, 3)]))
        liar.lies[NOTES] = lambda _, __, answer=answer: answer  # type: ignore[misc]
        with pytest.raises(Distrust) as caught:
            inviter_of(session, members[0].key)
        assert caught.value.code == code
    liar.lies[NOTES] = lambda *_: msgspec.json.encode(m.NotedEntries([]))
    with pytest.raises(Distrust):
        inviter_of(session, members[0].key)
    liar.lies[NOTES] = lambda _, truth: msgspec.json.encode(
        m.NotedEntries(
            [m.NotedEntry(each.entry, 10_000) for each in msgspec.json.decode(truth, type=m.NotedEntries).entries]
        )
    )
    with pytest.raises(Distrust):
        inviter_of(session, members[0].key)


def entries_of(first: Person) -> list[m.SignedEntry]:
    return first.connection.ask(READ, m.RegisterRead(0), m.RosterPage, first.seed).entries


def forged(state: RosterState, seed: bytes, **other: object) -> tuple[m.SignedRegister, list[bytes]]:
    """What somebody with this signer's seed signs of a made-up state."""
    pages = list(pages_of(state))
    known = msgspec.structs.replace(known_register(state, root_over(pages)), **other)
    body = msgspec.json.encode(known)
    return m.SignedRegister(body, sign(seed, "register", body)), pages


def showing(served: Town, words: str, shown: m.SignedRegister, pages: Sequence[bytes], length: int) -> Person:
    """A steward's new session with a server that shows this of the register."""
    liar = Liar()
    liar.lies[BEGIN] = lambda _, truth: msgspec.json.encode(
        m.RegisterBegun(length, shown, msgspec.json.decode(truth, type=m.RegisterBegun).path)
    )
    liar.lies[PAGES] = Told(pages)
    return unlocked(served, words, liar)


class Told:
    """Pages, whatever the server would say."""

    is_told_anyway = True

    def __init__(self, pages: Sequence[bytes]) -> None:
        self.pages = pages

    def __call__(self, question: dict[str, int], _: bytes) -> bytes:
        return framed(((at, self.pages[at]) for at in range(question["start"], PARTS)), 1_000_000)


def with_friend(state: RosterState, like: bytes) -> tuple[RosterState, bytes]:
    """A state with one member more, whom nobody invited."""
    key = public_key_of(os.urandom(32))
    while state.is_name_taken(key):
        key = public_key_of(os.urandom(32))
    friend = dataclasses.replace(state.members[like], key=key, leaf=77, invite=None, invited_at=None)
    return dataclasses.replace(state, members=state.members.insert(key, friend)), key


def test_a_server_alone_slips_in_nobody_and_hides_no_removal(served: Town) -> None:
    words, first, _, members = lived(served)
    checkpoints.sign_if_due(first)
    state = first.whole()
    friend, _ = with_friend(state, members[4].key)
    back = dataclasses.replace(state.members[members[3].key], left_at=None)
    returned = dataclasses.replace(state, members=state.members.insert(back.key, back))
    honest = first.connection.ask(BEGIN, m.RegisterBegin(0), m.RegisterBegun, first.seed).shown
    assert honest is not None
    for changed in (friend, returned):
        for shown in (
            forged(changed, os.urandom(32))[0],
            forged(changed, members[4].seed)[0],
            forged(changed, first.seed)[0],
        ):
            with pytest.raises(Distrust) as caught:
                showing(served, words, shown, list(pages_of(changed)), state.register_length).whole()
            assert caught.value.code == "roster-register-forged"
        with pytest.raises(Distrust) as caught:
            showing(served, words, honest, list(pages_of(changed)), state.register_length).whole()
        assert caught.value.code == "roster-register-pages"


def test_a_steward_who_went_signs_for_nobody_even_with_the_server_in_her_hands(served: Town) -> None:
    """She held the signer. What it signed counts no more, and the entries are read."""
    (words, first), (_, gone), (_, member) = served.people("steward", "member")
    first.refresh()
    seed = signer_seed(gone.keyring.keys["stewards"][gone.roster.current["stewards"]])
    friend, key = with_friend(first.whole(), member.key)
    made = known_register(friend)
    leaving.leave(gone)
    first.refresh()
    for is_renewed in (False, True):
        if is_renewed:
            tending.tend(first)
        length = first.whole().register_length
        state = showing(served, words, *forged(friend, seed), length).whole()
        assert key not in state.members
        assert not state.is_member(gone.key)
        newest = dataclasses.replace(with_friend(first.whole(), member.key)[0], key_tree=friend.key_tree)
        if newest.current["stewards"] != made.epoch:  # she names the epoch whose signer she doesn't have
            with pytest.raises(Distrust) as caught:
                showing(served, words, *forged(newest, seed), length).whole()
            assert caught.value.code == "roster-register-forged"


def test_one_signer_makes_no_steward_and_unmakes_none(served: Town) -> None:
    words, first, second, members = lived(served)
    state = first.whole()
    seed = signer_seed(second.keyring.keys["stewards"][state.current["stewards"]])
    for changed in (
        dataclasses.replace(state.members[members[4].key], role="steward"),
        dataclasses.replace(state.members[first.key], role="member"),
        dataclasses.replace(state.members[first.key], is_frozen=True),
    ):
        made_up = dataclasses.replace(state, members=state.members.insert(changed.key, changed))
        with pytest.raises(Distrust) as caught:
            showing(served, words, *forged(made_up, seed), state.register_length).whole()
        assert caught.value.code == "roster-register-stewards"


def test_what_was_signed_before_doesnt_take_back_what_somebody_saw(served: Town) -> None:
    words, first, _, _ = lived(served)
    checkpoints.sign_if_due(first)
    before = first.whole()
    old = first.connection.ask(BEGIN, m.RegisterBegin(0), m.RegisterBegun, first.seed).shown
    assert old is not None
    served.invite(first)
    first.whole()
    liar = Liar()
    page = msgspec.json.encode(m.RosterPage([], before.register_length, None, None))
    liar.lies[READ] = lambda *_: page
    liar.lies[BEGIN] = lambda *_: msgspec.json.encode(m.RegisterBegun(before.register_length, old, []))
    with pytest.raises(Distrust) as caught:
        unlocked(served, words, liar).whole()
    assert caught.value.code == "rolled-back"


def test_a_signer_who_signs_another_past_is_caught_by_who_saw_the_true_one(served: Town) -> None:
    words, first, second, _ = lived(served)
    state = first.whole()
    seed = signer_seed(second.keyring.keys["stewards"][state.current["stewards"]])
    shown, pages = forged(state, seed, register_head=bytes(32))
    with pytest.raises(Distrust) as caught:
        showing(served, words, shown, pages, state.register_length).whole()
    assert caught.value.code == "roster-register-forked"
    longer = [os.urandom(32) for _ in range((state.register_length + 2).bit_count())]
    shown, pages = forged(state, seed, register_length=state.register_length + 2, tree=longer)
    with pytest.raises(Distrust) as caught:
        showing(served, words, shown, pages, state.register_length + 2).whole()
    assert caught.value.code == "roster-register-forked"


def test_the_server_takes_nothing_but_what_follows_from_the_entries(served: Town) -> None:
    _, first, _, members = lived(served)
    state = first.whole()
    seed = signer_seed(first.keyring.keys["stewards"][state.current["stewards"]])
    shown, _ = forged(with_friend(state, members[4].key)[0], seed)
    sent = m.RegisterSign(shown.body, shown.signature)
    declined("roster-moved", lambda: first.connection.ask("/api/register/sign", sent, m.Done, first.seed))
    true, _ = forged(state, first.seed)
    sent = m.RegisterSign(true.body, true.signature)
    declined("bad-signature", lambda: first.connection.ask("/api/register/sign", sent, m.Done, first.seed))
    declined("not-a-steward", lambda: first.connection.ask("/api/register/sign", sent, m.Done, members[4].seed))
    assert first.connection.ask(BEGIN, m.RegisterBegin(0), m.RegisterBegun, first.seed).shown is None
    for path, message in (
        (BEGIN, m.RegisterBegin(0)),
        (PAGES, m.RegisterPages(bytes(32), 0)),
        (NOTES, m.NotesRead([0])),
    ):
        declined(
            "not-a-steward",
            lambda path=path, message=message: members[4].connection.ask(path, message, m.Done, members[4].seed),
        )
        declined("unsigned", lambda path=path, message=message: served.connect().ask(path, message, m.Done))


def test_it_is_signed_again_when_much_came_or_a_steward_went_and_not_before(served: Town) -> None:
    _, first, second, _ = lived(served)

    def count() -> int:
        shown = first.connection.ask(BEGIN, m.RegisterBegin(0), m.RegisterBegun, first.seed).shown
        return 0 if shown is None else msgspec.json.decode(shown.body, type=KnownRegister).register_length

    tending.tend(first)
    then = count()
    assert then == first.whole().register_length
    served.invite(first)
    tending.tend(first)
    assert count() == then
    served.invite(first)
    tending.tend(first)
    assert count() == then + 4
    leaving.leave(second)
    first.refresh()
    tending.tend(first)
    assert count() >= then + 4
    shown = first.connection.ask(BEGIN, m.RegisterBegin(0), m.RegisterBegun, first.seed).shown
    assert shown is not None
    known = msgspec.json.decode(shown.body, type=KnownRegister)
    assert known.epoch == first.roster.current["stewards"]
