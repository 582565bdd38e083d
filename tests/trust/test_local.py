"""The client on a steward's own machine: its own page, the server's answers, and nobody else's requests."""

import asyncio
import base64
import dataclasses
import http.client
import json
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from local_program import Local, local_client
from site_world import Site, site_in
from socks import NAME, proxy_to
from test_watch import changed

from cli.program import run
from harness import Town
from parasol.host.local import Busy, application, listen
from parasol.host.local.paths import PATHS
from parasol.host.local.relay import Relay
from parasol.host.local.serve import answering
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.http.problems import HEADERS
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.client.server_keys import renew_server_keys
from parasol.kernel.roster.server.server_keys import make_keys
from parasol.kernel.server.app import Server
from parasol.kernel.site import BUILT, load
from parasol.kernel.site.headers import headers_of

EVIL = b"<p>steal the words</p>"


@pytest.fixture(scope="module")
def hacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A founded community whose server now sends another page."""
    made = site_in(tmp_path_factory.mktemp("hacked"))
    made.town.found()
    made.again(changed(made.page, "index.html", EVIL))
    assert httpx.get(made.url, trust_env=False).content == EVIL
    yield made
    made.town.close()


@pytest.fixture(scope="module")
def local(hacked: Site) -> Iterator[Local]:
    with local_client(hacked.url) as running:
        yield running


def ask(local: Local, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """A request as it stands: no header but these is added."""
    connection = http.client.HTTPConnection(local.url.removeprefix("http://"), timeout=10)
    try:
        connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        if body:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def post(local: Local, path: str = "/api/about", body: bytes = b"{}", **headers: str) -> int:
    sent = {"Content_Type": "application/json", "Origin": local.url, **headers}
    return ask(local, "POST", path, body, **{name: value for name, value in sent.items() if value})[0]


def test_exactly_the_servers_paths_are_passed_on_with_the_servers_sizes() -> None:
    storage: Any = SimpleNamespace(shared=None)
    routes = Server(storage, lambda: 0.0, bytes).routes
    assert {route.path: route.max_bytes for route in routes} == PATHS


def test_the_page_is_this_programs_own_with_the_same_headers_whatever_the_server_sends(
    hacked: Site, local: Local
) -> None:
    status, headers, page = ask(local, "GET", "/")
    assert status == 200
    assert EVIL not in page
    own = hacked.page.files["index.html"].content
    plain = page.replace(f'data-site="{hacked.url}" '.encode(), b"")
    names = (b"<title>Notes</title>", b"icon-leaf.svg")
    assert all(name in plain for name in names)
    assert plain == own.replace(b"<title>Garden notes</title>", names[0]).replace(b"icon-sun.svg", names[1])
    for name, value in headers_of(hacked.page).items():
        assert headers[name.lower()] == value
    assert "connect-src 'self'" in headers["content-security-policy"]
    for name, file in hacked.page.files.items():
        if name != "index.html":
            assert ask(local, "GET", f"/{name}")[2] == file.content


def test_what_the_page_asks_is_passed_on_and_the_answer_comes_back(hacked: Site, local: Local) -> None:
    status, headers, body = ask(local, "POST", "/api/about", b"{}", Content_Type="application/json", Origin=local.url)
    assert status == 200
    assert json.loads(body)["founded"]
    assert {name.lower(): value for name, value in HEADERS.items()}.items() <= headers.items()
    assert not {"set-cookie", "access-control-allow-origin", "server", "date"} & set(headers)
    # Through the whole client: signed requests, nonces in answers, errors in words.
    connection = Connection(local.url, site=hacked.url.removeprefix("http://"))
    connection._http.headers["Origin"] = local.url
    assert fetch(connection).genesis
    with pytest.raises(Declined) as declined:
        connection.ask("/api/rooms/list", m.RoomsList("desk/1"), m.Rooms, seed=bytes(32))
    connection.close()
    assert declined.value.status in {403, 404}


def test_another_pages_requests_are_refused(local: Local) -> None:
    port = local.url.rpartition(":")[2]
    assert post(local) == 200
    assert post(local, Sec_Fetch_Site="same-origin", Origin="null") == 200
    for headers in (
        {"Origin": ""},
        {"Origin": "null"},
        {"Origin": "https://evil.invalid"},
        {"Origin": f"http://localhost:{port}"},
        {"Origin": f"https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null", "Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Sec_Fetch_Site": "none"},
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"},
    ):
        assert post(local, **headers) == 403, headers
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        assert post(local, Content_Type=kind) == 415
    assert ask(local, "OPTIONS", "/api/about", Origin="https://evil.invalid")[0] == 405
    for site, refused in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        assert ask(local, "GET", "/licences.txt", Sec_Fetch_Site=site)[0] == refused
    opened = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}
    assert ask(local, "GET", "/", Sec_Fetch_Dest="document", **opened)[0] == 200
    assert ask(local, "GET", "/", Sec_Fetch_Dest="iframe", **opened)[0] == 403


def test_a_name_that_was_made_to_lead_here_is_refused(local: Local) -> None:
    port = local.url.rpartition(":")[2]
    for host in (
        f"evil.invalid:{port}",
        "evil.invalid",
        f"localhost:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        f"[::1]:{port}",
    ):
        for path in ("/", "/licences.txt"):
            assert ask(local, "GET", path, Host=host)[0] in {400, 421}, host
        origin = f"http://{host}"
        assert post(local, Host=host, Origin=origin, Sec_Fetch_Site="same-origin") in {400, 421}, host


def test_nothing_else_is_passed_on(local: Local) -> None:
    assert ask(local, "GET", "/api/about")[0] == 405
    for path in ("/api/nothing", "/api", "/api/about/", "/api/../api/about", "//api/about", "/site-manifest.json"):
        assert post(local, path) in {404, 405}, path
    assert post(local, body=b" " * 11) == 413
    assert post(local, "/api/charter/read", b" " * 101) == 413


class Remembering:
    """A server that remembers one request, and answers with what it shouldn't."""

    def __init__(self, answer: bytes) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._answer = answer
        self.request = b""

    def serve_once(self) -> None:
        line, _ = self._listening.accept()
        with line:
            while b"\r\n\r\n{}" not in self.request:
                self.request += line.recv(65_536)
            line.sendall(self._answer)

    def close(self) -> None:
        self._listening.close()


