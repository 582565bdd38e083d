"""What the parts of the plain pages have at hand, and what they do alike."""

from collections.abc import Callable, Sequence

from parasol.features.reports.plain import questions
from parasol.features.reports.plain.draft import ANSWERS, MORE, Draft
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.route import Pages
from parasol.kernel.plain.state import StateBook
from parasol.kernel.plain.trouble import status_of, told
from parasol.kernel.plain.writing import Page
from parasol.kernel.roster.rules import Policy
from parasol.kernel.texts.texts import Texts


class Part(Pages):
    """Pages on which somebody writes, and comes back to it."""

    def __init__(self, cabinet: Cabinet, book: StateBook, pool: Pool, random: Callable[[int], bytes]) -> None:
        super().__init__(cabinet, pool)
        self._book = book
        self._random = random

    def _open_once(self, send: Callable[[Connection], None]) -> None:
        """Send what opens a room. Done twice with the same answers it is opened once: the room is named after a key
        that only these words make, so that one that is taken is there because we made it before. (The envelopes differ,
        since age draws randomness of its own.)"""
        with self._cabinet.connection() as connection:
            try:
                send(connection)
            except Declined as declined:
                if declined.code != "taken":
                    raise

    def _known_policy(self) -> Policy | None:
        known = self._cabinet.known_roster()
        return None if known is None else known.policy

    def _review_page(self, draft: Draft, t: Texts, notice: str = "", status: int = 200) -> Page:
        """All answers of a report once more, each to be changed."""
        policy = self._known_policy()
        answers = [(each, ANSWERS[each], questions.answer_lines(each, draft, t, policy)) for each in draft.answers]
        filled = {
            "state": self._book.seal("report", draft),
            "answers": [each for each in answers if each[2] or each[1] not in MORE],
            "more": [question for _, question, lines in answers if not lines and question in MORE],
            "fields": questions.fields_of("review", draft, t, policy, ""),
            "is_correction": draft.keys is not None,
        }
        return Page("review", filled, notice, status=status)


def failed(title: str, error: Exception, t: Texts) -> Page:
    """A page that has nothing but what went wrong; ``title`` is the text of its heading."""
    return Page("problem", {"title": t(title), "text": told(error, t)}, status=status_of(error))


def words_page(title: str, words: str, arrived: str, what: str, thanks: str, following: Sequence[str]) -> Page:
    """The words of a new code, and what comes next."""
    shown = {"title": title, "words": words.split(" "), "arrived": arrived, "what": what}
    return Page("words", {**shown, "thanks": thanks, "next": following})


def too_old(t: Texts, what: str = "plain-stale-text") -> str:
    """What is said of a state that can't be opened any more."""
    return f"{t('plain-stale-title')}. {t(what)}"
