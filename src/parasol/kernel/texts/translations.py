"""How far each message of a language was read by people who speak it: `states.txt` in its folder.

A line for each message that somebody read: the hashes of its English source and of its own text, and who read exactly
these two. A state holds for two texts. When the source changed and the translation didn't, the message is stale; when
the translation changed, nobody has read it. Either way its state is `machine` again.

Which English the rest was made from: of texts a hash for each English file, of guides a line for each page, since their
readers see which parts are older than the English. Reads files of texts.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

SOURCE, STATES = "en", "states.txt"
State = Literal["machine", "read by one", "read by two"]
_BEGINS = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)
_READ = re.compile(r"^([a-z0-9][a-z0-9/-]*) ([0-9a-f]{12}) ([0-9a-f]{12})((?: [a-z0-9-]{1,40})+)$", re.MULTILINE)
_FILE = re.compile(r"^([a-z][a-z0-9-]*\.ftl) ([0-9a-f]{12})$", re.MULTILINE)
_PAGE = re.compile(r"^[a-z0-9][a-z0-9-]*((?: [0-9a-f]{24})+)$", re.MULTILINE)
_MARK = re.compile(r"^\[[xX]\] ([a-z0-9][a-z0-9/-]*) ([0-9a-f]{24})$", re.MULTILINE)
_READER = re.compile(r"^reader: *([a-z0-9-]{1,40}) *$", re.MULTILINE)


class NotMarked(Exception):
    """This isn't a file of marks, or nobody stands in it."""


@dataclass(frozen=True, slots=True)
class Read:
    """Who read a text beside its source: the hashes of both, and pseudonyms."""

    source: str
    text: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What `states.txt` says. ``files``: each English file's hash when all of it was translated; ``made_from``: of a
    guide's texts, by their names and themselves, the hash of the English."""

    read: Mapping[str, Read] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    made_from: Mapping[str, str] = field(default_factory=dict)

    def has(self, id: str, text: str) -> bool:
        """Whether it says from which English a guide's text was made."""
        return named(id, text) in self.made_from


@dataclass(frozen=True, slots=True)
class Message:
    """A message with its source, how far it was read, and the hash of the English that it was made from. Without a text
    it isn't translated: then English is shown."""

    id: str
    source: str
    text: str
    readers: tuple[str, ...]
    made_from: str

    @property
    def is_stale(self) -> bool:
        """Whether its English has changed since."""
        return self.made_from != hash_of(self.source)

    @property
    def state(self) -> State:
        return ("machine", "read by one", "read by two")[min(len(self.readers), 2)]

    @property
    def mark(self) -> str:
        """What a reader's mark says of which two texts were read."""
        return hash_of(self.source) + hash_of(self.text)


def messages(fluent: str) -> dict[str, str]:
    """The messages of a Fluent file as they are written, without comments and empty lines."""
    lines = [line.rstrip() for line in fluent.splitlines() if line.strip() and not line.startswith("#")]
    written = "\n".join(lines)
    begins = [*_BEGINS.finditer(written)]
    ends = [*(each.start() for each in begins), len(written)][1:]
    return {each[1]: written[each.end() : end].strip() for each, end in zip(begins, ends, strict=True)}


def hash_of(text: str) -> str:
    """Twelve hex digits of the SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def named(id: str, text: str) -> str:
    """A hash of a text and its name."""
    return hash_of(f"{id}\n{text}")


def read_states(content: str) -> Kept:
    """What `states.txt` says; a line that can't be read says nothing."""
    read = {id: Read(source, text, tuple(who.split())) for id, source, text, who in _READ.findall(content)}
    pairs = " ".join(_PAGE.findall(content)).split()
    return Kept(read, dict(_FILE.findall(content)), {pair[:12]: pair[12:] for pair in pairs})


def stated(source: Mapping[str, str], texts: Mapping[str, str], kept: Kept) -> list[Message]:
    """All messages of a language, in the order of the source."""
    found = []
    for id, english in source.items():
        text, now, read = texts.get(id, ""), hash_of(english), kept.read.get(id)
        if read is not None and read.text != hash_of(text):
            read = None
        made_from = read.source if read else kept.made_from.get(named(id, text), now)
        found.append(Message(id, english, text, read.readers if read and read.source == now else (), made_from))
    return found


