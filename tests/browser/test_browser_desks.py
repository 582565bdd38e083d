"""A visitor on a phone and workers at a desk: writing without an account, files, meeting, a slip, deleting."""

import base64
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from acts import keep_receipt_words, open_talk, write_to_desk
from firefox import in_every_browser
from phone import Phone
from playwright.sync_api import Route
from worlds import Lies

from desk_acts import CARD, CONTACT, Staffed, open_desk, renamed, staffed, write
from harness import Town, passphrase
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.structs import DeskContact, SlipText, Text
from parasol.kernel.client.connection import Declined
from parasol.kernel.files.structs import File
from parasol.kernel.formats.hours import Hours
from parasol.kernel.seal.record import seal_thread
from parasol.kernel.site import Page

Opener = Callable[..., Phone]
EXIF = b"Exif\0\0GPS 51.5N Pixel 9 2026:11:25 22:14"


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[Staffed]:
    """A community with a nurse at a desk, and a lawyer at another who is there all week long."""
    town = Town(tmp_path_factory.mktemp("harbour"), built)
    made = staffed(town)
    always = msgspec.structs.replace(
        renamed(CARD, "Papers and rights"), kind="legal", hours=[Hours(day, 0, 1440) for day in range(7)]
    )
    open_desk(made.first, made.second, 2, always)
    desks.give_keys(made.first, 2, [made.dora.key], "she answers there")
    yield made
    town.close()


