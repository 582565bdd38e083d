"""Setting a template of ours as PDF, with typst, in this process.

What goes in is data: JSON, in which nothing can become markup. No file is written, no font of the system is used, and
no template imports a package, so nothing is ever asked of a network (`tests/paper/test_paper_typeset.py` holds that). No date
and no author stand in the file, and the same data gives the same bytes.
"""

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

_FOLDER = Path(__file__).parent


class CannotBeSet(Exception):
    """The typesetting failed; the text repeats nothing of what was to be set. ``code`` is for programs."""

    code = "cannot-be-set"


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of ``template`` (the name of a .typ file here) filled with ``data``. Raises ``CannotBeSet``."""
    try:
        made = _compiler(template).compile(format="pdf", sys_inputs=_inputs(data))
    except typst.TypstError:
        raise CannotBeSet("this can't be set on paper") from None
    assert isinstance(made, bytes)
    return made


def pages(template: str, data: Mapping[str, Any]) -> int:
    """How many pages it has. Raises ``CannotBeSet``."""
    try:
        found = typst.query(
            _FOLDER / f"{template}.typ",
            "<pages>",
            field="value",
            one=True,
            root=_FOLDER,
            ignore_system_fonts=True,
            sys_inputs=_inputs(data),
        )
    except (typst.TypstError, RuntimeError):
        raise CannotBeSet("this can't be set on paper") from None
    return int(json.loads(found))


@functools.cache
def _compiler(template: str) -> typst.Compiler:
    return typst.Compiler(
        _FOLDER / f"{template}.typ",
        root=_FOLDER,
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
    )


def _inputs(data: Mapping[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=True)}
