"""Lies about reports, decisions and services: records that are made up, moved, swapped, left out or said again."""

import base64
import os
from collections.abc import Callable
from typing import Any

import msgspec
from lied_to import Program
from lies import Args, Lies, Row, World, replaced
from lying import Liar, Lie, anyway, edit

from escrow_acts import SECRET_TEXT
from harness import SERVICE
from parasol.features.alerts.case import OpenedReport
from parasol.features.reports.structs import Contact, ContactPart, Said
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.rooms.client.public import make as make_public
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import seal_envelope
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.seal.record import seal_record, seal_thread

READ, LIST, OUTLINES, PUBLIC = "/api/rooms/read", "/api/rooms/list", "/api/rooms/outlines", "/api/public/read"
Make = Callable[[World], Lies]
Records = list[m.StoredRecord]
Change = Callable[[World, Records], Records]


def honest(act: str, args: Callable[[World], Args], **changes: Any) -> Callable[[World], Any]:
    """What an honest server shows, but for some of it."""

    def shows(world: World) -> Any:
        return {**Program(world.town).begin(Liar(), act, args(world))(), **changes}

    return shows


def in_room(room: Callable[[World], bytes], change: Change) -> Make:
    """What one room holds, changed; in its outline as well."""
    return in_rooms((room, change))


def in_rooms(*each: tuple[Callable[[World], bytes], Change]) -> Make:
    """The same of several rooms."""

    def make(world: World) -> Lies:
        changes = {room(world): change for room, change in each}

        def changed(room: bytes, true: Records) -> Records:
            return changes[room](world, true) if room in changes else true

        def read(asked: Args, truth: bytes) -> bytes:
            page = msgspec.json.decode(truth, type=m.RoomPage)
            return msgspec.json.encode(m.RoomPage(changed(base64.b64decode(asked["room"]), page.records), page.more))

        def outline(each: m.Outline) -> m.Outline:
            return replaced(each, records=changed(each.room, each.records))

        return {READ: read, OUTLINES: edit(m.Outlines, lambda answer: m.Outlines([*map(outline, answer.rooms)]))}

    return make


def added(*made: Callable[[World], m.StoredRecord]) -> Change:
    return lambda world, true: [*true, *(make(world) for make in made)]


def nth(number: int, body: Callable[[World], bytes]) -> Change:
    """The record of this number with another body."""
    return lambda world, true: [replaced(each, body=body(world)) if each.seq == number else each for each in true]


def again(at: int, **changes: Any) -> Change:
    return lambda world, true: [*true, replaced(true[at], **changes)]


def backwards(world: World, true: Records) -> Records:
    return true[::-1]


NOISE = lambda world: m.StoredRecord(50, os.urandom(16), 1, b"\x04" + os.urandom(1023))  # noqa: E731

# What a reporter is shown


def asked_room(world: World) -> bytes:
    return world.asked.room


def asked_words(world: World) -> Args:
    return {"words": world.asked.words}


def thread_key(world: World) -> bytes:
    raw = world.asked.reporter._need_own()
    return raw.thread_key


def said(text: Said, seed: Callable[[World], bytes], seq: int = 60) -> Callable[[World], m.StoredRecord]:
    """A line that this key signed, by somebody who knows the conversation's key."""

    def make(world: World) -> m.StoredRecord:
        id, room = os.urandom(16), world.asked.room
        body = seal_thread(room, thread_key(world), seed(world), id, msgspec.json.encode(text), os.urandom)
        return m.StoredRecord(seq, id, 1, body)

    return make


def line_of_another(world: World) -> m.StoredRecord:
    return replaced(world.question, seq=50)


STRANGER = Said("question", "What is your name?")
CLOSED = Said("status", "Ha.", "closed")
FALSE_LINES: list[tuple[str, Any, int]] = [
    ("a question that nobody signed, and noise", added(NOISE, said(STRANGER, lambda _: os.urandom(32))), 2),
    ("a status that a member signed", added(said(CLOSED, lambda world: world.member.seed)), 1),
    ("a question to another reporter", added(line_of_another), 1),
    ("a line under another name", again(-1, seq=50, id=bytes(16)), 1),
]
REPEATED: list[tuple[str, Any]] = [
    ("the last record twice", again(-1)),
    ("an old status as the newest", again(4, seq=99)),
    ("records in the other order", backwards),
]


