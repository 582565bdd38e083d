"""What has to be true of a page besides its form: its paths, its dates, who looked at it, how it reads. Pure."""

import re
from collections.abc import Iterator

from parasol.features.guides import structs as form
from parasol.features.guides.book.blocks import START
from parasol.features.guides.book.reading_age import MOST_GRADE, grade, sentences
from parasol.features.guides.book.source import Page, Wrong

HARDEST = 3
"""So many sentences of a page that is hard to read are shown."""
_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164\ufe00-\ufe0e\uffa0"
    r"\ufff0-\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff]"
)
# What Unicode says to leave out when it is shown (Default_Ignorable_Code_Point), so that a second steward sees all that
# she signs; but for the joiners and U+FE0F, which words and emoji need. And what is no text, in XML above all.


def wrong_with(page: Page, today: int) -> list[Wrong]:
    """All that is wrong with a page, by lines."""
    guide = page.guide
    found = [*_sections(guide), *_paths(guide), *_review(guide, today), *_english(guide), *_unseen(guide)]
    wrong = [Wrong(f"{guide.id}.md", page.lines.get(where, 1), text) for where, text in found]
    return sorted(wrong, key=lambda each: each.line)


def question_of(section: form.Section) -> form.Question | None:
    """The question with which a section ends, if it does."""
    last = section.blocks[-1] if section.blocks else None
    return last if isinstance(last, form.Question) else None


def has_questions(guide: form.Guide) -> bool:
    """Whether a reader goes through a page by answering; otherwise it is read from top to bottom."""
    return any(question_of(section) is not None for section in guide.sections)


def texts_of(guide: form.Guide) -> Iterator[str]:
    """All that a reader reads, but for where it is from."""
    yield guide.title
    for section in guide.sections:
        yield section.title
        for block in section.blocks:
            if isinstance(block, form.Question):
                yield block.asks
                yield from (answer.says for answer in block.answers)
            elif isinstance(block, form.Danger | form.Help):
                yield "".join(block.said)
            else:
                yield from ("".join(item) for item in block.items)
    for each in guide.translation.beside if guide.translation else ():
        yield from ("".join(item) for item in each.items)


def _sections(guide: form.Guide) -> Iterator[tuple[str, str]]:
    if len({section.id for section in guide.sections}) < len(guide.sections):
        yield f"#{START}", "two sections have one name"
    if guide.sections[0].id != START:
        yield f"#{START}", f"a page begins with what is called {START}"
    for section in guide.sections:
        if not section.blocks:
            yield f"#{section.id}", "there is nothing in this section"
        if any(isinstance(block, form.Question) for block in section.blocks[:-1]):
            yield f"#{section.id}", "a question stands last in its section"


def _paths(guide: form.Guide) -> Iterator[tuple[str, str]]:
    """Each question leads to sections that are there, all are reached, and no way comes back to where it was: so each
    can be answered to its end."""
    sections = {section.id: section for section in guide.sections}
    if not has_questions(guide):
        return
    reached, done = {START}, set[str]()
    ways = [(START, iter(_ways(sections.get(START))))]
    while ways:
        at, rest = ways[-1]
        goes = next(rest, None)
        if goes is None:
            done.add(at)
            ways.pop()
        elif goes not in sections:
            yield f"→{goes}", f"an answer leads to #{goes}, which isn't in this page"
        elif goes not in reached:
            reached.add(goes)
            ways.append((goes, iter(_ways(sections[goes]))))
        elif goes not in done:
            yield f"→{goes}", f"an answer leads back to #{goes}, so that nobody comes to an end"
    for section in guide.sections:
        if section.id not in reached:
            yield f"#{section.id}", f"no answer leads to #{section.id}"


def _ways(section: form.Section | None) -> list[str]:
    question = None if section is None else question_of(section)
    return [] if question is None else [answer.goes for answer in question.answers]


def _review(guide: form.Guide, today: int) -> Iterator[tuple[str, str]]:
    if set(map(str.casefold, guide.authors)) & set(map(str.casefold, guide.reviewers)):
        yield "reviewers", "whoever wrote a page can't be the one who reviews it"
    if guide.reviewed_on > today:
        yield "reviewed_on", "this day is still to come"
    most = form.TOOL_DAYS if guide.about == "tool" else form.OTHER_DAYS
    if not 0 < guide.review_by - guide.reviewed_on <= most:
        yield "review_by", f"the next review is due within {most} days of the last one"
    if any(fact.read_on > today for fact in guide.facts):
        yield "facts", "a fact was read on a day that is still to come"


def _english(guide: form.Guide) -> Iterator[tuple[str, str]]:
    read = sentences(texts_of(guide))
    if guide.language != "en" or (found := grade(read)) <= MOST_GRADE:
        return
    hardest = sorted(read, key=lambda words: grade([words]), reverse=True)[:HARDEST]
    told = "; ".join(" ".join(words[:12]) + (" …" if len(words) > 12 else "") for words in hardest)
    yield f"#{START}", f"this is hard to read at nine years (grade {found:.1f}, {MOST_GRADE} at most). Hardest: {told}"


def _unseen(guide: form.Guide) -> Iterator[tuple[str, str]]:
    shown = [*texts_of(guide), guide.source, guide.changes, *guide.authors, *guide.reviewers]
    shown += [text for fact in guide.facts for text in (fact.says, fact.source)]
    if any(_UNSEEN.search(text) for text in shown):
        yield "title", "there are characters in this page that nobody sees, so nobody can review them"
