"""A profile that moves to another server: with one file, under the same words; its old links told."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import evidence
import msgspec
import pytest

from harness import ProfileSite, Town, jpeg_with, passphrase
from parasol.client import files
from parasol.client.community.person import Person
from parasol.client.connection import Connection, Unreachable
from parasol.client.profiles.moving import Here
from parasol.client.profiles.owner import Owner
from parasol.client.profiles.passes import code_of, pass_in, put_with
from parasol.client.profiles.shown import Link, fetch_picture, look, open_shown, seal_text
from parasol.client.rooms.held import NoReport
from parasol.client.seal import Unreadable
from parasol.client.vault import WordKeys
from parasol.formats import messages as m
from parasol.formats.file import Picture
from parasol.formats.profile import Profile, Shot, Template
from parasol.wire.days import quarter_of
from profile_acts import PROFILE, Persona, ask, later, published, refused, sees, write

NEW = "https://zq7pages.example"
SHOWN = "/api/profiles/read"


@pytest.fixture
def site(served: Town, tmp_path: Path) -> Iterator[ProfileSite]:
    made = ProfileSite(tmp_path / "apart", served)
    yield made
    made.close()


@dataclass
class Move:
    """A profile with a picture, a link and a saved answer, and where it goes."""

    ada: Persona
    member: Person
    old: Town
    new: Town
    codes: list[str]

    def pay(self, town: Town, number: int = 1) -> Any:
        return partial(put_with, town.connect(), pass_in(self.codes[number]))

    def at(self, town: Town, words: str | None = None) -> Owner:
        return Owner(town.connect(), town.device, words or self.ada.words)

    def bring(self, file: bytes) -> Owner:
        owner = self.at(self.new)
        owner.bring(file, self.pay(self.new))
        return owner


@pytest.fixture
def move(served: Town, site: ProfileSite) -> Move:
    _, ana, cleo = served.settled("member", "member")
    ada = published(served, ana)
    upload = files.prepare_picture(jpeg_with(b"Zq7Pixels" * 40), "IMG.jpg", "image/jpeg", served.device.random)
    ada.owner.add_picture(upload)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), "a hand")
    profile = msgspec.structs.replace(PROFILE, pictures=[shot])
    ada.owner.change(profile=profile, templates=[Template("away", "Zq7Later.")], keep_days=9)
    codes = [code_of(each) for each in ana.wallet.once("profile", quarter_of(served.clock.today()))]
    return Move(ada, cleo, served, site, codes)


def pixels(town: Town, link: Link) -> bytes:
    (shot,) = sees(town, link).pictures or []
    return fetch_picture(town.connect(), link.room, shot.file)


def record_of(town: Town, room: bytes) -> m.StoredRecord:
    return town.connect().ask(SHOWN, m.ProfileRead(room), m.ProfileShown).record


def test_it_is_there_under_the_same_words_and_links_and_the_old_links_say_where(move: Move) -> None:
    ada, old, new = move.ada, move.old, move.new
    writer = ada.write()
    ada.owner.make_code()
    before, seen = pixels(old, ada.link), sees(old, ada.link)
    file = ada.owner.export()
    for needle in (b"Zq7", ada.owner.own.inbox.encode(), ada.link.secret, ada.link.room):
        assert needle not in file, "only its words open the file"
    there = move.bring(file)
    found = sees(new, ada.link)
    assert msgspec.structs.replace(found, pictures=seen.pictures) == seen
    assert pixels(new, ada.link) == before
    (was,), (now,) = seen.pictures or [], found.pictures or []
    assert (was.says, was.file.blob != now.file.blob, was.file.key != now.file.key) == (now.says, True, True)
    kept = ("inbox", "links", "templates", "keep_days", "originals", "is_paused")
    own = move.at(new).read()
    assert [getattr(own, each) for each in kept] == [getattr(ada.owner.own, each) for each in kept]
    assert (own.code, own.blocked) == (msgspec.UNSET, [])
    assert sees(old, ada.link) == seen, "as long as she says nothing it is at both"

    ada.owner.move(NEW)
    shown = look(old.connect(), ada.link, old.clock.today()).shown
    assert (shown.moved, shown.profile, shown.recipient) == (NEW, Profile(), "")
    assert refused(fetch_picture, old.connect(), ada.link.room, was.file) == "no-such-room"
    for act in (lambda: write(old, ada.link, "hello?"), lambda: ask(old, move.member, ada.link)):
        with pytest.raises(Unreadable) as unreadable:
            act()
        assert unreadable.value.code == "moved"
    write(new, ada.link, "hello there")
    (enquiry,) = there.inbox.enquiries()
    assert enquiry.link is not None
    assert enquiry.link.label == "Zq7Label Robin"
    ada.owner.inbox.answer(ada.only(), "hers, where it was written")
    assert [line.text for line in writer.read().lines] == ["hers, where it was written"], "conversations stay"
    later(old, 29)
    assert refused(sees, old, ada.link) == "no-such-room"


def test_neither_host_keeps_the_others_address_and_both_can_tell_that_it_is_one_profile(move: Move) -> None:
    move.bring(move.ada.owner.export())
    move.ada.owner.move(NEW)
    places = {NEW.removeprefix("https://").encode(), move.new.url.encode(), move.old.url.encode()}
    room = move.ada.link.room
    for town in (move.old, move.new):
        town.close()
        taken = [*evidence.files_of(town.folder), *evidence.database_of(town.folder)]
        assert [each.name for each in taken if room in each.content or room.hex().encode() in each.content]
        assert not [each.name for each in taken if any(place in each.content for place in places)]


def test_nothing_is_put_over_a_profile_and_it_can_come_back_to_where_it_was(move: Move) -> None:
    ada = move.ada
    file = ada.owner.export()
    there = move.bring(file)
    there.change(profile=msgspec.structs.replace(there.own.profile, line="newer"))
    for owner, town in ((move.at(move.new), move.new), (move.at(move.old), move.old)):
        with pytest.raises(Here):
            owner.bring(file, move.pay(town, 2))
    assert sees(move.new, ada.link).line == "newer"
    ada.owner.move(NEW)
    back = move.at(move.old)
    back.bring(there.export(), move.pay(move.old, 2))
    assert sees(move.old, ada.link).line == "newer"
    assert move.at(move.old).read().moved is msgspec.UNSET


@pytest.mark.parametrize("broken", [1, 2, 3, 4])
def test_a_line_that_breaks_costs_no_second_pass(move: Move, monkeypatch: pytest.MonkeyPatch, broken: int) -> None:
    """The first put, the second, the picture, the last put: the answer to one of them is lost."""
    file, send, sent = move.ada.owner.export(), Connection.send, []

    def breaks(self: Connection, path: str, *rest: Any) -> Any:
        answer = send(self, path, *rest)
        if path in ("/api/profiles/put", "/api/blobs/put") and answer.status == 200:
            sent.append(path)
            if len(sent) == broken:
                raise Unreachable("lost")
        return answer

    monkeypatch.setattr(Connection, "send", breaks)
    try:
        move.bring(file)
    except Unreachable:
        assert len(sent) == broken
        move.bring(file)
    assert pixels(move.new, move.ada.link)
    assert len(move.new.sql("SELECT mark FROM spent WHERE purpose LIKE ?", "profile%")) == 1


def test_only_its_words_open_the_file_and_only_whole(move: Move) -> None:
    file = move.ada.owner.export()
    for words, content in ((passphrase(), file), (None, file[:-1]), (None, file[:99] + b"x" + file[100:]), (None, b"")):
        owner = move.at(move.new, words)
        with pytest.raises(Unreadable) as unreadable:
            owner.bring(content, move.pay(move.new))
        assert unreadable.value.code == "profile-file"
        with pytest.raises(NoReport):
            owner.read()


def test_a_paused_profile_is_paused_where_it_goes(move: Move) -> None:
    move.ada.owner.pause()
    there = move.bring(move.ada.owner.export())
    assert refused(sees, move.new, move.ada.link) == "no-such-room"
    there.change(is_paused=False)
    assert pixels(move.new, move.ada.link)


# Whoever wants visitors to go elsewhere.


def test_neither_host_nor_whoever_has_the_link_can_say_that_it_moved(move: Move) -> None:
    """Together they can seal for the link; what they lack is her signature."""
    link, today = move.ada.link, move.old.clock.today()
    shown = look(move.old.connect(), link, today).shown
    for site in ("https://elsewhere.example", "javascript:alert(1)"):
        said = msgspec.structs.replace(shown, moved=site, profile=Profile(), recipient="")
        mallory = WordKeys(link.room, os.urandom(32), bytes(32))
        sealed = seal_text(mallory, shown.version, msgspec.json.encode(said), [link.secret], os.urandom)
        with pytest.raises(Unreadable) as unreadable:
            open_shown(link, m.StoredRecord(2 * shown.version, bytes(16), today, sealed), today)
        assert unreadable.value.code == "room"


@pytest.mark.parametrize(
    "site",
    [
        "javascript:alert(1)",
        "http://pages.example",
        "https://pages.example/p#x",
        "https://pages.example@elsewhere.example",
        "data:text/html,x",
        "//pages.example",
    ],
)
def test_whoever_has_the_words_can_send_nobody_to_what_is_no_site(move: Move, site: str) -> None:
    """The page's form takes none of these (``siteIn``); what another client puts there is not believed."""
    move.ada.owner.move(site)
    with pytest.raises(Unreadable) as unreadable:
        sees(move.old, move.ada.link)
    assert unreadable.value.code == "contents"


def test_an_older_record_leads_nowhere_but_where_she_was_or_said_and_28_days_long(move: Move) -> None:
    link, today = move.ada.link, move.old.clock.today()
    before = record_of(move.old, link.room)
    move.bring(move.ada.owner.export())
    move.ada.owner.move(NEW)
    moved = record_of(move.old, link.room)
    assert open_shown(link, before, today).shown.moved is msgspec.UNSET, "the old host may hide that she moved"
    assert open_shown(link, moved, today).shown.moved == NEW, "the new one may show what the old one had"
    for record in (before, moved):
        with pytest.raises(Unreadable) as unreadable:
            open_shown(link, record, today + 30)
        assert unreadable.value.code == "old"
        for seq in (before.seq, moved.seq, moved.seq + 2):
            if seq != record.seq:
                with pytest.raises(Unreadable) as unreadable:
                    open_shown(link, msgspec.structs.replace(record, seq=seq), today)
                assert unreadable.value.code == "link"
