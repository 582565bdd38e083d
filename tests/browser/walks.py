"""Ways through every screen of the page, each in as many of its states as can be reached."""

import re
from typing import Any

from desk_world import Desk, staffed_desk
from lived_in import LONG, UNTRUSTED, LivedIn
from planted import SMALL_JPEG, in_jpeg
from walker import Walker

from harness import NUMBER, Town, passphrase
from parasol.features.desks.client.book import keep_canned
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import DeskContact, Slots
from parasol.kernel.words import NotWords, parse


def anybody(walk: Walker) -> None:
    """What can be read without anything: the front page, help, guides, and what keeps one safe."""
    walk.phone.open()
    walk.sees("front")
    walk.tap("front-help")
    walk.at("help-title", "help")
    walk.page.locator('.calls a:not([href="tel:112"])').first.wait_for()
    walk.sees("help-here")
    walk.home()
    walk.tap("front-guides")
    walk.at("guides-title", "guides")
    for guide in ("before", "after", "phone"):
        walk.tap(f"guide-{guide}")
        walk.at(f"guide-{guide}", f"guide-{guide}")
        walk.tap("back")
    walk.tap("guides-photo")
    chooser = walk.page.locator("input[type=file]")
    chooser.wait_for()
    walk.sees("photo")
    chooser.set_input_files({"name": "film.mp4", "mimeType": "video/mp4", "buffer": b"\0\0\0\x18ftypmp42"})
    walk.waits("trouble-photo-video")
    walk.sees("photo-refused")
    chooser.set_input_files({"name": "a.jpg", "mimeType": "image/jpeg", "buffer": in_jpeg(SMALL_JPEG)})
    walk.at("photo-inside", "photo-inside")
    walk.tap("photo-go-on")
    walk.at("photo-cover")
    walk.opens("photo-by-numbers")
    walk.tap("photo-do-cover")
    walk.waits("photo-undo")
    walk.sees("photo-cover")
    walk.tap("photo-make")
    walk.at("photo-made")
    walk.tap("photo-save")
    walk.waits("photo-saved")
    walk.sees("photo-made")
    walk.home()
    walk.tap("front-about")
    walk.at("about-title", "about")
    walk.home()
    walk.tap("front-help")
    walk.tap("front-platforms")
    walk.at("front-platforms", "platforms")
    walk.tap("plog-send")
    walk.waits("field-wrong-missing")
    walk.sees("platforms-missing")


def reporting(walk: Walker) -> str:
    """Every question of a report with its mistakes, sending over a broken line, and the words. Returns the words."""
    walk.phone.open()
    walk.tap("front-report")
    walk.at("report-title", "report-opening")
    walk.tap("report-start")
    walk.at("ask-story")
    walk.write("ask-story", "x" * 70_000)
    walk.tap("next")
    walk.waits("trouble-too-long")
    walk.sees("report-story-too-long")
    walk.write("ask-story", "")
    walk.sees("report-story")
    walk.tap("skip-question")
    walk.at("ask-names", "report-names")
    name = walk.page.locator("main input[type=text], main input[type=tel]").first
    name.fill("dave99")
    walk.tap("names-add")
    walk.waits("names-which")
    walk.sees("report-names-which")
    walk.tick("identifier-handle")
    walk.sees("report-names-site")
    name.fill("n" * 400)
    walk.tap("names-add")
    walk.waits("names-too-long")
    walk.sees("report-names-too-long")
    name.fill("")
    walk.tap("skip-question")
    walk.at("ask-person", "report-person")
    walk.tap("pictures-add")
    walk.at("pictures-title", "report-pictures")
    walk.tap("pictures-done")
    walk.at("ask-person")
    walk.tap("skip-question")
    walk.at("ask-kinds", "report-kinds")
    walk.tick("kind-outing")
    walk.tick("kind-abuse-of-authority")
    walk.tap("next")
    walk.at("ask-place")
    walk.tick("area-other")
    walk.write("area-which", "By the old mill")
    walk.tick("when-earlier")
    walk.sees("report-place")
    walk.tap("next")
    walk.at("review-title", "report-review-little")
    walk.tap("add-whom")
    walk.at("ask-whom", "report-whom")
    walk.tap("next")
    walk.tap("add-further")
    walk.at("ask-further")
    walk.write("further-what", LONG)
    walk.sees("report-further")
    walk.tap("next")
    walk.tap("add-contact")
    walk.at("ask-contact")
    walk.write("contact-how", "signal: bo.77")
    walk.sees("report-contact")
    walk.tap("next")
    walk.at("review-title")
    walk.tap("review-send")
    walk.at("needed-title", "report-needed")
    walk.tap("needed-names")
    walk.at("ask-names")
    walk.page.locator("main input[type=text], main input[type=tel]").first.fill("+44 7700 900777")
    walk.tap("names-add")
    walk.waits("names-remove")
    walk.sees("report-names-one")
    walk.tap("next")
    walk.at("review-title")
    walk.page.locator(".summary .change button").first.click()
    walk.write("ask-story", LONG)
    walk.tap("next")
    walk.at("review-title")
    walk.tick("warn-yes")
    walk.sees("report-review")
    with walk.phone.line_cut("/api/rooms/open", after_sending=False):
        walk.tap("review-send")
        walk.at("sending-failed", "report-sending-failed")
    walk.tap("try-again")
    walk.at("receipt-words-title", "report-words")
    words = walk.phone.card()
    walk.tap("words-written")
    walk.at("words-check-title", "report-pick")
    walk.pick_words(words, "report-pick-wrong")
    walk.at("done-title", "report-done")
    return words


