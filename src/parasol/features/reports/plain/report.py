"""Writing a report: one question a page, all answers once more, and the receipt words.

What was answered travels in the page (``state``). A page that is too old loses what was on the pages before it and says
so; what was typed on it is kept.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress

import msgspec

from parasol.features.closing.plain.ending import Ending
from parasol.features.reports.client.reporter import Reporter, prepare, send
from parasol.features.reports.plain import answers, questions
from parasol.features.reports.plain.draft import MORE, QUESTIONS, Draft
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.form import BadForm, Form
from parasol.kernel.plain.part import Part, failed, too_old, words_page
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.route import Visit, Who, route
from parasol.kernel.plain.state import Stale, StateBook
from parasol.kernel.plain.trouble import KNOWN, status_of, told
from parasol.kernel.plain.writing import Page
from parasol.kernel.roster.client.roster import NotFounded
from parasol.kernel.roster.rules import Policy
from parasol.kernel.vault.client import WordKeys
from parasol.kernel.wire.days import month_of
from parasol.kernel.words import generate, words_for

ASKED = (*QUESTIONS, *MORE)
HELD = {"names": "identifiers", "further": "further"}
"""Questions that take several things, one after the other, and the field in which they are."""

MAX_BYTES = 600_000
"""A state of 140,000 characters, and a text as long as a report can be, each byte of it as ``%xx``."""


class ReportPages(Part):
    """The report's routes. ``receipt`` shows a report that was corrected."""

    def __init__(
        self, cabinet: Cabinet, book: StateBook, pool: Pool, random: Callable[[int], bytes], ending: Ending
    ) -> None:
        super().__init__(cabinet, book, pool, random)
        self._ending = ending

    @route("/report", "GET", Who.ANYONE, 0, tells_closing=True)
    async def opening(self, visit: Visit) -> Page:
        """Anyone: what a report is, who reads it, and what this machine sees."""
        if not self._ending.takes_reports:
            return self._ending.no_reports(visit.texts)
        if await self._is_nowhere():
            return failed("report-title", NotFounded(), visit.texts)
        return Page("opening", {"state": self._book.seal("report", Draft(self._random(32)))})

    @route("/report", "POST", Who.ANYONE, MAX_BYTES, tells_closing=True)
    async def step(self, visit: Visit) -> Page:
        """Anyone: one page of a report was answered."""
        form, t = visit.form, visit.texts
        at, pressed = form.one("at"), form.pressed()
        if at not in {*ASKED, "opening", "review"}:
            raise BadForm
        form.only("state", "at", *answers.NAMES.get(at, ()))
        policy = await self._policy()
        month = month_of(self._cabinet.today())
        try:
            draft = self._book.open("report", form.one("state"), Draft)
        except Stale:
            return await self._stale(visit, at, policy, month)
        try:
            answered = answers.take(at, draft, form, t, policy, month)
        except answers.NotAnswered as why:
            return self._question(visit, at, draft, policy, why.text, _typed(form, at))
        if answered.excess > 0 and at == "review":
            return self._review(visit, answered, t("trouble-too-long", excess=answered.excess), 422)
        if answered.excess > 0 and at in answers.NAMES:
            return self._too_long(visit, at, pressed, draft, answered, policy)
        return await self._go(visit, at, pressed, answered, policy)

    async def _go(  # noqa: PLR0911 one button a branch
        self, visit: Visit, at: str, pressed: str, draft: Draft, policy: Policy | None
    ) -> Page:
        """Where a button leads, with the answers taken."""
        if at == "review" and pressed == "send":
            return await self._send(visit, draft)
        if pressed.startswith("to-") and (question := pressed[3:]) in ASKED:
            return self._question(visit, question, draft, policy)
        if pressed.startswith("remove-") and at in HELD:
            return self._question(visit, at, _without(draft, HELD[at], pressed[7:]), policy)
        if at == "opening" and pressed == "next":
            return self._question(visit, QUESTIONS[0], draft, policy)
        if at in HELD and pressed == "add":
            return self._question(visit, at, draft, policy)
        if at in QUESTIONS and pressed == "back" and (before := draft.before(at)):
            return self._question(visit, before, draft, policy)
        if at in ASKED and pressed in {"next", "check"}:
            after = draft.after(at)
            if after is None or draft.is_reviewed or pressed == "check":
                return self._review(visit, draft)
            return self._question(visit, after, draft, policy)
        raise BadForm

    def _question(
        self,
        visit: Visit,
        question: str,
        draft: Draft,
        policy: Policy | None,
        notice: str = "",
        typed: Mapping[str, str] = questions.NOTHING,
    ) -> Page:
        month = month_of(self._cabinet.today())
        filled = {
            "state": self._book.seal("report", draft),
            "at": question,
            "title": visit.texts(f"ask-{question}"),
            "fields": questions.fields_of(question, draft, visit.texts, policy, month, typed),
            "held": questions.held(question, draft, visit.texts, policy),
            "step": (QUESTIONS.index(question) + 1, len(QUESTIONS) + 1) if question in QUESTIONS else None,
            "has_check": draft.is_enough and question in QUESTIONS and not draft.is_reviewed,
            "is_answered": questions.is_answered(question, draft),
            "has_back": draft.before(question) is not None and not draft.is_reviewed,
        }
        return Page("question", filled, notice, status=422 if notice else 200)

    def _review(self, visit: Visit, draft: Draft, notice: str = "", status: int = 200) -> Page:
        return self._review_page(msgspec.structs.replace(draft, is_reviewed=True), visit.texts, notice, status)

    def _too_long(
        self, visit: Visit, at: str, pressed: str, before: Draft, draft: Draft, policy: Policy | None
    ) -> Page:
        """The page again with what was typed still in its field; the state keeps the answer from before."""
        notice = visit.texts("trouble-too-long", excess=draft.excess)
        if at in HELD:
            if pressed.startswith("remove-"):
                before, notice = _without(before, HELD[at], pressed[7:]), ""
            return self._question(visit, at, before, policy, notice, _typed(visit.form, at))
        page = self._question(visit, at, draft, policy, notice)
        page.filled["state"] = self._book.seal("report", before)
        return page

    async def _stale(self, visit: Visit, at: str, policy: Policy | None, month: str) -> Page:
        """A new draft with what was typed on this page in it, which is all that is still known."""
        t = visit.texts
        new = draft = Draft(self._random(32))
        with suppress(answers.NotAnswered, BadForm):
            draft = answers.take(at, new, visit.form, t, policy, month)
        typed: Mapping[str, str] = questions.NOTHING
        if at in HELD and (draft == new or draft.excess > 0):
            draft, typed = new, _typed(visit.form, at)
        page = self._question(visit, at if at in ASKED else QUESTIONS[0], draft, policy, typed=typed)
        said = too_old(t)
        is_kept = draft != new or any(typed.values())
        notice = f"{said} {t('plain-stale-here')}" if is_kept else said
        return Page("question", page.filled, notice, status=410)

    async def _send(self, visit: Visit, draft: Draft) -> Page:
        if not draft.is_enough:
            return Page("needed", {"state": self._book.seal("report", draft)}, status=422)
        try:
            if draft.keys is not None:
                keys = WordKeys(draft.keys.name, draft.keys.sign_seed, draft.keys.wrap)
                await self._pool.run(lambda: self._correct(draft, keys))
                return Page("corrected")
            words, days = await self._pool.run(lambda: self._file(draft, visit.texts.code))
        except KNOWN as error:
            return self._review(visit, draft, told(error, visit.texts), status_of(error))
        t = visit.texts
        following = [t(f"done-next-{number}") for number in range(1, 5)]
        following += [t("done-kept", days=days)] if days else []
        what = t("receipt-words-arrived"), t("receipt-words-what"), t("done-thanks")
        return words_page(t("receipt-words-title"), words, *what, following)

    def _file(self, draft: Draft, language: str) -> tuple[str, int | None]:
        """Seal and send; the words, and for how many days it is kept. Done twice with the same answers it is filed
        once, with the same words."""
        roster = self._cabinet.roster()
        device = self._cabinet.device(
            draft.seed, *(msgspec.json.encode(each) for each in (draft.report, draft.shared, draft.contact))
        )
        words = generate(device.random, language=words_for(language))
        prepared = prepare(roster, device, words, draft.report, draft.shared, draft.contact)
        self._open_once(lambda connection: send(connection, prepared, self._cabinet.pay))
        return words, None if roster.policy is None else roster.policy.report_days

    def _correct(self, draft: Draft, keys: WordKeys) -> None:
        device = self._cabinet.device(draft.seed, msgspec.json.encode(draft.report), msgspec.json.encode(draft.shared))
        with self._cabinet.connection() as connection:
            Reporter(connection, device, keys, self._cabinet.pay).correct(draft.report, draft.shared)

    async def _is_nowhere(self) -> bool:
        """Whether the server says that it has no community, so that nobody writes a report for none. Another failure is
        told where something needs the server."""
        if self._cabinet.known_roster() is None:
            try:
                await self._pool.run(self._cabinet.roster)
            except NotFounded:
                return True
            except KNOWN:
                pass
        return False

    async def _policy(self) -> Policy | None:
        """Whose areas and sites are offered, if it can be had: without them one can still be written."""
        known = self._cabinet.known_roster()
        if known is None:
            try:
                known = await self._pool.run(self._cabinet.roster)
            except KNOWN:
                return None
        return known.policy


def _typed(form: Form, at: str) -> Mapping[str, str]:
    """What was typed at a question that takes several things."""
    return {name: form.one(name) for name in answers.NAMES[at]} if at in HELD else questions.NOTHING


def _without(draft: Draft, field: str, number: str) -> Draft:
    held = getattr(draft.report, field)
    if not number.isdecimal() or len(number) > 3 or int(number) >= len(held):
        raise BadForm
    left = [each for at, each in enumerate(held) if at != int(number)]
    return msgspec.structs.replace(draft, report=msgspec.structs.replace(draft.report, **{field: left}))
