"""The way through all screens of a profile, and through all steps of what its link opens."""

import msgspec
from lived_in import LONG, LivedIn
from planted import SMALL_JPEG
from walker import Walker

from harness import NUMBER, passphrase
from parasol.features.profiles.structs import Answered, Profile, Reads, Shot, Template, Tour
from parasol.kernel.files.client import prepare_picture
from parasol.kernel.files.structs import Picture
from profile_acts import ask, published

WIDE = "w" * 60
PROFILE = Profile(
    name="Robin " + "of the harbour " * 3,
    line=LONG[:140],
    text=LONG,
    languages=["English", "Español"],
    areas=["Harbour", WIDE],
    is_online=True,
    tours=[Tour(WIDE, 40_000, 40_003)],
    services=LONG,
    prices=LONG,
    boundaries=LONG,
    asks=LONG,
    questions=["How did you find me?", WIDE],
    sites=["https://example.org/" + WIDE, "https://paypal.com/robin"],
    available="today",
    reads=Reads(600, 600, 0),
)


def profiling(walk: Walker, place: LivedIn) -> None:
    """Its owner first, and then somebody who has its link."""
    words = passphrase()
    place.town.invite(place.first, "member", words)
    persona = published(place.town, place.town.unlock(words), PROFILE)
    owner, random = persona.owner, place.town.device.random
    upload = prepare_picture(SMALL_JPEG, "a.jpg", "image/jpeg", random)
    owner.add_picture(upload)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), LONG[:140])
    owner.change(
        profile=msgspec.structs.replace(PROFILE, pictures=[shot]),
        templates=[Template(WIDE, LONG)],
        originals=[random(32)],
    )
    persona.write(LONG, reach=NUMBER, answers=[Answered("How did you find me?", LONG)])
    asking = ask(place.town, place.town.unlock(words), persona.link, about=WIDE, text=LONG[:600])
    owner.inbox.reply(owner.inbox.questions()[0], "write")
    asking.say(LONG[:600])

    walk.phone.open()
    walk.tap("front-unlock")
    walk.tap("unlock-profile")
    walk.at("profile-open", "profile-open")
    walk.page.locator(".word-fields input").first.fill(persona.words)
    walk.tap("receipt-open")
    walk.waits("profile-is-live")
    walk.sees("profile")
    ways = walk.page.locator("main .actions.stack button")
    ways.nth(0).click()
    walk.at("profile-links", "profile-links")
    walk.tap("profile-link-make")
    walk.waits("field-wrong-missing")
    walk.tap("profile-link-show-this")
    walk.page.locator(".link-text").wait_for()
    walk.sees("profile-link-shown")
    walk.tap("back")
    walk.tap("inbox")
    walk.at("inbox")
    walk.page.locator(".row").nth(1).wait_for()
    walk.sees("profile-inbox")
    walk.page.locator(".row").nth(1).click()
    walk.at("enquiry", "profile-enquiry")
    walk.tap("back")
    walk.at("inbox")
    walk.page.locator(".row").first.click()
    walk.at("question")
    walk.tap("question-says-write")
    walk.waits("question-answered-text")
    walk.sees("profile-question")
    walk.tap("back")
    walk.at("inbox")
    walk.tap("back")
    walk.tap("profile-edit")
    walk.at("profile-edit")
    walk.opens("profile-more")
    walk.tap("profile-tour-add")
    walk.sees("profile-edit")
    walk.tap("back")
    ways.nth(3).click()
    walk.at("profile-pictures")
    walk.page.locator("section.card button").first.click()
    walk.page.locator("main canvas, main .notice.bad").wait_for()
    walk.opens("profile-proof")
    walk.tap("profile-picture-drop-this")
    walk.sees("profile-pictures")
    walk.tap("profile-picture-says-this")
    walk.at("profile-picture-words", "profile-picture-words")
    walk.tap("back")
    walk.at("profile-pictures")
    walk.tap("back")
    walk.tap("templates")
    walk.at("templates")
    walk.tap("template-save")
    walk.waits("template-missing")
    walk.sees("profile-templates")
    walk.tap("back")
    walk.tap("profile-look")
    walk.waits("profile-boundaries")
    walk.sees("profile-look")
    walk.tap("back")
    walk.tap("profile-file")
    walk.at("profile-file", "profile-file")
    walk.tap("back")
    walk.tap("profile-delete")
    walk.at("profile-delete", "profile-delete")

    walk.page.goto("about:blank")
    walk.page.goto(f"{walk.phone.url}/p#{persona.link.fragment}")
    walk.waits("profile-boundaries")
    walk.sees("link")
    walk.tap("link-write")
    walk.at("link-write")
    walk.tap("link-send")
    walk.waits("link-text-missing")
    walk.sees("link-write")
    walk.write("link-text", "Hello (invented)")
    walk.tap("link-send")
    walk.at("link-sent", "link-sent")
    code = walk.phone.card()
    walk.tap("words-written")
    walk.tap("link-have-code")
    walk.at("link-have-code", "link-code")
    walk.page.locator(".word-fields input").first.fill(code)
    walk.tap("link-code-open")
    walk.waits("link-no-answer")
    walk.sees("link-talk")
    walk.tap("link-delete")
    walk.at("link-delete", "link-delete")
    walk.tap("link-delete-now")
    walk.at("link-gone", "link-gone")
    owner.read()
    owner.pause()
    walk.tap("link-to-profile")
    walk.at("link-closed", "link-closed")
