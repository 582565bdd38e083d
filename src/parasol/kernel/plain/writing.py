"""Making pages out of templates. Everything that is filled in is escaped by Jinja; no template turns that off but for
the style sheet, which is a file of ours.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from markupsafe import Markup
from starlette.responses import Response

from parasol.kernel.onion import header_of
from parasol.kernel.plain.headers import page_headers
from parasol.kernel.plain.templates import environment
from parasol.kernel.plain.texts import draft_of
from parasol.kernel.texts.texts import Texts

BUSY = 503
BUSY_SECONDS = 60
"""After so many seconds it is worth trying again."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written: which template, with what. ``notice`` is said first; its kind is ``bad``, ``warn`` or
    ``good``."""

    template: str
    filled: dict[str, Any] = field(default_factory=dict)
    notice: str = ""
    notice_kind: str = "bad"
    status: int = 200


class Writer:
    """All templates, read once. ``name`` is what a browser shows in its tab and keeps in its history; ``place`` makes a
    place in the order of those who try words; ``onion_location`` the pages' onion service. Raises ``OnionRefused`` if
    it is no such address."""

    def __init__(
        self, name: str, languages: dict[str, Texts], place: Callable[[], str], onion_location: str | None = None
    ) -> None:
        self._name = name
        self._languages = languages
        self._environment = environment("parasol.kernel.plain")
        self._place = place
        style = (files("parasol.kernel.plain") / "pages" / "style.css").read_text(encoding="utf-8")
        self.headers = {**page_headers(style), **header_of(onion_location)}
        self._style = Markup(style)  # noqa: S704 a file of the program

    def write(self, page: Page, texts: Texts, path: str, closing: str = "") -> Response:
        """``path`` is where this page is, without its language: the other languages are linked there. ``closing`` is
        said first: that the community closes, and when."""
        content = self._environment.get_template(f"{page.template}.html").render(
            page.filled,
            t=texts,
            name=self._name,
            style=self._style,
            here=f"/{texts.code}",
            others=[(each, f"/{each.code}{path}") for each in self._languages.values() if each.code != texts.code],
            closing=closing,
            place=self._place,
            unread=draft_of(texts),
            notice=page.notice,
            notice_kind=page.notice_kind,
        )
        headers = dict(self.headers)
        if page.status == BUSY:
            headers["Retry-After"] = str(BUSY_SECONDS)
        return Response(content.encode(), page.status, headers, media_type="text/html; charset=utf-8")
