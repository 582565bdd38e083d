"""One route of the plain pages: its path, who may call it, how much it takes, and how it is answered.

A page is read with ``GET`` at a fixed address, without a query string. Whatever somebody writes comes in a ``POST``.
Errors are pages too, and repeat nothing but what was typed, into the field where it was typed.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from parasol.features.closing.plain.ending import Closed, Ending
from parasol.kernel.connections import SENDER, Sender
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.form import BadForm, Form, TooLarge, read_body, read_form
from parasol.kernel.plain.places import FIELD, MAX_PLACE, Places
from parasol.kernel.plain.pool import ASKING, Asking, Pool
from parasol.kernel.plain.texts import as_written
from parasol.kernel.plain.writing import Page, Writer
from parasol.kernel.texts.texts import Texts

_log = logging.getLogger("parasol")


class Who(Enum):
    """Who may call a route. Nobody is asked who they are; what is asked for is in the form."""

    ANYONE = "anyone"
    WORDS = "anyone; to see or change something, the holder of the receipt words, typed here or sealed in the page"


@dataclass(frozen=True, slots=True)
class Visit:
    """What a handler gets: the language, and the form (empty for a ``GET``)."""

    texts: Texts
    form: Form


Handler = Callable[[Visit], Awaitable[Page | Response]]


@dataclass(frozen=True, slots=True)
class PlainRoute:
    """A route's declaration. ``path`` comes after the language; ``max_bytes`` is the largest body that is read."""

    path: str
    method: Literal["GET", "POST"]
    who: Who
    max_bytes: int
    handle: Handler
    tells_closing: bool = False
    """Whether the page says that the community closes, or has closed."""


H = TypeVar("H", bound=Callable[..., Awaitable[Page | Response]])
_declared: dict[Callable[..., Any], tuple[str, Literal["GET", "POST"], Who, int, bool]] = {}


def route(
    path: str, method: Literal["GET", "POST"], who: Who, max_bytes: int, *, tells_closing: bool = False
) -> Callable[[H], H]:
    """Declare a handler's route where it stands: see ``PlainRoute``."""

    def keep(handle: H) -> H:
        _declared[handle] = path, method, who, max_bytes, tells_closing
        return handle

    return keep


class Pages:
    """Some of the pages, each declared at the function that answers."""

    def __init__(self, cabinet: Cabinet, pool: Pool) -> None:
        self._cabinet = cabinet
        self._pool = pool

    def routes(self) -> list[PlainRoute]:
        """All that are declared in this class, in their order."""
        return [
            PlainRoute(path, method, who, max_bytes, getattr(self, name), closing)
            for name, handle in vars(type(self)).items()
            if callable(handle) and handle in _declared
            for path, method, who, max_bytes, closing in (_declared[handle],)
        ]


class Dispatcher:
    """Turns a declaration into an answer."""

    def __init__(self, writer: Writer, ending: Ending, places: Places) -> None:
        self._places = places
        self._writer = writer
        self._ending = ending

    def endpoint(self, route: PlainRoute, language: Texts) -> Callable[[Request], Awaitable[Response]]:
        """The Starlette endpoint of a route in one language."""

        async def answer(request: Request) -> Response:
            texts = as_written(language, request.headers.get("accept-language", ""))
            try:
                form, size = Form({}), 0
                if route.method == "POST":
                    if is_foreign(request):
                        return self.problem("foreign", 403, texts)
                    body = await read_body(request, route.max_bytes)
                    form, size = read_form(request.headers.get("content-type", ""), body), len(body)
                    del body
                form, place = form.without(FIELD), form.one(FIELD, MAX_PLACE)
                sender = request.scope.get(SENDER) or Sender()
                ASKING.set(Asking(sender, size, lambda: self._places.take(place)))
                return await self._handled(route, Visit(texts, form))
            except Closed:
                return self._writer.write(self._ending.page(texts), texts, "/")
            except TooLarge:
                return self.problem("too-large", 413, texts)
            except BadForm:
                return self.problem("broken", 400, texts)
            except Exception as error:
                note(route.path, error)
                return self.problem("broken", 500, texts, texts("trouble-unexpected"))

        return answer

    async def _handled(self, route: PlainRoute, visit: Visit) -> Response:
        """Raises ``Closed``, and what the handler raises."""
        if route.tells_closing and route.method == "GET":
            await self._ending.look()
        made = await route.handle(visit)
        if isinstance(made, Response):
            return made
        closing = self._ending.notice(visit.texts) if route.tells_closing else ""
        return self._writer.write(made, visit.texts, self._link(route), closing)

    def problem(self, what: str, status: int, texts: Texts, text: str = "") -> Response:
        """A page that says what went wrong."""
        filled = {"title": texts(f"plain-{what}-title"), "text": text or texts(f"plain-{what}-text")}
        return self._writer.write(Page("problem", filled, status=status), texts, "/")

    @staticmethod
    def _link(route: PlainRoute) -> str:
        """Where a link to another language leads: to the same page, if it can be read without a form."""
        return route.path if route.method == "GET" else "/"


def is_foreign(request: Request) -> bool:
    """Whether a form says that it comes from another site. There is no cookie that such a form could use; but a page
    that wraps ours must not learn how it is answered. ``Sec-Fetch-Site`` is believed first: a web server in front may
    have changed ``Host``. A browser that says nothing (lynx) is let through."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != request.headers.get("host", "")


def note(path: str, error: Exception) -> None:
    """Say in the log that there is a bug, and where; never what the form or the exception said."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else "?"
    _log.error("unexpected %s on %s at %s", type(error).__name__, path, place)
