"""Looks at pages as an ordinary user: the browser refuses root, and tests may run as root, so they start this as a
program of its own. Reads one JSON object from its argument, and answers with the file of each look, a line each."""

import json
import os
import sys
import time
from pathlib import Path

import msgspec

from parasol_evidence.site.canaries import made
from parasol_evidence.site.gate import Address, looked_up
from parasol_evidence.site.look import look
from parasol_evidence.site.visit import Way, visitor


def processes() -> list[dict[str, str]]:
    """The browser's processes that draw pages: how each was started, and what the kernel says of it."""
    found = []
    for each in Path("/proc").iterdir():
        try:
            if each.stat().st_uid != os.geteuid():
                continue
            started = (each / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            if "--type=renderer" in started:
                status = dict(line.split(":\t", 1) for line in (each / "status").read_text().splitlines())
                found.append({"started": started, "seccomp": status["Seccomp"], "pids": status["NSpid"]})
        except (OSError, ValueError):
            continue
    return found


def main() -> None:
    """Look at the pages that are named."""
    asked = json.loads(sys.argv[1])
    world, near = asked.get("led"), asked.get("rebound")
    came: list[str] = []

    def led(host: str) -> Address | None:
        came.append(host)
        if host.startswith("slow"):
            time.sleep(3)
        if host.startswith("slow-near") or (host == "turncoat.example" and came.count(host) > 1):
            return None
        return ("127.0.0.1", world) if world and host.endswith(".example") and host != near else None

    def lookup(host: str, port: int) -> list[Address]:
        return [("127.0.0.1", port)] if host == near or host in came else looked_up(host, port)

    way = Way(asked.get("proxy"), asked.get("arguments", []), lookup, led, longest_seconds=asked.get("longest", 180))
    with visitor(way) as opened:
        for url in asked["urls"]:
            found = look(opened, url, "2026-11-28", made(os.urandom), asked.get("behind", {}).get)
            sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
        if asked.get("processes"):
            page = opened.browser.new_page()
            page.goto("data:text/html,drawn")
            print(json.dumps(processes()))
            page.close()


main()
