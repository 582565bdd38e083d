"""The plain pages' own texts: each is used, and each that a page names is there. (``tests/page/texts.test.ts`` looks
at all texts: complete in every language, no markup, no judging word, readable at the age of nine.)"""

import json
import re
import shutil
import subprocess
from contextlib import closing
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

import parasol
from parasol.features.reports.plain import questions
from parasol.features.reports.plain.draft import ANSWERS, MORE, QUESTIONS
from parasol.kernel.plain import reading
from parasol.kernel.plain.templates import ordered
from parasol.kernel.plain.texts import as_written
from parasol.kernel.plain.texts import languages as load
from parasol.kernel.texts import beside
from parasol.kernel.texts.beside import safety
from parasol.kernel.texts.texts import text_folder
from parasol.kernel.texts.translations import of_language, states_of_texts
from plain.site import Place, Reading

ROOT = Path(__file__).parents[2]
PACKAGE = Path(parasol.__file__).parent
SOURCES = [*PACKAGE.glob("**/plain/*.py"), *PACKAGE.glob("**/plain/pages/*.html")]
CODE = "\n".join(path.read_text() for path in SOURCES)


def own() -> list[str]:
    """The messages of plain.ftl."""
    return re.findall(r"^([a-z][a-z0-9-]*) =", (PACKAGE / "kernel/text/en/plain.ftl").read_text(), re.MULTILINE)


def test_every_message_of_the_plain_pages_is_used() -> None:
    counted = {stem for _, stem in reading.ABOUT}
    put_together = ("plain-too-large-", "plain-broken-", "plain-foreign-", "plain-missing-")

    def is_used(id: str) -> bool:
        stem = re.sub(r"-\d$", "", id)
        return f'"{id}"' in CODE or f"'{id}'" in CODE or stem in counted or id.startswith(put_together)

    assert [id for id in own() if not is_used(id)] == []
    assert {f"{kind}title" for kind in put_together} <= set(own())


def test_every_message_that_a_page_names_is_there_in_every_language() -> None:
    named = set(re.findall(r"""\bt\(\s*["']([a-z0-9-]+)["']\s*[,)]""", CODE))
    named |= set(re.findall(r"""\btexts\(\s*["']([a-z0-9-]+)["']\s*[,)]""", CODE))
    assert len(named) > 80
    named |= set(re.findall(r"""\bboth\(t,\s*["']([a-z0-9-]+)["']""", CODE))
    for texts in load().values():
        assert [id for id in sorted(named) if not texts.has(id)] == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_name_that_is_put_together_has_its_text(code: str) -> None:
    t = load()[code]
    ids = [f"ask-{question}" for question in (*QUESTIONS, *MORE)]
    ids += [f"answer-{answer}" for answer in (*ANSWERS, "warn", "shared")]
    ids += [f"add-{question}" for question in MORE]
    ids += [f"kind-{kind.replace(' ', '-')}" for kind in questions.KINDS]
    ids += [f"{what}-{kind}" for what in ("identifier", "names-hint") for kind in questions.NAME_KINDS]
    states = ("received", "being-read", "alert-written", "kept-for-stewards", "closed", "taken-back", "waiting", "met")
    ids += [f"{what}-{state}" for what in ("status", "status-means") for state in states]
    ids += [
        f"said-{kind}-{whose}"
        for kind in ("question", "answer", "correction", "status", "picture")
        for whose in ("theirs", "mine")
    ]
    ids += [f"words-{reason}" for reason in ("too-long", "count", "unknown-word", "checksum")]
    assert [id for id in ids if not t.has(id)] == []


def test_what_the_machine_sees_is_said_before_the_first_question_and_beside_every_button_that_sends(
    place: Place,
) -> None:
    pages = PACKAGE / "kernel/plain/pages"
    for id in ("plain-what-1", "plain-what-2", "plain-what-3", "plain-what-4"):
        assert id in (pages / "opening.html").read_text()
    for name in ("question", "review", "entrance", "receipt", "receipt-again"):
        assert "p.said(t)" in (pages / f"{name}.html").read_text(), name


def test_months_and_days_are_in_the_language() -> None:
    found = load()
    assert found["es"].month("2026-11") == "noviembre de 2026"
    assert found["en"].month("2026-11") == "November 2026"
    assert found["en"].month("sometime") == "sometime"
    assert questions.months_before("2026-02", 3) == ["2026-01", "2025-12", "2025-11"]


