"""Towns for the tests of the page's client, and the program beside each, in one process for all: a server and a program
took longer to start than what they do. Run as a program by ``tools/page/test.mjs``, it listens at the socket that it is
told, until its standard input ends. A connection is a town and its program: a line asks, as JSON, and a line answers.
``{}`` starts the town; words and lines for standard input run a command, which is answered with how it ended."""

import json
import sys
import tempfile
import threading
from base64 import b64decode, b64encode
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingUnixStreamServer
from typing import Any

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

sys.path.insert(0, str(Path(__file__).parent / "cli"))

from program import run

from harness import town
from remembered import remember

ALONE = threading.Lock()


@cache
def argon2id(password: str, salt: str, memory: int, passes: int, lanes: int, length: int) -> str:
    """Texts are base64. The tests of all files draw the same words."""
    kdf = Argon2id(salt=b64decode(salt), length=length, iterations=passes, lanes=lanes, memory_cost=memory)
    return b64encode(kdf.derive(b64decode(password))).decode()


class Resident(StreamRequestHandler):
    def handle(self) -> None:
        with ExitStack() as over:
            for line in self.rfile:
                self.wfile.write(f"{json.dumps(self._answered(json.loads(line), over))}\n".encode())

    def _answered(self, asked: dict[str, Any], over: ExitStack) -> object:
        if "argon2" in asked:
            return argon2id(*asked["argon2"])
        with ALONE:
            if "words" in asked:
                ran = run(*asked["words"], lines=tuple(asked["lines"]))
                return {"code": ran.code, "json": ran.json}
            folder = over.enter_context(tempfile.TemporaryDirectory(prefix="parasol-"))
            here = over.enter_context(town(Path(folder) / "store"))
            return {"url": here.url, "founding_words": here.founding_passphrase}


if __name__ == "__main__":
    remember()
    with ThreadingUnixStreamServer(sys.argv[1], Resident) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print("listens", flush=True)
        sys.stdin.read()
        server.shutdown()
