"""Makes the pictures of README.md: `docs/pictures/*.png`, taken of the built page in Debian's Chromium.

An invented community is served on this machine. Its stewards and its alert are made with the Python client, whatever
is in a picture is done in the browser. All names, words and numbers are invented; the words open nothing any more when
the program has ended. Run it after a change of what the pictures show, and look at them.

Usage: node tools/page/build.mjs && .venv/bin/python tools/pictures/make.py
"""

import struct
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from parasol.demo import community
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client.identifiers import parse
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Asked, Contact, Kind, Report
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.client.roster import fetch

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
PORT = 8430
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}
MOST_BYTES = 70_000
SIGNATURE = b"\x89PNG\r\n\x1a\n"
LISTED, NEIGHBOUR = "(07700) 900-123", "07700 900124"
Taking = Callable[[Page, str], None]
WARNING = "Locks the door and turns violent. Do not meet."


def report(connection: Connection, story: str, number: str, kind: Kind, area: str, shared: str = "") -> str:
    """File a report; returns its receipt words."""
    words = community.new_words()
    told = Report(what_happened=story, identifiers=[Asked(number)], kinds=[kind], area=area, warn_others=True)
    reporter.send(connection, reporter.prepare(fetch(connection), community.device(), words, told, shared, Contact()))
    return words


def invent(connection: Connection, founding_words: str) -> dict[str, str]:
    """Two stewards, a member, a published alert, a draft and two reports that wait; returns words by who has them."""
    first_words = community.new_words()
    first = founding.found(connection, community.device(), founding_words, community.POLICY, first_words)
    second = community.join(connection, first, "steward")
    member = community.join(connection, first, "member")
    second.person.refresh()
    story = "He was fine at first, then he locked the door and would not let me go."
    report(connection, story, "+44 7700 900123", "violence", "North", "Locks the door.")
    found = review.queue(first)[0]
    review.claim(first, found)
    found = review.find(first, found.short)
    draft = drafting.draft_alert(
        first, [found], [parse("+44 7700 900123", "GB")], WARNING, 3, ["violence"], "North", "",
        "clear account, answered our question",
    )  # fmt: skip
    publication.publish(second.person, drafting.find_draft(second.person, draft.hex()), "I agree: read both messages")
    report(connection, "Kept calling for weeks after I said no.", "+44 7700 900456", "stalking", "Station")
    story = "We agreed on everything. At the end he took the money back and pushed me out."
    report(connection, story, "+44 7700 900789", "robbery", "Harbour", "Asks for a discount first, then takes it all.")
    found = next(each for each in review.queue(first) if each.raw and each.raw.report.what_happened == story)
    review.claim(first, found)
    found = review.find(first, found.short)
    drafting.draft_alert(
        first, [found], [parse("+44 7700 900789", "GB")], "Takes the money back at the end and threatens.", 2,
        ["robbery"], "Harbour", "", "a clear account, and it fits what we heard at the drop-in",
    )  # fmt: skip
    return {"second": second.words, "member": member.words}


def take(page: Page, name: str, folder: Path = FOLDER) -> None:
    """One picture of what the screen shows."""
    page.wait_for_timeout(300)
    path = folder / f"{name}.png"
    path.write_bytes(with_few_colours(page.screenshot()))
    size = path.stat().st_size
    print(f"{path.name}: {size} bytes")
    if size > MOST_BYTES:
        raise SystemExit(f"{path.name} is larger than {MOST_BYTES} bytes")


