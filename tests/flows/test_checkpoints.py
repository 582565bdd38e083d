"""Checkpoints, through HTTP: stewards sign as they work, and whoever begins reads from there."""

import asyncio
import base64
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.checkpoint import LEAST_ENTRIES, Checkpoint
from parasol.kernel.roster.client import checkpoints, founding, steward, tending
from parasol.kernel.roster.client.checkpoints import sign_if_due
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import charter_of, fetch, pin_of
from parasol.kernel.roster.client.sending import send
from parasol.kernel.roster.rules import RosterState, hash_of
from parasol.kernel.roster.rules.chains import changes_stewards
from parasol.kernel.roster.rules.checkpoint import checkpoint_of, stewards_of
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.tree import levels_of, path_to
from parasol.kernel.roster.server.checkpoints import PLACE
from parasol.kernel.vault.structs import Pin
from parasol.kernel.wire.signing import sign

T = TypeVar("T")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    yield made
    made.close()


def grown(town: Town) -> tuple[Person, Person, Person, Pin]:
    """A steward, another one and a member, whose charter is long; and what somebody saw of it before."""
    first, second, member = town.settled("steward", "member", then=grow)
    return first, second, member, town.kept


def grow(_town: Town, people: list[Person]) -> Pin:
    first, early = people[0], pin_of(fetch(people[0].connection))
    while first.roster.length < LEAST_ENTRIES:
        send(first, [], ["stewards", "members"])
    return early


def begun(connection: Connection, seen: int = 0) -> m.Begun | None:
    return connection.ask("/api/charter/read", m.CharterRead(0, begins=True, seen=seen), m.RosterPage).begun


def signed(town: Town) -> tuple[Person, Person, Person, Pin]:
    first, second, member, early = grown(town)
    for each in (first, second):
        each.refresh()
        sign_if_due(each)
    return first, second, member, early


def followed(state: RosterState) -> bytes:
    return msgspec.json.encode(checkpoint_of(state)) + repr(state.steward_spans).encode()


def test_whoever_begins_with_a_checkpoint_comes_to_what_all_entries_say(town: Town) -> None:
    first, _, member, early = signed(town)
    send(first, [], ["stewards"])
    shown = begun(first.connection, early.length)
    assert shown is not None
    assert len(shown.stewards) < 10
    whole = first.whole()
    for state in (fetch(member.connection), fetch(member.connection, early), fetch(member.connection, pin_of(whole))):
        assert followed(state) == followed(whole)
        assert not state.is_whole
    member.refresh()
    assert followed(member.roster) == followed(whole)


def test_one_signature_shows_no_checkpoint_and_two_do(town: Town) -> None:
    first, second, _, _ = grown(town)
    assert begun(first.connection) is None
    for _ in range(2):
        sign_if_due(first)
    assert begun(first.connection) is None
    second.refresh()
    tending.tend(second)
    shown = begun(first.connection)
    assert shown is not None
    assert len(shown.checkpoint.signatures) == 2


def test_no_checkpoint_is_made_of_a_short_charter_nor_before_it_is_due(town: Town) -> None:
    first, second, _ = town.settled("steward", "member")
    for each in (first, second):
        sign_if_due(each)
    assert begun(first.connection) is None
    while first.roster.length < LEAST_ENTRIES:
        send(first, [], ["stewards"])
    for _ in range(2):
        for each in (first, second):
            each.refresh()
            sign_if_due(each)
        shown = begun(first.connection)
        send(first, [], ["stewards"])
        assert begun(first.connection) == shown


def test_nobody_but_a_steward_signs_and_nothing_but_what_follows_from_the_charter_now(town: Town) -> None:
    first, second, member, _ = grown(town)
    known = checkpoint_of(first.roster)

    def ask(person: Person, body: bytes, by: Person | None = None) -> str:
        message = m.CheckpointSign(body, sign((by or person).seed, "checkpoint", body))
        with pytest.raises(Declined) as declined:
            person.connection.ask("/api/checkpoint/sign", message, m.Done, person.seed)
        return declined.value.code

    assert ask(member, msgspec.json.encode(known)) == "not-a-steward"
    for wrong in (msgspec.structs.replace(known, closing_on=99_999), msgspec.structs.replace(known, lists=[])):
        assert ask(first, msgspec.json.encode(wrong)) == "roster-moved"
    assert ask(first, msgspec.json.encode(known), by=second) == "bad-signature"
    assert begun(first.connection) is None


