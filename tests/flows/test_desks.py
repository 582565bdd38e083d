"""Desks over HTTP: writing without an account, answering as the desk, files, notes, meeting, closing, renewing keys."""

import asyncio
import os
from collections.abc import Callable, Iterator

import msgspec
import pytest

from desk_acts import CARD, CONTACT, Staffed, open_desk, renamed, staffed, write
from harness import Town, passphrase, report_about, town
from parasol.features.desks.client import book, slips, visitor
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client import keys as desk_keys
from parasol.features.desks.client.visitor import NobodyAnswers, Visitor
from parasol.features.desks.client.worker import NotAWorker, Worker
from parasol.features.desks.structs import Canned, Chosen, Closed, DeskContact, Handed, SlipText, Slot, Slots, Text
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.files.structs import File
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client import leaving, steward, tending
from parasol.kernel.roster.client.recipients import read_recipients
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import MAX_DESK_KEYS_BYTES
from parasol.kernel.words import WORDS_ON_A_SLIP, generate


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    """A town for tests that leave its desks as they are."""
    with town(tmp_path_factory.mktemp("desks") / "store") as running:
        yield staffed(running)


@pytest.fixture
def desk(served: Town) -> Staffed:
    """A town of a test's own."""
    return staffed(served)


def texts(lines: list) -> list[str]:  # type: ignore[type-arg]
    return [line.said.text for line in lines if isinstance(line.said, Text)]


def test_somebody_without_an_account_writes_and_is_answered(shared: Staffed) -> None:
    who = shared.write()
    seen = shared.only(shared.cleo, who)
    assert seen.opening is not None
    assert (seen.opening.text, seen.opening.language) == ("Can I come by for a test?", "es")
    assert seen.contact == CONTACT
    assert seen.waits_since == shared.town.clock.today()
    worker = shared.worker(shared.cleo)
    worker.answer(seen, "Yes, on Monday.")
    who.say("Thank you. At which hour?")
    conversation = who.read()
    assert texts(conversation.lines) == ["Yes, on Monday.", "Thank you. At which hour?"]
    assert [line.by_desk for line in conversation.lines] == [True, False]
    assert conversation.unreadable == 0
    assert conversation.desk.card == CARD
    again = shared.only(shared.dora, who)
    assert texts(again.lines) == texts(conversation.lines)
    assert again.waits_since is not None
    assert again.problems == []


def test_a_conversation_sent_twice_is_opened_once_and_another_desk_gets_nothing(desk: Staffed) -> None:
    open_desk(desk.first, desk.second, 2, renamed(CARD, "Lawyer"))
    desks.give_keys(desk.first, 2, [desk.dora.key], "she answers there")
    words, connection = passphrase(), desk.town.connect()
    prepared = visitor.prepare(connection, fetch(connection), desk.town.device, words, 1, "en", "hello", DeskContact())
    visitor.send(connection, prepared)
    visitor.send(connection, prepared)
    assert len(desk.worker(desk.dora).list()) == 1
    assert desk.worker(desk.dora, 2).list() == []
    with pytest.raises(NotAWorker):
        desk.worker(desk.cleo, 2)
    with pytest.raises(NotAWorker):
        desk.worker(desk.first)


def test_one_steward_alone_opens_no_desk(shared: Staffed) -> None:
    with pytest.raises(steward.SecondNeeded):
        desks.change_desk(shared.first, 2, CARD, "alone")
    shared.first.refresh()
    assert 2 not in shared.first.roster.desks


def test_nobody_can_write_to_a_desk_without_keys_or_without_a_card(desk: Staffed) -> None:
    open_desk(desk.first, desk.second, 2)
    with pytest.raises(NobodyAnswers):
        write(desk.town, "x", CONTACT, 2)
    prepared = visitor.prepare(
        desk.town.connect(), fetch(desk.town.connect()), desk.town.device, passphrase(), 1, "en", "x", CONTACT
    )
    open_desk(desk.first, desk.second, 1, None)
    with pytest.raises(NobodyAnswers):
        desk.write()
    with pytest.raises(Declined) as refused:
        visitor.send(desk.town.connect(), prepared)
    assert refused.value.code == "desk-closed"


