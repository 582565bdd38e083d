"""Setting a template of ours as PDF, with typst, in this process.

What goes in is data: JSON, in which nothing can become markup. No file is written, no font of the system is used, and
no template imports a package, so nothing is ever asked of a network. No date and no author stand in the file, and the
same data gives the same bytes. `tests/paper/test_paper_typeset.py` holds all of it.
"""

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

_FOLDER = Path(__file__).parent
_LATIN_END = 0x250


class CannotBeSet(Exception):
    """The typesetting failed; the text repeats nothing of what was to be set. ``code`` is for programs."""

    code = "cannot-be-set"


def pdf(template: str, data: Mapping[str, Any], folder: Path = _FOLDER) -> bytes:
    """The PDF of ``template`` (the name of a .typ file of ``folder``) filled with ``data``. Raises ``CannotBeSet``, too
    where the fonts lack a letter: a list of empty boxes would pass for one that names nobody."""
    letters = {
        letter for letter in json.dumps(data, ensure_ascii=False) if letter.isalpha() and ord(letter) >= _LATIN_END
    }
    if letters and not shows("".join(sorted(letters))):
        raise CannotBeSet("the fonts for paper have no letters for this language")
    try:
        made = _compiler(template, data, folder).compile(format="pdf")
    except typst.TypstError:
        raise CannotBeSet("this can't be set on paper") from None
    assert isinstance(made, bytes)
    return made


def shows(text: str) -> bool:
    """Whether the fonts that typst brings have a letter for each character: an empty box would be read as a mistake, or
    hide what matters. Chinese and Thai, for example, they lack. Other fonts would have to be shipped, or be the
    machine's own, with which the same list would look different everywhere."""
    if all(ord(character) < _LATIN_END for character in text):
        return True
    try:  # archival PDF refuses what has no letter
        _compiler("letters", {"text": text}).compile(format="pdf", pdf_standards="a-2u", timestamp=0)
    except typst.TypstError:
        return False
    return True


def pages(template: str, data: Mapping[str, Any], folder: Path = _FOLDER) -> int:
    """How many pages it has. Raises ``CannotBeSet``."""
    try:
        found = _compiler(template, data, folder).query("<pages>", field="value", one=True)
    except RuntimeError:  # of which a TypstError is one
        raise CannotBeSet("this can't be set on paper") from None
    return int(json.loads(found))


def _compiler(template: str, data: Mapping[str, Any], folder: Path = _FOLDER) -> typst.Compiler:
    """The template is handed over as bytes, so that setting opens nothing at all."""
    return typst.Compiler(
        _source(template, folder),
        root=folder,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=True)},
        package_path=folder,
        package_cache_path=folder,
    )


@functools.cache
def _source(template: str, folder: Path) -> bytes:
    return (folder / f"{template}.typ").read_bytes()


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)
