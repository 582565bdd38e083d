"""Guides without JavaScript: the list, a page whole, what is late or unconfirmed, a server that lies."""

import re
from collections.abc import Iterator
from contextlib import closing

import msgspec
import pytest

from guides.pages import guide_of, published
from harness import Town
from parasol.features.guides import structs as form
from parasol.features.guides.client.flags import read_flags
from parasol.features.guides.translated_texts import units
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.texts import languages
from parasol.kernel.roster.client.person import Person
from parasol.kernel.texts.translations import hash_of
from plain.site import PlainSite, Reading, Shown

CODE = "<script>alert(1)</script> & more"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    made = Town(tmp_path_factory.mktemp("guides"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def stewards(town: Town) -> list[Person]:
    return list(town.settled("steward"))


@pytest.fixture(scope="module")
def site(town: Town, stewards: list[Person]) -> Iterator[tuple[PlainSite, Town]]:
    first, second = stewards
    today = first.device.today()
    late = msgspec.structs.replace(guide_of("late", today), title="Old advice", review_by=today + 20)
    hostile = msgspec.structs.replace(
        guide_of("code", today), title=CODE, sections=[form.Section("start", "", [form.Text([["A ", CODE]])])]
    )
    published(first, second, [guide_of("phone", today), late, hostile, guide_of("moved", today), _spanish(today)])
    made = PlainSite(town)
    yield made, town
    made.close()


def _spanish(today: int) -> form.Guide:
    beside = [form.Beside("locked", 0, [["Call your company."], ["Change the code."]])]
    beside.append(form.Beside("open", 3, [["Do ", "not", " go back alone."]]))
    english = guide_of("moved", today)
    sources = [hash_of(text) for text in units(english).values()]
    told = form.Translation("machine", [*sources[:5], "0" * 12, *sources[6:10], "0" * 12], beside)
    return msgspec.structs.replace(english, language="es", title="Tu teléfono", translation=told)


@pytest.fixture
def reader(site: tuple[PlainSite, Town]) -> Iterator[Reading]:
    made = Reading(site[0].url)
    yield made
    made.close()


def test_the_list_leads_to_a_page_whose_answers_lead_down_the_page(reader: Reading) -> None:
    assert "/en/guides/all" in reader.open("/en/guides").html
    listed = reader.open("/en/guides/all")
    assert "Your phone" in listed.html
    assert "100 of 100 pages were checked in time" in listed.text
    shown = reader.send("/en/guides/all", {"guide": ["phone"], "do-read": ["x"]})
    for told in ("Is the phone locked?", "Careful", "Do not go back alone.", "Written by alma. Checked by bo."):
        assert told in shown.text
    for name in ("locked", "open"):
        assert f'href="#{name}"' in shown.html
        assert f'<section id="{name}">' in shown.html
    assert 'href="/en/services"' in shown.html
    assert (
        "Buscar ayuda: leyes y derechos" in reader.send("/es/guides/all", {"guide": ["phone"], "do-read": ["x"]}).text
    )


def test_markup_in_a_guide_stays_text(reader: Reading) -> None:
    assert "<script" not in reader.open("/en/guides/all").html
    shown = reader.send("/en/guides/all", {"guide": ["code"], "do-read": ["x"]})
    assert "<script" not in shown.html
    assert CODE in shown.text


def test_a_page_that_is_not_there_and_forms_that_nobody_sends(reader: Reading) -> None:
    assert "A steward may have taken it back" in reader.send("/en/guides/all", {"guide": ["x"], "do-read": ["x"]}).text
    assert reader.send("/en/guides/all", {"guide": ["phone"], "more": ["x"], "do-read": ["x"]}).status == 400
    assert reader.send("/en/guides/all", {"guide": ["x" * 400], "do-read": ["x"]}).status in (400, 413)


def test_late_pages_say_so_fold_and_a_list_that_nobody_confirms_too(site: tuple[PlainSite, Town]) -> None:
    _, town = site
    ask = {"guide": ["late"], "do-read": ["x"]}

    def after(days: int) -> tuple[Shown, Shown]:
        town.clock.offset = days * 86_400
        made = PlainSite(town, pool=Pool())
        try:
            with closing(Reading(made.url)) as reader:
                return reader.open("/en/guides/all"), reader.send("/en/guides/all", ask)
        finally:
            town.clock.offset = 0
            made.close()

    listed, shown = after(0)
    assert "late" not in f"{listed.text} {shown.text}".replace("translate", "")
    listed, shown = after(30)
    assert "It is 10 days late" in shown.text
    assert "Show the old text" not in shown.text
    assert "Late: nobody has checked it in time" in listed.text
    assert "This list may be old" not in listed.text + shown.text
    listed, shown = after(120)
    assert "It is 100 days late" in shown.text
    assert "<summary>Show the old text" in shown.html
    assert "This list may be old" in listed.text
    assert "This list may be old" in shown.text


def _state(reader: Reading) -> str:
    shown = reader.send("/en/guides/all", {"guide": ["phone"], "do-read": ["x"]})
    assert "Tell us that something here is wrong" in shown.text
    (state,) = re.findall(r'name="state" value="([^"]+)"', shown.html)
    return str(state)


def _flagged(reader: Reading, **answers: str) -> Shown:
    told = {"what": "wrong", "why": "The number is another one now.", "do-send": "x"}
    fields = {"state": _state(reader)} | told | answers
    return reader.send("/en/guides/flag", {name: [value] for name, value in fields.items() if value})


def test_anybody_tells_that_a_guide_is_wrong_once_however_often_it_is_sent(
    reader: Reading, stewards: list[Person]
) -> None:
    fields = {"state": [_state(reader)], "what": ["changed"], "why": ["Ask for Zinnia."], "do-send": ["x"]}
    for _ in range(2):
        assert "It has arrived" in reader.send("/en/guides/flag", fields).text
    told = [each.flag for each in read_flags(stewards[0]) if each.flag]
    assert [(flag.page, flag.what, flag.why) for flag in told] == [("phone", "changed", "Ask for Zinnia.")]


def test_a_flag_without_an_answer_or_from_another_page_says_so_and_keeps_what_was_written(reader: Reading) -> None:
    for wrong in ({"what": ""}, {"why": ""}, {"why": "x" * 801}):
        shown = _flagged(reader, **wrong)
        assert shown.status == 422, wrong
        assert wrong.get("why", "The number is another one now.") in shown.html
    assert _flagged(reader, what="other").status == 400
    assert _flagged(reader, more="x").status == 400
    late = _flagged(reader, state="nonsense")
    assert late.status == 410
    assert "The number is another one now." in late.html


def test_a_translation_that_nobody_has_read_says_so_with_english_where_safety_hangs_on_it(reader: Reading) -> None:
    asked = {"guide": ["moved"], "do-read": ["x"]}
    shown = reader.send("/es/guides/all", asked)
    assert languages()["es"]("guide-draft-both") in shown.text
    assert shown.text.count("hablante nativo") == 1  # of the words around it and of the guide, once
    assert '<small class="beside" lang="en" dir="ltr">Change the code.</small>' in shown.html
    assert '<small class="beside" lang="en" dir="ltr">Do <strong>not</strong> go back alone.</small>' in shown.html
    assert 'action="/en/guides/all"' in shown.html
    assert languages()["es"]("guide-stale") in shown.text
    mark = languages()["es"]("guide-stale-part")
    parts = re.findall(rf"{mark}</strong>\s*<(\w+ class=.notice[^>]*|\w+)", shown.html)
    assert parts == ['div class="notice"', 'div class="notice warn"'], (
        "what was made from another English, and no other"
    )
    for language in ("en", "fr"):  # what isn't translated is in English
        whole = reader.send(f"/{language}/guides/all", asked)
        assert "Do not go back alone." in whole.text
        assert "Change the code.</small>" not in whole.html
        assert 'class="stale"' not in whole.html
        assert 'action="/en/guides/all"' not in whole.html
