"""Keep the hash of each English file beside the languages that are translated from it, and name the messages whose
English changed since while the translation didn't, by what git has of both. A file with one of these keeps its hash,
until it is translated again, or `parasol translations keep` says that its translation still fits.

    .venv/bin/python tools/texts/make.py
"""

import subprocess
from pathlib import Path

from parasol.kernel.texts.texts import text_folder
from parasol.kernel.texts.translations import (
    SOURCE,
    STATES,
    english_files,
    hash_of_file,
    messages,
    of_language,
    states_of_texts,
)


def main(root: Path) -> None:
    """Write each language's file."""
    english = english_files(root)
    for folder in sorted(each for each in root.iterdir() if each.is_dir() and each.name != SOURCE):
        found, kept = of_language(root, folder.name)
        files, stale = dict(english), list[str]()
        for file, hash in english.items():
            if left := stale_in(root, folder.name, file, kept.files.get(file, hash), hash):
                stale += left
                files[file] = kept.files[file]
        (folder / STATES).write_text(states_of_texts(found, kept, files), encoding="utf-8")
        print(f"{folder.name}: {len(found)} messages, {len(stale)} stale", *stale)


def stale_in(root: Path, language: str, file: str, kept: str, now: str) -> list[str]:
    """The messages of a file that are stale; the file itself if git doesn't have the English that it was made from."""
    if kept == now:
        return []
    for commit in _git(root, "log", "--format=%H", "--", f"{SOURCE}/{file}", f"{language}/{file}").split():
        if hash_of_file(_git(root, "show", f"{commit}:./{SOURCE}/{file}")) == kept:
            was, old = (messages(_git(root, "show", f"{commit}:./{code}/{file}")) for code in (SOURCE, language))
            english, mine = (messages((root / code / file).read_text(encoding="utf-8")) for code in (SOURCE, language))
            changed = [id for id, text in was.items() if english.get(id, text) != text]
            return [id for id in changed if id in mine and mine[id] == old.get(id)]
    return [file]


def _git(root: Path, *arguments: str) -> str:
    """What git says; nothing where it has no such file."""
    ran = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True, check=False)
    return ran.stdout if ran.returncode == 0 else ""


if __name__ == "__main__":
    for folder in (text_folder(), Path(__file__).parents[2] / "evidence/src/parasol_evidence/text"):
        main(folder)
