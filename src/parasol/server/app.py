"""The one place where the parts are put together: clock, randomness and keys enter here and nowhere below."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as HttpRoute

import parasol
from parasol import oprf
from parasol.formats import messages as m
from parasol.formats.kinds import KINDS
from parasol.roster.closing import has_closed
from parasol.server.blobs.routes import BlobRoutes
from parasol.server.checks.routes import CheckRoutes
from parasol.server.ending.notice import Closed
from parasol.server.escrow.routes import EscrowKeys, EscrowRoutes
from parasol.server.holdings.routes import HoldingsRoutes
from parasol.server.http.payment import Redemption
from parasol.server.http.problems import Refused, response
from parasol.server.http.route import Call, Dispatcher, Route, Who
from parasol.server.limits import Limits, TokenLimit, WorkLimit
from parasol.server.page import Page, PageRoute, keyed, routes_of
from parasol.server.rooms.opening import OpeningRoutes
from parasol.server.rooms.queues import QueueRoutes
from parasol.server.rooms.routes import RoomRoutes
from parasol.server.rooms.rules import shortened
from parasol.server.roster.keeper import FOUNDING_SECRET, RosterKeeper, ServerKeys
from parasol.server.roster.routes import RosterRoutes
from parasol.server.services.routes import ServiceRoutes
from parasol.server.storage import Storage
from parasol.server.tokens.routes import TokenRoutes
from parasol.server.tokens.surge import SurgeLimit
from parasol.server.vaults.routes import VaultRoutes
from parasol.wire.days import day_of

OPRF_SECRET = "oprf_key"  # noqa: S105 the name of a place
TOKEN_SECRET = "token_key"  # noqa: S105 the name of a place
ESCROW_SECRET = "escrow_key"  # noqa: S105 the name of a place


class NotPrepared(Exception):
    """The store has no keys yet: ``parasol init`` was never run on it."""


class AlreadyPrepared(Exception):
    """This store has been prepared before; its founding words were shown then."""


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """The server's private keys: for identifiers in the index (VOPRF), for tokens (POPRF), for the escrow (VOPRF)."""

    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes

    @staticmethod
    async def load(storage: Storage) -> "Secrets":
        """Those of a prepared store. Raises ``NotPrepared``."""
        found = [await storage.get_secret(name) for name in (OPRF_SECRET, TOKEN_SECRET, ESCROW_SECRET)]
        held = [secret for secret in found if secret is not None]
        if len(held) < len(found):
            raise NotPrepared("this store is empty; run `parasol init` first")
        return Secrets(*held)

    def public(self) -> ServerKeys:
        """Their public halves."""
        return ServerKeys(*(oprf.public_key_of(key) for key in (self.oprf_key, self.token_key, self.escrow_key)))


async def prepare_store(storage: Storage, random: Callable[[int], bytes], founding_key: bytes) -> None:
    """Make the secrets of an empty store. Raises ``AlreadyPrepared``."""
    if await storage.get_secret(OPRF_SECRET) is not None:
        raise AlreadyPrepared("this store has been prepared before")
    token_key, _ = oprf.derive_key_pair(random(32), b"parasol/v1/tokens", oprf.MODE_POPRF)
    escrow_key, _ = oprf.derive_key_pair(random(32), b"parasol/v1/escrow")
    oprf_key, _ = oprf.derive_key_pair(random(32), b"parasol/v1")
    await storage.put_secret(FOUNDING_SECRET, founding_key)
    await storage.put_secret(TOKEN_SECRET, token_key)
    await storage.put_secret(ESCROW_SECRET, escrow_key)
    await storage.put_secret(OPRF_SECRET, oprf_key)


