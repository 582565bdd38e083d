"""The plain pages while a closing is announced, in its last week, and after the end."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from harness import Town, report_about
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.steward import SecondNeeded
from parasol.kernel.wire.days import text_of
from plain.site import PlainSite, Reading, open_receipt, write_report

TOLD = "This community closes at the end of"
ENTRANCES = ("/", "/en/", "/en/report", "/en/desks", "/en/services", "/en/receipt")
DAY_SECONDS = 86_400


class Ends(PlainSite):
    """The pages of a town whose closing two stewards announce."""

    def announce(self) -> None:
        town = self.town
        first, second = town.settled("steward")
        with pytest.raises(SecondNeeded) as waits:
            steward.close_community(first, town.clock.today() + 28, "we are tired")
        second.refresh()
        steward.agree(second, waits.value.proposal, "so am I")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Ends]:
    town = Town(tmp_path)
    made = Ends(town)
    yield made
    made.close()
    town.close()


@pytest.fixture
def reader(site: Ends) -> Iterator[Reading]:
    made = Reading(site.url)
    yield made
    made.close()


def test_every_entrance_tells_the_day_and_pages_to_read_dont(site: Ends, reader: Reading) -> None:
    site.announce()
    for path in ENTRANCES:
        shown = reader.open(path)
        assert shown.status == 200, path
        assert TOLD in shown.text, path
    assert "Esta comunidad cierra al final del" in reader.open("/es/").text
    assert TOLD not in reader.open("/en/help").text
    filed = site.town.report(report_about())
    assert TOLD in open_receipt(reader, filed.words).text


def test_the_day_is_written_as_the_browsers_owner_writes_days(site: Ends) -> None:
    site.announce()
    last = date.fromisoformat(text_of(site.town.clock.today() + 28))
    for header, written in (("en-GB", f"{last:%-d %B %Y}"), ("en-US", f"{last:%B %-d, %Y}")):
        reader = Reading(site.url, **{"Accept-Language": header})
        assert f"{TOLD} {written}" in reader.open("/en/").text
        reader.close()


def test_without_an_announcement_nothing_is_told(site: Ends, reader: Reading) -> None:
    site.town.found()
    assert TOLD not in reader.open("/en/").text


def test_in_the_last_week_no_report_is_begun_and_one_that_was_begun_is_kept_and_refused(
    site: Ends, reader: Reading
) -> None:
    site.announce()
    write_report(reader, story="a story that was nearly done")
    site.town.clock.offset += 22 * DAY_SECONDS
    refused = reader.press("send")
    assert refused.status == 422
    assert "takes no new reports" in refused.text
    assert "a story that was nearly done" in refused.text
    assert TOLD in refused.text
    late = reader.open("/en/report")
    assert late.status == 410
    assert "takes no new reports" in late.text
    assert late.actions == []


def test_after_the_end_every_entrance_says_so_and_what_was_typed_is_still_in_its_field(
    site: Ends, reader: Reading
) -> None:
    site.announce()
    filed = site.town.report(report_about())
    open_receipt(reader, filed.words)
    site.town.clock.offset += 29 * DAY_SECONDS
    answered = reader.press("answer", answer="are you still there?")
    assert answered.status == 410
    assert "has closed" in answered.text
    assert answered.fields["answer"] == ["are you still there?"]
    for path in ENTRANCES:
        shown = reader.open(path)
        assert shown.status == 410, path
        assert "This community has closed It closed at the end of" in shown.text, path
        assert shown.actions == []
    assert reader.open("/en/help").status == 200


def test_pages_that_start_after_the_end_say_so_without_a_day(site: Ends, tmp_path: Path) -> None:
    site.announce()
    site.town.clock.offset += 29 * DAY_SECONDS
    later = PlainSite(site.town)
    reader = Reading(later.url)
    for path in ENTRANCES:
        shown = reader.open(path)
        assert shown.status == 410, path
        assert "This community has closed. Nothing is kept here any more." in shown.text, path
        assert "ask a member whom you know" in shown.text, path
    reader.close()
    later.close()
