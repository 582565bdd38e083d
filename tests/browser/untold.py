"""Messages that have no text: such a one shows as its name."""

from collections.abc import Callable

from phone import Phone
from translations import messages
from walker import Walker

from parasol.kernel.wire.naming import WORDS_IN_A_NAME
from parasol.kernel.words.listing import word_list

# A message without a text shows as its id: `report-title`. What people typed and three-word names of members (words of
# the list, in brackets of no language) are told apart by asking whether such a message could be meant.
RAW = """
() => [...document.querySelectorAll("body *, [aria-label]")].flatMap((each) => [
    each.children.length === 0 && each.closest("[translate=no]:not(html)") === null ? each.textContent : "",
    each.getAttribute("aria-label") ?? "",
  ]).map((text) => text.replace(/[\\u202a-\\u202e\\u2066-\\u2069]/g, "").trim())
  .filter((text) => /^[a-z]+(-[a-z0-9]+)+$/.test(text))
"""


def _is_name(text: str) -> bool:
    """Whether it could be what somebody or something is called: three words of the list."""
    words = text.split("-")
    return len(words) == WORDS_IN_A_NAME and not set(words) - set(word_list().words)


def shows_no_id(walk: Walker, screen: str) -> None:
    """No element's whole text is the name of a message."""
    known = messages("en")
    families = {id.split("-")[0] for id in known}
    raw = [text for text in walk.page.evaluate(RAW) if text.split("-")[0] in families]
    raw = [text for text in raw if text in known or not _is_name(text)]
    assert not raw, raw


def seen_without(*families: str) -> Callable[[Phone, str], None]:
    """A look at what somebody sees: it is calm, and no text that begins so is the name of a message."""

    def look(phone: Phone, name: str) -> None:
        phone.is_calm(name)
        raw = [text for text in phone.page.evaluate(RAW) if text.startswith(families)]
        assert not raw, raw

    return look
