"""Private labels of members: what stewards see, what nobody else can, and that each goes with its membership."""

import os
from collections.abc import Callable

import evidence
import msgspec
import pytest

from harness import POLICY, Town, passphrase
from parasol.features.alerts.case import PrivateLabel
from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.messages import RECORD_SIZES
from parasol.kernel.roster.client import founding, labels, leaving, steward, tending
from parasol.kernel.roster.client.labels import read_labels, renewed_after, set_label, tend_labels
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal.record import Opened
from parasol.kernel.vault.client import keys_of

TEXT = "Zq7Planted, the red bicycle"


def text_of(person: Person, member: bytes) -> str | None:
    return read_labels(person).text_of(person.whole().members[member])


def by_two(first: Person, second: Person, act: Callable[[], None]) -> None:
    with pytest.raises(steward.SecondNeeded) as waits:
        act()
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    first.refresh()


def stored(served: Town) -> list[tuple[bytes, int]]:
    return [
        (bytes(body), int(last))
        for body, last in served.sql(
            "SELECT record.body, record.expires_on FROM record JOIN room ON room.id = record.room "
            "WHERE room.kind = 'labels'"
        )
    ]


def test_stewards_see_the_newest_label_of_a_member_and_one_record_is_all_that_is_kept(served: Town) -> None:
    first = served.found()
    second = served.invite(first, "steward")
    member = served.invite(first)
    second.refresh()
    assert text_of(second, member.key) is None
    set_label(first, member.key, f"  {TEXT} ")
    assert text_of(second, member.key) == TEXT
    set_label(second, member.key, "the blue door")
    assert text_of(first, member.key) == "the blue door"
    assert [len(body) for body, _ in stored(served)] == [RECORD_SIZES[0]]
    set_label(first, member.key, "")
    assert text_of(second, member.key) is None
    assert stored(served) == []


def test_a_label_that_an_invite_was_given_is_that_of_whoever_came_with_it(served: Town) -> None:
    first = served.found()
    words = passphrase()
    steward.invite(first, "member", words, "they asked", TEXT)
    member = founding.join(served.connect(), served.device, words, passphrase())
    first.refresh()
    assert text_of(first, member.key) == TEXT
    set_label(first, member.key, "another")
    assert text_of(first, member.key) == "another"
    assert len(stored(served)) == 1


def test_a_label_goes_with_who_is_removed_with_who_leaves_and_with_an_invite_that_is_taken_back(served: Town) -> None:
    first = served.found()
    removed, gone, stays = (served.invite(first) for _ in range(3))
    words = passphrase()
    steward.invite(first, "member", words, "they asked")
    invite = keys_of(words, "invite").sign_key
    for subject in (removed.key, gone.key, stays.key, invite):
        set_label(first, subject, TEXT)
    steward.remove(first, removed.key, "they asked for it")
    assert len(stored(served)) == 3
    steward.cancel(first, invite, "they don't come")
    assert len(stored(served)) == 2
    gone.refresh()
    leaving.leave(gone)
    first.refresh()
    assert text_of(first, gone.key) is None, "nobody is shown it from then on"
    tending.tend(first)
    assert len(stored(served)) == 1
    assert text_of(first, stays.key) == TEXT


def test_a_label_goes_with_a_steward_whom_two_removed(served: Town) -> None:
    first = served.found()
    second, third = served.invite(first, "steward"), served.invite(first)
    set_label(first, third.key, TEXT)
    by_two(first, second, lambda: steward.change_role(first, third.key, "steward", "she was elected"))
    assert len(stored(served)) == 1
    by_two(first, second, lambda: steward.remove(first, third.key, "it was decided"))
    assert stored(served) == []


@pytest.mark.parametrize(("days", "each"), [(400, 31), (60, 16), (7, 6)])
def test_a_label_outlives_what_a_record_of_its_room_lives(served: Town, days: int, each: int) -> None:
    policy = msgspec.structs.replace(POLICY, vault_days=days)
    first = served.found(policy)
    member = served.invite(first)
    set_label(first, member.key, TEXT)
    assert renewed_after(policy) < each
    for _ in range(3):
        served.clock.offset += each * 86_400
        tending.tend(first)
        assert len(stored(served)) == 1
        assert min(last for _, last in stored(served)) == served.clock.today() + days
    assert text_of(first, member.key) == TEXT


