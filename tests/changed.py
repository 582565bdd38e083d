"""Which files differ from the state in which ``make machine`` passed, so that ``make test`` runs a test of the machine
when what it covers changed since."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
PASSED = "tests/machine-passed"
"""Names the commit at which ``make machine`` passed last. It writes this file, for the next commit."""
LAST_KNOWN = ("origin/HEAD", "origin/main", "main")
OF_ALL = ("pyproject.toml", "evidence/pyproject.toml", "requirements/", "tools/setup.sh", "tools/debian.sh")


def _git(*words: str) -> list[str] | None:
    try:
        ran = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return ran.stdout.splitlines() if ran.returncode == 0 else None


def base() -> str | None:
    """The commit to compare with: the one at which all of them passed. Where that isn't one that led here, the one at
    which this branch left the main one; where that is the newest, the one before it. None where none is known: no git,
    or a clone without history."""
    passed = (ROOT / PASSED).read_text().strip() if (ROOT / PASSED).exists() else ""
    if passed and _git("merge-base", "--is-ancestor", passed, "HEAD") is not None:
        return passed
    here = _git("rev-parse", "HEAD")
    for branch in LAST_KNOWN:
        left = _git("merge-base", "HEAD", branch)
        if left and left != here:
            return left[0]
    before = _git("rev-parse", "--verify", "-q", "HEAD~1")
    return before[0] if before else None


def changed() -> list[str] | None:
    """All files that differ from there, new ones among them; None if nothing is known to compare with."""
    since = base()
    if since is None:
        return None
    known, new = _git("diff", "--name-only", "--no-renames", since), _git("ls-files", "-o", "--exclude-standard")
    return None if known is None or new is None else known + new


def keep() -> None:
    """Note that all of them passed with what the last commit holds; nothing if a file differs from it."""
    here = _git("rev-parse", "HEAD")
    if here and not _git("status", "--porcelain"):
        (ROOT / PASSED).write_text(f"{here[0]}\n")


def concerns(test: Path, covers: tuple[str, ...], files: list[str]) -> bool:
    """Whether a test that covers these (folders, files or beginnings of names, of the repository or of ``src/parasol``)
    is to run after a change of these files: always after one of its own file, or of what tests share."""
    folder = test.parent.relative_to(ROOT).as_posix()
    watched = (*covers, *(f"src/parasol/{each}" for each in covers), test.relative_to(ROOT).as_posix(), *OF_ALL)

    def is_shared(file: str) -> bool:
        place, _, name = file.rpartition("/")
        return place in {folder, "tests"} and name.endswith(".py") and not name.startswith("test_")

    return any(file.startswith(watched) or is_shared(file) for file in files)


def covered_in(source: str) -> list[tuple[str, ...]]:
    """What each mark of a file of tests names."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    found = [call for call in calls if ast.unparse(call.func) == "pytest.mark.machine"]
    return [tuple(ast.literal_eval(each) for each in call.args) for call in found]


if __name__ == "__main__":
    keep()
