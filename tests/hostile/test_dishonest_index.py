"""A server that leaves entries out of checks, or serves an old list: members and stewards catch and name each lie."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lying import Liar, Lie, always, edit, edit_answer

from harness import NEIGHBOUR, NUMBER, Town, alert_without_report, check_number, passphrase, town
from parasol.client.alerts import reading
from parasol.client.checks import rekey
from parasol.client.checks.answer import CheckAnswer, Tombstone, read_answer
from parasol.client.checks.check import NoTreeHead, check
from parasol.client.checks.index import position_of
from parasol.client.checks.tree import Tree, bucket_of
from parasol.client.checks.tree_head import confirm, read_elements
from parasol.client.community import founding, steward
from parasol.client.community.person import Person, unlock
from parasol.client.community.roster import Distrust
from parasol.client.community.tree_heads import sign_tree_head
from parasol.client.identifiers import parse
from parasol.client.identifiers.partial import place_of
from parasol.client.identifiers.question import asked_about
from parasol.client.publishing import publication
from parasol.formats import messages as m
from parasol.formats.contexts import head_bytes, inner_of
from parasol.wire.signing import sign

OTHERS = [f"+44 7700 90020{last}" for last in range(8)]


@dataclass
class World:
    """Two stewards and a member in a community whose list has several buckets, and their words."""

    town: Town
    first: Person
    second: Person
    words: dict[str, str]

    def unlock(self, who: str) -> tuple[Person, Liar]:
        """Somebody on a new device, with all of the week's checks and a line on which nothing is changed yet."""
        self.town.refill()
        liar = Liar()
        return unlock(self.town.connect(liar), self.town.device, self.words[who]), liar

    def member(self, path: str, lie: Lie) -> Person:
        """The member, who is lied to from now on."""
        person, liar = self.unlock("member")
        liar.lies[path] = lie
        return person


def make(running: Town) -> World:
    words = {name: passphrase() for name in ("second", "member")}
    first = running.found()
    people = {}
    for name, role in (("second", "steward"), ("member", "member")):
        invite = passphrase()
        steward.invite(first, role, invite, "they asked to join and I know them")  # type: ignore[arg-type]
        people[name] = founding.join(running.connect(), running.device, invite, words[name])
        first.refresh()
    for number in (NUMBER, NEIGHBOUR, *OTHERS):
        alert_without_report(first, people["second"], number)
    return World(running, first, people["second"], words)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with town(tmp_path_factory.mktemp("hiding") / "store") as running:
        yield make(running)


@pytest.fixture
def own_world(served: Town) -> World:
    """A world to be changed."""
    return make(served)


def named(act: Callable[[], object]) -> str:
    """The code under which a lie is named."""
    with pytest.raises(Distrust) as caught:
        act()
    return caught.value.code


def place(person: Person, number: str, bits: int) -> int:
    return bucket_of(position_of(person.keyring.lists[1], place_of(parse(number, "GB"))), bits)


def keep(liar: Liar, path: str) -> list[bytes]:
    """The true answers to one path from now on."""
    kept: list[bytes] = []

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        kept.append(truth)
        return truth

    liar.lies[path] = lie
    return kept


def drop(at: int) -> Callable[[CheckAnswer], CheckAnswer]:
    return lambda answer: replace(answer, live=answer.live[:at] + answer.live[at + 1 :])


# Members


def test_the_honest_answer_written_anew_is_taken(world: World) -> None:
    assert check_number(world.member("/api/check", edit_answer(lambda answer: answer)), NUMBER).is_match


def test_any_entry_left_out_of_a_bucket_is_named(world: World) -> None:
    person, liar = world.unlock("member")
    kept = keep(liar, "/api/check")
    check_number(person, NUMBER)
    count = len(read_answer(kept[0]).live)
    assert count > 1
    lies = [drop(at) for at in range(count)]
    lies += [lambda answer: replace(answer, live=()), lambda answer: replace(answer, live=answer.live * 2)]
    for lie in lies:
        assert named(lambda lie=lie: check_number(world.member("/api/check", edit_answer(lie)), NUMBER)) == "index"


