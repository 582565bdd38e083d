"""Services: the community's directory, to be read and looked through. What somebody looks for is in the form
alone; nobody is asked where they are.
"""

import time
from collections.abc import Callable

from parasol.features.services.client import directory
from parasol.features.services.plain.service_words import shown
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.form import BadForm
from parasol.kernel.plain.part import failed
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.route import Pages, Visit, Who, route
from parasol.kernel.plain.trouble import KNOWN
from parasol.kernel.plain.writing import Page
from parasol.kernel.texts.texts import in_order

MAX_BYTES = 2_000
MAX_LANGUAGE = 80


class ServicePages(Pages):
    """The directory's routes. ``clock``: seconds since 1970."""

    def __init__(self, cabinet: Cabinet, pool: Pool, clock: Callable[[], float] = time.time) -> None:
        super().__init__(cabinet, pool)
        self._clock = clock

    @route("/services", "GET", Who.ANYONE, 0, tells_closing=True)
    async def all(self, visit: Visit) -> Page:
        """Anyone: every place in the list."""
        return await self._page(visit, directory.Wanted())

    @route("/services", "POST", Who.ANYONE, MAX_BYTES, tells_closing=True)
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
            return failed("services-title", error, t)
        now = self._clock()
        found = directory.fitting(services, wanted, now)
        areas = sorted({service.area for service in services if service.area}, key=in_order)
        filled = {
            "wanted": wanted,
            "kinds": [(kind, t(f"service-kind-{kind}")) for kind in directory.KINDS],
            "areas": areas,
            "languages": directory.languages(services),
            "services": [shown(service, t, self._cabinet.today(), now) for service in found],
            "is_empty": not services,
        }
        return Page("services", filled)
