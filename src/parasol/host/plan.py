"""Which files a set-up is made of, how they differ from what is there, and writing them."""

import difflib
import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from parasol.host.answers import USER, Answers, HostRefused, settings, settings_of
from parasol.host.database import HERE, PASSWORDS, POSTGRESQL
from parasol.host.shipped import filled, renamed, shipped
from parasol.host.units import SYSTEMD, units
from parasol.host.web import configuration, place_of

SYSUSERS = Path("/etc/sysusers.d/parasol.conf")
JOURNAL = Path("/etc/systemd/journald.conf.d/parasol.conf")
MAX_FILE_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """A file to write. ``difference`` is empty when it is new. A secret one is for ``USER`` alone, its difference is
    never shown, and it counts as new, since it was typed for this."""

    path: Path
    text: str
    is_new: bool
    difference: str
    is_secret: bool = False


def files_of(answers: Answers) -> dict[Path, str]:
    """Every file, by the place where it belongs."""
    found = {SYSTEMD / name: text for name, text in units(answers).items()}
    sysusers = SYSUSERS.with_name(f"{answers.name}.conf")
    found[sysusers] = filled(renamed(shipped(SYSUSERS), answers.name), store=answers.store)
    if not answers.beside:
        found[JOURNAL] = shipped(JOURNAL)
    found[settings_of(answers.beside)] = settings(answers)
    if answers.sites:
        found[place_of(answers)] = configuration(answers)
    if answers.database == HERE:
        found[POSTGRESQL] = shipped(POSTGRESQL)
    return found


def placed(place: Path, into: Path | None) -> Path:
    """Where a file goes: to its place, or below a folder to look at."""
    return place if into is None else into / place.relative_to("/")


def password_change(line: str, into: Path | None = None) -> Change:
    """The file with the database's password, to be written. Raises ``HostRefused``."""
    path = placed(PASSWORDS, into)
    _read(path)
    return Change(path, line, True, "", is_secret=True)


def changes(files: dict[Path, str], into: Path | None = None) -> list[Change]:
    """What of these files isn't there yet, or is there otherwise. Raises ``HostRefused``."""
    found = []
    for place, text in sorted(files.items()):
        path = placed(place, into)
        before = _read(path)
        if before is None:
            found.append(Change(path, text, True, ""))
        elif before != text:
            lines = difflib.unified_diff(
                before.splitlines(), text.splitlines(), f"{path} (there)", f"{path} (new)", lineterm="", n=1
            )
            found.append(Change(path, text, False, "\n".join(lines)))
    return found


def _read(path: Path) -> str | None:
    try:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise HostRefused(f"{path} isn't a file of its own; move it away")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES).decode(errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise HostRefused(f"{path} can't be read ({error.strerror})") from None


def write(planned: list[Change]) -> None:
    """Write them, each whole or not at all. Raises ``HostRefused``."""
    for change in planned:
        new = change.path.with_name(f".{change.path.name}.new")
        try:
            change.path.parent.mkdir(parents=True, exist_ok=True)
            new.unlink(missing_ok=True)
            mode = 0o600 if change.is_secret else 0o644
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode), "wb") as file:
                if change.is_secret:
                    _give_to_service(file.fileno())
                file.write(change.text.encode())
                file.flush()
                os.fsync(file.fileno())
            new.replace(change.path)
        except OSError as error:
            raise HostRefused(f"{change.path} can't be written ({error.strerror})") from None


def _give_to_service(handle: int) -> None:
    """Let the services' user own a file, if root writes it and that user is there already; else a step says so."""
    if os.geteuid() == 0:
        try:
            owner = pwd.getpwnam(USER)
        except KeyError:
            return
        os.fchown(handle, owner.pw_uid, owner.pw_gid)