def swapped_words() -> str:
    """Eight words of the list, two of which have changed places; one such phrase in sixteen is valid by chance."""
    while True:
        words = passphrase().split()
        swapped = " ".join([words[1], words[0], *words[2:]])
        try:
            parse(swapped)
        except NotWords:
            return swapped


def mistaken_words(walk: Walker, field: str, button: str, screen: str) -> None:
    """Each mistake that words can have."""
    for filled_in in walk.page.locator(".word-fields input").all():
        filled_in.fill("")  # by a link: five of its words behind three others are valid once in sixteen times
    for mistake, typed in (
        ("count", "leaf cup sun"),
        ("unknown-word", "leaf xqzzy sun book tree river stone moon"),
        ("too-long", "a" * 399),
    ):
        walk.write(field, typed)
        walk.tap(button)
        walk.page.locator(".notice.bad").wait_for()
        walk.sees(f"{screen}-{mistake}")
    walk.write(field, swapped_words())
    walk.tap(button)
    walk.page.locator(".notice.bad").wait_for()
    walk.sees(f"{screen}-checksum")


def receipts(walk: Walker, place: LivedIn) -> None:
    """Coming back to a report in each of its states, correcting it, taking it back, deleting it."""
    walk.phone.open()
    walk.tap("front-receipt")
    walk.at("receipt-title", "receipt")
    mistaken_words(walk, "receipt-field", "receipt-open", "receipt")
    walk.write("receipt-field", passphrase())
    walk.tap("receipt-open")
    walk.page.locator(".notice.bad").wait_for()
    walk.sees("receipt-of-nothing")
    mine = place.report(identifiers=[])
    for status, words in (*place.receipts.items(), ("mine", mine)):
        walk.home()
        walk.tap("front-receipt")
        walk.write("receipt-field", words)
        walk.tap("receipt-open")
        walk.at("receipt-home")
        walk.opens("receipt-show")
        walk.sees(f"receipt-{status.replace(' ', '-')}")
        if status != "mine":
            walk.tap("receipt-close")
    walk.tap("receipt-copy")
    walk.at("receipt-copy", "receipt-copy")
    walk.tap("back")
    walk.at("receipt-home")
    walk.tap("receipt-correct")
    walk.at("review-correct", "receipt-correct")
    walk.tap("back")
    walk.at("receipt-home")
    walk.write("answer-label", "She was there too.")
    walk.tap("answer-send")
    walk.waits("answer-sent")
    walk.sees("receipt-answered")
    walk.tap("take-back")
    walk.at("take-back-title", "receipt-take-back")
    walk.tap("keep-it")
    walk.at("receipt-home")
    walk.tap("delete-all")
    walk.at("delete-title", "receipt-delete")
    walk.tap("delete-all")
    walk.at("gone-title", "receipt-gone")


