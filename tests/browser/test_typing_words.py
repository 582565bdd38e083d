"""Words are typed one in a field: a space goes on, two letters offer what begins so, pasting fills all."""

import os

from phone import Phone
from playwright.sync_api import Locator, expect
from worlds import Opener, World

from parasol.kernel.roster.client import founding, steward
from parasol.kernel.words import generate, parse, plain

FIELD = "Your eight words"


def fields(phone: Phone) -> Locator:
    return phone.page.locator(".word-fields input")


def at_unlock(phone: Phone) -> Phone:
    phone.open()
    phone.press("Open with my words")
    expect(fields(phone)).to_have_count(8)
    return phone


def test_space_and_enter_go_on_to_the_next_word_and_enter_after_the_last_opens(world: World, visitors: Opener) -> None:
    phone = at_unlock(visitors(world.town.url))
    words = world.words["member"].split()
    fields(phone).first.focus()
    for at, word in enumerate(words):
        expect(fields(phone).nth(at)).to_be_focused()
        phone.page.keyboard.type(word)
        phone.page.keyboard.press("Enter" if at % 2 else "Space")
    phone.sees_heading("Check someone")


def test_enter_where_no_word_is_to_follow_says_what_is_missing(world: World, visitors: Opener) -> None:
    """With one word too few: in the first field, which is empty; before a word that is there; in the last one."""
    phone = visitors(world.town.url)
    for at in (0, 2, 7):
        at_unlock(phone)
        for position, word in enumerate(world.words["member"].split()):
            fields(phone).nth(position).fill(word if position else "")
        fields(phone).nth(at).focus()
        phone.page.keyboard.press("Enter")
        expect(phone.page.locator(".notice.bad")).to_be_visible()
        phone.looks_at_the_mistake()


def test_two_letters_offer_what_begins_so_and_a_tap_takes_it(world: World, visitors: Opener) -> None:
    phone = at_unlock(visitors(world.town.url))
    word = max(world.words["member"].split(), key=len)  # four letters are of one word alone, fewer can be of many
    fields(phone).first.press_sequentially(word[:1])
    expect(phone.page.locator(".offers button")).to_have_count(0)
    for letter in word[1:-1]:
        phone.page.keyboard.type(letter)
    offer = phone.page.locator(".offers").get_by_role("button", name=word, exact=True)
    expect(offer).to_be_in_viewport()
    phone.is_calm()
    offer.click()
    expect(fields(phone).first).to_have_value(word)
    expect(fields(phone).nth(1)).to_be_focused()
    phone.page.keyboard.press("Backspace")
    expect(fields(phone).first).to_be_focused()


def test_pasting_all_words_into_any_field_fills_all(world: World, visitors: Opener) -> None:
    phone = at_unlock(visitors(world.town.url))
    words = world.words["member"]
    fields(phone).nth(3).fill(words.upper().replace(" ", ", "))
    phone.holds_words(FIELD, words.upper())
    phone.press("Open")
    phone.sees_heading("Check someone")


def test_a_word_that_is_none_of_ours_is_named_as_soon_as_the_next_one_begins(world: World, visitors: Opener) -> None:
    phone = at_unlock(visitors(world.town.url))
    fields(phone).first.press_sequentially("zzzz actor")
    phone.sees("Word number")
    expect(fields(phone).first).to_have_attribute("aria-invalid", "true")
    fields(phone).first.fill("actor")
    fields(phone).nth(1).focus()
    expect(phone.page.locator("[aria-invalid]")).to_have_count(0)


def test_a_button_stays_under_the_pointer_while_it_is_pressed(world: World, visitors: Opener) -> None:
    """The words offered go as the focus leaves, and what a word is not is said: neither may take the press away."""
    phone = at_unlock(visitors(world.town.url))
    fields(phone).first.fill("actor actor actor")
    phone.press("Open")
    expect(phone.page.locator(".notice.bad")).to_be_visible()
    fields(phone).first.fill("zzzz actor actor actor actor actor actor sto")
    expect(phone.page.locator(".offers button").first).to_be_visible()
    button = phone.button("Open")
    button.hover()
    before = button.bounding_box()
    phone.page.mouse.down()
    phone.page.wait_for_timeout(150)
    assert button.bounding_box() == before
    phone.page.mouse.up()
    expect(phone.page.locator(".notice.bad")).to_be_visible()
    expect(phone.page.locator(".offers button")).to_have_count(0)
    fields(phone).last.focus()
    expect(phone.page.locator(".offers button").first).to_be_visible()
    phone.page.keyboard.press("Shift+Tab")
    expect(phone.page.locator(".offers button")).to_have_count(0)


def test_the_fields_are_of_the_kind_that_keyboards_learn_nothing_from(world: World, visitors: Opener) -> None:
    phone = at_unlock(visitors(world.town.url))
    kinds = "(all) => all.map((one) => [one.type, one.spellcheck, one.getAttribute('autocorrect')].join())"
    assert set(fields(phone).evaluate_all(kinds)) == {"password,false,off"}
    phone.choose("Show the words")
    assert set(fields(phone).evaluate_all(kinds)) == {"text,false,off"}


def test_no_browser_keeps_the_words_of_an_invite(world: World, visitors: Opener) -> None:
    """They are shown as they are typed, and Firefox writes what stands in such a field to its session, unless told."""
    phone = visitors(world.town.url)
    phone.open()
    phone.press("I was invited")
    expect(fields(phone)).to_have_count(8)
    assert set(fields(phone).evaluate_all("(all) => all.map((one) => one.autocomplete)")) == {"off"}


def test_four_letters_of_each_word_open_what_is_locked(world: World, visitors: Opener) -> None:
    phone = at_unlock(visitors(world.town.url))
    for at, word in enumerate(world.words["member"].split()):
        fields(phone).nth(at).fill(word[:4])
    phone.press("Open")
    phone.sees_heading("Check someone")


def test_words_of_another_language_open_without_their_accents_and_the_page_offers_that_language(
    world: World, visitors: Opener
) -> None:
    own = generate(os.urandom, language="es")
    invite = generate(os.urandom, language="fr")
    steward.invite(world.first, "member", invite, "they asked")
    founding.join(world.town.connect(), world.town.device, invite, own)
    phone = at_unlock(visitors(world.town.url))
    for at, word in enumerate(own.split()):
        fields(phone).nth(at).fill(plain(word))
    phone.page.get_by_label("What language are your words in?").wait_for()
    phone.is_calm()
    phone.page.get_by_label("What language are your words in?").select_option(label="Español")
    expect(phone.page.locator("[aria-invalid]")).to_have_count(0)
    expect(phone.page.get_by_label("What language are your words in?")).to_have_count(1)
    phone.press("Open")
    phone.sees_heading("Check someone")


def test_an_invite_in_another_language_is_read_and_own_words_are_in_the_pages(world: World, visitors: Opener) -> None:
    invite = generate(os.urandom, language="cs")
    steward.invite(world.first, "member", invite, "they asked")
    phone = visitors(world.town.url)
    phone.open("#join=" + plain(invite).replace(" ", "-"))
    phone.press("Continue")
    phone.sees_heading("Your eight words")
    assert parse(phone.card()) == phone.card()


def test_what_is_typed_stays_since_it_may_be_a_word_of_another_language(world: World, visitors: Opener) -> None:
    """ "acto" is Spanish, and begins no English word but "actor"."""
    phone = at_unlock(visitors(world.town.url))
    fields(phone).first.press_sequentially("acto ")
    expect(fields(phone).nth(1)).to_be_focused()
    expect(fields(phone).first).to_have_value("acto")
