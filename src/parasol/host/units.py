"""The services as systemd runs them: each may do what it needs and nothing else. Options of systemd 257 (Debian 13).

The units are plain files, `etc/systemd/system`, written for the answers that `parasol setup` proposes. Where others
were given, a drop-in beside the unit says what differs. systemd reads drop-ins by their names: `override.conf`, which
`systemctl edit` makes, comes after ours and counts.

Deliberately absent: ``LogsDirectory`` (nothing of ours writes a log file), ``EnvironmentFile`` (no secret stands in an
environment), and ``DynamicUser`` (the server, tor and the person who runs `parasol init` share one store).
"""

import re
from pathlib import Path

from parasol.host.answers import PLAIN_PORT, PORT, Answers, proposed
from parasol.host.database import ELSEWHERE, HERE
from parasol.host.shipped import renamed, shipped

SYSTEMD = Path("/etc/systemd/system")
SERVER_MEGABYTES = 512
"""For each process."""
_HEAD = "# Written by `parasol setup`: what your answers change. Lines of your own: `systemctl edit`, which count last."
_REACH_DATABASE = ("parasol.service", "parasol-backup.service", "parasol-doctor-database.service")
_NEVER_EMPTIED = ("After", "Wants", "MemoryMax")
"""All other settings that vary are lists, or a command, and are emptied before they are set again."""
Settings = dict[tuple[str, str], list[str]]
"""Section and name -> values."""


def units(answers: Answers) -> dict[str, str]:
    """Each unit, and each drop-in, by its place below ``SYSTEMD`` -> its text."""
    names = [*_started(answers), "parasol-backup.service", "parasol-doctor.service"]
    if answers.database_url is not None:
        names.append("parasol-doctor-database.service")
    made = {}
    for name in names:
        text = renamed(shipped(SYSTEMD / name), answers.name).replace(f"--port {PORT}", f"--port {answers.port}")
        own = renamed(name, answers.name)
        made[own] = text
        if lines := _differing(_settings(text), _answered(name, text, answers)):
            made[dropin(own)] = "\n".join([_HEAD, *lines, ""])
    return made


def dropin(unit: str) -> str:
    """Where the drop-in of a unit belongs, below ``SYSTEMD``."""
    return f"{unit}.d/60-setup.conf"


def started(answers: Answers) -> list[str]:
    """The units that are switched on, in the order in which they start."""
    return [renamed(name, answers.name) for name in _started(answers)]


def _started(answers: Answers) -> list[str]:
    return [
        "parasol.service",
        *(["parasol-plain.service"] if answers.has_plain else []),
        *(["parasol-tor.service"] if answers.onion else []),
        "parasol-backup.timer",
        "parasol-doctor.timer",
    ]


def given_up(answers: Answers) -> list[str]:
    """The units of other answers, which may be left of them and are to run no more."""
    units = () if answers.beside else ("parasol-plain.service",)
    return [unit for unit in (*units, renamed("parasol-tor.service", answers.name)) if unit not in started(answers)]


def _quoted(word: str) -> str:
    """One word of a command line as systemd reads it: no variable, no specifier, no second word."""
    safe = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{safe}"' if set(safe) & set(" '\\\"\t;") or not safe else safe


def _settings(unit: str) -> Settings:
    found: Settings = {}
    section = ""
    for line in unit.splitlines():
        name, equals, value = line.partition("=")
        if line.startswith("["):
            section = line
        elif equals and not line.startswith("#"):
            found.setdefault((section, name), []).append(value)
    return found


def _answered(name: str, unit: str, answers: Answers) -> Settings:
    """The settings of a unit with these answers in the place of the proposed ones."""
    more = ["--address", answers.site] if answers.site else []
    more += ["--plain-address", f"https://{answers.plain_site}"] if answers.plain_site else []
    more += ["--page-line", _quoted(answers.page_line)] if answers.page_line else []
    more += ["--onion"] if answers.onion else []
    more += ["--onion-plain-port", str(PLAIN_PORT if answers.has_plain else 0)] if answers.onion else []
    more += ["--processes", str(answers.processes)] if answers.processes > 1 else []
    given = proposed(answers.beside)
    said = {
        given.program: answers.program,
        given.store: answers.store,
        given.backups: answers.backups,
        f" {given.backup_at}:00": f" {answers.backup_at}:00",
        f"--page-name {given.page_name}": f"--page-name {_quoted(answers.page_name)}",
        f"--page-icon {given.page_icon}": " ".join(["--page-icon", _quoted(answers.page_icon), *more]),
        f"MemoryMax={SERVER_MEGABYTES}M": f"MemoryMax={SERVER_MEGABYTES * answers.processes}M",
    }
    # At once, since an answer may have in it what another one replaces.
    found = _settings(re.sub("|".join(map(re.escape, said)), lambda proposed: said[proposed[0]], unit))
    if name == "parasol.service" and answers.database == HERE:
        found["[Unit]", "After"] = ["postgresql.service"]
    elif name == "parasol.service" and answers.database == ELSEWHERE:
        found["[Unit]", "After"] = found["[Unit]", "Wants"] = ["network-online.target"]
    if name in _REACH_DATABASE:
        found["[Service]", "IPAddressAllow"] = [" ".join(["localhost", *answers.database_addresses])]
    return found


def _differing(proposed: Settings, wanted: Settings) -> list[str]:
    """The lines of a drop-in that makes of the proposed settings those that are wanted."""
    lines: list[str] = []
    for (section, name), values in sorted(wanted.items(), key=lambda setting: setting[0][0] != "[Unit]"):
        if values != proposed.get((section, name)):
            lines += [] if section in lines else [section]
            lines += [] if name in _NEVER_EMPTIED else [f"{name}="]
            lines += [f"{name}={value}" for value in values]
    return lines
