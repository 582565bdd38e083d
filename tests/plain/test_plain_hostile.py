"""Forms that nobody's browser sends: too large, repeated, forged, with code in every field."""

import base64
import threading
import time
from collections.abc import Callable

import httpx
import pytest

from harness import passphrase
from parasol.features.reports.plain.report import MAX_BYTES
from parasol.kernel.plain.pool import Pool
from plain.site import Place, PlainSite, Reading, open_receipt, write_report

Reader = Callable[..., Reading]
CODE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{7*7}}</textarea></title>&amp;\x00\x1b[31m"


def on_story(reader: Reading) -> None:
    """Come to the question what happened."""
    reader.open("/en/report")
    reader.press("next")


def test_code_in_every_field_is_shown_as_text(place: Place, reading: Reader) -> None:
    reader = reading()
    on_story(reader)
    reader.press("next", story=CODE)
    reader.press("add", typed=CODE)
    pages = [reader.now.html]
    reader.press("next")
    reader.press("next", person=CODE, vehicle=CODE)
    reader.press("next")
    reader.press("next", area="other", which=CODE[:100])
    reader.press("to-further")
    pages.append(reader.press("add", again=CODE, where=CODE[:100]).html)
    reader.press("next")
    reader.press("to-contact")
    reader.press("next", how=CODE, cover=CODE[:100])
    assert "send" in reader.now.buttons
    pages.append(reader.now.html)
    words = reader.press("send", warn="yes", shared=CODE).words
    assert len(words) == 8
    open_receipt(reader, " ".join(words))
    reader.press("answer", answer=CODE)
    pages += [reader.now.html, open_receipt(reader, CODE).html]
    for html in pages:
        assert "<script" not in html
        assert "<img" not in html
        assert "\x00" not in html
        assert "\x1b" not in html
        assert "&lt;script&gt;" in html


def test_a_text_that_is_too_long_says_by_how_much_and_stays(place: Place, reading: Reader) -> None:
    reader = reading()
    on_story(reader)
    shown = reader.press("next", story="wörds " * 11_000)
    assert "This is too long by about" in shown.text
    assert shown.fields["story"] == ["wörds " * 11_000]
    shown = reader.press("next", story="short now")
    assert shown.fields.keys() >= {"typed"}, "the next question"


def test_the_longest_report_that_is_taken_goes_all_the_way(place: Place, reading: Reader) -> None:
    reader = reading()
    on_story(reader)
    reader.press("next", story="ж" * 31_000)
    while "send" not in reader.now.buttons:
        reader.press("next")
    assert len(reader.press("send").words) == 8


@pytest.mark.parametrize("path", ["/en/report", "/en/receipt"])
def test_a_body_that_is_too_large_is_refused_before_it_is_read(place: Place, path: str) -> None:
    def endless() -> "object":
        sent = 0
        while sent < 40_000_000:
            sent += 65_536
            yield b"a=" + b"x" * 65_534

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    stated = httpx.post(place.site.url + path, content=b"x" * (MAX_BYTES + 1), headers=kind, trust_env=False)
    assert stated.status_code == 413
    assert "This is too long" in stated.text
    try:
        answer = httpx.post(place.site.url + path, content=endless(), headers=kind, trust_env=False)  # type: ignore[arg-type]
        assert answer.status_code == 413
    except httpx.WriteError:
        pass  # the server closed while we were still sending


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"state",
        b"state=x&do-next=1",
        b"state=x&at=story&at=story&do-next=1",
        b"state=x&at=nowhere&do-next=1",
        b"state=x&at=story&do-next=1&do-send=1",
        b"state=x&at=story&story=a&unknown=1&do-next=1",
        b"state=x&at=story&story=%ff%fe&do-next=1",
        b"at=whom&whom=nobody&state=x&do-next=1&kinds=violence",
        b"&".join([b"kinds=violence"] * 5_000),
        b"x" * 50 + b"=1",
        "state=x&at=story&story=\ud800".encode("utf-8", "surrogatepass"),
    ],
)
def test_a_form_that_no_page_of_ours_sends_is_refused_in_plain_words(
    place: Place, reading: Reader, body: bytes
) -> None:
    shown = reading().send("/en/report", body)
    assert shown.status == 400
    assert "Nothing was sent." in shown.text


def test_a_choice_that_was_not_offered_is_refused(place: Place, reading: Reader) -> None:
    reader = reading()
    on_story(reader)
    reader.press("next", story="x")
    for wrong in ({"kind": "passport"}, {"platform": "nowhere"}, {"typed": "x", "kind": ["phone", "plate"]}):
        fields = {**reader.now.fields, **{k: v if isinstance(v, list) else [v] for k, v in wrong.items()}}
        kept = reader.now
        assert reader.send("/en/report", {**fields, "do-next": ["x"]}).status == 400
        reader.now = kept


