"""New keys of the server, on small phones: two stewards sign them, members go on. With PICTURES=folder the screens are
left there."""

import asyncio
import os
import re

import pytest
from acts import check, open_receipt, open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from worlds import World

from conftest import Opener
from escrow_acts import file_waiting
from harness import NUMBER
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys, words_of
from parasol.kernel.roster.server.server_keys import NAMES, make_keys, place_of

SMALL = {"width": 360, "height": 640}
PICTURES = os.environ.get("PICTURES", "")


look = Phone.is_calm


def made(world: World) -> str:
    """The host makes new keys; returns their words."""
    town = world.town
    keys = asyncio.run_coroutine_threadsafe(make_keys(town.storage, 2, os.urandom), town.loop).result(10)
    return words_of(keys)


def sign(phone: Phone) -> None:
    phone.fill("Why?", "the machine was away for a night")
    phone.press("Sign: these keys count")


@pytest.mark.parametrize("scheme", ["dark", pytest.param("light", marks=pytest.mark.thorough)])
def test_two_stewards_sign_and_members_go_on(own_world: World, visitors: Opener, scheme: str) -> None:
    town = own_world.town
    first, second, member = (visitors(town.url, viewport=SMALL, color_scheme=scheme) for _ in range(3))
    open_with_passphrase(member, own_world.words["member"])
    before = check(member, NUMBER)
    words = made(own_world)

    open_with_passphrase(first, own_world.words["first"])
    first.press("Review")
    first.sees("The server has new keys")
    look(first, f"wait-{scheme}")
    first.press("Look at them")
    expect(first.page.locator("ol.words li")).to_have_text(words.split("-"))
    look(first, f"compare-{scheme}")
    sign(first)
    first.sees(re.compile("waits in the review"))
    look(first, f"proposed-{scheme}")

    open_with_passphrase(second, own_world.words["second"])
    second.press("Review")
    second.sees(re.compile(f"Put new keys of the server into force, called .{words}"))
    second.page.get_by_text("Decide", exact=True).click()
    second.page.get_by_label("Why do you agree?").fill("so did I hear")
    second.press("Sign and do it")
    second.sees("since the server has new keys")
    expect(second.page.get_by_role("heading", name="The server has new keys")).to_have_count(0)
    look(second, f"due-{scheme}")
    second.press("Do it now")
    expect(second.page.get_by_text("since the server has new keys")).to_have_count(0)
    look(second, f"renewed-{scheme}")

    assert check(member, NUMBER) == before, "whoever is in goes on"
    held = {str(name) for (name,) in town.sql("SELECT name FROM secret") if str(name).split("/")[0] in NAMES}
    assert held == {place_of(name, 2) for name in NAMES}


def agree(world: World) -> None:
    """Two stewards sign what waits."""
    keys = new_server_keys(world.first)
    assert keys is not None
    with pytest.raises(steward.SecondNeeded):
        renew_server_keys(world.first, keys, "copied")
    [id] = steward.proposals(world.second)
    steward.agree(world.second, id, "so did I hear")


def test_a_page_from_before_asks_to_be_loaded_again(own_world: World, visitors: Opener) -> None:
    town = own_world.town
    early = visitors(town.url, viewport=SMALL)
    early.open()
    made(own_world)
    agree(own_world)
    early.press("Open with my words")
    early.fill("Your eight words", own_world.words["member"])
    early.press("Open")
    early.sees("Load the page again")
    look(early, "old-page")
    open_with_passphrase(early, own_world.words["member"])
    check(early, NUMBER)


def test_a_report_that_waits_is_renewed_by_whoever_wrote_it(own_world: World, visitors: Opener) -> None:
    town = own_world.town
    member = town.unlock(own_world.words["member"])
    waits = file_waiting(town, member, "+44 7700 900888")
    made(own_world)
    agree(own_world)
    stranger = visitors(town.url, viewport=SMALL)
    open_receipt(stranger, waits.words)
    stranger.sees("This report has to be renewed")
    stranger.sees("Unlock with your own eight words first")
    look(stranger, "renew-locked")
    owner = visitors(town.url, viewport=SMALL)
    open_with_passphrase(owner, own_world.words["member"])
    owner.press("I have a report or message code")
    owner.fill("The eight words of your code", waits.words)
    owner.press("Open")
    owner.sees("This report has to be renewed")
    look(owner, "renew")
    owner.press("Renew it")
    owner.sees("It waits")
    expect(owner.page.get_by_text("This report has to be renewed")).to_have_count(0)
    assert town.sql("SELECT DISTINCT keys FROM mark") == [(2,)]
    assert not waits.reporter.read().is_due
