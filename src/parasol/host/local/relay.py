"""Passing a request on to the community's server, and its answer back: as bytes, unread.

Of the page's headers only what Parasol uses goes on, of the server's only what it uses comes back. No cookie, no
redirect, no proxy but the one that was asked for, nothing logged. A broken line is a broken line for the page too, so
that it does what it does then: it sends the very same request again, and what somebody wrote stays on the screen.
"""

import re
from collections.abc import AsyncIterator
from http.cookiejar import DefaultCookiePolicy

import httpx
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from parasol.kernel.site.headers import part_headers

PATIENCE = 60.0
MAX_ANSWER_BYTES = 40_000_000
MAX_AUTHORIZATION = 1_000
_BACK = {"parasol-nonce": r"[A-Za-z0-9+/=]{1,99}", "parasol-ticket": r"[A-Za-z0-9+/=]{1,99}", "retry-after": r"\d{1,6}"}
_TYPES = {"application/json", "application/problem+json"}


class Relay:
    """The line to one server. Made and closed inside the running event loop."""

    def __init__(self, url: str, proxy: str | None = None, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._http = httpx.AsyncClient(
            base_url=url,
            proxy=proxy,
            transport=transport,
            headers={"User-Agent": "parasol", "Accept": "*/*", "Accept-Encoding": "identity"},
            trust_env=False,
            follow_redirects=False,
            timeout=PATIENCE,
        )
        self._http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    async def close(self) -> None:
        """Close the line."""
        await self._http.aclose()

    async def ask(self, path: str, body: bytes, authorization: str | None) -> Response:
        """The server's answer, as it comes in."""
        headers = {"Content-Type": "application/json"}
        if authorization is not None and len(authorization) <= MAX_AUTHORIZATION:
            headers["Authorization"] = authorization
        try:
            request = self._http.build_request("POST", path, content=body, headers=headers)
            answer = await self._http.send(request, stream=True)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, UnicodeError):
            return Broken()
        if "content-encoding" in answer.headers or 300 <= answer.status_code < 400:
            await answer.aclose()
            return Broken()
        return Passed(answer)


class Broken(Response):
    """A line that breaks: the head of an answer and nothing after it. A browser can be told in no other way."""

    def __init__(self) -> None:
        super().__init__(b"")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 502, "headers": [(b"content-length", b"1")]})


class Passed(Response):
    """An answer that is passed back piece by piece; cut off where the server's is, or where it becomes too large."""

    def __init__(self, answer: httpx.Response) -> None:
        super().__init__(b"", answer.status_code)
        self._answer = answer
        kind = answer.headers.get("content-type", "").partition(";")[0].strip()
        headers = {**part_headers(), "Content-Type": kind if kind in _TYPES else "application/octet-stream"}
        for name, form in _BACK.items():
            values = answer.headers.get_list(name)
            if len(values) == 1 and re.fullmatch(form, values[0]):
                headers[name] = values[0]
        self._sent = [(name.lower().encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self._sent})
            async for piece in _pieces(self._answer):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        except (httpx.HTTPError, httpx.StreamError, _TooLarge):
            return  # without the last piece: the browser sees that it isn't whole
        finally:
            await self._answer.aclose()
        await send({"type": "http.response.body", "body": b"", "more_body": False})


class _TooLarge(Exception):
    pass


async def _pieces(answer: httpx.Response) -> AsyncIterator[bytes]:
    size = 0
    async for piece in answer.aiter_raw():
        size += len(piece)
        if size > MAX_ANSWER_BYTES:
            raise _TooLarge
        yield piece
