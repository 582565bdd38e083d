"""`parasol evidence site` in a planted world: each leak is found and named, and nothing is found where nothing is."""

import csv
import json
import os
import select
import socket
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest
from laboratory import run
from planted_sites import BUSY, CLEAN, FRAMER, HIDING, HOSTS, NEAR, PAGE, SHOP, World, world

from harness import Town
from parasol.kernel import site as page
from parasol.kernel.site import load
from parasol_evidence.site.result import Look, Thing, Visit, from_bytes

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.machine("evidence/src/parasol_evidence/site", "kernel/site")
NOBODY = 65534
PROGRAM = (sys.executable, "-m", "parasol_evidence")
ALWAYS = {Thing("visit"), Thing("site")}
EXPECTED: dict[str, set[Thing]] = {
    "plain-json": {Thing("typed", "e-mail", "plain", "request")},
    "in-address": {Thing("typed", "e-mail", "URL-encoding", "request")},
    "gzipped": {Thing("typed", "e-mail", "gzip", "request")},
    "base64-beacon": {Thing("typed", "e-mail", "base64", "beacon")},
    "socket": {Thing("typed", "e-mail", "plain", "websocket")},
    "worker": {Thing("typed", "e-mail", "plain", "worker")},
    "hashed": {Thing("typed", "e-mail", "SHA-256", "request")},
    "sha1": {Thing("typed", "e-mail", "SHA-1", "request")},
    "md5": {Thing("typed", "e-mail", "MD5", "request")},
    "keys": {Thing("keys", "e-mail", how="request"), Thing("typed", "e-mail", "plain", "request")},
    "letters": {Thing("keys", "e-mail", how="beacon")},
    "referrer": {Thing("page", form="Referer")},
    "asked-page": {Thing("page", form="address")},
    "cookies": {Thing("cookie", form="its own")},
    "script-cookie": {Thing("cookie", form="the site's")},
    "prints": {Thing("marks", each) for each in ("canvas", "webgl", "audio", "fonts", "webrtc")},
    "recorder": {Thing("watches")},
    "sealed": {Thing("unread", how="request")},
    "blob": {Thing("typed", "e-mail", "plain", "beacon")},
    "frame": {Thing("typed", "text", "plain", "request")},
    "name": {Thing("typed", "name", "plain", "request")},
    "leaving": {Thing("typed", "e-mail", "plain", "beacon")},
    "after-refusal": {Thing("typed", "e-mail", "URL-encoding", "request")},
    "large": {Thing("typed", "e-mail", "plain", "request")},
    "form-data": {Thing("typed", "e-mail", "plain", "request")},
    "xhr": {Thing("typed", "e-mail", "plain", "request")},
    "pixel": set(),
    "only-before": set(),
}
"""What each host gets besides learning that somebody is there, and where."""


def as_somebody(home: Path, *words: str) -> "subprocess.Popen[bytes]":
    """A program started by an ordinary user, whose own folder ``home`` is."""
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    home.mkdir()
    with suppress(PermissionError):
        os.chown(home, NOBODY, NOBODY)
    environment = {"HOME": str(home), "TMPDIR": str(home), "PATH": os.environ["PATH"]}
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen([*user, *words], stdin=nothing, stdout=pipe, stderr=pipe, env=environment)


def ended(started: "subprocess.Popen[bytes]") -> list[str]:
    """What it answered, line by line."""
    answer, errors = started.communicate(timeout=200)
    assert started.returncode == 0, errors.decode()[-3000:]
    return answer.decode().splitlines()


@pytest.fixture(scope="module")
def planted() -> Iterator[World]:
    with world() as made:
        yield made


def looking(urls: list[str], home: Path, **more: Any) -> "subprocess.Popen[bytes]":
    script = Path(__file__).with_name("somebody.py")
    asked = json.dumps({"urls": urls, **more})
    return as_somebody(home, sys.executable, str(script), asked)


