"""Printing: by stewards, without what was taken back; cards and slips."""

import os
import re
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import People, Ran, run

from harness import NEIGHBOUR, NUMBER, passphrase, publish_about, report_about, town
from parasol.kernel.wire.days import text_of
from parasol.kernel.words import WORDS_ON_A_SLIP, generate


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    """People with one alert, for tests that leave it as it is."""
    with town(tmp_path_factory.mktemp("paper") / "store") as running:
        made = People(running)
        made.publish()
        yield made


@pytest.fixture
def fresh(shared: People) -> People:
    """The same people in a new week, with all keys read."""
    shared.town.refill()
    for each in (shared.first, shared.second, shared.member):
        each.refresh()
    return shared


def pdf_text(path: Path) -> str:
    ran = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return " ".join(ran.stdout.decode().split())


def sheet(people: People, *argv: str, lines: tuple[str, ...] = ()) -> Ran:
    return people.json("sheet", *argv, lines=lines or (people.first_words,))


def test_one_action_makes_all_five_and_says_when_they_end(fresh: People, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    ran = sheet(fresh, "--all", str(folder), "--days", "90")
    assert ran.code == 0, ran.err
    assert ran.json["valid_until"] == text_of(fresh.town.clock.today() + 90)
    assert "Destroy older sheets." in ran.err
    names = ["list-a4.pdf", "list-a5.pdf", "list-aloud.txt", "list-receipt.pdf", "list-sms.txt"]
    assert sorted(each.name for each in folder.iterdir()) == names
    for each in folder.iterdir():
        assert stat.S_IMODE(each.stat().st_mode) == 0o600
    for paper in ("a4", "a5", "receipt"):
        said = pdf_text(folder / f"list-{paper}.pdf")
        assert "Printed " in said
        assert "•••••123" in said
        assert "Riverside" not in said
        assert NUMBER not in said
    assert ": *****123." in (folder / "list-sms.txt").read_text()
    assert "one, two, three" in (folder / "list-aloud.txt").read_text()


def test_a_warning_that_was_taken_back_is_never_printed(people: People, tmp_path: Path) -> None:
    town = people.town
    filed = town.report(report_about())
    people.second.refresh()
    publish_about(people.first, people.second, filed.room)
    town.refill()
    other = town.report(report_about(NEIGHBOUR))
    publish_about(people.first, people.second, other.room, NEIGHBOUR)
    sheet(people, "--a4", str(tmp_path / "one.pdf"))
    assert "•••••123" in pdf_text(tmp_path / "one.pdf")
    filed.reporter.withdraw()
    ran = sheet(people, "--a4", str(tmp_path / "two.pdf"), "--sms", "-")
    assert "•••••123" not in pdf_text(tmp_path / "two.pdf")
    assert "•••••124" in pdf_text(tmp_path / "two.pdf")
    assert "123" not in ran.json["sms"]


def test_members_and_strangers_print_nothing(fresh: People, tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    ran = sheet(fresh, "--a4", str(file), lines=(fresh.member_words,))
    assert ran.json["error"] == "not-a-steward"
    assert sheet(fresh, "--a4", str(file), lines=(passphrase(),)).json["error"] == "empty-vault"
    assert not file.exists()


def test_nothing_is_written_when_a_file_is_there_already(fresh: People, tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    file.write_text("mine")
    for argv in (
        ("--a4", str(file)),
        ("--all", str(file)),
        ("--a4", str(tmp_path / "no" / "x.pdf")),
        ("--a4", str(tmp_path / "n.pdf"), "--a5", str(tmp_path / "n.pdf")),
        ("--a4", "-"),
        ("--sms", "-", "--days", "0"),
        (),
    ):
        assert sheet(fresh, *argv).code == 1
    assert file.read_text() == "mine"
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["x.pdf"]


def test_filters_and_options_reach_the_paper(fresh: People, tmp_path: Path) -> None:
    ran = sheet(fresh, "--sms", "-", "--area", "Harbour")
    assert ran.json["sms"].startswith("1/1 List ")
    ran = sheet(fresh, "--a4", str(tmp_path / "x.pdf"), "--name", "--language", "es", "--days", "3")
    said = pdf_text(tmp_path / "x.pdf")
    assert "Hojas anteriores: destruir." in said
    assert "Riverside Collective" in said


def test_an_invite_comes_with_a_slip_to_cut_out(fresh: People, tmp_path: Path) -> None:
    file = tmp_path / "slip.pdf"
    ran = fresh.json("invite", "--slip", str(file), lines=(fresh.first_words,))
    assert ran.code == 0, ran.err
    said = pdf_text(file)
    assert re.findall(r"\b(?:\d )?([a-z-]+)\b", said)
    assert all(word in said for word in ran.json["invite_words"].split())
    assert re.search(r"Works once, until \w+ \d+, \d{4}\.", said)
    assert "Riverside" not in said
    assert fresh.town.url not in said
    again = fresh.json("invite", "--slip", str(file), lines=(fresh.first_words,))
    assert again.json["error"] == "file-there"


def test_a_card_of_words_says_no_name_and_needs_no_server(tmp_path: Path) -> None:
    words, file = passphrase(), tmp_path / "card.pdf"
    assert run("print-words", "--pdf", str(file), lines=(words,)).code == 0
    said = pdf_text(file)
    assert re.findall(r"\d ([a-z-]+)", said)[:8] == words.split()
    assert run("print-words", "--pdf", str(tmp_path / "no.pdf"), lines=("not eight words",)).code == 7
    assert not (tmp_path / "no.pdf").exists()


def test_a_slip_has_four_words_and_a_last_day(tmp_path: Path) -> None:
    words, file = generate(os.urandom, WORDS_ON_A_SLIP), tmp_path / "slip.pdf"
    made = run("print-words", "--slip", "--until", "2026-12-09", "--language", "es", "--pdf", str(file), lines=(words,))
    assert made.code == 0
    said = pdf_text(file)
    assert all(word in said for word in words.split())
    assert re.search(r"Vale una vez, hasta el 9 de diciembre de 2026\.", said)


def test_a_slip_whose_last_day_is_not_said_has_none(tmp_path: Path) -> None:
    words, file = generate(os.urandom, WORDS_ON_A_SLIP), tmp_path / "slip.pdf"
    assert run("print-words", "--slip", "--pdf", str(file), lines=(words,)).code == 0
    assert pdf_text(file).endswith("Works once.")
    for more in (("--slip", "--until", "9 December"), ("--until", "2026-12-09")):
        ran = run("print-words", *more, "--pdf", str(tmp_path / "no.pdf"), "--json", lines=(words,))
        assert (ran.code, ran.json["error"]) == (1, "until")
    assert not (tmp_path / "no.pdf").exists()
