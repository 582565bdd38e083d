"""Handouts made from a pack of guides: the pages that a kit's own handouts are named after."""

from collections.abc import Iterable
from typing import Any

import msgspec

from parasol.features.guides import structs as form
from parasol.features.guides.book.as_text import about, is_folded, notices, texts_for
from parasol.features.workshops.texts import Handout
from parasol.kernel.texts.texts import Texts


def handouts_from(guides: Iterable[form.Guide], language: str, own: list[Handout], today: int) -> list[Handout]:
    """A kit's handouts, each from its page of the guides. One that is too late to be shown, missing, in another
    language or translated by a machine stays the kit's own. A page that is late says so."""
    fit = (each for each in guides if each.language == language and not is_folded(each, today))
    found = {guide.id: guide for guide in fit if guide.translation is None or guide.translation.state != "machine"}
    return [_handout(found[each["page"]], today) if each["page"] in found else each for each in own]


def _handout(guide: form.Guide, today: int) -> Handout:
    t = texts_for(guide.language)
    sections = []
    for section in guide.sections:
        parts = [_part(block, guide, t) for block in section.blocks] or [{"text": []}]
        parts[0]["title"] = section.title
        sections += parts
    notes = list(about(msgspec.structs.replace(guide, facts=[]), t))
    return {"title": guide.title, "sections": sections, "late": notices(guide, t, today), "notes": notes}


def _part(block: form.Block, guide: form.Guide, t: Texts) -> dict[str, Any]:
    match block:
        case form.Text(items) | form.Steps(items) | form.Checks(items):
            kind = {form.Text: "list" if len(items) > 1 else "text", form.Steps: "steps", form.Checks: "checks"}
            return {"kind": kind[type(block)], "text": ["".join(runs).strip() for runs in items]}
        case form.Danger(said):
            return {"kind": "danger", "text": [f"{t('guide-danger')}: {''.join(said)}"]}
        case form.Help(service, said):
            return {"text": [f"{t(f'guide-help-{service}')}. {''.join(said)}"]}
        case form.Question(asks, answers):
            titles = {section.id: section.title for section in guide.sections}
            return {"text": [asks, *(f"{each.says} → {titles[each.goes]}" for each in answers)]}
