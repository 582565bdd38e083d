"""Coming back to a note about a platform without JavaScript: what it says, adding to it, a letter about it.

Fields of the form carry a mark before their name, since the page of a report has an ``answer`` of its own.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from parasol.features.platforms.client import letters
from parasol.features.platforms.client.note import Note
from parasol.features.platforms.client.writer import Writer
from parasol.features.platforms.plain.platforms import FIELDS, answers_of, asked_of, label_of, lines_of, typed_of
from parasol.features.platforms.structs import PlatformLog
from parasol.features.reports.plain.receipt_acts import Holder
from parasol.kernel.plain.form import BadForm, Form
from parasol.kernel.texts.texts import Texts
from parasol.kernel.wire.days import parse_day, text_of

LATER = FIELDS[2:]
"""What somebody may learn later. Platform and what happened stay: another thing is another note."""
MARK = "later-"
WHERE = ("eu", "no")
NAMES = ("letter", "where", *(f"{MARK}{field.name}" for field in LATER))
Typed = dict[str, Any]


def filled(note: Note, form: Form, t: Texts) -> dict[str, Any]:
    """A note as its writer sees it when they come back. What they chose of a letter in ``form`` stays chosen."""
    record = msgspec.structs.asdict(note.log)
    said = [(t(label_of(field)), lines_of(field, record[field.name], t)) for field in FIELDS]
    until = letters.complain_until(note.log)
    kinds = [(kind, t(f"plog-letter-{kind}")) for kind in letters.KINDS]
    where = [(each, t(f"plog-letter-where-{each}"), "") for each in WHERE]
    return {
        "told": [(label, lines) for label, lines in said if lines],
        "stands": t(f"plog-state-{note.outcome.state.replace(' ', '-') if note.outcome else 'new'}"),
        "says": note.outcome.note if note.outcome else "",
        "unreadable": note.unreadable,
        "until": t.day(parse_day(until.isoformat())) if until else "",
        "which": _offered("letter", "plog-letter-kind", "select", [("", t("field-choose")), *kinds], form, t),
        "where": _offered("where", "plog-letter-where", "choices", where, form, t),
    }


def typed(form: Form) -> Typed:
    """What was typed into the form for more; nothing if it wasn't this form. Raises ``BadForm``."""
    marked = {name.removeprefix(MARK): values for name, values in form.fields.items() if name.startswith(MARK)}
    return {field.name: typed_of(field, Form(marked)) for field in LATER} if marked else {}


def asked(log: PlatformLog, typed: Typed, t: Texts) -> dict[str, Any]:
    """The form for what somebody learnt since: with what was typed, or else with what the note says."""
    values = typed or {field.name: _as_typed(field.type, getattr(log, field.name)) for field in LATER}
    fields = [asked_of(field, values[field.name], t) for field in LATER]
    return {"fields": [{**each, "name": f"{MARK}{each['name']}"} for each in fields]}


def changed(log: PlatformLog, typed: Typed, t: Texts) -> tuple[PlatformLog, str]:
    """The note with what was typed in the place of what stood there, or what is wrong with it, in words."""
    if not typed:
        raise BadForm
    answers, wrong = answers_of(LATER, typed, t)
    return PlatformLog(log.platform, log.happened, **answers), wrong


def add(holder: Holder, log: PlatformLog) -> None:
    """Put the note in the place of what was said before."""
    if not isinstance(holder, Writer):
        raise BadForm
    holder.change(log)


def drawn(log: PlatformLog) -> str:
    """What the randomness of sending this is drawn from: the same note sent twice from one page is kept once."""
    return f"add {hashlib.sha256(msgspec.json.encode(log)).hexdigest()}"


def letter(log: PlatformLog, form: Form, t: Texts, today: int) -> dict[str, Any] | str:
    """A letter as the template shows it, or what is missing for it, in words. Raises ``BadForm``."""
    kind, where = form.one("letter"), form.one("where")
    if not kind or not where:
        return t("plog-letter-choose")
    if kind not in letters.KINDS or where not in WHERE:
        raise BadForm
    if kind == "reasons" and not letters.missing(log):
        return t("plog-letter-none-missing")
    made = letters.letter(kind, log, t, today, is_eu=where == "eu")
    law = made.law and {**made.law, "looked_on": t.day(parse_day(made.law["looked_on"]))}
    return {"title": t(f"plog-letter-{kind}"), "letter": made.text, "law": law}


def _offered(
    name: str, label: str, kind: str, options: Sequence[tuple[str, ...]], form: Form, t: Texts
) -> dict[str, Any]:
    """A question as the template draws it."""
    chosen: Any = form.many(name) if kind == "choices" else form.one(name)
    shown = {"name": name, "label": t(label), "is": kind, "shown": True, "hint": "", "many": False}
    return {**shown, "options": options, "chosen": chosen}


def _as_typed(kind: str, value: Any) -> Any:
    if value is msgspec.UNSET:
        return ""
    if kind == "day":
        return text_of(value)
    return tuple(value) if isinstance(value, list) else str(value)
