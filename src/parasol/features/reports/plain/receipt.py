"""Coming back to a report with its words: where it stands, messages, correcting, taking back, deleting.

The words are typed once. The pages that follow carry the keys that the words give, sealed; the words themselves are
nowhere after the first answer.
"""

from collections.abc import Callable
from typing import Literal

import msgspec

from parasol.features.desks.client.visitor import Conversation, Visitor
from parasol.features.desks.plain import talk
from parasol.features.platforms.client.note import Note
from parasol.features.platforms.client.writer import Writer
from parasol.features.platforms.plain import notes
from parasol.features.platforms.structs import PlatformLog
from parasol.features.reports.client.reporter import Receipt, Reporter
from parasol.features.reports.plain import receipt_acts as acts
from parasol.features.reports.plain.draft import Draft, Keys
from parasol.features.reports.plain.receipt_acts import Holder
from parasol.kernel.plain.form import BadForm
from parasol.kernel.plain.part import Part, too_old
from parasol.kernel.plain.route import Visit, Who, route
from parasol.kernel.plain.state import Stale
from parasol.kernel.plain.templates import both
from parasol.kernel.plain.trouble import KNOWN, status_of, told
from parasol.kernel.plain.writing import Page
from parasol.kernel.vault.client import WordKeys, keys_of
from parasol.kernel.words import MAX_TYPED, NotWords, parse, words_for

MAX_BYTES = 300_000
Kind = Literal["report", "desk", "note"]
REPORT: Kind = "report"
HOLDERS: dict[Kind, type[Holder]] = {"desk": Visitor, "note": Writer, REPORT: Reporter}  # tried in this order
GONE: dict[Kind, str] = {"report": "gone-text", "desk": "my-talk-gone", "note": "plog-gone"}
MAX_ANSWER = 20_000
"""Characters of a message; the largest record holds three times as many bytes."""


