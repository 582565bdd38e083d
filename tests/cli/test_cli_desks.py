"""Desks from the program: stewards open one, somebody writes without an account, workers answer as the desk."""

import json
import stat
from pathlib import Path

import msgspec
import pytest
from program import People, run

from desk_acts import CARD
from harness import jpeg_with, passphrase, sent_as
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.commands.desk_setup import read_hours
from parasol.kernel.files.client.images import clean
from parasol.kernel.formats.hours import Hours
from parasol.kernel.wire.days import text_of

CARD_JSON = json.dumps(msgspec.to_builtins(CARD), ensure_ascii=False)
JPEG, _ = clean(jpeg_with(b"x"), "image/jpeg")
WROTE = ("3", "by text after noon", "Robin", "the laundry", "es", "Can I come by?")


@pytest.fixture
def staffed(people: People) -> People:
    """Desk 1 is open, and the member answers there."""
    waits = people.json("desk-open", "--desk", "1", lines=(people.first_words, "we have a nurse", CARD_JSON))
    assert waits.code == 6
    assert people.json("proposals", "agree", waits.json["proposal"], lines=(people.second_words, "yes")).code == 0
    place = people.member.key.hex()[:8]
    given = people.json("desk-keys", "--desk", "1", place, lines=(people.first_words, "she answers there"))
    assert given.json["workers"] == [place]
    return people


def test_somebody_writes_is_answered_takes_a_time_and_shows_a_slip(staffed: People) -> None:
    people, worker = staffed, staffed.member_words
    (told,) = people.json("desks").json["desks"]
    assert (told["desk"], told["card"]["name"]) == (1, CARD.name)
    words = people.json("write", "--desk", "1", lines=WROTE).json["receipt_words"]

    listed = people.json("desk", "list", lines=(worker,)).json
    (one,) = listed["conversations"]
    name = one["conversation"]
    assert (one["text"], one["language"], one["contact"]["how"]) == ("Can I come by?", "es", "by text after noon")
    assert people.json("desks").json["desks"][0]["waiting"]["open"] == 1

    assert people.json("desk", "book", "--add", lines=(worker, "hours", "es", "Abrimos a las diez.")).code == 0
    assert people.json("desk", "book", "--add", lines=(worker, "hours", "en", "We open at ten.")).code == 0
    (reply,) = people.json("desk", "book", lines=(worker,)).json["replies"]
    assert reply["texts"] == {"es": "Abrimos a las diez.", "en": "We open at ten."}
    sent = people.json("desk", "canned", name, lines=(worker, "1")).json
    assert sent["text"] == "Abrimos a las diez."
    assert people.json("desk", "answer", name, lines=(worker, "Come on Monday.")).code == 0
    assert people.json("desk", "note", name, lines=(worker, "Wants a woman.")).code == 0
    assert people.json("desk", "take", name, lines=(worker,)).code == 0
    assert people.json("desk", "hand-over", name, lines=(worker, "I am away.")).code == 0
    assert people.json("desk", "offer", name, lines=(worker, "When?", "Monday at ten", "Tuesday at two")).code == 0

    seen = people.json("receipt", "read", lines=(words,)).json
    texts = [line.get("text") for line in seen["lines"]]
    assert texts == ["Abrimos a las diez.", "Come on Monday.", "When?"]
    assert {line["by"] for line in seen["lines"]} == {"desk"}
    assert people.json("receipt", "answer", lines=(words, "Thank you.")).code == 0
    assert people.json("receipt", "choose", lines=(words, "2")).json["chosen"] == "Tuesday at two"
    made = people.json("settings", "--slip-days", "9", lines=(people.first_words, "less"))
    people.json("proposals", "agree", made.json["proposal"], lines=(people.second_words, "yes"))
    ran = people.json("receipt", "slip", lines=(words, "Robin", "es", "I came for the test."))
    slip = ran.json["slip_words"]
    assert len(slip.split()) == 5
    assert ran.json["until"] == text_of(people.town.device.today() + 9), "the community's own number of days"
    shown = people.json("desk", "slip", lines=(worker, slip)).json
    assert (shown["cover_name"], shown["text"]) == ("Robin", "I came for the test.")
    again = people.json("desk", "slip", lines=(worker, slip))
    assert (again.code, again.json["error"]) == (7, "no-slip")

    read = people.json("desk", "read", name, lines=(worker,)).json
    assert read["chosen"] == "Tuesday at two"
    assert [note["note"] for note in read["notes"]] == ["Wants a woman.", "looks after it", "handed to all: I am away."]
    assert people.json("desk", "close", name, lines=(worker, "Take care.")).json["days"] == CARD.keep_days
    closed = people.json("desk", "read", name, lines=(worker,)).json
    assert (closed["closed"], closed["contact"]) == (True, None)
    assert people.json("receipt", "read", lines=(words,)).json["closed"]
    said = run("receipt", "read", "--server", people.town.url, lines=(words,)).out
    assert "you can say how it was, on the page. Do it another day" in " ".join(said.split())
    assert people.json("receipt", "delete", lines=(words,)).code == 0
    assert people.json("receipt", "read", lines=(words,)).code == 7


