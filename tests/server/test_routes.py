"""Every route of a real server: who may call it, what it refuses, and what its answers give away."""

import base64
import contextlib
import http.client
import json
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from harness import Town, check_number, publish_about, report_about, town
from parasol.kernel import messages as m
from parasol.kernel.http.problems import HEADERS
from parasol.kernel.http.route import Route, Who
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.server.app import Server
from parasol.kernel.server.serve import prepare
from parasol.kernel.storage.opening import DATABASE
from parasol.kernel.wire.signing import public_key_of, request_header
from reaper import ending_with_us

MARKER = "zq7marker"
WHO = {
    "/api/about": Who.ANYONE,
    "/api/nonce": Who.ANYONE,
    "/api/work": Who.ANYONE,
    "/api/charter/read": Who.ANYONE,
    "/api/rungs/read": Who.ANYONE,
    "/api/recipients/read": Who.MAYBE_SEAT,
    "/api/register/read": Who.STEWARD,
    "/api/register/begin": Who.STEWARD,
    "/api/register/pages": Who.STEWARD,
    "/api/register/sign": Who.STEWARD,
    "/api/register/notes": Who.STEWARD,
    "/api/checkpoint/path": Who.ANYONE,
    "/api/checkpoint/sign": Who.STEWARD,
    "/api/roster/append": Who.ANYONE,
    "/api/boxes/read": Who.KEY,
    "/api/boxes/stage": Who.STEWARD,
    "/api/boxes/staged": Who.STEWARD,
    "/api/desks/keys": Who.ANYONE,
    "/api/vaults/read": Who.ANYONE,
    "/api/vaults/write": Who.ANYONE,
    "/api/vaults/move": Who.ANYONE,
    "/api/vaults/delete": Who.ANYONE,
    "/api/rooms/open": Who.OPEN,
    "/api/polls/read": Who.READ,
    "/api/checks/quarter": Who.READ,
    "/api/profiles/put": Who.OPEN,
    "/api/profiles/read": Who.ANYONE,
    "/api/profiles/everybody": Who.ANYONE,
    "/api/profiles/catalogue": Who.READ,
    "/api/profiles/everybody-thumbs": Who.ANYONE,
    "/api/profiles/catalogue-thumbs": Who.READ,
    "/api/profiles/file": Who.ANYONE,
    "/api/rooms/list": Who.KEY,
    "/api/rooms/outlines": Who.KEY,
    "/api/rooms/close": Who.KEY,
    "/api/rooms/append": Who.POST_OR_KEY,
    "/api/rooms/read": Who.READ_OR_KEY,
    "/api/rooms/newest": Who.READ_OR_KEY,
    "/api/rooms/delete-record": Who.KEY,
    "/api/rooms/delete": Who.KEY,
    "/api/public/read": Who.ANYONE,
    "/api/withdrawals/add": Who.MAYBE_SEAT,
    "/api/withdrawals/read": Who.READ,
    "/api/index/heads": Who.READ,
    "/api/services/tell": Who.POST,
    "/api/services/counts": Who.ANYONE,
    "/api/holdings": Who.ANYONE,
    "/api/tokens/draw": Who.SEAT,
    "/api/pens/certify": Who.PEN,
    "/api/checks/notices": Who.STEWARD,
    "/api/escrow/evaluate": Who.POST,
    "/api/escrow/renew": Who.POST,
    "/api/escrow/state": Who.KEY,
    "/api/escrow/verify": Who.STEWARD,
    "/api/blobs/put": Who.KEY,
    "/api/blobs/get": Who.KEY,
    "/api/blobs/delete": Who.KEY,
    "/api/check": Who.CHECK,
    "/api/index/evaluate": Who.STEWARD,
    "/api/index/paths": Who.STEWARD,
    "/api/index/elements": Who.STEWARD,
    "/api/index/put": Who.STEWARD,
    "/api/index/head": Who.STEWARD,
    "/api/index/read": Who.STEWARD,
    "/api/index/complete": Who.STEWARD,
}
SIGNED = sorted(path for path, who in WHO.items() if who in {Who.MAYBE_SEAT, Who.KEY, Who.SEAT, Who.STEWARD})
READS = sorted(path for path, who in WHO.items() if who in {Who.READ, Who.READ_OR_KEY, Who.POST_OR_KEY})
PAID = sorted(path for path, who in WHO.items() if who in {Who.CHECK, Who.POST, Who.PEN})


