"""The connection dies; nothing is lost and nothing happens twice."""

import httpx
import pytest

from kit import Town, report_about
from parasol.client.connection import Unreachable
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
