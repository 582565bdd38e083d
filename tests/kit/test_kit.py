"""The workshop kit: what is on its sheets, for how many, and that nothing of it is about anybody."""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from program import run

from parasol.features.guides import structs as form
from parasol.features.guides.book.reading_age import MOST_GRADE, grade, sentences
from parasol.features.paper.typeset import shows
from parasol.features.workshops import workshop
from parasol.features.workshops.feedback import totals
from parasol.features.workshops.handouts import handouts_from
from parasol.features.workshops.texts import drawings, guides_of, languages
from parasol.features.workshops.texts import texts as texts_of
from parasol.features.workshops.workshop import FEWEST, MOST, Numbers, workshop_kit

DAY = 20_785  # 2026-11-28
LANGUAGES = [
    language if language in ("en", "ar") else pytest.param(language, marks=pytest.mark.thorough)
    for language in languages()
]
"""Those of one direction and of the other always, since a kit takes half a second to set and to read."""
MOST_WORDS = 20
FICTION = re.compile(r"\+44 7700 900 ?\d{3}|\+1 555 01\d\d")


made = cache(workshop_kit)
OWN = texts_of("en")["handouts"]


def texts(language: str) -> Any:
    """The texts, by attribute."""
    return json.loads(json.dumps(texts_of(language)), object_hook=lambda fields: SimpleNamespace(**fields))


def plain(text: str, language: str) -> str:
    """A text as it can be found again in what pdftotext reads: it turns a line of Arabic round and the letters of a
    ligature too, and says a letter with marks twice."""
    kept = "".join(each for each in text if unicodedata.category(each) not in ("Mn", "Cf"))
    if language == "ar":
        return " ".join("".join(sorted(set(word))) for word in re.findall(r"\w+", kept))
    if language in ("th", "zh"):
        return re.sub(r"(.)\1+", r"\1", re.sub(r"\s", "", kept))
    return " ".join(kept.split())


@cache
def said(language: str, people: int) -> str:
    """The text in the order in which it was set, card after card; ``plain``."""
    ran = subprocess.run(["pdftotext", "-raw", "-", "-"], input=made(language, people), capture_output=True, check=True)
    lines = ran.stdout.decode().splitlines()
    return plain(" ".join(" ".join(reversed(each.split())) if "\u202b" in each else each for each in lines), language)


def sheets(pdf: bytes) -> list[list[tuple[float, float, float, float]]]:
    """The corners of each word, page by page."""
    ran = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    found = []
    for page in ran.split("<page ")[1:]:
        assert page.startswith('width="595')
        corners = re.findall(r'xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([-0-9.]+)" yMax="([-0-9.]+)"', page)
        found.append([(float(a), float(b), float(c), float(d)) for a, b, c, d in corners])
    return found


def every(found: Any) -> Iterator[str]:
    """All texts of a language."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from every(each)


def of(language: str) -> list[str]:
    return list(every(texts_of(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_for_twelve_is_at_most_thirty_sheets(language: str) -> None:
    there = len(sheets(made(language, 12)))
    assert there <= 30
    assert "{" not in said(language, 12)
    assert plain(f"{texts(language).prepare.items.sheet} {there}", language) in said(language, 12)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_leaves_its_sheet_or_lies_on_another(language: str) -> None:
    for words in sheets(made(language, 12)):
        for at, (left, top, right, bottom) in enumerate(words):
            assert left >= 14
            assert top >= 14
            assert right <= 595.3 - 14
            assert bottom <= 841.9 - 14
            for a, b, c, d in words[at + 1 :]:  # the heights of letters have room above and below
                across, down = min(right, c) - max(left, a), min(bottom, d) - max(top, b)
                assert across <= 1 or down <= 0.35 * min(bottom - top, d - b)


def test_it_is_black_and_white() -> None:
    ran = subprocess.run(["pdftoppm", "-r", "20", "-"], input=made("en", 12), capture_output=True, check=True).stdout
    size = re.match(rb"P6\n(\d+) (\d+)\n255\n", ran)
    assert size
    length = size.end() + 3 * int(size[1]) * int(size[2])
    for at in range(0, len(ran), length):
        pixels = ran[at + size.end() : at + length]
        assert pixels[0::3] == pixels[1::3] == pixels[2::3]
        assert min(pixels) < 100 < max(pixels) == 255


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("people", [6, 12, 20])
def test_every_card_is_there_once(language: str, people: int) -> None:
    found, t = said(language, people), texts(language)
    for card in [*t.scenarios.cards, *(each.text for each in t.phishing.cards)]:
        assert found.count(plain(card, language)) == 1, card
    for each in t.phishing.cards:
        assert plain(each.instead, language) in found
    pictures = [each.text for each in t.pictures.cards]
    assert plain(" ".join(pictures), language) in found


@pytest.mark.parametrize(
    ("people", "groups", "in_group", "cards", "leaflets", "weeks", "slips"),
    [(6, 2, "3", 12, 8, 8, 12), (12, 4, "3", 6, 16, 12, 12), (20, 4, "5", 6, 24, 20, 24)],
)
def test_numbers_follow_how_many_come(
    people: int, groups: int, in_group: str, cards: int, leaflets: int, weeks: int, slips: int
) -> None:
    t, found = texts("en"), said("en", people)
    assert f"For {people} people. Groups: {groups}." in found
    assert f"Groups: {groups}, each of about {in_group} people. Give each group {cards} scenario cards." in found
    assert found.count(t.worksheet.intro) == groups
    assert found.count(t.aftercare.text[0]) == leaflets >= people
    assert found.count(t.weeks.note) == weeks >= people
    assert found.count(t.slips.title) == slips >= people
    listed = ((t.prepare.items.leaflet, leaflets), (t.prepare.items.week, weeks), (t.prepare.items.slip, slips))
    assert all(f"{name} {count}" in found for name, count in listed)


def test_nobody_is_left_without_a_group() -> None:
    for people in range(FEWEST, MOST + 1):
        numbers = Numbers(people)
        fewest, _, most = numbers.in_group.partition("-")
        assert int(fewest) * numbers.groups <= people <= int(most or fewest) * numbers.groups
        assert 3 <= int(fewest) <= 5
        assert numbers.cards * numbers.groups <= 24


def shape(found: Any) -> Any:
    """What doesn't depend on words: names, lengths, minutes, drawings, kinds, pages."""
    if isinstance(found, dict):
        return {name: each if name in ("kind", "page", "until") else shape(each) for name, each in found.items()}
    if isinstance(found, list):
        return [shape(each) for each in found]
    return found if found in drawings() else bool(found)


