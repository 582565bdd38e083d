"""A store with many members and alerts, as a year would have made it: entries, keys and records are made by the
client's own functions and taken by the server's own, in one process and without HTTP.

What isn't as in production, to be quick: the members of the crowd have one age key in common and no vault (nobody opens
theirs), join in batches, and index entries but those of one number are random. The assumptions of the year are below.
"""

import asyncio
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from bench.fill import random_entries
from bench.served import opened
from bench.unlisted import signed_alert
from parasol.demo import community
from parasol.demo.example_numbers import ExampleNumber
from parasol.features.checks.client.rekey import rekey
from parasol.features.checks.client.signed_tree_heads import sign_tree_head
from parasol.features.checks.client.tree import Tree
from parasol.features.checks.client.tree_head import placed
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call
from parasol.kernel.limits import WorkLimit
from parasol.kernel.roster.client import checkpoints, founding, new_keys, steward, tending
from parasol.kernel.roster.client.notes import note_by
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.sending import applied
from parasol.kernel.roster.rules import RosterState, signers
from parasol.kernel.roster.rules.chains import place_in
from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import INVITE_DAYS, Entry, Invite, Join, Leave
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.server.app import Server
from parasol.kernel.server.serve import prepare
from parasol.kernel.storage import NewRecord, Storage
from parasol.kernel.storage.opening import DATABASE, open_storage
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import day_of
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import week_of

WEEKS = 52
"""Each with a renewal of both groups' keys and a checkpoint, as stewards' clients do it."""
LEAVE_IN_A_YEAR = 0.08
REMOVED_IN_A_YEAR = 0.002
"""Of all members; at least one. Nobody has counted either in a community such as these: see README.md."""
OPENED = 16
USUAL = msgspec.structs.replace(community.POLICY, checks_per_week=40, checks_in_all=10_000_000)
AT_ONCE = 256
PORTION = 1_000
DAY = 86_400


class InProcess(Connection):
    """What a client asks goes to the handlers of a server in this process, as if it had been signed and paid for."""

    def __init__(self, server: Server, loop: asyncio.AbstractEventLoop, clock: "Clock") -> None:
        super().__init__("http://in-process")
        self._server, self._loop, self._clock = server, loop, clock
        self._routes = {route.path: route for route in server.routes}

    def ask_bytes(self, path: str, message: m.Message, seed: bytes | None = None, pace: Any = None) -> bytes:
        """See ``Connection``."""
        caller = None if seed is None else public_key_of(seed)
        own = (self.site,)
        call = Call(caller, self._server.keeper.state, self._clock.now, day_of(self._clock.now), sites=own)
        try:
            answer = self._loop.run_until_complete(self._routes[path].handle(call, message))
        except Refused as refused:
            raise Declined(refused.code, refused.status, refused.spent) from None
        return answer if isinstance(answer, bytes) else msgspec.json.encode(answer)


@dataclass(slots=True)
class Clock:
    """Set by hand."""

    now: float


@dataclass(slots=True)
class Large:
    """What was made. ``words`` open the vaults of members who joined in the first week, a new one for each run: a
    member has 32 reads a week, and one that is shown twice is a wait more."""

    store: Path
    first: Person
    second: Person
    words: list[str]
    number: str = "+44 7700 900007"
    removed: int = 0
    left: int = 0
    told: str = ""
    """What was made, in words."""
    crowd: list[bytes] = field(default_factory=list)
    """The seeds of those who are members."""


def make(store: Path, members: int, alerts: int, weeks: int = WEEKS) -> Large:
    """A community founded a year ago that has so many members and alerts today."""
    start = time.perf_counter()
    store.mkdir(mode=0o700)
    words, clock, loop = community.new_words(), Clock(time.time() - weeks * 7 * DAY), asyncio.new_event_loop()
    prepare(store, keys_of(words, "founding").sign_key)
    storage = loop.run_until_complete(open_storage(store))
    server = loop.run_until_complete(
        Server(storage, lambda: clock.now, os.urandom, WorkLimit(os.urandom(32), counters=1)).load()
    )
    try:
        loop.run_until_complete(storage._writer.run_alone(_hurry))  # type: ignore[attr-defined]
        line = InProcess(server, loop, clock)
        device = Device(os.urandom, lambda: day_of(clock.now))
        large = _founded(store, line, device, words)
        for week in range(weeks):
            _week(large, week, weeks, members)
            clock.now += 7 * DAY
            large.first.refresh()
            tending.tend(large.first)
            large.second.refresh()
            checkpoints.sign_if_due(large.second)
        rekey(large.first)
        _alerts(large, storage, loop, alerts)
        large.told = _told(large, weeks, time.perf_counter() - start)
    finally:
        loop.run_until_complete(storage.close())
        loop.close()
    with opened(store) as database:  # so that what is checked here isn't more than usual, which would cost work
        database.execute("INSERT INTO week_count VALUES (?, 'check', 10000000)", (week_of(device.today()) - 1,))
    return large


def _told(large: Large, weeks: int, seconds: float) -> str:
    roster = large.first.whole()
    return (
        f"made in {seconds:.0f} s: {len(roster.taken()):,} members after {weeks} weeks with a renewal each, "
        f"{large.left:,} left and {large.removed:,} removed; charter {roster.length:,} entries, register "
        f"{roster.register_length:,}; database {(large.store / DATABASE).stat().st_size / 1e6:.0f} MB"
    )


