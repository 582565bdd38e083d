"""Peers of a cold start, in the same browser: a static page of as many bytes, and the page's Argon2id alone."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from os import urandom

from bench.served import REPOSITORY

ARGON2 = """
import { EIGHT_WORDS, stretch } from "./src/parasol/kernel/page/vault/keys.ts";
globalThis.argon2 = async () => {
  const start = performance.now();
  await stretch("cabin velvet harbor mango mosaic thunder window yellow", undefined, EIGHT_WORDS);
  return (performance.now() - start) / 1000;
};
"""


def argon2_alone() -> str:
    """A script that has ``argon2()``, which gives the seconds that one takes."""
    command = ["node_modules/.bin/esbuild", "--bundle", "--minify", "--format=iife"]
    return subprocess.run(command, cwd=REPOSITORY, input=ARGON2, capture_output=True, text=True, check=True).stdout


@contextmanager
def bare_page(size: int) -> Iterator[str]:
    """Serve one page of so many bytes, which can't be packed; its address."""
    head, end = b"<!doctype html><title>Bare</title><h1>Bare</h1><!--", b"--><main><p>Drawn</p></main>"
    filling = urandom(size).hex().encode()[: max(0, size - len(head) - len(end) - 150)]  # its headers are 150 bytes
    page = head + filling + end

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
