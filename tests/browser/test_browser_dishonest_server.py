"""A server that lies to the page: each lie is caught and said in plain words, and nothing that was typed is lost."""

import contextlib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import lies_list
import lies_room
import lies_roster
import lies_token
import msgspec
import pytest
from acts import begin_report, check, fill_name, open_receipt, open_with_passphrase
from lies import Row, World
from lying import Lie, always
from phone import Phone
from playwright.sync_api import Error, Route, expect
from worlds import Lies, Opener, allow, sees_text
from worlds import World as OwnWorld

from harness import NUMBER, passphrase, publish_about, report_about
from parasol.features.reports.client import review
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.site import Page

UNLOCK_FIELD = "Your eight words"
CHECK_FIELD = "Phone number, e-mail, name or number plate"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    """That of the table of lies: each row is told to the page's client in ``hostile/test_lies``; here it is about what
    people see of it."""
    made = World(tmp_path_factory.mktemp("lies"), built)
    yield made
    made.close()


def of_table(rows: list[Row], act: str, name: str, world: World) -> dict[str, Lie]:
    """The lies of this row."""
    (row,) = [row for row in rows if (row.act, row.name) == (act, name)]
    return row.tell(world)


def try_to_unlock(phone: Phone, words: str) -> None:
    phone.open()
    phone.press("Open with my words")
    phone.fill(UNLOCK_FIELD, words)
    phone.press("Open")


def stays_locked(phone: Phone, said: str, words: str) -> None:
    """The sentence is read, the words are still in their field, and no tab of a member is there."""
    sees_text(phone, said)
    phone.holds_words(UNLOCK_FIELD, words)
    expect(phone.page.get_by_role("navigation", name="Parts of this page")).to_have_count(0)


# Rosters, keys and vaults


FALSE = [
    ("another community", "trouble-another-community"),
    ("the first 2 entries", "trouble-rolled-back"),
    ("somebody else's vault", "trouble-unreadable"),
]
FALSE_TOO = [
    ("another oprf_key at the founding", "trouble-roster-tampered"),
    ("another key of the leaf", "trouble-wrong-key"),
    ("another way, longer", "trouble-forked"),
    ("no entry", "refused-not-founded"),
    ("no box with a leaf's key", "trouble-no-key"),
    ("a box that is no age file", "trouble-wrong-key"),
]
"""Each is refused by its name in ``hostile/test_lies``."""


@pytest.mark.parametrize("told", [FALSE, pytest.param(FALSE_TOO, marks=pytest.mark.thorough)], ids=["most", "rest"])
def test_a_false_roster_key_or_vault_opens_nothing_and_is_named(
    world: World, visitors: Opener, told: list[tuple[str, str]]
) -> None:
    phone = visitors(world.town.url)
    lies = Lies(phone)
    for name, said in told:
        lies.by_path, lies.told = of_table(lies_roster.ROWS, "unlock", name, world), []
        try_to_unlock(phone, world.words["member"])
        stays_locked(phone, said, world.words["member"])
        assert lies.told, name
    lies.by_path.clear()
    phone.press("Open")
    phone.sees_heading("Check someone")


