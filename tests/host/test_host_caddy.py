"""The real Caddy with the configuration of `parasol setup`, in front of a real Parasol."""

import os
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from running import free_port, running, serving, throw_away_certificate

from parasol.host import Answers
from parasol.host.answers import BESIDE_PORT, PLAIN_PORT, PORT, proposed
from parasol.host.web import BESIDE, configuration

pytestmark = pytest.mark.machine("host", "kernel/http", "kernel/site", "kernel/plain", "kernel/process")

SITE, PLAIN_SITE, PAGES = "notes.example.org", "plain.example.org", "pages.example.net"
CADDY = "/usr/bin/caddy"
OWN_HEADERS = {"date", "connection", "transfer-encoding", "strict-transport-security", "content-length"}
ANSWERS = Answers(SITE, PLAIN_SITE, web="caddy")
HSTS = "max-age=63072000"
MAX_BODY_BYTES = 12 * 1024 * 1024


def test_caddy_takes_it_as_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "Caddyfile"
    file.write_text(configuration(ANSWERS))
    command = [CADDY, "validate", "--adapter", "caddyfile", "--config", str(file)]
    home = {**os.environ, "HOME": str(tmp_path)}
    told = subprocess.run(command, capture_output=True, text=True, check=False, env=home)
    assert told.returncode == 0, told.stderr
    assert "Valid configuration" in told.stdout + told.stderr


@pytest.fixture(scope="module")
def fronted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, int, Path]]:
    """The port of a Caddy, that of the Parasol behind it, and what Caddy says; the ports of the plain pages and of
    profiles beside it lead nowhere."""
    folder = tmp_path_factory.mktemp("caddy")
    certificates = folder / "certificates"
    throw_away_certificate(certificates, SITE, PLAIN_SITE, PAGES)
    front, http = free_port(), free_port()
    with serving(folder) as port:
        text = (
            configuration(ANSWERS)
            .replace(f"127.0.0.1:{PORT} ", f"127.0.0.1:{port} ")
            .replace(f"127.0.0.1:{PLAIN_PORT} ", "127.0.0.1:9 ")
        )
        text = text.replace("admin off", f"admin off\n\thttps_port {front}\n\thttp_port {http}", 1)
        for name in (SITE, PLAIN_SITE):
            pair = f"{certificates}/{name}/fullchain.pem {certificates}/{name}/privkey.pem"
            text = text.replace(f"\n{name} {{\n", f"\n{name} {{\n\ttls {pair}\n")
        (folder / "Caddyfile").write_text(text)
        pages = configuration(replace(proposed(beside=True), site=PAGES, web="caddy"))
        pair = f"{certificates}/{PAGES}/fullchain.pem {certificates}/{PAGES}/privkey.pem"
        pages = pages.replace(f"127.0.0.1:{BESIDE_PORT} ", "127.0.0.1:9 ")
        (folder / BESIDE["caddy"].name).write_text(pages.replace(f"\n{PAGES} {{\n", f"\n{PAGES} {{\n\ttls {pair}\n"))
        command = ["env", f"HOME={folder}", f"XDG_DATA_HOME={folder}", f"XDG_CONFIG_HOME={folder}", CADDY, "run"]
        said = folder / "caddy.said"
        with running([*command, "--adapter", "caddyfile", "--config", folder / "Caddyfile"], front, said):
            yield front, port, folder


def ask(front: int, folder: Path, method: str, path: str, name: str = SITE, **more: object) -> httpx.Response:
    context = ssl.create_default_context(cafile=str(folder / "certificates" / name / "fullchain.pem"))
    with httpx.Client(verify=context, timeout=20) as client:
        headers = {"Host": name, **more.pop("headers", {})}  # type: ignore[dict-item]
        url = f"https://127.0.0.1:{front}{path}"
        return client.request(method, url, headers=headers, extensions={"sni_hostname": name}, **more)  # type: ignore[arg-type]


def test_what_parasol_sends_arrives_unchanged_and_one_header_is_added(fronted: tuple[int, int, Path]) -> None:
    front, port, folder = fronted
    for coding in ("gzip", "identity"):
        for path in ("/", "/units.html", "/nothing"):
            headers = {"Accept-Encoding": coding}
            direct = httpx.get(f"http://127.0.0.1:{port}{path}", headers={**headers, "Host": SITE})
            through = ask(front, folder, "GET", path, headers=headers)
            assert (through.status_code, through.content) == (direct.status_code, direct.content)
            sent = {name: value for name, value in direct.headers.multi_items() if name not in OWN_HEADERS}
            arrived = {name: value for name, value in through.headers.multi_items() if name not in OWN_HEADERS}
            assert arrived == sent
            assert through.headers["strict-transport-security"] == HSTS
    assert ask(front, folder, "POST", "/api/about", json={}).json()["protocol"] == 1
    big = {"content": b"x" * (MAX_BODY_BYTES + 1), "headers": {"Content-Type": "application/json"}}
    assert ask(front, folder, "POST", "/api/blobs/put", **big).status_code == 413


def test_a_second_site_has_its_own_certificate_and_who_comes_for_one_gets_nothing_of_the_other(
    fronted: tuple[int, int, Path],
) -> None:
    front, _, folder = fronted
    answered = {
        (name, host): ask(front, folder, "GET", "/", name, headers={"Host": host}).status_code
        for name in (SITE, PAGES)
        for host in (SITE, PAGES)
    }
    assert answered == {(SITE, SITE): 200, (PAGES, PAGES): 502, (SITE, PAGES): 421, (PAGES, SITE): 421}


def test_no_visit_is_written_down_not_even_one_that_failed(fronted: tuple[int, int, Path]) -> None:
    front, _, folder = fronted
    ask(front, folder, "GET", "/nothing?secret-word")
    assert ask(front, folder, "GET", "/secret-word", PLAIN_SITE).status_code == 502, "nobody answers behind this name"
    with pytest.raises(httpx.HTTPError):
        httpx.get(f"https://127.0.0.1:{front}/", timeout=10)
    said = (folder / "caddy.said").read_text()
    assert "remote" not in said
    assert "127.0.0.1:" not in said.replace(f"127.0.0.1:{front}", "")
    assert "secret-word" not in said


def test_without_the_setting_a_failed_visit_would_be_written_down(tmp_path: Path) -> None:
    """A control."""
    certificates, front = tmp_path / "certificates", free_port()
    throw_away_certificate(certificates, SITE)
    text = configuration(Answers(SITE, web="caddy")).replace(f"127.0.0.1:{PORT} ", "127.0.0.1:9 ")
    text = "\n".join(line for line in text.splitlines() if "exclude http" not in line)
    text = text.replace("admin off", f"admin off\n\thttps_port {front}\n\thttp_port {free_port()}", 1)
    pair = f"{certificates}/{SITE}/fullchain.pem {certificates}/{SITE}/privkey.pem"
    (tmp_path / "Caddyfile").write_text(text.replace(f"\n{SITE} {{\n", f"\n{SITE} {{\n\ttls {pair}\n") + "\n")
    command = ["env", f"HOME={tmp_path}", f"XDG_DATA_HOME={tmp_path}", f"XDG_CONFIG_HOME={tmp_path}", CADDY, "run"]
    with running([*command, "--adapter", "caddyfile", "--config", tmp_path / "Caddyfile"], front, tmp_path / "said"):
        ask(front, tmp_path, "GET", "/secret-word")
    assert "secret-word" in (tmp_path / "said").read_text()
