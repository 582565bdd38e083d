"""Asking every filter every question. What was answered is kept as it comes, so that a long run can be stopped.

A filter that hangs, dies or says nonsense at a sentence is started again for the next one; after `MAX_FAILURES` it is
given up. What it answered before is kept, and it reports every failure.
"""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from parasol.kernel.told import Told
from parasol_evidence.words.child import MAX_TOLD, NoAnswer
from parasol_evidence.words.filters import Filter
from parasol_evidence.words.pairs import Pair, Question
from parasol_evidence.words.trials import read

MAX_FAILURES = 5
Progress = Callable[[int, int], None]


class OtherRun(Told, code="other-run"):
    """The unfinished run is one of other filters or pairs. ``code`` is for programs."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict, and what was said."""

    is_flagged: bool
    said: str


@dataclass
class Answers:
    """What a filter answered, by a question's name; where it failed, and what has to be said of it."""

    filter: Filter
    given: dict[str, Answer] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class Kept:
    """The answers of an unfinished run, in a file to which each is added. ``about`` says which run it is."""

    def __init__(self, path: Path, about: str) -> None:
        """Raises ``OtherRun`` and ``OSError``."""
        self.found: dict[tuple[str, str], Answer] = {}
        self._path = path
        if path.exists() and self._is_loaded(about):
            self._file = path.open("a", encoding="utf-8")
        else:
            self._file = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8")
            self._add({"about": about})

    def _is_loaded(self, about: str) -> bool:
        """Whether it goes on. A run that ended before the first answer doesn't stand in the way of another."""
        lines = self._path.read_text(encoding="utf-8").splitlines(keepends=True)
        if len(lines) <= 1:
            self._path.unlink()
            return False
        if json.loads(lines[0]) != {"about": about}:
            raise OtherRun("an unfinished run of other filters or pairs is at this place; delete it, or name another")
        whole = [line for line in lines if line.endswith("\n")]  # the last one may have been cut
        for each in map(json.loads, whole[1:]):
            if "dropped" in each:
                self.found = {key: answer for key, answer in self.found.items() if key[0] != each["dropped"]}
            else:
                self.found[each["filter"], each["question"]] = Answer(each["flagged"], each["said"])
        if whole != lines:
            self._path.write_text("".join(whole), encoding="utf-8")
        return True

    def keep(self, name: str, question: str, answer: Answer) -> None:
        """Add an answer."""
        self._add({"filter": name, "question": question, "flagged": answer.is_flagged, "said": answer.said})

    def drop(self, name: str) -> None:
        """Forget what a filter answered."""
        self._add({"dropped": name})

    def _add(self, line: dict[str, Any]) -> None:
        self._file.write(json.dumps(line, ensure_ascii=True) + "\n")
        self._file.flush()

    def close(self) -> None:
        """Stop adding."""
        self._file.close()

    def forget(self) -> None:
        """Delete the file: the run is in its report."""
        self.close()
        self._path.unlink()


def ask_all(
    filters: Sequence[Filter], pairs: Sequence[Pair], questions: Sequence[Question], kept: Kept, progress: Progress
) -> list[Answers]:
    """The answers of each filter, in order. Raises ``CannotIsolate``, ``NotTrials``, ``OSError``."""
    made = []
    total = sum(len(questions) for each in filters if each.kind != "trials")
    for each in filters:
        answers = Answers(each)
        made.append(answers)
        if each.kind == "trials":
            content = each.path(each.fields["trials"]).read_bytes()
            found, answers.notes = read(content, {pair.name: pair for pair in pairs})
            answers.given = {name: Answer(*outcome) for name, outcome in found.items()}
            continue
        before = sum(len(questions) for one in made[:-1] if one.filter.kind != "trials")
        answers.given = {
            each_asked.name: kept.found[each.name, each_asked.name]
            for each_asked in questions
            if (each.name, each_asked.name) in kept.found
        }
        _ask(answers, [one for one in questions if one.name not in answers.given], kept, _from(progress, before, total))
    return made


def _from(progress: Progress, before: int, total: int) -> Progress:
    return lambda done, _: progress(before + done, total)


def _ask(answers: Answers, left: list[Question], kept: Kept, progress: Progress) -> None:
    """Ask what is left, starting the filter as often as it takes, but for so many failures."""
    one, total = answers.filter, len(left) + len(answers.given)
    while left and len(answers.failures) < MAX_FAILURES:
        try:
            with one.started() as asks:
                while left:
                    said = asks.ask(left[0].text)
                    answer = Answer(one.is_flagged(said), said[:MAX_TOLD])
                    answers.given[left[0].name] = answer
                    kept.keep(one.name, left.pop(0).name, answer)
                    progress(total - len(left), total)
        except NoAnswer as error:
            if not left or error.code == "answers-more":  # nobody knows which answer belongs to which sentence
                answers.given.clear()
                kept.drop(one.name)
                answers.failures[""] = str(error)
                return
            answers.failures[left.pop(0).name] = str(error)
    if left:
        answers.failures[""] = f"given up after {MAX_FAILURES} failures"
