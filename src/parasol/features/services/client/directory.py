"""The directory as anybody reads it: the newest record of each service, what is stale, what is open now, what fits.

Areas are names and nothing else. There is deliberately no distance, no map and no "near me": whoever looks for help
tells nobody where they are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.hours import openness
from parasol.kernel.rooms.client.public import Read, read_all
from parasol.kernel.rooms.public import Kind, Service
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.texts.texts import in_order

STALE_DAYS = 180
"""So long after it was last confirmed a service says that it may be wrong."""
REVIEW_DAYS = 150
"""So long after it stewards are asked to look at it, or after half of the time that it is kept, if that is less."""
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for; what isn't set is open. A language fits in capitals or not."""

    kind: str | None = None
    area: str | None = None
    language: str | None = None
    is_open_now: bool = False
    never_asks_id: bool = False


def newest(records: Iterable[Read], today: int) -> list[Service]:
    """The newest record of each service, those that are gone left out, by name. The latest ``confirmed_on`` wins, of
    these the highest number, so that an old record that is shown again hides nothing. Days to come don't count."""
    best: dict[bytes, tuple[int, int, Service]] = {}
    for read in records:
        if not isinstance(read.item, Service) or read.item.confirmed_on > today + 1:
            continue
        found = (read.item.confirmed_on, read.seq, read.item)
        if read.item.service not in best or found[:2] > best[read.item.service][:2]:
            best[read.item.service] = found
    return sorted((s for _, _, s in best.values() if not s.is_gone), key=lambda s: (in_order(s.name), s.service))


def fetch(connection: Connection, roster: RosterState, today: int) -> list[Service]:
    """The directory, verified. Asked without a name. Raises ``Distrust``, ``Unreachable``, ``BadAnswer``."""
    return newest(read_all(connection, roster), today)


def fitting(services: Sequence[Service], wanted: Wanted, moment: float) -> list[Service]:
    """Those that fit, in their order. ``moment`` is in seconds since 1970."""
    return [service for service in services if _fits(service, wanted, moment)]


def is_stale(service: Service, today: int) -> bool:
    """Whether nobody has confirmed it for so long that it may be wrong."""
    return today - service.confirmed_on > STALE_DAYS


def is_due(service: Service, today: int, kept_days: int) -> bool:
    """Whether stewards should look at it, where it is kept for so many days."""
    return today - service.confirmed_on > min(REVIEW_DAYS, kept_days // 2)


def is_open(service: Service, moment: float) -> bool:
    """Whether it says that it is open now."""
    return service.is_always_open or openness(service.hours, service.zone, moment) == "open"


def languages(services: Iterable[Service]) -> list[str]:
    """All languages that are spoken anywhere, once each."""
    return sorted({language for service in services for language in service.languages}, key=str.casefold)


def counts(connection: Connection) -> list[m.ServiceCount]:
    """What members found, in numbers of five or more, by quarter. Asked without a name."""
    return connection.ask("/api/services/counts", m.CountsRead(), m.Counts).counts


def _fits(service: Service, wanted: Wanted, moment: float) -> bool:
    return (
        (wanted.kind is None or wanted.kind in service.kinds)
        and (wanted.area is None or wanted.area.casefold() == service.area.casefold())
        and (wanted.language is None or wanted.language.casefold() in map(str.casefold, service.languages))
        and (not wanted.is_open_now or is_open(service, moment))
        and (not wanted.never_asks_id or service.asks_id == "never")
    )
