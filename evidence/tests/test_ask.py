"""`parasol evidence ask`: letters that name no law that isn't known, days, and a register that keeps what came back."""

import json
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from laboratory import TODAY as DAY
from laboratory import Ran, run

from parasol_evidence.ask.command import COUNTRIES
from parasol_evidence.ask.command import KINDS as CLI_KINDS
from parasol_evidence.ask.laws import KINDS, LANGUAGES, Country, Fact, countries, letter
from parasol_evidence.ask.register import Asked

TODAY = date(1970, 1, 1) + timedelta(DAY)
EVERY = [(country, kind) for country in countries().values() for kind in KINDS]


def ask(*argv: str, lines: tuple[str, ...] = (), days_later: int = 0) -> Ran:
    return run("ask", *argv, lines=lines, days_later=days_later)


def write(folder: Path, country: str, kind: str, sent: str = "2026-10-01", to: str = "River City Police") -> Ran:
    where = ("letter", str(folder / "asked"), "--country", country, "--kind", kind, "--sent", sent)
    return ask(*where, lines=(to, "cameras at the station"))


def registered(folder: Path) -> list[dict[str, object]]:
    return list(json.loads((folder / "asked" / "register.json").read_text())["letters"])


def test_the_ten_countries_are_there_and_every_fact_has_a_source_and_a_day():
    assert set(countries()) == set(COUNTRIES) == {"AU", "BR", "DE", "ES", "FR", "GB", "IN", "KE", "US", "ZA"}
    assert KINDS == CLI_KINDS
    for country, kind in EVERY:
        if fact := country.facts[kind]:
            assert re.match(r"https?://[a-z0-9.-]+/", fact.source), (country.code, kind)
            assert date(2026, 1, 1) <= date.fromisoformat(fact.looked_on) <= max(TODAY, date(2026, 11, 28))
            assert (fact.count is None) == (fact.unit is None)
            assert fact.unit in {"working", "days", "month", None}
            assert re.search(r"\d", fact.law), "a law is named by its number or section"


