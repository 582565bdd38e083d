"""The catalogue over HTTP: off until two stewards sign after a vote; listed, searched, flagged, hidden, gone."""

import asyncio
import gc
import gzip
from types import FunctionType, ModuleType
from typing import Any

import httpx
import msgspec
import pytest

from catalogue_acts import (
    SAYS,
    SMALL,
    everybody,
    hide,
    keys,
    list_to,
    listed,
    names,
    pack,
    policy_with,
    raw,
    switch,
    with_catalogue,
)
from harness import Town
from parasol.features.profiles.client import catalogue
from parasol.features.profiles.rules.listing import split_catalogue
from parasol.features.profiles.rules.thumbs import SmallPicture, read_thumb
from parasol.features.profiles.structs import Tour
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.http import packing
from parasol.kernel.rooms.client.held import open_room
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules.forms import RosterRefused
from poll_acts import closed, opened, question
from profile_acts import later, refused, sees, write


def expire(served: Town) -> None:
    work = served.storage.expire(served.clock.today(), 0)
    asyncio.run_coroutine_threadsafe(work, served.loop).result(60)


@pytest.fixture
def people(served: Town) -> list[Person]:
    return with_catalogue(served, "member", "member")


def test_it_is_off_until_two_stewards_sign_the_number_of_a_vote_that_is_over(served: Town) -> None:
    first, second, ana = served.settled("steward", "member")
    assert refused(everybody, served) == "no-catalogue"
    ada = listed(served, ana)
    for vote, why in ((1, "there was no vote"), (1, "it is open"), (2, "another one is over")):
        with pytest.raises((RosterRefused, Declined)):
            switch(first, second, vote)
        if why == "there was no vote":
            opened(first, second, question())
        elif why == "it is open":
            closed(served)
    with pytest.raises(steward.SecondNeeded):
        steward.change_policy(first, policy_with(first, 1), "one alone")
    assert refused(everybody, served) == "no-catalogue"
    switch(first, second, 1)
    assert names(everybody(served)) == [], "what was put there before there was one isn't kept"
    ada.owner.change()
    assert names(everybody(served)) == ["Zq7Ada"]
    switch(first, second, 0)
    assert refused(everybody, served) == "no-catalogue"
    switch(first, second, 1)


def test_one_steward_alone_in_a_community_has_no_catalogue(served: Town) -> None:
    (first,) = served.settled()
    policy = policy_with(first, 1)
    with pytest.raises((RosterRefused, Declined)):
        steward.change_policy(first, policy, "there is nobody else")


def test_what_owners_choose_is_who_reads_it_and_by_default_nobody(served: Town, people: list[Person]) -> None:
    _, _, _, ana, bea = people
    nobody, members = listed(served, ana, who=None), listed(served, ana, slot=1, who="members")
    public = listed(served, bea)
    assert names(everybody(served)) == ["Zq7Ada"]
    assert everybody(served).listed[0].room == public.link.room
    rooms = {each.room for each in catalogue.fetch_for_members(bea).listed}
    assert rooms == {members.link.room, public.link.room}
    assert nobody.link.room not in rooms
    found = everybody(served).listed[0]
    assert sees(served, catalogue.link_of(found)) == SAYS
    assert b"Zq7Only" not in raw(served)
    write(served, catalogue.link_of(found), "hello")
    enquiry = public.only()
    assert enquiry.link is not None
    assert (enquiry.link.label, enquiry.link.listed) == ("Zq7Label list", "everybody")
    assert public.again().read() == public.owner.own
    assert refused(served.connect().ask_bytes, "/api/profiles/catalogue", m.CatalogueRead()) == "token-missing"


