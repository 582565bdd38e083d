"""Tables that strangers' texts stand in, opened in a real spreadsheet with each separator that it offers."""

import csv
import io
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasol.features.platforms.report.spreadsheet import csv_of, has_formula

SEPARATORS = ",;\t| :~/"
CALLS = ("=1+1", "=HYPERLINK(A1)", "\uff1d1+1", "+1+1", "-1+1", "@SUM(1)")
BEFORE = (
    "",
    *SEPARATORS,
    *(f"a{each}" for each in SEPARATORS),
    '"',
    "'",
    '";',
    '"\t',
    "\n",
    "\r",
    "a\r\n",
)
EVIL = [before + call for before in BEFORE for call in CALLS]


def formulas_in(made: bytes, separator: str, folder: Path) -> list[str]:
    """What LibreOffice takes for formulas in a file when its columns are separated so."""
    (folder / "table.csv").write_bytes(made)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods"]
    command += [f"--infilter=CSV:{ord(separator)},34,76,1", "--outdir", str(folder), str(folder / "table.csv")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return re.findall(r'table:formula="[^"]*"', (folder / "table.fods").read_text())


@pytest.mark.machine("evidence")
def test_no_text_becomes_a_formula_whichever_separator_is_chosen(tmp_path: Path):
    ours = csv_of(
        ("text", "second", "count"), [(each, other, -2) for each, other in zip(EVIL, EVIL[::-1], strict=True)]
    )
    naive = io.StringIO()
    csv.writer(naive).writerows(zip(EVIL, EVIL[::-1], strict=True))
    for separator in SEPARATORS:
        assert formulas_in(ours, separator, tmp_path) == []
        assert formulas_in(naive.getvalue().encode(), separator, tmp_path) != []


@given(st.lists(st.text(st.sampled_from("a1 =+-@\uff1d\uff0d;,|:/~\t\r\n\"'")), min_size=1, max_size=4))
def test_no_cell_begins_with_a_sign_of_a_formula_however_the_table_is_cut(cells: list[str]):
    made = csv_of(["head"] * len(cells), [cells]).decode()
    assert not has_formula(made)
    for piece in re.split(r"[;|:/~\t\r\n\"]|,(?! )", made):
        assert not piece.startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20"))


def test_numbers_days_and_dashes_stay_as_they_are():
    row = [-2, 0.5, None, "2026-12-02", "told - twice", "a@b.example", "07700 900789"]
    again = next(csv.reader(io.StringIO(csv_of(["head"], [row]).decode().partition("\r\n")[2])))
    assert again == ["-2", "0.5", "", "2026-12-02", "told - twice", "a@b.example", "07700 900789"]
    assert csv_of(["a"], [["+44 7700 900789"], ["=1"]]) == b"a\r\n'+44 7700 900789\r\n'=1\r\n"
