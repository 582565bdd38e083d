"""Each kind of thing is gone from every file after its last day, and not before: on both engines one thing of each kind
is planted with marks in all that it is made of, the clock goes on, and every byte of the store is searched."""

import asyncio
import contextlib
import random
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
import pytest
from storage_samples import TODAY, a_record, a_room, a_roster_entry, an_alert, an_entry, head_with, publish

from parasol.features.holdings.server.kinds import COUNTED_WEEKS, HOLDINGS
from parasol.kernel.messages import IndexPutDone
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.rooms.server.rules import last_day, shortened
from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.storage import NewKeys, Storage, Vault, WrappedKey
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.wire.tokens import first_day_of, week_of
from postgres import Cluster

POLICY = Policy(name="Riverside", languages=["en"], areas=[], region="GB")
WEEK = week_of(TODAY)


@dataclass
class Plants:
    """What was planted: for each kind its marks and its last day, and which kind and part each number is of."""

    last_days: dict[str, int] = field(default_factory=dict)
    marks: dict[str, set[int]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def of(self, kind: str, last: int) -> Callable[..., bytes]:
        """What makes marked bytes for the parts of a thing of this kind, which is to be kept until ``last``."""
        self.last_days[kind] = last
        return lambda part, size=16: self._marked(kind, part, size)

    def _marked(self, kind: str, part: str, size: int) -> bytes:
        number = len(self.names)
        self.names[number] = f"{kind}: {part}"
        self.marks.setdefault(kind, set()).add(number)
        mark = b"<%08d>" % number
        if size <= 20:
            return mark.ljust(size, b".")
        noise = random.Random(number)  # nothing to compress
        return b"".join(mark + noise.randbytes(54) for _ in range(0, size, 64))[: size - len(mark)] + mark

    def told(self, numbers: set[int]) -> list[str]:
        return sorted(self.names[number] for number in numbers)


def marks_in(folder: Path) -> set[int]:
    """The numbers of all marks in any file below a folder, as bytes or as hexadecimal text."""
    found: set[int] = set()
    for file in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError, IsADirectoryError):  # PostgreSQL deletes some meanwhile
            raw = file.read_bytes()
            found |= {int(number) for number in re.findall(rb"<(\d{8})>", raw)}
            for text in re.findall(rb"(?i)3c((?:3\d){8})3e", raw):
                found.add(int(bytes.fromhex(text.decode())))
    return found


def in_room(kind: str) -> int:
    return last_day(KINDS[kind], POLICY, TODAY, None)


ROOMS = {  # a kind of thing: the kind of its room, and whether the room goes with it
    "reports": ("report", True),
    "drafts": ("review", False),
    "cases": ("cases", False),
    "decisions": ("decisions", False),
    "conversations": ("desk/1", True),
    "books": ("deskbook/1", False),
    "slips": ("slip", True),
    "labels": ("labels", False),
    "services": ("public", False),
    "posts": ("lounge", False),
    "letters": ("letters", False),
    "polls": ("polls", False),
    "ballots": ("ballots/1", False),
    "surveyed": ("answers/1", False),
    "flags": ("flag", True),
    "pictures": ("picture", True),
    "guideflags": ("guideflag", True),
    "listingflags": ("listingflag", True),
    "unlisted": ("unlisted", False),
    "guides": ("guides", False),
    "platforms": ("platform", True),
    "profiles": ("profile", True),
    "enquiries": ("enquiry/" + "0f" * 16, True),
    "asked": ("asked/" + "0f" * 16, True),
}


async def plant_rooms(s: Storage, plants: Plants, kinds: Iterable[str] = ROOMS) -> None:
    for kind in kinds:
        room_kind, is_mortal = ROOMS[kind]
        last = in_room(room_kind.partition("/")[0])
        mark = plants.of(kind, last)
        keys = (mark("withdrawal key", 32),) if kind in ("drafts", "cases") else ()
        small = a_record(mark("body", 700), mark("id"), last, keys)
        large = a_record(mark("large body", 60_000), mark("large one's id"), last)
        room = a_room(room_kind.encode(), room_kind)
        if is_mortal:
            room = a_room(mark("room's name"), room_kind, last, mark("holder", 32))
        await s.open_room(room, [small, large], TODAY)
        if kind == "conversations":
            chunk = plants.of("files", last)
            for number in range(2):
                await s.put_chunk(room.name, chunk(f"chunk {number}'s file"), number, chunk("chunk", 16_400), 99, 99)


async def plant_index(s: Storage, plants: Plants) -> None:
    last = in_room("alerts")
    mark, entry = plants.of("alerts", last), plants.of("index", last)
    tombstone = plants.of("holes", last)  # kept on: the list is renewed below
    await s.open_room(a_room(b"alerts", "alerts"), [], TODAY)
    alert = an_alert(mark("body", 2000), mark("id"), last, (tombstone("withdrawal key", 32),))
    await publish(s, alert, [an_entry(1 << 30, entry("tag"), entry("answer", 64))], room=b"alerts")