def test_what_arrived_at_a_desk_without_an_answer_is_sent_again_and_there_once(staffed: People, tmp_path: Path) -> None:
    people, worker = staffed, staffed.member_words
    words = people.json("write", lines=WROTE).json["receipt_words"]
    (one,) = people.json("desk", "list", lines=(worker,)).json["conversations"]
    name = one["conversation"]
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF planted")
    people.talk_again("receipt", "answer", answers=[words, "On Friday?", ""])
    people.talk_again("desk", "answer", name, answers=[worker, "Friday it is.", ""])
    people.talk_again("desk", "note", name, answers=[worker, "Wants a woman."])
    people.talk_again("desk", "offer", name, answers=[worker, "When?", "At ten", "At two", ""])
    people.talk_again("receipt", "send", "--file", str(letter), answers=[words])
    seen = people.json("receipt", "read", lines=(words,)).json["lines"]
    assert [line.get("text") or line.get("name") for line in seen] == [
        "On Friday?",
        "Friday it is.",
        "When?",
        "letter.pdf",
    ]
    (one,) = people.json("desk", "list", lines=(worker,)).json["conversations"]
    assert [note["note"] for note in one["notes"]] == ["Wants a woman."]


def test_how_to_be_reached_is_deleted_alone_and_once(staffed: People) -> None:
    people, worker = staffed, staffed.member_words
    words = people.json("write", "--desk", "1", lines=WROTE).json["receipt_words"]
    assert people.json("receipt", "read", lines=(words,)).json["contact_kept"]
    assert "parasol receipt delete-contact" in people("receipt", "read", lines=(words,)).out
    assert people.json("receipt", "delete-contact", lines=(words,)).json["contact_deleted"]
    (one,) = people.json("desk", "list", lines=(worker,)).json["conversations"]
    assert (one["contact"], one["text"]) == (None, "Can I come by?")
    assert not people.json("receipt", "read", lines=(words,)).json["contact_kept"]
    assert "delete-contact" not in people("receipt", "read", lines=(words,)).out
    again = people.json("receipt", "delete-contact", lines=(words,))
    assert (again.code, again.json["error"]) == (1, "no-contact")