def test_a_small_picture_is_there_when_she_chose_one_for_whom_she_chose_and_in_packs(
    served: Town, people: list[Person]
) -> None:
    _, _, _, ana, bea = people
    public, members = listed(served, ana), listed(served, bea, who="members")
    assert pack(served) == [], "nobody chose one"
    assert [each.listing.thumb for each in catalogue.fetch_for_members(bea).listed] == [msgspec.UNSET] * 2
    for persona in (public, members):
        persona.owner.show_small(SMALL)
    (one,) = pack(served)
    assert served.server is not None
    asyncio.run_coroutine_threadsafe(served.server.rest(), served.loop).result(60)
    assert pack(served) == [one], "what the server kept of it or not"
    assert read_thumb(one) == SmallPicture(keys(public).sign_key, public.owner.own.version, SMALL)
    both = {report_room(each[:32]) for each in pack(served, person=ana)}
    assert both == {public.link.room, members.link.room}
    assert (pack(served, "HARBOUR"), pack(served, " old town"), pack(served, "Airport")) == ([one], [one], [])
    read = m.ThumbsRead(0, 0)
    assert refused(served.connect().ask_bytes, "/api/profiles/catalogue-thumbs", read) == "token-missing"
    public.owner.change(profile=msgspec.structs.replace(SAYS, line="Zq7Another"))
    (other,) = pack(served)
    assert (read_thumb(other).version, read_thumb(other).thumb) == (public.owner.own.version, SMALL)
    assert public.again().read().links[-1].thumb == SMALL, "it is kept in her own copy"
    list_to(public, "members")
    assert len(pack(served, person=ana)) == 1, "whoever may see it anew sees it when she chooses it anew"
    members.owner.show_small(msgspec.UNSET)
    assert pack(served, person=ana) == []
    assert len(catalogue.fetch_for_members(ana).listed) == 2


@pytest.mark.parametrize("how", ["paused", "deleted", "lapsed", "lapsed before the chore", "taken out"])
def test_what_is_paused_deleted_lapsed_or_taken_out_is_gone_at_the_next_request(
    served: Town, people: list[Person], how: str
) -> None:
    ada = listed(served, people[-1])
    ada.owner.show_small(SMALL)
    before = everybody(served).listed[0]
    assert len(pack(served)) == 1
    if how == "paused":
        ada.owner.pause()
    elif how == "deleted":
        ada.owner.delete()
    elif how == "taken out":
        list_to(ada, None)
    else:
        served.clock.offset += 29 * 86_400
        if how == "lapsed":
            expire(served)
    assert (raw(served), pack(served), pack(served, person=people[0])) == (bytes(4), [], [])
    if how == "taken out":
        assert sees(served, ada.link) == SAYS
    with pytest.raises(Exception, match=r"closed|no-such-room"):
        sees(served, catalogue.link_of(before))


