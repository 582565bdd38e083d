"""Archives as files: whole or not there, private, and gone after some days.

A file gets its name only when all of it is on the disk. What a killed run left under another name goes with the next.

What is too old is removed by the day that the server believes (``server.calendar``), not by this machine's date alone:
a clock that has jumped must not take the last good backups.
"""

import fcntl
import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from msgspec import UNSET

from parasol.host.archive.form import VAULTS_SUFFIX, date_of
from parasol.host.archive.writing import Archived, write_archive, write_vaults
from parasol.kernel.rooms.kinds import LIFETIMES
from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.server.calendar import GAP_DAYS
from parasol.kernel.storage.tables import Snapshot
from parasol.kernel.told import Told
from parasol.kernel.wire.days import parse_day

AT_ONCE = 2
"""So many days' backups go in one run where no server tells which day to believe: each night one comes and one goes,
and after a clock that was wrong for some nights most are there still."""
RECOVERY_FILE = "recovery.txt"
"""In a store's folder: the recipient of the recovery key, which opens nothing."""
_MAX_RECIPIENT_BYTES = 3_000
_NAME = re.compile(r"parasol-(\d{4}-\d{2}-\d{2})\.age")
_UNFINISHED = re.compile(r"\.parasol-[0-9a-f]{16}\.part")


class InUse(Told, code="in-use"):
    """Another backup is being written into this folder."""


def name_of(day: int) -> str:
    """The name of a day's backup."""
    return f"parasol-{date_of(day)}.age"


def beside(archive: Path) -> Path:
    """The file with the vaults that belongs to an archive."""
    return archive.with_name(archive.name + VAULTS_SUFFIX)


def day_of_file(path: Path) -> int | None:
    """The day of a backup or of the file with its vaults; None if it is neither."""
    found = _NAME.fullmatch(path.name.removesuffix(VAULTS_SUFFIX))
    try:
        return parse_day(found[1]) if found else None
    except ValueError:
        return None


def too_old(days: Iterable[int], today: int, keep_days: int, believed: int | None) -> list[int]:
    """Which of these days' backups go, the oldest first. Pure. One of a day to come was written under a wrong clock,
    and nobody can tell how old it is: it goes once the server believes today, when today's is written."""
    if believed is None:
        return sorted(day for day in days if day < today - keep_days)[:AT_ONCE]
    is_sure = 0 <= today - believed <= GAP_DAYS
    return sorted(day for day in days if day < min(today, believed) - keep_days or (is_sure and day > today))


def oldest_copy(today: int, keep_days: int, believed: int | None) -> int | None:
    """The first day of which a copy from before an upgrade stays: it lives no longer than a backup, by the same day.
    None where no server runs that tells which day to believe. Pure."""
    return None if believed is None else min(today, believed) - keep_days


def most_days(policy: Policy) -> int:
    """How long a backup may be kept: no longer than the shortest time for which the community keeps anything, so that
    nothing that a setting names lives in backups for longer than it lived here."""
    settings = (getattr(policy, name) for name in ("vault_days", *LIFETIMES))
    return min(int(days) for days in settings if days is not UNSET)


def back_up(
    snapshot: Snapshot,
    state: RosterState,
    recovery: str | None,
    today: int,
    into: Path,
    keep_days: int,
    believed: int | None,
) -> tuple[Path, Archived]:
    """Write today's backup into a folder, in the place of an earlier one of today, and remove what is older than
    ``keep_days`` on the day that the server ``believed``, or today if that is earlier. If it raises, the backups that
    were there are there still. Raises ``InUse``, and as ``write_pair``."""
    with _only_one(into):
        for left in into.iterdir():
            if _UNFINISHED.fullmatch(left.name):
                left.unlink()
        path = into / name_of(today)
        archived = write_pair(snapshot, state, recovery, today, path)
        days = {day for each in into.iterdir() if (day := day_of_file(each)) is not None}
        for day in too_old(days, today, keep_days, believed):
            for old in (into / name_of(day), beside(into / name_of(day))):
                old.unlink(missing_ok=True)
        _sync(into)
    return path, archived


def write_pair(snapshot: Snapshot, state: RosterState, recovery: str | None, today: int, path: Path) -> Archived:
    """Write an archive and, of a community, the file with the vaults beside it, which gets its name first. Raises as
    ``write_archive``, and ``OSError``."""
    with whole_file(path) as write, whole_file(beside(path)) if state.length else nullcontext() as write_vault:
        archived = write_archive(snapshot, state, recovery, today, write)
        if write_vault is not None:
            write_vaults(snapshot, write_vault)
    return archived


@contextmanager
def whole_file(path: Path) -> Iterator[Callable[[bytes], object]]:
    """A file to write to, readable for its owner alone. It gets its name at the end of the block, when it is on the
    disk; if the block raises there is nothing. Raises ``OSError``."""
    part = path.parent / f".parasol-{secrets.token_hex(8)}.part"
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file.write
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync(path.parent)
    finally:
        part.unlink(missing_ok=True)


def keep_recipient(store: Path, recipient: str) -> None:
    """Write a recovery key's recipient into a store's folder. Raises ``OSError``."""
    with whole_file(store / RECOVERY_FILE) as write:
        write(f"{recipient}\n".encode())


def recipient_of(store: Path) -> str | None:
    """The recovery key's recipient of a store, or None. Raises ``OSError``."""
    with suppress(FileNotFoundError), (store / RECOVERY_FILE).open("rb") as file:
        return file.read(_MAX_RECIPIENT_BYTES).decode("ascii", "replace").strip()
    return None


@contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise InUse("another backup is being written into this folder") from None
    finally:
        os.close(handle)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
