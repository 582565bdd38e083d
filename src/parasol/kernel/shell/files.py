"""Files that a person names: new ones, readable for their owner alone, and those that are read whole. Nothing that is
there is written over, and no error repeats a name."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from parasol.kernel.shell.codes import NotDone


@contextmanager
def or_told(what: str, code: str) -> Iterator[None]:
    """Raises ``NotDone`` with ``what`` can't be done, and why, where the machine refuses it."""
    try:
        yield
    except OSError as error:
        raise NotDone(f"{what} ({error.strerror})", code) from None


def check_new(name: str | Path) -> None:
    """See, before anything is done, that a file can be made. Raises ``NotDone``."""
    path = Path(name)
    if os.path.lexists(path):
        raise NotDone("there is a file or folder of this name already, and nothing is written over", "file-there")
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise NotDone("no file can be made there: the folder isn't there, or isn't yours", "no-file")


def write_new(
    name: str | Path,
    content: bytes,
    otherwise: str = "the file can't be written; is there room, and is its name new?",
    code: str = "no-file",
) -> None:
    """Write a new file, which only its owner can read. Raises ``NotDone``, with ``otherwise``."""
    try:
        with os.fdopen(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
    except OSError:
        raise NotDone(otherwise, code) from None


def read_whole(path: Path, most: int) -> bytes:
    """A file's content, up to ``most`` bytes. Raises ``NotDone``."""
    with or_told("this file can't be read", "file"), path.open("rb") as file:
        return file.read(most)


def write(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write a file whole or not at all, for everybody to read if ``mode`` says nothing else. Raises ``NotDone``."""
    with or_told("this file can't be written", "file"):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(mode)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
