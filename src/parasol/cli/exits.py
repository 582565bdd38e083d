"""What the program's exit codes mean, and which error leads to which. No message here may repeat what was typed."""

import signal
from dataclasses import dataclass

from parasol.client.checks.check import NoTreeHead
from parasol.client.checks.index import NoSlot
from parasol.client.checks.tree import BucketFull
from parasol.client.community.decisions import ReasonNeeded
from parasol.client.community.desk_keys import NoWorkers
from parasol.client.community.desks import NoSuchDesk
from parasol.client.community.founding import InviteUnusable
from parasol.client.community.person import EmptyVault, MembershipFrozen, NoMembership
from parasol.client.community.roster import Distrust, NotFounded, OtherProtocol
from parasol.client.community.steward import NotASteward, SameVoucher, StaleProposal
from parasol.client.connection import BadAnswer, Declined, NoRoom, Unreachable
from parasol.client.desks import worker
from parasol.client.desks.slips import NoSlip, NotThisDesk
from parasol.client.desks.visitor import NobodyAnswers
from parasol.client.desks.worker import NotAWorker
from parasol.client.files.images import NotClean
from parasol.client.identifiers import NotAnIdentifier
from parasol.client.proof_of_work import WorkRefused
from parasol.client.publishing.drafting import NotPublishable, TakenBack
from parasol.client.publishing.publication import NoSuchAlert
from parasol.client.reports.model import NothingToReport
from parasol.client.reports.reporter import StillWaits
from parasol.client.reports.review import Unusable
from parasol.client.reports.waiting import NothingToMatch, TooManyIdentifiers
from parasol.client.rooms.held import NoReport
from parasol.client.seal import TooLong, Unreadable
from parasol.client.tokens import ManyRedeemed, NoTokens
from parasol.client.words import NotWords
from parasol.paper import CannotBeSet
from parasol.paper.log import Busy
from parasol.roster import RosterRefused
from parasol.sheet import SheetRefused

DONE = 0
NOT_DONE = 1
USAGE = 2
MATCH = 3
UNREACHABLE = 4
DISTRUST = 5
WAITS = 6
WRONG_WORDS = 7
BROKEN = 70
STOPPED = 128 + signal.SIGINT

EXIT_CODES: dict[int, str] = {
    DONE: "done. For `check`: no report found (which never means safe)",
    NOT_DONE: "not done: refused, or something in it has to be changed",
    USAGE: "the command was written in a way that this program doesn't know",
    MATCH: "`check` found a report",
    UNREACHABLE: "the server can't be reached, or has no space; nothing is lost, try again",
    DISTRUST: "the server did something that an honest one can't: stop, and tell your stewards",
    WAITS: "done as far as one steward can; it waits for a second one",
    WRONG_WORDS: "these words are mistyped, or open nothing here",
    BROKEN: "something went wrong in this program",
    STOPPED: "you stopped it (Ctrl-C)",
}

STOP = (
    "STOP. The server did something that an honest server can't do:\n"
    "  {what} ({code}).\n"
    "Don't rely on any answer from it, and give it nothing more.\n"
    "Tell your stewards now, by another way than this server."
)


class NotDone(Exception):
    """What was asked for wasn't done; the text says in plain words why. ``code`` is for programs."""

    def __init__(self, text: str, code: str = "not-done") -> None:
        super().__init__(text)
        self.code = code


class Stopped(Exception):
    """The person stopped, or their input ended, before everything was asked."""

    code = "stopped"


@dataclass(frozen=True, slots=True)
class Failure:
    """How an error is told: exit code, a short code for programs, the text for people."""

    exit: int
    code: str
    text: str


