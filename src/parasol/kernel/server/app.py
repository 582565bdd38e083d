"""The one place where the parts are put together: clock, randomness and keys enter here and nowhere below."""

import logging
from collections.abc import Callable, Sequence
from typing import Self

from starlette.types import ASGIApp

import parasol
from parasol.features.checks.server.routes import CheckRoutes
from parasol.features.closing.server.notice import Closed
from parasol.features.escrow.server.routes import EscrowRoutes
from parasol.features.holdings.server.routes import HoldingsRoutes
from parasol.features.profiles.server.catalogue import CatalogueRoutes
from parasol.features.profiles.server.routes import ProfileRoutes
from parasol.features.profiles.server.thumbs import ThumbRoutes
from parasol.features.say.server import PollRoutes
from parasol.features.services.server.routes import ServiceRoutes
from parasol.kernel import messages as m
from parasol.kernel.files.server.routes import BlobRoutes
from parasol.kernel.http.application import Application
from parasol.kernel.http.dispatch import Dispatcher
from parasol.kernel.http.payment import Redemption
from parasol.kernel.http.route import Call, Route, Who, declared, route
from parasol.kernel.http.sites import Sites
from parasol.kernel.limits import Limits, TokenLimit, WorkLimit
from parasol.kernel.plain.key import plain_site
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.rooms.server.opening import OpeningRoutes
from parasol.kernel.rooms.server.queues import QueueRoutes
from parasol.kernel.rooms.server.routes import RoomRoutes
from parasol.kernel.rooms.server.rules import shortened
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.closing import has_closed
from parasol.kernel.roster.server.keeper import FOUNDING_SECRET, RosterKeeper
from parasol.kernel.roster.server.routes import RosterRoutes
from parasol.kernel.roster.server.server_keys import MARKS_SECRET, OPRF_SECRET, ServerKeyring, make_keys
from parasol.kernel.site import Page, PageRoute, keyed, routes_of
from parasol.kernel.storage import Storage, StorageError
from parasol.kernel.tokens.server.routes import TokenRoutes
from parasol.kernel.tokens.server.surge import SurgeLimit
from parasol.kernel.vault.server.routes import VaultRoutes
from parasol.kernel.wire.days import day_of

KEEP_AFTER = 1_000
"""So many entries take 0.3 s to replay."""
KEEP_AT_STOP = 100
_log = logging.getLogger("parasol")


class AlreadyPrepared(Exception):
    """This store has been prepared before; its founding words were shown then."""


async def prepare_store(storage: Storage, random: Callable[[int], bytes], founding_key: bytes) -> None:
    """Make the secrets of an empty store. Raises ``AlreadyPrepared``."""
    if await storage.get_secret(OPRF_SECRET) is not None or await storage.roster_after(-1, 1):
        raise AlreadyPrepared("this store has been prepared before")
    await storage.put_secret(FOUNDING_SECRET, founding_key)
    await make_keys(storage, 1, random)


