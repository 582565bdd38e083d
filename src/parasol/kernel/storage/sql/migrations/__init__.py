"""The schema, as numbered SQL files: what both engines keep, here, and what each keeps in its own way, in the folder of
the same name beside it. A step is the first and then the second, and either may be missing.

A folder with code in it so that the wheel carries the files.
"""

from collections.abc import Mapping
from importlib import resources

from parasol.kernel.storage.errors import StorageError

FIRST = 15
"""The number of the file that makes the first schema. Lower ones were of formats that nobody was ever given."""


def migrations_of(engine: str, names: Mapping[str, str]) -> list[tuple[int, str]]:
    """The (number, SQL) pairs of an engine in order; ``names`` are what stands in braces. Raises ``StorageError``
    unless they count without a gap."""
    steps: dict[int, str] = {}
    for folder, named in (("sql", names), (engine, None)):
        for file in resources.files(f"parasol.kernel.storage.{folder}.migrations").iterdir():
            if file.name.endswith(".sql"):
                text, number = file.read_text("utf-8"), int(file.name.split("_")[0])
                steps[number] = steps.get(number, "") + (text if named is None else text.format(**named))
    if sorted(steps) != list(range(FIRST, FIRST + len(steps))):
        raise StorageError("this installation is damaged: a migration file is missing")
    return sorted(steps.items())


def check_version(version: int, newest: int) -> None:
    """Raises ``StorageError`` if this code has no way from a store's format to its own."""
    if version > newest:
        raise StorageError(
            f"this database was written by a newer Parasol (its format is {version}, this one knows up to {newest}). "
            "Nothing was changed. Install the newer version again."
        )
    if version < FIRST:
        raise StorageError(
            f"this database was written by a Parasol from before its first release (its format is {version}, the first "
            f"is {FIRST}). Nothing was changed. Make an export with the older version, and restore it with this one."
        )