def test_a_label_that_is_written_again_is_sealed_under_the_keys_that_were_just_made(served: Town) -> None:
    first = served.found()
    gone = served.invite(first, "steward")
    set_label(first, served.invite(first).key, TEXT)
    gone.refresh()
    leaving.leave(gone)
    first.refresh()
    served.clock.offset += 31 * 86_400
    tending.tend(first)
    [(_, opened)] = first.read("labels")
    assert isinstance(opened, Opened)
    assert opened.generation == first.roster.current["stewards"] > 1, "who left holds the keys of before"


@pytest.mark.parametrize(
    "trouble",
    [
        Distrust("repeated", "the server repeats"),
        BadAnswer("no answer"),
        Declined("full", 507),
        Unreachable("broken"),
    ],
)
def test_trouble_with_labels_hides_nothing_that_was_decided(
    served: Town, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    first = served.found()
    member, gone = served.invite(first), served.invite(first)
    gone.refresh()
    leaving.leave(gone)
    first.refresh()

    def fail(_: Person) -> list[object]:
        raise trouble

    monkeypatch.setattr(labels, "_read", fail)
    steward.remove(first, member.key, "it was decided")
    assert member.key not in [each.key for each in first.whole().taken()]
    served.clock.offset += 31 * 86_400
    tending.tend(first, new_list=True)
    assert not tending.is_due(first)


def test_the_label_of_an_invite_that_a_steward_does_not_know_of_yet_is_left_alone(served: Town) -> None:
    first = served.found()
    second = served.invite(first, "steward")
    second.refresh()
    words = passphrase()
    steward.invite(first, "member", words, "they asked", TEXT)
    tend_labels(second)
    assert len(stored(served)) == 1
    served.clock.offset += 5 * 86_400
    tend_labels(second)
    assert stored(served) == [], "no invite lives so long"


def test_no_member_reads_writes_or_deletes_a_label_and_the_whole_server_tells_nothing(served: Town) -> None:
    first = served.found()
    member, other = served.invite(first), served.invite(first)
    set_label(first, member.key, TEXT)
    set_label(first, other.key, "x")
    room = first.room("labels")
    (id,) = [each.id for key, each in read_labels(first).found.items() if key == member.key]
    with pytest.raises(Declined):
        member.wallet.ask("/api/rooms/read", m.RoomRead(room, 0), m.RoomPage, "read")
    for path, message, answer in (
        ("/api/rooms/read", m.RoomRead(room, 0), m.RoomPage),
        (
            "/api/rooms/append",
            m.RoomAppend(room, m.WireRecord(os.urandom(16), os.urandom(4096)), [], generation=1),
            m.Done,
        ),
        ("/api/rooms/delete-record", m.RecordDelete(room, id), m.Done),
    ):
        with pytest.raises(Declined):
            member.connection.ask(path, message, answer, member.seed)
    with pytest.raises(KeyError):
        member.append("labels", None, msgspec.json.encode(PrivateLabel(member.key, "mine")))
    assert len({len(body) for body, _ in stored(served)}) == 1, "a short and a long one look alike"
    taken = [*evidence.files_of(served.folder), *evidence.database_of(served.folder)]
    assert len(taken) > 0
    forms = [TEXT.encode(), b"Zq7Planted"]
    assert not [each.name for each in taken if any(form in each.content for form in forms)]
    of_labels = b"".join(body for body, _ in stored(served))
    assert member.key not in of_labels, "nor which member one is about"


def test_what_is_no_label_and_one_that_is_too_long_are_left_out(served: Town) -> None:
    first = served.found()
    member = served.invite(first)
    for wrong in (
        b"{}",
        msgspec.json.encode({"kind": "label", "subject": member.key, "text": ""}),
        msgspec.json.encode({"kind": "label", "subject": member.key, "text": "x" * 41}),
        msgspec.json.encode({"kind": "label", "subject": member.key, "text": "a\nb"}),
        msgspec.json.encode({"kind": "label", "subject": member.key[:31], "text": "x"}),
    ):
        first.append("labels", None, wrong)
    assert read_labels(first) == labels.Labels({}, others=5)
