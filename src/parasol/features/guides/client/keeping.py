"""What stewards do with the guides: publish pages that two of them signed, withdraw one at once, confirm the list.

Pages are appended before the list that names them, and what the new list no longer names is deleted after it: if the
line breaks between, readers have the old list or the new one, whole.
"""

import hashlib
from collections.abc import Sequence

import msgspec
from msgspec import UNSET

from parasol.features.guides.client.reading import Guides, NoSuchGuide, fetch_guide, fetch_guides
from parasol.features.guides.client.signed import hash_of_guide, is_by_two
from parasol.features.guides.structs import (
    LIST_DAYS,
    LISTS_A_DAY,
    MOST_GUIDES,
    MOST_MENDED,
    GuideList,
    Listed,
    SignedGuide,
)
from parasol.features.guides.translated_texts import stale_in
from parasol.kernel import messages as m
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.public import body_of
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import check_steward
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.texts.texts import DEFAULT
from parasol.kernel.told import Told

CONFIRM_DAYS = 7
"""A list is confirmed again when it is so old, not each time that a steward looks in."""


class OftenToday(Told, code="quota"):
    """The list has all the versions that it can have by today."""


class NotSigned(Told, code="not-signed"):
    """A page without the signatures of two who are stewards now."""


def publish(steward: Person, guides: Sequence[SignedGuide], reason: str) -> GuideList:
    """Put pages into the list, each instead of the one of its name and language. Raises ``NotSigned``,
    ``OftenToday``, ``ReasonNeeded``, ``NotASteward``, and as ``Connection.ask``; nothing is published then."""
    check_steward(steward)
    decisions.check_reason(reason)
    keys = [each.key for each in steward.roster.stewards()]
    if not all(is_by_two(steward.roster, each, keys) for each in guides):
        raise NotSigned("two who are stewards now have to sign each page for this community, and haven't")
    before = _list(steward)
    _after(before, steward.device.today())
    pages = {(page.id, page.language): page for page in (before.list.pages if before else ())}
    fresh = [each for each in guides if _hash_of(pages, each) != hash_of_guide(each.guide)]
    if len(pages | {(each.guide.id, each.guide.language): None for each in fresh}) > MOST_GUIDES:
        raise NotSigned(f"a community has at most {MOST_GUIDES} guides")
    stale = _stale(steward, pages, guides)
    for each in fresh:
        guide = each.guide
        shown = (guide.id, guide.language, guide.title, guide.topic, guide.law, guide.regions, guide.review_by)
        pages[guide.id, guide.language] = Listed(*shown, hash_of_guide(guide), _append(steward, "guides", each))
    for name, bits in stale.items():
        pages[name] = msgspec.structs.replace(pages[name], stale=bits or UNSET)
    return _write(steward, before, list(pages.values()), reason)


def withdraw(steward: Person, name: str, reason: str) -> GuideList:
    """Take a page out, in all its languages: whoever reads the list next doesn't find it. One steward is enough.
    Raises ``NoSuchGuide``, ``ReasonNeeded``, ``NotASteward``."""
    check_steward(steward)
    decisions.check_reason(reason)
    before = _list(steward)
    left = [page for page in (before.list.pages if before else ()) if page.id != name]
    if before is None or len(left) == len(before.list.pages):
        raise NoSuchGuide("there is no guide of this name")
    return _write(steward, before, left, reason)


def confirm(steward: Person) -> bool:
    """Sign the list again with today's date, if it is a week old or those who signed it have new keys. True if that
    was done."""
    check_steward(steward)
    before = _list(steward)
    today = steward.device.today()
    if before is None or (before.is_confirmed and today - before.list.day < CONFIRM_DAYS):
        return False
    try:
        _write(steward, before, before.list.pages, "")
    except OftenToday:
        return False
    return True


def write_mended(steward: Person, before: Guides, days: int) -> None:
    """The same list, which also says that a flagged page was mended after so many days."""
    _write(steward, before, before.list.pages, "", days)


def _after(before: Guides | None, today: int) -> int:
    """The version of the list that comes next. Raises ``OftenToday``."""
    version = 1 if before is None else before.list.version + 1
    if version > today * LISTS_A_DAY:
        raise OftenToday("a steward changed the list as often as it can be by today; go on the day after tomorrow")
    return version


def _list(steward: Person) -> Guides | None:
    found = fetch_guides(steward.connection, steward.roster, steward.device.today(), steward.guides_seen)
    steward.guides_seen = 0 if found is None else found.list.version
    return found


def _write(steward: Person, before: Guides | None, pages: list[Listed], reason: str, *mended: int) -> GuideList:
    today = steward.device.today()
    version = _after(before, today)
    told = [*(before.list.mended if before else ()), *mended]
    made = GuideList(version, today, today + LIST_DAYS, pages, told[-MOST_MENDED:])
    _append(steward, "guidelist", made)
    steward.guides_seen = version
    if before is not None:
        room = Room(steward.connection, steward.room("guidelist"), steward.seed)
        for id in before.records:
            room.delete_record(id)
        _delete_unlisted(steward, {page.seq for page in pages})
    if reason:
        decisions.record(steward, "changed the guides", b"", reason)
    return made


def _delete_unlisted(steward: Person, listed: set[int]) -> None:
    room, after = Room(steward.connection, steward.room("guides"), steward.seed), 0
    while True:
        asked = m.PublicRead(after, "guides")
        page = steward.connection.ask("/api/public/read", asked, m.PublicPage)
        for record in page.records:
            after = record.seq
            if record.seq not in listed:
                room.delete_record(record.id)
        if not page.more:
            return


def _append(steward: Person, kind: str, item: SignedGuide | GuideList) -> int:
    """Append a record, and return its number. Its id follows from its text: sent again, it is kept once."""
    key = steward.keyring.keys["stewards"][steward.roster.current["stewards"]]
    room, text = steward.room(kind), msgspec.json.encode(item)
    id = hashlib.sha256(text).digest()[:16]
    body = body_of(signer_seed(key), room, id, text, KINDS[kind].public_bytes)
    return steward.connection.append(m.RoomAppend(room, m.WireRecord(id, body)), steward.seed)


def _stale(
    steward: Person, pages: dict[tuple[str, str], Listed], guides: Sequence[SignedGuide]
) -> dict[tuple[str, str], bytes]:
    """What the list says of each translation whose text or English is among these guides."""
    new = {(each.guide.id, each.guide.language): each.guide for each in guides}
    names = {id for id, _ in new}
    old = {name: page for name, page in pages.items() if name[0] in names and name not in new}
    found = new | {name: fetch_guide(steward.connection, steward.roster, page) for name, page in old.items()}
    english = {id: guide for (id, language), guide in found.items() if language == DEFAULT}
    return {
        name: stale_in(guide, english[guide.id])
        for name, guide in found.items()
        if guide.translation and guide.id in english
    }


def _hash_of(pages: dict[tuple[str, str], Listed], each: SignedGuide) -> bytes | None:
    page = pages.get((each.guide.id, each.guide.language))
    return None if page is None else page.hash
