"""Somebody who was removed keeps the keys of before, and a server helps her: what she writes counts for nobody."""

import base64
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import pytest
from lying import Liar

from desk_acts import CARD, open_desk, staffed
from harness import Town, passphrase, publish_about, report_about, town
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.desks.client import book
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import Canned, Note, Text
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Contact, Said
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.moderation.structs import Decision
from parasol.kernel.rooms.pages import packed, unpacked
from parasol.kernel.roster.client import founding, steward, tending
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.record import seal_desk_note, seal_thread
from parasol.kernel.wire.signing import public_key_of, sign

KINDS = ("alerts", "decisions", "review", "cases")


@dataclass
class Removal:
    """Two stewards have removed a third, who also answered at a desk; she has what she had before."""

    town: Town
    first: Person
    second: Person
    gone: Person
    at_desk: Worker
    words: dict[str, str]

    def told(self, who: str, room: bytes, *more: m.StoredRecord) -> Person:
        """Somebody to whom a server shows these records behind the true ones of this room."""
        liar = Liar()

        def newest(question: dict[str, Any], truth: bytes) -> bytes:
            if question["room"] != base64.b64encode(room).decode():
                return truth
            page = unpacked(truth)
            added = [msgspec.structs.replace(each, seq=page.last + at) for at, each in enumerate(more, 1)]
            return packed(m.NewestPage(page.last + len(more), page.more, [*reversed(added), *page.records]))

        def lie(question: dict[str, Any], truth: bytes) -> bytes:
            page = msgspec.json.decode(truth, type=m.RoomPage)
            if question["room"] != base64.b64encode(room).decode() or page.more:
                return truth
            last = max([question["after"], *(record.seq for record in page.records)])
            added = [msgspec.structs.replace(each, seq=last + at) for at, each in enumerate(more, 1) if each.seq > last]
            return msgspec.json.encode(m.RoomPage([*page.records, *added], False))

        liar.lies = {"/api/rooms/read": lie, "/api/rooms/newest": newest}
        self.town.refill()
        return unlock(self.town.connect(liar), self.town.device, self.words[who])

    def sealed(self, kind: str, body: bytes, day: int, id: bytes | None = None) -> m.StoredRecord:
        """A record by her under the keys she has, with the day and the place that the server gives it."""
        id = id or os.urandom(16)
        return m.StoredRecord(1000, id, day, self.gone.sealed_record(kind, id, body))

    def codes(self, kind: str, record: m.StoredRecord) -> list[str]:
        """What a steward's client says of the records of a room that it refuses."""
        person = self.told("second", self.first.room(kind), record)
        return [opened.code for _, opened in person.read(kind) if isinstance(opened, Unreadable)]


def removal(running: Town) -> Removal:
    words = {name: passphrase() for name in ("second", "gone", "member", "worker")}
    first = running.found()
    people = {}
    for name, role in (("second", "steward"), ("gone", "member"), ("member", "member"), ("worker", "member")):
        invitation = passphrase()
        steward.invite(first, role, invitation, "we know them")  # type: ignore[arg-type]
        people[name] = founding.join(running.connect(), running.device, invitation, words[name])
        first.refresh()
    second, gone = people["second"], people["gone"]
    by_two(first, second, lambda: steward.change_role(first, gone.key, "steward", "elected"))
    gone.refresh()
    open_desk(first, second, card=CARD)
    desks.give_keys(first, 1, [gone.key, people["worker"].key], "they answer there")
    gone.refresh()
    publish_about(first, second, running.report(report_about()).room)
    at_desk = Worker(gone, 1)
    book.keep_canned(at_desk, "Hours", {"en": "We open at ten."})
    second.refresh()
    by_two(first, second, lambda: steward.remove(first, gone.key, "shared keys with a client"))
    second.refresh()
    return Removal(running, first, second, gone, at_desk, words)


def by_two(first: Person, second: Person, act: Callable[[], None]) -> None:
    with pytest.raises(steward.SecondNeeded) as waits:
        act()
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes, I saw it too")
    first.refresh()


@pytest.fixture(scope="module")
def removed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Removal]:
    with town(tmp_path_factory.mktemp("removed") / "store") as running:
        yield removal(running)


def decision(about: bytes = b"1234") -> bytes:
    return msgspec.json.encode(Decision("closed a report", decisions.short(about), "nothing to go by"))


def test_a_removed_steward_whom_the_server_helps_decides_nothing_more(removed: Removal) -> None:
    today = removed.town.clock.today()
    before = decisions.read(removed.first)
    assert before[-1].decision.what == "removed a seat"
    forged = removed.sealed("decisions", decision(), today)
    for who in ("member", "second"):
        assert decisions.read(removed.told(who, removed.first.room("decisions"), forged)) == before
    assert removed.codes("decisions", forged) == ["old-epoch"]


