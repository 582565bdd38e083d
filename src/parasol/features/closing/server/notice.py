"""What a closed community's server answers: the same few words to everybody, on every address, and nothing else."""

from collections.abc import Callable
from html import escape

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from parasol.kernel.http.problems import HEADERS, Refused, response


class Closed:
    """Passes everything on until the last day is over; then answers it. ``closed_on`` gives the last day when it is
    over, else None."""

    def __init__(self, app: ASGIApp, closed_on: Callable[[], int | None]) -> None:
        self._app = app
        self._closed_on = closed_on

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        day = self._closed_on() if scope["type"] == "http" else None
        answer: ASGIApp = self._app if day is None else notice(Request(scope), day)
        await answer(scope, receive, send)


def only_notice(last_day: int) -> Starlette:
    """An application that only says that a community closed on a day: what is served when its store is gone."""
    return Starlette(middleware=[Middleware(Closed, closed_on=lambda: last_day)])


def notice(request: Request, last_day: int) -> Response:
    """The answer to a request: a page for a browser, a problem for a program. Nothing of the request is in it."""
    if request.method not in ("GET", "HEAD"):
        return response(Refused(410, "closed"))
    return Response(_page(last_day), 410, HEADERS, media_type="text/html; charset=utf-8")


def _page(last_day: int) -> str:
    from parasol.kernel.texts.texts import load  # noqa: PLC0415 few servers ever close, and the texts take megabytes of memory

    told = [
        f'<section lang="{t.code}" dir="{t.direction}"><h1>{escape(t("closed-title"))}</h1>'
        f"<p>{escape(t('closed-text', day=t.day(last_day)))}</p><p>{escape(t('closed-unexpected'))}</p></section>"
        for t in load(("closed",)).values()
    ]
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return f"{head}<title>Closed</title>{''.join(told)}</html>"
