"""The guides as anybody reads them: their list first, then one page at a time. Asked without a name.

The list says which pages hold. So a page that the server keeps back, puts in another's place or brings back from the
dead is noticed; a list that is older than one that was seen, too. A list that no steward confirmed for 45 days is read,
and every reader is told: the server may be hiding a newer one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from parasol.features.guides.client.signed import hash_of_guide, is_by_two
from parasol.features.guides.structs import LIST_DAYS, LISTS_A_DAY, Guide, GuideList, Listed, SignedGuide
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.rooms.client.ladder import knowing_older
from parasol.kernel.rooms.client.room import to_the_end
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.public import NotPublic, decoded_public, is_stewards_signer, signed_public
from parasol.kernel.told import Told

P = TypeVar("P", Guide, Listed)


class NoSuchGuide(Told, code="no-guide"):
    """There is no such page, or it was withdrawn."""


@dataclass(frozen=True, slots=True)
class Guides:
    """The list that holds. ``is_confirmed``: whether stewards of today said so within the last 45 days. ``record``: the
    one it stands in; ``records``: the ids of all list records in the room."""

    list: GuideList
    is_confirmed: bool
    record: m.WireRecord
    records: tuple[bytes, ...] = ()


def fetch_guides(connection: Connection, roster: RosterState, today: int, seen: int = 0) -> Guides | None:
    """The newest list that counts; None if there is none. ``seen`` is the version of one that was read before. Raises
    ``Distrust`` (``guides-older``, ``repeated``) and as ``Connection.ask``."""
    found: list[tuple[bool, GuideList, m.WireRecord]] = []
    records = list(to_the_end(_asking(connection, "guidelist")))
    for record in records:
        while True:
            try:
                listed, signer = list_in(roster, record.id, record.body, today)
                is_of_today = signer == roster.epoch("stewards").signer
                found.append((is_of_today, listed, m.WireRecord(record.id, record.body)))
            except NotPublic as refused:  # one that doesn't count hides no other
                if refused.code == "author" and roster.older["stewards"][0]:  # perhaps their signer of before
                    roster = knowing_older(connection, roster, "stewards")
                    continue
            break
    if not found:
        if seen:
            raise _older()
        return None
    is_by_those_of_today, newest, its_record = max(found, key=lambda each: (each[0], each[1].version))
    if newest.version < seen:
        raise _older()
    is_confirmed = is_by_those_of_today and today <= newest.expires_on
    return Guides(newest, is_confirmed, its_record, tuple(each.id for each in records))


def fetch_guide(connection: Connection, roster: RosterState, listed: Listed) -> Guide:
    """A page of the list, verified. Raises ``Distrust`` (``guide-held``, ``guide-mixed``, ``guide-unsigned``)."""
    return guide_in(roster, listed, *guide_record(connection, listed))


def guide_record(connection: Connection, listed: Listed) -> tuple[bytes, bytes]:
    """The id and the body of the record that a page of the list stands in. Raises ``Distrust`` (``guide-held``)."""
    page = connection.ask("/api/public/read", m.PublicRead(listed.seq - 1, "guides", 1), m.PublicPage)
    record = next((each for each in page.records if each.seq == listed.seq), None)
    if record is None:
        raise Distrust("guide-held", "the server keeps back a guide that the stewards' list has")
    return record.id, record.body


def list_in(roster: RosterState, id: bytes, body: bytes, today: int) -> tuple[GuideList, bytes]:
    """The list that a record has, and the stewards' signer that signed it. Raises ``NotPublic`` (``size``,
    ``tag-byte``, ``signature``, ``contents``, ``author``)."""
    text, signer = signed_public(room_name(roster.genesis, "guidelist"), id, body, KINDS["guidelist"].public_bytes)
    listed: GuideList = decoded_public(text, GuideList)
    names = {(page.id, page.language) for page in listed.pages}
    days = listed.expires_on - listed.day
    ends = [page.stale[-1:] for page in listed.pages if page.stale]
    is_of_its_day = listed.day <= today + 1 and listed.version <= listed.day * LISTS_A_DAY
    if b"\0" in ends or len(names) < len(listed.pages) or not 0 <= days <= LIST_DAYS or not is_of_its_day:
        raise NotPublic("contents", "a list of guides says what none can")
    if not is_stewards_signer(roster, signer):
        raise NotPublic("author", "this was signed by a key that doesn't speak for the community")
    return listed, signer


def guide_in(roster: RosterState, listed: Listed, id: bytes, body: bytes) -> Guide:
    """The page that a record has. Raises as ``signed_in``."""
    return signed_in(roster, listed, id, body).guide


def signed_in(roster: RosterState, listed: Listed, id: bytes, body: bytes) -> SignedGuide:
    """The page that a record has, if it is the listed one. Raises ``Distrust`` (``guide-mixed``, ``guide-unsigned``).
    Who signed may be no steward any more: the list says on each day whether a page still holds."""
    try:
        room, most = room_name(roster.genesis, "guides"), KINDS["guides"].public_bytes
        signed: SignedGuide = decoded_public(signed_public(room, id, body, most)[0], SignedGuide)
    except NotPublic:
        raise _mixed() from None
    if hash_of_guide(signed.guide) != listed.hash or _outside(signed.guide) != _outside(listed):
        raise _mixed()
    if not is_by_two(roster, signed, roster.steward_spans):
        raise Distrust("guide-unsigned", "two stewards have to sign a guide, and they didn't sign this one")
    return signed


def read_guide(
    connection: Connection, roster: RosterState, guides: Guides, today: int, name: str, language: str
) -> tuple[Guides, Guide]:
    """A page by its name, and the list it is in. If the server has it no more, the list is read again: a steward may
    have withdrawn or renewed it meanwhile. Raises ``NoSuchGuide``, and as the other two."""
    listed = find(guides, name, language)
    try:
        return guides, fetch_guide(connection, roster, listed)
    except Distrust as distrust:
        again = fetch_guides(connection, roster, today, guides.list.version)
        if distrust.code != "guide-held" or again is None or again.list.version == guides.list.version:
            raise
    return again, fetch_guide(connection, roster, find(again, name, language))


def find(guides: Guides, name: str, language: str) -> Listed:
    """A page of the list; if there is none in this language, in English. Raises ``NoSuchGuide``."""
    found = in_language((page for page in guides.list.pages if page.id == name), language)
    if not found:
        raise NoSuchGuide("there is no guide of this name; stewards may have withdrawn it")
    return found[0]


def in_language(pages: Iterable[P], language: str) -> list[P]:
    """Each page once: in this language, else in English, else in any other."""
    best: dict[str, P] = {}
    for page in sorted(pages, key=lambda page: (page.language != language, page.language != "en")):
        best.setdefault(page.id, page)
    return list(best.values())


def _asking(connection: Connection, kind: str) -> Callable[[int], m.PublicPage]:
    return lambda after: connection.ask("/api/public/read", m.PublicRead(after, kind), m.PublicPage)


def _outside(page: Guide | Listed) -> tuple[str, str, str, str, str, list[str], int]:
    return page.id, page.language, page.title, page.topic, page.law, page.regions, page.review_by


def _mixed() -> Distrust:
    return Distrust("guide-mixed", "the server shows another guide than the one in the stewards' list")


def _older() -> Distrust:
    return Distrust("guides-older", "the server shows a list of guides that is older than the one you saw before")
