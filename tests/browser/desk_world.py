"""A desk with workers and conversations, made quickly through the Python client."""

from collections.abc import Sequence
from dataclasses import dataclass

from desk_acts import CARD, open_desk
from harness import Town, passphrase
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client import slips, visitor
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.structs import DeskContact, SlipText
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.words import WORDS_ON_A_SLIP, generate


@dataclass
class Desk:
    """A desk of a town."""

    town: Town
    number: int

    def write(self, text: str, language: str = "en", contact: DeskContact | None = None) -> Visitor:
        """Somebody writes to it."""
        words, connection = passphrase(), self.town.connect()
        told = contact or DeskContact()
        prepared = visitor.prepare(
            connection, fetch(connection), self.town.device, words, self.number, language, text, told
        )
        visitor.send(connection, prepared)
        return Visitor(connection, self.town.device, words)

    def slip(self, cover_name: str, text: str) -> str:
        """Somebody leaves a slip; returns its five words."""
        connection = self.town.connect()
        words = generate(self.town.device.random, WORDS_ON_A_SLIP)
        desk = fetch(connection).desks[self.number]
        slip = SlipText(self.number, None, cover_name, text, "en")
        slips.leave(connection, slips.prepare(connection, words, desk, slip, self.town.device.random))
        return words


def staffed_desk(town: Town, first: Person, second: Person, workers: Sequence[Person]) -> Desk:
    """Two stewards open a desk, and one gives these members its keys."""
    first.refresh()
    number = desks.free_number(first.roster)
    open_desk(first, second, number, CARD)
    desks.give_keys(first, number, [worker.key for worker in workers], "they answer there")
    return Desk(town, number)
