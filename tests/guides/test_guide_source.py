"""From Markdown to strict blocks: what a page says arrives whole, and what is wrong is named by file and line."""

import time
from pathlib import Path

import msgspec
import pytest
from program import run

from guides.pages import BODY, HEAD, PACK, TODAY, pack, wrong
from parasol.features.guides import structs as form
from parasol.features.guides.book.source import read_folder


def test_a_page_becomes_the_blocks_that_it_says(tmp_path: Path) -> None:
    ((page,), none) = read_folder(pack(tmp_path))
    assert none == []
    start, locked, opened = page.guide.sections
    assert start == form.Section(
        "start",
        "",
        [
            form.Text([["This page helps you. It ", "may", " take ", "ten", " minutes."]]),
            form.Question("Is the phone locked?", [form.Answer("Yes", "locked"), form.Answer("No", "open")]),
        ],
    )
    assert locked.title == "It was locked"
    assert locked.blocks == [
        form.Steps([["Call your phone company."], ["Change the code."]]),
        form.Help("legal", ["Ask before you sign."]),
    ]
    assert opened.blocks == [
        form.Text([["One thing."], ["Another thing."]]),
        form.Text([["Then:"]]),
        form.Checks([["Wipe it from afar."]]),
        form.Danger(["Do not go back alone."]),
    ]
    assert (page.guide.licence, page.guide.source, page.guide.language) == ("CC-BY-SA-4.0", "written for a test", "en")
    assert page.guide.review_by - page.guide.reviewed_on == 170
    assert msgspec.json.decode(msgspec.json.encode(page.guide), type=form.Guide) == page.guide


WRONG_HEADS = {
    "licence": ("", HEAD, PACK.replace("licence: CC-BY-SA-4.0\n", ""), 1, "licence"),
    "review": ("review_by: 2027-04-20\n", "", PACK, 1, "review_by"),
    "late review": ("review_by: 2027-04-20", "review_by: 2027-05-01", PACK, 9, "within 180 days"),
    "earlier review": ("review_by: 2027-04-20", "review_by: 2026-10-01", PACK, 9, "within 180 days"),
    "other": ("kind: tool", "kind: other\nregions: [GBR]", PACK, 6, "regions"),
    "future": ("reviewed_on: 2026-11-01", "reviewed_on: 2026-11-30", PACK, 8, "still to come"),
    "same": ("reviewers: [bo]", "reviewers: [bo, Alma]", PACK, 7, "can't be the one"),
    "nobody": ("reviewers: [bo]", "reviewers: []", PACK, 7, "reviewers"),
    "topic": ("topic: phones", "topic: weather", PACK, 3, "topic"),
    "twice": ("topic: phones", "topic: phones\ntopic: law", PACK, 4, "twice"),
    "unknown": ("topic: phones", "topic: phones\nrating: 5", PACK, 4, "rating"),
    "alias": ("title: Your phone", "title: &a Your phone", PACK, 2, "anchors"),
    "tag": ("title: Your phone", "title: !!python/object:os.system x", PACK, 2, "tags"),
    "yaml": ("title: Your phone", "title: Your: phone", PACK, 2, "YAML"),
    "deep": ("title: Your phone", "title: " + "[" * 600 + "]" * 600, PACK, 2, "too deep"),
    "unseen": ("title: Your phone", "title: Your\u200b phone", PACK, 2, "nobody sees"),
    "turned": ("title: Your phone", "title: Your\u202e phone", PACK, 2, "title"),
    "fact": ("read_on: 2026-11-01", "read_on: 2027-11-01", PACK, 10, "still to come"),
}


@pytest.mark.parametrize("what", WRONG_HEADS)
def test_a_wrong_field_is_named_with_its_line(what: str, tmp_path: Path) -> None:
    before, after, about, line, told = WRONG_HEADS[what]
    assert not before or before in HEAD
    (said, *more) = wrong(pack(tmp_path, HEAD.replace(before, after) if before else HEAD, about=about))
    assert said.startswith(f"phone.md:{line}: "), said
    assert told in said
    assert more == []


