"""The example of README.md gives the page of its picture. ``KEEP=1`` makes the picture again."""

import os
import re
import subprocess
from pathlib import Path

from laboratory import run
from planted_sites import HOSTS

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "README.md").read_text(encoding="utf-8")


def files(folder: Path, page: str) -> None:
    """The files of the example: a name in a line of its own, then a block."""
    for name, content in re.findall(r"^`([\w./-]+)`\n```\w*\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content)


def picture(report: Path, name: str) -> None:
    """The page as a picture for the docs, if it was asked for."""
    if os.environ.get("KEEP"):
        made = ROOT / "pictures" / name
        command = ["pdftoppm", "-r", "60", "-gray", "-png", "-singlefile", report / "page.pdf", made.with_suffix("")]
        subprocess.run(command, check=True)


def test_the_example_of_words_says_what_its_picture_says(tmp_path: Path):
    files(tmp_path, PAGE)
    ran = run("words", "run", str(tmp_path / "filters.toml"), "--into", str(tmp_path / "report"))
    assert ran.code == 0, ran.err
    picture(tmp_path / "report", "words.png")
    told = re.search(r"!\[The page: (\d+ of \d+) sentences of ours were flagged\]", PAGE)
    assert told
    said = subprocess.run(["pdftotext", tmp_path / "report" / "page.pdf", "-"], capture_output=True, check=True)
    assert told[1] in said.stdout.decode()
    assert "One more filter gave the same answers" in said.stdout.decode()
    assert len(re.findall(r"\(\d+ terms\)|\(\d+\)", PAGE)) >= 2


def test_the_example_of_ask_says_what_its_picture_says(tmp_path: Path):
    asked = str(tmp_path / "asked")
    (tmp_path / "reply.pdf").write_bytes(b"%PDF")
    for country, kind, sent in (
        ("GB", "records", "2026-10-01"),
        ("GB", "access", "2026-11-20"),
        ("KE", "records", "2026-09-01"),
    ):
        where = ("letter", asked, "--country", country, "--kind", kind, "--sent", sent)
        assert run("ask", *where, lines=("River City Police", "cameras at the station")).code == 0
    for number, said in (("1", "Two stations have it. They never tested it."), ("2", "They hold nothing about me.")):
        where = ("answer", asked, "--letter", number, "--file", str(tmp_path / "reply.pdf"), "--day", "2026-11-20")
        assert run("ask", *where, lines=(said,)).code == 0
    ran = run("ask", "report", asked, "--into", str(tmp_path / "report"))
    assert ran.code == 0, ran.err
    picture(tmp_path / "report", "ask.png")
    told = re.search(r"!\[The page: (\d+ of \d+) letters got an answer\]", PAGE)
    assert told
    said = subprocess.run(["pdftotext", tmp_path / "report" / "page.pdf", "-"], capture_output=True, check=True)
    assert told[1] in said.stdout.decode()


def test_the_example_of_a_page_is_the_planted_shop() -> None:
    assert PAGE.count(f"{len(HOSTS) + 1} others") == 2, "with Adobe, which the example has behind the shop's own name"