@pytest.mark.parametrize("language", languages())
def test_each_language_has_all_that_english_has_and_letters_for_it(language: str) -> None:
    mine = texts_of(language)
    assert shape(mine) == shape(texts_of("en"))
    assert [part.until for part in texts(language).run.parts] == [10, 20, 30, 40, 70, 82, 90]
    assert len(mine["scenarios"]["cards"]) == 24
    assert [len(mine["phishing"]["cards"]), len(mine["pictures"]["cards"])] == [12, 12]
    assert shows("".join(of(language)))


def test_the_english_is_for_readers_of_nine() -> None:
    read = sentences(of("en"))
    assert grade(read) <= MOST_GRADE
    assert [" ".join(each) for each in read if len(each) > MOST_WORDS] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_addresses_are_nobodys_and_each_sheet_says_who_has_not_read_it(language: str) -> None:
    for text in of(language):
        assert not re.search(r"\d{3}", re.sub(r"\b\d{3}\b(?! \d)", "", FICTION.sub("", text)).replace("2026", "")), text
        assert all(each.endswith(".example") for each in re.findall(r"[\w-]+\.(?!apk)[a-z]{3,}", text)), text
    unread = plain(texts(language).unread, language)
    assert said(language, 12).count(unread) == len(sheets(made(language, 12)))


def test_the_same_kit_has_the_same_bytes_without_author_or_time() -> None:
    assert workshop_kit("en", 12) == made("en", 12)
    assert not re.search(rb"/(Author|CreationDate|ModDate)|xmp:(Create|Modify)Date|dc:creator", made("en", 12))


