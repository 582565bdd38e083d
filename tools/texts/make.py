"""Remember the texts as they are: a line in `text/<language>/states.txt` for each message that is new, or whose
translation changed. What is stale stays so, until somebody translates it again or reads it beside its new source.

    .venv/bin/python tools/texts/make.py
"""

from parasol.texts import DEFAULT, text_folder
from parasol.translations import STATES, of_language, written_states


def main() -> None:
    """Write each language's file."""
    root = text_folder()
    for folder in sorted(each for each in root.iterdir() if each.is_dir() and each.name != DEFAULT):
        found, kept = of_language(root, folder.name)
        (folder / STATES).write_text(written_states(found, kept), encoding="utf-8")
        print(f"{folder.name}: {len(found)} messages, {sum(each.is_stale for each in found)} stale")


if __name__ == "__main__":
    main()
