"""Which texts the plain pages have, and in which language a visitor reads them.

The language stands in the path (``/es/help``) and nowhere else: it is chosen with a link, carried by every link and
form, and needs no cookie. Text parts are shared with the page for browsers, so that nothing is written twice.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from parasol.kernel.texts.texts import Texts, load, text_folder
from parasol.kernel.texts.translations import is_draft

_SCREENS = ("app", "kit", "record", "help", "reports", "members", "more", "services", "outreach", "guides", "platforms")
PARTS = (*_SCREENS, "schema", "plain", "link", "profiles")
_MAX_HEADER = 200
_RANGE = re.compile(r"\s*([A-Za-z]{1,8})(-[A-Za-z0-9-]{1,40})?\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?)\s*)?")


def languages() -> dict[str, Texts]:
    """Every language, by its code; English first."""
    return load(PARTS)


def draft_of(texts: Texts) -> str:
    """What each page says in a language of which nobody who speaks it has read all; nothing in others."""
    return texts("draft") if _is_draft(texts.code) else ""


@cache
def _is_draft(code: str) -> bool:
    return is_draft(text_folder(), code)


def preferred(header: str, offered: Mapping[str, Texts]) -> Texts:
    """The language that a browser asks for (RFC 9110, 12.5.4), as far as there is one; else the first. A header that
    can't be read is one that asks for nothing."""
    for code, _ in _wanted(header):
        if code in offered:
            return offered[code]
    return next(iter(offered.values()))


def as_written(texts: Texts, header: str) -> Texts:
    """The texts with days as the browser's owner writes them: by the first of the languages it asks for that is this
    one, as the page for browsers does it."""
    regions = [f"{code}{region}" for code, region in _wanted(header) if code == texts.code]
    return replace(texts, region=regions[0]) if regions else texts


def _wanted(header: str) -> list[tuple[str, str]]:
    """The languages of a header, each with what stands behind it, those that are wanted most first."""
    wanted: list[tuple[float, str, str]] = []
    for part in header[:_MAX_HEADER].split(","):
        if found := _RANGE.fullmatch(part):
            wanted.append((float(found[3] or 1), found[1].lower(), found[2] or ""))
    return [(code, region) for quality, code, region in sorted(wanted, key=lambda each: -each[0]) if quality > 0]
