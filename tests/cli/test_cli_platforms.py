"""The log of what platforms did: a note is written, read, added to, answered, counted with its like, and taken back."""

import json
import os
import subprocess
from contextlib import closing
from pathlib import Path

import evidence
import msgspec
import pytest
from program import DeadLine, People, Ran, device, run

from parasol.features.platforms.client import stewards, writer
from parasol.features.platforms.client.note import Note
from parasol.features.platforms.counts import first_day, quarter_text
from parasol.features.platforms.structs import Cell, Changed, Counted, LogPart, Outcome, OwnLog, PlatformLog
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.rooms.client.held import NoReport, Prepared, open_room, records_of, seal_own, signed_part
from parasol.kernel.rooms.client.unsure import Thread, Unsure
from parasol.kernel.seal import seal_envelope
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.words import generate

REASON, COST = "Zq7Planted: adult solicitation", "Zq7Planted: two weeks without bookings"
TOLD = (
    "Instagram",
    "1",
    "1",
    "2026-11-02",
    "2026-11-03",
    REASON,
    "1",
    "Rule Zq7Planted",
    "1,5",
    "2",
    "",
    "9",
    COST,
    "2",
)
HOSTILE = ("\x1b]0;pwned\x07\x1b[2J", "\u202egnp.exe", "<script>alert(1)</script>", "{{7*7}}", "😀" * 750, "a\u0000b")


def told(people: People, **answers: str) -> str:
    """Tell of something; returns the code."""
    lines = (answers.get("platform", "Instagram"), answers.get("happened", "1"), *[""] * 12)
    return str(people.json("evidence", "platforms", "tell", lines=lines).json["receipt_words"])


def notes_of(people: People) -> list[dict[str, object]]:
    listed = people.json("evidence", "platforms", "list", lines=(people.first_words,)).json["notes"]
    return list(listed)


def a_writer(people: People, words: str) -> writer.Writer:
    return writer.Writer(people.member.connection, device(), words)


def test_a_note_is_written_answered_added_to_and_taken_back(people: People) -> None:
    sent = people.json("evidence", "platforms", "tell", lines=TOLD)
    code, note = sent.json["receipt_words"], sent.json["note"]
    (listed,) = notes_of(people)
    assert listed["note"] == note
    assert listed["state"] == "new"
    assert listed["log"] == {
        "platform": "Instagram",
        "happened": "removed",
        "hit": "post",
        "day": "2026-11-02",
        "told_on": "2026-11-03",
        "reason": REASON,
        "decided_by": "machine",
        "rule": "Rule Zq7Planted",
        "told": ["what they did", "rule"],
        "appealed": "not yet",
        "days": 9,
        "cost": COST,
        "seen_by": "one other",
    }
    assert listed["dsa"] == {
        "schema": "dsa-statement-of-reasons-2",
        "platform_name": "Instagram",
        "decision_visibility": ["DECISION_VISIBILITY_CONTENT_REMOVED"],
        "automated_decision": "AUTOMATED_DECISION_FULLY",
        "content_type": ["CONTENT_TYPE_TEXT"],
        "decision_facts": REASON,
        "incompatible_content_ground": "Rule Zq7Planted",
        "application_date": "2026-11-02",
    }
    said = people("evidence", "platforms", "outcome", note, lines=(people.second_words, "4", "We wrote to them.", ""))
    assert said.code == 0, said.err
    shown = people("evidence", "platforms", "show", lines=(code,)).out
    assert "We wrote to them." in shown
    assert "State: passed on" in shown
    added = people.json("evidence", "platforms", "add", lines=(code, *[""] * 7, "3", "2", "21", "", ""))
    assert added.json["added"] == ["answer", "appealed", "days"]
    (listed,) = notes_of(people)
    assert (listed["log"]["answer"], listed["log"]["days"], listed["log"]["cost"]) == ("put back", 21, COST)  # type: ignore[index]
    assert listed["state"] == "passed on"
    assert "two weeks" in people("evidence", "platforms", "list", note, lines=(people.first_words,)).out
    taken = [*evidence.files_of(people.town.folder), *evidence.database_of(people.town.folder)]
    assert taken
    for planted in (b"Zq7Planted", b"Instagram", b"put back"):
        assert not [each.name for each in taken if planted in each.content]
    assert people.json("evidence", "platforms", "take-back", lines=(code,)).json["deleted"]
    assert notes_of(people) == []
    assert people.json("evidence", "platforms", "show", lines=(code,)).json["error"] == "no-report"


