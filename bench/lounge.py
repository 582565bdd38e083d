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

from bench.browser_acts import CHECK_FIELD, to_words
from bench.browser_tab import PATIENCE, Slow, Tab, chromium, step
from bench.figures import Figures
from bench.fill import _hurry
from bench.machine import CLIENT_CORE, CORES, pin
from bench.served import Community, serve
from parasol.demo import community
from parasol.features.lounge.client.writing import body_of
from parasol.features.lounge.rules import pen_point, season_info, season_of
from parasol.features.lounge.structs import Certificate, Post
from parasol.kernel.client.connection import Connection
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.messages import NEWEST_RECORDS
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.server.server_keys import TOKEN_SECRET
from parasol.kernel.roster.structs import Topic
from parasol.kernel.seal.record import seal_record
from parasol.kernel.storage import NewRecord
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.wire.signing import public_key_of

WRITERS = 200
WORDS = ("door", "code", "street", "car", "north", "harbour", "closed", "night", "careful", "thanks", "ask", "money")
MOST_NEWEST, MOST_JITLESS, MOST_SEARCH = 2.0, 3.0, 1.0
SLOW = Slow(20, is_slow_line=True)
TO_THE_LOUNGE = step("The lounge", "^The lounge$", selector="main .row", text="thread")
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


def measure(figures: Figures, base: Community, folder: Path, posts: int, runs: int) -> None:
    """Print the newest posts where processor and line are slow and where there is no JIT, and the search in all."""
    pin(CORES)
    town = base.another(folder / "lounge")
    try:
        with serve(town.store, program=True) as served:
            town.point_at(served.url)
            begin(town)
        asyncio.run(_fill(town, posts))
        with serve(town.store, program=True) as served, chromium() as browser:
            town.point_at(served.url)
            for what, who, is_settled in (
                ("from the open vault at once, by a new member", None, False),
                ("some seconds after unlocking, by a new member", None, True),
                ("some seconds after unlocking, by a member whose last visit verified these pens", town, True),
            ):
                if who:
                    _visit(browser, served.url, town)
                found = [_newest(browser, served.url, town, SLOW, is_settled=is_settled, who=who) for _ in range(runs)]
                _tell(figures, posts, f"CPU {SLOW.cpu}x, slow 3G, {what}", found, MOST_NEWEST)
            _search(figures, browser, served.url, town, posts)
        with serve(town.store, program=True) as served, chromium(JITLESS) as browser:
            town.point_at(served.url)
            found = [_newest(browser, served.url, town, Slow(1), is_settled=True) for _ in range(runs)]
            _tell(
                figures,
                posts,
                "CPU 1x, without JIT, some seconds after unlocking, by a new member",
                found,
                MOST_JITLESS,
            )
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
    browser: Browser, url: str, town: Community, slow: Slow, *, is_settled: bool, who: Community | None = None
) -> float:
    """Seconds from the tap, as soon as the vault is open or some seconds later, until the topics are drawn with what is
    new. ``who``: whose member taps, if it isn't a new one."""
    tab = Tab(browser, url)
    try:
        to_words(tab, who.member_words if who else community.join(Connection(url), town.steward, "member").words)
        if not is_settled:
            tab.slow_down(slow)
        tab.walk(step("Open", "^Check someone$", selector=CHECK_FIELD))
        if is_settled:
            tab.page.wait_for_function(_SETTLED)
            tab.page.wait_for_function(_DRAWN)
            tab.fetched()
            tab.slow_down(slow)
        ((start, end),) = tab.walk(TO_THE_LOUNGE)
        return end - start
    finally:
        tab.close()


def _tell(figures: Figures, posts: int, what: str, found: list[float], most: float) -> None:
    figures.add(
        f"the newest {NEWEST_RECORDS} of {posts:,} posts by {WRITERS} pens, drawn, {what}",
        f"{median(found):.2f} s",
        f"median of {len(found)}; {min(found):.2f} to {max(found):.2f} s",
        f"<= {most:.0f} s",
        median(found) <= most,
    )


def _come(tab: Tab, town: Community) -> None:
    to_words(tab, town.member_words)
    tab.walk(step("Open", "^Check someone$", selector=CHECK_FIELD), TO_THE_LOUNGE)


def _visit(browser: Browser, url: str, town: Community) -> None:
    """Visit the lounge in a session that writes the vault, which then names the certificates that were verified."""
    tab = Tab(browser, url)
    try:
        _come(tab, town)
        assert "/api/vaults/write" in {one.path for one in tab.fetched()}
    finally:
        tab.close()


def _search(figures: Figures, browser: Browser, url: str, town: Community, posts: int) -> None:
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
        tab.slow_down(Slow(SLOW.cpu))
        for what, wanted in (("the first time", "harbour 2000"), ("again", "thanks careful 20")):
            seconds = tab.page.evaluate(_SEARCH, {"wanted": wanted, "patience": PATIENCE})
            figures.add(
                f"words looked for in {posts:,} posts that were loaded, {what}, CPU {SLOW.cpu}x",
                f"{seconds:.2f} s",
                tab.page.locator("main p[role=status]").inner_text(),
                f"<= {MOST_SEARCH:.0f} s",
                seconds <= MOST_SEARCH,
            )
    finally:
        tab.close()
