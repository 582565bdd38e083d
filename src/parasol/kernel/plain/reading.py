"""Pages that are only read: the first one, help, guides, and what is different without JavaScript."""

from contextlib import suppress
from dataclasses import replace

from msgspec import UNSET

from parasol.features.closing.plain.ending import Closed, Ending
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.route import Pages, Visit, Who, route
from parasol.kernel.plain.templates import both
from parasol.kernel.plain.writing import Page
from parasol.kernel.roster.structs import Policy
from parasol.kernel.texts.texts import Texts

HELP = ("danger", "care", "young", "talk")
GUIDES = ("before", "after", "phone")
ABOUT = (
    ("plain-what", "plain-what"),
    ("plain-exit", "plain-exit"),
    ("about-not", "about-not"),
    ("about-who", "about-who"),
)


class ReadingPages(Pages):
    """Their routes. What the community itself says is from the last roster that was read, and left out without one."""

    def __init__(self, cabinet: Cabinet, pool: Pool, ending: Ending) -> None:
        super().__init__(cabinet, pool)
        self._ending = ending

    @route("/", "GET", Who.ANYONE, 0, tells_closing=True)
    async def front(self, visit: Visit) -> Page:
        """Anyone: a few ways on, as calm as the other page's."""
        roster = self._cabinet.known_roster()
        policy = None if roster is None else roster.policy
        return Page("front", {"has_catalogue": policy is not None and policy.lifetime("catalogue") > 0})

    @route("/help", "GET", Who.ANYONE, 0)
    async def help_now(self, visit: Visit) -> Page:
        """Anyone: the community's own numbers first."""
        t = visit.texts
        link = ("platforms", t("front-platforms"))
        page = _reading(t, "help-title", [(f"help-{part}", f"help-{part}") for part in HELP], link)
        policy = await self._policy()
        numbers = UNSET if policy is None else policy.help_numbers
        calls = (
            [] if numbers is UNSET else [(each.label, each.number, each.number.replace(" ", "")) for each in numbers]
        )
        return replace(page, filled={**page.filled, "calls": calls})

    @route("/guides", "GET", Who.ANYONE, 0)
    async def guides(self, visit: Visit) -> Page:
        """Anyone."""
        t = visit.texts
        parts = [(f"guide-{part}", f"guide-{part}") for part in GUIDES]
        return _reading(t, "guides-title", parts, ("guides/all", t("guides-all")))

    @route("/about", "GET", Who.ANYONE, 0)
    async def about(self, visit: Visit) -> Page:
        """Anyone: what the machine that runs this sees, what Leave does, and what nothing here can do."""
        t = visit.texts
        page = _reading(t, "about-title", list(ABOUT), ("held", t("about-held")))
        policy = await self._policy()
        if policy is None:
            return page
        said = "unsaid" if policy.police is UNSET else policy.police.replace("_", "-")
        return replace(page, filled={**page.filled, "said": both(t, f"police-{said}")})

    async def _policy(self) -> Policy | None:
        with suppress(Closed):  # help stays where it is
            await self._ending.look()
        roster = self._cabinet.known_roster()
        return None if roster is None else roster.policy


def _reading(t: Texts, title: str, parts: list[tuple[str, str]], link: tuple[str, str] | None = None) -> Page:
    """Headings with their sentences, numbered from 1 in the texts; ``link``: a page to read on, and its name."""
    sections = [(heading, t(heading), sentences(t, stem)) for heading, stem in parts]
    return Page("reading", {"title": t(title), "sections": sections, "link": link, "calls": [], "said": ""})


def sentences(t: Texts, stem: str) -> list[str]:
    """All of ``stem-1``, ``stem-2`` …"""
    found: list[str] = []
    while t.has(f"{stem}-{len(found) + 1}"):
        found.append(both(t, f"{stem}-{len(found) + 1}"))
    return found