@pytest.mark.parametrize(("country", "kind"), EVERY, ids=[f"{each.code}-{kind}" for each, kind in EVERY])
def test_a_letter_names_the_law_that_is_known_and_else_none(country: Country, kind: str):
    fact = country.facts[kind]
    made = letter(country.languages[0], kind, fact, "An Office", "{about} {law}", date(2026, 1, 2))
    assert "An Office" in made
    assert "{about} {law}" in made, "what somebody wrote is no template"
    assert "2026-01-02" in made
    law_line = made.splitlines()[4]
    assert (":" in law_line) == (fact is not None)
    assert fact or not re.search(r"GDPR|RGPD|DSGVO|Act\b|§|\bart|\d", law_line)
    named = {each.law for each in country.facts.values() if each}
    assert {law for law in named if law in made} == ({fact.law} if fact else set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_asks_for_what_it_is_about_in_each_language(language: str):
    records = letter(language, "records", None, "x", "y", TODAY)
    assert [line[0] for line in records.splitlines() if re.match(r"\d\. ", line)] == list("1234567")
    assert letter(language, "police", None, "x", "y", TODAY) == letter(language, "access", None, "x", "y", TODAY)
    assert letter(language, "erasure", None, "x", "y", TODAY) != letter(language, "access", None, "x", "y", TODAY)


def fact(count: int | None, unit: str | None) -> Fact:
    return Fact("a law", "x", count, unit, "https://law.example/", "2026-11-28")


@pytest.mark.parametrize(
    ("sent", "count", "unit", "due"),
    [
        ("2026-10-01", 20, "working", "2026-10-29"),
        ("2026-11-28", 1, "working", "2026-11-30"),
        ("2026-11-27", 20, "working", "2026-12-25"),
        ("2026-01-31", 1, "month", "2026-02-28"),
        ("2028-01-31", 1, "month", "2028-02-29"),
        ("2026-12-15", 1, "month", "2027-01-15"),
        ("2026-12-31", 2, "month", "2027-02-28"),
        ("2026-02-20", 15, "days", "2026-03-07"),
    ],
)
def test_due_days(sent: str, count: int, unit: str, due: str):
    assert fact(count, unit).due(date.fromisoformat(sent)) == date.fromisoformat(due)


def test_a_law_without_a_time_has_no_due_day():
    assert fact(None, None).due(TODAY) is None


def test_letters_answers_and_their_documents_are_kept_and_due_days_told(tmp_path: Path):
    ran = write(tmp_path, "GB", "records")
    assert ran.code == 0, ran.err
    assert "Remind them after 2026-10-29" in " ".join(ran.out.split())
    assert "looked up on 2026-11-28" in " ".join(ran.out.split())
    assert "isn't known to us: ask a lawyer" in " ".join(write(tmp_path, "US", "police").out.split())
    assert write(tmp_path, "DE", "access", sent="2026-10-05").code == 0
    (tmp_path / "reply.PDF").write_bytes(b"%PDF a reply")
    where = ("answer", str(tmp_path / "asked"), "--file", str(tmp_path / "reply.PDF"))
    assert ask(*where, "--letter", "1", "--day", "2026-11-01", lines=("They use it at two stations.",)).code == 0
    assert ask(*where, "--letter", "2", "--day", "2026-11-01", lines=("No.",)).code == 0
    assert ask(*where, "--letter", "9", lines=("",)).code == 1
    letters = registered(tmp_path)
    assert [each["number"] for each in letters] == [1, 2, 3]
    assert [each["due"] for each in letters] == ["2026-10-29", None, "2026-11-05"]
    assert (tmp_path / "asked" / "001-answer-1.pdf").read_bytes() == b"%PDF a reply"
    assert "Freedom of Information Act 2000" in (tmp_path / "asked" / "001-letter.txt").read_text()
    assert {f"{each.stat().st_mode & 0o777:o}" for each in (tmp_path / "asked").iterdir()} == {"600"}
    told = ask("due", str(tmp_path / "asked")).out
    assert [line.split()[1] for line in told.splitlines()[1:]] == ["late", "overdue", "answered"]


def test_a_calendar_gets_the_day_after_the_last_of_each_that_waits_and_nobodys_name(tmp_path: Path):
    test_letters_answers_and_their_documents_are_kept_and_due_days_told(tmp_path)
    assert write(tmp_path, "GB", "access", sent="2026-12-01").code == 0
    file = tmp_path / "reminders.ics"
    ran = ask("due", str(tmp_path / "asked"), "--calendar", str(file))
    assert ran.code == 0, ran.err
    text = file.read_bytes().decode("ascii")
    assert text.replace("\r\n", "").isprintable()
    lines = text.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert all(len(line) <= 75 for line in lines)
    for name in ("VEVENT", "VALARM"):
        assert lines.count(f"BEGIN:{name}") == lines.count(f"END:{name}") == 2
    starts = [line for line in lines if line.startswith(("DTSTART", "SUMMARY"))]
    assert starts == [
        "DTSTART;VALUE=DATE:20261106",
        "SUMMARY:Letter 3: remind them",
        "DTSTART;VALUE=DATE:20270102",
        "SUMMARY:Letter 4: remind them",
    ]
    assert len({line for line in lines if line.startswith("UID:")}) == 2
    for told in ("River", "Police", "Station", "parasol", "access", "GB"):
        assert told.lower() not in text.lower()
    assert f"{file.stat().st_mode & 0o777:o}" == "600"
    again = ask("due", str(tmp_path / "asked"), "--calendar", str(file))
    assert again.code == 1, "nothing is written over"
    assert file.read_bytes().decode() == text


def test_the_report_is_a_folder_with_every_letter_and_document(tmp_path: Path):
    test_letters_answers_and_their_documents_are_kept_and_due_days_told(tmp_path)
    ran = ask("report", str(tmp_path / "asked"), "--into", str(tmp_path / "for-a-lawyer"))
    assert ran.code == 0, ran.err
    said = subprocess.run(["pdftotext", tmp_path / "for-a-lawyer" / "page.pdf", "-"], capture_output=True, check=True)
    text = " ".join(said.stdout.decode().split())
    assert "2 of 3" in text
    assert "1 of the others are past the day that the law names." in text
    assert "River City Police: They use it at two stations." in text
    assert "Letter 3 to River City Police was due on November 5, 2026." in text
    checked = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / "for-a-lawyer", capture_output=True, check=True
    )
    assert checked.stdout.count(b"OK") == 8
    (tmp_path / "asked" / "001-answer-1.pdf").write_bytes(b"%PDF another")
    ran = ask("report", str(tmp_path / "asked"), "--into", str(tmp_path / "again"))
    assert "was changed after it came in" in ran.err
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "{}",
        '{"format": "another", "letters": []}',
        '{"format": "parasol-asked-1", "letters": [{"number": 1}]}',
    ],
)
def test_another_folder_is_never_taken_for_a_register(tmp_path: Path, content: str | None):
    (tmp_path / "asked").mkdir()
    if content is not None:
        (tmp_path / "asked" / "register.json").write_text(content)
    before = sorted((tmp_path / "asked").iterdir())
    assert "no register" in write(tmp_path, "GB", "records").err
    assert sorted((tmp_path / "asked").iterdir()) == before


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("country", COUNTRIES)
def test_the_checklist_is_one_page_and_says_what_is_not_known(tmp_path: Path, country: str, language: str):
    made = tmp_path / "list.pdf"
    assert ask("checklist", "--country", country, "--pdf", str(made), "--language", language).code == 0
    told = subprocess.run(["pdfinfo", made], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Pages:\s+1$", told, re.MULTILINE)
    if language == "en":
        text = subprocess.run(["pdftotext", made, "-"], capture_output=True, check=True).stdout.decode()
        unknown = sum(each is None for each in countries()[country].facts.values())
        assert text.count("known to us: ask a lawyer") == unknown


def test_states():
    asked = Asked(1, "GB", "records", "x", "y", "2026-10-01", "2026-10-29", None, "001-letter.txt")
    assert asked.state(date(2026, 10, 29)) == "waits"
    assert asked.state(date(2026, 10, 30)) == "overdue"
    asked.due = None
    assert asked.state(date(2030, 1, 1)) == "open"
