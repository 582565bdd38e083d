"""What a soak reads of a process and of a store's files, from outside. Linux only."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Look:
    """A process at a moment. Memory in bytes: ``own`` is anonymous memory, which no other process changes; ``pss`` has
    a share of what it maps together with others, so it moves when they come and go. Without root, ``own`` is RssAnon
    and ``pss`` is 0. ``in_use`` is what it has allocated by its own word, 0 if it says nothing; the rest of ``own`` is
    free."""

    at: float
    own: int
    pss: int
    private_dirty: int
    files: int
    threads: int
    in_use: int = 0
    database: int = 0
    wal: int = 0


def look(at: float, pid: int, database: Path | None = None, inside: Path | None = None) -> Look:
    """Look at a process and, if they are given, at a SQLite file, and at the file in which the process says how much it
    has allocated (``process --inside``). Raises ``OSError`` if the process has gone."""
    status = _fields(Path(f"/proc/{pid}/status"))
    try:
        rollup = _fields(Path(f"/proc/{pid}/smaps_rollup"))
        files = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    except PermissionError:  # a process that lets nobody look (`parasol.process.settle`) belongs to root in /proc
        rollup, files = {}, 0
    own = rollup.get("Pss_Anon", status["RssAnon"])
    return Look(
        at,
        own,
        rollup.get("Pss", 0),
        rollup.get("Private_Dirty", own),
        files,
        status["Threads"] // 1024,
        int(inside.read_text()) if inside is not None and inside.exists() else 0,
        _size(database),
        _size(database and database.with_name(f"{database.name}-wal")),
    )


def _fields(path: Path) -> dict[str, int]:
    """The numbers of a file of /proc, as if all were in kB."""
    found = {}
    for line in path.read_text().splitlines():
        name, _, value = line.partition(":")
        words = value.split()
        if words and words[0].isdecimal():
            found[name] = int(words[0]) * 1024
    return found


def _size(path: Path | None) -> int:
    try:
        return path.stat().st_size if path is not None else 0
    except FileNotFoundError:
        return 0
