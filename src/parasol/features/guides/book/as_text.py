"""How a page reads as plain text: for a terminal, and for looking at it before anybody signs it."""

import textwrap
from collections.abc import Iterator, Sequence

from parasol.features.guides import structs as form
from parasol.features.guides.translated_texts import said, stale_places
from parasol.kernel.texts.texts import Texts, load
from parasol.kernel.wire.days import text_of

WIDTH = 74
LANGUAGES = load(("guides",))
"""What is said around a page: in the page's language if the program speaks it, in English otherwise."""


def texts_for(language: str) -> Texts:
    """The texts for a page in this language."""
    return LANGUAGES.get(language, LANGUAGES["en"])


def notices(guide: form.Guide, t: Texts, today: int) -> list[str]:
    """What is said above a page because of its dates."""
    late = today - guide.review_by
    if late <= 0:
        return []
    shown = t("guide-late", days=late)
    return [shown, t("guide-folded")] if late > form.FOLD_DAYS else [shown]


def draft(guide: form.Guide, t: Texts, stale: bytes = b"") -> list[str]:
    """What is said above a translation that nobody has read all of, and above one whose English has changed."""
    is_draft = guide.translation is not None and guide.translation.state == "machine"
    return [*([t("guide-draft")] if is_draft else []), *([t("guide-stale")] if stale else [])]


def beside(guide: form.Guide, section: form.Section, at: int) -> form.Items | None:
    """The English beside a block, if there is any: of each of its items."""
    found = guide.translation.beside if guide.translation else []
    return next((each.items for each in found if (each.section, each.at) == (section.id, at)), None)


def is_folded(guide: form.Guide, today: int) -> bool:
    """Whether a page's text shows only when somebody asks for it."""
    return today - guide.review_by > form.FOLD_DAYS


def median(days: Sequence[int]) -> int:
    """The middle of a sorted list; of two middles the later one."""
    return days[len(days) // 2]


def review_share(due: Sequence[int], today: int) -> tuple[int, int]:
    """How many of a hundred pages are within their review, and the median of the days by which the others are late."""
    late = sorted(today - day for day in due if day < today)
    share = 100 * (len(due) - len(late)) // len(due) if due else 100
    return share, median(late) if late else 0


def shown(guide: form.Guide, today: int, stale: bytes = b"") -> str:
    """All of a page. ``stale``: what the list says of it."""
    t, places = texts_for(guide.language), stale_places(guide, stale)
    told = [line for note in (*notices(guide, t, today), *draft(guide, t, stale)) for line in _filled(note)]
    lines = [guide.title, "=" * len(guide.title), *told, ""]
    for section in guide.sections:
        lines += _stale(section.id, places, t)
        lines += [section.title, "-" * len(section.title)] if section.title else []
        for at, block in enumerate(section.blocks):
            english = [line for item in beside(guide, section, at) or () for line in _filled(said(item), "    en: ")]
            lines += [*_stale(f"{section.id}/{at}", places, t), *_lines(block, guide, t), *english, ""]
    return "\n".join([*lines, *(line for note in about(guide, t) for line in _filled(note))])


def about(guide: form.Guide, t: Texts) -> Iterator[str]:
    """Who wrote a page and who looked at it, until when, for whom, its licence, and where its facts are from."""
    yield t("guide-by", authors=", ".join(guide.authors), reviewers=", ".join(guide.reviewers))
    yield t("guide-reviewed", reviewed=text_of(guide.reviewed_on), until=text_of(guide.review_by))
    if guide.law != "any":
        yield t(f"guide-law-{guide.law}")
    if guide.regions:
        yield t("guide-regions", regions=", ".join(guide.regions))
    yield t("guide-licence", licence=guide.licence, source=guide.source or "-")
    if guide.changes:
        yield t("guide-changes", changes=guide.changes)
    for fact in guide.facts:
        yield t("guide-fact", says=fact.says, source=fact.source, day=text_of(fact.read_on))


def _stale(place: str, places: set[str], t: Texts) -> list[str]:
    return _filled(f"[!] {t('guide-stale-part')}") if place in places else []


def _lines(block: form.Block, guide: form.Guide, t: Texts) -> list[str]:
    match block:
        case form.Text(items):
            return [line for item in items for line in _filled(said(item), "- " if len(items) > 1 else "")]
        case form.Steps(items):
            return [line for at, item in enumerate(items, 1) for line in _filled(said(item), f"{at}. ")]
        case form.Checks(items):
            return [line for item in items for line in _filled(said(item), "[ ] ")]
        case form.Danger(runs):
            return _filled(said(runs), f"{t('guide-danger')}: ")
        case form.Help(service, runs):
            return _filled(said(runs), f"{t(f'guide-help-{service}')}. ")
        case form.Question(asks, answers):
            titles = {section.id: section.title for section in guide.sections}
            return [
                *_filled(asks, "? "),
                *(
                    line
                    for each in answers
                    for line in _filled(f"{each.says} → {titles.get(each.goes, each.goes)}", "  - ")
                ),
            ]


def _filled(text: str, mark: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=mark, subsequent_indent=" " * min(len(mark), 4)) or [mark]
