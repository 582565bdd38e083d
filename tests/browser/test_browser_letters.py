"""Letters in a real browser: asked for, answered, told of, deleted; in English, and in Spanish at 320 px."""

import re

from phone import Phone
from playwright.sync_api import expect
from test_browser_lounge import HOSTILE, Community, community, into, lounge, write
from translations import messages
from untold import seen_without

from conftest import Opener

__all__ = ["community"]
SMALLEST = {"width": 320, "height": 568}


seen = seen_without("letters-", "lounge-", "post-", "field-")


def es(id: str) -> str:
    return messages("es")[id].strip()


def in_spanish(phones: Opener, community: Community, words: str) -> Phone:
    phone = phones(url=community.town.url, viewport=SMALLEST, locale="es-MX")
    phone.open()
    phone.press(es("front-unlock"))
    phone.fill(es("unlock-words"), words)
    phone.press(es("unlock-open"))
    phone.sees_heading(es("check"))
    phone.press(es("lounge"))
    phone.sees_heading(es("lounge"))
    phone.sees("Town talk")
    return phone


def open_row(phone: Phone, text: str) -> None:
    phone.page.locator("main .row", has_text=text).click()


def test_a_letter_is_asked_for_answered_told_of_and_deleted(phones: Opener, community: Community) -> None:
    ana = phones(url=community.town.url)
    lounge(ana, community.ana)
    ana.press("Letters")
    ana.sees("You have no letters")
    seen(ana, "none")
    ana.page.go_back()
    into(ana, "Town talk")
    write(ana, "Who knows a good plumber?", "Magpie", "Plumber")

    bo = in_spanish(phones, community, community.bo)
    open_row(bo, "Town talk")
    open_row(bo, "Plumber")
    bo.sees("Who knows a good plumber?")
    bo.page.get_by_role("button", name=re.compile("Magpie")).last.click()
    bo.press(es("letters-write"))
    bo.sees_heading(es("letters-talk"))
    bo.page.locator("select").select_option(index=2)
    bo.press(es("letters-send"))
    bo.looks_at_the_mistake()
    seen(bo, "first")
    bo.fill(es("post-name"), "Heron")
    bo.fill(es("letters-first"), "I do. Shall I tell you here?")
    bo.page.keyboard.press("Tab")
    bo.page.keyboard.press("Enter")
    bo.sees(es("letters-waits"))
    assert bo.page.locator("main textarea").count() == 0
    seen(bo, "waits")

    ana.press("Look for new posts")
    ana.page.go_back()
    ana.sees_heading("Town talk")
    ana.page.go_back()
    ana.sees_heading("The lounge")
    ana.press("Letters")
    ana.sees(re.compile("asks to write to you"))
    seen(ana, "asks")
    open_row(ana, "Heron")
    ana.sees(re.compile("This pen writes to you for the first time"))
    seen(ana, "asked")
    ana.fill("Your letter", "Please do.")
    ana.press("Answer")
    ana.sees("Please do.")
    ana.never_sees("This pen writes to you for the first time")
    seen(ana, "talk")

    for heading in (es("lounge-post"), es("lounge-thread"), "Town talk", es("lounge")):
        bo.page.go_back()
        bo.sees_heading(heading)
    bo.press(es("letters"))
    open_row(bo, "Magpie")
    bo.sees("Please do.")
    bo.fill(es("letters-text"), HOSTILE)
    bo.press(es("letters-send"))
    bo.sees("bad.example")
    assert bo.page.locator("main img, main a").count() == 0
    seen(bo, "hostile")

    ana.page.go_back()
    ana.press("Look for new letters")
    ana.sees(re.compile("one new letter"))
    expect(ana.page).to_have_title(re.compile(r"^\(1\) "))
    seen(ana, "new")
    open_row(ana, "Heron")
    ana.sees("bad.example")
    ana.button(re.compile("What you can do about:.*evil", re.DOTALL)).click()
    ana.sees_heading("One letter")
    seen(ana, "one")
    ana.press("Tell the stewards")
    ana.press("Send it to the stewards")
    ana.looks_at_the_mistake()
    ana.fill("What is wrong with this letter?", "It is full of hearts.")
    seen(ana, "tell")
    ana.press("Send it to the stewards")
    ana.sees("It has arrived")
    ana.page.go_back()
    ana.press("Delete this letter")
    ana.never_sees("bad.example")

    first = phones(url=community.town.url)
    lounge(first, community.stewards[0])
    first.press(re.compile("^For stewards"))
    first.sees("It is full of hearts.")
    first.sees("bad.example")
    seen(first, "review")
    first.page.keyboard.press("j")
    first.page.keyboard.press("s")
    first.sees_heading("Stop this pen")
    first.page.get_by_label("For how long?").select_option("7")
    first.fill("Why?", "It sends hearts to people.")
    seen(first, "review-ban")
    first.press("Stop this pen")
    first.sees("It sends hearts to people.")

    ana.press("Delete all these letters")
    seen(ana, "end")
    ana.press("Delete them all")
    ana.sees("You have no letters")
