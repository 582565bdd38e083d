"""Hosts, holders of links, writers and strangers that try to read, alter or keep what is not theirs in a profile."""

import base64
import os
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from harness import Town, signed, town
from parasol.features.profiles.client.shown import Link, look, open_shown, seal_text
from parasol.features.profiles.contexts import link_context, profile_bytes, shown_context
from parasol.features.profiles.structs import EnquiryPart, OwnProfile, Profile
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.rooms.client.held import seal_own
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import TooLong, Unreadable, open_sealed, pad, seal, unpad
from parasol.kernel.vault.client import WordKeys, keys_of
from parasol.kernel.wire.signing import public_key_of, sign
from profile_acts import PROFILE, TEXT, Persona, later, published, refused, sees


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, Person, Person]]:
    with town(tmp_path_factory.mktemp("hostile") / "store") as running:
        yield running, *running.settled("member", "member")[-2:]


@pytest.fixture
def ada(place: tuple[Town, Person, Person]) -> Persona:
    running, ana, cleo = place
    later(running, 92, ana, cleo)
    return published(running, ana)


def record_of(ada: Persona) -> m.StoredRecord:
    return ada.town.connect().ask("/api/profiles/read", m.ProfileRead(ada.link.room), m.ProfileShown).record


TEXT_AT = 1 + m.LINK_SLOTS * m.LINK_WRAP_BYTES


# Whoever has a link.


def put_with(ada: Persona, seed: bytes, version: int = 3, key: bytes | None = None) -> m.ProfilePut:
    room, records = ada.link.room, [m.WireRecord(os.urandom(16), os.urandom(size)) for size in (4096, 16_384)]
    covered = profile_bytes(version, room, [(each.id, each.body) for each in records], [])
    signature = signed(seed, "open", covered)
    return m.ProfilePut(key or public_key_of(seed), version, records[0], records[1], [], signature)


def test_whoever_has_a_link_can_t_alter_pause_or_delete_the_profile(ada: Persona) -> None:
    connection, room = ada.town.connect(), ada.link.room
    seeds = [os.urandom(32), ada.link.secret * 2, ada.link.wrap_key]
    key = look(connection, ada.link, ada.town.device.today()).key
    for seed in seeds:
        refusals = {
            refused(connection.ask, "/api/profiles/put", put_with(ada, seed, key=key), m.Done),
            refused(connection.ask, "/api/profiles/put", put_with(ada, seed), m.Done),
        }
        assert refusals == {"bad-signature"}
        for path, message in (
            ("/api/rooms/delete", m.RoomDelete(room)),
            ("/api/rooms/read", m.RoomRead(room, 0)),
            ("/api/rooms/newest", m.RoomNewest(room, 0, 0)),
            ("/api/rooms/delete-record", m.RecordDelete(room, record_of(ada).id)),
            ("/api/blobs/put", m.BlobPut(room, os.urandom(16), 0, 1, os.urandom(16_424))),
            ("/api/rooms/list", m.RoomsList(kind_for("enquiry", room))),
            ("/api/rooms/outlines", m.OutlinesRead(kind_for("enquiry", room), [os.urandom(16)])),
        ):
            assert refused(connection.ask_bytes, path, message, seed) == "no-such-room", path
    assert sees(ada.town, ada.link) == PROFILE