def coming_in(walk: Walker, place: LivedIn) -> None:
    """Unlocking with every mistake, and joining step by step."""
    walk.phone.open()
    walk.tap("front-unlock")
    walk.at("unlock", "unlock")
    mistaken_words(walk, "unlock-words", "unlock-open", "unlock")
    walk.write("unlock-words", passphrase())
    walk.tap("unlock-open")
    walk.waits("trouble-empty-vault")
    walk.sees("unlock-empty-vault")
    walk.tap("unlock-join")
    walk.at("join", "join")
    mistaken_words(walk, "join-words", "next", "join")
    invite = place.invite()
    walk.phone.page.goto("about:blank")
    walk.phone.open("#join=" + invite.replace(" ", "-"))
    walk.at("join", "join-by-link")
    walk.tap("next")
    walk.at("keep", "join-keep")
    walk.opens("keep-manager")
    walk.sees("join-keep-manager")
    words = walk.phone.card()
    walk.tap("keep-done")
    walk.at("keep-prove-title", "join-prove")
    walk.pick_words(words, "join-prove-wrong")
    walk.at("join-enter", "join-enter")
    with (
        walk.phone.line_cut("/api/roster/append", after_sending=False),
        walk.phone.line_cut("/api/vaults/read", after_sending=False),
    ):
        walk.tap("join-enter-now")
        walk.page.wait_for_timeout(300)
    walk.page.locator(".notice.bad, nav.tabs").first.wait_for()
    walk.sees("join-enter-after")
    if walk.page.locator(".notice.bad").count():
        walk.tap("join-enter-again")
    walk.at("check")


def checking(walk: Walker, place: LivedIn) -> None:
    """Every way in which the page understands what is typed, or doesn't; and the three results."""
    walk.unlock(place.member_words)
    walk.sees("check")
    for kind, typed in (
        ("phone", "07700 900123"),
        ("email", "someone.with.a.rather.long.name@example-of-a-provider.org"),
        ("handle", "https://t.me/sweet_talker"),
        ("plate", "AB12 CDE"),
        ("phone-end", "…900 123"),
        ("plate-part", "AB?2 CDE"),
    ):
        walk.write("check-field", typed)
        walk.waits("understood-all")
        walk.sees(f"check-{kind}")
    for mistake, typed in (
        ("empty", ""),
        ("not-text", "\u0007\u0001 1"),
        ("platform-needed", "sweet_talker on telegram"),
        ("not-a-phone-number", "+44 7700 9001234567"),
        ("letters-in-number", "+44 7700 9xx123"),
        ("more-than-one", "+44 7700 900123, +44 7700 900124"),
        ("not-an-email", "a@b@c.d"),
        ("not-a-profile", "https://t.me/"),
        ("address-unknown", "https://example.org/someone"),
        ("country-unknown", "+999 123 4567"),
        ("part-digits", "…12345"),
        ("part-unknown", "AB??2?CDE"),
        ("part-known", "AB??1"),
    ):
        walk.write("check-field", typed)
        walk.field("check-field").press("Enter")  # the button moves when the page says how it understood
        walk.page.locator(".notice.bad").wait_for()
        walk.sees(f"check-wrong-{mistake}")
    for outcome, number in (
        ("match", NUMBER),
        ("part", f"…{NUMBER[-6:]}"),
        ("none", "07700 900124 5"[:12]),
        ("unclear", UNTRUSTED),
    ):
        typed = "07700 900188" if outcome == "none" else number
        walk.write("check-field", typed)
        walk.field("check-field").press("Enter")  # the button moves when the page says how it understood
        walk.at(f"result-{outcome}", f"result-{outcome}")
        if outcome == "none":
            walk.opens("tell")
            walk.tap("tell-copy")
            walk.sees("result-tell")
        walk.tap("result-another")
        walk.at("check")


def waiting(walk: Walker, place: LivedIn) -> None:
    """A member's report that waits for another one: the last question in all its states, sending, its receipt."""
    walk.unlock(place.member_words)
    walk.tap("tab-report")
    walk.at("report-title")
    walk.tap("report-start")
    walk.at("ask-story")
    walk.tap("skip-question")
    _name(walk, "nobody can read this as a number")
    for question in ("person", "kinds", "place"):
        walk.at(f"ask-{question}")
        walk.tap("skip-question")
    walk.at("review-title", "wait-review")
    walk.tap("next")
    walk.at("wait-who", "wait-who")
    walk.tick("wait-until")
    walk.waits("trouble-nothing-to-match")
    walk.sees("wait-nothing")
    walk.tap("wait-change")
    _name(walk, "+44 7700 900155")
    walk.at("review-title")
    walk.tap("next")
    walk.at("wait-who")
    walk.tick("wait-until")
    walk.waits("wait-unread")
    walk.sees("wait-one-unread")
    with walk.phone.line_cut("/api/escrow/evaluate", after_sending=False):
        walk.tap("review-send")
        walk.at("sending-failed", "wait-sending-failed")
    walk.tap("try-again")
    walk.at("receipt-words-title")
    words = walk.phone.card()
    walk.tap("words-written")
    walk.pick_words(words)
    walk.at("done-title", "wait-done")
    walk.phone.open()
    walk.tap("front-receipt")
    walk.write("receipt-field", words)
    with walk.phone.line_cut("/api/escrow/state", after_sending=False):
        walk.tap("receipt-open")
        walk.page.locator(".notice.bad").wait_for()
        walk.sees("wait-looking-failed")
    walk.tap("try-again")
    walk.waits("receipt-says")
    walk.sees("wait-receipt")


