"""A folder of guides as people write it: `pack.yml`, and a Markdown file for each page, with YAML at its head. A folder
of translations lies beside the English one, and its pages have the names of those that they translate.

Both parsers get bounded text; neither resolves a name, builds an object, or fetches anything.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
import yaml
from msgspec import UNSET, Meta, UnsetType

from parasol.features.guides import structs as form
from parasol.features.guides.book.blocks import Body, Refused
from parasol.features.guides.book.translated import differs, place_of, read_so_far, translation_of
from parasol.kernel.texts.translations import SOURCE, STATES, Kept, Message, hash_of, read_states
from parasol.kernel.wire.days import parse_day

MAX_SOURCE_BYTES, MAX_STATES_BYTES = 65_536, 4_000_000
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
    """`pack.yml`. Pages that don't name a licence, a source or changes have the pack's. ``translates``: the folder
    beside this one whose pages these translate."""

    name: form.Title
    language: form.Language
    licence: form.Licence | None = None
    source: form.Note = ""
    version: form.Note = ""
    translates: Literal["en"] | None = None
    changes: form.Note = ""


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


class _TranslatedHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a translated page says itself; the rest is its source's."""

    title: form.Title
    authors: form.People | UnsetType = UNSET
    reviewers: form.People | UnsetType = UNSET
    changes: form.Note | UnsetType = UNSET


@dataclass(frozen=True, slots=True)
class Page:
    """A page with the lines on which its fields (by name), its sections (behind a ``#``) and their blocks begin.
    ``read``: how far each text of a translation was read; ``loose``: those that nobody kept beside their source yet."""

    guide: form.Guide
    lines: dict[str, int] = field(default_factory=dict)
    read: tuple[Message, ...] = ()
    loose: tuple[str, ...] = ()

    @property
    def notes(self) -> list[Wrong]:
        """What is no mistake, and has to be done."""
        told = {each.id: "stale, its English has changed since" for each in self.read if each.is_stale}
        told |= dict.fromkeys(self.loose, "not kept beside its English yet (parasol translations keep)")
        file, lines = f"{self.guide.id}.md", self.lines
        return [Wrong(file, lines.get(place_of(each), 1), f"{each}: {what}") for each, what in told.items()]


def read_pack(text: str) -> Pack:
    """`pack.yml`. Raises ``Refused``."""
    found, lines = _yaml(text)
    return _fitting(found, lines, Pack)


def read_page(name: str, pack: Pack, text: str) -> Page:
    """A page from its file's text; ``name`` is the file's without its end. Raises ``Refused``."""
    found, lines, sections = _parts(text)
    fields = _fitting(found, lines, _Head)
    licence = fields.licence or pack.licence
    if licence is None:
        raise Refused(1, "neither the page nor pack.yml names a licence")
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
        translation=None,
        **{each: getattr(fields, each) for each in copied},
    )
    return Page(_bounded(guide, lines), lines)


def read_translation(source: form.Guide, pack: Pack, kept: Kept, text: str) -> Page:
    """A page that translates another one, from its file's text and what is kept in its folder's states. Raises
    ``Refused``: also if it isn't built as its source is."""
    found, lines, sections = _parts(text)
    fields = _fitting(found, lines, _TranslatedHead)
    own = {"changes": pack.changes} | {
        name: value for name, value in msgspec.structs.asdict(fields).items() if value is not UNSET
    }
    guide = msgspec.structs.replace(source, language=pack.language, sections=sections, **own)
    for place, what in differs(guide, source):
        raise Refused(lines.get(place, 1), what)
    read = read_so_far(guide, source, kept)
    guide = msgspec.structs.replace(guide, translation=translation_of(guide, source, kept))
    loose = tuple(each.id for each in read if not kept.has(each.id, each.text))
    return Page(_bounded(guide, lines), lines, tuple(read), loose)