def test_an_entry_that_is_changed_or_swapped_is_named(world: World) -> None:
    def with_first(change: Callable[[bytes, bytes, bytes], tuple[bytes, bytes, bytes]]) -> Lie:
        return edit_answer(lambda answer: replace(answer, live=(change(*answer.live[0]), *answer.live[1:])))

    for lie in (
        with_first(lambda tag, sealed, release: (tag, os.urandom(72), release)),
        with_first(lambda tag, sealed, release: (os.urandom(16), sealed, release)),
        with_first(lambda tag, sealed, release: (tag, sealed, os.urandom(32))),
    ):
        assert named(lambda lie=lie: check_number(world.member("/api/check", lie), NUMBER)) == "index"


def test_another_buckets_path_is_named(world: World) -> None:
    person, liar = world.unlock("member")
    kept = keep(liar, "/api/check")
    check_number(person, NUMBER)
    bits = read_answer(kept[0]).head.bits
    assert bits >= 2
    mine = place(person, NUMBER, bits)
    elsewhere = next(number for number in (NEIGHBOUR, *OTHERS) if place(person, number, bits) != mine)
    check_number(person, elsewhere)
    lie: Lie = lambda question, truth: truth[:128] + kept[1][128:]  # noqa: E731
    assert named(lambda: check_number(world.member("/api/check", lie), NUMBER)) == "index"


def test_an_old_list_is_named_by_whoever_read_a_newer_alert_or_saw_a_newer_head(own_world: World) -> None:
    before, liar = own_world.unlock("member")
    answers = keep(liar, "/api/check")
    new = "someone@example.org"
    assert not check_number(before, new).is_match
    alert_without_report(own_world.first, own_world.second, new)
    assert read_answer(answers[0]).head.bits == 2, "the division stays, so that the old answer fits the question"
    old_bucket: Lie = lambda question, truth: truth[:128] + answers[0][128:]  # noqa: E731

    after, liar = own_world.unlock("member")
    liar.lies["/api/index/heads"] = always(msgspec.json.encode(m.Heads([read_answer(answers[0]).head])))
    liar.lies["/api/check"] = old_bucket
    assert named(lambda: check_number(after, new)) == "index"

    seen, liar = own_world.unlock("member")
    assert check_number(seen, new).is_match
    liar.lies["/api/check"] = old_bucket
    nothing_read = reading.AlertsRead()
    assert named(lambda: check(seen, asked_about(new, "GB"), nothing_read)) == "index"


def resigned(who: Person, label: Any = "head", **changes: Any) -> Callable[[m.Head], m.Head]:
    """A head with something changed, signed by somebody."""

    def change(head: m.Head) -> m.Head:
        made = msgspec.structs.replace(head, signer=who.key, **changes)
        signed = head_bytes(made.list_number, made.bits, made.size, made.seq, made.day, made.root, made.roster_length)
        return msgspec.structs.replace(made, signature=sign(who.seed, label, signed))

    return change


def both(change: Callable[[m.Head], m.Head]) -> dict[str, Lie]:
    """The same change of a head in both places where members see it."""
    return {
        "/api/index/heads": edit(m.Heads, lambda heads: m.Heads([change(head) for head in heads.heads])),
        "/api/check": edit_answer(lambda answer: replace(answer, head=change(answer.head))),
    }


def test_a_head_that_no_steward_signed_is_named(world: World) -> None:
    member, _ = world.unlock("member")

    def flipped(head: m.Head) -> m.Head:
        return msgspec.structs.replace(head, signature=bytes([head.signature[0] ^ 1]) + head.signature[1:])

    for change in (
        flipped,
        resigned(member),
        resigned(world.first, "record"),
        resigned(world.first, roster_length=1000),
        resigned(world.first, roster_length=0),
        resigned(world.second, roster_length=1),
        resigned(world.first, list_number=2),
        resigned(world.first, day=world.first.device.today() + 2),
        resigned(world.first, seq=1),
        resigned(world.first, root=os.urandom(32)),
    ):
        lies = both(change)
        assert named(lambda lies=lies: check_number(world.member("/api/check", lies["/api/check"]), NUMBER)) == "index"
        person, liar = world.unlock("member")
        liar.lies |= lies
        assert named(lambda person=person: check_number(person, NUMBER)) in {"index", "no-list"}


