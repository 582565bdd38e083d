"""Who is answered on loopback, and with what.

Any page in the same browser can send requests to 127.0.0.1, and a name that somebody else owns can be made to lead
there. So a request has to name this very address as its host (a rebound name doesn't), and whatever is passed on has
to come from this very page. A program on the same machine can say both; it gains nothing, since nothing is added to
what it sends: it could ask the server itself.
"""

import gzip
import html
from collections.abc import Awaitable, Callable
from dataclasses import replace

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from parasol.host.local.paths import PATHS
from parasol.host.local.relay import Relay
from parasol.kernel.messages import Problem, RefusalCode
from parasol.kernel.site import Page, routes_of
from parasol.kernel.site.built import INDEX, PageFile
from parasol.kernel.site.headers import part_headers

_KEYS = b'<template id="keys" '


def dressed(page: Page, site: str) -> Page:
    """The page with the site's address in it, for links that are passed on, and so that it can say where it is."""
    index = page.files[INDEX]
    if index.content.count(_KEYS) != 1:
        raise ValueError("the page has no place for the site's address")
    content = index.content.replace(_KEYS, _KEYS + f'data-site="{html.escape(site)}" '.encode())
    file = PageFile(content, gzip.compress(content, 9, mtime=0), index.media_type)
    return replace(page, files={**page.files, INDEX: file}, signed=None)


def application(page: Page, relay: Relay, address: str) -> ASGIApp:
    """The ASGI application; ``address`` is where it listens, like ``127.0.0.1:8430``."""
    routes = [Route(route.path, route.endpoint, methods=["GET", "HEAD"]) for route in routes_of(page)]
    routes += [Route(path, _passing(relay, path, address), methods=["POST"]) for path in PATHS]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _not_here})
    app.router.redirect_slashes = False
    return _only_here(app, address)


def _only_here(app: ASGIApp, address: str) -> ASGIApp:
    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = [(name, value.decode("latin-1")) for name, value in scope["headers"]]
            hosts = [value for name, value in headers if name == b"host"]
            if hosts != [address]:
                await refusal(421, "not-this-host")(scope, receive, send)
                return
            if not _may_read(dict(headers)):
                await refusal(403, "not-this-page")(scope, receive, send)
                return
        await app(scope, receive, send)

    return guarded


def _may_read(headers: dict[bytes, str]) -> bool:
    """Whether a browser, if it is one, opens this as a page or asks on behalf of this very page."""
    site = headers.get(b"sec-fetch-site")
    opens = headers.get(b"sec-fetch-mode") == "navigate" and headers.get(b"sec-fetch-dest") == "document"
    return site in {None, "none", "same-origin"} or opens


def _is_this_page(request: Request, address: str) -> bool:
    """Whether this page sent it. Newer browsers say so by themselves (``Sec-Fetch-Site``) and may send ``null`` as the
    origin, since the page names itself to nobody; older ones have to name it."""
    origin, site = request.headers.getlist("origin"), request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin" and origin in ([f"http://{address}"], ["null"])
    return origin == [f"http://{address}"]


def _passing(relay: Relay, path: str, address: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if not _is_this_page(request, address):
            return refusal(403, "not-this-page")
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return refusal(415, "not-json")
        body = await _body(request, PATHS[path])
        if body is None:
            return refusal(413, "too-large")
        return await relay.ask(path, body, request.headers.get("authorization"))

    return answer


async def _body(request: Request, most: int) -> bytes | None:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > most:
                return None
    except ClientDisconnect:
        return None
    return bytes(body)


def refusal(status: int, code: RefusalCode) -> Response:
    """A no, in the form of the server's."""
    content = msgspec.json.encode(Problem(status, code))
    return Response(content, status, part_headers(), media_type="application/problem+json")


def _not_here(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return refusal(error.status_code, "no-such-page")
