"""Profiles in a soak: put there with a pass, changed, looked at by a link, written to, paused and deleted."""

import os
import random
from functools import partial

import msgspec

from bench.soak.acts import MIDDLE, Line, Wrong, append_paid, check, is_gone, read_back, records
from bench.soak.ledger import Thing
from parasol.client.connection import Declined
from parasol.formats import messages as m
from parasol.formats.bounds import PROFILE_DAYS
from parasol.formats.contexts import enquiry_bytes, profile_bytes, report_room
from parasol.formats.kinds import kind_for
from parasol.wire.signing import public_key_of

MAKE, DELETE = 0.4, 0.8
"""How often one is made, and how often one that is there is deleted in the end: so that there are never many."""


def profile(line: Line) -> None:
    """Make one; or change one, write to it, pause it, delete it."""
    thing = None if random.random() < MAKE else line.world.ledger.take("profile")
    if thing is None:
        seed = os.urandom(32)
        thing = Thing("profile", report_room(public_key_of(seed)), seed, 0)
        put(line, thing)
        line.world.ledger.put(thing)
        return
    is_there = True
    try:
        read_back(line, thing)
        body = put(line, thing)
        shown = line.ask("profile read", "/api/profiles/read", m.ProfileRead(thing.name), m.ProfileShown)
        check(shown.record.body == body, "a link shows another profile than was put there")
        enquiry(line, thing)
        look = partial(line.ask, "profile read", "/api/profiles/read", m.ProfileRead(thing.name), m.ProfileShown)
        if random.random() < DELETE:
            line.ask("room delete", "/api/rooms/delete", m.RoomDelete(thing.name), m.Done, thing.seed)
            is_there = False
        else:
            put(line, thing, is_shown=False)
        line.refused("no-such-room", look)
        if is_there:
            put(line, thing)
    finally:
        (line.world.ledger.back if is_there else line.world.ledger.deleted)(thing)


def put(line: Line, thing: Thing, is_shown: bool = True) -> bytes:
    """All of it, in the place of what was there; returns what is shown. With a pass if it needs one."""
    made = records(4096, *([m.RECORD_SIZES[2]] if is_shown else []))
    version = thing.version + 1
    covered = profile_bytes(version, thing.name, [(each.id, each.body) for each in made], [])
    own, shown = [*made, None][:2]
    assert own is not None
    signed = line.sign(thing.seed, "open", covered)
    message = m.ProfilePut(public_key_of(thing.seed), version, own, shown, [], signed)
    try:
        line.ask("profile put", "/api/profiles/put", message, m.Done)
    except Declined as declined:
        if declined.code != "token-missing":
            raise
        line.paid("profile put", "/api/profiles/put", message, "profile")
    thing.version, thing.holds, thing.until = version, {}, line.world.days.today() + PROFILE_DAYS
    for each in made:
        thing.add(each.id, each.body)
    return made[-1].body


def enquiry(line: Line, thing: Thing) -> None:
    """Somebody writes, she answers, they read it and delete it."""
    made, seed = records(1024, MIDDLE), os.urandom(32)
    room, key, kind = report_room(public_key_of(seed)), public_key_of(seed), kind_for("enquiry", thing.name)
    signed = line.sign(
        seed, "open", enquiry_bytes(thing.name, room, [(each.id, each.body) for each in made], "enquiry")
    )
    opened = m.RoomOpen(kind, room, key, made, signed, [], None)
    line.ask("enquiry", "/api/rooms/open", msgspec.structs.replace(opened, work=line.work()), m.HasMet)
    rooms = line.ask("enquiries", "/api/rooms/list", m.RoomsList(kind), m.Rooms, thing.seed).rooms
    if not any(each.room == room for each in rooms):
        raise Wrong("a message isn't in the inbox")
    (answer,) = records(1024)
    append_paid(line, m.RoomAppend(room, answer), thing.seed)
    written = Thing("enquiry", room, seed, 0)
    for each in (*made, answer):
        written.add(each.id, each.body)
    read_back(line, written)
    line.ask("room delete", "/api/rooms/delete", m.RoomDelete(room), m.Done, seed)
    is_gone(line, written)
