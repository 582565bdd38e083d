"""Which filters are asked: a TOML file with a table for each.

    [a-list]                                # a command that reads lines and answers each with a verdict
    command = ["node", "filter.js"]
    give = ["a-list"]                       # the folders that it may read, from this file on
    version = "1.2.0"

    [a-package]                             # a Python function, called in a child process
    call = "some_package:contains"
    python = "venv/bin/python"

    [an-endpoint]                           # JSON over HTTP
    url = "https://filter.example/v1/check"
    request = { text = "{sentence}" }
    answer = "/flagged"
    headers = "headers.txt"                 # a file, since it may hold a key

    [by-hand]                               # a filled-in plan
    trials = "trials.csv"

A verdict is true or false, a word of `WORDS`, or a number that flags from ``threshold`` on (0.5).
"""

import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from parasol.kernel.told import Told
from parasol_evidence.words import loop, sandbox
from parasol_evidence.words.child import Child, NoAnswer
from parasol_evidence.words.endpoint import LOCAL, PLACE, Endpoint
from parasol_evidence.words.pairs import sha256

WORDS = {"true": True, "yes": True, "flag": True, "flagged": True, "block": True, "blocked": True, "false": False}
WORDS |= {"no": False, "ok": False, "pass": False, "allow": False, "allowed": False}
KINDS = ("command", "call", "url", "trials")
MAX_FILTERS = 100
_SHARED = {"version": str, "threshold": (int, float), "seconds": (int, float)}
_APART = {**_SHARED, "give": list, "memory_mb": int}
_FIELDS: dict[str, dict[str, Any]] = {
    "command": {**_APART, "command": list},
    "call": {**_APART, "call": str, "python": str},
    "url": {**_SHARED, "url": str, "request": dict, "answer": str, "headers": str},
    "trials": {"version": str, "trials": str},
}
_NEEDED = {"url": ("request", "answer")}


class NotFilters(Told, ValueError, code="not-filters"):
    """The file of filters can't be used; the text says why. ``code`` is for programs."""


class Asks(Protocol):
    """Something that can be asked a sentence."""

    def ask(self, sentence: str) -> str:
        """What it says. Raises ``NoAnswer``."""


@dataclass(frozen=True)
class Filter:
    """A filter as the file describes it. ``fields`` have their types; ``folder`` is where paths begin."""

    name: str
    kind: str
    fields: dict[str, Any]
    folder: Path
    told: dict[str, Any] = field(default_factory=dict)
    """What the report says of it: without a key, and without the path of anybody's home."""

    def path(self, text: str) -> Path:
        """A path of the file, not resolved."""
        return self.folder / Path(text).expanduser()

    def given(self) -> list[tuple[Path, Path]]:
        """The folders that it may read, and where it sees them: where they are."""
        found = [self.path(each) for each in self.fields.get("give", [])]
        if self.kind == "call":  # the virtual environment, and the Python that it was made with
            prefixes = {each.parent.parent for each in (self.interpreter(), self.interpreter().resolve())}
            found += sorted(each for each in prefixes if each.resolve() not in _THERE)
        places = [(each.resolve(), each.absolute()) for each in found]
        sandbox.check_given([source for source, _ in places])
        return places

    def command(self) -> list[str]:
        """The command line that runs it apart. Raises ``CannotIsolate``."""
        given = self.given()
        command = self.fields.get("command")
        if command is None:
            script = Path("/loop.py")
            command = [str(self.interpreter()), "-I", str(script), self.fields["call"], *(str(at) for _, at in given)]
            given.append((Path(loop.__file__), script))
        return sandbox.wrapped(command, given, self._memory_mb)

    @property
    def _memory_mb(self) -> int:
        return int(self.fields.get("memory_mb", 1024))

    @contextmanager
    def started(self) -> Iterator[Asks]:
        """It, ready to be asked. Raises ``NoAnswer`` at the end if it said more than it was asked."""
        seconds = float(self.fields.get("seconds", 10))
        if self.kind == "url":
            fields = self.fields
            yield Endpoint(fields["url"], fields["request"], fields["answer"], self._headers(), seconds)
            return
        with Child(self.command(), 60 + seconds, seconds, self._memory_mb) as child:
            yield child
            child.finish()

    def is_flagged(self, said: str) -> bool:
        """Its verdict. Raises ``NoAnswer`` if it is none."""
        word = said.strip().strip('"').casefold()
        if word in WORDS:
            return WORDS[word]
        if re.fullmatch(r"\d{1,9}(\.\d{1,20})?(e-?\d{1,2})?", word):
            return float(word) >= float(self.fields.get("threshold", 0.5))
        raise NoAnswer("garbage", "its answer is no verdict: true, false, a number, or a word such as blocked")

    def interpreter(self) -> Path:
        """The Python that calls a function; this program's own unless the file names one."""
        return self.path(self.fields["python"]) if "python" in self.fields else Path(sys.executable)

    def _headers(self) -> dict[str, str]:
        if "headers" not in self.fields:
            return {}
        lines = self.path(self.fields["headers"]).read_text().splitlines()
        return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines) if value}


