"""Talking to the server: strict answers, signed requests, nothing kept.

One connection has no cookie, no user agent of its own and no state but the next nonce. A request that ends without
an answer may be sent again: whatever it wanted is named by the client's own id, and happens once.
"""

import base64
import hashlib
from typing import TypeVar

import httpx
import msgspec

from parasol.wire import messages as m
from parasol.wire.signing import public_key_of, request_message, sign

T = TypeVar("T", bound=m.Message)
NONCE_HEADER = "Parasol-Nonce"
TRIES = 3
MAX_ANSWER_BYTES = 40_000_000


class Unreachable(Exception):
    """The server can't be reached, or the connection broke before an answer came. Nothing is lost: try again."""


class BadAnswer(Exception):
    """The server's answer isn't what the protocol allows."""


class Declined(Exception):
    """The server said no. ``code`` is for programs, the text for people."""

    def __init__(self, code: str, text: str, status: int) -> None:
        super().__init__(text)
        self.code = code
        self.status = status


class Connection:
    """A connection to one server. ``transport`` is for tests that cut the line."""

    def __init__(self, url: str, transport: httpx.BaseTransport | None = None) -> None:
        self._http = httpx.Client(
            base_url=url,
            timeout=30,
            transport=transport,
            headers={"User-Agent": "parasol", "Accept": "*/*", "Accept-Encoding": "identity"},
            trust_env=False,
            follow_redirects=False,
        )
        self._nonce: bytes | None = None

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def ask(self, path: str, message: m.Message, answer: type[T], seed: bytes | None = None) -> T:
        """Send a message and read a JSON answer. Signed if ``seed`` is given. Raises ``Unreachable``, ``Declined``,
        ``BadAnswer``."""
        content = self.ask_bytes(path, message, seed)
        try:
            return msgspec.json.decode(content, type=answer, strict=True)
        except (msgspec.MsgspecError, RecursionError):
            raise BadAnswer("the server's answer can't be read") from None

    def ask_bytes(self, path: str, message: m.Message, seed: bytes | None = None) -> bytes:
        """The same for an answer in bytes."""
        body = msgspec.json.encode(message)
        for attempt in range(TRIES):
            response = self._post(path, body, seed)
            if response.status_code == 200:
                return response.content
            declined = _declined(response)
            if declined.code not in {"stale-nonce", "spent-nonce"} or attempt == TRIES - 1:
                raise declined
            self._nonce = None
        raise AssertionError("not reached")

    def _post(self, path: str, body: bytes, seed: bytes | None) -> httpx.Response:
        headers = {"Content-Type": "application/json"}
        if seed is not None:
            headers["Authorization"] = self._authorization(path, body, seed)
        try:
            response = self._http.post(path, content=body, headers=headers)
        except httpx.HTTPError:
            raise Unreachable("the server can't be reached; nothing was lost, try again") from None
        if len(response.content) > MAX_ANSWER_BYTES:
            raise BadAnswer("the server's answer is too large")
        fresh = response.headers.get(NONCE_HEADER)
        if fresh is not None and len(fresh) < 100:
            self._nonce = base64.b64decode(fresh)
        return response

    def _authorization(self, path: str, body: bytes, seed: bytes) -> str:
        if self._nonce is None:
            answer = self._post("/api/nonce", b"{}", None)
            if answer.status_code != 200:
                raise _declined(answer)
            self._nonce = msgspec.json.decode(answer.content, type=m.Nonce).nonce
        nonce, self._nonce = self._nonce, None
        signature = sign(seed, "request", request_message("POST", path, nonce, hashlib.sha256(body).digest()))
        parts = (public_key_of(seed), nonce, signature)
        return "Parasol " + ".".join(base64.b64encode(part).decode() for part in parts)


def _declined(response: httpx.Response) -> Declined:
    try:
        problem = msgspec.json.decode(response.content, type=m.Problem)
    except msgspec.MsgspecError:
        return Declined("unreadable", "the server answered with an error that can't be read", response.status_code)
    return Declined(problem.code, problem.title, problem.status)
