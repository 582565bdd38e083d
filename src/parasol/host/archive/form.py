"""What is in an archive: the names, the manifest, the tar around it, the text that explains it.

Frozen: an archive made today has to be readable in ten years. A change needs a higher ``FORMAT``, and reading of the
lower ones stays.
"""

import hashlib
import tarfile
from collections.abc import Callable, Iterable, Iterator

import msgspec

from parasol.kernel.wire.days import text_of

FORMAT = 1
README = "README.txt"
MANIFEST = "manifest.json"
SECRETS = "server-secrets.age"
VAULTS_SUFFIX = ".vaults"
"""Of the file beside an archive."""
MAX_MANIFEST_BYTES = 100_000
MAX_SECRETS_BYTES = 100_000
MAX_LINE_BYTES = 1_000_000
"""Ten times the longest row there is: a vault of 64 KiB in base64."""
END = bytes(2 * tarfile.BLOCKSIZE)
"""What a tar ends with."""

README_TEXT = """\
This is everything that one Parasol server kept, as of one day.

manifest.json       the format's version, the day, and of each file: rows, bytes, SHA-256
roster.jsonl        the signed log of places and keys; each body is JSON, in base64
room.jsonl          the rooms: reports, alerts, conversations ...
record.jsonl        what is in them, sealed by the people who wrote it
*.jsonl             the other tables: one JSON object on each line, bytes in base64,
                    days as whole numbers since 1970-01-01
server-secrets.age  the server's own keys, sealed again: only the recovery key opens it

What people wrote is sealed in here as it was on the server. To go on with it on a new
server: parasol import. To look into it without Parasol: docs/archive.md in Parasol's
source says what each field is, and docs/protocol.md how each seal is made.
"""


class FileFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the archive. ``rows`` is None for what is no table; ``sha256`` is in hex, as `sha256sum` writes."""

    name: str
    rows: int | None
    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The facts about an archive. ``schema`` is the number of the store's newest migration, ``community`` the hash of
    the roster's first entry, ``recovery`` the recipient to which the server's secrets are sealed, if they are there,
    ``last_withdrawal`` the highest number that one ever had."""

    format: int
    parasol: str
    schema: int
    day: int
    date: str
    community: bytes
    roster_length: int
    recovery: str | None
    last_withdrawal: int
    files: list[FileFacts]


class Measured:
    """Counts and hashes what passes."""

    def __init__(self) -> None:
        self.rows = 0
        self.bytes = 0
        self._hash = hashlib.sha256()

    def add(self, line: bytes) -> None:
        self.rows += 1
        self.bytes += len(line)
        self._hash.update(line)

    def facts(self, name: str, is_table: bool = True) -> FileFacts:
        """What passed, as the file of this name."""
        return FileFacts(name, self.rows if is_table else None, self.bytes, self._hash.hexdigest())


def measured(name: str, content: bytes) -> FileFacts:
    """The facts of a file that is no table."""
    one = Measured()
    one.add(content)
    return one.facts(name, is_table=False)


def file_of(table: str) -> str:
    """The file that holds a table."""
    return f"{table}.jsonl"


def line_of(row: msgspec.Struct) -> bytes:
    """A row as a line."""
    return msgspec.json.encode(row) + b"\n"


def tar(files: Iterable[tuple[str, int, Callable[[], Iterable[bytes]]]], day: int) -> Iterator[bytes]:
    """A tar of (name, bytes, content), piece by piece. Everything in it is of this day and of nobody. Raises
    ``ValueError`` if a file isn't as long as was said."""
    for name, size, content in files:
        head = tarfile.TarInfo(name)
        head.size, head.mode, head.mtime = size, 0o600, day * 86_400
        yield head.tobuf(tarfile.GNU_FORMAT)
        left = size
        for piece in content():
            left -= len(piece)
            yield piece
        if left:
            raise ValueError("a file of the archive changed while it was written")
        yield bytes(-size % tarfile.BLOCKSIZE)
    yield END


def date_of(day: int) -> str:
    """A day as 2026-11-25."""
    return text_of(day)


class SealedVault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the file beside an archive."""

    version: int
    sealed: bytes
