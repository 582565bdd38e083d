"""A community of any size whose entries are real: signed by whom they have to be, applied by the rules that the server
runs, and rows of the store as the server writes them.

What isn't as in production: the members of the crowd have one age key in common, no vault, and no boxes, since nobody
opens theirs; wraps and rungs are random bytes of the right size; and all of it happens on one day.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import randrange
from typing import Any
from unittest.mock import patch

import msgspec
from psycopg import Connection as PostgresConnection
from rpds import HashTrieMap

from bench.served import Community, opened
from parasol.host.archive.writing import roster_of
from parasol.kernel import messages as m
from parasol.kernel.formats.bounds import WRAP_BYTES
from parasol.kernel.roster.client.founding import wire_entry
from parasol.kernel.roster.client.new_keys import append_with
from parasol.kernel.roster.rules import RosterState, apply, commitment_of, signers
from parasol.kernel.roster.rules.chains import place_in
from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.key_tree import BRANCHES, LEAVES, next_number
from parasol.kernel.roster.server.kept import KeptState
from parasol.kernel.roster.structs import INVITE_DAYS, NOTE_BYTES, Generation, Invite, Join, Leave, Remove
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.storage.opening import open_snapshot, open_storage
from parasol.kernel.wire.signing import public_key_of

WEEKS = 52
"""In so many parts the crowd comes, each with a renewal of the members' keys."""
LEAVING = 0.08
"""Of those who came: as in ``large``."""
RECIPIENT = AgeKey.generate().recipient
HASH = hash_of_recipient(RECIPIENT)


