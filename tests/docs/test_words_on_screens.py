"""One word for one thing (decision 0081): words that have a better one stay away from screens and from the program."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from parasol.kernel.shell.main import build_parser, commands_of
from parasol.kernel.shell.parser import Command

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "src/parasol/kernel/text"

MESSAGE = re.compile(r"^([a-z][a-z0-9-]*) = ?(.*(?:\n[ }].*)*)$", re.MULTILINE)
PLACEABLE = re.compile(r"\{ *\$[a-z]+ *\}|\$[a-z]+ *->")

BETTER = {
    "en": {
        r"seats?": "a member is a person, and what can be paused or ended is a membership",
        r"vaults?|lock(ed)? box(es)?": "what a member has on the server is their keys, locked",
        r"(your|my|their|own|a) place here|(take|took|loses?) (a|your|my|their) place": "a member, not a place",
        r"places? that helps?": "a support service",
        r"receipts?(.s)? words?|words of (its|the|a) receipt": "a report code, or a message code",
        r"generations?": "new keys; the word is one of the wire",
        r"anew": "again, or renew",
        r"(is|are|was|were) told": "say who says it: you read it, they see it",
        r"(a|this|the|one|those|these|each|more) talks?": "a conversation; to talk stays a verb",
        r"ready repl(y|ies)": "a saved reply",
        r"let go|is let go by": "closed, deleted or given up: say which",
    },
    "es": {
        r"miembros?": "integrante",
        r"plazas?|(tu|mi|su) (lugar|puesto)": "integrante, not a place",
        r"bóvedas?|cajas? cerradas?": "the keys, locked",
        r"lugar(es)? que ayudan?": "servicio de apoyo",
        r"(palabras (de|del|de su) recibo)|recibos?": "código de reporte, código de mensajes",
        r"generaci(ón|ones)": "claves nuevas",
        r"respuestas? (preparadas?|listas?)": "respuesta guardada",
    },
}
"""Words, as regular expressions of whole words, and why they don't stand on a screen."""


OF_ARCHIVES = {f"parasol {name}" for name in ("backup", "export", "steward-key", "hand-over")}
"""They name a file that is called `….vaults`."""


def said(language: str) -> Iterator[tuple[str, str]]:
    """Each message with its name, without what is filled in."""
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for id, text in MESSAGE.findall(path.read_text()):
            yield f"{language}/{path.name}: {id}", PLACEABLE.sub("", text)


def helped(commands: list[Command], before: str = "parasol") -> Iterator[tuple[str, str]]:
    """What the program says of each command."""
    for command in commands:
        named = f"{before} {command.name}"
        yield named, f"{command.line}\n{command.about}\n{command.epilog}".replace("\n", " ")
        yield from helped(command.below, named)


def wrong(language: str, texts: Iterator[tuple[str, str]]) -> list[str]:
    """Where a word stands that has a better one, and the reason."""
    return [
        f"{where}: “{found[0]}”: {why}"
        for where, text in texts
        for pattern, why in BETTER.get(language, {}).items()
        if (found := re.search(rf"\b({pattern})\b", text, re.IGNORECASE))
    ]


@pytest.mark.parametrize("language", sorted(path.name for path in TEXTS.iterdir() if path.is_dir()))
def test_no_screen_says_a_word_that_has_a_better_one(language: str) -> None:
    assert wrong(language, said(language)) == []


OTHERS = {"en": "«»", "es": "“”", "fr": "“”", "pt": "«»", "ru": "“”", "zh": "«»", "ar": "“”"}
"""Quotation marks of other languages: each language has one pair."""


@pytest.mark.parametrize(
    "folder", [*sorted(path for path in TEXTS.iterdir() if path.is_dir()), ROOT / "src/parasol/features/sheet/texts"]
)
def test_texts_have_the_apostrophes_and_quotation_marks_of_print(folder: Path) -> None:
    """Text messages alone (`sms-`) have the plain ones: a curly one makes the telephone company send twice as many."""
    wrong = re.compile(f"['\"{OTHERS.get(folder.name, '')}]")
    messages = [each for path in folder.glob("*.ftl") for each in MESSAGE.findall(path.read_text())]
    assert len(messages) > 100
    assert [
        id for id, text in messages if not id.startswith("sms-") and wrong.search(text.replace('{ " " }', ""))
    ] == []


def test_no_help_of_the_program_says_a_word_that_has_a_better_one() -> None:
    helps = [(where, text) for where, text in helped(commands_of()) if where not in OF_ARCHIVES]
    assert wrong("en", iter([*helps, ("parasol", build_parser().description or "")])) == []


def test_each_language_says_who_has_read_it() -> None:
    """Until somebody has: then the text changes, and this test with it."""
    for language in BETTER:
        (line,) = (text for where, text in said(language) if where.endswith(": about-who-5"))
        assert re.search("No editor from a sex worker-led group|Nadie que lo hable de nacimiento", line)