WRONG_BODIES = {
    "dangling": ("→ #locked", "→ #loked", 18, "#loked"),
    "unreachable": ("- No -> #open", "- No → #locked", 29, "no answer leads to #open"),
    "back": ("> Do not go back alone.", "> Careful.\n\n? Again?\n- Yes → #start\n- No → #locked", 43, "leads back"),
    "one answer": ("- Yes → #locked\n", "", 17, "two to eight"),
    "twice": ("{#open}", "{#locked}", 29, "two sections"),
    "no name": (" {#open}", "", 29, "ends with its name"),
    "level": ("## It was open", "### It was open", 29, "two ##"),
    "link": ("One thing.", "[One](https://name.example) thing.", 31, "links"),
    "bare link": ("One thing.", "<https://name.example>", 31, "links"),
    "picture": ("One thing.", "![One](x.png)", 31, "pictures"),
    "script": ("One thing.", "One <script>alert(1)</script>", 31, "HTML"),
    "block of html": ("- One thing.", "<div>\n\n- One thing.", 31, "nothing else"),
    "code": ("One thing.", "`One`", 31, "code"),
    "nested": ("- One thing.", "- One thing.\n  - deeper", 31, "one paragraph"),
    "deep": ("- One thing.", "> " * 400 + "x", 31, "paragraph"),
    "box": ("[!danger]", "[!joy]", 39, "[!danger]"),
    "help": ("[!help] legal", "[!help] magic", 26, "[!help]"),
    "mixed boxes": ("- One thing.", "- [ ] One thing.", 31, "box"),
    "question": (
        "- One thing.",
        "? Really?\n- Yes → #locked\n- No → #locked\n\nThen:\n\n- One thing.",
        29,
        "stands last",
    ),
    "answers": ("- No -> #open", "- No", 19, "names the section"),
    "loose": ("- Yes → #locked\n- No -> #open\n", "", 17, "followed by its answers"),
    "hard": (
        "One thing.",
        "Organisational confidentiality considerations necessitate comprehensive documentation methodologies.",
        15,
        "hard to read",
    ),
}


@pytest.mark.parametrize("what", WRONG_BODIES)
def test_a_wrong_line_is_named(what: str, tmp_path: Path) -> None:
    before, after, line, told = WRONG_BODIES[what]
    assert before in BODY
    said = wrong(pack(tmp_path, body=BODY.replace(before, after, 1)))
    assert any(each.startswith(f"phone.md:{line}: ") and told in each for each in said), said


def test_another_language_is_not_measured_as_english(tmp_path: Path) -> None:
    hard = BODY.replace("One thing.", "Organisational confidentiality considerations necessitate documentation.")
    assert wrong(pack(tmp_path, body=hard, about=PACK.replace("en\n", "es\n"))) == []


def test_what_is_too_large_or_no_text_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    (folder / "phone.md").write_bytes(b"---\n" + b"a" * 70_000)
    (folder / "bytes.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (folder / "none.md").write_text("no fields at all")
    pack(folder, body="x " * 9000, name="long")
    assert [each.partition(" ")[0] for each in wrong(folder)] == [
        "bytes.md:2:",
        "long.md:1:",
        "none.md:1:",
        "phone.md:1:",
    ]


def test_a_folder_without_pack_yml_has_no_page(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("x")
    assert wrong(tmp_path) == ["pack.yml:1: this file isn't here, or can't be read"]


def test_the_program_checks_and_shows_a_page(tmp_path: Path) -> None:
    folder = str(pack(tmp_path))
    days = {"days_later": TODAY - int(time.time() // 86_400)}
    assert run("guides", "check", folder, **days).out == "1 page read, 0 mistakes.\n"
    shown = run("guides", "preview", folder, "--page", "phone", **days).out
    assert "? Is the phone locked?" in shown
    assert "- No → It was open" in shown
    assert "Careful: Do not go back alone." in shown
    assert "Find help: law and rights. Ask before you sign." in shown
    late = run("guides", "preview", folder, "--page", "phone", days_later=days["days_later"] + 300).out
    assert "It is 158 days late" in late.replace("\n  | ", " ")
    assert run("guides", "preview", folder, "--page", "other", **days).code == 1
    pack(tmp_path, body=BODY.replace("#locked\n", "#gone\n"))
    ran = run("guides", "check", folder, "--json", **days)
    assert ran.code == 1
    assert any("#gone" in each for each in ran.json["wrong"])
