"""The titles and blocks of a page as texts, one by one, and which of them the English of a translation has no more.

The list says it of each translation (`Listed.stale`), since a reader has one of the two pages. Whoever publishes either
has both, and finds it anew. Pure.
"""

from difflib import SequenceMatcher
from itertools import zip_longest

from parasol.features.guides import structs as form
from parasol.kernel.texts.translations import hash_of


def said(runs: form.Said) -> str:
    """A paragraph in plain text: what is stressed stands between stars."""
    return "".join(f"*{run}*" if at % 2 else run for at, run in enumerate(runs))


def written(block: form.Block) -> str:
    """A block as its source has it, nearly: of this its hash is made, and by this two versions are compared."""
    match block:
        case form.Question(asks, answers):
            return "\n".join([f"? {asks}", *(f"- {each.says} → #{each.goes}" for each in answers)])
        case form.Help(service, runs):
            return f"[{service}] {said(runs)}"
        case form.Danger(runs):
            return f"[danger] {said(runs)}"
        case form.Text(items) | form.Steps(items) | form.Checks(items):
            mark = {form.Text: "- " if len(items) > 1 else "", form.Steps: "1. ", form.Checks: "- [ ] "}[type(block)]
            return "\n".join(f"{mark}{said(item)}" for item in items)


def units(guide: form.Guide) -> dict[str, str]:
    """What is translated, one by one and as it is written, by where it stands: `page`, `page/section`,
    `page/section/block`."""
    found = {guide.id: guide.title}
    for section in guide.sections:
        found |= {f"{guide.id}/{section.id}": section.title} if section.title else {}
        found |= {f"{guide.id}/{section.id}/{at}": written(block) for at, block in enumerate(section.blocks)}
    return found


def changed(guide: form.Guide, english: form.Guide) -> tuple[list[int], list[int]]:
    """Which of the texts that a translation was made from the English page has no more, and which of the English
    page's the translation hasn't, by their places. As `difflib` has it; place by place if that leaves as few. A text is
    itself in its section alone: pages say the same in two of them."""
    made = guide.translation.sources if guide.translation else []
    old = [(_section(unit), each) for unit, each in zip_longest(units(guide), made, fillvalue="")]
    now = [(_section(unit), hash_of(text)) for unit, text in units(english).items()]
    runs = SequenceMatcher(None, old, now, autojunk=False).get_matching_blocks()
    kept = [(run.a + at, run.b + at) for run in runs for at in range(run.size)]
    if len(old) == len(now):
        same = [(at, at) for at, each in enumerate(old) if each == now[at]]
        kept = max(same, kept, key=len)
    mine, theirs = {one for one, _ in kept}, {other for _, other in kept}
    return [at for at in range(len(old)) if at not in mine], [at for at in range(len(now)) if at not in theirs]


def stale_in(guide: form.Guide, english: form.Guide) -> bytes:
    """What the list says of a translation: a bit for each of its texts, set if it is stale, and behind them one for an
    English page with more texts. Nothing if all fits."""
    stale, fresh = changed(guide, english)
    more = [len(units(guide))] if len(fresh) > len(stale) else []
    bits = sum(1 << at for at in (*stale, *more))
    return bits.to_bytes((bits.bit_length() + 7) // 8, "little")


def stale_places(guide: form.Guide, stale: bytes) -> set[str]:
    """The titles and blocks of a translated page of which its list says so: `""`, `section`, `section/block`."""
    bits = int.from_bytes(stale, "little")
    return {unit.partition("/")[2] for at, unit in enumerate(units(guide)) if bits >> at & 1}


def _section(unit: str) -> str:
    return "".join(unit.split("/")[1:2])
