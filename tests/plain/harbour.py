"""A community with a desk and two services, one of them long not confirmed, and its plain pages."""

from dataclasses import dataclass
from pathlib import Path

from desk_acts import CARD, Staffed, open_desk, renamed, staffed
from harness import Town
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.visitor import Visitor
from parasol.features.services.client import keeping
from plain.services import BED, CLINIC
from plain.site import PlainSite


@dataclass
class Harbour:
    """Desk 1 is answered by two members. The clinic was confirmed 200 days ago."""

    staffed: Staffed
    site: PlainSite

    def seen(self, words: str) -> DeskConversation:
        """The conversation of these words, as a worker reads it."""
        town = self.staffed.town
        return self.staffed.only(self.staffed.cleo, Visitor(town.connect(), town.device, words))

    def second_desk(self) -> None:
        """Open another desk, of a lawyer."""
        made = self.staffed
        open_desk(made.first, made.second, 2, renamed(CARD, "Papers and rights"))
        desks.give_keys(made.first, 2, [made.dora.key], "she answers there")

    def close(self) -> None:
        self.site.close()
        self.staffed.town.close()


def harbour_in(folder: Path) -> Harbour:
    """Found it."""
    town = Town(folder)
    made = staffed(town)
    keeping.add(made.first, CLINIC, "we know them well")
    town.clock.offset += 200 * 86_400
    keeping.add(made.first, BED, "we know them well")
    return Harbour(made, PlainSite(town))
