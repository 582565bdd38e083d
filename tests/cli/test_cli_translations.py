"""How far translations were read: states that follow two texts, and every stale one found whatever is edited."""

import json
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Ran, run

from parasol.kernel.texts.faults import categories, faults
from parasol.kernel.texts.texts import load, text_folder
from parasol.kernel.texts.translations import (
    Kept,
    Read,
    hash_of,
    is_draft,
    messages,
    named,
    read_states,
    stated,
    states_of_guides,
)

ROOT = Path(__file__).parents[2]
ROUNDS = 40
SOME = 300
MANY = 2_000
SEVEN = ("en", "es", "fr", "pt", "ru", "zh", "ar")
ENGLISH = """\
# A comment.
hello = Hello
many = { $count ->
    [one] One
   *[other] { $count } of them
  }

bye = Good bye
"""
SPANISH = ENGLISH.replace("Hello", "Hola").replace("Good bye", "Adiós").replace("of them", "de ellas")


class Folder:
    """Texts of one's own, in two languages."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for code, text in (("en", ENGLISH), ("es", SPANISH)):
            (root / code).mkdir(parents=True)
            (root / code / "app.ftl").write_text(text)

    def __call__(self, command: str, *more: str) -> Ran:
        return run("translations", command, "es", *more, "--texts", str(self.root), "--json")

    def edit(self, code: str, old: str, new: str) -> None:
        path = self.root / code / "app.ftl"
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))

    def marked(self, reader: str, *ids: str, name: str = "marks.txt") -> Ran:
        """Somebody reads these, and their marks are taken."""
        marks = self.root / name
        for path in (marks, self.root / "sheet.pdf"):
            path.unlink(missing_ok=True)
        assert self("sheet", "--out", str(self.root / "sheet.pdf"), "--marks", str(marks)).code == 0
        lines = marks.read_text().replace("reader: ", f"reader: {reader}").splitlines()
        marks.write_text("\n".join("[x]" + line[3:] if line[4:].split(" ")[0] in ids else line for line in lines))
        return self("read", str(marks))

    def counts(self) -> tuple[int, int, int, list[str]]:
        told = self("list").json
        return told["machine"], told["read by one"], told["read by two"], told["stale"]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "text")


def test_a_message_is_read_by_one_and_by_two_and_by_one_person_only_once(folder: Folder) -> None:
    assert folder.counts() == (3, 0, 0, [])
    assert folder.marked("alma", "hello", "many").json["marked"] == 2
    assert folder.counts() == (1, 2, 0, [])
    folder.marked("alma", "hello")
    assert folder.counts() == (1, 2, 0, []), "one person counts once"
    folder.marked("bo", "hello")
    assert folder.counts() == (1, 1, 1, [])
    folder.marked("cleo", "many", "bye")
    folder.marked("dora", "many", "bye")
    again = folder("sheet", "--out", str(folder.root / "more.pdf"))
    assert (again.json["error"], folder.counts()) == ("all-read", (0, 0, 3, []))


def test_a_changed_source_resets_and_is_stale_and_a_changed_translation_resets(folder: Folder) -> None:
    folder.marked("alma", "hello", "many", "bye")
    folder.edit("en", "Hello", "Hello, you")
    assert folder.counts() == (1, 2, 0, ["hello"])
    folder.edit("es", "Adiós", "Chao")
    assert folder.counts() == (2, 1, 0, ["hello"])
    folder.edit("es", "Hola", "Hola a ti")
    assert folder.counts() == (2, 1, 0, []), "it was translated again, and nobody has read it"
    assert folder("keep").code == 0
    folder.edit("en", "of them", "of these")
    assert folder.counts()[3] == ["many", "app.ftl"]
    folder.marked("bo", "many")
    assert folder.counts() == (2, 1, 0, ["app.ftl"]), "somebody read it beside its new source"
    assert folder("keep").code == 0
    assert folder.counts() == (2, 1, 0, [])
    folder.edit("es", "many = ", "few = ")
    told = folder("list").json
    assert (told["stale"], told["missing"]) == ([], ["many"]), "what isn't translated is missing"


def test_a_message_whose_english_changed_alone_is_named_until_it_is_translated(folder: Folder) -> None:
    """By what git has: the states have a hash for each file."""
    for command in (("init", "-q"), ("config", "user.name", "x"), ("config", "user.email", "x")):
        git(folder, *command)
    remembered(folder)
    commit(folder)
    folder.edit("en", "Hello", "Good morning")
    folder.edit("en", "Good bye", "Bye")
    folder.edit("es", "Adiós", "Chao")
    assert remembered(folder) == ["hello"]
    commit(folder)
    assert (remembered(folder), folder.counts()[3]) == (["hello"], ["app.ftl"]), "it stays stale"
    folder.edit("es", "Hola", "Buenos días")
    assert (remembered(folder), folder.counts()[3]) == ([], [])
    commit(folder)
    folder.edit("en", "bye = Bye", "# Of a comment nothing is said.\nbye = Bye")
    assert remembered(folder) == []
    folder.edit("en", "Good morning", "Morning")
    assert remembered(folder) == ["hello"]
    assert folder("keep").code == 0
    assert remembered(folder) == [], "somebody says that its translation still fits"
    shutil.rmtree(folder.root.parent / ".git")
    folder.edit("en", "Morning", "Hello")
    assert remembered(folder) == ["app.ftl"], "without git the file is named"


def git(folder: Folder, *command: str) -> None:
    subprocess.run(["git", "-C", folder.root.parent, *command], check=True)


def commit(folder: Folder) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it is")


def remembered(folder: Folder) -> list[str]:
    """What the tool says is stale, once it has written what it knows."""
    script = f"from pathlib import Path; from texts.make import main; main(Path({str(folder.root)!r}))"
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "tools", check=True, capture_output=True, text=True)
    return ran.stdout.split(" stale")[1].split()


def test_marks_of_texts_that_changed_since_are_not_taken(folder: Folder) -> None:
    marks = folder.root / "marks.txt"
    folder("sheet", "--out", str(folder.root / "sheet.pdf"), "--marks", str(marks))
    marks.write_text(marks.read_text().replace("reader: ", "reader: alma").replace("[ ]", "[x]"))
    folder.edit("en", "Hello", "Good morning")
    folder.edit("es", "Adiós", "Chao")
    told = folder("read", str(marks)).json
    assert (told["marked"], told["changed"]) == (1, 2)
    assert folder.counts() == (2, 1, 0, [])


WRONG: dict[str, Callable[[str], str | bytes]] = {
    "nobody": lambda text: text.replace("[ ]", "[x]"),
    "no mark": lambda text: text.replace("reader: ", "reader: alma"),
    "two readers": lambda text: text.replace("reader: ", "reader: alma\nreader: bo").replace("[ ]", "[x]"),
    "a name in full": lambda text: text.replace("reader: ", "reader: Alma Álvarez").replace("[ ]", "[x]"),
    "no text": lambda text: b"\xff\xfe",
    "nothing": lambda text: "",
}


@pytest.mark.parametrize("what", WRONG)
def test_a_file_that_marks_nothing_is_refused_and_changes_nothing(what: str, folder: Folder) -> None:
    folder.marked("alma", "hello")
    marks, states = folder.root / "marks.txt", folder.root / "es" / "states.txt"
    marks.unlink()
    folder("sheet", "--out", str(folder.root / "again.pdf"), "--marks", str(marks))
    made, before = WRONG[what](marks.read_text()), states.read_text()
    marks.write_bytes(made if isinstance(made, bytes) else made.encode())
    assert folder("read", str(marks)).json["error"] == "marks"
    assert states.read_text() == before


@pytest.mark.parametrize("language", ["en", "fr", "..", "../text/es", "es/.."])
def test_only_a_language_that_is_translated_is_taken(language: str, folder: Folder) -> None:
    ran = run("translations", "list", language, "--texts", str(folder.root), "--json")
    assert ran.json["error"] == "no-such-language"


def test_the_sheet_has_both_texts_of_each_message_and_no_markup_of_theirs(folder: Folder) -> None:
    folder.edit("es", "Hola", "Hola *#strong[x]* $1$")
    out = folder.root / "sheet.pdf"
    assert folder("sheet", "--out", str(out)).json["messages"] == 3
    said = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, check=True, text=True).stdout
    for text in ("Hello", "Hola *#strong[x]* $1$", "hello · machine", "Good bye", "Adiós"):
        assert text in said


def test_every_stale_message_is_found_however_sources_are_edited() -> None:
    """Our own texts, and sources edited at random: exactly those are stale whose source changed and whose translation
    didn't, and what was read before isn't any more."""
    chance = random.Random(1)
    root = text_folder()
    read = {
        code: {
            id: text for path in sorted((root / code).glob("*.ftl")) for id, text in messages(path.read_text()).items()
        }
        for code in load(("app",))
    }
    for code in sorted(set(read) - {"en"}):
        texts = read[code]
        source = {id: text for id, text in read["en"].items() if id in texts}
        assert len(source) >= min(MANY, len(texts))
        kept = Kept(
            {id: Read(hash_of(source[id]), hash_of(texts[id]), ("alma", "bo")) for id in source},
            made_from={named(id, texts[id]): hash_of(source[id]) for id in source},
        )
        assert not any(each.is_stale or each.state != "read by two" for each in stated(source, texts, kept))
        for _ in range(ROUNDS):
            some = chance.sample(sorted(source), SOME)  # each language has the same sources: a round asks for some
            _edit(chance, {id: source[id] for id in some}, {id: texts[id] for id in some}, kept)
            _edit(chance, {id: source[id] for id in some}, {id: texts[id] for id in some}, Kept({}, {}, kept.made_from))


def _edit(chance: random.Random, source: dict[str, str], texts: dict[str, str], kept: Kept) -> None:
    edited = set(chance.sample(sorted(source), chance.randrange(30)))
    again = set(chance.sample(sorted(edited), len(edited) // 2))
    fixed = set(chance.sample(sorted(source), 3)) - edited
    after = {id: _edited(text, chance) if id in edited else text for id, text in source.items()}
    now = {id: text + "." if id in again | fixed else text for id, text in texts.items()}
    found = stated(after, now, kept)
    assert {each.id for each in found if each.is_stale} == edited - again
    assert {each.id for each in found if each.state == "machine"} == (edited | fixed if kept.read else set(source))
    written = read_states(states_of_guides(found, kept))
    assert {each.id for each in stated(after, now, written) if each.is_stale} == edited - again
    assert {each.id for each in stated(after, now, written) if each.readers} == (
        set(source) - edited - fixed if kept.read else set()
    )


def _edited(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return chance.choice([text[:at] + "x" + text[at:], text + "!", "Another: " + text])


FAULTS = {
    "hello = Hola { $name }": "English doesn't fill in { $name }",
    "hello = Hola <b>ti</b>": "it has markup or an address of another site",
    "hello = \u202eHola": "it has a character that can't be seen",
    "hello = Hola, prostituta": "“prostituta” judges",
    "hello = Hola\n    .title = Hola": "attributes are not used",
    "hello = { NUMBER(1) }": "only names of what is filled in, and forms for numbers, stand between { and }",
    "helo = Hola": "English has no such message here",
    "hello = Hola\nhello = Hola": "it is said twice",
    "hello Hola": "this is no Fluent: hello Hola",
    "-hello = Hola": "terms are not used",
    "many = Muchas": "it doesn't fill in { $count }",
    "many = { $count ->\n    [one] Una\n   *[other] { $count }\n  }": "$count has no form for many",
    "many = { $count ->\n    [one] Una\n    [few] a\n    [many] { $count }\n   *[other] { $count }\n  }": (
        "$count has a form that this language doesn't have: few"
    ),
    "many = { $count ->\n    [one] Una\n    [many] Tantas\n   *[other] Muchas\n  }": (
        "[other] is more numbers than one, and doesn't say which: fill in { $count }"
    ),
    "many = { $count ->\n   *[one] Una\n    [many] { $count }\n    [other] { $count }\n  }": (
        "“other” is what $count chooses if nothing else fits"
    ),
    "both = { $count ->\n    [one] Una\n    [many] { $count }\n   *[other] { $count } de { $name }\n  }": (
        "one of its forms doesn't fill in { $name }"
    ),
    "form = { $about ->\n    [owns] suya\n   *[site] del sitio\n  }": "$about chooses among own, site and nothing else",
}
MORE = """\
both = { $count ->
    [one] One of { $name }
   *[other] { $count } of { $name }
  }
