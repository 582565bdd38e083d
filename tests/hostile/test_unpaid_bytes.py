"""Whoever may write without a name tries to fill the store: how many bytes does it take for each proof of work?"""

import os
import threading
from collections.abc import Callable, Iterator

import msgspec
import pytest

from desk_acts import Staffed, staffed
from harness import report_about, signed, town
from parasol.features.desks.client.visitor import Visitor
from parasol.features.profiles.contexts import profile_bytes
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.vault.client import keys_of
from parasol.kernel.vault.client.keys import WordKeys
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.words import generate

LARGE = 65_536
ALONE = 524_288
LAST_LINES = 8 * 1_024


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    """A town with a desk; each test has rooms of its own."""
    with town(tmp_path_factory.mktemp("unpaid") / "store") as running:
        yield staffed(running)


class Filler:
    """Somebody who paid for one report or conversation, and appends to it what nobody reads."""

    def __init__(self, desk: Staffed, kind: str) -> None:
        self.town, self.desk, self.kind = desk.town, desk, kind
        self.honest: Reporter | Visitor = (
            desk.town.report(report_about()).reporter if kind == "report" else desk.write()
        )
        self.room, self.seed = self.honest._keys.name, self.honest._keys.sign_seed
        self.connection = desk.town.connect()

    def append(self, size: int = LARGE, *, pays: bool = False, record: m.WireRecord | None = None) -> str:
        """One record; returns the server's code, or "kept"."""
        record = record or m.WireRecord(os.urandom(16), os.urandom(size))
        message = m.RoomAppend(self.room, record, work=proof(self.connection) if pays else None)
        return code_of(self.connection, "/api/rooms/append", message, m.Appended, self.seed)

    def bytes_held(self) -> int:
        query = "SELECT sum(length(body)) FROM record WHERE room = (SELECT id FROM room WHERE name = ?)"
        ((held,),) = self.town.sql(query, self.room)
        assert isinstance(held, int)
        return held

    def answered(self) -> None:
        """Somebody of the community writes in it."""
        if self.kind == "desk":
            assert isinstance(self.honest, Visitor)
            self.desk.worker(self.desk.cleo).answer(self.desk.only(self.desk.cleo, self.honest), "Come by at six.")
        else:
            review.ask(self.desk.first, review.find(self.desk.first, self.room.hex()), "When was it?")


def proof(connection: Connection) -> str:
    return solve(connection.ask("/api/work", m.WorkRead(), m.Work).task)


def code_of(connection: Connection, path: str, message: m.Message, answer: type[m.Message], seed: bytes | None) -> str:
    try:
        connection.ask(path, message, answer, seed)
    except Declined as declined:
        return declined.code
    return "kept"


KINDS = pytest.mark.parametrize("kind", ["report", "desk"])


@KINDS
def test_for_the_proof_of_a_first_message_no_more_than_64_kilobytes_are_taken(desk: Staffed, kind: str) -> None:
    filler = Filler(desk, kind)
    first = filler.bytes_held()
    code = next(code for _ in range(500) if (code := filler.append()) != "kept")
    assert (code, filler.bytes_held() - first) == ("work-missing", 0)
    while filler.append(1_024) == "kept":
        assert filler.bytes_held() < LARGE
    assert filler.bytes_held() == LARGE - 1_024


@KINDS
def test_each_64_kilobytes_cost_a_proof_and_nobody_writes_on_for_ever_unanswered(desk: Staffed, kind: str) -> None:
    filler, proofs = Filler(desk, kind), 1
    while (code := filler.append(pays=True)) == "kept":
        proofs += 1
    assert code == "not-taken-on"
    assert ALONE - LARGE < filler.bytes_held() <= min(ALONE, proofs * LARGE)
    while filler.append(16_384, pays=True) == "kept":
        pass
    assert filler.bytes_held() <= ALONE
    while filler.append(1_024, pays=True) == "kept":
        pass
    assert filler.bytes_held() == ALONE + LAST_LINES


@KINDS
def test_whoever_was_answered_writes_on_and_pays_as_before(desk: Staffed, kind: str) -> None:
    filler = Filler(desk, kind)
    while filler.append(pays=True) == "kept":
        pass
    filler.answered()
    assert filler.append() == "work-missing"
    assert filler.append(pays=True) == "kept"
    assert filler.append() == "work-missing"


