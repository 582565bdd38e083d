"""Translations: what nobody has read, a sheet for whoever reads them, and taking back what they marked."""

from collections.abc import Mapping
from pathlib import Path

from parasol.features.paper.typeset import no_letters, pdf, shows
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import check_new, read_whole, write, write_new
from parasol.kernel.shell.output import count, harmless
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.texts.faults import faults
from parasol.kernel.texts.texts import DEFAULT, text_folder
from parasol.kernel.texts.translations import (
    STATES,
    Kept,
    Message,
    NotMarked,
    english_files,
    marks_of,
    of_language,
    states_of_guides,
    states_of_texts,
    with_marks,
)

commands = Commands("anyone")
translations = commands.group(
    "translations",
    "translations: which messages people have read, and which are stale",
    "Each message of a language is a machine's, or was read by one or by two who speak it. When its English source "
    "changes, nobody has read it. docs/translations.md says how a language is added. With --guides this is about "
    "guides.\n\nparasol translations list es",
    talks=False,
)
LANGUAGE = option("language", metavar="LANG", help="the language's code, such as es")
TEXTS = option("--texts", metavar="FOLDER", type=Path, help="a folder of texts of your own (without it: the program's)")
GUIDES = option("--guides", metavar="FOLDER", type=Path, help="folders of guides, one for each language, instead")
MOST_BYTES, SHOWN = 2_000_000, 20


@translations.add("list", "how far a language was read, and what is stale in it", LANGUAGE, TEXTS, GUIDES, talks=False)
def _list(call: Call) -> int:
    """Counts a language's messages by their states, and names what is stale and what isn't translated: in its place
    English is shown. Stale are messages that somebody has read whose English has changed since, files whose English
    has changed since all of them was translated, and of guides each text.

    parasol translations list es
    """
    folder, found, kept = _read(call)
    states = ("machine", "read by one", "read by two")
    counted = {state: sum(each.state == state and each.text != "" for each in found) for state in states}
    missing, stale = [each.id for each in found if not each.text], [each.id for each in found if each.is_stale]
    now = english_files(folder.parent)
    stale += [file for file, hash in kept.files.items() if now.get(file, hash) != hash]
    lines = [f"{number} {state}" for state, number in counted.items()] + [f"{len(missing)} missing"]
    lines += [*_some("stale", stale), *_some("missing", missing), f"{count(len(found), 'message')}."]
    return call.out.give({**counted, "missing": missing, "stale": stale}, "\n".join(lines))


def _some(what: str, ids: list[str]) -> list[str]:
    return [f"{what}: {id}" for id in ids[:SHOWN]] + ([f"and {len(ids) - SHOWN} more"] if len(ids) > SHOWN else [])


@translations.add("check", "what is wrong in a language's files, by file and line", LANGUAGE, TEXTS, talks=False)
def _check(call: Call) -> int:
    """Looks whether a language's files can be read, have no message that English lacks, fill in what English fills in,
    and have a form for each kind of number of the language. What is missing isn't wrong.

    parasol translations check fr
    """
    folder, found, _ = _read(call)
    wrong = faults(folder.parent, folder.name)
    shown = [f"{each.file}:{each.line}: {each.id}: {each.what}" for each in wrong]
    missing = sum(not each.text for each in found)
    told = f"{count(len(wrong), 'fault')} in {count(len(found) - missing, 'message')}, {missing} missing."
    return call.out.give({"faults": shown, "missing": missing}, "\n".join([*shown, told]), exit_code=1 if wrong else 0)


@translations.add(
    "keep", "keep which English this was translated from: that of today", LANGUAGE, TEXTS, GUIDES, talks=False
)
def _keep(call: Call) -> int:
    """Keeps the hashes of the English: of texts one for each file, of guides one for each text that is new or was
    translated again. What is stale in guides stays so until it is translated again, or until somebody reads it beside
    its new English.

    parasol translations keep es --guides guides
    """
    folder, found, kept = _read(call)
    _write(call, folder, found, kept, english_files(folder.parent))
    stale = sum(each.is_stale for each in found)
    return call.out.give({"texts": len(found), "stale": stale}, f"{count(len(found), 'text')} kept, {stale} stale.")


