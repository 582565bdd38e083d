"""A server that writes one word of its own wherever it can write at all: into each part of an error, and into each text
of an answer that nobody sealed or signed. Whatever shows that word says a server's words."""

import json
import typing
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import httpx
import msgspec
from lying import Liar

from parasol.kernel import messages as m

CANARY = "Zorblgwee"
SAYS = f"No report found, says {CANARY}."
_HEADERS = {f"X-{CANARY}": SAYS, "Content-Type": f"text/{CANARY}", "Server": SAYS}
_WRITING = {
    *("add", "append", "close", "complete", "delete", "delete-record", "leave", "met", "move", "open", "put", "renew"),
    *("sign", "sign-roll", "stage", "tell", "write"),
}
"""What the last part of an address that changes something is called."""


def errors() -> Iterator[httpx.Response]:
    """Errors that say it in every place that an error has, and answers that aren't the route's."""
    fields = {"title": SAYS, "detail": SAYS, "type": SAYS, CANARY: SAYS}
    codes: list[Any] = [SAYS, "quota", CANARY.lower(), {CANARY: SAYS}]
    for code in codes:
        yield _answer(409, json.dumps({"status": 409, "code": code, **fields}))
    yield _answer(400, json.dumps({"status": 400, "code": CANARY.lower()}))
    yield _answer(503, json.dumps({"status": 503, "code": SAYS, "title": SAYS}))
    yield _answer(302, SAYS, location=f"/{CANARY}")
    yield _answer(500, f"<html><title>{SAYS}</title><h1>{SAYS}</h1>")
    yield _answer(200, json.dumps({CANARY: SAYS, "records": SAYS, "nonce": SAYS, "sealed": SAYS}))
    yield _answer(200, json.dumps([SAYS]))
    yield _answer(200, SAYS)


def _answer(status: int, said: str, **headers: str) -> httpx.Response:
    return httpx.Response(
        status, headers={**_HEADERS, **headers}, content=said.encode(), extensions={"reason_phrase": SAYS.encode()}
    )


KINDS = len(list(errors()))


def _texts() -> set[str]:
    """The names of all fields of messages in which there may be any text."""
    found = set()
    for held in vars(m).values():
        if isinstance(held, type) and issubclass(held, m.Message):
            for name, kind in typing.get_type_hints(held).items():
                if kind in (str, list[str], str | None):
                    found.add(name)
    return found


VERIFIED = {"intake", "texts"}
"""Keys, by which clients know that they aren't the charter's."""
TEXTS = {"texts": _texts() - VERIFIED, "keys": VERIFIED}


def with_texts(content: bytes, names: set[str]) -> bytes:
    """An answer with every text in fields of these names replaced."""
    try:
        told = msgspec.json.decode(content)
    except msgspec.DecodeError:
        return content
    return json.dumps(_replaced(told, names)).encode()


def _replaced(told: Any, names: set[str], name: str = "") -> Any:
    if isinstance(told, dict):
        return {each: _replaced(held, names, each) for each, held in told.items()}
    if isinstance(told, list):
        return [_replaced(held, names, name) for held in told]
    return SAYS if name in names and isinstance(told, str) else told


class Canary(Liar):
    """``on``: what it lies about: ``all``, one address, ``writing`` (only what would change something, which is always
    refused, so that nothing is ever changed on the real server), or the ``texts`` or ``keys`` in true answers."""

    def __init__(self, on: str = "all", first: int = 0) -> None:
        super().__init__()
        self.on = on
        self.paths: list[str] = []
        made = list(errors())
        self._errors = cycle([*made[first % len(made) :], *made[: first % len(made)]])

    def _told(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.paths.append(path)
        if self.on == "all" or self.on == path or path.rpartition("/")[2] in _WRITING:
            request.read()
            return next(self._errors)
        answer = super()._told(request)
        if self.on not in TEXTS:
            return answer
        headers = {**answer.headers, f"X-{CANARY}": SAYS}
        headers.pop("content-length", None)
        return httpx.Response(answer.status_code, headers=headers, content=with_texts(answer.read(), TEXTS[self.on]))
