"""The photo tool in a real browser: what is planted is shown and gone, what is covered is one colour, nothing sent."""

import base64
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from firefox import IN_SAFER, SLOW
from phone import Phone
from planted import MARKS, PLANTED, bomb, drawn, in_jpeg, in_png, liar, of_camera, scans
from playwright.sync_api import Browser, expect
from translations import text_of

from conftest import Opener

POINTS = """
async (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), context = canvas.getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let points = "";
  for (let at = 0; at < data.length; at += 4096) points += String.fromCharCode(...data.subarray(at, at + 4096));
  return [bitmap.width, bitmap.height, btoa(points)];
}
"""

PLACE = "-51.51000, 7.50000"


@pytest.fixture(scope="session")
def plain(chromium: Browser) -> Callable[[str], bytes]:
    made: dict[str, bytes] = {}

    def of(type: str) -> bytes:
        if type not in made:
            made[type] = drawn(chromium, type)
        return made[type]

    return of


def say(id: str, language: str = "en") -> re.Pattern[str]:
    return text_of(id, language)


look = Phone.is_calm


def opened(phone: Phone, language: str = "en") -> Phone:
    phone.open()
    phone.press(say("front-guides", language))
    phone.press(say("guides-photo", language))
    phone.page.locator("input[type=file]").wait_for()
    return phone


def pick(phone: Phone, content: bytes, type: str, name: str = "IMG_20261120_231500.jpg") -> None:
    phone.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": type, "buffer": content})


def picked(phone: Phone, content: bytes, type: str) -> Phone:
    opened(phone)
    pick(phone, content, type)
    phone.press("Go on")
    phone.sees_heading("Cover and cut")
    return phone


def saved(phone: Phone) -> bytes:
    phone.press("Make the copy")
    phone.sees_heading("Your clean copy")
    with phone.page.expect_download() as download:
        phone.press("Save the copy")
    phone.sees(say("photo-saved"))
    assert re.fullmatch(r"picture(\(\d\))?\.jpg", download.value.suggested_filename)
    return Path(download.value.path()).read_bytes()


class Points:
    """A saved picture as another program sees it."""

    def __init__(self, browser: Browser, content: bytes) -> None:
        page = browser.new_page()
        self.width, self.height, points = page.evaluate(POINTS, base64.b64encode(content).decode())
        self.points = base64.b64decode(points)
        page.close()

    def at(self, x: int, y: int) -> bytes:
        """Red, green and blue."""
        place = (y * self.width + x) * 4
        return self.points[place : place + 3]

    def colours(self, left: float, top: float, right: float, bottom: float) -> set[bytes]:
        columns = range(round(left * self.width), round(right * self.width))
        return {self.at(x, y) for y in range(round(top * self.height), round(bottom * self.height)) for x in columns}

    def is_near(self, x: float, y: float, colour: tuple[int, int, int]) -> bool:
        found = self.at(int(x * self.width), int(y * self.height))
        return all(abs(one - other) < 40 for one, other in zip(found, colour, strict=True))


def assert_nothing_is_hidden(content: bytes) -> None:
    """Only what a decoder needs: frame, tables, scan."""
    assert not [mark for mark in (*MARKS, "Exif", "JFIF", "http", "GPS", "8BIM", "Zq7") if mark.encode() in content]
    at, markers = 2, set[int]()
    while content[at + 1] != 0xDA:
        markers.add(content[at + 1])
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    assert markers == {0xC0, 0xC4, 0xDB}
    assert content.endswith(b"\xff\xd9")
    assert content.count(b"\xff\xd9") == 1


def covered(phone: Phone) -> bytes:
    """The copy with its middle covered, in which nothing is hidden."""
    phone.press("Go on")
    phone.page.get_by_text("Without drawing").click()
    phone.press("Cover this part")
    phone.sees("One place is covered.")
    copy = saved(phone)
    assert_nothing_is_hidden(copy)
    return copy


