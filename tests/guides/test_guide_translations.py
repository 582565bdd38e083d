"""Translated guides: built as their English, every stale text found, honest about who has read them, or refused."""

import random
import re
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from program import run, talk

from guides.desk import Desk
from guides.pages import BODY, HEAD, guide_of, pack, wrong
from parasol.features.guides import structs as form
from parasol.features.guides.book.as_text import shown
from parasol.features.guides.book.source import read_folder
from parasol.features.guides.book.translated import unfit
from parasol.features.guides.client.reading import in_language
from parasol.features.guides.client.signed import Pack
from parasol.features.guides.structs import Guide
from parasol.features.guides.translated_texts import stale_in, stale_places
from parasol.kernel.texts.texts import in_order
from parasol.kernel.texts.translations import STATES
from parasol.kernel.wire.days import parse_day

OWN = Path(__file__).parents[2] / "guides"
ROUNDS = 12
ABOUT = "name: Un paquete\nlanguage: es\ntranslates: en\nchanges: Traducida.\n"
TITLE = "title: Tu teléfono\n"
SPANISH = """\
Esta página te ayuda. *Puede* llevar **diez** minutos.

? ¿Está bloqueado el teléfono?
- Sí → #locked
- No -> #open

## Estaba bloqueado {#locked}

1. Llama a tu compañía.
2. Cambia el código.

> [!help] legal
> Pregunta antes de firmar.

## Estaba abierto {#open}

- Una cosa.
- Otra cosa.

Después:

- [ ] Bórralo a distancia.

> [!danger]
> No vuelvas a solas.
"""


def two(root: Path, spanish: str = SPANISH, about: str = ABOUT, english: str = BODY) -> Path:
    """An English folder and a Spanish one."""
    pack(root / "en", body=english)
    return pack(root / "es", TITLE, spanish, about)


def kept(root: Path) -> None:
    assert run("translations", "keep", "es", "--guides", str(root)).code == 0


def read_by(root: Path, reader: str, *units: str) -> None:
    """Somebody reads these texts, or all, and their marks are taken."""
    marks = root / "marks.txt"
    for path in (marks, root / "sheet.pdf"):
        path.unlink(missing_ok=True)
    asked = ("translations", "sheet", "es", "--out", str(root / "sheet.pdf"), "--marks", str(marks))
    assert run(*asked, "--guides", str(root)).code == 0
    lines = marks.read_text().replace("reader: ", f"reader: {reader}").splitlines()
    is_read = re.compile(r"\[ \] " + (f"({'|'.join(units)}) " if units else ""))
    marked = [f"[x]{line[3:]}" if is_read.match(line) else line for line in lines]
    marks.write_text("\n".join(marked))
    assert run("translations", "read", "es", str(marks), "--guides", str(root)).code == 0


def stale_under(root: Path) -> set[str]:
    pages, faults = read_folder(root / "es")
    assert faults == []
    return {each.id for page in pages for each in page.read if each.is_stale}


def _parts(guide: Guide) -> dict[str, bytes]:
    """Each title and block by where it stands, as bytes."""
    found = {guide.id: guide.title.encode()}
    for section in guide.sections:
        found[f"{guide.id}/{section.id}"] = section.title.encode()
        found |= {f"{guide.id}/{section.id}/{at}": msgspec.json.encode(each) for at, each in enumerate(section.blocks)}
    return found


def _all_parts(folder: Path) -> dict[str, bytes]:
    return {name: text for page in read_folder(folder)[0] for name, text in _parts(page.guide).items()}


def _edited(line: str, dice: random.Random) -> str:
    """A line of a page with one word more, or with words stressed, wherever its text is."""
    mark, text, end = re.fullmatch(
        r"(title: \"?|## |\? |- \[ \] |- |\d\. |> )?(.*?)( \{#.*| (?:→|->) #.*|\"?)", line
    ).groups()  # type: ignore[union-attr]
    words = text.split(" ")
    words.insert(dice.randrange(len(words) + 1), dice.choice(("now", "not")))
    return f"{mark or ''}{' '.join(words)}{end}"


