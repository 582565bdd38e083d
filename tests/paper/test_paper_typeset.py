"""Typesetting: data stays data, one page is one page, nothing tells who made it, nothing leaves the machine."""

import argparse
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lists import DOTS, TODAY, alert, sheet
from program import run

from parasol.features.paper import papers, typeset
from parasol.features.paper.cards import words_card
from parasol.features.paper.commands.paper import texts_of
from parasol.features.paper.doctor import doctors_sheet
from parasol.features.paper.papers import Paper, printed
from parasol.features.paper.sheet import PARTS, data_of
from parasol.features.paper.typeset import CannotBeSet, pages, pdf, shows
from parasol.features.sheet import Answer, language_of
from parasol.kernel.texts.texts import load

PAGES: dict[Paper, tuple[float, float]] = {"a4": (595.3, 841.9), "a5": (419.5, 595.3)}
HOSTILE = [
    '#import "@preview/evil:1.0.0": * #panic("x") [b] *bold* _it_ @ref <lab> $x^2$ `raw` \\ // gone /* gone */ = H',
    '"}], "alerts": [], "x": "',
    '#read("/etc/passwd") #sys.inputs #eval("1") ~ -- --- ... \'a\' "b" https://example.org',
    "W" * 900,
    "0" * 400 + " +44 7700 900123",
    "\u05d4\u05d5\u05d0 \u05dc\u05d0 \u05e9\u05d9\u05dc\u05dd \u0644\u0645 \u064a\u062f\u0641\u0639",
    "\U0001f6d1\U0001f468\u200d\U0001f469\u200d\U0001f467 \u4ed6\u6ca1\u6709\u4ed8\u94b1 e\u0301\u0302\u0303" * 20,
    "\x00\x07\x1b[2J\u202e\u2066\ufeff\u200b\ue000 hidden\nPrinted 99\r\n\tNo warnings\u2028end",
    "line\n" * 300,
    "\u0e01" * 300,
    "",
]


def text_of(made: bytes) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()


def flat(made: bytes) -> str:
    """The text with all space and break points taken out, so that where a line breaks doesn't matter."""
    return re.sub(r"[\s\u200b]+", "", text_of(made))


def wrapped_keys(made: bytes) -> tuple[list[tuple[float, float]], list[tuple[float, float, float, float]]]:
    """The size of each page, and each word's corners."""
    found = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=made, capture_output=True, check=True).stdout
    root = ET.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", found.decode()))
    space = "{http://www.w3.org/1999/xhtml}"
    sizes = [(float(each.get("width", 0)), float(each.get("height", 0))) for each in root.iter(f"{space}page")]
    words = [
        (float(w.get("xMin", 0)), float(w.get("yMin", 0)), float(w.get("xMax", 0)), float(w.get("yMax", 0)))
        for w in root.iter(f"{space}word")
    ]
    return sizes, words


def picture(made: bytes, dpi: int = 40) -> tuple[int, int, bytes]:
    """The first page as grey pixels."""
    ran = subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), "-"], input=made, capture_output=True, check=True)
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", ran.stdout)
    assert head
    return int(head[1]), int(head[2]), ran.stdout[head.end() :]


@pytest.mark.parametrize("paper", list(PAGES))
@pytest.mark.parametrize("count", [0, 1, 7, 60])
def test_a_sheet_is_one_page_and_says_how_many_it_left_out(paper: Paper, count: int):
    made = printed(sheet(*(alert(number) for number in range(count))), paper)
    sizes, words = wrapped_keys(made.pdf)
    assert sizes == [pytest.approx(PAGES[paper], abs=0.5)]
    assert (f"{made.left_out} more alerts did not fit" in text_of(made.pdf)) == (made.left_out > 1)
    assert text_of(made.pdf).count("DANGER") == count - made.left_out
    if count == 60:
        assert count - made.left_out >= (6 if paper == "a4" else 4)
        assert max(word[3] for word in words) > PAGES[paper][1] * 0.8  # no room given away


@pytest.mark.parametrize("paper", ["a4", "a5", "receipt"])
@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_comes_out_literally_and_breaks_nothing(paper: Paper, text: str):
    area = text[:80]
    made = printed(sheet(alert(1, text=text, area=area, masks=[DOTS + "123", text]), name=text), paper)
    sizes, words = wrapped_keys(made.pdf)
    assert len(sizes) == 1
    width, height = sizes[0]
    for left, top, right, bottom in words:
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert bottom <= height
    found = text_of(made.pdf)
    assert found.count("DANGER") == 1
    assert found.count("•••••123") == 1
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202d\u2066\ue000]", found)
    assert not re.search(r"^\s*Printed 99\s*$", found, re.MULTILINE)


