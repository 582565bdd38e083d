"""The main job from the command line, against a real server process, each answer read as JSON."""

import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import Ran, run

from reaper import ending_with_us

NUMBER = "+44 7700 900123"
WRITTEN_DIFFERENTLY = "(0)7700-900 123"
NEIGHBOUR = "07700 900124"
DEADLINE_SECONDS = 30


class Served:
    """A community that is served by a process of its own, spoken to through the program alone."""

    def __init__(self, store: Path, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.founding_words = run("init", "--store", str(store), "--json").json["founding_words"]
        serve = ("serve", "--store", store, "--port", port)
        command = ending_with_us(sys.executable, "-m", "parasol.start", *serve)
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        deadline = time.monotonic() + DEADLINE_SECONDS
        while self("about").code == 4:
            assert self.process.poll() is None, self.process.communicate()[1].decode()
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def __call__(self, *argv: str, lines: tuple[str, ...] = ()) -> Ran:
        return run(*argv, "--server", self.url, "--json", lines=lines)

    def stop(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=20)


@pytest.fixture
def parasol(tmp_path: Path) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    served = Served(tmp_path / "store", port)
    try:
        yield served
    finally:
        served.stop()


def found_with_two_stewards_and_a_member(parasol: Served) -> tuple[str, str, str]:
    options = ("--name", "Riverside Collective", "--region", "gb", "--area", "North", "--area", "Harbour")
    founded = parasol("found", *options, lines=(parasol.founding_words,)).json
    assert founded["exit"] == 0
    assert founded["community"]["areas"] == ["North", "Harbour"]
    first = founded["words"]
    invite = parasol("invite", "--role", "steward", lines=(first, "we met, and I trust them")).json
    second = parasol("join", lines=(invite["invite_words"],)).json
    assert second["role"] == "steward"
    invite = parasol("invite", lines=(first,)).json
    member = parasol("join", lines=(invite["invite_words"],)).json
    assert member["role"] == "member"
    assert member["community"]["fingerprint"] == founded["community"]["fingerprint"]
    return first, second["words"], member["words"]


def test_the_main_job_runs_from_founding_to_withdrawal(parasol: Served) -> None:
    assert parasol("about").json["error"] == "not-founded"
    first, second, member = found_with_two_stewards_and_a_member(parasol)
    about = parasol("about").json
    assert (about["exit"], about["stewards"], "members" in about) == (0, 2, False)

    told = {"what_happened": "He would not let me leave.", "identifiers": [NUMBER], "kinds": ["violence"]}
    report = json.dumps({**told, "warn_others": True})
    receipt = parasol("report", lines=(report,)).json["receipt_words"]

    queue = parasol("review", "queue", lines=(first,)).json["reports"]
    assert [one["next"] for one in queue] == ["take it on"]
    name = queue[0]["report"]
    assert parasol("review", "claim", name, lines=(first,)).json["claimed"]
    assert parasol("review", "ask", name, lines=(first, "Which evening?", "Was there a car?")).json["asked"]
    read = parasol("receipt", "read", lines=(receipt,)).json
    assert read["status"] == "being read"
    assert read["lines"][-1]["text"] == "Which evening?\nWas there a car?"
    assert parasol("receipt", "answer", lines=(receipt, "Friday. A grey one.")).json["answered"]
    shown = parasol("review", "show", name, lines=(second,)).json
    assert shown["lines"][-1]["text"] == "Friday. A grey one."
    assert shown["content"]["identifiers"][0]["typed"] == NUMBER

    document = '{"text": "Turns violent once inside.", "severity": 3, "kinds": ["violence"], "area": "North",'
    drafted = parasol("review", "draft", name, lines=(first, document, '"reason": "clear account"}')).json
    assert drafted["exit"] == 0
    refused = parasol("review", "publish", drafted["draft"], lines=(first, "I am sure")).json
    assert (refused["exit"], refused["error"]) == (1, "not-publishable")
    waiting = parasol("review", "drafts", lines=(second,)).json["drafts"]
    assert waiting[0]["identifiers"] == [{"kind": "phone", "normal": "+447700900123"}]
    published = parasol("review", "publish", drafted["draft"], lines=(second, "agree, clear account")).json
    assert published["published"]

    found = parasol("check", lines=(member, WRITTEN_DIFFERENTLY)).json
    assert found["exit"] == 3
    assert found["checks"][0]["severity"] == 3
    assert found["checks"][0]["alerts"][0]["warning"] == "Turns violent once inside."
    missed = parasol("check", lines=(member, NEIGHBOUR)).json
    assert missed["exit"] == 0
    assert missed["checks"][0]["message"].startswith("No report found. It means only this")
    both = parasol("check", lines=(member, NEIGHBOUR, "12345", NUMBER)).json
    assert [one["outcome"] for one in both["checks"]] == ["none", "not understood", "match"]
    assert both["exit"] == 3

    assert [one["masked"] for one in parasol("alerts", lines=(member,)).json["alerts"]]
    assert parasol("alerts", "--area", "Harbour", lines=(member,)).json["alerts"] == []
    told = [one["what"] for one in parasol("decisions", lines=(member,)).json["decisions"]]
    assert told == ["invited a steward", "published an alert"]

    assert parasol("receipt", "withdraw", lines=(receipt,)).json["withdrawn"]
    assert parasol("check", lines=(member, NUMBER)).json["exit"] == 0
    assert parasol("receipt", "read", lines=(receipt,)).json["status"] == "taken back"
    assert parasol("receipt", "delete", lines=(receipt,)).json["deleted"]
    gone = parasol("receipt", "read", lines=(receipt,)).json
    assert (gone["exit"], gone["error"]) == (7, "no-report")


def test_the_servers_process_list_and_environment_hold_no_words(parasol: Served) -> None:
    first, _, _ = found_with_two_stewards_and_a_member(parasol)
    for name in ("cmdline", "environ"):
        shown = Path(f"/proc/{parasol.process.pid}/{name}").read_bytes()
        assert first.encode() not in shown
        assert parasol.founding_words.encode() not in shown


def test_serving_says_where_it_listens_and_stops_quietly(parasol: Served) -> None:
    parasol.process.terminate()
    out, err = parasol.process.communicate(timeout=20)
    assert out == b""
    assert re.match(r"Serving on http://127.0.0.1:\d+. Stop it with Ctrl-C.\n", err.decode())
    assert err.count(b"Serving") == 1
