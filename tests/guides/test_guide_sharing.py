"""A file of guides on a card, from one community to another: all of it verified against the founding, or none taken."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from program import People

from guides.desk import NOW, Desk
from guides.pages import BODY, guide_of, published
from harness import town
from parasol.features.guides.client.sharing import saved
from parasol.features.guides.client.signed import Pack, signed_by
from parasol.features.guides.structs import MOST_GUIDES, SignedGuide
from parasol.kernel.roster.client.roster import fetch

MOST_SECONDS = 10


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Another community, with two pages."""
    folder = tmp_path_factory.mktemp("theirs")
    with town(folder / "town") as served:
        made = Desk(People(served), folder)
        made.write()
        made.write("other")
        yield made.published()


@pytest.fixture(scope="module")
def card(theirs: Desk, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("card") / "guides.json"
    ran = theirs("save", "--out", str(file))
    assert (ran.code, ran.json["pages"]) == (0, 2)
    return file.read_bytes()


def _imported(shared: Desk, folder: Path, content: bytes, days: int = 0) -> tuple[Any, Path]:
    given, out = folder / "card.json", folder / "out.json"
    given.write_bytes(content)
    return shared("import", str(given), "--out", str(out), days=days).json, out


def test_a_file_on_a_card_says_whose_it_is_and_what_changed_without_their_server(
    shared: Desk, theirs: Desk, card: bytes, tmp_path: Path
) -> None:
    told, out = _imported(shared, tmp_path, card)
    assert told["exit"] == 0, told
    assert told["from"] == theirs("list").json["community"].replace("-", " ")
    assert told["changes"][0].endswith(told["from"])
    assert "confirmed the list on" in told["changes"][1]
    renamed = {**json.loads(card), "name": "Somebody you trust"}
    (tmp_path / "out.json").unlink()
    assert _imported(shared, tmp_path, _bytes(renamed))[0]["changes"] == told["changes"], "nobody signed that name"
    assert told["changes"][2:] == ["other (en): new", "phone (en): as it is"]
    mine = msgspec.json.decode(out.read_bytes(), type=Pack)
    assert mine.genesis == shared.people.first.roster.genesis
    assert [each.signatures for each in mine.guides] == [[], []]
    assert mine.origin is msgspec.UNSET
    assert b"charter" not in out.read_bytes()


def test_a_file_that_nobody_confirmed_since_or_that_lacks_pages_says_so(
    shared: Desk, card: bytes, tmp_path: Path
) -> None:
    late, _ = _imported(shared, tmp_path, card, days=46)
    assert any("nobody confirmed it since" in line for line in late["changes"])
    pack = json.loads(card)
    pack["guides"] = pack["guides"][:1]
    (tmp_path / "out.json").unlink()
    fewer, _ = _imported(shared, tmp_path, _bytes(pack))
    assert "1 page of their list is not in this file." in fewer["changes"]


def _bytes(pack: Any) -> bytes:
    return json.dumps(pack, separators=(",", ":"), ensure_ascii=False).encode()


def _of(pack: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {**pack, "origin": {**pack["origin"], **changes}}


def _page(pack: dict[str, Any], **changes: Any) -> dict[str, Any]:
    first, *rest = pack["guides"]
    return {**pack, "guides": [{**first, **changes}, *rest]}


HOSTILE: dict[str, Callable[[dict[str, Any], dict[str, Any]], dict[str, Any]]] = {
    "no charter": lambda pack, ours: {name: value for name, value in pack.items() if name != "origin"},
    "an empty charter": lambda pack, ours: _of(pack, charter=[]),
    "a charter that ends before the second steward": lambda pack, ours: _of(
        pack, charter=pack["origin"]["charter"][:1]
    ),
    "a charter without its founding": lambda pack, ours: _of(pack, charter=pack["origin"]["charter"][1:]),
    "a charter out of order": lambda pack, ours: _of(pack, charter=pack["origin"]["charter"][::-1]),
    "our charter": lambda pack, ours: _of(pack, charter=ours["origin"]["charter"]),
    "our charter and list": lambda pack, ours: {**pack, "origin": ours["origin"]},
    "our list": lambda pack, ours: _of(pack, listing=ours["origin"]["listing"]),
    "another founding": lambda pack, ours: {**pack, "genesis": "A" * 43 + "="},
    "our founding": lambda pack, ours: {**pack, "genesis": ours["genesis"]},
    "no signatures": lambda pack, ours: _page(pack, signatures=[]),
    "one signature": lambda pack, ours: _page(pack, signatures=pack["guides"][0]["signatures"][:1]),
    "one signature twice": lambda pack, ours: _page(pack, signatures=pack["guides"][0]["signatures"][:1] * 2),
    "signatures of another page": lambda pack, ours: _page(pack, signatures=pack["guides"][1]["signatures"]),
    "our stewards' signatures": lambda pack, ours: _page(pack, signatures=ours["guides"][0]["signatures"]),
    "a changed title": lambda pack, ours: _page(pack, guide={**pack["guides"][0]["guide"], "title": "Another"}),
    "a page that their list hasn't": lambda pack, ours: _page(pack, guide={**pack["guides"][0]["guide"], "id": "more"}),
    "two languages": lambda pack, ours: _page(pack, guide={**pack["guides"][0]["guide"], "language": "es"}),
    "a script": lambda pack, ours: {**pack, "script": "alert(1)"},
    "a charter of 5,001 entries": lambda pack, ours: _of(pack, charter=pack["origin"]["charter"] * 2501),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_card_that_was_meddled_with_is_refused_in_words_and_nothing_of_it_is_taken(
    what: str, shared: Desk, card: bytes, tmp_path: Path
) -> None:
    connection = shared.people.town.connect()
    ours = json.loads(msgspec.json.encode(saved(connection, fetch(connection), NOW, "en")))
    told, out = _imported(shared, tmp_path, _bytes(HOSTILE[what](json.loads(card), ours)))
    assert (told["exit"], told["error"]) == (1, "pack"), told
    assert len(told["message"]) > 20
    assert not out.exists()


def test_a_card_nested_too_deep_cut_off_or_without_end_is_refused(shared: Desk, card: bytes, tmp_path: Path) -> None:
    deep = card.replace(b'"blocks":[', b'"blocks":[' + b"[" * 50_000, 1)
    for content in (deep, card[:-1], card + b" ", card + b" " * 12_000_000, b"\xef\xbb\xbf" + card, os.urandom(999)):
        told, out = _imported(shared, tmp_path, content)
        assert (told["exit"], told["error"]) == (1, "pack")
        assert not out.exists()


def test_who_never_was_a_steward_of_theirs_signs_nothing(theirs: Desk, shared: Desk, tmp_path: Path) -> None:
    people = theirs.people
    connection = people.town.connect()
    pack = saved(connection, fetch(connection), NOW, "en")
    bare = SignedGuide(pack.guides[0].guide, [])
    for seeds in ((people.first.seed, people.member.seed), (people.member.seed, os.urandom(32))):
        made = bare
        for seed in seeds:
            made = signed_by(pack.genesis, made, seed)
        forged = msgspec.structs.replace(pack, guides=[made, *pack.guides[1:]])
        told, out = _imported(shared, tmp_path, msgspec.json.encode(forged))
        assert told["error"] == "pack"
        assert "wo of their stewards have to sign" in told["message"]
        assert not out.exists()


@pytest.mark.parametrize("name", ["phone", "withdrawn"])
def test_a_page_that_two_signed_and_their_list_does_not_have_is_refused(
    name: str, theirs: Desk, shared: Desk, tmp_path: Path
) -> None:
    """An older text of a page, and one that was taken back: both had two signatures."""
    people, connection = theirs.people, theirs.people.town.connect()
    pack = saved(connection, fetch(connection), NOW, "en")
    made = SignedGuide(guide_of(name, NOW), [])
    for steward in (people.first, people.second):
        made = signed_by(pack.genesis, made, steward.seed)
    others = [each for each in pack.guides if each.guide.id != name]
    told, out = _imported(shared, tmp_path, msgspec.json.encode(msgspec.structs.replace(pack, guides=[made, *others])))
    assert told["error"] == "pack"
    assert "isn't a page that their list has" in told["message"]
    assert not out.exists()


def test_nothing_to_save_is_said_and_no_file_is_written(shared: Desk, tmp_path: Path) -> None:
    ran = shared("save", "--out", str(tmp_path / "none.json"), "--language", "fr")
    assert ran.json["error"] == "no-guides"
    assert not (tmp_path / "none.json").exists()


@pytest.mark.thorough
def test_600_pages_are_imported_in_ten_seconds_from_a_folder_and_from_a_card(
    desk: Desk, shared: Desk, tmp_path: Path
) -> None:
    """Processor time: this machine may have other work."""
    source = desk.folder / "source"
    for file in source.glob("*.md"):
        file.unlink()
    for number in range(MOST_GUIDES):
        desk.write(f"page-{number}", body=BODY)
    before = time.process_time()
    ran = desk("import", str(source), "--out", str(tmp_path / "folder.json"))
    took = time.process_time() - before
    assert (ran.code, ran.json["pages"]) == (0, MOST_GUIDES)
    assert took < MOST_SECONDS
    first, second = desk.people.first, desk.people.second
    published(first, second, [guide_of(f"page-{number}", NOW) for number in range(MOST_GUIDES)])
    assert desk("save", "--out", str(tmp_path / "card.json")).json["pages"] == MOST_GUIDES
    before = time.process_time()
    ran = shared("import", str(tmp_path / "card.json"), "--out", str(tmp_path / "theirs.json"))
    took_card = time.process_time() - before
    assert (ran.code, ran.json["pages"]) == (0, MOST_GUIDES)
    assert took_card < MOST_SECONDS
    print(f"600 pages: folder {took:.1f} s, card {took_card:.1f} s")
