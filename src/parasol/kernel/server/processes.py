"""Several processes on one listening socket: forked by one that holds nothing, and started again when they end.

The one that forks keeps no store open and has seen no request, so that a new process begins as the first did. What was
settled of the process (`process.py`: no core dump, no look into memory, freed memory overwritten) is inherited. A
process ends with it, by whatever it ends.
"""

import gc
import logging
import os
import signal
import time
from collections.abc import Callable

from parasol.kernel.process import end_with_parent

RESTART_SECONDS = 1.0
"""A process that ended sooner than this after its start is started again after this."""
_HEARD = {signal.SIGCHLD, signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
_log = logging.getLogger("parasol")


def keep_running(count: int, work: Callable[[], None]) -> None:
    """Run ``work`` in ``count`` processes until SIGTERM, SIGINT or SIGHUP; then end them all, and wait for it. Called
    where no thread and no event loop runs."""
    before = set(signal.pthread_sigmask(signal.SIG_BLOCK, _HEARD))
    gc.collect()
    gc.freeze()
    running: dict[int, float] = {}
    try:
        for _ in range(count):
            running[_start(work, before)] = time.monotonic()
        while True:
            heard = signal.sigwait(_HEARD)
            if heard != signal.SIGCHLD:
                break
            for pid, status in _ended(running):
                started = running.pop(pid)
                if os.WIFSIGNALED(status):
                    _log.warning("a process was killed; another one is started")
                else:
                    _log.warning("a process ended by itself; another one is started")
                if time.monotonic() - started < RESTART_SECONDS and signal.sigtimedwait(
                    _HEARD - {signal.SIGCHLD}, RESTART_SECONDS
                ):
                    return
                running[_start(work, before)] = time.monotonic()
    finally:
        for pid in running:
            os.kill(pid, signal.SIGTERM)
        for pid in running:
            os.waitpid(pid, 0)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(work: Callable[[], None], mask: set[int | signal.Signals]) -> int:
    """Fork; returns its number."""
    parent = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        end_with_parent()
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if os.getppid() == parent:
            work()
        code = 0
    except KeyboardInterrupt:
        code = 0
    except Exception as error:
        _log.error("a process could not go on (%s)", type(error).__name__)
    finally:
        logging.shutdown()
        os._exit(code)


def _ended(running: dict[int, float]) -> list[tuple[int, int]]:
    found = []
    for pid in running:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            found.append((pid, status))
    return found