def test_every_stale_text_is_found_however_the_english_is_edited_and_none_without(tmp_path: Path) -> None:
    for code in ("en", "es"):
        shutil.copytree(
            OWN / code, tmp_path / code, ignore=lambda _, names: [n for n in names if n[:6] not in ("first-", "pack.y")]
        )
    kept(tmp_path)
    assert stale_under(tmp_path) == set(), "nothing was edited"
    before = _all_parts(tmp_path / "en")
    dice, seen = random.Random(19), set[str]()
    for _ in range(ROUNDS):
        path = dice.choice(sorted((tmp_path / "en").glob("first-*.md")))
        lines = path.read_text().splitlines()
        body = lines.index("---", 1)
        at = dice.choice([n for n in range(body + 1, len(lines)) if lines[n] and not lines[n].startswith("> [!")])
        at = dice.choice((1, at, at, at))
        lines[at] = _edited(lines[at], dice)
        path.write_text("\n".join(lines) + "\n")
        after = _all_parts(tmp_path / "en")
        changed = {name for name, text in after.items() if text != before[name]}
        assert stale_under(tmp_path) == changed
        seen |= changed
    kinds = {"title" if "/" not in each else "section" if each.count("/") == 1 else "block" for each in seen}
    assert kinds == {"title", "section", "block"}
    kept(tmp_path)
    assert stale_under(tmp_path) == seen, "keeping the others hides none"
    told = run("translations", "list", "es", "--guides", str(tmp_path), "--json").json
    assert set(told["stale"]) == seen
    noted = run("guides", "check", str(tmp_path / "es"), "--json", days_later=-400).json["notes"]
    assert {each.split(": ")[1] for each in noted} == seen


def test_a_question_that_leads_elsewhere_in_english_is_named_with_its_line(tmp_path: Path) -> None:
    two(tmp_path, english=BODY.replace("- No -> #open", "- No -> #locked").replace("Yes → #locked", "Yes → #open"))
    (told,) = wrong(tmp_path / "es")
    assert told == (
        "phone.md:6: English has a question that leads to #open, #locked here, and this page has a question that leads "
        "to #locked, #open"
    )


def test_what_safety_hangs_on_has_its_english_until_somebody_read_it_and_again_when_that_changes(
    tmp_path: Path,
) -> None:
    folder = two(tmp_path)

    def made() -> Guide:
        (page,), faults = read_folder(folder)
        assert faults == []
        return page.guide

    def beside() -> list[str]:
        assert made().translation is not None
        return [f"{each.section}/{each.at}" for each in made().translation.beside]  # type: ignore[union-attr]

    kept(tmp_path)
    assert made().translation.state == "machine"  # type: ignore[union-attr]
    assert beside() == ["locked/0", "open/2", "open/3"]
    text = shown(made(), parse_day("2026-11-28"))
    assert "Esta página es un borrador" in text
    assert "    en: Do not go back alone." in text
    assert made().changes == "Traducida."
    assert made().facts == read_folder(tmp_path / "en")[0][0].guide.facts
    read_by(tmp_path, "alma", "phone/open/3")
    assert beside() == ["locked/0", "open/2"]
    read_by(tmp_path, "alma")
    assert (made().translation.state, beside()) == ("read by one", [])  # type: ignore[union-attr]
    assert "borrador" not in shown(made(), parse_day("2026-11-28"))
    read_by(tmp_path, "bo")
    assert made().translation.state == "read by two"  # type: ignore[union-attr]
    before = made().translation.sources  # type: ignore[union-attr]
    pack(tmp_path / "en", body=BODY.replace("Do not go back", "Never go back"))
    assert (made().translation.state, beside()) == ("machine", ["open/3"])  # type: ignore[union-attr]
    assert made().translation.sources == before, "it says of which English it was made"  # type: ignore[union-attr]
    assert "en: Never go back alone." in shown(made(), parse_day("2026-11-28"))


