"""The English beside a translation on which safety hangs (`kernel/text/safety.txt`), while nobody who speaks the
language has read it: a wrong word there could tell somebody that more is locked, or gone, than is (decision 0148).
"""

import re
from functools import cache

from parasol.kernel.texts.texts import DEFAULT, Texts, load, text_folder
from parasol.kernel.texts.translations import of_language

_ID = re.compile(r"^[a-z][a-z0-9-]*$", re.MULTILINE)


@cache
def safety() -> frozenset[str]:
    """The messages on which safety hangs."""
    return frozenset(_ID.findall((text_folder() / "safety.txt").read_text(encoding="utf-8")))


def english(texts: Texts, id: str, **filled: str | int) -> str:
    """The English text of such a message; nothing where none is needed."""
    return load(texts.parts)[DEFAULT](id, **filled) if id in _unread(texts.code) else ""


@cache
def _unread(code: str) -> frozenset[str]:
    if code == DEFAULT:
        return frozenset()
    found, _ = of_language(text_folder(), code)
    return frozenset(each.id for each in found if each.id in safety() and each.text and each.state == "machine")