def test_the_template_imports_nothing_and_setting_opens_no_file_and_no_connection() -> None:
    source = re.sub(r"//.*", "", (Path(workshop.__file__).parent / "kit.typ").read_text())
    assert not re.search(r"@|\bimport\b|\binclude\b|\bread\(|\bplugin\(|\bimage\(|\beval\(", source)
    script = (
        "import os, resource, sys\n"
        "from parasol.features.workshops.workshop import workshop_kit\n"
        "workshop_kit('en', 3)\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))\n"
        "try:\n    open(os.devnull)\nexcept OSError:\n    pass\nelse:\n    sys.exit('it could open something')\n"
        "sys.stdout.buffer.write(workshop_kit('en', 12))\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout == made("en", 12)


def guide(**how: Any) -> form.Guide:
    blocks: list[form.Block] = [
        form.Text([["Look ", "twice", "."]]),
        form.Checks([["One."], ["Two."]]),
        form.Danger(["It bites."]),
        form.Help("legal", ["Ask."]),
    ]
    fields: dict[str, Any] = dict.fromkeys(("source", "changes"), "") | {
        "id": "phishing",
        "language": "en",
        "title": "Tricks",
        "topic": "accounts",
        "licence": "CC-BY-4.0",
        "authors": ["ana"],
        "reviewers": ["bo"],
        "law": "any",
        "regions": [],
        "about": "other",
        "reviewed_on": DAY - 10,
        "review_by": DAY + 10,
        "facts": [form.Fact("It rains.", "https://example.org", DAY)],
        "sections": [form.Section("start", "", blocks), form.Section("more", "More", [form.Steps([["Go."]])])],
        "translation": None,
    }
    return form.Guide(**fields | how)


def test_a_handout_is_made_from_the_page_of_a_pack_and_says_who_checked_it() -> None:
    *others, last = handouts_from([guide()], "en", OWN, DAY)
    assert others == OWN[:3]
    pdf = workshop_kit("en", 12, [*others, last])
    text = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    for each in (
        "Tricks",
        "Look twice.",
        "Careful: It bites.",
        "Find help: law and rights. Ask.",
        "More",
        "Checked by bo.",
    ):
        assert each in text
    assert len(sheets(pdf)) == len(sheets(made("en", 12)))


def test_without_a_folder_handouts_are_pages_of_our_own_pack_where_it_speaks_the_language(tmp_path: Path) -> None:
    file = tmp_path / "kit.pdf"
    assert run("kit", "--out", str(file)).code == 0
    pdf = file.read_bytes()
    ran = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    assert ran.count("Checked by parasol-readers.") == 4
    assert len(sheets(pdf)) == len(sheets(made("en", 12)))
    for page in guides_of("en").iterdir():  # type: ignore[union-attr]
        assert page.read_bytes() == (Path(__file__).parents[2] / "guides" / "en" / page.name).read_bytes()
    assert guides_of("th") is None


def test_a_late_page_says_so_and_one_that_is_too_late_or_in_another_language_is_not_used() -> None:
    late = handouts_from([guide(review_by=DAY - 3)], "en", OWN, DAY)[-1]
    assert "3 days" in late["late"][0]
    assert handouts_from([guide(review_by=DAY - 91)], "en", OWN, DAY) == OWN
    assert handouts_from([guide(language="es")], "en", OWN, DAY) == OWN


def test_a_long_page_is_set_smaller_and_stays_one_sheet() -> None:
    long = form.Section("more", "More", [form.Text([["Words that go on and on. " * 20]]) for _ in range(8)])
    pdf = workshop_kit("en", 12, handouts_from([guide(sections=[long])], "en", OWN, DAY))
    assert len(sheets(pdf)) == len(sheets(made("en", 12)))


def test_feedback_has_a_head_count_and_totals_only_where_five_answered(tmp_path: Path) -> None:
    file = tmp_path / "totals.json"
    ran = run("kit", "--feedback", str(file), lines=("12", "9 2 1", "2 2 0", ""))
    assert ran.code == 0, ran.err
    found = json.loads(file.read_text())
    answers = {"useful": {"yes": 9, "a_bit": 2, "no": 1}, "safe": None, "one_more": None}
    assert found.pop("quarter").startswith("20")
    assert found == {"kind": "workshop", "people": 12, "answers": answers}
    few = run("kit", "--feedback", "-", lines=("4", "4 0 0", "", ""))
    assert json.loads(few.out)["answers"]["useful"] is None
    assert totals(DAY, 12, [[0, 0, 0]] * 3)["quarter"] == "2026-Q4"


@pytest.mark.parametrize(
    "lines", [("0",), ("many",), ("5", "4 1"), ("5", "4 1 1"), ("5", "-1 3 3"), ("²",), ("9" * 5000,)]
)
def test_feedback_that_cannot_be_is_refused(lines: tuple[str, ...]) -> None:
    ran = run("kit", "--feedback", "-", lines=(*lines, "", "", ""))
    assert (ran.code, ran.out) == (1, "")
    assert re.search(r"[Ww]rite a number|[Ww]rite three numbers|more ticks than people", ran.err)


def test_what_cannot_be_made_is_refused_in_plain_words_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "kit.pdf"
    for more, told in (
        (
            ("--language", "xx"),
            "there are ar (العربية), en (English), es (Español), fr (Français), th (ไทย), zh (中文)",
        ),
        (("--people", "21"), "3 to 20 people"),
        (("--people", "2"), "3 to 20 people"),
        (("--guides", str(tmp_path)), "parasol guides check"),
    ):
        ran = run("kit", "--out", str(file), *more)
        assert ran.code == 1
        assert told in ran.err
        assert not file.exists()
    assert "--out FILE" in run("kit").err
    assert run("kit", "--out", str(file), "--language", "es", "--people", "6").code == 0
    assert file.read_bytes() == made("es", 6)
    assert run("kit", "--out", str(file)).code == 1