def other_room(world: World, true: Records) -> Records:
    return world.records(world.two[1].room)


def fraction(world: World) -> Lies:
    return {READ: lambda asked, truth: truth.replace(b'"seq":5', b'"seq":4.5')}


RECEIPTS = [
    *[
        Row(
            *("receipt", name, in_room(asked_room, change)),
            honest("receipt", asked_words, unreadable=count),
            asked_words,
        )
        for name, change, count in FALSE_LINES
    ],
    *[Row("receipt", name, in_room(asked_room, change), "repeated", asked_words) for name, change in REPEATED],
    Row("receipt", "a room without its first record", in_room(asked_room, lambda world, true: true[1:]), "no-report",
        asked_words),
    Row("receipt", "an empty room", in_room(asked_room, lambda world, true: []), "no-report", asked_words),
    Row("receipt", "a number that is no whole one", fraction, "bad-answer", asked_words),
    Row("receipt", "another report's room", in_room(asked_room, other_room), "tag", asked_words),
]  # fmt: skip

# What stewards are shown of reports


def steward_reads(at: int = 0) -> Callable[[World], Args]:
    return lambda world: {"words": world.words["second"], "room": world.two[at].room.hex()}


def asked_by_steward(world: World) -> Args:
    return {"words": world.words["second"], "room": world.asked.room.hex()}


def made_up_contact(world: World) -> bytes:
    intake = world.first.roster.intake
    part = ContactPart(world.two[0].room, Contact("Robin", "call +44 7700 900001", True))
    return seal_envelope(bytes(64) + msgspec.json.encode(part), intake)


def swapped_parts(*parts: int) -> Make:
    """Between two reports."""

    def theirs(world: World, true: Records) -> Records:
        other = world.two[1].prepared.message.records
        return [replaced(each, body=other[each.seq - 1].body) if each.seq in parts else each for each in true]

    return in_room(lambda world: world.two[0].room, theirs)


def exchanged(world: World, true: Records) -> Records:
    """The shared part and the contact."""
    bodies = {each.seq: each.body for each in true}
    other = {3: 4, 4: 3}
    return [replaced(each, body=bodies.get(other.get(each.seq, each.seq), each.body)) for each in true]


def rooms(change: Callable[[World, list[m.RoomOutside]], list[m.RoomOutside]]) -> Make:
    return lambda world: {LIST: edit(m.Rooms, lambda answer: m.Rooms(change(world, answer.rooms)))}


def of_another_holder(world: World, true: list[m.RoomOutside]) -> list[m.RoomOutside]:
    other = os.urandom(32)
    return [replaced(each, holder_key=other) for each in true]


def twin(world: World, true: list[m.RoomOutside]) -> list[m.RoomOutside]:
    """A report more, whose name begins as that of the first."""
    name = world.two[0].room
    (one,) = [each for each in true if each.room == name]
    return [*true, replaced(one, room=name[:-1] + bytes([name[-1] ^ 1]))]


def first_two(world: World) -> bytes:
    return world.two[0].room


HIDDEN = {"text": "", "shared": "", "contact": False}
FALSE_REPORTS: list[tuple[str, Make, dict[str, Any]]] = [
    (
        "a contact that the server made up",
        in_room(first_two, nth(4, made_up_contact)),
        {"contact": False, "problems": ["signature"]},
    ),
    ("another report's raw part", swapped_parts(2), {"text": "", "problems": ["signature"]}),
    ("another report's shared part", swapped_parts(3), {"shared": "", "problems": ["signature"]}),
    ("another report's contact", swapped_parts(4), {"contact": False, "problems": ["signature"]}),
    (
        "another report's parts",
        swapped_parts(2, 3, 4),
        {**HIDDEN, "problems": ["signature"] * 3},
    ),
    (
        "two parts in each other's place",
        in_room(first_two, exchanged),
        {"shared": "", "contact": False, "problems": ["part", "part"]},
    ),
    ("the last record twice", in_room(first_two, again(-1, seq=50)), {**HIDDEN, "problems": ["repeated"]}),
    ("records in the other order", in_room(first_two, backwards), {**HIDDEN, "problems": ["repeated"]}),
    ("somebody else's report", rooms(of_another_holder), {**HIDDEN, "problems": ["holder"]}),
]  # fmt: skip


def reads(name: str, make: Make, args: Callable[[World], Args], **changes: Any) -> Row:
    return Row("report", name, make, honest("report", args, **changes), args)


