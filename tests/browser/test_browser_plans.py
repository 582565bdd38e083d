"""The numbering plans of the community's part of the world come first, all others a moment later: whatever is typed, so
that no request tells the server of a number from abroad; and a number is never read with too few of them."""

from acts import open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from test_cold_start import CHECK, CHECK_FIELD, asked, begun, held, refuse_first
from worlds import Opener, World, allow, sees_text, text

from harness import NUMBER

ALL, NEAR = "/phones.json", "/phones-4.json"
ABROAD = "+1 202 555 0123"  # kept free for fiction
MORE = "/more.js"


def ask(phone: Phone, typed: str) -> None:
    phone.fill(CHECK_FIELD, typed)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()


def fetched(phone: Phone) -> set[str]:
    """Of the page's files, once all have come that come by themselves."""
    phone.until(lambda: {ALL, MORE} <= set(asked(phone)))
    phone.page.wait_for_load_state("networkidle")
    come = "performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname)"
    phone.until(lambda: {ALL, NEAR} <= set(phone.page.evaluate(come)))
    return {path for path in asked(phone) if not path.startswith("/api/")}


def test_a_number_of_here_is_checked_before_the_other_plans_are_there(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    with held(phone, ALL) as others:
        open_with_passphrase(phone, world.words["member"])
        phone.fill(CHECK_FIELD, NUMBER)
        phone.sees("+44 7700 900123")
        ask(phone, NUMBER)
        phone.sees_heading("A report was found")
        phone.until(lambda: len(others) == 1)
        phone.sees("+44 7700 900123")
        others[0].continue_()


def test_a_number_from_abroad_waits_for_them_and_nothing_is_asked_before(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    with held(phone, ALL) as others:
        open_with_passphrase(phone, world.words["member"])
        ask(phone, ABROAD)
        phone.sees(text("check-asking"))
        phone.until(lambda: len(others) == 1)
        phone.page.wait_for_timeout(500)
        assert CHECK not in asked(phone)
        assert "202-555-0123" not in phone.text()
        others[0].continue_()
        phone.sees_heading("No report found")
    phone.sees("+1 202-555-0123")
    phone.sees("United States")
    assert asked(phone).count(ALL) == 1


def test_what_is_fetched_and_when_is_the_same_whatever_is_typed(world: World, visitors: Opener) -> None:
    found = []
    for typed in (None, NUMBER, ABROAD):
        phone = visitors(world.town.url)
        open_with_passphrase(phone, world.words["member"])
        before = set(asked(phone))
        assert NEAR in before or typed is None
        assert ALL not in before
        if typed:
            ask(phone, typed)
            phone.sees_heading("A report was found" if typed == NUMBER else "No report found")
        found.append(fetched(phone))
        assert [asked(phone).count(path) for path in (ALL, NEAR, MORE)] == [1, 1, 1]
        assert begun(phone, ALL) - begun(phone, NEAR) > 2.9, "not when somebody typed a number from abroad"
    assert found[0] == found[1] == found[2]
    steward = visitors(world.town.url)
    open_with_passphrase(steward, world.words["first"])
    steward.press("Review")
    assert found[0] <= fetched(steward)
    assert asked(steward).count(ALL) == 1
    assert begun(steward, ALL) - begun(steward, NEAR) > 2.9, "not when somebody opened the reports"


def test_plans_that_were_lost_come_with_the_next_check_whatever_it_asks(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    refuse_first(phone, ALL)
    open_with_passphrase(phone, world.words["member"])
    phone.until(lambda: ALL in asked(phone))
    phone.page.wait_for_timeout(300)
    ask(phone, NUMBER)
    phone.sees_heading("A report was found")
    phone.until(lambda: asked(phone).count(ALL) == 2)
    allow(phone, "Failed to load")


def test_a_server_that_keeps_them_for_itself_is_asked_the_same_about_any_number(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    with phone.line_cut(ALL, after_sending=False) as cut:
        open_with_passphrase(phone, world.words["member"])
        phone.until(lambda: len(cut) >= 1)
        phone.page.wait_for_timeout(300)
        for typed in (NUMBER, ABROAD):
            before, refused = len(asked(phone)), len(cut)
            ask(phone, typed)
            sees_text(phone, "trouble-part-missing")
            sees_text(phone, "check-not-happened")
            assert len(cut) == refused + 1
            assert asked(phone)[before:] == [ALL]
            phone.fill(CHECK_FIELD, "")
    ask(phone, NUMBER)
    phone.sees_heading("A report was found")
    allow(phone, "Failed to load")


def test_plans_that_do_not_come_are_no_answer(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    with phone.line_cut(ALL, after_sending=False) as cut:
        ask(phone, ABROAD)
        sees_text(phone, "trouble-part-missing")
        sees_text(phone, "check-not-happened")
    assert cut
    assert CHECK not in asked(phone)
    ask(phone, ABROAD)
    phone.sees_heading("No report found")


def test_what_comes_behind_the_first_screen_comes_when_it_is_opened_if_it_was_lost(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    refuse_first(phone, MORE)
    open_with_passphrase(phone, world.words["member"])
    phone.until(lambda: MORE in asked(phone))
    phone.page.wait_for_timeout(300)
    phone.page.get_by_role("navigation").get_by_role("button", name="Alerts").click()
    phone.sees_heading("Alerts")
    assert asked(phone).count(MORE) == 2
    allow(phone, "Failed to load")


def test_a_screen_that_is_opened_at_once_says_that_it_is_loading(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    with held(phone, MORE) as more:
        open_with_passphrase(phone, world.words["member"])
        phone.page.get_by_role("navigation").get_by_role("button", name="Me").click()
        sees_text(phone, "loading")
        phone.until(lambda: len(more) == 1)
        expect(phone.page.get_by_role("button", name="Leave")).to_be_visible()
        more[0].continue_()
        phone.sees_heading("Me")
