"""One route: its path, who may call it, and what it takes. How it is answered: ``dispatch``.

Every route is a ``POST`` with a small body, so that nothing that names anybody or anything stands in a path, a
query string or a browser's history. A route can't be made without saying who may call it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from parasol.kernel.http.packing import Marked
from parasol.kernel.http.payment import Payment, Sitting
from parasol.kernel.http.sites import verify_for
from parasol.kernel.messages import Message
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.storage import Storage
from parasol.kernel.wire.signing import Label
from parasol.kernel.wire.tokens import RedeemedToken

M = TypeVar("M", bound=Message)
STRANGER_BYTES = 450_000
"""Of a body by somebody who isn't known yet: what a report that waits takes, the largest that anybody sends."""


class Who(Enum):
    """Who may call a route."""

    ANYONE = "anyone; nobody is asked who they are"
    MAYBE_SEAT = "anyone; a signature by a member opens more"
    KEY = "the holder of a key that the route then looks for: a report's, an invite's or a member's"
    SEAT = "a member of the community"
    STEWARD = "a steward of the community"
    CHECK = "whoever has a check token; the route spends it when it has looked at all that can be looked at before"
    READ = "whoever has a read token or a ticket; or a steward"
    READ_OR_KEY = "whoever has a read token or a ticket; or the holder of a key that the route then looks for"
    POST = "whoever has a post or a report token"
    POST_OR_KEY = "whoever has a post token or a ticket; or the holder of a key that the route then looks for"
    PEN = "whoever has a pen's token, which is never used up"
    OPEN = "anyone; the route says whether work pays or which token, and spends it after all that can be looked at"

    __hash__ = object.__hash__  # each there once; the one of ``Enum`` hashes the name each time


@dataclass(slots=True)
class Call:
    """What a handler gets beside the message: the verified key of the caller, if the request was signed; or its
    payment, which the dispatcher adds. Never both: whoever pays with a token has no name."""

    caller: bytes | None
    roster: RosterState
    now: float
    today: int
    payment: Payment | None = None
    has_ticket: bool = False
    sitting: Sitting | None = None
    """For a post that a token or a ticket pays for."""
    pen: RedeemedToken | None = None
    sites: tuple[str, ...] = ()
    """What this server is called: signed is for one of these."""

    def verify(self, key: bytes, label: Label, message: bytes, signature: bytes) -> None:
        """Raise ``Refused`` unless this key signed it, for this site."""
        verify_for(self.sites, key, label, message, signature)

    @property
    def is_paid(self) -> bool:
        """Whether a token or a ticket stands in for a name."""
        return self.payment is not None or self.has_ticket

    @property
    def is_steward(self) -> bool:
        """Whether the caller is a steward."""
        return self.caller is not None and self.roster.is_steward(self.caller)

    @property
    def is_member(self) -> bool:
        """Whether the caller is a member."""
        return self.caller is not None and self.roster.is_member(self.caller)


Answered = Message | bytes | Marked
Handler = Callable[[Call, Any], Awaitable[Answered]]


@dataclass(frozen=True, slots=True)
class Route(Generic[M]):
    """A route's declaration; ``max_bytes`` is the largest body that is read at all."""

    path: str
    who: Who
    takes: type[M]
    max_bytes: int
    handle: Handler
    stranger_bytes: int = STRANGER_BYTES
    """The largest body that is read before a signature in the head was found to be a member's."""
    is_packed: bool = False
    """Whether the answer is packed (gzip) for those who accept it. Only where it holds no secret."""
    may_be_packed: bool = False
    """Whether a member's signed request may come packed (gzip)."""


H = TypeVar("H", bound=Callable[..., Awaitable[Answered]])
DECLARED: dict[Handler, tuple[str, Who, int, dict[str, Any]]] = {}
"""Every handler's route. The page's routes are generated from these, by ``tools/formats/make.py``."""


def route(path: str, who: Who, max_bytes: int, **more: Any) -> Callable[[H], H]:
    """Declare a handler's route where it stands: see ``Route``. What it takes and what it answers, the types of its
    ``message`` and of what it returns say."""

    def keep(handle: H) -> H:
        DECLARED[handle] = path, who, max_bytes, more
        return handle

    return keep


def declared(of: object) -> list[Route[Any]]:
    """All routes that are declared in an object's class or those that it inherits from, in their order."""
    return [
        Route(path, who, handle.__annotations__["message"], max_bytes, getattr(of, name), **more)
        for each in reversed(type(of).__mro__)
        for name, handle in vars(each).items()
        if callable(handle) and handle in DECLARED
        for path, who, max_bytes, more in (DECLARED[handle],)
    ]


class Routes:
    """Handlers over one storage."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def routes(self) -> list[Route[Any]]:
        """All that are declared in this class, in their order."""
        return declared(self)