def b64(count: int) -> str:
    return base64.b64encode(os.urandom(count)).decode()


def record() -> dict[str, str]:
    return {"id": b64(16), "body": b64(1024)}


def head() -> dict[str, Any]:
    numbers = {"list_number": 1, "bits": 0, "size": 1, "seq": 1, "day": 20_000, "roster_length": 1}
    return {**numbers, "root": b64(32), "signer": b64(32), "signature": b64(64)}


EXAMPLES: dict[str, Callable[[], dict[str, Any]]] = {
    "/api/pens/certify": lambda: {"pen": b64(32)},
    "/api/holdings": dict,
    "/api/about": dict,
    "/api/nonce": dict,
    "/api/work": dict,
    "/api/charter/read": lambda: {"start": 0},
    "/api/rungs/read": lambda: {"group": "members", "newest": 2},
    "/api/recipients/read": lambda: {"of": [b64(32)]},
    "/api/register/read": lambda: {"start": 0},
    "/api/register/begin": lambda: {"seen": 0},
    "/api/register/pages": lambda: {"root": b64(32), "start": 0},
    "/api/register/sign": lambda: {"body": "", "signature": b64(64)},
    "/api/register/notes": lambda: {"numbers": [0]},
    "/api/checkpoint/path": lambda: {"seen": 1, "length": 2},
    "/api/checkpoint/sign": lambda: {"body": "", "signature": b64(64)},
    "/api/roster/append": lambda: {"entries": [{"body": b64(9), "signatures": []}], "boxes": []},
    "/api/boxes/read": dict,
    "/api/boxes/stage": lambda: {
        **{"tree": 2, "members": 2, "stewards": 2, "wraps": ""},
        "boxes": [{"recipient": b64(32), "sealed": ""}],
    },
    "/api/boxes/staged": dict,
    "/api/desks/keys": lambda: {"hashes": [b64(32)]},
    "/api/vaults/read": lambda: {"name": b64(16)},
    "/api/vaults/write": lambda: {
        "name": b64(16),
        "auth_key": b64(32),
        "version": 1,
        "sealed": b64(4096),
        "signature": b64(64),
        "work": ["x"],
    },
    "/api/vaults/move": lambda: {
        "old_name": b64(16),
        "old_version": 1,
        "old_signature": b64(64),
        "name": b64(16),
        "auth_key": b64(32),
        "sealed": b64(4096),
        "signature": b64(64),
    },
    "/api/vaults/delete": lambda: {"name": b64(16), "signature": b64(64)},
    "/api/rooms/open": lambda: {
        "kind": "report",
        "room": b64(16),
        "holder_key": b64(32),
        "records": [record()],
        "signature": b64(64),
        "marks": [b64(16)],
        "work": "x",
    },
    "/api/polls/read": lambda: {"number": 1},
    "/api/checks/quarter": lambda: {"quarter": 200},
    "/api/profiles/put": lambda: {
        "holder_key": b64(32),
        "version": 1,
        "own": record(),
        "shown": record(),
        "files": [b64(16)],
        "signature": b64(64),
    },
    "/api/profiles/read": lambda: {"room": b64(16)},
    "/api/profiles/everybody": lambda: {},
    "/api/profiles/catalogue": lambda: {},
    "/api/profiles/everybody-thumbs": lambda: {"bits": 0, "prefix": 0},
    "/api/profiles/catalogue-thumbs": lambda: {"bits": 0, "prefix": 0},
    "/api/profiles/file": lambda: {"room": b64(16), "blob": b64(16), "number": 0},
    "/api/rooms/list": lambda: {"kind": "report"},
    "/api/rooms/outlines": lambda: {"kind": "report", "rooms": [b64(16)]},
    "/api/rooms/close": lambda: {"room": b64(16)},
    "/api/rooms/append": lambda: {
        "room": b64(16),
        "record": record(),
        "withdraw_keys": [],
        "expires_on": 1,
        "list_number": 1,
        "entries": [],
        "head": None,
        "generation": 1,
    },
    "/api/rooms/read": lambda: {"room": b64(16), "after": 0},
    "/api/rooms/newest": lambda: {"room": b64(16), "before": 0, "after": 0},
    "/api/rooms/delete-record": lambda: {"room": b64(16), "id": b64(16)},
    "/api/rooms/delete": lambda: {"room": b64(16)},
    "/api/public/read": lambda: {"after": 0},
    "/api/withdrawals/add": lambda: {"key": b64(32), "signature": b64(64), "room": b64(16)},
    "/api/withdrawals/read": lambda: {"after": 0},
    "/api/index/heads": dict,
    "/api/services/tell": lambda: {"service": b64(16), "answers": [{"question": "asked_id", "is_yes": True}]},
    "/api/services/counts": dict,
    "/api/tokens/draw": lambda: {
        "week": 1,
        "keys": 1,
        "checks": 1,
        "check": [{"number": 0, "elements": [b64(32)]}],
        "read": [],
        "post": [],
        "escrow": b64(32),
    },
    "/api/checks/notices": dict,
    "/api/escrow/evaluate": lambda: {"keys": 1, "blinded": [b64(32) for _ in range(4)]},
    "/api/escrow/renew": lambda: {
        "keys": 1,
        "room": b64(16),
        "record": record(),
        "marks": [b64(16) for _ in range(4)],
        "signature": b64(64),
    },
    "/api/escrow/state": lambda: {"room": b64(16)},
    "/api/escrow/verify": lambda: {"credentials": [{"nonce": b64(32), "output": b64(64)}]},
    "/api/blobs/put": lambda: {
        "room": b64(16),
        "blob": b64(16),
        "number": 0,
        "chunks": 1,
        "body": b64(16_424),
        "work": "x",
    },
    "/api/blobs/get": lambda: {"room": b64(16), "blob": b64(16), "number": 0},
    "/api/blobs/delete": lambda: {"room": b64(16), "blob": b64(16)},
    "/api/check": lambda: {"list_number": 1, "bits": 0, "bucket": b64(4), "blinded": b64(64), "work": "x"},
    "/api/index/evaluate": lambda: {"blinded": [b64(32)]},
    "/api/index/paths": lambda: {"list_number": 1, "positions": [1]},
    "/api/index/elements": lambda: {"list_number": 1, "after": ""},
    "/api/index/put": lambda: {
        "list_number": 1,
        "room": b64(16),
        "items": [{"record": b64(16), "entries": [{"position": 1, "tag": b64(16), "sealed": b64(m.ANSWER_BYTES)}]}],
        "head": head(),
    },
    "/api/index/head": lambda: {"head": head()},
    "/api/index/read": lambda: {"list_number": 1},
    "/api/index/complete": lambda: {"list_number": 99, "head": head()},
}