def test_words_of_a_report_and_of_a_conversation_are_told_apart_and_others_open_neither(shared: Staffed) -> None:
    filed = shared.town.report(report_about())
    words = passphrase()
    write(shared.town, "x", CONTACT, words=words)

    def at(words: str) -> Visitor:
        return Visitor(shared.town.connect(), shared.town.device, words)

    assert at(words).is_here()
    assert not at(filed.words).is_here()
    with pytest.raises(NoReport):
        at(passphrase()).is_here()


def test_a_file_arrives_whole_on_both_sides_and_goes_with_the_conversation(shared: Staffed) -> None:
    who = shared.write()
    large = os.urandom(262_144 * 2)
    who.send_file(who.prepare_file(large, "C:\\Users\\Robin\\letter.pdf", "application/pdf"))
    seen = shared.only(shared.cleo, who)
    (sent,) = [line.said for line in seen.lines if isinstance(line.said, File)]
    assert (sent.name, sent.size, sent.chunks) == ("letter.pdf", len(large), 3)
    worker = shared.worker(shared.cleo)
    assert worker.fetch_file(seen, sent) == large
    worker.send_file(seen, worker.prepare_file(b"a letter", "answer.txt", "text/plain"))
    back = [line.said for line in who.read().lines if isinstance(line.said, File)][-1]
    assert who.fetch_file(back) == b"a letter"
    who.delete()
    with pytest.raises(KeyError):
        shared.only(shared.cleo, who)
    with pytest.raises(Declined):
        worker.fetch_file(seen, sent)
    with pytest.raises(NoReport):
        who.read()


def test_a_holder_pays_for_every_fourth_chunk_and_for_none_twice(shared: Staffed) -> None:
    who = shared.write()
    room = shared.only(shared.cleo, who).room
    blob = os.urandom(16)

    def put(number: int, body: bytes, work: str | None = None) -> None:
        message = m.BlobPut(room, blob, number, 5, body, work)
        who._connection.ask("/api/blobs/put", message, m.Done, who._keys.sign_seed)

    body = os.urandom(262_184)
    with pytest.raises(Declined) as refused:
        put(0, body)
    assert refused.value.code == "work-missing"
    put(0, body, solve(who._connection.ask("/api/work", m.WorkRead(), m.Work).task))
    put(0, body)
    put(1, body)
    put(1, body)
    with pytest.raises(Declined) as refused:
        put(4, body)
    assert refused.value.code == "work-missing"
    with pytest.raises(Declined) as refused:
        put(1, os.urandom(262_184))
    assert refused.value.code == "record-conflict"
    for size in (0, 40, 16_424 + 1, 262_185):
        with pytest.raises(Declined) as refused:
            put(2, os.urandom(size))
        assert refused.value.code == "not-padded"
    with pytest.raises(Declined) as refused:
        put(5, body)
    assert refused.value.code == "malformed"


def test_a_full_store_takes_no_file_and_still_takes_words(desk: Staffed) -> None:
    assert desk.town.server is not None
    desk.town.server.blobs.most_chunks = 1
    who = desk.write()
    who.send_file(who.prepare_file(b"one", "one.txt", "text/plain"))
    with pytest.raises(Declined) as refused:
        who.send_file(who.prepare_file(b"two", "two.txt", "text/plain"))
    assert refused.value.code == "blobs-full"
    who.say("It took no second file.")
    assert texts(who.read().lines) == ["It took no second file."]


