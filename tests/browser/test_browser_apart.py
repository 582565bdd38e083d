"""Profiles on a site of their own, on phones: made there with a pass that was copied, and shown there; the members'
page puts nothing of one anywhere then."""

from pathlib import Path

import msgspec
from acts import open_with_passphrase
from phone import SOON
from playwright.sync_api import expect
from profile_phones import link, look, open_link
from worlds import World

from conftest import Opener
from harness import ProfileSite, passphrase
from parasol.features.profiles.client.passes import code_of
from parasol.kernel.roster.client import steward
from parasol.kernel.site import Page
from parasol.kernel.wire.days import quarter_of


def test_a_profile_is_made_on_a_site_that_names_no_community_and_the_members_page_makes_none(
    world: World, visitors: Opener, built: Page, tmp_path: Path
) -> None:
    policy = world.first.roster.policy
    assert policy is not None
    apart = msgspec.structs.replace(policy, profiles_here=0)
    try:
        steward.change_policy(world.first, apart, "a site of their own")
    except steward.SecondNeeded:
        (proposal,) = steward.proposals(world.second)
        steward.agree(world.second, proposal, "so be it")
    own = passphrase()
    world.town.invite(world.first, "member", own)
    phone = visitors(world.town.url)
    phone.page.add_init_script(SOON)
    open_with_passphrase(phone, own)
    phone.press("Me")
    phone.press("Your profiles")
    phone.sees("Profiles have a site of their own")
    look(phone, "away")
    expect(phone.page.get_by_role("button", name="Make a profile")).to_have_count(0)
    phone.press("Your passes")
    phone.sees_heading("Your passes")
    phone.sees("Profiles have a site of their own")
    expect(phone.page.locator("section.card")).to_have_count(3)
    look(phone, "away-passes")
    assert not [each for each in phone.requests if "/api/profiles/" in each.url]
    member = world.town.unlock(own)
    code = code_of(member.wallet.once("profile", quarter_of(member.device.today()))[1])

    site = ProfileSite(tmp_path / "apart", world.town, built)
    try:
        maker = visitors(site.url, permissions=["clipboard-read", "clipboard-write"])
        maker.open()
        expect(maker.page.get_by_role("button", name="Help")).to_have_count(0)
        look(maker, "front")
        maker.press("Your profile")
        maker.sees("To make one here you need a pass")
        look(maker, "what")
        maker.press("What the server keeps")
        maker.page.get_by_text("Profiles", exact=True).click()
        maker.sees("With it one can make as many profiles here as one likes")
        expect(maker.page.locator("summary", has_text="Reports")).to_have_count(0)
        look(maker, "held")
        maker.press("Back")
        maker.press("Make a profile")
        maker.fill("The code of the pass", code)
        maker.press("Make it")
        maker.sees_heading("The words of your profile")
        words = maker.card()
        maker.press("I have written them down")
        maker.pick(words)
        maker.sees_heading("Change what it says")
        maker.fill("Name", "Robin")
        maker.press("Save")
        maker.sees_heading("Links")
        address = link(maker, "Sam")
        assert address.startswith(f"{site.url}/p#")
        visitor = visitors(site.url)
        open_link(visitor, address)
        visitor.sees_heading("Robin")
        for each in (maker, visitor):
            assert policy.name not in each.page.content()
            assert {request.url.split("/")[2] for request in each.requests} == {site.url.split("/")[2]}
    finally:
        site.close()
