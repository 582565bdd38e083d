"""What one call of the program has at hand: its options, its questions, its output, a connection."""

import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from parasol.features.closing.commands.notice import notice_of
from parasol.kernel.client.connection import Connection, NoRoom, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.moderation.decisions import check_reason
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.client.steward import NotASteward, SecondNeeded
from parasol.kernel.roster.client.tending import is_due
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.shell.ask import Asker
from parasol.kernel.shell.codes import WAITS, NotDone
from parasol.kernel.shell.output import Facts, Output, wrapped
from parasol.kernel.shell.parser import SERVER, Asked
from parasol.kernel.words import LISTS, NAMES, WORDS_IN_A_PASSPHRASE, generate, name_of, the_one_called, word_list

LOCAL = re.compile(r"http://(127\.\d+\.\d+\.\d+|localhost|\[::1\]|[a-z2-7]{56}\.onion)(:\d+)?/?", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+/?")

KEYS_DUE = (
    "The keys are due for renewal: a week has passed, or somebody left who still holds them. "
    "Renew them now: parasol rekey"
)

T = TypeVar("T")
Connect = Callable[[str], Connection]


@dataclass(slots=True)
class Call(Asked):
    """One call. ``device`` and ``connect`` are arguments, so that tests choose the day and cut the line."""

    ask: Asker
    device: Device
    connect: Connect
    _connection: Connection | None = field(default=None)

    def __repr__(self) -> str:
        return "Call(…)"

    @property
    def is_conversation(self) -> bool:
        """Whether a person sits there, reading and typing."""
        return self.ask.is_terminal and not self.out.as_json

    @property
    def connection(self) -> Connection:
        """The connection to the server, made when first needed."""
        if self._connection is None:
            address: str = getattr(self.options, "server", SERVER)
            if not ADDRESS.fullmatch(address):
                raise NotDone("write the server's address like https://name.example", "address")
            if address.startswith("http://") and not LOCAL.fullmatch(address):
                self.out.note("Note: this address isn't encrypted (http). What you write is sealed, but others on")
                self.out.note("the way can see that this device talks to this server. Use https or an onion address.")
            self._connection = self.connect(address)
        return self._connection

    def close(self) -> None:
        """Close the connection, if there is one."""
        if self._connection is not None:
            self._connection.close()

    def unlock(self, is_renewing: bool = False) -> Person:
        """Ask for a person's words and open their vault. It writes nothing: it tells a steward what is due, unless she
        ``is_renewing`` it."""
        person = unlock(self.connection, self.device, self.ask.words("Your eight words"))
        self.tell_closing(person.roster)
        if person.is_steward and not is_renewing and is_due(person):
            self.out.note(wrapped(KEYS_DUE))
        return person

    def steward(self) -> Person:
        """The same, for a person who is a steward. Raises ``NotASteward``."""
        person = self.unlock()
        if not person.is_steward:
            raise NotASteward("only a steward can do this")
        return person

    def reason(self) -> str:
        """Ask why, which the decisions tell."""
        return check_reason(self.ask.needed("Why (members can read it; no names)"))

    def roster(self) -> RosterState:
        """The community's roster, verified, for people who aren't members. They too read it if the community closes."""
        roster = fetch(self.connection)
        self.tell_closing(roster)
        return roster

    def tell_closing(self, roster: RosterState) -> None:
        """Tell whoever is there if the community closes."""
        told = notice_of(roster, self.device.today())
        if told is not None:
            self.out.note(wrapped(told))

    def insist(self, send: Callable[[], T]) -> T:
        """Send what somebody has written. If the server can't be reached they may try again, as often as they want,
        without writing it again."""
        while True:
            try:
                return send()
            except Unreachable as error:
                why = "has no space for anything new right now" if isinstance(error, NoRoom) else "can't be reached"
                question = f"The server {why}. Nothing you wrote is lost. Try again?"
                if not (self.ask.is_terminal and self.ask.yes(question, default=True)):
                    raise

    def draw_words(self, count: int = WORDS_IN_A_PASSPHRASE) -> str:
        """New words, in the language that was asked for."""
        return generate(self.device.random, count, getattr(self.options, "words_in", NAMES))

    def new_words(self, name: str, what: str) -> str:
        """New words. In a conversation they are shown and confirmed at once, before anything depends on them;
        otherwise they are part of the result."""
        passphrase = self.draw_words()
        if self.is_conversation:
            self.show_words(passphrase, what)
        else:
            self.out.hold_words(name, passphrase)
        return passphrase

    def show_words(self, passphrase: str, what: str) -> None:
        """Show new words, and ask for two of them when they are written down."""
        self.out.show(f"\n{what}:\n\n    {passphrase}\n\n{GUIDANCE}\n")
        words = passphrase.split()
        asked: list[int] = sorted(secrets.SystemRandom().sample(range(len(words)), 2))
        for position in asked:
            self.ask.until(
                lambda position=position: self.ask.line(f"To be sure: word number {position + 1}"),  # type: ignore[misc]
                lambda text, position=position: _same(text, words[position]),  # type: ignore[misc]
            )
        self.ask.line("Good. Press Enter, and the screen is cleared")
        self.out.clear_screen()

    def give_receipt(self, passphrase: str, facts: Facts, following: str, beside: Callable[[], Facts] = dict) -> int:
        """The result of something that has arrived: its code, and what comes next. ``beside`` sends what belongs to it,
        which may take minutes: when the code is on paper, if a person sits there."""
        if self.is_conversation:
            self.out.note("It has arrived.")
            self.show_words(passphrase, "Your report code")
            told = ""
        else:
            told = f"It has arrived. Your report code:\n\n    {passphrase}\n\n{RECEIPT}\n\n"
        return self.out.give({"receipt_words": passphrase, **facts, **beside()}, told + wrapped(following))


RECEIPT = wrapped(
    "Write them on paper. They are shown this once. Only with them can anybody come back to it as you, and nobody can "
    "replace them."
)
GUIDANCE = wrapped(
    "Write these words on paper now, in this order. They are shown this once. Whoever has them is you here, and nobody "
    "can give them back to you if they are lost. Don't photograph them; don't keep them in the phone."
)


def _same(text: str, word: str) -> str:
    if all(words.meant(text.strip()) != word for words in map(word_list, LISTS)):
        raise ValueError("that isn't the word at this place; look at the paper again")
    return word


def waits(out: Output, needed: SecondNeeded) -> int:
    """Tell that one steward's part is done."""
    name = called(needed.proposal)
    told = f"Your part is done. It waits for a second steward, who reads it and signs: parasol proposals agree {name}"
    return out.give({"proposal": short(needed.proposal)}, told, WAITS)


def short(name: bytes) -> str:
    """How a script names something: eight hex digits of its name."""
    return name.hex()[:8]


def called(name: bytes) -> str:
    """What people call a report, a draft, an alert, an invite: three words made from its first six bytes."""
    return name_of(name)


def begins(items: Iterable[T], start: str, key_of: Callable[[T], bytes], otherwise: str, code: str) -> T:
    """The one thing whose name begins with these hex digits. Raises ``NotDone``."""
    found = [each for each in items if key_of(each).hex().startswith(start.lower())]
    if len(found) != 1:
        raise NotDone(otherwise, code)
    return found[0]


def meant(items: Iterable[T], asked: str, key_of: Callable[[T], bytes], otherwise: str, code: str) -> T:
    """The one thing whose three words, or hex digits, begin like what was asked for. Raises ``NotDone``,
    ``ManyCalledSo``."""
    try:
        return the_one_called(items, asked, key_of)
    except KeyError:
        raise NotDone(otherwise, code) from None