def test_notes_of_one_person_count_once_and_nothing_tells_their_writers(people: People) -> None:
    codes = [told(people) for _ in range(4)]
    names = [str(each["note"]) for each in notes_of(people)]
    for pair in (names[:2], names[1:3]):
        assert people("evidence", "platforms", "merge", *pair, lines=(people.first_words,)).code == 0
    assert [each["same"] for each in notes_of(people)] == [3, 3, 3, 1]
    assert people.json("evidence", "platforms", "show", lines=(codes[0],)).json["state"] == "new"
    alone = people.json("evidence", "platforms", "merge", names[0], names[0], lines=(people.first_words,))
    assert alone.json["error"] == "merge"


def test_a_member_reads_no_log_and_a_report_is_no_note(people: People) -> None:
    code = told(people)
    refused = people.json("evidence", "platforms", "list", lines=(people.member_words,))
    assert refused.json["error"] == "not-a-steward"
    read = people.json("receipt", "read", lines=(code,))
    assert read.code != 0
    assert "can't be read" in read.err
    sent = people.json("report", lines=('{"what_happened": "Did not pay."}',)).json["receipt_words"]
    other = people.json("evidence", "platforms", "show", lines=(sent,))
    assert "isn't a note" in other.err


def test_what_was_typed_is_not_lost_or_sent_twice_when_the_line_dies(people: People) -> None:
    dead = run(
        *("evidence", "platforms", "tell", "--server", people.town.url, "--json"),
        lines=TOLD,
        connect=lambda url: Connection(url, DeadLine("/api/rooms/open")),
    )
    assert dead.json["error"] == "unreachable"
    assert "Zq7Planted" not in dead.out + dead.err.partition("Send")[2]
    prepared = writer.prepare(people.member.roster, device(), generate(os.urandom), PlatformLog("X", "hidden"))
    with closing(Connection(people.town.url, DeadLine("/api/rooms/open"))) as line, pytest.raises(Unreachable):
        writer.send(line, prepared)
    for _ in range(2):
        writer.send(people.member.connection, prepared)
    assert len(stewards.read_log(people.first)) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reaches_stewards_as_text_and_no_terminal(people: People, text: str) -> None:
    code = generate(os.urandom)
    log = PlatformLog("Tumblr", "banned", reason=text, cost=text[:500])
    writer.send(people.member.connection, writer.prepare(people.member.roster, device(), code, log))
    (found,) = stewards.read_log(people.first)
    assert found.note == Note(log)
    shown = people("evidence", "platforms", "list", found.room.hex()[:8], lines=(people.first_words,)).out
    assert not any(each in shown for each in ("\x1b", "\x07", "\u202e", "\x00"))


@pytest.mark.parametrize("platform", ["", "x" * 41, "a\nb", "\u202etfel"])
def test_a_platforms_name_is_one_short_line_that_can_be_seen(people: People, platform: str) -> None:
    for text in (f'{{"platform":{msgspec.json.encode(platform).decode()},"happened":"banned"}}',):
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(text, type=PlatformLog)
    refused = people.json("evidence", "platforms", "tell", lines=(platform.replace("\n", " " * 41), "1", *[""] * 12))
    assert refused.code != 0
    assert stewards.read_log(people.first) == []


def _send_made(people: People, part: bytes, holder: str, genesis: bytes | None = None) -> bytes:
    """Open a room whose part for stewards is made up."""
    keys, roster = keys_of(holder, "receipt"), people.member.roster
    own = msgspec.json.encode(OwnLog(bytes(32), genesis or roster.genesis, PlatformLog("X", "hidden")))
    bodies = [seal_own(keys, own, os.urandom), seal_envelope(part, roster.intake or "", m.ENVELOPE_SIZES[1])]
    records = records_of(bodies, os.urandom)
    open_room(people.member.connection, Prepared.of("platform", keys.sign_seed, records))
    return keys.name


def test_a_note_that_another_hand_made_is_told_and_hides_no_other(people: People) -> None:
    told(people)
    mine, other = generate(os.urandom), generate(os.urandom)
    room = keys_of(mine, "receipt").name
    log = PlatformLog("X", "hidden")
    cases = {
        "isn't by the person": bytes(64) + msgspec.json.encode(LogPart(room, bytes(32), log)),
        "belongs to another room": signed_part(keys_of(other, "receipt"), LogPart(room, bytes(32), log)),
        "isn't a note": signed_part(keys_of(generate(os.urandom), "receipt"), Outcome("read")),
    }
    holders = [mine, other]
    for part in list(cases.values())[:2]:
        _send_made(people, part, holders.pop(0))
    words = generate(os.urandom)
    _send_made(people, signed_part(keys_of(words, "receipt"), Outcome("read")), words)
    found = stewards.read_log(people.first)
    assert [each.note is not None for each in found].count(True) == 1
    problems = [each.problem for each in found if each.note is None]
    assert all(any(wanted in problem for problem in problems) for wanted in cases)
    assert people("evidence", "platforms", "list", lines=(people.first_words,)).code == 0


