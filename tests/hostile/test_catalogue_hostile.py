"""Whoever alters, replays, mixes or floods the catalogue, hides what isn't theirs to hide, or harvests it."""

import os
import re
from collections.abc import Iterator

import msgspec
import pytest
from test_profiles_scraped import Scraper, contact_of, contacts_of

from catalogue_acts import (
    SAYS,
    SMALL,
    everybody,
    framed,
    hide,
    keys,
    list_to,
    listed,
    names,
    pack,
    raw,
    with_catalogue,
)
from harness import Town, signed, town
from parasol.demo.own import SQUARE
from parasol.features.lounge.structs import Act
from parasol.features.profiles.client import catalogue
from parasol.features.profiles.client.catalogue import HasContact, read_catalogue
from parasol.features.profiles.client.shown import signed_text
from parasol.features.profiles.contexts import profile_bytes
from parasol.features.profiles.rules import unlisted
from parasol.features.profiles.rules.listing import split_catalogue
from parasol.features.profiles.rules.thumbs import thumb_text
from parasol.features.profiles.structs import Listing, Profile
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.moderation.standing import Standing
from parasol.kernel.rooms.client.public import body_of
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.seal import TooLong
from profile_acts import Persona, later, published, refused


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, list[Person]]]:
    with town(tmp_path_factory.mktemp("catalogue") / "store") as running:
        yield running, with_catalogue(running, "member", "member")


@pytest.fixture
def pair(place: tuple[Town, list[Person]]) -> tuple[Town, Persona, Persona]:
    running, people = place
    later(running, 92, *people)
    return running, listed(running, people[-1]), listed(running, people[-2], named("Zq7Bea"))


def named(name: str) -> Profile:
    return msgspec.structs.replace(SAYS, name=name)


def test_one_altered_profile_is_always_caught_and_hides_no_other(pair: tuple[Town, Persona, Persona]) -> None:
    running, _, bea = pair
    today, bodies = running.device.today(), split_catalogue(raw(running))
    at = next(at for at, body in enumerate(bodies) if b"Zq7Ada" in body)
    for position in range(len(bodies[at])):
        altered = bytearray(bodies[at])
        altered[position] ^= 1 << position % 8
        found = read_catalogue(framed(*bodies[:at], bytes(altered), *bodies[at + 1 :]), today, os.urandom)
        assert ([each.room for each in found.listed], found.others) == ([bea.link.room], 1), position
    for cut in (bodies[at][:-1], bodies[at] + b" ", bodies[at][:96]):
        assert read_catalogue(framed(cut), today, os.urandom).others == 1
    whole = framed(*bodies)
    for broken in (
        whole[:-1],
        whole + b" ",
        whole[:4],
        whole[:3],
        b"\xff\xff\xff\xff" + whole[4:],
        bytes(4) + whole[4:],
    ):
        with pytest.raises(NotPublic):
            read_catalogue(broken, today, os.urandom)


def test_what_is_mixed_repeated_or_of_before_is_caught_where_it_can_be(pair: tuple[Town, Persona, Persona]) -> None:
    running, ada, _ = pair
    today, (one, other) = running.device.today(), split_catalogue(raw(running))
    mixed = [one[:32] + other[32:], one[:96] + other[96:], other[:96] + one[96:]]
    assert read_catalogue(framed(*mixed), today, os.urandom).others == 3
    ada.owner.change(profile=named("Zq7Ada now"))
    newer = split_catalogue(raw(running))
    for order in ([one, other, *newer], [*newer, one, other]):
        found = read_catalogue(framed(*order), today, os.urandom)
        assert names(found) == ["Zq7Ada now", "Zq7Bea"], "each once, the newest of those that are there"
    assert names(read_catalogue(framed(one, other), today, os.urandom)) == ["Zq7Ada", "Zq7Bea"], "of this nobody learns"
    assert read_catalogue(framed(one, other), today + 30, os.urandom).listed == [], "but not for more than its 28 days"


def put(persona: Persona, listing: bytes | None, is_shown: bool = True, thumb: bytes | None = None) -> m.ProfilePut:
    """What she puts there next, with this in the catalogue."""
    own, version = keys(persona), persona.owner.own.version + 1
    bodies = [os.urandom(4096), os.urandom(16_384) if is_shown else None, listing, thumb]
    records = [m.WireRecord(os.urandom(16), body) if body else None for body in bodies]
    sent = [(each.id, each.body) for each in records if each]
    signature = signed(own.sign_seed, "open", profile_bytes(version, own.name, sent, []))
    assert records[0] is not None
    return m.ProfilePut(own.sign_key, version, records[0], records[1], [], signature, records[2], records[3])