class LogKeeper(logging.Handler):
    """Keeps all that the server's side logs."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith(("httpx", "httpcore", "asyncio")) or record.levelno >= logging.WARNING:
            self.lines.append(f"{record.name} {record.levelname} {record.getMessage()} {record.exc_info or ''}")


@contextlib.contextmanager
def logs() -> Iterator[LogKeeper]:
    keeper = LogKeeper()
    names = ["", "uvicorn", "uvicorn.error", "uvicorn.access"]
    for name in names:
        logging.getLogger(name).addHandler(keeper)
    try:
        yield keeper
    finally:
        for name in names:
            logging.getLogger(name).removeHandler(keeper)


@dataclass
class World:
    town: Town
    http: httpx.Client
    steward: Person
    member: Person
    removed: Person
    frozen: Person
    routes: dict[str, Route[Any]]

    def nonce(self) -> bytes:
        answer = self.http.post("/api/nonce", content=b"{}", headers={"Content-Type": "application/json"})
        return base64.b64decode(answer.json()["nonce"])

    def signature(self, seed: bytes, path: str, body: bytes, nonce: bytes | None = None) -> str:
        return request_header(seed, self.http.base_url.netloc.decode(), path, nonce or self.nonce(), body)

    def post(self, path: str, body: bytes, seed: bytes | None = None, **headers: str) -> httpx.Response:
        sent = {"Content-Type": "application/json", **headers}
        if seed is not None:
            sent["Authorization"] = self.signature(seed, path, body)
        return self.http.post(path, content=body, headers=sent)

    def post_as_needed(self, path: str, body: bytes) -> httpx.Response:
        """Signed by a steward where a signature is looked at."""
        return self.post(path, body, None if WHO[path] in {Who.ANYONE, Who.OPEN} or path in PAID else self.steward.seed)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with town(tmp_path_factory.mktemp("routes") / "store") as running:
        first, member, removed = running.settled("member", "member")
        steward.remove(first, removed.key, "a test of what is left to them")
        frozen = running.invite(first, "steward")
        with pytest.raises(steward.SecondNeeded) as waits:
            steward.freeze(frozen, frozen.key, "a test of what is left to her")
        steward.agree(first, waits.value.proposal, "she asked for it")
        assert running.server is not None
        routes = {route.path: route for route in running.server.routes}
        with httpx.Client(base_url=running.url, trust_env=False) as http:
            yield World(running, http, first, member, removed, frozen, routes)


def example(path: str) -> bytes:
    return json.dumps(EXAMPLES[path]()).encode()


def assert_problem(answer: httpx.Response, status: int, *codes: str) -> None:
    """A refusal in the one form that refusals have, which gives nothing back of what was sent."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert set(problem) == {"status", "code"}
    assert problem["status"] == status
    assert not codes or problem["code"] in codes
    assert MARKER not in answer.text + str(answer.headers)
    assert_headers(answer)