def test_nobody_writes_for_the_other_side(people: People) -> None:
    code = told(people)
    (logged,) = stewards.read_log(people.first)
    keys = keys_of(code, "receipt")
    Thread(people.member.connection, Unsure(os.urandom), keys.name, logged.thread_key, keys.sign_seed).say(
        Outcome("put back", "forged")
    )
    steward = people.first
    forged = Changed(PlatformLog("Forged", "other"))
    Thread(steward.connection, Unsure(os.urandom), keys.name, logged.thread_key, steward.seed).say(forged)
    note = a_writer(people, code).read()
    assert (note.outcome, note.log.platform, note.unreadable) == (None, "Instagram", 2)
    (again,) = stewards.read_log(people.second)
    assert again.note == note


def test_a_room_of_another_community_is_not_ones_own(people: People) -> None:
    words = generate(os.urandom)
    keys = keys_of(words, "receipt")
    part = signed_part(keys, LogPart(keys.name, bytes(32), PlatformLog("X", "hidden")))
    _send_made(people, part, words, genesis=bytes(32))
    with pytest.raises(Exception, match="not the community"):
        a_writer(people, words).read()
    with pytest.raises(NoReport):
        a_writer(people, generate(os.urandom)).read()


def test_what_stewards_said_counts_however_much_is_added_to_a_note(people: People) -> None:
    code = told(people)
    (logged,) = stewards.read_log(people.first)
    stewards.say(people.first, logged, Outcome("set aside"))
    who = a_writer(people, code)
    for number in range(12):
        who.change(PlatformLog("Instagram", "removed", reason=f"{number:02}" * 1500))
    (again,) = stewards.read_log(people.second)
    assert again.note is not None
    assert again.note.outcome == Outcome("set aside")
    assert again.note.log.reason == "11" * 1500


def test_a_quarter_is_published_once_and_stays_whatever_is_taken_back_or_merged(people: People, tmp_path: Path) -> None:
    codes = [told(people) for _ in range(6)] + [told(people, happened="2") for _ in range(4)]
    number = quarter_of(device().today())
    quarter, over = quarter_text(number), first_day(number + 1) - device().today()

    def counted(name: str, days: int) -> Ran:
        people.town.clock.offset = days * 86_400
        into = ("--into", str(tmp_path / name), "--server", people.town.url, "--json")
        words = (people.first_words,)
        return run("evidence", "platforms", "count", quarter, *into, lines=words, days_later=days)

    assert counted("early", 0).json["error"] == "not-over"
    made = counted("first", over)
    assert made.code == 0, made.out
    assert made.json["everything"]["counts"] == [
        {"quarter": quarter, "platform": "Instagram", "happened": "removed", "at_least": 5}
    ]
    table = (tmp_path / "first" / "counts.csv").read_bytes()
    assert table == f"quarter,platform,happened,at_least\r\n{quarter},Instagram,removed,5\r\n".encode()
    for code in codes[:3]:
        assert (
            run("evidence", "platforms", "take-back", "--server", people.town.url, lines=(code,), days_later=over).code
            == 0
        )
    for kept in (
        Counted(number, []),
        Counted(number, [Cell("X", "other", 50)]),
    ):
        stewards.keep_published(people.second, kept)
    for name, days in (("again", over), ("after all expired", over + 100)):
        assert counted(name, days).json["everything"]["counts"] == made.json["everything"]["counts"]
        assert (tmp_path / name / "counts.csv").read_bytes() == table
    before = quarter_text(number - 4)
    late_one = run(
        *(
            "evidence",
            "platforms",
            "count",
            before,
            "--into",
            str(tmp_path / "late"),
            "--server",
            people.town.url,
            "--json",
        ),
        lines=(people.first_words,),
    )
    assert late_one.json["error"] == "too-late"