def of_language(root: Path, language: str) -> tuple[list[Message], Kept]:
    """All messages of a language in a folder of texts, and what its states say."""
    source: dict[str, str] = {}
    texts: dict[str, str] = {}
    for path in sorted((root / SOURCE).glob("*.ftl")):
        source |= messages(path.read_text(encoding="utf-8"))
        mine = root / language / path.name
        texts |= messages(mine.read_text(encoding="utf-8")) if mine.is_file() else {}
    states = root / language / STATES
    kept = read_states(states.read_text(encoding="utf-8")) if states.is_file() else Kept()
    return stated(source, texts, kept), kept


def english_files(root: Path) -> dict[str, str]:
    """The hash of each English file's messages."""
    return {path.name: hash_of_file(path.read_text(encoding="utf-8")) for path in sorted((root / SOURCE).glob("*.ftl"))}


def hash_of_file(fluent: str) -> str:
    """The hash of a file's messages, whatever its comments."""
    return hash_of("\n".join(f"{id} = {text}" for id, text in messages(fluent).items()))


def is_draft(root: Path, language: str) -> bool:
    """Whether a language has messages that nobody has read who speaks it. The source is nobody's translation."""
    return language != SOURCE and any(each.state == "machine" for each in of_language(root, language)[0])


def states_of_texts(all: Iterable[Message], kept: Kept, files: Mapping[str, str]) -> str:
    """`states.txt` of texts, of which all was translated from English files with these hashes."""
    return _written([f"{name} {hash}" for name, hash in files.items()], all, kept)


def states_of_guides(all: Iterable[Message], kept: Kept) -> str:
    """`states.txt` of guides. What is stale keeps the English that it has, so that it stays stale until somebody
    translates it again, or reads it beside its new English."""
    pages: dict[str, list[str]] = {}
    for each in all:
        if each.text:
            pages.setdefault(each.id.partition("/")[0], []).append(named(each.id, each.text) + each.made_from)
    return _written([" ".join([page, *pairs]) for page, pairs in pages.items()], all, kept)


def _written(lines: list[str], all: Iterable[Message], kept: Kept) -> str:
    for each in all:
        read = Read(hash_of(each.source), hash_of(each.text), each.readers)
        if each.is_stale and each.id in kept.read:
            read = kept.read[each.id]
        if read.readers:
            lines.append(" ".join([each.id, read.source, read.text, *read.readers]))
    return "\n".join(sorted(lines)) + "\n"


def marks_of(all: Iterable[Message]) -> str:
    """A file in which somebody marks what they have read."""
    head = (
        "# Put an x between the brackets of each message that you have read and that is right in your language.\n"
        "# Leave out what is wrong, and tell whoever gave you this. Behind “reader:” write a made-up name, always the\n"
        "# same one: a-z, 0-9 and -. Change nothing else.\nreader: \n"
    )
    return head + "".join(f"[ ] {each.id} {each.mark}\n" for each in all)


def with_marks(all: Iterable[Message], marks: str) -> tuple[list[Message], int, int]:
    """The messages with what somebody marked; how many were marked, and how many marks are of texts that have changed
    since. One person counts once. What was stale isn't any more: somebody has read it beside its new source. Raises
    ``NotMarked``."""
    reader, marked = _READER.findall(marks), dict(_MARK.findall(marks))
    if len(reader) != 1 or not marked:
        raise NotMarked("this file marks nothing, or it doesn't say who read it")
    found, count = [], 0
    for each in all:
        readers, is_marked = each.readers, bool(each.text) and marked.get(each.id) == each.mark
        if is_marked:
            count += 1
            readers = (*readers, *reader) if reader[0] not in readers else readers
        made_from = hash_of(each.source) if is_marked else each.made_from
        found.append(Message(each.id, each.source, each.text, readers, made_from))
    return found, count, len(marked) - count