@pytest.mark.parametrize("text", HOSTILE[:3])
def test_markup_of_the_typesetter_is_printed_sign_by_sign(text: str):
    found = flat(printed(sheet(alert(1, text=text)), "a4").pdf)
    assert re.sub(r"\s", "", text) in found


def test_letters_on_a4_are_at_least_14_points():
    heights = {round(bottom - top, 1) for _, top, _, bottom in wrapped_keys(printed(sheet(alert()), "a4").pdf)[1]}
    assert min(heights) >= 14


def test_a_sheet_is_black_and_white_and_its_margins_are_empty():
    width, height, pixels = picture(printed(sheet(*map(alert, range(30))), "a4").pdf)
    rows = [pixels[at * width : (at + 1) * width] for at in range(height)]
    dispatcher = round(8 / 25.4 * 40)
    assert set(b"".join(rows[:dispatcher] + rows[-dispatcher:])) == {255}
    assert {pixel for row in rows for pixel in (*row[:dispatcher], *row[-dispatcher:])} == {255}
    assert min(pixels) < 20
    colours = subprocess.run(
        ["pdftoppm", "-r", "40", "-"], input=printed(sheet(alert()), "a4").pdf, capture_output=True, check=True
    ).stdout.split(b"255\n", 1)[1]
    assert colours[0::3] == colours[1::3] == colours[2::3]


def test_each_level_has_its_word_and_its_own_shape():
    made = [printed(sheet(alert(1, severity=level, masks=[], text="")), "a5").pdf for level in range(4)]
    for name, one in zip(("NUISANCE", "CAUTION", "SERIOUS", "DANGER"), made, strict=True):
        assert name in text_of(one)
    ends = []
    for one in made:
        left, top, _, bottom = next(
            wrapped_key for wrapped_key in wrapped_keys(one)[1] if wrapped_key[1] > 118
        )  # the word of the level
        width, _, pixels = picture(one, 72)
        x = slice(int(left) - 24, int(left) - 2)
        ends.append(b"".join(pixels[y * width : (y + 1) * width][x] for y in range(int(top), int(bottom))))
        assert min(ends[-1]) < 60
    assert len(set(ends)) == 4


def test_a_sheet_says_when_it_was_made_when_it_ends_what_to_destroy_and_that_absence_means_nothing():
    for paper in ("a4", "a5", "receipt"):
        found = " ".join(text_of(printed(sheet(alert()), paper).pdf).split())  # type: ignore[arg-type]
        for said in (
            "Printed November 25, 2026",
            "Valid until December 25, 2026",
            "Older sheets: destroy.",
            "mean they can be trusted.",
            "November 2026",
            "North",
        ):
            assert said in found
    spanish = " ".join(text_of(printed(sheet(alert(), language="es"), "a4").pdf).split())
    assert "Hojas anteriores: destruir." in spanish
    assert "PELIGRO" in spanish


def test_no_reporter_and_no_name_of_the_community_is_on_a_sheet_unless_asked():
    secret = alert(1, happened="on her birthday", reporters=7)
    found = text_of(printed(sheet(secret), "a4").pdf)
    assert "birthday" not in found
    assert "7" not in re.sub(r"\d{4}|(Novem|Decem)ber \d+|•\d+", "", found)
    assert "Riverside" in text_of(printed(sheet(secret, name="Riverside Collective"), "a4").pdf)


def test_the_most_serious_and_newest_come_first_and_what_is_left_out_is_the_rest():
    alerts = [alert(n, severity=n % 4, newest=f"2026-{n % 3 + 9:02}", text=f"Number {n}") for n in range(40)]
    made = printed(sheet(*alerts), "a4")
    shown = [alerts[int(number)] for number in re.findall(r"Number (\d+)", text_of(made.pdf))]
    assert len(shown) == len(alerts) - made.left_out
    order = [(each.severity, each.newest) for each in shown]
    assert order == sorted(order, reverse=True)
    assert {severity for severity, _ in order} == {3}


def test_an_alert_that_ends_before_the_sheet_says_when():
    assert "until December 1, 2026" in text_of(printed(sheet(alert(1, expires_on=TODAY + 6)), "a4").pdf)


def test_the_same_list_gives_the_same_bytes_without_author_or_time():
    one, two = (printed(sheet(alert(), alert(2)), "a4").pdf for _ in range(2))
    assert one == two
    told = subprocess.run(["pdfinfo", "-"], input=one, capture_output=True, check=True).stdout.decode()
    assert not re.search(r"Author|Title|CreationDate|ModDate|Keywords|Subject", told)
    assert not re.search(rb"/(Author|CreationDate|ModDate)|xmp:(Create|Modify|Metadata)Date|dc:creator", one)


def test_a_template_imports_no_package_and_reads_no_file():
    for template in Path(papers.__file__).parent.glob("*.typ"):
        source = re.sub(r"//.*", "", template.read_text(encoding="utf-8"))
        assert not re.search(r"@|\bimport\b|\binclude\b|\bread\(|\bplugin\(|\bimage\(|\beval\(", source), template.name