class Server:
    """A community's server: storage, keys and routes. ``routes`` and ``page_routes`` are everything that can be called;
    without a page there are none of the latter."""

    def __init__(
        self,
        storage: Storage,
        secrets: Secrets,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        limit: WorkLimit | None = None,
        page: Page | None = None,
        plain_key: bytes | None = None,
    ) -> None:
        self._storage = storage
        self.is_over = False
        """Set when the store is being destroyed: no clock can undo that."""
        self._clock = clock
        self._shortened: tuple[object, int] | None = None
        self._keys = secrets.public()
        self._random = random
        self._limits = Limits(random, storage.shared, limit, plain_key)
        limit = self._limits.work
        self.keeper = RosterKeeper(storage, self._keys)
        self._tokens = TokenLimit(secrets.token_key, random)
        redemption = Redemption(self._tokens, self._limits.tickets, storage)
        self.dispatcher = Dispatcher(self._limits.nonces, redemption, clock, lambda: self.keeper.state, self.refresh)
        surge_limit = SurgeLimit(storage, limit)
        escrow_keys = EscrowKeys(secrets.escrow_key, self._keys.escrow_key)
        self.blobs = BlobRoutes(storage, limit)
        self.routes: list[Route] = [  # type: ignore[type-arg]
            Route("/api/about", Who.ANYONE, m.NonceRead, 10, self.about),
            Route("/api/nonce", Who.ANYONE, m.NonceRead, 10, self.nonce),
            Route("/api/work", Who.ANYONE, m.WorkRead, 10, self.work),
            *RosterRoutes(storage, self.keeper).routes(),
            *VaultRoutes(storage, limit).routes(),
            *OpeningRoutes(storage, limit).routes(),
            *QueueRoutes(storage).routes(),
            *RoomRoutes(storage, limit).routes(),
            *EscrowRoutes(storage, escrow_keys, self._tokens, random).routes(),
            *self.blobs.routes(),
            *ServiceRoutes(storage).routes(),
            *HoldingsRoutes(storage).routes(),
            *TokenRoutes(storage, self._tokens, surge_limit).routes(),
            *CheckRoutes(storage, secrets.oprf_key, self._keys.oprf_key, random, surge_limit).routes(),
        ]

        self.page_routes: list[PageRoute] = [] if page is None else routes_of(keyed(page, self._keys.token_key))

    async def refresh(self) -> None:
        """Take note of what other processes did: the roster's newest entries, and the key of what is issued."""
        if self._storage.shared is not None:
            key, roster_length = await self._storage.shared.look(self._clock(), self._random(32))
            self._limits.rekey(key)
            await self.keeper.refresh(roster_length)

    async def minutely(self) -> None:
        """What each process does once a minute, where there are several."""
        await self.refresh()
        await self.keeper.end_invites(self._clock())

    async def leads(self) -> bool:
        """Whether this process does the chores that one does for all."""
        return self._storage.shared is None or await self._storage.shared.leads()

    async def resign(self) -> None:
        """Let another process do them, if there is one."""
        if self._storage.shared is not None:
            await self._storage.shared.resign()

    async def about(self, call: Call, message: m.NonceRead) -> m.About:
        """Anyone: protocol, keys and lists in force."""
        lists = await self._storage.lists()
        return m.About(
            self.dispatcher.protocol,
            parasol.__version__,
            self.keeper.state.length > 0,
            *self._keys,
            self.keeper.state.length,
            [m.ListInfo(item.number, item.is_complete, item.updated_on) for item in lists],
            call.today,
        )

    async def nonce(self, call: Call, message: m.NonceRead) -> m.Nonce:
        """Anyone: a nonce to sign the next request with."""
        return m.Nonce(self._limits.nonces.issue(call.now))

    async def work(self, call: Call, message: m.WorkRead) -> m.Work:
        """Anyone: a proof-of-work task."""
        return m.Work(self._limits.work.challenge(call.now))

    @property
    def token_key(self) -> bytes:
        """The public half of the token key, which the page names too."""
        return self._keys.token_key

    def closed_on(self) -> int | None:
        """The community's last day, when it is over: then nothing is served but a notice."""
        return self.closing_on if self.is_over or has_closed(self.closing_on, day_of(self._clock())) else None

    @property
    def closing_on(self) -> int | None:
        """The community's last day, if its closing is announced."""
        return self.keeper.state.closing_on

    async def forget_credentials(self) -> int:
        """Forget the escrow credentials of members who have gone; returns how many."""
        state = self.keeper.state
        if self._storage.shared is not None:
            await self._storage.shared.keep_ended(state.invites)
        return await self._storage.keep_credentials(
            {self._tokens.member_mark(member.key) for member in state.taken()}, state.length
        )

    async def shorten(self, today: int) -> int:
        """Let what is here go by the settings of now, if they are shorter than earlier ones; returns how much goes
        earlier. From the roster and not where a setting changes, so that no crash between the two loses it; once a day,
        since what another process took under the settings of before may come later."""
        roster = self.keeper.state
        if (roster.policies, today) == self._shortened:
            return 0
        changed = 0
        for kind, days in shortened(roster).items():
            # On which day a report met another isn't kept.
            changed += await self._storage.shorten(kind, days, today if KINDS[kind].opens == "server" else None)
        self._shortened = (roster.policies, today)
        return changed

    def application(self) -> Starlette:
        """The ASGI application."""

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            yield
            await self._storage.close()

        application = Starlette(
            routes=[
                *(HttpRoute(route.path, self.dispatcher.endpoint(route), methods=["POST"]) for route in self.routes),
                *(HttpRoute(route.path, route.endpoint, methods=["GET", "HEAD"]) for route in self.page_routes),
            ],
            exception_handlers={HTTPException: _http_problem},
            middleware=[Middleware(Closed, closed_on=self.closed_on)],
            lifespan=lifespan,
        )
        application.router.redirect_slashes = False  # a redirect would repeat the host that the caller named
        return application


async def open_server(
    storage: Storage,
    clock: Callable[[], float],
    random: Callable[[int], bytes],
    limit: WorkLimit | None = None,
    page: Page | None = None,
    plain_key: bytes | None = None,
) -> Server:
    """A server over a prepared store; ``limit`` only to set another cost than the usual; ``plain_key``: by whom the
    plain pages pay. Raises ``NotPrepared``, or ``RosterRefused`` if the roster is broken."""
    server = Server(storage, await Secrets.load(storage), clock, random, limit, page, plain_key)
    await server.keeper.load()
    return server


def _http_problem(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405 and "GET" in (error.headers or {}).get("Allow", ""):
        return response(Refused(405, "not-a-get", "The page is only read, with GET."))
    if error.status_code == 405:
        return response(Refused(405, "not-a-post", "Everything here is asked with POST."))
    return response(Refused(error.status_code, "no-such-page", "There is nothing at this address."))
