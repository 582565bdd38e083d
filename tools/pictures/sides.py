"""Makes `docs/pictures/before/*.png` or `docs/pictures/after/*.png`: six screens in dark and in light colours.

`before` was made once, of the page as it was before its components (commit 024d489); it can't be made again by what the
page is now. Usage as make.py's: node browser/build.mjs && .venv/bin/python tools/pictures/sides.py FOLDER
"""

import sys

import make
from make import DESK, LISTED, PHONE, heading, press
from playwright.sync_api import Browser, Page, sync_playwright


def of_anybody(page: Page, take: make.Taking) -> None:
    """Home as anybody sees it, and one question of a report."""
    take(page, "home")
    make.to_the_kinds(page)
    take(page, "report")


def of_a_member(page: Page, words: str, take: make.Taking) -> None:
    """The check, what one found, and the alerts."""
    make.unlock(page, words)
    take(page, "check")
    page.get_by_label("Phone number, e-mail, name or number plate").first.fill(LISTED)
    press(page, "Check")
    heading(page, "A report was found")
    take(page, "result")
    page.get_by_role("navigation").get_by_role("button", name="Alerts").click()
    page.locator(".row").first.wait_for()
    take(page, "alerts")


def of_a_steward(page: Page, words: str, take: make.Taking, name: str) -> None:
    """The queue."""
    make.unlock(page, words)
    page.get_by_role("navigation").get_by_role("button", name="Review").click()
    heading(page, "Review")
    page.locator(".queue button, .row, button.card").first.wait_for()
    take(page, name)


def main() -> None:
    folder = make.FOLDER / sys.argv[1]
    folder.mkdir(parents=True, exist_ok=True)

    def in_scheme(browser: Browser, url: str, words: dict[str, str], scheme: str) -> None:
        def take(page: Page, name: str) -> None:
            make.take(page, f"{name}-{scheme}", folder)

        of_anybody(make.opened(browser, url, PHONE, scheme), take)
        of_a_member(make.opened(browser, url, PHONE, scheme), words["member"], take)
        of_a_steward(make.opened(browser, url, PHONE, scheme), words["second"], take, "review")
        of_a_steward(make.opened(browser, url, DESK, scheme), words["second"], take, "review-wide")

    with make.invented() as (url, words), sync_playwright() as session:
        browser = session.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for scheme in ("dark", "light"):
            in_scheme(browser, url, words, scheme)
        browser.close()


if __name__ == "__main__":
    main()