def picture(phone: Phone, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        phone.picture(Path(folder) / f"{name}.png")


def looks_again(phone: Phone) -> list[tuple[str, int]]:
    """Look for new messages; what was asked of the server, and how long each question was."""
    before = len(phone.requests)
    with phone.page.expect_response(lambda response: response.url.endswith("/api/rooms/read")):
        phone.press("Look for new messages")
    phone.sees("These are all the messages for now.")
    return [(each.url.removeprefix(phone.url), len(each.post_data_buffer or b"")) for each in phone.requests[before:]]


def jpeg(told: bytes) -> bytes:
    """A picture of one grey pixel, with what a camera tells beside it."""
    plain = bytes.fromhex(
        "ffd8ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c20242e2720222c231c1c2837292c"
        "30313434341f27393d38323c2e333432ffc0000b080001000101011100ffc4001f000001050101010101010000000000000000010203040"
        "5060708090a0bffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c1"
        "1552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a73747"
        "5767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7"
        "d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008010100003f00fbd3ffd9"
    )
    return plain[:2] + b"\xff\xe1" + (len(told) + 2).to_bytes(2, "big") + told + plain[2:]


@in_every_browser
def test_a_visitor_writes_with_a_picture_is_answered_meets_and_deletes_it(harbour: Staffed, visitors: Opener) -> None:
    phone: Phone = visitors(harbour.town.url)
    phone.open()
    write_to_desk(phone, "Nurse on the harbour", "Can I come by for a test?", picture=jpeg(EXIF))
    words = keep_receipt_words(phone)
    phone.sees(re.compile("They say they answer within .*24.* hours"))

    worker = harbour.worker(harbour.cleo)
    (seen,) = worker.list()
    assert seen.opening is not None
    assert (seen.opening.text, seen.opening.language) == ("Can I come by for a test?", "español")
    assert seen.contact == DeskContact("unsure", "07700 900123, after noon", "Robin", "the hair salon")
    (file,) = [line.said for line in seen.lines if isinstance(line.said, File)]
    assert (file.name, file.type) == ("picture.jpg", "image/jpeg")
    fetched = worker.fetch_file(seen, file)
    assert fetched.startswith(b"\xff\xd8")
    assert b"GPS" not in fetched
    assert b"Pixel" not in fetched

    open_talk(phone, words)
    phone.sees("Nobody has answered yet")
    phone.sees(re.compile("Today is day .*1"))
    worker.answer(seen, "Yes. Choose a time.")
    worker.send_file(seen, worker.prepare_file(b"bring water", "Rosa's list.txt", "text/plain"))
    worker.offer(seen, "At the harbour", ["Monday at two", "Tuesday at five"])
    phone.press("Look for new messages")
    phone.sees("Yes. Choose a time.")
    phone.sees("The desk has answered.")
    with phone.page.expect_download() as saved:
        phone.press(re.compile("Save on this phone: .*file.txt"))
    assert saved.value.suggested_filename == "file.txt"
    assert Path(saved.value.path()).read_bytes() == b"bring water"
    phone.press(re.compile("Take this one: .*Tuesday at five"))
    phone.sees(re.compile("You took: .*Tuesday at five"))
    phone.fill("Your message", "See you then.")
    phone.press("Send")
    phone.sees("It has arrived. Come back with your code to read the answer.")
    seen = worker.find(seen.short)
    assert seen.chosen is not None
    assert seen.chosen.text == "Tuesday at five"
    assert [line.said.text for line in seen.lines if isinstance(line.said, Text) and not line.by_desk] == [
        "See you then."
    ]

    phone.press("Make a slip to show at the drop-in")
    phone.fill("What may they call you?", "Robin")
    phone.fill("What may the worker know?", "A test, and no questions about work.")
    phone.press("Continue")
    phone.sees_heading("This is what the worker will see")
    phone.press("Make the slip")
    phone.sees_heading("Your slip")
    slip = " ".join(phone.page.locator(".words li").all_inner_texts())
    assert len(slip.split()) == 5
    shown = worker.show_slip(slip)
    assert shown == SlipText(1, seen.chosen.id, "Robin", "A test, and no questions about work.", "en")
    phone.press("Back to the messages")

    looked = looks_again(phone)
    phone.never_sees(re.compile("Are you a member"))
    worker.close(worker.find(seen.short), "Take care.")
    assert looks_again(phone) == looked, "of an ended conversation nothing else is asked, and nothing is sent along"
    phone.sees("This conversation has ended")
    phone.sees(re.compile("^Are you a member. You can say how it was while .*: Me, Have your say, Surveys"))
    picture(phone, "conversation-ended")

    phone.press("Delete everything")
    phone.sees_heading("Delete everything?")
    phone.press("Delete everything")
    phone.sees_heading("It is deleted")
    assert worker.list() == []
    phone.press("To the first page")
    phone.press("I have a report or message code")
    phone.fill("The eight words of your code", words)
    phone.press("Open")
    phone.sees(re.compile("This code opens nothing"))


def test_a_visitor_takes_back_how_to_be_reached_and_writes_on(harbour: Staffed, visitors: Opener) -> None:
    words = passphrase()
    who = write(harbour.town, "Is anybody there?", CONTACT, words=words)
    phone: Phone = visitors(harbour.town.url)
    phone.open()
    open_talk(phone, words)
    phone.fill("Your message", "Half a sentence")
    phone.press("Delete my contact details")
    phone.sees_heading("Delete your contact details?")
    picture(phone, "contact-sure")
    assert harbour.only(harbour.cleo, who).contact == CONTACT, "it is asked first"
    phone.page.route("**/api/rooms/delete-record", lambda route: route.abort())
    phone.press("Delete my contact details")
    phone.sees(re.compile("No connection"))
    phone.page.unroute("**/api/rooms/delete-record")
    phone.press("Delete my contact details")
    phone.sees_heading("They are deleted")
    picture(phone, "contact-gone")
    assert harbour.only(harbour.cleo, who).contact is None
    phone.press("Back to the messages")
    assert phone.page.get_by_label("Your message").input_value() == "Half a sentence"
    assert phone.button("Delete my contact details").count() == 0
    phone.press("Send")
    phone.sees("It has arrived. Come back with your code to read the answer.")
    who.delete()


def test_whoever_wrote_all_that_fits_before_an_answer_is_told_and_loses_nothing(
    harbour: Staffed, visitors: Opener
) -> None:
    words = passphrase()
    who = write(harbour.town, "Is anybody there?", CONTACT, words=words)
    for letters in (40_000, 10_000, 2_000):
        with suppress(Declined):
            while True:
                who.say("a" * letters)
    phone: Phone = visitors(harbour.town.url)
    phone.open()
    open_talk(phone, words)
    last = "One thing more. " * 100
    phone.fill("Your message", last)
    phone.press("Send")
    phone.sees(re.compile("Nobody has answered here yet"))
    picture(phone, "not-taken-on")
    assert phone.page.get_by_label("Your message").input_value() == last
    harbour.worker(harbour.cleo).answer(harbour.only(harbour.cleo, who), "We are here now.")
    phone.press("Send")
    phone.sees("It has arrived. Come back with your code to read the answer.")
    who.delete()


def test_a_broken_line_loses_nothing_and_opens_one_conversation(harbour: Staffed, visitors: Opener) -> None:
    phone: Phone = visitors(harbour.town.url)
    phone.open()
    answered = {"/api/rooms/open": 0, "/api/blobs/put": 0}

    def cut(route: Route) -> None:
        path = "/" + route.request.url.split("/", 3)[3]
        answered[path] += 1
        if answered[path] == 1:
            route.fetch()  # it arrives, and the answer doesn't
            route.abort()
        else:
            route.continue_()

    for path in answered:
        phone.page.route(f"**{path}", cut)
    write_to_desk(phone, "Papers and rights", "About a letter that came.", picture=b"a letter", name="letter.pdf")
    phone.page.get_by_role("button", name=re.compile("^(Try again|I have written them down)$")).first.wait_for()
    while phone.button("Try again").count():
        phone.sees("If you try again, it will not arrive twice.")
        phone.press("Try again")
        phone.page.get_by_role("button", name=re.compile("^(Try again|I have written them down)$")).first.wait_for()
    assert answered["/api/blobs/put"] == 0  # no file holds the words up
    phone.sees("Your pictures and files follow")
    words = keep_receipt_words(phone)
    assert answered["/api/blobs/put"] > 1
    worker = harbour.worker(harbour.dora, 2)
    (seen,) = worker.list()
    assert seen.opening is not None
    assert seen.opening.text == "About a letter that came."
    assert [line.said.name for line in seen.lines if isinstance(line.said, File)] == ["letter.pdf"]
    open_talk(phone, words)
    phone.page.route("**/api/rooms/append", lambda route: route.abort())
    phone.fill("Your message", "It came on Monday.")
    phone.press("Send")
    phone.sees(re.compile("No connection"))
    assert phone.page.get_by_label("Your message").input_value() == "It came on Monday."
    phone.page.unroute("**/api/rooms/append")
    phone.press("Send")
    phone.sees("It has arrived. Come back with your code to read the answer.")
    worker.close(worker.find(seen.short), "All done.")
    phone.press("Look for new messages")
    phone.sees(re.compile("You can read it until"))
    assert phone.button("Send").count() == 0
    phone.button("Leave").click()
    phone.has_left()
    phone.page.go_back()
    phone.never_sees("It came on Monday.")


def test_whoever_has_said_what_they_want_sends_it_without_the_other_questions(
    harbour: Staffed, visitors: Opener
) -> None:
    phone: Phone = visitors(harbour.town.url)
    phone.open()
    for button in ("Talk to somebody", re.compile("Papers and rights"), "Write to them"):
        phone.press(button)
    phone.sees_heading("What would you like to say?")
    assert phone.button("Check and send").count() == 0
    phone.fill("What would you like to say?", "Do I need a lawyer?")
    phone.press("Check and send")
    phone.sees_heading("Check your answers")
    phone.press("Send")
    keep_receipt_words(phone)
    opened = [each.opening for each in harbour.worker(harbour.dora, 2).list()]
    assert ("Do I need a lawyer?", "English") in [(each.text, each.language) for each in opened if each]


def test_a_desk_that_two_stewards_did_not_sign_is_refused(harbour: Staffed, visitors: Opener) -> None:
    phone: Phone = visitors(harbour.town.url)
    phone.open()

    def swap(_: dict[str, object], told: bytes) -> bytes:
        answer = json.loads(told)
        for entry in answer["entries"]:
            body = base64.b64decode(entry["body"])
            if b"Papers and rights" in body:
                entry["body"] = base64.b64encode(body.replace(b"Papers and rights", b"Papers or nothing")).decode()
        return json.dumps(answer).encode()

    lies = Lies(phone).tell("/api/charter/read", swap)
    phone.press("Talk to somebody")
    phone.sees(re.compile("Somebody changed the list of stewards"))
    phone.never_sees("Papers or nothing")
    assert lies.told


def test_an_answer_that_is_not_the_desks_is_not_shown(harbour: Staffed, visitors: Opener) -> None:
    """The server and a former worker know the conversation's key; they are no signer of the desk."""
    words = passphrase()
    who = write(harbour.town, "Is anybody there?", CONTACT, words=words)
    seen = harbour.only(harbour.cleo, who)
    assert seen.opening is not None
    record_id, seed = os.urandom(16), os.urandom(32)
    text = b'{"kind":"message","text":"Come to the pier alone."}'
    body = seal_thread(who.room, seen.opening.thread_key, seed, record_id, text, os.urandom)
    phone: Phone = visitors(harbour.town.url)
    phone.open()

    def add(_: dict[str, object], told: bytes) -> bytes:
        answer = json.loads(told)
        last = answer["records"][-1]
        forged = {**last, "seq": last["seq"] + 1}
        forged["id"], forged["body"] = (base64.b64encode(each).decode() for each in (record_id, body))
        answer["records"].append(forged)
        return json.dumps(answer).encode()

    lies = Lies(phone).tell("/api/rooms/read", add)
    open_talk(phone, words)
    phone.sees(re.compile("n.t from the desk"))
    phone.never_sees("Come to the pier alone.")
    assert lies.told
