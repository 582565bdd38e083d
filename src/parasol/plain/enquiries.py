"""Writing to a profile without JavaScript: by a code that opens a card and nothing else, and back with eight words.

A profile's link is never asked for here, and refused where somebody pastes one: it would open to the host what the
profile's own page lets nobody else read.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from parasol.client.connection import Declined
from parasol.client.profiles import visitor
from parasol.client.profiles.card import code_in, look_card
from parasol.client.profiles.shown import Link, Opened
from parasol.client.profiles.thread import Thread
from parasol.client.profiles.visitor import Enquirer
from parasol.client.seal import Unreadable
from parasol.client.vault import WordKeys, keys_of
from parasol.client.words import MAX_TYPED, NotWords, generate, parse, words_for
from parasol.formats.profile import MAX_QUESTIONS, Answered, CodeCard, Reads
from parasol.plain.draft import Keys
from parasol.plain.form import BadForm
from parasol.plain.part import Part, too_old, words_page
from parasol.plain.route import Visit, Who, route
from parasol.plain.state import Stale
from parasol.plain.trouble import KNOWN, status_of, told
from parasol.plain.writing import Page
from parasol.roster.forms import UNPRINTABLE
from parasol.texts import Texts

MAX_BYTES = 100_000
MAX_CODE = 400
MAX_TEXT = 3_000
MAX_ANSWER = 500
MAX_REACH = 200
DAY = 24 * 60
_CODES = {"code": "plain-write-code-wrong", "pasted-link": "plain-write-pasted-link"}
ASKED = tuple(f"answer-{at}" for at in range(MAX_QUESTIONS))


class CodeClosed(Exception):
    """The code opens nothing: closed, paused, deleted, lapsed, or another place's. Nobody is told which."""


class Writing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What travels in the page. What is sent twice from one page is kept once."""

    seed: bytes
    room: bytes
    secret: bytes
    questions: list[str]


class Talking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An open conversation. ``seed`` is new with every page; ``number`` is what the next thing said has."""

    keys: Keys
    seed: bytes
    number: int = 0


