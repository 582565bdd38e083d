"""What a long-running process of ours does before it serves: no core dump, and it tells systemd when it is ready.

For both programs that listen, the server and the plain pages. It knows neither, and holds nothing of theirs.
"""

import asyncio
import ctypes
import gc
import logging
import os
import resource
import signal
import socket
import sys
from collections.abc import Awaitable, Callable

import uvicorn
from starlette.types import ASGIApp

from parasol.kernel.connections import Bounds, bounded

SWEEP_EVERY_SECONDS = 1
"""asyncio's transports refer to themselves, so the address of an ended connection waits for the garbage collector."""
TRIM_EVERY_SECONDS = 5
TOLD_EACH = 3
BACKLOG = 512
Listening = socket.socket
"""A socket that is listened on."""
_PR_SET_DUMPABLE = 4
"""`prctl(2)`. With 0 the files in /proc/PID belong to root, nobody else may attach a debugger, and no core is written
even where a program takes cores by a pipe, which the limit alone doesn't prevent."""
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
_log = logging.getLogger("parasol")


def settle() -> None:
    """No core dump, and no look into memory by another program of the same user; of the log, warnings and errors alone.

    Root can still look: against whoever owns the machine while it runs there is no defence (threat model)."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux" and _LIBC.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError("the memory of this process can't be closed to others")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")


def end_with_parent() -> None:
    """Let the system end this process (SIGTERM) when the one that forked it has ended, by whatever way."""
    if sys.platform == "linux":
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def listening(application: ASGIApp, host: str, port: int, bounds: Bounds = Bounds()) -> uvicorn.Config:  # noqa: B008 frozen
    """How both listen: no access log, no header that names the program or the time, no proxy's word about addresses."""
    return uvicorn.Config(
        application,
        host=host,
        port=port,
        http=bounded(bounds),
        ws="none",
        access_log=False,
        log_level="error",  # its warnings are of what strangers send: a line for each bad request, as many as they like
        proxy_headers=False,
        server_header=False,
        date_header=False,
        lifespan="on",
        timeout_keep_alive=5,
        limit_concurrency=1000,
        backlog=BACKLOG,
    )


def listen(host: str, port: int) -> Listening:
    """A socket that several processes can take connections from. Raises ``OSError``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=BACKLOG)


class Serving(uvicorn.Server):
    """A server that tells systemd when it listens, so that whoever waits for it (`systemctl restart`, the plain pages)
    finds it there."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets=sockets)
        if self.started:
            tell_ready()


def tell_ready() -> None:
    """Say to systemd that this program is ready, once: `sd_notify(3)`, for units with ``Type=notify``. Where no systemd
    asked for it nothing happens."""
    address = os.environ.pop("NOTIFY_SOCKET", None)
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to_systemd:
        to_systemd.sendto(b"READY=1", f"\0{address[1:]}" if address.startswith("@") else address)


async def sweep() -> None:
    """Free what ended connections left in reference cycles (their address, for one), so that it is overwritten.
    Collecting is quick since what was there at the start is frozen."""
    gc.collect()


async def trim() -> None:
    """Give memory that the allocator holds free back to the system, `malloc_trim(3)`: else the gaps that requests leave
    grow for hours. Does nothing on a C library other than glibc."""
    if hasattr(_LIBC, "malloc_trim"):
        _LIBC.malloc_trim(0)


async def every(
    seconds: float,
    act: Callable[[], Awaitable[object]],
    passing: tuple[type[Exception], ...] = (),
    what: str = "a chore",
) -> None:
    """Do a chore again and again. It logs a failure and tries again; of those ``passing``, which come and go by
    themselves, it logs each third in a row. ``what``: its name in the log."""
    times = 0
    while True:
        await asyncio.sleep(seconds)
        try:
            await act()
            times = 0
        except passing as error:
            times += 1
            if times % TOLD_EACH == 0:
                _log.warning(
                    "%s had to wait %d times in a row (%s); it is tried again", what, times, type(error).__name__
                )
        except Exception as error:
            _log.error("%s failed with %s; it is tried again", what, type(error).__name__)
