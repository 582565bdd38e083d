"""The kit's texts, a file for each language, and its drawings. `tests/kit` holds each language to the shape of English;
`unread` is printed on each sheet, and is empty once a native speaker has read the file."""

import json
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

_FOLDER = files("parasol.features.workshops")
Handout = dict[str, Any]
"""A sheet to take along: title, sections (title, kind, text), and, from a guide, what is said around it. ``page`` is
the guide that says it at length."""


def languages() -> list[str]:
    """The codes of the languages that there are."""
    return sorted(each.name.removesuffix(".toml") for each in (_FOLDER / "texts").iterdir())


@cache
def texts(language: str) -> dict[str, Any]:
    """The texts of one of ``languages()``."""
    return tomllib.loads((_FOLDER / "texts" / f"{language}.toml").read_text(encoding="utf-8"))


def guides_of(language: str) -> Path | None:
    """The pages of our own pack that become handouts, where it is there in this language: beside this file in what a
    host installs, the whole pack in a checkout."""
    here = Path(str(_FOLDER))
    return next(
        (each for each in (here / "guides" / language, here.parents[3] / "guides" / language) if each.is_dir()), None
    )


@cache
def drawings() -> dict[str, list[list[Any]]]:
    """Strokes on a square of 100: lines, rings, dots, boxes, filled shapes."""
    found: dict[str, list[list[Any]]] = json.loads((_FOLDER / "pictures.json").read_bytes())
    return found
