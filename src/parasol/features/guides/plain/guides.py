"""The guides that the community publishes: their list, and one page whole. An answer to a question leads to a place
further down the page, so that nothing is asked of the server and no answer leaves the device."""

from functools import partial

import msgspec

from parasol.features.guides.client import flags
from parasol.features.guides.client.flags import about
from parasol.features.guides.client.reading import Guides, NoSuchGuide, find, in_language, read_guide
from parasol.features.guides.structs import FLAGS, FOLD_DAYS, MOST_WHY, TOPICS, Guide
from parasol.features.guides.translated_texts import stale_places
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.plain.form import BadForm
from parasol.kernel.plain.part import Part, failed, too_old
from parasol.kernel.plain.route import Visit, Who, route
from parasol.kernel.plain.state import Stale
from parasol.kernel.plain.trouble import KNOWN, status_of, told
from parasol.kernel.plain.writing import Page
from parasol.kernel.texts.texts import Texts, in_order

MAX_BYTES = 300
MAX_FLAG_BYTES = 12_000


class Flagging(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What travels in the page of a guide: which text it was. What is sent twice from one page is kept once."""

    seed: bytes
    page: str
    language: str
    hash: bytes


class GuidePages(Part):
    """Their routes."""

    @route("/guides/all", "GET", Who.ANYONE, 0)
    async def all(self, visit: Visit) -> Page:
        """Anyone: the list of guides."""
        t, today = visit.texts, self._cabinet.today()
        try:
            found = await self._pool.run(self._cabinet.guides)
        except KNOWN as error:
            return failed("guides-all", error, t)
        best = in_language(found.list.pages if found else (), t.code)
        pages = sorted(best, key=lambda page: in_order(page.title))
        topics = [(topic, [page for page in pages if page.topic == topic]) for topic in TOPICS]
        late = sorted(today - page.review_by for page in pages if page.review_by < today)
        filled = {
            "topics": [(topic, of) for topic, of in topics if of],
            "today": today,
            "unconfirmed": _unconfirmed(found, t),
            "share": 100 * (len(pages) - len(late)) // len(pages) if pages else None,
            "late": late[len(late) // 2] if late else 0,
            "mended": sorted(found.list.mended)[len(found.list.mended) // 2] if found and found.list.mended else None,
        }
        return Page("guides", filled)

    @route("/guides/all", "POST", Who.ANYONE, MAX_BYTES)
    async def one(self, visit: Visit) -> Page:
        """Anyone: one guide, chosen in a form, so that no address names it."""
        t, form = visit.texts, visit.form
        form.only("guide")
        form.pressed()
        name = form.one("guide", 60)
        try:
            found, guide = await self._pool.run(partial(self._read, name, t.code))
        except (*KNOWN, NoSuchGuide) as error:
            trouble = Distrust("no-guide", "") if isinstance(error, NoSuchGuide) else error
            return failed("guides-all", trouble, t)
        stale = find(found, guide.id, guide.language).stale or b""
        filled = guide_filled(guide, t, self._cabinet.today(), stale) | {"unconfirmed": _unconfirmed(found, t)}
        state = self._book.seal("guideflag", Flagging(self._random(32), *about(guide)))
        return Page("guide", filled | {"flag": _asked(state, t)})

    @route("/guides/flag", "POST", Who.ANYONE, MAX_FLAG_BYTES)
    async def flag(self, visit: Visit) -> Page:
        """Anyone: what is wrong with a guide, sealed and sent."""
        form, t = visit.form, visit.texts
        form.only("state", "what", "why")
        form.pressed()
        what, why = form.one("what"), form.one("why").strip()
        if what and what not in FLAGS:
            raise BadForm
        try:
            flagging = self._book.open("guideflag", form.one("state"), Flagging)
        except Stale:
            return Page("guide-flag", _asked("", t, what, why), too_old(t, "plain-flag-stale"), status=410)
        wrong = "missing" if not what or not why else "long" if len(why) > MOST_WHY else ""
        if wrong:
            told_wrong = f"{t('guide-flag-why')}: {t(f'field-wrong-{wrong}', min=1, max=MOST_WHY)}"
            return Page("guide-flag", _asked(form.one("state"), t, what, why), told_wrong, status=422)
        try:
            await self._pool.run(lambda: self._send(flagging, what, why))
        except KNOWN as error:
            return Page("guide-flag", _asked(form.one("state"), t, what, why), told(error, t), status=status_of(error))
        return Page("problem", {"title": t("guide-flag-done"), "text": t("guide-flag-done-text")})

    def _send(self, flagging: Flagging, what: str, why: str) -> None:
        device = self._cabinet.device(flagging.seed, b"guideflag", f"{what} {why}".encode())
        page = flagging.page, flagging.language, flagging.hash
        message = flags.prepare(self._cabinet.roster(), device, page, what, why)
        self._open_once(lambda connection: flags.send(connection, message, self._cabinet.pay))

    def _read(self, name: str, language: str) -> tuple[Guides, Guide]:
        found = self._cabinet.guides()
        if found is None:
            raise NoSuchGuide
        with self._cabinet.connection() as connection:
            return read_guide(connection, self._cabinet.roster(), found, self._cabinet.today(), name, language)


def guide_filled(guide: Guide, t: Texts, today: int, stale: bytes = b"") -> dict[str, object]:
    """What the template of a guide is filled with."""
    late = today - guide.review_by
    told = {"is_stale": bool(stale), "stale": stale_places(guide, stale)}
    return {
        "guide": msgspec.to_builtins(guide),
        "late": max(late, 0),
        "is_folded": late > FOLD_DAYS,
        "day": t.day,
    } | told


def _asked(state: str, t: Texts, what: str = "", why: str = "") -> dict[str, object]:
    """What the template of a flag is filled with."""
    choices = [(each, t(f"guide-flag-what-{each}"), "") for each in FLAGS]
    kind = {"name": "what", "label": t("guide-flag-what"), "hint": "", "shown": True}
    text = {"name": "why", "label": t("guide-flag-why"), "hint": t("guide-flag-why-hint"), "shown": True}
    fields = [
        {**kind, "is": "choices", "many": False, "options": choices, "chosen": (what,)},
        {**text, "is": "lines", "rows": 3, "value": why},
    ]
    return {"state": state, "fields": fields}


def _unconfirmed(found: Guides | None, t: Texts) -> str:
    return t("guides-unconfirmed", day=t.day(found.list.day)) if found and not found.is_confirmed else ""
