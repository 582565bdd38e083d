"""Pictures of a profile on phones: made clean and covered, put there, seen by whoever asks for them, gone at once."""

import hashlib
import re

import httpx
import msgspec
import pytest
from firefox import in_firefox
from phone import Phone
from planted import PLANTED, drawn
from playwright.sync_api import Browser, expect
from profile_phones import home, link, live, look, made_by_program, never_sent, open_link
from translations import text_of
from worlds import World

from conftest import Opener
from harness import passphrase
from parasol.features.profiles.structs import Profile, Shot
from parasol.kernel.files.client import prepare_picture
from parasol.kernel.files.client.sending import Upload
from parasol.kernel.files.structs import Picture
from parasol.kernel.seal.files import chunks_of, seal_chunk, split
from profile_acts import published

SHOW = re.compile("^Show (the|.?[27].?) picture")


@pytest.fixture(scope="session")
def photo(chromium: Browser) -> bytes:
    """As a phone makes it, with everything planted."""
    return PLANTED["jpeg"](drawn(chromium, "jpeg"))


def pick(phone: Phone, content: bytes, type: str = "image/jpeg") -> None:
    phone.page.locator("input[type=file]").set_input_files(
        {"name": "IMG_20261120.jpg", "mimeType": type, "buffer": content}
    )


def add(phone: Phone, content: bytes, says: str) -> None:
    """From the profile's pictures through the photo tool and back."""
    phone.press("Add a picture")
    phone.page.locator("input[type=file]").wait_for()
    pick(phone, content)
    phone.press("Go on")
    phone.page.get_by_text("Without drawing").click()
    phone.press("Cover this part")
    phone.sees("One place is covered.")
    phone.press("Make the copy")
    phone.sees_heading("Your clean copy")
    phone.press("Put it in my profile")
    phone.sees_heading("Words for the picture")
    phone.fill("What does it show?", says)
    phone.press("Save")
    phone.sees(says)


def shown(phone: Phone) -> list[str]:
    """The words of the pictures that are drawn, once all are."""
    phone.until(lambda: phone.page.locator("main button.busy").count() == 0)
    return [
        re.sub("[\u2068\u2069]", "", each.get_attribute("aria-label") or "")
        for each in phone.page.locator("main canvas").all()
    ]


def fetched(phone: Phone) -> list[str]:
    """What it asked for of pictures."""
    return [str(each.post_data) for each in phone.requests if each.url.endswith("/api/profiles/file")]


def is_gone(world: World, body: str) -> bool:
    headers = {"Content-Type": "application/json"}
    answer = httpx.post(f"{world.town.url}/api/profiles/file", content=body, headers=headers)
    return answer.status_code == 404


def test_a_picture_is_cleaned_covered_put_there_and_seen_by_a_tap_alone(
    world: World, visitors: Opener, photo: bytes
) -> None:
    phone = visitors(world.town.url)
    words, address = live(phone, world)
    phone.press("Back")
    phone.press("Add pictures")
    look(phone, "pictures-none")
    with phone.line_cut("/api/blobs/put", after_sending=True):
        add_cut(phone, photo)
    phone.press("Save")
    phone.sees("A hand (invented)")
    add(phone, photo, "A red door (invented)")
    look(phone, "pictures")
    stranger = visitors(world.town.url)
    open_link(stranger, address)
    stranger.sees_heading("Robin")
    assert fetched(stranger) == [], "nobody asked for them"
    look(stranger, "link-with-pictures")
    stranger.press(SHOW)
    stranger.until(lambda: len(shown(stranger)) == 2)
    assert shown(stranger) == ["A hand (invented)", "A red door (invented)"]
    middle = "canvas => [...canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 9, 9).data]"
    pixels = stranger.page.locator("main canvas").first.evaluate(middle)
    assert set(zip(*[iter(pixels)] * 4, strict=True)) == {(0, 0, 0, 255)}, "what she covered is one colour"
    stranger.is_calm()
    look(stranger, "link-pictures-shown")
    never_sent(stranger, address)

    phone.press(re.compile("^Show first: picture .?2"))
    expect(phone.page.locator("section.card p[dir]").first).to_have_text("A red door (invented)")
    phone.press(re.compile("^Take out picture .?2"))
    phone.press(re.compile("^Yes, take out picture .?2"))
    expect(phone.page.locator("section.card")).to_have_count(1)
    phone.page.get_by_text("If somebody steals a picture").click()
    phone.sees(hashlib.sha256(photo).hexdigest())
    gone = [body for body in fetched(stranger) if is_gone(world, body)]
    assert len(gone) == 1, "one was taken out, the other stays"
    open_link(stranger, address)
    stranger.press(SHOW)
    stranger.until(lambda: shown(stranger) == ["A red door (invented)"])
    assert words


def add_cut(phone: Phone, content: bytes) -> None:
    """The line breaks once the first bytes have arrived: what was made and typed is kept."""
    phone.press("Add a picture")
    phone.page.locator("input[type=file]").wait_for()
    pick(phone, b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100), "image/heic")
    phone.sees(text_of("trouble-photo-heic", "en"))
    pick(phone, b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(100), "video/mp4")
    phone.sees(text_of("trouble-photo-video", "en"))
    pick(phone, content)
    phone.press("Go on")
    phone.page.get_by_text("Without drawing").click()
    phone.press("Cover this part")
    phone.press("Make the copy")
    phone.press("Put it in my profile")
    phone.sees_heading("Words for the picture")
    look(phone, "picture-words")
    phone.fill("What does it show?", "A hand (invented)")
    phone.press("Save")
    phone.sees("No connection")


