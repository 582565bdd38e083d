"""Errors as ``application/problem+json`` (RFC 9457), in plain words, without repeating what was sent."""

import msgspec
from starlette.responses import Response

from parasol.formats.messages import Problem

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


ALLOWED = {"not-a-post": "POST", "not-a-get": "GET, HEAD"}


class Refused(Exception):
    """A request that won't be carried out. ``title`` is shown to the person, ``code`` is for their client."""

    def __init__(
        self, status: int, code: str, title: str, retry_after: int | None = None, spent: bytes | None = None
    ) -> None:
        super().__init__(title)
        self.status = status
        self.code = code
        self.title = title
        self.retry_after = retry_after
        self.spent = spent


def response(refused: Refused) -> Response:
    """The HTTP answer for a refusal."""
    body = msgspec.json.encode(Problem(refused.title, refused.status, refused.code, spent=refused.spent))
    headers = dict(HEADERS)
    if refused.retry_after is not None:
        headers["Retry-After"] = str(refused.retry_after)
    if refused.code in ALLOWED:
        headers["Allow"] = ALLOWED[refused.code]
    return Response(body, refused.status, headers, media_type="application/problem+json")


def unexpected() -> Refused:
    """A bug."""
    return Refused(500, "unexpected", "Something went wrong on the server. Nothing of what you sent was kept.")
