"""A register of letters and their answers: a folder on this machine, for its owner alone.

`register.json` says what was asked of whom, when, by which law, and what came back; the letters and the documents stand
beside it. Nothing in it is ever written over but `register.json`, which is replaced whole.
"""

import hashlib
import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from parasol.kernel.told import Told

FORMAT = "parasol-asked-1"
FILE = "register.json"
MAX_DOCUMENT_BYTES = 50_000_000


class NotARegister(Told, code="no-register"):
    """This is no register, or has no such letter; the text says which. ``code`` is for programs."""


@dataclass
class Answer:
    """A document that came back. ``said`` is what it says, in somebody's words."""

    day: str
    file: str
    sha256: str
    said: str


@dataclass
class Asked:
    """A letter. ``due`` is the first day on which the answer is late by the law that is named, or None."""

    number: int
    country: str
    kind: str
    to: str
    about: str
    sent: str
    due: str | None
    law: Mapping[str, Any] | None
    file: str
    answers: list[Answer] = field(default_factory=list)

    def state(self, today: date) -> str:
        """``answered``, ``late``: answered after it was due; ``overdue``, ``waits``; ``open``: without a due day."""
        if self.answers:
            return "late" if self.due and self.answers[0].day > self.due else "answered"
        if self.due is None:
            return "open"
        return "overdue" if today.isoformat() > self.due else "waits"


class Register:
    """The folder. Made with its first letter."""

    def __init__(self, folder: Path) -> None:
        """Raises ``NotARegister`` if there is something else."""
        self.folder = folder
        self.letters: list[Asked] = []
        if not os.path.lexists(folder):
            return
        try:
            found = json.loads((folder / FILE).read_text(encoding="utf-8"))
            if found["format"] != FORMAT:
                raise ValueError
            for each in found["letters"]:
                self.letters.append(Asked(**{**each, "answers": [Answer(**one) for one in each["answers"]]}))
        except (OSError, ValueError, KeyError, TypeError):
            raise NotARegister("this folder is no register of letters") from None

    def add(self, asked: Asked, text: str) -> None:
        """Keep a letter. Raises ``OSError``."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self._new(asked.file, text.encode())
        self.letters.append(asked)
        self._save()

    def answer(self, number: int, day: date, name: str, content: bytes, said: str) -> Answer:
        """Keep a document that came back, under a name of its own. Raises ``NotARegister``, ``OSError``."""
        asked = self.letter(number)
        found = re.fullmatch(r".*(\.[a-z0-9]{1,8})", name.lower(), re.DOTALL)
        ending = found[1] if found else ""
        file = f"{number:03}-answer-{len(asked.answers) + 1}{ending}"
        made = Answer(day.isoformat(), file, hashlib.sha256(content).hexdigest(), said)
        self._new(file, content)
        asked.answers.append(made)
        asked.answers.sort(key=lambda each: each.day)
        self._save()
        return made

    def letter(self, number: int) -> Asked:
        """Raises ``NotARegister``."""
        for each in self.letters:
            if each.number == number:
                return each
        raise NotARegister("there is no letter of this number")

    def files(self) -> dict[str, bytes]:
        """Letters and documents, by name. Raises ``NotARegister`` if one was changed, ``OSError``."""
        found = {each.file: (self.folder / each.file).read_bytes() for each in self.letters}
        for answer in (one for each in self.letters for one in each.answers):
            found[answer.file] = (self.folder / answer.file).read_bytes()
            if hashlib.sha256(found[answer.file]).hexdigest() != answer.sha256:
                raise NotARegister(f"the document {answer.file} was changed after it came in")
        return found

    def facts(self) -> Sequence[dict[str, Any]]:
        """All that it holds, for a file."""
        return [asdict(each) for each in self.letters]

    def _new(self, name: str, content: bytes) -> None:
        with os.fdopen(os.open(self.folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)

    def _save(self) -> None:
        beside = f".{FILE}.{os.getpid()}"
        content = {"format": FORMAT, "letters": self.facts()}
        self._new(beside, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
        (self.folder / beside).replace(self.folder / FILE)
