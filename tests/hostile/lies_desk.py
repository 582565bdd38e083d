"""Lies about conversations with a desk, files and slips: what is made up, moved, swapped, left out or said again."""

import base64
import os
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from lies import Args, Lies, Row, World, replaced
from lies_room import READ, added, again, honest, in_room, nth, of_another_holder, rooms
from lying import always, anyway

from parasol.features.desks.client import slips
from parasol.features.desks.structs import Closed, DeskContact, DeskContactPart, Note, SlipText, Slot, Slots, Text
from parasol.kernel import messages as m
from parasol.kernel.roster.client.recipients import recipient_of_desk
from parasol.kernel.seal import seal_envelope
from parasol.kernel.seal.record import seal_desk_note, seal_thread
from parasol.kernel.vault.client import keys_of
from parasol.kernel.words import WORDS_ON_A_SLIP, generate

Make = Callable[[World], Lies]


def conversation(at: int) -> Callable[[World], bytes]:
    return lambda world: world.desk[at].room


def worker(at: int, *, listed: bool) -> Callable[[World], Args]:
    return lambda world: {"words": world.words["member"], "room": world.desk[at].room.hex(), "listed": listed}


def visitor(world: World) -> Args:
    return {"words": world.words[world.desk[0].room.hex()]}


def desk_line(text: msgspec.Struct, seed: Callable[[World], bytes]) -> Callable[[World], m.StoredRecord]:
    def make(world: World) -> m.StoredRecord:
        who, id = world.desk[0], os.urandom(16)
        key = who._need_own().thread_key
        body = seal_thread(who.room, key, seed(world), id, msgspec.json.encode(text), os.urandom)
        return m.StoredRecord(60, id, 1, body)

    return make


def own_seed(world: World) -> bytes:
    return world.desk[0]._keys.sign_seed


COME = Text("Come to another address.")
FALSE_DESK_LINES: list[tuple[str, Any]] = [
    ("an answer that a member signed", desk_line(COME, lambda world: world.other.seed)),
    ("an answer that a steward signed", desk_line(COME, lambda world: world.first.seed)),
    ("an answer that a stranger signed", desk_line(COME, lambda world: os.urandom(32))),
    ("an end that the visitor signed", desk_line(Closed("The desk is gone."), own_seed)),
    ("times that the visitor signed", desk_line(Slots("When?", [Slot(bytes(8), "tonight, alone")]), own_seed)),
]


def note_of_another(world: World) -> m.StoredRecord:
    return replaced(world.records(world.desk[0].room, own_seed(world))[-1], seq=50)


def note_by_nobody(world: World) -> m.StoredRecord:
    """Of somebody who hasn't the desk's key."""
    id, text = os.urandom(16), msgspec.json.encode(Note("Meet alone."))
    sealed = seal_desk_note(world.desk[0].room, 1, os.urandom(32), world.member.seed, id, text, os.urandom)
    return m.StoredRecord(60, id, 1, sealed)


def contact_of_the_server(world: World) -> bytes:
    recipient = recipient_of_desk(world.town.connect(), world.first.roster.desks[1])
    part = DeskContactPart(world.desk[0].room, DeskContact("yes", "ring me at night", "Robin", "the police"))
    return seal_envelope(bytes(64) + msgspec.json.encode(part), recipient, 6144)


def still_there(world: World) -> Lies:
    """What the room held before, whatever is deleted."""
    who = world.written[-1]
    kept = world.records(who.room, who._keys.sign_seed)
    return {READ: always(msgspec.json.encode(m.RoomPage(kept, False)))}


def new_conversation(world: World) -> Args:
    assert world.desk
    world.written.append(world.write("Three?"))
    return {"words": world.words[world.written[-1].room.hex()]}


def chunks(change: Callable[[World, int, bytes], bytes]) -> Make:
    """Parts of the first file."""

    def make(world: World) -> Lies:
        _, one, _ = world.files

        def lie(asked: Args, truth: bytes) -> bytes:
            return change(world, asked["number"], truth) if base64.b64decode(asked["blob"]) == one.blob else truth

        return {"/api/blobs/get": lie}

    return make


