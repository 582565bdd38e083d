"""Writing to a profile without JavaScript: by a code that opens a card alone, and coming back with eight words."""

from collections.abc import Callable

import evidence
import msgspec
import pytest

from parasol.client.profiles.card import code_in, code_of, look_card
from parasol.client.profiles.shown import Link, look
from parasol.client.seal import Unreadable
from parasol.formats import messages as m
from parasol.formats.profile import Profile, Reads
from plain.site import Place, Reading
from profile_acts import Persona, later, published, refused

Reader = Callable[..., Reading]
PROFILE = Profile(name="Zq7Ada", text="Zq7Planted: slow evenings", questions=["Zq7How did <b>you</b> find me?"])
TEXT = "Zq7Asked: are you free? <script>alert(1)</script> \u202egnp.elif"


@pytest.fixture
def ada(place: Place) -> Persona:
    later(place.town, 92, place.first)
    return published(place.town, place.first, PROFILE)


def opened(phone: Reading, code: str) -> Reading:
    phone.open("/en/write")
    phone.press("open", code=code)
    return phone


def wrote(phone: Reading, code: str, text: str = TEXT) -> str:
    opened(phone, code).press("send", text=text, reach="\u202dZq7Reach\n555\u202c ")
    assert phone.now.status == 200, phone.now.text
    return " ".join(phone.now.words)


def test_a_code_leads_to_her_questions_and_the_answer_is_read_with_eight_words(ada: Persona, reading: Reader) -> None:
    code, phone = ada.owner.make_code(), reading()
    opened(phone, code)
    assert "Zq7How did <b>you</b> find me?" in phone.now.text
    assert "<b>you</b>" not in phone.now.html
    form = phone.now
    phone.press("send", **{"answer-0": "Zq7Friend", "text": TEXT, "reach": "Zq7Reach 555"})
    words = " ".join(phone.now.words)
    phone.now = form
    again = phone.press("send", **{"answer-0": "Zq7Friend", "text": TEXT, "reach": "Zq7Reach 555"})
    assert " ".join(again.words) == words, "sent twice, there once"
    enquiry = ada.only()
    assert enquiry.part is not None
    assert (enquiry.part.text, enquiry.part.reach) == (TEXT, "Zq7Reach 555")
    assert [each.answer for each in enquiry.part.answers] == ["Zq7Friend"]
    assert (enquiry.link, enquiry.is_by_code) == (None, True)
    ada.owner.inbox.answer(enquiry, "Zq7Hers: on Friday")

    other = reading()
    other.open("/en/write")
    other.press("words", words=words)
    assert "Zq7Hers: on Friday" in other.now.text
    form = other.now
    other.press("say", text="Zq7More")
    other.now = form
    other.press("say", text="Zq7More")
    assert other.now.text.count("Zq7More") == 1
    assert [line.text for line in ada.only().thread.lines] == ["Zq7Hers: on Friday", "Zq7More"]
    other.press("delete")
    other.press("delete-now")
    assert ada.owner.inbox.enquiries() == []
    other.open("/en/write")
    assert other.press("words", words=words).status == 422


def test_before_the_first_field_the_page_says_what_a_host_could_read(reading: Reader) -> None:
    for language in ("en", "es"):
        page = reading().open(f"/{language}/write").html
        assert page.index('class="notice warn"') < page.index("<textarea")
    assert "could read the code" in page or "podría leer el código" in page
    assert "could read the code" in reading().open("/en/write").text


def test_a_link_that_is_pasted_is_refused_and_stands_in_no_page(ada: Persona, reading: Reader) -> None:
    ada.owner.make_code()
    for pasted in (f"https://x.example/p#{ada.link.fragment}", f"#{ada.link.fragment}", f" {ada.link.fragment} "):
        phone = opened(reading(), pasted)
        assert phone.now.status == 422
        assert "This is a link, not a code" in phone.now.text
        assert ada.link.fragment not in phone.now.html
        assert "send" not in phone.now.buttons


@pytest.mark.parametrize("how", ["closed", "another one made", "paused", "deleted", "lapsed"])
def test_a_code_that_is_closed_opens_nothing_and_takes_nothing(ada: Persona, reading: Reader, how: str) -> None:
    code, phone = ada.owner.make_code(), reading()
    opened(phone, code)
    assert "send" in phone.now.buttons, "the control"
    if how == "closed":
        ada.owner.change(code=msgspec.UNSET)
    elif how == "another one made":
        ada.owner.make_code()
    elif how == "paused":
        ada.owner.pause()
    elif how == "deleted":
        ada.owner.delete()
    else:
        ada.town.clock.offset += 29 * 86_400
    phone.press("send", text=TEXT)
    assert (phone.now.status, "This code opens nothing" in phone.now.text) == (422, True)
    assert "Zq7Asked" in phone.now.html, "what was typed is still there"
    opened(phone, code)
    assert (phone.now.status, "This code opens nothing" in phone.now.text) == (422, True)
    if how not in ("deleted", "lapsed"):
        assert ada.owner.inbox.enquiries() == []


