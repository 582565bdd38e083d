"""The program ``age``: the installed one if it knows hybrid recipients, else the page's library, by the same author."""

import os
import re
import shutil
import subprocess
from pathlib import Path

TYPAGE = Path(__file__).parent / "typage"


def path_with_age(path: str) -> str:
    """``PATH`` for commands that call ``age``."""
    return path if _is_new_enough(path) else f"{TYPAGE}:{os.environ['PATH']}"


def _is_new_enough(path: str) -> bool:
    age = shutil.which("age", path=path)
    told = "" if age is None else subprocess.run([age, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"v?(\d+)\.(\d+)", told)
    return found is not None and (int(found[1]), int(found[2])) >= (1, 3)
