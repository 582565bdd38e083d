"""What is wrong in a language's Fluent files: what can't be read, isn't English's, fills in something else, or lacks a
form for a kind of number (CLDR's plural categories). What is missing isn't wrong: English stands in for it.

Reads files of texts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast

CATEGORIES = frozenset(("zero", "one", "two", "few", "many", "other"))
_SOURCE = "en"
_TRIED = 1_000
_MARKUP = re.compile(r"<[a-z/!]|&[a-z#]+;|https?:|www\.", re.IGNORECASE)
_HIDDEN = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]")
_JUDGING = re.compile(
    r"\b(prostitu\w*|victim\w*|víctim\w*|vítim\w*|putain\w*|putas?|проститу\w*|жертв\w*)\b|妓|卖淫|受害者|عاهر|دعارة|ضحي",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a message, and where it stands."""

    file: str
    line: int
    id: str
    what: str


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the ways to read a message: its text, what is filled in, and the form that each number chose."""

    text: str = ""
    filled: frozenset[str] = frozenset()
    taken: dict[str, str] = field(default_factory=dict)

    def then(self, other: "_Way") -> "_Way":
        return _Way(self.text + other.text, self.filled | other.filled, self.taken | other.taken)


@dataclass(slots=True)
class _Read:
    """What a message holds: every way to read it, and the keys of what is chosen by each variable."""

    ways: list[_Way]
    keys: dict[str, set[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def names(self) -> set[str]:
        return {name for way in self.ways for name in way.filled} | set(self.keys)


def faults(root: Path, language: str) -> list[Fault]:
    """All faults of a language in a folder of texts, in the order of its files."""
    found = []
    for path in sorted((root / language).glob("*.ftl")):
        source = root / _SOURCE / path.name
        english = _parsed(source)[0] if source.is_file() else {}
        for line, id, what in _of_file(path, english, language):
            found.append(Fault(f"{language}/{path.name}", line, id, what))
    return found


def categories(language: str) -> set[str]:
    """The plural categories that a language needs."""
    return {"other", *Locale.parse(language).plural_form.tags}


def _of_file(path: Path, english: dict[str, ast.Message], language: str) -> Iterator[tuple[int, str, str]]:
    messages, lines, junk = _parsed(path)
    yield from junk
    for id, message in messages.items():
        whats = (
            ["English has no such message here"] if id not in english else _of_message(message, english[id], language)
        )
        yield from ((lines[id], id, what) for what in whats)


def _parsed(path: Path) -> tuple[dict[str, ast.Message], dict[str, int], list[tuple[int, str, str]]]:
    """A file's messages, the line of each, and what is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return {}, {}, [(1, "-", "this isn't text in UTF-8")]
    messages: dict[str, ast.Message] = {}
    lines: dict[str, int] = {}
    junk = []
    for entry in FluentParser().parse(text).body:
        line = text.count("\n", 0, entry.span.start) + 1 if entry.span else 1
        if isinstance(entry, ast.Message):
            if entry.id.name in messages:
                junk.append((line, entry.id.name, "it is said twice"))
            messages.setdefault(entry.id.name, entry)
            lines.setdefault(entry.id.name, line)
        elif isinstance(entry, ast.Term):
            junk.append((line, entry.id.name, "terms are not used"))
        elif isinstance(entry, ast.Junk):
            junk.append((line, "-", "this is no Fluent: " + (entry.content or "").split("\n", maxsplit=1)[0][:60]))
    return messages, lines, junk


def _of_message(message: ast.Message, english: ast.Message, language: str) -> Iterator[str]:
    if message.attributes:
        yield "attributes are not used"
    if message.value is None:
        yield "it has no text"
        return
    read, source = _read(message.value), _read(english.value) if english.value else _Read([])
    yield from read.wrong
    for name in sorted(read.names - source.names):
        yield f"English doesn't fill in {_written(name)}"
    for name in sorted(source.names - read.names):
        yield f"it doesn't fill in {_written(name)}"
    for name, keys in read.keys.items():
        yield from _of_keys(name, keys, source, read.ways, language)
    always = frozenset.intersection(*(way.filled for way in source.ways)) if source.ways else frozenset()
    lost = {name for way in read.ways for name in always - way.filled if name not in way.taken}
    yield from (
        f"one of its forms doesn't fill in {_written(name)}" for name in sorted(lost - (source.names - read.names))
    )
    for way in read.ways:
        if not way.text.strip():
            yield "one of its forms has no text"
        if _MARKUP.search(way.text):
            yield "it has markup or an address of another site"
        if _HIDDEN.search(way.text):
            yield "it has a character that can't be seen"
        if found := _JUDGING.search(way.text):
            yield f"“{found[0]}” judges"


