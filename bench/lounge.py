"""The lounge with many posts, in a real Chromium: the newest after unlocking, and words that are looked for in all."""

import asyncio
import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from statistics import median

import msgspec
from playwright.sync_api import Browser

from bench.browser_acts import CHECK_FIELD, Slow, to_words
from bench.browser_tab import PATIENCE, Tab, chromium, step
from bench.figures import Figures, size
from bench.fill import _hurry
from bench.machine import CLIENT_CORE, CORES, pin
from bench.served import Community, serve
from parasol.client.community import steward
from parasol.client.community.person import Person
from parasol.client.connection import Connection
from parasol.client.lounge.writing import body_of
from parasol.client.seal.record import seal_record
from parasol.demo import community
from parasol.formats.contexts import keyed_name
from parasol.formats.lounge import Certificate, Post
from parasol.formats.messages import NEWEST_RECORDS
from parasol.formats.roster import Topic
from parasol.oprf import poprf
from parasol.server.roster.server_keys import TOKEN_SECRET
from parasol.server.storage import NewRecord
from parasol.server.storage.sqlite import SqliteStorage
from parasol.wire.pens import pen_point, season_info, season_of
from parasol.wire.signing import public_key_of

WRITERS = 200
WORDS = ("door", "code", "street", "car", "north", "harbour", "closed", "night", "careful", "thanks", "ask", "money")
PATH = "/api/rooms/newest"
MOST_NEWEST, MOST_JITLESS, MOST_SEARCH = 2.0, 3.0, 1.0
TARGET_CPU = 20
JITLESS = "--js-flags=--jitless"
# Behind the first screen come, whatever is opened, the lounge's part and five seconds later the week's tokens.
_SETTLED = "() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('lounge.js'))"
_DRAWN = "() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/tokens/draw')).length > 1"
# From what is typed until its answer is drawn, in seconds.
_SEARCH = """
async ({ wanted, patience }) => {
  const field = document.querySelector("main input");
  const status = document.querySelector("main p[role=status]");
  const before = status.textContent;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, wanted);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (status.textContent === before) {
    if (performance.now() - start > patience * 1000) throw new Error("nothing was found");
    await frame();
  }
  await frame();
  return (performance.now() - start) / 1000;
}
"""


def measure(figures: Figures, base: Community, folder: Path, posts: int, rates: tuple[int, ...], runs: int) -> None:
    """Print the newest posts at each slow-down of the processor, and the search in all that were loaded."""
    pin(CORES)
    town = base.another(folder / "lounge")
    try:
        with serve(town.store, program=True) as served:
            town.point_at(served.url)
            begin(town)
        asyncio.run(_fill(town, posts))
        with serve(town.store, program=True) as served, chromium() as browser:
            town.point_at(served.url)
            for rate in rates:
                for is_slow_line in (False, True):
                    slow = Slow(rate, is_slow_line)
                    _newest(figures, browser, served.url, town, slow, posts, runs)
                    _newest(figures, browser, served.url, town, slow, posts, runs, is_settled=True)
            _visit(browser, served.url, town)
            for rate in rates:
                _newest(
                    figures, browser, served.url, town, Slow(rate, True), posts, runs, is_settled=True, is_known=True
                )
            _search(figures, browser, served.url, town, posts, rates)
        with serve(town.store, program=True) as served, chromium(JITLESS) as browser:
            town.point_at(served.url)
            _newest(figures, browser, served.url, town, Slow(1), posts, runs, is_settled=True, target=MOST_JITLESS)
    finally:
        pin([CLIENT_CORE])


def begin(town: Community) -> None:
    """Let two stewards name a topic."""
    policy = town.steward.roster.policy
    assert policy is not None
    topics = [Topic(1, "Town talk", "", "en", 90)]
    try:
        steward.change_policy(town.steward, msgspec.structs.replace(policy, topics=topics), "a lounge")
    except steward.SecondNeeded as waits:
        town.second.refresh()
        steward.agree(town.second, waits.proposal, "yes")
    town.steward.refresh()


async def _fill(town: Community, posts: int) -> None:
    """Real posts, straight through the storage engine: by pens that are certified with the store's own key."""
    person = town.steward
    with closing(sqlite3.connect(town.database)) as database:
        ((secret,),) = database.execute("SELECT value FROM secret WHERE name = ?", (TOKEN_SECRET,))
    today, room = person.device.today(), person.room("lounge")
    season, chance = season_of(today), random.Random(1)
    pens = [_pen(person, bytes(secret), season) for _ in range(WRITERS)]
    storage = await SqliteStorage.open(town.database)
    try:
        await storage._writer.run_alone(_hurry)
        roots: list[Post] = []
        for number in range(posts):
            seed, certificate = chance.choice(pens)
            text = " ".join(chance.choices(WORDS, k=40))
            salt = number.to_bytes(16)
            post = Post(certificate, salt, 0, "Zinnia", 1, f"About {number}", "en", text)
            if roots and number % 10:
                begun = roots[-1]
                post = msgspec.structs.replace(post, title=begun.title, root=begun.salt)
            else:
                roots.append(post)
            id = keyed_name(public_key_of(os.urandom(32)))
            await storage.append(room, NewRecord(id, _sealed(person, room, seed, id, post), today + 90), today)
    finally:
        await storage.close()


