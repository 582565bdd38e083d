"""The catalogue without JavaScript: those profiles that everybody may read, by area and language, and one whole.

Each is verified here as a browser does it. The host of these pages sees what somebody looks for and opens, and the page
says so; it could read a listed profile anyway. No link and no secret stands in a page.
"""

from collections.abc import Callable
from functools import partial

from msgspec import UNSET

from parasol.features.profiles.client.catalogue import link_of
from parasol.features.profiles.client.shown import look
from parasol.features.profiles.structs import Listing, Profile, Reads
from parasol.kernel.client.connection import Declined
from parasol.kernel.plain.form import BadForm
from parasol.kernel.plain.part import failed
from parasol.kernel.plain.route import Pages, Visit, Who, route
from parasol.kernel.plain.trouble import KNOWN
from parasol.kernel.plain.writing import Page
from parasol.kernel.seal import Unreadable
from parasol.kernel.texts.texts import Texts, in_order

MAX_BYTES = 2_000
DAY = 24 * 60
MOST = 100
"""So many stand on one page; which ones is by chance."""
_LASTS = {"today": 1, "week": 7}
_GONE = ("no-such-room", "link", "old")


class ProfilePages(Pages):
    """Their routes."""

    @route("/profiles", "GET", Who.ANYONE, 0, tells_closing=True)
    async def all(self, visit: Visit) -> Page:
        """Anyone: all, or some of them."""
        return await self._page(visit)

    @route("/profiles", "POST", Who.ANYONE, MAX_BYTES, tells_closing=True)
    async def some(self, visit: Visit) -> Page:
        """Anyone: those of an area, in a language; or one, chosen in a form, so that no address names it."""
        form = visit.form
        if form.pressed() == "open":
            form.only("profile")
            return await self._one(visit, form.one("profile", 32))
        if form.pressed() != "look":
            raise BadForm
        form.only("area", "language")
        return await self._page(visit, form.one("area", 60), form.one("language", 80))

    async def _page(self, visit: Visit, area: str = "", language: str = "") -> Page:
        t, today = visit.texts, self._cabinet.today()
        try:
            found = await self._pool.run(self._cabinet.profiles)
        except KNOWN as error:
            if isinstance(error, Declined) and error.code == "no-catalogue":
                return Page("problem", {"title": t("catalogue"), "text": t("refused-no-catalogue")})
            return failed("catalogue", error, t)
        fitting = found.search(area=area, language=language)
        listings = [each.listing for each in found.listed]
        areas = {name for each in listings for name in [*(each.areas or []), *(tour.area for tour in each.tours or [])]}
        languages = {name for each in listings for name in each.languages or []}
        filled = {
            "asked": [
                ("area", t("catalogue-area"), sorted(areas, key=in_order), area),
                ("language", t("catalogue-language"), sorted(languages, key=in_order), language),
            ],
            "count": len(fitting),
            "profiles": [(each.room.hex(), _told(each.listing, each.listing.day, t, today)) for each in fitting[:MOST]],
            "lost": found.others,
        }
        return Page("profiles", filled)

    async def _one(self, visit: Visit, name: str) -> Page:
        t = visit.texts
        try:
            shown = await self._pool.run(partial(self._look, name))
        except Unreadable as error:
            if error.code not in _GONE:
                return failed("catalogue-one", error, t)
            return Page("problem", {"title": t("catalogue-one"), "text": t("catalogue-gone")}, status=410)
        except KNOWN as error:
            return failed("catalogue-one", error, t)
        profile, day = shown
        told = _told(profile, day, t, self._cabinet.today())
        reads = [] if profile.reads is UNSET else reading_hours(profile.reads, self._cabinet.now(), t)
        return Page("profile", {"one": told, "reads": reads})

    def _look(self, name: str) -> tuple[Profile, int]:
        """Raises ``Unreadable`` (``link``, ``old`` …), and as ``Cabinet.profiles``."""
        one = next((each for each in self._cabinet.profiles().listed if each.room.hex() == name), None)
        if one is None:
            raise Unreadable("link", "this profile isn't in the catalogue now")
        try:
            with self._cabinet.connection() as connection:
                shown = look(connection, link_of(one), self._cabinet.today()).shown
        except Declined as declined:
            if declined.code not in _GONE:
                raise
            raise Unreadable("link", "this profile was closed meanwhile") from None
        return shown.profile, shown.day


def _told(said: Listing | Profile, day: int, t: Texts, today: int) -> dict[str, object]:
    """A profile in words; what she left empty isn't there."""
    available, line = said.available, said.line
    is_now = available is not UNSET and today - day < _LASTS[available]
    tours = [
        f"{t('profile-from-to', first=t.day(each.from_day), last=t.day(each.to_day))} · {each.area}"
        for each in said.tours or []
        if each.to_day >= today
    ]
    lines: Callable[[str], list[str]] = lambda name: (getattr(said, name, UNSET) or "").splitlines()  # noqa: E731
    rows = [
        ("text", lines("text")),
        ("areas", [*(said.areas or []), *([t("profile-online")] if said.is_online else [])]),
        ("tours", tours),
        ("languages", said.languages or []),
        *((name, lines(name)) for name in ("services", "prices", "boundaries", "asks")),
        ("sites", getattr(said, "sites", UNSET) or []),
    ]
    return {
        "name": said.name or t("profile-unnamed"),
        "line": line or "",
        "available": t(f"profile-available-{available}") if is_now else "",
        "rows": [(t(f"profile-{name}"), told) for name, told in rows if any(told)],
    }


def reading_hours(reads: Reads, now: float, t: Texts) -> list[str]:
    """Between which hours she reads, and that it is another hour there now."""
    opens, closes, minute = reads.opens, reads.closes, (int(now // 60) + reads.ahead) % DAY
    said = [f"{t('profile-reads')}: {t('profile-from-to', first=_clock(opens), last=_clock(closes))}"]
    is_open = opens <= minute < closes if opens < closes else minute >= opens or minute < closes
    return said if is_open else [*said, t("profile-reads-again", time=_clock(opens), now=_clock(minute))]


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
