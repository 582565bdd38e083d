"""Which error leads to which exit code. No message here may repeat what was typed."""

from dataclasses import dataclass

from parasol.cli.codes import (
    BROKEN,
    DISTRUST,
    DONE,
    EXIT_CODES,
    MATCH,
    NOT_DONE,
    STOPPED,
    UNREACHABLE,
    USAGE,
    WAITS,
    WRONG_WORDS,
    NotDone,
    Stopped,
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
from parasol.client.community.person import EmptyVault, MembershipFrozen, NoMembership
from parasol.client.community.roster import Distrust, NotFounded, OtherProtocol
from parasol.client.community.sending import KeysFirst, TooManyMembers
from parasol.client.community.steward import NotASteward, SameVoucher, StaleProposal
from parasol.client.connection import BadAnswer, Declined, NoRoom, Unreachable
from parasol.client.desks import worker
from parasol.client.desks.slips import NoSlip, NotThisDesk
from parasol.client.desks.visitor import NobodyAnswers
from parasol.client.desks.worker import NotAWorker
from parasol.client.files.images import NotClean
from parasol.client.guides.keeping import NotSigned
from parasol.client.guides.reading import NoSuchGuide
from parasol.client.identifiers import NotAnIdentifier
from parasol.client.platforms import stewards as platform_log
from parasol.client.proof_of_work import WorkRefused
from parasol.client.publishing.drafting import NotPublishable, TakenBack
from parasol.client.publishing.publication import NoSuchAlert
from parasol.client.reports.model import NothingToReport
from parasol.client.reports.reporter import StillWaits
from parasol.client.reports.review import Unusable
from parasol.client.reports.waiting import CannotRenew, NothingToMatch, TooManyIdentifiers
from parasol.client.rooms.held import NoReport
from parasol.client.seal import TooLong, Unreadable
from parasol.client.tokens import KeysMoved, ManyRedeemed, NoTokens
from parasol.client.words import ManyCalledSo, NotWords
from parasol.paper import CannotBeSet
from parasol.paper.log import Busy
from parasol.roster import RosterRefused
from parasol.sheet import SheetRefused

STOP = (
    "STOP. The server did something that an honest server can't do:\n"
    "  {what} ({code}).\n"
    "Don't rely on any answer from it, and give it nothing more.\n"
    "Tell your stewards now, by another way than this server."
)


@dataclass(frozen=True, slots=True)
class Failure:
    """How an error is told: exit code, a short code for programs, the text for people."""

    exit: int
    code: str
    text: str


_PLAIN: tuple[tuple[type[Exception], int, str], ...] = (
    (NotWords, WRONG_WORDS, "not-words"),
    (ManyCalledSo, NOT_DONE, ManyCalledSo.code),
    (EmptyVault, WRONG_WORDS, "empty-vault"),
    (InviteUnusable, WRONG_WORDS, "no-invite"),
    (NoReport, WRONG_WORDS, "no-report"),
    (ManyRedeemed, NOT_DONE, ManyRedeemed.code),
    (NoTokens, NOT_DONE, NoTokens.code),
    (KeysMoved, NOT_DONE, KeysMoved.code),
    (MembershipFrozen, NOT_DONE, MembershipFrozen.code),
    (NoMembership, NOT_DONE, NoMembership.code),
    (Unsure, UNREACHABLE, Unsure.code),
    (NoRoom, UNREACHABLE, "full"),
    (Unreachable, UNREACHABLE, "unreachable"),
    (OtherProtocol, NOT_DONE, OtherProtocol.code),
    (BadAnswer, NOT_DONE, "bad-answer"),
    (NotFounded, NOT_DONE, "not-founded"),
    (NotASteward, NOT_DONE, "not-a-steward"),
    (SameVoucher, NOT_DONE, "same-voucher"),
    (StaleProposal, NOT_DONE, "stale-proposal"),
    (TooManyMembers, NOT_DONE, TooManyMembers.code),
    (KeysFirst, NOT_DONE, KeysFirst.code),
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
    (CannotRenew, NOT_DONE, "cannot-renew"),
    (NothingToMatch, NOT_DONE, "nothing-to-match"),
    (TooManyIdentifiers, NOT_DONE, "too-many-identifiers"),
    (WorkRefused, NOT_DONE, "work-refused"),
    (RosterRefused, NOT_DONE, "roster"),
    (NobodyAnswers, NOT_DONE, "no-desk"),
    (NotAWorker, NOT_DONE, "not-a-worker"),
    (worker.Unusable, NOT_DONE, "unusable"),
    (platform_log.Unusable, NOT_DONE, platform_log.Unusable.code),
    (NotClean, NOT_DONE, "not-clean"),
    (NoSlip, WRONG_WORDS, "no-slip"),
    (NotThisDesk, NOT_DONE, "not-this-desk"),
    (NoWorkers, NOT_DONE, "no-workers"),
    (NoSuchDesk, NOT_DONE, "no-desk"),
    (CannotBeSet, NOT_DONE, CannotBeSet.code),
    (Busy, NOT_DONE, Busy.code),
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
    if isinstance(error, NotDone | Stopped | Declined | NotAnIdentifier | Unreadable):
        return Failure(NOT_DONE, error.code, sentence(str(error)))
    if isinstance(error, UnicodeError):  # its own text would repeat what was read
        return Failure(NOT_DONE, "not-text", "What was read isn't text (UTF-8).")
    for kind, exit_code, code in _PLAIN:
        if isinstance(error, kind):
            advice = _ADVICE.get(kind)
            return Failure(exit_code, code, sentence(str(error)) + (f" {advice}" if advice else ""))
    return Failure(BROKEN, "broken", f"Something went wrong in this program ({type(error).__name__}).")


__all__ = [
    "BROKEN",
    "DISTRUST",
    "DONE",
    "EXIT_CODES",
    "MATCH",
    "NOT_DONE",
    "STOPPED",
    "UNREACHABLE",
    "USAGE",
    "WAITS",
    "WRONG_WORDS",
    "Failure",
    "NotDone",
    "Stopped",
    "explain",
    "sentence",
]
