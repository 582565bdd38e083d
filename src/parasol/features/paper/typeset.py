"""Setting a template of ours as PDF, with typst, in this process.

What goes in is data: JSON, in which nothing can become markup. No file is written, and no template imports a package,
so nothing is ever asked of a network. No date and no author stand in the file, and the same data gives the same bytes.
Letters beyond Cyrillic come from two folders of Debian's fonts, where they are; no other font of the machine is used.
`tests/paper/test_paper_typeset.py` holds all of it.
"""

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from parasol.kernel.told import Told

_FOLDER = Path(__file__).parent
_LATIN_END = 0x250
_CYRILLIC_END = 0x590
"""Up to here typst's own fonts have all letters, and the same list looks the same on every machine."""
_OF_DEBIAN = {
    "fonts-noto-ui-core": (_CYRILLIC_END, 0x1E00, Path("/usr/share/fonts/truetype/noto/NotoSansThaiUI-Regular.ttf")),
    "fonts-droid-fallback": (0x2E80, 0xFFFF, Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")),
}
"""The package with letters from one code to another, and one of its files: Arabic, Thai and others; Chinese."""
_LATIN, _MONO = "Libertinus Serif", "DejaVu Sans Mono"
_FAR = ("Noto Sans Arabic UI", "Noto Sans Thai UI")
_CHINESE = "Droid Sans Fallback"


class CannotBeSet(Told, code="cannot-be-set"):
    """The typesetting failed; the text repeats nothing of what was to be set. ``code`` is for programs."""


def pdf(template: str, data: Mapping[str, Any], folder: Path = _FOLDER) -> bytes:
    """The PDF of ``template`` (the name of a .typ file of ``folder``) filled with ``data``. Raises ``CannotBeSet``, too
    where the fonts lack a letter: a list of empty boxes would pass for one that names nobody."""
    letters = {
        letter for letter in json.dumps(data, ensure_ascii=False) if letter.isalpha() and ord(letter) >= _LATIN_END
    }
    if letters and not shows("".join(sorted(letters))):
        raise CannotBeSet(no_letters("".join(letters)))
    try:
        made = _compiler(template, data, folder).compile(format="pdf")
    except typst.TypstError:
        raise CannotBeSet("this can't be set on paper") from None
    assert isinstance(made, bytes)
    return made


def shows(text: str) -> bool:
    """Whether there is a letter for each character in the fonts that typst brings, or in those of ``_OF_DEBIAN`` that
    the machine has: an empty box would be read as a mistake, or hide what matters."""
    if all(ord(character) < _LATIN_END for character in text):
        return True
    try:  # archival PDF refuses what has no letter
        _compiler("letters", {"text": text}).compile(format="pdf", pdf_standards="a-2u", timestamp=0)
    except typst.TypstError:
        return False
    return True


def no_letters(text: str) -> str:
    """What to say where not all of ``text`` ``shows``, with the package of Debian's that brings its letters, if one of
    ours does."""
    said = "the fonts for paper have no letters for this language"
    for package, (start, end, file) in _OF_DEBIAN.items():
        mine = "".join({letter for letter in text if start <= ord(letter) < end})
        if not file.exists() and not shows(mine):
            return f"{said}; install the Debian package {package}, and try again"
    return said


def pages(template: str, data: Mapping[str, Any], folder: Path = _FOLDER) -> int:
    """How many pages it has. Raises ``CannotBeSet``."""
    try:
        found = _compiler(template, data, folder).query("<pages>", field="value", one=True)
    except RuntimeError:  # of which a TypstError is one
        raise CannotBeSet("this can't be set on paper") from None
    return int(json.loads(found))


def _compiler(template: str, data: Mapping[str, Any], folder: Path = _FOLDER) -> typst.Compiler:
    """The template is handed over as bytes, so that setting opens nothing at all but, once, Debian's fonts."""
    has_far = any(ord(each) >= _CYRILLIC_END and each.isalpha() for each in json.dumps(data, ensure_ascii=False))
    is_chinese = str(data.get("language")).startswith("zh")
    latin = {"name": _LATIN, "covers": "latin-in-cjk"} if is_chinese else _LATIN
    far = (_CHINESE, *_FAR, _MONO) if is_chinese else (*_FAR, _MONO, _CHINESE)
    return typst.Compiler(
        _source(template, folder),
        root=folder,
        font_paths=_fonts(has_far),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=True), "fonts": json.dumps([latin, *far])},
        package_path=folder,
        package_cache_path=folder,
    )


@functools.cache
def _source(template: str, folder: Path) -> bytes:
    return (folder / f"{template}.typ").read_bytes()


@functools.cache
def _fonts(with_debians: bool) -> typst.Fonts:
    folders = [file.parent for _, _, file in _OF_DEBIAN.values() if file.exists()] if with_debians else []
    return typst.Fonts(include_system_fonts=False, font_paths=folders)