def test_a_process_that_nobody_has_asked_for_the_charter_answers_with_the_way_too(town: Town) -> None:
    first, *_, early = signed(town)
    shown = begun(first.connection, early.length)
    assert shown is not None
    length = msgspec.json.decode(shown.checkpoint.body, type=Checkpoint).length
    town.close()
    town._ready.clear()

    def way(length: int) -> list[bytes]:
        return town.connect().ask("/api/checkpoint/path", m.PathRead(early.length, length), m.WayInTree).path

    assert way(length) == shown.path
    for other in (0, length - 1, length + 1):
        with pytest.raises(Declined) as declined:
            way(other)
        assert declined.value.code == "roster-moved"


def test_a_checkpoint_that_leads_not_to_what_was_seen_is_refused(town: Town) -> None:
    *_, member, early = signed(town)
    for wrong, code in (
        (msgspec.structs.replace(early, head=bytes(32)), "roster-checkpoint-forked"),
        (msgspec.structs.replace(early, genesis=bytes(32)), "another-community"),
    ):
        with pytest.raises(Distrust) as distrust:
            fetch(member.connection, wrong)
        assert distrust.value.code == code
    assert decisions.read(member) is not None


def test_an_old_checkpoint_that_stewards_have_not_renewed_keeps_nobody_out(town: Town) -> None:
    first, second, member, early = signed(town)
    town.clock.offset += 46 * 86_400
    assert begun(first.connection) is not None, "nothing came after it"
    send(first, [], ["stewards"])
    assert begun(first.connection) is None
    assert followed(fetch(member.connection, early)) == followed(first.roster)
    member.refresh()
    for each in (first, second):
        each.refresh()
        sign_if_due(each)
    assert begun(first.connection) is not None