def assert_headers(answer: httpx.Response) -> None:
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "set-cookie" not in answer.headers
    assert "location" not in answer.headers


def test_the_routes_are_exactly_those_whose_callers_are_written_down_here(world: World) -> None:
    assert {path: route.who for path, route in world.routes.items()} == WHO
    assert set(EXAMPLES) == set(WHO)


@pytest.mark.parametrize("path", SIGNED)
def test_a_request_without_a_signature_opens_nothing_that_needs_one(world: World, path: str) -> None:
    answer = world.post(path, example(path))
    if WHO[path] is not Who.MAYBE_SEAT:
        assert_problem(answer, 401, "unsigned")


def test_what_is_opened_with_a_header_that_is_no_token_is_refused(world: World) -> None:
    body = example("/api/rooms/open")
    for header in ("", "Token", "Token a.b.c.d", f"Bearer {MARKER}"):
        assert_problem(world.post("/api/rooms/open", body, Authorization=header), 401, "token-missing")
    assert_problem(world.post("/api/rooms/open", body, world.steward.seed), 401, "token-missing")


@pytest.mark.parametrize("path", [*PAID, *READS])
def test_a_request_that_has_to_be_paid_for_opens_nothing_without_a_token(world: World, path: str) -> None:
    body = example(path)
    for header in ({}, *({"Authorization": form} for form in ("", "Token", "Token a.b.c.d", f"Bearer {MARKER}"))):
        assert_problem(world.post(path, body, **header), 401, "token-missing")


@pytest.mark.parametrize("path", PAID)
def test_where_a_token_is_asked_for_a_name_is_never_taken(world: World, path: str) -> None:
    for seed in (world.member.seed, world.steward.seed):
        assert_problem(world.post(path, example(path), seed), 401, "token-missing")
    assert_problem(world.post(path, example(path), Authorization=f"Ticket {b64(32)}"), 401, "token-missing")


