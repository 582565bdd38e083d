"""The folder `onion` of a store: the configuration, and the folders in which tor keeps its keys.

tor refuses a folder that others may read or that belongs to somebody else, and so does this. The services' secret keys
lie in here: whoever has them is this address.
"""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from parasol.kernel.onion.address import OnionRefused, checked_host
from parasol.kernel.onion.torrc import SERVICES, torrc

FOLDER = "onion"
TORRC = "torrc"
_CLIENTS = "authorized_clients"
_MAX_HOSTNAME_BYTES = 100


def prepare(
    store: Path, targets: Mapping[str, tuple[str, int]], clients: Mapping[str, str] | None = None
) -> tuple[Path, bool]:
    """Make the folder and write what belongs in it; where the configuration lies, and whether anything changed.

    ``clients`` are those of ``read_clients``; they may come into both services, and nobody else. Without them everybody
    may, but a service that was closed so far is never opened by leaving them out. Raises ``OnionRefused``, ``OSError``.
    """
    folder = store.absolute() / FOLDER
    text = torrc(folder, targets)  # before anything is made, so that what is refused leaves nothing behind
    changed = False
    for each in (folder, folder / "tor", *(folder / service for service in targets)):
        changed |= _made_private(each)
    if clients is None and any(_known(folder / service) for service in SERVICES):
        raise OnionRefused(
            "until now only clients with a key could come in. Name them again with --onion-clients; to open the onion "
            f"services to everybody, delete the files in {_CLIENTS} first"
        )
    if clients is not None:
        for service in targets:
            changed |= _let_in(folder / service / _CLIENTS, clients)
    changed |= _written(folder / TORRC, text.encode())
    return folder / TORRC, changed


def addresses(store: Path) -> dict[str, str]:
    """Service -> ``http://….onion/``, of those that tor has made. Raises ``OnionRefused`` if a file holds something
    else, ``OSError`` if it can't be read."""
    found = {}
    for service in SERVICES:
        file = store / FOLDER / service / "hostname"
        if not file.is_file():
            continue
        with file.open("rb") as opened:
            content = opened.read(_MAX_HOSTNAME_BYTES)
        host = checked_host(content.decode("ascii", "replace").removesuffix("\n"))
        found[service] = f"http://{host}/"
    return found


def location_of(store: Path, service: str) -> str | None:
    """The address to tell visitors of the clear site, of one of ``SERVICES``; None if tor hasn't made it yet, or if
    only clients with a key could open it. Raises as ``addresses``."""
    return None if is_closed(store) else addresses(store).get(service)


def is_closed(store: Path) -> bool:
    """Whether only clients with a key can come in."""
    return any(_known(store / FOLDER / service) for service in SERVICES)


def _known(service: Path) -> list[Path]:
    return sorted((service / _CLIENTS).glob("*.auth"))


def _made_private(folder: Path) -> bool:
    """Make a folder, or check the one that is there."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        _check_private(folder)
        return False
    return True


def _check_private(folder: Path) -> None:
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode):
        raise OnionRefused(f"{folder} isn't a folder of its own; move it away")
    if status.st_uid != os.geteuid():
        raise OnionRefused(f"{folder} belongs to another user; tor and parasol have to run as its owner")
    if status.st_mode & 0o077:
        raise OnionRefused(f"others can read {folder}; close it: chmod 700 {folder}")


def _let_in(folder: Path, clients: Mapping[str, str]) -> bool:
    """Exactly these clients: whoever isn't named any more goes."""
    changed = _made_private(folder)
    for file in folder.glob("*.auth"):
        if file.name not in clients:
            file.unlink()
            changed = True
    for name, line in clients.items():
        changed |= _written(folder / name, f"{line}\n".encode())
    return changed


def _written(file: Path, content: bytes) -> bool:
    """Write a file that only its owner reads, whole or not at all; whether it differs from what was there."""
    is_ours = file.is_file() and not file.is_symlink() and stat.S_IMODE(file.stat().st_mode) == 0o600
    if is_ours and file.read_bytes() == content:
        return False
    new = file.with_name(f"{file.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    new.replace(file)
    return True