def met_early(marks: bool) -> Make:
    """A report that waits, shown before another one is there; ``marks``: as one that waited."""

    def make(world: World) -> Lies:
        kept = world.waits.prepared.message
        outside = m.RoomOutside(kept.room, kept.holder_key, 20_000, 20_100, 5, kept.marks if marks else [])
        stored = [m.StoredRecord(number, each.id, 20_000, each.body) for number, each in enumerate(kept.records, 1)]
        outline = m.Outline(kept.room, [stored[1], stored[4]], [], False)

        def page(asked: Args, truth: Any) -> Any:
            return msgspec.json.encode(m.RoomPage(stored, False))

        return {
            LIST: edit(m.Rooms, lambda answer: m.Rooms([*answer.rooms, outside])),
            OUTLINES: edit(m.Outlines, lambda answer: m.Outlines([*answer.rooms, outline])),
            READ: refused_there(kept.room, page),
        }

    return make


def refused_there(room: bytes, page: Lie) -> Lie:
    """What the honest server doesn't show at all."""
    lie: Lie = lambda asked, truth: page(asked, truth) if base64.b64decode(asked["room"]) == room else truth  # noqa: E731
    return anyway(lie)


def waiting_room(world: World) -> Args:
    return {"words": world.words["second"], "room": world.waits.room.hex()}


SEALED = {**HIDDEN, "problems": [], "sealed": True, "status": "received", "lines": []}


def holds(change: Callable[[list[int]], list[int]]) -> Make:
    path = "/api/escrow/verify"
    return lambda world: {path: edit(m.EscrowVerified, lambda answer: m.EscrowVerified(change(answer.given)))}


def met_room(world: World) -> Args:
    return {"words": world.words["second"], "room": world.met.hex()}


def opened_room(world: World) -> Args:
    return {"words": world.words["second"], "room": world.opened[0].room.hex()}


def unchanged(world: World, true: Records) -> Records:
    return true


def no_notes(world: World, true: Records) -> Records:
    return []


def of_two(change: Change = unchanged, notes: Change = no_notes) -> Make:
    """Two reports that met, and what is noted of them; without a note a report opens by the shares alone."""
    return in_rooms((lambda world: world.opened[0].room, change), (lambda world: world.first.room("review"), notes))


def part_of(report: int, number: int) -> Callable[[World], bytes]:
    return lambda world: world.opened[report].prepared.message.records[number - 1].body


def sealed_by_nobody(world: World) -> bytes:
    intake = world.first.roster.intake
    return seal_envelope(os.urandom(200), intake, 4096)


MOVED_PARTS: list[tuple[str, Change, list[str]]] = [
    ("with the keys of the other", nth(5, part_of(1, 5)), []),
    ("with keys that nobody signed", nth(5, sealed_by_nobody), []),
    ("with the raw part of the other", nth(2, part_of(1, 2)), []),
    ("with its shared part as the raw one", nth(2, part_of(0, 3)), []),
]


def note(who: str) -> Change:
    """A key for the report that is none of its own, under the stewards' key."""

    def made(world: World, true: Records) -> Records:
        id, key = os.urandom(16), world.first.keyring.keys["stewards"]
        text = msgspec.json.encode(OpenedReport(world.opened[0].room, os.urandom(32)))
        room, epoch, seed = world.first.room("review"), max(key), getattr(world, who).seed
        body = seal_record(room, "stewards", epoch, key[epoch], seed, id, text, os.urandom)
        return [m.StoredRecord(1, id, world.town.clock.today(), body)]

    return made


FALSE_NOTES: list[tuple[str, Change]] = [
    ("no note of its key", no_notes),
    ("another key that a steward noted", note("second")),
    ("another key that a member noted", note("member")),
]
OPENED = {
    **{"text": SECRET_TEXT, "shared": "tell others", "contact": True, "problems": []},
    **{"sealed": False, "status": "received", "lines": []},
}


def without_line(world: World, true: Records) -> Records:
    return [each for each in true if each.seq <= 4]


