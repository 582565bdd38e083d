"""Writing to a desk without an account and without JavaScript: which desks there are, one's words, one's contact, and
then all of it once more before it is sealed and sent.
"""

import msgspec

from parasol.features.desks.client import visitor
from parasol.features.desks.client.cards import desks_to_write_to
from parasol.features.desks.plain import desk_words
from parasol.features.desks.plain.hours import reply_text
from parasol.features.desks.structs import SAFE, DeskContact, Safe
from parasol.kernel.plain.form import BadForm, Form
from parasol.kernel.plain.part import Part, failed, too_old, words_page
from parasol.kernel.plain.route import Visit, Who, route
from parasol.kernel.plain.state import Stale
from parasol.kernel.plain.trouble import KNOWN, status_of, told
from parasol.kernel.plain.writing import Page
from parasol.kernel.rooms.public import Waiting
from parasol.kernel.texts.texts import Texts
from parasol.kernel.words import generate, words_for

MAX_BYTES = 300_000
MAX_TEXT = 15_000
"""Characters; a message that is said later has as many."""
MAX_LINE = 300
MAX_LANGUAGE = 80
STEPS = ("text", "contact", "review")


class DeskDraft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is written so far, as it travels in the page."""

    seed: bytes
    desk: int = 0
    text: str = ""
    language: str = ""
    contact: DeskContact = DeskContact()


class DeskPages(Part):
    """The desks' routes."""

    @route("/desks", "GET", Who.ANYONE, 0, tells_closing=True)
    async def all(self, visit: Visit) -> Page:
        """Anyone: who can be written to, when they are there, how long people wait."""
        return await self._list(visit)

    @route("/desks", "POST", Who.ANYONE, MAX_BYTES, tells_closing=True)
    async def step(self, visit: Visit) -> Page:  # noqa: PLR0911 one button a branch
        """Anyone: a desk was chosen, or one page of writing to it was answered."""
        form, t = visit.form, visit.texts
        at, pressed = form.one("at"), form.pressed()
        form.only("state", "at", *_FIELDS.get(at, ()))
        try:
            draft = self._book.open("desk", form.one("state"), DeskDraft)
        except Stale:
            return await self._stale(visit, at)
        before, draft = draft, _taken(at, draft, form)
        if pressed.startswith("desk-") and pressed[5:].isdecimal() and len(pressed) < 8:
            draft = msgspec.structs.replace(draft, desk=int(pressed[5:]), language=draft.language or t.name)
            return await self._page(visit, "text", draft)
        if pressed == "send" and at == "review":
            return await self._send(visit, draft)
        if pressed.startswith("to-") and pressed[3:] in STEPS:
            return await self._page(visit, pressed[3:], draft)
        if at == "text" and len(draft.text) > MAX_TEXT:
            # What was typed stays in its field; the state keeps what was there before, or it could be too long to open.
            page = await self._page(visit, at, draft, t("plain-typed-long", excess=len(draft.text) - MAX_TEXT))
            if page.template == "desk-text":
                page.filled["state"] = self._book.seal("desk", before)
            return page
        if at == "text" and not draft.text.strip():
            return await self._page(visit, at, draft, t("trouble-nothing-to-say"))
        if pressed == "next" and at in STEPS[:-1]:
            return await self._page(visit, STEPS[STEPS.index(at) + 1], draft)
        raise BadForm

    async def _list(self, visit: Visit, notice: str = "", status: int = 200, draft: DeskDraft | None = None) -> Page:
        t = visit.texts
        try:
            public = await self._pool.run(self._cabinet.public)
            roster = await self._pool.run(self._cabinet.roster)
        except KNOWN as error:
            return failed("desks-title", error, t)
        waiting = {read.item.desk: read.item for read in public if isinstance(read.item, Waiting)}
        today, now = self._cabinet.today(), self._cabinet.now()
        shown = [
            desk_words.shown(desk, roster, waiting.get(desk.number), today, now, t)
            for desk in desks_to_write_to(roster)
        ]
        filled = {"state": self._book.seal("desk", draft or DeskDraft(self._random(32))), "desks": shown}
        return Page("desks", filled, notice, status=status)

    async def _page(self, visit: Visit, step: str, draft: DeskDraft, notice: str = "", status: int = 0) -> Page:
        t = visit.texts
        try:
            roster = self._cabinet.known_roster()
            if roster is None:
                roster = await self._pool.run(self._cabinet.roster)
        except KNOWN as error:
            return await self._list(visit, told(error, t), status_of(error), draft)
        desk = roster.desks.get(draft.desk)
        if desk is None or desk.card is None or not desk.takes_conversations:
            return await self._list(visit, t("my-talk-desk-gone"), 410, draft)
        filled = {
            "state": self._book.seal("desk", draft),
            "at": step,
            "desk": desk.card.name,
            "languages": desk.card.languages,
            "draft": draft,
            "safe": [(each, t(f"desk-safe-{each}")) for each in SAFE],
            "most": MAX_TEXT,
        }
        return Page(f"desk-{step}", filled, notice, status=status or (422 if notice else 200))

    async def _stale(self, visit: Visit, at: str) -> Page:
        """Begin again with what was typed on this page."""
        t = visit.texts
        draft = _taken(at, DeskDraft(self._random(32)), visit.form)
        said = too_old(t)
        if draft.text or draft.contact != DeskContact():
            said = f"{said} {t('plain-desk-stale')}"
        return await self._list(visit, said, 410, draft)

    async def _send(self, visit: Visit, draft: DeskDraft) -> Page:
        t = visit.texts
        try:
            words, within = await self._pool.run(lambda: self._open(draft, t))
        except visitor.NobodyAnswers:
            return await self._list(visit, t("my-talk-desk-gone"), 410, draft)
        except KNOWN as error:
            return await self._page(visit, "review", draft, told(error, t), status_of(error))
        following = [t("desk-done-1"), within, t("plain-desk-done")]
        return words_page(t("desk-words-title"), words, t("desk-arrived"), t("desk-words-what"), "", following)

    def _open(self, draft: DeskDraft, t: Texts) -> tuple[str, str]:
        """Seal and send; the words, and how soon the desk answers. Done twice with the same answers, it is opened
        once."""
        roster = self._cabinet.roster()
        device = self._cabinet.device(draft.seed, b"desk", msgspec.json.encode(draft))
        words = generate(device.random, language=words_for(t.code))
        text = draft.text.strip()
        with self._cabinet.connection() as asking:
            prepared = visitor.prepare(asking, roster, device, words, draft.desk, draft.language, text, draft.contact)
        self._open_once(lambda connection: visitor.send(connection, prepared, self._cabinet.pay))
        card = roster.desks[draft.desk].card
        assert card is not None  # or nothing could be prepared
        return words, reply_text(card, t)


_FIELDS = {"list": (), "text": ("text", "language"), "contact": ("safe", "how", "cover", "say"), "review": ()}


def _taken(at: str, draft: DeskDraft, form: Form) -> DeskDraft:
    """The draft with the answers of one page. Raises ``BadForm``."""
    if at == "text":
        return msgspec.structs.replace(draft, text=form.one("text"), language=form.one("language", MAX_LANGUAGE))
    if at == "contact":
        safe = form.one("safe") or "unsure"
        if safe not in SAFE:
            raise BadForm
        known: Safe = next(each for each in SAFE if each == safe)
        how, cover, say = (form.one(name, MAX_LINE).strip() for name in ("how", "cover", "say"))
        return msgspec.structs.replace(draft, contact=DeskContact(known, how, cover, say))
    if at not in _FIELDS:
        raise BadForm
    return draft
