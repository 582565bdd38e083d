"""Fetching a site's files with the headers of a common browser, and nothing that says that a program looks.

Firefox's headers, as Tor Browser sends them, but for two ways of packing that can't be unpacked here. Whoever looks at
the order of the headers or at the first bytes of TLS can tell all the same; docs/verifying.md says so.
"""

import zlib
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from typing import Literal

import httpx

MAX_FILE_BYTES = 1_000_000
MAX_HEADERS = 60
PATIENCE = 60.0
UNAVAILABLE = {502, 503, 504}

Kind = Literal["document", "script", "style", "image", "data"]

_ALWAYS = {
    "User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Accept-Language": "en-US,en;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_BY_KIND: dict[Kind, dict[str, str]] = {
    "document": {
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Upgrade-Insecure-Requests": "1",
        "Sec-Fetch-Dest": "document",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Site": "none",
        "Sec-Fetch-User": "?1",
    },
    "script": {"Accept": "*/*", "Sec-Fetch-Dest": "script", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"},
    "style": {
        "Accept": "text/css,*/*;q=0.1",
        "Sec-Fetch-Dest": "style",
        "Sec-Fetch-Mode": "no-cors",
        "Sec-Fetch-Site": "same-origin",
    },
    "image": {
        "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
        "Sec-Fetch-Dest": "image",
        "Sec-Fetch-Mode": "no-cors",
        "Sec-Fetch-Site": "same-origin",
    },
    "data": {
        "Accept": "*/*",
        "Sec-Fetch-Dest": "empty",
        "Sec-Fetch-Mode": "same-origin",
        "Sec-Fetch-Site": "same-origin",
    },
}
_ENDINGS: dict[str, Kind] = {"js": "script", "css": "style", "svg": "image", "html": "document", "": "document"}


class CannotLook(Exception):
    """The site can't be reached or is out of order, so there is nothing to compare. Says nothing about the page."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer. ``content`` is unpacked; ``None`` if it is larger than a file may be, or packed in a way that wasn't
    asked for."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes | None

    def values(self, name: str) -> list[str]:
        """All values of a header, in the order they came in."""
        return [value for each, value in self.headers if each == name]


class Visitor:
    """One visit to one site. ``proxy`` like ``socks5://127.0.0.1:9050``: names are looked up there, not here."""

    def __init__(self, url: str, proxy: str | None = None, transport: httpx.BaseTransport | None = None) -> None:
        self._http = httpx.Client(
            base_url=url,
            proxy=proxy,
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            timeout=PATIENCE,
            headers=_ALWAYS,
        )
        self._http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, path: str) -> Fetched:
        """Fetch a file, at most 1 MB of it. Raises ``CannotLook``."""
        kind = _ENDINGS.get(path.rpartition("/")[2].rpartition(".")[2] if "." in path else "", "data")
        try:
            with self._http.stream("GET", path, headers=_BY_KIND[kind]) as answer:
                headers = tuple((name.lower(), value) for name, value in answer.headers.multi_items())[:MAX_HEADERS]
                content = _content(answer)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError):
            raise CannotLook("the site can't be reached, or the connection broke") from None
        if answer.status_code in UNAVAILABLE:
            raise CannotLook(f"the site is out of order for the moment (it answers {answer.status_code})")
        return Fetched(answer.status_code, headers, content)


def _content(answer: httpx.Response) -> bytes | None:
    packed = answer.headers.get("content-encoding", "identity").strip().lower()
    if packed not in {"identity", "gzip"}:
        return None
    unpacking = zlib.decompressobj(wbits=31) if packed == "gzip" else None
    content = bytearray()
    try:
        for chunk in answer.iter_raw():
            room = MAX_FILE_BYTES + 1 - len(content)
            content += chunk[:room] if unpacking is None else unpacking.decompress(chunk, room)
            if len(content) > MAX_FILE_BYTES:
                return None
    except zlib.error:
        return None
    return None if unpacking is not None and not unpacking.eof else bytes(content)