@translations.add(
    "sheet",
    "a sheet on paper for whoever reads a language, and a file to mark what is right",
    LANGUAGE,
    TEXTS,
    GUIDES,
    option("--out", metavar="FILE", type=Path, required=True, help="the PDF to write; it must not be there yet"),
    option("--marks", metavar="FILE", type=Path, help="the text file to write, in which they mark what they have read"),
    talks=False,
)
def _sheet(call: Call) -> int:
    """Makes a PDF in two columns, English beside the language, of all that two people haven't read yet. With --marks it
    writes a text file too, in which a reader marks each message that is right; `parasol translations read` takes it.

    parasol translations sheet es --out es.pdf --marks es.txt
    """
    folder, found, _ = _read(call)
    left = [each for each in found if each.state != "read by two" and each.text]
    if not left:
        raise NotDone("two people have read all of this language", "all-read")
    if not shows(said := "".join(each.text for each in left)):
        raise NotDone(no_letters(said), "fonts")
    for path in filter(None, (call.options.out, call.options.marks)):
        check_new(path)
    rows = [[each.source, each.text, f"{each.id} · {each.state}{' · stale' if each.is_stale else ''}"] for each in left]
    write_new(call.options.out, pdf("proof", {"languages": [DEFAULT, folder.name], "rows": rows}))
    if call.options.marks:
        write_new(call.options.marks, marks_of(left).encode())
    return call.out.give({"messages": len(left)}, f"{count(len(left), 'message')} to read.")


@translations.add(
    "read",
    "take back what somebody marked as read",
    LANGUAGE,
    option("file", metavar="FILE", type=Path, help="the text file of `parasol translations sheet --marks`, marked"),
    TEXTS,
    GUIDES,
    talks=False,
)
def _take(call: Call) -> int:
    """Takes a file of marks back. A message that one person marked is read by one; when another person marks it too, it
    is read by two. Marks of texts that have changed since aren't taken.

    parasol translations read es es.txt
    """
    folder, found, kept = _read(call)
    try:
        marked, taken, late = with_marks(found, _text(call.options.file))
    except NotMarked as error:
        raise NotDone(str(error), "marks") from None
    _write(call, folder, marked, kept, kept.files)
    told = f"{count(taken, 'message')} marked. {count(late, 'mark')} of texts that have changed since."
    return call.out.give({"marked": taken, "changed": late}, harmless(told))


def _write(call: Call, folder: Path, found: list[Message], kept: Kept, files: Mapping[str, str]) -> None:
    states = states_of_guides(found, kept) if vars(call.options).get("guides") else states_of_texts(found, kept, files)
    write(folder / STATES, states.encode())


def _read(call: Call) -> tuple[Path, list[Message], Kept]:
    """The language's folder, its messages, and what its states say."""
    guides, name = vars(call.options).get("guides"), call.options.language
    folder: Path = (guides or call.options.texts or text_folder()) / name
    if not (name.isascii() and name.isalpha() and name != DEFAULT and folder.is_dir()):
        raise NotDone("there is no such language", "no-such-language")
    try:
        if guides:
            from parasol.features.guides.book.source import read_translations  # noqa: PLC0415 few commands need the parsers

            return folder, *read_translations(folder)
        return folder, *of_language(folder.parent, folder.name)
    except (OSError, UnicodeDecodeError):
        raise NotDone("a file of these texts can't be read", "file") from None
    except ValueError as error:
        raise NotDone(str(error), "wrong") from None


def _text(path: Path) -> str:
    try:
        return read_whole(path, MOST_BYTES).decode()
    except UnicodeDecodeError:
        raise NotDone("this isn't text in UTF-8", "marks") from None
