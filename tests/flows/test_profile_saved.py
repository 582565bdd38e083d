"""A profile made again from a saved file, under the same words, where it was or at another server."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from harness import ProfileSite, Town, jpeg_with, passphrase
from parasol.features.profiles.client.owner import Owner
from parasol.features.profiles.client.passes import code_of, pass_in, put_with
from parasol.features.profiles.client.saved import Here
from parasol.features.profiles.client.shown import Link, fetch_picture
from parasol.features.profiles.structs import Shot, Template
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import Picture
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.seal import Unreadable
from parasol.kernel.wire.days import quarter_of
from profile_acts import PROFILE, Persona, published, refused, sees, write


@pytest.fixture
def site(served: Town, tmp_path: Path) -> Iterator[ProfileSite]:
    made = ProfileSite(tmp_path / "apart", served)
    yield made
    made.close()


@dataclass
class Saving:
    """A profile with a picture, a link and a saved answer, where it is and another server."""

    ada: Persona
    old: Town
    new: Town
    codes: list[str]

    def pay(self, town: Town, number: int = 1) -> Any:
        return partial(put_with, town.connect(), pass_in(self.codes[number]))

    def at(self, town: Town, words: str | None = None) -> Owner:
        return Owner(town.connect(), town.device, words or self.ada.words)

    def again(self, file: bytes) -> Owner:
        owner = self.at(self.new)
        owner.make_again(file, self.pay(self.new))
        return owner


@pytest.fixture
def saving(served: Town, site: ProfileSite) -> Saving:
    _, ana = served.settled("member")
    ada = published(served, ana)
    upload = files.prepare_picture(jpeg_with(b"Zq7Pixels" * 40), "IMG.jpg", "image/jpeg", served.device.random)
    ada.owner.add_picture(upload)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), "a hand")
    profile = msgspec.structs.replace(PROFILE, pictures=[shot])
    ada.owner.change(profile=profile, templates=[Template("away", "Zq7Later.")], keep_days=9)
    codes = [code_of(each) for each in ana.wallet.once("profile", quarter_of(served.clock.today()))]
    return Saving(ada, served, site, codes)


def pixels(town: Town, link: Link) -> bytes:
    (shot,) = sees(town, link).pictures or []
    return fetch_picture(town.connect(), link.room, shot.file)


def test_it_is_there_under_the_same_words_and_links(saving: Saving) -> None:
    ada, old, new = saving.ada, saving.old, saving.new
    ada.write()
    before, seen = pixels(old, ada.link), sees(old, ada.link)
    file = ada.owner.export()
    for needle in (b"Zq7", ada.owner.own.inbox.encode(), ada.link.secret, ada.link.room):
        assert needle not in file, "only its words open the file"
    there = saving.again(file)
    found = sees(new, ada.link)
    assert msgspec.structs.replace(found, pictures=seen.pictures) == seen
    assert pixels(new, ada.link) == before
    (was,), (now,) = seen.pictures or [], found.pictures or []
    assert (was.says, was.file.blob != now.file.blob, was.file.key != now.file.key) == (now.says, True, True)
    kept = ("inbox", "links", "templates", "keep_days", "originals", "is_paused")
    own = saving.at(new).read()
    assert [getattr(own, each) for each in kept] == [getattr(ada.owner.own, each) for each in kept]
    assert sees(old, ada.link) == seen, "it stays where it was"
    assert there.inbox.enquiries() == [], "messages aren't in it"
    write(new, ada.link, "hello there")
    (enquiry,) = there.inbox.enquiries()
    assert enquiry.link is not None
    assert enquiry.link.label == "Zq7Label Robin"


def test_a_deleted_profile_is_made_again_where_it_was(saving: Saving) -> None:
    ada, town = saving.ada, saving.old
    file, seen, before = ada.owner.export(), sees(town, ada.link), pixels(town, ada.link)
    ada.owner.delete()
    assert refused(sees, town, ada.link) == "no-such-room"
    saving.at(town).make_again(file, saving.pay(town, 2))
    assert msgspec.structs.replace(sees(town, ada.link), pictures=seen.pictures) == seen
    assert pixels(town, ada.link) == before


def test_nothing_is_put_over_a_profile(saving: Saving) -> None:
    ada = saving.ada
    file = ada.owner.export()
    there = saving.again(file)
    there.change(profile=msgspec.structs.replace(there.own.profile, line="newer"))
    for town in (saving.new, saving.old):
        with pytest.raises(Here):
            saving.at(town).make_again(file, saving.pay(town, 2))
    assert sees(saving.new, ada.link).line == "newer"


@pytest.mark.parametrize("broken", [1, 2, 3, 4])
def test_a_line_that_breaks_costs_no_second_pass(saving: Saving, monkeypatch: pytest.MonkeyPatch, broken: int) -> None:
    """The first put, the second, the picture, the last put: the answer to one of them is lost."""
    file, send, sent = saving.ada.owner.export(), Connection.send, []

    def breaks(self: Connection, path: str, *rest: Any) -> Any:
        answer = send(self, path, *rest)
        if path in ("/api/profiles/put", "/api/blobs/put") and answer.status == 200:
            sent.append(path)
            if len(sent) == broken:
                raise Unreachable("lost")
        return answer

    monkeypatch.setattr(Connection, "send", breaks)
    try:
        saving.again(file)
    except Unreachable:
        assert len(sent) == broken
        saving.again(file)
    assert pixels(saving.new, saving.ada.link)
    assert len(saving.new.sql("SELECT mark FROM spent WHERE purpose LIKE ?", "profile%")) == 1


def test_only_its_words_open_the_file_and_only_whole(saving: Saving) -> None:
    file = saving.ada.owner.export()
    for words, content in ((passphrase(), file), (None, file[:-1]), (None, file[:99] + b"x" + file[100:]), (None, b"")):
        owner = saving.at(saving.new, words)
        with pytest.raises(Unreadable) as unreadable:
            owner.make_again(content, saving.pay(saving.new))
        assert unreadable.value.code == "profile-file"
        with pytest.raises(NoReport):
            owner.read()


def test_a_paused_profile_is_paused_again(saving: Saving) -> None:
    saving.ada.owner.pause()
    there = saving.again(saving.ada.owner.export())
    assert refused(sees, saving.new, saving.ada.link) == "no-such-room"
    there.change(is_paused=False)
    assert pixels(saving.new, saving.ada.link)
