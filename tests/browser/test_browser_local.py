"""A steward's own machine (`parasol local-page`) in front of a server that was taken over, in a real Chromium."""

import dataclasses
import gzip
import re
from collections.abc import Iterator

import pytest
from phone import ARGUMENTS, HEADLESS
from playwright.sync_api import Browser, Playwright, Route
from worlds import Opener, World, world_in

from harness import Town, check_number, report_about
from parasol.kernel.site import Page
from parasol.kernel.site.built import PageFile
from trust.local_program import Local, local_client

STOLEN = b"<!doctype html><title>Notes</title><h1>Open with your words</h1><script>steal()</script>"
NUMBER = "+44 7700 900456"
WARNING = "Follows people home. Do not meet."


@pytest.fixture(scope="module")
def hacked(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    """A community whose server now sends a page that nobody built."""
    file = PageFile(STOLEN, gzip.compress(STOLEN), "text/html; charset=utf-8")
    with world_in(tmp_path_factory.mktemp("hacked"), built) as world:
        world.town.close()
        world.town = Town(world.town.folder, dataclasses.replace(built, files={**built.files, "index.html": file}))
        yield world
        world.town.close()


@pytest.fixture(scope="module")
def local(hacked: World) -> Iterator[Local]:
    with local_client(hacked.town.url) as running:
        yield running


def test_a_steward_works_from_her_own_machine_though_the_server_sends_another_page(
    hacked: World, local: Local, visitors: Opener
) -> None:
    with_hack = visitors(hacked.town.url)
    with_hack.page.goto(hacked.town.url)
    assert "Open with your words" in with_hack.text()
    with_hack.wrong.clear()  # the browser refuses its script, which is what the policy is for

    hacked.town.report(report_about(NUMBER, "He followed me to the tram."))
    first, second = visitors(local.url), visitors(local.url)
    for phone, words in ((first, "first"), (second, "second")):
        phone.open()
        phone.press("Open with my words")
        phone.fill("Your eight words", hacked.words[words])
        phone.press("Open")
        phone.sees_heading("Check someone")
        phone.press("Review")
        phone.sees_heading("Review")
        phone.sees(f"This page came from a program on this device. It talks to \u2068{hacked.town.url}\u2069.")

    first.sees("He followed me to the tram.")
    first.page.locator(".queue button", has_text="followed me").first.click()
    first.press("I\u2019ll read this one")
    first.press("Write an alert")
    first.fill("The warning, in your own words", WARNING)
    first.choose("Danger")
    first.fill("Why this alert? For the second steward.", "clear account")
    first.press("Sign and pass on")
    first.sees_heading("Signed by you")

    second.press("Read again")
    second.page.locator("button.row", has_text=WARNING).click()
    second.fill("Why?", "I agree: read it")
    second.press("Sign and publish")
    second.sees_heading("Published")

    member = hacked.town.unlock(hacked.words["member"])
    assert check_number(member, NUMBER).is_match, "what was signed here counts everywhere"

    second.press("Review")
    second.press("People and settings")
    second.press("Invite a member")
    second.press("Make the invite")
    second.sees_heading(re.compile("is ready"))
    link = second.page.locator(".link-text").inner_text()
    assert link.startswith(f"{hacked.town.url}/#join="), "whoever is invited goes to the site, not to this machine"


def test_a_page_with_another_token_key_than_the_servers_roster_stops(
    hacked: World, local: Local, visitors: Opener
) -> None:
    """The key in the page was verified when the local client started. If the server comes with another one later, the
    page itself refuses it; here the page has another one, which is the same to it."""
    phone = visitors(local.url)
    mark, other = re.compile(rb'data-tokens="[^"]*"'), b'data-tokens="' + b"A" * 43 + b'="'

    def changed(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=mark.sub(other, answer.body()))

    phone.page.route(f"{local.url}/", changed)
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", hacked.words["member"])
    phone.press("Open")
    phone.sees("The server gave you other keys than everybody else.")


def test_no_other_page_in_the_same_browser_can_ask_through_it(
    hacked: World, local: Local, chromium: Browser, playwright_session: Playwright
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    answered: list[tuple[str, int]] = []
    page.on("response", lambda response: answered.append((response.url, response.status)))
    page.goto(local.url)
    ask = "(url) => fetch(url, {method: 'POST', body: '{}', %s}).then((r) => r.status, () => 'refused')"
    own = ask % "headers: {'Content-Type': 'application/json'}, referrerPolicy: 'no-referrer', mode: 'same-origin'"
    assert page.evaluate(own, f"{local.url}/api/about") == 200
    # The hacked site itself is another origin, on the same machine even.
    page.goto(hacked.town.url)
    page.route(f"{hacked.town.url}/other", lambda route: route.fulfill(body="<p>other</p>", content_type="text/html"))
    page.goto(f"{hacked.town.url}/other")
    answered.clear()
    for options in ("mode: 'no-cors'", "mode: 'cors'", "headers: {'Content-Type': 'application/json'}"):
        page.evaluate(ask % options, f"{local.url}/api/about")
    page.evaluate(
        "(url) => { document.body.append(Object.assign(new Image(), {src: url})) }", f"{local.url}/icon-sun.svg"
    )
    page.wait_for_timeout(200)
    assert {status for url, status in answered if url.startswith(local.url)} <= {403, 405}
    context.close()

    rules = f"--host-resolver-rules=MAP rebound.invalid {local.url.removeprefix('http://').partition(':')[0]}"
    with playwright_session.chromium.launch(executable_path=HEADLESS, args=[*ARGUMENTS, rules]) as other:
        tab = other.new_page()
        answer = tab.goto(local.url.replace("127.0.0.1", "rebound.invalid"))
        assert answer is not None
        assert answer.status == 421
        other.close()