@pytest.mark.parametrize("type", ["jpeg", "png", pytest.param("webp", marks=pytest.mark.thorough)])
def test_what_is_planted_is_shown_and_is_not_in_the_copy(
    type: str, phones: Opener, plain: Callable[[str], bytes], chromium: Browser
) -> None:
    content = PLANTED[type](plain(type))
    assert [mark for mark in MARKS if mark.encode() not in content] == [], "the control"
    phone = opened(phones())
    phone.context.set_offline(True)
    before = len(phone.requests)
    pick(phone, content, f"image/{type}")
    phone.sees_heading("What this picture tells")
    phone.sees(PLACE)
    shown = phone.text()
    told = MARKS[:4] if type == "webp" else MARKS[:5]  # what lies behind the end is named by its size
    assert [mark for mark in told if mark not in shown] == []
    assert "17 bytes" in shown
    for heading in ("place", "time", "device", "person", "thumbnail", "after"):
        phone.sees(say(f"photo-told-{heading}"))
    look(phone, f"inside-{type}")
    copy = covered(phone)
    points = Points(chromium, copy)
    assert (points.width, points.height) == (800, 600)
    assert len(points.colours(0.25, 0.25, 0.75, 0.75)) == 1
    assert len(points.colours(0, 0.8, 1, 1)) > 1000, "the control: elsewhere it is a picture"
    assert phone.requests[before:] == []


def test_a_turned_picture_is_upright_cropped_and_shrunk(phones: Opener, chromium: Browser) -> None:
    """Exif's 6: the camera was held upright, so what is upper left in the file is upper right for whoever looks."""
    content = in_jpeg(drawn(chromium, "jpeg", 3000, 2000), turned=6)
    phone = picked(phones(), content, "image/jpeg")
    points = Points(chromium, saved(phone))
    assert (points.width, points.height) == (800, 1200)
    assert points.is_near(0.95, 0.1, (255, 0, 0))
    assert points.is_near(0.95, 0.9, (0, 255, 0))
    phone.page.go_back()
    phone.page.get_by_label("What you draw").select_option("crop")
    phone.page.get_by_text("Without drawing").click()
    for name, value in (("From the left", 50), ("From the top", 0), ("How wide", 50), ("How high", 50)):
        phone.page.get_by_label(re.compile(name)).fill(str(value))
    phone.press("Keep only this part")
    phone.sees("The edge is cut off.")
    points = Points(chromium, saved(phone))
    assert (points.width, points.height) == (800, 1200)
    assert points.is_near(0.9, 0.2, (255, 0, 0))
    assert not points.is_near(0.9, 0.95, (0, 255, 0))


def test_a_photo_of_a_camera_is_shrunk_upright_covered_and_says_nothing(
    phones: Opener, chromium: Browser, tmp_path: Path
) -> None:
    """Twelve megapixels with noise, a place and a whole JPEG inside it. The camera was held the other way upright."""
    small = drawn(chromium, "jpeg", 160, 120)
    content = of_camera(chromium, small, turned=8)
    assert content.count(small) == 1, "the control"
    assert 3_000_000 < len(content) < 12_000_000, "as phones write them"
    file = tmp_path / "IMG_20261120_231500.jpg"  # Playwright would take seconds to hand these bytes over itself
    file.write_bytes(content)
    phone = opened(phones())
    before = len(phone.requests)
    phone.page.locator("input[type=file]").set_input_files(file)
    phone.sees_heading("What this picture tells")
    phone.sees(PLACE)
    phone.sees(say("photo-told-thumbnail"))
    copy = covered(phone)
    assert small[200:232] not in copy
    points = Points(chromium, copy)
    assert (points.width, points.height, len(copy) < 262_144) == (900, 1200, True)
    assert points.is_near(0.05, 0.95, (255, 0, 0))
    assert points.is_near(0.05, 0.05, (0, 255, 0))
    assert len(points.colours(0.25, 0.25, 0.75, 0.75)) == 1
    assert len(points.colours(0, 0.8, 1, 1)) > 1000, "the control: elsewhere it is a picture"
    assert phone.requests[before:] == []


