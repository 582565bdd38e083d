"""The answers of a report's pages, as they are read from a form.

A field that wasn't on the page is refused; a choice that isn't one of those offered too. What is typed is taken as it
is, and the stewards read it so.
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from parasol.features.checks.client.identifiers import MAX_TYPED_CHARACTERS
from parasol.features.checks.client.identifiers.sites import sites_of
from parasol.features.reports.plain.draft import Draft
from parasol.features.reports.plain.questions import (
    MAX_AREA,
    MAX_HOW,
    MAX_NAME,
    MAX_VEHICLE,
    MONTHS,
    NAME_KINDS,
    NAMED,
    months_before,
)
from parasol.features.reports.structs import KINDS, Asked, Contact, Incident, Kind
from parasol.kernel.formats.sites import word_of
from parasol.kernel.plain.form import BadForm, Form
from parasol.kernel.roster.rules import Policy
from parasol.kernel.texts.texts import Texts

MOST_NAMES = 20
MOST_TIMES = 20


class NotAnswered(Exception):
    """The answer can't be taken as it is; ``text`` says why, and the page is shown again with it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


NAMES: dict[str, tuple[str, ...]] = {
    "story": ("story",),
    "names": ("kind", "platform", "typed"),
    "person": ("person", "vehicle"),
    "kinds": ("kinds",),
    "place": ("area", "which", "when", "month"),
    "further": ("again", "month", "where"),
    "whom": ("whom",),
    "contact": ("how", "cover", "safe"),
    "review": ("warn", "shared"),
}
"""The fields of each question."""


def take(question: str, draft: Draft, form: Form, t: Texts, policy: Policy | None, month: str) -> Draft:
    """The draft with the answers of one page in it. Raises ``BadForm``, ``NotAnswered``."""
    read = _READERS.get(question)
    return draft if read is None else read(draft, form, t, policy, month)


def _whom(draft: Draft, form: Form, *_: Any) -> Draft:
    return _report(draft, for_somebody_else=_answer(form, "whom", "other", "me"))


def _story(draft: Draft, form: Form, *_: Any) -> Draft:
    return _report(draft, what_happened=form.one("story"))


def _names(draft: Draft, form: Form, t: Texts, policy: Policy | None, *_: Any) -> Draft:
    typed = form.one("typed").strip()
    kind = _chosen(form, "kind", NAME_KINDS)
    platform = _chosen(form, "platform", ("unknown", *map(word_of, sites_of(policy)), "other"))
    if not typed:
        return draft
    if len(typed) > MAX_TYPED_CHARACTERS:
        raise NotAnswered(t("names-too-long", excess=len(typed) - MAX_TYPED_CHARACTERS))
    if len(draft.report.identifiers) >= MOST_NAMES:
        raise NotAnswered(t("refused-too-large"))
    if platform:
        kind = "handle"  # nobody names an app for a plate
    asked = Asked(typed, kind or None, (platform or "unknown") if kind == "handle" else None)
    if asked in draft.report.identifiers:
        return draft
    return _report(draft, identifiers=[*draft.report.identifiers, asked])


def _kinds(draft: Draft, form: Form, *_: Any) -> Draft:
    picked = form.many("kinds")
    known = {kind.replace(" ", "-") for kind in KINDS}
    if not known.issuperset(picked) or len(set(picked)) != len(picked):
        raise BadForm
    kinds: list[Kind] = [kind for kind in KINDS if kind.replace(" ", "-") in picked]
    return _report(draft, kinds=kinds)


def _place(draft: Draft, form: Form, _t: Texts, policy: Policy | None, month: str) -> Draft:
    area = _area(form, [] if policy is None else policy.areas)
    return _report(draft, area=area, happened=_happened(form, month, draft.report.happened))


def _area(form: Form, areas: Sequence[str]) -> str:
    which = form.one("which", MAX_AREA).strip()
    chosen = form.one("area")
    if chosen.startswith(NAMED) and (named := chosen.removeprefix(NAMED)) in areas:
        return named
    if chosen not in {"", "other"} and not chosen.startswith(NAMED):
        raise BadForm
    return which


def _happened(form: Form, month: str, before: str) -> str:
    last, *earlier = months_before(month, MONTHS)
    chosen = _chosen(form, "when", ("this", "last", "earlier"))
    named = _chosen(form, "month", (*earlier, last, month))
    if not chosen and named == before:
        return ""  # the month from before stayed in its field; only another month is an answer by itself
    return {"this": month, "last": last}.get(chosen, named)


def _person(draft: Draft, form: Form, *_: Any) -> Draft:
    return _report(draft, description=form.one("person"), vehicle=form.one("vehicle", MAX_VEHICLE).strip())


def _further(draft: Draft, form: Form, t: Texts, _policy: Policy | None, month: str) -> Draft:
    when = _chosen(form, "month", (month, *months_before(month, MONTHS)))
    again = Incident(form.one("again").strip(), form.one("where", MAX_AREA).strip(), when)
    if again == Incident():
        return draft
    if len(draft.report.further) >= MOST_TIMES:
        raise NotAnswered(t("refused-too-large"))
    return _report(draft, further=[*draft.report.further, again])


def _review(draft: Draft, form: Form, *_: Any) -> Draft:
    may = _answer(form, "warn", "yes", "no")
    return msgspec.structs.replace(_report(draft, warn_others=may), shared="" if may is False else form.one("shared"))


def _contact(draft: Draft, form: Form, *_: Any) -> Draft:
    how, cover = form.one("how", MAX_HOW).strip(), form.one("cover", MAX_NAME).strip()
    contact = Contact(cover, how, _chosen(form, "safe", ("yes",)) == "yes") if how else Contact()
    return msgspec.structs.replace(draft, contact=contact)


_READERS: dict[str, Callable[..., Draft]] = {
    "story": _story,
    "names": _names,
    "person": _person,
    "kinds": _kinds,
    "place": _place,
    "further": _further,
    "whom": _whom,
    "contact": _contact,
    "review": _review,
}


def _chosen(form: Form, name: str, options: Sequence[str]) -> str:
    """One of the options, or empty. Raises ``BadForm``."""
    value = form.one(name)
    if value and value not in options:
        raise BadForm
    return value


def _answer(form: Form, name: str, yes: str, no: str) -> bool | None:
    """Which of two was chosen, or None if neither was. Raises ``BadForm``."""
    return {yes: True, no: False, "": None}[_chosen(form, name, (yes, no))]


def _report(draft: Draft, **changed: object) -> Draft:
    return msgspec.structs.replace(draft, report=msgspec.structs.replace(draft.report, **changed))
