"""Reporting and coming back to it, on a terminal and from scripts."""

import json
import re
from pathlib import Path

import pytest
from program import DeadLine, People, run, talk

from harness import NUMBER, jpeg_with
from parasol.features.reports.client.reporter import Reporter, StillWaits
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.proof_of_work import WorkRefused
from parasol.kernel.seal import Unreadable
from parasol.kernel.shell.codes import Stopped


def test_a_report_on_a_terminal_needs_one_answer_only(people: People) -> None:
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "", "y"]
    ran = people.talk("report", answers=answers)
    assert ran.code == 0
    assert ran.err.count("You can skip this") >= 7
    receipt = re.findall(r"^    ([a-z ]+)$", ran.out, re.MULTILINE)[-1]
    read = people.json("receipt", "read", lines=(receipt,)).json
    assert read["report"]["what_happened"] == "He took my money."
    assert read["report"]["identifiers"] == []
    assert (read["report"]["warn_others"], read["report"]["for_somebody_else"]) == (None, None)


def test_an_answer_can_be_changed_before_it_is_sent(people: People) -> None:
    answers = ["2", "", "07700900123", "y", "", "2,8", "1", "2026-13", "2026-11", "tall", "white van"]
    answers += ["The same.", "2", "2026-10", "", "1", "asks for more", "", "6", "very tall", "y"]
    ran = people.talk("report", answers=answers)
    assert ran.code == 0
    assert "Write the day like 2026-11-24" in ran.err
    receipt = re.findall(r"^    ([a-z ]+)$", ran.out, re.MULTILINE)[-1]
    read = people.json("receipt", "read", lines=(receipt,)).json
    assert read["report"]["description"] == "very tall"
    assert read["report"]["vehicle"] == "white van"
    assert read["report"]["further"] == [{"what_happened": "The same.", "area": "Harbour", "happened": "2026-10"}]
    assert read["report"]["warn_others"] is True
    assert read["report"]["area"] == "North"
    assert read["report"]["happened"] == "2026-11"
    assert read["report"]["for_somebody_else"] is True
    assert read["report"]["kinds"] == ["sexual violence", "outing"]
    assert read["shared"] == "asks for more"


def test_a_report_that_is_not_confirmed_is_not_sent(people: People) -> None:
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "", "q"]
    ran = people.talk("report", answers=answers)
    assert ran.code == 1
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ('{"what_happened": 5}', "$.what_happened"),
        ('{"kinds": ["planted"]}', "$.kinds[0]"),
        ('{"planted": 1}', ""),
        ("planted", ""),
        ("", ""),
        ('{"area": "planted", "what_happened": "x"}', ""),
        ('{"happened": "planted", "what_happened": "x"}', ""),
        ('{"identifiers": [{"typed": "x", "kind": "planted"}]}', ""),
        ('{"description": "nothing to go by"}', ""),
    ],
)
def test_a_report_that_is_not_one_is_refused_and_not_repeated(people: People, document: str, place: str) -> None:
    ran = people.json("report", lines=(document,))
    assert ran.code == 1
    assert "planted" not in ran.out + ran.err
    assert place in ran.json["message"]


def test_a_report_that_cannot_be_sent_is_kept_sealed_if_asked_and_sent_later(people: People, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    document = json.dumps({"what_happened": "Planted text", "identifiers": [NUMBER]})
    cut = run(
        "report",
        "--json",
        "--server",
        people.town.url,
        "--keep",
        str(kept),
        lines=(document,),
        connect=lambda url: Connection(url, DeadLine("/api/work")),
    )
    assert cut.json["exit"] == 4
    receipt = cut.json["receipt_words"]
    assert kept.stat().st_mode & 0o077 == 0
    assert b"Planted" not in kept.read_bytes()
    assert receipt not in kept.read_text()
    assert people.json("report", "--send-kept", str(kept)).code == 0
    assert not kept.exists()
    assert people.json("receipt", "read", lines=(receipt,)).json["report"]["what_happened"] == "Planted text"


def test_without_keep_no_file_is_made_and_trying_again_sends_the_same_report(people: People) -> None:
    dead = DeadLine("/api/work", times=1)
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "", "y", "y"]
    ran = talk("report", "--server", people.town.url, answers=answers, connect=lambda url: Connection(url, dead))
    assert ran.code == 0
    assert len(people.json("review", "queue", lines=(people.first_words,)).json["reports"]) == 1


def test_pictures_go_beside_a_report_and_stewards_save_them_without_where_they_were_made(
    people: People, tmp_path: Path
) -> None:
    taken, later, into = tmp_path / "IMG_2211.jpg", tmp_path / "later.jpg", tmp_path / "into"
    taken.write_bytes(jpeg_with(b"planted pixels"))
    later.write_bytes(jpeg_with(b"other pixels"))
    into.mkdir()
    filed = people.json("report", "--picture", str(taken), lines=('{"what_happened": "He did not pay."}',)).json
    assert filed["pictures"] == 1
    assert people.json("receipt", "send", "--file", str(later), lines=(filed["receipt_words"],)).code == 0
    read = people.json("receipt", "read", lines=(filed["receipt_words"],)).json
    assert [line["picture"] for line in read["lines"]] == ["picture.jpg", "picture.jpg"]
    asking = ("review", "picture", filed["report"], "--file-number", "1", "--to", str(into))
    assert people.json(*asking, lines=(people.first_words,)).code == 0
    saved = (into / "picture.jpg").read_bytes()
    assert b"planted pixels" in saved
    assert b"Exif" not in saved
    shown = people("review", "show", filed["report"], lines=(people.first_words,)).out
    assert "sends picture 1" in shown
    assert "sends picture 2" in shown
    second = ("review", "picture", filed["report"], "--file-number", "2", "--to", str(into))
    told = people(*second, lines=(people.first_words,)).out
    assert b"other pixels" in (into / "picture-2.jpg").read_bytes()
    assert "picture-2.jpg" in told
    saving = ("receipt", "save", "--file-number", "2", "--to", str(tmp_path))
    assert people.json(*saving, lines=(filed["receipt_words"],)).json["saved"] == len(saved) - len("planted") + len(
        "other"
    )
    assert b"other pixels" in (tmp_path / "picture-2.jpg").read_bytes()


