"""A filter that wants more than its sentences: it tries, for real, and gets nothing."""

import json
import mmap
import multiprocessing
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parasol_evidence.words import sandbox
from parasol_evidence.words.child import Child, NoAnswer, memory_of
from parasol_evidence.words.sandbox import CannotIsolate, check, check_given, wrapped

SPY = r"""
import ctypes, glob, json, os, socket, sys
plan = json.loads(sys.stdin.readline())
got = {}
def tries(name, call):
    try:
        got[name] = bool(call())
    except BaseException as error:
        got[name] = False
def read(path):
    with open(path, "rb") as file:
        return file.read(100)
def reach(family, address):
    with socket.socket(family) as line:
        line.settimeout(1)
        line.connect(address)
        return True
def fill():
    with open("/tmp/big", "wb") as file:
        for _ in range(200):
            file.write(bytes(1_000_000))
    return True
tries("a file in the home", lambda: read(plan["file"]))
tries("the home's folder", lambda: os.listdir(plan["home"]))
tries("homes", lambda: os.listdir("/home") + os.listdir("/root"))
tries("users", lambda: read("/etc/passwd"))
tries("another folder", lambda: os.listdir(plan["beside"]))
tries("a variable", lambda: "PARASOL_SPIED" in os.environ)
tries("a variable of the parent", lambda: any(b"SPIED" in read(each) for each in glob.glob("/proc/*/environ")))
tries("the parent's process", lambda: os.path.exists(f"/proc/{plan['pid']}/status"))
tries("many processes", lambda: len(glob.glob("/proc/[0-9]*")) > 4)
tries("a signal", lambda: os.kill(plan["pid"], 0) is None)
tries("this machine's port", lambda: reach(socket.AF_INET, ("127.0.0.1", plan["port"])))
tries("this machine's socket", lambda: reach(socket.AF_UNIX, "\0" + plan["socket"]))
tries("an address", lambda: reach(socket.AF_INET, ("192.0.2.1", 80)))
tries("an interface", lambda: len(socket.if_nameindex()) > 1)
tries("a name", lambda: socket.getaddrinfo("example.org", 80))
tries("the host's name", lambda: os.uname().nodename == plan["host"])
tries("writing to its folder", lambda: open("written", "w"))
tries("another namespace", lambda: ctypes.CDLL(None).unshare(0x10000000) == 0)
tries("a mount", lambda: ctypes.CDLL(None).mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0)
tries("much memory", lambda: len(bytearray(plan["memory"])) > 0)
tries("much disk", fill)
def fill_all(folder):
    with open(folder + "/big", "wb") as file:
        for _ in range(60):
            file.write(bytes(1_000_000))
    return True
def shares(*how):
    import mmap
    size = 400_000_000
    with mmap.mmap(*how, size) if how else mmap.mmap(-1, size, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS) as room:
        for at in range(0, size, 4096):
            room[at] = 1
    return True
def shares_zero():
    with open("/dev/zero", "r+b") as zero:
        return shares(zero.fileno())
def shares_unnamed():
    return all([os.write(os.memfd_create("x"), bytes(90_000_000)) for _ in range(5)])
def shares_by_key():
    return ctypes.CDLL(None).shmget(0, ctypes.c_size_t(400_000_000), 0o1600) >= 0
for folder in ("/dev", "/dev/shm", "/", "/run", "/proc", "/etc"):
    tries("much in " + folder, lambda folder=folder: fill_all(folder))
tries("much memory shared", shares)
tries("much memory shared by zero", shares_zero)
tries("much memory shared by no name", shares_unnamed)
tries("much memory shared by a key", shares_by_key)
tries("many open files", lambda: [socket.socketpair() for _ in range(1_000)])
tries("what it was given", lambda: read("spy.py"))
print(json.dumps(got), flush=True)
"""
WANTED = "what it was given"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """A home with a secret, a variable, a port and a socket that anybody on this machine can reach."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "words.txt").write_text("copper window")
    (tmp_path / "filter").mkdir()
    (tmp_path / "filter" / "spy.py").write_text(SPY)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PARASOL_SPIED", "yes")
    name = f"parasol-{os.getpid()}"
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        local.bind("\0" + name)
        local.listen()
        yield {
            "file": str(home / "words.txt"),
            "home": str(home),
            "beside": str(Path(__file__).parent),
            "pid": os.getpid(),
            "port": server.getsockname()[1],
            "socket": name,
            "host": os.uname().nodename,
            "memory": 600_000_000,
        }


def spied(plan: dict[str, Any], tmp_path: Path, without: tuple[str, ...] = ()) -> dict[str, bool]:
    """What the spy got, if these are left out of the command that keeps it apart."""
    folder = tmp_path / "filter"
    command = wrapped(["/usr/bin/python3", "-I", "spy.py"], [(folder, folder)], 300)
    left = "\0".join(command)
    for words in without:
        assert words.split()[0] in command
        left = re.sub("\0" + re.escape(words.replace(" ", "\0")) + "(?=\0)", "", left)
    with Child(left.split("\0"), 60, 60, 2_000) as child:
        return dict(json.loads(child.ask(json.dumps(plan))))


def test_a_filter_gets_no_home_no_environment_no_network_and_no_other_process(plan: dict[str, Any], tmp_path: Path):
    got = spied(plan, tmp_path)
    assert got.pop(WANTED)
    assert len(got) >= 32
    assert [what for what, is_there in got.items() if is_there] == []


@pytest.mark.parametrize(
    ("without", "gets"),
    [
        (("--unshare-net",), {"this machine's port", "this machine's socket"}),
        (("--unshare-pid",), {"the parent's process"}),
        (("--unshare-uts", "--hostname filter"), {"the host's name"}),
        (("--data=300000000",), {"much memory"}),
        (("--fsize=100000000",), set()),
        (("--remount-ro /",), {"much in /"}),
        (("--size 20000000",), {"much in /dev/shm"}),
        (("--nofile=256",), {"many open files"}),
    ],
)
def test_each_wall_is_what_holds(plan: dict[str, Any], tmp_path: Path, without: tuple[str, ...], gets: set[str]):
    """Each is taken away on purpose; the spy then gets what it kept. The limit of a file has a second one behind it."""
    got = spied(plan, tmp_path, without)
    assert gets <= {what for what, is_there in got.items() if is_there}
    assert not got["much disk"]


def test_the_rules_hold_what_is_shared_without_a_file(
    plan: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sandbox, "_REFUSED", ())
    monkeypatch.setattr(sandbox, "_SHARED_BY_NO_FILE", 0xFFFF)
    shared = {what for what, is_there in spied(plan, tmp_path).items() if is_there and "shared" in what}
    assert shared == {"much memory shared", "much memory shared by no name", "much memory shared by a key"}


def test_a_filter_starts_no_crowd_of_processes():
    """Of an ordinary user's; the kernel counts none of root's."""
    crowd = "for one in $(seq 200); do sleep 9 & done; echo crowd"
    command = wrapped(["/usr/bin/sh", "-c", crowd], [], 256)
    user = {"user": 65534} if os.getuid() == 0 else {}
    with sandbox.start(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **user) as ran:
        out, errors = ran.communicate()
    assert b"fork" in errors
    assert b"crowd" not in out


HUNGRY = r"""
import os, sys, time
sys.stdin.readline()
for _ in range(8):
    if os.fork() == 0:
        kept = bytearray(b"x" * 100_000_000)
        time.sleep(30)
        os._exit(0)
