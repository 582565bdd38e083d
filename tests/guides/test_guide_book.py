"""Guides as a book: the EPUB is well formed and whole, the PDF says what the pages say, and both say what is late."""

import io
import subprocess
import time
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import msgspec
import pytest
from program import run

from guides.pages import TODAY, guide_of, old_guide, pack
from parasol.features.guides import structs as form
from parasol.features.guides.book.book import epub, paper
from parasol.features.paper.typeset import CannotBeSet

CODE = '<script>alert("1")</script> & #import "x"'
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def guides() -> list[form.Guide]:
    hostile = msgspec.structs.replace(guide_of("code", TODAY), title=CODE, sections=[_saying(CODE)])
    return [guide_of("phone", TODAY), old_guide(TODAY), hostile]


def _saying(text: str) -> form.Section:
    return form.Section("start", "", [form.Text([["", text, text]]), form.Steps([[text]])])


def test_an_epub_has_each_page_well_formed_and_in_its_place(guides: list[form.Guide]) -> None:
    content = epub("A book & more", guides, TODAY)
    assert content == epub("A book & more", guides[::-1], TODAY), "the same bytes each time"
    book = zipfile.ZipFile(io.BytesIO(content))
    first = book.infolist()[0]
    assert (first.filename, first.compress_type, book.read(first)) == ("mimetype", 0, b"application/epub+zip")
    assert {each.date_time for each in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    parsed = {each: ET.fromstring(book.read(each)) for each in book.namelist()[1:]}
    listed = [item.get("href") for item in parsed["book.opf"].iter("{http://www.idpf.org/2007/opf}item")]
    assert set(listed) == set(parsed) - {"META-INF/container.xml", "book.opf"}
    pages = {name: "".join(tree.itertext()) for name, tree in parsed.items() if name[0].isdigit()}
    assert len(pages) == 3
    everything = "\n".join(pages.values())
    for told in ("Is the phone locked?", "Do not go back alone.", CODE, "It is 100 days late", "Checked by bo."):
        assert told in everything
    assert not [each for tree in parsed.values() for each in tree.iter(f"{XHTML}script")]
    targets = {a.get("href") for tree in parsed.values() for a in tree.iter(f"{XHTML}a")} - {*listed}
    assert targets == {"#locked", "#open"}


def test_a_pdf_says_what_the_pages_say_and_names_nobody(guides: list[form.Guide], tmp_path: Path) -> None:
    content = paper("A book", guides, TODAY)
    assert content == paper("A book", guides, TODAY)
    (tmp_path / "book.pdf").write_bytes(content)
    said = subprocess.run(["pdftotext", tmp_path / "book.pdf", "-"], capture_output=True, text=True, check=True).stdout
    flat = " ".join(said.split())
    for told in ("Is the phone locked?", "No → It was open", "Careful. Do not go back alone.", "It is 100 days late"):
        assert told in flat
    assert "Find help: law and rights" in flat
    assert '#import "x"' in flat
    info = subprocess.run(["pdfinfo", tmp_path / "book.pdf"], capture_output=True, text=True, check=True).stdout
    assert "Author" not in info
    assert "CreationDate" not in info


def test_what_the_fonts_lack_is_said_and_not_left_out(guides: list[form.Guide]) -> None:
    sumerian = msgspec.structs.replace(guides[0], sections=[_saying("\U00012000")])
    with pytest.raises(CannotBeSet):
        paper("A book", [sumerian], TODAY)
    assert epub("A book", [sumerian], TODAY)


def test_the_program_makes_both_from_a_folder_and_writes_over_nothing(tmp_path: Path) -> None:
    folder, days = str(pack(tmp_path / "source")), TODAY - int(time.time() // 86_400)
    made = [str(tmp_path / name) for name in ("a.epub", "a.pdf")]
    ran = run("guides", "build", folder, "--epub", made[0], "--pdf", made[1], days_later=days)
    assert ran.out == "The book is made, with 1 page.\n"
    assert run("guides", "build", folder, "--epub", made[0], days_later=days).code == 1
    assert run("guides", "build", folder, days_later=days).code == 1
    assert run("guides", "build", folder, "--epub", made[0], "--language", "es", days_later=days).code == 1
