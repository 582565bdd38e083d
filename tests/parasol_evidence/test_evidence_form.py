"""The report form: one page, the same bytes each time, nothing written over, everything beside it."""

import hashlib
import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from program import run

import parasol
from parasol.features.paper import CannotBeSet
from parasol.features.platforms.report import form
from parasol.features.platforms.report.form import Bar, NotNew, Page, Report, Table, contents, on_paper, write
from parasol.kernel.texts.texts import load

ENGLISH = load(("evidence",))["en"]
DAY = 20_785
HOSTILE = ['#panic("x") *b* $x$ \\ // <lab>', "W" * 900, "\x1b[2J\u202eabc", "中文", '"}], "bars": [', "=1+1"]
PAGE = Page(
    title="Does a filter treat our words worse?",
    headline="22 of 61",
    meaning="sentences of ours were flagged, and 0 of 61 controls.",
    bars_title="Flagged: ours (black), controls (grey)",
    bars=[Bar("a list", 22 / 61, "22 of 61", 0, "0 of 61")],
    examples=["one", "two", "three"],
    helps=["Allowing one term."],
    sure=["By term: p = 0.0005."],
    not_shown=["Why it is so."],
    command="parasol evidence words run filters.toml",
)
REPORT = Report(
    PAGE, {"answers": [{"asked": "sex worker", "flagged": True}]}, {"results": Table(["a", "b"], [["x", 1]])}
)


def text_of(made: bytes) -> str:
    ran = subprocess.run(["pdftotext", "-layout", "-", "-"], input=made, capture_output=True, check=True)
    return ran.stdout.decode()


def pages_of(made: bytes) -> list[str]:
    ran = subprocess.run(["pdfinfo", "-"], input=made, capture_output=True, check=True).stdout.decode()
    assert not re.search(r"Author|Title|CreationDate|ModDate", ran)
    return re.findall(r"^(?:Pages:\s+(\d+)|Page size:\s+([\d.]+ x [\d.]+))", ran, re.MULTILINE)


def test_a_report_is_one_page_with_everything_that_was_asked_for(tmp_path: Path):
    digest = write(tmp_path / "report", REPORT, DAY, ENGLISH)
    page = (tmp_path / "report" / "page.pdf").read_bytes()
    assert pages_of(page) == [("1", ""), ("", "595.276 x 841.89")]
    said = text_of(page)
    for part in ("22 of 61", "Examples", "What would help", "How sure this is", "What this page doesn\u2019t show"):
        assert part in said
    assert "parasol evidence words run filters.toml" in said
    assert digest in re.sub(r"\s", "", said)
    assert hashlib.sha256((tmp_path / "report" / "everything.json").read_bytes()).hexdigest() == digest


def test_everything_and_tables_stand_beside_the_page_with_versions_and_hashes(tmp_path: Path):
    folder = tmp_path / "report"
    write(folder, REPORT, DAY, ENGLISH)
    everything = json.loads((folder / "everything.json").read_text())
    assert everything["made_with"] == f"parasol {parasol.__version__}"
    assert everything["answers"] == REPORT.everything["answers"]
    assert (folder / "results.csv").read_bytes() == b"a,b\r\nx,1\r\n"
    checked = subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, check=True)
    assert checked.stdout.decode().split() == ["everything.json:", "OK", "page.pdf:", "OK", "results.csv:", "OK"]
    assert {f"{each.stat().st_mode & 0o777:o}" for each in folder.iterdir()} == {"600"}
    assert f"{folder.stat().st_mode & 0o777:o}" == "700"


def test_the_same_facts_on_the_same_day_give_the_same_bytes():
    assert contents(REPORT, DAY, ENGLISH) == contents(REPORT, DAY, ENGLISH)
    assert contents(REPORT, DAY, ENGLISH)["page.pdf"] != contents(REPORT, DAY + 1, ENGLISH)["page.pdf"]


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_nothing_is_written_over(tmp_path: Path, there: str):
    place = tmp_path / "report"
    if there == "link":
        place.symlink_to("nowhere")
    elif there == "folder":
        place.mkdir()
    else:
        place.write_text("mine")
    with pytest.raises(NotNew):
        write(place, REPORT, DAY, ENGLISH)
    assert [each.name for each in tmp_path.iterdir()] == ["report"]


def test_a_report_that_fails_half_way_leaves_nothing(tmp_path: Path):
    with pytest.raises(OSError, match="no/such"):
        write(tmp_path / "report", replace(REPORT, files={"no/such": b""}), DAY, ENGLISH)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_what_others_wrote_stays_text_on_one_page(text: str):
    page = replace(PAGE, title=text, bars=[Bar(text, 9, text, -1, text)] * 30, examples=[text] * 3, not_shown=[text])
    made = on_paper(page, "0" * 64, DAY, ENGLISH)
    assert pages_of(made)[0] == ("1", "")
    assert "more are in the tables" in text_of(made)
    assert "\x1b" not in text_of(made)


def test_what_can_not_fit_is_an_error():
    with pytest.raises(CannotBeSet):
        on_paper(replace(PAGE, not_shown=["word " * 40] * 60), "0" * 64, DAY, ENGLISH)


def test_the_template_imports_no_package_and_reads_no_file():
    for template in Path(form.__file__).parent.rglob("*.typ"):
        source = re.sub(r"//.*", "", template.read_text(encoding="utf-8"))
        assert not re.search(r"@|\bimport\b|\binclude\b|\bread\(|\bplugin\(|\bimage\(|\beval\(", source), template.name


def texts(code: str) -> dict[str, str]:
    """The messages of the page in a language."""
    file = Path(parasol.__file__).parent / "text" / code / "evidence.ftl"
    source = file.read_text(encoding="utf-8") if file.is_file() else ""
    return dict(re.findall(r"^([a-z0-9-]+) =((?:.|\n(?![a-z#]))*)", source, re.MULTILINE))


def test_no_text_judges_promises_or_proves():
    for code in load(("evidence",)):
        for name, text in texts(code).items():
            assert not re.search(
                r"prostitut|victim|víctima|puta|\b(safe|proves?|proof|none|demuestran?|ningun[oa]|segur[oa] que)\b",
                text,
                re.I,
            ), name


def test_every_text_is_used():
    folder = Path(parasol.__file__).parent
    files = (folder / "evidence").rglob("*.py")
    code = "".join(each.read_text(encoding="utf-8") for each in files)
    stems = re.findall(r"[\"']([a-z-]+-)\{", code)
    assert [name for name in texts("en") if f'"{name}"' not in code and not name.startswith(tuple(stems))] == []


def test_help_lists_the_parts():
    ran = run("evidence", "--help")
    assert ran.code == 0
    assert "parasol evidence" in ran.out