class Opened(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An open receipt, as it travels in the page. ``seed`` is new with every page: what is sent twice from one page is
    kept once. ``answer``: what was typed and not sent, while a page asks whether somebody is sure."""

    keys: Keys
    seed: bytes
    kind: Kind = REPORT
    answer: str = ""


class ReceiptPages(Part):
    """The receipt's routes."""

    @route("/receipt", "GET", Who.ANYONE, 0, tells_closing=True)
    async def entrance(self, visit: Visit) -> Page:
        """Anyone: a field for the words."""
        return self._words_page(visit, "", "")

    @route("/receipt", "POST", Who.WORDS, MAX_BYTES, tells_closing=True)
    async def step(self, visit: Visit) -> Page:
        """The holder of the words: open the report, or do one thing with it."""
        form, t, pressed = visit.form, visit.texts, visit.form.pressed()
        form.only("state", "words", "answer", *notes.NAMES)
        if pressed == "open":
            return await self._open(visit, form.one("words"))
        try:
            opened = self._book.open("receipt", form.one("state"), Opened)
        except Stale:
            return self._words_page(visit, "", too_old(t, "plain-stale-words"), 410, form.one("answer"))
        if opened.kind != "note":
            form.only("state", "answer")
        answer = form.one("answer") or opened.answer
        try:
            return await self._act(visit, pressed, opened, answer)
        except KNOWN as error:
            return await self._failed(visit, opened, answer, error)

    async def _open(self, visit: Visit, typed: str) -> Page:
        def act() -> tuple[Opened, Receipt | Conversation | Note]:
            keys = keys_of(parse(typed, language=words_for(visit.texts.code)), "receipt")
            with self._cabinet.connection() as connection:
                at_hand = connection, self._cabinet.device(b"", b""), keys
                kind = next((it for it, of in HOLDERS.items() if it == REPORT or of(*at_hand).is_here()), REPORT)
            opened = Opened(Keys(keys.name, keys.sign_seed, keys.wrap), self._random(32), kind)
            return opened, self._read(opened)

        try:
            opened, receipt = await self._pool.run(act, is_try=True)
        except NotWords as wrong:
            return self._words_page(visit, typed, told(wrong, visit.texts), 422, suggested=wrong.suggestions)
        except KNOWN as error:
            return self._words_page(visit, typed, told(error, visit.texts), status_of(error), visit.form.one("answer"))
        if isinstance(receipt, Note) and (typed_before := notes.typed(visit.form)):
            return self._adding(visit, opened, receipt.log, typed_before)
        return self._home(visit, opened, receipt, answer=visit.form.one("answer"))

    async def _act(  # noqa: PLR0911, PLR0912 one button a branch
        self, visit: Visit, pressed: str, opened: Opened, answer: str
    ) -> Page:
        t = visit.texts
        if opened.kind == "note" and pressed not in ("home", "delete", "delete-now"):
            return await self._note(visit, pressed, opened)
        match pressed:
            case "answer":
                if not answer.strip():
                    return await self._show(visit, opened)
                if len(answer) > MAX_ANSWER:
                    notice = t("plain-typed-long", excess=len(answer) - MAX_ANSWER)
                    return await self._show(visit, opened, notice, answer=answer, status=422)
                await self._do(opened, lambda holder: acts.say(holder, answer.strip()), answer.strip())
                if opened.kind == "desk":
                    return await self._show(visit, opened, t("my-talk-sent"), "good")
                return await self._show(visit, opened, t("answer-sent"), "good")
            case "home":
                return await self._show(visit, opened, answer=answer)
            case "look" if opened.kind == "desk":
                return await self._show(visit, opened, t("my-talk-looked"), "good", answer=answer)
            case "take-back" | "delete" | "contact" if len(answer) > MAX_ANSWER:
                # More than a state carries: sealed, it would be too old on the next page, and all of it lost.
                notice = t("plain-typed-long", excess=len(answer) - MAX_ANSWER)
                return await self._show(visit, opened, notice, answer=answer, status=422)
            case "take-back" | "delete" | "contact" if opened.kind == "desk" or pressed != "contact":
                return self._sure(visit, opened, pressed, answer)
            case "contact-now" if opened.kind == "desk":
                await self._do(opened, acts.drop_contact, "contact")
                return await self._show(visit, opened, t("my-contact-gone"), "good", answer=answer)
            case "take-back-now":
                await self._do(opened, acts.withdraw, "withdraw")
                return await self._show(visit, opened)
            case "delete-now":
                await self._do(opened, lambda holder: holder.delete(), "delete")
                return Page("gone", {"text": t(GONE[opened.kind])})
            case _ if opened.kind == "desk" and pressed.startswith("slot-"):
                await self._do(opened, lambda holder: acts.choose(holder, pressed[5:]), pressed)
                return await self._show(visit, opened)
            case "correct" if opened.kind != "desk":
                return await self._correction(visit, opened)
            case _:
                raise BadForm

    async def _note(self, visit: Visit, pressed: str, opened: Opened) -> Page:
        """What somebody does with a note alone: add to it, or ask for a letter about it."""
        t, form = visit.texts, visit.form
        if pressed not in ("add", "add-now", "letter"):
            raise BadForm
        note = await self._pool.run(lambda: self._read(opened))
        if not isinstance(note, Note):
            raise BadForm
        if pressed == "letter":
            made = notes.letter(note.log, form, t, self._cabinet.today())
            if isinstance(made, str):
                return self._home(visit, opened, note, made, status=422)
            return Page("letter", {"state": self._sealed(opened), **made})
        if pressed == "add":
            return self._adding(visit, opened, note.log, {})
        typed = notes.typed(form)
        log, wrong = notes.changed(note.log, typed, t)
        if wrong:
            return self._adding(visit, opened, note.log, typed, wrong, 422)
        try:
            await self._do(opened, lambda holder: notes.add(holder, log), notes.drawn(log))
        except KNOWN as error:
            return self._adding(visit, opened, note.log, typed, told(error, t), status_of(error))
        return await self._show(visit, opened, t("plog-added"), "good")

    def _adding(
        self,
        visit: Visit,
        opened: Opened,
        log: PlatformLog,
        typed: notes.Typed,
        notice: str = "",
        status: int = 200,
    ) -> Page:
        """The form for what somebody learnt since. Its state keeps its seed: sent once more, it is kept once."""
        filled = {"state": self._book.seal("receipt", opened), **notes.asked(log, typed, visit.texts)}
        return Page("adding", filled, notice, status=status)

    def _sure(self, visit: Visit, opened: Opened, pressed: str, answer: str) -> Page:
        """The page that says what a grave button does, with that button."""
        t = visit.texts
        title, told, label = {
            "take-back": ("take-back-title", ("take-back-1", "take-back-2", "take-back-3"), "take-back"),
            "delete": ("delete-title", ("delete-1", "delete-2"), "delete-all"),
            "contact": ("my-contact-title", ("my-contact-1", "my-contact-2", "my-contact-3"), "my-contact-delete"),
        }[pressed]
        if opened.kind == "desk" and pressed == "delete":
            told = ("my-talk-delete-1", "my-talk-delete-2", "my-talk-delete-3")
        elif opened.kind == "note":
            told, label = ("plog-delete-1", "plog-delete-2"), "plog-take-back"
        filled = {
            "state": self._sealed(opened, answer),
            "pressed": pressed,
            "title": t(title),
            "told": [both(t, each) for each in told],
            "label": t(label),
        }
        return Page("leaving", filled)

    async def _failed(self, visit: Visit, opened: Opened, answer: str, error: Exception) -> Page:
        """What went wrong, on the page of the report if that can still be read, else on one that keeps what was
        typed and goes on from there."""
        notice, status = told(error, visit.texts), status_of(error)
        state = self._book.seal("receipt", opened)
        filled = {"state": state, "answer": answer}
        return Page("receipt-again", filled, notice, status=status)

    async def _do(self, opened: Opened, act: Callable[[Holder], None], drawn: str) -> None:
        def run() -> None:
            with self._cabinet.connection() as connection:
                device = self._cabinet.device(opened.seed, drawn.encode())
                act(HOLDERS[opened.kind](connection, device, _word_keys(opened.keys), self._cabinet.pay))

        await self._pool.run(run)

    async def _show(
        self, visit: Visit, opened: Opened, notice: str = "", kind: str = "bad", *, answer: str = "", status: int = 200
    ) -> Page:
        receipt = await self._pool.run(lambda: self._read(opened))
        return self._home(visit, opened, receipt, notice, kind, answer=answer, status=status)

    def _read(self, opened: Opened) -> Receipt | Conversation | Note:
        with self._cabinet.connection() as connection:
            device, keys = self._cabinet.device(opened.seed, b"read"), _word_keys(opened.keys)
            return HOLDERS[opened.kind](connection, device, keys).read()

    def _home(
        self,
        visit: Visit,
        opened: Opened,
        receipt: Receipt | Conversation | Note,
        notice: str = "",
        kind: str = "bad",
        *,
        answer: str = "",
        status: int = 200,
    ) -> Page:
        t = visit.texts
        if isinstance(receipt, Note):
            return Page(
                "note", {"state": self._sealed(opened), **notes.filled(receipt, visit.form, t)}, notice, kind, status
            )
        if isinstance(receipt, Conversation):
            told_by = talk.shown(receipt, t, self._cabinet.today(), self._cabinet.now())
            filled = {"state": self._sealed(opened), "answer": answer, "most": MAX_ANSWER, **told_by}
            return Page("talk", filled, notice, kind, status)
        said = [line.said.kind for line in receipt.lines]
        asks = "question" in said and {"answer", "picture"}.isdisjoint(said[len(said) - said[::-1].index("question") :])
        state = {None: "", False: "waiting", True: "met"}[receipt.met] if receipt.status == "received" else ""
        is_read = receipt.met is not False
        is_changeable = is_read and receipt.status != "taken back"
        filled = {
            "state": self._sealed(opened),
            "status": state or receipt.status.replace(" ", "-"),
            "asks": asks,
            "lines": [acts.line(line, t) for line in receipt.lines],
            "unreadable": receipt.unreadable,
            "is_read": is_read,
            "is_changeable": is_changeable,
            "is_unsaid": is_changeable and receipt.report.warn_others is None,
            "told": acts.told(receipt, t, self._known_policy()),
            "answer": answer,
            "most": MAX_ANSWER,
        }
        return Page("receipt", filled, notice, kind, status)

    async def _correction(self, visit: Visit, opened: Opened) -> Page:
        """The report's answers, each to be changed; the review page of ``report`` takes it from there."""
        receipt = await self._pool.run(lambda: self._read(opened))
        if not isinstance(receipt, Receipt):
            raise BadForm
        draft = Draft(self._random(32), receipt.report, receipt.shared, is_reviewed=True, keys=opened.keys)
        return self._review_page(draft, visit.texts)

    def _sealed(self, opened: Opened, answer: str = "") -> str:
        return self._book.seal("receipt", msgspec.structs.replace(opened, seed=self._random(32), answer=answer))

    def _words_page(
        self,
        visit: Visit,
        typed: str,
        notice: str,
        status: int = 200,
        answer: str = "",
        suggested: tuple[str, ...] = (),
    ) -> Page:
        carried = [(name, value) for name in notes.NAMES for value in visit.form.many(name)]
        filled = {"typed": typed, "answer": answer, "suggested": suggested, "most": MAX_TYPED, "carried": carried}
        return Page("entrance", filled, notice, status=status)


def _word_keys(keys: Keys) -> WordKeys:
    return WordKeys(keys.name, keys.sign_seed, keys.wrap)
