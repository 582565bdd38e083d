"""Guides without JavaScript: the list, a page whole, what is late or unconfirmed, a server that lies."""

from collections.abc import Iterator
from contextlib import closing

import msgspec
import pytest

from guides.pages import guide_of, published
from harness import Town
from parasol.formats import guide as form
from parasol.plain.pool import Pool
from plain.site import PlainSite, Reading, Shown

CODE = "<script>alert(1)</script> & more"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PlainSite, Town]]:
    town = Town(tmp_path_factory.mktemp("guides"))
    first, second = town.settled("steward")
    today = first.device.today()
    late = msgspec.structs.replace(guide_of("late", today), title="Old advice", review_by=today + 20)
    hostile = msgspec.structs.replace(
        guide_of("code", today), title=CODE, sections=[form.Section("start", "", [form.Text([["A ", CODE]])])]
    )
    published(first, second, [guide_of("phone", today), late, hostile])
    made = PlainSite(town)
    yield made, town
    made.close()
    town.close()


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
