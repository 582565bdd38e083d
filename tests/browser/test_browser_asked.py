"""A member asks a colleague about a client who gave them her link; she answers with one press; either deletes it."""

from acts import held, open_with_passphrase
from playwright.sync_api import expect
from profile_phones import home, live, look
from worlds import World

from conftest import Opener
from harness import passphrase

ABOUT = "Zq7Robin of the station (invented)"
TEXT = "Zq7Planted: <b>was he on time?</b>"


def test_a_member_asks_by_a_clients_link_and_she_answers_with_one_press(world: World, visitors: Opener) -> None:
    owner = visitors(world.town.url)
    words, address = live(owner, world)
    member, own = visitors(world.town.url), passphrase()
    world.town.invite(world.first, "member", own)
    open_with_passphrase(member, own)
    member.press("Me")
    member.press("Ask a colleague about a client")
    member.sees_heading("Ask a colleague about a client")
    look(member, "ask")
    member.fill("link to the profile", address[:-1])
    member.press("Ask now")
    member.sees("This link opens nothing now")
    look(member, "ask-wrong")
    member.fill("link to the profile", address)
    member.fill("What the client calls themselves", ABOUT)
    member.fill("Anything else", TEXT)
    with member.line_cut("/api/rooms/open", after_sending=True):
        member.press("Ask now")
        member.sees("No connection")
    member.press("Ask now")  # the very same again: it arrives once
    member.sees_heading("The words of your question")
    look(member, "ask-words")
    code = member.card()
    member.press("I have written them down")
    member.sees("There is no answer yet")
    look(member, "ask-open")

    phone = visitors(world.town.url)
    home(phone, words)
    phone.press("Messages")
    phone.sees("Questions from members")
    look(phone, "questions")
    assert phone.page.locator(".row").count() == 1
    phone.page.locator(".row").click()
    phone.sees_heading("Question from a member")
    phone.sees("The fair")
    phone.sees(ABOUT)
    phone.sees(TEXT)
    assert phone.page.locator("main b").count() == 0
    assert phone.page.get_by_label("Your answer").count() == 0
    look(phone, "question")
    phone.press("Yes")
    phone.sees("You answered: \u2068Yes\u2069")
    phone.press("Write to me")
    phone.sees("You answered: \u2068Write to me\u2069")
    phone.page.get_by_label("Your answer").wait_for()
    look(phone, "question-write")

    member.press("Back")
    member.press("Ask a colleague about a client")
    member.press("Your question")
    member.sees("Your colleague asks you to write")
    member.fill("Write more", "Zq7Planted: thank you, how long?")
    member.press("Send")
    member.sees("Zq7Planted: thank you, how long?")
    look(member, "ask-answered")
    with held(phone, "/api/rooms/list") as lists:
        phone.press("Back")
        phone.page.locator(".row").click()  # in the list of before
        phone.until(lambda: bool(lists))
        lists[0].continue_()
        phone.sees("Zq7Planted: thank you, how long?")
    phone.fill("Your answer", "An hour")
    phone.press("Send")
    phone.sees("An hour")

    member.press("Me")
    member.press("Lock now")
    open_with_passphrase(member, own)
    member.press("Me")
    member.press("Ask a colleague about a client")
    member.press("I have the words of a question")
    member.fill("The words of your question", code)
    member.press("Open")
    member.sees("An hour")
    member.press("Delete this question")
    member.press("Yes, delete it")
    member.sees("The question and its answer are deleted")
    phone.press("Back")
    phone.sees("No messages")
    expect(phone.page.locator(".row")).to_have_count(0)
