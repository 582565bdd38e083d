"""Real programs beside a test: started, waited for, and ended by their own id."""

import socket
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reaper import ending_with_us

PARASOL = Path(sysconfig.get_path("scripts")) / "parasol"
AS_INSTALLED = "/usr/bin/true"
"""One that is there, for units that systemd looks at. Ours may lie in a home folder, which units are kept from."""
PATIENCE_SECONDS = 60


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def is_open(port: int) -> bool:
    with socket.socket() as tried:
        tried.settimeout(1)
        return tried.connect_ex(("127.0.0.1", port)) == 0


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < until, f"{what} took more than {PATIENCE_SECONDS} seconds"
        time.sleep(0.05)


@contextmanager
def running(command: Sequence[str | Path], port: int | None, said: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program, from when it listens on ``port`` until the block ends. What it says goes to a file."""
    with said.open("wb") as out:
        program = subprocess.Popen(ending_with_us(*command), stdout=out, stderr=subprocess.STDOUT)
    try:
        if port is not None:
            wait_until(lambda: is_open(port) or program.poll() is not None, command[0].__str__())
            assert program.poll() is None, said.read_text()
        yield program
    finally:
        program.terminate()
        try:
            program.wait(timeout=20)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait(timeout=20)


def pids_of(*words: str) -> list[int]:
    """The processes whose command lines have these words, one after the other."""
    wanted = "\0".join(words).encode()
    return [int(each.parent.name) for each in Path("/proc").glob("[0-9]*/cmdline") if _is_in(wanted, each)]


def _is_in(wanted: bytes, command_line: Path) -> bool:
    try:
        return wanted in command_line.read_bytes()
    except OSError:  # it has ended
        return False


def new_store(folder: Path) -> Path:
    store = folder / "store"
    subprocess.run([PARASOL, "init", "--store", store], check=True, capture_output=True)
    return store


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    """A real `parasol serve` on a new store; its port."""
    store, port = new_store(folder), free_port()
    with running([PARASOL, "serve", "--store", store, "--port", str(port)], port, folder / "serve.log"):
        yield port


@contextmanager
def plain_serving(folder: Path, server: int) -> Iterator[int]:
    """A real `parasol plain` before the server that ``serving`` started in this folder; its port."""
    port = free_port()
    command = [PARASOL, "plain", "--store", folder / "store", "--server", f"http://127.0.0.1:{server}"]
    with running([*command, "--port", str(port)], port, folder / "plain.log"):
        yield port


def throw_away_certificate(folder: Path, *names: str, days: int = 30) -> None:
    """For each name a folder with `fullchain.pem` and `privkey.pem`, as certbot has them."""
    for name in names:
        (folder / name).mkdir(parents=True)
        make_certificate(folder / name, name, days=days, chain="fullchain.pem", key="privkey.pem")


def make_certificate(folder: Path, *names: str, days: int = 30, chain: str = "chain.pem", key: str = "key.pem") -> None:
    """One certificate for these names, and its key."""
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"),
            *("-days", str(days), "-subj", f"/CN={names[0]}"),
            *("-addext", f"subjectAltName={','.join(f'DNS:{each}' for each in names)}"),
            *("-keyout", str(folder / key), "-out", str(folder / chain)),
        ],
        check=True,
        capture_output=True,
    )


SANDBOX = [sys.executable, Path(__file__).with_name("sandbox.py")]
