"""The community's server, as the plain pages talk to it: as any client does, over HTTP, and paying with a key.

It keeps the verified roster and the profiles that everybody may read for a minute, and a few open connections; of what
people write it keeps nothing. It blocks: only threads of the pool call it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue
from threading import Lock

import httpx

from parasol.features.guides.client.reading import Guides, fetch_guides
from parasol.features.holdings.client import fetch_held
from parasol.features.profiles.client.catalogue import Catalogue, read_catalogue
from parasol.features.profiles.rules.listing import Listed, read_listing
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.messages import CatalogueRead, Holdings
from parasol.kernel.plain.key import make_pass, plain_site
from parasol.kernel.rooms.client.public import Read, read_all
from parasol.kernel.roster.client.roster import fetch, pin_of
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import derive
from parasol.kernel.wire.signing import public_key_of

ROSTER_SECONDS = 60
_IDLE_SECONDS = 2.0
"""Shorter than the server keeps an idle connection, so that none is used that has just been closed."""
_MOST_DRAWN = 8_160


class Cabinet:
    """One server. ``seed``: the plain key (None: a solved task is sent, as browsers do)."""

    def __init__(
        self, url: str, seed: bytes | None, clock: Callable[[], float], random: Callable[[int], bytes]
    ) -> None:
        self._url = url
        self._seed = seed
        self._site = None if seed is None else plain_site(public_key_of(seed))
        self._clock = clock
        self._random = random
        self._idle: LifoQueue[Connection] = LifoQueue()
        self._roster: RosterState | None = None
        self._read_at = 0.0
        self._lock = Lock()
        self._public: list[Read] | None = None
        self._public_at = 0.0
        self._guides: Guides | None = None
        self._guides_at: float | None = None
        self._public_lock = Lock()
        self._listings: tuple[int, dict[bytes, Listed]] = (0, {})
        self._listings_lock = Lock()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection for one piece of work; given up when that fails."""
        try:
            connection = self._idle.get_nowait()
        except Empty:
            limits = httpx.Limits(keepalive_expiry=_IDLE_SECONDS)
            transport = httpx.HTTPTransport(limits=limits, trust_env=False)
            connection = Connection(self._url, transport, site=self._site)
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.put(connection)

    def roster(self) -> RosterState:
        """The verified roster, at most a minute old; it always continues the one that was seen before."""
        with self._lock:
            if self._roster is None or time.monotonic() - self._read_at > ROSTER_SECONDS:
                with self.connection() as connection:
                    self._roster = fetch(connection, None if self._roster is None else pin_of(self._roster))
                self._read_at = time.monotonic()
            return self._roster

    def known_roster(self) -> RosterState | None:
        """The last one that was read, however old: for the names of areas and sites. Never waits for the server."""
        return self._roster

    def public(self) -> list[Read]:
        """What anybody may read, verified, at most a minute old."""
        roster = self.roster()
        with self._public_lock:
            if self._public is None or time.monotonic() - self._public_at > ROSTER_SECONDS:
                with self.connection() as connection:
                    self._public = read_all(connection, roster)
                self._public_at = time.monotonic()
            return self._public

    def guides(self) -> Guides | None:
        """The list of guides, verified, at most a minute old; never older than one that was seen before."""
        roster = self.roster()
        with self._public_lock:
            if self._guides_at is None or time.monotonic() - self._guides_at > ROSTER_SECONDS:
                seen = 0 if self._guides is None else self._guides.list.version
                with self.connection() as connection:
                    self._guides = fetch_guides(connection, roster, self.today(), seen)
                self._guides_at = time.monotonic()
            return self._guides

    def profiles(self) -> Catalogue:
        """The profiles that everybody may read, verified and shuffled. Asked for each time, since one that is paused
        must be gone; what stood there before as it is isn't verified again: 5,000 signatures take a while."""
        with self.connection() as connection:
            content = connection.ask_bytes("/api/profiles/everybody", CatalogueRead())
        now: dict[bytes, Listed] = {}
        with self._listings_lock:
            day, before = self._listings if self._listings[0] == self.today() else (self.today(), {})

            def read(body: bytes, today: int) -> Listed:
                now[body] = before.get(body) or read_listing(body, today)
                return now[body]

            found = read_catalogue(content, day, self._random, read)
            self._listings = day, now
        return found

    def forget_listings(self) -> None:
        """Forget those that were read last: they may be deleted by now, and nobody asks meanwhile."""
        with self._listings_lock:
            self._listings = (0, {})

    def held(self) -> Holdings:
        """What the server says that it keeps."""
        with self.connection() as connection:
            return fetch_held(connection)

    @property
    def pay(self) -> Callable[[], str] | None:
        """What a request is paid with, instead of a solved task."""
        seed = self._seed
        return None if seed is None else lambda: make_pass(seed, self._random, self._clock())

    def now(self) -> float:
        """Seconds since 1970."""
        return self._clock()

    def today(self) -> int:
        return int(self._clock() // 86_400)

    def device(self, seed: bytes, *parts: bytes) -> Device:
        """A device whose randomness follows from a secret seed and from what is to be sent. So a form that is sent
        twice, because the line broke or somebody pressed twice, gives the same words and ids and is kept once; and
        other contents under the same seed share nothing with it."""
        key, drawn = derive(seed, "plain/draws", context=b"".join(len(part).to_bytes(4) + part for part in parts)), 0

        def random(count: int) -> bytes:
            nonlocal drawn
            if count > _MOST_DRAWN:
                raise ValueError("that is more than can be drawn at once")
            drawn += 1
            return derive(key, "plain/draw", count, drawn.to_bytes(8))

        return Device(random, self.today)

    def close(self) -> None:
        while not self._idle.empty():
            self._idle.get_nowait().close()
