"""The community's fixed rooms, sealed under a group's key: read opened records, append, seal again under newer keys."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.rooms.client.room import Room, newest_page, to_the_end
from parasol.kernel.rooms.client.unsure import Unsure
from parasol.kernel.rooms.kinds import row_of
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.epochs import SeenEpochs, in_force_on
from parasol.kernel.roster.structs import Group
from parasol.kernel.seal.errors import MALFORMED, OLD_EPOCH, Unreadable
from parasol.kernel.seal.record import GROUPS, Opened, open_record, seal_record
from parasol.kernel.wire.reading import read_json

A = TypeVar("A")
R = TypeVar("R")
T = TypeVar("T", bound=m.Message)

TRIES = 5


@dataclass(frozen=True, slots=True)
class Kept(Generic[R]):
    """A record as it was read: its id, its day, and the key of whoever wrote it."""

    id: bytes
    day: int
    by: bytes
    record: R


def group_of(kind: str) -> Group:
    """Under whose keys a fixed room's records are sealed, or those of a poll's ballots."""
    group = row_of(kind).group
    assert group is not None
    return group


class Keys(Protocol):
    """The keys of the groups that somebody is in."""

    keys: dict[Group, dict[int, bytes]]


class GroupRooms(ABC):
    """What a member does in the fixed rooms."""

    connection: Connection
    device: Device
    keyring: Keys
    roster: RosterState

    def __init__(self, connection: Connection, device: Device) -> None:
        self.connection = connection
        self.device = device
        self.unsure = Unsure(device.random)
        self.roster = RosterState()
        self._epochs: defaultdict[str, SeenEpochs] = defaultdict(SeenEpochs)

    @property
    @abstractmethod
    def seed(self) -> bytes:
        """The member's private signing seed."""

    @property
    @abstractmethod
    def is_steward(self) -> bool:
        """Whether this member is a steward now."""

    @abstractmethod
    def refresh(self) -> None:
        """Read the roster and the keys that are in force."""

    @abstractmethod
    def key_of(self, group: Group, epoch: int) -> bytes | None:
        """The key of an epoch, read from the server if it isn't at hand; None if there is no such epoch."""

    @abstractmethod
    def know_older(self, group: Group) -> None:
        """Read more of a group's older epochs (``roster.older``)."""

    @abstractmethod
    def ask_to_read(self, path: str, message: m.Message, answer: type[T]) -> T:
        """Read what is for members."""

    @abstractmethod
    def ask_bytes_to_read(self, path: str, message: m.Message) -> bytes:
        """The same for an answer in bytes."""

    def room(self, kind: str) -> bytes:
        """The name of one of the community's fixed rooms."""
        return room_name(self.roster.genesis, kind)

    def read(self, kind: str, after: int = 0) -> Iterator[tuple[m.StoredRecord, Opened | Unreadable]]:
        """The records of a fixed room, opened. One that doesn't open comes as the exception, so that a single bad
        record hides nothing else. Raises ``Distrust`` (``repeated``) if the server repeats or reorders."""
        room = self.room(kind)

        def ask(last: int) -> m.RoomPage:
            return self.ask_to_read("/api/rooms/read", m.RoomRead(room, last), m.RoomPage)

        for record in to_the_end(ask, after):
            yield record, self.opened(kind, record)

    def newest(self, kind: str, before: int = 0, after: int = 0) -> m.NewestPage:
        """The newest records of a fixed room behind ``after``, sealed, the newest first; unless ``before`` is 0, the
        newest with a lower number. Raises as ``newest_page``."""
        asked = m.RoomNewest(self.room(kind), before, after)
        return newest_page(self.ask_bytes_to_read("/api/rooms/newest", asked), before, after)

    def records(self, kind: str, of: type[R]) -> tuple[list[Kept[R]], int]:
        """The records of a fixed room that are ``of`` this struct, oldest first, and how many others there are: that
        don't open, or say something else. Raises as ``read``."""
        found, others = [], 0
        for stored, opened in self.read(kind):
            try:
                if isinstance(opened, Unreadable):
                    raise opened
                found.append(Kept(stored.id, stored.day, opened.author, read_json(opened.body, of)))
            except (Unreadable, *MALFORMED):
                others += 1
        return found, others

    def opened(self, kind: str, record: m.StoredRecord) -> Opened | Unreadable:
        """A record of a fixed room, opened, or why it isn't read. Of several the one with the lowest number first. Who
        wrote it isn't looked at where members write."""
        group = group_of(kind)

        def key_of(number: int, epoch: int) -> bytes | None:
            if number != GROUPS[group]:
                return None
            while epoch >= in_force_on(self.roster, group, record.day):
                if epoch > self.roster.older[group][0] or epoch < 1:
                    return self.key_of(group, epoch)
                self.know_older(group)
            raise Unreadable("old-epoch", OLD_EPOCH)  # before a key is looked for: a made-up head leads nowhere

        try:
            opened = open_record(self.room(kind), record.id, record.body, key_of)
        except Unreadable as unreadable:
            return unreadable
        if "token" not in row_of(kind).append and not self.was_steward_in(opened):
            return Unreadable("author", "this was written by somebody who was no steward at that time")
        in_force = in_force_on(self.roster, group, record.day)
        if not self._epochs[kind].admit(in_force, record.seq, opened.generation):
            return Unreadable("old-epoch", OLD_EPOCH)
        return opened

    def stands(self, kind: str, seq: int, epoch: int) -> bool:
        """Whether nothing with a lower number that was read since is under a newer epoch: whoever reads the newest
        first learns only later what stands before it."""
        return self._epochs[kind].newest_before(seq) <= epoch

    def was_steward_in(self, opened: Opened) -> bool:
        """Whether the author was a steward while the record's epoch was in force: somebody who stepped down
        keeps its key, and must not go on writing with it."""
        group: Group = "members" if opened.group == 1 else "stewards"
        made = self.roster.epochs.get((group, opened.generation))
        if made is None:
            return False
        after = self.roster.epochs.get((group, opened.generation + 1))
        last = self.roster.length if after is None else after.made_at + 1
        spans = self.roster.steward_spans.get(opened.author, ())
        return any(start < last and (end is None or end >= made.made_at) for start, end in spans)

    def sealed_record(self, kind: str, id: bytes, body: bytes, seed: bytes | None = None) -> bytes:
        """A record for a fixed room, sealed under its newest epoch, and signed by the member or with ``seed``."""
        group = group_of(kind)
        epoch = self.roster.current[group]
        key = self.keyring.keys[group][epoch]
        return seal_record(self.room(kind), group, epoch, key, seed or self.seed, id, body, self.device.random)

    def append(
        self,
        kind: str,
        id: bytes | None,
        body: bytes,
        withdraw_keys: list[bytes] | None = None,
        asked: bytes | None = None,
    ) -> bytes:
        """Append to a fixed room, under ``id`` or a new one; returns the record's id. Called again with the same
        (``asked``, or else all of it) before an answer came, it sends the same record."""
        room = self.room(kind)
        said = b"".join([id or b"", body, *(withdraw_keys or [])]) if asked is None else asked

        def make(id: bytes) -> m.RoomAppend:
            record = m.WireRecord(id, self.sealed_record(kind, id, body))
            return m.RoomAppend(room, record, withdraw_keys or [], generation=self.roster.current[group_of(kind)])

        def append(message: m.RoomAppend) -> None:
            self.connection.append(message, self.seed)

        return self.resealing(lambda: self.unsure.send(room, said, make, append, id))

    def drop(self, kind: str, id: bytes) -> None:
        """Delete a record of a fixed room for good."""
        Room(self.connection, self.room(kind), self.seed).delete_record(id)

    def resealing(self, act: Callable[[], A]) -> A:
        """Do ``act``, which seals and appends. If the keys were renewed meanwhile, the roster is read and it is done
        once more, under those of now: readers refuse older ones."""
        for attempt in range(TRIES):
            try:
                return act()
            except Declined as declined:
                if declined.code != "roster-moved" or attempt == TRIES - 1:
                    raise
                self.unsure.clear()  # what is sealed under an old key wasn't kept, and never will be
                was_steward = self.is_steward
                self.refresh()
                if was_steward and not self.is_steward:
                    raise
        raise AssertionError("not reached")