_THERE = {Path("/"), Path("/usr"), Path("/usr/local")}
"""Where a Python that every filter sees is installed."""


def read(path: Path) -> list[Filter]:
    """The filters of a file. Raises ``NotFilters`` and ``OSError``."""
    try:
        tables = tomllib.loads(path.read_bytes().decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise NotFilters("the file of filters isn't TOML") from None
    if not 1 <= len(tables) <= MAX_FILTERS:
        raise NotFilters(f"name 1 to {MAX_FILTERS} filters, each as a table")
    return [_filter(name, fields, path.parent.absolute()) for name, fields in tables.items()]


def _filter(name: str, fields: Any, folder: Path) -> Filter:
    kinds = [kind for kind in KINDS if isinstance(fields, dict) and kind in fields]
    if len(kinds) != 1 or not re.fullmatch(r"[A-Za-z0-9_.-]{1,40}", name):
        raise NotFilters("each filter has a short name, and one of command, call, url or trials")
    kind = kinds[0]
    known = _FIELDS[kind]
    for key, value in fields.items():
        if key not in known or not isinstance(value, known[key]) or isinstance(value, bool):
            raise NotFilters(f"{name}: the field {key} isn't known here, or isn't of the right kind"[:120])
    if any(key not in fields for key in _NEEDED.get(kind, ())):
        raise NotFilters(f"{name} needs request and answer")
    if not all(isinstance(each, str) for key in ("command", "give") for each in fields.get(key, [])):
        raise NotFilters(f"{name}: write command and give as lists of texts")
    if kind == "command" and not fields["command"]:
        raise NotFilters(f"{name}: the command is empty")
    if kind == "url":
        found = re.fullmatch(r"(https?)://(\[[0-9a-f:]+\]|[A-Za-z0-9.-]+)(:\d{1,5})?(/[^?#\s]*)?", fields["url"])
        if not found or (found[1] == "http" and found[2].strip("[]") not in LOCAL):
            raise NotFilters(f"{name}: write the address like https://filter.example/check; keys go into headers")
        if PLACE not in str(fields["request"]) or not fields["answer"].startswith("/"):
            raise NotFilters(f"{name}: the request has {PLACE} in it, and the answer is a pointer such as /flagged")
    made = Filter(name, kind, fields, folder)
    made.given()
    told = {key: value for key, value in fields.items() if key != "headers"}
    return Filter(name, kind, fields, folder, _without_home({"kind": kind, **told, **_hashes(made)}))


def _hashes(one: Filter) -> dict[str, Any]:
    """The SHA-256 of the files that make up a filter: of each folder's names and files, without Python's caches. Of a
    Python function the packages beside it, with their versions."""
    if one.kind == "trials":
        return {"trials_sha256": sha256(one.path(one.fields["trials"]).read_bytes())}
    sums = hashlib.sha256()
    for folder in (one.path(each) for each in one.fields.get("give", [])):
        for file in sorted(folder.rglob("*")) if folder.is_dir() else [folder]:
            if file.is_file() and "__pycache__" not in file.parts:
                name = file.relative_to(folder.parent)
                sums.update(f"{name}\0{sha256(file.read_bytes())}\n".encode(errors="surrogateescape"))
    found = {"files_sha256": sums.hexdigest()}
    if one.kind != "call":
        return found
    beside = one.interpreter().parent.parent.glob("lib/python*/site-packages/*.dist-info")
    return {**found, "packages": sorted(each.name.removesuffix(".dist-info") for each in beside)}


def _without_home(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _without_home(each) for key, each in told.items()}
    if isinstance(told, list):
        return [_without_home(each) for each in told]
    return told.replace(str(Path.home()), "~") if isinstance(told, str) else told
