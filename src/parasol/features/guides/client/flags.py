"""What anybody tells stewards about a guide, without an account: "this is wrong", "this has changed". And what stewards
make of it: a page that isn't the one that was flagged any more is mended, and the list says after how many days."""

import msgspec

from parasol.features.guides.client import keeping
from parasol.features.guides.client.reading import fetch_guides
from parasol.features.guides.client.signed import hash_of_guide
from parasol.features.guides.structs import Guide, GuideFlag, GuideList
from parasol.features.reports.client.flags import Flagged, drop_flag, flags_of, sealed_flag
from parasol.kernel.client.device import Device
from parasol.kernel.rooms.client.held import Prepared, open_room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import check_steward
from parasol.kernel.roster.rules import RosterState

KIND = "guideflag"
About = tuple[str, str, bytes]
"""A page as somebody read it: its name, its language, the hash of its text."""


def about(guide: Guide) -> About:
    """What a flag says of which page it is about."""
    return guide.id, guide.language, hash_of_guide(guide)


def prepare(roster: RosterState, device: Device, page: About, what: str, why: str) -> Prepared:
    """A flag, ready to be sent; sent again it is the same one. Raises ``msgspec.ValidationError``, ``TooLong``,
    ``Distrust`` (``wrong-key``)."""
    told = {"part": KIND, **dict(zip(("page", "language", "hash"), page, strict=True))}

    def make(room: bytes) -> GuideFlag:
        return msgspec.convert({**told, "room": room, "what": what, "why": why}, GuideFlag, builtin_types=(bytes,))

    return sealed_flag(KIND, roster, device, make)


send = open_room
"""Send it; again after ``Unreachable``. Raises as ``open_room``."""


def read_flags(steward: Person) -> list[Flagged[GuideFlag]]:
    """All flags that wait, oldest first. Raises as ``Connection.ask``."""
    return flags_of(steward, KIND, GuideFlag)


def is_mended(listed: GuideList | None, flag: GuideFlag) -> bool:
    """Whether the page was changed or taken out since."""
    pages = listed.pages if listed else []
    return all((page.id, page.language, page.hash) != (flag.page, flag.language, flag.hash) for page in pages)


def settle(steward: Person, flagged: Flagged[GuideFlag]) -> int | None:
    """Delete a flag for good. Of one whose page is another by now the days are added to the list and returned. Raises
    ``NotASteward``, and as ``Connection.ask``."""
    check_steward(steward)
    days, today = None, steward.device.today()
    found = fetch_guides(steward.connection, steward.roster, today, steward.guides_seen)
    if found is not None and flagged.flag is not None and is_mended(found.list, flagged.flag):
        days = max(today - flagged.opened_on, 0)
        keeping.write_mended(steward, found, days)
    drop_flag(steward, flagged.room)
    return days