def _of_keys(name: str, keys: set[str], source: _Read, ways: list[_Way], language: str) -> Iterator[str]:
    """What is wrong with the forms among which a variable chooses."""
    named = {key for key in keys if not key.isdigit()}
    wanted = source.keys.get(name, {"other"})
    if not {key for key in wanted if not key.isdigit()} <= CATEGORIES:
        if keys != wanted:
            yield f"${name} chooses among {', '.join(sorted(wanted))} and nothing else"
        return
    needed = categories(language)
    if needed - named and not (named == {"other"} and "one" not in wanted):
        yield f"${name} has no form for {', '.join(sorted(needed - named))}"
    if named - needed:
        yield f"${name} has a form that this language doesn't have: {', '.join(sorted(named - needed))}"
    if exact := {key for key in wanted if key.isdigit()} - keys:
        yield f"${name} has no form for {', '.join(sorted(exact))}"
    if not any(name in way.filled for way in source.ways if way.taken.get(name) == "other"):
        return
    for way in ways:
        key = way.taken.get(name, "")
        if (
            key in CATEGORIES
            and name not in way.filled
            and len(_numbers(language, key) - {int(k) for k in keys - named}) > 1
        ):
            yield f"[{key}] is more numbers than one, and doesn't say which: fill in {{ ${name} }}"


@cache
def _numbers(language: str, category: str) -> frozenset[int]:
    """The first numbers of a category."""
    of = Locale.parse(language).plural_form
    return frozenset(number for number in range(_TRIED) if of(number) == category)


def _written(name: str) -> str:
    """What is filled in as it stands in a file; of another message the name is behind a hyphen."""
    return f"{{ {name[1:]} }}" if name.startswith("-") else f"{{ ${name} }}"


def _read(pattern: ast.Pattern) -> _Read:
    read = _Read([])
    read.ways = _ways(pattern, read)
    return read


def _ways(pattern: ast.Pattern, read: _Read) -> list[_Way]:
    ways = [_Way()]
    for element in pattern.elements:
        more = [_Way(element.value)] if isinstance(element, ast.TextElement) else _placed(element.expression, read)
        ways = [way.then(each) for way in ways for each in more if _fit(way, each)]
    return ways


def _fit(one: _Way, other: _Way) -> bool:
    """Whether both can be read at once: a number is the same wherever it chooses."""
    return all(other.taken.get(name, key) == key for name, key in one.taken.items())


def _placed(expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression, read: _Read) -> list[_Way]:
    match expression:
        case ast.VariableReference():
            return [_Way("…", frozenset((expression.id.name,)))]
        case ast.MessageReference(attribute=None):
            return [_Way("…", frozenset((f"-{expression.id.name}",)))]
        case ast.StringLiteral():
            return [_Way(expression.value)]
        case ast.SelectExpression(selector=ast.VariableReference(id=ast.Identifier(name=name))):
            found = [(_key(variant), _ways(variant.value, read)) for variant in expression.variants]
            read.keys.setdefault(name, set()).update(key for key, _ in found)
            if not any(
                variant.default and _key(variant) in ("other", *_names(found)) for variant in expression.variants
            ):
                read.wrong.append(f"“other” is what ${name} chooses if nothing else fits")
            return [each.then(_Way(taken={name: key})) for key, ways in found for each in ways]
        case _:
            read.wrong.append("only names of what is filled in, and forms for numbers, stand between { and }")
            return [_Way("…")]


def _names(found: Iterable[tuple[str, list[_Way]]]) -> set[str]:
    """The keys, where they are no numbers' forms: then any of them may be the one that is chosen if nothing fits."""
    keys = {key for key, _ in found}
    return keys if "other" not in keys else set()


def _key(variant: ast.Variant) -> str:
    key = variant.key
    return key.value if isinstance(key, ast.NumberLiteral) else key.name
