"""Servers, visitors and workers that try to answer in somebody's name, move, swap or repeat what was said at a desk."""

import base64
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from desk_acts import Staffed, staffed
from harness import town
from lines import Watched
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client import slips
from parasol.features.desks.client.worker import desks_of
from parasol.features.desks.structs import SlipText
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import tending
from parasol.kernel.seal import AgeKey
from parasol.kernel.seal.age import age_encrypt
from parasol.kernel.words import WORDS_ON_A_SLIP, generate


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    """A town with a desk; each test has conversations of its own."""
    with town(tmp_path_factory.mktemp("hostile") / "store") as running:
        yield staffed(running)


LIES: dict[str, Callable[[bytes], list[bytes]]] = {
    "changed": lambda file: [file[:-1] + bytes([file[-1] ^ 1])],
    "none": lambda file: [],
    "two": lambda file: [file, file],
    "of their own": lambda file: [age_encrypt(b"x", [AgeKey.generate().recipient])],
}


@pytest.mark.parametrize("lie", LIES)
def test_a_server_that_gives_other_keys_of_a_desk_is_caught(
    desk: Staffed, monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    ask = Connection.ask

    def lying(self: Connection, path: str, *rest: Any) -> Any:
        given = ask(self, path, *rest)
        return m.DeskFiles(LIES[lie](given.files[0])) if path == "/api/desks/keys" else given

    monkeypatch.setattr(Connection, "ask", lying)
    for person, read in ((desk.cleo, desks_of), (desk.first, desks.desks_of), (desk.first, tending.is_due)):
        person.refresh()
        person.desk_files.clear()
        with pytest.raises(Distrust) as caught:
            read(person)
        assert caught.value.code == "wrong-key"
        assert person.desk_files == {}


def test_who_asks_for_the_keys_of_desks_says_no_name(desk: Staffed) -> None:
    line = Watched([])
    for person in (desk.first, desk.cleo):
        person.refresh()
        person.desk_files.clear()
        person.connection = Connection(desk.town.url, line)
        try:
            desks_of(person)
        finally:
            person.connection.close()
            person.connection = desk.town.connect()
    (path, *one), (_, *other) = line.asked
    assert path == "/api/desks/keys"
    assert base64.b64encode(desk.cleo.key) not in other[0].encode() + other[1]
    assert one == other, "and everybody asks for the same"


@pytest.mark.parametrize("number", [1, 3, 4, 7])
def test_no_part_of_a_file_is_kept_whose_work_was_left_out(desk: Staffed, number: int) -> None:
    who = desk.write()
    message = m.BlobPut(who.room, os.urandom(16), number, m.MAX_CHUNKS, bytes(m.CHUNK_BYTES + m.SEAL_BYTES))
    with pytest.raises(Declined) as refused:
        who._connection.ask("/api/blobs/put", message, m.Done, who._keys.sign_seed)
    assert refused.value.code == "work-missing"


def test_a_slip_that_was_shown_is_gone_before_it_is_seen(desk: Staffed, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, connection = desk.worker(desk.cleo), desk.town.connect()
    words = generate(os.urandom, WORDS_ON_A_SLIP)
    slip = SlipText(1, None, "Robin", "I came for the test.", "es")
    slips.leave(connection, slips.prepare(connection, words, desk.first.roster.desks[1], slip, os.urandom))
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


def test_no_request_of_a_worker_names_the_member_that_answers(desk: Staffed) -> None:
    who = desk.write()
    worker = desk.worker(desk.cleo)
    line = Watched([])
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
    assert len(line.asked) > 10
    assert worker.desk.newest is not None
    keys = (desk.cleo.key, desk.dora.key, worker.desk.newest.signer)
    member, dora, common = (base64.b64encode(key) for key in keys)
    for path, signed, body in line.asked:
        heard = signed.encode() + body
        assert member not in heard, path
        assert dora not in heard, path
        assert common in heard or path == "/api/nonce", path
