"""Pictures of posts in a real browser: cleaned, seen by a press alone, folded, gone with their post; hostile ones."""

import asyncio
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
import pytest
from acts import open_with_passphrase
from phone import Phone
from planted import PLANTED, SMALL_JPEG, drawn
from playwright.sync_api import Browser, expect
from translations import text_of
from untold import seen_without

from conftest import Opener
from harness import Town
from lounge_acts import SAID, by_two
from parasol.features.lounge.client.pictures import sealed_picture
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.rules import post_identity
from parasol.kernel import messages as m
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Topic
from parasol.kernel.site import Page
from parasol.kernel.storage import NewRecord
from parasol.kernel.storage import Room as StoredRoom

TOPIC = Topic(number=1, name="Town talk", about="Be kind.", language="en", days=90)


@dataclass
class Community:
    """A lounge in which somebody has vouched for Ana; Bo came today."""

    town: Town
    ana: tuple[str, Person]
    bo: str


@pytest.fixture(scope="module")
def community(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[Community]:
    town = Town(tmp_path_factory.mktemp("pictures"), built)
    (_, first), (_, second), ana, (bo, _) = town.people("steward", "member", "member")
    policy = first.roster.policy
    assert policy is not None
    by_two(first, second, lambda: steward.change_policy(first, msgspec.structs.replace(policy, topics=[TOPIC]), "so"))
    second.refresh()
    steward.vouch(second, ana[1].key)
    ana[1].refresh()
    yield Community(town, ana, bo)
    town.close()


@pytest.fixture(scope="session")
def photo(chromium: Browser) -> bytes:
    """As a phone makes it, with everything planted."""
    return PLANTED["jpeg"](drawn(chromium, "jpeg"))


look = seen_without("lounge-", "post-", "field-", "photo-")


def into(phone: Phone, words: str) -> None:
    open_with_passphrase(phone, words)
    phone.press("The lounge")
    phone.page.locator("main .row", has_text="Town talk").click()
    phone.sees_heading("Town talk")


def thread(phone: Phone, title: str) -> None:
    phone.page.locator("main .row", has_text=title).click()
    phone.sees_heading("Thread")


def asked(phone: Phone) -> list[str]:
    """Reads of rooms that are no lists: what a picture is fetched with."""
    return [str(each.post_data) for each in phone.requests if each.url.endswith("/api/rooms/read")]


def test_a_picture_is_cleaned_seen_by_a_press_alone_and_goes_with_its_post(
    community: Community, phones: Opener, photo: bytes
) -> None:
    ana, bo = phones(url=community.town.url), phones(url=community.town.url)
    open_with_passphrase(ana, community.ana[0])
    ana.press("The lounge")
    ana.press("Rules")
    ana.sees(text_of("lounge-rules-ads", "en"))
    ana.sees("Be kind.")
    look(ana, "rules")
    ana.press("Back")
    ana.page.locator("main .row", has_text="Town talk").click()
    ana.sees_heading("Town talk")
    ana.press("Begin a thread")
    ana.fill("What is it about?", "The door")
    ana.fill("What do you want to say?", "It has another colour (invented).")
    ana.fill("What should people know before they open it?", "For adults")
    ana.fill("Name for this pen", "Zinnia")
    look(ana, "write")
    ana.press("Add a picture")
    ana.page.locator("input[type=file]").set_input_files(
        {"name": "IMG_20261120.jpg", "mimeType": "image/jpeg", "buffer": photo}
    )
    ana.press("Go on")
    ana.press("Make the copy")
    ana.press("Put it in my post")
    ana.sees_heading("Begin a thread")
    expect(ana.page.get_by_label("What is it about?")).to_have_value("The door")
    ana.fill("What does it show?", "A red door (invented)")
    look(ana, "write-picture")
    with ana.line_cut("/api/rooms/open", after_sending=True):
        ana.press("Send to all members")
        ana.sees("No connection")
    ana.press("Send to all members")
    ana.sees_heading("Thread")
    opened = {str(each.post_data) for each in ana.requests if each.url.endswith("/api/rooms/open")}
    assert len(opened) == 1, "sent again it is the same one"

    into(bo, community.bo)
    thread(bo, "The door")
    picture = bo.button("Show picture")
    expect(picture).to_be_hidden()
    bo.page.get_by_text("For adults").click()
    expect(picture).to_be_visible()
    look(bo, "folded-open")
    before = asked(bo)
    picture.click()
    canvas = bo.page.locator("main canvas")
    expect(canvas).to_have_attribute("aria-label", re.compile("A red door"), timeout=bo.patience)
    assert canvas.evaluate("canvas => canvas.width") > 0
    assert len(asked(bo)) == len(before) + 1
    look(bo, "shown")
    bo.press("Answer")
    bo.sees(text_of("lounge-picture-not-yet", "en"))
    assert bo.page.get_by_role("button", name="Add a picture").count() == 0
    look(bo, "not-yet")
    bo.press("Back")
    bo.page.get_by_text("For adults").click()  # a screen that is drawn again has fetched nothing
    expect(bo.button("Show picture")).to_be_visible()

    ana.button(re.compile("What you can do about the post by .?Zinnia")).last.click()
    ana.press("Take this post back")
    ana.press("Delete my post")
    ana.sees_heading("Town talk")
    bo.press("Show picture")
    bo.sees(text_of("lounge-picture-gone", "en"))
    look(bo, "gone")


def test_what_our_encoder_can_t_have_made_is_not_drawn(community: Community, phones: Opener, chromium: Browser) -> None:
    """Sealed rightly by a member: a bomb, another kind, two kinds at once, what a camera adds, half of one, nothing of
    the kind, and another one than the post says. The last one is as it should be."""
    good, size_at = SMALL_JPEG, SMALL_JPEG.index(b"\xff\xc0") + 5
    bad = [
        good[:size_at] + b"\xea\x60\xea\x60" + good[size_at + 4 :],
        drawn(chromium, "png", 40, 40),
        good + b"<html><script>alert(1)</script>",
        drawn(chromium, "jpeg", 40, 40),
        good[: len(good) // 2],
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    ]
    writing, root = Writing(community.ana[1]), None
    for content in [*bad, b"other", good]:
        attached, message = sealed_picture(writing.pens[0], good if content == b"other" else content, os.urandom)
        put(community.town, message.message)
        if content == b"other":
            attached = msgspec.structs.replace(attached, digest=bytes(32))
        answers = {} if root is None else {"root": root}
        post = writing.post(
            0,
            **{**SAID, "title": "Hostile", "picture": msgspec.to_builtins(attached, builtin_types=(bytes,))},
            **answers,
        )
        writing.send(post)
        root = root or post_identity(writing.pens[0].key, post.salt)
    phone = phones(url=community.town.url)
    into(phone, community.ana[0])
    thread(phone, "Hostile")
    buttons = phone.page.get_by_role("button", name="Show picture")
    expect(buttons).to_have_count(len(bad) + 2, timeout=phone.patience)
    for left in range(len(bad) + 2, 0, -1):
        buttons.first.click()
        expect(buttons).to_have_count(left - 1, timeout=phone.patience)
    expect(phone.page.get_by_text(text_of("lounge-picture-broken", "en"))).to_have_count(len(bad) + 1)
    assert [each.evaluate("canvas => canvas.width") for each in phone.page.locator("main canvas").all()] == [8]
    look(phone, "hostile")


def put(town: Town, message: m.RoomOpen) -> None:
    """As a host can, without a token."""
    storage, loop, today = town.storage, town.loop, town.clock.today()
    assert storage is not None
    assert loop is not None
    room = StoredRoom(message.room, message.kind, message.holder_key, today, today + 90, 0)
    records = [NewRecord(each.id, each.body, today + 90) for each in message.records]
    asyncio.run_coroutine_threadsafe(storage.open_room(room, records, today), loop).result(30)
