"""Identifiers are read by one version of Unicode, whatever Python reads them."""

import os
import runpy
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tools" / "unicode"


def asked(python: str, *arguments: str) -> str:
    """What another Python prints, with the packages of this one (those that identifiers need are Python alone)."""
    paths = (str(ROOT / "src"), sysconfig.get_paths()["purelib"])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [python, *arguments], check=False, env=environment, capture_output=True, text=True, timeout=200
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def python_of(minor: int) -> str:
    """A Python of that version that runs; without one the test is left out and says so."""
    if minor == sys.version_info.minor:
        return sys.executable
    for path in (shutil.which(f"python3.{minor}"), f"/usr/bin/python3.{minor}"):
        if path and Path(path).exists() and subprocess.run([path, "-c", ""], check=False).returncode == 0:
            return path
    pytest.skip(f"there is no Python 3.{minor} here")


@pytest.mark.machine("features/checks", "tools/unicode", "vectors/unicode.json")
@pytest.mark.parametrize("minor", sorted({11, 12, 13, sys.version_info.minor}))
def test_every_character_there_is_makes_the_same_identifier_under_every_python(minor: int) -> None:
    frozen = (ROOT / "vectors" / "unicode.json").read_text("ascii")
    assert asked(python_of(minor), str(TOOLS / "cases.py"), "--print") == frozen, "run: python tools/unicode/cases.py"


def test_the_table_is_what_the_pinned_version_makes() -> None:
    assert asked(python_of(11), str(TOOLS / "make.py"), "--print") == table()


def test_the_browsers_table_is_the_same() -> None:
    tool = runpy.run_path(str(TOOLS / "make.py"))
    assert tool["MODULE"].read_text("ascii") == tool["module"](table()), "run: python3.11 tools/unicode/make.py"


def test_nothing_that_reads_identifiers_asks_python_what_a_letter_is() -> None:
    """`lower` and `upper` may stay where the result is compared with words of ASCII."""
    folder = ROOT / "src/parasol/features/checks/client/identifiers"
    for path in folder.glob("*.py"):
        code = path.read_text("utf-8")
        for word in (
            ".isalpha(",
            ".isalnum(",
            ".isdecimal(",
            ".isnumeric(",
            ".casefold(",
            "unicodedata.category",
            r"\w",
        ):
            assert word not in code, (path.name, word)


def table() -> str:
    return (ROOT / "src/parasol/features/checks/client/identifiers" / "unicode.txt").read_text("ascii")