def test_the_server_takes_nothing_into_it_that_no_reader_takes(pair: tuple[Town, Persona, Persona]) -> None:
    running, ada, bea = pair
    own, version = keys(ada), ada.owner.own.version + 1
    good = catalogue.listing_of(ada.owner.own)
    assert good is not None
    good = msgspec.structs.replace(good, version=version)

    def signed(of: Listing, by: Persona = ada) -> bytes:
        return signed_text(keys(by), msgspec.json.encode(of))

    text = msgspec.json.encode(good)
    wrong = {
        "not hers": signed(good, bea),
        "unsigned": signed(good)[:40] + bytes(56) + text,
        "of another version": signed(msgspec.structs.replace(good, version=version + 1)),
        "of another day": signed(msgspec.structs.replace(good, day=good.day + 2)),
        "with a number": signed(msgspec.structs.replace(good, line="call 0 77 00-900 123")),
        "with an address": signed(msgspec.structs.replace(good, services="ada (at) x, ada@example.org")),
        "with a link": signed(msgspec.structs.replace(good, areas=["see WWW.example.org"])),
        "with a field of its own": signed_text(own, text[:-1] + b',"phone":"1"}'),
        "spelled otherwise": signed_text(own, text.replace(b",", b", ", 1)),
        "too long": signed(msgspec.structs.replace(good, areas=["é" * 60] * 12, services="é" * 400)),
        "nothing": b"x",
    }
    for why, body in wrong.items():
        assert refused(running.connect().ask, "/api/profiles/put", put(ada, body), m.Done) in (
            "not-public",
            "malformed",
        ), why
    assert refused(running.connect().ask, "/api/profiles/put", put(ada, signed(good), is_shown=False), m.Done)
    assert names(everybody(running)) == ["Zq7Ada", "Zq7Bea"]
    running.connect().ask("/api/profiles/put", put(ada, signed(good)), m.Done)


def test_the_server_takes_no_small_picture_that_no_reader_draws(pair: tuple[Town, Persona, Persona]) -> None:
    running, ada, bea = pair
    version, good = ada.owner.own.version + 1, catalogue.listing_of(ada.owner.own)
    assert good is not None

    def said(thumb: bool = True) -> bytes:
        says = msgspec.structs.replace(good, version=version, thumb=True if thumb else msgspec.UNSET)
        return signed_text(keys(ada), msgspec.json.encode(says))

    def small(thumb: bytes = SMALL, of: int = version, by: Persona = ada) -> bytes:
        return signed_text(keys(by), thumb_text(of, thumb))

    jpeg = SQUARE[:600]
    wrong: dict[str, tuple[bytes | None, bytes | None]] = {
        "without a listing": (None, small()),
        "beside a listing that has none": (said(thumb=False), small()),
        "none, where there is one": (said(), None),
        "not hers": (said(), small(by=bea)),
        "hers by somebody else": (said(), keys(ada).sign_key + small(by=bea)[32:]),
        "of before": (said(), small(of=version - 1)),
        "of later": (said(), small(of=version + 1)),
        "too short": (said(), small()[:-1]),
        "too long": (said(), small() + b"\0"),
        "very long": (said(), small() + bytes(60_000)),
        "a whole file": (said(), small(bytes([40]) + jpeg)),
        "a file and no more": (said(), jpeg.ljust(m.THUMB_BYTES, b"\0")),
        "a bomb": (said(), small(SMALL + b"\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03")),
        "of no quality of ours": (said(), small(bytes([99]) + SMALL[1:])),
        "with something behind": (said(), signed_text(keys(ada), thumb_text(version, SMALL)[:-1] + b"x")),
        "of another kind": (said(), signed_text(keys(ada), b"\x0e" + thumb_text(version, SMALL)[1:])),
    }
    for why, (listing, thumb) in wrong.items():
        message = put(ada, listing, thumb=thumb)
        assert refused(running.connect().ask, "/api/profiles/put", message, m.Done) in ("not-public", "malformed"), why
    assert (pack(running), names(everybody(running))) == ([], ["Zq7Ada", "Zq7Bea"])
    running.connect().ask("/api/profiles/put", put(ada, said(), thumb=small()), m.Done)
    assert pack(running, "harbour") == pack(running) == [small()], "the control"
    for bits, prefix in ((16, 1 << 16), (17, 0), (-1, 0), (0, -1)):
        asked = m.ThumbsRead(bits, prefix)
        assert refused(running.connect().ask_bytes, "/api/profiles/everybody-thumbs", asked) == "malformed"
    assert not any(running.connect().ask_bytes("/api/profiles/everybody-thumbs", m.ThumbsRead(1, 9)))


def test_her_own_device_lists_nothing_with_a_contact_and_nothing_too_long(pair: tuple[Town, Persona, Persona]) -> None:
    running, ada, _ = pair
    for says in (SAYS.line, "9 lives, 9:00-23:00, 100/150/200, 100, 150, 200"):
        ada.owner.change(profile=msgspec.structs.replace(SAYS, line=says))
    for field in ("name", "line", "services", "text", "boundaries"):
        with pytest.raises(HasContact):
            ada.owner.change(profile=msgspec.structs.replace(SAYS, **{field: "t.me/ada"}))
    with pytest.raises(HasContact):
        ada.owner.change(profile=msgspec.structs.replace(SAYS, areas=["+44 7700 900123"]))
    with pytest.raises(TooLong):
        ada.owner.change(profile=msgspec.structs.replace(SAYS, areas=["é" * 60] * 12, services="é" * 400))
    list_to(ada, None)
    ada.owner.change(profile=msgspec.structs.replace(SAYS, line="+44 7700 900123"))
    with pytest.raises(HasContact):
        list_to(ada, "everybody")
    assert names(everybody(running)) == ["Zq7Bea"]