form = { $about ->
    [own] its own
   *[site] of the site
  }
"""


@pytest.mark.parametrize("text", FAULTS)
def test_what_is_wrong_in_a_translation_is_named_with_its_file_and_line(text: str, folder: Folder) -> None:
    path = folder.root / "en" / "app.ftl"
    path.write_text(path.read_text() + MORE)
    (folder.root / "es" / "app.ftl").write_text(f"# A comment.\n\n{text}\n")
    ran = folder("check")
    assert ran.code == 1
    assert len(ran.json["faults"]) == 1, ran.json["faults"]
    line = 4 if "twice" in FAULTS[text] else 3
    assert ran.json["faults"][0].startswith(f"es/app.ftl:{line}: ")
    assert ran.json["faults"][0].endswith(FAULTS[text])


ONE = {
    ("fr", "[one] Une\n    [many] { $count }\n   *[other] { $count }"): False,  # nought is one in French
    ("fr", "[1] Une\n    [one] { $count }\n    [many] { $count }\n   *[other] { $count }"): True,
    ("fr", "[0] Rien\n    [one] Une\n    [many] { $count }\n   *[other] { $count }"): True,
    ("ru", "[one] Одно\n    [few] { $count }\n    [many] { $count }\n   *[other] { $count }"): False,  # 21 is one
    ("ru", "[one] { $count }\n    [few] { $count }\n    [many] { $count }\n   *[other] { $count }"): True,
    ("zh", "*[other] { $count }"): True,
    ("zh", "[one] { $count }\n   *[other] { $count }"): False,
    ("ar", "[zero] { $count }\n [one] .\n [two] ..\n [few] { $count }\n [many] { $count }\n *[other] { $count }"): True,
    ("ar", "[one] .\n [two] ..\n [few] { $count }\n [many] { $count }\n *[other] { $count }"): False,
}


@pytest.mark.parametrize(("language", "forms"), ONE)
def test_a_form_says_the_number_where_it_stands_for_more_than_one(language: str, forms: str, folder: Folder) -> None:
    (folder.root / language).mkdir()
    (folder.root / language / "app.ftl").write_text(f"many = {{ $count ->\n    {forms}\n  }}\n")
    assert (faults(folder.root, language) == []) is ONE[language, forms]


def test_our_own_translations_have_no_fault() -> None:
    for code in load(("app",)):
        assert [f"{each.file}:{each.line}: {each.id}: {each.what}" for each in faults(text_folder(), code)] == []
    assert run("translations", "list", "es", "--json").json["missing"] == []


def test_no_message_stands_in_two_files() -> None:
    """Its state would be that of the other one, and the file that is read first would win."""
    found = [
        line.split(" =", 1)[0]
        for file in sorted((text_folder() / "en").glob("*.ftl"))
        for line in file.read_text().splitlines()
        if line[:1].islower() and " =" in line
    ]
    assert [each for each, count in Counter(found).items() if count > 1] == []
    assert len(found) > 3000


def test_the_forms_for_numbers_are_the_browsers_too() -> None:
    script = (
        "for (const code of process.argv.slice(1)) "
        "console.log(new Intl.PluralRules(code).resolvedOptions().pluralCategories.join(' '))"
    )
    told = subprocess.run(
        ["node", "-e", script, *SEVEN], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert [set(line.split()) for line in told] == [categories(code) for code in SEVEN]


def test_messages_are_read_as_the_program_reads_them() -> None:
    for path in sorted((text_folder() / "en").glob("*.ftl")):
        assert list(messages(path.read_text())) == load((path.stem,))["en"].ids


def test_our_own_texts_are_remembered_and_a_file_whose_source_changes_is_named(tmp_path: Path) -> None:
    for code in set(load(("app",))) - {"en"}:
        told = run("translations", "list", code, "--json").json
        assert told["machine"] > 0, "no native speaker has read all of it"
        assert told["stale"] == [], "translate it, and run tools/texts/make.py"
    shutil.copytree(text_folder(), tmp_path / "text")
    path = tmp_path / "text" / "en" / "app.ftl"
    path.write_text(path.read_text().replace("front-guides = Guides", "front-guides = Advice"))
    told = run("translations", "list", "es", "--texts", str(tmp_path / "text"), "--json").json
    assert told["stale"] == ["app.ftl"]


def test_a_language_is_a_draft_until_somebody_has_read_all_of_it_for_the_build_too(folder: Folder) -> None:
    """The build of the page asks the same in its own language."""

    def drafts() -> set[bool]:
        asked = f"m.isDraft({json.dumps(str(folder.root))}, 'es')"
        script = f"import('{ROOT}/tools/page/build-texts.mjs').then((m) => console.log({asked}))"
        ran = subprocess.run(["node", "-e", script], cwd=ROOT, check=True, capture_output=True, text=True)
        return {is_draft(folder.root, "es"), ran.stdout.strip() == "true"}

    assert not is_draft(folder.root, "en")
    assert drafts() == {True}
    folder.marked("alma", "hello", "many")
    assert drafts() == {True}
    folder.marked("bo", "bye")
    assert drafts() == {False}
    folder.edit("en", "of them", "of these")
    assert drafts() == {True}
