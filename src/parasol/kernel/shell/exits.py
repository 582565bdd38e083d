"""Which error leads to which exit code. No message here may repeat what was typed."""

from dataclasses import dataclass

from parasol.features.checks.client.identifiers import NotAnIdentifier
from parasol.features.desks.client.slips import NoSlip
from parasol.features.sheet import SheetRefused
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client.founding import InviteUnusable
from parasol.kernel.roster.client.own_keys import Unsure
from parasol.kernel.roster.client.person import EmptyVault, MembershipFrozen
from parasol.kernel.roster.rules import RosterRefused
from parasol.kernel.seal import Unreadable
from parasol.kernel.shell.codes import BROKEN, DISTRUST, NOT_DONE, UNREACHABLE, WRONG_WORDS, sentence
from parasol.kernel.shell.refusals import refusal
from parasol.kernel.told import Told
from parasol.kernel.words import NotWords

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


_EXITS: tuple[tuple[tuple[type[Exception], ...], int], ...] = (
    ((NotWords, EmptyVault, InviteUnusable, NoReport, NoSlip), WRONG_WORDS),
    ((Unreachable, Unsure), UNREACHABLE),
)
"""Which errors end the program otherwise than with ``NOT_DONE``."""
_CODES: dict[type[Exception], str] = {NotWords: "not-words", RosterRefused: "roster", SheetRefused: "sheet-refused"}
"""The codes of errors that say none, or one of their own."""
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
    if isinstance(error, UnicodeError):  # its own text would repeat what was read
        return Failure(NOT_DONE, "not-text", "What was read isn't text (UTF-8).")
    if isinstance(error, Declined):
        return Failure(NOT_DONE, error.code, sentence(refusal(error)))
    code = next((code for kind, code in _CODES.items() if isinstance(error, kind)), "")
    if not code and isinstance(error, Told | NotAnIdentifier | Unreadable):
        code = error.code
    if not code:
        return Failure(BROKEN, "broken", f"Something went wrong in this program ({type(error).__name__}).")
    advice = _ADVICE.get(type(error))
    exit_code = next((exit_code for kinds, exit_code in _EXITS if isinstance(error, kinds)), NOT_DONE)
    return Failure(exit_code, code, sentence(str(error)) + (f" {advice}" if advice else ""))