@pytest.fixture(scope="module")
def looks(planted: World, open_folder: Path) -> list[Look]:
    """The shop three times and the clean page once, in three browsers beside each other."""
    shop = f"https://{SHOP}{PAGE}"
    way = planted.way
    one = looking([shop, f"https://{CLEAN}/"], open_folder / "one", processes=True, **way)
    others = [looking([shop], open_folder / name, **way) for name in ("two", "three")]
    first, clean, drawn = ended(one)
    _DRAWN.extend(json.loads(drawn))
    return [from_bytes(line.encode()) for line in (first, clean, *(ended(other)[0] for other in others))]


_DRAWN: list[dict[str, str]] = []


def things(visit: Visit | None) -> dict[str, set[Thing]]:
    assert visit is not None
    return {got.company: got.things for got in visit.got}


def test_each_planted_host_is_found_with_what_it_got_and_nothing_else(looks: list[Look]) -> None:
    assert set(EXPECTED) == set(HOSTS)
    found = things(looks[0].before)
    for name, expected in EXPECTED.items():
        assert found[f"{name}.example"] == expected | ALWAYS, name
    assert found[SHOP] == {Thing("typed", "e-mail", "plain", "request", f"metrics.{SHOP}")}
    assert len(found) == len(HOSTS) + 1


def test_after_refusing_it_is_told_who_still_gets_something(looks: list[Look]) -> None:
    found = things(looks[0].refused)
    assert Thing("typed", "e-mail", "URL-encoding", "request") in found["after-refusal.example"]
    assert looks[0].before is not None
    assert looks[0].refused is not None
    asked = {sent.url for sent in looks[0].refused.sent}
    assert "https://only-before.example/got?view" in {sent.url for sent in looks[0].before.sent}
    assert "https://only-before.example/got?view" not in asked


def test_a_clean_page_has_no_finding_and_says_that_nothing_refuses(looks: list[Look]) -> None:
    clean = looks[1]
    assert clean.before is not None
    assert clean.before.got == []
    assert clean.before.fields == ["e-mail", "name", "text"]
    assert clean.refused is None


def test_three_looks_find_the_same(looks: list[Look]) -> None:
    first, _, *others = looks
    for other in others:
        assert things(other.before) == things(first.before)
        assert things(other.refused) == things(first.refused)


@pytest.mark.thorough
def test_five_looks_find_the_same(planted: World, looks: list[Look], open_folder: Path) -> None:
    shop = f"https://{SHOP}{PAGE}"
    for line in ended(looking([shop, shop], open_folder / "more", **planted.way)):
        assert things(from_bytes(line.encode()).before) == things(looks[0].before)


def test_nothing_is_submitted_and_the_browser_asks_for_nothing_by_itself(planted: World, looks: list[Look]) -> None:
    """Every name leads to the planted world, so what the browser asked its maker for would be written down there."""
    assert looks
    assert planted.hosts == {SHOP, CLEAN, f"metrics.{SHOP}", *(f"{name}.example" for name in HOSTS)}
    assert not [path for _, path, _ in planted.got if path.startswith("/sent")]


def test_what_was_written_down_is_what_arrived(planted: World, looks: list[Look]) -> None:
    """The world's own list against what was seen in the browser: no host got anything unseen."""
    seen = {
        sent.url.split("/")[2]
        for look in looks
        for visit in (look.before, look.refused)
        if visit
        for sent in visit.sent
    }
    assert seen == planted.hosts


def test_pages_are_drawn_in_the_sandbox(looks: list[Look]) -> None:
    assert looks
    assert _DRAWN, "no page was open when it was looked"
    for process in _DRAWN:
        assert "--no-sandbox" not in process["started"]
        assert process["seccomp"] == "2"
        assert len(process["pids"].split()) > 1