_PLAIN: tuple[tuple[type[Exception], int, str], ...] = (
    (NotWords, WRONG_WORDS, "not-words"),
    (EmptyVault, WRONG_WORDS, "empty-vault"),
    (InviteUnusable, WRONG_WORDS, "no-invite"),
    (NoReport, WRONG_WORDS, "no-report"),
    (ManyRedeemed, NOT_DONE, ManyRedeemed.code),
    (NoTokens, NOT_DONE, NoTokens.code),
    (MembershipFrozen, NOT_DONE, MembershipFrozen.code),
    (NoMembership, NOT_DONE, NoMembership.code),
    (NoRoom, UNREACHABLE, "full"),
    (Unreachable, UNREACHABLE, "unreachable"),
    (OtherProtocol, NOT_DONE, OtherProtocol.code),
    (BadAnswer, NOT_DONE, "bad-answer"),
    (NotFounded, NOT_DONE, "not-founded"),
    (NotASteward, NOT_DONE, "not-a-steward"),
    (SameVoucher, NOT_DONE, "same-voucher"),
    (StaleProposal, NOT_DONE, "stale-proposal"),
    (ReasonNeeded, NOT_DONE, "reason-needed"),
    (NotPublishable, NOT_DONE, "not-publishable"),
    (TakenBack, NOT_DONE, "taken-back"),
    (NothingToReport, NOT_DONE, "nothing-to-report"),
    (Unusable, NOT_DONE, "unusable"),
    (NoSlot, NOT_DONE, "no-slot"),
    (BucketFull, NOT_DONE, "bucket-full"),
    (NoTreeHead, NOT_DONE, "no-head"),
    (NoSuchAlert, NOT_DONE, NoSuchAlert.code),
    (TooLong, NOT_DONE, "too-long"),
    (StillWaits, NOT_DONE, "still-waits"),
    (NothingToMatch, NOT_DONE, "nothing-to-match"),
    (TooManyIdentifiers, NOT_DONE, "too-many-identifiers"),
    (WorkRefused, NOT_DONE, "work-refused"),
    (RosterRefused, NOT_DONE, "roster"),
    (NobodyAnswers, NOT_DONE, "no-desk"),
    (NotAWorker, NOT_DONE, "not-a-worker"),
    (worker.Unusable, NOT_DONE, "unusable"),
    (NotClean, NOT_DONE, "not-clean"),
    (NoSlip, WRONG_WORDS, "no-slip"),
    (NotThisDesk, NOT_DONE, "not-this-desk"),
    (NoWorkers, NOT_DONE, "no-workers"),
    (NoSuchDesk, NOT_DONE, "no-desk"),
    (CannotBeSet, NOT_DONE, CannotBeSet.code),
    (Busy, NOT_DONE, Busy.code),
    (SheetRefused, NOT_DONE, "sheet-refused"),
)
_ADVICE: dict[type[Exception], str] = {
    EmptyVault: "Look for a word that is written wrong, or read wrong from the paper.",
    NoReport: "It may have been deleted, or be too old, or these are the words of something else.",
    MembershipFrozen: "Your words stay yours, and nothing of yours is deleted. Ask a steward.",
    BadAnswer: "Is this the right address? Nothing was changed.",
}


def explain(error: Exception) -> Failure:
    """How to tell an error. An unknown one is named by its type alone: its text could hold what was typed."""
    if isinstance(error, Distrust) or (isinstance(error, Unreadable) and error.code != "contents"):
        return Failure(DISTRUST, error.code, STOP.format(what=error, code=error.code))
    if isinstance(error, NotDone | Stopped | Declined | NotAnIdentifier | Unreadable):
        return Failure(NOT_DONE, error.code, sentence(str(error)))
    if isinstance(error, UnicodeError):  # its own text would repeat what was read
        return Failure(NOT_DONE, "not-text", "What was read isn't text (UTF-8).")
    for kind, exit_code, code in _PLAIN:
        if isinstance(error, kind):
            advice = _ADVICE.get(kind)
            return Failure(exit_code, code, sentence(str(error)) + (f" {advice}" if advice else ""))
    return Failure(BROKEN, "broken", f"Something went wrong in this program ({type(error).__name__}).")


def sentence(text: str) -> str:
    """A sentence from the text of an error: a capital at the start, a full stop at the end."""
    made = text[:1].upper() + text[1:]
    return made if made.endswith((".", "?", "!")) else made + "."