def with_few_colours(png: bytes) -> bytes:
    """The picture with its 256 most frequent colours, a byte for each pixel: a quarter of what Chromium writes."""
    parts: dict[bytes, bytes] = {}
    at = len(SIGNATURE)
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        parts[kind] = parts.get(kind, b"") + png[at + 8 : at + 8 + size]
        at += size + 12
    width, height, depth, colours = struct.unpack_from(">IIBB", parts[b"IHDR"])
    if depth != 8 or colours not in {2, 6}:
        raise SystemExit("Chromium writes another kind of PNG than it did")
    rows = unfiltered(zlib.decompress(parts[b"IDAT"]), width, height, 3 if colours == 2 else 4)
    pixels = [[bytes(row[x : x + 3]) for x in range(0, len(row), len(row) // width)] for row in rows]
    palette = [colour for colour, _ in Counter(pixel for row in pixels for pixel in row).most_common(256)]
    index = {colour: number for number, colour in enumerate(palette)}
    for colour in {pixel for row in pixels for pixel in row} - set(index):
        index[colour] = min(
            range(len(palette)), key=lambda n: sum((a - b) ** 2 for a, b in zip(colour, palette[n], strict=True))
        )
    body = b"".join(b"\0" + bytes(index[pixel] for pixel in row) for row in pixels)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", b"".join(palette)), (b"IDAT", zlib.compress(body, 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def unfiltered(data: bytes, width: int, height: int, step: int) -> list[bytearray]:
    """The rows of a PNG without their filters (PNG, section 9)."""
    rows: list[bytearray] = []
    above = bytearray(width * step)
    for number in range(height):
        start = number * (width * step + 1)
        kind, row = data[start], bytearray(data[start + 1 : start + 1 + width * step])
        for x in range(len(row)):
            a, b, c = (row[x - step], above[x], above[x - step]) if x >= step else (0, above[x], 0)
            near = (
                a if abs(b - c) <= min(abs(a - c), abs(a + b - 2 * c)) else b if abs(a - c) <= abs(a + b - 2 * c) else c
            )
            row[x] = (row[x] + (0, a, b, (a + b) // 2, near)[kind]) & 255
        rows.append(row)
        above = row
    return rows


def opened(browser: Browser, url: str, size: dict[str, int], scheme: str = "dark") -> Page:
    """The front page on a screen of that size, dark, as the page is unless a device asks for light."""
    context = browser.new_context(viewport=size, locale="en-GB", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url)
    heading(page, "Notes")
    return page


def heading(page: Page, text: str) -> None:
    page.get_by_role("heading", level=1, name=text).wait_for(timeout=60_000)


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).first.click()


def unlock(page: Page, words: str) -> None:
    press(page, "Open with my words")
    page.get_by_label("Your eight words").first.fill(words)
    press(page, "Open")
    heading(page, "Check someone")


def to_the_kinds(page: Page) -> None:
    """From the front page to the question of a report that is in the pictures, answered."""
    press(page, "Report something that happened")
    press(page, "Start")
    page.get_by_label("What happened?").first.fill("He would not leave, and then he shouted at me.")
    press(page, "Continue")
    heading(page, "Do you have a number, a name or a plate?")
    page.locator("main input[type=text], main input[type=tel]").first.fill("07700 900321")
    press(page, "Continue")
    heading(page, "How would someone recognise them?")
    press(page, "Skip")
    heading(page, "What kind of thing was it?")
    page.get_by_label("Threats").first.check()
    page.get_by_label("Follows or watches").first.check()
    page.evaluate("scrollTo(0, 0)")


def of_a_report(page: Page) -> None:
    """From the front page to the code."""
    take(page, "front-page")
    to_the_kinds(page)
    take(page, "report-question")
    press(page, "Continue")
    heading(page, "Where and when was it?")
    press(page, "Skip")
    heading(page, "Check your answers")
    page.get_by_label("Yes, warn others").first.check()
    press(page, "Send")
    heading(page, "Your report code")
    take(page, "receipt-words")


def of_checks(page: Page, words: str) -> None:
    """A check that finds something, and one that doesn't."""
    unlock(page, words)
    for typed, title, name in (
        (LISTED, "A report was found", "check-found"),
        (NEIGHBOUR, "No report found", "check-not-found"),
    ):
        page.get_by_role("navigation").get_by_role("button", name="Check").click()
        heading(page, "Check someone")
        page.get_by_label("Phone number, e-mail, name or number plate").first.fill(typed)
        press(page, "Check")
        heading(page, title)
        take(page, name)


def of_the_desk(page: Page, words: str) -> None:
    """What the second steward sees: the queue, and an alert beside its report."""
    unlock(page, words)
    page.get_by_role("navigation").get_by_role("button", name="Review").click()
    heading(page, "Review")
    page.locator("button", has_text="Takes the money back").first.click()
    page.get_by_text("pushed me out").first.wait_for()
    take(page, "second-steward")


@contextmanager
def invented() -> Iterator[tuple[str, dict[str, str]]]:
    """A served community: its address, and words by who has them."""
    with tempfile.TemporaryDirectory(prefix="parasol-pictures-") as folder:
        founding_words = community.new_words()
        store = Path(folder) / "store"
        days = community.Days()
        days.ago = 0
        community.prepare_store(store, founding_words, days)
        process = community.start(store, PORT)
        url = f"http://{community.HOST}:{PORT}"
        connection = Connection(url)
        try:
            yield url, invent(connection, founding_words)
        finally:
            connection.close()
            process.terminate()
            process.wait()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with invented() as (url, words), sync_playwright() as session:
        browser = session.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        of_a_report(opened(browser, url, PHONE))
        of_checks(opened(browser, url, PHONE), words["member"])
        of_the_desk(opened(browser, url, DESK), words["second"])
        browser.close()


if __name__ == "__main__":
    main()
