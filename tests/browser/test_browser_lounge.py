"""The lounge in a real browser: members write and answer, stewards hide together, writers take back, readers mute."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from acts import held, open_with_passphrase
from phone import Phone
from playwright.sync_api import Route, expect
from untold import seen_without

from conftest import Opener
from harness import Town, passphrase
from parasol.features.lounge.client.writing import Writing
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.structs import Topic
from parasol.kernel.site import Page
from parasol.kernel.tokens.client import NoTokens

HOSTILE = (
    "<img src=x onerror=alert(1)> \u202eevil\u202c \u200b" + "\U0001f496" * 300 + " https://good.example@bad.example/x"
)
# What Preact does after it has drawn a screen waits while ``window.late`` is a list.
LATE_EFFECTS = """
const [frame, wait] = [requestAnimationFrame, setTimeout];
const later = (act) => (...given) => window.late ? window.late.push(() => act(...given)) : act(...given);
window.requestAnimationFrame = (act) => frame(later(act));
window.setTimeout = (act, after, ...rest) => wait(after === 35 ? later(act) : act, after, ...rest);
"""
TOPICS = [
    Topic(number=1, name="Town talk", about="What goes on here. Be kind.", language="en", days=90),
    Topic(number=3, name="Rights", about="", language="en", days=30),
]


@dataclass
class Community:
    """A lounge with two topics, three stewards and two members."""

    town: Town
    stewards: list[str]
    ana: str
    bo: str
    cleo: str


@pytest.fixture(scope="module")
def community(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[Community]:
    town = Town(tmp_path_factory.mktemp("lounge"), built)
    people = town.people("steward", "member", "member", "member", "member")
    first, second, third = (person for _, person in people[:3])

    def both(act: Callable[[], None]) -> None:
        with pytest.raises(steward.SecondNeeded) as waits:
            act()
        second.refresh()
        steward.agree(second, waits.value.proposal, "yes")
        first.refresh()

    policy = first.roster.policy
    assert policy is not None
    both(lambda: steward.change_role(first, third.key, "steward", "they do it already"))
    both(lambda: steward.change_policy(first, msgspec.structs.replace(policy, topics=TOPICS), "so that we can talk"))
    words = [each for each, _ in people]
    yield Community(town, words[:3], words[3], words[4], words[5])
    town.close()


seen = seen_without("lounge-", "post-", "topic-", "field-")


def lounge(phone: Phone, words: str) -> None:
    open_with_passphrase(phone, words)
    into_lounge(phone)


def into_lounge(phone: Phone) -> None:
    phone.press("The lounge")
    phone.sees_heading("The lounge")
    phone.sees("Town talk")


At = Callable[[str], Phone]


@pytest.fixture
def at(sits: Callable[..., Phone], community: Community) -> At:
    """Somebody in the lounge, on one phone in all tests."""
    words = dict(zip(("first", "second", "third"), community.stewards, strict=True))
    words |= {"ana": community.ana, "bo": community.bo, "cleo": community.cleo}

    def now(who: str) -> Phone:
        phone = sits(community.town.url, words[who])
        into_lounge(phone)
        return phone

    return now


def into(phone: Phone, topic: str, thread: str | None = None) -> None:
    phone.page.locator("main .row", has_text=topic).click()
    phone.sees_heading(topic)
    if thread:
        phone.page.locator("main .row", has_text=thread).click()
        phone.sees_heading("Thread")


def write(phone: Phone, text: str, name: str, title: str | None = None) -> None:
    phone.press("Begin a thread" if title else "Answer")
    if title:
        phone.fill("What is it about?", title)
    write_here(phone, text, name)
    phone.sees(text[:30])


def write_here(phone: Phone, text: str, name: str) -> None:
    """On the screen that is open."""
    phone.fill("What do you want to say?", text)
    phone.fill("Name for this pen", name)
    phone.press("Send to all members")
    phone.sees_heading("Thread")


def post_of(phone: Phone, name: str) -> None:
    """Open the last post by this name."""
    phone.button(re.compile(f"What you can do about the post by .?{name}")).last.click()
    phone.sees_heading("Post")


def test_two_members_write_and_answer_and_nobody_is_named(phones: Opener, community: Community) -> None:
    ana = phones(url=community.town.url)
    lounge(ana, community.ana)
    seen(ana, "topics")
    into(ana, "Town talk")
    seen(ana, "threads-empty")
    ana.press("Begin a thread")
    ana.press("Send to all members")
    ana.looks_at_the_mistake()
    seen(ana, "write")
    ana.page.go_back()
    write(ana, "The bridge is closed at night. More at https://town.example/bridge", "Magpie", "Bridge closed")
    ana.sees("town.example")
    assert ana.page.locator("main a").count() == 0
    seen(ana, "thread")

    bo = phones(url=community.town.url, viewport={"width": 320, "height": 568})
    lounge(bo, community.bo)
    bo.sees("one new post")
    into(bo, "Town talk", "Bridge closed")
    write(bo, HOSTILE, "Heron (red-moon)")
    assert "(red-moon)" not in bo.page.locator("main").inner_text(), "words of a pen's key are ours to say"
    assert bo.page.locator("main img").count() == 0
    bo.sees("bad.example")
    seen(bo, "thread-hostile")
    post_of(bo, "Magpie")
    bo.page.locator("summary", has_text="React to it").click()
    bo.choose("Thank you")
    seen(bo, "react")
    bo.press("Send my reaction")
    bo.sees("It is there now.")
    bo.sees("one thanks")

    ana.press("Look for new posts")
    ana.sees("Heron")
    ana.sees("one thanks")
    post_of(ana, "Magpie")
    ana.press("Change this post")
    ana.fill("What do you want to say?", "The bridge is open again.")
    ana.fill("What should people know before they open it?", "Good news")
    seen(ana, "correct")
    ana.press("Send to all members")
    ana.sees_heading("Thread")
    ana.sees("Good news")
    ana.sees("changed by its writer")
    seen(ana, "thread-folded")

    ana.press("Save this thread")
    seen(ana, "save-thread")
    thread = saved(ana)
    for heading in ("Thread", "Post", "Thread", "Town talk", "The lounge"):
        ana.page.go_back()
        ana.sees_heading(heading)
    ana.press("Save my posts")
    seen(ana, "save-mine")
    mine = saved(ana)
    for text, posts in ((thread, 2), (mine, 1)):
        assert len(re.findall(r"^20\d\d-\d\d-\d\d  [a-z]+-[a-z]+$", text, re.M)) == posts
        assert "  | Town talk · Bridge closed\n  | \n  | Before you open it: Good news\n" in text
        assert "  | The bridge is open again.\n" in text
        assert text.count("  | Magpie\n") == 1
    assert "  | Heron (red-moon)\n" in thread
    assert "Heron" not in mine


def saved(phone: Phone) -> str:
    """What stands in the file that is saved on this screen; its name tells nothing."""
    with phone.page.expect_download() as saving:
        phone.press("Save it unlocked")
    assert saving.value.suggested_filename == "copy.txt"
    phone.sees("The file is saved")
    return Path(saving.value.path()).read_text()


def on_line(phone: Phone, text: str) -> None:
    """Go up the list and down, by keys alone, to the line with this text."""
    phone.sees(text)
    lines = phone.page.locator("[data-line]").all_inner_texts()
    at = next(at for at, line in enumerate(lines) if text in line)
    for key in ["k"] * len(lines) + ["j"] * at:
        phone.page.keyboard.press(key)
    expect(phone.page.locator("[data-line]:focus")).to_contain_text(text)


def test_one_steward_hides_another_confirms_a_third_undoes(at: At) -> None:
    ana = at("ana")
    into(ana, "Rights")
    write(ana, "Her name is Rosa (invented).", "Magpie", "A name")
    bo = at("bo")
    into(bo, "Rights", "A name")
    post_of(bo, "Magpie")
    seen(bo, "post")
    bo.press("Tell the stewards")
    bo.press("Send it to the stewards")
    bo.fill("What is wrong with this post?", "It names somebody.")
    seen(bo, "tell")
    bo.press("Send it to the stewards")
    bo.sees("It has arrived")

    first = at("first")
    first.press("For stewards")
    first.sees("It names somebody.")
    seen(first, "review-told")
    first.press("Go to this post")
    first.press("Hide this post")
    first.sees_heading("Hide this post")
    first.press("Hide this post")
    first.fill("Why?", "It names a person.")
    seen(first, "hide")
    first.press("Hide this post")
    first.sees("One steward hid this post")

    second = at("second")
    second.press("For stewards: one waits for a second steward")
    second.sees("It names a person.")
    second.sees("It names somebody.")
    seen(second, "review-waits")
    keys = second.page.keyboard
    keys.press("?")
    second.sees("Agree with what a steward decided")
    seen(second, "review-keys")
    second.press("Close these keys")
    on_line(second, "It names somebody.")
    for other in "yzs":
        keys.press(other)  # these steps are on other lines, or on none
    on_line(second, "One steward more is needed.")
    seen(second, "review-line")
    keys.press("Enter")
    second.sees_heading("Post")
    second.page.go_back()
    second.sees_heading("What stewards do in the lounge")
    second.sees("It names somebody.")
    expect(second.page.locator("[data-line][aria-current]")).to_contain_text("One steward more is needed.")
    on_line(second, "One steward more is needed.")
    keys.press("y")
    second.sees_heading("I agree")
    second.fill("Why?", "I looked, and it does.")
    seen(second, "confirm")
    second.press("I agree")
    second.sees("It lasts.")
    on_line(second, "It names somebody.")
    keys.press("d")
    second.sees("Nobody has told you about a post.")

    bo.page.go_back()
    bo.page.go_back()
    bo.press("Look for new posts")
    bo.sees(re.compile("2.? stewards hid this post"))
    bo.never_sees("Her name is Rosa")
    seen(bo, "hidden")

    third = at("third")
    third.press("For stewards")
    on_line(third, "It lasts.")
    third.page.keyboard.press("z")
    third.sees_heading("Undo this")
    third.fill("Why?", "Rosa is the writer herself.")
    third.press("Undo this")
    third.sees("undid it")
    seen(third, "review-undone")
    bo.press("Look for new posts")
    bo.sees("Her name is Rosa")


def test_two_stewards_stop_a_pen_and_it_shows_to_its_writer_and_to_others_until_its_day(
    phones: Opener, community: Community, at: At
) -> None:
    cleo = at("cleo")
    into(cleo, "Rights")
    write(cleo, "I know where you live.", "Crow", "Before it")
    first = at("first")
    into(first, "Rights", "Before it")
    post_of(first, "Crow")
    first.press("Stop this pen")
    first.sees_heading("Stop this pen")
    first.press("Stop this pen")
    first.looks_at_the_mistake()
    first.page.get_by_label("For how long?").select_option("7")
    first.fill("Why?", "It threatens people.")
    seen(first, "ban")
    first.press("Stop this pen")
    first.sees("This pen is stopped")
    first.sees("One steward stopped this pen")
    seen(first, "banned-by-one")
    assert first.button("Stop this pen").count() == 0

    second = at("second")
    second.press("For stewards: one waits for a second steward")
    second.sees("It threatens people.")
    second.press("I agree")
    second.sees_heading("I agree")
    second.sees("I know where you live.")
    second.fill("Why?", "It does.")
    seen(second, "ban-confirm")
    second.press("I agree")
    second.sees("It lasts.")
    seen(second, "ban-lasts")
    assert second.button("I agree").count() == 0

    with held(cleo, "/api/rooms/newest") as newest:
        cleo.press("Look for new posts")
        cleo.press("Answer")  # before they came
        cleo.sees_heading("Answer")
        cleo.until(lambda: bool(newest))
        newest[0].continue_()
        cleo.sees("This pen is stopped")
    cleo.sees("It threatens people.")
    seen(cleo, "write-banned")
    cleo.page.get_by_label("Which pen do you write with?").select_option(index=1)
    cleo.never_sees("This pen is stopped")
    cleo.page.get_by_label("Which pen do you write with?").select_option(index=0)
    write_here(cleo, "You can not stop me.", "Crow")
    cleo.sees(re.compile("2.? stewards stopped this pen"))
    seen(cleo, "thread-banned")

    bo = at("bo")
    into(bo, "Rights", "Before it")
    bo.sees("I know where you live.")
    bo.sees(re.compile("2.? stewards stopped this pen"))
    bo.never_sees("You can not stop me.")

    community.town.clock.offset += 8 * 86_400
    later = phones(url=community.town.url)
    later.page.clock.install(time=community.town.clock())
    lounge(later, community.cleo)
    into(later, "Rights", "Before it")
    later.press("Answer")
    later.sees_heading("Answer")
    later.never_sees("This pen is stopped")
    write_here(later, "I am back.", "Crow")
    later.sees("I am back.")
    review = phones(url=community.town.url)
    review.page.clock.install(time=community.town.clock())
    lounge(review, community.stewards[0])
    review.press("For stewards")
    review.sees("It ended after")
    seen(review, "ban-ended")
    community.town.clock.offset -= 8 * 86_400


def test_words_are_found_among_what_was_read_and_posts_that_name_one_s_pen_are_told(at: At) -> None:
    ana = at("ana")
    into(ana, "Town talk")
    write(ana, "The lock at the café is new.", "Lark", "Locks")
    ana.sees(re.compile(r"Lark \("))
    (pen,) = set(re.findall(r"Lark \(([a-z]+-[a-z]+)\)", ana.text()))
    bo = at("bo")
    bo.press("Look for words")
    bo.sees_heading("Look for words")
    bo.fill("Which words?", "CAFE lock")
    bo.sees("One post")
    seen(bo, "search")
    sent = len(bo.requests)
    bo.fill("Which words?", "nowhere at all")
    bo.sees("No post that was read fits.")
    bo.fill("Which words?", "cafe")
    bo.sees("One post")
    assert len(bo.requests) == sent, "what somebody looks for stays on the phone"
    bo.page.locator("main .row").first.click()
    bo.sees_heading("Post")
    bo.press("Go to the whole thread")
    bo.sees_heading("Thread")
    bo.press("Answer")
    bo.page.get_by_label("Language").select_option("es")
    write_here(bo, f"Gracias, {pen}.", "Heron")
    again = at("ana")
    again.press("One post names your pen")
    again.sees_heading("Posts that name your pens")
    again.sees("Gracias")
    seen(again, "named")
    again.page.go_back()
    again.press("Look for words")
    again.fill("Which words?", "new")
    again.page.get_by_label("Language").select_option("es")
    again.sees("No post that was read fits.")
    again.fill("Which words?", "gracias")
    again.sees("One post")
    seen(again, "search-language")


def test_a_steward_pins_a_thread_and_takes_the_pin_away(phones: Opener, community: Community, at: At) -> None:
    ana = at("ana")
    into(ana, "Town talk")
    for title in ("Read this first", "Some other day"):
        write(ana, f"{title}, please.", "Robin", title)
        ana.page.go_back()
        ana.sees_heading("Town talk")
    first = at("first")
    into(first, "Town talk", "Read this first")
    post_of(first, "Robin")
    first.press("Pin this thread")
    first.sees_heading("Pin this thread")
    first.fill("Why?", "The rules are in it.")
    seen(first, "pin")
    first.press("Pin this thread")
    first.sees("This thread is pinned:")
    first.sees("The rules are in it.")
    seen(first, "pinned")
    bo = phones(url=community.town.url)
    bo.page.add_init_script(LATE_EFFECTS)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    bo.page.route("**/api/rooms/newest", hold)
    lounge(bo, community.bo)
    bo.until(lambda: len(held) > 0)
    bo.page.evaluate("window.late = []")
    into(bo, "Town talk")  # drawn before the lounge is read
    bo.page.unroute("**/api/rooms/newest")
    bo.page.wait_for_timeout(500)  # the reading ends, of which nothing shows yet
    bo.page.evaluate("window.late.forEach((act) => act()); window.late = null")
    top = bo.page.locator("main .row").first
    top.wait_for()
    assert "Read this first" in top.inner_text()
    assert "pinned" in top.inner_text()
    seen(bo, "threads-pinned")
    first.press("Take the pin away")
    first.sees_heading("Take the pin away")
    first.fill("Why?", "It is old.")
    seen(first, "unpin")
    first.press("Take the pin away")
    first.button("Pin this thread").wait_for()
    first.never_sees("This thread is pinned:")
    again = at("bo")
    into(again, "Town talk")
    assert "Some other day" in again.page.locator("main .row").first.inner_text()


def test_what_is_new_is_counted_in_the_neutral_title_while_the_lounge_is_open_and_nowhere_else(
    phones: Opener, community: Community
) -> None:
    phone = phones(url=community.town.url)
    phone.page.clock.install()
    with phone.page.expect_request("**/lounge.js"):  # behind the first screen, whatever somebody opens
        open_with_passphrase(phone, community.cleo)
        phone.page.clock.run_for(3_000)
    phone.press("The lounge")
    into(phone, "Rights")
    empty = phone.page.get_by_text("Nobody has written here yet.")
    expect(phone.page.locator("main .row").or_(empty).first).to_be_visible()  # then all is read, and counted
    phone.page.clock.run_for(200)
    expect(phone.page).to_have_title(re.compile("^(\\(\\d+\\) )?Garden notes$"))
    before = phone.page.title()
    new = int("0" + "".join(each for each in before if each.isdigit()))
    says = Writing(community.town.unlock(community.bo))
    said = {"name": "Wren", "topic": 3, "title": "While it is open", "language": "en", "text": "Nobody pressed it."}
    says.send(says.post(3, **said))
    phone.page.clock.run_for(5 * 60_000)
    expect(phone.page).to_have_title(f"({new + 1}) Garden notes")
    phone.sees("While it is open")
    seen(phone, "title")
    phone.page.locator("main .row", has_text="While it is open").click()
    phone.sees_heading("Thread")
    expect(phone.page).to_have_title(before)  # it was read
    phone.page.go_back()
    phone.press("Me")
    phone.sees_heading("Me")
    expect(phone.page).to_have_title("Garden notes")


def test_a_post_is_taken_back_and_a_pen_is_muted_on_each_device(phones: Opener, community: Community, at: At) -> None:
    ana = at("ana")
    into(ana, "Rights")
    write(ana, "I will be gone.", "Wren", "Soon gone")
    bo = at("bo")
    into(bo, "Rights", "Soon gone")
    post_of(ana, "Wren")
    ana.press("Take this post back")
    seen(ana, "take-back")
    ana.press("Delete my post")
    ana.sees_heading("Rights")
    ana.never_sees("Soon gone")
    write(ana, "I stay.", "Wren", "Loud")
    bo.page.go_back()
    bo.page.go_back()
    bo.page.go_back()
    bo.press("The lounge")
    into(bo, "Rights")
    bo.never_sees("Soon gone")
    bo.page.locator("main .row", has_text="Loud").click()
    post_of(bo, "Wren")
    bo.press("Stop showing me this pen")
    bo.sees("This thread is gone")
    other = phones(url=community.town.url)
    lounge(other, community.bo)
    into(other, "Rights")
    other.never_sees("Loud")
    other.page.go_back()
    other.press("One pen you do not see")
    seen(other, "muted")
    held: list[Route] = []

    def hold(route: Route) -> None:
        if held:
            route.continue_()
        held.append(route)

    other.page.route("**/api/vaults/write", hold)
    other.press(re.compile("^Show me this pen again"))
    other.until(lambda: bool(held))
    other.page.go_back()
    into(other, "Rights")
    other.never_sees("Loud")
    held[0].continue_()  # who went back before it was kept sees it come
    other.page.locator("main .row", has_text="Loud").click()
    other.sees_heading("Thread")


def test_stewards_name_topics_in_the_settings(phones: Opener, community: Community) -> None:
    first = phones(url=community.town.url, viewport={"width": 320, "height": 568})
    open_with_passphrase(first, community.stewards[0])
    first.press("Review")
    first.press("People and settings")
    first.sees_heading("People and settings")
    first.press("Settings")
    first.sees_heading("Settings")
    first.page.locator("summary", has_text="The lounge").click()
    first.press(re.compile("^Remove topic .?1"))
    first.press("Add a topic")
    first.fill("Why?", "one more")
    first.press("Sign and propose")
    first.looks_at_the_mistake()
    first.sees("Each topic needs a name.")
    first.page.get_by_label("What is it called?").last.fill("Off topic")
    seen(first, "topics-settings")
    first.press("Sign and propose")
    first.sees("It waits in the review for a second steward")


@pytest.mark.thorough  # how many there are is told in `tokens.test.ts`
def test_a_new_member_is_told_how_often_they_can_write_and_then_that_it_was_all_and_still_tells_stewards(
    phones: Opener, community: Community
) -> None:
    """The last one here: the community is older than 28 days by now."""
    town = community.town
    town.clock.offset += 35 * 86_400

    def opened(words: str) -> Phone:
        phone = phones(url=town.url)
        phone.page.clock.install(time=town.clock())
        lounge(phone, words)
        return phone

    words = passphrase()
    new = town.invite(town.unlock(community.stewards[0]), words=words)
    ana = opened(community.ana)
    into(ana, "Town talk")
    write(ana, "It is true.", "Finch", "A rumour")
    ana.page.go_back()
    ana.press("Begin a thread")
    ana.never_sees("You are new here.")
    phone = opened(words)
    into(phone, "Town talk", "A rumour")
    phone.press("Answer")
    phone.sees(re.compile("You can write at most .?4.? more times this week. Posts each time: up to .?5.?. From .* 20"))
    seen(phone, "write-new")
    pen = "Which pen do you write with?"
    with phone.page.expect_response("**/api/vaults/write"):
        phone.page.get_by_label(pen).select_option("2")  # in this topic, on each device
    new.refresh()
    said = {"name": "Jay", "topic": 1, "title": "Jay", "language": "en", "text": "Good morning."}
    with suppress(NoTokens):
        while True:
            new.wallet.forget()  # another sitting
            Writing(new).send(Writing(new).post(1, **said))
    phone.fill("What do you want to say?", "I think so too.")
    phone.fill("Name for this pen", "Jay")
    phone.press("Send to all members")
    phone.sees("You have written all that a new member can this week.")
    phone.never_sees("You are new here.")
    seen(phone, "write-no-more")
    phone.page.go_back()
    post_of(phone, "Finch")
    phone.press("Tell the stewards")
    phone.fill("What is wrong with this post?", "It names a street.")
    phone.press("Send it to the stewards")
    phone.sees("It has arrived")
    steward = opened(community.stewards[0])
    steward.press("For stewards")
    steward.press("Done: delete what they told us")
    steward.sees("Nobody has told you about a post.")
    later = opened(words)
    into(later, "Rights")
    later.press("Begin a thread")
    expect(later.page.get_by_label(pen)).to_have_value("")
    later.fill("What is it about?", "Rights")
    later.fill("What do you want to say?", "With which pen?")
    later.fill("Name for this pen", "Jay")
    later.press("Send to all members")
    later.sees("Choose which pen you write with.")
    seen(later, "write-no-pen")
    later.page.go_back()
    later.page.go_back()
    into(later, "Town talk")
    later.press("Begin a thread")
    expect(later.page.get_by_label(pen)).to_have_value("2")