def test_files_go_both_ways_and_a_picture_loses_what_it_tells(staffed: People, tmp_path: Path) -> None:
    people, worker = staffed, staffed.member_words
    words = people.json("write", lines=WROTE).json["receipt_words"]
    picture = tmp_path / "photo.jpg"
    picture.write_bytes(b"\xff\xd8")
    refused = people.json("receipt", "send", "--file", str(picture), lines=(words,))
    assert (refused.code, refused.json["error"]) == (1, "not-clean")
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF planted")
    assert people.json("receipt", "send", "--file", str(letter), lines=(words,)).code == 0
    (one,) = people.json("desk", "list", lines=(worker,)).json["conversations"]
    (line,) = one["lines"]
    assert line["name"] == "letter.pdf"
    assert not {"key", "blob"} & set(line)
    folder = tmp_path / "to"
    folder.mkdir()
    saving = ("desk", "save", one["conversation"], "--to", str(folder))
    assert people.json(*saving, lines=(worker,)).code == 0
    assert people.json(*saving, lines=(worker,)).json["error"] == "file"
    (saved,) = folder.iterdir()
    assert (saved.name, saved.read_bytes()) == ("file.pdf", b"%PDF planted")
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("content", "name", "type", "saved"),
    [
        (b"MZ a program", "photo.jpg", "image/jpeg", None),
        (JPEG, "letter.pdf", "application/pdf", None),
        (JPEG + b"PK\x03\x04", "picture.jpg", "image/jpeg", None),
        (JPEG, "run.sh", "image/jpeg", "picture.jpg"),
        (b"%PDF planted", "Rosa 079460.exe", "application/pdf", "file"),
        (b"a note", "notes.ODT", "application/octet-stream", "file.odt"),
        (b"a note", "picture.jpg", "application/octet-stream", "file"),
        (b"a note", "sitecustomize.py", "text/x-python", "file"),
    ],
)
def test_a_file_from_an_altered_client_is_what_it_says_or_is_not_saved_and_never_names_itself(
    staffed: People, tmp_path: Path, content: bytes, name: str, type: str, saved: str | None
) -> None:
    people, worker = staffed, staffed.member_words
    words = people.json("write", lines=WROTE).json["receipt_words"]
    Visitor(people.town.connect(), people.town.device, words).send_file(sent_as(content, name, type))
    (one,) = people.json("desk", "list", lines=(worker,)).json["conversations"]
    for who, command in ((worker, ("desk", "save", one["conversation"])), (words, ("receipt", "save"))):
        folder = tmp_path / command[0]
        folder.mkdir()
        ran = people.json(*command, "--to", str(folder), lines=(who,))
        if saved is None:
            assert (ran.code, ran.json["error"]) == (1, "not-as-said")
            assert "Nothing was saved" in ran.err
        assert [each.name for each in folder.iterdir()] == ([] if saved is None else [saved])


def test_a_worker_reports_for_somebody_and_stewards_see_the_desk_and_no_name(staffed: People) -> None:
    people = staffed
    document = json.dumps({"what_happened": "Planted text"})
    assert people.json("report", "--for-somebody", lines=(people.member_words, document)).code == 0
    (seen,) = people.json("review", "queue", lines=(people.first_words,)).json["reports"]
    assert seen["outreach"] == 1
    shown = people("review", "show", seen["report"], lines=(people.first_words,))
    assert "By an outreach worker of desk 1, for somebody." in " ".join(shown.out.split())
    assert people.member.key.hex()[:8] not in shown.out
    refused = people.json("report", "--for-somebody", lines=(people.second_words, document))
    assert (refused.code, refused.json["error"]) == (1, "not-a-worker")


def test_words_that_open_something_else_are_told_apart(staffed: People) -> None:
    people = staffed
    report = people.json("report", lines=(json.dumps({"what_happened": "x"}),)).json["receipt_words"]
    refused = people.json("receipt", "choose", lines=(report, "1"))
    assert (refused.code, refused.json["error"]) == (1, "no-desk")
    assert people.json("receipt", "read", lines=(passphrase(),)).json["error"] == "no-report"
    assert people.json("receipt", "read", lines=(report,)).json["status"] == "received"


def test_stewards_see_who_answers_and_close_a_desk(staffed: People) -> None:
    people = staffed
    shown = people.json("desk-keys", "--desk", "1", lines=(people.second_words,)).json
    assert shown["workers"] == [people.member.key.hex()[:8]]
    waits = people.json("desk-close", "--desk", "1", lines=(people.first_words, "no nurse any more"))
    assert people.json("proposals", "agree", waits.json["proposal"], lines=(people.second_words, "yes")).code == 0
    assert people.json("desks").json["desks"] == []
    assert people.json("write", "--desk", "1", lines=WROTE).json["error"] == "no-desk"
    assert people.json("desk", "list", lines=(people.member_words,)).json["error"] == "not-a-worker"


def test_hours_are_typed_as_people_write_them() -> None:
    assert read_hours("Mon 10:00-18:00, thu 20:00-24:00") == [Hours(0, 600, 1080), Hours(3, 1200, 1440)]
    assert read_hours("") == []
    for wrong in ("Monday 10-18", "Mon 18:00-10:00", "Mon 10:00-25:00", "Mon 10:00-10:00"):
        with pytest.raises(ValueError, match=r"hours|time"):
            read_hours(wrong)
