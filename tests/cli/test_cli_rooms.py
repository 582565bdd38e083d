"""`parasol room`: every room by its kind's declaration, for whoever it is for."""

import msgspec
import pytest
from program import LosesAnswers, People, run, talk

from parasol.features.alerts.case import Draft
from parasol.kernel.client.connection import Connection
from parasol.kernel.moderation import decisions
from parasol.kernel.moderation.structs import Decision
from parasol.kernel.rooms.kinds import ROWS
from parasol.kernel.shell import room


def test_the_list_shows_a_member_the_rooms_that_are_for_members(people: People) -> None:
    ran = people.json("room", "list", lines=(people.member_words,))
    rooms = {each["room"]: each for each in ran.json["rooms"]}
    assert set(rooms) == {
        "alerts",
        "decisions",
        "lounge",
        "picture",
        "letters",
        "polls",
        "public",
        "guides",
        "guidelist",
        "unlisted",
    }
    assert rooms["decisions"] | {"at_least": 0} == {
        "room": "decisions",
        "read_by": "members",
        "written_by": "stewards",
        "days": 730,
        "counted": "decisions",
        "at_least": 0,
        "can_read": True,
        "can_write": False,
    }
    assert rooms["public"]["read_by"] == "anybody"


def test_the_list_shows_a_steward_all_but_what_belongs_to_others(people: People) -> None:
    shown = people("room", "list", lines=(people.first_words,)).out
    for kind in (
        "report",
        "review",
        "cases",
        "alerts",
        "decisions",
        "lounge",
        "public",
        "flag",
        "platform",
        "guideflag",
    ):
        assert f"\n{kind} " in shown
    for kind in ("escrow", "slip", "deskbook"):
        assert f"\n{kind} " not in shown


def test_a_room_is_read_newest_first_with_the_day_and_the_author(people: People) -> None:
    decisions.record(people.second, "closed a report", bytes(4), "the very last one")
    read = people.json("room", "read", "decisions", lines=(people.member_words,)).json
    first = read["records"][0]
    assert first["record"] == {
        "kind": "decision",
        "what": "closed a report",
        "about": "00000000",
        "reason": "the very last one",
    }
    assert first["by"]
    assert first["day"].startswith("20")
    assert [each["record"]["what"] for each in read["records"]][-1] == "invited a steward"
    shown = people("room", "read", "decisions", "--records", "1", lines=(people.member_words,)).out
    assert "the very last one" in shown
    assert "invited" not in shown
    assert "1 older record" in shown


def test_a_record_that_cannot_be_read_is_said_and_hides_no_other(people: People) -> None:
    people.first.append("decisions", None, b"not what any release writes")
    ran = people.json("room", "read", "decisions", lines=(people.member_words,))
    newest, *others = ran.json["records"]
    assert newest["record"] is None
    assert "doesn't know" in newest["unreadable"]
    assert all(each["record"] for each in others)
    assert "can't be read" in people("room", "read", "decisions", lines=(people.member_words,)).out


def test_keys_that_a_record_holds_are_never_shown(people: People) -> None:
    seed = b"\x5e" * 32
    draft = Draft(b"{}", bytes(64), [], [], [bytes(32)], "why not", seed)
    people.first.append("review", None, msgspec.json.encode(draft))
    for ran in (people.json, people):
        out = ran("room", "read", "review", lines=(people.second_words,)).out
        assert "why not" in out
        assert "seed" not in out
        assert seed.hex()[:8] not in out


@pytest.mark.parametrize("kind", ["review", "cases", "escrow", "deskbook/1"])
def test_a_room_that_is_not_for_you_is_neither_read_nor_written(people: People, kind: str) -> None:
    for act in ("read", "post"):
        ran = people.json("room", act, kind, lines=(people.member_words, "x", "y", "z"))
        assert (ran.json["exit"], ran.json["error"]) == (1, "not-for-you")


def test_a_kind_that_is_none_is_refused_and_not_repeated(people: People) -> None:
    ran = people.json("room", "read", "my-secret-name", lines=(people.member_words,))
    assert ran.json["error"] == "no-room"
    assert "my-secret-name" not in ran.out + ran.err


@pytest.mark.parametrize(("kind", "command"), room.WRITTEN_BY.items(), ids=str)
def test_where_records_have_rules_of_their_own_the_command_is_named(people: People, kind: str, command: str) -> None:
    if kind in ("desk", "deskbook"):
        pytest.skip("a steward isn't a worker; the same table is asked for them")
    named = f"{kind}/1" if kind in ("ballots", "answers") else kind
    ran = people.json("room", "post", named, lines=(people.first_words,))
    assert (ran.json["exit"], ran.json["error"]) == (1, "written-with")
    assert command in ran.json["message"]


def test_alerts_are_not_read_without_looking_at_their_two_signatures(people: People) -> None:
    ran = people.json("room", "read", "alerts", lines=(people.member_words,))
    assert "parasol alerts" in ran.json["message"]


FIELDS = ("18", "3f2a91c0", "it was settled")
"""Of a decision: what (by number), about, reason."""


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind whose records have no rules of their own, as that of a feature to come has none."""
    monkeypatch.delitem(room.WRITTEN_BY, "decisions")


def _posted(people: People) -> list[Decision]:
    return [each.decision for each in decisions.read(people.first) if each.decision.reason == "it was settled"]


def test_what_is_posted_is_asked_for_field_by_field_and_is_read_by_others(people: People, free: None) -> None:
    ran = people.json("room", "post", "decisions", lines=(people.first_words, *FIELDS))
    assert ran.json == {"exit": 0, "posted": "decisions"}
    assert _posted(people) == [Decision("changed a service", "3f2a91c0", "it was settled")]
    assert "it was settled" in people("room", "read", "decisions", lines=(people.member_words,)).out


def test_a_lost_answer_posts_once(people: People, free: None) -> None:
    line = LosesAnswers(3)
    server = ("--server", people.town.url)
    answers = [people.first_words, *FIELDS, "", "y", "y"]
    ran = talk("room", "post", "decisions", *server, answers=answers, connect=lambda url: Connection(url, line))
    assert ran.code == 0
    assert line.left == 0
    assert len(_posted(people)) == 1


def test_a_field_that_is_not_possible_is_named_and_nothing_is_posted(people: People, free: None) -> None:
    ran = people.json("room", "post", "decisions", lines=(people.first_words, "99", "x", "it was settled"))
    assert ran.json["exit"] == 1
    assert _posted(people) == []


def test_somebody_who_says_no_posts_nothing(people: People, free: None) -> None:
    ran = people.talk("room", "post", "decisions", answers=[people.first_words, *FIELDS, "", "n"])
    assert ran.code == 1
    assert _posted(people) == []


def test_every_kind_is_readable_here_or_names_what_reads_it() -> None:
    for row in ROWS:
        if row.append:
            assert row.group or row.is_public or row.name in room.READ_BY, row.name


def test_a_text_is_not_taken_as_an_argument() -> None:
    ran = run("room", "post", "decisions", "what I wanted to say")
    assert ran.code == 2
    assert "wanted" not in ran.out + ran.err
