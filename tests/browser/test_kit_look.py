"""The look of the kit's components: `/kit` of a page built for tests has each in every state.

Results must speak by fill, shape and word: blurred, in grey and to eyes that mix up colours they still differ. What
changes in the look changes the kept pictures (KEEP=1 writes them; look at each before it is committed).
"""

import base64
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from phone import ROOT, Phone
from playwright.sync_api import Browser, Page

from conftest import Opener
from harness import Town
from parasol.kernel.site import Look, load

KEPT = Path(__file__).with_name("pictures")
SCHEMES = ("dark", "light")
PARTS = ("results", "forms", "lists", "small")
TONES = ("none", "unknown", "partial", "nuisance", "caution", "serious", "danger")
BLUR = 12
LEAST = 8
"""Steps of lightness (CIE L*, 0 to 100) between the same place of two results, blurred."""
SQUARE = 8
FAR, FEW = 8, 0.01
"""A square differs from that of the kept picture from so many steps of lightness on, and so many of them may."""

# What a picture is made of, in a page of its own that has no policy: decoded, blurred and measured by the browser.
_TOOLS = """
window.lightness = ([r, g, b]) => {
  const linear = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const y = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  return y <= 0.008856 ? 903.3 * y : 116 * Math.cbrt(y) - 16;
};
window.drawn = async (png, filter = "none") => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.filter = filter;
  context.drawImage(image, 0, 0);
  return context;
};
window.mean = (context, x, y, width, height) => {
  const { data } = context.getImageData(x, y, width, height);
  const sum = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) for (const c of [0, 1, 2]) sum[c] += data[at + c];
  return window.lightness(sum.map((each) => each / (data.length / 4)));
};
window.squares = async (png, size) => {
  const context = await window.drawn(png);
  const { width, height } = context.canvas;
  const found = [];
  for (let y = 0; y + size <= height; y += size)
    for (let x = 0; x + size <= width; x += size) found.push(window.mean(context, x, y, size, size));
  return { width, height, found };
};
undefined
"""
# The panel with the shape, the body beside and below it, and the edge, of one blurred result with 24 px around it.
_SIGNATURE = """
async ([png, blur]) => {
  const context = await window.drawn(png, `blur(${blur}px) grayscale(1)`);
  const { width, height } = context.canvas;
  const at = (x, y, w, h) => window.mean(context, x, y, w, h);
  return [at(40, 40, 40, 40), at(width - 100, height - 64, 60, 24), at(80, height - 28, width - 160, 8)];
}
"""


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A server whose page has the kit."""
    folder = tmp_path_factory.mktemp("kit")
    subprocess.run(["node", "tools/page/build.mjs", str(folder / "built"), "--kit"], cwd=ROOT, check=True, timeout=280)
    town = Town(folder, load(folder / "built", Look("Garden notes", "leaf")))
    yield town
    town.close()


@pytest.fixture
def measuring(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.evaluate(_TOOLS)
    yield page
    page.close()


def shown(phones: Opener, kit: Town, scheme: str, what: str = "") -> Phone:
    phone = phones(url=kit.url, color_scheme=scheme, reduced_motion="reduce")
    phone.page.goto(f"{kit.url}/kit{what}")
    phone.page.wait_for_selector("h1")
    return phone


def in_base64(picture: bytes) -> str:
    return base64.b64encode(picture).decode()


def signatures(phone: Phone, measuring: Page) -> dict[str, list[float]]:
    """Panel, body and edge of each result, blurred and in grey."""
    phone.page.evaluate("document.querySelector('.bar').style.position = 'static'")
    found = {}
    for tone, box in zip(TONES, phone.page.locator("#results > .result").all(), strict=False):
        box.evaluate("each => { each.style.margin = '24px 0' }")
        edge = box.bounding_box()
        assert edge is not None
        clip = {"x": 0, "y": edge["y"] - 24, "width": 360, "height": edge["height"] + 48}
        picture = phone.page.screenshot(clip=clip, full_page=True)  # type: ignore[arg-type]
        found[tone] = measuring.evaluate(_SIGNATURE, [in_base64(picture), BLUR])
    return found


def alike(found: dict[str, list[float]]) -> list[str]:
    """The results that can't be told apart."""
    return [
        f"{one} and {other}: {[round(value) for value in found[one]]}, {[round(value) for value in found[other]]}"
        for one, other in itertools.combinations(found, 2)
        if max(abs(a - b) for a, b in zip(found[one], found[other], strict=True)) < LEAST
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_results_are_told_apart_without_their_words_blurred_and_in_grey(
    scheme: str, phones: Opener, kit: Town, measuring: Page
) -> None:
    phone = shown(phones, kit, scheme)
    eyes = phone.context.new_cdp_session(phone.page)
    for sight in ("none", "protanopia", "deuteranopia"):
        eyes.send("Emulation.setEmulatedVisionDeficiency", {"type": sight})
        found = signatures(phone, measuring)
        assert list(found) == list(TONES)
        assert not alike(found), sight


def test_a_tone_that_looks_like_another_would_be_seen(phones: Opener, kit: Town, measuring: Page) -> None:
    """A colour of the same lightness is no difference, nor is a thin line of another one."""
    phone = shown(phones, kit, "dark")
    phone.page.evaluate(
        """() => {
          const caution = document.querySelector(".result.caution");
          caution.className = "result serious";
          caution.querySelector(".shape").className = "shape serious";
          caution.style.setProperty("--fill", "#c7b000");
        }"""
    )
    assert any("caution and serious" in line for line in alike(signatures(phone, measuring)))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_component_in_every_state_keeps_wcag(scheme: str, phones: Opener, kit: Town) -> None:
    shown(phones, kit, scheme).is_calm()


CONTRASTS = """
() => {
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (role) => {
    probe.fillStyle = "#000";
    probe.fillStyle = style.getPropertyValue(role).trim();
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].map((v) =>
      (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return (pairs) => pairs.map(([one, other]) => {
    const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  });
}
"""
TEXTS = [
    *itertools.product(("--text", "--soft", "--accent", "--bad"), ("--surface", "--raised")),
    ("--on-accent", "--accent"),
    ("--on-exit", "--exit"),
    ("--text", "--among"),
    ("--soft", "--among"),
    *((f"--{tone}-text", f"--{tone}-fill") for tone in TONES),
]
SHAPES = [
    *itertools.product(("--line", "--accent", "--warn", "--bad", "--focus"), ("--surface", "--raised")),
]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_has_a_contrast_of_seven_and_a_shape_one_of_three(scheme: str, phones: Opener, kit: Town) -> None:
    page = shown(phones, kit, scheme).page

    def low(pairs: list[tuple[str, str]], least: float) -> list[str]:
        found = page.evaluate(f"(pairs) => ({CONTRASTS})()(pairs)", [list(pair) for pair in pairs])
        return [f"{pair}: {value:.1f}" for pair, value in zip(pairs, found, strict=True) if value < least]

    assert low(TEXTS, 7) == []
    assert low(SHAPES, 3) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_components_look_as_in_their_pictures(scheme: str, phones: Opener, kit: Town, measuring: Page) -> None:
    page = shown(phones, kit, scheme).page
    page.evaluate("document.querySelectorAll('.bar, .action-bar').forEach((bar) => { bar.style.position = 'static' })")
    found = {}
    for part in PARTS:
        picture = page.locator(f"#{part}").screenshot()
        kept = KEPT / f"kit-{part}-{scheme}.png"
        if os.environ.get("KEEP"):
            sys.path.append(str(ROOT / "tools/pictures"))
            from make import with_few_colours  # noqa: PLC0415  (only who keeps pictures needs what makes them smaller)

            kept.parent.mkdir(exist_ok=True)
            kept.write_bytes(with_few_colours(picture))
        found[kept.name] = compared(measuring, picture, kept.read_bytes())
    differ = [f"{name}: {share:.1%} of it" for name, share in found.items() if share > FEW]
    assert not differ, f"{differ} differ; if that is meant, write it anew with KEEP=1 and look"


def compared(measuring: Page, one: bytes, other: bytes) -> float:
    """Which share of two pictures differs; a picture of another size differs as a whole."""
    first, second = (measuring.evaluate("([png, size]) => squares(png, size)", [in_base64(each), SQUARE])
                     for each in (one, other))  # fmt: skip
    if (first["width"], first["height"]) != (second["width"], second["height"]):
        return 1.0
    pairs: list[tuple[float, float]] = list(zip(first["found"], second["found"], strict=True))
    return sum(abs(a - b) > FAR for a, b in pairs) / len(pairs)


def test_what_is_moved_or_coloured_anew_is_no_longer_as_in_its_picture(
    phones: Opener, kit: Town, measuring: Page
) -> None:
    page = shown(phones, kit, "dark").page
    before = page.locator("#lists").screenshot()
    assert compared(measuring, before, page.locator("#lists").screenshot()) <= FEW
    page.evaluate("document.querySelector('#lists .row').style.paddingInlineStart = '40px'")
    assert compared(measuring, before, page.locator("#lists").screenshot()) > FEW


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_main_action_stands_at_the_end_of_the_screen_and_stays_in_sight(
    scheme: str, phones: Opener, kit: Town
) -> None:
    for length in ("bar", "bar-long"):
        page = shown(phones, kit, scheme, f"#{length}").page
        bar = page.locator(".action-bar").bounding_box()
        tabs = page.locator(".tabs").bounding_box()
        assert bar is not None
        assert tabs is not None
        assert (bar["x"], bar["width"]) == (0, 360)
        assert bar["y"] + bar["height"] == pytest.approx(640 if length == "bar-long" else tabs["y"], abs=1)
        main = page.get_by_role("button", name="Continue").bounding_box()
        assert main is not None
        assert main["height"] >= 48


def test_the_main_action_stays_above_a_keyboard_that_lies_over_the_page(phones: Opener, kit: Town) -> None:
    """As Safari does it; elsewhere the page says in its viewport that it wants to become smaller."""
    page = shown(phones, kit, "dark", "#bar-long").page
    assert "interactive-widget=resizes-content" in (page.locator("meta[name=viewport]").get_attribute("content") or "")
    page.evaluate(
        """() => {
          Object.defineProperty(visualViewport, "height", { value: 340 });
          visualViewport.dispatchEvent(new Event("resize"));
        }"""
    )
    bar = page.locator(".action-bar").bounding_box()
    assert bar is not None
    assert bar["y"] + bar["height"] == pytest.approx(340, abs=1)


def test_the_kit_is_in_no_page_that_somebody_gets(as_people_get_it: Any) -> None:
    assert not [name for name in as_people_get_it.files if "kit" in name and not name.endswith("-kit.ftl")]
    icons = (
        (ROOT / "src/parasol/kernel/page/kit/icons.tsx").read_text().partition("const STROKES = {")[2].partition("}")[0]
    )
    assert icons.count('": "') + icons.count(': "') <= 20
    assert len(json.dumps(icons)) <= 4096
