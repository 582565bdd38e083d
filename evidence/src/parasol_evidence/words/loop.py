"""Runs inside the sandbox, as a script: reads a line, calls a Python function with it, writes its answer as a line.

Arguments: ``module:function``, then folders to import from. What the function prints goes to standard error.
"""

import importlib
import json
import os
import sys


def main() -> None:
    """Answer until the input ends. An error ends the process, with its text on standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.path[:0] = sys.argv[2:]
    module, _, path = sys.argv[1].partition(":")
    call = importlib.import_module(module)
    for name in path.split("."):
        call = getattr(call, name)
    for line in sys.stdin:
        print(json.dumps(call(line.rstrip("\n"))), file=answers, flush=True)  # type: ignore[operator]


if __name__ == "__main__":
    main()
