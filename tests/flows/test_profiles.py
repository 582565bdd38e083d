"""Profiles over HTTP: put there, looked at by link, links closed, paused, deleted, lapsed, written to and answered."""

import asyncio
import os
from functools import partial
from typing import Any

import httpx
import msgspec
import pytest

from harness import Town, jpeg_with, passphrase
from parasol.features.profiles.client import visitor
from parasol.features.profiles.client.owner import Moved, Owner
from parasol.features.profiles.client.shown import fetch_picture, link_in, look
from parasol.features.profiles.client.visitor import Enquirer
from parasol.features.profiles.structs import Answered, Shot, Template
from parasol.kernel import messages as m
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import Picture
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable
from parasol.kernel.tokens.client.wallet import OnceUsed
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from profile_acts import PROFILE, Persona, later, paying, published, refused, secret, sees


@pytest.fixture
def ana(served: Town) -> Person:
    return served.settled("member")[-1]


@pytest.fixture
def ada(served: Town, ana: Person) -> Persona:
    return published(served, ana)


def expire(served: Town) -> None:
    loop = served.loop
    work = served.storage.expire(served.clock.today(), 0)
    asyncio.run_coroutine_threadsafe(work, loop).result(60)


def test_whoever_has_the_link_reads_it_and_the_words_open_all_of_it_elsewhere(served: Town, ada: Persona) -> None:
    assert sees(served, link_in(ada.link.fragment)) == PROFILE
    own = ada.again().read()
    assert own == ada.owner.own
    assert [link.label for link in own.links] == ["Zq7Label Robin"]
    ada.owner.change(
        templates=[Template("later", "I answer tomorrow.")], profile=msgspec.structs.replace(PROFILE, line="new")
    )
    assert sees(served, ada.link).line == "new"
    assert ada.again().read().templates[0].title == "later"
    for wrong in (ada.link.fragment[:-1], ada.link.fragment + "A", "", "é" * 43, ada.link.fragment[:-1] + "!"):
        with pytest.raises(Unreadable) as unreadable:
            link_in(wrong)
        assert unreadable.value.code == "link"


def test_a_closed_link_opens_nothing_and_the_other_one_still_does(served: Town, ada: Persona) -> None:
    other = ada.owner.add_link("another")
    ada.owner.close_link(ada.link)
    with pytest.raises(Unreadable) as unreadable:
        sees(served, ada.link)
    assert unreadable.value.code == "link"
    assert sees(served, other) == PROFILE


@pytest.mark.parametrize("how", ["paused", "deleted", "lapsed", "lapsed before the chore"])
def test_what_is_paused_deleted_or_lapsed_is_refused_at_the_next_request(served: Town, ada: Persona, how: str) -> None:
    ada.write()
    if how == "paused":
        ada.owner.pause()
    elif how == "deleted":
        ada.owner.delete()
    else:
        served.clock.offset += 28 * 86_400
        assert sees(served, ada.link) == PROFILE, "on its last day it is there"
        served.clock.offset += 86_400
        if how == "lapsed":
            expire(served)
    assert refused(sees, served, ada.link) == "no-such-room"
    assert refused(ada.write) == "no-such-room"
    if how == "paused":
        assert len(ada.owner.inbox.enquiries()) == 1, "she reads and answers while it is paused"
        ada.again().read()
        ada.owner.change(is_paused=False)
        assert sees(served, ada.link) == PROFILE
    elif how != "lapsed before the chore":
        with pytest.raises(NoReport):
            ada.again().read()


def test_nobody_can_write_to_a_paused_profile_with_what_they_prepared_before(served: Town, ada: Persona) -> None:
    connection = served.connect()
    opened = look(connection, ada.link, served.device.today())
    prepared = visitor.prepare(served.device, passphrase(), ada.link, opened, "hello")
    ada.owner.pause()
    assert refused(visitor.send, connection, prepared) == "no-such-room"


def test_each_time_it_is_put_there_it_stays_28_days_and_a_new_quarter_costs_another_token(
    served: Town, ada: Persona, ana: Person
) -> None:
    for _ in range(9):
        later(served, 20, ana)
        expire(served)
        owner = ada.again()
        owner.read()
        owner.change(paying(ana))
    assert sees(served, ada.link) == PROFILE
    served.clock.offset += 92 * 86_400
    assert refused(owner.change) == "token-missing", "who left can't renew"


