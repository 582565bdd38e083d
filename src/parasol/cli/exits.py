"""Which error leads to which exit code. No message here may repeat what was typed."""

from dataclasses import dataclass

from parasol.cli.codes import (
    BROKEN,
    DISTRUST,
    NOT_DONE,
    UNREACHABLE,
    WRONG_WORDS,
    sentence,
)
from parasol.client.checks.check import NoTreeHead
from parasol.client.checks.index import NoSlot
from parasol.client.checks.tree import BucketFull
from parasol.client.community.decisions import ReasonNeeded
from parasol.client.community.desk_keys import NoWorkers
from parasol.client.community.desks import NoSuchDesk
from parasol.client.community.founding import InviteUnusable
from parasol.client.community.own_keys import Unsure
from parasol.client.community.person import EmptyVault, MembershipFrozen
from parasol.client.community.roster import NotFounded
from parasol.client.community.steward import NotASteward, SameVoucher, StaleProposal
from parasol.client.connection import BadAnswer, Declined, NoRoom, Unreachable
from parasol.client.desks import worker
from parasol.client.desks.slips import NoSlip, NotThisDesk
from parasol.client.desks.visitor import NobodyAnswers
from parasol.client.desks.worker import NotAWorker
from parasol.client.distrust import Distrust
from parasol.client.files.images import NotClean
from parasol.client.guides.keeping import NotSigned
from parasol.client.guides.reading import NoSuchGuide
from parasol.client.identifiers import NotAnIdentifier
from parasol.client.proof_of_work import WorkRefused
from parasol.client.publishing.drafting import NotPublishable, TakenBack
from parasol.client.reports.model import NothingToReport
from parasol.client.reports.reporter import StillWaits
from parasol.client.reports.review import Unusable
from parasol.client.reports.waiting import CannotRenew, NothingToMatch, TooManyIdentifiers
from parasol.client.rooms.held import NoReport
from parasol.client.seal import TooLong, Unreadable
from parasol.client.words import NotWords
from parasol.roster import RosterRefused
from parasol.sheet import SheetRefused
from parasol.told import Told

STOP = (
    "STOP. The server did something that an honest server can't do:\n"
    "  {what} ({code}).\n"
    "Don't rely on any answer from it, and give it nothing more.\n"
    "Tell your stewards now, by another way than this server."
)


@dataclass(frozen=True, slots=True)
class Failure:
    """How the program reports an error: exit code, a short code for programs, the text for people."""

    exit: int
    code: str
    text: str


_PLAIN: tuple[tuple[type[Exception], int, str], ...] = (
    (NotWords, WRONG_WORDS, "not-words"),
    (EmptyVault, WRONG_WORDS, "empty-vault"),
    (InviteUnusable, WRONG_WORDS, "no-invite"),
    (NoReport, WRONG_WORDS, "no-report"),
    (Unsure, UNREACHABLE, Unsure.code),
    (NoRoom, UNREACHABLE, "full"),
    (Unreachable, UNREACHABLE, "unreachable"),
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
    (TooLong, NOT_DONE, "too-long"),
    (StillWaits, NOT_DONE, "still-waits"),
    (CannotRenew, NOT_DONE, "cannot-renew"),
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
    (NoSuchGuide, NOT_DONE, "no-guide"),
    (NotSigned, NOT_DONE, "not-signed"),
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
    if isinstance(error, Told | Declined | NotAnIdentifier | Unreadable):
        return _failure(NOT_DONE, error.code, error)
    if isinstance(error, UnicodeError):  # its own text would repeat what was read
        return Failure(NOT_DONE, "not-text", "What was read isn't text (UTF-8).")
    for kind, exit_code, code in _PLAIN:
        if isinstance(error, kind):
            return _failure(exit_code, code, error)
    return Failure(BROKEN, "broken", f"Something went wrong in this program ({type(error).__name__}).")


def _failure(exit_code: int, code: str, error: Exception) -> Failure:
    advice = _ADVICE.get(type(error))
    return Failure(exit_code, code, sentence(str(error)) + (f" {advice}" if advice else ""))
