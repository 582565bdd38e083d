"""The server as a process: it starts over what it kept, and stops cleanly."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from harness import POLICY, passphrase, settle
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.client.person import unlock
from parasol.kernel.server.serve import AlreadyPrepared, prepare
from parasol.kernel.vault.client import keys_of
from reaper import ending_with_us


def _served(store: Path) -> tuple["subprocess.Popen[bytes]", Connection]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serve = ("serve", "--store", store, "--port", port)
    arguments = ending_with_us(sys.executable, "-m", "parasol.start", *serve)
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    connection = Connection(f"http://127.0.0.1:{port}")
    for _ in range(600):  # a minute, on a machine that does other things too
        try:
            connection.ask("/api/about", m.NonceRead(), m.About)
            return process, connection
        except Unreachable:
            time.sleep(0.1)
    process.kill()
    raise AssertionError("the server did not start")


@pytest.mark.parametrize("how", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.thorough)])
def test_a_stopped_server_leaves_one_file_and_goes_on_from_it(
    tmp_path: Path, device: Device, how: signal.Signals
) -> None:
    founding_words, words = passphrase(), passphrase()
    store = tmp_path / "store"
    settle(store)
    prepare(store, keys_of(founding_words, "founding").sign_key)
    process, connection = _served(store)
    founder = founding.found(connection, device, founding_words, POLICY, words)
    connection.close()
    process.send_signal(how)
    told = process.communicate(timeout=20)[0].decode()
    assert "Traceback" not in told
    assert not [path.name for path in store.iterdir() if path.name.endswith(("-wal", "-shm"))]

    process, connection = _served(store)
    assert unlock(connection, device, words).key == founder.key
    connection.close()
    process.kill()
    process.communicate()


def test_a_store_is_prepared_once(tmp_path: Path) -> None:
    prepare(tmp_path / "store", bytes(32))
    with pytest.raises(AlreadyPrepared):
        prepare(tmp_path / "store", bytes(32))
