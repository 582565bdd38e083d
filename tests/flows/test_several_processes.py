"""Several processes of the server on one PostgreSQL database. Real `parasol serve`, real PostgreSQL, whatever --engine
says. Two on two ports, each with two processes, are two machines."""

import base64
import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pytest

import harness
from fast_chores import CHORE_SECONDS
from harness import POLICY, Clock, Town, passphrase, report_about, signed
from parasol.features.checks.client.check import choose_tree_head
from parasol.features.holdings.server.routes import at_least
from parasol.features.holdings.server.store import look
from parasol.features.reports.client import reporter
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Answer, Connection, Declined, Unreachable, declined_by
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.formats.contexts.rooms import vault_bytes
from parasol.kernel.plain.key import made_or_read, make_pass
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.server_keys import renew_server_keys
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.structs import INVITE_SECONDS
from parasol.kernel.server import serve
from parasol.kernel.server.calendar import FILE as CALENDAR_FILE
from parasol.kernel.server.renewing import renew_keys
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.opening import URL_FILE, open_storage, url_of
from parasol.kernel.storage.postgres.locks import Lock, number_of
from parasol.kernel.tokens.client.derive import Token, issue_message, unblind, week_batches
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import public_key_of, request_header, sign
from parasol.kernel.wire.tokens import week_of
from postgres import settle_on_postgres
from served_host import Host, HurriedHost, processes_of

pytestmark = pytest.mark.machine("kernel")

ROUNDS = 6


NAME = "machines.example"
"""By which name people come to both."""


@dataclass
class Machines:
    """Two machines on one database, a steward at each; ``founded``: what came of founding it
    four times at once, and how many ``entries`` the charter had then."""

    first: Host
    second: Host
    store: Path
    steward: Person
    colleague: Person
    words: str
    founded: list[str]
    entries: int

    @property
    def both(self) -> list[Host]:
        return [self.first, self.second, self.first, self.second]


def second_store(store: Path) -> Path:
    """The folder of another machine, on the same database."""
    other = store.with_name(f"{store.name}-other")
    other.mkdir(mode=0o700)
    shutil.copy(store / URL_FILE, other / URL_FILE)
    return other


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    store = tmp_path_factory.mktemp("several") / "store"
    settle_on_postgres(store)
    founding_passphrase = passphrase()
    serve.prepare(store, keys_of(founding_passphrase, "founding").sign_key)
    first, second = (Host(each, "--processes", "2", site=NAME) for each in (store, second_store(store)))
    try:
        words = [passphrase() for _ in range(4)]
        founded = at_once(
            [
                lambda host=host, own=own: founding.found(host.connect(), host.device, founding_passphrase, POLICY, own)
                for host, own in zip((first, second, first, second), words, strict=True)
            ]
        )
        (winner,) = [n for n, each in enumerate(founded) if isinstance(each, Person)]
        person = first.unlock(words[winner])
        outcomes = [each.code if isinstance(each, Declined) else type(each).__name__ for each in founded]
        entries = first.connect().ask("/api/about", m.NonceRead(), m.About).roster_length
        machines = Machines(first, second, store, person, person, words[winner], outcomes, entries)
        machines.colleague = second.unlock(invited(machines, "steward")[1])
        yield machines
    finally:
        first.close()
        second.close()


def at_once(acts: Sequence[Callable[[], Any]]) -> list[Any]:
    """Do all at the same instant, each in a thread; results or errors, in order."""
    barrier = threading.Barrier(len(acts))

    def act(one: Callable[[], Any]) -> Any:
        barrier.wait(20)
        try:
            return one()
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))


def post(host: Host, path: str, message: m.Message, authorization: str | None = None) -> Callable[[], Answer]:
    """A request over a line that is open already, to be sent later."""
    connection = host.connect()
    connection.ask("/api/about", m.NonceRead(), m.About)
    body = msgspec.json.encode(message)
    if authorization is None:
        return lambda: connection._post(path, body, None, connection.pace())
    return lambda: connection.send(path, body, authorization)