def test_a_finger_covers_with_a_brush_and_a_box_and_undoes(
    phones: Opener, plain: Callable[[str], bytes], chromium: Browser
) -> None:
    phone = picked(phones(), plain("jpeg"), "image/jpeg")
    canvas = phone.page.get_by_role("img", name=say("photo-shown"))
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None

    def draw(*ways: tuple[float, float]) -> None:
        phone.page.mouse.move(box["x"] + ways[0][0] * box["width"], box["y"] + ways[0][1] * box["height"])
        phone.page.mouse.down()
        for x, y in ways[1:]:
            phone.page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"], steps=5)
        phone.page.mouse.up()

    draw((0.8, 0.8), (0.6, 0.6))  # from below: a box all the same
    phone.sees("One place is covered.")
    phone.page.get_by_label("What you draw").select_option("brush")
    draw((0.1, 0.5), (0.5, 0.5))
    phone.sees(re.compile("2.? places are covered"))
    draw((0.1, 0.9), (0.9, 0.9))
    phone.sees(re.compile("3.? places are covered"))
    look(phone, "cover-drawn")
    phone.press("Undo")
    phone.sees(re.compile("2.? places are covered"))
    points = Points(chromium, saved(phone))
    assert len(points.colours(0.603, 0.603, 0.797, 0.797)) == 1
    assert len(points.colours(0.11, 0.47, 0.49, 0.53)) == 1
    assert points.colours(0.61, 0.61, 0.79, 0.79) == points.colours(0.11, 0.47, 0.49, 0.53)
    assert len(points.colours(0.1, 0.88, 0.9, 0.92)) > 100, "that one was undone"


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)
FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(100)


