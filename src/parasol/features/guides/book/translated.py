"""A page that was translated, beside the English one: the same steps, and questions that lead to the same places. How
far it was read stands in `states.txt` beside it, as for texts (`parasol.kernel.texts.translations`). Pure."""

from collections.abc import Iterator
from itertools import zip_longest

from parasol.features.guides import structs as form
from parasol.features.guides.translated_texts import changed, units
from parasol.kernel.texts.translations import Kept, Message, hash_of, stated


def items_on_which_safety_hangs(block: form.Block | None) -> form.Items | None:
    """What has its English beside it while nobody has read it; None of other blocks."""
    match block:
        case form.Danger(runs):
            return [runs]
        case form.Steps(items) | form.Checks(items):
            return items
    return None


def place_of(unit: str) -> str:
    """What `Page.lines` calls the place of a unit."""
    _, _, place = unit.partition("/")
    return f"#{place}" if place else "title"


def read_so_far(guide: form.Guide, source: form.Guide, kept: Kept) -> list[Message]:
    """How far each unit was read."""
    return stated(units(source), units(guide), kept)


def translation_of(guide: form.Guide, source: form.Guide, kept: Kept) -> form.Translation:
    """What a page of the same structure as its source says of itself."""
    read = read_so_far(guide, source, kept)
    unread = {each.id for each in read if each.state == "machine"}
    states: tuple[form.State, ...] = ("read by two", "read by one", "machine")
    beside = [
        form.Beside(section.id, at, items)
        for section in source.sections
        for at, block in enumerate(section.blocks)
        if f"{guide.id}/{section.id}/{at}" in unread and (items := items_on_which_safety_hangs(block))
    ]
    made_from = [each.made_from for each in read]
    return form.Translation(max((each.state for each in read), key=states.index), made_from, beside)


def differs(guide: form.Guide, source: form.Guide) -> Iterator[tuple[str, str]]:
    """Where a page isn't built as its source is: the place, and what is wrong."""
    for mine, theirs in zip_longest(guide.sections, source.sections):
        if mine is None or theirs is None or mine.id != theirs.id:
            named = "no more section" if theirs is None else f"#{theirs.id}"
            yield f"#{mine.id if mine else guide.sections[-1].id}", f"English has {named} here"
            return
        if bool(mine.title) != bool(theirs.title):
            yield f"#{mine.id}", "this section has a title in one language alone"
        for at, (one, other) in enumerate(zip_longest(mine.blocks, theirs.blocks)):
            if _shape(one) != _shape(other):
                place = f"#{mine.id}/{at}" if one else f"#{mine.id}"
                yield place, f"English has {_shape(other)} here, and this page has {_shape(one)}"
                break


def stale_since(guide: form.Guide, source: form.Guide) -> list[str]:
    """The texts of an English page that a translation of it wasn't made from; its title if it only lost some."""
    names = list(units(source))
    stale, fresh = changed(guide, source)
    return [names[at] for at in fresh] or [guide.id for _ in stale[:1]]


def unfit(guide: form.Guide, source: form.Guide) -> str:
    """Why a page can't stand beside the English one of its name; nothing if it can. What was made from another English
    block says so: its page is a draft, and where safety hangs on it, its English is beside it."""
    made = guide.translation
    if made is None:
        return "there is an English page of this name, and this one doesn't say that it translates it"
    for place, what in differs(guide, source):
        return f"{place}: {what}"
    if len(made.sources) != len(units(source)):
        return "it wasn't made from this English page"
    blocks = {(section.id, at): block for section in source.sections for at, block in enumerate(section.blocks)}
    beside = {(each.section, each.at): each.items for each in made.beside}
    is_right = all(items == items_on_which_safety_hangs(blocks.get(place)) for place, items in beside.items())
    if not is_right or len(beside) < len(made.beside) or (beside and made.state != "machine"):
        return "the English beside it isn't that of the English page, or is beside what somebody has read"
    for (unit, text), old in zip(units(source).items(), made.sources, strict=True):
        if hash_of(text) == old:
            continue
        section, at = [*unit.split("/"), "", ""][1:3]
        hangs = bool(at) and items_on_which_safety_hangs(blocks[section, int(at)]) is not None
        if made.state != "machine" or (hangs and (section, int(at)) not in beside):
            return f"{unit}: it was made from another English text than this, and doesn't say so"
    return ""


def _shape(block: form.Block | None) -> str:
    """What has to be the same in all languages."""
    match block:
        case form.Question(_, answers):
            return "a question that leads to " + ", ".join(f"#{each.goes}" for each in answers)
        case form.Help(service, runs):
            return f"help of the kind {service}{', with a sentence' if runs else ''}"
        case form.Danger():
            return "a danger"
        case form.Text(items) | form.Steps(items) | form.Checks(items):
            kind = {form.Text: "text", form.Steps: "steps", form.Checks: "boxes"}[type(block)]
            return f"{kind} of {len(items)}"
    return "nothing"