@pytest.mark.parametrize("path", [*SIGNED, *READS])
def test_a_wrong_signature_is_refused_wherever_one_is_looked_at(world: World, path: str) -> None:
    body = example(path)
    for wrong in (
        world.signature(world.steward.seed, path, body + b" "),
        world.signature(world.steward.seed, "/api/about", body),
        world.signature(world.steward.seed, path + "?x=1", body),
    ):
        assert_problem(world.post(path, body, Authorization=wrong), 401, "bad-signature")
    key, nonce, made, digest = world.signature(world.steward.seed, path, body).removeprefix("Parasol ").split(".")
    stranger = base64.b64encode(public_key_of(os.urandom(32))).decode()
    passed_off = f"Parasol {stranger}.{nonce}.{made}.{digest}"
    assert_problem(world.post(path, body, Authorization=passed_off), 401, "bad-signature")
    for form in ("", "Parasol", f"Bearer {MARKER}"):
        code = "token-missing" if path in READS else "unsigned"
        assert_problem(world.post(path, body, Authorization=form), 401, code)
    for form in (f"Parasol {key}.{nonce}.{made}", f"Parasol {key}.{nonce}.{made}.{digest}.{made}"):
        assert_problem(world.post(path, body, Authorization=form), 401, "unsigned")
    for form in (f"Parasol {MARKER}.!.!.!", "Parasol ...", f"Parasol {key}.{nonce}.{made[:-8]}.{digest}"):
        assert_problem(world.post(path, body, Authorization=form), 401, "bad-signature")


@pytest.mark.parametrize("path", [*SIGNED, *READS])
def test_a_signed_request_is_taken_once(world: World, path: str) -> None:
    body = example(path)
    header = world.signature(world.steward.seed, path, body)
    world.post(path, body, Authorization=header)
    assert_problem(world.post(path, body, Authorization=header), 401, "spent-nonce")


def test_a_nonce_that_the_server_did_not_make_or_that_is_old_is_refused(world: World) -> None:
    path, body = "/api/withdrawals/read", example("/api/withdrawals/read")
    made_up = world.signature(world.member.seed, path, body, os.urandom(32))
    assert_problem(world.post(path, body, Authorization=made_up), 401, "stale-nonce")
    real = bytearray(world.nonce())
    real[7] ^= 1
    assert_problem(
        world.post(path, body, Authorization=world.signature(world.member.seed, path, body, bytes(real))),
        401,
        "stale-nonce",
    )
    old = world.signature(world.member.seed, path, body)
    world.town.clock.offset += 61
    assert_problem(world.post(path, body, Authorization=old), 401, "stale-nonce")


@pytest.mark.parametrize("path", sorted(path for path, who in WHO.items() if who in {Who.SEAT, Who.STEWARD, Who.READ}))
def test_strangers_and_those_removed_or_frozen_are_kept_out(world: World, path: str) -> None:
    code = "not-a-seat" if WHO[path] is Who.SEAT else "not-a-steward"
    for seed in (os.urandom(32), world.removed.seed, world.frozen.seed):
        assert_problem(world.post(path, example(path), seed), 403, code)


@pytest.mark.parametrize("path", sorted(path for path, who in WHO.items() if who in {Who.STEWARD, Who.READ}))
def test_a_member_is_no_steward(world: World, path: str) -> None:
    assert_problem(world.post(path, example(path), world.member.seed), 403, "not-a-steward")
    answer = world.post(path, example(path), world.steward.seed)
    assert answer.status_code != 401
    assert answer.status_code != 403 or answer.json()["code"] == "not-allowed"  # the example's head isn't hers