def test_what_a_code_opens_is_a_card_and_nothing_else(ada: Persona) -> None:
    """Whoever has the code, and all that the host kept."""
    ada.owner.change(profile=msgspec.structs.replace(PROFILE, reads=Reads(600, 1320, 0)))
    code = code_in(ada.owner.make_code())
    connection, today = ada.town.connect(), ada.town.device.today()
    card = look_card(connection, code, today).shown
    assert (card.questions, card.reads) == (PROFILE.questions, Reads(600, 1320, 0))
    assert b"Zq7Ada" not in msgspec.json.encode(card)
    assert b"Zq7Planted" not in msgspec.json.encode(card)
    for link in (code, Link(code.room, code.card_key[:16]), Link(code.room, code.mark)):
        with pytest.raises(Unreadable) as closed:
            look(connection, link, today)
        assert closed.value.code == "link"
    for path, message in (
        ("/api/rooms/read", m.RoomRead(code.room, 0)),
        ("/api/rooms/delete", m.RoomDelete(code.room)),
    ):
        assert refused(connection.ask_bytes, path, message, code.card_key) == "no-such-room"
    with pytest.raises(Unreadable):
        look_card(connection, ada.link, today)


def test_nothing_tells_a_profile_with_a_code_from_one_without(ada: Persona) -> None:
    at = 1 + m.LINK_SLOTS * m.LINK_WRAP_BYTES

    def kept() -> bytes:
        return ada.town.connect().ask("/api/profiles/read", m.ProfileRead(ada.link.room), m.ProfileShown).record.body

    without = kept()
    ada.owner.change()
    again = kept()
    ada.owner.make_code()
    records = [without, again, kept()]
    assert len({(len(each), each[0]) for each in records}) == 1
    cards = [each[at : at + m.CARD_BYTES] for each in records]
    assert len(set(cards)) == 3, "drawn anew each time"
    assert all(len(set(card)) > 250 for card in cards), (
        "no place is left empty: of 6,144 bytes nearly all values are there"
    )


def test_texts_that_are_missing_too_long_or_of_another_page_are_refused_in_words(ada: Persona, reading: Reader) -> None:
    code, phone = ada.owner.make_code(), reading()
    opened(phone, code).press("send", text="  ")
    assert (phone.now.status, "Write a few words first" in phone.now.text) == (422, True)
    phone.press("send", text="é" * 3_001)
    assert (phone.now.status, "é" * 3_001 in phone.now.html) == (422, True)
    phone.press("send", **{"text": "x", "answer-0": "y" * 501})
    assert phone.now.status == 422
    for fields in ({"do-send": ["x"], "state": ["x"], "text": ["kept"]}, {"do-say": ["x"], "state": ["x"]}):
        assert phone.send("/en/write", fields).status == 410
    assert phone.send("/en/write", {"do-send": ["x"], "state": ["x"], "link": ["x"]}).status == 400
    assert phone.send("/en/write", {"do-else": ["x"]}).status == 400
    for typed in ("", "abc", code[:-1], code + "a", "0" * 52, "é" * 52):
        opened(phone, typed)
        assert (phone.now.status, "not a whole code" in phone.now.text) == (422, True)
    assert ada.owner.inbox.enquiries() == []
    opened(phone, code_of(Link(bytes(16), bytes(16))))
    assert (phone.now.status, "This code opens nothing" in phone.now.text) == (422, True)


def test_neither_code_nor_text_is_in_a_page_that_was_saved_or_in_any_file(
    place: Place, ada: Persona, reading: Reader
) -> None:
    code, phone = ada.owner.make_code(), reading()
    opened(phone, code)
    assert code not in phone.now.html
    words = wrote(phone, code)
    part = ada.only().part
    assert part is not None, "marks that no line may hold keep nobody from being read"
    assert part.reach == "Zq7Reach 555"
    found = code_in(code)
    needles = {code.encode(), found.secret, found.secret.hex().encode(), b"Zq7Asked", b"Zq7Reach", words.encode()}
    kept = evidence.kept(place.town.folder)
    assert evidence.found_in(kept, needles) == []
    assert evidence.found_in(kept, {found.room}), "the control: the profile's name is found"


def test_hours_at_which_she_does_not_read_are_said(ada: Persona, reading: Reader) -> None:
    minute = int(ada.town.clock() // 60) % 1440
    code = ada.owner.make_code()
    for reads, quiet in ((Reads((minute + 60) % 1440, (minute + 120) % 1440, 0), True), (Reads(0, 0, 0), False)):
        ada.owner.change(profile=msgspec.structs.replace(PROFILE, reads=reads))
        phone = opened(reading(), code)
        assert ("Messages are read again from" in phone.now.text) is quiet
        assert "Messages are read:" in phone.now.text
