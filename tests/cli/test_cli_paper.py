"""Printing: by stewards, logged by revision, recalled when something on it is taken back; cards and slips."""

import os
import re
import stat
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import People, Ran, run

from harness import NEIGHBOUR, NUMBER, passphrase, publish_about, report_about, town
from parasol.client.community import decisions
from parasol.client.device import Device
from parasol.client.publishing import publication
from parasol.client.words import WORDS_ON_A_SLIP, generate
from parasol.formats.decision import Decision
from parasol.paper import log


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


def newest(people: People) -> int:
    told = log.newest(people.first)
    return told.revision if told else 0


def pdf_text(path: Path) -> str:
    ran = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return " ".join(ran.stdout.decode().split())


def sheet(people: People, *argv: str, lines: tuple[str, ...] = ()) -> Ran:
    return people.json("sheet", *argv, lines=lines or (people.first_words,))


def test_one_action_makes_all_five_and_logs_one_revision(people: People, tmp_path: Path) -> None:
    people.publish()
    folder = tmp_path / "out"
    ran = sheet(people, "--all", str(folder))
    assert ran.code == 0, ran.err
    assert ran.json["revision"] == 1
    names = ["list-a4.pdf", "list-a5.pdf", "list-aloud.txt", "list-receipt.pdf", "list-sms.txt"]
    assert sorted(each.name for each in folder.iterdir()) == names
    for each in folder.iterdir():
        assert stat.S_IMODE(each.stat().st_mode) == 0o600
    for paper in ("a4", "a5", "receipt"):
        said = pdf_text(folder / f"list-{paper}.pdf")
        assert "Revision 1 " in said
        assert "Number ends in …123" in said
        assert "Riverside" not in said
        assert NUMBER not in said
    assert "number ends 123" in (folder / "list-sms.txt").read_text()
    assert "one, two, three" in (folder / "list-aloud.txt").read_text()
    found = [each.decision for each in decisions.read(people.member) if each.decision.what == "printed a sheet"]
    assert [(each.about, each.reason[:15]) for each in found] == [("00000001", "alerts on it: 1")]


def test_the_next_revision_says_which_older_ones_to_destroy(people: People, tmp_path: Path) -> None:
    people.publish()
    assert sheet(people, "--sms", "-").json["revision"] == 1
    ran = sheet(people, "--a5", str(tmp_path / "b.pdf"), "--aloud", "-", lines=(people.second_words,))
    assert ran.json["revision"] == 2
    assert "Throw away older lists." in ran.json["aloud"]
    assert "Revision 1 and older: destroy." in pdf_text(tmp_path / "b.pdf")
    for words in (people.member_words, people.first_words):
        told = people("sheet", "--which", lines=(words,))
        assert told.out == "Newest printed sheet: revision 2. Older ones: destroy.\n"


def test_a_warning_that_was_taken_back_is_never_printed_and_the_sheet_with_it_is_recalled(
    people: People, tmp_path: Path
) -> None:
    town = people.town
    filed = town.report(report_about())
    people.second.refresh()
    publish_about(people.first, people.second, filed.room)
    town.refill()
    other = town.report(report_about(NEIGHBOUR))
    publish_about(people.first, people.second, other.room, NEIGHBOUR)
    sheet(people, "--a4", str(tmp_path / "one.pdf"))
    assert "…123" in pdf_text(tmp_path / "one.pdf")
    assert sheet(people, "--which").json["taken_back"] == 0
    filed.reporter.withdraw()
    told = people("sheet", "--which", lines=(people.first_words,))
    assert "Recall it too: 1 alert on it was taken back." in told.out
    assert sheet(people, "--which", lines=(people.member_words,)).json["taken_back"] is None
    ran = sheet(people, "--a4", str(tmp_path / "two.pdf"), "--sms", "-")
    assert "Recall revision 1: 1 alert on it was taken back." in ran.err
    assert "…123" not in pdf_text(tmp_path / "two.pdf")
    assert "…124" in pdf_text(tmp_path / "two.pdf")
    assert "123" not in ran.json["sms"]
    assert sheet(people, "--which").json["taken_back"] == 0


def test_a_warning_that_ended_by_itself_recalls_nothing(fresh: People) -> None:
    sheet(fresh, "--sms", "-")
    device = fresh.first.device
    assert log.taken_back(fresh.first, []) == (newest(fresh), 1)
    try:
        fresh.first.device = Device(device.random, lambda: device.today() + 5000)
        assert log.taken_back(fresh.first, []) == (newest(fresh), 0)
    finally:
        fresh.first.device = device