def test_a_checkpoint_of_an_earlier_releases_form_keeps_nobody_out(town: Town) -> None:
    first, *_ = signed(town)

    def asked(work: Coroutine[object, object, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, town.loop).result(10)

    held = asked(town.storage.get_secret(PLACE))
    assert held is not None
    before = msgspec.json.decode(held)
    before["newest"]["body"] = base64.b64encode(b'{"genesis":"","length":1}').decode()
    asked(town.storage.agree_on(PLACE, held, msgspec.json.encode(before)))
    assert begun(town.connect()) is None
    assert fetch(town.connect()).length == first.roster.length


def test_a_steward_signs_what_entries_say_and_not_what_two_others_signed(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = signed(town)
    shown = begun(first.connection)
    assert shown is not None
    known = msgspec.json.decode(shown.checkpoint.body, type=Checkpoint)
    false = msgspec.json.encode(msgspec.structs.replace(known, closing_on=99_999))
    both = [m.EntrySignature(each.key, sign(each.seed, "checkpoint", false)) for each in (first, second)]
    told = m.SignedCheckpoint(false, both)
    ask = Connection.ask

    def lying(self: Connection, path: str, message: m.Message, *rest: object) -> object:
        answer = ask(self, path, message, *rest)  # type: ignore[arg-type]
        if isinstance(answer, m.RosterPage) and answer.begun is not None:
            return msgspec.structs.replace(answer, begun=msgspec.structs.replace(answer.begun, checkpoint=told))
        return answer

    monkeypatch.setattr(checkpoints, "DUE_ENTRIES", 8)
    for _ in range(8):
        send(first, [], ["stewards"])
    with monkeypatch.context() as patch:
        patch.setattr(Connection, "ask", lying)
        second.refresh()
        assert second.roster.closing_on == 99_999, "nothing tells it from a true one"
        sign_if_due(second)
    sign_if_due(first)
    after = begun(first.connection)
    assert after is not None
    assert after.checkpoint.body == msgspec.json.encode(checkpoint_of(first.whole()))


def test_two_who_were_stewards_put_nothing_false_behind_what_others_signed_since(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, member, _ = grown(town)
    words = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", words, "we need a third")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    third = founding.join(town.connect(), town.device, words, passphrase())
    for each in (second, third):
        each.refresh()
        sign_if_due(each)
    shown = begun(first.connection)
    assert shown is not None
    known = msgspec.json.decode(shown.checkpoint.body, type=Checkpoint)
    false = msgspec.json.encode(msgspec.structs.replace(known, closing_on=99_999))
    both = [m.EntrySignature(each.key, sign(each.seed, "checkpoint", false)) for each in (second, third)]
    first.refresh()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.remove(first, third.key, "she works with the host")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    assert begun(first.connection) is None, "one of the two who signed has gone, so all entries are read"
    assert fetch(member.connection).closing_on is None
    ask = Connection.ask

    def lying(self: Connection, path: str, message: m.Message, *rest: object) -> object:
        answer = ask(self, path, message, *rest)  # type: ignore[arg-type]
        if isinstance(message, m.CharterRead) and message.begins:
            lie = msgspec.structs.replace(shown, checkpoint=m.SignedCheckpoint(false, both))
            assert isinstance(answer, m.RosterPage)
            return msgspec.structs.replace(answer, entries=answer.entries[known.length :], begun=lie)
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "ask", lying)
        with pytest.raises(Distrust) as caught:
            fetch(member.connection)
    assert caught.value.code == "roster-checkpoint-stale"
    for each in (first, second):
        each.refresh()
        sign_if_due(each)
    assert begun(first.connection) is not None


def joined(town: Town, one: Person, two: Person) -> Person:
    words = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(one, "steward", words, "we need more")
    two.refresh()
    steward.agree(two, waits.value.proposal, "yes")
    new = founding.join(town.connect(), town.device, words, passphrase())
    for each in (one, two):
        each.refresh()
    return new


def removed(gone: Person, one: Person, two: Person) -> None:
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.remove(one, gone.key, "she works with the host")
    two.refresh()
    steward.agree(two, waits.value.proposal, "yes")
    for each in (one, two):
        each.refresh()


def test_two_who_were_stewards_show_nothing_false_to_who_saw_that_they_went(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, member = town.settled("steward", "member")
    third = joined(town, first, second)
    fourth = joined(town, first, third)
    third.refresh()
    before = pin_of(fetch(member.connection))
    removed(first, third, fourth)
    removed(second, third, fourth)
    saw_it = pin_of(fetch(member.connection))
    send(third, [], ["stewards"])
    fourth.refresh()
    true = fetch(member.connection)
    entries = list(charter_of(member.connection))
    about = [entry for entry in entries if changes_stewards("charter", decode(entry.body))]
    until = max(n for n in range(1, len(about)) if stewards_of(about[:n]).is_steward(first.key))
    known = msgspec.structs.replace(checkpoint_of(true), stewards=hash_of(about[until - 1].body), closing_on=99_999)
    body = msgspec.json.encode(known)
    both = [m.EntrySignature(each.key, sign(each.seed, "checkpoint", body)) for each in (first, second)]
    levels = levels_of([hash_of(entry.body) for entry in entries])
    ask = Connection.ask

    def lying(self: Connection, path: str, message: m.Message, *rest: object) -> object:
        answer = ask(self, path, message, *rest)  # type: ignore[arg-type]
        if isinstance(message, m.CharterRead) and message.begins:
            way = path_to(levels, message.seen - 1) if 0 < message.seen < len(entries) else []
            lie = m.Begun(m.SignedCheckpoint(body, both), about[:until], way)
            assert isinstance(answer, m.RosterPage)
            return msgspec.structs.replace(answer, entries=[], begun=lie)
        return answer

    monkeypatch.setattr(Connection, "ask", lying)
    for pin in (saw_it, pin_of(true)):
        with pytest.raises(Distrust) as caught:
            fetch(member.connection, pin)
        assert caught.value.code == "roster-checkpoint-skipped"
    for fooled in (None, before):  # docs/threat-model.md says so
        assert fetch(member.connection, fooled).closing_on == 99_999


@pytest.mark.parametrize("body", [b"", b"{}", b"\xff", b"[" * 99_999])
def test_what_a_server_says_of_the_newest_checkpoint_only_makes_a_steward_sign_the_truth(
    town: Town, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    first, second, *_ = grown(town)
    second.refresh()
    sign_if_due(second)
    ask = Connection.ask

    def lying(self: Connection, path: str, message: m.Message, *rest: object) -> object:
        if isinstance(message, m.CharterRead) and message.begins:
            return m.RosterPage([], 0, m.Begun(m.SignedCheckpoint(body, []), [], []))
        return ask(self, path, message, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "ask", lying)
        sign_if_due(first)
    shown = begun(first.connection)
    assert shown is not None
    assert shown.checkpoint.body == msgspec.json.encode(checkpoint_of(first.roster))
