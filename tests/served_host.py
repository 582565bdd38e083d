"""A host: a store and a real `parasol serve` on it, in a process of its own that can be killed."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import harness
from harness import WORDS, Clock, Place, passphrase, settle
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.server.serve import prepare
from parasol.kernel.vault.client import keys_of
from postgres import cluster
from reaper import ending_with_us


def on_new_database() -> tuple[str, ...]:
    """The options of `parasol import` for the engine that these tests run on."""
    return ("--database", cluster().new_database()) if harness.ENGINE == "postgres" else ()


class Host(Place):
    """Speaks to people as ``harness.Town`` does. Stop it with ``close`` or ``kill``. ``more``: options of `serve`;
    ``log``: where what it says goes; ``site``: for which site people sign, if not for this port."""

    program: tuple[str, ...] = ("-m", "parasol.start")

    def __init__(self, store: Path, *more: str, log: Path = Path(os.devnull), site: str | None = None) -> None:
        self.store, self.site = store, site
        self.device = Device(os.urandom, Clock().today)
        self.founding_passphrase = passphrase()
        if not store.exists():
            settle(store)
            prepare(store, keys_of(self.founding_passphrase, "founding").sign_key)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        serve = ("serve", "--store", store, "--port", port, *(() if site is None else ("--address", site)), *more)
        arguments = ending_with_us(sys.executable, *self.program, *serve)
        with log.open("wb") as said:
            self.process = subprocess.Popen(arguments, stdout=said, stderr=said)
        self._connections: list[Connection] = []
        WORDS.servers.add(self)
        self._wait()

    def _wait(self) -> None:
        connection = self.connect()
        until = time.monotonic() + 120  # on a machine that is busy with other tests Python alone needs 20 seconds
        while True:
            try:
                connection.ask("/api/about", m.NonceRead(), m.About)
                return
            except Declined:
                return  # of a closed community
            except Unreachable:
                assert self.process.poll() is None, "the server did not start"
                assert time.monotonic() < until, "the server did not start"
                time.sleep(0.05)

    def connect(self) -> Connection:
        self._connections.append(Connection(self.url, site=self.site))
        return self._connections[-1]

    def unlock(self, words: str) -> Person:
        return unlock(self.connect(), self.device, words)

    def kill(self) -> None:
        self.process.kill()
        self.close()

    def close(self) -> None:
        for connection in self._connections:
            connection.close()
        self.process.terminate()
        self.process.wait(30)
        WORDS.servers.discard(self)


class HurriedHost(Host):
    """Does its chores every half second, and destroys a closed community's store two seconds after it could."""

    program = (str(Path(__file__).with_name("fast_chores.py")), "2")


class PatientHost(Host):
    """Does its chores as often, and waits an hour."""

    program = (*HurriedHost.program[:1], "3600")


def processes_of(host: Host) -> list[int]:
    """The numbers of the processes that serve, where there are several."""
    children = Path(f"/proc/{host.process.pid}/task/{host.process.pid}/children").read_text().split()
    return [int(pid) for pid in children]
