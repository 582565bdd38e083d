"""Pictures beside a report: sealed for its stewards, gone with it, and none that says where it was made."""

import os

import msgspec
import pytest

from escrow_acts import file_waiting
from harness import NUMBER, Town, jpeg_with, report_about, sent_as
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import StillWaits
from parasol.features.reports.structs import Incident, Report
from parasol.kernel.client.connection import Declined
from parasol.kernel.files import client as files
from parasol.kernel.files.client import NotClean
from parasol.kernel.files.client.images import clean
from parasol.kernel.seal import Unreadable


def test_a_picture_arrives_whole_and_cleaned_for_stewards_and_goes_with_the_report(served: Town) -> None:
    steward = served.found()
    filed = served.report(report_about())
    pixels = os.urandom(300_000).replace(b"\xff", b"\x00")
    upload = filed.reporter.prepare_picture(jpeg_with(pixels), "IMG_20261125_2214.jpg", "image/jpeg")
    filed.reporter.send_picture(upload)
    report = review.find(steward, filed.room.hex())
    (picture,) = [line.said.picture for line in report.lines]
    assert picture is not None
    assert (picture.name, picture.chunks) == ("picture.jpg", 2)
    seen = review.fetch_picture(steward, report, picture)
    assert pixels in seen
    assert b"Exif" not in seen
    assert filed.reporter.fetch_picture(picture) == seen
    filed.reporter.delete()
    with pytest.raises(Declined):
        review.fetch_picture(steward, report, picture)


def test_a_picture_that_says_it_is_longer_than_it_is_opens_nothing(served: Town) -> None:
    steward = served.found()
    filed = served.report(report_about())
    filed.reporter.send_picture(filed.reporter.prepare_picture(jpeg_with(b"x"), "a.jpg", "image/jpeg"))
    report = review.find(steward, filed.room.hex())
    picture = report.lines[0].said.picture
    assert picture is not None
    for changed in ({"chunks": 2}, {"size": picture.size + 1}, {"key": os.urandom(32)}):
        with pytest.raises(Unreadable):
            review.fetch_picture(steward, report, msgspec.structs.replace(picture, **changed))


@pytest.mark.parametrize(
    "changed",
    [{"name": "invoice.pdf"}, {"name": "picture.jpg.exe"}, {"type": "application/pdf"}, {"type": "image/svg+xml"}],
)
def test_what_an_altered_client_calls_a_picture_is_none_for_stewards(served: Town, changed: dict[str, str]) -> None:
    steward = served.found()
    filed = served.report(report_about())
    upload = filed.reporter.prepare_picture(jpeg_with(b"x"), "a.jpg", "image/jpeg")
    altered = files.Upload(msgspec.structs.replace(upload.said, **changed), upload.chunks)
    filed.reporter.send_picture(altered)
    report = review.find(steward, filed.room.hex())
    assert (report.lines, report.problems) == ([], ["a message can't be read"])
    filed.reporter.send_picture(upload)
    assert len(review.find(steward, filed.room.hex()).lines) == 1, "it hides nothing else"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"MZ a program", id="no-picture"),
        pytest.param(b"\x89PNG\r\n\x1a\n", id="another-kind"),
        pytest.param(jpeg_with(b"x"), id="not-cleaned"),
        pytest.param(clean(jpeg_with(b"x"), "image/jpeg")[0] + b"PK\x03\x04", id="more-behind-it"),
    ],
)
def test_a_picture_that_is_not_what_an_altered_client_says_opens_for_nobody(served: Town, content: bytes) -> None:
    steward = served.found()
    filed = served.report(report_about())
    filed.reporter.send_picture(sent_as(content, "picture.jpg", "image/jpeg"))
    report = review.find(steward, filed.room.hex())
    (picture,) = [line.said.picture for line in report.lines]
    assert picture is not None
    with pytest.raises(files.NotAsSaid):
        review.fetch_picture(steward, report, picture)
    with pytest.raises(files.NotAsSaid):
        filed.reporter.fetch_picture(picture)


def test_what_is_no_picture_is_not_sent_beside_a_report(served: Town) -> None:
    served.found()
    filed = served.report(report_about())
    for content, type in ((b"a letter", "text/plain"), (b"GIF89a", "image/gif"), (b"%PDF-1.7", "application/pdf")):
        with pytest.raises(NotClean):
            filed.reporter.prepare_picture(content, "x", type)


def test_a_report_that_waits_takes_no_picture_and_the_server_none_for_it(served: Town) -> None:
    first = served.found()
    waits = file_waiting(served, first, NUMBER)
    upload = waits.reporter.prepare_picture(jpeg_with(b"x"), "a.jpg", "image/jpeg")
    waits.reporter.read()
    with pytest.raises(StillWaits):
        waits.reporter.send_picture(upload)
    with pytest.raises(Declined) as refused:
        files.send(served.connect(), waits.reporter._keys.sign_seed, waits.room, upload, is_holder=True)
    assert refused.value.code == "not-allowed"


def test_other_times_and_a_vehicle_are_read_by_stewards_and_what_was_not_answered_is_null(served: Town) -> None:
    steward = served.found()
    again = Incident("The same.", "North", "2026-10")
    told = Report(what_happened="x", vehicle="White van.", further=[again], warn_others=False)
    filed = served.report(told)
    assert review.find(steward, filed.room.hex()).report == told
    assert told.for_somebody_else is None
