"""New keys for many: what a removal and a week's renewal cost a device in a community of 100,000, in Node and in
Chromium.

The page's own code does it (``tests/page/many-members.ts``), from the entries to the bytes that are sent. The
roster's state is made up, since 100,000 joins take minutes: so reading the register, once a session, is not in it. The
peer is age alone (typage): sealing a file of 32 bytes to one recipient.
"""

from pathlib import Path

from bench.figures import Figures
from bench.page_code import in_chromium, in_node
from bench.served import Community

MOST_BYTES = 100_000
MOST_SECONDS = 1.0
MOST_BYTES_A_WEEK = 25_000
JOINED = 50
"""Who came since the last renewal: each has a new leaf's key due."""


def measure(figures: Figures, _base: Community, folder: Path, members: int, rounds: int) -> None:
    """Measure with nobody who came since the last renewal, and with some."""
    for runtime, place in (("Node", in_node), ("Chromium", in_chromium)):
        run = place("many-members", folder)
        for joined in (0, JOINED):
            found = run(f"measure({members}, {joined}, {rounds})")
            where = f"{runtime}, {members:,} members" + (f", {joined} joined since the last renewal" if joined else "")
            figures.add(
                f"removing a member ({where})",
                f"{found['removal']:,.0f} ms, {found['removalBytes']:,.0f} bytes sent",
                f"{found['removal'] / found['seal']:,.1f} times sealing one age file ({found['seal']:.2f} ms)",
                f"<= {MOST_SECONDS:.0f} s, <= {MOST_BYTES:,} bytes",
                found["removal"] <= MOST_SECONDS * 1e3 and found["removalBytes"] <= MOST_BYTES,
            )
            if not joined:
                figures.add(
                    f"renewing the members' keys, nobody gone ({where})",
                    f"{found['weekBytes']:,.0f} bytes sent",
                    "",
                    f"<= {MOST_BYTES_A_WEEK:,} bytes",
                    found["weekBytes"] <= MOST_BYTES_A_WEEK,
                )