def test_what_cannot_be_cleaned_is_refused_in_words(
    phones: Opener, plain: Callable[[str], bytes], tmp_path: Path
) -> None:
    jpeg, png, webp = plain("jpeg"), plain("png"), plain("webp")
    phone = opened(phones())
    refused = [
        ("heic", HEIC, "image/heic"),
        ("heic", HEIC, "image/jpeg"),  # whatever it is called
        ("video", FILM, "video/mp4"),
        ("video", b"\x1a\x45\xdf\xa3" + bytes(60), "video/webm"),
        ("kind", b"GIF89a" + bytes(60), "image/gif"),
        ("kind", b"%PDF-1.7\n" + bytes(60), "application/pdf"),
        ("kind", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"),
        ("kind", b"", "image/jpeg"),
        ("kind", b"<script>alert(1)</script>", "image/jpeg"),
        ("broken", jpeg[: len(jpeg) // 2], "image/jpeg"),
        ("broken", png[: len(png) // 2], "image/png"),
        ("broken", webp[: len(webp) // 2], "image/webp"),
        ("broken", b"\xff\xd8\xff\xd9", "image/jpeg"),
        ("broken", jpeg[:200] + os.urandom(3000), "image/jpeg"),
        ("broken", scans(jpeg, 5000), "image/jpeg"),
        ("large", bomb(), "image/png"),
    ]
    told = phone.page.locator("[role=alert] .notice")
    for why, content, type in refused:
        for each, of, claimed in (
            ("kind", b"GIF89a", "image/gif") if why != "kind" else ("heic", HEIC, ""),
            (why, content, type),
        ):
            pick(phone, of, claimed)
            expect(told, f"{each} {of[:30]!r}").to_have_text(say(f"trouble-photo-{each}"), timeout=phone.patience)
    pick(phone, HEIC, "image/heic")
    huge = tmp_path / "huge.jpg"  # Playwright would take half a minute to hand these bytes over itself
    huge.write_bytes(jpeg + bytes(33 * 1024 * 1024))
    expect(told).to_have_text(say("trouble-photo-heic"), timeout=phone.patience)
    phone.page.locator("input[type=file]").set_input_files(huge)
    expect(told).to_have_text(say("trouble-photo-large"), timeout=phone.patience)
    phone.is_calm()
    # And what only looks dangerous is a picture: its rows are more than it says, or a page follows it.
    for harmless in (liar(), jpeg + b"<html><script>alert(1)</script>PK\x03\x04"):
        pick(phone, harmless, "image/png")
        phone.sees_heading("What this picture tells")
        phone.press("Go on")
        assert_nothing_is_hidden(saved(phone))
        phone.press("Pick another one")
        phone.page.locator("input[type=file]").wait_for()


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.thorough)])
def test_it_fits_on_a_small_phone_and_keys_are_enough(
    language: str, phones: Opener, plain: Callable[[str], bytes]
) -> None:
    phone = opened(phones(locale=language), language)
    look(phone, f"{language}-choose")
    pick(phone, in_jpeg(plain("jpeg")), "image/jpeg")
    phone.sees_heading(say("photo-inside", language))
    look(phone, f"{language}-inside")
    keys = phone.page.keyboard

    def to(name: re.Pattern[str], role: str = "button") -> None:
        """By the tabulator alone."""
        wanted = phone.page.get_by_role(role, name=name)  # type: ignore[arg-type]
        for _ in range(40):
            if wanted.evaluate("each => each === document.activeElement"):
                return
            keys.press("Tab")
        raise AssertionError(f"no key leads to {name}")

    to(say("photo-go-on", language))
    keys.press("Enter")
    phone.sees_heading(say("photo-cover", language))
    expect(phone.page.locator("h1")).to_be_focused()
    look(phone, f"{language}-cover")
    phone.page.locator("summary").focus()
    keys.press("Enter")
    to(say("photo-by-left", language), "slider")
    keys.press("Home")
    to(say("photo-do-cover", language))
    keys.press("Enter")
    phone.sees(re.compile("One place|un lugar"))
    look(phone, f"{language}-covered")
    to(say("photo-make", language))
    keys.press("Enter")
    phone.sees_heading(say("photo-made", language))
    look(phone, f"{language}-made")
    phone.page.set_viewport_size({"width": 320, "height": 568})
    phone.is_calm()


def test_leaving_and_ten_minutes_without_a_touch_forget_the_picture(
    phones: Opener, plain: Callable[[str], bytes]
) -> None:
    phone = picked(phones(), in_jpeg(plain("jpeg")), "image/jpeg")
    phone.page.evaluate("(() => { const now = Date.now; Date.now = () => now() + 660_000; })()")
    phone.sees(say("front-report"))
    opened(phone)
    assert phone.page.locator("canvas").count() == 0
    assert "Zq7" not in phone.page.content()
    other = picked(phones(), in_jpeg(plain("jpeg")), "image/jpeg")
    for _ in range(3):
        other.page.keyboard.press("Shift")
    other.has_left()
    other.page.go_back()
    other.page.wait_for_selector("h1")
    assert other.page.locator("canvas").count() == 0


@pytest.mark.timeout(300)
@pytest.mark.parametrize("browser", [IN_SAFER], indirect=True)
def test_a_browser_that_lies_about_points_gets_them_from_javascript(
    phones: Opener, plain: Callable[[str], bytes], chromium: Browser
) -> None:
    """As in Tor Browser: nearly every point that a canvas gives back is false, and there is no compiler."""
    phone = opened(phones())
    phone.page.set_default_timeout(SLOW)
    pick(phone, plain("webp"), "image/webp")
    phone.sees(say("trouble-photo-browser"))
    for content, type, size in (
        (in_png(plain("png")), "image/png", (800, 600)),
        (in_jpeg(drawn(chromium, "jpeg", 1600, 1200), turned=6), "image/jpeg", (900, 1200)),
    ):
        _made_by_javascript(phone, content, type, size, chromium)


def _made_by_javascript(phone: Phone, content: bytes, type: str, size: tuple[int, int], chromium: Browser) -> None:
    pick(phone, content, type)
    phone.press("Go on")
    phone.sees(say("photo-slow"))
    phone.page.get_by_text("Without drawing").click()
    phone.press("Cover this part")
    copy = saved(phone)
    assert_nothing_is_hidden(copy)
    points = Points(chromium, copy)
    assert (points.width, points.height) == size
    assert len(points.colours(0.25, 0.25, 0.75, 0.75)) == 1
    assert points.is_near(0.5, 0.5, (0, 0, 0))
    is_turned = size[1] > size[0]
    assert points.is_near(0.95 if is_turned else 0.05, 0.1, (255, 0, 0))
    assert points.is_near(0.95, 0.9 if is_turned else 0.1, (0, 255, 0))
    phone.press("Pick another one")
    phone.page.locator("input[type=file]").wait_for()
