"""Acknowledged means kept: 30 processes are killed while they append, one after another on one database."""

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from storage_samples import everything_in, root_of

from parasol.kernel.storage.sqlite import SqliteStorage

pytestmark = pytest.mark.machine("kernel/storage")

KILLS = 30
CHILD = Path(__file__).with_name("crash_child.py")


def run_and_kill(path: Path, seed: int, seconds: float) -> list[tuple[bytes, int, bytes]]:
    """Start the child, kill -9 it after ``seconds`` of work, and return what it had acknowledged."""
    child = subprocess.Popen([sys.executable, str(CHILD), str(path), str(seed)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    # The pipe is read while the child works, so that it never waits for us.
    os.set_blocking(child.stdout.fileno(), False)
    output, until = b"", time.monotonic() + seconds
    while time.monotonic() < until:
        output += child.stdout.read() or b""
        time.sleep(0.002)
    child.send_signal(signal.SIGKILL)
    child.wait()
    os.set_blocking(child.stdout.fileno(), True)
    output += child.stdout.read()
    child.stdout.close()
    lines = [line.split(b",") for line in output.splitlines()]
    return [(room, int(seq), bytes.fromhex(id.decode())) for room, seq, id in lines]


async def numbers_in(
    path: Path, rooms: set[bytes], sizes: list[int]
) -> tuple[dict[bytes, dict[int, bytes]], dict[bytes, int]]:
    """What is stored, as room → seq → id, and each room's last seq. The list is the one that its head was signed for;
    its size is added to ``sizes``."""
    storage = await SqliteStorage.open(path)
    found = {room: {r.seq: r.id for r in await storage.read_after(room, 0, 1 << 30, 1 << 40)} for room in rooms}
    last = {room: (await storage.room(room)).last_seq for room in rooms}
    head, covered, items = await everything_in(storage, 1, b"alerts")
    (state,) = await storage.lists()
    if head is not None:
        sizes.append(head.size)
        assert (head.seq, head.size) == (covered, len(items)) == (covered, state.entries + state.tombstones)
        assert head.root == root_of(items, head.bits)
        for number in range(1 << head.bits):
            assert await storage.bucket(1, head.bits, number) is not None
    await storage.close()
    return found, last


def test_after_30_kills_nothing_acknowledged_is_lost_and_no_number_is_skipped_or_repeated(tmp_path):
    chance, path = random.Random(7), tmp_path / "parasol.db"
    acknowledged: dict[tuple[bytes, int], bytes] = {}
    sizes: list[int] = []
    for kill in range(KILLS):
        answers = run_and_kill(path, kill, chance.uniform(0.05, 0.35))
        for room, seq, id in answers:
            assert (room, seq) not in acknowledged, "a number was given twice"
            acknowledged[room, seq] = id
        rooms = {room for room, _ in acknowledged}
        found, last = asyncio.run(numbers_in(path, rooms, sizes))
        assert all(found[room].get(seq) == id for (room, seq), id in acknowledged.items())
        for room in rooms - {b"room 0"}:  # in room 0 records are deleted as well
            assert sorted(found[room]) == list(range(1, last[room] + 1))

    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    assert sizes[-1] > 10 * KILLS
    assert len(acknowledged) > 30 * KILLS, "too little was written for the kills to mean anything"
