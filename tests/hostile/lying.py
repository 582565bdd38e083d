"""A server in the hands of somebody else: the real one, with answers changed on the way to one client."""

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import httpx
import msgspec

from parasol.client.checks.answer import CheckAnswer, read_answer
from parasol.formats import messages as m
from parasol.formats.contexts import head_bytes

T = TypeVar("T", bound=m.Message)
Lie = Callable[[dict[str, Any], bytes], bytes | httpx.Response]


class Liar(httpx.BaseTransport):
    """Passes requests on to the real server and changes what comes back, by path. ``lie(question, true answer)``."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.lies: dict[str, Lie] = {}
        self.headers: dict[str, str] = {}
        self.asked: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        sent = request.read()
        self.asked.append(request)
        response = self._real.handle_request(request)
        content = response.read()
        response.close()
        lie = self.lies.get(request.url.path)
        told = content if lie is None or response.status_code != 200 else lie(json.loads(sent), content)
        if isinstance(told, httpx.Response):
            return told
        headers = {name: value for name, value in response.headers.items() if name != "content-length"}
        return httpx.Response(response.status_code, headers={**headers, **self.headers}, content=told)

    def close(self) -> None:
        self._real.close()


def edit(kind: type[T], change: Callable[[T], T]) -> Lie:
    """A lie that changes an answer of this kind."""
    return lambda question, truth: msgspec.json.encode(change(msgspec.json.decode(truth, type=kind)))


def always(content: bytes) -> Lie:
    """The same answer whatever was asked."""
    return lambda question, truth: content


class Endless(httpx.SyncByteStream):
    """A body without an end, in pieces of a megabyte; counts what was taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.taken += 1
            yield b" " * 1_000_000


def told_answer(answer: CheckAnswer) -> bytes:
    """An answer to a check as a server sends it, whatever is in it."""
    head = answer.head
    counts = (head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    live = b"".join(tag + sealed + release for tag, sealed, release in answer.live)
    tombstones = bytes([len(answer.tombstones)])
    for tombstone in answer.tombstones:
        keys = b"".join(sorted(tombstone.withdraw_keys))
        tombstones += tombstone.inner + tombstone.expires_on.to_bytes(4) + bytes([len(tombstone.withdraw_keys)]) + keys
    proven = b"".join(answer.evaluated) + answer.proof + head_bytes(*counts) + head.signer + head.signature
    beside = b"".join(answer.siblings).ljust(640, bytes(1))
    return proven + beside + bytes([len(answer.live)]) + live.ljust(40 * 120, b"x") + tombstones.ljust(1546, bytes(1))


def edit_answer(change: Callable[[CheckAnswer], CheckAnswer]) -> Lie:
    """A lie that changes an answer to a check."""
    return lambda question, truth: told_answer(change(read_answer(truth)))
