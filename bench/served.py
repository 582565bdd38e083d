"""Starting and stopping real server processes, and the small community that the benchmarks act in."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import msgspec
import psycopg

from bench.machine import CORES, cpu_seconds, memory
from parasol.demo import community
from parasol.demo.example_numbers import ExampleNumber
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Policy
from parasol.kernel.server.serve import ALLOCATOR, prepare
from parasol.kernel.storage.opening import DATABASE, url_of
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.tokens import week_of

REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass(slots=True)
class Served:
    """A running server."""

    process: "subprocess.Popen[bytes]"
    port: int

    @property
    def pid(self) -> int:
        """The process's number."""
        return self.process.pid

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """Processor time used so far, in seconds."""
        return cpu_seconds(self.pid)

    def memory(self, field: str = "VmRSS") -> int:
        """Its memory in bytes."""
        return memory(self.pid, field)

    def stop(self) -> None:
        """Ask it to stop, and wait."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def environment() -> dict[str, str]:
    """The environment of a child: without the allocator's settings, which a server makes for itself."""
    return {name: value for name, value in os.environ.items() if name not in ALLOCATOR}


@contextmanager
def started(module: str, *arguments: str, cores: Sequence[int] = CORES) -> Iterator[Served]:
    """A module that takes ``--port``, in a process of its own, for a ``with`` block; it begins when it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        "taskset",
        "-c",
        ",".join(map(str, cores)),
        sys.executable,
        "-m",
        module,
        *arguments,
        "--port",
        str(port),
    ]
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log, cwd=REPOSITORY, env=environment())
        served = Served(process, port)
        try:
            _wait(served)
            yield served
        finally:
            served.stop()
            log.seek(0)
            for line in log:
                if not re.search(
                    "SQLite|Serving on|No --address|Pages without JavaScript", line
                ):  # these are said at every start
                    print(f"  {module}: {line.rstrip()}")


def _wait(served: Served) -> None:
    for _ in range(6_000):  # a store that was made without a server has to be read whole first
        try:
            httpx.get(f"{served.url}/", trust_env=False)
            return
        except httpx.HTTPError:
            if served.process.poll() is not None:
                break
            time.sleep(0.1)
    raise RuntimeError("it did not start")


@contextmanager
def serve(store: Path, cores: Sequence[int] = CORES, *, program: bool = False, processes: int = 1) -> Iterator[Served]:
    """A server over ``store`` for a ``with`` block. ``program``: the program ``parasol serve`` itself, with its page
    and its proof of work. ``processes``: how many serve (PostgreSQL)."""
    if program:
        arguments = ["parasol.start", "serve", "--store", str(store)]
    else:
        arguments = ["bench.server_process", "--store", str(store), "--processes", str(processes)]
    with started(*arguments, cores=cores) as served:
        yield served


MANY_CHECKS = msgspec.structs.replace(community.POLICY, checks_per_week=200, checks_in_all=10_000_000)


@dataclass(slots=True)
class Community:
    """A store with a founded community, not served at the moment."""

    store: Path
    steward: Person
    second: Person
    member: Person
    member_words: str

    @property
    def database(self) -> Path:
        """Its file."""
        return self.store / DATABASE

    def token_key(self) -> bytes:
        """The private key of the server's tokens."""
        with opened(self.store) as connection:
            key: bytes = connection.execute("SELECT value FROM secret WHERE name = 'token_key'").fetchone()[0]
        return key

    def copy_to(self, store: Path) -> Path:
        """Another store with the same content."""
        shutil.copytree(self.store, store)
        return store

    def another(self, store: Path) -> "Community":
        """The same people over a copy of the store. What they learn there of the roster, they don't know here."""
        steward, second, member = map(_copied, (self.steward, self.second, self.member))
        return Community(self.copy_to(store), steward, second, member, self.member_words)

    def point_at(self, url: str) -> None:
        """Let its people talk to the server at ``url``."""
        for person in (self.steward, self.second, self.member):
            person.connection.close()
            person.connection = Connection(url)
            person.wallet.forget()  # another store has other tokens spent, and another list
            person.head = None


def _copied(person: Person) -> Person:
    """With a wallet that asks where the copy asks."""
    made = copy(person)
    made.wallet = replace(
        person.wallet,
        _connection=lambda: made.connection,
        _register=lambda: (made.roster, made.mine),
        _refresh=made.refresh,
    )
    return made


@contextmanager
def opened(store: Path) -> Iterator[Any]:
    """A store's database past Parasol, on either engine; committed at the end of a ``with`` block."""
    url = url_of(store)
    with closing(sqlite3.connect(store / DATABASE) if url is None else psycopg.connect(url)) as connection, connection:
        yield connection


def found(store: Path, url: str | None = None, device: Device | None = None, policy: Policy = MANY_CHECKS) -> Community:
    """Found a community of two stewards and a member, through the real client and a real server; on PostgreSQL if the
    URL of an empty database is given."""
    store.mkdir(mode=0o700)
    words = community.new_words()
    prepare(store, keys_of(words, "founding").sign_key, url)
    with serve(store) as served:
        connection, device = Connection(served.url), device or community.device()
        first = founding.found(connection, device, words, policy, community.new_words())
        second = community.join(Connection(served.url), first, "steward").person
        member = community.join(Connection(served.url), first, "member")
        second.refresh()
        made = Community(store, first, second, member.person, member.words)
        for person in (first, second, member.person):
            person.connection.close()
    with opened(store) as connection:
        week = week_of(first.device.today()) - 1
        # So that what is made here isn't more than usual, which would cost work.
        connection.execute(f"INSERT INTO week_count VALUES ({week}, 'check', 10000000)")
    return made


def publish_one(town: Community, number: str) -> None:
    """One real alert for a British number of an invented story."""
    example = ExampleNumber("GB", number.replace(" ", ""), number, number, (), number)
    community.publish_examples(town.steward, town.second, [example], lambda done, of: None)


def run_child(module: str, *arguments: str, cores: Sequence[int]) -> str:
    """Run a module of this package in a process of its own on these cores; returns what it printed."""
    command = ["taskset", "-c", ",".join(map(str, cores)), sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command,
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{module}: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    return done.stdout
