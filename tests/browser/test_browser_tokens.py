"""Tokens on the page: drawn behind the first screen, paid without a name, thrown away if they would mark somebody."""

import base64
import json
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import lies_token
import msgspec
import pytest
from acts import check, open_with_passphrase
from lying import edit
from phone import Phone
from playwright.sync_api import Request, Route, expect
from worlds import Lies, Opener, World, allow, sees_text, world_in

from harness import NUMBER, check_number
from parasol.kernel import messages as m
from parasol.kernel.site import Page

CHECK_FIELD = "Phone number, e-mail, name or number plate"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    with world_in(tmp_path_factory.mktemp("tokens"), built) as made:
        yield made


def ask(phone: Phone) -> None:
    phone.fill(CHECK_FIELD, NUMBER)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()


def test_the_check_field_is_there_before_any_token_is(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.page.route(f"{phone.url}/api/tokens/draw", hold)
    with phone.page.expect_request("**/api/tokens/draw"):
        open_with_passphrase(phone, world.words["member"])
    expect(phone.page.get_by_label(CHECK_FIELD)).to_be_visible()
    held[0].continue_()
    assert check(phone, NUMBER) == "A report was found"
    assert len(held) == 1


def test_a_session_draws_twice_alike_whatever_is_done(world: World, visitors: Opener) -> None:
    """What a draw asks, and when, tells nothing of what somebody does."""

    def draws(act: Callable[[Phone], object]) -> list[tuple[float, m.TokensDraw]]:
        phone, found = visitors(world.town.url), list[tuple[float, m.TokensDraw]]()

        def note(request: Request) -> None:
            if request.url.endswith("/api/tokens/draw"):
                found.append((time.monotonic(), msgspec.json.decode(request.post_data or "", type=m.TokensDraw)))

        phone.page.on("request", note)
        open_with_passphrase(phone, world.words["member"])
        act(phone)
        for _ in range(300):
            phone.page.wait_for_timeout(100)
            if len(found) > 1:
                break
        return found

    def three_checks(phone: Phone) -> None:
        for _ in range(3):
            assert check(phone, NUMBER) == "A report was found"
            phone.page.go_back()

    world.town.refill()
    for (began, first), (then, rest) in (draws(lambda phone: None), draws(three_checks)):
        assert [len(packs) for packs in (first.check, first.read, first.post, first.report)] == [1, 1, 0, 0]
        assert [len(packs) for packs in (rest.check, rest.read, rest.post, rest.report)] == [6, 7, 2, 1]
        assert not {pack.number for pack in first.check} & {pack.number for pack in rest.check}
        assert then - began >= 4.5, "five seconds in the page; a busy machine tells of the first one late"


def test_what_members_read_and_check_carries_no_name(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    paid: list[tuple[str, str]] = []

    def note(request: Request) -> None:
        path = request.url.removeprefix(phone.url)
        if path in ("/api/check", "/api/rooms/newest", "/api/withdrawals/read"):
            paid.append((path, request.headers.get("authorization", "")))

    phone.page.on("request", note)
    open_with_passphrase(phone, world.words["member"])
    assert check(phone, NUMBER) == "A report was found"
    assert {path for path, _ in paid} == {"/api/check", "/api/rooms/newest", "/api/withdrawals/read"}
    for path, header in paid:
        assert re.match(r"Token check\." if path == "/api/check" else r"Token read\.|Ticket ", header)
    member = world.town.unlock(world.words["member"])
    assert base64.b64encode(member.key).decode() not in json.dumps(paid)
    tickets = [header for _, header in paid if header.startswith("Ticket")]
    assert tickets
    assert len(set(tickets)) == len(tickets)


@pytest.mark.parametrize(
    "name", ["another key's, for check", pytest.param("another key's, for read", marks=pytest.mark.thorough)]
)
def test_tokens_that_would_mark_somebody_are_thrown_away_and_that_is_said(
    world: World, visitors: Opener, name: str
) -> None:
    world.town.refill()
    phone = visitors(world.town.url)
    (row,) = [row for row in lies_token.TOKENS if row.name == name]
    lies = Lies(phone, row.tell(world))
    open_with_passphrase(phone, world.words["member"])
    ask(phone)
    sees_text(phone, "trouble-wrong-token-key")
    phone.never_sees("No report found")
    assert lies.told


def test_a_roster_with_another_token_key_than_the_pages_opens_nothing(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)

    def another(route: Route) -> None:
        answer = route.fetch()
        key = base64.b64encode(os.urandom(32)).decode()
        changed = re.sub(r'data-tokens="[^"]+"', f'data-tokens="{key}"', answer.text())
        assert changed != answer.text()
        route.fulfill(response=answer, body=changed)

    phone.page.route(f"{phone.url}/", another)
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", world.words["member"])
    phone.press("Open")
    sees_text(phone, "trouble-wrong-token-key")
    expect(phone.page.get_by_role("navigation", name="Parts of this page")).to_have_count(0)


def test_when_all_checks_are_spent_the_page_says_when_there_are_more(world: World, visitors: Opener) -> None:
    """And before that, after each six that others spent, that there may be some left."""
    world.town.refill()
    member, phone = world.town.unlock(world.words["member"]), visitors(world.town.url)
    for _ in range(25):  # all that a new member has
        check_number(member, NUMBER)
    nonces: list[str] = []
    phone.page.on("request", lambda request: nonces.append(token_in(request)) if is_check(request) else None)
    open_with_passphrase(phone, world.words["member"])
    for shown in (6, 12, 18, 24):
        ask(phone)
        sees_text(phone, "trouble-many-spent")
        assert len(nonces) == len(set(nonces)) == shown
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
    ask(phone)
    sees_text(phone, "trouble-no-tokens")
    assert len(set(nonces)) == 25
    world.town.refill()
    allow(phone, "Failed to load")


def is_check(request: Request) -> bool:
    return request.url.endswith("/api/check")


def token_in(request: Request) -> str:
    return request.headers["authorization"].split(".")[2]


@pytest.mark.parametrize("code", ["token-spent", pytest.param("unexpected", marks=pytest.mark.thorough)])
def test_a_server_that_asks_for_token_after_token_sees_one(world: World, visitors: Opener, code: str) -> None:
    """Twenty lies on checks. What an earlier session showed stays unlinked, and the person hears of it."""
    world.town.refill()
    phone = visitors(world.town.url)
    nonces: set[str] = set()
    asked = 0

    def lie(route: Route) -> None:
        nonlocal asked
        asked += 1
        nonces.add(token_in(route.request))
        problem = {"status": 409, "code": code}
        route.fulfill(status=409, body=json.dumps(problem), content_type="application/problem+json")

    phone.page.route(f"{phone.url}/api/check", lie)
    open_with_passphrase(phone, world.words["member"])
    for count in range(20):
        with phone.page.expect_response("**/api/check") if code != "token-spent" or not count else nullcontext():
            ask(phone)
        sees_text(phone, "trouble-token-unspent" if code == "token-spent" else "trouble-refused")
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
        phone.never_sees("No report found")
    assert len(nonces) == 1
    assert asked == (1 if code == "token-spent" else 20)
    allow(phone, "Failed to load")


def test_a_date_that_is_wrong_is_named(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.page.add_init_script("const now = Date.now; Date.now = () => now() + 30 * 86400000")
    open_with_passphrase(phone, world.words["member"])
    ask(phone)
    sees_text(phone, "refused-token-week")
    allow(phone, "Failed to load")


def test_stewards_are_told_of_unusually_many_checks_and_led_to_the_people(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/checks/notices", edit(m.Notices, lambda now: m.Notices(now.week, 400, 50, True, 0, None)))
    open_with_passphrase(phone, world.words["first"])
    phone.press("Review")
    sees_text(phone, "unusual-title")
    sees_text(phone, "unusual-look")
    phone.sees(re.compile("There were \u2068?400\u2069? checks this week. About \u2068?50\u2069? is usual."))
    phone.page.locator(".notice").get_by_role("button", name="People and settings").click()
    phone.sees("People")
