"""Places that help: the community's directory, to be read and looked through. What somebody looks for is in the form
alone; nobody is asked where they are.
"""

import time
from collections.abc import Callable
from typing import Any

from parasol.client.services import directory
from parasol.formats.public import Service
from parasol.plain.cabinet import Cabinet
from parasol.plain.form import BadForm
from parasol.plain.hours import hour_lines
from parasol.plain.pool import Pool
from parasol.plain.route import PlainRoute, Visit, Who
from parasol.plain.trouble import BUSY_SECONDS, KNOWN, status_of, told
from parasol.plain.writing import Page
from parasol.texts import Texts

MAX_BYTES = 2_000
MAX_LANGUAGE = 80


class ServicePages:
    """The directory's routes. ``clock``: seconds since 1970."""

    def __init__(self, cabinet: Cabinet, pool: Pool, clock: Callable[[], float] = time.time) -> None:
        self._cabinet = cabinet
        self._pool = pool
        self._clock = clock

    def routes(self) -> list[PlainRoute]:
        return [
            PlainRoute("/services", "GET", Who.ANYONE, 0, self.all, tells_closing=True),
            PlainRoute("/services", "POST", Who.ANYONE, MAX_BYTES, self.some, tells_closing=True),
        ]

    async def all(self, visit: Visit) -> Page:
        """Anyone: every place in the list."""
        return await self._page(visit, directory.Wanted())

    async def some(self, visit: Visit) -> Page:
        """Anyone: those that fit."""
        form = visit.form
        form.only("kind", "area", "language", "open", "never")
        form.pressed()
        kind = form.one("kind", 20)
        if kind and kind not in directory.KINDS:
            raise BadForm
        wanted = directory.Wanted(
            kind or None,
            form.one("area", 100) or None,
            form.one("language", MAX_LANGUAGE) or None,
            form.one("open", 3) == "yes",
            form.one("never", 3) == "yes",
        )
        return await self._page(visit, wanted)

    async def _page(self, visit: Visit, wanted: directory.Wanted) -> Page:
        t = visit.texts
        try:
            services = directory.newest(await self._pool.run(self._cabinet.public), self._cabinet.today())
        except KNOWN as error:
            status = status_of(error)
            failed = {"title": t("services-title"), "text": told(error, t)}
            return Page("problem", failed, status=status, retry_after=BUSY_SECONDS if status == 503 else None)
        now = self._clock()
        found = directory.fitting(services, wanted, now)
        areas = sorted({service.area for service in services if service.area}, key=str.casefold)
        filled = {
            "wanted": wanted,
            "kinds": [(kind, t(f"service-kind-{kind}")) for kind in directory.KINDS],
            "areas": areas,
            "languages": directory.languages(services),
            "services": [_shown(service, t, self._cabinet.today(), now) for service in found],
            "is_empty": not services,
        }
        return Page("services", filled)


def _shown(service: Service, t: Texts, today: int, now: float) -> dict[str, Any]:
    """A place in words."""
    hours = [t("service-always")] if service.is_always_open else hour_lines(service.hours, t)
    rows = [
        ("service-reach", [service.reach]),
        ("service-hours", [*(hours or [t("service-hours-unknown")]), service.hours_note]),
        ("services-language", [", ".join(service.languages)]),
        ("service-cost", [t(f"service-cost-{service.cost}"), service.cost_note]),
        ("service-asks-id", [t(f"service-often-{service.asks_id}")]),
        ("service-asks-status", [t(f"service-often-{service.asks_status}")]),
        ("service-asks-police", [t(f"service-often-{service.calls_police}")]),
        ("service-trans", [t(f"service-known-{service.trans}")]),
        ("service-migrants", [t(f"service-known-{service.migrants}")]),
        ("service-minors", [t(f"service-minors-{service.minors}")]),
        ("service-confirmed", [t.day(service.confirmed_on)]),
    ]
    is_stale = directory.is_stale(service, today)
    return {
        "name": service.name,
        "kinds": ", ".join(t(f"service-kind-{kind}") for kind in service.kinds),
        "area": service.area,
        "about": service.about,
        "open": t("service-open") if directory.is_open(service, now) else "",
        "stale": t("service-stale", day=t.day(service.confirmed_on)) if is_stale else "",
        "rows": [(t(id), [line for line in lines if line]) for id, lines in rows if any(lines)],
    }
