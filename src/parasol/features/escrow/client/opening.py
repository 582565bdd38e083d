"""The stewards' side: find the keys of reports that have met. ``open_all`` is pure.

A point counts only if the server gave its credential; its x is made of the credential's output here, so that a member
has one x whatever it claims. Wrong points break nothing but themselves: every pair is tried, and the seal says what is
right.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from parasol.features.alerts.case import OpenedReport
from parasol.features.escrow.client.shares import KEY_BYTES, secret_through, unwrap, x_of
from parasol.features.escrow.structs import KeysPart, Share
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.oprf.group import InvalidScalar
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import MALFORMED, Unreadable
from parasol.kernel.wire.reading import read_json


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report's room and its fifth part. ``given``: the number of the server's keys with which its credential was
    given, 0 if that isn't known."""

    room: bytes
    keys: KeysPart
    given: int = 0


@dataclass(frozen=True, slots=True)
class _Point:
    room: bytes
    x: bytes
    given: int
    share: Share


def verify(steward: Person, waiting: Sequence[Waiting]) -> list[Waiting]:
    """Those whose credential the server gave. Raises ``Distrust`` (``wrong-answer``) unless it answers for each."""
    good: list[Waiting] = []
    for start in range(0, len(waiting), m.VERIFIED_AT_ONCE):
        some = waiting[start : start + m.VERIFIED_AT_ONCE]
        message = m.EscrowVerify([m.Credential(item.keys.nonce, item.keys.output) for item in some])
        given = steward.connection.ask("/api/escrow/verify", message, m.EscrowVerified, steward.seed).given
        if len(given) != len(some):
            raise Distrust("wrong-answer", "the server answers for other credentials than were asked about")
        good += [replace(item, given=number) for item, number in zip(some, given, strict=True) if number]
    return good


def open_all(waiting: Sequence[Waiting]) -> dict[bytes, bytes]:
    """The keys, by room, of reports that can be opened. ``waiting`` are reports whose credentials hold.

    A report opens if another one with another x has a point on one of its lines. A member has one x under each of the
    server's keys, so two points whose credentials were given with different ones may be by one member, and count for
    nothing together."""
    keys: dict[bytes, bytes] = {}
    for mark, points in _by_mark(waiting).items():
        for one, other in combinations(points, 2):
            if one.x == other.x or one.given != other.given or (one.room in keys and other.room in keys):
                continue
            secret = secret_through((one.x, one.share.share), (other.x, other.share.share))
            for point in (one, other):
                key = _unwrapped(secret, point, mark)
                if key is not None:
                    keys.setdefault(point.room, key)
    return keys


def _by_mark(waiting: Sequence[Waiting]) -> dict[bytes, list[_Point]]:
    by_mark: dict[bytes, list[_Point]] = {}
    for item in waiting:
        try:
            x = x_of(item.keys.output)
        except InvalidScalar:
            continue
        for share in item.keys.shares:
            by_mark.setdefault(share.mark, []).append(_Point(item.room, x, item.given, share))
    return by_mark


def _unwrapped(secret: bytes, point: _Point, mark: bytes) -> bytes | None:
    try:
        key = unwrap(secret, point.share.wrapped, mark)
    except Unreadable:
        return None
    return key if len(key) == KEY_BYTES else None


def decode_opened(text: bytes) -> OpenedReport | None:
    """An ``OpenedReport``, or None for a record of the review room that is something else."""
    try:
        return read_json(text, OpenedReport)
    except MALFORMED:
        return None
