"""Servers, visitors and workers that try to answer in somebody's name, move, swap or repeat what was said at a desk."""

import base64
import os
from collections.abc import Iterator
from typing import Any

import httpx
import msgspec
import pytest
from lying import Liar, always

from desk_acts import Staffed, staffed
from harness import town
from parasol.client.community.roster import Distrust
from parasol.client.connection import Connection, Declined
from parasol.client.desks import slips
from parasol.client.desks.visitor import Visitor
from parasol.client.desks.worker import FOREIGN
from parasol.client.seal import Unreadable, seal_envelope
from parasol.client.seal.record import seal_thread
from parasol.client.vault import keys_of
from parasol.client.words import generate
from parasol.formats import messages as m
from parasol.formats.desk import Closed, DeskContact, DeskContactPart, Note, SlipText, Slot, Slots, Text
from parasol.formats.file import File


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    """A town with a desk; each test has conversations of its own."""
    with town(tmp_path_factory.mktemp("hostile") / "store") as running:
        yield staffed(running)


def said_by(who: Visitor, seed: bytes, said: msgspec.Struct) -> None:
    """Somebody with the conversation's key, as the visitor has it, appends a line that another key signed."""
    who.read()
    assert who._own is not None
    id = os.urandom(16)
    body = seal_thread(who.room, who._own.thread_key, seed, id, msgspec.json.encode(said), os.urandom)
    who._connection.append(m.RoomAppend(who.room, m.WireRecord(id, body)), who._keys.sign_seed)


def test_an_answer_by_somebody_who_does_not_answer_there_is_left_out_on_both_sides(desk: Staffed) -> None:
    who = desk.write()
    for seed in (desk.cleo.seed, desk.first.seed, os.urandom(32)):
        said_by(who, seed, Text("Come to another address."))
    conversation = who.read()
    assert (conversation.lines, conversation.unreadable) == ([], 3)
    seen = desk.only(desk.dora, who)
    assert (seen.lines, len(seen.problems)) == ([], 3)
    assert seen.waits_since is not None


@pytest.mark.parametrize("said", [Closed("The desk is gone."), Slots("When?", [Slot(bytes(8), "tonight, alone")])])
def test_a_visitor_can_neither_close_nor_offer_in_the_desks_name(desk: Staffed, said: msgspec.Struct) -> None:
    who = desk.write()
    said_by(who, who._keys.sign_seed, said)
    assert who.read().unreadable == 1
    seen = desk.only(desk.cleo, who)
    assert not seen.is_closed
    assert len(seen.problems) == 1


def test_a_note_moved_to_another_conversation_is_not_read_there(desk: Staffed) -> None:
    who, other = desk.write(), desk.write()
    worker = desk.worker(desk.cleo)
    worker.note(desk.only(desk.cleo, who), "Wants a woman to answer.")
    room = "(SELECT id FROM room WHERE name = ?)"
    desk.town.sql(
        f"UPDATE record SET room = {room}, seq = 9 WHERE room = {room}"
        f" AND seq = (SELECT max(seq) FROM record WHERE room = {room})",
        *(other.room, who.room, who.room),
    )
    desk.town.sql("UPDATE room SET next = 10 WHERE name = ?", other.room)
    seen = desk.only(desk.dora, other)
    assert seen.notes == []
    assert len(seen.problems) == 1
    assert desk.only(desk.dora, who).notes == []


def test_a_note_in_a_name_that_never_was_a_member_is_not_read(desk: Staffed, monkeypatch: pytest.MonkeyPatch) -> None:
    who = desk.write()
    worker = desk.worker(desk.cleo)
    monkeypatch.setattr(type(worker.person), "seed", property(lambda _: bytes(32)))
    worker.append_note(who.room, Note("by nobody"))
    monkeypatch.undo()
    seen = desk.only(desk.dora, who)
    assert (seen.notes, len(seen.problems)) == ([], 1)


@pytest.mark.parametrize("how", ["swapped", "of another file", "cut", "left out"])
def test_a_file_whose_chunks_were_touched_is_refused_whole(desk: Staffed, how: str) -> None:
    who = desk.write()
    who.send_file(who.prepare_file(os.urandom(262_144 * 2), "one.bin", "application/octet-stream"))
    who.send_file(who.prepare_file(os.urandom(262_144 * 2), "two.bin", "application/octet-stream"))
    seen = desk.only(desk.cleo, who)
    one, two = [line.said for line in seen.lines if isinstance(line.said, File)]
    body = "(SELECT body FROM chunk WHERE blob = ? AND number = ?)"
    touched: dict[str, tuple[str, tuple[Any, ...]]] = {
        "swapped": (f"UPDATE chunk SET body = {body} WHERE blob = ? AND number = 0", (one.blob, 1, one.blob)),
        "of another file": (f"UPDATE chunk SET body = {body} WHERE blob = ? AND number = 0", (two.blob, 0, one.blob)),
        "cut": ("UPDATE chunk SET body = substr(body, 1, 16424) WHERE blob = ? AND number = 1", (one.blob,)),
        "left out": ("UPDATE chunk SET number = number WHERE blob = ?", (one.blob,)),
    }
    sql, values = touched[how]
    desk.town.sql(sql, *values)
    claimed = one if how != "left out" else msgspec.structs.replace(one, size=262_144, chunks=2)
    with pytest.raises(Unreadable):
        desk.worker(desk.cleo).fetch_file(seen, claimed)
    with pytest.raises(Unreadable):
        who.fetch_file(claimed)


