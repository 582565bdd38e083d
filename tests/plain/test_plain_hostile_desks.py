"""Forms of desks and of services that nobody's browser sends: too large, forged, with code in every field."""

import base64
import html
import re
import threading
from collections.abc import Iterator
from contextlib import suppress

import httpx
import pytest

from parasol.features.desks.plain.desks import MAX_BYTES
from parasol.features.services.plain.services import MAX_BYTES as MOST_LOOKED_FOR
from parasol.kernel.plain.pool import Pool
from plain.harbour import Harbour
from plain.site import PlainSite, Reading, open_receipt

CODE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{7*7}}</textarea></title>&amp;\x00\x1b[31m"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ENGLISH = {
    *("the", "you", "your", "they", "this", "is", "it", "and", "of", "with", "for", "not", "what", "how", "can"),
    *("are", "was", "from", "here", "somebody", "nobody", "desk", "message", "day", "days", "open", "closed", "write"),
    *("monday", "tuesday", "friday", "june", "november", "delete", "send", "continue", "place", "places", "yes"),
}


@pytest.fixture
def reader(harbour: Harbour) -> Iterator[Reading]:
    opened = Reading(harbour.site.url)
    yield opened
    opened.close()


def to_review(reader: Reading, text: str = "Can I come by?", **contact: str) -> None:
    """Write up to the last page before it is sent."""
    reader.open("/en/desks")
    reader.press("desk-1")
    reader.press("next", text=text)
    reader.press("next", **contact)
    assert "send" in reader.now.buttons


def test_code_in_every_field_of_a_desk_is_shown_as_text(reader: Reading) -> None:
    reader.open("/en/desks")
    reader.press("desk-1")
    reader.press("next", text=CODE, language=CODE[:80])
    reader.press("next", how=CODE, say=CODE, cover=CODE)
    pages = [reader.now.html]
    words = reader.press("send").words
    assert len(words) == 8
    open_receipt(reader, " ".join(words))
    pages.append(reader.press("answer", answer=CODE).html)
    for shown in pages:
        assert "<script" not in shown
        assert "<img" not in shown
        assert "\x00" not in shown
        assert "\x1b" not in shown
        assert "&lt;script&gt;" in shown


@pytest.mark.parametrize(("path", "most"), [("/en/desks", MAX_BYTES), ("/en/services", MOST_LOOKED_FOR)])
def test_a_body_that_is_too_large_is_refused(harbour: Harbour, path: str, most: int) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(400):
            yield b"a=" + b"x" * 65_534

    address = harbour.site.url + path
    stated = httpx.post(address, content=b"x" * (most + 1), headers=FORM, trust_env=False)
    assert stated.status_code == 413
    assert "This is too long" in stated.text
    assert httpx.post(address, content=b"x" * most, headers=FORM, trust_env=False).status_code == 400
    with suppress(httpx.WriteError):  # the server may close while we are still sending
        assert httpx.post(address, content=endless(), headers=FORM, trust_env=False).status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"state=x&do-next=1&at=nowhere",
        b"state=x&at=text&text=a&text=b&do-next=1",
        b"state=x&at=text&text=a&how=b&do-next=1",
        b"state=x&at=text&text=a&do-next=1&do-send=1",
        b"state=x&at=text&text=%ff%fe&do-next=1",
        b"state=x&at=contact&safe=maybe&do-next=1",
        b"state=x&at=contact&how=" + b"x" * 301 + b"&do-next=1",
        b"state=x&at=text&text=a&language=" + b"x" * 81 + b"&do-next=1",
    ],
)
def test_a_desks_form_that_no_page_of_ours_sends_is_refused_in_plain_words(reader: Reading, body: bytes) -> None:
    shown = reader.send("/en/desks", body)
    assert shown.status == 400
    assert "Nothing was sent." in shown.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"kind=health",
        b"kind=health&kind=legal&do-look=1",
        b"kind=health&do-look=1&do-near=1",
        b"area=" + b"x" * 101 + b"&do-look=1",
        b"language=" + b"x" * 81 + b"&do-look=1",
        b"open=always&do-look=1",
        b"area=%ff%fe&do-look=1",
    ],
)
def test_a_filter_that_no_page_of_ours_sends_is_refused_in_plain_words(reader: Reading, body: bytes) -> None:
    assert reader.send("/en/services", body).status == 400


def test_a_filter_repeats_nothing_that_is_not_in_the_list(reader: Reading) -> None:
    shown = reader.send("/en/services", {"area": [CODE[:100]], "language": ["planted"], "do-look": ["x"]})
    assert shown.status == 200
    assert "No service in the list fits" in shown.text
    assert "alert(1)" not in shown.html
    assert "planted" not in shown.html