@pytest.mark.parametrize(
    "path", ["/api/rooms/read", "/api/rooms/newest", "/api/rooms/append", "/api/rooms/delete", "/api/boxes/read"]
)
def test_a_key_that_opens_nothing_learns_nothing(world: World, path: str) -> None:
    filed = world.town.report(report_about())
    held = base64.b64encode(filed.room).decode()
    for seed in (os.urandom(32), world.removed.seed, world.frozen.seed, world.member.seed):
        if path == "/api/boxes/read":
            if seed != world.member.seed:
                code = "seat-frozen" if seed == world.frozen.seed else "not-a-seat"
                assert_problem(world.post(path, b"{}", seed), 403, code)
            continue
        there = world.post(path, json.dumps({**EXAMPLES[path](), "room": held}).encode(), seed)
        missing = world.post(path, example(path), seed)
        assert_problem(there, 404, "no-such-room")
        assert there.content == missing.content


@pytest.mark.parametrize("kind", ["alerts", "decisions", "review", "cases", "public"])
def test_a_frozen_member_reads_and_writes_no_room_of_the_community(world: World, kind: str) -> None:
    room = base64.b64encode(world.steward.room(kind)).decode()
    for path in (f"/api/rooms/{what}" for what in ("read", "newest", "append", "delete-record", "delete")):
        body = json.dumps({**EXAMPLES[path](), "room": room}).encode()
        assert_problem(world.post(path, body, world.frozen.seed), 404, "no-such-room")
    read = json.dumps({"room": room, "after": 0}).encode()
    assert world.post("/api/rooms/read", read, world.steward.seed).status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_is_asked_but_by_post(world: World, method: str) -> None:
    for path in WHO:
        answer = world.http.request(method, path)
        assert answer.status_code == 405
        assert answer.headers["allow"] == "POST"
        assert_headers(answer)
        if method != "HEAD":
            assert_problem(answer, 405, "not-a-post")


def test_an_address_that_is_not_a_route_is_not_repeated_or_redirected(world: World) -> None:
    for path in (
        "/",
        f"/{MARKER}",
        f"/api/{MARKER}",
        "/api/about/",
        "/api//about",
        "/api/../etc",
        "/%00",
        "/api/About",
    ):
        for method in ("POST", "GET"):
            answer = world.http.request(method, path, content=b"{}", headers={"Host": MARKER})
            assert_problem(answer, 404, "no-such-page")


@pytest.mark.parametrize("path", sorted(WHO))
def test_a_body_that_is_not_called_json_is_not_read(world: World, path: str) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/jsonx"):
        sent = {"Content-Type": kind}
        assert_problem(world.http.post(path, content=example(path), headers=sent), 415, "not-json")


@pytest.mark.parametrize("path", sorted(WHO))
def test_a_body_over_the_limit_is_refused_whether_its_length_is_stated_or_not(world: World, path: str) -> None:
    limit = world.routes[path].max_bytes
    assert len(example(path)) <= limit
    large = b'"' + b"a" * limit

    def pieces() -> Iterator[bytes]:
        for at in range(0, len(large), 65_536):
            yield large[at : at + 65_536]

    sent = {"Content-Type": "application/json"}
    for content in (large, pieces()):
        with contextlib.suppress(httpx.WriteError, httpx.ReadError, httpx.RemoteProtocolError):
            assert_problem(world.http.post(path, content=content, headers=sent), 413, "too-large")


def test_the_stated_length_is_refused_before_a_byte_of_the_body_has_come(world: World) -> None:
    connection = http.client.HTTPConnection(urlsplit(world.town.url).netloc, timeout=5)
    most = world.routes["/api/roster/append"].max_bytes
    for length in (str(most + 1), "9" * 30):
        connection.putrequest("POST", "/api/roster/append")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", length)
        connection.endheaders()
        answer = connection.getresponse()
        assert answer.status in {400, 413}
        connection.close()


