"""A member asks a colleague about somebody who gave them her link: would she meet them again?

The question is paid with a token, in a request that names nobody: she and the server learn that a member asks, and not
which. Nothing of it is kept in the member's vault; eight words open it again, for 14 days.
"""

import msgspec
from msgspec import UNSET, UnsetType

from parasol.features.profiles.client.shown import Link, Opened
from parasol.features.profiles.client.thread import read_as
from parasol.features.profiles.client.visitor import Enquirer, sealed
from parasol.features.profiles.structs import AskedSaid, AskPart, OwnAsk
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.rooms.client.held import NoReport, Prepared
from parasol.kernel.roster.client.person import Person
from parasol.kernel.vault.client import keys_of


def prepare(
    device: Device,
    passphrase: str,
    link: Link,
    opened: Opened,
    *,
    about: str | UnsetType = UNSET,
    text: str | UnsetType = UNSET,
    language: str = "en",
) -> Prepared:
    """Seal a question under a new code. Nothing is sent. Raises ``TooLong``, ``msgspec.ValidationError``."""
    keys, thread_key, today = keys_of(passphrase, "receipt"), device.random(m.KEY_BYTES), device.today()
    part = AskPart(keys.name, thread_key, link.mark, today, language, about, text)
    msgspec.json.decode(msgspec.json.encode(part), type=AskPart)
    return sealed(device, keys, "asked", opened, OwnAsk(thread_key, opened.key, today), part)


def send(person: Person, prepared: Prepared) -> None:
    """Send it, paid as what stewards are told is: of the tokens that no post in the lounge shows. Raises as
    ``TokenWallet.ask``; ``Declined`` (``no-such-room``) if the profile isn't shown any more."""
    person.wallet.ask("/api/rooms/open", prepared.signed(person.connection), m.HasMet, "report")


def is_over(of: AskPart | OwnAsk, today: int) -> bool:
    """Whether its 14 days are over, whatever the server still keeps."""
    return not -1 <= today - of.day <= m.ASKED_DAYS


class Asker(Enquirer):
    """Whoever holds a question's code: reads her answer, and writes to her if she asked for it."""

    SAYS = AskedSaid

    def __init__(self, connection: Connection, device: Device, passphrase: str) -> None:
        super().__init__(connection, device, passphrase)
        self._device = device

    def _decode(self, own: bytes) -> OwnAsk:
        """Raises ``NoReport`` too: its days are over, and it is deleted."""
        asked = read_as(own, OwnAsk)
        if is_over(asked, self._device.today()):
            self.delete()
            raise NoReport("the 14 days of this question are over")
        return asked
