"""Running modules of ``tests/page`` that measure the page's own code, in Node and in Chromium."""

import base64
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.browser_tab import chromium
from bench.served import REPOSITORY

Run = Callable[[str], dict[str, Any]]


def bundled(name: str, folder: Path) -> Path:
    """A module with all that it needs."""
    command = ["node", "tools/page/test.mjs", "--bundle", f"{name}.ts", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, check=True, timeout=120)
    return folder / f"{name}.mjs"


def in_node(name: str, folder: Path) -> Run:
    """Runs what a module exports in a process of its own each time."""
    module = bundled(name, folder)

    def run(act: str) -> dict[str, Any]:
        script = f"import({json.dumps(str(module))}).then(async (m) => console.log(JSON.stringify(await m.{act})))"
        done = subprocess.run(["node", "-e", script], check=True, timeout=1800, capture_output=True, text=True)
        return dict(json.loads(done.stdout))

    return run


def in_chromium(name: str, folder: Path) -> Run:
    """The same in a browser of its own each time."""
    module = bundled(name, folder)
    source = "data:text/javascript;base64," + base64.b64encode(module.read_bytes()).decode()

    def run(act: str) -> dict[str, Any]:
        with chromium() as browser:
            page = browser.new_page()
            page.set_default_timeout(1_800_000)
            page.route("http://localhost/", lambda route: route.fulfill(body=""))
            page.goto("http://localhost/")  # as a page of ours has it: elsewhere there is no WebCrypto
            return dict(page.evaluate(f"async (from) => (await import(from)).{act}", source))

    return run