@pytest.mark.parametrize("path", sorted(WHO))
def test_what_cannot_be_read_is_refused_in_plain_words(world: World, path: str) -> None:
    route, good = world.routes[path], EXAMPLES[path]()
    deep = b"[" * min(route.max_bytes, route.stranger_bytes)
    bodies = [b"", b"null", b"[]", b"0", b'""', b"{", b"\xff\xfe{}", deep, b'{"a":' * 2]
    bodies += [example(path)[:-1], example(path) + b"}"]
    bodies += [json.dumps({**good, MARKER: MARKER}).encode()]
    bodies += [json.dumps({**good, name: wrong}).encode() for name in good for wrong in ({MARKER: 1}, [[]], True, 1.5)]
    bodies += [json.dumps({name: held for name, held in good.items() if name != gone}).encode() for gone in good]
    may_be_left_out = {
        "work",
        "marks",
        "room",
        "withdraw_keys",
        "expires_on",
        "list_number",
        "entries",
        "head",
        "generation",
    }
    for body in bodies:
        if len(body) <= route.max_bytes:
            answer = world.post_as_needed(path, body)
            if answer.status_code == 400:
                assert_problem(answer, 400, "malformed")
            else:  # a field that may be left out was
                assert set(good) - set(json.loads(body)) <= may_be_left_out, body[:200]
                assert answer.status_code < 500


@pytest.mark.parametrize("path", sorted(WHO))
def test_no_number_and_no_length_however_odd_is_an_unexpected_error(world: World, path: str) -> None:
    good = EXAMPLES[path]()
    with logs() as kept:
        for name, held in good.items():
            odd: list[Any] = []
            if isinstance(held, int):
                odd = [-1, 2**31, 2**53, 2**63, 2**64, 10**40, -(10**40)]
            elif isinstance(held, str):
                odd = ["", b64(1), b64(15), b64(31), b64(33), "=", "\u0000", "AB==", MARKER]
            elif isinstance(held, dict):
                odd = [{**held, number: odd} for number in ("bits", "size", "seq", "day") for odd in (-1, 2**32, 2**64)]
                odd += [{**held, name: b64(length)} for name in ("root", "signer") for length in (0, 31, 64)]
            elif isinstance(held, list):
                odd = [
                    [],
                    [-1],
                    [2**40] * 3,
                    [1] * 300,
                    [""],
                    [{}],
                    held * 3,
                    [b64(32)] * 3,
                    [{"position": 2**40, "tag": b64(1), "sealed": ""}],
                ]
            for value in odd:
                body = json.dumps({**good, name: value}).encode()
                if len(body) <= world.routes[path].max_bytes:
                    assert world.post_as_needed(path, body).status_code < 500, (name, value)
    assert kept.lines == []


def test_a_second_spelling_of_the_same_bytes_is_refused(world: World) -> None:
    name = base64.b64encode(bytes(16)).decode()
    assert world.post("/api/vaults/read", json.dumps({"name": name}).encode()).status_code == 200
    loose = json.dumps({"name": name.replace("A==", "B==")}).encode()
    assert_problem(world.post("/api/vaults/read", loose), 400, "malformed")


def test_entries_without_a_list_are_refused_and_not_an_unexpected_error(world: World) -> None:
    entry = {"position": 1, "tag": b64(16), "sealed": b64(m.ANSWER_BYTES)}
    room = base64.b64encode(world.steward.room("alerts")).decode()
    body = json.dumps({"room": room, "record": record(), "entries": [entry]}).encode()
    assert_problem(world.post("/api/rooms/append", body, world.steward.seed), 400, "malformed")


def test_a_query_string_changes_nothing_and_is_not_repeated(world: World) -> None:
    answer = world.post(f"/api/charter/read?start={MARKER}", b'{"start":0}')
    assert answer.status_code == 200
    assert MARKER not in answer.text + str(answer.headers)
    assert answer.content == world.post("/api/charter/read", b'{"start":0}').content


def test_a_request_cut_off_in_the_middle_is_dropped_without_a_word(world: World) -> None:
    host, port = urlsplit(world.town.url).netloc.split(":")
    with logs() as kept:
        with socket.create_connection((host, int(port)), timeout=5) as raw:
            raw.sendall(
                b"POST /api/charter/read HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b'Content-Length: 50\r\n\r\n{"start":'
            )
        time.sleep(0.2)
        assert world.post("/api/about", b"{}").status_code == 200
    assert kept.lines == []


