"""Where `parasol evidence site` doesn't look at anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import run

from parasol.evidence.site.recording import CannotLook
from parasol.evidence.site.visit import Way, visitor


def test_root_is_refused_in_plain_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(CannotLook, match="must not run as root") as caught, visitor(Way()):
        pass
    assert caught.value.code == "root"
    ran = run("evidence", "site", "https://name.example/", "--into", str(tmp_path / "report"))
    assert ran.code == 1
    assert "must not run as root" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_without_the_extra_it_says_which_packages_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 65534)
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(CannotLook, match=r"site\.txt") as caught, visitor(Way()):
        pass
    assert caught.value.code == "extra"


def test_other_commands_load_neither_playwright_nor_the_list_of_suffixes() -> None:
    script = "import sys, parasol.cli.main as m; m.build_parser(); print([n for n in sys.modules if n.split('.')[0] in ('playwright', 'publicsuffixlist')])"  # noqa: E501
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
