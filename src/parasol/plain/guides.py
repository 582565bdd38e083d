"""The guides that the community publishes: their list, and one page whole. An answer to a question leads to a place
further down the page, so that nothing is asked of the server and no answer leaves the device."""

from functools import partial

import msgspec

from parasol.client.distrust import Distrust
from parasol.client.guides.reading import Guides, NoSuchGuide, read_guide
from parasol.formats.guide import FOLD_DAYS, TOPICS, Guide, Listed
from parasol.plain.cabinet import Cabinet
from parasol.plain.part import failed
from parasol.plain.pool import Pool
from parasol.plain.route import PlainRoute, Visit, Who
from parasol.plain.trouble import KNOWN
from parasol.plain.writing import Page
from parasol.texts import Texts

MAX_BYTES = 300


class GuidePages:
    """Their routes."""

    def __init__(self, cabinet: Cabinet, pool: Pool) -> None:
        self._cabinet = cabinet
        self._pool = pool

    def routes(self) -> list[PlainRoute]:
        return [
            PlainRoute("/guides/all", "GET", Who.ANYONE, 0, self.all),
            PlainRoute("/guides/all", "POST", Who.ANYONE, MAX_BYTES, self.one),
        ]

    async def all(self, visit: Visit) -> Page:
        """Anyone: the list of guides."""
        t, today = visit.texts, self._cabinet.today()
        try:
            found = await self._pool.run(self._cabinet.guides)
        except KNOWN as error:
            return failed("guides-all", error, t)
        best: dict[str, Listed] = {}
        for page in found.list.pages if found else ():
            if page.id not in best or page.language == t.code:
                best[page.id] = page
        pages = sorted(best.values(), key=lambda page: page.title.casefold())
        topics = [(topic, [page for page in pages if page.topic == topic]) for topic in TOPICS]
        late = sorted(today - page.review_by for page in pages if page.review_by < today)
        filled = {
            "topics": [(topic, of) for topic, of in topics if of],
            "today": today,
            "unconfirmed": _unconfirmed(found, t),
            "share": 100 * (len(pages) - len(late)) // len(pages) if pages else None,
            "late": late[len(late) // 2] if late else 0,
        }
        return Page("guides", filled)

    async def one(self, visit: Visit) -> Page:
        """Anyone: one guide, chosen in a form, so that no address names it."""
        t, form = visit.texts, visit.form
        form.only("guide")
        form.pressed()
        name = form.one("guide", 60)
        try:
            found, guide = await self._pool.run(partial(self._read, name, t.code))
        except (*KNOWN, NoSuchGuide) as error:
            told = Distrust("no-guide", "") if isinstance(error, NoSuchGuide) else error
            return failed("guides-all", told, t)
        return Page("guide", guide_filled(guide, t, self._cabinet.today()) | {"unconfirmed": _unconfirmed(found, t)})

    def _read(self, name: str, language: str) -> tuple[Guides, Guide]:
        found = self._cabinet.guides()
        if found is None:
            raise NoSuchGuide
        with self._cabinet.connection() as connection:
            return read_guide(connection, self._cabinet.roster(), found, self._cabinet.today(), name, language)


def guide_filled(guide: Guide, t: Texts, today: int) -> dict[str, object]:
    """What the template of a guide is filled with."""
    late = today - guide.review_by
    return {"guide": msgspec.to_builtins(guide), "late": max(late, 0), "is_folded": late > FOLD_DAYS, "day": t.day}


def _unconfirmed(found: Guides | None, t: Texts) -> str:
    return t("guides-unconfirmed", day=t.day(found.list.day)) if found and not found.is_confirmed else ""