REPORTS = [
    *[reads(name, make, steward_reads(), **changes) for name, make, changes in FALSE_REPORTS],
    reads("swapped parts of others", swapped_parts(2, 3, 4), steward_reads(2)),
    reads(
        *("a status that a member signed", in_room(asked_room, added(said(CLOSED, lambda world: world.member.seed)))),
        asked_by_steward,
        problems=["author"],
    ),
    reads(
        *("an old status as the newest", in_room(asked_room, again(4, seq=99)), asked_by_steward),
        **{**HIDDEN, "problems": ["repeated"], "status": "received", "lines": []},
    ),
    reads(
        *("a conversation without the part that has its key",),
        in_room(asked_room, lambda world, true: [each for each in true if each.seq != 2]),
        asked_by_steward,
        **{"text": "", "problems": ["no-key"] * 3, "status": "received", "lines": []},
    ),
    reads(
        *("a report without the line that takes it back", in_room(lambda world: world.taken_back.room, without_line)),
        lambda world: {"words": world.words["second"], "room": world.taken_back.room.hex(), "queued": True},
        lines=[],
    ),
    Row(
        *("report", "a second one whose name begins alike", rooms(twin), "more-than-one"),
        lambda world: {"words": world.words["second"], "room": world.two[0].room.hex()[:8]},
        **{"page": "no-such-report", "why": "the page opens a report by its whole name alone"},
    ),
    Row("ask", "somebody else's report", rooms(of_another_holder), "unusable-report", steward_reads()),
    Row("ask", "a report without its raw part", swapped_parts(2), "unusable-report", steward_reads()),
    Row("report", "one that waits, shown early", met_early(True), SEALED, waiting_room),
    Row(
        *("report", "one that waits, shown early as an ordinary one", met_early(False)),
        {**SEALED, "sealed": False, "problems": ["no-key", *["signature"] * 3]},
        waiting_room,
    ),
    Row("report", "that every credential holds", holds(lambda given: [1] * len(given)), SEALED, met_room),
    *[
        Row("report", f"one that met, {name}", of_two(change), {**SEALED, "problems": codes}, opened_room)
        for name, change, codes in MOVED_PARTS
    ],
    *[
        Row("report", f"one that met, and {name}", of_two(notes=notes), OPENED, opened_room)
        for name, notes in FALSE_NOTES
    ],
    *[
        Row(
            *("report", f"an answer about credentials {name}", holds(change), "wrong-answer", met_room),
            page={**SEALED, "sealed": False, "problems": ["wrong-answer"]},
            why="the program names it for the whole queue, the page beside each report that it is about",
        )
        for name, change in (
            ("that has one too few", lambda hold: hold[1:]),
            ("that has none", lambda hold: []),
            ("that has one too many", lambda hold: [*hold, 1]),
        )
    ],
]

# The queue


def of_outlines(change: Callable[[World, list[m.Outline]], list[m.Outline]]) -> Make:
    return lambda world: {OUTLINES: edit(m.Outlines, lambda answer: m.Outlines(change(world, answer.rooms)))}


def raw_swapped(world: World, true: list[m.Outline]) -> list[m.Outline]:
    one, two, _ = (each.room for each in world.two)
    raw, other = {each.room: each.records[0].body for each in true}, {one: two, two: one}
    return [
        replaced(
            each,
            records=[replaced(each.records[0], body=raw[other.get(each.room, each.room)]), *each.records[1:]],
        )
        for each in true
    ]


def repeated_in_one(world: World, true: list[m.Outline]) -> list[m.Outline]:
    one = world.two[0].room
    return [replaced(each, records=each.records * 2) if each.room == one else each for each in true]


def queue(world: World) -> Args:
    return {"words": world.words["second"], "rooms": [each.room.hex() for each in world.two]}


def shown(*three: list[Any]) -> Callable[[World], Args]:
    return lambda world: dict(zip((each.room.hex() for each in world.two), map(list, three), strict=True))


THIRD = [[], "Three."]
QUEUES = [
    Row(
        *("queue", "the raw parts of two in each other's place", of_outlines(raw_swapped)),
        shown([["signature"], ""], [["signature"], ""], THIRD),
        queue,
    ),
    Row(
        *("queue", "records of one twice", of_outlines(repeated_in_one)),
        shown([["repeated"], ""], [[], "Two."], THIRD),
        queue,
    ),
    Row("queue", "somebody else's reports", rooms(of_another_holder), shown(*[[["holder"], ""]] * 3), queue),
]

# Decisions


def decisions(world: World) -> bytes:
    return world.first.room("decisions")


