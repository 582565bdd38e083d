"""Talking to the server: strict answers, signed requests, nothing kept.

One connection has no cookie, no user agent of its own and no state but the next nonce. A request that ends without
an answer may be sent again: whatever it wanted is named by the client's own id, and happens once.
"""

import gzip
import ssl
from dataclasses import dataclass
from functools import cache
from http.cookiejar import DefaultCookiePolicy
from typing import Literal, TypeVar

import httpx
import msgspec

from parasol.features.checks.client.pace import PATIENCE, Pace, paced
from parasol.kernel import messages as m
from parasol.kernel.seal import MALFORMED
from parasol.kernel.told import Told
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import Label, for_site, request_header, sign, site_name

T = TypeVar("T", bound=m.Message)
NONCE_HEADER = "Parasol-Nonce"
PROTOCOL_HEADER = "Parasol-Protocol"
TICKET_HEADER = "Parasol-Ticket"
TRIES = 3
MAX_ANSWER_BYTES = 40_000_000
PACKED = {"/api/roster/append", "/api/boxes/stage"}
"""What is sent packed where it is signed: an age file's header is base64 in base64."""


class Unreachable(Told, code="unreachable"):
    """The server can't be reached, or the connection broke before an answer came. Nothing is lost: try again."""


class NoRoom(Unreachable, code="full"):
    """The server is there, and can keep nothing new: its disk is full or broken. Nothing is lost: the same again later.
    Deleting and taking back work on a full disk."""


class BadAnswer(Told, code="bad-answer"):
    """The server's answer isn't what the protocol allows."""


REFUSED: Literal["refused"] = "refused"
"""The code of a refusal for which the server gave none of ``RefusalCode``."""


class Declined(Exception):
    """The server said no. ``code`` is one of ``RefusalCode`` or ``REFUSED``: nothing else that a server wrote is in it,
    so that nothing else can be shown as ours."""

    code: m.RefusalCode | Literal["refused"]

    def __init__(self, code: m.RefusalCode | None, status: int, spent: bytes | None = None) -> None:
        self.code = code or REFUSED
        super().__init__(self.code)
        self.status = status
        self.spent = spent


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer, read whole. ``ticket`` pays for another read."""

    status: int
    content: bytes
    ticket: bytes | None = None


@cache
def _tls() -> ssl.SSLContext:
    """The authorities that a server's certificate may come from, read once: that takes longer than a question."""
    return httpx.create_ssl_context(trust_env=False)