def test_a_new_profile_costs_a_token_and_the_same_again_is_done_once(served: Town, ana: Person) -> None:
    owner = Owner(served.connect(), served.device, passphrase())

    def nothing(message: m.ProfilePut) -> object:
        return served.connect().ask("/api/profiles/put", message, m.Done)

    def twice(message: m.ProfilePut) -> object:
        paying(ana)(message)
        return served.connect().ask("/api/profiles/put", message, m.Done)

    assert refused(owner.make, PROFILE, nothing) == "token-missing"
    with pytest.raises(NoReport):
        owner.read()
    owner.make(PROFILE, twice)
    assert owner.read().version == 1
    with pytest.raises(Moved):
        owner.make(PROFILE, twice)
    with pytest.raises(OnceUsed):
        published(served, ana)
    later(served, 92, ana)
    published(served, ana)


def test_a_token_of_the_quarter_before_is_good_for_a_day_more_and_for_no_other_quarter(
    served: Town, ana: Person
) -> None:
    today = served.device.today()
    quarter = quarter_of(today)
    later(served, first_day_of_quarter(quarter + 1) - 1 - today, ana)
    ana.wallet.request_batch()
    served.clock.offset += 86_400
    owner = Owner(served.connect(), served.device, passphrase())
    pay = partial(ana.wallet.ask_once, "/api/profiles/put", answer=m.Done, purpose="profile", number=quarter)
    owner.make(PROFILE, pay)
    assert owner.read().version == 1
    assert refused(owner.change) == "token-missing"


def test_no_other_token_pays_for_a_profile(served: Town, ana: Person) -> None:
    owner = Owner(served.connect(), served.device, passphrase())

    def with_a_post_token(message: m.ProfilePut) -> object:
        return ana.wallet.ask("/api/profiles/put", message, m.Done, "post")

    assert refused(owner.make, PROFILE, with_a_post_token) == "token-wrong"
    with pytest.raises(NoReport):
        owner.read()


def test_two_devices_at_once_are_told(served: Town, ada: Persona) -> None:
    other = ada.again()
    other.read()
    ada.owner.change(keep_days=3)
    with pytest.raises(Moved):
        other.change(keep_days=9)
    assert other.read().keep_days == 3
    other.change(keep_days=9)
    assert ada.owner.read().keep_days == 9


def test_an_enquiry_says_by_which_link_and_both_sides_read_what_was_said(served: Town, ada: Persona) -> None:
    other = ada.owner.add_link("Zq7Label Sam")
    writer = ada.write(
        "are you free?", other, reach="+44 7700 900123", answers=[Answered("How did you find me?", "Sam")]
    )
    enquiry = ada.only()
    assert enquiry.part is not None
    assert enquiry.link is not None
    assert (enquiry.part.text, enquiry.part.reach, enquiry.link.label) == (
        "are you free?",
        "+44 7700 900123",
        "Zq7Label Sam",
    )
    assert enquiry.part.answers == [Answered("How did you find me?", "Sam")]
    ada.owner.inbox.answer(enquiry, "On Monday.")
    writer.say("At which hour?")
    writer.say("Or Tuesday?")
    ada.owner.inbox.answer(ada.only(), "At eight.")
    for thread in (writer.read(), ada.only().thread):
        assert [line.text for line in thread.lines] == ["On Monday.", "At which hour?", "Or Tuesday?", "At eight."]
        assert [line.is_hers for line in thread.lines] == [True, False, False, True]
        assert thread.lost == 0
    ada.owner.close_link(other)
    assert ada.only().link is None


def test_a_blocked_writer_reads_and_writes_nothing_more(served: Town, ada: Persona) -> None:
    writer = ada.write()
    writer.say("first")
    ada.owner.block(ada.only())
    assert ada.owner.inbox.enquiries() == []
    for act in (writer.read, lambda: writer.say("again")):
        with pytest.raises(NoReport):
            act()
    assert refused(served.connect().append, _said(writer), writer._keys.sign_seed) == "no-such-room"