def test_a_letter_is_made_from_the_note_and_says_until_when_one_can_complain(people: People) -> None:
    code = people.json("evidence", "platforms", "tell", lines=TOLD).json["receipt_words"]
    made = people.json("evidence", "platforms", "letter", "appeal", "--eu", lines=(code,))
    assert REASON in made.json["letter"]
    assert made.json["complain_until"] == "2027-05-03"
    assert made.json["law"]["source"] == "https://eur-lex.europa.eu/eli/reg/2022/2065/oj"
    other = people.json("evidence", "platforms", "letter", "appeal", "--language", "es", lines=(code,))
    assert "Queja contra su decisión" in other.json["letter"]
    assert (other.json["complain_until"], other.json["law"]) == (None, None)
    people.json("evidence", "platforms", "add", lines=(code, *[""] * 6, "1,2,3,5,6", *[""] * 5))
    assert people.json("evidence", "platforms", "letter", "reasons", lines=(code,)).json["error"] == "nothing-missing"


def test_until_when_to_complain_goes_into_a_calendar_that_names_nobody(people: People, tmp_path: Path) -> None:
    code = people.json("evidence", "platforms", "tell", lines=TOLD).json["receipt_words"]
    file = tmp_path / "reminder.ics"
    shown = people.json("evidence", "platforms", "show", "--calendar", str(file), lines=(code,))
    assert shown.json["complain_until"] == "2027-05-03"
    text = file.read_bytes().decode("ascii")
    for line in ("DTSTART;VALUE=DATE:20270503", "DTEND;VALUE=DATE:20270504", "TRIGGER:-P14D"):
        assert f"\r\n{line}\r\n" in text
    for told in ("Insta", REASON, "platform", "parasol"):
        assert told.lower() not in text.lower()
    assert people.json("evidence", "platforms", "show", "--calendar", str(file), lines=(code,)).json["error"]
    bare = people.json("evidence", "platforms", "tell", lines=(*TOLD[:2], *[""] * 12)).json["receipt_words"]
    other = tmp_path / "other.ics"
    assert people.json("evidence", "platforms", "show", lines=(bare,)).json["complain_until"] is None
    without = people.json("evidence", "platforms", "show", "--calendar", str(other), lines=(bare,))
    assert without.json["error"] == "no-day"
    assert not other.exists()


def test_a_lawyer_gets_a_folder_with_the_note_each_letter_its_law_and_hashes(people: People, tmp_path: Path) -> None:
    code = people.json("evidence", "platforms", "tell", lines=TOLD).json["receipt_words"]
    where = tmp_path / "for-my-lawyer"
    made = people.json("evidence", "platforms", "folder", "--into", str(where), "--eu", lines=(code,))
    assert made.json["letters"] == ["appeal", "reasons", "dispute", "regulator", "mandate"]
    assert {each.name for each in where.iterdir()} == {
        "note.txt",
        "everything.json",
        "SHA256SUMS",
        *(f"letter-{kind}.txt" for kind in made.json["letters"]),
    }
    assert {f"{each.stat().st_mode & 0o777:o}" for each in where.iterdir()} == {"600"}
    assert f"{where.stat().st_mode & 0o777:o}" == "700"
    assert subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=where, check=False).returncode == 0
    told = json.loads((where / "everything.json").read_bytes())
    assert told["complain_until"] == "2027-05-03"
    assert told["log"]["reason"] == REASON
    assert told["dsa"]["platform_name"] == "Instagram"
    assert {law["article"] for law in told["laws"].values()} > {"Article 21", "Article 53", "Article 86"}
    assert "Article 20" in (where / "letter-appeal.txt").read_text()
    assert REASON in (where / "note.txt").read_text()
    assert not [each.name for each in where.iterdir() if " ".join(code.split()[:3]).encode() in each.read_bytes()]
    again = people.json("evidence", "platforms", "folder", "--into", str(where), lines=(code,))
    assert again.code != 0, "nothing is written over"
    other = people.json("evidence", "platforms", "folder", "--into", str(tmp_path / "other"), lines=(code,))
    assert other.code == 0
    assert json.loads((tmp_path / "other" / "everything.json").read_bytes())["laws"] == {}


@pytest.mark.parametrize("field", ["day", "told_on"])
def test_a_day_without_a_date_in_one_note_hides_no_other(people: People, field: str) -> None:
    """Anybody writes one, with a changed client."""
    told(people, platform="Insta (invented)")
    words = generate(os.urandom)
    made = msgspec.structs.replace(PlatformLog("Odd (invented)", "hidden"), **{field: 2**31 - 1})
    prepared = writer.prepare(people.member.roster, device(), words, made)
    writer.send(people.member.connection, prepared)
    listed = people.json("evidence", "platforms", "list", lines=(people.first_words,)).json["notes"]
    assert [note["log"]["platform"] for note in listed if "log" in note] == ["Insta (invented)"]
    assert len(listed) == 2, "and that it is there is told"