def test_members_and_strangers_print_nothing(fresh: People, tmp_path: Path) -> None:
    file, before = tmp_path / "x.pdf", newest(fresh)
    ran = sheet(fresh, "--a4", str(file), lines=(fresh.member_words,))
    assert ran.json["error"] == "not-a-steward"
    assert sheet(fresh, "--a4", str(file), lines=(passphrase(),)).json["error"] == "empty-vault"
    assert not file.exists()
    assert newest(fresh) == before


def test_nothing_is_logged_or_written_when_a_file_is_there_already(fresh: People, tmp_path: Path) -> None:
    file, before = tmp_path / "x.pdf", newest(fresh)
    file.write_text("mine")
    for argv in (
        ("--a4", str(file)),
        ("--all", str(file)),
        ("--a4", str(tmp_path / "no" / "x.pdf")),
        ("--a4", str(tmp_path / "n.pdf"), "--a5", str(tmp_path / "n.pdf")),
        ("--a4", "-"),
        ("--sms", "-", "--days", "0"),
        ("--sms", "-", "--show", "4"),
        (),
    ):
        assert sheet(fresh, *argv).code == 1
    assert file.read_text() == "mine"
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["x.pdf"]
    assert newest(fresh) == before


def test_two_stewards_who_print_at_once_get_two_revisions(fresh: People) -> None:
    for each in (fresh.first, fresh.second):
        each.refresh()
    both, got, before = threading.Barrier(2), [], newest(fresh)

    def print_it(steward: object) -> None:
        def make(revision: int) -> list[object]:
            if revision == before + 1:
                both.wait(20)
            return []

        got.append(log.log(steward, steward.device.today() + 30, make))  # type: ignore[attr-defined, arg-type]

    threads = [threading.Thread(target=print_it, args=(each,)) for each in (fresh.first, fresh.second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(got) == [before + 1, before + 2]
    told = [each.decision.about for each in decisions.read(fresh.member) if each.decision.what == "printed a sheet"]
    assert sorted(told)[-2:] == [f"{number:08x}" for number in sorted(got)]


def test_a_revision_number_goes_on_when_the_decision_is_forgotten(fresh: People) -> None:
    assert log.log(fresh.first, fresh.first.device.today() + 30, lambda revision: []) == (before := newest(fresh))
    told = decisions.read
    try:
        decisions.read = lambda person: []  # type: ignore[assignment]
        assert log.log(fresh.first, fresh.first.device.today() + 30, lambda revision: []) == before + 1
    finally:
        decisions.read = told


def test_one_steward_uses_up_no_numbers_for_good(people: People) -> None:
    steward, today = people.second, people.second.device.today()
    for number in (2**31 - 1, log.A_DAY * today):
        decisions.record(people.first, log.WHAT, number.to_bytes(4), "so that nobody prints")
    with pytest.raises(log.Busy):
        log.log(steward, today + 30, lambda revision: [])
    people.town.clock.offset += 86_400
    steward.refresh()
    assert log.log(steward, today + 30, lambda revision: []) == log.A_DAY * today + 1
    assert newest(people) == log.A_DAY * today + 1


def test_the_case_file_is_read_as_before_beside_a_printed_sheet(people: People) -> None:
    id = people.publish()
    sheet(people, "--sms", "-")
    people.first.refresh()
    assert people.json("rekey", lines=(people.first_words,)).code == 0
    publication.take_down(people.first, id, "asked by somebody it is not about")
    assert "124" not in sheet(people, "--sms", "-").json["sms"]


def test_filters_and_options_reach_the_paper(fresh: People, tmp_path: Path) -> None:
    ran = sheet(fresh, "--sms", "-", "--area", "Harbour")
    assert ran.json["sms"].startswith("1/1 List ")
    ran = sheet(fresh, "--a4", str(tmp_path / "x.pdf"), "--show", "1", "--name", "--language", "es", "--days", "3")
    said = pdf_text(tmp_path / "x.pdf")
    assert "El número acaba en …3" in said
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


@pytest.mark.parametrize("about", ["0000000", "0000000G", "00000000", "-0000001", "ffffffff", "000000001", "001e8481"])
def test_a_decision_that_names_no_revision_counts_as_none(about: str) -> None:
    said = Decision("printed a sheet", about, "why")
    assert log.revision_of(decisions.Recorded(20_000, bytes(32), said)) is None
