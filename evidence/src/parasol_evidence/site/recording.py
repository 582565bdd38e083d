"""What was seen of one visit to a page, in the browser or in a HAR file. Nothing is judged here."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from parasol.kernel.told import Told

Lack = Literal["messages", "bodies", "cookies", "probes", "long", "sockets", "near", "scripts", "unseen"]
MAX_BODY_BYTES = 1_000_000
MAX_MESSAGES = 20_000
MAX_BYTES = 200_000_000
"""Of all bodies of a visit."""


class CannotLook(Told):
    """A page or file that can't be looked at; the text says in plain words why. ``code`` is for programs."""

    def __init__(self, text: str, code: str = "cannot-look") -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that left the device. ``how`` names the channel: ``request``, ``beacon``, ``websocket``, ``worker``;
    ``unseen`` where the gate led to a host and the driver told of no message. ``body`` has at most ``MAX_BODY_BYTES``;
    ``typed``: sent after typing began."""

    url: str
    how: str
    referer: str = ""
    body: bytes = b""
    typed: bool = False

    @property
    def host(self) -> str:
        """To whom it went."""
        return host_of(self.url)


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie that was kept: for which ``host``, for how many ``days`` (0: until the browser closes), and which
    ``script`` set it, if one did."""

    name: str
    host: str
    days: int
    script: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What a ``script`` did in the page: ``what`` as ``probes.js`` names it, with ``more`` about it."""

    what: str
    script: str
    more: str = ""


@dataclass(slots=True)
class Recording:
    """One visit. ``page`` is where it ended after redirects; ``lacks`` names what this recording can't show."""

    page: str
    messages: list[Message] = field(default_factory=list)
    cookies: list[Cookie] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)
    bytes_left: int = MAX_BYTES

    def add(self, message: Message) -> None:
        """Keep a message, or say once that there were too many."""
        if not message.url.startswith(("http:", "https:", "ws:", "wss:")):
            return
        self.bytes_left -= len(message.body)
        if len(self.messages) < MAX_MESSAGES and self.bytes_left >= 0:
            self.messages.append(message)
        else:
            self.lack("messages")

    def lack(
        self, what: Literal["messages", "bodies", "cookies", "probes", "long", "sockets", "near", "scripts", "unseen"]
    ) -> None:
        """Name something that this recording can't show."""
        if what not in self.lacks:
            self.lacks.append(what)


def host_of(url: str) -> str:
    """The host of an address, in small letters; ``""`` if it has none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
