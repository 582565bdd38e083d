"""The one place where the plain pages are put together: clocks, randomness and keys enter here and nowhere below."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as HttpRoute

from parasol.features.closing.plain.ending import Ending
from parasol.features.desks.plain.desks import DeskPages
from parasol.features.guides.plain.guides import GuidePages
from parasol.features.holdings.plain.held import HeldPages
from parasol.features.platforms.plain.platforms import PlatformPages
from parasol.features.profiles.plain.profiles import ProfilePages
from parasol.features.reports.plain.receipt import ReceiptPages
from parasol.features.reports.plain.report import ReportPages
from parasol.features.services.plain.services import ServicePages
from parasol.kernel.plain import reading
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.headers import CLEARED
from parasol.kernel.plain.places import Places
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.route import Dispatcher, PlainRoute, Visit, Who
from parasol.kernel.plain.state import StateBook
from parasol.kernel.plain.texts import languages, preferred
from parasol.kernel.plain.writing import Writer

NEUTRAL = "/units"


class PlainPages:
    """All of it. ``routes`` are there once for every language, ``single`` once; together they are everything that can
    be called."""

    def __init__(
        self,
        cabinet: Cabinet,
        monotonic: Callable[[], float],
        random: Callable[[int], bytes],
        name: str,
        pool: Pool | None = None,
        onion_location: str | None = None,
    ) -> None:
        self._cabinet = cabinet
        self._languages = languages()
        self.book = StateBook(monotonic, random)
        places = Places(self.book, monotonic, random)
        self._writer = Writer(name, self._languages, places.give, onion_location)
        self._pool = pool or Pool()
        ending = Ending(cabinet, self._pool)
        self._dispatcher = Dispatcher(self._writer, ending, places)
        self.routes: list[PlainRoute] = [
            *reading.ReadingPages(cabinet, self._pool, ending).routes(),
            *ReportPages(cabinet, self.book, self._pool, random, ending).routes(),
            *DeskPages(cabinet, self.book, self._pool, random).routes(),
            *ServicePages(cabinet, self._pool).routes(),
            *ProfilePages(cabinet, self._pool).routes(),
            *GuidePages(cabinet, self.book, self._pool, random).routes(),
            *PlatformPages(cabinet, self.book, self._pool, random).routes(),
            *HeldPages(cabinet, self._pool).routes(),
            *ReceiptPages(cabinet, self.book, self._pool, random).routes(),
        ]
        self.single: list[PlainRoute] = [
            PlainRoute("/leave", "GET", Who.ANYONE, 0, self.leave),
            PlainRoute(NEUTRAL, "GET", Who.ANYONE, 0, self.neutral),
        ]
        self._units = (files("parasol.kernel.plain") / "pages" / "units.html").read_bytes()

    async def leave(self, visit: Visit) -> Response:
        """Anyone: away from here, at once."""
        return Response(status_code=303, headers={**self._writer.headers, **CLEARED, "Location": NEUTRAL})

    async def neutral(self, visit: Visit) -> Response:
        """Anyone: a dull page that says nothing of where it is."""
        return Response(self._units, 200, self._writer.headers, media_type="text/html; charset=utf-8")

    def application(self) -> Starlette:
        """The ASGI application."""

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            yield
            self._pool.close()
            self._cabinet.close()

        first = next(iter(self._languages.values()))
        root = next(route for route in self.routes if route.path == "/")
        by_language = {code: self._dispatcher.endpoint(root, texts) for code, texts in self._languages.items()}

        async def front(request: Request) -> Response:
            texts = preferred(request.headers.get("accept-language", ""), self._languages)
            return await by_language[texts.code](request)

        def missing(request: Request, error: Exception) -> Response:
            assert isinstance(error, HTTPException)
            texts = preferred(request.headers.get("accept-language", ""), self._languages)
            return self._dispatcher.problem("missing", error.status_code, texts)

        def made(path: str, route: PlainRoute, endpoint: Callable[[Request], object]) -> HttpRoute:
            methods = ["GET", "HEAD"] if route.method == "GET" else ["POST"]
            return HttpRoute(path, endpoint, methods=methods)

        application = Starlette(
            routes=[
                made("/", root, front),
                *(made(route.path, route, self._dispatcher.endpoint(route, first)) for route in self.single),
                *(
                    made(f"/{code}{route.path}", route, self._dispatcher.endpoint(route, texts))
                    for code, texts in self._languages.items()
                    for route in self.routes
                ),
            ],
            exception_handlers={HTTPException: missing},
            lifespan=lifespan,
        )
        application.router.redirect_slashes = False  # a redirect would repeat the host that the caller named
        return application