def _name(walk: Walker, typed: str) -> None:
    """Add one more number, and go on."""
    walk.at("ask-names")
    walk.page.locator("main input[type=text], main input[type=tel]").first.fill(typed)
    walk.tap("names-add")
    if walk.page.get_by_text(walk.text("names-which")).count():  # asked once what it is
        walk.tap("names-add")
    walk.waits("names-added")
    walk.tap("next")


def reading(walk: Walker, place: LivedIn) -> None:
    """Alerts, what they lead to, decisions, and one's own membership."""
    walk.unlock(place.member_words)
    walk.tab("alerts")
    walk.at("alerts")
    walk.waits("alerts-count")
    walk.sees("alerts")
    walk.opens("alerts-filters")
    walk.sees("alerts-filters")
    walk.write("alerts-search", "nothing that is there")
    walk.sees("alerts-none-found")
    walk.write("alerts-search", "locks")
    walk.page.locator("main button.row").first.click()
    walk.at("alert", "alert")
    walk.tap("met-too")
    walk.at("met", "met")
    walk.tab("me")
    walk.at("me")
    walk.page.locator("dd").first.filter(has_not_text="…").wait_for()
    walk.sees("me")
    walk.tap("decisions")
    walk.at("decisions")
    walk.page.locator("ul.lines li").first.wait_for()
    walk.sees("decisions")
    walk.tab("me")
    walk.tap("lounge")
    walk.waits("lounge-closed-member")
    walk.sees("lounge-closed")
    walk.tab("me")
    walk.tap("me-ask")
    walk.at("ask")
    walk.tap("ask-send")
    walk.waits("trouble-link-closed")
    walk.sees("ask")
    walk.tap("ask-code")
    walk.at("ask-code", "ask-code")
    walk.tab("me")
    walk.tap("tell")
    walk.at("tell", "tell")
    walk.tab("me")
    walk.tap("pin")
    walk.at("pin", "pin")
    walk.tick("pin-who-alone")
    walk.sees("pin-new")
    walk.tick("pin-who-shared")
    walk.sees("pin-shared")
    walk.tab("me")
    walk.tap("take")
    walk.at("take", "take")
    walk.tap("take-sealed-begin")
    walk.waits("take-words-what")
    walk.sees("take-words")
    walk.tab("me")
    walk.tap("me-leave")
    walk.at("me-leave", "me-leave")
    walk.tap("me-leave-not")
    walk.at("me")
    walk.tap("me-own-keys")
    walk.at("me-own-keys", "own-keys")
    walk.tap("own-keys-begin")
    walk.at("keep")
    words = walk.phone.card()
    walk.tap("keep-done")
    walk.at("keep-prove-title")
    walk.pick_words(words)
    walk.at("own-keys-use", "own-keys-use")
    walk.tab("me")
    walk.tap("me-words")
    walk.at("me-words", "me-words")
    walk.tap("me-words-begin")
    walk.at("keep", "me-words-keep")
    words = walk.phone.card()
    walk.tap("keep-done")
    walk.at("keep-prove-title", "me-words-prove")
    walk.pick_words(words)
    walk.at("me-words-change", "me-words-change")
    walk.page.evaluate("(() => { const now = Date.now; Date.now = () => now() + 510_000; })()")
    walk.page.locator("dialog[open]").wait_for()
    walk.sees("lock-warning")
    button = walk.page.locator("dialog .main").bounding_box()
    assert button is not None
    walk.page.mouse.click(button["x"] + 9, button["y"] + 9)  # the dialog goes before the finger is lifted
    walk.page.locator("dialog").wait_for(state="detached")