def test_nobody_but_stewards_hides_and_no_forged_act_counts(
    place: tuple[Town, list[Person]], pair: tuple[Town, Persona, Persona]
) -> None:
    running, ada, _ = pair
    first, second, _, ana, _ = place[1]
    room, day = room_name(first.roster.genesis, "unlisted"), first.device.today()
    hiding = Act("hide", day, "because", post=ada.link.room)

    def append(by: Person, seed: bytes, signed_for: bytes = b"") -> bytes:
        id = os.urandom(16)
        body = body_of(seed, room, signed_for or id, msgspec.json.encode(hiding))
        by.connection.append(m.RoomAppend(room, m.WireRecord(id, body)), by.seed)
        return id

    assert refused(append, ana, ana.seed) == "no-such-room"
    assert refused(append, ana, first.seed) == "no-such-room"
    assert refused(hide, ana, ada) == "no-such-room"
    append(first, first.seed, os.urandom(16))
    for seed in (ana.seed, keys(ada).sign_seed, os.urandom(32)):
        id = append(first, seed)
    with pytest.raises(Declined):
        first.connection.ask("/api/rooms/delete-record", m.RecordDelete(room, id), m.Done, first.seed)
    catalogue.act(first, Act("ban", day, "a pen's", pen=bytes(32), until=day + 9))
    catalogue.act(second, Act("hide", day, "another's", post=os.urandom(16)))
    assert names(everybody(running)) == ["Zq7Ada", "Zq7Bea"]
    hide(first, ada)
    assert names(everybody(running)) == ["Zq7Bea"], "the control"


def test_what_stewards_decided_is_read_once_and_not_by_each_stranger_who_asks(
    place: tuple[Town, list[Person]], pair: tuple[Town, Persona, Persona], monkeypatch: pytest.MonkeyPatch
) -> None:
    running, ada, _ = pair
    first, made = place[1][0], []

    class Counted(Standing):
        def __post_init__(self) -> None:
            made.append(self.today)
            super().__post_init__()

    monkeypatch.setattr(unlisted, "Standing", Counted)
    hide(first, ada)
    for _ in range(3):
        assert names(everybody(running)) == ["Zq7Bea"]
    assert len(made) == 1
    later(running, 2, first)
    for _ in range(2):
        assert names(everybody(running)) == ["Zq7Ada", "Zq7Bea"], "nobody confirmed it"
    assert len(made) == 2


def test_a_scraper_harvests_no_contact_of_the_catalogue_and_its_control_all(
    place: tuple[Town, list[Person]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes the whole catalogue, and opens each profile by its link as anybody can. Its control does the same where
    nothing looks what owners write into their profiles."""
    running, people = place
    later(running, 92, *people)
    planted, personas = [contact_of(at) for at in range(2)], []
    for at, member in enumerate(people[-2:]):
        persona = published(running, member, named(f"Zq7N{at}"))
        persona.write(f"Call me: {planted[at]}", reach=f"+44 7700 9010{at:02d}")
        list_to(persona, "everybody")
        with pytest.raises(HasContact):
            persona.owner.change(profile=msgspec.structs.replace(SAYS, text=planted[at]))
        personas.append(persona)

    def harvested() -> set[bytes]:
        scraper = Scraper(running.url)
        scraper.crawl("/", "/p", "/profiles", "/api/profiles/everybody", "/api/profiles/catalogue")
        for path in ("/api/profiles/everybody", "/api/profiles/catalogue", "/api/public/read"):
            scraper.ask(path, m.CatalogueRead())
        for body in split_catalogue(raw(running)):
            scraper.harvest(body)
            scraper.harvest(body[96:])
        assert len(everybody(running).listed) == 2
        for each in everybody(running).listed:
            scraper.open(running, catalogue.link_of(each))
        return {each for each in scraper.found if b"zq7" in each or b"7700" in each}

    assert harvested() == set()
    texts = [body[96:] for body in split_catalogue(raw(running))]
    assert not [text for text in texts if re.search(rb"age1|https|@", text)], "nor to whom enquiries are sealed"
    monkeypatch.setattr(catalogue, "has_contact", lambda said: False)
    for persona, contact in zip(personas, planted, strict=True):
        persona.owner.change(profile=msgspec.structs.replace(SAYS, text=contact))
    assert set[bytes]().union(*(contacts_of(at) for at in range(2))) <= harvested()
