"""Evidence of what platforms and their algorithms do: `platforms`, and the laboratory, to which it hands over."""

from __future__ import annotations  # what it needs is loaded when it runs

import sys
from collections.abc import Sequence
from importlib.metadata import entry_points
from typing import TextIO

from parasol.features.platforms.commands import evidence_letters
from parasol.kernel.client.device import Device
from parasol.kernel.shell.codes import NOT_DONE
from parasol.kernel.shell.output import Output
from parasol.kernel.shell.parser import Commands

LABORATORY = {
    "words": "does a filter treat our words worse?",
    "site": "who gets what from a page, before anything is sent",
    "ask": "letters about surveillance and your own data, and their answers",
}
"""Commands of the distribution `parasol-evidence` (evidence/), which declares and runs them."""
HOW_TO_INSTALL = (
    "This is the laboratory's, which isn't installed here: install the package parasol-evidence as evidence/README.md "
    "says."
)
commands = Commands("anyone")
evidence = commands.group(
    "evidence",
    "what platforms and filters do to us, as a report",
    "Reports about platforms and their algorithms, for the community, the press and lawyers. Each is a new folder with "
    "one page to read, and beside it tables with every question and answer. Only `platforms` talks to a community's "
    "server. The others are a package of their own, parasol-evidence. docs/evidence.md and evidence/README.md have a "
    "whole example of each.\n\nparasol evidence platforms --help",
    talks=False,
)
evidence.all += evidence_letters.commands.all
for _name, _line in LABORATORY.items():
    evidence.group(_name, _line, f"{HOW_TO_INSTALL}\n\nparasol evidence {_name} --help", talks=False)


def hand_over(argv: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO, device: Device) -> None:
    """If ``argv`` begins with a command of the laboratory, run it or say how to install it, and end. Raises
    ``SystemExit``, with its exit code."""
    if not LABORATORY.keys() & argv[:1]:
        return
    for found in entry_points(group="parasol.evidence", name="main"):
        sys.exit(found.load()(argv, stdin, stdout, stderr, device.today(), device.random))
    sys.exit(Output(stdout, stderr, "--json" in argv).fail(NOT_DONE, "not-installed", HOW_TO_INSTALL))