def test_an_answer_in_one_room_opens_no_other(desk: Staffed) -> None:
    one, other = Filler(desk, "report"), Filler(desk, "report")
    one.answered()
    while other.append(pays=True) == "kept":
        assert other.bytes_held() <= ALONE


@KINDS
def test_appends_at_the_same_moment_share_no_proof_and_pass_no_bound(desk: Staffed, kind: str) -> None:
    filler = Filler(desk, kind)
    while filler.bytes_held() < ALONE - 2 * LARGE:
        assert filler.append(pays=True) == "kept"
    held = filler.bytes_held()
    work = proof(filler.connection)
    codes: list[str] = []

    def race() -> None:
        line = Connection(desk.town.url)
        message = m.RoomAppend(filler.room, m.WireRecord(os.urandom(16), os.urandom(LARGE)), work=work)
        codes.append(code_of(line, "/api/rooms/append", message, m.Appended, filler.seed))
        line.close()

    at_once(race)
    assert (codes.count("kept"), filler.bytes_held()) == (1, held + LARGE)

    def race_paid() -> None:
        line = Connection(desk.town.url)
        message = m.RoomAppend(filler.room, m.WireRecord(os.urandom(16), os.urandom(LARGE)), work=proof(line))
        codes.append(code_of(line, "/api/rooms/append", message, m.Appended, filler.seed))
        line.close()

    at_once(race_paid)
    assert filler.bytes_held() <= ALONE