time.sleep(30)
print("false", flush=True)
"""


def test_all_processes_together_have_no_more_memory_than_the_filter_was_given(tmp_path: Path):
    (tmp_path / "hungry.py").write_text(HUNGRY)
    command = wrapped(["/usr/bin/python3", "-I", "hungry.py"], [(tmp_path, tmp_path)], 300)
    with Child(command, 20, 20, 300) as child, pytest.raises(NoAnswer, match="more than 300 MB") as ended:
        child.ask("hello")
    assert ended.value.code == "memory"


def test_the_watch_counts_children_and_what_is_shared():
    before = memory_of(os.getpid())
    with multiprocessing.get_context("fork").Manager(), mmap.mmap(-1, 50_000_000) as room:
        room.write(b"x" * 50_000_000)
        assert memory_of(os.getpid()) > before + 50_000_000


def test_a_machine_that_can_not_keep_a_filter_apart_runs_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    check()
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\nexit 1\n")
    fake.chmod(0o755)
    real = wrapped(["true"], [], 1)
    monkeypatch.setattr(sandbox, "wrapped", lambda *_: [str(fake), *real[1:]])
    with pytest.raises(CannotIsolate, match=r"or not at all\. This machine"):
        check()
    monkeypatch.setattr(sandbox, "PATH", str(tmp_path / "empty"))
    with pytest.raises(CannotIsolate, match="apt-get install bubblewrap"):
        check()


def test_nobody_gives_a_filter_their_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    home = tmp_path / "home"
    (home / "filter").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    check_given([home / "filter"])
    for folder in (home, tmp_path, Path("/"), Path("/home")):
        with pytest.raises(CannotIsolate, match="your home"):
            check_given([folder])
    with pytest.raises(CannotIsolate, match="isn't there"):
        check_given([home / "nothing"])


def test_what_runs_in_the_child_imports_nothing_of_ours():
    source = (Path(sandbox.__file__).parent / "loop.py").read_text()
    assert "parasol" not in source.partition('"""')[2].partition('"""')[2]
    assert sys.version_info >= (3, 11)
