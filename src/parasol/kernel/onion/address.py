"""Addresses of onion services, version 3 (rend-spec-v3, section 6): base32(key ‖ checksum ‖ version) and ".onion".

What comes from a file or an option ends in a header that everybody gets, so that nothing else than such an address,
with its checksum right, goes through: no line break, no path, no port, no second header.
"""

import base64
import hashlib
import re
from collections.abc import Mapping

VERSION = b"\x03"
_HOST = re.compile(r"([a-z2-7]{56})\.onion")
_LOCATION = re.compile(r"http://([a-z2-7]{56}\.onion)/?")


class OnionRefused(Exception):
    """This can't be used for an onion service; the message says why, for the host."""


def checked_host(host: str) -> str:
    """A host name such as tor writes it, as it is. Raises ``OnionRefused`` if it is none or has a slip."""
    found = _HOST.fullmatch(host)
    if found is None:
        raise OnionRefused("an onion address has 56 letters and digits and ends in .onion")
    raw = base64.b32decode(found[1].upper())
    key, checksum, version = raw[:32], raw[32:34], raw[34:]
    right = hashlib.sha3_256(b".onion checksum" + key + VERSION).digest()[:2]
    if version != VERSION or checksum != right:
        raise OnionRefused("this onion address has a slip in it: its checksum is wrong")
    return host


def checked_location(value: str) -> str:
    """``http://….onion/``, from the same with or without the slash at its end. Raises ``OnionRefused``."""
    found = _LOCATION.fullmatch(value)
    if found is None:
        raise OnionRefused("write the onion address like http://….onion/, with nothing behind it")
    return f"http://{checked_host(found[1])}/"


def header_of(location: str | None) -> Mapping[str, str]:
    """The header by which Tor Browser offers the onion service to whoever opens the clear site, for documents only;
    nothing without an address. Raises ``OnionRefused``."""
    return {} if location is None else {"Onion-Location": checked_location(location)}
