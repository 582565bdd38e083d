"""The real nginx with the configuration of `parasol setup`, in front of a real Parasol."""

import asyncio
import os
import re
import socket
import ssl
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import evidence
import httpx
import pytest
from running import free_port, pids_of, plain_serving, running, serving, throw_away_certificate, wait_until

import smuggled
from parasol.features.desks.plain import desks, talk
from parasol.features.reports.plain import receipt, report
from parasol.features.services.plain import services
from parasol.host import Answers
from parasol.host.answers import BESIDE_PORT, PLAIN_PORT, PORT, proposed
from parasol.host.web import BESIDE, configuration
from parasol.kernel.server.app import Server, prepare_store
from parasol.kernel.storage.opening import open_storage

pytestmark = pytest.mark.machine("host", "kernel/http", "kernel/site", "kernel/plain", "kernel/process")

SITE, PLAIN_SITE, PAGES = "notes.example.org", "plain.example.org", "pages.example.net"
NGINX = "/usr/sbin/nginx"
HSTS = "max-age=63072000"
MAX_BODY_BYTES = 12 * 1024 * 1024
OWN_HEADERS = {"server", "date", "connection", "transfer-encoding", "strict-transport-security", "content-length"}


@dataclass
class Front:
    """A running nginx, and the folder in which all that it could write lies."""

    url: str
    port: int
    folder: Path

    def ask(self, method: str, path: str, name: str = SITE, host: str = "", **more: object) -> httpx.Response:
        """Through the certificate's name, to this machine; ``host``: of another name, on the same line."""
        context = ssl.create_default_context(cafile=str(self.folder / "certificates" / name / "fullchain.pem"))
        with httpx.Client(base_url=self.url, verify=context, headers={"Host": host or name}, timeout=20) as client:
            return client.request(method, path, extensions={"sni_hostname": name}, **more)  # type: ignore[arg-type]

    def written(self) -> dict[str, bytes]:
        return {
            str(p.relative_to(self.folder)): p.read_bytes() for p in (self.folder / "logs").rglob("*") if p.is_file()
        }


