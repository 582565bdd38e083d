"""A profile moves between two sites, on phones: saved, brought, and an old link that leads there by a press alone."""

import re
from pathlib import Path

from phone import SOON
from playwright.sync_api import Route, expect
from profile_phones import home, live, look, open_link
from worlds import World

from conftest import Opener
from harness import ProfileSite, passphrase
from parasol.client.profiles.passes import code_of
from parasol.server.page import Page
from parasol.wire.days import quarter_of

NEW = "https://pages.example"


def test_a_profile_moves_and_an_old_link_says_where_and_waits_for_a_press(
    world: World, visitors: Opener, built: Page, tmp_path: Path
) -> None:
    phone = visitors(world.town.url)
    words, address = live(phone, world, About_me="I like slow evenings (invented).")
    owner = visitors(world.town.url)
    home(owner, words)
    owner.press("Move it to another site")
    owner.sees("move. Read them here before")
    owner.sees("Both sites can see that it is one profile")
    look(owner, "move")
    with owner.page.expect_download() as saved:
        owner.press("Save the file")
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    owner.sees("It is saved")
    look(owner, "move-saved")
    owner.press("Say where it is now")
    owner.sees_heading("Say where it is now")
    assert b"slow evenings" not in file.read_bytes()

    own = passphrase()
    world.town.invite(world.first, "member", own)
    member = world.town.unlock(own)
    code = code_of(member.wallet.once("profile", quarter_of(member.device.today()))[0])
    site = ProfileSite(tmp_path / "apart", world.town, built)
    try:
        maker = visitors(site.url)
        maker.page.add_init_script(SOON)
        maker.open()

        def bring() -> None:
            maker.press("Your profile")
            maker.press("Bring a profile from another site")
            maker.page.get_by_label("The file").set_input_files(file)

        bring()
        maker.fill("The eight words of your profile", passphrase())
        maker.press("Open")
        maker.sees("Or a part of the file is missing")
        look(maker, "bring-wrong")
        maker.fill("The eight words of your profile", words)
        maker.press("Open")
        maker.fill("The code of the pass", code)
        look(maker, "bring-pass")
        maker.press("Bring it here")
        maker.sees("People with a link can see it")
        maker.sees_heading("Robin")
        maker.press("Close it on this phone")
        bring()
        maker.fill("The eight words of your profile", words)
        maker.press("Open")
        maker.fill("The code of the pass", code)
        maker.press("Bring it here")
        maker.sees("A profile is here already under these words")

        for typed, says in (
            ("http://pages.example", "begins with https, or ends"),
            (NEW, "Open it at the new site first"),
        ):
            owner.fill("Address of the new site", typed)
            owner.press("Tell those who open old links")
            owner.sees(says)
        owner.page.get_by_label("I have opened the profile at the new site").check()
        owner.press("Tell those who open old links")
        owner.sees_heading("pages.example")
        owner.sees("It has moved")
        expect(owner.page.get_by_role("button", name="Change what it says")).to_have_count(0)
        look(owner, "moved")

        stranger = visitors(world.town.url)
        asked: list[str] = []

        def elsewhere(route: Route) -> None:
            asked.append(str(route.request.all_headers()))
            route.fulfill(response=route.fetch(url=route.request.url.replace(NEW, site.url)))

        stranger.page.context.route(re.compile(re.escape(NEW)), elsewhere)
        open_link(stranger, address)
        stranger.sees_heading("This page has moved")
        expect(stranger.page.get_by_role("button", name="Write a message")).to_have_count(0)
        look(stranger, "link-moved")
        way = stranger.page.get_by_role("link", name="pages.example")
        expect(way).to_have_attribute("href", f"{NEW}/p#{address.partition('#')[2]}")
        assert (asked, stranger.page.url) == ([], address), "nothing goes there before the press"
        way.click()
        stranger.sees_heading("Robin")
        assert stranger.page.url == f"{NEW}/p#{address.partition('#')[2]}"
        assert asked
        assert not [each for each in asked if "referer" in each or world.town.url in each]
        assert set(stranger.wrong) == {"a request to another host: pages.example"}
        stranger.wrong.clear()
    finally:
        site.close()
