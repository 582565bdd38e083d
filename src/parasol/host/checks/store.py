"""The store's folder and the backups: who can read them, how old the newest copy is, how much room there is."""

import os
import pwd
import shutil
import stat
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from parasol.host.checks.finding import Finding, good, look_at, unchecked, wrong

AGE_HEADER = b"age-encryption.org/v1\n"
LEAST_BACKUP_BYTES = 200
"""Less can't be an age file with anything in it: its header alone has about as many."""
OLD_BACKUP_HOURS = 50
"""Two nights, and two hours for a copy that takes long."""
LITTLE_ROOM_BYTES = 3_000_000_000
"""Files of desks may take 2.1 GB, and a copy is written beside what is there."""
NO_ROOM_BYTES = 500_000_000
COPY = ".before-upgrade-from-"
"""In the name of each copy of a database from before an upgrade (`parasol.kernel.storage.sqlite.before`)."""
COPY_DAYS = 7
MOST_COPY_DAYS = 15
"""After a jump of the date the server forgets up to seven days late; and a day, because it looks once an hour."""
FULL_BYTES = 80 * 1024 * 1024
"""The server's reserve (64 MB, in a file of its own when there is room), and the fourth of it that it keeps free."""
WAITING = "new-server-keys"
"""A file that is there while new keys of the server wait for stewards (`parasol.kernel.server.renewing`)."""
WAITING_DAYS = 7
CARRIED = "passes.key"
"""As `parasol setup` says to call it."""
_COPIES = "copies"
_ACCESS_LISTS = ("system.posix_acl_access", "system.posix_acl_default")
_MOST_NAMED = 3


def privacy(what: str, folder: Path, user: str) -> list[Finding]:
    """Whether nobody but ``user`` and root can read a folder and what is in it."""
    try:
        folder.lstat()
    except FileNotFoundError:
        advice = f"make it: install -d -m 700 -o {user} -g {user} {folder}"
        return [wrong(what, f"there is no folder {folder}", advice)]
    except OSError as error:
        return [unchecked(what, f"{folder} can't be looked at ({error.strerror}); run this as root")]
    try:
        owner = pwd.getpwnam(user).pw_uid
    except KeyError:
        return [wrong(what, f"there is no user {user}", "make it: systemd-sysusers (after `parasol setup`)")]
    open_ones, foreign, listed = [], [], []
    try:
        for path in _all(folder):
            status = path.lstat()
            if stat.S_ISLNK(status.st_mode) or _is_hidden(status, folder.stat()):
                continue
            if status.st_mode & 0o077:
                open_ones.append(path)
            if status.st_uid != owner:
                foreign.append(path)
            if set(os.listxattr(path, follow_symlinks=False)) & set(_ACCESS_LISTS):
                listed.append(path)
    except OSError as error:
        return [unchecked(what, f"{folder} can't be looked at ({error.strerror}); run this as root")]
    found = []
    if open_ones:
        found.append(wrong(what, f"other users can read {_named(open_ones)}", f"close it: chmod -R go= {folder}"))
    if foreign:
        advice = f"give it to {user}: chown -R {user}: {folder}"
        found.append(wrong(what, f"{_named(foreign)} belongs to another user than {user}", advice))
    if listed:
        advice = f"take it away: setfacl -R -b {folder}"
        found.append(wrong(what, f"an access list lets somebody else in to {_named(listed)}", advice))
    return found or [good(what, f"only {user} and root can read {folder}")]


def _is_hidden(status: os.stat_result, folder: os.stat_result) -> bool:
    """Whether systemd has put a file that nobody can open over this one (`InaccessiblePaths`): so it is with the onion
    service's keys when the doctor runs as a service. The folders above are looked at all the same."""
    return status.st_dev != folder.st_dev and status.st_uid == 0 and stat.S_IMODE(status.st_mode) == 0


def _all(folder: Path) -> Iterator[Path]:
    yield folder
    for at, folders, files in os.walk(folder, onerror=_raised):
        yield from (Path(at) / name for name in (*folders, *files))


def _raised(error: OSError) -> None:
    raise error


def _named(paths: list[Path]) -> str:
    names = ", ".join(str(path) for path in sorted(paths)[:_MOST_NAMED])
    return names if len(paths) <= _MOST_NAMED else f"{names} and {len(paths) - _MOST_NAMED} more"


def backups(folder: Path, user: str = "parasol", *, has_vaults: bool = True, now: float | None = None) -> list[Finding]:
    """Whether there is a fresh backup that is an age file of a size like the one before, of a community's with vaults
    beside it."""
    what, now = "backup", time.time() if now is None else now
    unit = f"{user}-backup"
    do_one = f"make one now, and read what it says: systemctl start {unit}; systemctl status {unit}"
    try:
        files = [path for path in folder.glob("*.age") if path.is_file() and not path.name.startswith(".")]
        files.sort(key=lambda path: path.stat().st_mtime)
        if not files:
            return [wrong(what, f"there is no backup in {folder}", do_one)]
        newest = files[-1]
        hours, size = (now - newest.stat().st_mtime) / 3600, newest.stat().st_size
        with newest.open("rb") as file:
            start = file.read(len(AGE_HEADER))
        is_whole = not has_vaults or newest.with_name(f"{newest.name}.vaults").is_file()
        before = files[-2].stat().st_size if len(files) > 1 else None
    except FileNotFoundError:
        return [wrong(what, "there is no backup yet", do_one)]
    except OSError as error:
        return [unchecked(what, f"{folder} can't be looked at ({error.strerror}); run this as root")]
    found = []
    if hours > OLD_BACKUP_HOURS:
        found.append(wrong(what, f"the newest backup is {hours / 24:.0f} days old", do_one))
    if start != AGE_HEADER or size < LEAST_BACKUP_BYTES:
        found.append(wrong(what, f"the newest backup, {newest.name}, isn't a sealed file", do_one))
    elif not is_whole:
        text = (
            f"the file of vaults beside the newest backup is missing ({newest.name}.vaults); nobody can open it without"
        )
        found.append(wrong(what, text, do_one))
    elif before is not None and size < before / 2:
        text = f"the newest backup has {size:,} bytes, the one before had {before:,}"
        found.append(look_at(what, text, "if nobody deleted that much, keep the older one and make another: " + do_one))
    return found or [good(what, f"the newest backup is {max(hours, 0):.0f} hours old and sealed")]