def test_a_closed_link_and_a_pause_take_the_pictures_names_and_keys_away(
    world: World, visitors: Opener, photo: bytes
) -> None:
    phone = visitors(world.town.url)
    words, first = made_by_program(world)
    home(phone, words)
    phone.press(re.compile("^Links"))
    second = link(phone, "A client (invented)")
    phone.press("Back")
    phone.press("Add pictures")
    add(phone, photo, "A hand (invented)")
    stranger = visitors(world.town.url)
    open_link(stranger, first)
    stranger.press(SHOW)
    stranger.until(lambda: shown(stranger) == ["A hand (invented)"])
    assert not any(is_gone(world, body) for body in fetched(stranger)), "the control"
    owner = visitors(world.town.url)
    home(owner, words)
    owner.press(re.compile("^Links"))
    owner.press(re.compile("^Close the link for .?Zq7Label"))
    owner.press(re.compile("^Yes, close the link for .?Zq7Label"))
    expect(owner.page.locator("section.card")).to_have_count(1)
    owner.until(lambda: all(is_gone(world, body) for body in fetched(stranger)))
    other = visitors(world.town.url)
    open_link(other, second)
    other.press(SHOW)
    other.until(lambda: shown(other) == ["A hand (invented)"])
    before = fetched(other)
    owner.press("Back")
    owner.press("Pause it now")
    owner.sees("It is paused")
    assert all(is_gone(world, body) for body in before)
    owner.until(lambda: owner.button("Show it again").get_attribute("aria-disabled") is None)
    owner.press("Show it again")
    owner.sees("People with a link can see it")
    assert all(is_gone(world, body) for body in before), "under other names now"
    open_link(other, second)
    other.press(SHOW)
    other.until(lambda: shown(other) == ["A hand (invented)"])


def test_hostile_pictures_are_not_drawn_and_keep_nobody_from_the_others(
    world: World, visitors: Opener, chromium: Browser, photo: bytes
) -> None:
    """Sealed rightly by whoever holds the words: what a link opens may come from anybody."""
    words = passphrase()
    world.town.invite(world.first, "member", words)
    persona = published(world.town, world.town.unlock(words), Profile(name="Robin"))
    good = clean_jpeg(visitors(world.town.url), photo)
    size_at = good.index(b"\xff\xc0") + 5
    bad = {
        "huge": good[:size_at] + b"\xea\x60\xea\x60" + good[size_at + 4 :],
        "png": drawn(chromium, "png", 40, 40),
        "camera": photo,
        "page": good + b"<html><script>alert(1)</script>",
        "half": good[:300],
        "empty": b"",
    }
    shots = []
    for content in [*bad.values(), good]:
        upload = sealed(world, content)
        persona.owner.add_picture(upload)
        shots.append(Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture)))
    persona.owner.change(profile=Profile(name="Robin", pictures=shots))
    stranger = visitors(world.town.url)
    open_link(stranger, f"{world.town.url}/p#{persona.link.fragment}")
    stranger.press(SHOW)
    expect(stranger.page.get_by_text(text_of("profile-picture-broken", "en"))).to_have_count(
        len(bad), timeout=stranger.patience
    )
    stranger.until(lambda: shown(stranger) == ["Picture 7"])
    stranger.is_calm()


@in_firefox
def test_a_picture_is_shown_in_firefox_as_well(world: World, visitors: Opener, chromium: Browser) -> None:
    """And as near to Tor Browser as its settings bring it: what is drawn needn't be read back."""
    words = passphrase()
    world.town.invite(world.first, "member", words)
    persona = published(world.town, world.town.unlock(words), Profile(name="Robin"))
    plain = drawn(chromium, "jpeg", 40, 40)
    upload = prepare_picture(plain, "a.jpg", "image/jpeg", world.town.device.random)
    persona.owner.add_picture(upload)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), "A grey square (invented)")
    persona.owner.change(profile=Profile(name="Robin", pictures=[shot]))
    stranger = visitors(world.town.url)
    open_link(stranger, f"{world.town.url}/p#{persona.link.fragment}")
    stranger.press(SHOW)
    stranger.until(lambda: shown(stranger) == ["A grey square (invented)"])
    assert stranger.page.locator("main canvas").evaluate("canvas => canvas.width") == 40


def clean_jpeg(phone: Phone, photo: bytes) -> bytes:
    """What the photo tool makes of it."""
    phone.open()
    phone.press(text_of("front-guides", "en"))
    phone.press(text_of("guides-photo", "en"))
    phone.page.locator("input[type=file]").wait_for()
    pick(phone, photo)
    phone.press("Go on")
    phone.press("Make the copy")
    with phone.page.expect_download() as download:
        phone.press("Save the copy")
    return download.value.path().read_bytes()


def sealed(world: World, content: bytes) -> Upload:
    random = world.town.device.random
    blob, key = random(16), random(32)
    said = Picture("picture.jpg", "image/jpeg", len(content), blob, key, chunks_of(len(content)))
    plain = split(content)
    return Upload(said, tuple(seal_chunk(key, blob, at, len(plain), each, random) for at, each in enumerate(plain)))