HEADERS = [
    "en-GB,en;q=0.5",
    "en-US,en;q=0.5",
    "en",
    "es-MX,es;q=0.9,en-GB;q=0.5",
    "es,en-GB;q=0.8,en-US;q=0.9",
    "de,en-AU",
    "",
]
LOCALE = (ROOT / "src/parasol/kernel/page/kit/texts.ts").read_text()
AS_THE_PAGE = """
const [tags, code, day, month] = JSON.parse(process.argv[1]);
const locale = tags.find((each) => each === code || each.startsWith(`${code}-`)) ?? code;
const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
const months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
process.stdout.write(`${long.format(day * 86_400_000)}|${months.format(Date.parse(`${month}-01T00:00:00Z`))}`);
"""


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("code", ["en", "es"])
def test_a_day_and_a_month_are_written_as_on_the_page_in_the_same_browser(header: str, code: str) -> None:
    """The page asks the browser for its languages, in the order in which they are wanted, and its engine writes dates;
    the same engine is in Node."""
    for line in ("each === code || each.startsWith(`${code}-`)", 'dateStyle: "long"', 'month: "long", year: "numeric"'):
        assert line in LOCALE, "the page does it as it is done here"
    ranges = [part.split(";q=") for part in header.split(",") if part]
    tags = [tag for tag, *_ in sorted(ranges, key=lambda each: -float(each[1] if len(each) > 1 else 1))]
    asked = json.dumps([tags, code, 20_810, "2026-12"])
    told = subprocess.run(["node", "-e", AS_THE_PAGE, asked], check=True, capture_output=True, text=True).stdout
    texts = as_written(load()[code], header)
    assert f"{texts.day(20_810)}|{texts.month('2026-12')}" == told


def test_a_language_that_is_none_changes_nothing() -> None:
    texts = load()["en"]
    for header in ("en-zz-zz-zz-9", "en-", "en-x-private", "-GB", "en-" + "a" * 300, "en-GB;q=0", "\x00"):
        assert as_written(texts, header).day(20_810) == texts.day(20_810)
    assert as_written(texts, "en-GB").code == texts.code == "en"
    assert as_written(texts, "en-GB").name == texts.name


@pytest.mark.parametrize("path", ["/", "/help", "/guides", "/platforms"])
def test_each_page_in_a_language_that_nobody_has_read_says_so(path: str, place: Place) -> None:
    with closing(Reading(place.site.url)) as reader:
        assert load()["es"]("draft") in reader.open(f"/es{path}").text
        assert load()["en"]("draft") not in reader.open(f"/en{path}").text


@pytest.mark.parametrize(
    ("path", "id"),
    [("/help", "help-care-1"), ("/report", "plain-what-3"), ("/about", "about-not-1"), ("/", "plain-members")],
)
def test_what_safety_hangs_on_has_its_english_below_it_while_nobody_has_read_it(
    path: str, id: str, place: Place
) -> None:
    with closing(Reading(place.site.url)) as reader:
        spanish, english = reader.open(f"/es{path}"), reader.open(f"/en{path}")
    mark = f'<small class="beside" lang="en" dir="ltr">{escape(load()["en"](id))}</small>'
    assert f"{escape(load()['es'](id))} {mark}" in spanish.html
    assert 'class="beside"' not in english.html
    assert escape(load()["en"](id)) in english.html


def test_no_page_draws_what_safety_hangs_on_without_its_english() -> None:
    alone = set(re.findall(r"""\b(?:t|texts)\(\s*["']([a-z0-9-]+)["']""", CODE))
    assert len(alone) > 80
    assert safety() & alone == set()
    drawn = set(re.findall(r"""\bboth\(t, "([a-z0-9-]+)"\)""", CODE))
    assert len(safety() & drawn) > 15


def test_one_who_reads_a_translation_takes_the_english_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for code in ("en", "es"):
        shutil.copytree(text_folder() / code, tmp_path / code)
    es, states = load()["es"], tmp_path / "es" / "states.txt"
    found, kept = of_language(tmp_path, "es")
    read = [replace(each, readers=("alma",)) if each.id == "help-care-1" else each for each in found]
    states.write_text(states_of_texts(read, kept, kept.files))
    monkeypatch.setattr(beside, "text_folder", lambda: tmp_path)
    shutil.copy(text_folder() / "safety.txt", tmp_path)
    for cached in (beside.safety, beside._unread):
        cached.cache_clear()
    try:
        assert beside.english(es, "help-care-1") == ""
        assert beside.english(es, "help-care-2") == load()["en"]("help-care-2")
        assert beside.english(load()["en"], "help-care-2") == ""
        assert beside.english(es, "front-help") == ""
    finally:
        for cached in (beside.safety, beside._unread):
            cached.cache_clear()


def test_telephone_numbers_in_arabic_stand_as_they_are_dialled() -> None:
    assert ordered("\u0644\u0627 +44 7700 900123.") == "\u0644\u0627 \u2066+44 7700 900123\u2069."
    assert ordered("Call +44 7700 900123") == "Call +44 7700 900123"


def test_each_field_and_each_guide_runs_as_what_is_in_it() -> None:
    """A number or an English text in an Arabic page."""
    for page in PACKAGE.glob("**/plain/pages/*.html"):
        for tag in re.findall(
            r"<textarea[^>]*|<input type=.text.[^>]*|<[a-z0-9]+ lang=.{{ guide[^>]*", page.read_text()
        ):
            assert 'dir="auto"' in tag, f"{page.name}: {tag}"
