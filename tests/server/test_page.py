"""The page for browsers: served whole and alike to everybody, with the strictest headers, or not at all."""

import base64
import contextlib
import gzip
import hashlib
import html
import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from harness import Town, town
from parasol.kernel.http.problems import HEADERS as API_HEADERS
from parasol.kernel.http.route import Who
from parasol.kernel.server.serve import prepare
from parasol.kernel.site import Look, NotBuilt, PageRefused, load
from parasol.kernel.site.built import MAX_FILE_BYTES
from parasol.kernel.site.headers import headers_of
from parasol.kernel.wire.signing import public_key_of
from reaper import ending_with_us

KEYS = b'<template id="keys" data-tokens="%TOKENS%"></template>'
INDEX = (
    b'<!doctype html><title>%NAME%</title><link rel="icon" href="/%ICON%"><p>%NAME%</p>' + b"<p>plain</p>" * 50 + KEYS
)
SCRIPTS = {"app-5Q3KJ2AB.js": b"start()", "part-77AA.js": b"export {}"}
FILES = {
    "index.html": (INDEX, "text/html; charset=utf-8"),
    "style-1a2b.css": (b"p{color:black}", "text/css; charset=utf-8"),
    "icon-leaf.svg": (b"<svg>leaf</svg>", "image/svg+xml"),
    "icon-cup.svg": (b"<svg>cup</svg>", "image/svg+xml"),
    "en-1a2b.ftl": (b"hello = Hello", "text/plain; charset=utf-8"),
    "phones-1a2b.json": (b"{}", "application/json"),
    **{name: (content, "text/javascript; charset=utf-8") for name, content in SCRIPTS.items()},
}
PACKED = {name: b"packed by the build: " + name.encode() for name in ("style-1a2b.css", *SCRIPTS)}
NAME = 'Tea "%TOKENS%" & <b>"cake"</b> %ICON%'


def sha256(content: bytes) -> str:
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def manifest() -> dict[str, Any]:
    return {
        "files": {name: {"sha256": sha256(content), "type": kind} for name, (content, kind) in FILES.items()},
        "scripts": [f"sha256-{sha256(content)}" for content in SCRIPTS.values()],
        "packed": {name: sha256(content) for name, content in PACKED.items()},
    }


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small built page."""
    return write(tmp_path / "built")


def write(folder: Path) -> Path:
    folder.mkdir()
    for name, (content, _) in FILES.items():
        (folder / name).write_bytes(content)
    for name, content in PACKED.items():
        (folder / f"{name}.br").write_bytes(content)
    (folder / "manifest.json").write_text(json.dumps(manifest()))
    return folder


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A real server with a page."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "store").mkdir(mode=0o700)
    page = load(write(folder / "built"), Look(NAME, "cup"))
    running = Town(folder / "store", page)
    yield running
    running.close()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A real server without one."""
    with town(tmp_path_factory.mktemp("plain") / "store") as running:
        yield running


