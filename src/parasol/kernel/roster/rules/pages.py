"""The register's pages: what it says of each member who is or was, cut into as many pages as ``PackedMap`` has parts,
with a hash tree over them (RFC 9162, section 2.1). Pure.

Who is called alike stands in one page. A page has the memberships, the invites that were closed, and the versions of
nodes of the key tree whose number modulo ``PARTS`` is the page's, each in order; and there is one spelling of it. Notes
aren't in it: they are for who asks for them. Counterpart of ``src/parasol/kernel/page/roster/rules/pages.ts``.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from parasol.kernel.roster.rules.members import Membership
from parasol.kernel.roster.rules.packed import PARTS, part_of
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.rules.tree import levels_of
from parasol.kernel.wire.signing import KEY_BYTES

_STEWARD, _FROZEN, _LEFT, _INVITED, _VOUCHED, _RENEWED, _WENT_ON = (1 << bit for bit in range(7))
_FLAGS = (1 << 7) - 1
Versions = Sequence[tuple[int, int]]


class BadPage(Exception):
    """A page that no honest server has."""


@dataclass(slots=True)
class Page:
    """What stands in a page."""

    members: list[Membership] = field(default_factory=list)
    closed: list[bytes] = field(default_factory=list)
    versions: list[tuple[int, int]] = field(default_factory=list)


def page_of(members: Collection[Membership], used: Mapping[bytes, bytes | None], versions: Versions) -> bytes:
    """A page; no bytes where there is nothing to say."""
    each = b"".join(_member(member) for member in sorted(members, key=lambda member: member.key))
    closed = sorted(key for key, came in used.items() if came is None)
    ends = b"".join(_number(number) for pair in sorted(versions) for number in pair)
    if not each and not closed and not ends:
        return b""
    counts = len(members), len(closed), len(versions)
    return b"".join(
        part
        for count, text in zip(counts, (each, b"".join(closed), ends), strict=True)
        for part in (count.to_bytes(2), text)
    )


def pages_of(state: RosterState, start: int = 0) -> Iterator[bytes]:
    """The pages of a whole state, from number ``start`` on."""
    versions: dict[int, list[tuple[int, int]]] = {}
    for node, version in state.key_tree.renewed_nodes:
        if node % PARTS >= start:
            versions.setdefault(node % PARTS, []).append((node, version))
    for number in range(start, PARTS):
        members, used = state.members.part(number), state.used_invites.part(number)
        yield page_of(members.values(), used, versions.get(number, ()))


def root_over(pages: Iterable[bytes]) -> bytes:
    """The root of the tree over all pages."""
    return levels_of([hashlib.sha256(page).digest() for page in pages])[-1][0]


def read_page(number: int, page: bytes) -> Page:
    """What stands in a page. Raises ``BadPage``."""
    if not page:
        return Page()
    cursor = _Cursor(page)
    members = [cursor.member() for _ in range(cursor.number(2))]
    closed = [cursor.take(KEY_BYTES) for _ in range(cursor.number(2))]
    versions = [(cursor.number(4), cursor.number(4)) for _ in range(cursor.number(2))]
    found = Page(members, closed, versions)
    keys = [member.key for member in members]
    is_here = all(part_of(key) == number for key in (*keys, *closed)) and all(
        node % PARTS == number for node, _ in versions
    )
    if cursor.is_left or not is_here or page_of(members, dict.fromkeys(closed), versions) != page:
        raise BadPage
    if any(len(set(each)) != len(each) for each in (keys, closed, [node for node, _ in versions])):
        raise BadPage
    return found


def read_pages(pages: Sequence[bytes]) -> Iterator[Page]:
    """What stands in all of them. Raises ``BadPage``."""
    if len(pages) != PARTS:
        raise BadPage
    return (read_page(number, page) for number, page in enumerate(pages))


def framed(pages: Iterable[tuple[int, bytes]], most: int) -> bytes:
    """Pages with their numbers, in order, until there are ``most`` bytes: the number of the page that comes next (2
    bytes), then of each that isn't empty its number (2), its length (4) and the page."""
    found, size, last = list[bytes](), 0, -1
    for number, page in pages:
        if size >= most:
            break
        if page:
            found.append(number.to_bytes(2) + len(page).to_bytes(4) + page)
            size += len(page)
        last = number
    return b"".join([(last + 1).to_bytes(2), *found])


def unframed(content: bytes, into: list[bytes]) -> int:
    """Put pages where they belong; returns the number of the page that comes next. Raises ``BadPage``."""
    cursor = _Cursor(content)
    following = cursor.number(2)
    while cursor.is_left:
        number = cursor.number(2)
        page = cursor.take(cursor.number(4))
        if number >= min(following, len(into)):
            raise BadPage
        into[number] = page
    return following


def _number(value: int) -> bytes:
    return value.to_bytes(4)


def _member(member: Membership) -> bytes:
    optional = (
        (_LEFT, (member.left_at,)),
        (_INVITED, (member.invite, member.invited_at)),
        (_VOUCHED, (member.vouched_on, member.vouched_at)),
        (_RENEWED, (member.key_before, member.renewed_on)),
        (_WENT_ON, (member.renewed_as,)),
    )
    flags = _STEWARD * (member.role == "steward") | _FROZEN * member.is_frozen
    rest = b""
    for flag, values in optional:
        if values[0] is not None:
            flags |= flag
            rest += b"".join(value if isinstance(value, bytes) else _number(value or 0) for value in values)
    numbers = member.since, member.made_at, member.nth
    return b"".join(
        (member.key, member.recipient, bytes([flags]), member.leaf.to_bytes(3), *map(_number, numbers), rest)
    )


class _Cursor:
    """Reads a page from its first byte on."""

    def __init__(self, page: bytes) -> None:
        self._page = page
        self._at = 0

    @property
    def is_left(self) -> bool:
        return self._at < len(self._page)

    def take(self, count: int) -> bytes:
        self._at += count
        if self._at > len(self._page):
            raise BadPage
        return self._page[self._at - count : self._at]

    def number(self, count: int = 4) -> int:
        return int.from_bytes(self.take(count))

    def member(self) -> Membership:
        key, recipient, flags, leaf = self.take(KEY_BYTES), self.take(KEY_BYTES), self.number(1), self.number(3)
        since, made_at, nth = self.number(), self.number(), self.number()
        if flags & ~_FLAGS:
            raise BadPage
        left_at = self.number() if flags & _LEFT else None
        invite, invited_at = (self.take(KEY_BYTES), self.number()) if flags & _INVITED else (None, None)
        vouched_on, vouched_at = (self.number(), self.number()) if flags & _VOUCHED else (None, None)
        key_before, renewed_on = (self.take(KEY_BYTES), self.number()) if flags & _RENEWED else (None, None)
        renewed_as = self.take(KEY_BYTES) if flags & _WENT_ON else None
        return Membership(
            key,
            recipient,
            "steward" if flags & _STEWARD else "member",
            since,
            leaf,
            left_at,
            bool(flags & _FROZEN),
            invite,
            vouched_on,
            key_before,
            renewed_on,
            renewed_as,
            made_at,
            nth,
            invited_at,
            vouched_at,
        )