@pytest.mark.parametrize(
    "error",
    [WorkRefused("no solution"), StillWaits("it waits"), Unreadable("contents", "damaged"), Stopped("the input ended")],
)
def test_a_report_that_has_arrived_gives_its_code_whatever_becomes_of_a_picture(
    people: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    taken = tmp_path / "taken.jpg"
    taken.write_bytes(jpeg_with(b"pixels"))
    document = '{"what_happened": "He did not pay."}'

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(Reporter, "send_picture", fail)
    ran = people.json("report", "--picture", str(taken), lines=(document,))
    assert (ran.code, ran.json["pictures"]) == (0, 0)
    assert "1 of the pictures not" in ran.err
    assert people.json("receipt", "read", lines=(ran.json["receipt_words"],)).code == 0


def test_the_report_code_is_on_paper_before_a_picture_goes(people: People, tmp_path: Path) -> None:
    taken = tmp_path / "taken.jpg"
    taken.write_bytes(jpeg_with(b"pixels"))
    answers = ["", "He took my money.", "", "", "", "", "", "", "", "", "", "", "y", "n"]
    line = DeadLine("/api/blobs/put")
    ran = talk(
        *("report", "--server", people.town.url, "--picture", str(taken)),
        answers=answers,
        connect=lambda url: Connection(url, line),
    )
    assert ran.code == 0
    assert (
        ran.err.index("word number") < ran.err.index("Nothing you wrote is lost") < ran.err.index("1 of the pictures")
    )


def test_a_picture_that_cannot_be_taken_is_refused_before_the_first_question(people: People, tmp_path: Path) -> None:
    letter, missing = tmp_path / "letter.txt", tmp_path / "none.jpg"
    letter.write_text("planted")
    for path in (letter, missing):
        ran = people.talk("report", "--picture", str(path), answers=[])
        assert ran.code == 1
        assert "What happened" not in ran.err
    kept = tmp_path / "kept"
    refused = people.json("report", "--send-kept", str(kept), "--picture", str(letter))
    assert (refused.code, refused.json["error"]) == (1, "picture")


def test_nothing_but_a_picture_is_taken_and_none_for_a_report_that_waits(people: People, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("planted")
    document = '{"what_happened": "He did not pay."}'
    assert people.json("report", "--picture", str(letter), lines=(document,)).json["exit"] == 1
    asked = people.json("report", "--waiting", "--picture", str(letter), lines=(people.member_words, document))
    assert asked.json["error"] == "picture"
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []


def test_no_alert_is_written_from_a_report_that_did_not_say_whether_others_may_be_warned(people: People) -> None:
    filed = people.json(
        "report", lines=(json.dumps({"what_happened": "He did not pay.", "identifiers": [NUMBER]}),)
    ).json
    shown = people.json("review", "show", filed["report"], lines=(people.first_words,)).json
    assert shown["content"]["warn_others"] is None
    told = people("receipt", "read", lines=(filed["receipt_words"],)).out
    assert "Warn others?:\n  | Not answered" in told
    assert "parasol receipt correct" in told
    alert = json.dumps({"text": "Does not pay.", "severity": 1, "reason": "clear", "vehicle": "White van."})
    refused = people.json("review", "draft", filed["report"], lines=(people.first_words, alert))
    assert (refused.code, "may be warned" in refused.json["message"]) == (1, True)
    said = json.dumps({"what_happened": "He did not pay.", "identifiers": [NUMBER], "warn_others": True})
    assert people.json("receipt", "correct", lines=(filed["receipt_words"], said)).code == 0
    assert "parasol receipt correct" not in people("receipt", "read", lines=(filed["receipt_words"],)).out
    drafted = people.json("review", "draft", filed["report"], lines=(people.first_words, alert)).json
    second = (people.second_words, "clear")
    assert people.json("review", "publish", drafted["draft"], lines=second).code == 0
    (alert_now,) = people.json("alerts", lines=(people.member_words,)).json["alerts"]
    assert (alert_now["vehicle"], alert_now["description"]) == ("White van.", "")


def test_a_receipt_is_corrected_and_deleted(people: People) -> None:
    receipt = people.json("report", lines=('{"what_happened": "First."}',)).json["receipt_words"]
    assert people.json("receipt", "correct", lines=(receipt, '{"what_happened": "Second."}')).code == 0
    assert people.json("receipt", "read", lines=(receipt,)).json["report"]["what_happened"] == "Second."
    assert people.talk("receipt", "delete", answers=[receipt, "n"]).code == 1
    assert people.talk("receipt", "delete", answers=[receipt, "y"]).code == 0
    assert people.json("receipt", "read", lines=(receipt,)).code == 7


def test_a_report_goes_to_the_community_of_the_six_words_or_nowhere(people: People) -> None:
    words = people.json("about").json["fingerprint"]
    document = ('{"what_happened": "He did not pay."}',)
    refused = people.json("report", "--community", "one two three four five six", lines=document)
    assert refused.code == 5
    assert refused.json["error"] == "another-community"
    assert people.json("review", "queue", lines=(people.first_words,)).json["reports"] == []
    assert people.json("report", "--community", words.upper(), lines=document).code == 0
