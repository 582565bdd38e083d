"""Asks the tor that is installed whether it takes the configuration: it reads the file and ends.

In the program and not in the server, which starts no other program.
"""

import re
import shutil
import subprocess
from pathlib import Path

PATIENCE_SECONDS = 30
COMMAND = ("--defaults-torrc", "/dev/null", "-f")
"""What tor is started with, before the file: without the settings that the machine has for other services."""

_COMPLAINT = re.compile(r"^.*?\[(?:warn|err)\] (.*)$", re.MULTILINE)
_PLAIN = (
    (re.compile(r"Permissions on directory (.*) are too permissive"), "others can read {0}; close it: chmod 700 {0}"),
    (re.compile(r"(\S.*) is not owned by this user"), "{0} belongs to another user than the one who asks tor"),
    (re.compile(r"Unknown option '([A-Za-z]+)'"), "this tor doesn't know {0}; Parasol needs tor 0.4.8 or newer"),
    (re.compile(r'Unable to open configuration file "(.*)"'), "tor can't read {0}"),
)
_NOT_THE_CAUSE = ("Failed to parse/validate config", "Reading config failed", "You are running Tor as root")


class TorRefused(Exception):
    """tor doesn't take the configuration; the message says why."""


def verify(torrc: Path, program: str | None = None) -> bool:
    """Whether tor takes this file: True; False if no tor is installed. Raises ``TorRefused``."""
    tor = program or shutil.which("tor", path="/usr/bin:/usr/sbin:/usr/local/bin:/usr/local/sbin")
    if tor is None:
        return False
    try:
        ran = subprocess.run(  # noqa: S603 a fixed program; the path is ours, and is an argument of its own
            [tor, *COMMAND, str(torrc), "--verify-config"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
            text=True,
            errors="replace",
        )
    except subprocess.TimeoutExpired:
        raise TorRefused(f"tor said nothing about its configuration for {PATIENCE_SECONDS} seconds") from None
    except OSError as error:
        raise TorRefused(f"tor can't be started ({error.strerror})") from None
    if ran.returncode != 0:
        raise TorRefused(in_plain_words(ran.stdout + ran.stderr))
    return True


def in_plain_words(said: str) -> str:
    """What tor's lines come to: a sentence of ours for what happens often, else tor's own first complaint."""
    complaints = [line for line in _COMPLAINT.findall(said) if not line.startswith(_NOT_THE_CAUSE)]
    for complaint in complaints:
        for pattern, sentence in _PLAIN:
            if found := pattern.search(complaint):
                return sentence.format(next(iter(filter(None, found.groups())), ""))
    if not complaints:
        return "tor doesn't take the configuration, and doesn't say why"
    return f"tor doesn't take the configuration. It says: {complaints[0]}"