def by_a_member(world: World) -> m.StoredRecord:
    """A member has the members' key; the server lets them write."""
    id = os.urandom(16)
    return m.StoredRecord(999, id, 1, world.member.sealed_record("decisions", id, b"{}"))


def alerts_record(world: World) -> m.StoredRecord:
    return replaced(world.records(world.first.room("alerts"))[0], seq=999)


def kind(name: str) -> Callable[[World], Args]:
    return lambda world: {"words": world.words["member"], "kind": name}


def read_and(*codes: str) -> Callable[[World], Any]:
    return lambda world: ["read"] * len(world.records(decisions(world))) + list(codes)


DECISIONS = [
    *[
        Row("room", name, in_room(decisions, added(made)), read_and(code), kind("decisions"))
        for name, made, code in (
            ("a decision that a member wrote", by_a_member, "author"),
            ("a record of the alerts", alerts_record, "tag"),
            ("noise", lambda world: m.StoredRecord(999, os.urandom(16), 1, os.urandom(1024)), "tag-byte"),
        )
    ],
    *[
        Row("room", name, in_room(decisions, change), "repeated", kind("decisions"))
        for name, change in (
            ("a record twice", again(0)),
            ("a record again under another number", again(0, seq=10_000)),
            ("records in the other order", backwards),
        )
    ],
]

# Services


def public(change: Change) -> Make:
    def make(world: World) -> Lies:
        assert world.services
        return {PUBLIC: edit(m.PublicPage, lambda page: replaced(page, records=change(world, page.records)))}

    return make


def service(seed: Callable[[World], bytes], **changes: Any) -> Callable[[World], m.StoredRecord]:
    def make(world: World) -> m.StoredRecord:
        id, today = os.urandom(16), world.town.clock.today()
        facts = {"service": os.urandom(16), "name": "A trap", "confirmed_on": today}
        facts |= {name: of(world) for name, of in changes.items()}
        body = make_public(seed(world), world.first.room("public"), id, replaced(SERVICE, **facts))
        return m.StoredRecord(99, id, today, body)

    return make


def signer_of(person: Person) -> bytes:
    """With which stewards speak for their community."""
    keys = person.keyring.keys["stewards"]
    return signer_seed(keys[max(keys)])


HONEST = ["Harbour Clinic", "Law desk"]
SERVICES = [
    *[
        Row("services", name, public(change), HONEST)
        for name, change in (
            ("a service that a stranger signed", added(service(lambda _: os.urandom(32)))),
            ("a service that a steward signed with her own key", added(service(lambda world: world.first.seed))),
            ("a service of another community", added(service(lambda world: signer_of(world.stranger)))),
            (
                "an old record of one that has gone, as the newest",
                added(
                    service(
                        lambda world: signer_of(world.first),
                        service=lambda world: world.services.service,
                        confirmed_on=lambda world: world.town.clock.today() - 9,
                    )
                ),
            ),
            ("a record under another name", again(0, seq=99, id=bytes(16))),
        )
    ],
    *[
        Row("services", name, public(change), "repeated")
        for name, change in (
            ("records in the other order", backwards),
            ("a record twice", again(0)),
        )
    ],
]


# Reports that wait


def evaluated(change: Callable[[m.Evaluated, list[bytes]], m.Evaluated]) -> Make:
    def lie(asked: Args, truth: bytes) -> bytes:
        blinded = msgspec.convert(asked, m.Evaluate, strict=False).blinded
        return msgspec.json.encode(change(msgspec.json.decode(truth, type=m.Evaluated), blinded))

    return lambda world: {"/api/escrow/evaluate": lie}


def with_another_key(true: m.Evaluated, blinded: list[bytes]) -> m.Evaluated:
    secret, public_key = oprf.derive_key_pair(os.urandom(32), b"other")
    return m.Evaluated(*oprf.blind_evaluate_batch(secret, public_key, blinded, os.urandom))


def waiting(world: World) -> Args:
    return {"words": world.words["member"], "typed": "+44 7700 900990", "receipt": "a b c"}


WAITING = [
    Row("wait", name, evaluated(change), "wrong-escrow-key", waiting)
    for name, change in (
        ("another key's evaluation", with_another_key),
        ("one too few", lambda true, _: m.Evaluated(true.evaluated[1:], true.proof)),
        (
            "two in each other's place",
            lambda true, _: m.Evaluated(true.evaluated[1::-1] + true.evaluated[2:], true.proof),
        ),
    )
]