def test_the_same_answer_is_packed_once_and_another_one_whoever_changed_it(
    served: Town, people: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, bea = listed(served, people[-1]), listed(served, people[-2])
    packed: list[bytes] = []
    read: list[int] = []
    all_packed, listings = packing.packed, served.storage.listings

    def counted(content: bytes) -> bytes:
        packed.append(content)
        return all_packed(content)

    async def looked(today: int) -> list[tuple[bytes, bytes]]:
        read.append(today)
        return await listings(today)

    def rooms() -> set[bytes]:
        """As a browser asks, which takes it packed."""
        answer = httpx.post(f"{served.url}/api/profiles/everybody", json={}, headers={"Accept-Encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip"
        return {report_room(body[:32]) for body in split_catalogue(answer.content)}

    monkeypatch.setattr(packing, "packed", counted)
    monkeypatch.setattr(served.storage, "listings", looked)
    assert [rooms() for _ in range(3)] == [{ada.link.room, bea.link.room}] * 3
    plain = httpx.post(f"{served.url}/api/profiles/everybody", json={}, headers={"Accept-Encoding": "identity"})
    assert {report_room(body[:32]) for body in split_catalogue(plain.content)} == {ada.link.room, bea.link.room}
    assert (len(packed), len(read)) == (1, 1), "whoever takes it, and however"
    assert [pack(served), pack(served, "Harbour"), pack(served, person=people[0])] == [[], [], []]
    assert len(read) == 2, "once for all packs"
    bea.owner.pause()
    assert [rooms() for _ in range(2)] == [{ada.link.room}] * 2
    gone = served.storage.delete_room(ada.link.room)  # as another process would
    asyncio.run_coroutine_threadsafe(gone, served.loop).result(60)
    assert rooms() == set()
    bea.owner.change(is_paused=False)
    assert [rooms() for _ in range(2)] == [{bea.link.room}] * 2
    hide(people[0], bea)
    assert rooms() == set()
    assert len(packed) == 5, "what was given before the last one isn't kept"
    assert len(read) == 2 + 4, "once for each change"
    for start in (0, 0, 1, 0):
        asked = {"start": start, "begins": False, "seen": 0}
        answer = httpx.post(served.url + "/api/charter/read", json=asked, headers={"Accept-Encoding": "gzip"})
        answer.raise_for_status()
    assert len(packed) == 5 + 2, "each question of a public page once, whoever asks"


def held_by(server: object, text: bytes) -> int:
    """How many texts that a server refers to have this in them, packed or not."""
    seen: dict[int, object] = {}
    left = [server]
    while left:
        one = left.pop()
        if id(one) not in seen and not isinstance(one, type | FunctionType | ModuleType | asyncio.AbstractEventLoop):
            seen[id(one)] = one
            left += gc.get_referents(one)
    texts = [each for each in seen.values() if isinstance(each, bytes)]
    return sum(text in (gzip.decompress(each) if each.startswith(packing.GZIP) else each) for each in texts)


def test_what_was_listed_and_is_deleted_is_a_minute_later_in_no_answer_that_the_server_kept(
    served: Town, people: list[Person]
) -> None:
    assert served.server is not None
    text = SAYS.name.encode()
    ada = listed(served, people[-1])
    ada.owner.show_small(SMALL)
    httpx.post(f"{served.url}/api/profiles/everybody", json={}, headers={"Accept-Encoding": "gzip"}).raise_for_status()
    assert len(pack(served)) == 1
    ada.owner.delete()
    assert held_by(served.server, text) == 2, "the packed list, and what areas are looked for in"
    asyncio.run_coroutine_threadsafe(served.server.rest(), served.loop).result(60)
    assert held_by(served.server, text) == 0


def test_a_member_searches_on_the_device_and_nothing_of_it_is_sent(served: Town, people: list[Person]) -> None:
    _, _, _, ana, bea = people
    today = served.device.today()
    away = msgspec.structs.replace(SAYS, name="Zq7Bea", areas=["Airport"], tours=[Tour("Bristol", today, today + 2)])
    listed(served, ana)
    listed(served, bea, away)
    asked: list[bytes] = []

    class Watched(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            asked.append(bytes(request.url.raw_path) + request.read())
            return super().handle_request(request)

    found = catalogue.fetch_for_everybody(served.connect(Watched()), served.device)
    assert asked == [b"/api/profiles/everybody{}"]
    for expected, wanted in {
        ("Zq7Ada", "Zq7Bea"): {"words": "DINNER walks"},
        ("Zq7Ada",): {"area": "harbour"},
        ("Zq7Bea",): {"area": "bristol", "day": today + 1},
        (): {"area": "bristol", "day": today + 3},
    }.items():
        assert tuple(names(found.search(**wanted))) == expected, wanted  # type: ignore[arg-type]
    assert names(found.search(language="espanol")) == ["Zq7Ada", "Zq7Bea"], "without its accent"
    assert names(found.search("opera")) == []
    orders = {tuple(each.room for each in everybody(served).listed) for _ in range(40)}
    assert len(orders) == 2, "shuffled here, whatever order the server gave"


def test_anybody_tells_one_steward_hides_two_decide_and_the_owner_answers(served: Town, people: list[Person]) -> None:
    first, second, third, ana, bea = people
    ada, other = listed(served, ana), listed(served, bea)
    connection = served.connect()
    for what, owner in (("stolen", None), ("answer", keys(ada)), ("answer", keys(other))):
        flag: Any = catalogue.prepare_flag(first.roster, served.device, ada.link.room, what, "because", owner)
        for _ in range(2):
            open_room(connection, flag)
    flags = [each.flag for each in catalogue.read_flags(second)]
    assert [(each.what, catalogue.is_owners(each)) for each in flags if each] == [
        ("stolen", False),
        ("answer", True),
        ("answer", False),
    ]
    ada.owner.show_small(SMALL)
    hidden = hide(first, ada)
    assert [each.room for each in everybody(served).listed] == [other.link.room], "at once"
    assert pack(served) == [], "with its small picture"
    ada.owner.change()
    assert len(everybody(served).listed) == 1, "putting it there again doesn't bring it back"
    assert sees(served, ada.link) == SAYS, "whoever has another link of hers sees it"
    hide(first, ada, "confirm", hidden)
    later(served, 3, *people)
    assert len(everybody(served).listed) == 2, "one alone counts two days"
    hidden = hide(second, ada)
    hide(third, ada, "confirm", hidden)
    later(served, 3, *people)
    assert len(everybody(served).listed) == 1, "two decided"
    hide(second, ada, "restore", hidden)
    assert len(everybody(served).listed) == 1, "who decided it doesn't undo it"
    assert refused(hide, ana, ada, "restore", hidden) == "no-such-room"
    hide(first, ada, "restore", hidden)
    assert len(everybody(served).listed) == 2, "another steward does, once the owner has answered"
