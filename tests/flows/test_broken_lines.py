"""The connection dies; nothing is lost and nothing happens twice."""

import httpx
import pytest

from kit import NUMBER, Town, check_number, report_about
from parasol.client.alerts import drafting, reading
from parasol.client.community import decisions
from parasol.client.connection import Unreachable
from parasol.client.identifiers import parse
from parasol.client.reports import review
from parasol.client.reports.reporter import Reporter


class DyingLine(httpx.BaseTransport):
    """A real line to the real server that loses answers (or requests) to one path, so many times."""

    def __init__(self, path: str, times: int, after_sending: bool) -> None:
        self._line = httpx.HTTPTransport()
        self._path, self.left, self._after_sending = path, times, after_sending

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        dies = request.url.path == self._path and self.left > 0
        if dies:
            self.left -= 1
            if self._after_sending:
                self._line.handle_request(request).read()
            raise httpx.ReadError("the line died")
        return self._line.handle_request(request)

    def close(self) -> None:
        self._line.close()


@pytest.mark.parametrize("after_sending", [False, True])
@pytest.mark.parametrize("times", [1, 2])
def test_an_answer_whose_acknowledgement_is_lost_is_kept_once(served: Town, times: int, after_sending: bool) -> None:
    first = served.found()
    filed = served.report(report_about())
    line = DyingLine("/api/rooms/append", times, after_sending)
    Reporter(served.connect(line), served.device, filed.words).answer("Friday.")
    assert line.left == 0
    assert [said.said.text for said in review.find(first, filed.room.hex()).lines] == ["Friday."]


def test_a_line_that_stays_dead_is_told_in_plain_words(served: Town) -> None:
    served.found()
    filed = served.report(report_about())
    reporter = Reporter(served.connect(DyingLine("/api/rooms/append", 99, False)), served.device, filed.words)
    with pytest.raises(Unreachable, match="nothing was lost"):
        reporter.answer("Friday.")


class DyingAfter(httpx.BaseTransport):
    """A real line that dies for good when one path is asked for once too often."""

    def __init__(self, path: str, times: int) -> None:
        self._line = httpx.HTTPTransport()
        self._path, self._left = path, times

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == self._path:
            self._left -= 1
            if self._left < 0:
                raise httpx.ReadError("the line died")
        return self._line.handle_request(request)

    def close(self) -> None:
        self._line.close()


@pytest.mark.parametrize("done_before", [0, 1, 2, 3])
def test_a_publication_that_broke_off_is_finished_by_publishing_again(served: Town, done_before: int) -> None:
    first = served.found()
    second = served.invite(first, "steward")
    filed = served.report(report_about())
    read = review.find(first, filed.room.hex())
    id = drafting.draft_alert(first, [read], [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look")
    draft = drafting.find_draft(second, id.hex())
    second.connection = served.connect(DyingAfter("/api/rooms/append", done_before))
    with pytest.raises(Unreachable):
        drafting.publish(second, draft, "agree")
    second.connection = served.connect()
    drafting.publish(second, draft, "agree")
    assert [alert.id for alert in reading.read_alerts(first).alerts] == [id]
    assert [item.decision.what for item in decisions.read(first)].count("published an alert") == 1
    assert check_number(first, NUMBER).reporters == 1
    assert filed.reporter.read().status == "alert written"