def codes(answers: Sequence[Answer]) -> list[str]:
    return sorted("done" if each.status == 200 else declined_by(each).code for each in answers)


def test_founding_words_work_once_whichever_machine_they_come_to(machines: Machines) -> None:
    assert machines.founded.count("Person") == 1
    assert set(machines.founded) - {"Person"} <= {"roster-moved", "roster-not-allowed"}
    assert machines.entries == 1


def test_a_signed_request_counts_once_wherever_it_is_sent_again(machines: Machines) -> None:
    seed, path = machines.steward.seed, "/api/rooms/list"
    body = msgspec.json.encode(m.RoomsList("report"))
    for n in range(ROUNDS):
        nonce = machines.both[n % 4].connect().ask("/api/nonce", m.NonceRead(), m.Nonce).nonce
        header = request_header(seed, NAME, path, nonce, body)
        answers = at_once([post(host, path, m.RoomsList("report"), header) for host in machines.both])
        assert codes(answers) == ["done", "spent-nonce", "spent-nonce", "spent-nonce"]


def test_a_solved_task_opens_one_vault_wherever_it_is_sent(machines: Machines) -> None:
    for n in range(ROUNDS):
        task = machines.both[n % 4].connect().ask("/api/work", m.WorkRead(), m.Work).task
        work = solve(task)
        answers = at_once([post(host, "/api/vaults/write", a_vault(work)) for host in machines.both])
        assert codes(answers) == ["done", "work-spent", "work-spent", "work-spent"]


def a_vault(work: str) -> m.VaultWrite:
    seed, name, sealed = os.urandom(32), os.urandom(m.NAME_BYTES), bytes(m.VAULT_SIZES[0])
    signature = signed(seed, "vault", vault_bytes("write", name, 1, sealed), NAME)
    return m.VaultWrite(name, public_key_of(seed), 1, sealed, signature, [work])


def test_a_token_and_a_ticket_pay_once_wherever_they_are_shown(machines: Machines) -> None:
    person, path = machines.steward, "/api/withdrawals/read"
    person.wallet.request_batch()
    tokens = unblind(*person.wallet._drawn["read"], person.roster.token_key)
    for token in tokens[:ROUNDS]:
        asked = [m.WithdrawalsRead(number) for number in range(4)]
        headers = [token.header(NAME, path, msgspec.json.encode(each)) for each in asked]
        answers = at_once(
            [post(host, path, each, header) for host, each, header in zip(machines.both, asked, headers, strict=True)]
        )
        assert codes(answers) == ["done", "token-spent", "token-spent", "token-spent"]
        (ticket,) = [each.ticket for each in answers if each.ticket is not None]
        header = f"Ticket {base64.b64encode(ticket).decode()}"
        answers = at_once([post(host, path, asked[0], header) for host in machines.both])
        assert codes(answers) == ["done", "spent-ticket", "spent-ticket", "spent-ticket"]


def checks(machines: Machines, count: int) -> list[m.Check]:
    """Of what nobody reported; no two requests are the same."""
    head = choose_tree_head(machines.steward)
    blinded = [oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2 * count)]
    pairs = map(b"".join, zip(blinded[::2], blinded[1::2], strict=True))
    return [m.Check(head.list_number, head.bits, bytes(4), pair) for pair in pairs]


def paid(hosts: Sequence[Host], tokens: Sequence[Token], asked: Sequence[m.Check]) -> list[str]:
    """What came of checks that are all sent at once, each with its token."""
    pairs = zip(tokens, asked, strict=True)
    headers = [token.header(NAME, "/api/check", msgspec.json.encode(each)) for token, each in pairs]
    acts = [post(host, "/api/check", *each) for host, *each in zip(hosts, asked, headers, strict=True)]
    return codes(at_once(acts))


def test_a_token_pays_one_check_wherever_it_is_spent(machines: Machines) -> None:
    person = machines.steward
    person.wallet.request_batch()
    for token in unblind(*person.wallet._drawn["check"], person.roster.token_key)[:ROUNDS]:
        outcomes = paid(machines.both, [token] * 4, checks(machines, 4))
        assert outcomes == ["done", "token-spent", "token-spent", "token-spent"]