def test_an_answer_carries_its_security_headers_and_no_cookie(world: World) -> None:
    for path in ("/api/about", "/api/work", "/api/charter/read"):
        answer = world.post(path, example(path))
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert_headers(answer)
    signed = world.post("/api/withdrawals/read", b'{"after":0}', world.steward.seed)
    assert_headers(signed)
    assert len(base64.b64decode(signed.headers["parasol-nonce"])) == 32


def test_a_bug_in_a_handler_says_nothing_to_the_caller_and_only_its_place_to_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(call: object, message: object) -> m.Done:
        raise RuntimeError(f"{MARKER} {message}")

    real = Server.application

    def with_a_bug(self: Server) -> Any:
        self.routes.append(Route("/api/broken", Who.ANYONE, m.VaultRead, 200, broken))
        return real(self)

    monkeypatch.setattr(Server, "application", with_a_bug)
    with town(tmp_path / "store") as running, logs() as kept:
        sent = b64(16)
        answer = httpx.post(f"{running.url}/api/broken", json={"name": sent}, trust_env=False)
        assert_problem(answer, 500, "unexpected")
        assert sent not in answer.text
    (line,) = kept.lines
    assert "RuntimeError" in line
    assert "test_routes.py" in line
    assert MARKER not in line
    assert sent not in line


def test_the_main_job_leaves_the_log_empty(served: Town) -> None:
    with logs() as kept:
        first, second = served.settled("steward")
        filed = served.report(report_about())
        publish_about(first, second, filed.room)
        assert check_number(first, "07700 900123").is_match
        filed.reporter.delete()
    assert kept.lines == []


def test_the_server_as_it_is_run_sends_no_date_no_name_and_prints_nothing(tmp_path: Path) -> None:
    prepare(tmp_path, public_key_of(os.urandom(32)))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = (
        f"import parasol.kernel.server.serve as s, pathlib; s.run(pathlib.Path({str(tmp_path)!r}), '127.0.0.1', {port})"
    )
    running = subprocess.Popen(
        ending_with_us(sys.executable, "-c", program), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        url, sent = f"http://127.0.0.1:{port}", {"Content-Type": "application/json"}
        for _ in range(600):
            with contextlib.suppress(httpx.HTTPError):
                answer = httpx.post(f"{url}/api/about", content=b"{}", headers=sent, trust_env=False)
                break
            time.sleep(0.1)
        allowed = {name.lower() for name in HEADERS} | {"content-type", "content-length"}
        assert set(answer.headers) == allowed
        refused = httpx.post(f"{url}/api/rooms/list", content=b"{}", headers=sent, trust_env=False)
        assert set(refused.headers) == allowed
        assert httpx.get(f"{url}/api/about/", trust_env=False).status_code == 404
    finally:
        running.terminate()
        output, _ = running.communicate(timeout=20)
    said = [line for line in output.splitlines() if not line.startswith("WARNING parasol SQLite")]
    assert said == []
    assert (tmp_path / DATABASE).exists()


def test_what_is_larger_than_a_stranger_may_send_is_read_when_a_member_signed_its_head(world: World) -> None:
    """And is refused for what is in it; unsigned, or signed by somebody else, before a byte of it has come."""
    for path in ("/api/roster/append", "/api/index/put"):
        large = b"[" * 1_000_000
        assert_problem(world.post(path, large, world.steward.seed), 400, "malformed")
        assert_problem(
            world.post(path, large, Authorization=world.signature(world.steward.seed, path, b"[")), 401, "bad-signature"
        )
        for seed in (os.urandom(32), world.removed.seed, world.frozen.seed):
            assert_problem(world.post(path, large, seed), 401, "unsigned")
        assert_problem(world.post(path, large), 401, "unsigned")
