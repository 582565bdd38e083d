"""A request as it is taken in: its head, and its body within its bounds."""

import zlib

from starlette.requests import Request

from parasol.kernel.http.packing import unpacked
from parasol.kernel.http.problems import Refused

PROTOCOL_HEADER = "Parasol-Protocol"
SPOKEN = PROTOCOL_HEADER.lower()
Heads = dict[str, str]
"""What of a request's head is read at all, by name in small letters."""
_READ = {
    name.encode(): name
    for name in ("accept-encoding", "authorization", "content-length", "content-type", "host", SPOKEN)
}


def heads_of(request: Request) -> Heads:
    """What of a head is read, all at once; of one that comes twice the first counts."""
    given = reversed(request.scope["headers"])
    return {_READ[name]: value.decode("latin-1") for name, value in given if name in _READ}


def stated_in(heads: Heads, max_bytes: int) -> int | None:
    """The length that a request says its body has. Raises ``Refused`` before a byte of the body is taken."""
    if heads.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(415, "not-json")
    stated = heads.get("content-length")
    if stated is not None and (not stated.isdecimal() or len(stated) > 12 or int(stated) > max_bytes):
        raise _too_large()
    return None if stated is None else int(stated)


def _too_large() -> Refused:
    return Refused(413, "too-large")


def unpacked_body(body: bytes, max_bytes: int) -> bytes:
    """A packed body, which is no larger unpacked than one that comes as it is. Raises ``Refused``."""
    try:
        content = unpacked(body, max_bytes)
    except zlib.error:
        raise Refused(400, "malformed") from None
    if content is None:
        raise _too_large()
    return content


async def body_of(request: Request, max_bytes: int) -> bytes:
    """Read a body, refusing by its real length while reading."""
    chunks: list[bytes] = []
    size, more = 0, True
    while more:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            raise Refused(400, "cut-off")
        chunk, more = message.get("body", b""), message.get("more_body", False)
        size += len(chunk)
        if size > max_bytes:
            raise _too_large()
        chunks.append(chunk)
    return b"".join(chunks)
