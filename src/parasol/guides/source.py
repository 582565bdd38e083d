"""A folder of guides as people write it: `pack.yml`, and a Markdown file for each page, with YAML at its head.

Both parsers get bounded text; neither resolves a name, builds an object, or fetches anything.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
import yaml
from msgspec import Meta

from parasol.formats import guide as form
from parasol.guides.blocks import Body, Refused
from parasol.wire.days import parse_day

MAX_SOURCE_BYTES = 65_536
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in a file, and where."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pack.yml`. Pages that don't name a licence or a source have the pack's."""

    name: form.Title
    language: form.Language
    licence: form.Licence | None = None
    source: form.Note = ""
    version: form.Note = ""


class _Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    says: form.Note
    source: form.Note
    read_on: datetime.date


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"law": "for", "about": "kind"}):
    title: form.Title
    topic: form.Topic
    law: form.Law
    about: form.About
    authors: form.People
    reviewers: form.People
    reviewed_on: datetime.date
    review_by: datetime.date
    licence: form.Licence | None = None
    source: form.Note | None = None
    changes: form.Note = ""
    regions: Annotated[list[form.Region], Meta(max_length=50)] = []
    facts: Annotated[list[_Fact], Meta(max_length=40)] = []


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the lines on which its fields (by name) and its sections (behind a ``#``) begin."""

    guide: form.Guide
    lines: dict[str, int] = field(default_factory=dict)


def read_pack(text: str) -> Pack:
    """`pack.yml`. Raises ``Refused``."""
    found, lines = _yaml(text)
    return _fitting(found, lines, Pack)


def read_page(name: str, pack: Pack, text: str) -> Page:
    """A page from its file's text; ``name`` is the file's without its end. Raises ``Refused``."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not body:
        raise Refused(1, "a page begins with its fields, between two lines of ---")
    found, lines = _yaml(head, 2)
    fields = _fitting(found, lines, _Head)
    licence = fields.licence or pack.licence
    if licence is None:
        raise Refused(1, "neither the page nor pack.yml names a licence")
    sections = Body(body, head.count("\n") + 3, lines).sections()
    facts = [form.Fact(fact.says, fact.source, _day(fact.read_on)) for fact in fields.facts]
    copied = ("title", "topic", "changes", "authors", "reviewers", "law", "regions", "about")
    guide = form.Guide(
        id=name,
        language=pack.language,
        licence=licence,
        source=pack.source if fields.source is None else fields.source,
        reviewed_on=_day(fields.reviewed_on),
        review_by=_day(fields.review_by),
        facts=facts,
        sections=sections,
        **{each: getattr(fields, each) for each in copied},
    )
    content = msgspec.json.encode(guide)
    if len(content) > form.MAX_GUIDE_BYTES:
        raise Refused(1, f"this page has {len(content)} bytes, and {form.MAX_GUIDE_BYTES} are the most")
    return Page(_converted(msgspec.json.decode(content), lines, form.Guide), lines)


def read_folder(folder: Path) -> tuple[list[Page], list[Wrong]]:
    """All pages of a folder that can be read, by name, and what is wrong with the others."""
    wrong: list[Wrong] = []
    pages: list[Page] = []

    def read(path: Path, into: Callable[[str], T]) -> T | None:
        try:
            return into(_text_of(path))
        except Refused as refused:
            wrong.append(Wrong(path.name, refused.line, str(refused)))
        return None

    pack = read(folder / "pack.yml", read_pack)
    files = sorted(folder.glob("*.md"))
    if len(files) > form.MOST_GUIDES:
        wrong.append(Wrong("pack.yml", 1, f"a pack has at most {form.MOST_GUIDES} pages"))
    elif pack is not None:
        pages = [page for path in files if (page := read(path, partial(read_page, path.stem, pack))) is not None]
    return pages, wrong


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES + 1)
    except OSError:
        raise Refused(1, "this file isn't here, or can't be read") from None
    if len(content) > MAX_SOURCE_BYTES:
        raise Refused(1, f"this file is larger than {MAX_SOURCE_BYTES} bytes")
    try:
        return content.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise Refused(content[: error.start].count(b"\n") + 1, "this isn't text in UTF-8") from None


def _day(date: datetime.date) -> int:
    return parse_day(date.isoformat())


def _yaml(text: str, first: int = 1) -> tuple[Any, dict[str, int]]:
    """What YAML says, every scalar as text, and the lines of its outermost keys, where the text begins on line
    ``first``. Raises ``Refused``: for anchors and tags too, since no page needs one, and a name that stands for much
    can stand for all of a memory."""
    try:
        for event in yaml.parse(text, yaml.BaseLoader):
            if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
                raise Refused(event.start_mark.line + first, "anchors, aliases and tags have no place here")
        node = yaml.compose(text, yaml.BaseLoader)
        found = _plain(node, first)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        told = getattr(error, "problem", None) or "it can't be read"
        raise Refused(first + (0 if mark is None else mark.line), f"this isn't YAML: {told}") from None
    except RecursionError:
        raise Refused(first, "this is nested too deep") from None
    if not isinstance(node, yaml.MappingNode):
        raise Refused(1, "here should be fields, each with its name and a colon")
    return found, {key.value: key.start_mark.line + first for key, _ in node.value}


def _plain(node: Any, first: int) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, first) for each in node.value]
    if not isinstance(node, yaml.MappingNode):
        return node.value if node is not None else None
    found: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in found:
            raise Refused(key.start_mark.line + first, "a field stands here twice, or has no name")
        found[key.value] = _plain(value, first)
    return found


def _fitting(found: Any, lines: dict[str, int], into: type[T]) -> T:
    return _converted({key: value for key, value in found.items() if value != "" or key == "changes"}, lines, into)


def _converted(found: Any, lines: dict[str, int], into: type[T]) -> T:
    """As strict as a reader is. Raises ``Refused`` with the line of the field."""
    try:
        return msgspec.convert(found, into)
    except msgspec.ValidationError as error:
        told, _, path = str(error).partition(" - at `$")
        named = re.match(r"\.(\w+)", path) or re.search(r"field `(\w+)`", told)
        key = named[1] if named else ""
        missing = " (it is needed)" if "missing" in told else ""
        raise Refused(lines.get(key, 1), f"{key or 'a field'} isn't as it should be: {told}{missing}") from None
