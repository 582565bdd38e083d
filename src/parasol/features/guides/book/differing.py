"""How a page differs from the one that two stewards checked last, block by block. Pure."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

import msgspec

from parasol.features.guides.book.as_text import about, beside
from parasol.features.guides.structs import Guide
from parasol.features.guides.translated_texts import said, written
from parasol.kernel.texts.texts import Texts


class Difference(msgspec.Struct, frozen=True):
    """A block (or a title, or a line about the page) that was added, taken out or changed, and under which heading."""

    what: Literal["added", "gone", "changed"]
    where: str
    before: str
    now: str


def differences(before: Guide, after: Guide, t: Texts) -> list[Difference]:
    """What differs, in the order of the page. A block that was moved is gone in one place and added in another."""
    old, new = list(_blocks(before, t)), list(_blocks(after, t))
    matcher = SequenceMatcher(None, [text for _, text in old], [text for _, text in new], autojunk=False)
    found = []
    for kind, a, b, c, d in matcher.get_opcodes():
        for one, other in zip_longest(old[a:b], new[c:d]) if kind != "equal" else ():
            what: Literal["added", "gone", "changed"] = "changed" if one and other else "added" if other else "gone"
            found.append(Difference(what, (other or one)[0], one[1] if one else "", other[1] if other else ""))
    return found


def _blocks(guide: Guide, t: Texts) -> Iterator[tuple[str, str]]:
    yield "", guide.title
    for section in guide.sections:
        if section.title:
            yield section.title, section.title
        for at, block in enumerate(section.blocks):
            yield section.title, written(block)
            for item in beside(guide, section, at) or ():
                yield section.title, f"en: {said(item)}"
    for line in (t(f"guide-topic-{guide.topic}"), *about(guide, t)):
        yield t("guide-about"), line