@pytest.mark.parametrize("kind", KINDS)
def test_from_the_day_after_a_removal_the_keys_of_before_write_in_no_room(removed: Removal, kind: str) -> None:
    tomorrow = removed.town.clock.today() + 1
    assert removed.codes(kind, removed.sealed(kind, b"{}", tomorrow)) == ["old-epoch"]


def test_two_removed_stewards_publish_no_alert_of_their_time(removed: Removal) -> None:
    id, today = os.urandom(16), removed.town.clock.today()
    alert = Alert(
        *(id, "Made up.", 1, [], "", "", "2026-11", 1, [], today, today + 9, removed.gone.roster.length),
        [public_key_of(os.urandom(32))],
    )
    payload = msgspec.json.encode(alert)
    signed = SignedAlert(
        payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in (removed.first, removed.gone)]
    )
    forged = removed.sealed("alerts", msgspec.json.encode(signed), today + 1, id)
    found = reading.read_alerts(removed.told("member", removed.first.room("alerts"), forged))
    assert [refused.code for refused in found.refused] == ["old-epoch"]
    assert len(found.alerts) == 1


def test_what_she_wrote_while_she_was_a_steward_stays(removed: Removal) -> None:
    """Under the keys of before, dated before the removal, and shown before what came after it."""
    told = list(removed.first.read("decisions"))
    assert not any(isinstance(opened, Unreadable) for _, opened in told)
    assert {opened.generation for _, opened in told if not isinstance(opened, Unreadable)} == {1, 2}


def test_a_removed_worker_whom_the_server_helps_writes_nothing_into_the_desks_book(removed: Removal) -> None:
    at_desk, id, today = removed.at_desk, os.urandom(16), removed.town.clock.today()
    room = book.book_room(at_desk)
    text = msgspec.json.encode(Canned("Hours", {"en": "Come to another address."}))
    sealed = seal_desk_note(room, 1, at_desk.file.newest.seed, at_desk.person.seed, id, text, os.urandom)
    own = Worker(unlock(removed.town.connect(), removed.town.device, removed.words["worker"]), 1)
    assert own.file.generation == 2
    book.keep_canned(own, "Prices", {"en": "It is free."})
    for day in (today, today + 1):
        forged = m.StoredRecord(1000, id, day, sealed)
        seen = book.read_book(Worker(removed.told("worker", room, forged), 1))
        assert "Come to another address." not in str(seen.canned)
        assert seen.unreadable == 1


def test_a_removed_worker_whom_the_server_helps_leaves_no_note_in_a_conversation(served: Town) -> None:
    desk = staffed(served)
    who = desk.write()
    desk.worker(desk.dora).note(desk.only(desk.dora, who), "Wants a woman to answer.")
    old = desk.worker(desk.dora)
    steward.remove(desk.first, desk.dora.key, "she told a client")
    desk.worker(desk.cleo).note(desk.only(desk.cleo, who), "I look after it.")
    id, text = os.urandom(16), msgspec.json.encode(Note("Meet alone."))
    sealed = seal_desk_note(who.room, 1, old.file.newest.seed, desk.dora.seed, id, text, os.urandom)
    served.sql(
        "INSERT INTO record (room, seq, client_id, day, expires_on, body) SELECT id, next, ?, ?, expires_on, ?"
        " FROM room WHERE name = ?",
        *(id, served.clock.today(), sealed, who.room),
    )
    seen = desk.only(desk.cleo, who)
    assert [note.note for note in seen.notes] == [Note("Wants a woman to answer."), Note("I look after it.")]
    assert len(seen.problems) == 1


def test_a_removed_worker_whom_the_server_helps_answers_nobody(served: Town) -> None:
    """Her answer of before stays; what she says afterwards neither the visitor reads nor the desk."""
    desk = staffed(served)
    who = desk.write()
    old = desk.worker(desk.dora)
    old.answer(desk.only(desk.dora, who), "Come on Monday.")
    thread = desk.only(desk.dora, who).opening
    assert thread is not None
    steward.remove(desk.first, desk.dora.key, "she told a client")
    desk.worker(desk.cleo).answer(desk.only(desk.cleo, who), "I look after it now.")
    for said, later in (("Come alone, to another address.", 0), ("Or tomorrow.", 1)):
        id, text = os.urandom(16), msgspec.json.encode(Text(said))
        sealed = seal_thread(who.room, thread.thread_key, old.seed, id, text, os.urandom)
        served.sql(
            "INSERT INTO record (room, seq, client_id, day, expires_on, body) SELECT id, next + ?, ?, ?, expires_on, ?"
            " FROM room WHERE name = ?",
            *(later, id, served.clock.today() + later, sealed, who.room),
        )
    seen, honest = who.read(), [Text("Come on Monday."), Text("I look after it now.")]
    assert ([line.said for line in seen.lines], seen.unreadable) == (honest, 2)
    at_desk = desk.only(desk.cleo, who)
    assert ([line.said for line in at_desk.lines], len(at_desk.problems)) == (honest, 2)


