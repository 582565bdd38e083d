"""Who may come in, if not everybody: public keys of clients, as tor wants them in `authorized_clients`.

Names of files and lines are not kept: a key goes into a file named after its hash. The host learns how many people may
come, and nothing by which to tell who.
"""

import base64
import binascii
import hashlib
import re
from pathlib import Path

from parasol.kernel.onion.address import OnionRefused

MAX_CLIENTS = 300
"""More don't fit into an onion service's descriptor (50,000 bytes)."""
MAX_FILE_BYTES = 50_000
_LINE = re.compile(r"descriptor:x25519:([A-Za-z2-7]{52})")


def read_clients(path: Path) -> dict[str, str]:
    """Name of a file -> its one line, from a file with a line for each client or a folder of `.auth` files. Raises
    ``OnionRefused``, which repeats nothing of what was read, and ``OSError``."""
    files = sorted(path.glob("*.auth")) if path.is_dir() else [path]
    if len(files) > MAX_CLIENTS:
        raise OnionRefused(f"at most {MAX_CLIENTS} clients can have a key")
    lines = [line for file in files for line in _lines(file)]
    found = {_name(line): line for line in map(_checked, lines)}
    if not found:
        raise OnionRefused("there is no client's key in what --onion-clients names")
    if len(found) > MAX_CLIENTS:
        raise OnionRefused(f"at most {MAX_CLIENTS} clients can have a key")
    return found


def _lines(file: Path) -> list[str]:
    with file.open("rb") as opened:
        content = opened.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise OnionRefused("a file of clients' keys has at most 50,000 bytes")
    try:
        lines = [line.strip() for line in content.decode("ascii").split("\n")]
    except UnicodeDecodeError:
        raise _no_key() from None
    return [line for line in lines if line and not line.startswith("#")]


def _no_key() -> OnionRefused:
    return OnionRefused(
        "a line of the clients' keys isn't one: descriptor:x25519: and 52 letters or digits, as by `parasol onion-key`"
    )


def _checked(line: str) -> str:
    found = _LINE.fullmatch(line)
    if found is None:
        raise _no_key()
    try:
        key = base64.b32decode(found[1].upper() + "====")
    except binascii.Error:
        raise _no_key() from None
    written = base64.b32encode(key).decode().rstrip("=")
    if written != found[1].upper() or key == bytes(32):
        raise _no_key()
    return f"descriptor:x25519:{written}"


def _name(line: str) -> str:
    return f"client-{hashlib.sha256(line.encode()).hexdigest()[:16]}.auth"
