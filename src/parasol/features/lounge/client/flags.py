"""What a member tells stewards about a post or a letter, and what stewards do: an act in the room, signed by their own
key.

A flag is paid with a post token: nobody learns who told. It names a post; that it was really said stewards see in the
lounge itself. Or it brings a letter and its key, and what is in it was signed by the pen that wrote it
(``letters.flagged``).
"""

import msgspec

from parasol.features.letters.client.letters import Line, Talk, told_of
from parasol.features.letters.structs import LetterFlag
from parasol.features.lounge.client.reading import Said
from parasol.features.lounge.client.writing import ROOM
from parasol.features.lounge.structs import Act, Answer, Came, Flag
from parasol.features.reports.client.flags import Flagged, flags_of, sealed_flag
from parasol.kernel import messages as m
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.roster.client.person import Person

KIND = "flag"
AnyFlag = Flag | LetterFlag


def flag_of(person: Person, said: Said, why: str) -> Prepared:
    """A flag, ready to be sent; sent again it is the same one. Raises ``msgspec.ValidationError``, ``TooLong``."""

    def make(room: bytes) -> Flag:
        told = {"part": "flag", "room": room, "post": said.identity, "record": said.id, "why": why}
        return msgspec.convert(told, Flag, builtin_types=(bytes,))

    return sealed_flag(KIND, person.roster, person.device, make)


def flag_letter(person: Person, talk: Talk, line: Line, why: str) -> Prepared:
    """The same about a letter of this conversation. Raises as ``flag_of``."""

    def make(room: bytes) -> LetterFlag:
        told = {"part": "letter", "room": room, **told_of(talk, line), "why": why}
        return msgspec.convert(told, LetterFlag, builtin_types=(bytes,))

    return sealed_flag(KIND, person.roster, person.device, make)


def send_flag(person: Person, prepared: Prepared) -> None:
    """Tell stewards. Raises as ``TokenWallet.ask``."""
    person.wallet.ask("/api/rooms/open", prepared.signed(person.connection), m.HasMet, "report")


def read_flags(steward: Person) -> list[Flagged[AnyFlag]]:
    """All flags that wait, oldest first. Raises as ``Connection.ask``."""
    return flags_of(steward, KIND, AnyFlag)  # type: ignore[arg-type]


def act(steward: Person, does: Act | Answer | Came) -> bytes:
    """Do this, signed, for everybody to read; returns the record's id, which a second steward names."""
    return steward.append(ROOM, None, msgspec.json.encode(does))