def test_all_members_together_have_no_more_checks_in_a_week_than_was_settled(machines: Machines) -> None:
    person = machines.steward
    person.wallet.request_batch()
    tokens = unblind(*person.wallet._drawn["check"], person.roster.token_key)[ROUNDS : ROUNDS + 8]
    week = week_of(person.device.today())
    set_count = (
        "INSERT INTO week_count VALUES (%s, 'check', %s) ON CONFLICT (week, purpose) DO UPDATE SET count = %s"
        " RETURNING count"
    )
    with psycopg.connect(str(url_of(machines.store)), autocommit=True) as outside:
        most = POLICY.checks_in_all
        outside.execute(set_count, (week - 1, most, most))  # so that many are usual
        outside.execute(set_count, (week, most - 3, most - 3))
        try:
            outcomes = paid(machines.both * 2, tokens, checks(machines, 8))
        finally:
            outside.execute(set_count, (week, 0, 0))
    assert (outcomes.count("done"), outcomes.count("community-quota")) == (3, 5)


def test_a_member_draws_one_batch_a_week_wherever_it_asks(machines: Machines) -> None:
    member, _ = invited(machines)
    week = week_of(member.device.today())
    allowed = allowance(member.roster, member.key, member.mine.since, member.mine.vouched_on, week)
    batches = [issue_message(week, week_batches(os.urandom(32), week, allowed)) for _ in range(4)]
    lines = [host.connect() for host in machines.both]
    with psycopg.connect(str(url_of(machines.store)), autocommit=True) as outside:
        outside.execute("DELETE FROM drawn")  # as in a new week: whoever joins draws at once
        outside.execute("DELETE FROM credential")

    def draw(line: Connection, batch: m.TokensDraw) -> str:
        try:
            line.ask("/api/tokens/draw", batch, m.TokensDrawn, member.seed)
        except Declined as declined:
            return declined.code
        return "done"

    drawn = at_once(
        [lambda line=line, batch=batch: draw(line, batch) for line, batch in zip(lines, batches, strict=True)]
    )
    assert sorted(drawn) == ["done", "token-drawn", "token-drawn", "token-drawn"]
    first = batches[drawn.index("done")]
    assert [draw(line, first) for line in lines] == ["done"] * 4, "the same again is given again"
    more = issue_message(week, week_batches(os.urandom(32), week, allowed + 1))
    assert {draw(line, more) for line in lines} == {"token-count"}


def test_the_plain_pages_of_a_machine_pay_at_that_machine_once(machines: Machines) -> None:
    key = made_or_read(machines.first.store, os.urandom)
    assert made_or_read(machines.second.store, os.urandom) != key
    works = [make_pass(key, os.urandom, time.time()) for _ in range(2)]
    there = codes([post(machines.second, "/api/vaults/write", a_vault(works[0]))()])
    assert there == ["work-wrong"]
    for work in works:
        answers = at_once([post(machines.first, "/api/vaults/write", a_vault(work)) for _ in range(4)])
        assert codes(answers) == ["done", "work-spent", "work-spent", "work-spent"]


def test_an_invite_makes_one_member_wherever_it_is_used(machines: Machines) -> None:
    for invite_passphrase in (passphrase(), passphrase()):
        steward.invite(machines.steward, "member", invite_passphrase, "they asked to join")
        before = machines.steward.whole().register_length
        joined = at_once(
            [
                lambda host=host, words=invite_passphrase: founding.join(
                    host.connect(), host.device, words, passphrase()
                )
                for host in machines.both
            ]
        )
        assert sum(isinstance(each, Person) for each in joined) == 1
        machines.steward.refresh()
        assert machines.steward.whole().register_length == before + 1


def invited(machines: Machines, role: str = "member") -> tuple[Person, str]:
    """Somebody who joined at the first machine, and their words."""
    invite_passphrase, words = passphrase(), passphrase()
    steward.invite(machines.steward, role, invite_passphrase, "they asked to join")  # type: ignore[arg-type]
    joined = founding.join(machines.first.connect(), machines.first.device, invite_passphrase, words)
    machines.steward.refresh()
    return joined, words