def founding(walk: Walker, place: Town) -> None:
    """Founding with every question, and a desk, alerts and decisions with nothing on them."""
    walk.phone.open("#found=" + passphrase().replace(" ", "-"))
    walk.at("found-title")
    mistaken_words(walk, "found-words", "next", "found")
    walk.write("found-words", place.founding_passphrase)
    walk.tap("next")
    walk.at("found-name")
    walk.tap("next")
    walk.page.locator(".notice.bad").wait_for()
    walk.sees("found-name-missing")
    walk.write("policy-name", "Riverside Collective (invented)")
    walk.tap("next")
    walk.at("found-region", "found-region")
    walk.page.locator("select").first.select_option("GB")
    walk.tap("next")
    walk.at("found-languages", "found-languages")
    walk.tap("next")
    walk.at("found-areas", "found-areas")
    walk.write("policy-areas", "North\nHarbour")
    walk.tap("next")
    walk.at("found-days", "found-days")
    walk.tap("next")
    walk.at("keep", "found-keep")
    words = walk.phone.card()
    walk.tap("keep-done")
    walk.at("keep-prove-title")
    walk.pick_words(words)
    walk.at("found-enter", "found-enter")
    walk.tap("found-now")
    walk.at("people-title", "people-alone")
    walk.tab("stewards")
    walk.at("stewards-title")
    walk.waits("stewards-none-todo")
    walk.sees("stewards-empty")
    walk.tab("alerts")
    walk.waits("alerts-none")
    walk.sees("alerts-empty")
    walk.tap("decisions")
    walk.at("decisions")
    walk.page.wait_for_timeout(300)
    walk.sees("decisions-empty")


def stewards(walk: Walker, place: LivedIn) -> None:
    """A steward's day: the queue, reports in all states, writing, the second signature."""
    place.propose()
    walk.unlock(place.first_words)
    walk.tab("stewards")
    walk.at("stewards-title")
    walk.page.locator(".queue button").nth(12).wait_for()
    walk.sees("stewards")
    walk.opens("proposal-decide")
    walk.sees("stewards-proposal")
    walk.tap("stewards-filter-mine")
    walk.sees("stewards-mine")
    walk.tap("stewards-filter-all")
    walk.sees("stewards-all")
    for what, state in (
        ("It was in March", "corrected"),
        ("Only for you", "stewards-only"),
        ("", "drafted"),  # what waits for a signature is first
    ):
        line, more = walk.page.locator(".queue button", has_text=what).first, walk.page.locator(".queue + button")
        line.or_(more).first.wait_for()
        if not line.count():
            more.click()  # other tests wrote reports too
        line.click()
        walk.at("case-title", f"case-{state}")
        walk.tap("back")
        walk.at("stewards-title")
    walk.tap("stewards-filter-todo")
    walk.page.locator(".queue button", has_text="He wrote").last.click()
    walk.at("case-title", "case")
    for action in ("ask", "tell", "keep", "close"):
        walk.tap(f"case-{action}", walk.page.locator("main .beside"))
        walk.sees(f"case-{action}")
    walk.page.locator("main > .action-bar button.main").click()
    walk.at("write-title", "write")
    walk.tap("write-save")
    walk.waits("trouble-draft-empty")
    walk.sees("write-missing")
    walk.tap("write-identifier-add")
    walk.sees("write-identifier")
    walk.tab("stewards")
    walk.at("stewards-title")
    walk.page.locator("button.row").first.click()
    walk.at("second-title", "second")
    walk.tap("second-publish")
    walk.page.locator(".notice.bad").wait_for()
    walk.sees("second-without-reason")
    walk.tab("alerts")
    walk.page.locator("main button.row").first.click()
    walk.at("alert")
    walk.tap("alert-down")
    walk.at("down-title", "down")
    walk.tap("down-now")
    walk.waits("trouble-reason-needed")
    walk.sees("down-without-reason")


def people(walk: Walker, place: LivedIn) -> None:
    """Members, invites, what has changed, settings."""
    walk.unlock(place.first_words)
    walk.tab("stewards")
    walk.tap("stewards-people")
    walk.at("people-title")
    walk.page.locator("button.row").nth(3).wait_for()
    walk.sees("people")
    walk.page.get_by_role("button", name=starts(walk, "people-take-back")).last.click()
    walk.sees("people-take-back")
    walk.page.locator("button.row").last.click()
    for what in ("people-label-give", "people-make-steward", "people-remove"):
        walk.page.get_by_role("button", name=starts(walk, what)).last.click()
        walk.sees(what)
    walk.tap("back")
    walk.tap("people-history")
    walk.at("people-history")
    walk.page.locator("ul.lines li").nth(3).wait_for()
    walk.sees("people-history")
    walk.tap("back")
    walk.tap("people-settings")
    walk.at("people-settings", "people-settings")
    walk.tap("people-propose")
    walk.waits("settings-same")
    walk.sees("people-settings-same")
    walk.opens("settings-group-kept")
    for name in ("report", "alert", "vault", "escrow", "slip", "service"):
        walk.field(f"policy-{name}-days").select_option(index=0)
    walk.field("policy-count-quarters").select_option("2")
    walk.waits("shorter-means")
    walk.sees("people-settings-shorter")
    walk.tap("back")
    walk.tap("people-invite-steward")
    walk.at("invite-title-steward", "invite-steward")
    walk.tap("back")
    walk.tap("people-invite")
    walk.at("invite-title-member", "invite-member")
    walk.tap("invite-make")
    walk.at("invite-ready-member", "invite-ready")


