"""Whoever fills reports or conversations, and however many, keeps no steward and no worker from the others."""

import resource
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import httpx
import msgspec
import pytest

from desk_acts import staffed
from flood import flood, flood_desk, grow
from harness import Town, report_about, town
from parasol.features.alerts.client.publishing import drafting
from parasol.features.alerts.client.publishing.drafting import NotPublishable
from parasol.features.guides.client import flags
from parasol.features.reports.client import review
from parasol.features.reports.client.records import READ_AT_ONCE
from parasol.features.reports.structs import Said
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.person import Person
from parasol.kernel.vault.client import keys_of

LARGEST_ANSWER = 20 * (m.OUTLINE_RECORD_BYTES * 2 + m.OUTLINE_NEWEST_BYTES) * 4 // 3 + 40_000
"""Twenty outlines with nothing but what is allowed, in base64, with what stands around it."""
FIRST_SCREEN_SECONDS, FIRST_SCREEN_BYTES = 2, 60_000_000


class Scale(httpx.HTTPTransport):
    """Counts requests, but for nonces, and the bytes that come, and keeps the largest answer's."""

    def __init__(self) -> None:
        super().__init__()
        self.largest = self.all = self.asked = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        size = len(response.read())
        self.largest, self.all = max(self.largest, size), self.all + size
        self.asked += request.url.path != "/api/nonce"
        return response


def weighed(there: Town, person: Person) -> Scale:
    """From now on this person's answers are weighed."""
    scale = Scale()
    person.connection = Connection(there.url, scale)
    there.connections.append(person.connection)
    return scale