def test_a_head_of_a_steward_who_stepped_down_is_named(own_world: World) -> None:
    invite = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(own_world.first, "steward", invite, "we need a third")
    own_world.second.refresh()
    steward.agree(own_world.second, waits.value.proposal, "yes")
    gone = founding.join(own_world.town.connect(), own_world.town.device, invite, passphrase())
    own_world.first.refresh()
    own_world.second.refresh()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_role(own_world.first, gone.key, "member", "asked to")
    steward.agree(own_world.second, waits.value.proposal, "yes")
    length = own_world.second.roster.length
    for roster_length, caught in ((length, True), (gone.roster.length, False)):
        lies = both(resigned(gone, roster_length=roster_length))
        person, liar = own_world.unlock("member")
        liar.lies["/api/check"] = lies["/api/check"]
        if caught:
            assert named(lambda person=person: check_number(person, NUMBER)) == "index"
        else:
            assert check_number(person, NUMBER).is_match


@pytest.mark.parametrize("bits", [5, 20])
def test_a_finer_division_than_the_list_calls_for_is_not_followed(world: World, bits: int) -> None:
    """Even one that a steward signed: it would tell the server more about what is asked."""
    state = read_elements(world.first, 1)
    elements = state.tree._elements
    assert elements is not None
    finer = Tree.of_elements(bits, elements)
    assert state.head is not None
    head = sign_tree_head(world.first, 1, bits, finer.size, state.head.seq, finer.root())
    person, liar = world.unlock("member")
    liar.lies["/api/index/heads"] = always(msgspec.json.encode(m.Heads([head])))
    assert named(lambda: check_number(person, NUMBER)) == "index"
    asked = [sent for sent in liar.asked if sent.url.path == "/api/check"]
    assert asked == []


def test_a_tombstone_for_a_live_entry_is_named(world: World) -> None:
    today = world.first.device.today()
    key = reading.read_alerts(world.first).alerts[0].withdraw_keys[0]

    def lie(expires_on: int, keys: tuple[bytes, ...]) -> Lie:
        def change(answer: CheckAnswer) -> CheckAnswer:
            tag, sealed, _ = answer.live[0]
            return replace(
                answer, live=answer.live[1:], tombstones=(Tombstone(inner_of(tag, sealed), expires_on, keys),)
            )

        return edit_answer(change)

    for expires_on, keys in ((today, ()), (today, (key,)), (today + 365, (key,)), (today + 365, (os.urandom(32),))):
        person = world.member("/api/check", lie(expires_on, keys))
        assert named(lambda person=person: check_number(person, NUMBER)) == "index"


def test_a_tombstone_whose_withdrawal_the_server_keeps_back_is_named(own_world: World) -> None:
    alert = next(
        alert for alert in reading.read_alerts(own_world.first).alerts if alert.masks == [parse(NUMBER, "GB").masked()]
    )
    publication.take_down(own_world.first, alert.id, "wrong")
    assert not check_number(own_world.unlock("member")[0], NUMBER).is_match
    person, liar = own_world.unlock("member")
    person.contents = msgspec.structs.replace(person.contents, withdrawn=[])
    liar.lies["/api/withdrawals/read"] = always(msgspec.json.encode(m.Withdrawals([])))
    assert named(lambda: check_number(person, NUMBER)) == "index"


def test_a_list_of_another_community_or_none_is_named(world: World, tmp_path: Path) -> None:
    no_heads = always(msgspec.json.encode(m.Heads([])))
    with pytest.raises(NoTreeHead):
        check_number(world.member("/api/index/heads", no_heads), NUMBER)
    lie = both(resigned(world.first, list_number=7))
    assert named(lambda: check_number(world.member("/api/index/heads", lie["/api/index/heads"]), NUMBER)) == "no-list"
    with town(tmp_path / "elsewhere") as running:
        stranger = running.found()
        heads = stranger.connection.ask_bytes("/api/index/heads", m.HeadsRead(), stranger.seed)
        assert named(lambda: check_number(world.member("/api/index/heads", always(heads)), NUMBER)) == "index"


# Stewards


def lied_to_steward(world: World, path: str, lie: Lie) -> Person:
    person, liar = world.unlock("second")
    liar.lies[path] = lie
    return person


def publish(world: World, second: Person, number: str = "+44 7700 900555") -> bytes:
    return alert_without_report(world.first, second, number)


