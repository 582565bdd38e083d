"""The texts of what Python draws (plain pages, paper), in every language that the program has.

They stand in `text/<language>/<part>.ftl`, in Fluent, as the page's do, so that a part can be shared and nothing is
written twice. What isn't translated yet is said in English, as the page does it (tools/page/build-texts.mjs). Pure:
reads the package's own files, once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from unicodedata import combining, normalize

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from fluent.runtime import FluentBundle, FluentResource

from parasol.kernel.wire.days import text_of

DEFAULT = "en"
_FOLDER = files("parasol.kernel") / "text"
_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Texts:
    """Texts in one language. Called with a message's name, and with what is filled in."""

    code: str
    parts: tuple[str, ...]
    beside: Path | None = None
    """Where another program's parts lie, in folders as here."""
    region: str = ""
    """As whose language days are written: British and American ones differ. Such as ``en-GB``; one that isn't known is
    as none."""

    @property
    def bundle(self) -> FluentBundle:
        """What is in their files."""
        return _bundle(self.code, self.parts, self.beside)

    @cached_property
    def locale(self) -> Locale:
        try:
            return Locale.parse(self.region or self.code, sep="-")
        except (ValueError, UnknownLocaleError):
            return Locale.parse(self.code)

    @property
    def name(self) -> str:
        """The language's own name."""
        return (Locale.parse(self.code).get_display_name(self.code) or self.code).capitalize()

    @property
    def direction(self) -> str:
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    def __call__(self, id: str, **filled: str | int) -> str:
        """Raises ``LookupError`` for a message that isn't there: a page with a hole would be worse."""
        if (own := _said(self.bundle, id, filled)) is not None:
            return own
        said = _said(self._source, id, filled)
        if said is None:
            raise LookupError(id)
        return f"\u2066{said}\u2069" if self.direction == "rtl" else said

    def has(self, id: str) -> bool:
        """Whether there is such a message."""
        return bool(self._source.has_message(id))

    @property
    def ids(self) -> list[str]:
        """The names of all messages, in the order of the files."""
        return list(self._source._messages)

    @property
    def _source(self) -> FluentBundle:
        return _bundle(DEFAULT, self.parts, self.beside)

    def day(self, day: int) -> str:
        """A day in words."""
        return str(format_date(date.fromisoformat(text_of(day)), "long", locale=self.locale))

    def month(self, month: str) -> str:
        """A month such as "2026-11" in words; anything else as it is."""
        if not _MONTH.fullmatch(month):
            return month
        return str(format_skeleton("yMMMM", datetime.fromisoformat(f"{month}-01"), locale=self.locale))


def text_folder() -> Path:
    """Where the languages lie, each in a folder."""
    return Path(str(_FOLDER))


def in_order(text: str) -> tuple[str, str]:
    """What names are sorted by where people read them: without accents and case first, as in most alphabets. What it
    can't do without a library: ñ behind n, å behind z, й behind и; Chinese goes by code point and not by pinyin."""
    bare = "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))
    return bare, text.casefold()


@cache
def load(parts: tuple[str, ...], beside: Path | None = None) -> dict[str, Texts]:
    """These text parts in every language, by its code; English first. Parts of another program lie ``beside``. Each
    is read when something is said with it: most commands say little, and reading all of them took a third of the
    program's start."""
    found = (each.name for each in _FOLDER.iterdir() if (each / "app.ftl").is_file())
    codes = sorted(found, key=lambda code: (code != DEFAULT, code))
    return {code: Texts(code, parts, beside) for code in codes}


def _said(bundle: FluentBundle, id: str, filled: Mapping[str, str | int]) -> str | None:
    """What these texts say, if they do."""
    value = bundle.get_message(id).value if bundle.has_message(id) else None
    if value is None:
        return None
    text, errors = bundle.format_pattern(value, dict(filled))
    return None if errors else str(text)


@cache
def _bundle(code: str, parts: tuple[str, ...], beside: Path | None) -> FluentBundle:
    bundle = FluentBundle([code], use_isolating=False)
    for part in parts:
        is_beside = beside is not None and (beside / DEFAULT / f"{part}.ftl").is_file()
        file = (beside if beside and is_beside else _FOLDER) / code / f"{part}.ftl"
        if code == DEFAULT or file.is_file():
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