@contextmanager
def before(url: str) -> Iterator[Local]:
    """A local client in this process, before any server."""
    taken = listen(0)
    host, port = taken.getsockname()
    relay, here = Relay(url), f"{host}:{port}"
    serving = answering(application(load(BUILT), relay, here), host, port)

    async def serve() -> None:
        await serving.serve(sockets=[taken])
        await relay.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    yield Local(f"http://{here}", None)  # type: ignore[arg-type]
    serving.should_exit = True
    thread.join(20)


def passed_on(answer: bytes, **headers: str) -> tuple[bytes, tuple[int, dict[str, str], bytes]]:
    """One request through a local client to a server that only remembers: what it got, and what came back."""
    far = Remembering(answer)
    serving = threading.Thread(target=far.serve_once, daemon=True)
    serving.start()
    try:
        with before(far.url) as local:
            sent = {"Content_Type": "application/json", "Origin": local.url, **headers}
            got = ask(local, "POST", "/api/about", b"{}", **sent)
            return far.request, got
    finally:
        serving.join(10)
        far.close()


def test_only_the_headers_that_parasol_uses_go_there_and_come_back() -> None:
    more = b"Set-Cookie: a=b\r\nLink: </x>\r\nAccess-Control-Allow-Origin: *\r\nRefresh: 0\r\nRetry-After: 5\r\n"
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nParasol-Nonce: QUJD\r\nContent-Length: 3\r\n" + more
    mine = {"Cookie": "a=b", "User_Agent": "zq7marker", "Accept_Language": "es", "Referer": "http://zq7marker.invalid/"}
    request, (_, headers, content) = passed_on(head + b"\r\nabc", **mine)
    sent = request.decode().lower()
    names = {line.partition(":")[0] for line in sent.split("\r\n")[1:] if ":" in line}
    usual = {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert names == usual | {"content-type", "content-length"}
    assert "zq7marker" not in sent
    assert content == b"abc"
    assert headers["content-type"] == "application/octet-stream", "nothing of the server's is ever shown as a page"
    assert (headers["parasol-nonce"], headers["retry-after"]) == ("QUJD", "5")
    assert not {"set-cookie", "link", "refresh", "access-control-allow-origin"} & set(headers)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 302 Found\r\nLocation: http://evil.invalid/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx",
        b"",
        b"not HTTP\r\n\r\n",
    ],
)
def test_a_redirect_a_packed_answer_and_a_broken_line_are_a_broken_line_for_the_page(answer: bytes) -> None:
    with pytest.raises(http.client.IncompleteRead):
        passed_on(answer)


# Which community it is.


def refused(*argv: str) -> str:
    """What it says. The port is taken, so that a client that should refuse and doesn't says that, and doesn't serve."""
    with listen(0) as taken:
        ran = run("local-page", *argv, "--port", str(taken.getsockname()[1]))
    assert ran.code in {1, 5}, ran.err
    return ran.err


