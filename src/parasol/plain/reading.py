"""Pages that are only read: the first one, help, guides, and what is different without JavaScript."""

from parasol.plain.route import PlainRoute, Visit, Who
from parasol.plain.writing import Page
from parasol.texts import Texts

HELP = ("danger", "care", "young", "talk")
GUIDES = ("before", "after", "phone")
ABOUT = (
    ("plain-what", "plain-what"),
    ("plain-exit", "plain-exit"),
    ("about-not", "about-not"),
    ("about-who", "about-who"),
)


def routes() -> list[PlainRoute]:
    """Their routes."""
    return [
        PlainRoute("/", "GET", Who.ANYONE, 0, front, tells_closing=True),
        PlainRoute("/help", "GET", Who.ANYONE, 0, help_now),
        PlainRoute("/guides", "GET", Who.ANYONE, 0, guides),
        PlainRoute("/about", "GET", Who.ANYONE, 0, about),
    ]


async def front(visit: Visit) -> Page:
    """Anyone: a few ways on, as calm as the other page's."""
    return Page("front")


async def help_now(visit: Visit) -> Page:
    """Anyone."""
    return _reading(visit.texts, "help-title", [(f"help-{part}", f"help-{part}") for part in HELP])


async def guides(visit: Visit) -> Page:
    """Anyone."""
    return _reading(visit.texts, "guides-title", [(f"guide-{part}", f"guide-{part}") for part in GUIDES])


async def about(visit: Visit) -> Page:
    """Anyone: what the machine that runs this sees, what Leave does, and what nothing here can do."""
    return _reading(visit.texts, "about-title", list(ABOUT), ("held", visit.texts("about-held")))


def _reading(t: Texts, title: str, parts: list[tuple[str, str]], link: tuple[str, str] | None = None) -> Page:
    """Headings with their sentences, numbered from 1 in the texts; ``link``: a page to read on, and its name."""
    sections = [(heading, t(heading), sentences(t, stem)) for heading, stem in parts]
    return Page("reading", {"title": t(title), "sections": sections, "link": link})


def sentences(t: Texts, stem: str) -> list[str]:
    """All of ``stem-1``, ``stem-2`` …"""
    found: list[str] = []
    while t.has(f"{stem}-{len(found) + 1}"):
        found.append(t(f"{stem}-{len(found) + 1}"))
    return found