def configured(
    folder: Path, ports: tuple[int, int], backends: dict[int, int], ours: str | None = None, beside: str = ""
) -> Path:
    """Debian's own nginx.conf with our file in it, on other ports and in another folder. What Debian's says of logs and
    compression stays: it is what ours has to take back."""
    text = Path("/etc/nginx/nginx.conf").read_text()
    assert "access_log /var/log/nginx/access.log" in text, "Debian's has an access log; without it this proves little"
    text = re.sub(r"^user .*$", "user root;", text, flags=re.MULTILINE)
    text = text.replace("/var/log/nginx", f"{folder}/logs").replace("/run/nginx.pid", f"{folder}/nginx.pid")
    text = re.sub(r"^.*(sites-enabled|modules-enabled).*$", "", text, flags=re.MULTILINE)
    text = text.replace("/etc/nginx/conf.d/*.conf", f"{folder}/conf.d/*.conf").replace(
        "worker_processes auto", "worker_processes 1"
    )
    temporary = "".join(
        f"    {name}_temp_path {folder}/bodies/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = text.replace("http {", f"http {{\n{temporary}", 1)
    answers = Answers(SITE, PLAIN_SITE, certificates=str(folder / "certificates"))
    ours = ours or configuration(answers)
    for each in ("logs", "conf.d", "bodies"):
        (folder / each).mkdir()
    for name, shipped in {"parasol.conf": ours, BESIDE["nginx"].name: beside}.items():
        there = {f"127.0.0.1:{old};": f"127.0.0.1:{new};" for old, new in backends.items()}
        there |= {
            f"{end}{old}{more}": f"{end}{new}{more}"
            for old, new in ((80, ports[0]), (443, ports[1]))
            for end in ("listen ", "listen [::]:")
            for more in (" ", ";")
        }
        content = re.sub("|".join(map(re.escape, there)), lambda found, there=there: there[found[0]], shipped)
        (folder / "conf.d" / name).write_text(content)
    (folder / "nginx.conf").write_text(text)
    throw_away_certificate(folder / "certificates", SITE, PLAIN_SITE, PAGES)
    return folder / "nginx.conf"


@contextmanager
def nginx_before(folder: Path, backends: dict[int, int], ours: str | None = None, beside: str = "") -> Iterator[Front]:
    ports = free_port(), free_port()
    file = configured(folder, ports, backends, ours, beside)
    checked = subprocess.run([NGINX, "-t", "-c", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr
    with running([NGINX, "-c", file, "-g", "daemon off;"], ports[1], folder / "nginx.said"):
        yield Front(f"https://127.0.0.1:{ports[1]}", ports[1], folder)


@pytest.fixture(scope="module")
def fronted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Front, int]]:
    """nginx before a Parasol, and the port on which that one listens."""
    folder = tmp_path_factory.mktemp("nginx")
    with (
        serving(folder) as port,
        plain_serving(folder, port) as plain,
        nginx_before(folder, {PORT: port, PLAIN_PORT: plain}) as front,
    ):
        yield front, port


def test_what_parasol_sends_arrives_unchanged_and_one_header_is_added(fronted: tuple[Front, int]) -> None:
    front, port = fronted
    for coding in ("gzip", "identity"):
        for path in ("/", "/units.html", "/licences.txt", "/nothing"):
            direct = httpx.get(f"http://127.0.0.1:{port}{path}", headers={"Accept-Encoding": coding, "Host": SITE})
            through = front.ask("GET", path, headers={"Accept-Encoding": coding})
            assert (through.status_code, through.content) == (direct.status_code, direct.content)
            sent = {name: value for name, value in direct.headers.multi_items() if name not in OWN_HEADERS}
            arrived = {name: value for name, value in through.headers.multi_items() if name not in OWN_HEADERS}
            assert arrived == sent
            assert through.headers["strict-transport-security"] == HSTS
            assert through.headers["server"] == "nginx", "no version"
    assert front.ask("POST", "/api/about", json={}).json()["protocol"] == 1


def test_plain_pages_arrive_as_they_are_and_nothing_with_a_secret_in_it_is_compressed(
    fronted: tuple[Front, int],
) -> None:
    """What is compressed tells its length, and with it, by and by, a secret that stands beside a chosen text. Debian's
    nginx compresses HTML unless it is told not to."""
    front, _ = fronted
    arrived = front.ask("GET", "/en/", name=PLAIN_SITE, headers={"Accept-Encoding": "gzip", "Accept-Language": "en"})
    assert arrived.status_code == 200
    assert "JavaScript" in arrived.text
    assert "content-encoding" not in arrived.headers
    assert arrived.headers["referrer-policy"] == "same-origin"
    assert arrived.headers["strict-transport-security"] == HSTS


def test_no_visit_is_written_down(fronted: tuple[Front, int]) -> None:
    """Not a good one, not a bad one, not one to a name that isn't here."""
    front, _ = fronted
    front.ask("GET", "/")
    front.ask("GET", "/nothing?secret-word")
    for nonsense in (b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x00", b"nonsense\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", front.port), timeout=10) as line:
            line.sendall(nonsense)
            line.shutdown(socket.SHUT_WR)
            line.recv(1000)
    assert all(not content for content in front.written().values()), front.written()
    said = (front.folder / "nginx.said").read_text()
    assert "127.0.0.1" not in said
    assert "secret-word" not in said


@pytest.mark.parametrize("is_reset", [False, True])
def test_whoever_cuts_a_secured_line_is_gone_from_parasols_memory_two_seconds_later(
    fronted: tuple[Front, int], is_reset: bool
) -> None:
    """In the middle of a body, without a word of TLS. nginx passes on the signature and no address."""
    front, port = fronted
    (pid,) = pids_of("--port", str(port))
    mark = b"Zq7CutOffSignature"
    head = b"POST /api/rooms/open HTTP/1.1\r\nHost: %s\r\nAuthorization: Parasol %s\r\n" % (SITE.encode(), mark)
    context = ssl.create_default_context(cafile=str(front.folder / "certificates" / SITE / "fullchain.pem"))
    line = socket.create_connection(("127.0.0.1", front.port), timeout=10)
    secured = context.wrap_socket(line, server_hostname=SITE)
    secured.sendall(head + b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\nx")
    wait_until(lambda: bool(evidence.found_in(evidence.memory_of(pid), [mark])), "the beginning of a request")
    if is_reset:
        secured.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(secured.detach())
    time.sleep(2)
    assert not evidence.found_in(evidence.memory_of(pid), [mark])


def test_a_body_beyond_all_limits_is_refused_and_one_within_passes_without_touching_the_disk(
    fronted: tuple[Front, int],
) -> None:
    front, _ = fronted
    bodies = front.folder / "bodies" / "client_body"
    before = bodies.stat().st_mtime_ns
    within = front.ask("POST", "/api/blobs/put", content=b"x" * 350_000)
    assert within.headers.get("content-type") == "application/problem+json", "Parasol answered, not nginx"
    assert front.ask("POST", "/api/blobs/put", content=b"x" * (MAX_BODY_BYTES + 1)).status_code == 413
    assert bodies.stat().st_mtime_ns == before, "nginx kept a body in a file"


def test_a_buffered_body_would_be_seen_by_that_test(tmp_path: Path) -> None:
    """A control."""
    answers = Answers(SITE, PLAIN_SITE, certificates=str(tmp_path / "certificates"))
    ours = configuration(answers).replace("proxy_request_buffering off;", "")
    with nginx_before(tmp_path, {PORT: 9, PLAIN_PORT: 9}, ours) as front:
        before = (tmp_path / "bodies" / "client_body").stat().st_mtime_ns
        assert front.ask("POST", "/api/blobs/put", content=b"x" * 350_000).status_code == 502
        assert (tmp_path / "bodies" / "client_body").stat().st_mtime_ns != before


def certificate_shown(port: int, name: str | None) -> bytes | None:
    """What a visitor of a name (or of none) is shown before anything is checked."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as line,
        context.wrap_socket(line, server_hostname=name) as secured,
    ):
        return secured.getpeercert(binary_form=True)


FRAMED_TWICE = [
    form
    for form in smuggled.REFUSED
    if ("length" in form or "coding" in form or "chunked" in form) and "after the body" not in form
]
"""nginx leaves out what stands after the chunks, so there it is two requests for both."""


@pytest.mark.parametrize("form", FRAMED_TWICE)
def test_a_request_whose_end_two_readers_could_see_in_two_places_is_one_or_none(
    fronted: tuple[Front, int], form: str
) -> None:
    """nginx and Parasol agree on where it ends: what follows isn't answered, and whoever comes next gets their own."""
    front, _ = fronted
    context = ssl.create_default_context(cafile=str(front.folder / "certificates" / SITE / "fullchain.pem"))
    came = b""
    with (
        socket.create_connection(("127.0.0.1", front.port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname=SITE) as line,
    ):
        line.sendall(smuggled.whole(smuggled.REFUSED[form], SITE.encode()))
        line.settimeout(1)
        try:
            while piece := line.recv(65_536):
                came += piece
        except (TimeoutError, ConnectionResetError):
            pass
    assert len(re.findall(rb"HTTP/1\.1 (\d{3}) ", came)) <= 1
    assert b"task" not in came
    assert front.ask("POST", "/api/about", json={}).json()["protocol"] == 1


@pytest.mark.parametrize("name", ["other.example.org", f"www.{SITE}", None])
def test_another_name_gets_no_certificate(fronted: tuple[Front, int], name: str | None) -> None:
    front, _ = fronted
    assert certificate_shown(front.port, SITE), "the site's own name is shown one, by the same line"
    with pytest.raises(ssl.SSLError) as refused:
        certificate_shown(front.port, name)
    assert refused.value.reason == "TLSV1_UNRECOGNIZED_NAME"


def test_without_the_server_for_other_names_they_would_be_shown_one(tmp_path: Path) -> None:
    """A control: nginx gives whoever it doesn't know to the first site."""
    ours = configuration(Answers(SITE, PLAIN_SITE, certificates=str(tmp_path / "certificates")))
    begin, end = ours.index("# Whoever comes with another name"), ours.index("server_name")
    ours = ours[:begin] + "server {\n    listen 443 ssl;\n    http2 on;\n    " + ours[end:]
    with nginx_before(tmp_path, {PORT: 9, PLAIN_PORT: 9}, ours) as front:
        assert certificate_shown(front.port, "other.example.org") == certificate_shown(front.port, SITE)


def test_the_limit_is_above_every_limit_of_parasols_routes(tmp_path: Path) -> None:
    async def most() -> int:
        storage = await open_storage(tmp_path)
        try:
            await prepare_store(storage, os.urandom, b"\x01" * 32)
            server = await Server(storage, lambda: 1.7e9, os.urandom).load()
            return max(route.max_bytes for route in server.routes)
        finally:
            await storage.close()

    modules = (desks, receipt, report, services, talk)
    plain = max(value for each in modules for name, value in vars(each).items() if re.fullmatch(r"MAX\w*_BYTES", name))
    assert max(asyncio.run(most()), plain) < MAX_BODY_BYTES
    for web, written in (("nginx", "client_max_body_size"), ("caddy", "max_size")):
        made = configuration(Answers(SITE, PLAIN_SITE, web=web))
        assert len(re.findall(rf"^\s*{written} {MAX_BODY_BYTES};?$", made, re.MULTILINE)) == 2


@contextmanager
def answering(what: str) -> Iterator[int]:
    """Something that answers every request with its name; its port."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(what.encode())

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("guarded", [True, False])
def test_a_second_site_has_its_own_certificate_and_nothing_of_the_first(tmp_path: Path, guarded: bool) -> None:
    """Unguarded is the control: nginx by itself gives whoever came for one name what another one is asked for."""
    certificates = str(tmp_path / "certificates")
    ours = configuration(Answers(SITE, PLAIN_SITE, certificates=certificates))
    pages = configuration(replace(proposed(beside=True), site=PAGES, certificates=certificates))
    assert SITE not in pages
    assert PAGES not in ours
    if not guarded:
        ours, pages = (re.sub(r"^.*return 421.*$", "", each, flags=re.MULTILINE) for each in (ours, pages))
    with (
        answering("community") as one,
        answering("profiles") as two,
        nginx_before(tmp_path, {PORT: one, PLAIN_PORT: 9, BESIDE_PORT: two}, ours, pages) as front,
    ):
        shown = {name: certificate_shown(front.port, name) for name in (SITE, PAGES)}
        assert shown[SITE] != shown[PAGES]
        assert {name: front.ask("GET", "/", name).text for name in shown} == {SITE: "community", PAGES: "profiles"}
        crossed = [front.ask("GET", "/", SITE, PAGES), front.ask("GET", "/", PAGES, SITE)]
        assert [each.status_code for each in crossed] == ([421, 421] if guarded else [200, 200])
        with pytest.raises(ssl.SSLError):
            certificate_shown(front.port, "other.example.org")
