"""Random messages, and genuine ones that were meddled with, to every route: by strangers, a member and a steward.

None is an unexpected error or a line in the log, no answer repeats what was sent, and what strangers and a member send
changes nothing that was there before. A few thousand in the ordinary run, a million in `make thorough`.
"""

import asyncio
import json
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import evidence
import msgspec
import pytest

from catalogue_acts import everybody
from desk_acts import staffed
from escrow_acts import file_waiting
from fuzzing import MARKER, NUMBERS, RAW, App, Chance, asked, made_up, meddled, places
from harness import NUMBER, SERVICE, SITE, Town, check_number, passphrase, publish_about, report_about, town
from parasol.features.desks.client import slips
from parasol.features.desks.structs import SlipText
from parasol.features.services.client import keeping
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.http.route import Route, Who
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.register import sign_register
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.server.server_keys import TOKEN_SECRET
from parasol.kernel.tokens.client.derive import Token
from parasol.kernel.wire.days import day_of
from parasol.kernel.wire.signing import request_header
from parasol.kernel.wire.tokens import info_of, week_of
from parasol.kernel.words import WORDS_ON_A_SLIP, generate
from profile_acts import refused

SHARDS, OF_EACH, AT_ONCE = 20, 50_000, 8
BOOKS = {"week_count", "spent", "drawn", "experience"}
"""Tables of counts and of what was spent, which change when somebody is served; members count in the last one."""
PAYING: dict[Who, Any] = {Who.CHECK: "check", Who.READ: "read", Who.READ_OR_KEY: "read", Who.POST: "post"}


class Lines(logging.Handler):
    """All that is logged from a warning on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {record.getMessage()}")


@dataclass
class World:
    """A community in which all that can be done was done, and what was sent for it, by route."""

    town: Town
    app: App
    routes: dict[str, Route[Any]]
    token_key: bytes
    member: Person
    steward: Person
    genuine: dict[str, list[bytes]]
    """Bodies by route. ``seen``: all values that a field of a name had in one of them."""
    seen: dict[str, list[Any]] = field(default_factory=dict)
    problems: set[bytes] = field(default_factory=set)
    lines: Lines = field(default_factory=Lines)

    def rows(self) -> dict[str, set[tuple[Any, ...]]]:
        """Every row of every table but the books."""
        store = self.town.folder
        with evidence.asking(store) as ask:
            tables = [name for name in evidence.tables_of(store) if name not in BOOKS]
            return {name: {tuple(map(_plain, row)) for row in ask(f'SELECT * FROM "{name}"')} for name in tables}


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    genuine: dict[str, list[bytes]] = {}
    posting = Connection._post

    def kept(self: Connection, path: str, body: bytes, *more: Any) -> Any:
        genuine.setdefault(path, []).append(body)
        return posting(self, path, body, *more)

    with town(tmp_path_factory.mktemp("fuzzed") / "store") as running, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Connection, "_post", kept)
        member, first = lived(running)
        patch.undo()
        assert running.server is not None
        (secret,) = running.sql("SELECT value FROM secret WHERE name = ?", TOKEN_SECRET)[0]
        routes = {route.path: route for route in running.server.routes}
        made = World(running, running.server.application(), routes, bytes(secret), member, first, genuine)
        for container, key in places([json.loads(body) for bodies in genuine.values() for body in bodies]):
            made.seen.setdefault(str(key), []).append(container[key])
        loggers = [logging.getLogger(name) for name in ("parasol", "uvicorn", "uvicorn.error", "asyncio")]
        for logger in loggers:
            logger.addHandler(made.lines)
        yield made
        for logger in loggers:
            logger.removeHandler(made.lines)


def lived(running: Town) -> tuple[Person, Person]:
    """A community's main job and its side jobs; a member who will turn against it, and a steward."""
    desk = staffed(running)
    first, second, member = desk.first, desk.second, running.invite(desk.first)
    told, taken_back = running.report(report_about()), running.report(report_about("+44 7700 900125"))
    publish_about(first, second, told.room)
    check_number(running.invite(first), NUMBER)
    taken_back.reporter.withdraw()
    file_waiting(running, running.invite(first), "+44 7700 900126")
    visitor, worker = desk.write(), desk.worker(desk.cleo)
    worker.answer(desk.only(desk.cleo, visitor), "Come on Tuesday.")
    worker.send_file(desk.only(desk.cleo, visitor), worker.prepare_file(b"bring water", "list.txt", "text/plain"))
    slip = SlipText(1, os.urandom(16), "Robin", "I came for the test.", "es")
    open_desks = fetch(running.connect()).desks
    words, connection = generate(os.urandom, WORDS_ON_A_SLIP), running.connect()
    slips.leave(connection, slips.prepare(connection, words, open_desks[1], slip, os.urandom))
    service = keeping.add(first, SERVICE, "we went there together").service
    keeping.tell(running.invite(first), service, {"asked_id": True})
    desk.dora.change_words(passphrase())
    first.connection.ask("/api/register/notes", m.NotesRead([0]), m.NotedEntries, first.seed)
    stewards_key = first.keyring.keys["stewards"][first.roster.current["stewards"]]
    sign_register(first.connection, first.seed, first.whole(), stewards_key)  # refused: it is too short
    assert refused(everybody, running) == "no-catalogue"
    thumbs = m.ThumbsRead(0, 0)
    assert refused(running.connect().ask, "/api/profiles/everybody-thumbs", thumbs, m.Done) == "no-catalogue"
    return member, first


