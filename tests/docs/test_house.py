"""The rules of the house can fail: each is broken here on purpose, in a copy of the sources."""

import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from parasol.kernel import registry
from parasol.kernel.feature import Feature

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("house") / "parasol"
    shutil.copytree(ROOT / "src/parasol", copy, ignore=shutil.ignore_patterns("built", "__pycache__", "text"))
    return copy


@pytest.fixture
def house(sources: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools/house"))
    monkeypatch.delitem(sys.modules, "make", raising=False)
    made = import_module("make")
    monkeypatch.setattr(made, "PACKAGE", sources)
    return made


def test_the_known_faults_are_those_that_there_are() -> None:
    ran = subprocess.run([sys.executable, "tools/house/make.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout


BROKEN = [
    ("kernel/rooms/odd1.py", "from parasol.features.lounge import rules", "the kernel names a feature"),
    ("kernel/shell/odd2.py", 'load("parasol.features.lounge.rules")', "the kernel names a feature"),
    ("kernel/page/kit/odd3.ts", 'import "#features/lounge/page/pens.ts";', "the kernel names a feature"),
    ("kernel/page/kit/odd4.tsx", 'import "../../../features/say/page/names.ts";', "the kernel names a feature"),
    ("features/sheet/odd5.py", "import parasol.features.lounge.rules", "not in its needs"),
    ("features/sheet/page/odd6.ts", 'const a = await import("#features/say/page/names.ts");', "not in its needs"),
    ("features/say/odd7.py", "from parasol.features.lounge.commands import lounge", "of another feature"),
    ("features/odd8/rules.py", "", "features/odd8 is not in the list of features"),
]
"""A file, what stands in it, and how that is named."""
FINE = ("features/say/fine.py", "from parasol.features.lounge import rules\nfrom parasol.kernel.wire import days")


def test_each_arrow_that_breaks_a_rule_is_named_and_none_that_keeps_them(house: ModuleType, sources: Path) -> None:
    before = set(house.faults())
    for path, line in (*((path, line) for path, line, _ in BROKEN), FINE):
        (sources / path).parent.mkdir(parents=True, exist_ok=True)
        (sources / path).write_text(f"{line}\n")
    found = sorted(set(house.faults()) - before)
    for path, _, fault in BROKEN:
        odd = next(part for part in path.split("/") if part.startswith("odd")).partition(".")[0]
        assert [line.startswith(fault) for line in found if odd in line] == [True], path
    assert len(found) == len(BROKEN)


def test_a_need_without_an_arrow_and_two_that_need_each_other_are_named(
    house: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = dict(registry.features())
    there["sheet"] = Feature(name="sheet", needs=(*there["sheet"].needs, "closing"))
    there["closing"] = Feature(name="closing", needs=(*there["closing"].needs, "sheet"))
    monkeypatch.setattr(house, "features", lambda: there)
    found = house.faults()
    assert "sheet needs closing, and imports nothing of it" in found
    assert "closing and sheet need each other" in found


def test_a_command_that_two_features_declare_and_a_need_that_is_left_out_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(registry, "features", lambda: {"odd": Feature(name="odd", commands={"commands": "check"})})
    registry.command_modules.cache_clear()
    try:
        registry.command_modules()
        monkeypatch.setitem(registry.KERNEL, "shell.odd", "check")  # type: ignore[arg-type]
        registry.command_modules.cache_clear()
        with pytest.raises(registry.HouseBroken, match="check"):
            registry.command_modules()
    finally:
        monkeypatch.undo()
        registry.command_modules.cache_clear()
    alone = type(sys)("parasol.features")
    alone.ALL = ("letters",)  # type: ignore[attr-defined]
    with monkeypatch.context() as patched:
        patched.setattr(
            registry, "import_module", lambda name: alone if name == "parasol.features" else import_module(name)
        )
        with pytest.raises(registry.HouseBroken, match="letters needs"):
            registry.features.__wrapped__()
