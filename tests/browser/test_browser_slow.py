"""A server that drips: the check screen doesn't go on "Looking", and says that nothing was checked."""

import time
from collections.abc import Iterator

import pytest
from acts import check, open_with_passphrase
from phone import Phone
from playwright.sync_api import Route, expect
from worlds import Opener, World, allow, sees_text, text, world_in

from dripping import Answering, Dripping, in_the_body, in_the_head
from harness import NUMBER
from parasol.kernel.site import Page

CHECK_FIELD = "Phone number, e-mail, name or number plate"
TIMES = 20
"""So many times faster than the clock the page's waiting passes."""
HURRY = f"""
const [now, later] = [performance.now.bind(performance), window.setTimeout.bind(window)];
const begun = now();
performance.now = () => begun + (now() - begun) * {TIMES};
window.setTimeout = (act, wait, ...rest) => later(act, wait > 5000 ? wait / {TIMES} : wait, ...rest);
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    with world_in(tmp_path_factory.mktemp("slow"), built) as made:
        yield made


def ask(phone: Phone) -> None:
    phone.fill(CHECK_FIELD, NUMBER)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()


def test_what_takes_long_is_said_to_go_on(world: World, visitors: Opener) -> None:
    phone, held = visitors(world.town.url), list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    phone.page.route("**/api/vaults/read", hold)
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", world.words["member"])
    phone.press("Open")
    sees_text(phone, "unlock-opening")
    phone.never_sees(text("busy-long"))
    sees_text(phone, "busy-long")
    for each in held:
        each.continue_()
    phone.sees_heading("Check someone")


@pytest.mark.parametrize("answer", [in_the_head, in_the_body])
def test_a_drip_ends_in_half_a_minute_and_nothing_reads_as_an_answer(
    world: World, visitors: Opener, answer: Answering
) -> None:
    phone, server = visitors(world.town.url), Dripping(answer)
    phone.page.add_init_script(HURRY)
    phone.page.route("**/api/check", lambda route: route.continue_(url=f"{server.url}/api/check"))
    open_with_passphrase(phone, world.words["member"])
    began = time.monotonic()
    ask(phone)
    sees_text(phone, "check-not-happened")
    assert time.monotonic() - began < 3 * 30 / TIMES + 5
    assert server.asked == 1
    expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
    phone.never_sees("No report found")
    phone.page.unroute("**/api/check")
    server.close()
    assert check(phone, NUMBER) == "A report was found"
    allow(phone, "Failed to load", "net::ERR")
