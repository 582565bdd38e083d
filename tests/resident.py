"""The program in a process that stays: run as a program, by the tests of the page's client, since the start of each
command took longer than what it does. A line for each command: its words and the lines on its standard input, as JSON;
its answer is a line with how it ended and the JSON that it printed."""

import json
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "cli"))

from program import run

from parasol.client.vault import keys

if __name__ == "__main__":
    keys.stretch = cache(keys.stretch)  # as in conftest
    for line in sys.stdin:
        asked = json.loads(line)
        ran = run(*asked["words"], lines=tuple(asked["lines"]))
        print(json.dumps({"code": ran.code, "json": ran.json}), flush=True)
