"""Steps of people at desks, for the flow, hostile and seizure tests."""

from dataclasses import dataclass

import msgspec

from harness import Town, passphrase
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client import visitor
from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import DeskContact
from parasol.kernel.formats.hours import Hours
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.structs import Card

CARD = Card(
    name="Nurse on the harbour",
    kind="health",
    about="Tests and somebody to talk to.",
    languages=["English", "español"],
    hours=[Hours(day, 600, 1080) for day in range(5)],
    zone="Europe/London",
    reply_within=24,
    closed_text="At night: the drop-in at Mill Lane.",
    keep_days=30,
)
CONTACT = DeskContact("unsure", "by text after noon", "Robin", "the laundry")


@dataclass
class Staffed:
    """A town with desk 1: the founder, a second steward, and two members who answer."""

    town: Town
    first: Person
    second: Person
    cleo: Person
    dora: Person

    def worker(self, person: Person, number: int = 1) -> Worker:
        """A worker at the desk, with what the roster says now."""
        person.refresh()
        return Worker(person, number)

    def write(
        self, text: str = "Can I come by for a test?", contact: DeskContact = CONTACT, number: int = 1
    ) -> Visitor:
        """Somebody writes to the desk."""
        return write(self.town, text, contact, number)

    def only(self, person: Person, who: Visitor) -> DeskConversation:
        """Somebody's conversation, as this worker reads it."""
        return self.worker(person).find(who.room.hex())


def open_desk(first: Person, second: Person, number: int = 1, card: Card | None = CARD) -> None:
    """Two stewards open a desk, or change or close it."""
    first.refresh()
    try:
        desks.change_desk(first, number, card, "we have a nurse now")
    except steward.SecondNeeded as waits:
        second.refresh()
        steward.agree(second, waits.proposal, "yes")
    first.refresh()


def staffed(town: Town) -> Staffed:
    """Open desk 1 and give two members its keys."""
    first, second, cleo, dora = town.settled("steward", "member", "member")
    open_desk(first, second)
    desks.give_keys(first, 1, [cleo.key, dora.key], "they answer there")
    return Staffed(town, first, second, cleo, dora)


def write(town: Town, text: str, contact: DeskContact, number: int = 1, words: str | None = None) -> Visitor:
    """Write to a desk from a new device."""
    words = words or passphrase()
    connection = town.connect()
    prepared = visitor.prepare(connection, fetch(connection), town.device, words, number, "es", text, contact)
    visitor.send(connection, prepared)
    return Visitor(connection, town.device, words)


def renamed(card: Card, name: str) -> Card:
    """The card under another name."""
    return msgspec.structs.replace(card, name=name)