def _pen(person: Person, secret: bytes, season: int) -> tuple[bytes, Certificate]:
    seed = os.urandom(32)
    point = pen_point(person.roster.genesis, 0, public_key_of(seed))
    return seed, Certificate(0, season, *poprf.certify(secret, point, season_info(season), os.urandom))


def _sealed(person: Person, room: bytes, seed: bytes, id: bytes, post: Post) -> bytes:
    epoch = person.roster.current["members"]
    key = person.keyring.keys["members"][epoch]
    return seal_record(room, "members", epoch, key, seed, id, body_of(post), os.urandom)


def _newest(
    figures: Figures,
    browser: Browser,
    url: str,
    town: Community,
    slow: Slow,
    posts: int,
    runs: int,
    *,
    is_settled: bool = False,
    is_known: bool = False,
    target: float | None = None,
) -> None:
    """From the tap, as soon as the vault is open or some seconds later, until the topics are drawn with what is new."""
    found, moved = [], 0
    for _ in range(runs):
        tab = Tab(browser, url)
        try:
            person = community.join(Connection(url), town.steward, "member") if not is_known else None
            to_words(tab, person.words if person else town.member_words)
            if not is_settled:
                tab.slow_down(slow.cpu, is_slow_line=slow.is_slow_line)
            tab.walk(step("Open", "^Check someone$", selector=CHECK_FIELD))
            if is_settled:
                tab.page.wait_for_function(_SETTLED)
                tab.page.wait_for_function(_DRAWN)
                tab.fetched()
                tab.slow_down(slow.cpu, is_slow_line=slow.is_slow_line)
            (read,) = tab.walk(step("The lounge", "^The lounge$", selector="main .row", text="thread"))
            found.append(read[1] - read[0])
            moved = sum(one.down for one in tab.fetched() if one.path == PATH)
        finally:
            tab.close()
    if slow.cpu == TARGET_CPU and slow.is_slow_line:
        target = MOST_NEWEST
    ways = [f"CPU {slow.cpu}x"] + ["slow 3G"] * slow.is_slow_line + ["without JIT"] * (target == MOST_JITLESS)
    figures.add(
        f"the newest {NEWEST_RECORDS} of {posts:,} posts by {WRITERS} pens, drawn, {', '.join(ways)}, "
        + ("some seconds after unlocking" if is_settled else "from the open vault at once")
        + (", by a member whose last visit verified these pens" if is_known else ", by a new member"),
        f"{median(found):.2f} s; {size(moved)} of records",
        f"medians of {runs}; {min(found):.2f} to {max(found):.2f} s",
        f"<= {target:.0f} s" if target else "",
        median(found) <= target if target else None,
    )


def _come(tab: Tab, town: Community) -> None:
    to_words(tab, town.member_words)
    tab.walk(
        step("Open", "^Check someone$", selector=CHECK_FIELD),
        step("The lounge", "^The lounge$", selector="main .row", text="thread"),
    )


def _visit(browser: Browser, url: str, town: Community) -> None:
    """Visit the lounge in a session that writes the vault, which then names the certificates that were verified."""
    tab = Tab(browser, url)
    try:
        _come(tab, town)
        assert "/api/vaults/write" in {one.path for one in tab.fetched()}
    finally:
        tab.close()


def _search(figures: Figures, browser: Browser, url: str, town: Community, posts: int, rates: tuple[int, ...]) -> None:
    """Load all at full speed, then look for words: the first time, and again."""
    tab = Tab(browser, url)
    try:
        _come(tab, town)
        tab.press("Look for words")
        tab.sees("^Look for words$")
        older = tab.page.get_by_role("button", name="Read older posts")
        while older.count():
            older.click()
            tab.page.wait_for_function("() => !document.querySelector('main button.busy')")
        for at, rate in enumerate(sorted(rates, reverse=True)):  # the very first time is the slowest
            tab.slow_down(rate, is_slow_line=False)
            first = [("the first time", f"harbour {rate}00")] if at == 0 else []
            for what, wanted in (*first, ("again", f"thanks careful {rate}")):
                seconds = tab.page.evaluate(_SEARCH, {"wanted": wanted, "patience": PATIENCE})
                told = tab.page.locator("main p[role=status]").inner_text()
                figures.add(
                    f"words looked for in {posts:,} posts that were loaded, {what}, CPU {rate}x",
                    f"{seconds:.2f} s",
                    f"{told}",
                    f"<= {MOST_SEARCH:.0f} s" if rate == TARGET_CPU else "",
                    seconds <= MOST_SEARCH if rate == TARGET_CPU else None,
                )
    finally:
        tab.close()