def _hurry(connection: Any) -> None:
    """Only for filling: the settings belong to this connection and end with it."""
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -200000")


def _founded(store: Path, line: InProcess, device: Device, founding_words: str) -> Large:
    first = founding.found(line, device, founding_words, USUAL, community.new_words())
    second = community.join(line, first, "steward")
    words = [community.join(line, first, "member").words for _ in range(OPENED)]
    second.person.refresh()
    return Large(store, first, second.person, words)


def _week(large: Large, week: int, weeks: int, members: int) -> None:
    """Who comes, leaves and is removed in one week."""
    leaving, removed = round(members * LEAVE_IN_A_YEAR), max(1, round(members * REMOVED_IN_A_YEAR))
    coming = members - 2 - OPENED + leaving + removed
    large.first.refresh()
    with patch.object(signers, "verify", lambda *of: None):  # of what was signed a moment before
        large.first._whole = _join(large, _share(coming, week, weeks))
        _leave(large, _share(leaving, week, weeks))
    for _ in range(_share(removed, week, weeks)):
        large.first.refresh()
        steward.remove(large.first, public_key_of(_drawn(large)), "told others who is a member")
        large.removed += 1


def _share(whole: int, week: int, weeks: int) -> int:
    return whole * (week + 1) // weeks - whole * week // weeks


def _drawn(large: Large) -> bytes:
    """Somebody of the crowd, who is no longer in it."""
    return large.crowd.pop(int.from_bytes(os.urandom(4)) % len(large.crowd))


CROWD = AgeKey.generate().recipient
"""One for the whole crowd, and one box: making them took most of the time."""


def _join(large: Large, count: int) -> RosterState:
    """So many are invited and join, some in each append; the roster after it."""
    first, random = large.first, os.urandom
    roster, recipient, box = first.whole(), hash_of_recipient(CROWD), new_keys.leaf_box(0, bytes(32), CROWD)
    first.key_of("stewards", roster.key_tree.began_at)
    signer, today = signer_seed(first.keyring.keys["stewards"][roster.current["stewards"]]), first.device.today()
    for at in range(0, count, AT_ONCE):
        after, entries, wire = roster, list[Entry](), list[m.SignedEntry]()
        for _ in range(min(AT_ONCE, count - at)):
            invited, seat = random(32), random(32)
            while after.is_name_taken(public_key_of(seat)):
                seat = random(32)
            key = public_key_of(invited)
            entries.append(
                Invite(
                    **place_in(after, "register", today),
                    key=key,
                    recipient=recipient,
                    leaf=founding.free_leaf(after, random),
                    role="member",
                    last_day=today + INVITE_DAYS,
                    note=note_by(first, "invite", key),
                )
            )
            wire.append(founding.wire_entry(entries[-1], signer))
            after = applied(after, wire[-1:])
            place = place_in(after, "register", today)
            entries.append(Join(**place, invite=key, seat=public_key_of(seat), recipient=recipient))
            wire.append(founding.wire_entry(entries[-1], invited, seat))
            after = applied(after, wire[-1:])
            large.crowd.append(seat)
        with patch.object(new_keys, "leaf_box", lambda *_: box):
            brings = due(roster, entries, after)
            message = new_keys.append_with(wire, brings, after, first.keyring, {recipient: CROWD}, random, first.seed)
        first.connection.ask("/api/roster/append", message, m.Done)
        roster = after
    return roster


def _leave(large: Large, count: int) -> None:
    roster, today, wire = large.first.whole(), large.first.device.today(), list[m.SignedEntry]()
    for _ in range(count):
        seed = _drawn(large)
        wire.append(founding.wire_entry(Leave(**place_in(roster, "register", today), seat=public_key_of(seed)), seed))
        roster = applied(roster, wire[-1:])
    if wire:
        large.first.connection.ask("/api/roster/append", m.RosterAppend(wire, []), m.Done)
    large.left += count
    large.first._whole = roster


def _alerts(large: Large, storage: Storage, loop: asyncio.AbstractEventLoop, count: int) -> None:
    """One alert for ``large.number``, and others: signed and sealed, with random index entries, three for each."""
    first, second, text = large.first, large.second, large.number
    number = ExampleNumber("GB", text.replace(" ", ""), text, text, (), text)
    community.publish_examples(first, second, [number], lambda done, of: None)
    loop.run_until_complete(_put(first, second, storage, count - 1))


async def _put(first: Person, second: Person, storage: Storage, count: int) -> None:
    room, today, listed = first.room("alerts"), first.device.today(), first.roster.current_list
    found = await storage.elements(listed, (0, b""), 10_000, room)
    tree, seq = Tree.of_elements(found.head.bits if found.head else 0, found.elements), found.last_seq
    for at in range(0, count, PORTION):
        size = min(PORTION, count - at)
        records = [_alert(first, second) for _ in range(size)]
        await asyncio.gather(*(storage.append(room, record, today) for record in records[1:]))
        entries = random_entries(3 * size)
        seq += size
        wire = [m.WireEntryOfList(entry.position, entry.tag, entry.sealed) for entry in entries]
        tree.add(placed(wire, records[0].expires_on or 0, ()))
        head = sign_tree_head(first, listed, tree.bits, tree.size, seq, tree.root())
        await storage.append(room, records[0], today, listed, entries, head)


def _alert(first: Person, second: Person) -> NewRecord:
    alert, signed = signed_alert(first, second)
    return NewRecord(alert.id, first.sealed_record("alerts", alert.id, signed), alert.expires_on)
