"""The page's routes: ``/``, one for each file of the build, the site's signed manifest, and no other. No path is ever
looked up on a disk.

The only routes that are asked with ``GET`` or ``HEAD``, because browsers open pages so. A query string is ignored, not
refused: messengers and social networks add their own to links that people pass on, and such a link has to open. As
everything else of a request, but whether it takes gzip, it changes nothing in the answer.
"""

import gzip
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from parasol.server.http.packing import takes_gzip
from parasol.server.http.route import Who
from parasol.server.page.built import INDEX, SIGNED, Page, PageFile
from parasol.server.page.headers import headers_of, part_headers


@dataclass(frozen=True, slots=True)
class PageRoute:
    """A route's declaration, as ``http.route.Route`` is one for messages."""

    path: str
    who: Who
    endpoint: Callable[[Request], Awaitable[Response]]


def routes_of(page: Page) -> list[PageRoute]:
    """All routes of a page."""
    files = listed(page)
    if page.signed is not None:
        files[f"/{SIGNED}"] = PageFile(page.signed, gzip.compress(page.signed, 9, mtime=0), "application/json")
    documents, parts = headers_of(page), part_headers()
    return [
        PageRoute(path, Who.ANYONE, _endpoint(file, documents if is_document(file.media_type) else parts))
        for path, file in files.items()
    ]


def listed(page: Page) -> dict[str, PageFile]:
    """The files of a page by path."""
    return {"/": page.files[INDEX], **{f"/{name}": file for name, file in page.files.items()}}


def is_document(media_type: str) -> bool:
    """Whether a browser opens it as a page."""
    return media_type.startswith("text/html")


def _endpoint(file: PageFile, headers: dict[str, str]) -> Callable[[Request], Awaitable[Response]]:
    plain = {**headers, "Content-Type": file.media_type}
    compressed = {**plain, "Content-Encoding": "gzip"}

    async def answer(request: Request) -> Response:
        if takes_gzip(request.headers.get("accept-encoding", "")):
            return Response(file.compressed, 200, compressed)
        return Response(file.content, 200, plain)

    return answer
