"""What people do with reports that wait for another one. Used by flow and hostile tests."""

from dataclasses import dataclass

from harness import Town, passphrase
from parasol.features.reports.client import review, waiting
from parasol.features.reports.client.reading import ReadReport
from parasol.features.reports.client.reporter import Reporter
from parasol.features.reports.structs import Asked, Contact, Report
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.roster.client.person import Person

SECRET_TEXT = "He would not let me leave."


@dataclass
class WaitingReport:
    """A filed report that waits: its words, its room, and whether it was told to have met."""

    words: str
    room: bytes
    met: bool
    reporter: Reporter
    prepared: Prepared


def about(*numbers: str, text: str = SECRET_TEXT) -> Report:
    """A report that names these."""
    identifiers = [Asked(number) for number in numbers]
    return Report(what_happened=text, identifiers=identifiers, kinds=["violence"], warn_others=True)


def file_waiting(town: Town, member: Person, *numbers: str, text: str = SECRET_TEXT) -> WaitingReport:
    """A member files a report that waits."""
    words = passphrase()
    contact = Contact("Sam", "through the drop-in", True)
    prepared = waiting.prepare_waiting(member, words, about(*numbers, text=text), "tell others", contact)
    met = waiting.send_waiting(member, prepared)
    return WaitingReport(words, prepared.room, met, Reporter(town.connect(), town.device, words), prepared)


def desk(steward: Person) -> dict[bytes, ReadReport]:
    """The reports of the steward's queue, opened, by room."""
    return {report.room: review.find(steward, report.room.hex()) for report in review.queue(steward)}
