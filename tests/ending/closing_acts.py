"""What stewards do to close a community, and how a test looks at what is left of a store."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest

from harness import Town
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.steward import SecondNeeded
from postgres import bytes_of, cluster

T = TypeVar("T")
DAYS = 28
MARK = b"planted-marker-5a1c"


def announce(running: Town) -> int:
    """Two stewards announce a closing 28 days ahead; the last day."""
    first, second = running.settled("steward")
    last_day = running.clock.today() + DAYS
    with pytest.raises(SecondNeeded) as waits:
        steward.close_community(first, last_day, "we are tired")
    second.refresh()
    steward.agree(second, waits.value.proposal, "so am I")
    return last_day


def texts_in(folder: Path) -> bytes:
    """Every byte of every file in a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def texts_in_database(url: str | None) -> bytes:
    """Every byte of every file of a database of the tests; nothing for none."""
    return b"" if url is None else b"".join(bytes_of(path) for path in cluster().files_of(url))


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run it to its end."""
    return asyncio.run(work)


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it, and no clean-up of ours reacts to it."""


CALLS = ("pwrite", "fsync", "ftruncate", "unlink", "rename", "rmdir")


def killing_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Die instead of making the call of this number to the disk."""
    left = [number]

    def watched(real: Callable[..., Any]) -> Callable[..., Any]:
        def act(*args: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                raise Killed
            return real(*args, **more)

        return act

    for name in CALLS:
        monkeypatch.setattr(os, name, watched(getattr(os, name)))