def test_whoever_is_removed_or_frozen_at_one_machine_can_do_nothing_at_another(machines: Machines) -> None:
    for act, code in ((steward.remove, "not-a-seat"), (steward.freeze, "seat-frozen")):
        member, _ = invited(machines)
        lines = [machines.second.connect() for _ in range(6)]

        def ask(line: Any, member: Person = member) -> str:
            try:
                line.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, member.seed)
            except Declined as declined:
                return declined.code
            return "done"

        assert {ask(line) for line in lines} == {"done"}
        act(machines.steward, member.key, "no longer one of us")
        assert {ask(line) for line in lines} == {code}


def test_two_who_change_the_roster_at_once_at_two_machines_both_do_it_one_after_the_other(machines: Machines) -> None:
    both = machines.steward, machines.colleague
    for who in both:
        who.refresh()
    before = machines.steward.whole().register_length
    done = at_once([lambda who=who: steward.invite(who, "member", passphrase(), "asked") for who in both])
    assert done == [None, None]
    machines.steward.refresh()
    assert machines.steward.whole().register_length == before + 2


def filed(machines: Machines) -> tuple[bytes, str]:
    """A report's room and words."""
    words = passphrase()
    connection = machines.first.connect()
    prepared = reporter.prepare(machines.steward.roster, machines.first.device, words, report_about(), "", Contact())
    reporter.send(connection, prepared)
    return prepared.room, words


def test_records_written_through_all_processes_are_numbered_without_gap_or_repeat(machines: Machines) -> None:
    room, words = filed(machines)
    seed = keys_of(words, "receipt").sign_seed

    def write(host: Host) -> list[int]:
        line = host.connect()
        records = [m.WireRecord(os.urandom(16), os.urandom(1024)) for _ in range(10)]
        return [line.append(m.RoomAppend(room, record), seed) for record in records]

    written = at_once([lambda host=host: write(host) for host in machines.both])
    assert sorted(seq for each in written for seq in each) == list(range(5, 45))


def test_a_report_can_be_taken_back_under_new_keys_eight_times_a_day_in_all(machines: Machines) -> None:
    room, words = filed(machines)
    seed = keys_of(words, "receipt").sign_seed

    def withdraw(host: Host) -> str:
        key = os.urandom(32)
        message = m.Withdraw(public_key_of(key), sign(key, "withdraw", public_key_of(key)), room)
        try:
            host.connect().ask("/api/withdrawals/add", message, m.Done, seed)
        except Declined as declined:
            return declined.code
        return "done"

    done = at_once([lambda host=host: withdraw(host) for host in machines.both * 3])
    assert (done.count("done"), done.count("quota")) == (8, 4)


def test_what_is_kept_is_told_alike_by_every_process_whenever_it_was_asked_first(machines: Machines) -> None:
    told = machines.first.connect().ask("/api/holdings", m.HoldingsRead(), m.Holdings)
    before = look(machines.store, told.day).counts["reports"]
    while at_least(look(machines.store, told.day).counts["reports"]) == at_least(before):
        filed(machines)
    others = [host.connect() for host in machines.both * 4]
    assert [each.ask("/api/holdings", m.HoldingsRead(), m.Holdings) for each in others] == [told] * len(others)


