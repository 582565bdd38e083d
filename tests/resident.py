"""Towns for the tests of the page's client, and the program beside each, in one process for all: a server and a program
took longer to start than what they do. Run as a program by ``browser/test.mjs``, it listens at the socket that it is
told, until its standard input ends. A connection is a town and its program: a line asks, as JSON, and a line answers.
``{}`` starts the town; words and lines for standard input run a command, which is answered with how it ended."""

import json
import sys
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingUnixStreamServer
from typing import Any

sys.path.insert(0, str(Path(__file__).parent / "cli"))

from program import run

from harness import town
from remembered import remember

ALONE = threading.Lock()


class Resident(StreamRequestHandler):
    def handle(self) -> None:
        with ExitStack() as over:
            for line in self.rfile:
                with ALONE:
                    answer = self._ran(json.loads(line), over)
                self.wfile.write(f"{json.dumps(answer)}\n".encode())

    def _ran(self, asked: dict[str, Any], over: ExitStack) -> dict[str, Any]:
        if not asked:
            folder = over.enter_context(tempfile.TemporaryDirectory(prefix="parasol-"))
            here = over.enter_context(town(Path(folder) / "store"))
            return {"url": here.url, "founding_words": here.founding_passphrase}
        ran = run(*asked["words"], lines=tuple(asked["lines"]))
        return {"code": ran.code, "json": ran.json}


if __name__ == "__main__":
    remember()
    with ThreadingUnixStreamServer(sys.argv[1], Resident) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print("listens", flush=True)
        sys.stdin.read()
        server.shutdown()