def test_a_stranger_neither_reads_nor_puts_a_file(shared: Staffed) -> None:
    who = shared.write()
    who.send_file(who.prepare_file(b"one", "one.txt", "text/plain"))
    seen = shared.only(shared.cleo, who)
    (sent,) = [line.said for line in seen.lines if isinstance(line.said, File)]
    stranger = shared.write()
    seed = stranger._keys.sign_seed
    asks: list[Callable[[Connection], object]] = [
        lambda c: c.ask_bytes("/api/blobs/get", m.BlobGet(seen.room, sent.blob, 0), seed),
        lambda c: c.ask("/api/blobs/put", m.BlobPut(seen.room, sent.blob, 1, 2, bytes(16_424)), m.Done, seed),
        lambda c: c.ask("/api/blobs/delete", m.BlobDelete(seen.room, sent.blob), m.Done, seed),
        lambda c: c.ask("/api/rooms/list", m.RoomsList("desk/1"), m.Rooms, seed),
        lambda c: c.ask("/api/rooms/list", m.RoomsList("desk/1"), m.Rooms, shared.cleo.seed),
        lambda c: c.ask("/api/rooms/outlines", m.OutlinesRead("desk/1", [seen.room]), m.Outlines, shared.first.seed),
        lambda c: c.ask("/api/rooms/close", m.RoomClose(seen.room), m.Done, shared.cleo.seed),
        lambda c: c.ask("/api/rooms/read", m.RoomRead(seen.room, 0), m.RoomPage, shared.first.seed),
    ]
    for ask in asks:
        with pytest.raises(Declined) as refused:
            ask(shared.town.connect())
        assert refused.value.code == "no-such-room"


def test_notes_and_handing_over_are_read_by_workers_and_left_out_for_the_visitor(shared: Staffed) -> None:
    who = shared.write()
    cleo, dora = shared.worker(shared.cleo), shared.worker(shared.dora)
    cleo.take(shared.only(shared.cleo, who))
    cleo.note(shared.only(shared.cleo, who), "Wants a woman to answer.")
    assert shared.only(shared.dora, who).keeper == shared.cleo.key
    cleo.hand_over(shared.only(shared.cleo, who), shared.dora.key, "speaks Spanish")
    seen = shared.only(shared.dora, who)
    assert seen.keeper == shared.dora.key
    assert seen.notes[-1].note == Handed(shared.dora.key, "speaks Spanish")
    assert [each.by for each in seen.notes] == [shared.cleo.key] * 3
    with pytest.raises(NotAWorker):
        dora.hand_over(seen, shared.first.key, "not a worker")
    dora.hand_over(seen, None, "I am away")
    assert shared.only(shared.cleo, who).keeper is None
    conversation = who.read()
    assert (conversation.lines, conversation.unreadable) == ([], 0)


def test_the_book_keeps_canned_replies_in_several_languages(shared: Staffed) -> None:
    cleo, dora = shared.worker(shared.cleo), shared.worker(shared.dora)
    book.keep_canned(cleo, "hours", {"en": "We open at ten.", "es": "Abrimos a las diez."})
    book.keep_canned(dora, "empty", {"fr": "Nous ouvrons à dix heures."})
    held = book.read_book(dora)
    assert [each.note.title for each in held.canned] == ["hours", "empty"]  # type: ignore[union-attr]
    assert held.canned[0].by == shared.cleo.key
    canned = held.canned[0].note
    assert book.text_for(canned, ["ar", "es", "en"]) == "Abrimos a las diez."  # type: ignore[arg-type]
    assert book.text_for(canned, ["ar"]) is None  # type: ignore[arg-type]
    book.drop(dora, held.canned[0])
    assert len(book.read_book(cleo).canned) == 1