def test_a_removed_steward_whom_the_server_helps_answers_no_reporter_from_the_next_day_on(served: Town) -> None:
    """What she said on her days stays. A record's day is the server's word: of the day itself nobody can tell."""
    first, other, second = served.settled("steward", "member")
    by_two(first, other, lambda: steward.change_role(first, second.key, "steward", "elected"))
    second.refresh()
    filed = served.report(report_about())
    report = review.find(second, filed.room.hex())
    assert report.raw is not None
    review.ask(second, report, "Which month was it?")
    by_two(first, other, lambda: steward.remove(first, second.key, "shared keys with a client"))
    today = served.clock.today()
    id, text = os.urandom(16), msgspec.json.encode(Said("question", "Come alone, and tell me."))
    sealed = seal_thread(filed.room, report.raw.thread_key, second.seed, id, text, os.urandom)
    served.sql(
        "INSERT INTO record (room, seq, client_id, day, expires_on, body) SELECT id, next, ?, ?, expires_on, ?"
        " FROM room WHERE name = ?",
        *(id, today + 1, sealed, filed.room),
    )
    receipt = filed.reporter.read()
    assert ([line.said.text for line in receipt.lines], receipt.unreadable) == (["Which month was it?"], 1)
    seen = review.find(first, filed.room.hex())
    assert ([line.said.text for line in seen.lines], len(seen.problems)) == (["Which month was it?"], 1)


def test_who_was_a_worker_marks_no_report_as_the_desks(served: Town) -> None:
    """Alone: the stewards' devices look at the day on which the report came."""
    desk = staffed(served)
    old = desk.worker(desk.dora)
    steward.remove(desk.first, desk.dora.key, "she told a client")
    served.clock.offset += 86_400
    connection, words = served.connect(), passphrase()
    prepared = reporter.prepare(fetch(connection), served.device, words, report_about(), "", Contact(), mark=old.mark)
    reporter.send(connection, prepared)
    (seen,) = review.queue(desk.first)
    assert (seen.outreach, seen.raw, len(seen.problems)) == (None, None, 1)


# Honest people whose keys were renewed meanwhile lose nothing.


def test_a_steward_who_has_not_seen_the_renewal_seals_anew_and_everybody_reads_it(served: Town) -> None:
    first, second = served.settled("steward")
    served.clock.offset += 8 * 86_400
    tending.tend(first)
    assert second.roster.current["members"] == 1
    decisions.record(second, "closed a report", b"1234", "nothing to go by")
    read = [opened for _, opened in first.read("decisions")]
    assert [opened.generation for opened in read if not isinstance(opened, Unreadable)][-1] == 2
    assert not any(isinstance(opened, Unreadable) for opened in read)


def test_a_draft_from_before_a_renewal_is_published_after_it(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [], "Keeps people.", 2, [], "", "", "clear account")
    draft = drafting.find_draft(second, id.hex())
    tending.tend(first, new_list=True)
    publication.publish(second, draft, "agree")
    assert [alert.id for alert in reading.read_alerts(member).alerts] == [id]
    assert reading.read_alerts(member).refused == []


def test_a_record_whose_acknowledgement_was_lost_and_whose_keys_were_renewed_is_there_once(served: Town) -> None:
    first, second = served.settled("steward")
    id = os.urandom(16)
    record = m.WireRecord(id, second.sealed_record("decisions", id, decision()))
    message = m.RoomAppend(second.room("decisions"), record, generation=1)
    seq = second.connection.append(message, second.seed)
    tending.tend(first, new_list=True)
    assert second.connection.append(message, second.seed) == seq
    late = os.urandom(16)
    stale = m.RoomAppend(message.room, m.WireRecord(late, second.sealed_record("decisions", late, decision())))
    for epoch in (1, 3):
        with pytest.raises(Declined) as refused:
            second.connection.append(msgspec.structs.replace(stale, generation=epoch), second.seed)
        assert refused.value.code == "roster-moved"


def test_a_renewal_dated_before_the_servers_day_is_refused_and_made_again(served: Town) -> None:
    """Else what was written on that day before it would be refused."""
    first, second = served.settled("steward")
    decisions.record(second, "closed a report", b"1234", "nothing to go by")
    yesterday = first.device.today() - 1
    object.__setattr__(first, "device", type(first.device)(os.urandom, lambda: yesterday))
    served.clock.offset += 86_400
    decisions.record(second, "closed a report", b"5678", "nothing to go by")
    object.__setattr__(first, "device", type(first.device)(os.urandom, lambda: yesterday + 1))
    tending.tend(first, new_list=True)
    assert first.roster.epoch("members").made_on == served.clock.today()
    assert not any(isinstance(opened, Unreadable) for _, opened in second.read("decisions"))
