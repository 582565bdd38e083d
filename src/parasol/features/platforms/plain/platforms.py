"""Telling what a platform did, without an account and without JavaScript: one form, and a code to come back with."""

from collections.abc import Sequence
from typing import Any, get_args

import msgspec

from parasol.features.platforms.client import writer
from parasol.features.platforms.structs import PlatformLog
from parasol.kernel.formats.fields import Field, fields_of
from parasol.kernel.plain.form import BadForm, Form
from parasol.kernel.plain.part import Part, too_old, words_page
from parasol.kernel.plain.route import Visit, Who, route
from parasol.kernel.plain.state import Stale
from parasol.kernel.plain.trouble import KNOWN, status_of, told
from parasol.kernel.plain.writing import Page
from parasol.kernel.texts.texts import Texts
from parasol.kernel.wire.days import parse_day
from parasol.kernel.words import generate, words_for

MAX_BYTES = 100_000
FIELDS = fields_of(PlatformLog)
FIRST = {"platform", "happened", "hit", "reason", "cost"}
"""What is asked first; the rest stands below, for who knows more."""
MAX_LINE = 200
"""Longer texts are written in several lines."""


class Telling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What travels in the page. What is sent twice from one page is kept once."""

    seed: bytes


class PlatformPages(Part):
    """Its routes."""

    @route("/platforms", "GET", Who.ANYONE, 0, tells_closing=True)
    async def form(self, visit: Visit) -> Page:
        """Anyone: the questions, of which two need an answer."""
        return self._form(visit, {})

    @route("/platforms", "POST", Who.ANYONE, MAX_BYTES, tells_closing=True)
    async def tell(self, visit: Visit) -> Page:
        """Anyone: what was answered, sealed and sent."""
        form, t = visit.form, visit.texts
        if form.pressed() != "send":
            raise BadForm
        form.only("state", *(field.name for field in FIELDS))
        typed = {field.name: typed_of(field, form) for field in FIELDS}
        try:
            telling = self._book.open("platform", form.one("state"), Telling)
        except Stale:
            return self._form(visit, typed, too_old(t, "plain-plog-stale"), 410)
        answers, wrong = answers_of(FIELDS, typed, t)
        if wrong:
            return self._form(visit, typed, wrong, 422, telling)
        try:
            words = await self._pool.run(lambda: self._open(telling, PlatformLog(**answers), t))
        except KNOWN as error:
            return self._form(visit, typed, told(error, t), status_of(error), telling)
        following = [t("plog-done-1"), t("plog-done-2")]
        return words_page(t("plog-words-title"), words, t("plog-arrived"), t("plog-words-what"), "", following)

    def _form(
        self, visit: Visit, typed: dict[str, Any], notice: str = "", status: int = 200, telling: Telling | None = None
    ) -> Page:
        asked = [asked_of(field, typed.get(field.name, ""), visit.texts) for field in FIELDS]
        filled = {
            "state": self._book.seal("platform", telling or Telling(self._random(32))),
            "first": [each for each in asked if each["name"] in FIRST],
            "more": [each for each in asked if each["name"] not in FIRST],
            "is_more": any(value for name, value in typed.items() if name not in FIRST),
        }
        return Page("platforms", filled, notice, status=status)

    def _open(self, telling: Telling, log: PlatformLog, t: Texts) -> str:
        roster = self._cabinet.roster()
        device = self._cabinet.device(telling.seed, b"platform", msgspec.json.encode(log))
        words = generate(device.random, language=words_for(t.code))
        prepared = writer.prepare(roster, device, words, log)
        self._open_once(lambda connection: writer.send(connection, prepared, self._cabinet.pay))
        return words


def _dashed(name: object) -> str:
    return str(name).replace("_", "-").replace(" ", "-")


def label_of(field: Field) -> str:
    """The name of the text that a field is called by."""
    return f"plog-{_dashed(field.name)}"


def _choice(field: Field, value: object, t: Texts) -> str:
    return t(f"{label_of(field)}-{_dashed(value)}")


def lines_of(field: Field, value: Any, t: Texts) -> list[str]:
    """What a field says, in words; nothing if it wasn't answered."""
    if value in (msgspec.UNSET, None, "", []):
        return []
    if field.type == "choices":
        return [_choice(field, each, t) for each in value]
    if field.type == "choice":
        return [_choice(field, value, t)]
    return [t.day(value) if field.type == "day" else str(value)]


def typed_of(field: Field, form: Form) -> str | tuple[str, ...]:
    """What was typed or chosen. Raises ``BadForm`` for a choice that no page offers."""
    if field.type not in ("choice", "choices"):
        return form.one(field.name).strip()
    chosen = form.many(field.name) if field.type == "choices" else (form.one(field.name),)
    if any(each not in field.choices for each in chosen if each):
        raise BadForm
    return chosen if field.type == "choices" else chosen[0]


def answers_of(fields: Sequence[Field], typed: dict[str, Any], t: Texts) -> tuple[dict[str, Any], str]:
    """The answers as the record holds them, or what is wrong with one of them, in words."""
    found: dict[str, Any] = {}
    for field in fields:
        value = typed[field.name]
        if not value:
            if not field.optional:
                return {}, f"{t(label_of(field))}: {t('field-wrong-missing')}"
            continue
        try:
            found[field.name] = msgspec.convert(_read(field, value), _TYPES[field.name])
        except ValueError:  # of which msgspec's is one
            is_long = field.type == "text" and field.max is not None and len(str(value)) > field.max
            wrong = "long" if is_long else "number" if field.type == "int" else "form"
            return {}, f"{t(label_of(field))}: {t(f'field-wrong-{wrong}', min=field.min or 0, max=field.max or 0)}"
    return found, ""


def _read(field: Field, value: Any) -> Any:
    """What was typed as the record holds it. Raises ``ValueError``."""
    if field.type == "day":
        return parse_day(value)
    if field.type == "int":
        return int(value) if value.isascii() and len(value) < 9 else None
    return list(dict.fromkeys(value)) if field.type == "choices" else value


_TYPES = {
    each.name: get_args(each.type)[0] if not each.required else each.type
    for each in msgspec.structs.fields(PlatformLog)
}


def asked_of(field: Field, value: Any, t: Texts) -> dict[str, Any]:
    """A field as the template draws it."""
    label, hint = t(label_of(field)), f"{label_of(field)}-hint"
    shown: dict[str, Any] = {"name": field.name, "label": label, "hint": t(hint) if t.has(hint) else "", "shown": True}
    if field.type == "choices":
        options = [(each, _choice(field, each, t), "") for each in field.choices]
        return {**shown, "is": "choices", "many": True, "options": options, "chosen": value or ()}
    if field.type == "choice":
        offered = [("", t("field-choose")), *((str(each), _choice(field, each, t)) for each in field.choices)]
        return {**shown, "is": "select", "options": offered, "chosen": value}
    if field.type == "text" and (field.max or 0) > MAX_LINE:
        return {**shown, "is": "lines", "rows": 3, "value": value}
    if field.type == "day":
        return {**shown, "is": "line", "value": value, "most": 10, "hint": f"{shown['hint']} {t('plain-day')}".strip()}
    return {**shown, "is": "line", "value": value, "most": 8 if field.type == "int" else field.max}
