"""One look at a site: two visits, before any choice and after consent was refused, and who got what in each."""

import socket
from contextlib import suppress

from parasol_evidence import __version__
from parasol_evidence.site import canaries, companies
from parasol_evidence.site.judge import Canonical, judge
from parasol_evidence.site.recording import CannotLook, Recording
from parasol_evidence.site.result import FORMAT, Look
from parasol_evidence.site.visit import Visitor


def look(visitor: Visitor, url: str, day: str, values: dict[str, str], canonical: Canonical) -> Look:
    """Look at one page. The result says what it couldn't look at, so that a list of sites goes on."""
    versions = {**_versions(), "browser": visitor.version}
    finder = canaries.Finder(values)
    try:
        first = visitor.visit(url, values)
        assert first is not None
        second = visitor.visit(url, values, refusing=True)
    except CannotLook as error:
        return Look(FORMAT, url, day, "browser", versions, values, None, failed=str(error))
    refused = judge(second, finder, canonical) if second else None
    return Look(FORMAT, url, day, "browser", versions, values, judge(first, finder, canonical), refused)


def look_at_file(recording: Recording, day: str, values: dict[str, str]) -> Look:
    """The same from a HAR file, in which somebody else's browser wrote down what it did."""
    found = judge(recording, canaries.Finder(values), lambda _: None)
    return Look(FORMAT, recording.page, day, "HAR", _versions(), values, found)


def canonical(host: str) -> str | None:
    """The name under which a host's address is kept, asked of this machine's own resolver; never with a proxy."""
    with suppress(OSError, UnicodeError):
        return socket.getaddrinfo(host, None, flags=socket.AI_CANONNAME)[0][3] or None
    return None


def unknown(_host: str) -> None:
    """What is known of names behind a proxy: nothing, since asking would tell who looks."""


def _versions() -> dict[str, str]:
    return {"parasol-evidence": __version__, "companies": companies.digest()}