@pytest.mark.parametrize("number", [1, 3, 4, 7])
def test_no_part_of_a_file_is_kept_whose_work_was_left_out(desk: Staffed, number: int) -> None:
    who = desk.write()
    message = m.BlobPut(who.room, os.urandom(16), number, m.MAX_CHUNKS, bytes(m.CHUNK_BYTES + m.SEAL_BYTES))
    with pytest.raises(Declined) as refused:
        who._connection.ask("/api/blobs/put", message, m.Done, who._keys.sign_seed)
    assert refused.value.code == "work-missing"


def test_a_contact_that_the_visitor_did_not_write_is_not_believed(desk: Staffed) -> None:
    who = desk.write(contact=DeskContact("no"))
    newest = desk.first.roster.desks[1].newest
    assert newest is not None
    forged = msgspec.json.encode(
        DeskContactPart(who.room, DeskContact("yes", "ring me at night", "Robin", "the police"))
    )
    envelope = seal_envelope(bytes(64) + forged, newest.recipient, 4096)
    desk.town.sql(
        "UPDATE record SET body = ? WHERE seq = 3 AND room = (SELECT id FROM room WHERE name = ?)",
        envelope,
        who.room,
    )
    seen = desk.only(desk.cleo, who)
    assert seen.contact is None
    assert any("isn't by the person" in problem for problem in seen.problems)


def test_a_server_that_says_a_contact_is_deleted_and_still_shows_it_is_named(desk: Staffed) -> None:
    who = desk.write()
    liar = Liar()
    liar.lies["/api/rooms/read"] = always(
        msgspec.json.encode(
            who._connection.ask("/api/rooms/read", m.RoomRead(who.room, 0), m.RoomPage, who._keys.sign_seed)
        )
    )
    line = Connection(desk.town.url, liar)
    with pytest.raises(Distrust) as distrust:
        Visitor(line, desk.town.device, who._keys).drop_contact()
    line.close()
    assert distrust.value.code == "not-deleted"
    assert not who.read().has_contact


def test_a_conversation_that_the_server_gives_to_another_holder_is_not_read(desk: Staffed) -> None:
    who, other = desk.write(), desk.write()
    desk.town.sql("UPDATE room SET holder_key = ? WHERE name = ?", other._keys.sign_key, who.room)
    seen = desk.only(desk.cleo, who)
    assert (seen.problems, seen.opening) == ([FOREIGN], None)


def test_a_slip_put_back_under_other_words_or_changed_shows_nothing(desk: Staffed) -> None:
    worker, connection = desk.worker(desk.cleo), desk.town.connect()
    words, other = generate(os.urandom, 4), generate(os.urandom, 4)
    slip = SlipText(1, None, "Robin", "I came for the test.", "es")
    message = slips.prepare(words, desk.first.roster.desks[1], slip, os.urandom)
    slips.leave(connection, message)
    room = keys_of(other, "slip")
    desk.town.sql("UPDATE room SET name = ?, holder_key = ? WHERE name = ?", room.name, room.sign_key, message.room)
    with pytest.raises(Unreadable):
        worker.show_slip(other)


def test_a_slip_that_was_shown_is_gone_before_it_is_seen(desk: Staffed, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, connection = desk.worker(desk.cleo), desk.town.connect()
    words = generate(os.urandom, 4)
    slip = SlipText(1, None, "Robin", "I came for the test.", "es")
    slips.leave(connection, slips.prepare(words, desk.first.roster.desks[1], slip, os.urandom))
    ask = worker.person.connection.ask

    def no_deleting(path: str, *more: Any) -> Any:
        if path == "/api/rooms/delete":
            raise ConnectionError("the line broke")
        return ask(path, *more)

    monkeypatch.setattr(worker.person.connection, "ask", no_deleting)
    with pytest.raises(ConnectionError):
        worker.show_slip(words)
    monkeypatch.undo()
    assert worker.show_slip(words) == slip
    with pytest.raises(slips.NoSlip):
        worker.show_slip(words)


class Listening(httpx.HTTPTransport):
    """A line on which somebody listens."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, bytes]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        who = request.headers.get("authorization", "")
        self.heard.append((request.url.path, who.encode() + b" " + request.read()))
        return super().handle_request(request)


def test_no_request_of_a_worker_names_the_member_that_answers(desk: Staffed) -> None:
    who = desk.write()
    worker = desk.worker(desk.cleo)
    line = Listening()
    worker.person.connection = Connection(desk.town.url, line)
    try:
        seen = worker.find(who.room.hex())
        worker.take(seen)
        worker.note(seen, "a note")
        worker.answer(seen, "an answer")
        worker.offer(seen, "When?", ["Monday"])
        worker.send_file(seen, worker.prepare_file(b"x", "x.txt", "text/plain"))
        worker.hand_over(seen, desk.dora.key, "yours")
        worker.close(worker.find(who.room.hex()), "Take care.")
    finally:
        worker.person.connection.close()
        worker.person.connection = desk.town.connect()
    assert len(line.heard) > 10
    assert worker.desk.newest is not None
    keys = (desk.cleo.key, desk.dora.key, worker.desk.newest.signer)
    member, dora, common = (base64.b64encode(key) for key in keys)
    for path, heard in line.heard:
        assert member not in heard, path
        assert dora not in heard, path
        assert common in heard or path == "/api/nonce", path