def test_a_changed_state_opens_no_desk_and_keeps_what_was_typed(reader: Reading) -> None:
    state = reader.open("/en/desks").fields["state"][0]
    changed = bytearray(base64.urlsafe_b64decode(state))
    changed[-1] ^= 1
    reports = reader.open("/en/report").fields["state"][0]
    for wrong in (base64.urlsafe_b64encode(bytes(changed)).decode(), state[:-4], "", "!" * 100, "A" * 200_000, reports):
        typed = {"state": [wrong], "at": ["text"], "text": ["kept"], "do-next": ["x"]}
        assert reader.send("/en/desks", typed).status == 410, wrong[:20]
        assert reader.press("desk-1").fields["text"] == ["kept"]
    for button in ("delete-now", "look", "home", "slot-00"):
        assert reader.send("/en/receipt", {"state": [state], f"do-{button}": ["x"]}).status == 410


def test_when_too_many_are_here_a_message_to_a_desk_stays(harbour: Harbour) -> None:
    pool = Pool(threads=1, most_waiting=0)
    site = PlainSite(harbour.staffed.town, pool=pool)
    reader = Reading(site.url)
    try:
        to_review(reader, "Still here.", how="by text")
        pool._free -= 1  # as if somebody else's message were being sealed
        shown = reader.press("send")
        assert shown.status == 503
        assert shown.headers["retry-after"] == "60"
        for kept in ("What you wrote is still here.", "Still here.", "by text"):
            assert kept in shown.text
        other = Reading(site.url)
        assert other.send("/en/services", {"kind": ["health"], "do-look": ["x"]}).status == 503
        assert other.now.headers["retry-after"] == "60"
        other.close()
        pool._free += 1
        assert len(reader.press("send").words) == 8
    finally:
        reader.close()
        site.close()


def test_a_flood_of_messages_to_a_desk_is_answered_and_others_still_read(harbour: Harbour) -> None:
    statuses: list[int] = []
    made: set[str] = set()

    def ask() -> None:
        client = Reading(harbour.site.url)
        to_review(client)
        statuses.append(client.press("send").status)
        made.add(" ".join(client.now.words))
        client.close()

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    reader = Reading(harbour.site.url)
    assert reader.open("/en/help").status == 200
    reader.close()
    for thread in threads:
        thread.join()
    assert len(statuses) == 20
    assert set(statuses) <= {200, 503}
    assert len(made - {""}) == statuses.count(200) > 0


def said(page: str) -> set[str]:
    """All words of a page: its texts, and what buttons and fields are called."""
    page = re.sub(r"<style>.*?</style>", " ", page, flags=re.DOTALL)
    names = re.findall(r'<input type="submit"[^>]* value="([^"]*)"', page) + re.findall(r'aria-label="([^"]*)"', page)
    texts = " ".join([re.sub(r"<[^>]*>", " ", page), *names])
    return set(re.findall(r"[^\W\d_]+", html.unescape(texts).lower()))


def test_a_desks_pages_in_spanish_have_no_english_left(harbour: Harbour, reader: Reading) -> None:
    """What the community itself wrote (cards, places) is in its own language, and taken out before."""
    pages = [reader.open("/es/desks"), reader.press("desk-1"), reader.press("next")]
    pages += [reader.press("next", text="¿Puedo ir?"), reader.press("next", how="por la tarde")]
    assert reader.now.fields["state"]
    pages.append(reader.press("send"))
    words = " ".join(reader.now.words)
    assert len(reader.now.words) == 8
    reader.open("/es/receipt")
    pages += [reader.press("open", words=words), reader.press("look")]
    worker = harbour.staffed.worker(harbour.staffed.cleo)
    worker.offer(harbour.seen(words), "Elige", ["Lunes", "Martes"])
    pages.append(reader.press("look"))
    pages.append(reader.press(next(button for button in reader.now.buttons if button.startswith("slot-"))))
    pages.append(reader.press("answer", answer="Gracias."))
    worker.close(harbour.seen(words), "Hasta luego.")
    pages += [reader.press("look"), reader.press("delete"), reader.press("delete-now")]
    pages += [reader.open("/es/services"), reader.press("look", kind="legal")]
    card = harbour.staffed.first.roster.desks[1].card
    assert card is not None
    own = [
        card.name,
        card.about,
        card.closed_text,
        "Garden notes",
        "Lantern clinic &lt;invented&gt;",
        "Bed for a night",
    ]
    own += ["Tests and talks &amp; tea.", "Ring the green bell.", "Closed on holidays."]
    for shown in pages:
        assert shown.status in {200, 422}
        page = re.sub(r'<small class="beside".*?</small>', "", shown.html)  # what nobody has read has it on purpose
        for written in [*own, *words.split(" ")]:
            page = page.replace(written, " ")
        assert said(page) & ENGLISH == set(), shown.text[:80]
