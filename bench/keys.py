"""New keys for many: what a removal, a week's renewal and an unlocking cost a device in a community of 100,000, in Node
and in Chromium.

The page's own code does it (``browser/tests/many-members.ts``), from the entries to the bytes that are sent. The
roster's state is made up, since 100,000 joins take minutes: so reading the register, once a session, is not in it. The
peers are age alone (typage): sealing a file of 32 bytes to one hybrid recipient, which the former way did once for each
member, and opening one.
"""

import base64
import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench.browser_tab import ARGUMENTS, CHROMIUM
from bench.figures import Figures

BROWSER = Path(__file__).resolve().parent.parent / "browser"
MEASURED = "many-members"
MOST_BYTES = 100_000
MOST_SECONDS = 1.0
MOST_BYTES_A_WEEK = 25_000

STAGED = 10_000
"""Members of a community from which a steward goes."""

Run = Callable[[str], dict[str, Any]]


def measure(figures: Figures, members: int, joined: int, rounds: int) -> None:
    """Measure with nobody and with ``joined`` who came since the last renewal: each has a new leaf's key due."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["node", "test.mjs", "--bundle", f"{MEASURED}.ts", folder]
        subprocess.run(command, cwd=BROWSER, check=True, timeout=120)
        module = Path(folder) / f"{MEASURED}.mjs"
        for runtime, run in (("Node", _node(module)), ("Chromium", chromium_runs(module))):
            for count in (0, joined):
                _tell(figures, runtime, members, count, run(f"measure({members}, {count}, {rounds})"))
            staged = min(members, STAGED)
            _tell_staged(figures, runtime, staged, run(f"stageAll({staged})"))


def _node(module: Path) -> Run:
    def run(act: str) -> dict[str, Any]:
        script = f"import({json.dumps(str(module))}).then(async (m) => console.log(JSON.stringify(await m.{act})))"
        done = subprocess.run(["node", "-e", script], check=True, timeout=1800, capture_output=True, text=True)
        return dict(json.loads(done.stdout))

    return run


def chromium_runs(module: Path) -> Run:
    """Runs what a module exports in a browser of its own each time."""
    source = "data:text/javascript;base64," + base64.b64encode(module.read_bytes()).decode()

    def run(act: str) -> dict[str, Any]:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
            page = browser.new_page()
            page.set_default_timeout(1_800_000)
            page.route("http://localhost/", lambda route: route.fulfill(body=""))
            page.goto("http://localhost/")  # as a page of ours has it: elsewhere there is no WebCrypto
            found = page.evaluate(f"async (from) => (await import(from)).{act}", source)
            browser.close()
            return dict(found)

    return run


def _tell_staged(figures: Figures, runtime: str, members: int, found: dict[str, float]) -> None:
    figures.add(
        f"a new key tree after a steward went ({runtime}, {members:,} members)",
        f"{found['seconds']:,.0f} s, {found['bytes']:,.0f} bytes in {found['pieces']:,.0f} pieces, the largest "
        f"{found['largest']:,.0f}; then {found['lastSeconds']:,.1f} s, {found['lastBytes']:,.0f} bytes",
        f"{found['seconds'] / members * 1e3:,.1f} ms a member",
    )


def _tell(figures: Figures, runtime: str, members: int, joined: int, found: dict[str, float]) -> None:
    since = f", {joined} joined since the last renewal" if joined else ""
    where = f"{runtime}, {members:,} members{since}"
    seal, opened = found["seal"], found["open"]
    removal = found["removal"]
    figures.add(
        f"removing a member ({where})",
        f"{removal:,.0f} ms, {found['removalBytes']:,.0f} bytes sent",
        f"{removal / seal:,.0f} times sealing one age file ({seal:.2f} ms); all: {seal * members / 1e3:,.0f} s",
        f"<= {MOST_SECONDS:.0f} s, <= {MOST_BYTES:,} bytes",
        removal <= MOST_SECONDS * 1e3 and found["removalBytes"] <= MOST_BYTES,
    )
    week = found["week"]
    figures.add(
        f"renewing the members' keys, nobody gone ({where})",
        f"{week:,.0f} ms, {found['weekBytes']:,.0f} bytes sent",
        f"{week / seal:,.1f} times sealing one age file",
        "" if joined else f"<= {MOST_BYTES_A_WEEK:,} bytes",
        None if joined else found["weekBytes"] <= MOST_BYTES_A_WEEK,
    )
    if not joined:
        figures.add(
            f"from what the server gives to the members' key ({where})",
            f"{found['unlock']:,.1f} ms, {found['unlockBytes']:,.0f} bytes in base64 with 64 rungs",
            f"{found['unlock'] / opened:,.1f} times opening one age file ({opened:.2f} ms)",
        )