def test_a_process_that_is_killed_loses_nothing_acknowledged_and_is_replaced(machines: Machines) -> None:
    room, words = filed(machines)
    seed = keys_of(words, "receipt").sign_seed
    acknowledged: dict[bytes, int] = {}
    is_over = threading.Event()

    def write() -> None:
        line = machines.first.connect()
        while not is_over.is_set():
            record = m.WireRecord(os.urandom(16), os.urandom(1024))
            while record.id not in acknowledged:
                try:
                    acknowledged[record.id] = line.append(m.RoomAppend(room, record), seed)
                except Unreachable:
                    line = machines.first.connect()

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    try:
        for _ in range(2):
            count = len(acknowledged)
            wait_for(lambda count=count: len(acknowledged) > count + 5)
            before = processes_of(machines.first)
            assert len(before) == 2
            os.kill(before[0], signal.SIGKILL)
            wait_for(
                lambda before=before: len(processes_of(machines.first)) == 2 and processes_of(machines.first) != before
            )
    finally:
        is_over.set()
        for writer in writers:
            writer.join(30)
    stored = {record.id: record.seq for record in Room(machines.second.connect(), room, seed).read()}
    assert {id: stored.get(id) for id in acknowledged} == acknowledged
    assert sorted(stored.values()) == list(range(1, len(stored) + 1))


def wait_for(is_so: Callable[[], bool], seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.01)


DUE = "INSERT INTO withdrawal VALUES ((SELECT coalesce(max(number), 0) + 1 FROM withdrawal), %s, '', %s)"
LEADING = (
    "SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database()"
    " AND locktype = 'advisory' AND granted AND classid::bigint << 32 | objid::bigint = %s"
)


@dataclass
class Watched:
    """A store seen from outside."""

    store: Path
    outside: "psycopg.Connection[tuple[Any, ...]]"

    def leader(self) -> Any:
        """By its connection's number; None if nobody leads."""
        found = self.outside.execute(LEADING, (number_of(Lock.LEADING),)).fetchall()
        assert len(found) < 2
        return found[0][0] if found else None

    def something_is_due(self) -> None:
        self.outside.execute(DUE, (os.urandom(32), Clock().today() - 5))

    def nothing_is_due(self) -> bool:
        return self.outside.execute("SELECT count(*) FROM withdrawal").fetchone() == (0,)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    store = tmp_path / "store"
    settle_on_postgres(store)
    serve.prepare(store, keys_of(passphrase(), "founding").sign_key)
    with psycopg.connect(str(url_of(store)), autocommit=True) as outside:
        yield Watched(store, outside)


@pytest.mark.thorough
def test_when_the_process_that_forgets_for_all_is_killed_another_one_does(watched: Watched) -> None:
    host = HurriedHost(watched.store, "--processes", "2")
    try:
        first, processes = watched.leader(), processes_of(host)
        assert first is not None
        for pid in processes:  # one of them leads
            os.kill(pid, signal.SIGKILL)
            wait_for(lambda pid=pid: len(processes_of(host)) == 2 and pid not in processes_of(host))
            watched.something_is_due()
            wait_for(watched.nothing_is_due)
        assert watched.leader() not in {None, first}
    finally:
        host.close()


@pytest.mark.thorough
def test_when_the_machine_that_forgets_for_all_is_gone_another_one_does(watched: Watched) -> None:
    first = HurriedHost(watched.store)
    led = watched.leader()
    other_store = second_store(watched.store)
    shutil.copy(watched.store / CALENDAR_FILE, other_store / CALENDAR_FILE)
    other = HurriedHost(other_store)
    try:
        time.sleep(2 * CHORE_SECONDS)
        assert watched.leader() == led
        first.kill()
        watched.something_is_due()
        wait_for(watched.nothing_is_due)
    finally:
        first.close()
        other.close()


@pytest.mark.thorough
def test_a_machine_that_does_not_believe_the_date_yet_lets_another_one_forget(watched: Watched) -> None:
    """A folder made as docs/postgresql.md says: the URL and nothing more."""
    watched.something_is_due()
    new = HurriedHost(second_store(watched.store))
    try:
        time.sleep(4 * CHORE_SECONDS)
        assert not watched.nothing_is_due()
        old = HurriedHost(watched.store)
        try:
            wait_for(watched.nothing_is_due)
        finally:
            old.close()
    finally:
        new.close()


