"""Destroying a closed community's store, step by step; each step can be cut off, and the next start goes on.

1. ``closing.json`` is written: that the roster's day is over, what there was, and the hash of the roster's last entry.
   From here on nothing is served and there is no way back, since the next steps make the database unreadable.
2. The database goes: its tables where it is another program's, then every file of the store.
3. The folder is searched, and the report is written. Then ``closing.json`` goes.

Where several servers have one database, each machine does all of it with its own folder. Step 2 waits until the last
server has closed the database; the first machine that gets so far drops the tables, the others find none. Processes
that share a folder do step 3 one after another: whoever comes second finds it done.
"""

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from parasol.features.closing.server import files
from parasol.features.profiles.server.alone import is_apart
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.closing import has_closed
from parasol.kernel.roster.rules.rules import apply
from parasol.kernel.roster.server.keeper import signed_entry
from parasol.kernel.storage import Storage
from parasol.kernel.storage.opening import check_unused, drop_database, open_storage, url_of
from parasol.kernel.told import Told
from parasol.kernel.wire.days import parse_day, text_of

STATE = "closing.json"
REPORT = "closed-*.txt"
PAGE = 500
OTHERS_SECONDS = 150
"""How long a server waits for others on its database: each looks once a minute whether it has to close it."""


class NotYet(Told, code="not-yet"):
    """The store isn't destroyed: the stewards announced no closing, or its day isn't over."""


class Begun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A destruction that has begun. Days; counts of rows by table; the hash in hex."""

    closing_on: int
    destroyed_on: int
    counts: dict[str, int]
    files: int
    bytes: int
    last_entry: str
    database: str | None = None
    """The program that has the tables, if they aren't in the folder."""
    profiles: bool = False
    """Of profiles alone: what is left of it afterwards is a report, and no notice for visitors."""


def begun(store: Path) -> Begun | None:
    """The destruction that was begun in this folder and isn't finished, or None."""
    try:
        return msgspec.json.decode((store / STATE).read_bytes(), type=Begun, strict=True)
    except FileNotFoundError:
        return None


def closed_on(store: Path) -> int | None:
    """The last day of a community whose store was destroyed here, or None."""
    for path in sorted(store.glob(REPORT)):
        return parse_day(path.stem.removeprefix("closed-"))
    return None


async def begin(
    store: Path, storage: Storage, today: int, confirm: Callable[[str | None], None] = lambda name: None
) -> Begun:
    """Write down that the destruction begins. Reads the roster from the storage and runs its rules, whatever the caller
    believes. ``confirm`` gets the community's name, and raises if it isn't meant; None of profiles alone, whose end is
    announced by nobody. Raises ``NotYet``, ``RosterRefused``."""
    state, last = RosterState(), b""
    while page := await storage.roster_after(state.entry_count - 1, PAGE):
        for stored in page:
            state = apply(state, signed_entry(stored))
            last = stored.body
    alone = await is_apart(storage)
    closing_on = today - 1 if alone else state.closing_on
    if closing_on is None:
        raise NotYet(
            "two stewards have to announce the closing first (`parasol announce-closing`); nothing was destroyed"
        )
    if not has_closed(closing_on, today):
        raise NotYet(f"the last day is {text_of(closing_on)}, and it isn't over; nothing was destroyed")
    confirm(None if alone else state.policy.name if state.policy else "")
    found = files.survey(store)
    database = None if url_of(store) is None else "PostgreSQL"
    counts = await storage.row_counts()
    entry = hashlib.sha256(last).hexdigest()
    made = Begun(closing_on, today, counts, found.files, found.bytes, entry, database, alone)
    files.write_whatever_the_disk_has(store, STATE, msgspec.json.encode(made).decode())
    return made


async def finish(store: Path, state: Begun, patience: float = 0.0) -> Path:
    """Destroy what is left of the store, and write the report; where it lies. Nobody may have the storage open; others
    are waited for for ``patience`` seconds. Raises ``NotDestroyed``, ``StorageError``; it can be called again."""
    day = text_of(state.closing_on)
    report = store / (f"destroyed-{day}.txt" if state.profiles else f"closed-{day}.txt")
    await drop_database(store, patience)  # not under the lock: who waits for it may still have the database open
    async with files.alone_in(store, patience):
        if begun(store) is None:
            return report
        await asyncio.to_thread(files.destroy, store)
        left = files.survey(store)
        if left.files:
            raise files.NotDestroyed(
                "files of the store are left in the folder; is the server or a backup still running?"
            )
        files.write_private(report, report_text(state, left))
        (store / STATE).unlink()
        files.sync_folder(store)
    return report


async def close_store(store: Path, today: int, confirm: Callable[[str | None], None]) -> Path:
    """The whole of it, or what is left of it, for a store that nobody serves. Raises ``NotYet``, ``NotDestroyed``,
    ``StorageError``, ``RosterRefused``."""
    state = begun(store)
    if state is None:
        await check_unused(store)
        storage = await open_storage(store, files.reserved(store))  # a full disk must not keep it from being opened
        try:
            state = await begin(store, storage, today, confirm)
        finally:
            await storage.close()
    return await finish(store, state)


def report_text(state: Begun, left: files.Found) -> str:
    """The report in every language, in plain words; counts only."""
    from parasol.kernel.texts.texts import load  # noqa: PLC0415 as in ``notice``: a server that goes on needs none

    parts = []
    for t in load(("closed",)).values():
        days = {"day": t.day(state.closing_on), "destroyed": t.day(state.destroyed_on)}
        if state.profiles:
            ended, hand = [t("report-profiles", destroyed=days["destroyed"])], [t("report-alone")]
        else:
            ended = [t("report-community", **days), t("report-roster", hash=state.last_entry)]
            hand = [t("report-hand")]
        rows = [f"  {name}: {count}" for name, count in sorted(state.counts.items())]
        unreached = [f"- {t(f'report-unreached-{what}')}" for what in unreached_by(state)]
        lines = [
            *(t("destruction-title").upper(), "", *ended),
            *("", t("report-had"), *rows, ""),
            *([t("report-database", kind=state.database), ""] if state.database else []),
            t("report-destroyed", files=str(state.files), bytes=str(state.bytes)),
            *(t("report-verified", left=str(left.files)), t("report-others", count=str(left.others))),
            *("", t("report-unreached"), *unreached, "", *hand),
        ]
        parts.append("\n".join(lines))
    return "\n\n\n".join(parts) + "\n"


def unreached_by(state: Begun) -> tuple[str, ...]:
    """What a destruction can't reach."""
    return (*UNREACHED, "database") if state.database else UNREACHED


UNREACHED = ("backups", "disk", "memory", "web", "tor", "people")
