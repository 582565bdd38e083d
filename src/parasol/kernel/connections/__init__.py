"""How long a connection may keep a server waiting, and how much memory all connections together may take.

uvicorn bounds a connection only between two requests. Measured before these bounds existed: 1,000 connections that say
nothing shut everybody else out; 450 unfinished bodies of 8 MB took 3.6 GB; 1,050 connections that read no answer gave
everybody else a 503 for 105 s. A web server in front has bounds of its own; an onion service's tor connects for each
stream, before anything is sent.

All connections of a process share one budget of bytes, and one count of those that wait for their peer: an unfinished
request, or an answer that isn't read. Beyond the budget the largest goes, and of equals the one that has been still for
longest; beyond the count the one that has been still for longest. Nothing of it is logged.

A connection that has ended leaves nothing here: no timer of its own holds it, so its peer's address and headers are
freed, and overwritten, as soon as it is lost.
"""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from parasol.kernel.connections.one import Bounded
from parasol.kernel.connections.shared import SENDER, Bounds, Sender, Shared

__all__ = ["SENDER", "Bounds", "Sender", "bounded"]


def bounded(bounds: Bounds) -> type[HttpToolsProtocol]:
    """uvicorn's protocol with these bounds, which all connections of a process share."""
    return type("Bounded", (Bounded,), {"bounds": bounds, "shared": Shared(bounds)})