def test_new_keys_of_the_server_count_at_every_process_at_once(machines: Machines) -> None:
    person = machines.steward
    person.refresh()
    person.wallet.request_batch()
    old = unblind(*person.wallet._drawn["check"], person.roster.token_key)[-4:]
    asked = checks(machines, 8)
    lines = [host.connect() for host in machines.both * 2]
    made = renew_keys(machines.store)
    assert made is not None
    assert {line.ask("/api/about", m.NonceRead(), m.About).token_key for line in lines} == {person.roster.token_key}
    with pytest.raises(steward.SecondNeeded) as waits:
        renew_server_keys(person, m.WaitingKeys(*made), "a machine was taken away for a night")
    machines.colleague.refresh()
    steward.agree(machines.colleague, waits.value.proposal, "so did I hear")
    assert {line.ask("/api/about", m.NonceRead(), m.About).token_key for line in lines} == {made.token_key}
    assert paid(machines.both, old, asked[:4]) == ["token-wrong"] * 4
    person.refresh()
    person.wallet.request_batch()
    (new, *_) = unblind(*person.wallet._drawn["check"], made.token_key)
    assert paid(machines.both, [new] * 4, asked[4:]) == ["done", "token-spent", "token-spent", "token-spent"]


def test_each_process_overwrites_freed_memory_and_leaves_no_core(machines: Machines) -> None:
    for pid in processes_of(machines.first):
        (core,) = [line for line in Path(f"/proc/{pid}/limits").read_text().splitlines() if "core file" in line]
        assert core.split()[4:6] == ["0", "0"]
        assert b"glibc.malloc.perturb=165" in Path(f"/proc/{pid}/environ").read_bytes()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_all_processes_end_with_the_one_that_started_them(
    machines: Machines, how: signal.Signals, tmp_path: Path
) -> None:
    store = tmp_path / "another"
    store.mkdir(mode=0o700)
    shutil.copy(machines.store / URL_FILE, store / URL_FILE)
    host = Host(store, "--processes", "4")
    pids = processes_of(host)
    assert len(pids) == 4
    host.process.send_signal(how)
    assert host.process.wait(20) == (0 if how is not signal.SIGKILL else -9)
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids))
    host.close()


def test_sqlite_refuses_more_than_one_and_says_why(tmp_path: Path) -> None:
    serve.check_processes(tmp_path, 1)
    with pytest.raises(StorageError, match=r"on SQLite, which one process serves.*writes.*PostgreSQL"):
        serve.check_processes(tmp_path, 2)
    settle_on_postgres(tmp_path)
    serve.check_processes(tmp_path, 2)
    for count in (0, -1, 65):
        with pytest.raises(StorageError, match="between 1 and 64"):
            serve.check_processes(tmp_path, count)


async def clock_checked(store: Path) -> None:
    storage = await open_storage(store)
    try:
        await serve._check_clock(storage)
    finally:
        await storage.close()


def test_a_machine_whose_clock_differs_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle_on_postgres(tmp_path)
    harness.asyncio.run(clock_checked(tmp_path))
    now = time.time()
    monkeypatch.setattr(serve.time, "time", lambda: now + 2 * serve.MOST_SKEW_SECONDS)
    with pytest.raises(StorageError, match="clocks of this machine and the database's differ by"):
        harness.asyncio.run(clock_checked(tmp_path))


def test_an_invite_ends_after_72_hours_at_every_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harness, "ENGINE", "postgres")
    store = tmp_path / "store"
    with harness.town(store) as here, harness.town(store) as there:
        person = founding.found(here.connect(), here.device, here.founding_passphrase, POLICY, passphrase())
        invites = [passphrase(), passphrase()]
        for each in invites:
            steward.invite(person, "member", each, "they asked to join")
        forward(INVITE_SECONDS - 60, here, there)
        founding.join(there.connect(), there.device, invites[0], passphrase())
        forward(120, here, there)
        with pytest.raises(Declined) as caught:
            founding.join(there.connect(), there.device, invites[1], passphrase())
        assert caught.value.code == "roster-stale-invite"


def forward(seconds: float, *towns: Town) -> None:
    """Let time pass, and each process do what it does every minute."""
    for each in towns:
        each.clock.offset += seconds
        assert each.server is not None
        assert each.loop is not None
        harness.asyncio.run_coroutine_threadsafe(each.server.minutely(), each.loop).result(10)
