"""What `make test` does with tests that failed once (docs/decisions/0121)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.machine("tools/tests.sh")
ROOT = Path(__file__).parents[2]
ONCE = """
def test_{name}():
    seen = pathlib.Path({folder!r}) / "{name}"
    is_first = not seen.exists()
    seen.write_text("x" * (seen.stat().st_size + 1 if seen.exists() else 1))
    assert not is_first
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with the same program, and no settings of ours."""
    (tmp_path / ".venv/bin").mkdir(parents=True)
    python = tmp_path / ".venv/bin/python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    return tmp_path


def run(folder: Path, *tests: str, processes: int = 0) -> subprocess.CompletedProcess[str]:
    (folder / "test_tried.py").write_text("import pathlib\n" + "\n".join(tests))
    command = [str(ROOT / "tools/tests.sh"), "tried", "-n", str(processes), "test_tried.py"]
    plugins = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_PLUGINS": "xdist.plugin"}
    here = {**os.environ, **plugins}
    return subprocess.run(command, cwd=folder, env=here, capture_output=True, text=True, timeout=120, check=False)


def once(folder: Path, name: str) -> str:
    return ONCE.format(name=name, folder=str(folder))


def runs(folder: Path, name: str) -> int:
    return len((folder / name).read_text())


def test_one_that_fails_once_is_listed_and_the_run_passes(folder: Path) -> None:
    ran = run(folder, once(folder, "unsteady"), "def test_steady(): pass", processes=2)
    assert ran.returncode == 0, ran.stdout
    assert "UNSTEADY" in ran.stdout
    assert ran.stdout.rstrip().endswith("test_tried.py::test_unsteady")
    assert "assert not True" in ran.stdout, "its first failure is there to read"
    assert runs(folder, "unsteady") == 4


def test_one_that_fails_again_fails_the_run(folder: Path) -> None:
    ran = run(folder, once(folder, "unsteady"), "def test_broken(): raise AssertionError")
    assert ran.returncode == 1
    assert "UNSTEADY" not in ran.stdout


def test_more_than_three_fail_the_run_at_once(folder: Path) -> None:
    names = ["a", "b", "c", "d"]
    ran = run(folder, *(once(folder, name) for name in names))
    assert ran.returncode == 1
    assert [runs(folder, name) for name in names] == [1] * 4


def test_whole_runs_that_pass_say_nothing_of_it(folder: Path) -> None:
    ran = run(folder, "def test_steady(): pass")
    assert ran.returncode == 0
    assert "Once more" not in ran.stdout