def _parts(text: str) -> tuple[Any, dict[str, int], list[form.Section]]:
    """A file's fields, the lines of all, and its sections."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not body:
        raise Refused(1, "a page begins with its fields, between two lines of ---")
    found, lines = _yaml(head, 2)
    return found, lines, Body(body, head.count("\n") + 4, lines).sections()


def _bounded(guide: form.Guide, lines: dict[str, int]) -> form.Guide:
    content = msgspec.json.encode(guide)
    if len(content) > form.MAX_GUIDE_BYTES:
        raise Refused(1, f"this page has {len(content)} bytes, and {form.MAX_GUIDE_BYTES} are the most")
    return _converted(msgspec.json.decode(content), lines, form.Guide)


def read_folder(folder: Path, is_source: bool = False) -> tuple[list[Page], list[Wrong]]:
    """All pages of a folder that can be read, by name, and what is wrong with the others. ``is_source``: it is read for
    its translations, and can't be one itself."""
    wrong: list[Wrong] = []
    pages: list[Page] = []

    def read(path: Path, into: Callable[[str], T], most: int = MAX_SOURCE_BYTES) -> T | None:
        try:
            return into(_text_of(path, most))
        except Refused as refused:
            wrong.append(Wrong(path.name, refused.line, str(refused)))
        return None

    pack = read(folder / "pack.yml", read_pack)
    files = sorted(folder.glob("*.md"))
    if len(files) > form.MOST_GUIDES:
        wrong.append(Wrong("pack.yml", 1, f"a pack has at most {form.MOST_GUIDES} pages"))
    elif pack is not None and pack.translates is None:
        pages = [page for path in files if (page := read(path, partial(read_page, path.stem, pack))) is not None]
    elif pack is not None and (is_source or pack.language == SOURCE):
        wrong.append(Wrong("pack.yml", 1, "what pages are translated from is in English, and no translation itself"))
    elif pack is not None:
        found, theirs = read_folder(folder.parent / SOURCE, is_source=True)
        wrong += [Wrong(f"../{SOURCE}/{each.file}", each.line, each.text) for each in theirs]
        sources = {page.guide.id: page.guide for page in found}
        kept = (read(folder / STATES, read_states, MAX_STATES_BYTES) if (folder / STATES).exists() else None) or Kept()
        for path in files:
            if path.stem not in sources:
                wrong.append(Wrong(path.name, 1, f"there is no page of this name in ../{SOURCE} that can be read"))
            elif (page := read(path, partial(read_translation, sources[path.stem], pack, kept))) is not None:
                pages.append(page)
    return pages, wrong


def read_translations(folder: Path) -> tuple[list[Message], Kept]:
    """All texts of a folder of translations, those that it lacks by the names of their pages, and what its states say.
    Raises ``ValueError`` if anything is wrong: what can't be read would lose its lines."""
    pages, wrong = read_folder(folder)
    if wrong or not pages:
        raise ValueError("; ".join(map(str, wrong[:10])) or "there is no page in this folder")
    mine = {page.guide.id for page in pages}
    lacking = [page.guide for page in read_folder(folder.parent / SOURCE)[0] if page.guide.id not in mine]
    found = [each for page in pages for each in page.read]
    found += [Message(guide.id, guide.title, "", (), hash_of(guide.title)) for guide in lacking]
    states = folder / STATES
    return found, read_states(_text_of(states, MAX_STATES_BYTES)) if states.exists() else Kept()


def _text_of(path: Path, most: int) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError:
        raise Refused(1, "this file isn't here, or can't be read") from None
    if len(content) > most:
        raise Refused(1, f"this file is larger than {most} bytes")
    try:
        return content.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise Refused(content[: error.start].count(b"\n") + 1, "this isn't text in UTF-8") from None


def _day(date: datetime.date) -> int:
    return parse_day(date.isoformat())


class _Bare(yaml.BaseLoader):  # type: ignore[misc]  # it has no types
    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()
        if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
            raise Refused(event.start_mark.line, "anchors, aliases and tags have no place here")
        return super().compose_node(parent, index)


def _yaml(text: str, first: int = 1) -> tuple[Any, dict[str, int]]:
    """What YAML says, every scalar as text, and the lines of its outermost keys, where the text begins on line
    ``first``. Raises ``Refused``: for anchors and tags too, since no page needs one, and a name that stands for much
    can stand for all of a memory."""
    try:
        node = yaml.compose(text, _Bare)
    except Refused as refused:
        raise Refused(refused.line + first, str(refused)) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        told = getattr(error, "problem", None) or "it can't be read"
        raise Refused(first + (0 if mark is None else mark.line), f"this isn't YAML: {told}") from None
    except RecursionError:
        raise Refused(first, "this is nested too deep") from None
    if not isinstance(node, yaml.MappingNode):
        raise Refused(1, "here should be fields, each with its name and a colon")
    return _plain(node, first), {key.value: key.start_mark.line + first for key, _ in node.value}


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
        if "regex" in told:
            told = "it has characters that nobody sees, or that don't belong there"
        missing = " (it is needed)" if "missing" in told else ""
        raise Refused(lines.get(key, 1), f"{key or 'a field'} isn't as it should be: {told}{missing}") from None