@dataclass(slots=True)
class Crowd:
    """The members of a store, which grows while nobody serves it."""

    base: Community
    state: RosterState = field(init=False)
    seeds: list[bytes] = field(default_factory=list, init=False)
    """Of those who came here and are in."""
    _rows: list[tuple[int, bytes, bytes, str, int]] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self.state = roster_of(open_snapshot(self.base.store))

    def grow(self, members: int) -> None:
        """Let people come, and some go, until there are so many members."""
        with patch.object(signers, "verify", lambda *of: None):  # of what was signed a moment before
            leaving = round((members - self.state.count) * LEAVING)
            while self.state.count < members + leaving:
                self._week(min(members + leaving - self.state.count, max(50, members // WEEKS)))
            self._lose(leaving)
        with opened(self.base.store) as database:
            columns = "roster (number, body, signatures, chain, nth)"
            _insert(database, columns, self._rows)
            there = {node for (node,) in database.execute("SELECT node FROM wrap").fetchall()}
            wraps = [
                (node, os.urandom(WRAP_BYTES)) for node, _ in self.state.key_tree.renewed_nodes if node not in there
            ]
            _insert(database, "wrap (node, sealed)", wraps)
            query = "SELECT number FROM rung WHERE box_group = 'members'"
            there = {number for (number,) in database.execute(query).fetchall()}
            numbers = range(2, self.state.current["members"] + 1)
            rungs = [("members", number, os.urandom(WRAP_BYTES)) for number in numbers if number not in there]
            _insert(database, "rung (box_group, number, sealed)", rungs)
            _insert(database, "list (number, is_complete, updated_on)", [(self.state.current_list, 0, self.state.day)])
        self._rows.clear()

    async def keep(self) -> None:
        """Keep the state as a server does that stops."""
        storage = await open_storage(self.base.store, may_make=False)
        try:
            await KeptState(storage, os.urandom).keep(replace(self.state, notes=HashTrieMap()))
        finally:
            await storage.close()

    def _week(self, coming: int) -> None:
        leaves = self.leaves()
        for _ in range(coming):
            invited = os.urandom(32)
            self._take(self.invite(invited, next(leaves)))
            self._take(self.join(invited))
        self._take(self.renewal())

    def _lose(self, leaving: int) -> None:
        for _ in range(leaving):
            gone = self._drawn()
            self._take(wire_entry(Leave(**self._place(), seat=public_key_of(gone)), gone))
        self._take(self.renewal(new_list=True))

    def invite(self, invited: bytes, leaf: int) -> m.SignedEntry:
        """Of whoever has this seed."""
        facts: dict[str, Any] = {
            "recipient": HASH,
            "leaf": leaf,
            "role": "member",
            "last_day": self.state.day + INVITE_DAYS,
        }
        note = os.urandom(NOTE_BYTES)
        return wire_entry(Invite(**self._place(), key=public_key_of(invited), **facts, note=note), self._signer)

    def join(self, invited: bytes) -> m.SignedEntry:
        """Of whoever has this invite."""
        seat = os.urandom(32)
        while self.state.is_name_taken(public_key_of(seat)):
            seat = os.urandom(32)
        self.seeds.append(seat)
        joined = Join(**self._place(), invite=public_key_of(invited), seat=public_key_of(seat), recipient=HASH)
        return wire_entry(joined, invited, seat)

    def removal(self, seat: bytes) -> m.SignedEntry:
        """Of whoever has this key."""
        return wire_entry(Remove(**self._place(), seat=seat), self.base.steward.seed)

    def renewal(self, *, new_list: bool = False) -> m.SignedEntry:
        """Of the members' key. After somebody went it begins a list anew."""
        number, key = self.state.current["members"] + 1, os.urandom(32)
        self.base.steward.keyring.keys["members"][number] = key
        entry = Generation(
            **place_in(self.state, "charter", self.state.day),
            group="members",
            generation=number,
            commitment=commitment_of(key),
            list=self.state.current_list + new_list,
            tree=next_number(self.state),
        )
        return wire_entry(entry, self.base.steward.seed)

    def take_in(self) -> None:
        """Invite somebody through the server, and let them join."""
        invited = os.urandom(32)
        self._send(lambda: self.invite(invited, next(self.leaves())))
        self._send(lambda: self.join(invited))

    def remove(self) -> None:
        """Remove somebody through the server, with new keys for all others."""
        self._send(lambda: self.removal(public_key_of(self._drawn())), lambda: self.renewal(new_list=True))

    def _send(self, *makes: Callable[[], m.SignedEntry]) -> None:
        before, wire = self.state, list[m.SignedEntry]()
        for make in makes:
            wire.append(make())
            self.state = apply(self.state, wire[-1])
        brings = due(before, [decode(each.body) for each in wire], self.state)
        steward = self.base.steward
        message = append_with(wire, brings, self.state, steward.keyring, {HASH: RECIPIENT}, os.urandom, steward.seed)
        steward.connection.ask("/api/roster/append", message, m.Done)

    def _drawn(self) -> bytes:
        return self.seeds.pop(randrange(len(self.seeds)))

    def _take(self, made: m.SignedEntry) -> None:
        before, self.state = self.state, apply(self.state, made)
        signatures = msgspec.json.encode(made.signatures)
        is_charter = self.state.length > before.length
        place = ("charter", before.length) if is_charter else ("register", before.register_length)
        self._rows.append((before.entry_count, made.body, signatures, *place))

    def leaves(self) -> Iterator[int]:
        """Free ones, sixteen side by side, as clients place those who come between two renewals."""
        while True:
            block = randrange(LEAVES // BRANCHES) * BRANCHES
            beside = range(block, block + BRANCHES)
            if all(map(self.state.key_tree.is_free, beside)):
                yield from beside

    def _place(self) -> dict[str, Any]:
        return place_in(self.state, "register", self.state.day)

    @property
    def _signer(self) -> bytes:
        ring = self.base.steward.keyring.keys["stewards"]
        return signer_seed(ring[self.state.current["stewards"]])


def _insert(database: Any, into: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Into a table of either engine."""
    if isinstance(database, PostgresConnection):
        with database.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    elif rows:
        database.executemany(f"INSERT INTO {into} VALUES ({', '.join('?' * len(rows[0]))})", rows)