def at_once(act: Callable[[], None]) -> None:
    threads = [threading.Thread(target=act) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@KINDS
def test_a_record_whose_answer_was_lost_is_paid_once(desk: Staffed, kind: str) -> None:
    filler = Filler(desk, kind)
    record = m.WireRecord(os.urandom(16), os.urandom(LARGE))
    assert filler.append(pays=True, record=record) == "kept"
    held = filler.bytes_held()
    assert filler.append(record=record) == "kept"
    assert filler.bytes_held() == held


@KINDS
def test_an_honest_person_who_writes_a_lot_pays_without_noticing(desk: Staffed, kind: str) -> None:
    filler = Filler(desk, kind)
    long = "It happened again. " * 1_600
    for _ in range(5):
        if isinstance(filler.honest, Visitor):
            filler.honest.say(long)
        else:
            filler.honest.answer(long)
    assert filler.bytes_held() > 5 * LARGE
    assert len(filler.honest.read().lines) == 5


@KINDS
def test_at_the_bound_what_was_reported_is_still_taken_back_and_deleted(desk: Staffed, kind: str) -> None:
    filler = Filler(desk, kind)
    while any(filler.append(size, pays=True) == "kept" for size in (LARGE, 16_384, 4_096)):
        pass
    if isinstance(filler.honest, Reporter):
        filler.honest.withdraw()
        assert review.find(desk.first, filler.room.hex()).status == "taken back"
    filler.honest.delete()
    assert filler.append() == "no-such-room"


@KINDS
def test_nobody_puts_a_profile_in_the_place_of_what_a_proof_paid_for(desk: Staffed, kind: str) -> None:
    """Else it could be put there anew for ever, without a proof, a pass or a last day."""
    filler, outside = Filler(desk, kind), "SELECT next, expires_on FROM room WHERE name = ?"
    while desk.town.sql(outside, filler.room)[0][0] % 2 == 0:  # a put counts two
        assert filler.append(1_024) == "kept"
    ((following, until),), before = desk.town.sql(outside, filler.room), filler.bytes_held()
    key, version = public_key_of(filler.seed), (following - 1) // 2 + 1
    own = m.WireRecord(os.urandom(16), os.urandom(LARGE))
    covered = profile_bytes(version, filler.room, [(own.id, own.body)], [])
    signature = filler.connection.sign(filler.seed, "open", covered)
    message = m.ProfilePut(key, version, own, None, [], signature)
    assert code_of(filler.connection, "/api/profiles/put", message, m.Done, None) == "taken"
    assert filler.bytes_held() == before
    assert desk.town.sql(outside, filler.room) == [(following, until)]


def test_stewards_and_workers_pay_nothing(desk: Staffed) -> None:
    for kind in ("report", "desk"):
        filler = Filler(desk, kind)
        filler.answered()
        room, seed = filler.room, desk.first.seed if kind == "report" else desk.worker(desk.cleo).seed
        for _ in range(3):
            message = m.RoomAppend(room, m.WireRecord(os.urandom(16), os.urandom(LARGE)))
            assert code_of(filler.connection, "/api/rooms/append", message, m.Appended, seed) == "kept"


# Vaults.


def vault(keys: WordKeys, version: int, size: int, *work: str) -> m.VaultWrite:
    sealed = os.urandom(size)
    signature = signed(keys.sign_seed, "vault", vault_bytes("write", keys.name, version, sealed))
    return m.VaultWrite(keys.name, keys.sign_key, version, sealed, signature, list(work))


def test_a_new_vault_is_small_and_each_step_of_its_growth_costs_a_proof(desk: Staffed) -> None:
    line, keys = desk.town.connect(), keys_of(generate(os.urandom), "vault")

    def write(version: int, size: int, proofs: int) -> str:
        message = vault(keys, version, size, *(proof(line) for _ in range(proofs)))
        return code_of(line, "/api/vaults/write", message, m.Done, None)

    assert write(1, 4_096, 0) == "work-missing"
    for size in (16_384, LARGE):
        assert write(1, size, 2) == "vault-large"
    assert write(1, 4_096, 1) == "kept"
    assert write(2, 4_096, 0) == "kept"
    assert write(3, 16_384, 0) == "work-missing"
    assert write(3, LARGE, 1) == "work-missing"
    assert write(3, 16_384, 1) == "kept"
    assert write(4, 16_384, 0) == "kept"
    assert write(5, LARGE, 1) == "kept"
    assert write(6, 4_096, 0) == "kept"
    assert write(7, LARGE, 1) == "work-missing"
    assert write(7, LARGE, 2) == "kept"


def test_one_proof_pays_one_step(desk: Staffed) -> None:
    line, keys = desk.town.connect(), keys_of(generate(os.urandom), "vault")
    assert code_of(line, "/api/vaults/write", vault(keys, 1, 4_096, proof(line)), m.Done, None) == "kept"
    twice = proof(line)
    assert code_of(line, "/api/vaults/write", vault(keys, 2, LARGE, twice, twice), m.Done, None) == "work-spent"
    ((size,),) = desk.town.sql("SELECT length(sealed) FROM vault WHERE name = ?", keys.name)
    assert size == 4_096


def test_a_write_whose_answer_was_lost_is_paid_once(desk: Staffed) -> None:
    line, keys = desk.town.connect(), keys_of(generate(os.urandom), "vault")
    for message in (vault(keys, 1, 4_096, proof(line)), vault(keys, 2, 16_384, proof(line))):
        for each in (message, message, msgspec.structs.replace(message, work=[])):
            assert code_of(line, "/api/vaults/write", each, m.Done, None) == "kept"


def test_a_vault_that_is_not_there_is_not_made_by_a_later_version(desk: Staffed) -> None:
    line, keys = desk.town.connect(), keys_of(generate(os.urandom), "vault")
    message = vault(keys, 2, 4_096)
    assert code_of(line, "/api/vaults/write", message, m.Done, None) == "vault-moved"


def test_a_vault_does_not_grow_by_moving(desk: Staffed) -> None:
    line = desk.town.connect()
    old, new = keys_of(generate(os.urandom), "vault"), keys_of(generate(os.urandom), "vault")
    assert code_of(line, "/api/vaults/write", vault(old, 1, 4_096, proof(line)), m.Done, None) == "kept"
    for size, code in ((LARGE, "vault-large"), (16_384, "vault-large"), (4_096, "kept")):
        first = vault(new, 1, size)
        old_signature = signed(old.sign_seed, "vault", vault_bytes("move", old.name, 1, new.name))
        moved = m.VaultMove(old.name, 1, old_signature, new.name, new.sign_key, first.sealed, first.signature)
        assert code_of(line, "/api/vaults/move", moved, m.Done, None) == code


def test_a_member_whose_vault_grows_over_both_steps_pays_without_noticing(desk: Staffed) -> None:
    words = desk.town.invite(desk.first)
    size = "SELECT length(sealed) FROM vault WHERE name = ?"
    assert desk.town.sql(size, words._keys.name) == [(4_096,)]
    words.remember(msgspec.structs.replace(words.contents, withdrawn=[os.urandom(32) for _ in range(600)]))
    assert desk.town.sql(size, words._keys.name) == [(LARGE,)]
    words.change_words(generate(os.urandom))
    assert desk.town.sql(size, words._keys.name) == [(LARGE,)]
