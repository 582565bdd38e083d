"""Where `parasol evidence site` doesn't look at anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from laboratory import run

from parasol_evidence.site.recording import CannotLook
from parasol_evidence.site.visit import Way, visitor


def test_root_is_refused_in_plain_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(CannotLook, match="must not run as root") as caught, visitor(Way()):
        pass
    assert caught.value.code == "root"
    ran = run("site", "https://name.example/", "--into", str(tmp_path / "report"))
    assert ran.code == 1
    assert "must not run as root" in ran.err
    assert list(tmp_path.iterdir()) == []


LOADED = """
import re, sys, parasol_evidence.main as program
program.main(["words", "pairs"]) or program.main(["ask", "countries"])
print([each for each in sys.modules if re.match(UNWANTED, each)])
"""


@pytest.mark.parametrize(
    "unwanted",
    [
        r"(playwright|publicsuffixlist)\b",
        r"parasol\.(kernel\.(client|seal|words|server|http|storage|limits|roster|oprf)|.*\.(client|server))\b",
        r"(cryptography|pysodium|httpx)\b",
    ],
)
def test_other_commands_load_no_browser_and_none_a_client_or_a_cipher(unwanted: str) -> None:
    script = LOADED.replace("UNWANTED", repr(unwanted))
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