class EnquiryPages(Part):
    """Its routes."""

    @route("/write", "GET", Who.ANYONE, 0)
    async def entrance(self, visit: Visit) -> Page:
        """Anyone: a field for a code, and one for the words of somebody who wrote before."""
        return self._entrance()

    @route("/write", "POST", Who.WORDS, MAX_BYTES)
    async def step(self, visit: Visit) -> Page:
        """The holder of the words: read, write more, delete. Anyone with a code: write to her."""
        pressed = visit.form.pressed()
        visit.form.only(*(("code", "words") if pressed in ("open", "words") else ("state", "text", "reach", *ASKED)))
        match pressed:
            case "open":
                return await self._open(visit)
            case "words":
                return await self._come_back(visit)
            case "send":
                return await self._send(visit)
            case "say" | "look" | "delete" | "delete-now":
                return await self._talk(visit, pressed)
        raise BadForm

    def _entrance(self, notice: str = "", status: int = 200, words: str = "", suggested: tuple[str, ...] = ()) -> Page:
        filled = {"most": MAX_CODE, "most_words": MAX_TYPED, "typed": words, "suggested": suggested}
        return Page("write", filled, notice, status=status)

    async def _open(self, visit: Visit) -> Page:
        t = visit.texts
        try:
            code = code_in(visit.form.one("code", MAX_CODE))
            card = (await self._pool.run(lambda: self._look(code), is_try=True)).shown
        except CodeClosed:
            return self._entrance(t("plain-write-closed"), 422)
        except Unreadable as wrong:  # what was typed isn't said again: a link would stand in the page
            return self._entrance(t(_CODES.get(wrong.code, "plain-write-closed")), 422)
        except KNOWN as error:
            return self._entrance(told(error, t), status_of(error))
        questions = [] if card.questions is msgspec.UNSET else list(card.questions)
        writing = Writing(self._random(32), code.room, code.secret, questions)
        return self._form(visit, writing, card.reads)

    def _form(
        self,
        visit: Visit,
        writing: Writing,
        reads: Reads | msgspec.UnsetType = msgspec.UNSET,
        notice: str = "",
        status: int = 200,
    ) -> Page:
        form, t = visit.form, visit.texts
        typed = zip(ASKED, writing.questions, strict=False)
        filled = {
            "state": self._book.seal("write", writing),
            "reads": [] if reads is msgspec.UNSET else reading_hours(reads, self._cabinet.now(), t),
            "questions": [(name, question, form.one(name)) for name, question in typed],
            "text": form.one("text"),
            "reach": form.one("reach"),
            "most": {"answer": MAX_ANSWER, "text": MAX_TEXT, "reach": MAX_REACH},
        }
        return Page("write-form", filled, notice, status=status)

    async def _send(self, visit: Visit) -> Page:
        form, t = visit.form, visit.texts
        text, reach = form.one("text").strip(), UNPRINTABLE.sub("", " ".join(form.one("reach").split()))
        try:
            writing = self._book.open("write", form.one("state"), Writing)
        except Stale:
            kept = Writing(self._random(32), b"", b"", [])
            if not text:
                return self._entrance(too_old(t), 410)
            return self._form(visit, kept, notice=too_old(t, "plain-write-stale"), status=410)
        answers = [
            Answered(question, form.one(name).strip())
            for name, question in zip(ASKED, writing.questions, strict=False)
            if form.one(name).strip()
        ]
        too_much = max(len(text) - MAX_TEXT, len(reach) - MAX_REACH, *(len(a.answer) - MAX_ANSWER for a in answers), 0)
        if not writing.room or not text or too_much:
            notice = t("plain-typed-long", excess=too_much) if too_much else t("link-text-missing")
            return self._form(visit, writing, notice=notice if writing.room else t("plain-write-stale"), status=422)
        try:
            words = await self._pool.run(lambda: self._sent(writing, text, reach, answers, t))
        except CodeClosed:
            return self._form(visit, writing, notice=t("plain-write-closed"), status=422)
        except KNOWN as error:
            return self._form(visit, writing, notice=told(error, t), status=status_of(error))
        return words_page(
            t("link-code"), words, t("link-sent-text"), t("plain-write-code-what"), "", [t("plain-write-next")]
        )

    def _sent(self, writing: Writing, text: str, reach: str, answers: list[Answered], t: Texts) -> str:
        """Seal and send. The card is looked at again: she may have closed the code, or changed her inbox."""
        code = Link(writing.room, writing.secret)
        to = self._look(code)
        drawn = msgspec.json.encode([text, reach, answers])
        device = self._cabinet.device(writing.seed, b"write", drawn)
        words = generate(device.random, language=words_for(t.code))
        known = reach or msgspec.UNSET
        prepared = visitor.prepare(device, words, code, to, text, language=t.code, reach=known, answers=answers)
        with closed_code():
            self._open_once(lambda connection: visitor.send(connection, prepared, self._cabinet.pay))
        return words

    def _look(self, code: Link) -> Opened[CodeCard]:
        with closed_code(), self._cabinet.connection() as connection:
            return look_card(connection, code, self._cabinet.today())

    async def _come_back(self, visit: Visit) -> Page:
        t, typed = visit.texts, visit.form.one("words", MAX_TYPED)

        def act() -> tuple[Talking, Thread]:
            keys = keys_of(parse(typed, language=words_for(t.code)), "receipt")
            talking = Talking(Keys(keys.name, keys.sign_seed, keys.wrap), self._random(32))
            return talking, self._with(talking, b"read", lambda enquirer: enquirer.read())

        try:
            talking, thread = await self._pool.run(act, is_try=True)
        except NotWords as wrong:
            return self._entrance(told(wrong, t), 422, typed, wrong.suggestions)
        except KNOWN as error:
            return self._entrance(told(error, t), status_of(error), typed)
        return self._shown(talking, thread, t)

    async def _talk(self, visit: Visit, pressed: str) -> Page:
        t, text = visit.texts, visit.form.one("text").strip()
        try:
            talking = self._book.open("talk", visit.form.one("state"), Talking)
        except Stale:
            return self._entrance(too_old(t, "plain-stale-words"), 410)
        if pressed == "delete":
            return Page("write-delete", {"state": self._book.seal("talk", talking)})
        try:
            if pressed == "delete-now":
                await self._pool.run(lambda: self._with(talking, b"delete", lambda enquirer: enquirer.delete()))
                return Page("gone", {"text": t("link-gone")})
            if len(text) > MAX_TEXT:
                thread = await self._pool.run(lambda: self._with(talking, b"read", lambda enquirer: enquirer.read()))
                return self._shown(talking, thread, t, t("plain-typed-long", excess=len(text) - MAX_TEXT), text, 422)
            if pressed == "say" and text:
                await self._pool.run(lambda: self._with(talking, text.encode(), lambda it: say_once(it, talking, text)))
            thread = await self._pool.run(lambda: self._with(talking, b"read", lambda enquirer: enquirer.read()))
        except KNOWN as error:
            filled = {"state": self._book.seal("talk", talking), "answer": text, "most": MAX_TEXT}
            return Page("write-again", filled, told(error, t), status=status_of(error))
        return self._shown(talking, thread, t)

    def _with(self, talking: Talking, drawn: bytes, act: Callable[[Enquirer], Any]) -> Any:
        keys = WordKeys(talking.keys.name, talking.keys.sign_seed, talking.keys.wrap)
        device = self._cabinet.device(talking.seed, drawn)
        with self._cabinet.connection() as connection:
            return act(Enquirer(connection, device, keys, self._cabinet.pay))

    def _shown(
        self, talking: Talking, thread: Thread, t: Texts, notice: str = "", text: str = "", status: int = 200
    ) -> Page:
        lines = [
            (line.is_hers, f"{t('link-hers' if line.is_hers else 'link-yours')} · {t.day(line.day)}", line.text)
            for line in thread.lines
        ]
        again = msgspec.structs.replace(talking, seed=self._random(32), number=thread.next(False)[0])
        filled = {
            "state": self._book.seal("talk", again),
            "lines": lines,
            "is_answered": any(line.is_hers for line in thread.lines),
            "lost": thread.lost,
            "text": text,
            "most": MAX_TEXT,
        }
        return Page("write-talk", filled, notice, status=status)


def say_once(enquirer: Enquirer, talking: Talking, text: str) -> None:
    """Say it, if it isn't what this page said before."""
    thread = enquirer.read()
    said = [line.text for line in thread.lines if not line.is_hers]
    if thread.next(False)[0] == talking.number or said[-1:] != [text]:
        enquirer.say(text)


@contextmanager
def closed_code() -> Iterator[None]:
    """Whatever says that a code opens nothing is one thing, ``CodeClosed``."""
    try:
        yield
    except (Declined, Unreadable) as error:
        if error.code not in ("no-such-room", "link", "old"):
            raise
        raise CodeClosed from None


def reading_hours(reads: Reads, now: float, t: Texts) -> list[str]:
    """Between which hours she reads, and that it is another hour there now."""
    opens, closes, minute = reads.opens, reads.closes, (int(now // 60) + reads.ahead) % DAY
    said = [f"{t('profile-reads')}: {t('profile-from-to', first=_clock(opens), last=_clock(closes))}"]
    is_open = opens <= minute < closes if opens < closes else minute >= opens or minute < closes
    return said if is_open else [*said, t("profile-reads-again", time=_clock(opens), now=_clock(minute))]


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