def test_enquiries_go_on_her_clock_and_with_the_profile(served: Town, ada: Persona) -> None:
    old = ada.write("old")
    ada.owner.change(keep_days=3)
    served.clock.offset += 4 * 86_400
    young = ada.write("young")
    enquiry = ada.only()
    assert enquiry.part is not None
    assert enquiry.part.text == "young"
    with pytest.raises(NoReport):
        old.read()
    ada.owner.delete()
    with pytest.raises(NoReport):
        young.read()


def test_an_enquiry_that_comes_while_she_deletes_it_goes_with_the_profile(
    served: Town, ada: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert served.storage is not None
    open_room = served.storage.open_room

    async def opened_late(*args: Any, **more: Any) -> int:
        await asyncio.to_thread(ada.owner.delete)
        return await open_room(*args, **more)

    ada.write()
    monkeypatch.setattr(served.storage, "open_room", opened_late)
    assert refused(ada.write) == "no-such-room", "the profile was shown when it was looked at"
    kind = kind_for("enquiry", ada.link.room)
    assert asyncio.run_coroutine_threadsafe(served.storage.rooms_of_kind(kind), served.loop).result(30) == []


def test_pictures_are_there_while_it_is_shown_and_are_sealed_again_for_a_pause(served: Town, ada: Persona) -> None:
    upload = files.prepare_picture(jpeg_with(b"Zq7Pixels" * 40), "IMG.jpg", "image/jpeg", served.device.random)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), "a hand")
    ada.owner.add_picture(upload)
    ada.owner.change(profile=msgspec.structs.replace(PROFILE, pictures=[shot]))
    (seen,) = sees(served, ada.link).pictures or []
    connection = served.connect()
    content = fetch_picture(connection, ada.link.room, seen.file)
    assert b"Zq7Pixels" in content
    ada.owner.pause()
    assert refused(fetch_picture, connection, ada.link.room, seen.file) == "no-such-room"
    ada.owner.change(is_paused=False)
    (again,) = sees(served, ada.link).pictures or []
    assert again.file.key != seen.file.key
    assert fetch_picture(connection, ada.link.room, again.file) == content
    assert refused(fetch_picture, connection, ada.link.room, seen.file) == "no-such-room"
    other = ada.owner.add_link("another")
    ada.owner.close_link(other)
    assert refused(fetch_picture, connection, ada.link.room, again.file) == "no-such-room", "a closed link named it"
    (again,) = sees(served, ada.link).pictures or []
    assert fetch_picture(connection, ada.link.room, again.file) == content
    ada.owner.change(is_paused=True)  # by a client that doesn't seal them again
    assert refused(fetch_picture, connection, ada.link.room, again.file) == "no-such-room"
    ada.owner.change(is_paused=False)
    assert fetch_picture(connection, ada.link.room, again.file) == content
    ada.owner.change(profile=PROFILE)
    assert refused(fetch_picture, connection, ada.link.room, again.file) == "no-such-room"


def test_thirty_two_links_and_no_more_and_nothing_shows_how_many(served: Town, ada: Persona) -> None:
    def size() -> int:
        room = m.ProfileRead(ada.link.room)
        return len(served.connect().ask("/api/profiles/read", room, m.ProfileShown).record.body)

    before = size()
    while len(ada.owner.own.links) < m.LINK_SLOTS:
        last = ada.owner.add_link("x")
    assert size() == before
    assert sees(served, last) == PROFILE
    with pytest.raises(ValueError, match="32"):
        ada.owner.add_link("one more")


def test_the_words_of_a_report_and_of_a_profile_are_unrelated(served: Town, ada: Persona) -> None:
    assert keys_of(ada.words, "receipt").name != keys_of(ada.words, "profile").name


def _said(writer: Enquirer) -> m.RoomAppend:
    return m.RoomAppend(writer._keys.name, m.WireRecord(secret(), os.urandom(1024)))


def test_what_a_link_gives_says_nothing_of_the_community(served: Town, ada: Persona, ana: Person) -> None:
    policy = ana.roster.policy
    assert policy is not None
    body = msgspec.json.encode(m.ProfileRead(ada.link.room))
    answer = httpx.post(f"{served.url}/api/profiles/read", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200
    said = (answer.text + str(answer.headers)).lower()
    for name in (policy.name, *policy.areas, "parasol", "sex work"):
        assert name.lower() not in said, name