BUILT_OTHERWISE: dict[str, tuple[Callable[[str], str], int]] = {
    "answers lead elsewhere": (lambda text: text.replace("→ #locked", "→ #open").replace("-> #open", "-> #locked"), 6),
    "an answer more": (lambda text: text.replace("- No -> #open", "- No -> #open\n- Quizá → #open"), 6),
    "a step less": (lambda text: text.replace("2. Cambia el código.\n", ""), 12),
    "steps as a list": (lambda text: text.replace("1. ", "- ").replace("2. ", "- "), 12),
    "another kind of help": (lambda text: text.replace("[!help] legal", "[!help] money"), 15),
    "help without its sentence": (lambda text: text.replace("> Pregunta antes de firmar.\n", ""), 15),
    "no danger": (lambda text: text.replace("> [!danger]\n> No vuelvas a solas.\n", ""), 18),
    "a danger that is text": (lambda text: text.replace("> [!danger]\n> No", "No"), 27),
    "a block more": (lambda text: text + "\nMás.\n", 30),
    "a section under another name": (lambda text: text.replace("#open", "#abierto"), 6),
    "a section less": (lambda text: text.split("## Estaba abierto")[0].replace("#open", "#locked"), 6),
    "sections in another order": (
        lambda text: "\n## ".join([(parts := text.split("\n## "))[0], parts[2], parts[1]]), 10
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", BUILT_OTHERWISE)
def test_a_page_that_is_built_otherwise_is_refused_by_file_and_line(tmp_path: Path, how: str) -> None:
    change, line = BUILT_OTHERWISE[how]
    assert change(SPANISH) != SPANISH
    told = wrong(two(tmp_path, change(SPANISH)))
    assert len(told) == 1, told
    assert told[0].startswith(f"phone.md:{line}: "), told


FOLDERS: dict[str, Callable[[Path], Any]] = {
    "no English page of this name": lambda root: (root / "es" / "phone.md").rename(root / "es" / "other.md"),
    "no English folder": lambda root: shutil.rmtree(root / "en"),
    "an English page that is wrong": lambda root: (root / "en" / "phone.md").write_text("nothing"),
    "English that is a translation": lambda root: (root / "en" / "pack.yml").write_text(ABOUT),
    "a translation into English": lambda root: (root / "es" / "pack.yml").write_text(ABOUT.replace("es", "en", 1)),
    "a translation of Spanish": lambda root: (root / "es" / "pack.yml").write_text(ABOUT.replace("s: en", "s: es")),
    "fields that are the source's": lambda root: pack(root / "es", TITLE + "topic: law\n", SPANISH, ABOUT),
    "whoever wrote it reviews it": lambda root: pack(root / "es", TITLE + "authors: [bo]\n", SPANISH, ABOUT),
}  # fmt: skip


@pytest.mark.parametrize("how", FOLDERS)
def test_a_folder_that_translates_what_is_not_there_is_refused(tmp_path: Path, how: str) -> None:
    folder = two(tmp_path)
    kept(tmp_path)
    assert wrong(folder) == []
    FOLDERS[how](tmp_path)
    assert wrong(folder)
    states = (folder / STATES).read_bytes()
    if how != "whoever wrote it reviews it":
        assert run("translations", "keep", "es", "--guides", str(tmp_path)).code == 1
    assert (folder / STATES).read_bytes() == states, "what can't be read loses no line"


def test_states_that_say_nonsense_make_a_page_a_draft(tmp_path: Path) -> None:
    folder = two(tmp_path)
    kept(tmp_path)
    good = (folder / STATES).read_text()
    for bad in (
        good.replace(" ", " f", 1),
        re.sub(r"(?m)$", " alma bo", good).replace("phone/open/3 ", "phone/open/9 "),
        "x\n",
    ):
        (folder / STATES).write_text(bad)
        (page,), faults = read_folder(folder)
        assert faults == []
        assert page.guide.translation is not None
        assert page.guide.translation.state == "machine"
        assert ("open", 3) in {(each.section, each.at) for each in page.guide.translation.beside}
    (folder / STATES).write_bytes(b"\xff\xfe")
    assert any(each.startswith("states.txt:1: ") for each in wrong(folder))


def _published(desk: Desk, folder: Path, stale: dict[str, list[str]] | None = None) -> None:
    Path(desk.file).unlink(missing_ok=True)
    ran = desk("import", str(folder), "--out", desk.file)
    assert ran.code == 0, ran.err
    for words in (desk.people.first_words, desk.people.second_words):
        assert desk("sign", desk.file, words=words).code == 0
    ran = desk("publish", desk.file, words=desk.people.first_words, lines=("we read it",))
    assert (ran.code, ran.json["stale"]) == (0, stale or {})


def test_the_list_tells_readers_of_each_stale_text_and_of_no_other_however_the_english_is_edited() -> None:
    english = {page.guide.id: page.guide for page in read_folder(OWN / "en")[0]}
    translated = [page.guide for page in read_folder(OWN / "es")[0]]
    dice, kinds = random.Random(19), set[str]()
    for guide in translated:
        assert stale_in(guide, english[guide.id]) == b"", "nothing was edited"
    for turn in range(200):
        guide = dice.choice(translated)
        before = english[guide.id]
        wrong, more, sections = set[str](), 0, []
        for section in before.sections:
            blocks: list[form.Block] = []
            for at, block in enumerate(section.blocks):
                what = dice.choice(("change", "drop", "add", *["leave"] * 12))
                kinds.add(what)
                wrong |= {f"{section.id}/{at}"} if what in ("change", "drop") else set()
                more += {"add": 1, "drop": -1}.get(what, 0)
                blocks += [form.Danger([f"{turn} {section.id} {at}"])] if what in ("change", "add") else []
                blocks += [block] if what in ("add", "leave") else []
            retitled = bool(section.title) and dice.random() < 0.1
            wrong |= {section.id} if retitled else set()
            sections.append(form.Section(section.id, section.title + "!" * retitled, blocks))
        bits = stale_in(guide, msgspec.structs.replace(before, sections=sections))
        assert stale_places(guide, bits) == wrong
        assert bool(bits) == bool(wrong or more > 0)
        told = shown(guide, 0, bits).replace("\n", " ")
        assert told.count("[!] El inglés de esta parte cambió después.") == len(wrong)
        assert ("La guía en inglés cambió" in told) == bool(bits)
    assert kinds == {"change", "drop", "add", "leave"}


HOSTILE: dict[str, Callable[[dict[str, Any]], Any]] = {
    "answers that lead elsewhere": lambda page: page["sections"][0]["blocks"][1]["answers"].reverse(),
    "a section less": lambda page: page["sections"].pop(),
    "a language that it isn't in": lambda page: page.update(language="en"),
    "a page that isn't there": lambda page: page.update(id="other"),
    "no word that it is a translation": lambda page: page.update(translation=None),
    "English that isn't the page's": lambda page: page["translation"]["beside"][2].update(items=[["Go back alone."]]),
    "English beside what isn't there": lambda page: page["translation"]["beside"][2].update(at=9),
    "English twice": lambda page: page["translation"]["beside"].append(page["translation"]["beside"][2]),
    "other hashes, and no English beside": lambda page: page["translation"].update(
        sources=["0" * 12] * len(page["translation"]["sources"]), beside=[]
    ),
    "one hash": lambda page: page["translation"].update(sources=["0" * 12]),
    "other hashes, and read by two": lambda page: page["translation"].update(
        state="read by two", sources=["0" * 12] * len(page["translation"]["sources"]), beside=[]
    ),
    "read by two, and English beside": lambda page: page["translation"].update(state="read by two"),
}  # fmt: skip


def _is_told(desk: Desk, *parts: str, days: int = 0) -> None:
    """Readers of the published translation see that the English of these parts, and of no other, has changed: in the
    program, and in a book that was made of what is published."""
    mark, told = "[!] El inglés de esta parte cambió después.", "La guía en inglés cambió después"
    text = desk("read", "phone", "--language", "es", days=days).json["text"]
    assert (told in text, text.count(mark)) == (bool(parts), len(parts))
    assert all(f"{mark}\n{part}" in text for part in parts)
    card, book = desk.folder / "card.json", desk.folder / "book.epub"
    for file in (card, book):
        file.unlink(missing_ok=True)
    assert desk("save", "--out", str(card), "--language", "es", days=days).code == 0
    asked = ("guides", "build", str(card), "--epub", str(book), "--language", "es")
    assert run(*asked, days_later=days).code == 0
    with zipfile.ZipFile(book) as opened:
        page = opened.read("000-phone.xhtml").decode()
    assert (told in page, page.count(mark[4:])) == (bool(parts), len(parts))


def test_a_translation_goes_from_its_folder_to_readers_and_is_due_when_its_english_changes(desk: Desk) -> None:
    english, root = desk.write(), desk.folder
    shutil.copytree(english, root / "en")
    folder = pack(root / "es", TITLE, SPANISH, ABOUT)
    kept(root)
    early = desk("import", str(folder), "--out", str(root / "early.json"))
    assert (early.code, early.json["error"], (root / "early.json").exists()) == (1, "translation", False)
    _published(desk, root / "en")
    ran = desk("import", str(folder), "--out", desk.file.replace("pack", "good"))
    assert ran.code == 0, ran.err
    good = msgspec.json.decode((root / "good.json").read_bytes())
    for how, change in HOSTILE.items():
        bad = msgspec.json.decode(msgspec.json.encode(good))
        change(bad["guides"][0]["guide"])
        try:
            content = msgspec.json.encode(msgspec.convert(bad, Pack))
        except msgspec.ValidationError:
            content = msgspec.json.encode(bad)
        (root / "bad.json").write_bytes(content)
        for ran in (
            desk("import", str(root / "bad.json"), "--out", str(root / "never.json")),
            desk("sign", str(root / "bad.json"), words=desk.people.first_words),
        ):
            assert ran.json["error"] in ("translation", "wrong", "pack"), (how, ran.out)
        assert not (root / "never.json").exists(), how
        assert (root / "bad.json").read_bytes() == content, how
    _published(desk, folder)
    read = desk("read", "phone", "--language", "es").json
    assert "Esta página es un borrador" in read["text"].replace("\n", " ")
    assert "en: Do not go back alone." in read["text"]
    assert desk("read", "phone", "--language", "fr").json["guide"]["language"] == "en", (
        "what isn't translated is English"
    )
    assert desk("due", words=desk.people.first_words).json["stale"] == {}
    changed = BODY.replace("Change the code.", "Change the code twice.").replace("It was locked", "It is locked")
    shutil.rmtree(root / "source")
    _published(desk, desk.write(body=changed), stale := {"phone (es)": ["phone/locked", "phone/locked/0"]})
    due = desk("due", words=desk.people.first_words).json
    assert due["stale"] == stale
    _is_told(desk, "Estaba bloqueado", "1. Llama a tu compañía.")
    shutil.rmtree(root / "source")
    _published(desk, desk.write())
    _is_told(desk)  # the English is as it was
    shutil.rmtree(root / "source")
    _published(desk, desk.write(body=changed), stale)
    shutil.rmtree(root / "en")
    shutil.copytree(root / "source", root / "en")
    newer = SPANISH.replace("Estaba bloqueado", "Está bloqueado").replace(
        "Cambia el código", "Cambia dos veces el código"
    )
    pack(folder, TITLE, newer, ABOUT)
    kept(root)
    _published(desk, folder)
    _is_told(desk)
    shutil.rmtree(root / "source")
    shorter = changed.replace("One thing.", "1 thing.").replace("\n> Ask before you sign.", "")
    _published(desk, desk.write(body=shorter), {"phone (es)": ["phone/locked/1", "phone/open/0"]})
    shutil.rmtree(root / "source")
    desk.write(body=shorter.replace("1 thing.", "A thing."))
    server = ("--server", desk.people.town.url)
    talk("guides", "import", str(root / "source"), "--out", str(root / "last.json"), *server, answers=())
    for words in (desk.people.first_words, desk.people.second_words):
        ran = talk("guides", "sign", str(root / "last.json"), *server, answers=(words, "y"))
        assert re.findall(r"(?m)^  changed:\n  \| (?:.*\n  \| )*?now: (.+)$", ran.out) == ["- A thing."], ran.out
    ran = talk("guides", "publish", str(root / "last.json"), *server, answers=(words, "n"))
    assert (ran.code, "phone/locked/1, phone/open/0" in ran.err.replace("\n", " ")) == (1, True), ran.err
    assert "1 thing." in desk("read", "phone").json["text"], "who is told may still leave it"
    stale_parts = "Buscar ayuda: leyes y derechos", "- Una cosa."
    _is_told(desk, *stale_parts)
    desk.people.town.clock.offset = 8 * 86_400
    assert desk("confirm", words=desk.people.first_words, days=8).json["confirmed"] is True
    _is_told(desk, *stale_parts, days=8)


def test_a_translation_whose_english_changed_fits_only_as_a_draft_with_that_english(tmp_path: Path) -> None:
    folder = two(tmp_path)
    kept(tmp_path)
    read_by(tmp_path, "alma")
    (page,), _ = read_folder(folder)
    english = read_folder(tmp_path / "en")[0][0].guide
    assert unfit(page.guide, english) == ""
    pack(tmp_path / "en", body=BODY.replace("Do not go back", "Never go back").replace("It *may*", "It *can*"))
    newer = read_folder(tmp_path / "en")[0][0].guide
    assert "phone/start/0: it was made from another English" in unfit(page.guide, newer)
    (page,), _ = read_folder(folder)
    assert unfit(page.guide, newer) == ""
    assert "isn't that of the English page" in unfit(page.guide, english)


def test_a_book_has_what_is_not_translated_in_english_and_says_that_it_is_a_draft(tmp_path: Path) -> None:
    two(tmp_path)
    pack(tmp_path / "en", name="other", head=HEAD.replace("Your phone", "Another page"))
    kept(tmp_path)
    pack(tmp_path / "en", body=BODY.replace("1. Call your", "1. Ring your").replace("- One thing.", "- One."))
    late = parse_day("2027-05-01") - int(time.time() // 86_400)
    asked = ("guides", "build", str(tmp_path / "es"), "--language", "es", "--title", "Guías")
    ran = run(*asked, "--epub", str(tmp_path / "a.epub"), "--pdf", str(tmp_path / "a.pdf"), days_later=late)
    assert ran.code == 0, ran.err
    with zipfile.ZipFile(tmp_path / "a.epub") as book:
        pages = {name: book.read(name).decode() for name in book.namelist()}
    (english,), (spanish,) = ([text for name, text in pages.items() if each in name] for each in ("other", "phone"))
    told = '<small class="beside" lang="en" dir="ltr">Do not go back alone.</small>'
    assert told in spanish
    assert "Esta página es un borrador" in spanish
    assert "Nadie ha revisado esta página" in spanish
    assert "Nobody has checked this page in time" in english
    assert "borrador" not in english
    read = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "a.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    for each in (
        "Cuidado",
        "No vuelvas a solas.",
        "Do not go back alone.",
        "Esta página es un borrador",
        "Another page",
    ):
        assert each in read
    for each in ("Do not go back alone.", "Change the code.", "Wipe it from afar."):
        assert read.count(each) == 2, "of the page that is in English, and beside the Spanish"
    for text, parts in ((spanish, r"\s*</strong>\s*<(?:ol|ul)>\s*<li>"), (read, r"\s+(?:1\.|•)\s+")):
        assert "La guía en inglés cambió después" in " ".join(text.split())
        found = re.findall(rf"El inglés de esta parte cambió después\.{parts}(\w+)", text)
        assert (found, text.count("El inglés de esta parte")) == (["Llama", "Una"], 2)


def test_what_is_not_translated_is_shown_in_english_before_any_other_language() -> None:
    english = guide_of("phone", 20_000)
    pages = [msgspec.structs.replace(english, language=code) for code in ("ar", "en", "zh")]
    for order in (pages, pages[::-1]):
        assert [each.language for each in in_language(order, "fr")] == ["en"]
        assert [each.language for each in in_language(order, "ar")] == ["ar"]
    assert [each.language for each in in_language(pages[2:], "fr")] == ["zh"]


def test_names_are_sorted_without_accents_and_case() -> None:
    assert sorted(["Zoo", "Épicerie", "eau", "Ёлка", "Жар", "Ель", "alma"], key=in_order) == [
        "alma", "eau", "Épicerie", "Zoo", "Ёлка", "Ель", "Жар",
    ]  # fmt: skip
