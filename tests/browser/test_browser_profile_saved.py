"""A profile saved as a file and made again from it at another site, on phones."""

from pathlib import Path

from phone import SOON
from profile_phones import home, live, look, open_link
from worlds import World

from conftest import Opener
from harness import ProfileSite, passphrase
from parasol.features.profiles.client.passes import code_of
from parasol.kernel.site import Page
from parasol.kernel.wire.days import quarter_of


def test_a_profile_is_saved_and_made_again_at_another_site(
    world: World, visitors: Opener, built: Page, tmp_path: Path
) -> None:
    phone = visitors(world.town.url)
    words, address = live(phone, world, About_me="I like slow evenings (invented).")
    owner = visitors(world.town.url)
    home(owner, words)
    owner.press("Save it as a file")
    owner.sees("Only the words of this profile open it")
    owner.sees("both sites can see that it is one profile")
    look(owner, "profile-file")
    with owner.page.expect_download() as saved:
        owner.press("Save the file")
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    owner.sees("It is saved")
    look(owner, "profile-file-saved")
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

        def again() -> None:
            maker.press("Your profile")
            maker.press("Make a profile again from a file")
            maker.page.get_by_label("The file").set_input_files(file)

        again()
        maker.fill("The eight words of your profile", passphrase())
        maker.press("Open")
        maker.sees("Or a part of the file is missing")
        look(maker, "profile-again-wrong")
        maker.fill("The eight words of your profile", words)
        maker.press("Open")
        maker.fill("The code of the pass", code)
        look(maker, "profile-again-pass")
        maker.press("Make it again")
        maker.sees("People with a link can see it")
        maker.sees_heading("Robin")
        maker.press("Close it on this phone")
        again()
        maker.fill("The eight words of your profile", words)
        maker.press("Open")
        maker.fill("The code of the pass", code)
        maker.press("Make it again")
        maker.sees("A profile is here already under these words")

        stranger = visitors(site.url)
        open_link(stranger, address.replace(world.town.url, site.url))
        stranger.sees_heading("Robin")
    finally:
        site.close()
