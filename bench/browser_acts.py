"""What people do in the browser that more than one part of the benchmarks needs."""

from bench.browser_tab import Tab, step

LISTED = "+44 7700 900007"
CHECK_FIELD = "main input"


def to_words(tab: Tab, words: str) -> None:
    """On the screen for words, with all of them typed."""
    tab.open()
    tab.press("Open with my words")
    tab.sees("^Open with your words$")
    tab.write("Your eight words", words)


def send_report(tab: Tab) -> None:
    """From the front page to the receipt words."""
    tab.press("Report something that happened")
    tab.press("Start")
    tab.sees("^What happened")
    tab.write("What happened?", "He was fine at first, then he locked the door.")
    tab.press("Continue")
    tab.sees("^Do you have a number")
    tab.page.locator("main input[type=text], main input[type=tel]").first.fill(LISTED)
    tab.choose("Phone number")
    tab.press("Add this one")
    tab.press("Continue")
    tab.sees("^How would someone recognise them")
    tab.press("Skip")
    tab.choose("Violence")
    tab.press("Continue")
    tab.sees("^Where and when was it")
    tab.choose("North")
    tab.choose("This month")
    tab.press("Continue")
    tab.sees("^Check your answers$")
    tab.choose("Yes, warn others")
    tab.write("What should others know above all?", "Locks the door.")
    tab.walk(step("Send", "^Your report code$", selector=".words li"))