async def sent(world: World, chance: Chance, seeds: list[bytes]) -> None:
    """Send one message, and look at what comes."""
    path = chance.choice(list(world.routes))
    route = world.routes[path]
    others = world.genuine[chance.choice(list(world.genuine))]
    match chance.randrange(8):
        case 0:
            body = chance.choice((*RAW, chance.randbytes(chance.randrange(300))))
        case 1 | 2 | 3:
            body = json.dumps(made_up(chance, msgspec.inspect.type_info(route.takes), world.seen)).encode()
        case _:
            body = meddled(chance, chance.choice(world.genuine.get(path, others)), others)
    headers = {"Content-Type": "application/json"}
    if chance.is_one_in(60):
        headers["Content-Type"] = chance.choice(("", MARKER, "text/plain", "application/json; charset=utf-7"))
    if chance.is_one_in(60):
        headers["Parasol-Protocol"] = chance.choice(("1", "0", "2", MARKER, "-1", "9" * 40))
    headers |= authorized(world, chance, seeds, route, body)
    method = "POST"
    if chance.is_one_in(100):
        method, path = (
            chance.choice(("GET", "PUT", "BREW", "POST")),
            chance.choice((path, f"/{MARKER}", f"{path}/{MARKER}")),
        )
    status, _, answer = await asked(world.app, method, path, headers, body)
    said = f"{method} {path} {headers} {body!r} -> {status} {answer[:300]!r}"
    assert status < 500 or status == 507, said
    assert MARKER.encode() not in answer, said
    if status != 200 and answer not in world.problems:
        problem = json.loads(answer)
        assert set(problem) == {"status", "code"}, said
        world.problems.add(answer)
        assert len(world.problems) < 400, "the texts of problems are a fixed few, so none repeats what was sent"


def authorized(world: World, chance: Chance, seeds: list[bytes], route: Route[Any], body: bytes) -> dict[str, str]:
    """A header that holds, or nearly: a signature, or a token made with the server's own key."""
    server, now = world.town.server, world.town.clock()
    assert server is not None
    if chance.is_one_in(8):
        return {}
    if chance.is_one_in(20):
        wrong = (
            f"Parasol {MARKER}",
            "Parasol ....",
            f"Token {MARKER}",
            "Token a.b.c.d",
            f"Ticket {chance.coded(32)}",
            "",
        )
        return {"Authorization": chance.choice(wrong)}
    purpose = PAYING.get(route.who)
    if purpose is not None and (route.who in (Who.CHECK, Who.POST) or chance.is_one_in(2)):
        nonce, week = chance.randbytes(32), week_of(day_of(now))
        output = poprf.evaluate(world.token_key, nonce, info_of(purpose, week))
        header = Token(purpose, week, 0, nonce, output, chance.randbytes(32)).header(SITE, route.path, body)
    else:
        header = request_header(chance.choice(seeds), SITE, route.path, server._limits.nonces.issue(now), body)
    if chance.is_one_in(20):
        at = chance.randrange(len(header))
        header = header[:at] + chance.choice("aZ0.+ ") + header[at + 1 :]
    return {"Authorization": header}


def fuzz(world: World, seed: str, count: int) -> None:
    """Half by strangers and the member, who change nothing; half by the steward as well. Several at once."""
    today = day_of(world.town.clock())
    stranger = Chance(seed).randbytes(32)
    assert world.town.loop is not None

    async def some(chance: Chance, seeds: list[bytes]) -> None:
        chance.numbers = (*NUMBERS, today - 1, today, today + 1, today + 365, world.steward.roster.length)
        for _ in range(count // 2 // AT_ONCE):
            await sent(world, chance, seeds)

    async def many(seeds: list[bytes]) -> None:
        await asyncio.gather(*(some(Chance(f"{seed} {len(seeds)} {one}"), seeds) for one in range(AT_ONCE)))

    def run(*seeds: bytes) -> None:
        asyncio.run_coroutine_threadsafe(many(list(seeds)), world.town.loop).result()  # type: ignore[arg-type]

    before = world.rows()
    run(stranger, world.member.seed)
    after = world.rows()
    lost = {name: len(rows - after[name]) for name, rows in before.items() if rows - after[name]}
    assert lost == {}, f"seed {seed}"
    run(stranger, world.member.seed, *[world.steward.seed] * 4)
    assert world.lines.lines == [], f"seed {seed}"


def test_thousands_of_messages_that_nobody_sends_break_nothing_and_change_nothing(world: World) -> None:
    fuzz(world, os.environ.get("FUZZ", "ordinary"), 6_000)


@pytest.mark.thorough
@pytest.mark.sqlite_only  # 15 minutes; on PostgreSQL the ordinary thousands are sent
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_million_messages_that_nobody_sends_break_nothing_and_change_nothing(world: World, shard: int) -> None:
    fuzz(world, f"thorough {shard}", OF_EACH)


def test_the_messages_reach_what_they_are_meant_for(world: World) -> None:
    """The control: unchanged and signed by whom they are of, many are served; and each route was used in the scene, or
    is made up."""
    assert len(world.genuine) > len(world.routes) // 2
    fuzz(world, "control", 1_600)
    codes = {json.loads(each)["code"] for each in world.problems}
    assert codes >= {
        "malformed",
        "unsigned",
        "bad-signature",
        "not-a-seat",
        "not-a-steward",
        "token-missing",
        "no-such-room",
    }