def helping(walk: Walker, place: LivedIn) -> None:
    """Guides, as anybody sees them: the list, a question, its end, a folded one. Services, as anybody sees them and as
    a member does: none, all, filtered, one, printing, telling."""
    walk.phone.open()
    walk.tap("front-guides")
    walk.tap("guides-all")
    walk.at("guides-all")
    walk.page.locator("main button.card").first.wait_for()
    walk.sees("guide-list")
    walk.page.locator("main button.card").last.click()
    walk.page.locator("main .stack button").first.wait_for()
    walk.sees("guide-question")
    walk.page.locator("main .stack button").last.click()
    walk.waits("guide-danger")
    walk.opens("guide-about")
    walk.sees("guide-end")
    for _ in range(2):
        walk.tap("back")
    walk.page.locator("main button.card").first.click()
    walk.tap("guide-open-anyway")
    walk.sees("guide-late")
    walk.home()
    walk.tap("front-services")
    walk.at("services-title")
    walk.page.locator("main button.card").first.wait_for()
    walk.sees("services")
    walk.page.locator("select").first.select_option("legal")
    walk.waits("services-nothing")
    walk.sees("services-nothing")
    walk.tap("services-show-all")
    walk.tick("services-open-now")
    walk.at("services-now-title", "services-now")
    walk.tick("services-never-id")
    walk.tap("services-paper")
    walk.at("services-paper-title", "services-paper")
    walk.tap("services-paper-done")
    walk.page.locator("main button.card").first.click()
    walk.page.locator("main dl").wait_for()
    walk.sees("service")
    walk.unlock(place.member_words)
    walk.tab("me")
    walk.at("me")
    walk.tap("front-services")
    walk.page.locator("main button.card").first.click()
    walk.opens("service-tell")
    walk.sees("service-tell")
    walk.tap("service-say-send")
    walk.waits("service-say-empty")
    walk.tick("service-say-yes")
    walk.tap("service-say-send")
    walk.waits("service-say-done")
    walk.sees("service-told")