def test_what_a_link_opens_has_no_label_no_other_link_and_no_key_of_the_inbox(ada: Persona) -> None:
    other = ada.owner.add_link("Zq7Label Sam, hotel")
    record = record_of(ada)
    wraps = record.body[1 : 1 + m.LINK_SLOTS * m.LINK_WRAP_BYTES]
    content = _content(ada.link, wraps, record.seq // 2)
    opened = msgspec.json.encode(look(ada.town.connect(), ada.link, ada.town.device.today()).shown)
    own = ada.owner.own
    for needle in (b"Zq7Label", own.inbox.encode(), base64.b64encode(other.secret), other.secret, b"AGE-SECRET"):
        assert needle not in opened + content + record.body
    with pytest.raises(Unreadable):
        open_sealed(other.wrap_key, wraps[:72], link_context(ada.link.room, record.seq // 2))


def _content(link: Link, wraps: bytes, version: int) -> bytes:
    for at in range(0, len(wraps), 72):
        try:
            return open_sealed(link.wrap_key, wraps[at : at + 72], link_context(link.room, version))
        except Unreadable:
            continue
    raise AssertionError("the link must open one")


def _text(content: bytes, room: bytes, record: m.StoredRecord) -> bytes:
    """What is inside, for whoever has its key."""
    before = record.body[1:TEXT_AT]
    return open_sealed(content, record.body[TEXT_AT:], shown_context(room, record.seq // 2, before))


def test_a_closed_link_opens_nothing_of_later_for_a_host_that_kept_all_of_before(ada: Persona) -> None:
    other = ada.owner.add_link("stays")
    kept = [record_of(ada)]
    ada.owner.close_link(ada.link)
    kept.append(record_of(ada))
    ada.owner.change(profile=msgspec.structs.replace(PROFILE, text="Zq7Later: moved house (invented)"))
    kept.append(record_of(ada))
    today = ada.town.device.today()
    before, *after = kept
    wraps = before.body[1 : 1 + m.LINK_SLOTS * m.LINK_WRAP_BYTES]
    content = _content(ada.link, wraps, before.seq // 2)  # what the closed link could keep
    assert open_shown(ada.link, before, today).shown.profile == PROFILE, "what it saw, it saw"
    assert b"Zq7Planted" in _text(content, ada.link.room, before), (
        "the control: with this key it opens what was there before"
    )
    for record in after:
        with pytest.raises(Unreadable) as unreadable:
            open_shown(ada.link, record, today)
        assert unreadable.value.code == "link"
        for body in (record.body[:1] + wraps + record.body[1 + len(wraps) :], record.body):
            forged = msgspec.structs.replace(record, body=body)
            for seq in (before.seq, record.seq):
                with pytest.raises(Unreadable):
                    open_shown(ada.link, msgspec.structs.replace(forged, seq=seq), today)
        with pytest.raises(Unreadable):
            _text(content, ada.link.room, record)
        assert open_shown(other, record, today).shown.version == record.seq // 2, "the other link still opens it"


def test_somebody_with_a_link_and_the_server_together_can_t_show_a_text_of_their_own(ada: Persona) -> None:
    """With the link's secret they seal as she would; the signature is all that they lack."""
    today, room = ada.town.device.today(), ada.link.room
    shown = look(ada.town.connect(), ada.link, today).shown
    text = msgspec.json.encode(msgspec.structs.replace(shown, profile=Profile(text="call this number")))
    mallory = os.urandom(32)
    sealed = seal_text(WordKeys(room, mallory, bytes(32)), shown.version, text, [ada.link.secret], os.urandom)
    with pytest.raises(Unreadable) as unreadable:
        open_shown(ada.link, m.StoredRecord(2 * shown.version, bytes(16), today, sealed), today)
    assert unreadable.value.code == "room"
    record = record_of(ada)
    content = _content(ada.link, record.body[1:TEXT_AT], shown.version)
    inner = unpad(_text(content, room, record))[: m.KEY_BYTES] + sign(mallory, "part", part_bytes(room, text)) + text
    padded = pad(inner, len(record.body) - TEXT_AT - m.SEAL_BYTES)
    head, context = record.body[:TEXT_AT], shown_context(room, shown.version, record.body[1:TEXT_AT])
    with_her_key = head + seal(content, padded, context, os.urandom)
    with pytest.raises(Unreadable) as unreadable:
        open_shown(ada.link, msgspec.structs.replace(record, body=with_her_key), today)
    assert unreadable.value.code == "signature"


# The host.


def lying(monkeypatch: pytest.MonkeyPatch, path: str, lie: Callable[[Any], Any]) -> None:
    ask = Connection.ask

    def answer(self: Connection, asked: str, *rest: Any) -> Any:
        given = ask(self, asked, *rest)
        return lie(given) if asked == path else given

    monkeypatch.setattr(Connection, "ask", answer)


def test_a_visitor_names_a_host_that_swaps_renumbers_or_shows_what_should_have_lapsed(
    place: tuple[Town, Person, Person], ada: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    bea = published(place[0], place[2])
    first, others = record_of(ada), record_of(bea)
    ada.owner.change(profile=msgspec.structs.replace(PROFILE, line="new"))
    second = record_of(ada)
    lies: dict[str, m.StoredRecord] = {
        "link": others,
        "version": msgspec.structs.replace(second, seq=second.seq + 1),
        "size": msgspec.structs.replace(second, body=second.body[:-1]),
    }
    for code, record in [*lies.items(), ("link", msgspec.structs.replace(first, seq=second.seq))]:
        with monkeypatch.context() as patched:
            lying(patched, "/api/profiles/read", lambda _, record=record: m.ProfileShown(record))
            with pytest.raises(Unreadable) as unreadable:
                sees(ada.town, ada.link)
            assert unreadable.value.code == code
    with monkeypatch.context() as patched:  # an older one as it was: believed until it should have lapsed
        lying(patched, "/api/profiles/read", lambda _: m.ProfileShown(first))
        assert sees(ada.town, ada.link) == PROFILE
        with pytest.raises(Unreadable) as unreadable:
            look(ada.town.connect(), ada.link, ada.town.device.today() + 30)
        assert unreadable.value.code == "old"


def test_she_names_a_host_that_shows_her_profile_as_it_was_before(
    ada: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed, room = ada.owner._keys.sign_seed, ada.link.room
    page = ada.town.connect().ask("/api/rooms/read", m.RoomRead(room, 0), m.RoomPage, seed)
    ada.owner.change(keep_days=2)
    for seq in (page.records[0].seq, page.records[0].seq + 2):
        records = [msgspec.structs.replace(page.records[0], seq=seq)]
        with monkeypatch.context() as patched:
            lying(patched, "/api/rooms/read", lambda _, records=records: m.RoomPage(records, False))
            with pytest.raises(Unreadable) as unreadable:
                ada.owner.read()
            assert unreadable.value.code == "version"


@pytest.mark.parametrize("lie", ["drops hers", "drops theirs", "repeats", "reorders", "swaps", "adds"])
def test_both_sides_of_an_enquiry_name_what_the_host_does(
    ada: Persona, monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    writer, other = ada.write("one"), ada.write("two")
    first, second = sorted(ada.owner.inbox.enquiries(), key=lambda each: each.part is not None and each.part.text)
    ada.owner.inbox.answer(first, "hers 1")
    ada.owner.inbox.answer(second, "hers to the other")
    writer.say("theirs 1")
    ada.owner.inbox.answer(
        next(each for each in ada.owner.inbox.enquiries() if each.outside.room == first.outside.room), "hers 2"
    )
    writer.say("theirs 2")
    whole, strange = (
        ada.town.connect().ask("/api/rooms/read", m.RoomRead(each._keys.name, 0), m.RoomPage, each._keys.sign_seed)
        for each in (writer, other)
    )
    own, part, h1, t1, h2, t2 = whole.records
    renumbered = msgspec.structs.replace(t1, seq=t2.seq + 1, id=os.urandom(16))
    given = {
        "drops hers": [own, part, t1, h2, t2],
        "drops theirs": [own, part, h1, h2, t2],
        "repeats": [own, part, h1, t1, h2, t2, renumbered],
        "reorders": [own, part, h2, h1, t1, t2],
        "swaps": [own, part, strange.records[2], t1, h2, t2],
        "adds": [own, part, h1, t1, h2, t2, msgspec.structs.replace(h1, id=os.urandom(16), body=os.urandom(1024))],
    }[lie]
    given = [msgspec.structs.replace(record, seq=n) for n, record in enumerate(given, 1)]
    lying(
        monkeypatch,
        "/api/rooms/read",
        lambda page: m.RoomPage(given, False) if page.records and page.records[0].id == own.id else page,
    )
    assert writer.read().lost > 0
    hers = next(each for each in ada.owner.inbox.enquiries() if each.outside.room == first.outside.room)
    assert hers.thread.lost > 0
    monkeypatch.undo()
    assert writer.read().lost == 0


def test_a_host_can_t_write_an_enquiry_of_its_own_into_somebody_s_room(
    ada: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The recipient is known to whoever has a link; the writer's signature isn't theirs to make."""
    ada.write("one")
    ada.write("two")
    first, second = ada.owner.inbox.enquiries()
    swapped = {first.outside.room: second.outside.room}
    ask = Connection.ask

    def answer(self: Connection, path: str, message: Any, *rest: Any) -> Any:
        given = ask(self, path, message, *rest)
        if path == "/api/rooms/read" and message.room in swapped:
            other = ask(self, path, m.RoomRead(swapped[message.room], 0), *rest)
            return m.RoomPage([given.records[0], other.records[1]], False)
        return given

    monkeypatch.setattr(Connection, "ask", answer)
    found = {each.outside.room: each.part for each in ada.owner.inbox.enquiries()}
    assert found[first.outside.room] is None
    assert found[second.outside.room] is not None


# Writers and strangers.


def test_the_text_of_an_enquiry_is_read_by_the_inbox_alone(place: tuple[Town, Person, Person], ada: Persona) -> None:
    running, _, cleo = place
    bea = published(running, cleo)
    writer = ada.write("Zq7Asked: my number is 5550199")
    room = writer._keys.name
    outside = ada.only().outside
    connection = running.connect()
    for seed in (bea.owner._keys.sign_seed, os.urandom(32), ada.link.wrap_key):
        assert refused(connection.ask, "/api/rooms/read", m.RoomRead(room, 0), m.RoomPage, seed) == "no-such-room"
        listing = m.RoomsList(kind_for("enquiry", ada.link.room))
        assert refused(connection.ask, "/api/rooms/list", listing, m.Rooms, seed) == "no-such-room"
    envelope = (
        connection.ask("/api/rooms/read", m.RoomRead(room, 0), m.RoomPage, writer._keys.sign_seed).records[1].body
    )
    assert bea.owner.inbox._part(outside, envelope, EnquiryPart) is None
    assert ada.owner.inbox._part(outside, envelope, EnquiryPart) is not None


def test_what_is_too_long_or_not_of_its_form_is_refused_before_it_is_kept(ada: Persona) -> None:
    with pytest.raises(TooLong):
        ada.owner.change(
            profile=Profile(**dict.fromkeys(("text", "services", "prices", "boundaries", "asks"), "é" * 9000))
        )
    assert sees(ada.town, ada.link) == PROFILE
    connection, seed = ada.town.connect(), ada.owner._keys.sign_seed
    for sizes in ((1024, 16_384), (4096, 4096), (4096, 16_383), (4096, 131_072)):
        room, version = ada.link.room, ada.owner.own.version + 1
        records = [m.WireRecord(os.urandom(16), os.urandom(size)) for size in sizes]
        signature = signed(seed, "open", profile_bytes(version, room, [(each.id, each.body) for each in records], []))
        put = m.ProfilePut(ada.owner._keys.sign_key, version, records[0], records[1], [], signature)
        assert refused(connection.ask, "/api/profiles/put", put, m.Done) in {"not-padded", "too-large"}
    assert sees(ada.town, ada.link) == PROFILE


@pytest.mark.parametrize(
    "text",
    ["\u202egnp.elif", "<script>alert(1)</script>", "\x00", "[x](javascript:alert(1))", "👩🏽‍🚀" * 300],
)
def test_hostile_text_arrives_as_text_and_a_line_with_it_isn_t_read(ada: Persona, text: str) -> None:
    ada.owner.change(profile=Profile(text=text))
    assert sees(ada.town, ada.link).text == text
    writer = ada.write(text)
    enquiry = ada.only()
    assert enquiry.part is not None
    assert enquiry.part.text == text
    ada.owner.change(profile=Profile(line="x\u202ey"))
    with pytest.raises(Unreadable) as unreadable:
        sees(ada.town, ada.link)
    assert unreadable.value.code == "contents"
    writer.delete()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://a.example", "https://a b", "https://", "https://é.example"]
)
def test_an_address_that_isn_t_one_is_no_part_of_a_profile(ada: Persona, url: str) -> None:
    ada.owner.change(profile=Profile(sites=[url]))
    with pytest.raises(Unreadable):
        sees(ada.town, ada.link)


def test_a_stranger_opens_no_profile_under_somebody_s_name_or_without_a_token(ada: Persona) -> None:
    connection, keys = ada.town.connect(), keys_of(ada.words, "receipt")
    own = seal_own(keys, msgspec.json.encode(ada.owner.own), os.urandom)
    for version, code in ((1, "token-missing"), (2, "profile-moved")):
        record = m.WireRecord(os.urandom(16), own)
        room = report_room(keys.sign_key)
        signature = signed(keys.sign_seed, "open", profile_bytes(version, room, [(record.id, record.body)], []))
        put = m.ProfilePut(keys.sign_key, version, record, None, [], signature)
        assert refused(connection.ask, "/api/profiles/put", put, m.Done) == code
    records = [m.WireRecord(os.urandom(16), own)]
    opening = m.RoomOpen("profile", room, keys.sign_key, records, bytes(64), [], "x")
    assert refused(connection.ask, "/api/rooms/open", opening, m.HasMet) == "malformed"


def test_her_own_copy_is_in_no_answer_to_a_link(ada: Persona) -> None:
    record = record_of(ada)
    assert len(record.body) in m.RECORD_SIZES[2:]
    assert record.seq % 2 == 0
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(
            msgspec.json.encode(look(ada.town.connect(), ada.link, ada.town.device.today()).shown), type=OwnProfile
        )
    assert TEXT.encode() not in record.body


def test_a_profile_s_files_are_bounded_and_cost_no_work(ada: Persona) -> None:
    connection, seed, room = ada.town.connect(), ada.owner._keys.sign_seed, ada.link.room

    def put(chunks: int = 1, number: int = 0) -> None:
        message = m.BlobPut(room, os.urandom(16), number, chunks, os.urandom(16_424))
        connection.ask("/api/blobs/put", message, m.Done, seed)

    for _ in range(2 * m.MAX_PICTURES):
        put()
    assert refused(put) == "room-full"
    ada.owner.change()
    put()


def test_her_own_words_append_nothing_beside_what_was_put_there(ada: Persona) -> None:
    connection, seed = ada.town.connect(), ada.owner._keys.sign_seed
    message = m.RoomAppend(ada.link.room, m.WireRecord(os.urandom(16), os.urandom(1024)))
    assert refused(connection.append, message, seed) == "not-allowed"
    assert ada.again().read() == ada.owner.own
