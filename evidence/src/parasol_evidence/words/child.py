"""A filter as a child process: a line in, a line out, one after the other.

The next sentence is written when the last one is answered. So an answer can't slip to another sentence, and it is known
at which one a filter hung or died. A filter that answers more lines than it was asked has all of its answers dropped.
"""

import os
import selectors
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from parasol.kernel.told import Coded, Told
from parasol_evidence.words import sandbox

MAX_ANSWER_BYTES = 10_000
MAX_TOLD = 200
END_SECONDS = 2
WATCH_SECONDS = 0.05


class NoAnswer(Coded, Told):
    """The filter gave no answer to this sentence; the text says why. ``code`` is for programs."""


class Child:
    """A running filter. ``start_seconds`` is how long its first answer may take, ``seconds`` each later one, and
    ``memory_mb`` what its processes may have together: it is ended when they have more."""

    def __init__(self, command: Sequence[str], start_seconds: float, seconds: float, memory_mb: int) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 closed at the end
        self._process = sandbox.start(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, bufsize=0
        )
        self._memory_mb, self._is_over, self._done = memory_mb, False, threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._out, False)
        os.set_blocking(self._in, False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._out, selectors.EVENT_READ)
        self._wait, self._seconds = start_seconds, seconds
        self._read = b""

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self._process.kill()  # with it, the namespace and all that runs in it
        self._process.wait()
        self._selector.close()
        for each in (self._process.stdin, self._process.stdout, self._errors):
            assert each is not None
            each.close()

    def ask(self, sentence: str) -> str:
        """The line that it answers. Raises ``NoAnswer``; after that it is of no more use."""
        if b"\n" in self._read:
            raise NoAnswer("answers-more", "it answered more than one line to a sentence")
        try:
            os.write(self._in, sentence.encode() + b"\n")  # far below what a pipe holds
        except BlockingIOError:
            raise NoAnswer("hangs", "it reads no more") from None
        except BrokenPipeError:
            pass  # told below
        until = time.monotonic() + self._wait
        while b"\n" not in self._read:
            if not self._more(until):
                raise self._ended()
            if len(self._read) > MAX_ANSWER_BYTES:
                raise NoAnswer("garbage", f"its answer is longer than {MAX_ANSWER_BYTES} bytes")
        self._wait = self._seconds
        line, _, self._read = self._read.partition(b"\n")
        return line.decode(errors="replace").strip()

    def finish(self) -> None:
        """End its input, and see that it says nothing more. Raises ``NoAnswer``."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        until = time.monotonic() + END_SECONDS
        try:
            while not self._read.strip() and self._more(until):
                pass
        except NoAnswer:
            return  # it stays there, and is ended
        if self._read.strip():
            raise NoAnswer("answers-more", "it answered more lines than it was asked")

    def _more(self, until: float) -> bool:
        """Read what there is, waiting for it. False if the output has ended. Raises ``NoAnswer`` if time is over."""
        left = until - time.monotonic()
        if left <= 0 or not self._selector.select(left):
            raise NoAnswer("hangs", f"it gave no answer within {self._wait:g} seconds")
        got = os.read(self._out, 65_536)
        self._read += got
        return bool(got)

    def _watch(self) -> None:
        """End it as soon as its processes have too much memory together."""
        while not self._done.wait(WATCH_SECONDS):
            if memory_of(self._process.pid) > self._memory_mb * 1_000_000:
                self._is_over = True
                self._process.kill()
                return

    def _ended(self) -> NoAnswer:
        if self._is_over:
            return NoAnswer("memory", f"its processes had more than {self._memory_mb} MB of memory together")
        try:
            code: int | str = self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            code = "none"
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - 4 * MAX_TOLD))
        told = self._errors.read().decode(errors="replace").strip().splitlines()
        last = "".join(c for c in told[-1] if c.isprintable())[:MAX_TOLD] if told else ""
        return NoAnswer("ended", f"it ended without an answer (code {code})" + (f": {last}" if last else ""))


_COUNTED = ("RssAnon", "RssShmem", "VmSwap", "VmPTE")
"""The last is the kernel's tables for it: of empty memory that is only read there is nothing else."""


def memory_of(first: int) -> int:
    """The memory of a process and of all that came from it, in bytes: their own and what they share, without the files
    of programs. What two have in common after a fork counts twice."""
    total, known = 0, [first]
    for process in known:
        with suppress(OSError):
            folder = Path("/proc", str(process))
            told = dict(line.split(":", 1) for line in (folder / "status").read_text(errors="replace").splitlines())
            total += sum(int(told[name].split()[0]) * 1024 for name in _COUNTED if name in told)
            for children in folder.glob("task/*/children"):
                known += map(int, children.read_text().split())
    return total
