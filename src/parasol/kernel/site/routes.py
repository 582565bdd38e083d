"""The page's routes: ``/``, one for each file of the build, the site's signed manifest, and no other. No path is ever
looked up on a disk.

The only routes that are asked with ``GET`` or ``HEAD``, because browsers open pages so. A query string is ignored, not
refused: messengers and social networks add their own to links that people pass on, and such a link has to open. As
everything else of a request, but which packing it takes, it changes nothing in the answer.
"""

import gzip
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from parasol.kernel.http.packing import takes
from parasol.kernel.http.route import Who
from parasol.kernel.site.built import INDEX, SIGNED, Page, PageFile
from parasol.kernel.site.headers import headers_of, part_headers


@dataclass(frozen=True, slots=True)
class PageRoute:
    """A route's declaration, as ``http.route.Route`` is one for messages."""

    path: str
    who: Who
    endpoint: Callable[[Request], Awaitable[Response]]


def routes_of(page: Page, current: Callable[[], Page] | None = None) -> list[PageRoute]:
    """All routes of a page. ``current`` gives the page as it is now, of which the first document may have changed."""
    files = listed(page)
    if page.signed is not None:
        files[f"/{SIGNED}"] = PageFile(page.signed, gzip.compress(page.signed, 9, mtime=0), "application/json")
    documents, parts = headers_of(page), part_headers()

    def headers_for(file: PageFile) -> dict[str, str]:
        return documents if is_document(file.media_type) else parts

    return [
        PageRoute(
            path,
            Who.ANYONE,
            _endpoint(_now(path, file, current), {**headers_for(file), "Content-Type": file.media_type}),
        )
        for path, file in files.items()
    ]


def listed(page: Page) -> dict[str, PageFile]:
    """The files of a page by path."""
    return {"/": page.files[INDEX], **{f"/{name}": file for name, file in page.files.items()}}


def is_document(media_type: str) -> bool:
    """Whether a browser opens it as a page."""
    return media_type.startswith("text/html")


def _now(path: str, file: PageFile, current: Callable[[], Page] | None) -> Callable[[], PageFile]:
    if current is None or path not in ("/", f"/{INDEX}"):
        return lambda: file
    return lambda: current().files[INDEX]


def _endpoint(now: Callable[[], PageFile], plain: dict[str, str]) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        file, accepted = now(), request.headers.get("accept-encoding", "")
        for packing, content in (("br", file.brotli), ("gzip", file.compressed)):
            if content is not None and takes(accepted, packing):
                return Response(content, 200, {**plain, "Content-Encoding": packing})
        return Response(file.content, 200, plain)

    return answer
