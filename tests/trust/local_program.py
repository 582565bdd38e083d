"""Running `parasol local-page` as it is run: a process of its own."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reaper import ending_with_us


@dataclass
class Local:
    """A local client that runs; ``url`` is where, ``said`` what it has said."""

    url: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)


@contextmanager
def local_client(site: str, *more: str) -> Iterator[Local]:
    """Start it on a free port and wait until it says where it is."""
    argv = ending_with_us(sys.executable, "-m", "parasol.start", "local-page", site, "--port", "0", *more)
    process = subprocess.Popen(
        argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ}
    )
    assert process.stdout is not None
    said: list[str] = []
    reading: threading.Thread | None = None
    try:
        for line in process.stdout:
            said.append(line)
            if found := re.match(r"Open (http://127\.0\.0\.1:\d+) in", line):
                local = Local(found[1], process, said)
                reading = threading.Thread(target=lambda out=process.stdout: said.extend(out), daemon=True)  # type: ignore[misc]
                reading.start()
                yield local
                break
        else:
            raise AssertionError(f"it didn't start: {said}")
    finally:
        process.terminate()
        process.wait(20)
        if reading is not None:
            reading.join(20)
        process.stdout.close()
