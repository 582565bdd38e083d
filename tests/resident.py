"""The program in a process that stays: run as a program, by the tests of the page's client, since the start of each
command took longer than what it does. A line for each command: its words and the lines on its standard input, as JSON;
its answer is a line with how it ended and the JSON that it printed."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "cli"))

from program import run

from remembered import remember

if __name__ == "__main__":
    remember()
    for line in sys.stdin:
        asked = json.loads(line)
        ran = run(*asked["words"], lines=tuple(asked["lines"]))
        print(json.dumps({"code": ran.code, "json": ran.json}), flush=True)
