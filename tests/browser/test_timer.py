"""The timer that rings on the page: silent unless somebody wants a sound, over the lock, and gone with "Leave"."""

import re

import pytest
from acts import open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from worlds import Opener, World

LISTEN = """
window.__shaken = 0;
window.__sounds = 0;
Object.defineProperty(Navigator.prototype, "vibrate", { value: () => { window.__shaken++; return true; } });
window.AudioContext = class extends AudioContext {
  resume() { window.__woken = true; return super.resume(); }
};
const make = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () { window.__sounds++; return make.call(this); };
for (const name of ["Notification", "PushManager"]) Object.defineProperty(window, name, { get() {
  console.error("WATCH " + name);
} });
"""


def at_timer(phone: Phone, world: World) -> Phone:
    phone.context.add_init_script(LISTEN)
    phone.page.clock.install()
    open_with_passphrase(phone, world.words["member"])
    phone.press("Tell someone where you are")
    phone.sees_heading("Tell someone where you are")
    return phone


def begun(phone: Phone, world: World, *, loud: bool = False) -> Phone:
    at_timer(phone, world)
    phone.choose("In half an hour")
    if loud:
        phone.choose(re.compile("With a sound"))
    phone.press("Start the timer")
    phone.sees(re.compile("The timer runs"))
    return phone


def heard(phone: Phone) -> tuple[int, int]:
    return tuple(phone.page.evaluate("[window.__shaken, window.__sounds]"))  # type: ignore[return-value]


@pytest.mark.parametrize("loud", [False, True])
def test_it_rings_on_whatever_screen_is_open_and_makes_a_sound_only_if_wanted(
    world: World, visitors: Opener, loud: bool
) -> None:
    """Here there is no loudspeaker, without which no sound wakes when the phone slept: what counts is that it is asked
    to."""
    phone = begun(visitors(world.town.url), world, loud=loud)
    assert phone.page.evaluate("window.__woken") is None
    phone.press("Help")
    phone.sees(re.compile(r"Timer: \W*30\W* min"))
    title = phone.page.title()
    phone.page.clock.fast_forward(29 * 60_000)
    phone.page.clock.run_for(5_000)
    phone.never_sees("Time is up")
    phone.page.clock.run_for(65_000)
    phone.sees("Time is up")
    phone.page.clock.run_for(9_000)
    shaken, sounds = heard(phone)
    assert shaken >= 2
    assert (sounds > 0) == loud
    assert bool(phone.page.evaluate("window.__woken")) == loud
    assert phone.page.title() == title, "the tab's name tells nobody"
    phone.is_calm()
    phone.button("All right").click(force=True)
    expect(phone.page.locator(".timer")).to_have_count(0)


def test_it_goes_on_behind_the_lock_and_ten_minutes_more_are_ten_minutes(world: World, visitors: Opener) -> None:
    phone = begun(visitors(world.town.url), world)
    phone.page.clock.fast_forward(11 * 60_000)
    phone.page.clock.run_for(10_000)
    expect(phone.button("Open with my words")).to_be_visible()
    phone.sees(re.compile("Timer: "))
    phone.page.clock.fast_forward(20 * 60_000)
    phone.page.clock.run_for(6_000)
    phone.sees("Time is up")
    phone.button(re.compile(r"10\W* more minutes")).click(force=True)
    phone.never_sees("Time is up")
    phone.sees(re.compile(r"Timer: \W*10\W* min"))
    phone.press("Stop")
    is_over(phone)


def is_over(phone: Phone) -> None:
    expect(phone.page.locator(".timer")).to_have_count(0)
    phone.page.clock.fast_forward(40 * 60_000)
    phone.page.clock.run_for(6_000)
    phone.never_sees("Time is up")


def test_nothing_is_chosen_before_somebody_chooses_and_what_they_type_as_it_rings_does_not_end_it(
    world: World, visitors: Opener
) -> None:
    phone = at_timer(visitors(world.town.url), world)
    expect(phone.page.locator("input:checked")).to_have_count(0)
    phone.press("Start the timer")
    phone.sees("Choose when it should ring.")
    expect(phone.page.locator(".timer")).to_have_count(0)
    phone.sees(re.compile("only rings while this page is open"))
    phone.is_calm()
    phone.choose("In half an hour")
    phone.press("Start the timer")
    phone.sees(re.compile("The timer runs"))
    phone.press("Back")
    phone.page.get_by_label("Phone number, e-mail").focus()
    for _ in range(5):  # or the page locks itself
        phone.page.clock.fast_forward(6 * 60_000)
        phone.page.keyboard.press("a")
    phone.page.clock.run_for(6_000)
    phone.sees("Time is up")
    for key in ("Space", "Enter", "a"):
        phone.page.keyboard.press(key)
    phone.page.clock.run_for(1_000)
    expect(phone.page.get_by_role("dialog")).to_be_visible()
    expect(phone.page.locator(".timer")).to_have_count(1)


def test_leave_is_in_reach_while_it_rings_and_ends_it(world: World, visitors: Opener) -> None:
    phone = begun(visitors(world.town.url), world)
    phone.page.clock.fast_forward(30 * 60_000)
    phone.page.clock.run_for(6_000)
    phone.page.get_by_role("dialog").get_by_role("button", name="Leave").click()
    phone.page.clock.run_for(1_000)
    phone.has_left()
    phone.open()
    is_over(phone)


def test_without_web_audio_no_sound_is_offered_and_it_runs(world: World, visitors: Opener) -> None:
    """Tor Browser's "Safer" has none."""
    phone = visitors(world.town.url)
    phone.context.add_init_script("delete window.AudioContext; delete window.webkitAudioContext;")
    open_with_passphrase(phone, world.words["member"])
    phone.press("Tell someone where you are")
    expect(phone.page.get_by_label(re.compile("With a sound"))).to_have_count(0)
    phone.choose("In half an hour")
    phone.press("Start the timer")
    phone.sees(re.compile("The timer runs"))