def test_a_time_is_chosen_without_a_name_and_a_slip_shows_what_was_agreed_once(shared: Staffed) -> None:
    who = shared.write()
    worker = shared.worker(shared.cleo)
    worker.offer(shared.only(shared.cleo, who), "When suits you?", ["Monday at ten", "Tuesday at two"])
    (offered,) = [line.said for line in who.read().lines if isinstance(line.said, Slots)]
    who.choose(offered.slots[1])
    chosen = shared.only(shared.dora, who).chosen
    assert chosen is not None
    assert chosen.text == "Tuesday at two"
    book.keep_slot(worker, chosen, shared.town.clock.today() + 5)
    assert [each.note.text for each in book.read_book(shared.worker(shared.dora)).slots] == ["Tuesday at two"]  # type: ignore[union-attr]
    words = generate(os.urandom, WORDS_ON_A_SLIP)
    slip = SlipText(1, chosen.id, "Robin", "I came for the test.", "es")
    connection = shared.town.connect()
    prepared = slips.prepare(connection, words, fetch(connection).desks[1], slip, os.urandom)
    slips.leave(connection, prepared)
    slips.leave(connection, prepared)
    assert shared.worker(shared.dora).show_slip(words) == slip
    with pytest.raises(slips.NoSlip):
        shared.worker(shared.cleo).show_slip(words)
    with pytest.raises(slips.NoSlip):
        shared.worker(shared.cleo).show_slip(generate(os.urandom, WORDS_ON_A_SLIP))


def test_a_slip_for_another_desk_is_not_opened_and_stays(desk: Staffed) -> None:
    open_desk(desk.first, desk.second, 2, renamed(CARD, "Lawyer"))
    desks.give_keys(desk.first, 2, [desk.dora.key], "she answers there")
    words, connection = generate(os.urandom, WORDS_ON_A_SLIP), desk.town.connect()
    slip = SlipText(2, None, "Robin", "A letter from the landlord.", "en")
    slips.leave(connection, slips.prepare(connection, words, fetch(connection).desks[2], slip, os.urandom))
    with pytest.raises(slips.NotThisDesk):
        desk.worker(desk.cleo).show_slip(words)
    assert desk.worker(desk.dora, 2).show_slip(words) == slip


def test_closing_deletes_the_contact_at_once_and_the_rest_on_the_desks_clock(desk: Staffed) -> None:
    who = desk.write()
    who.send_file(who.prepare_file(b"one", "one.txt", "text/plain"))
    worker = desk.worker(desk.cleo)
    worker.close(desk.only(desk.cleo, who), "Take care.")
    seen = desk.only(desk.dora, who)
    assert seen.is_closed
    assert seen.contact is None
    assert seen.contact_id is None
    assert seen.expires_on == desk.town.clock.today() + CARD.keep_days
    assert who.read().is_closed
    assert isinstance(who.read().lines[-1].said, Closed)
    worker.close(seen, "again, after a broken line")
    assert len(desk.only(desk.cleo, who).lines) == 2
    desk.town.clock.offset += 31 * 86_400
    assert desk.town.storage is not None
    assert desk.town.loop is not None
    work = desk.town.storage.expire(desk.town.clock.today(), 0)
    gone = asyncio.run_coroutine_threadsafe(work, desk.town.loop).result(30)
    assert (gone["rooms"], gone["chunks"]) == (1, 1)
    with pytest.raises(NoReport):
        who.read()