class Server:
    """A community's server over a prepared store, once it is loaded. ``routes`` and ``page_routes`` are everything that
    can be called; without a page there are none of the latter. ``limit`` only to set another cost than the usual;
    ``plain_key``: by whom the plain pages pay. ``names``: what the site is called, as ``parasol serve --address``."""

    def __init__(
        self,
        storage: Storage,
        clock: Callable[[], float],
        random: Callable[[int], bytes],
        limit: WorkLimit | None = None,
        page: Page | None = None,
        plain_key: bytes | None = None,
        names: Sequence[str] = (),
    ) -> None:
        self._storage = storage
        self.is_over = False
        """Set when the store is being destroyed: no clock can undo that."""
        self._clock = clock
        self._shortened: tuple[object, int] | None = None
        self._credentials_kept: tuple[int, int, int] | None = None
        self._random = random
        self._limits = Limits(random, storage.shared, limit, plain_key)
        limit = self._limits.work
        self._tokens = TokenLimit(b"", random)
        self._keys = ServerKeyring(storage, self._tokens)
        self.keeper = RosterKeeper(storage, self._keys, random)
        redemption = Redemption(self._tokens, self._limits.tickets, self._limits.post_tickets, storage)
        sites = Sites(names, () if plain_key is None else (plain_site(plain_key),))
        self.dispatcher = Dispatcher(
            self._limits.nonces, redemption, clock, lambda: self.keeper.state, self.refresh, sites
        )
        surge_limit = SurgeLimit(storage, limit)
        self.blobs, catalogue = BlobRoutes(storage, limit), CatalogueRoutes(storage)
        self._thumbs = ThumbRoutes(storage, catalogue)
        self.routes: list[Route] = [  # type: ignore[type-arg]
            *declared(self),
            *RosterRoutes(storage, self.keeper).routes(),
            *VaultRoutes(storage, limit).routes(),
            *OpeningRoutes(storage, limit).routes(),
            *ProfileRoutes(storage).routes(),
            *catalogue.routes(),
            *self._thumbs.routes(),
            *QueueRoutes(storage).routes(),
            *RoomRoutes(storage, limit).routes(),
            *PollRoutes(storage).routes(),
            *EscrowRoutes(storage, self._keys, self._tokens, random).routes(),
            *self.blobs.routes(),
            *ServiceRoutes(storage).routes(),
            *HoldingsRoutes(storage).routes(),
            *TokenRoutes(storage, self._tokens, self._keys, surge_limit, self.settled).routes(),
            *CheckRoutes(storage, self._keys, random, surge_limit, self.forget_keys).routes(),
        ]

        self._page = page
        self._keyed: tuple[bytes, Page] | None = None
        self.page_routes: list[PageRoute] = [] if page is None else routes_of(page, self._keyed_page)

    async def load(self) -> Self:
        """Take what the store holds. Raises ``NotPrepared``, or ``RosterRefused`` if the roster is broken."""
        marks = await self._storage.get_secret(MARKS_SECRET)
        self._tokens.mark_with(marks or await self._storage.agree_on(MARKS_SECRET, None, self._random(32)))
        await self.keeper.load()
        await self.forget_keys()  # those of which a crash left nothing that needs them
        return self

    async def refresh(self) -> None:
        """Take note of what other processes did: the roster's newest entries, and the key of what is issued."""
        if self._storage.shared is not None:
            key, entries = await self._storage.shared.look(self._clock(), self._random(32))
            self._limits.rekey(key)
            await self.keeper.refresh(entries)

    async def settled(self) -> RosterState:
        """The roster with all that is stored of it by now, by this process or another one."""
        await self.refresh()
        return await self.keeper.settled()

    async def minutely(self) -> None:
        """What each process does once a minute."""
        await self.refresh()
        await self.keeper.end_invites(self._clock())
        await self.forget_keys()

    async def rest(self) -> None:
        """Give up copies in this process's memory of what may have been deleted meanwhile."""
        self.dispatcher.rest()
        self._thumbs.rest()
        await self._storage.rest()

    async def forget_keys(self) -> None:
        """Delete those of the server's old keys that nothing needs any more; each process its own copies too."""
        if self._keys.has_old:
            lists, met = await self._storage.lists(), await self._storage.keys_of_met()
            await self._keys.forget([self.keeper.state.keys_of_list(item.number).number for item in lists], met)

    def _keyed_page(self) -> Page:
        """The page with the key of tokens in force."""
        assert self._page is not None
        if self._keyed is None or self._keyed[0] != self.token_key:
            self._keyed = self.token_key, keyed(self._page, self.token_key)
        return self._keyed[1]

    async def keep_state(self, least: int) -> None:
        """Keep what follows from the roster, if so much is new since it was kept, and this is the process that does it.
        Nothing depends on it, so a store that doesn't take it holds nothing up."""
        if self.is_over or not self.keeper.is_worth_keeping(least) or not await self.leads():
            return
        try:
            await self.keeper.keep()
        except StorageError as error:
            _log.warning("the roster's state was not kept (%s); the next start takes longer", type(error).__name__)

    async def leads(self) -> bool:
        """Whether this process does the chores that one does for all."""
        return self._storage.shared is None or await self._storage.shared.leads()

    async def resign(self) -> None:
        """Let another process do them, if there is one."""
        if self._storage.shared is not None:
            await self._storage.shared.resign()

    @route("/api/about", Who.ANYONE, 10)
    async def about(self, call: Call, message: m.NonceRead) -> m.About:
        """Anyone: protocol, keys and lists in force."""
        lists = await self._storage.lists()
        return m.About(
            self.dispatcher.protocol,
            parasol.__version__,
            self.keeper.state.length > 0,
            *self._keys.public,
            self.keeper.state.length,
            [m.ListInfo(item.number, item.is_complete, item.updated_on) for item in lists],
            call.today,
        )

    @route("/api/nonce", Who.ANYONE, 10)
    async def nonce(self, call: Call, message: m.NonceRead) -> m.Nonce:
        """Anyone: a nonce to sign the next request with."""
        return m.Nonce(self._limits.nonces.issue(call.now))

    @route("/api/work", Who.ANYONE, 10)
    async def work(self, call: Call, message: m.WorkRead) -> m.Work:
        """Anyone: a proof-of-work task."""
        return m.Work(self._limits.work.challenge(call.now))

    @property
    def token_key(self) -> bytes:
        """The public half of the token key, which the page names too."""
        return self._keys.public.token_key

    def closed_on(self) -> int | None:
        """The community's last day, when it is over: then nothing is served but a notice."""
        last_day = self.closing_on
        if last_day is None and not self.is_over:
            return None
        return last_day if self.is_over or has_closed(last_day, day_of(self._clock())) else None

    @property
    def closing_on(self) -> int | None:
        """The community's last day, if its closing is announced."""
        return self.keeper.state.closing_on

    async def forget_credentials(self) -> int:
        """Forget the escrow credentials of members who have gone; returns how many. All members are looked through only
        if somebody went or the keys are others since it was done, or once a day, for a draw that was under way then."""
        state = self.keeper.state
        if self._storage.shared is not None:
            await self._storage.shared.keep_ended(state.invites)
        since = day_of(self._clock()), state.keys_number, len(state.members) - state.count
        if since == self._credentials_kept:
            return 0
        here = [each.key for each in state.members.values() if each.left_at is None]
        marks = {mark for key in here for mark in self._tokens.member_marks(key)}
        gone = await self._storage.keep_credentials(marks, state.entry_count)
        if gone is not None:
            self._credentials_kept = since
        return gone or 0

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

    def application(self) -> ASGIApp:
        """The ASGI application."""
        posts = {route.path: self.dispatcher.endpoint(route) for route in self.routes}
        pages = {route.path: route.endpoint for route in self.page_routes}
        return Closed(Application(posts, pages, self._stop), self.closed_on)

    async def _stop(self) -> None:
        await self.keep_state(KEEP_AT_STOP)
        await self._storage.close()
