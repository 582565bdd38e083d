"""Rooms that somebody opens, and queues: what isn't as the row of its kind says is refused and leaves nothing."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import msgspec
import pytest
from declining import declined

from desk_acts import Staffed, open_desk, staffed
from harness import signed, town
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.contexts import desk_bytes, slip_bytes
from parasol.features.escrow.contexts import escrow_bytes
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.formats.contexts.rooms import report_bytes, report_room
from parasol.kernel.rooms.kinds import FIXED, KINDS, ROWS
from parasol.kernel.wire.signing import public_key_of

OPEN = "/api/rooms/open"
PARTS = {"report": 4, "escrow": 5, "desk/1": 3, "slip": 1}
change = msgspec.structs.replace


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Staffed]:
    with town(tmp_path_factory.mktemp("rooms") / "store") as running:
        made = staffed(running)
        open_desk(made.first, made.second, 2)
        desks.give_keys(made.first, 2, [made.dora.key], "she answers there")
        yield made


@dataclass
class Opening:
    """What somebody sends to open a room, signed anew after each change unless that is what is wrong with it."""

    kind: str
    parts: int
    size: int = 6144
    marks: int = 0
    signs: str = ""
    seed: bytes = field(default_factory=lambda: os.urandom(32))

    def message(self, work: str | None = None) -> m.RoomOpen:
        room = report_room(public_key_of(self.seed))
        records = [m.WireRecord(os.urandom(16), os.urandom(self.size)) for _ in range(self.parts)]
        marks = [os.urandom(16) for _ in range(self.marks)]
        bodies = [(record.id, record.body) for record in records]
        signs = self.signs or self.kind
        if signs.startswith("desk/"):
            covered = desk_bytes(int(signs.removeprefix("desk/")), room, bodies)
        elif signs == "escrow":
            covered = escrow_bytes(room, bodies, marks)
        else:
            covered = slip_bytes(room, *bodies[0]) if signs == "slip" and bodies else report_bytes(room, bodies)
        signature = signed(self.seed, "open", covered)
        return m.RoomOpen(self.kind, room, public_key_of(self.seed), records, signature, marks, work)


def good(kind: str) -> Opening:
    return Opening(kind, PARTS[kind], marks=4 if kind == "escrow" else 0)


def work(connection: Connection) -> str:
    return solve(connection.ask("/api/work", m.WorkRead(), m.Work).task)


def send(world: Staffed, message: m.RoomOpen) -> m.HasMet:
    """With a token where one pays, else with the work that is in it."""
    if message.kind == "escrow":
        return world.cleo.wallet.ask(OPEN, message, m.HasMet, "post")
    return world.town.connect().ask(OPEN, message, m.HasMet)


def rooms(world: Staffed) -> int:
    return int(str(world.town.sql("SELECT count(*) FROM room")[0][0]))


@pytest.fixture(autouse=True)
def _tokens_for_each(world: Staffed) -> None:
    world.town.refill()
    world.cleo.wallet.forget()


NOT_OPENED = [
    *FIXED,
    "deskbook/1",
    "met",
    "desk",
    "desk/",
    "desk/01",
    "desk/100",
    "desk/1/1",
    "nonsense",
    "",
    "report ",
]


@pytest.mark.parametrize("kind", NOT_OPENED)
def test_what_nobody_opens_is_opened_by_nobody(world: Staffed, kind: str) -> None:
    before = rooms(world)
    for parts, marks in ((1, 0), (3, 0), (4, 0), (5, 4)):
        message = Opening(kind, parts, marks=marks, signs="report").message(work(world.town.connect()))
        declined("malformed", lambda message=message: world.town.connect().ask(OPEN, message, m.HasMet))
        paid = change(message, work=None)
        declined("malformed", lambda paid=paid: world.cleo.wallet.ask(OPEN, paid, m.HasMet, "post"))
    assert rooms(world) == before


@pytest.mark.parametrize("kind", ["desk/3", "desk/99"])
def test_a_desk_that_is_not_there_is_not_written_to(world: Staffed, kind: str) -> None:
    declined("desk-closed", lambda: send(world, Opening(kind, 3).message(work(world.town.connect()))))


@pytest.mark.parametrize("kind", PARTS)
def test_what_is_not_as_its_kind_says_is_refused_and_leaves_nothing(world: Staffed, kind: str) -> None:
    row, before = KINDS[kind.partition("/")[0]], rooms(world)
    assert row.parts is not None
    marks = row.parts.marks
    numbers = {0, row.parts.least - 1, row.parts.most + 1, 20}
    bad = [("malformed", Opening(kind, number, marks=marks).message()) for number in sorted(numbers)]
    bad += [("malformed", Opening(kind, PARTS[kind], marks=number).message()) for number in {0, 1, 4, 5} - {marks}]
    bad += [("not-padded", Opening(kind, PARTS[kind], size, marks).message()) for size in (0, 1023, 4095, 65_537)]
    if kind == "slip":
        bad += [("not-padded", Opening(kind, 1, size).message()) for size in (3072, 4096, 18_432, 65_536)]
    whole = good(kind).message()
    other = public_key_of(os.urandom(32))
    bad += [
        ("malformed", change(whole, room=os.urandom(16))),
        ("malformed", change(whole, room=world.first.room("alerts"))),
        ("malformed", change(whole, room=b"short")),
        ("malformed", change(whole, holder_key=other)),
        ("bad-signature", change(whole, holder_key=other, room=report_room(other))),
        ("bad-signature", change(whole, signature=bytes(64))),
        ("bad-signature", change(whole, records=[m.WireRecord(os.urandom(16), each.body) for each in whole.records])),
    ]
    if len(whole.records) > 1:
        bad += [("bad-signature", change(whole, records=list(reversed(whole.records))))]
    for code, message in bad:
        declined(code, lambda message=message: send(world, message))
    assert rooms(world) == before


@pytest.mark.parametrize("kind", PARTS)
@pytest.mark.parametrize("signs", [*PARTS, "desk/2"])
def test_what_was_signed_for_one_kind_opens_no_other(world: Staffed, kind: str, signs: str) -> None:
    if signs == kind:
        return
    row = KINDS[kind.partition("/")[0]]
    assert row.parts is not None
    as_other = Opening(kind, PARTS[kind], marks=row.parts.marks, signs=signs)
    declined("bad-signature", lambda: send(world, as_other.message(None if kind == "escrow" else "")))
    fewer = Opening("report", min(PARTS.get(signs, 3), 4), signs=signs)
    if signs != "report":
        declined("bad-signature", lambda: send(world, fewer.message("")))


@pytest.mark.parametrize("kind", ["report", "desk/1", "slip"])
def test_a_room_is_paid_for_with_work_once_and_with_no_token(world: Staffed, kind: str) -> None:
    line, before = world.town.connect(), rooms(world)
    message = good(kind).message()
    declined("work-missing", lambda: line.ask(OPEN, message, m.HasMet))
    declined("work-missing", lambda: line.ask(OPEN, change(message, work=""), m.HasMet))
    declined("work-wrong", lambda: line.ask(OPEN, change(message, work="x"), m.HasMet))
    declined("malformed", lambda: world.cleo.wallet.ask(OPEN, message, m.HasMet, "post"))
    assert rooms(world) == before
    assert world.town.sql("SELECT count(*) FROM spent WHERE purpose = 'post'") == [(0,)], "no token was used up"
    solved = work(line)
    assert not line.ask(OPEN, change(message, work=solved), m.HasMet).met
    for again in (solved, None, "x"):  # it is there: nothing is made, and nothing is asked for
        assert not line.ask(OPEN, change(message, work=again), m.HasMet).met
    declined("work-spent", lambda: line.ask(OPEN, good(kind).message(solved), m.HasMet))
    assert rooms(world) == before + 1


def test_a_report_that_waits_is_paid_for_with_a_token_and_with_no_work(world: Staffed) -> None:
    line, before = world.town.connect(), rooms(world)
    message = good("escrow").message()
    declined("token-missing", lambda: line.ask(OPEN, message, m.HasMet))
    for solved in (work(line), ""):
        declined("malformed", lambda solved=solved: line.ask(OPEN, change(message, work=solved), m.HasMet))
        declined("malformed", lambda solved=solved: send(world, change(message, work=solved)))
    declined("unsigned", lambda: line.ask("/api/escrow/state", m.EscrowRead(message.room), m.HasMet))
    assert rooms(world) == before
    for _ in range(2):
        assert not send(world, message).met
    assert rooms(world) == before + 1


@pytest.mark.parametrize("kind", PARTS)
def test_a_key_opens_one_room_and_what_comes_second_with_it_is_another(world: Staffed, kind: str) -> None:
    opening = good(kind)
    send(world, opening.message(None if kind == "escrow" else work(world.town.connect())))
    before = rooms(world)
    declined("taken", lambda: send(world, opening.message(None if kind == "escrow" else "")))
    for other in PARTS:
        another = good(other)
        another.seed = opening.seed
        declined(
            "taken",
            lambda another=another, other=other: send(world, another.message(None if other == "escrow" else "")),
        )
    assert rooms(world) == before


def problem(world: Staffed, path: str, message: m.Message, seed: bytes) -> bytes:
    """A refusal as it is on the line."""
    line = world.town.connect()
    body = msgspec.json.encode(message)
    signed = line._authorization(path, body, seed, line.pace())
    headers = {"Content-Type": "application/json", "Host": line.site, "Authorization": signed}
    answer = httpx.post(world.town.url + path, content=body, headers=headers, trust_env=False)
    assert answer.status_code == 404
    return answer.content


def test_a_queue_is_there_for_those_alone_who_its_row_names(world: Staffed) -> None:
    one, two = world.worker(world.cleo).seed, world.worker(world.dora, 2).seed
    stranger, member, steward = os.urandom(32), world.cleo.seed, world.first.seed
    not_there = problem(world, "/api/rooms/read", m.RoomRead(os.urandom(16), 0), stranger)
    both = {steward, world.second.seed}
    may = {
        "report": both,
        "flag": both,
        "platform": both,
        "guideflag": both,
        "listingflag": both,
        "desk/1": {one},
        "desk/2": {two},
    }
    none = [*(row.name for row in ROWS if row.name not in may), "deskbook/1", "desk/3", "desk/01", "nonsense", ""]
    for kind in (*may, *none):
        for seed in (stranger, member, steward, world.second.seed, one, two):
            for path, message, answer in (
                ("/api/rooms/list", m.RoomsList(kind), m.Rooms),
                ("/api/rooms/outlines", m.OutlinesRead(kind, []), m.Outlines),
            ):
                if seed in may.get(kind, ()):
                    assert world.town.connect().ask(path, message, answer, seed) is not None
                else:
                    assert problem(world, path, message, seed) == not_there, (kind, path)


def test_an_outline_is_of_a_room_in_the_queue_that_is_asked_for(world: Staffed) -> None:
    line = world.town.connect()
    names = {}
    for kind in ("report", "desk/1", "desk/2", "slip", "escrow"):
        message = Opening(kind, PARTS.get(kind, 3), marks=4 if kind == "escrow" else 0).message()
        send(world, message if kind == "escrow" else change(message, work=work(line)))
        names[kind] = message.room
    asked = [*names.values(), world.first.room("review"), world.first.room("public"), os.urandom(16)]
    seeds = {
        "report": world.first.seed,
        "desk/1": world.worker(world.cleo).seed,
        "desk/2": world.worker(world.dora, 2).seed,
    }
    for kind, seed in seeds.items():
        found = line.ask("/api/rooms/outlines", m.OutlinesRead(kind, asked), m.Outlines, seed)
        assert [each.room for each in found.rooms] == [names[kind]]
        listed = line.ask("/api/rooms/list", m.RoomsList(kind), m.Rooms, seed).rooms
        assert names[kind] in [each.room for each in listed]
        assert not {each.room for each in listed} & {name for other, name in names.items() if other != kind}
    declined(
        "malformed",
        lambda: line.ask(
            "/api/rooms/outlines", m.OutlinesRead("report", [bytes(16)] * 21), m.Outlines, world.first.seed
        ),
    )
    declined(
        "malformed",
        lambda: line.ask("/api/rooms/outlines", m.OutlinesRead("report", [bytes(15)]), m.Outlines, world.first.seed),
    )


def test_a_conversation_is_closed_by_its_desk_alone_and_nothing_else_is_closed(world: Staffed) -> None:
    line, seed = world.town.connect(), world.worker(world.cleo).seed
    opening = Opening("desk/1", 3)
    message = opening.message(work(line))
    line.ask(OPEN, message, m.HasMet)
    close = m.RoomClose(message.room)
    declined("not-allowed", lambda: line.ask("/api/rooms/close", close, m.Done, opening.seed))
    for by in (world.worker(world.dora, 2).seed, world.first.seed, world.cleo.seed, os.urandom(32)):
        declined("no-such-room", lambda by=by: line.ask("/api/rooms/close", close, m.Done, by))
    for name in (world.first.room("public"), world.first.room("deskbook/1")):
        declined("not-allowed", lambda name=name: line.ask("/api/rooms/close", m.RoomClose(name), m.Done, seed))
    line.ask("/api/rooms/close", close, m.Done, seed)