def test_other_kinds_of_body_are_refused(place: Place) -> None:
    for kind in ("application/json", "text/plain", "multipart/form-data; boundary=x", ""):
        answer = httpx.post(
            f"{place.site.url}/en/report", content=b"at=story", headers={"Content-Type": kind}, trust_env=False
        )
        assert answer.status_code == 400


def test_a_forged_or_changed_state_opens_nothing(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    state = reader.now.fields["state"][0]
    raw = bytearray(base64.urlsafe_b64decode(state))
    raw[-1] ^= 1
    later = bytearray(base64.urlsafe_b64decode(state))
    later[7] ^= 1  # another second
    for wrong in (
        base64.urlsafe_b64encode(bytes(raw)).decode(),
        base64.urlsafe_b64encode(bytes(later)).decode(),
        state[:-4],
        "",
        "!" * 100,
        base64.urlsafe_b64encode(b"\xff" * 200).decode(),
        "A" * 200_000,
        "é",
    ):
        shown = reader.send("/en/report", {"state": [wrong], "at": ["story"], "story": ["kept"], "do-next": ["x"]})
        assert shown.status == 410, wrong[:20]
        assert shown.fields["story"] == ["kept"]


def test_a_reports_state_is_no_receipts_state(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    state = reader.now.fields["state"][0]
    for button in ("delete-now", "take-back-now", "home", "correct"):
        assert reader.send("/en/receipt", {"state": [state], f"do-{button}": ["x"]}).status == 410


def test_neither_text_nor_words_stand_in_the_source_of_a_page_that_does_not_show_them(
    place: Place, reading: Reader
) -> None:
    reader = reading()
    on_story(reader)
    reader.press("next", story="Zq7Planted in a story")
    reader.press("next")
    state = reader.now.fields["state"][0]
    assert "Zq7Planted" not in reader.now.html
    assert b"Zq7Planted" not in base64.urlsafe_b64decode(state)


def test_a_header_of_somebodys_making_comes_back_in_no_answer(place: Place) -> None:
    evil = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "evil", "Referer": "evil"}
    for path in (
        "/",
        "/leave",
        "/en/report",
        "/en/report/",
        "/nothing",
        "//evil.example/x",
        "/leave?x=%0d%0aSet-Cookie:a=b",
    ):
        answer = httpx.get(place.site.url + path, headers=evil, trust_env=False, follow_redirects=False)
        assert "evil" not in answer.text
        assert "evil" not in str(answer.headers).replace("/evil.example", "")
        assert "set-cookie" not in answer.headers


def test_when_too_many_are_here_nothing_typed_is_lost(place: Place, reading: Reader) -> None:
    pool = Pool(threads=1, most_waiting=0)
    site = PlainSite(place.town, pool=pool)
    try:
        reader = reading(site.url)
        write_report(reader, story="Still here.")
        pool._free -= 1  # as if somebody else's report were being sealed
        shown = reader.press("send")
        assert shown.status == 503
        assert shown.headers["retry-after"] == "60"
        assert "Too many people are here right now. What you wrote is still here." in shown.text
        assert "Still here." in shown.text
        pool._free += 1
        assert len(reader.press("send").words) == 8
    finally:
        site.close()


def test_mistyped_words_wait_for_a_thread_as_others_do_and_stay_typed(place: Place) -> None:
    pool, typed = Pool(threads=1, most_waiting=0), "acorn " * 7 + "zzzzzzzz"
    site = PlainSite(place.town, pool=pool)
    try:
        pool._free -= 1  # as if somebody else's words were being tried
        told = httpx.post(f"{site.url}/en/receipt", data={"words": typed, "do-open": ""}, trust_env=False)
        assert (told.status_code, typed in told.text) == (503, True)
    finally:
        site.close()


def test_a_flood_of_forms_is_answered_and_others_still_come_through(place: Place, reading: Reader) -> None:
    words = passphrase()
    statuses: list[int] = []

    def ask() -> None:
        client = Reading(place.site.url)
        client.open("/en/receipt")
        statuses.append(client.press("open", words=words).status)
        client.close()

    threads = [threading.Thread(target=ask) for _ in range(60)]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    assert reading().open("/en/help").status == 200
    for thread in threads:
        thread.join()
    assert set(statuses) <= {422, 503}
    assert statuses.count(422) >= 20
    assert time.monotonic() - start < 30


def test_pages_of_another_version_than_the_server_say_so_and_keep_what_was_typed(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader, story="Typed while the server was renewed.")
    assert place.town.server is not None
    place.town.server.dispatcher.protocol += 1
    try:
        refused = reader.press("send")
        assert "These pages and the server behind them are of different versions." in refused.text
        assert "Typed while the server was renewed." in refused.html
    finally:
        place.town.server.dispatcher.protocol -= 1
    assert len(reader.press("send").words) == 8
