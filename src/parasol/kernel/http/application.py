"""The ASGI application: one look-up by path, and what is there answers. A router with its layers took longer than all
that a check reads.
"""

from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from parasol.kernel.http.problems import Refused, response

Endpoint = Callable[[Request], Awaitable[Response]]


class Application:
    """``posts`` and ``pages``, by path, are everything that can be called; ``stop`` is awaited at the end."""

    def __init__(
        self, posts: Mapping[str, Endpoint], pages: Mapping[str, Endpoint], stop: Callable[[], Awaitable[None]]
    ) -> None:
        self._posts = posts
        self._pages = pages
        self._stop = stop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        else:
            answer = await self._answer(Request(scope, receive))
            await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        path, method = request.scope["path"], request.method
        if path in self._posts:
            if method == "POST":
                return await self._posts[path](request)
            return response(Refused(405, "not-a-post"))
        if path in self._pages:
            if method in ("GET", "HEAD"):
                return await self._pages[path](request)
            return response(Refused(405, "not-a-get"))
        return response(Refused(404, "no-such-page"))

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()  # lifespan.startup
        await send({"type": "lifespan.startup.complete"})
        await receive()  # lifespan.shutdown
        await self._stop()
        await send({"type": "lifespan.shutdown.complete"})