def test_a_false_roster_or_room_shows_no_receipt_and_is_named(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    lies = Lies(phone)
    for rows, name, said in (
        (lies_roster.ROWS, "another community", "trouble-another-community"),
        (lies_roster.ROWS, "another intake at the founding", "trouble-roster-tampered"),
        (lies_room.RECEIPTS, "another report's room", "trouble-unreadable"),
    ):
        lies.by_path, lies.told = of_table(rows, "receipt", name, world), []
        phone.open()
        phone.press("I have a report or message code")
        phone.fill("The eight words of your code", world.asked.words)
        phone.press("Open")
        sees_text(phone, said)
        phone.holds_words("The eight words of your code", world.asked.words)
        assert lies.told, name


def test_a_report_is_not_sealed_to_a_swapped_intake_and_every_answer_is_kept(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    lies = Lies(phone, of_table(lies_roster.ROWS, "receipt", "another intake at the founding", world))
    phone.open()
    write_a_report(phone, story="He took my keys.")
    phone.press("Send")
    sees_text(phone, "trouble-roster-tampered")
    assert not any(request.url.endswith("/rooms/open") for request in phone.requests)
    lies.by_path.clear()
    phone.press("Try again")
    phone.sees_heading("Your report code")


def write_a_report(phone: Phone, story: str, number: str = NUMBER) -> None:
    """Up to the page that shows all answers once more."""
    begin_report(phone)
    phone.fill("What happened?", story)
    phone.press("Continue")
    phone.sees_heading("Do you have a number, a name or a plate?")
    fill_name(phone, number)
    phone.press("Check and send")
    phone.sees_heading("Check your answers")


# The register


def entries(truth: bytes, change: Callable[[list[Any]], list[Any]]) -> bytes:
    """The page with these entries instead."""
    page = json.loads(truth)
    shown = change(page["entries"])
    return json.dumps({"entries": shown, "length": len(shown)}).encode()


def test_a_false_register_is_named_to_the_steward_who_reads_it_and_shows_nobody(
    own_world: OwnWorld, visitors: Opener
) -> None:
    """The first who looked knows the register's end from the vault; the review needs none of it."""
    steward.invite(own_world.second, "member", passphrase())  # the newest entry of both chains
    own_world.second.whole()
    phone = visitors(own_world.town.url)
    lies = Lies(phone)
    changes: list[tuple[Callable[[list[Any]], list[Any]], str]] = [
        (lambda found: found[1:], "trouble-roster-tampered"),
        (lambda found: found[:-1], "trouble-rolled-back"),
        (lambda found: found[::-1], "trouble-roster-tampered"),
        (lambda found: found[:-2], "trouble-rolled-back"),  # no lie ends with the sentence of the one before it
        (lambda found: [{**each, "signatures": []} for each in found], "trouble-roster-tampered"),
    ]
    open_with_passphrase(phone, own_world.words["second"])
    phone.press("Review")
    phone.sees_heading("Review")
    expect(phone.button("Read again")).to_be_enabled(timeout=phone.patience)
    for change, said in changes:
        assert not lies.told
        lies.tell("/api/register/read", lambda asked, truth, change=change: entries(truth, change))
        phone.press("People and settings" if change is changes[0][0] else "Try again")
        sees_text(phone, said)
        expect(phone.page.locator("button.row")).to_have_count(0)
        assert lies.told
        lies.told.clear()
    lies.by_path.clear()
    phone.button("Try again").first.click()
    phone.sees(re.compile(r"3\W* members"))
    expect(phone.page.locator("button.row").first).to_be_visible()


def test_a_members_page_asks_for_no_register_and_says_nothing_of_who_else_is_a_member(
    own_world: OwnWorld, visitors: Opener
) -> None:
    guest = own_world.town.invite(own_world.second, "member", passphrase())
    phone = visitors(own_world.town.url)
    open_with_passphrase(phone, own_world.words["member"])
    others = [guest.key]
    for where in ("Check", "Alerts", "Me"):
        phone.press(where)
        assert_names_none(phone, others)
    phone.press("What stewards decided")
    phone.sees("Every decision has a reason.")
    assert_names_none(phone, others)
    paths = [urlsplit(request.url).path for request in phone.requests]
    assert "/api/register/read" not in paths
    assert "/api/charter/read" in paths


def assert_names_none(phone: Phone, keys: list[bytes]) -> None:
    said = phone.text()
    for key in keys:
        assert name_of_member(key) not in said


# Checks


def unlocked_and_lied_to(
    visitors: Opener, world: World, lies: dict[str, Lie], who: str = "member"
) -> tuple[Phone, Lies]:
    world.town.refill()  # many tests check with one member
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words[who])
    return phone, Lies(phone, lies)


def ask(phone: Phone, typed: str) -> None:
    phone.fill(CHECK_FIELD, typed)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()


def test_a_false_answer_to_a_check_is_named_and_what_was_typed_stays(world: World, visitors: Opener) -> None:
    """No lie ends with the sentence of the one before it."""
    phone, lies = unlocked_and_lied_to(visitors, world, {})
    for name, said in (
        ("no head", "trouble-no-head"),
        ("a head with another root, everywhere", "trouble-index"),
        ("another key's evaluation, proven", "trouble-wrong-oprf-key"),
        ("without any entry", "trouble-index"),
        ("the first 128 bytes", "refused-cut-off"),
        ("an entry behind the end", "trouble-bad-answer"),
    ):
        lies.by_path, lies.told = of_table(lies_list.CHECKS, "check", name, world), []
        ask(phone, NUMBER)
        sees_text(phone, said)
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
        phone.never_sees("No report found")
        assert lies.told, name
    lies.by_path.clear()
    assert check(phone, NUMBER) == "A report was found"
    phone, lies = unlocked_and_lied_to(
        visitors, world, of_table(lies_token.ODD_ANSWERS, "enter", "/api/index/heads: null", world)
    )
    ask(phone, NUMBER)
    sees_text(phone, "trouble-bad-answer")
    phone.never_sees("No report found")


def test_a_changed_entry_never_reads_as_nothing_found(world: World, visitors: Opener) -> None:
    """By a steward: what the server changes is told by the head (above)."""
    phone, lies = unlocked_and_lied_to(visitors, world, {})
    for name, number in (
        ("broken entries, that a steward signed", NUMBER),
        ("another number's answer, that a steward put into the list", lies_list.LONELY),
        ("an answer that she signed twice, that a steward put into the list", lies_list.LONELY),
        ("an answer past its last day, that a steward put into the list", lies_list.LONELY),
    ):
        lies.by_path = of_table(lies_list.CHECKS, "check", name, world)
        assert check(phone, number) == "This can\u2019t be answered", name
        sees_text(phone, "result-unclear-means")
        phone.never_sees("Turns violent once inside")


# Alerts


def shown_alerts(visitors: Opener, world: World, *changes: Any) -> Phone:
    """The member looks at the alerts, to which a server has added these."""

    def change(world: World, true: list[m.StoredRecord]) -> list[m.StoredRecord]:
        made = [change(world, true)[-1] for change in changes]
        return [*true, *(msgspec.structs.replace(each, seq=999 + at) for at, each in enumerate(made))]

    world.town.refill()
    phone = visitors(world.town.url)
    Lies(phone, lies_list.records(change)(world))
    open_with_passphrase(phone, world.words["member"])
    phone.press("Alerts")
    return phone


def test_alerts_that_two_stewards_did_not_sign_are_left_out_and_counted(world: World, visitors: Opener) -> None:
    phone = shown_alerts(visitors, world, *(change for _, change, _ in lies_list.FALSE_ALERTS[:5]))
    phone.sees(re.compile("5\u2069? alerts were left out because they were not signed by two stewards"))
    phone.sees("Turns violent once inside. Do not meet.")
    phone.never_sees("Made up.")


def test_an_alert_whose_time_is_over_is_not_shown_again(world: World, visitors: Opener) -> None:
    until_today = lies_list.alert(
        *("first", "second"), text="Until today.", expires_on=lambda world: world.town.clock.today()
    )
    phone = shown_alerts(visitors, world, lies_list.OVER, until_today)
    phone.sees("Until today.")
    phone.never_sees("Made up.")


def test_a_replayed_alert_is_ignored_by_whoever_saw_it_taken_back(own_world: OwnWorld, visitors: Opener) -> None:
    kept: dict[str, bytes] = {}

    def keep(path: str) -> Lie:
        def lie(question: dict[str, Any], truth: bytes) -> bytes:
            kept[path] = kept.get(path, truth)
            return truth

        return lie

    phone = visitors(own_world.town.url)
    lies = Lies(phone)
    for path in ("/api/rooms/newest", "/api/check"):
        lies.tell(path, keep(path))
    open_with_passphrase(phone, own_world.words["member"])
    assert check(phone, NUMBER) == "A report was found"
    own_world.filed.reporter.withdraw()
    assert check(phone, NUMBER) == "No report found"
    again = visitors(own_world.town.url)
    for who in (phone, again):  # on the same device, and on another one, where the vault remembers
        replay = lies if who is phone else Lies(again)
        replay.tell("/api/rooms/newest", always(kept["/api/rooms/newest"]))
        replay.tell("/api/withdrawals/read", always(msgspec.json.encode(m.Withdrawals([]))))
        if who is again:  # after the lie: the first screen reads alerts too, and only a first reading takes it
            open_with_passphrase(again, own_world.words["member"])
        who.press("Alerts")
        who.never_sees("Turns violent once inside")
    # A first reading takes the lie and leaves the alert out; where the screen read once more, the replay is named.
    again.sees(re.compile(r"There are no alerts now\.|showed something twice"))
    again.never_sees("Turns violent once inside")


def test_records_of_another_room_or_shown_twice_are_named(world: World, visitors: Opener) -> None:
    phone = shown_alerts(visitors, world, lies_list.a_decision)
    phone.sees("1 alert was left out because it was not signed by two stewards")
    twice = visitors(world.town.url)
    Lies(twice, of_table(lies_list.ALERTS, "alerts", "a record twice", world))
    open_with_passphrase(twice, world.words["member"])
    sees_text(twice, "trouble-repeated")
    twice.press("Alerts")
    sees_text(twice, "trouble-repeated")
    ask_again = twice.button("Try again")
    expect(ask_again.first).to_be_visible()


# Reports


def test_a_message_of_another_report_or_of_no_steward_is_left_out_and_said(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    Lies(phone, of_table(lies_room.RECEIPTS, "receipt", "a question to another reporter", world))
    open_receipt(phone, world.asked.words)
    phone.sees(re.compile("One message can.t be read, and is left out."))
    phone.never_sees("Which bar was it?")


def test_swapped_parts_and_a_report_passed_off_as_somebody_elses_are_named_to_the_steward(
    world: World, visitors: Opener
) -> None:
    phone, lies = unlocked_and_lied_to(visitors, world, {}, "second")
    for name, said in (
        ("another report's shared part", "unreadable-signature"),
        ("somebody else's report", "unreadable-holder"),
    ):
        lies.by_path = {}
        phone.press("Review")
        line = phone.page.locator(".queue button", has_text="One.")
        line.wait_for()
        lies.by_path = of_table(lies_room.REPORTS, "report", name, world)
        line.click()
        sees_text(phone, said)
        expect(phone.button("Ask the reporter")).to_have_count(int(said == "unreadable-signature"))


# Files


def changed_file(phone: Phone, ending: str, by: bytes = b"\n/* changed */ window.__pwned = 1;\n") -> list[str]:
    """The server serves other bytes for the page's files with this ending."""
    seen: list[str] = []

    def handle(route: Route) -> None:
        seen.append(route.request.url)
        with contextlib.suppress(Error):  # the page was closed meanwhile
            answer = route.fetch()
            route.fulfill(response=answer, body=answer.body() + by)

    phone.page.route(re.compile(ending), handle)
    return seen


def not_pwned(phone: Phone) -> None:
    assert phone.page.evaluate("window.__pwned") is None


def test_a_changed_script_does_not_run(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/members\.js$")
    phone.open()
    phone.press("Open with my words")
    sees_text(phone, "trouble-part-missing")
    assert seen
    not_pwned(phone)
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_part_under_its_old_name_does_not_run(world: World, visitors: Opener) -> None:
    """As after an upgrade: no name has a hash in it, and the script that imports the part is as it was."""
    phone = visitors(world.town.url).open()
    part = phone.page.evaluate("document.getElementById('members').content.querySelector('script').src")
    seen = changed_file(phone, f"{re.escape(part)}$")
    phone.press("Open with my words")
    sees_text(phone, "trouble-part-missing")
    assert seen
    not_pwned(phone)
    phone.page.wait_for_timeout(500)  # the browser says it in two ways, one of them later
    refused = "violates the following Content Security Policy", "WATCH policy: script-src-elem"
    allow(phone, "integrity", "Fetch API cannot load", *refused)


def test_another_script_of_the_page_does_not_run_under_this_ones_name(world: World, visitors: Opener) -> None:
    """Its own hash is in the page's policy too."""
    phone = visitors(world.town.url).open()
    asked: list[str] = []

    def swap(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(response=route.fetch(url=f"{world.town.url}/sheet.js"))

    phone.page.route("**/members.js", swap)
    phone.press("Open with my words")
    sees_text(phone, "trouble-part-missing")
    assert asked
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_first_script_shows_nothing_of_the_page(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    assert changed_file(phone, r"/app\.js$") == []
    phone.page.goto(phone.url)
    phone.page.wait_for_timeout(500)
    assert phone.page.locator("h1").count() == 0
    not_pwned(phone)
    allow(phone, "integrity", "Fetch API cannot load")


def test_changed_texts_are_not_shown(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    for part, press in (("members", "Open with my words"), ("reports", "Report something that happened")):
        changed = b"\nunlock = Send your words to us\nreport-title = Send your words to us\n"
        seen = changed_file(phone, rf"/en-{part}\.ftl$", changed)
        phone.open()
        phone.press(press)
        sees_text(phone, "trouble-part-missing")
        phone.never_sees("Send your words to us")
        assert seen
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_word_list_makes_no_words(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/words-en\.txt$", b"0changed")
    try_to_unlock(phone, world.words["member"])
    sees_text(phone, "trouble-part-missing")
    phone.holds_words(UNLOCK_FIELD, world.words["member"])
    assert seen
    allow(phone, "integrity", "Fetch API cannot load")


def test_changed_numbering_plans_make_no_check(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    for plans, typed in (("phones-4", NUMBER), ("phones", "+1 202 555 0123")):
        seen = changed_file(phone, rf"/{plans}\.json$", b" ")
        open_with_passphrase(phone, world.words["member"])
        ask(phone, typed)
        sees_text(phone, "trouble-part-missing")
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(typed)
        assert seen
        phone.page.unroute_all(behavior="wait")
    assert not any(request.url.endswith("/api/check") for request in phone.requests)
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_style_is_not_used(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/style\.css$", b"\nh1 { display: none !important }\n")
    phone.open()
    assert seen
    assert phone.page.locator("h1").evaluate("element => getComputedStyle(element).display") != "none"
    allow(phone, "integrity", "Fetch API cannot load")


def test_an_answer_that_leads_elsewhere_is_not_followed(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    for path in ("index/heads", "check"):
        phone.page.route(
            f"{phone.url}/api/{path}",
            lambda route: route.fulfill(status=307, headers={"Location": "/api/nonce"}),
        )
        ask(phone, NUMBER)
        sees_text(phone, "check-not-happened")
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
        phone.page.unroute(f"{phone.url}/api/{path}")
    allow(phone, "Failed to load|redirect")


# Markup

MARKUP = "<img src=x onerror='window.__pwned=1'><script>window.__pwned=2</script>{{7*7}}${1} \u202eevil\u202c \u2067x"
LONG = "W" * 4_900


def shows_as_text(phone: Phone, *parts: str) -> None:
    """What was written stands there as it was written; nothing of it runs and nothing is wider than the screen."""
    for part in parts:
        phone.page.get_by_text(part).first.wait_for(state="attached")
    for field in phone.page.locator("details").all():
        field.evaluate("element => { element.open = true }")
    assert phone.page.locator("main img, main script").count() == 0
    not_pwned(phone)
    assert phone.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_markup_and_endless_words_are_shown_as_text_to_reporter_member_and_steward(
    own_world: OwnWorld, visitors: Opener
) -> None:
    town, first, second = own_world.town, own_world.first, own_world.second
    report = msgspec.structs.replace(
        report_about("07700 900111"), what_happened=f"story {MARKUP} {LONG}", description=f"looks {MARKUP} {LONG}"
    )
    filed = town.report(report, f"shared {MARKUP}", Contact(f"cover {MARKUP}", f"how {MARKUP}", True))
    review.ask(first, review.find(first, filed.room.hex()), f"question {MARKUP} {LONG[:900]}")
    filed.reporter.answer(f"answer {MARKUP} {LONG[:900]}")
    texts = {
        "text": f"warning {MARKUP} {LONG[:900]}",
        "warning": f"short {MARKUP} WWWWWWWWWW",
        "reason": f"why {MARKUP}",
    }
    publish_about(first, second, filed.room, "07700 900111", **texts)

    reporter = visitors(town.url)
    open_receipt(reporter, filed.words)
    shows_as_text(reporter, f"question {MARKUP[:30]}", f"answer {MARKUP[:30]}", f"story {MARKUP[:30]}")
    member = visitors(town.url)
    open_with_passphrase(member, own_world.words["member"])
    assert check(member, "07700 900111") == "A report was found"
    shows_as_text(member, f"short {MARKUP[:30]}")
    member.press(re.compile("^Read all of it"))
    shows_as_text(member, f"warning {MARKUP[:30]}")
    member.press("Alerts")
    shows_as_text(member, f"warning {MARKUP[:30]}")
    steward = visitors(town.url)
    open_with_passphrase(steward, own_world.words["first"])
    steward.press("Review")
    steward.press(re.compile("^All"))
    steward.page.locator(".queue button", has_text="story").click()
    shows_as_text(steward, f"story {MARKUP[:30]}", f"looks {MARKUP[:30]}", f"question {MARKUP[:30]}")
