"""How far each message of a language was read by people who speak it: `text/<language>/states.txt`, a line for each
message with the hashes of its English source and of its own text, and who read exactly these two. Reads files of texts.

A state holds for two texts. When the source changed and the translation didn't, the message is stale; when the
translation changed, nobody has read it. Either way its state is `machine` again.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

SOURCE, STATES = "en", "states.txt"
State = Literal["machine", "read by one", "read by two"]
_BEGINS = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)
_LINE = re.compile(r"^([a-z0-9][a-z0-9/-]*) ([0-9a-f]{12}) ([0-9a-f]{12})((?: [a-z0-9-]{1,40})*)$")
_MARK = re.compile(r"^\[[xX]\] ([a-z0-9][a-z0-9/-]*) ([0-9a-f]{24})$", re.MULTILINE)
_READER = re.compile(r"^reader: *([a-z0-9-]{1,40}) *$", re.MULTILINE)


class NotMarked(Exception):
    """This isn't a file of marks, or nobody stands in it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of `states.txt`."""

    source: str
    text: str
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A message with its source, and how far it was read. Without a text it isn't translated: then English is shown."""

    id: str
    source: str
    text: str
    readers: tuple[str, ...]
    is_stale: bool

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


def read_states(content: str) -> dict[str, Kept]:
    """What `states.txt` says; a line that can't be read says nothing."""
    found = (_LINE.match(line) for line in content.splitlines())
    return {each[1]: Kept(each[2], each[3], tuple(each[4].split())) for each in found if each}


def stated(source: Mapping[str, str], texts: Mapping[str, str], kept: Mapping[str, Kept]) -> list[Message]:
    """All messages of a language, in the order of the source."""
    found = []
    for id, english in source.items():
        text, known = texts.get(id, ""), kept.get(id)
        is_same = known is not None and text != "" and known.text == hash_of(text)
        is_of_source = known is not None and known.source == hash_of(english)
        readers = known.readers if known and is_same and is_of_source else ()
        found.append(Message(id, english, text, readers, is_same and not is_of_source))
    return found


def of_language(root: Path, language: str) -> tuple[list[Message], dict[str, Kept]]:
    """All messages of a language in a folder of texts, and what its states say."""
    source: dict[str, str] = {}
    texts: dict[str, str] = {}
    for path in sorted((root / SOURCE).glob("*.ftl")):
        source |= messages(path.read_text(encoding="utf-8"))
        mine = root / language / path.name
        texts |= messages(mine.read_text(encoding="utf-8")) if mine.is_file() else {}
    states = root / language / STATES
    kept = read_states(states.read_text(encoding="utf-8")) if states.is_file() else {}
    return stated(source, texts, kept), kept


def is_draft(root: Path, language: str) -> bool:
    """Whether a language has messages that nobody has read who speaks it. The source is nobody's translation."""
    return language != SOURCE and any(each.state == "machine" for each in of_language(root, language)[0])


def written_states(all: Iterable[Message], kept: Mapping[str, Kept]) -> str:
    """`states.txt` for these messages. What is stale keeps the line it has, so that it stays stale until somebody
    translates it again."""
    lines = []
    for each in all:
        if each.text and not (each.is_stale and each.id in kept):
            lines.append(" ".join([each.id, hash_of(each.source), hash_of(each.text), *each.readers]))
        elif each.id in kept:
            old = kept[each.id]
            lines.append(" ".join([each.id, old.source, old.text, *old.readers]))
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
        found.append(Message(each.id, each.source, each.text, readers, each.is_stale and not is_marked))
    return found, count, len(marked) - count