def test_setting_opens_no_file_and_no_connection():
    """In a process that may open nothing more, once the template is loaded: no file, no socket."""
    script = (
        "import json, os, resource, sys\n"
        "from parasol.features.paper.typeset import pages, pdf\n"
        "data = json.load(sys.stdin)\n"
        "pages('sheet', data)\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))\n"
        "try:\n    open(os.devnull)\nexcept OSError:\n    pass\nelse:\n    sys.exit('it could open something')\n"
        "sys.stdout.buffer.write(pdf('sheet', data))\n"
    )
    data = {"paper": "a5", **data_of(sheet(alert())), "left_out": ""}
    ran = subprocess.run(
        [sys.executable, "-c", script], input=json.dumps(data).encode(), capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()
    assert "DANGER" in text_of(ran.stdout)


def test_what_cannot_be_set_is_an_error_that_repeats_nothing():
    for call in (pdf, pages):
        with pytest.raises(CannotBeSet) as error:
            call("sheet", {"title": "a secret"})
        assert "secret" not in str(error.value)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A machine without Debian's fonts."""
    there = {package: (*codes, tmp_path / "none") for package, (*codes, _) in typeset._OF_DEBIAN.items()}
    monkeypatch.setattr(typeset, "_OF_DEBIAN", there)
    typeset._fonts.cache_clear()
    yield
    typeset._fonts.cache_clear()


@pytest.mark.usefixtures("bare")
def test_a_text_without_letters_in_the_fonts_is_told_and_not_printed_as_boxes(tmp_path: Path):
    made = printed(sheet(alert(1, text="\u4ed6\u6ca1\u6709\u4ed8\u94b1")), "a5").pdf
    assert "letters that can" in text_of(made)
    assert "\u4ed6" not in text_of(made)
    assert "•••••123" in text_of(made)
    with pytest.raises(CannotBeSet, match="install the Debian package fonts-droid-fallback, and"):
        printed(sheet(alert(1, text="\u0645"), language="zh"), "a4")
    for language, package in (("zh", "fonts-droid-fallback"), ("th", "fonts-noto-ui-core")):
        ran = run("kit", "--language", language, "--out", str(tmp_path / "kit.pdf"))
        assert (ran.code, list(tmp_path.iterdir())) == (1, [])
        assert f"install the Debian package {package}, and try again" in ran.err
    with pytest.raises(CannotBeSet, match="letters"):
        doctors_sheet({"strength": Answer(("strong",))}, language_of("en"), language_of("th"))
    with pytest.raises(CannotBeSet):
        words_card("一 二 three four five six seven eight", load(("app", "kit", "members", "more", "paper"))["en"])
    person: Any = SimpleNamespace(roster=SimpleNamespace(policy=SimpleNamespace(languages=["zh", "es"])))
    assert texts_of(argparse.Namespace(language=None), person).code == "es"


def test_a_list_is_printed_in_every_language_with_alerts_of_another_alphabet():
    for language in load(PARTS):
        made = printed(sheet(alert(1, text="\u4ed6\u6ca1\u6709\u4ed8\u94b1"), language=language), "a4").pdf
        assert f"{DOTS}123" in flat(made), "from left to right, whichever way the words run"
        assert "\u4ed6\u6ca1\u6709\u4ed8\u94b1" in flat(made)
        width, _ = wrapped_keys(made)[0][0]
        assert all(left >= 0 and right <= width for left, _, right, _ in wrapped_keys(made)[1])


def test_a_number_and_a_text_of_another_direction_stand_as_they_were_written():
    """In a list that runs from right to left, by where their words are on the sheet."""
    for before, after in (("Stay away. ", " now !"), ("\u0644\u0627 \u064a\u062f\u0641\u0639 ", "")):
        made = printed(sheet(alert(1, text=f"{before}+44 7700 900123{after}"), language="ar"), "a4").pdf
        found = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=made, capture_output=True, check=True).stdout
        at = {said: float(left) for left, said in re.findall(r'xMin="([\d.]+)"[^>]*>([^<]+)<', found.decode())}
        parts = [
            word for word in sorted(at, key=lambda each: at[each]) if re.search("Stay|away|44|77|9001|now|!", word)
        ]
        seen = re.sub(r"[^\w+.! ]", "", " ".join(parts))
        assert seen == (before if before.isascii() else "") + f"+44 7700 900123{after}"


@pytest.mark.parametrize(
    "text",
    [
        "Zażółć ěščř ğış",
        "Привіт",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u0631\u062d\u0628",
        "\u0e44\u0e17\u0e22",
        "\u4e2d\u3002",
    ],
)
def test_the_fonts_have_the_letters(text: str):
    assert shows(text)
    assert not shows(text + "\U00012000")  # cuneiform