async def plant_others(s: Storage, plants: Plants) -> bytes:
    """Returns whose wrapped key there is."""
    last = in_room("escrow")
    mark = plants.of("waiting", last)
    room = a_room(mark("room's name"), "escrow", last, mark("holder", 32))
    record = a_record(mark("body", 700), mark("id"), last)
    await s.file_waiting(room, [record], [mark(f"mark {n}") for n in range(4)], TODAY, TODAY)
    quarter = quarter_of(TODAY)
    mark = plants.of("answers", max(day for day in range(TODAY, TODAY + 400) if quarter_of(day) < quarter + 4))
    await s.tell_service(mark("service"), quarter, [(mark("question").decode(), True)])
    mark = plants.of("withdrawals", TODAY + 545)
    await s.withdraw(mark("key", 32), mark("signature", 64), TODAY, TODAY + 545)
    mark = plants.of("vaults", TODAY + POLICY.vault_days)
    await s.put_vault(mark("name"), Vault(mark("auth key", 32), 1, mark("sealed", 4096)), TODAY)
    mark = plants.of("invites", TODAY + 3)
    await s.put_vault(mark("name"), Vault(mark("auth key", 32), 1, mark("sealed", 4096), TODAY + 3), TODAY)
    mark = plants.of("draws", first_day_of(WEEK + 1) + 1)
    credential = plants.of("credentials", TODAY)
    await s.keep_issued(WEEK, {mark("draw"): mark("batch", 32)}, {credential("seat"): credential("batch", 32)})
    counts = plants.of("tokens", first_day_of(WEEK + COUNTED_WEEKS) - 1)
    await s.redeem(WEEK, counts("purpose").decode(), mark("token"), mark("request"), mark("redeemed", 64))
    wrapped_keys = plants.of("boxes", TODAY)
    recipient = wrapped_keys("seat", 32)
    keys = NewKeys(
        boxes=(WrappedKey(recipient, "leaf", 1, wrapped_keys("keys", 300)),),
        wraps=((7, wrapped_keys("wrap", 72)),),
        rungs=(("members", 2, wrapped_keys("rung", 72)),),
        recipients=((recipient, wrapped_keys("recipient", 10).decode()),),
    )
    await s.append_roster([a_roster_entry(1)], keys, [])
    return recipient


async def renew(s: Storage, number: int) -> None:
    """Let a new list, without what was in it, take the old one's place."""
    await publish(s, an_alert(expires_on=TODAY + 2000), [an_entry()], number, b"alerts")
    head = (await s.elements(number, (0, b""), 1, b"alerts")).head
    assert head is not None
    await s.complete_list(number, TODAY, head, b"alerts")


@pytest.fixture(params=["postgres", "sqlite"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Callable[[], Awaitable[Storage]], Path]]:
    """What opens an empty storage, and the folder with all of its files, of nobody else's."""
    if request.param == "sqlite":
        yield lambda: SqliteStorage.open(tmp_path / "parasol.db"), tmp_path
        return
    cluster = Cluster()
    try:
        yield lambda: PostgresStorage.open(cluster.new_database()), cluster.data
    finally:
        cluster.close()


async def walk(
    s: Storage, files: Path, plants: Plants, there: set[int], quarters: int = 4, until: int = TODAY + 9999
) -> int:
    """Go from last day to last day, up to one; what ends is taken from ``there``. Returns the last of them."""
    last = TODAY
    for last in sorted(day for day in set(plants.last_days.values()) - {TODAY} if day <= until):
        await s.expire(last, last - POLICY.vault_days, quarters)
        assert plants.told(there ^ marks_in(files)) == [], "as of a last day"
        await s.expire(last + 1, last + 1 - POLICY.vault_days, quarters)
        ended = {kind for kind, day in plants.last_days.items() if day == last} - {"holes"}
        there -= set().union(*(plants.marks[kind] for kind in ended))
        assert plants.told(there ^ marks_in(files)) == [], "as of the day after"
    return last


async def closed_after(opened: Callable[[], Awaitable[Storage]], body: Callable[[Storage], Awaitable[None]]) -> None:
    s = await opened()
    try:
        await body(s)
    finally:
        await s.close()


def test_each_kind_is_there_until_its_last_day_and_in_no_file_afterwards(
    engine: tuple[Callable[[], Awaitable[Storage]], Path],
) -> None:
    opened, files = engine
    plants = Plants()

    async def body(s: Storage) -> None:
        await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await plant_rooms(s, plants)
        await plant_index(s, plants)
        recipient = await plant_others(s, plants)
        await s.expire(TODAY, 0)
        there = set(plants.names)
        assert plants.told(there - marks_in(files)) == [], "the search must find what is there"
        await s.keep_credentials(set())
        gone = NewKeys(boxes_gone=(recipient,), wraps_gone=(7,), recipients_gone=(recipient,))
        await s.append_roster([a_roster_entry(2)], gone, [])
        await s.forget_rungs("members", 2)
        there -= plants.marks["boxes"] | plants.marks["credentials"]
        last = await walk(s, files, plants, there)
        assert there == plants.marks["holes"]
        await s.append_roster([a_roster_entry(3)], NewKeys(), [], new_list=2)
        await renew(s, 2)
        await s.expire(last + 1, 0)
        assert marks_in(files) == set()

    asyncio.run(closed_after(opened, body))


