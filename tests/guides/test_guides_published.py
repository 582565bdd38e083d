"""Guides in the program, from a folder to what anybody reads; withdrawn, late, unconfirmed; and a server that lies."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lying import Liar
from program import run

from guides.desk import NOW, READ, Desk, day
from guides.pages import BODY, HEAD
from harness import Town
from parasol.features.guides.book.source import read_folder
from parasol.features.guides.client import keeping
from parasol.features.guides.client.reading import fetch_guides, read_guide
from parasol.features.guides.client.signed import signed_by
from parasol.features.guides.structs import SignedGuide
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import leaving, tending
from parasol.kernel.roster.client.person import unlock
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.shell.codes import DISTRUST


def test_a_folder_is_signed_by_two_published_and_read_by_anybody(desk: Desk) -> None:
    desk.write("other")
    assert desk("list").json["error"] == "no-guides"
    imported = desk("import", str(desk.folder / "source"), "--out", desk.file).json
    assert imported["changes"] == ["other (en): new", "phone (en): new"]
    one = desk("sign", desk.file, words=desk.people.first_words)
    assert one.json["signatures"] == 1
    assert desk("sign", desk.file, words=desk.people.first_words).json["error"] == "signed"
    early = desk("publish", desk.file, words=desk.people.first_words, lines=("why",))
    assert early.json["error"] == "not-signed"
    assert desk("list").json["error"] == "no-guides"
    assert desk("sign", desk.file, words=desk.people.second_words).json["signatures"] == 2
    assert desk("publish", desk.file, words=desk.people.second_words, lines=("we read it",)).json["pages"] == 2
    listed = desk("list").json
    assert "pages" in listed, listed
    assert [page["name"] for page in listed["pages"]] == ["other", "phone"]
    assert (listed["confirmed"], listed["in_time"], listed["median_days_late"]) == (True, 100, 0)
    assert "? Is the phone locked?" in desk("read", "phone").json["text"]
    (told,) = (
        each.decision for each in decisions.read(desk.people.member) if each.decision.what == "changed the guides"
    )
    assert told.reason == "we read it"


def test_a_changed_page_replaces_the_one_before_block_by_block(desk: Desk) -> None:
    desk.published()
    desk.write(body=BODY.replace("One thing.", "Another thing first."))
    Path(desk.file).unlink()
    told = desk("import", str(desk.folder / "source"), "--out", desk.file).json["changes"]
    assert told == ["phone (en): 1 changed"]
    desk.published()
    assert "Another thing first." in desk("read", "phone").json["text"]
    page = desk.people.town.connect().ask(READ, m.PublicRead(0, "guides"), m.PublicPage)
    assert len(page.records) == 1, "the older page is deleted"


def test_one_steward_withdraws_at_once_and_it_is_gone_at_the_next_read(desk: Desk) -> None:
    desk.write("other")
    desk.published()
    assert desk("withdraw", "phone", words=desk.people.second_words, lines=("it is wrong",)).json["pages"] == 1
    assert desk("read", "phone").json["error"] == "no-guide"
    assert [page["name"] for page in desk("list").json["pages"]] == ["other"]
    connection = desk.people.town.connect()
    assert len(connection.ask(READ, m.PublicRead(0, "guides"), m.PublicPage).records) == 1
    assert len(connection.ask(READ, m.PublicRead(0, "guidelist"), m.PublicPage).records) == 1
    assert desk("withdraw", "phone", words=desk.people.second_words, lines=("again",)).json["error"] == "no-guide"


def test_a_list_that_nobody_confirms_says_so_and_a_steward_confirms_it(desk: Desk) -> None:
    desk.published()
    assert desk("list", days=45).json["confirmed"] is True
    late = desk("list", days=46)
    assert late.json["confirmed"] is False
    shown = run("guides", "read", "phone", "--server", desk.people.town.url, days_later=46).out
    assert "CAREFUL: no steward has confirmed this list" in shown
    assert desk("confirm", words=desk.people.first_words).json["confirmed"] is False
    desk.people.town.clock.offset = 8 * 86_400
    assert desk("confirm", words=desk.people.first_words, days=8).json["confirmed"] is True
    assert desk("list", days=46).json["confirmed"] is True


def test_late_pages_say_so_and_are_counted(desk: Desk) -> None:
    desk.write("other", HEAD.replace("2026-11-01\nreview_by: 2027-04-20", f"{day(-20)}\nreview_by: {day(30)}"))
    desk.published()
    facts = desk("list", days=44).json
    assert (facts["in_time"], facts["median_days_late"]) == (50, 14)
    assert "It is 14 days late" in desk("read", "other", days=44).json["text"].replace("\n", " ")


def test_whoever_is_no_steward_publishes_withdraws_and_signs_nothing(desk: Desk) -> None:
    desk.published()
    member = desk.people.member_words
    for command, more in (("withdraw", "phone"), ("publish", desk.file), ("sign", desk.file), ("confirm", "")):
        ran = desk(command, *([more] if more else []), words=member, lines=("because",))
        assert ran.json["error"] == "not-a-steward", command
    room = room_name(desk.people.first.roster.genesis, "guides")
    record = m.WireRecord(bytes(16), b"\x08" + bytes(200))
    with pytest.raises(Declined):
        desk.people.member.connection.append(m.RoomAppend(room, record), desk.people.member.seed)
    with pytest.raises(Declined, match="not-public"):
        desk.people.first.connection.append(
            m.RoomAppend(room, m.WireRecord(bytes(16), b"\x08" + bytes(30_000))), desk.people.first.seed
        )


def test_signatures_of_one_steward_of_a_member_or_for_another_community_do_not_count(desk: Desk) -> None:
    (found, _) = read_folder(desk.folder / "source")
    genesis, first = desk.people.first.roster.genesis, desk.people.first
    bare = SignedGuide(found[0].guide, [])
    one = signed_by(genesis, bare, first.seed)
    twice = SignedGuide(one.guide, [*one.signatures, *one.signatures])
    member = signed_by(genesis, one, desk.people.member.seed)
    other = signed_by(bytes(32), signed_by(bytes(32), bare, first.seed), desk.people.second.seed)
    changed = signed_by(genesis, one, desk.people.second.seed)
    changed = SignedGuide(msgspec.structs.replace(changed.guide, title="Another"), changed.signatures)
    for wrong in (bare, one, twice, member, other, changed):
        with pytest.raises(keeping.NotSigned):
            keeping.publish(first, [wrong], "why")
    assert fetch_guides(first.connection, first.roster, NOW) is None, "nothing of it was published"


HOSTILE: dict[str, Callable[[dict[str, Any]], Any]] = {
    "not a pack": lambda pack: {"format": "zip"},
    "an unknown field": lambda pack: {**pack, "script": "alert(1)"},
    "a block of script": lambda pack: _with(
        pack, "sections", [{"id": "start", "title": "", "blocks": [{"kind": "script"}]}]
    ),
    "a page twice": lambda pack: {**pack, "guides": pack["guides"] * 2},
    "a text that turns": lambda pack: _with(pack, "title", "a\u202eb"),
    "a character that nobody sees": lambda pack: _with(pack, "source", "a\u034fb"),
    "another language than one": lambda pack: _with(pack, "language", "English"),
    "no licence": lambda pack: _with(pack, "licence", ""),
    "nobody reviewed it": lambda pack: _with(pack, "reviewers", []),
    "its author reviewed it": lambda pack: _with(pack, "reviewers", ["alma"]),
    "a review too late": lambda pack: _with(pack, "review_by", NOW + 999),
    "a page too long": lambda pack: _with(pack, "sections", [_long(20)]),
    "an answer to nowhere": lambda pack: _with(pack, "sections", [_asking()]),
    "three signatures": lambda pack: {
        **pack,
        "guides": [{**each, "signatures": each["signatures"] * 3} for each in pack["guides"]],
    },
    "a path for a name": lambda pack: _with(pack, "id", "../../etc/passwd"),
}


def _with(pack: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    return {**pack, "guides": [{**each, "guide": {**each["guide"], name: value}} for each in pack["guides"]]}


def _long(count: int) -> dict[str, Any]:
    return {"id": "start", "title": "", "blocks": [{"kind": "text", "items": [["x" * 1000]]}] * count}


def _asking() -> dict[str, Any]:
    answers = [{"says": "Yes", "goes": "a"}, {"says": "No", "goes": "b"}]
    return {"id": "start", "title": "", "blocks": [{"kind": "question", "asks": "Well?", "answers": answers}]}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_pack_is_refused_in_words_and_nothing_of_it_is_imported(
    what: str, tmp_path: Path, shared: Desk
) -> None:
    given = json.loads(Path(shared.file).read_bytes())
    file = tmp_path / "given.json"
    file.write_text(json.dumps(HOSTILE[what](given), separators=(",", ":"), ensure_ascii=False))
    ran = shared("import", str(file), "--out", str(tmp_path / "out.json"))
    assert (ran.code, ran.json["error"]) in {(1, "pack"), (1, "wrong")}, ran.out
    assert len(ran.json["message"]) > 20
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("what", ["a character that nobody sees", "its author reviewed it", "an answer to nowhere"])
def test_a_pack_that_was_changed_on_its_way_is_not_signed(what: str, tmp_path: Path, shared: Desk) -> None:
    file = tmp_path / "pack.json"
    given = json.loads(Path(shared.file).read_bytes())
    file.write_text(json.dumps(HOSTILE[what](given), separators=(",", ":"), ensure_ascii=False))
    before = file.read_bytes()
    assert shared("sign", str(file), words=shared.people.second_words).json["error"] == "wrong"
    assert file.read_bytes() == before


def test_what_is_no_pack_at_all_is_refused_before_it_is_parsed(tmp_path: Path, shared: Desk) -> None:
    for content in (b"", b"[" * 100_000, b"\xff" * 99, b"{" + b" " * 12_000_001):
        (tmp_path / "given.json").write_bytes(content)
        assert (
            shared("import", str(tmp_path / "given.json"), "--out", str(tmp_path / "out.json")).json["error"] == "pack"
        )
        assert not (tmp_path / "out.json").exists()


def test_another_communitys_pack_that_does_not_show_its_charter_is_not_taken(tmp_path: Path, shared: Desk) -> None:
    theirs = shared.pack()
    content = msgspec.json.encode(msgspec.structs.replace(theirs, genesis=bytes(32)))
    (tmp_path / "theirs.json").write_bytes(content)
    signing = shared("sign", str(tmp_path / "theirs.json"), words=shared.people.first_words)
    assert signing.json["error"] == "another-community"
    ran = shared("import", str(tmp_path / "theirs.json"), "--out", str(tmp_path / "out.json"))
    assert (ran.json["error"], "parasol guides save" in ran.json["message"]) == ("pack", True)
    assert not (tmp_path / "out.json").exists()


def told(page: m.PublicPage) -> Callable[[dict[str, Any], bytes], bytes]:
    return lambda question, true: msgspec.json.encode(page) if question.get("kind") == "guides" else true


def lying(shared: Desk, lie: Callable[[dict[str, Any], bytes], bytes]) -> Distrust:
    liar = Liar()
    connection = shared.people.town.connect(liar)
    roster = fetch(connection)
    guides = fetch_guides(connection, roster, NOW)
    assert guides is not None
    liar.lies[READ] = lie
    with pytest.raises(Distrust) as caught:
        read_guide(connection, roster, guides, NOW, "phone", "en")
    return caught.value


def _records(town: Town, kind: str) -> list[m.StoredRecord]:
    return town.connect().ask(READ, m.PublicRead(0, kind), m.PublicPage).records


def test_a_page_that_is_held_back_changed_or_another_one_is_named(shared: Desk) -> None:
    (true,) = _records(shared.people.town, "guides")
    (listing,) = _records(shared.people.town, "guidelist")
    replaced = msgspec.structs.replace
    assert lying(shared, told(m.PublicPage([], False))).code == "guide-held"
    assert lying(shared, told(m.PublicPage([replaced(true, seq=99)], False))).code == "guide-held"
    for body in (true.body[:-1], true.body.replace(b"One thing", b"One thinG"), listing.body, b""):
        assert lying(shared, told(m.PublicPage([replaced(true, body=body)], False))).code == "guide-mixed"


def test_a_replayed_list_is_named_and_the_program_says_stop(desk: Desk) -> None:
    desk.published()
    older = _records(desk.people.town, "guidelist")
    liar = Liar()
    connection = desk.people.town.connect(liar)
    roster = fetch(connection)
    desk.write(body=BODY.replace("One thing.", "Nothing."))
    desk.published()
    now = fetch_guides(connection, roster, NOW)
    assert now is not None
    liar.lies[READ] = lambda question, true: msgspec.json.encode(m.PublicPage(older, False))
    with pytest.raises(Distrust) as caught:
        fetch_guides(connection, roster, NOW, now.list.version)
    assert caught.value.code == "guides-older"
    liar.lies[READ] = lambda question, true: msgspec.json.encode(m.PublicPage([], False))
    with pytest.raises(Distrust):
        fetch_guides(connection, roster, NOW, now.list.version)
    liar.lies.clear()
    liar.lies[READ] = told(m.PublicPage([], False))
    ran = run(
        "guides",
        "read",
        "phone",
        "--server",
        desk.people.town.url,
        connect=lambda url, *more: desk.people.town.connect(liar),
    )
    assert ran.code == DISTRUST
    assert "keeps back a guide" in ran.err


def test_a_list_that_a_server_makes_or_a_former_signer_is_not_taken_for_confirmed(desk: Desk) -> None:
    desk.published()
    connection = desk.people.town.connect()
    before = fetch_guides(connection, fetch(connection), NOW)
    assert before is not None
    assert before.is_confirmed
    leaving.leave(desk.people.second)
    tending.tend(unlock(desk.people.town.connect(), desk.people.town.device, desk.people.first_words))
    after = fetch_guides(connection, fetch(connection), NOW)
    assert after is not None
    assert (after.is_confirmed, after.list) == (False, before.list)
    assert desk("confirm", words=desk.people.first_words).json["confirmed"] is True
    again = fetch_guides(connection, fetch(connection), NOW)
    assert again is not None
    assert again.is_confirmed


def with_version(desk: Desk, version: int) -> None:
    """A steward writes a list of this version, in which nothing is."""
    steward = desk.people.second
    before = keeping._list(steward)
    assert before is not None
    list = msgspec.structs.replace(before.list, version=version, day=NOW + 1, expires_on=NOW + 9, pages=[])
    keeping._append(steward, "guidelist", list)


def test_a_list_of_the_last_version_that_there_is_counts_for_nobody(desk: Desk) -> None:
    """Before, one steward ended all changes with it, and who tried next deleted every list."""
    desk.published()
    with_version(desk, 2**32 - 1)
    assert [page["name"] for page in desk("list").json["pages"]] == ["phone"]
    assert keeping.withdraw(desk.people.first, "phone", "it is wrong").version == 2


def test_one_steward_who_uses_up_a_days_versions_keeps_the_others_from_the_list_for_two_days(desk: Desk) -> None:
    desk.published()
    with_version(desk, (NOW + 1) * 100)
    people = desk.people
    with pytest.raises(keeping.OftenToday):
        keeping.publish(people.first, desk.pack().guides, "it is back")
    assert not keeping.confirm(people.first)
    assert len(_records(people.town, "guidelist")) == 2, "nothing is deleted"
    people.town.clock.offset = 2 * 86_400
    later = unlock(people.town.connect(), people.town.device, people.first_words)
    assert keeping.publish(later, desk.pack().guides, "it is back").version == (NOW + 1) * 100 + 1
