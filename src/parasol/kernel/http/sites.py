"""For which site something is signed (docs/decisions/0165). Who signs knows by which name they came; this server knows
what it is called because whoever runs it said so. So what was signed for another site is worth nothing here, whoever
passes it on, and whichever name they put into a request's head.
"""

import re
from collections.abc import Sequence

from parasol.kernel.http.problems import Refused
from parasol.kernel.wire.signing import BadSignature, Label, for_site, site_name, verify

_LOOPBACK = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]{1,5})?")
_GIVEN = re.compile(
    r"(?P<host>(?:[a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}\.?|\[[0-9a-f:.]{2,45}\])(?::(?P<port>[1-9][0-9]{0,4}))?"
)


class NotAName(Exception):
    """No site is called so."""


def name_in(given: str) -> str:
    """A site's name as somebody typed it, as clients sign for it. Raises ``NotAName``."""
    found = _GIVEN.fullmatch(given.lower())
    if found is None:
        raise NotAName
    port = found["port"]
    return site_name(found["host"].strip("[]"), None if port in (None, "80", "443") else int(port))


class Sites:
    """What one server is called. Without any name it takes only what is signed for the very machine that it runs on:
    under such a name nobody reaches another host."""

    def __init__(self, names: Sequence[str] = (), own: Sequence[str] = ()) -> None:
        """``names``: as people come; ``own``: as this machine's other programs sign."""
        self._names, self._own = tuple(names), tuple(own)

    def has(self, host: str) -> bool:
        """Whether it is known by the name that a request says."""
        try:
            return name_in(host) in self.of(host)
        except NotAName:
            return False

    def of(self, host: str) -> tuple[str, ...]:
        """For which names a request counts that says that it is for this host."""
        if self._names or not _LOOPBACK.fullmatch(host.lower()):
            return self._names + self._own
        return (host.lower(), *self._own)


def verify_for(sites: Sequence[str], key: bytes, label: Label, message: bytes, signature: bytes) -> None:
    """Raise ``Refused`` unless this key signed it for one of these sites."""
    for site in sites:
        try:
            verify(key, label, for_site(site, message), signature)
        except BadSignature:
            continue
        return
    raise bad_signature()


def bad_signature() -> Refused:
    """What isn't signed, or is for another site."""
    return Refused(401, "bad-signature")


def other_site() -> Refused:
    """What can't count here, since it came by a name that isn't this server's."""
    return Refused(
        401,
        "other-site",
    )