def copies(folder: Path, now: float | None = None) -> list[Finding]:
    """The copies of the database from before an upgrade: one more place with what people have deleted since."""
    now = time.time() if now is None else now
    try:
        days = [(now - path.stat().st_mtime) / 86400 for path in folder.glob(f"*{COPY}*")]
    except OSError as error:
        return [unchecked(_COPIES, f"{folder} can't be looked at ({error.strerror}); run this as root")]
    return judged_copies(str(folder), days, f"shred -u {folder}/*{COPY}*")


def judged_copies(place: str, days: Sequence[float], delete: str) -> list[Finding]:
    """What is to be said of copies that are so many days old. ``delete``: what to type."""
    if not days:
        return [good(_COPIES, f"no copy from before an upgrade lies in {place}")]
    oldest = max(*days, 0)
    count = "a copy" if len(days) == 1 else f"{len(days)} copies"
    text = f"{count} from before an upgrade in {place}, the oldest {oldest:.0f} days old"
    now_gone = f"if you won't go back to the older version: {delete}"
    if oldest > MOST_COPY_DAYS:
        text += f"; the server should have deleted it after {COPY_DAYS} days of running"
        return [wrong(_COPIES, text, now_gone)]
    text += f", with what was deleted since; the server deletes it after {COPY_DAYS} days, if it runs"
    return [look_at(_COPIES, text, now_gone)]


def waiting_keys(folder: Path, now: float | None = None) -> list[Finding]:
    """New keys of the server that stewards haven't signed for days: the old ones, which somebody may have, go on."""
    now = time.time() if now is None else now
    try:
        days = (now - (folder / WAITING).stat().st_mtime) / 86400
    except FileNotFoundError:
        return []
    except OSError as error:
        return [unchecked("server keys", f"{folder} can't be looked at ({error.strerror}); run this as root")]
    text = f"new keys for the server were made {max(days, 0):.0f} days ago, and stewards have not signed them"
    if days < WAITING_DAYS:
        return [good("server keys", text)]
    make = f"parasol new-server-keys --store {folder}"
    advice = f"tell two stewards their words again: {make}; or delete them: {make} --take-back"
    return [look_at("server keys", text, advice)]


def carried(folder: Path) -> list[Finding]:
    """The file that brought the key of passes, where the store has it long since."""
    file = folder / CARRIED
    if not os.path.lexists(file):  # nor where the folder can't be looked at, which another check reports
        return []
    text = f"{file}, with which anybody makes profiles, still lies there"
    return [wrong("key of passes", text, f"when the other store has the key: shred -u {file}")]


def room(folder: Path, free_bytes: int | None = None, what: str = "disk") -> list[Finding]:
    """Whether there is room on the disk of the store, and whether it can be written to."""
    try:
        free = shutil.disk_usage(folder).free if free_bytes is None else free_bytes
        held = _held(folder)
        if is_read_only(folder):
            advice = "a disk that fails is made so: copy the newest backup elsewhere, and read: dmesg | tail -50"
            return [wrong(what, f"nothing can be written where {folder} lies", advice)]
    except OSError as error:
        return [unchecked(what, f"{folder} can't be looked at ({error.strerror})")]
    text = f"{free / 1e9:.1f} GB are free where {folder} lies"
    advice = "see what takes the room: du -xh / | sort -h | tail -20; or take a larger disk"
    if free < FULL_BYTES - held and (folder / "parasol.db").exists():
        return [wrong(what, text + ": nothing new is taken now; people can still read, delete and take back", advice)]
    if free < NO_ROOM_BYTES:
        return [wrong(what, text + ": soon nothing more can be kept", advice)]
    return [look_at(what, text, advice) if free < LITTLE_ROOM_BYTES else good(what, text)]


def _held(folder: Path) -> int:
    """What the server holds for deleting."""
    try:
        return (folder / "parasol.db-reserve").stat().st_size
    except FileNotFoundError:
        return 0


def is_read_only(folder: Path, mounts: Path = Path("/proc/self/mountinfo")) -> bool:
    """Whether the file system of a folder refuses to write, by its own options: those of this mount may be a service's
    (proc_pid_mountinfo(5)). After an error ext4 is ``emergency_ro``, and statvfs doesn't tell. Raises ``OSError``."""
    device = folder.stat().st_dev
    own = f"{os.major(device)}:{os.minor(device)}"
    for line in mounts.read_text().splitlines():
        words = line.split()
        if words[2] == own:
            return bool({"ro", "emergency_ro"} & set(words[-1].split(",")))
    return False
