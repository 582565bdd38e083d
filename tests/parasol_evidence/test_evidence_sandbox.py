"""A filter that wants more than its sentences: it tries, for real, and gets nothing."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parasol.evidence.words import sandbox
from parasol.evidence.words.child import Child
from parasol.evidence.words.sandbox import CannotIsolate, check, check_given, wrapped

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
    """What the spy got, if these words are left out of the command that keeps it apart."""
    folder = tmp_path / "filter"
    command = wrapped(["/usr/bin/python3", "-I", "spy.py"], [(folder, folder)], 300)
    with Child([word for word in command if word not in without], 60, 60) as child:
        return dict(json.loads(child.ask(json.dumps(plan))))


def test_a_filter_gets_no_home_no_environment_no_network_and_no_other_process(plan: dict[str, Any], tmp_path: Path):
    got = spied(plan, tmp_path)
    assert got.pop(WANTED)
    assert len(got) >= 21
    assert [what for what, is_there in got.items() if is_there] == []


@pytest.mark.parametrize(
    ("without", "gets"),
    [
        (("--unshare-net",), {"this machine's port", "this machine's socket"}),
        (("--unshare-pid",), {"the parent's process"}),
        (("--unshare-uts", "--hostname", "filter"), {"the host's name"}),
        (("--data=300000000",), {"much memory"}),
        (("--fsize=100000000",), set()),
    ],
)
def test_each_wall_is_what_holds(plan: dict[str, Any], tmp_path: Path, without: tuple[str, ...], gets: set[str]):
    """Each is taken away on purpose; the spy then gets what it kept. The limit of a file has a second one behind it."""
    got = spied(plan, tmp_path, without)
    assert gets <= {what for what, is_there in got.items() if is_there}
    assert not got["much disk"]


def test_a_filter_starts_no_crowd_of_processes():
    """Of an ordinary user's; the kernel counts none of root's."""
    crowd = "for one in $(seq 200); do sleep 9 & done; echo crowd"
    command = wrapped(["/usr/bin/sh", "-c", crowd], [], 256)
    ran = subprocess.run(command, user=65534, capture_output=True, check=False) if os.getuid() == 0 else None
    ran = ran or subprocess.run(command, capture_output=True, check=False)
    assert b"fork" in ran.stderr
    assert b"crowd" not in ran.stdout


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
