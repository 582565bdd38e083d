"""The one place where the parts are put together: clock, randomness and keys enter here and nowhere below."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as HttpRoute

import parasol
from parasol import oprf
from parasol.server.checks.routes import CheckRoutes
from parasol.server.gate import NonceBook, WorkGate
from parasol.server.http.problems import Refused, response
from parasol.server.http.route import Call, Edge, Route, Who
from parasol.server.page import Page, PageRoute, routes_of
from parasol.server.rooms.routes import RoomRoutes
from parasol.server.seats.keeper import RosterKeeper
from parasol.server.seats.routes import SeatRoutes
from parasol.server.storage import Storage
from parasol.server.vaults.routes import VaultRoutes
from parasol.wire import messages as m

PROTOCOL = 1
OPRF_SECRET = "oprf_key"  # noqa: S105 the name of a place


class NotPrepared(Exception):
    """The store has no keys yet: ``parasol init`` was never run on it."""


class Server:
    """A community's server: storage, keys and routes. ``routes`` and ``page_routes`` are everything that can be called;
    without a page there are none of the latter."""

    def __init__(
        self,
        storage: Storage,
        secret_key: bytes,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        gate: WorkGate | None = None,
        page: Page | None = None,
    ) -> None:
        self._storage = storage
        self._oprf_key = oprf.public_key_of(secret_key)
        self._gate = gate or WorkGate(random(32))
        self._nonces = NonceBook(random(32), random=random)
        self.keeper = RosterKeeper(storage, self._oprf_key)
        self._edge = Edge(self._nonces, clock, lambda: self.keeper.state)
        self.routes: list[Route] = [  # type: ignore[type-arg]
            Route("/api/about", Who.ANYONE, m.NonceRead, 10, self.about),
            Route("/api/nonce", Who.ANYONE, m.NonceRead, 10, self.nonce),
            Route("/api/work", Who.ANYONE, m.WorkRead, 10, self.work),
            *SeatRoutes(storage, self.keeper).routes(),
            *VaultRoutes(storage, self._gate).routes(),
            *RoomRoutes(storage, self._gate).routes(),
            *CheckRoutes(storage, secret_key, self._oprf_key, random).routes(),
        ]

        self.page_routes: list[PageRoute] = [] if page is None else routes_of(page)

    async def about(self, call: Call, message: m.NonceRead) -> m.About:
        """Anyone: protocol, keys and lists in force."""
        lists = await self._storage.lists()
        return m.About(
            PROTOCOL,
            parasol.__version__,
            self.keeper.state.length > 0,
            self._oprf_key,
            self.keeper.state.length,
            [m.ListInfo(item.number, item.is_complete, item.updated_on) for item in lists],
            call.today,
        )

    async def nonce(self, call: Call, message: m.NonceRead) -> m.Nonce:
        """Anyone: a nonce to sign the next request with."""
        return m.Nonce(self._nonces.issue(call.now))

    async def work(self, call: Call, message: m.WorkRead) -> m.Work:
        """Anyone: a proof-of-work task."""
        return m.Work(self._gate.challenge(call.now))

    def application(self) -> Starlette:
        """The ASGI application."""

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            yield
            await self._storage.close()

        application = Starlette(
            routes=[
                *(HttpRoute(route.path, self._edge.endpoint(route), methods=["POST"]) for route in self.routes),
                *(HttpRoute(route.path, route.endpoint, methods=["GET", "HEAD"]) for route in self.page_routes),
            ],
            exception_handlers={HTTPException: _http_problem},
            lifespan=lifespan,
        )
        application.router.redirect_slashes = False  # a redirect would repeat the host that the caller named
        return application


async def open_server(
    storage: Storage,
    clock: Callable[[], float],
    random: Callable[[int], bytes],
    gate: WorkGate | None = None,
    page: Page | None = None,
) -> Server:
    """A server over a prepared store; ``gate`` only to set another cost than the usual. Raises ``NotPrepared``, or
    ``RosterRefused`` if the roster is broken."""
    secret_key = await storage.get_secret(OPRF_SECRET)
    if secret_key is None:
        raise NotPrepared("this store is empty; run `parasol init` first")
    server = Server(storage, secret_key, clock, random, gate, page)
    await server.keeper.load()
    return server


def _http_problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405 and "GET" in (error.headers or {}).get("Allow", ""):
        return response(Refused(405, "not-a-get", "The page is only read, with GET."))
    if error.status_code == 405:
        return response(Refused(405, "not-a-post", "Everything here is asked with POST."))
    return response(Refused(error.status_code, "no-such-page", "There is nothing at this address."))