def test_a_steward_signs_nothing_on_top_of_what_no_steward_signed(world: World) -> None:
    other = os.urandom(32)

    def paths(change: Callable[[m.IndexPathsAnswer], m.IndexPathsAnswer]) -> Lie:
        return edit(m.IndexPathsAnswer, change)

    def bucket(**changes: Any) -> Lie:
        return paths(
            lambda answer: msgspec.structs.replace(
                answer, buckets=[msgspec.structs.replace(one, **changes) for one in answer.buckets]
            )
        )

    def head(change: Callable[[m.Head], m.Head]) -> Lie:
        return paths(lambda answer: msgspec.structs.replace(answer, head=answer.head and change(answer.head)))

    member, _ = world.unlock("member")
    lies = [
        bucket(elements=[]),
        bucket(elements=[other]),
        bucket(siblings=[]),
        bucket(siblings=[other] * 4),
        paths(lambda answer: msgspec.structs.replace(answer, head=None)),
        paths(lambda answer: msgspec.structs.replace(answer, head=None, buckets=[])),
        paths(lambda answer: msgspec.structs.replace(answer, buckets=[])),
        head(lambda one: msgspec.structs.replace(one, root=other)),
        head(lambda one: msgspec.structs.replace(one, size=0)),
        head(resigned(member)),
        head(resigned(world.first, roster_length=1000)),
        head(resigned(world.first, bits=20)),
    ]
    for lie in lies:
        person, liar = world.unlock("second")
        liar.lies["/api/index/paths"] = lie
        assert named(lambda person=person: publish(world, person)) == "head"
        sent = [
            msgspec.json.decode(request.read()) for request in liar.asked if request.url.path == "/api/rooms/append"
        ]
        assert all(not message["entries"] for message in sent), "no head left the device"


def test_a_steward_builds_on_no_old_list_and_confirms_none(own_world: World) -> None:
    """Both old answers are signed and have all that was asked for; only the alerts show that they are old."""
    second, liar = own_world.unlock("second")
    mail = "someone@example.org"
    own_world.town.clock.offset = 86_400
    kept = keep(liar, "/api/index/paths")
    assert confirm(second)
    alert_without_report(own_world.first, second, mail)
    confirming, publishing = kept
    liar.lies["/api/index/paths"] = always(publishing)
    assert named(lambda: alert_without_report(own_world.first, second, mail)) == "head"
    own_world.town.clock.offset = 2 * 86_400
    liar.lies["/api/index/paths"] = always(confirming)
    assert named(lambda: confirm(second)) == "head"
    assert not [sent for sent in liar.asked if sent.url.path == "/api/index/head"][1:], "nothing more was signed"
    liar.lies.clear()
    assert confirm(second)
    alert_without_report(own_world.first, second, mail)


def test_a_renewal_is_not_built_on_a_list_from_which_something_is_missing(own_world: World) -> None:
    with pytest.MonkeyPatch.context() as patched:
        gone = own_world.town.invite(own_world.first)
        steward.remove(own_world.first, gone.key, "moved away")
        patched.setattr(rekey, "BATCH", 4)
        patched.setattr(rekey, "_complete", lambda steward, state: None)
        rekey.rekey(own_world.first)
    person, liar = own_world.unlock("second")

    def elements(change: Callable[[m.Elements], m.Elements]) -> Lie:
        return edit(m.Elements, change)

    for lie in (
        elements(lambda page: msgspec.structs.replace(page, elements=page.elements[36:])),
        elements(lambda page: msgspec.structs.replace(page, elements=b"")),
        elements(lambda page: msgspec.structs.replace(page, elements=page.elements[:-1])),
        elements(lambda page: msgspec.structs.replace(page, elements=page.elements * 2)),
        elements(lambda page: msgspec.structs.replace(page, head=None)),
    ):
        liar.lies["/api/index/elements"] = lie
        assert named(lambda: rekey.rekey(person)) == "head"
    none = m.Elements(None, 99, b"", False)
    liar.lies["/api/index/elements"] = always(msgspec.json.encode(none))
    assert named(lambda: rekey.rekey(person)) == "head", "the server says that alerts are there, and no element is"
    liar.lies.clear()
    assert rekey.rekey(person) == 0
    member, _ = own_world.unlock("member")
    assert check_number(member, NUMBER).is_match
