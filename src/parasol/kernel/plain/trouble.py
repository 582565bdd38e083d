"""What went wrong with the server or the words, as a sentence for the person."""

from parasol.features.reports.client.model import NothingToReport
from parasol.features.reports.client.reporter import StillWaits
from parasol.kernel.client.connection import BadAnswer, Declined, NoRoom, Unreachable
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.plain.pool import TooMany
from parasol.kernel.plain.writing import BUSY
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client.roster import NotFounded, OtherProtocol
from parasol.kernel.seal import TooLong, Unreadable
from parasol.kernel.texts.texts import Texts
from parasol.kernel.words import NotWords

KNOWN = (
    BadAnswer,
    Declined,
    Distrust,
    NoReport,
    NoRoom,
    NotFounded,
    NotWords,
    NothingToReport,
    StillWaits,
    TooLong,
    TooMany,
    Unreachable,
    Unreadable,
)
"""What a page answers with a sentence and what was typed. Anything else is a bug."""
CLOSED = "closed"
"""The code of a server whose community has closed."""

_IDS = {
    BadAnswer: "trouble-bad-answer",
    NoRoom: "refused-full",
    NoReport: "trouble-no-report",
    NotFounded: "refused-not-founded",
    NothingToReport: "trouble-nothing-to-report",
    OtherProtocol: "plain-other-protocol",
    StillWaits: "status-means-waiting",
    TooLong: "refused-too-large",
    TooMany: "plain-busy",
    Unreachable: "trouble-unreachable",
    Unreadable: "trouble-unreadable",
}


def told(error: Exception, texts: Texts) -> str:
    """One sentence or two, which hold nothing that was typed."""
    if isinstance(error, NotWords):
        return texts(f"words-{error.reason}", position=error.position or 0)
    if isinstance(error, Declined) and error.code == OtherProtocol.code:
        return texts("plain-other-protocol")  # the page's own words are about the page in a browser
    if isinstance(error, Declined | Distrust):
        begun, general = (
            ("trouble", "trouble-distrust") if isinstance(error, Distrust) else ("refused", "trouble-refused")
        )
        own = f"{begun}-{error.code}"
        return texts(own if texts.has(own) else general)
    return texts(_IDS[type(error)])


def status_of(error: Exception) -> int:
    """The HTTP status of the page that says it."""
    if isinstance(error, TooMany | Unreachable):
        return BUSY
    if isinstance(error, Declined) and error.code == CLOSED:
        return 410
    return 502 if isinstance(error, BadAnswer | Distrust | Unreadable) else 422