def ask(served: Town, method: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """A request that is sent as it stands: nothing in the path is tidied, no header is added but Host."""
    connection = http.client.HTTPConnection(served.url.removeprefix("http://"), timeout=10)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def dressed(served: Town) -> bytes:
    assert served.server is not None
    key = base64.b64encode(served.server.token_key)
    escaped = b"Tea &quot;%TOKENS%&quot; &amp; &lt;b&gt;&quot;cake&quot;&lt;/b&gt; %ICON%"
    return INDEX.replace(b'="%TOKENS%"', b'="%s"' % key).replace(b"%ICON%", b"icon-cup.svg").replace(b"%NAME%", escaped)


# What is served, and how.


def test_every_file_of_the_manifest_is_served_with_its_type_and_nothing_else_is(served: Town) -> None:
    for name, (content, kind) in FILES.items():
        status, headers, body = ask(served, "GET", f"/{name}")
        assert (status, headers["content-type"]) == (200, kind)
        assert body == (dressed(served) if name == "index.html" else content)
    assert served.server is not None
    assert {route.path for route in served.server.page_routes} == {"/", *(f"/{name}" for name in FILES)}


def test_anyone_may_read_the_page_and_no_route_of_it_is_about_anything_else(served: Town, plain: Town) -> None:
    assert served.server is not None
    assert plain.server is not None
    assert {route.who for route in served.server.page_routes} == {Who.ANYONE}
    assert [route.path for route in served.server.routes] == [route.path for route in plain.server.routes]
    assert plain.server.page_routes == []


def test_name_and_icon_are_in_the_page_and_can_not_become_code(served: Town) -> None:
    _, _, body = ask(served, "GET", "/")
    assert body == dressed(served)
    assert b"<b>" not in body
    assert b"&quot; %ICON%" not in body.replace(b"&lt;/b&gt; %ICON%", b""), "a name isn't read for placeholders"


def test_the_headers_are_exactly_these(served: Town) -> None:
    hashes = " ".join(f"'sha256-{sha256(content)}'" for content in SCRIPTS.values())
    policy = (
        f"default-src 'none'; script-src {hashes}; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'none'; worker-src 'none'; frame-src 'none'; child-src 'none'; object-src 'none'; "
        "manifest-src 'none'; base-uri 'none'; frame-ancestors 'none'; trusted-types 'none'; "
        "require-trusted-types-for 'script'"
    )
    expected = {
        "content-security-policy": policy,
        "integrity-policy": "blocked-destinations=(script)",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "same-origin",
        "origin-agent-cluster": "?1",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
        "vary": "Accept-Encoding",
    }
    part = {
        name: value
        for name, value in expected.items()
        if name not in {"integrity-policy", "cross-origin-opener-policy", "cross-origin-embedder-policy"}
        and name not in {"origin-agent-cluster", "referrer-policy"}
    } | {"content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox"}
    documents = {"/", *(f"/{name}" for name in FILES if name.endswith(".html"))}
    for path in ("/", *(f"/{name}" for name in FILES)):
        _, headers, body = ask(served, "GET", path)
        if path not in documents:
            assert int(headers.pop("content-length")) == len(body)
            headers.pop("content-type")
            headers.pop("date", None)
            headers.pop("server", None)
            assert headers == part
            continue
        denied = headers.pop("permissions-policy").split(", ")
        assert len(denied) == len(set(denied)) > 50
        assert all(one.endswith("=()") for one in denied)
        assert {"camera=()", "microphone=()", "geolocation=()", "clipboard-read=()", "usb=()"} <= set(denied)
        assert int(headers.pop("content-length")) == len(body)
        headers.pop("content-type")
        headers.pop("date", None)  # the process as it is run sends neither
        headers.pop("server", None)
        assert headers == expected
    assert "," not in policy


def test_no_answer_marks_a_visitor_or_depends_on_who_asks(served: Town) -> None:
    _, _, first = ask(served, "GET", "/")
    seen = ask(
        served,
        "GET",
        "/?fbclid=zq7marker&name=zq7marker",
        Cookie="session=zq7marker",
        Accept_Language="es",
        User_Agent="zq7marker",
        Referer="https://zq7marker.example/",
        If_None_Match="*",
        If_Modified_Since="Sat, 01 Jan 2028 00:00:00 GMT",
        Range="bytes=0-3",
        Host="zq7marker",
    )
    assert seen[0] == 200
    assert seen[2] == first
    assert "zq7marker" not in str(seen)
    assert not {"set-cookie", "etag", "last-modified", "location", "accept-ranges"} & set(seen[1])


def test_a_head_request_gets_the_headers_and_no_body(served: Town) -> None:
    for path in ("/", "/icon-cup.svg"):
        for encoding in ({}, {"Accept_Encoding": "gzip"}):
            got, headed = ask(served, "GET", path, **encoding), ask(served, "HEAD", path, **encoding)
            drop = {"date"}
            assert {k: v for k, v in got[1].items() if k not in drop} == {
                k: v for k, v in headed[1].items() if k not in drop
            }
            assert (headed[0], headed[2]) == (200, b"")


@pytest.mark.parametrize("takes", ["gzip", "br, gzip", "deflate,GZIP;q=0.5", "gzip;q=1.0, identity; q=0.5"])
def test_who_takes_gzip_gets_gzip(served: Town, takes: str) -> None:
    _, headers, body = ask(served, "GET", "/", Accept_Encoding=takes)
    assert headers["content-encoding"] == "gzip"
    assert headers["vary"] == "Accept-Encoding"
    assert len(body) < len(dressed(served))
    assert gzip.decompress(body) == dressed(served)


@pytest.mark.parametrize("takes", ["br", "gzip, deflate, br, zstd", "GZIP, BR;q=0.1"])
def test_who_takes_brotli_gets_what_the_build_packed(served: Town, takes: str) -> None:
    for name, (content, _) in FILES.items():
        _, headers, body = ask(served, "GET", f"/{name}", Accept_Encoding=takes)
        assert headers["vary"] == "Accept-Encoding"
        assert (headers.get("content-encoding") == "br") == (name in PACKED)
        if name in PACKED:
            assert body == PACKED[name]
        elif "content-encoding" not in headers and name != "index.html":
            assert body == content
    for refused in ("gzip, br;q=0", "gzip, xbr", "*"):
        assert ask(served, "GET", "/style-1a2b.css", Accept_Encoding=refused)[1].get("content-encoding") != "br"


@pytest.mark.parametrize("takes", ["", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "identity", "*"])
def test_who_does_not_take_gzip_gets_it_plain(served: Town, takes: str) -> None:
    _, headers, body = ask(served, "GET", "/", Accept_Encoding=takes)
    assert "content-encoding" not in headers
    assert body == dressed(served)


def test_compressed_bytes_hold_no_time_and_no_file_name(built: Path) -> None:
    once, again = load(built), load(built)
    assert once == again
    for file in once.files.values():
        assert file.compressed[:9] == b"\x1f\x8b\x08\x00" + bytes(4) + b"\x02"  # then 3 on Python 3.11, 255 later


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
def test_the_page_is_only_read(served: Town, method: str) -> None:
    for path in ("/", "/app-5Q3KJ2AB.js"):
        status, headers, body = ask(served, method, path, Content_Length="0")
        assert (status, headers["allow"]) == (405, "GET, HEAD")
        assert json.loads(body)["code"] == "not-a-get"
        assert_api_headers(headers)


def assert_api_headers(headers: dict[str, str]) -> None:
    for name, value in API_HEADERS.items():
        assert headers[name.lower()] == value


@pytest.mark.parametrize(
    "path",
    [
        "/manifest.json",
        "/built/index.html",
        "/index.html/",
        "/Index.html",
        "//",
        "//index.html",
        "/../index.html",
        "/../manifest.json",
        "/..%2fmanifest.json",
        "/%2e%2e/%2e%2e/built.py",
        "/icon-leaf.svg/../../built.py",
        "/icon-leaf.svg%00",
        "/index.html;x",
        "/etc/passwd",
        "/api",
        "/api/",
        "/favicon.ico",
        "/robots.txt",
    ],
)
def test_what_is_not_in_the_manifest_is_not_there(served: Town, plain: Town, path: str) -> None:
    status, headers, body = ask(served, "GET", path)
    assert status == 404
    assert headers["content-type"] == "application/problem+json"
    assert_api_headers(headers)
    assert ask(plain, "GET", path)[2] == body


def test_page_and_interface_leave_each_other_as_they_are(served: Town, plain: Town) -> None:
    for town_ in (served, plain):
        told = httpx.post(f"{town_.url}/api/about", json={}, headers={"Accept-Encoding": "gzip"}, trust_env=False)
        assert told.status_code == 200
        assert "content-encoding" not in told.headers
        assert_api_headers(dict(told.headers))
        status, headers, body = ask(town_, "GET", "/api/about")
        assert (status, headers["allow"], json.loads(body)["code"]) == (405, "POST", "not-a-post")
    assert ask(plain, "GET", "/")[0] == 404


def test_what_the_interface_answers_can_not_be_shown_run_kept_or_embedded() -> None:
    assert API_HEADERS == {
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def test_the_page_as_the_process_serves_it_has_no_date_and_no_name_of_a_program(tmp_path: Path, built: Path) -> None:
    (tmp_path / "store").mkdir(mode=0o700)
    prepare(tmp_path / "store", public_key_of(os.urandom(32)))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = (
        "import parasol.kernel.server.serve as s, parasol.kernel.site as p, pathlib; "
        f"s.run(pathlib.Path({str(tmp_path / 'store')!r}), '127.0.0.1', {port}, p.load(pathlib.Path({str(built)!r})))"
    )
    running = subprocess.Popen(
        ending_with_us(sys.executable, "-c", program), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        for _ in range(600):
            with contextlib.suppress(httpx.HTTPError):
                answer = httpx.get(f"http://127.0.0.1:{port}/", trust_env=False)
                break
            time.sleep(0.1)
        sent = {name.lower() for name in headers_of(load(built))}
        assert set(answer.headers) == sent | {"content-type", "content-length", "content-encoding"}
        assert b"<title>Notes</title>" in answer.content
    finally:
        running.terminate()
        running.communicate(timeout=20)


# What is refused at the start.


def test_a_page_that_was_never_built_is_told_apart_from_a_broken_one(tmp_path: Path, built: Path) -> None:
    for folder in (tmp_path / "nothing", tmp_path):
        with pytest.raises(NotBuilt):
            load(folder)
    (built / "index.html").unlink()
    with pytest.raises(PageRefused) as refused:
        load(built)
    assert not isinstance(refused.value, NotBuilt)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_with_one_other_byte_or_missing_or_too_large_is_refused(built: Path, name: str) -> None:
    content = FILES[name][0]
    (built / name).write_bytes(bytes([content[0] ^ 1]) + content[1:])
    with pytest.raises(PageRefused, match="isn't the file that was built"):
        load(built)
    (built / name).unlink()
    with pytest.raises(PageRefused, match="is missing"):
        load(built)
    (built / name).mkdir()
    with pytest.raises(PageRefused, match="isn't a file"):
        load(built)
    (built / name).rmdir()
    (built / name).write_bytes(bytes(MAX_FILE_BYTES + 1))
    with pytest.raises(PageRefused, match="larger"):
        load(built)


@pytest.mark.parametrize("name", sorted(PACKED))
def test_a_packed_file_with_one_other_byte_or_missing_is_refused(built: Path, name: str) -> None:
    packed = built / f"{name}.br"
    packed.write_bytes(PACKED[name] + b"x")
    with pytest.raises(PageRefused, match="isn't the file that was built"):
        load(built)
    packed.unlink()
    with pytest.raises(PageRefused, match="is missing"):
        load(built)


@pytest.mark.parametrize("extra", ["evil.js", "en-1a2b.ftl.br", ".hidden", "app-5Q3KJ2AB.js.map", "folder"])
def test_a_file_that_the_manifest_does_not_list_is_refused(built: Path, extra: str) -> None:
    (built / extra).mkdir() if extra == "folder" else (built / extra).write_text("x")
    with pytest.raises(PageRefused, match="doesn't list"):
        load(built)


def _with(change: Callable[[dict[str, Any]], object]) -> str:
    made = manifest()
    change(made)
    return json.dumps(made)


LISTED = {"sha256": sha256(b"x"), "type": "text/css"}
BROKEN = {
    "not JSON": "{",
    "not an object": "[]",
    "no scripts": _with(lambda made: made.pop("scripts")),
    "an unknown field": _with(lambda made: made.update(more=1)),
    "an unknown field of a file": _with(lambda made: made["files"]["index.html"].update(more=1)),
    "no index": _with(lambda made: made["files"].pop("index.html")),
    "another hash": _with(lambda made: made["files"]["index.html"].update(sha256=sha256(b""))),
    "a shorter hash": _with(lambda made: made["files"]["index.html"].update(sha256="AAAA")),
    "a path upwards": _with(lambda made: made["files"].update({"../x.css": LISTED})),
    "a path downwards": _with(lambda made: made["files"].update({"x/y.css": LISTED})),
    "an absolute path": _with(lambda made: made["files"].update({"/etc/passwd": LISTED})),
    "a hidden file": _with(lambda made: made["files"].update({".x": LISTED})),
    "a pattern": _with(lambda made: made["files"].update({"{path:path}": LISTED})),
    "an empty name": _with(lambda made: made["files"].update({"": LISTED})),
    "a line end in a name": _with(lambda made: made["files"].update({"x.css\n": LISTED})),
    "itself": _with(lambda made: made["files"].update({"manifest.json": LISTED})),
    "too many": _with(lambda made: made["files"].update({f"x{at}.css": LISTED for at in range(400)})),
    "a line end in a type": _with(lambda made: made["files"]["index.html"].update(type="text/html\r\nSet-Cookie: x")),
    "no type": _with(lambda made: made["files"]["index.html"].update(type="")),
    "a script left out": _with(lambda made: made["scripts"].pop()),
    "a script of somebody else": _with(lambda made: made["scripts"].append(f"sha256-{sha256(b'evil()')}")),
    "any script of ours": _with(lambda made: made["scripts"].append("self")),
    "a packed file of nothing": _with(lambda made: made["packed"].update({"x.css": LISTED["sha256"]})),
    "a packed index": _with(lambda made: made["packed"].update({"index.html": LISTED["sha256"]})),
    "a second policy": _with(lambda made: made["scripts"].append("sha256-x', script-src *")),
}


SAID = {
    "names a file or a type that isn't allowed": [
        *("a path upwards", "a path downwards", "an absolute path", "a hidden file", "a pattern", "an empty name"),
        *("a line end in a name", "itself", "a line end in a type", "no type"),
    ],
    "names a packed file that isn't one of its files": ["a packed file of nothing", "a packed index"],
    "or more than 400 files": ["no index", "too many"],
    "isn't the file that was built": ["another hash", "a shorter hash"],
    "aren't those that it serves": [
        *("a script left out", "a script of somebody else", "any script of ours", "a second policy"),
    ],
}


@pytest.mark.parametrize("defect", sorted(BROKEN))
def test_a_manifest_that_says_something_else_is_refused(built: Path, defect: str) -> None:
    (built / "manifest.json").write_text(BROKEN[defect])
    said = next((words for words, defects in SAID.items() if defect in defects), "can't be read")
    with pytest.raises(PageRefused, match=said):
        load(built)


@pytest.mark.parametrize(
    "index",
    [
        b"<title>x</title>%ICON%",
        b"<title>%NAME%</title>",
        b"",
        b"%name% %icon%",
        INDEX.removesuffix(KEYS),
        INDEX + KEYS,
    ],
)
def test_an_index_without_a_place_for_name_icon_and_key_is_refused(built: Path, index: bytes) -> None:
    made = manifest()
    made["files"]["index.html"]["sha256"] = sha256(index)
    (built / "index.html").write_bytes(index)
    (built / "manifest.json").write_text(json.dumps(made))
    with pytest.raises(PageRefused, match="no place"):
        load(built)


@pytest.mark.parametrize(
    "name", ["", " ", "x" * 41, "a\nb", "a\x00b", "a\x7fb", "a\u2028b", "a\u202eb", "a\u2066b", "\ud800"]
)
def test_a_name_that_is_empty_or_long_or_hides_something_is_refused(name: str) -> None:
    with pytest.raises(PageRefused):
        Look(name)


@pytest.mark.parametrize("name", ["x", "x" * 40, "Garden notes", "می\u200cشود", "ノート", "Notes 🌱"])
def test_a_name_in_any_language_is_taken(built: Path, name: str) -> None:
    assert name.encode() in load(built, Look(name)).files["index.html"].content


def test_the_front_pages_line_is_the_communitys_own_and_none_unless_it_is_set(built: Path) -> None:
    index_with_line = INDEX + b'<i data-line="%LINE%">'
    made = manifest()
    made["files"]["index.html"]["sha256"] = sha256(index_with_line)
    (built / "index.html").write_bytes(index_with_line)
    (built / "manifest.json").write_text(json.dumps(made))
    said = 'We warn each other. "%NAME%" <b>'
    index = load(built, Look(line=said)).files["index.html"].content.decode()
    assert f'data-line="{html.escape(said)}"' in index
    assert 'data-line=""' in load(built, Look()).files["index.html"].content.decode()


@pytest.mark.parametrize("line", ["x" * 141, "a\nb", "a\u202eb"])
def test_a_line_that_is_long_or_hides_something_is_refused(line: str) -> None:
    with pytest.raises(PageRefused):
        Look(line=line)


@pytest.mark.parametrize("icon", ["", "rose", "LEAF", "../icon-leaf", "leaf.svg", "*", 'leaf" onload="x'])
def test_an_icon_that_is_not_in_the_build_is_refused_and_those_there_are_named(built: Path, icon: str) -> None:
    with pytest.raises(PageRefused, match="there are: cup, leaf"):
        load(built, Look(icon=icon))


def test_without_a_choice_the_page_says_notes_and_shows_a_leaf(built: Path) -> None:
    index = load(built).files["index.html"].content
    assert b"<title>Notes</title>" in index
    assert b"/icon-leaf.svg" in index
