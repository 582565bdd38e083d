"""The doctor's sheet as PDF: in the doctor's language, with the person's beside it; and the QR code of a slip."""

import json
import os
import re
import subprocess
import sys

import pytest
import segno

from parasol.features.paper.cards import QUIET, invite_card, joined, slip_card, words_card
from parasol.features.paper.doctor import doctors_sheet
from parasol.features.sheet import GROUPS, LANGUAGES, Answer, SheetRefused, language_of, text
from parasol.kernel.texts.texts import load
from parasol.kernel.words import generate

ENGLISH, SPANISH = language_of("en"), language_of("es")
TEXTS = load(("app", "kit", "members", "more", "paper"))


def said(made: bytes) -> str:
    ran = subprocess.run(["pdftotext", "-layout", "-", "-"], input=made, capture_output=True, check=True)
    return " ".join(ran.stdout.decode().split())


def test_the_doctor_reads_their_language_and_the_person_their_own():
    made = said(doctors_sheet({"strength": Answer(("strong",))}, ENGLISH, SPANISH))
    for language in (ENGLISH, SPANISH):
        assert text(language, "strength") in made
        assert text(language, "strength-strong") in made
    assert text(SPANISH, "sheet-title") in made
    assert text(ENGLISH, "sheet-title") not in made


def test_a_free_line_comes_out_literally_and_marked_as_not_translated():
    line = "#panic() [a] *b* @c \\ $d$ " + "W" * 200
    made = doctors_sheet({"reason": Answer((), line)}, ENGLISH, SPANISH)
    assert re.sub(r"\s", "", line) in re.sub(r"[\s\u200b]", "", said(made))
    assert text(SPANISH, "sheet-untranslated") in said(made)
    assert text(ENGLISH, "sheet-untranslated") not in said(doctors_sheet({"reason": Answer((), "x")}, ENGLISH, ENGLISH))


def test_everything_answered_stays_inside_the_pages():
    answers = {
        each.id: Answer(each.choices if each.many else each.choices[:1], "W" * 300 if each.line else "")
        for group in GROUPS
        for each in group.questions
    }
    made = doctors_sheet(answers, SPANISH, ENGLISH)
    found = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    assert all(0 <= float(x) <= 595.3 for x in re.findall(r'xM(?:in|ax)="([-0-9.]+)"', found))
    assert all(0 <= float(y) <= 841.9 for y in re.findall(r'yM(?:in|ax)="([-0-9.]+)"', found))
    assert made == doctors_sheet(answers, SPANISH, ENGLISH)
    for group in GROUPS:
        assert text(ENGLISH, group.title) in said(made)


def test_an_answer_that_the_sheet_does_not_ask_for_is_refused():
    with pytest.raises(SheetRefused):
        doctors_sheet({"name": Answer((), "Robin")}, ENGLISH, SPANISH)


def test_every_language_is_printed():
    answers = {"strength": Answer(("strong",))}
    for language in LANGUAGES:
        made = said(doctors_sheet(answers, ENGLISH, language))
        if language.direction == "ltr" and language.code != "th":  # of which pdftotext says letters with marks twice
            assert text(language, "strength-strong") in made


def test_an_empty_sheet_says_so():
    assert text(SPANISH, "sheet-empty") in said(doctors_sheet({}, ENGLISH, SPANISH))


def squares(made: bytes, size: int) -> list[list[bool]]:
    """The code on a card, found by its place: the square of dark points at the right."""
    ran = subprocess.run(["pdftoppm", "-gray", "-r", "254", "-"], input=made, capture_output=True, check=True).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", ran)
    assert head
    width, pixels = int(head[1]), ran[head.end() :]
    rows = [pixels[at : at + width] for at in range(0, len(pixels), width)]
    module = 460 / (size + 2 * QUIET)  # 46 mm at ten points a millimetre
    right, left = 1420 - QUIET * module, 1420 - (size + QUIET) * module
    solid = [y for y, row in enumerate(rows) if y > 350 and all(row[int(left + module * at)] < 90 for at in (1, 3, 5))]
    top = solid[0]
    return (
        [
            [rows[int(top + (y + 0.5) * module)][int(left + (x + 0.5) * module)] < 128 for x in range(size)]
            for y in range(size)
        ]
        if right > left
        else []
    )


@pytest.mark.parametrize("kind", ["invite", "link", "slip"])
def test_the_code_on_a_slip_is_the_code_of_its_words(kind: str):
    words = generate(os.urandom, 4 if kind == "slip" else 7)
    link = f"https://parasol.example/#join={joined(words)}" if kind == "link" else None
    made = slip_card(words, 20_800, TEXTS["en"]) if kind == "slip" else invite_card(words, 20_800, TEXTS["en"], link)
    expected = [
        [bool(each) for each in row]
        for row in segno.make_qr(link or joined(words), error="m", boost_error=False).matrix
    ]
    assert squares(made, len(expected)) == expected
    assert ("parasol" in said(made)) is False


def test_a_card_of_words_has_no_code_for_a_camera():
    words = generate(os.urandom)
    assert b"".join(words.encode().split()) not in words_card(words, TEXTS["en"])
    for language in ("en", "es"):  # nobody has read the Spanish, and safety hangs on it
        assert said(words_card(words, TEXTS[language])).count("Keep this paper where nobody looks") == 1
    assert len(words_card(words, TEXTS["en"])) < len(invite_card(words, 20_800, TEXTS["en"]))


@pytest.mark.parametrize("language", ["en", "es"])
def test_cards_are_one_page_and_no_word_is_too_wide(language: str):
    longest = " ".join(["w" * 10] * 8)
    for made in (words_card(longest, TEXTS[language]), invite_card(longest, 20_800, TEXTS[language])):
        found = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=made, capture_output=True, check=True)
        assert found.stdout.count(b"<page ") == 1
        words = re.findall(r'xMin="([-0-9.]+)" yMin="[-0-9.]+" xMax="([-0-9.]+)"[^>]*>(w+)<', found.stdout.decode())
        assert len(words) == 8
        dispatcher = 425 if made == words_card(longest, TEXTS[language]) else 403 - 46 / 25.4 * 72
        assert all(float(right) < dispatcher for _, right, _ in words)


def test_the_form_is_asked_and_printed_without_a_server(tmp_path):
    lines = []
    for group in GROUPS:
        for question in group.questions:
            lines += ["1"] + (["left side"] if question.line else [])
    file = tmp_path / "x.pdf"
    script = "from parasol.kernel.shell.main import main; import sys; sys.exit(main())"
    argv = [sys.executable, "-c", script, "health-sheet", "--theirs", "es", "--pdf", str(file), "--json"]
    ran = subprocess.run(argv, input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {"exit": 0, "written": True}
    assert text(SPANISH, "reason-checkup") in said(file.read_bytes())
    assert [each.name for each in tmp_path.iterdir()] == ["x.pdf"]