def test_closing_that_breaks_off_has_deleted_the_contact_first(
    shared: Staffed, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = shared.write()
    worker = shared.worker(shared.cleo)

    def broken(*_: object) -> None:
        raise Declined("cut-off", 0)

    monkeypatch.setattr(worker, "_say", broken)
    with pytest.raises(Declined):
        worker.close(shared.only(shared.cleo, who), "Take care.")
    assert shared.only(shared.dora, who).contact is None


def test_a_visitor_can_take_back_how_to_be_reached(shared: Staffed) -> None:
    who = shared.write()
    assert who.read().has_contact
    who.drop_contact()
    assert shared.only(shared.cleo, who).contact is None
    assert not who.read().has_contact
    who.drop_contact()  # as after a broken line


def test_keys_are_renewed_in_the_same_step_when_a_worker_is_removed(desk: Staffed) -> None:
    old = desk.write("before")
    worker = desk.worker(desk.cleo)
    stolen = worker.file
    steward.remove(desk.first, desk.cleo.key, "her phone was taken")
    assert len(desk.first.roster.desks[1].epochs) == 2
    desk.write("after")
    with pytest.raises(Declined) as refused:
        worker.rooms()
    assert refused.value.code == "no-such-room"
    dora = desk.worker(desk.dora)
    assert [each.opening and each.opening.text for each in dora.list()] == ["before", "after"]
    assert dora.file.workers == [desk.dora.key]
    assert dora.file.newest.seed not in [pair.seed for pair in stolen.keys.values()]
    dora.answer(dora.list()[0], "We are still here.")
    assert texts(old.read().lines) == ["We are still here."]


@pytest.mark.parametrize("how", ["freeze", "steward"])
def test_keys_are_renewed_in_the_same_step_when_somebody_who_holds_them_is_paused(desk: Staffed, how: str) -> None:
    if how == "freeze":
        steward.freeze(desk.first, desk.cleo.key, "her phone is gone")
    else:
        desk.second.refresh()
        with pytest.raises(steward.SecondNeeded) as waits:
            steward.freeze(desk.second, desk.second.key, "my phone was in other hands")
        desk.first.refresh()
        steward.agree(desk.first, waits.value.proposal, "it was")
    assert len(desk.first.roster.desks[1].epochs) == 2
    assert desk.worker(desk.dora).list() == []


def test_the_next_steward_renews_the_keys_of_a_desk_when_a_worker_left(desk: Staffed) -> None:
    desk.write("before")
    desk.cleo.refresh()
    leaving.leave(desk.cleo)
    desk.second.refresh()
    assert desks.desks_of(desk.second)[0].is_due
    tending.tend(desk.second)
    assert not desks.desks_of(desk.second)[0].is_due
    assert len(desk.second.roster.desks[1].epochs) == 2
    assert len(desk.worker(desk.dora).list()) == 1
    assert tending.tend(desk.second) is False
    assert len(desk.second.roster.desks[1].epochs) == 2


def test_a_desks_keys_come_with_their_entry_and_no_others_do(desk: Staffed) -> None:
    first = desk.first
    first.refresh()
    roster = first.whole()
    place, known, seed = steward.place_of(first, roster), roster.desks[1], first.seed
    before = desk_keys.open_desk_keys(known, desk_keys.read_files(first, roster), first.intakes())
    intake = fetch(first.connection).intake
    texts = {**read_recipients(first, [roster.members[desk.cleo.key]]), hash_of_recipient(intake): intake}
    fresh = desk_keys.fresh_desk_keys(place, roster, known, [desk.cleo.key], before, texts, os.urandom)
    entry, recipient, sealed = fresh
    right = m.WireBox(known.box, "desk", 2, sealed)

    def append(*boxes: m.WireBox) -> None:
        message = m.RosterAppend([steward.wire_entry(entry, seed)], list(boxes), [recipient])
        first.connection.ask("/api/roster/append", message, m.Done)

    change = msgspec.structs.replace
    longest = change(right, sealed=bytes(MAX_DESK_KEYS_BYTES + 1))
    for code, boxes in (
        ("boxes", []),
        ("boxes", [change(right, sealed=sealed[:-1])]),
        ("boxes", [change(right, generation=1)]),
        ("boxes", [change(right, recipient=(2).to_bytes(32))]),
        ("boxes", [change(right, recipient=desk.cleo.key)]),
        ("boxes", [right, change(right, sealed=b"another")]),
        ("boxes", [right, m.WireBox(desk.cleo.key, "leaf", 1, b"for nobody")]),
        ("too-large", [longest]),
    ):
        with pytest.raises(Declined) as refused:
            append(*boxes)
        assert refused.value.code == code
    append(right)
    assert desk.worker(desk.cleo).file.generation == 2
    with pytest.raises(NotAWorker):
        desk.worker(desk.dora)
    with pytest.raises(Declined) as refused:
        first.connection.ask("/api/desks/keys", m.DeskFilesRead([known.newest.keys]), m.DeskFiles)  # type: ignore[union-attr]
    assert refused.value.code == "roster-moved", "only the newest are kept"


def test_the_only_worker_who_goes_leaves_a_desk_that_stewards_can_give_to_others(desk: Staffed) -> None:
    desks.give_keys(desk.first, 1, [desk.cleo.key], "one alone")
    desk.write("before")
    steward.remove(desk.first, desk.cleo.key, "she moved away")
    desk.write("between")
    with pytest.raises(NotAWorker):
        desk.worker(desk.dora)
    with pytest.raises(desk_keys.NoWorkers):
        desks.give_keys(desk.first, 1, [desk.cleo.key], "she has no seat any more")
    desks.give_keys(desk.first, 1, [desk.dora.key], "she answers now")
    read = desk.worker(desk.dora).list()
    assert [each.opening and each.opening.text for each in read] == ["before", "between"]


def test_a_worker_reports_for_somebody_without_a_name(desk: Staffed) -> None:
    worker = desk.worker(desk.cleo)
    words, connection = passphrase(), desk.town.connect()
    roster = fetch(connection)
    prepared = reporter.prepare(roster, desk.town.device, words, report_about(), "", Contact(), mark=worker.mark)
    reporter.send(connection, prepared)
    (seen,) = review.queue(desk.first)
    assert (seen.outreach, seen.problems) == (1, [])
    desks.give_keys(desk.first, 1, [desk.dora.key], "the keys are others now")
    desk.second.refresh()
    (seen,) = review.queue(desk.second)
    assert (seen.outreach, seen.problems) == (1, [])
    desk.town.report(report_about())
    assert [each.outreach for each in review.queue(desk.first)] == [1, None]


def test_many_conversations_are_read_twenty_at_a_time(desk: Staffed) -> None:
    for number in range(21):
        desk.write(f"number {number}")
    read = desk.worker(desk.cleo).list()
    assert [each.opening and each.opening.text for each in read] == [f"number {n}" for n in range(21)]
    worker = desk.worker(desk.cleo)
    with pytest.raises(Declined) as refused:
        worker._ask("/api/rooms/outlines", m.OutlinesRead("desk/1", [each.room for each in read[:21]]), m.Outlines)
    assert refused.value.code == "malformed"
    assert worker.find(read[3].short).opening == read[3].opening
    with pytest.raises(KeyError):
        worker.find("zz")


def test_a_long_conversation_is_read_to_its_end(shared: Staffed) -> None:
    who = shared.write()
    for number in range(5):
        who.say(f"{number} " + "x" * 60_000)
    assert len(shared.only(shared.cleo, who).lines) == 5
    assert isinstance(shared.worker(shared.cleo), Worker)
    assert not any(isinstance(line.said, Chosen) for line in who.read().lines)


def test_a_ready_reply_stays_for_as_long_as_somebody_works_with_the_book(desk: Staffed) -> None:
    book.keep_canned(desk.worker(desk.cleo), "hours", {"en": "We open at ten."})
    book.keep_slot(desk.worker(desk.cleo), Slot(bytes(8), "Monday"), desk.town.clock.today() + 200)
    worker = desk.worker(desk.dora)
    assert book.renew(worker, book.read_book(worker)) == 0
    desk.town.clock.offset += 91 * 86_400
    worker = desk.worker(desk.dora)
    assert book.renew(worker, book.read_book(worker)) == 1
    held = book.read_book(worker)
    assert [each.note for each in held.canned] == [Canned("hours", {"en": "We open at ten."})]
    assert held.canned[0].day == desk.town.clock.today()
    assert len(held.slots) == 1
    assert book.renew(worker, held) == 0