def test_a_proxy_is_given_names_and_nothing_goes_past_it(planted: World, open_folder: Path) -> None:
    with Proxy(planted.port) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        way = f"socks5://127.0.0.1:{proxy.server_address[1]}"
        trusting = planted.way["arguments"]
        started = looking([f"https://{CLEAN}/"], open_folder / "proxy", proxy=way, arguments=trusting)
        look = from_bytes(ended(started)[0].encode())
        proxy.shutdown()
    assert look.before is not None
    assert look.before.got == []
    assert {name for _, name in proxy.asked} == {CLEAN.encode()}
    assert {kind for kind, _ in proxy.asked} == {3}, "addresses were looked up here"


class Proxy(socketserver.ThreadingTCPServer):
    """SOCKS5 (RFC 1928), which leads every name to the planted world and writes down what it was asked."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), Line)
        self.port = port
        self.asked: list[tuple[int, bytes]] = []


class Line(socketserver.BaseRequestHandler):
    """One connection through it."""

    def handle(self) -> None:
        server = self.server
        assert isinstance(server, Proxy)
        self.request.recv(300)
        self.request.sendall(b"\x05\x00")
        head = self.request.recv(300)
        server.asked.append((head[3], head[5:-2]))
        self.request.sendall(b"\x05\x00\x00\x01" + bytes(6))
        with socket.create_connection(("127.0.0.1", server.port)) as onward, suppress(OSError):
            ends = {self.request: onward, onward: self.request}
            while True:
                for one in select.select(list(ends), [], [], 60)[0]:
                    if not (content := one.recv(65_536)):
                        return
                    ends[one].sendall(content)


def test_a_communitys_own_page_tells_nobody_else(tmp_path: Path, open_folder: Path) -> None:
    built = load(ROOT / "src/parasol/kernel/site/built", page.Look("Garden notes", "leaf"))
    with closing(Town(tmp_path / "store", built)) as served:
        url = served.url
        (line,) = ended(looking([url], open_folder / "own"))
    own = from_bytes(line.encode()).before
    assert own is not None
    assert own.got == []
    assert own.lacks == []
    assert {sent.url.split("/")[2] for sent in own.sent} == {url.split("/")[2]}


@pytest.mark.thorough
def test_a_page_that_never_answers_is_given_up_and_the_next_one_is_looked_at(planted: World, open_folder: Path) -> None:
    urls = [f"https://{BUSY}/", f"https://{CLEAN}/"]
    busy, clean = ended(looking(urls, open_folder / "busy", longest=8, **planted.way))
    assert from_bytes(busy.encode()).failed == "this page broke off the look (it held the browser up, or made it crash)"
    assert from_bytes(clean.encode()).before is not None


class Command(BaseHTTPRequestHandler):
    """A program on this machine that does what anybody says."""

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Near)
        server.got.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


class Near(ThreadingHTTPServer):
    """It listens on every address of this machine."""

    def __init__(self) -> None:
        super().__init__(("0.0.0.0", 0), Command)
        self.got: list[str] = []


def test_a_page_reaches_nothing_on_this_machine_in_any_way(planted: World, open_folder: Path) -> None:
    with Near() as near:
        threading.Thread(target=near.serve_forever, daemon=True).start()
        planted.near_port = near.server_address[1]
        url = f"https://{NEAR}/"
        (line,) = ended(looking([url], open_folder / "near", rebound="rebound.example", **planted.way))
        near.shutdown()
    look = from_bytes(line.encode())
    assert near.got == []
    assert look.before is not None
    assert "near" in look.before.lacks
    assert not {who for who in things(look.before) if who != NEAR and not who.endswith(".example")}


def test_a_page_can_neither_say_that_another_did_it_nor_hide_what_it_did(planted: World, open_folder: Path) -> None:
    urls = [f"https://{host}/" for host in (FRAMER, HIDING)]
    framer, hiding = [
        from_bytes(line.encode()).before for line in ended(looking(urls, open_folder / "framer", **planted.way))
    ]
    assert things(framer) == {"innocent.example": ALWAYS, FRAMER: {Thing("marks", "canvas")}}
    assert framer is not None
    assert framer.lacks == ["scripts"]
    assert Thing("marks", "canvas") in things(hiding)["hider.example"]
    assert ("hider.example", "/natively?no", b"") in planted.got
    assert ("shared.example", "/got", b"") in planted.got, "a shared worker sent it, which the driver doesn't tell of"
    assert things(hiding)["shared.example"] == {Thing("visit")}
    assert hiding is not None
    assert hiding.lacks == ["unseen"]


@pytest.mark.parametrize("host", ["sharing.example", "serving.example", "turning.example"])
def test_what_can_send_unseen_is_told_also_where_whoever_gets_it_was_seen(
    planted: World, open_folder: Path, host: str
) -> None:
    """One pixel from the same host made it "seen"."""
    (line,) = ended(looking([f"https://{host}/"], open_folder / host, **planted.way))
    visit = from_bytes(line.encode()).before
    assert visit is not None
    assert visit.lacks == ["unseen"]
    if host != "turning.example":
        sent = [path for to, path, _ in planted.got if to == "shared.example" and path.startswith("/apart?")]
        assert "%40" in sent[-1]
        planted.got.clear()
    assert set(things(visit)) == {"shared.example", *({host} if host == "turning.example" else ())}


def test_who_leads_a_name_near_afterwards_is_named_all_the_same(planted: World, open_folder: Path) -> None:
    (line,) = ended(looking(["https://rebinding.example/"], open_folder / "rebinding", **planted.way))
    visit = from_bytes(line.encode()).before
    assert visit is not None
    assert ("turncoat.example", "/got", b"") in planted.got
    assert things(visit) == {"turncoat.example": {Thing("visit")}}
    assert set(visit.lacks) == {"near", "unseen"}


def test_what_a_page_sends_when_it_is_left_never_counts_for_the_next(planted: World, open_folder: Path) -> None:
    urls = ["https://leaver.example/", f"https://{CLEAN}/"]
    _, clean = ended(looking(urls, open_folder / "leaver", **planted.way))
    visit = from_bytes(clean.encode()).before
    assert visit is not None
    assert visit.lacks == []
    assert {sent.url.split("/")[2] for sent in visit.sent} == {CLEAN}
    assert visit.got == []


class Tracked(BaseHTTPRequestHandler):
    """A page, and somebody else whom it asks for a script, told apart by name. Names under "localhost" lead here."""

    def do_GET(self) -> None:
        port = self.server.server_address[1]
        script = f"<script src=http://other.localhost:{port}/x.js></script>"
        content = f"<input name=mail>{script}".encode() if "shop" in self.headers["Host"] else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if content else "text/javascript")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        pass


def test_two_pages_on_the_command_line_become_one_report(open_folder: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Tracked) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        pages = [f"http://shop.localhost:{server.server_address[1]}/a?b=1", "http://shop.localhost:1/"]
        home = open_folder / "program"
        ended(as_somebody(home, *PROGRAM, "site", *pages, "--into", str(home / "report")))
        server.shutdown()
    assert {path.name for path in home.iterdir()} >= {"report"}
    assert not (home / "report.unfinished").exists()
    rows = list(csv.DictReader((home / "report" / "got.csv").read_text().splitlines()))
    assert {(row["who"], row["what"]) for row in rows if row["page"] == pages[0]} == {
        ("other.localhost", "visit"),
        ("other.localhost", "site"),
    }
    assert [row["who"] for row in rows if row["page"] == pages[1]] == ["this page couldn't be opened (ERR_UNSAFE_PORT)"]


def test_what_was_stopped_is_gone_on_with(looks: list[Look], tmp_path: Path) -> None:
    """Both pages were looked at before it was stopped, so no browser is started here, and root isn't refused."""
    kept = b"".join(msgspec.json.encode(look) + b"\n" for look in looks[:2])
    (tmp_path / "report.unfinished").write_bytes(kept + b'{"broken o')
    ran = run("site", looks[0].url, looks[1].url, "--into", str(tmp_path / "report"))
    assert ran.code == 0, ran.err
    assert "2 of 2 pages were looked at before" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["report"]