class Connection:
    """A connection to one server. ``transport`` is for tests that cut the line; ``proxy``, like
    ``socks5://127.0.0.1:9050``, looks names up itself. ``patience``, in seconds, is for a request, its repetitions and
    their whole answers; what is large gets more (``Pace``). ``site`` is for which site is signed, if it isn't the one
    that the address names: nothing that a server says can change it."""

    def __init__(
        self,
        url: str,
        transport: httpx.BaseTransport | None = None,
        proxy: str | None = None,
        patience: float = PATIENCE,
        site: str | None = None,
    ) -> None:
        self._patience = patience
        transport = transport or httpx.HTTPTransport(verify=_tls(), proxy=proxy, trust_env=False)
        self._http = httpx.Client(
            base_url=url,
            transport=paced(transport) if isinstance(transport, httpx.HTTPTransport) else transport,
            headers={"User-Agent": "parasol", "Accept": "*/*", "Accept-Encoding": "identity"},
            trust_env=False,
            follow_redirects=False,
        )
        self._http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._nonce: bytes | None = None
        address = self._http.base_url
        self.site = site_name(address.raw_host.decode(), address.port) if site is None else site

    def sign(self, seed: bytes, label: Label, message: bytes) -> bytes:
        """Sign what is asked of this site, and of no other."""
        return sign(seed, label, for_site(self.site, message))

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def pace(self) -> Pace:
        """The time for a request that begins now."""
        return Pace(self._patience)

    def ask(
        self, path: str, message: m.Message, answer: type[T], seed: bytes | None = None, pace: Pace | None = None
    ) -> T:
        """Send a message and read a JSON answer. Signed if ``seed`` is given. Raises ``Unreachable``, ``Declined``,
        ``BadAnswer``."""
        return decoded(self.ask_bytes(path, message, seed, pace), answer)

    def ask_bytes(self, path: str, message: m.Message, seed: bytes | None = None, pace: Pace | None = None) -> bytes:
        """The same for an answer in bytes."""
        body, pace = msgspec.json.encode(message), pace or self.pace()
        if seed is not None and path in PACKED:
            body = gzip.compress(body, 6, mtime=0)
        for attempt in range(TRIES):
            response = self._post(path, body, seed, pace)
            if response.status == 200:
                return response.content
            declined = declined_by(response)
            if declined.code not in {"stale-nonce", "spent-nonce"} or attempt == TRIES - 1:
                raise declined
            self._nonce = None
        raise AssertionError("not reached")

    def append(self, message: m.RoomAppend, seed: bytes) -> int:
        """Append a record; returns its number. If the line breaks the very same record is sent again: its id makes
        sure that it is kept once. Raises ``Unreachable`` when that didn't help, ``Declined``, ``BadAnswer``."""
        pace = self.pace()
        for _ in range(TRIES - 1):
            try:
                return self.ask("/api/rooms/append", message, m.Appended, seed, pace).seq
            except Unreachable:
                if pace.left <= 0:
                    raise
                self._nonce = None
        return self.ask("/api/rooms/append", message, m.Appended, seed, pace).seq

    def send(
        self, path: str, body: bytes, authorization: str, pace: Pace | None = None, most: int = MAX_ANSWER_BYTES
    ) -> Answer:
        """One request under a header that the caller made (a token or a ticket); its answer has ``most`` bytes. Raises
        ``Unreachable``, ``BadAnswer``."""
        return self._post(path, body, None, pace or self.pace(), authorization, most)

    def _post(
        self,
        path: str,
        body: bytes,
        seed: bytes | None,
        pace: Pace,
        authorization: str | None = None,
        most: int = MAX_ANSWER_BYTES,
    ) -> Answer:
        headers = {"Content-Type": "application/json", PROTOCOL_HEADER: str(m.PROTOCOL)}
        if seed is not None:
            authorization = self._authorization(path, body, seed, pace)
        if authorization is not None:
            headers["Authorization"] = authorization
        pace.moved(len(body))
        try:
            with (
                pace.kept(),
                self._http.stream("POST", path, content=body, headers=headers, timeout=max(pace.left, 0)) as response,
            ):
                content = _read(response, pace, most)
                answer = Answer(response.status_code, content, _in(response, TICKET_HEADER))
                self._nonce = _in(response, NONCE_HEADER) or self._nonce
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL):
            if pace.left <= 0:
                raise Unreachable("there was no whole answer in time; nothing was lost, try again") from None
            raise Unreachable("the server can't be reached; nothing was lost, try again") from None
        if answer.status == 503:
            raise _unable(declined_by(answer).code)
        return answer

    def _authorization(self, path: str, body: bytes, seed: bytes, pace: Pace) -> str:
        if self._nonce is None:
            answer = self._post("/api/nonce", b"{}", None, pace)
            if answer.status != 200:
                raise declined_by(answer)
            try:
                self._nonce = read_json(answer.content, m.Nonce).nonce
            except MALFORMED:
                raise BadAnswer("the server's answer can't be read") from None
        nonce, self._nonce = self._nonce, None
        return request_header(seed, self.site, path, nonce, body)


def _in(response: httpx.Response, header: str) -> bytes | None:
    """A nonce or a ticket, 32 bytes, if there is one. Raises ``BadAnswer`` for anything else."""
    text: str | None = response.headers.get(header)
    return None if text is None else decoded(msgspec.json.encode({"nonce": text}), m.Nonce).nonce


def decoded(content: bytes, answer: type[T]) -> T:
    """A JSON answer, read strictly. Raises ``BadAnswer``."""
    try:
        return read_json(content, answer)
    except MALFORMED:
        raise BadAnswer("the server's answer can't be read") from None


def _read(response: httpx.Response, pace: Pace, most: int) -> bytes:
    """The body, given up on once it is too large or too slow; nothing is unpacked, since a small body can unpack to a
    huge one."""
    if "content-encoding" in response.headers:
        raise BadAnswer("the server's answer is packed, though that wasn't asked for")
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > most:
            raise BadAnswer("the server's answer is too large")
        pace.moved(len(chunk))
        pace.within(None, httpx.ReadTimeout)
        chunks.append(chunk)
    return b"".join(chunks)


def _unable(code: str) -> Unreachable:
    """What a 503 is: as if the line had been cut, so that what was typed is kept and the same is sent again."""
    if code in {"full", "storage"}:
        return NoRoom(
            "the server has no space for anything new right now, or its disk is broken. Nothing was lost. Keep what "
            "you wrote and the words you have, and try again later"
        )
    return Unreachable("the server can't keep anything right now; nothing was lost, try again in a minute")


def declined_by(answer: Answer) -> Declined:
    """The error that an answer says."""
    try:
        problem = read_json(answer.content, m.Problem)
    except MALFORMED:
        return Declined(None, answer.status)
    return Declined(problem.code, answer.status, problem.spent)