@pytest.mark.parametrize("engine", [pytest.param("postgres", marks=pytest.mark.thorough), "sqlite"], indirect=True)
def test_what_was_shortened_is_in_no_file_after_its_new_last_day(
    engine: tuple[Callable[[], Awaitable[Storage]], Path],
) -> None:
    """Those kinds whose time the community shortens in another way than by a number of days that is always there; the
    others, too, go when the shorter time of theirs is over, and none of them with these."""
    opened, files = engine
    plants = Plants()
    shorter = msgspec.structs.replace(POLICY, slip_days=7, service_days=30, count_quarters=1)
    roster = RosterState(policies=((0, POLICY), (1, shorter)), policy=shorter)

    async def body(s: Storage) -> None:
        await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await plant_rooms(s, plants)
        await plant_others(s, plants)
        assert shortened(roster) == {"slip": 7, "public": 30}
        for kind, days in shortened(roster).items():
            assert await s.shorten(kind, days) > 0
        end = max(day for day in range(TODAY, TODAY + 99) if quarter_of(day) == quarter_of(TODAY))
        plants.last_days |= {"slips": TODAY + 7, "services": TODAY + 30, "answers": end}
        there = set(plants.names)
        await walk(s, files, plants, there, quarters=1, until=max(end, TODAY + 30))
        left = {kind for kind in plants.marks if plants.marks[kind] & there}
        assert left.isdisjoint({"slips", "services", "answers"})
        assert left >= {"reports", "cases", "decisions", "conversations", "books", "files", "waiting", "vaults"}

    asyncio.run(closed_after(opened, body))


@pytest.mark.parametrize("engine", [pytest.param("postgres", marks=pytest.mark.thorough), "sqlite"], indirect=True)
def test_an_alert_that_a_renewal_lets_end_earlier_is_in_no_file_after_its_new_last_day(
    engine: tuple[Callable[[], Awaitable[Storage]], Path],
) -> None:
    opened, files = engine
    plants = Plants()

    async def body(s: Storage) -> None:
        last = in_room("alerts")
        over, young = plants.of("over", TODAY), plants.of("young", TODAY + 30)
        entries = plants.of("entries", TODAY + 30)  # of the new list; those of the old one go with it
        await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        for name in ("alerts", "cases"):
            await s.open_room(a_room(name.encode(), name), [], TODAY)
        records = []
        for mark, came in ((over, TODAY - 31), (young, TODAY)):
            record = an_alert(mark("body", 2000), mark("id"), last, (mark("withdrawal key", 32),))
            await s.append(b"cases", a_record(mark("case", 700), record.id, last, record.withdraw_keys), came)
            await publish(s, record, [an_entry(5, mark("tag"), mark("answer", 64))], room=b"alerts", today=came)
            records.append(record)
        await s.append_roster([a_roster_entry(1)], NewKeys(), [], new_list=2)
        entry = an_entry(5, entries("tag"), entries("answer", 64))
        head = await head_with(s, 2, [(replace(records[1], expires_on=TODAY + 30), [entry])], b"alerts", 0)
        items, days = [(records[1].id, [entry])], {records[1].id: TODAY + 30}
        assert await s.put_entries(2, b"alerts", items, head, TODAY, days) == IndexPutDone([], [], [])
        assert plants.told(set(plants.names) ^ marks_in(files)) == []
        await s.complete_list(2, TODAY, head, b"alerts", 30, b"cases")
        await s.expire(TODAY, 0)
        of_old_list = {number for number, name in plants.names.items() if name in {"young: tag", "young: answer"}}
        there = (plants.marks["young"] | plants.marks["entries"]) - of_old_list
        assert plants.told(there ^ marks_in(files)) == []
        await s.expire(TODAY + 30, 0)
        assert plants.told(there ^ marks_in(files)) == []
        await s.expire(TODAY + 31, 0)
        assert plants.told(marks_in(files)) == ["young: withdrawal key"], "with the hole, until the list is renewed"

    asyncio.run(closed_after(opened, body))


def test_every_kind_is_planted_or_is_of_those_that_stay() -> None:
    planted = {*ROOMS, "files", "alerts", "index", "holes", "waiting", "answers", "withdrawals", "vaults", "invites"}
    planted |= {"tokens", "credentials", "boxes"}
    assert {kind.name for kind in HOLDINGS} - planted == {"roster", "keys"}
    assert {kind.name for kind in HOLDINGS if kind.days(POLICY, RosterState(), TODAY) is not None} <= planted
