"""Every question can be answered to its end: of any page that passes, all ways are walked; any other is refused."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import few
from guides.pages import TODAY
from parasol.features.guides import structs as form
from parasol.features.guides.book.rules import has_questions, question_of, wrong_with
from parasol.features.guides.book.source import Page

NAMES = ("start", "a", "b", "c", "d")


def page(ways: dict[str, list[str]]) -> form.Guide:
    sections = []
    for name in sorted(ways, key=lambda name: name != "start"):
        goes = ways[name]
        asked: list[form.Block] = [form.Question("Which?", [form.Answer("One", each) for each in goes])] if goes else []
        sections.append(form.Section(name, "", [form.Text([["A text."]]), *asked]))
    return form.Guide(
        id="p", language="en", title="A page", topic="law", licence="CC0-1.0", source="", changes="", authors=["a"],
        reviewers=["b"], law="any", regions=[], about="other", reviewed_on=TODAY, review_by=TODAY + 365, facts=[],
        sections=sections, translation=None,
    )  # fmt: skip


def walked(guide: form.Guide) -> list[list[str]] | None:
    """All ways through a page, found by walking each; None if one has no end or leads nowhere."""
    sections = {section.id: section for section in guide.sections}
    ends, ways = [], [["start"]]
    while ways:
        way = ways.pop()
        if len(way) > len(sections) or way[-1] not in sections:
            return None
        question = question_of(sections[way[-1]])
        if question is None:
            ends.append(way)
        else:
            ways += [[*way, answer.goes] for answer in question.answers]
    return ends


@settings(max_examples=few(300), deadline=None)
@given(
    st.lists(st.sampled_from(NAMES[1:]), unique=True, max_size=4).flatmap(
        lambda names: st.fixed_dictionaries(
            {
                name: st.just([]) | st.lists(st.sampled_from([*names, "start", "e"]), min_size=2, max_size=3)
                for name in ("start", *names)
            }
        )
    )
)
def test_a_page_passes_exactly_when_each_of_its_ways_has_an_end_and_all_is_reached(ways: dict[str, list[str]]) -> None:
    guide = page(ways)
    ends = walked(guide)
    reached = {name for way in ends or () for name in way}
    is_right = ends is not None and (not has_questions(guide) or reached == set(ways))
    is_right = is_right or not has_questions(guide)
    assert (wrong_with(Page(guide), TODAY) == []) == is_right