def test_a_server_with_another_token_key_or_community_is_refused(
    hacked: Site, tmp_path: Path, own: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "known.json"
    with local_client(hacked.url, "--known", str(known)) as running:
        assert post(running) == 200
    with local_client(hacked.url, "--known", str(known)) as running:
        assert post(running) == 200
    own.town.found()
    assert "not the community that was here before" in " ".join(refused(own.url, "--known", str(known)).split())
    made = json.loads(known.read_text())
    known.write_text(json.dumps({**made, "token_key": json.loads(known.read_text())["genesis"]}))
    assert "another key for tokens" in " ".join(refused(hacked.url, "--known", str(known)).split())
    known.write_text("?")
    assert "can't be read" in refused(hacked.url, "--known", str(known))


def test_a_server_whose_keys_stewards_renewed_is_known_on_and_that_is_told_once(own: Site, tmp_path: Path) -> None:
    steward, known = own.town.found(), tmp_path / "known.json"
    assert "is remembered from now on" in " ".join(refused(own.url, "--known", str(known)).split())
    before = json.loads(known.read_text())
    made = asyncio.run_coroutine_threadsafe(make_keys(own.town.storage, 2, os.urandom), own.town.loop).result(10)
    renew_server_keys(steward, m.WaitingKeys(*made), "the server was taken away for a night")
    assert "has new keys since the last time" in " ".join(refused(own.url, "--known", str(known)).split())
    assert json.loads(known.read_text()) == {**before, "token_key": base64.b64encode(made.token_key).decode()}
    assert "new keys" not in refused(own.url, "--known", str(known))


def test_a_manifest_that_names_another_token_key_is_refused_and_an_unsigned_one_too(own: Site, hacked: Site) -> None:
    own.town.found()
    with local_client(own.url, "--keys", own.keys_file) as running:
        assert any("Release words" in line for line in running.said) or post(running) == 200
    manifest = own.folder / "m.json"
    manifest.write_bytes(own.signed.to_bytes())
    with_other = ("--keys", own.keys_file, "--manifest", str(manifest))
    assert "another key than the signed manifest" in " ".join(refused(hacked.url, *with_other).split())
    manifest.write_bytes(own.sign(own.signed.manifest, 1).to_bytes())
    assert "1 of the known keys" in refused(own.url, *with_other)
    own.again(dataclasses.replace(own.page, signed=None))
    assert "no signed manifest" in refused(own.url, "--keys", own.keys_file)


def test_an_address_without_encryption_or_without_tor_is_refused(served: Town) -> None:
    assert "isn't encrypted" in refused("http://name.invalid")
    assert "needs Tor" in refused("http://" + "a" * 56 + ".onion")
    assert run("local-page", "name.invalid").code == 2


def test_through_a_proxy_no_name_is_looked_up_here(hacked: Site) -> None:
    onion = "a" * 56 + ".onion"
    with proxy_to(hacked.url) as proxy, local_client(f"http://{onion}", "--proxy", proxy.url) as running:
        before = len(proxy.asked)
        assert post(running) == 200
        assert len(proxy.asked) > before
        assert set(proxy.asked) == {(NAME, onion)}


def test_a_port_that_something_listens_on_is_refused_and_only_loopback_is_taken(hacked: Site) -> None:
    with listen(0) as taken:
        host, port = taken.getsockname()
        assert host == "127.0.0.1"
        with pytest.raises(Busy):
            listen(port)
        ran = run("local-page", hacked.url, "--port", str(port))
        assert ran.code == 1
        assert "choose another" in ran.err


def test_it_says_nothing_of_what_was_asked(hacked: Site) -> None:
    with local_client(hacked.url) as running:
        said = len(running.said)
        post(running)
        post(running, "/api/nothing")
        post(running, Origin="https://evil.invalid")
        ask(running, "GET", "/")
        running.process.terminate()
        running.process.wait(20)
        text = "".join(running.said[said:])
    assert "/api" not in text
    assert "GET" not in text
    assert "evil" not in text


def test_a_page_that_is_gone_before_its_answer_leaves_no_line_to_the_server_open(served: Town) -> None:
    served.connect()

    async def gone(message: object) -> None:
        raise ConnectionResetError

    async def asked() -> list[bool]:
        relay = Relay(served.url)
        answer = await relay.ask("/api/about", b"{}", None)
        with pytest.raises(ConnectionResetError):
            await answer({"type": "http"}, gone, gone)  # type: ignore[arg-type]
        open_lines = [each.is_idle() for each in relay._http._transport._pool.connections]  # type: ignore[attr-defined]
        await relay.close()
        return open_lines

    assert all(asyncio.run(asked()))
