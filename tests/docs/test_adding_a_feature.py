"""docs/adding-a-feature.md keeps its word: the changes that it shows make a feature that works, and there are few."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-feature.md"
MOST_LINES = 150
CASES = ("tests/cli/test_cli_notices.py", "tests/browser/test_browser_notices.py")


def patch() -> str:
    """All changes that the page shows."""
    return "".join(re.findall(r"^```diff\n(.*?)^```$", PAGE.read_text(), flags=re.MULTILINE | re.DOTALL))


def ran(folder: Path, *command: str, given: str | None = None) -> None:
    """Run something in the copy; what it says is shown if it fails."""
    path = ":".join(str(folder / each) for each in ("src", "evidence/src", "tools/formats"))
    # As one of xdist's processes pytest would take a page that another run left beside its folder.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        command,
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        timeout=280,
        input=given,
        env={**alone, "PYTHONPATH": path},
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's sources with the page's changes, and all that is made from them."""
    folder = tmp_path_factory.mktemp("feature") / "copy"
    here = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, here.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("vectors/", "bench/", "docs/pictures/")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    for name in ("node_modules", "vectors"):
        (folder / name).symlink_to(ROOT / name)
    ran(folder, "git", "apply", "--unidiff-zero", "-", given=patch())
    ran(folder, sys.executable, "tools/formats/make.py")
    return folder


def test_the_feature_on_the_page_is_small() -> None:
    lines: dict[str, int] = {}
    for change in re.split(r"^diff --git .*\n", patch(), flags=re.MULTILINE)[1:]:
        path = re.search(r"^\+\+\+ b/(.*)$", change, flags=re.MULTILINE)
        assert path is not None
        lines[path[1]] = len(re.findall(r"^\+(?!\+\+ )", change, flags=re.MULTILINE))
    own = {path: count for path, count in lines.items() if not path.startswith("tests/") and "/text/" not in path}
    assert f"takes {sum(own.values())} lines" in PAGE.read_text()
    assert 0 < sum(own.values()) <= MOST_LINES
    assert set(CASES) < set(lines)


@pytest.mark.machine(
    "docs/adding-a-feature.md", "kernel/formats", "tools/formats", "kernel/shell/room", "kernel/rooms", "kernel/page"
)
def test_the_feature_on_the_page_works_as_its_own_tests_say(copied: Path) -> None:
    ran(copied, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *CASES)


@pytest.mark.thorough
def test_the_feature_on_the_page_passes_the_checks(copied: Path) -> None:
    ran(copied, sys.executable, "-m", "ruff", "check", "-q", "src", "tests")
    ran(copied, sys.executable, "-m", "mypy", "--no-incremental")
    ran(copied, "npm", "run", "-s", "check")
    ran(copied, sys.executable, "-m", "pytest", "-q", "tests/server/test_holdings.py", "tests/formats")