def visiting(walk: Walker, place: LivedIn) -> None:
    """Writing to a desk with each mistake, a file that is not taken, a broken line; the conversation in each of
    its states; a slip; deleting."""
    worker = place.desk()
    walk.phone.open()
    walk.tap("front-desks")
    walk.at("desks-title")
    walk.page.locator("main button.card").first.wait_for()
    walk.sees("desks")
    walk.page.locator("main button.card").first.click()
    walk.page.get_by_role("button", name=walk.text("desk-start")).wait_for()
    walk.sees("desk")
    walk.tap("desk-start")
    walk.at("desk-ask-text")
    walk.tap("next")
    walk.waits("trouble-nothing-to-say")
    walk.sees("desk-text-empty")
    walk.write("desk-ask-text", LONG)
    walk.tap("next")
    walk.at("desk-ask-language")
    walk.tick("desk-language-other")
    walk.sees("desk-language")
    walk.write("desk-language-which", "română")
    walk.tap("next")
    walk.at("desk-ask-contact", "desk-contact")
    walk.tick("desk-safe-yes")
    walk.sees("desk-contact-yes")
    walk.write("desk-how", "07700 900123")
    walk.tap("next")
    walk.at("desk-ask-files", "desk-files")
    chooser = walk.page.locator("input[type=file]")
    chooser.set_input_files({"name": "film.mp4", "mimeType": "video/mp4", "buffer": b"\0\0\0\x18ftypmp42"})
    walk.waits("trouble-image-kind")
    walk.sees("desk-files-refused")
    name = "a-letter-with-a-very-long-name-as-offices-give-them-2026-11-25.pdf"
    chooser.set_input_files({"name": name, "mimeType": "application/pdf", "buffer": b"letter"})
    walk.waits("my-file-added")
    walk.sees("desk-files-one")
    walk.tap("next")
    walk.at("review-title", "desk-review")
    with walk.phone.line_cut("/api/rooms/open", after_sending=False):
        walk.tap("review-send")
        walk.at("sending-failed", "desk-sending-failed")
    walk.tap("try-again")
    walk.at("desk-words-title", "desk-words")
    words = walk.phone.card()
    walk.tap("words-written")
    walk.pick_words(words)
    walk.at("desk-done", "desk-done")
    walk.home()
    walk.tap("front-receipt")
    walk.write("receipt-field", words)
    walk.tap("receipt-open")
    walk.waits("my-talk-first")
    walk.sees("conversation-unanswered")
    walk.opens("my-file-add")
    walk.sees("conversation-file")
    (room,) = [each for each in worker.list() if each.opening is not None and each.opening.text == LONG.strip()]
    worker.answer(room, LONG)
    worker.offer(room, "At these times:", ["Monday at two, Mill Lane, where the old bakery was", "Tuesday at five"])
    walk.tap("my-talk-look")
    walk.waits("my-talk-answered")
    walk.sees("conversation-answered")
    walk.page.locator(".lines .actions.stack button").last.click()
    walk.waits("slot-yours")
    walk.tap("my-slip-make")
    walk.at("my-slip-title", "visitor-slip")
    walk.page.locator("label.choice input").uncheck()
    walk.tap("next")
    walk.waits("my-slip-empty")
    walk.sees("visitor-slip-empty")
    walk.write("my-slip-text", "A test, and no questions.")
    walk.tap("next")
    walk.at("my-slip-look", "visitor-slip-look")
    walk.tap("my-slip-leave")
    walk.at("my-slip-ready", "visitor-slip-ready")
    walk.page.get_by_role("listitem").filter(has_text=re.compile(r"\W10\W")).wait_for()  # lived_in.POLICY
    walk.tap("my-slip-back")
    walk.tap("my-contact-delete")
    walk.at("my-contact-title", "conversation-contact")
    walk.tap("my-contact-delete")
    walk.at("my-contact-gone-title", "conversation-contact-gone")
    walk.tap("my-slip-back")
    worker.close(worker.find(room.short), "All done.")
    walk.tap("my-talk-look")
    walk.waits("my-talk-closed")
    walk.sees("conversation-closed")
    walk.tap("delete-all")
    walk.at("delete-title", "conversation-delete")
    walk.tap("delete-all")
    walk.at("gone-title", "conversation-gone")


def keeping(walk: Walker, place: LivedIn) -> None:
    """The stewards' side of the services: what is due, adding with each mistake, changing, gone."""
    walk.unlock(place.first_words)
    walk.tab("stewards")
    walk.tap("keeping-title")
    walk.at("keeping-title")
    walk.waits("keeping-what")
    walk.sees("keeping")
    walk.tap("keeping-add")
    walk.at("keeping-add", "keeping-add")
    walk.tap("keeping-save")
    walk.waits("keeping-wrong-name")
    walk.sees("keeping-wrong-name")
    walk.write("keeping-name", "A drop-in (invented)")
    walk.tap("keeping-save")
    walk.waits("keeping-wrong-kinds")
    walk.tick("service-kind-safety")
    walk.page.locator("fieldset input[type=text]").first.fill("nine to five")
    walk.tap("keeping-save")
    walk.waits("keeping-wrong-hours")
    walk.sees("keeping-wrong-hours")
    walk.page.locator("fieldset input[type=text]").first.fill("9-17, 18:30-20")
    walk.tap("keeping-save")
    walk.waits("trouble-reason-needed")
    walk.write("reason-needed", "we went there together")
    walk.tap("keeping-save")
    walk.at("keeping-title")
    named = walk.page.locator("section.card", has_text="A drop-in (invented)")
    named.first.wait_for()
    named.last.get_by_role("button", name=starts(walk, "keeping-change")).first.click()
    walk.at("keeping-change-title", "keeping-change")
    walk.write("reason-needed", "it closed")
    walk.tap("keeping-gone")
    walk.at("keeping-title")


def starts(walk: Walker, id: str) -> Any:
    """A button's name that begins with a message and goes on with whom it is about."""
    return re.compile(walk.text(id).pattern.rstrip("$"))


