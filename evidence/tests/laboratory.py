"""Running the laboratory in this process, as a script does it."""

import io
import json
import time
from dataclasses import dataclass
from typing import Any

from parasol_evidence.main import main

TODAY = int(time.time() // 86_400)


@dataclass
class Ran:
    """How a run ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Standard output, which has to be one JSON object and nothing else."""
        answer = json.loads(self.out)
        assert self.out.count("\n") == 1
        assert answer["exit"] == self.code
        return dict(answer)


def run(*argv: str, lines: tuple[str, ...] = (), days_later: int = 0) -> Ran:
    """Run the program with these lines on standard input."""
    stdin, out, err = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO(), io.StringIO()
    code = main(list(argv), stdin, out, err, TODAY + days_later)
    ran = Ran(code, out.getvalue(), err.getvalue())
    assert "Traceback" not in ran.err
    return ran
