"""Reading an archive: opened, taken apart and checked as a stream, with nothing of it on a disk.

What is read counts only when the end was reached: the last piece of the age file may be the one that was changed.

Somebody may be handed a file that anybody made. So of tar only what ``form.tar`` writes is read, a head of one block
and its file: ``tarfile`` itself reads a long name or a pax head of any length into memory, one inside the other.
"""

import os
import tarfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, BinaryIO, cast

import msgspec

from parasol.host.archive import form
from parasol.kernel.seal import NotForUs, Unreadable
from parasol.kernel.seal.age import age_decrypt_stream, age_encrypt_stream
from parasol.kernel.storage.rows import Row
from parasol.kernel.storage.tables import Table
from parasol.kernel.told import Told
from parasol.kernel.vault.client import VaultContents, WordKeys, open_vault
from parasol.kernel.vault.client.contents import decode_contents

PIECE_BYTES = 65_536
_MALFORMED = (msgspec.MsgspecError, UnicodeError, RecursionError)


class Damaged(Told, code="damaged"):
    """This is no whole archive of Parasol's."""


class NotOurs(Told, code="not-ours"):
    """None of the keys at hand opens this archive."""


class Archive:
    """An archive while it is read, from the front to the back."""

    def __init__(self, plain: IO[bytes]) -> None:
        """Reads the manifest. Raises ``Damaged``."""
        self._plain = plain
        self._whole(form.README, form.MAX_MANIFEST_BYTES)
        try:
            self.manifest = msgspec.json.decode(self._whole(form.MANIFEST, form.MAX_MANIFEST_BYTES), type=form.Manifest)
        except _MALFORMED:
            raise _damaged() from None

    def secrets(self) -> bytes | None:
        """The server's secrets, sealed to the recovery key; None if they were left out. To be read first. Raises
        ``Damaged``."""
        if not self.manifest.files or self.manifest.files[0].name != form.SECRETS:
            return None
        facts = self.manifest.files[0]
        content = self._whole(form.SECRETS, form.MAX_SECRETS_BYTES)
        if form.measured(form.SECRETS, content) != facts:
            raise _damaged()
        return content

    def tables(self) -> list[form.FileFacts]:
        """The tables, in the order in which they come."""
        return [file for file in self.manifest.files if file.name != form.SECRETS]

    def rows(self, table: Table, facts: form.FileFacts) -> Iterator[Row]:
        """A table's rows, the tables one after the other. Raises ``Damaged``, also at the end, if count, size or hash
        aren't those of the manifest."""
        left = self._head(facts.name)
        if left != facts.bytes:
            raise _damaged()
        measured = form.Measured()
        decoder = msgspec.json.Decoder(table.row)
        while left:
            line = self._plain.readline(min(form.MAX_LINE_BYTES, left))
            if not line.endswith(b"\n"):
                raise _damaged()
            left -= len(line)
            measured.add(line)
            try:
                yield decoder.decode(line)
            except _MALFORMED:
                raise _damaged() from None
        if measured.facts(facts.name) != facts:
            raise _damaged()
        self._padding(facts.bytes)

    def end(self) -> None:
        """Read to the very end. Raises ``Damaged``."""
        if self._plain.read(len(form.END) + 1) != form.END:
            raise _damaged()

    def _whole(self, name: str, most: int) -> bytes:
        """The next file, of at most so many bytes."""
        size = self._head(name)
        if size > most:
            raise _damaged()
        content = self._plain.read(size)
        self._padding(size)
        return content

    def _head(self, name: str) -> int:
        """How many bytes the next file has, which has to be this one."""
        try:
            head = tarfile.TarInfo.frombuf(self._plain.read(tarfile.BLOCKSIZE), "utf-8", "strict")
        except (tarfile.TarError, UnicodeError):
            raise _damaged() from None
        if head.name != name or head.type != tarfile.REGTYPE or head.size < 0:
            raise _damaged()
        return head.size

    def _padding(self, size: int) -> None:
        if self._plain.read(-size % tarfile.BLOCKSIZE).strip(b"\0"):
            raise _damaged()


def _damaged() -> Damaged:
    return Damaged("this is not a whole archive of Parasol's: it was cut off or changed on the way")


@contextmanager
def opened(sealed: BinaryIO, identities: list[str]) -> Iterator[Archive]:
    """An archive. Raises ``NotOurs``, ``Damaged``, also at the end of the block."""
    with _unsealed(sealed, identities) as plain:
        yield Archive(plain)


@contextmanager
def _unsealed(sealed: BinaryIO, identities: list[str]) -> Iterator[IO[bytes]]:
    """What an age file holds, opened in a thread beside while it is read. Raises as ``opened``."""
    out, into = os.pipe()
    failures: list[Exception] = []

    def decrypt() -> None:
        with os.fdopen(into, "wb", buffering=0) as pipe:
            try:
                age_decrypt_stream(sealed, identities, lambda piece: _write_all(pipe, piece))
            except Exception as error:
                failures.append(error)

    thread = threading.Thread(target=decrypt, daemon=True)
    thread.start()
    try:
        with os.fdopen(out, "rb") as plain:
            yield cast("IO[bytes]", plain)
    except Damaged:
        thread.join()
        raise _told(failures) or _damaged() from None
    finally:
        thread.join()
    if told := _told(failures):
        raise told


def _told(failures: list[Exception]) -> Exception | None:
    """What the opening itself failed with. That nobody read to the end is no failure."""
    for error in failures:
        if isinstance(error, NotForUs):
            return NotOurs("this archive is sealed to somebody else")
        if isinstance(error, Unreadable):
            return _damaged()
        if not isinstance(error, BrokenPipeError):
            return error
    return None


def _write_all(pipe: IO[bytes], piece: bytes) -> None:
    left = memoryview(piece)
    while left:
        left = left[pipe.write(left) :]


def manifest_of(path: Path, identities: list[str]) -> form.Manifest:
    """The manifest alone, whatever comes behind it. Raises as ``opened``, and ``OSError``."""
    with path.open("rb") as sealed, opened(sealed, identities) as archive:
        return archive.manifest


def reseal(path: Path, identities: list[str], recipient: str, write: Callable[[bytes], object]) -> None:
    """Open an archive and seal it to somebody else, with nothing of it on a disk. If it raises, what was written is no
    archive. Raises as ``opened``, and what ``write`` raises."""
    with path.open("rb") as sealed, _unsealed(sealed, identities) as plain:
        age_encrypt_stream(iter(lambda: plain.read(PIECE_BYTES), b""), [recipient], write)


def find_vault(vaults: BinaryIO, keys: WordKeys) -> VaultContents | None:
    """The vault among these lines that the words' keys open; None if none does. Raises ``Damaged``."""
    while line := vaults.readline(form.MAX_LINE_BYTES):
        try:
            held = msgspec.json.decode(line, type=form.SealedVault)
        except _MALFORMED:
            raise _damaged() from None
        with suppress(Unreadable):
            contents = decode_contents(open_vault(keys, held.version, held.sealed))
            if isinstance(contents, VaultContents):
                return contents
    return None