def working(walk: Walker, place: LivedIn) -> None:
    """An outreach worker's evening: what waits, a conversation and all that can be done in it, replies, a slip."""
    words, desk = staff(place)
    walk.unlock(words)
    walk.tab("worker")
    walk.page.locator(".queue button").nth(3).wait_for()
    walk.page.locator("summary").first.wait_for()
    walk.sees("worker")
    walk.page.locator("summary").first.click()
    walk.sees("worker-closed")
    walk.page.locator(".queue button", has_text="Robin").first.click()
    walk.page.locator("section.among").wait_for()
    walk.sees("talk")
    for action in ("hand", "file", "slots", "note", "report", "close"):
        walk.tap(f"talk-{action}")
        walk.sees(f"talk-{action}")
    walk.tap("talk-slots")
    walk.tap("slots-offer")
    walk.waits("slots-none")
    walk.sees("talk-slots-none")
    walk.tap("back")
    walk.page.locator(".queue").first.wait_for()
    walk.tap("canned")
    walk.at("canned")
    walk.page.locator("section.card").first.wait_for()
    walk.sees("canned")
    walk.tap("canned-new")
    walk.tap("canned-save")
    walk.waits("canned-missing")
    walk.sees("canned-new")
    walk.tap("back")
    walk.page.locator(".queue").first.wait_for()
    walk.tap("slip-open")
    walk.at("slip-open", "slip")
    walk.write("slip-words", "leaf cup sun")
    walk.tap("slip-open-now")
    walk.waits("slip-words-count")
    walk.sees("slip-wrong")
    walk.write("slip-words", desk.slip("Robin", LONG[:400]))
    walk.tap("slip-open-now")
    walk.at("slip-opened", "slip-opened")


def staffing(walk: Walker, place: LivedIn) -> None:
    """Stewards set up a desk, choose who answers, change and close it."""
    staff(place)
    walk.unlock(place.first_words)
    walk.tab("stewards")
    walk.tap("stewards-people")
    walk.at("people-title")
    walk.tap("desks")
    walk.at("desks")
    walk.page.locator("button.row").first.wait_for()
    walk.sees("desks")
    walk.tap("desks-new")
    walk.at("desks-new")
    walk.tap("desks-hours-add")
    walk.tap("desks-hours-add")
    walk.page.locator(".hours input").nth(3).fill("08:00")
    walk.tap("people-propose")
    walk.waits("desks-wrong-name")
    walk.write("desks-card-name", "Legal help")
    walk.tap("people-propose")
    walk.waits("desks-wrong-hours")
    walk.sees("desks-new-wrong")
    walk.tap("back")
    walk.page.locator("button.row").first.click()
    walk.page.locator("section.card dl").wait_for()
    walk.sees("desks-one")
    walk.tap("desks-workers")
    walk.page.locator("fieldset .choice").first.wait_for()
    walk.sees("desks-workers")
    walk.tap("back")
    walk.tap("desks-change")
    walk.at("desks-change", "desks-change")
    walk.tap("back")
    walk.tap("desks-close")
    walk.at("desks-close", "desks-close")


_STAFFED: dict[str, tuple[str, Desk]] = {}


def staff(place: LivedIn) -> tuple[str, Desk]:
    """A desk with something of everything, made once for each community; returns its worker's words too."""
    if place.url in _STAFFED:
        return _STAFFED[place.url]
    place.desk()  # the first one is that of visitors' walks
    words, town = passphrase(), place.town
    place.first, place.second = town.unlock(place.first_words), town.unlock(place.second_words)
    worker = town.invite(place.first, "member", words)
    desk = staffed_desk(town, place.first, place.second, [worker, town.invite(place.first)])
    robin = desk.write(LONG, "en", DeskContact("no", "text after noon: +44 7700 900555", "Robin", "the laundry"))
    for text, language, safe in (("Hola, ¿cuándo abren?", "es", "yes"), ("Can I come by?", "en", "unsure")):
        desk.write(text, language, DeskContact(safe, "signal: bo.77", "", ""))
    ended, answered = desk.write("It is all good now."), desk.write("Thank you!")
    there = Worker(town.unlock(words), desk.number)
    there.close(there.find(ended.room.hex()), "Write again when you like.")
    there.answer(there.find(answered.room.hex()), "Any time.")
    first = there.find(robin.room.hex())
    there.take(first)
    there.note(first, "She has been here before. Ask about her back.")
    there.hand_over(first, None, "I am away from Monday on.")
    there.offer(first, "When suits you?", ["Monday at ten, the drop-in", "Tuesday at three, the drop-in"])
    slots = robin.read().lines[-1].said
    assert isinstance(slots, Slots)
    robin.choose(slots.slots[0])
    robin.say("Monday is good.")
    robin.send_file(robin.prepare_file(b"%PDF-1.4", "letter-from-the-landlord.pdf", "application/pdf"))
    keep_canned(there, "Opening hours", {"English": "We are here on Mondays.", "español": "Estamos los lunes."})
    _STAFFED[place.url] = words, desk
    return words, desk