def chunk(world: World, of: int, number: int) -> bytes:
    who, *some = world.files
    return who._connection.ask_bytes("/api/blobs/get", m.BlobGet(who.room, some[of].blob, number), own_seed(world))


def file_args(world: World) -> Args:
    assert world.files
    return visitor(world)


def slip(world: World) -> str:
    """The words of a slip that nobody has opened."""
    words = generate(os.urandom, WORDS_ON_A_SLIP)
    told = SlipText(1, None, "Robin", "I came for the test.", "es")
    slips.leave(
        world.town.connect(), slips.prepare(world.town.connect(), words, world.first.roster.desks[1], told, os.urandom)
    )
    return words


def under_other_words(change: Callable[[bytes], bytes]) -> Make:
    """Under words that hold none a slip is shown, which is another's."""

    def make(world: World) -> Lies:
        keys = keys_of(slip(world), "slip")
        body = change(world.records(keys.name, keys.sign_seed)[0].body)
        page = msgspec.json.encode(m.RoomPage([m.StoredRecord(1, os.urandom(16), 1, body)], False))
        return {READ: anyway(always(page)), "/api/rooms/delete": anyway(always(b"{}"))}

    return make


def other_words(world: World) -> Args:
    return {"words": world.words["member"], "slip": generate(os.urandom, WORDS_ON_A_SLIP)}


def both(rows: Callable[[bool], Sequence[Row]]) -> list[Row]:
    return [*rows(False), *rows(True)]


def at_desk(name: str, make: Make, at: int, listed: bool, **changes: Any) -> Row:
    args = worker(at, listed=listed)
    return Row("desk", f"{name}{', in the list' if listed else ''}", make, honest("desk", args, **changes), args)


UNREAD = {"opening": None, "contact": False, "lines": 0, "notes": 0}
DESKS = [
    *both(
        lambda listed: [
            *[
                at_desk(name, in_room(conversation(0), added(made)), 0, listed, problems=["author"])
                for name, made in FALSE_DESK_LINES
            ],
            at_desk(
                "another one's note", in_room(conversation(1), added(note_of_another)), 1, listed, problems=["tag"]
            ),
            at_desk("a note by nobody", in_room(conversation(0), added(note_by_nobody)), 0, listed, problems=["tag"]),
            at_desk(
                *("a contact that the server made up", in_room(conversation(0), nth(3, contact_of_the_server)), 0),
                listed,
                **{"contact": False, "problems": ["signature"]},
            ),
            at_desk(
                *("somebody else's conversation", rooms(of_another_holder), 0, listed),
                **{**UNREAD, "problems": ["holder"]},
            ),
            at_desk(
                *("the last record twice", in_room(conversation(0), again(-1, seq=50)), 0, listed),
                **{**UNREAD, "problems": ["repeated"]},
            ),
        ]
    ),
    *[
        Row(*("visit", name, in_room(conversation(0), added(made))), honest("visit", visitor, unreadable=1), visitor)
        for name, made in FALSE_DESK_LINES
    ],
    Row("visit", "the last record twice", in_room(conversation(0), again(-1, seq=50)), "repeated", visitor),
    Row("drop-contact", "that it is deleted, and is still shown", still_there, "not-deleted", new_conversation),
    *[
        Row("fetch-file", name, chunks(change), code, file_args)
        for name, change, code in (
            ("two parts in each other's place", lambda world, number, truth: chunk(world, 0, 1 - number), "tag"),
            ("another file's parts", lambda world, number, truth: chunk(world, 1, number), "tag"),
            ("a part that is cut", lambda world, number, truth: truth[:16424] if number else truth, "tag"),
            ("parts of nothing", lambda world, number, truth: b"", "size"),
        )
    ],
    Row("slip", "another one's, under these words", under_other_words(lambda body: body), "tag", other_words),
    Row(
        *("slip", "one that was changed", under_other_words(lambda body: body[:-1] + bytes([body[-1] ^ 1]))),
        *("age", other_words),
    ),
    Row("slip", "no lie", lambda world: {}, "Robin", lambda world: {**other_words(world), "slip": slip(world)}),
]