def took(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def test_the_first_page_of_a_flooded_queue_costs_little_and_what_is_behind_it_is_counted(served: Town) -> None:
    first = served.found()
    honest = served.report(report_about(text="Something that happened."))
    rooms = flood(served, first.roster, 45)
    scale = weighed(served, first)
    queue = review.Queue(first)
    page = queue.read_on()
    assert scale.largest <= LARGEST_ANSWER
    assert [report.room for report in page] == [honest.room, *rooms[:19]]
    assert (page[0].report.what_happened, page[0].is_long) == ("Something that happened.", False)
    for number, report in enumerate(page[1:]):
        # Nothing is taken for missing: each says that there is more, and that its end or its beginning isn't read.
        assert (report.is_long, report.problems) == (True, [])
        assert report.status is None
        assert report.is_end_unread == (number % 3 != 2)
        assert (report.raw is None) == (number % 3 == 1)
    assert queue.unread == 26
    assert [report.room for report in [*page, *queue.read_on(), *queue.read_on()]] == [honest.room, *rooms]
    assert queue.unread == 0
    review.claim(first, page[0])
    assert review.find(first, honest.room.hex()).status == "being read"


def test_a_steward_opens_the_beginning_and_the_end_of_a_very_long_report_and_all_of_it_when_asked(
    served: Town,
) -> None:
    first = served.found()
    filed = served.report(report_about())
    report = review.find(first, filed.room.hex())
    review.claim(first, report)
    filed.reporter.answer("The first answer.")
    assert report.raw is not None
    keys = keys_of(filed.words, "receipt")
    grow(served, keys, report.raw.thread_key, msgspec.json.encode(Said("answer", "x" * 60_000)), 40)
    (line,) = review.queue(first)
    assert (line.is_long, line.is_end_unread, line.last, line.status) == (True, True, None, None)
    review.say(first, report, Said("status", "It is long.", "being read"))
    (line,) = review.queue(first)
    assert (line.is_long, line.is_end_unread, line.status) == (True, False, "being read")
    assert line.last is not None
    assert line.last.said.text == "It is long."
    scale = weighed(served, first)
    part = review.find(first, filed.room.hex(), is_whole=False)
    assert scale.all < 2_500_000
    assert part.is_long
    assert part.lines[1].said.text == "The first answer."
    assert 1 < part.gap < 40
    assert [each.said.text for each in part.lines[part.gap :]] == ["It is long."]
    assert part.status == "being read"
    with pytest.raises(NotPublishable):
        drafting.draft_alert(first, [part], [], "Beware.", 2, [], "", "", "they asked")
    whole = review.find(first, filed.room.hex())
    assert (whole.is_long, len(whole.lines), whole.gap) == (False, 43, 0)


def test_the_first_page_of_a_flooded_desk_costs_little_and_an_honest_word_is_found(served: Town) -> None:
    desk = staffed(served)
    honest = desk.write("Can I come by?")
    rooms = flood_desk(served, desk.first.roster, 45)
    worker = desk.worker(desk.cleo)
    scale = weighed(served, worker.person)
    page = worker.read(worker.rooms()[: m.ROOMS_AT_ONCE])
    assert scale.largest <= LARGEST_ANSWER
    assert [each.room for each in page] == [honest.room, *rooms[:19]]
    assert page[0].opening is not None
    assert (page[0].opening.text, page[0].is_long) == ("Can I come by?", False)
    for number, each in enumerate(page[1:]):
        assert (each.is_long, each.problems, each.answered_on) == (True, [], None)
        assert each.waits_since is not None
        assert each.is_end_unread == (number % 3 != 2)
    worker.close(page[1], "We can't help with this.")  # the contact of one that wasn't opened goes too
    assert worker.find(page[1].short).contact is None
    assert worker.find(page[1].short).is_closed


def test_what_anybody_tells_of_guides_is_read_twenty_at_a_time(served: Town) -> None:
    """Each cost two requests before, and whoever told costs but a proof of work."""
    first = served.found()
    told = []
    for _ in range(21):
        prepared = flags.prepare(first.roster, served.device, ("phone", "en", bytes(32)), "changed", "it is")
        flags.send(served.connect(), prepared)
        told.append(prepared.room)
    scale = weighed(served, first)
    read = flags.read_flags(first)
    assert {each.room for each in read} == set(told)
    assert all(each.flag is not None and each.flag.room == each.room for each in read)
    assert scale.asked == 3


@pytest.mark.thorough
@pytest.mark.sqlite_only  # half a gigabyte is put into the store
def test_a_thousand_hostile_reports_leave_the_first_screen_within_two_seconds_and_60_megabytes(tmp_path: Path) -> None:
    with town(tmp_path / "quiet") as quiet:
        first = quiet.found()
        for number in range(20):
            quiet.report(report_about(text=f"Number {number}"))
        review.Queue(first).read_on()
        usual = took(lambda: review.Queue(first).read_on())
    with town(tmp_path / "flooded") as there:
        first = there.found()
        flood(there, first.roster, 1_000)
        tracemalloc.start()
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        flooded = took(lambda: review.Queue(first).read_on())
        held, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - resident) * 1024
        flooded = min(flooded, took(lambda: review.Queue(first).read_on()))
    print(f"20 honest {usual:.2f} s; 1,000 hostile {flooded:.2f} s, {most / 1e6:.1f} MB at most, {held / 1e6:.1f} held")
    assert flooded <= max(FIRST_SCREEN_SECONDS, 8 * usual)
    assert most <= FIRST_SCREEN_BYTES
    assert grown <= FIRST_SCREEN_BYTES


@pytest.mark.thorough
@pytest.mark.sqlite_only  # half a gigabyte is put into the store
def test_a_thousand_hostile_conversations_cost_a_worker_eleven_requests_and_60_megabytes(tmp_path: Path) -> None:
    """What `parasol desk list` reads, and one of them opened."""
    with town(tmp_path / "store") as there:
        desk = staffed(there)
        honest = desk.write("Can I come by?")
        rooms = flood_desk(there, desk.first.roster, 1_000)
        worker = desk.worker(desk.cleo)
        scale = weighed(there, worker.person)
        tracemalloc.start()
        seconds = took(lambda: worker.read(worker.rooms()[:READ_AT_ONCE]))
        asked, largest = scale.asked, scale.largest
        one = took(lambda: worker.find(rooms[-1].hex()))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        page = worker.read(worker.rooms()[:READ_AT_ONCE])
    print(f"200 of 1,000 in {seconds:.2f} s, one in {one:.2f}; {most / 1e6:.1f} MB at most")
    assert [each.room for each in page] == [honest.room, *rooms[: READ_AT_ONCE - 1]]
    assert (asked, largest <= max(LARGEST_ANSWER, 1_001 * 300)) == (1 + READ_AT_ONCE // m.ROOMS_AT_ONCE, True)
    assert most <= FIRST_SCREEN_BYTES
    assert one <= FIRST_SCREEN_SECONDS
