"""Which files a set-up is made of, how they differ from what is there, and what has to be typed next."""

import difflib
import os
from dataclasses import dataclass
from pathlib import Path

from parasol.host.answers import SETTINGS, USER, Answers, HostRefused, settings
from parasol.host.units import started, units
from parasol.host.web import caddy, nginx

SYSTEMD = Path("/etc/systemd/system")
SYSUSERS = Path("/etc/sysusers.d/parasol.conf")
JOURNAL = Path("/etc/systemd/journald.conf.d/parasol.conf")
NGINX = Path("/etc/nginx/conf.d/parasol.conf")
CADDY = Path("/etc/caddy/Caddyfile")
MAX_FILE_BYTES = 1_000_000
Step = tuple[str, list[str]]
"""A sentence, and the commands that do what it says."""

_HOOKS = "--pre-hook 'systemctl stop nginx' --post-hook 'systemctl start nginx'"
_JOURNAL = """\
# Written by `parasol setup`. The machine's own log lies in memory, not on the disk, and for a week at most. Parasol's
# programs say nothing of visitors; others on this machine may.
[Journal]
Storage=volatile
RuntimeMaxUse=32M
MaxRetentionSec=1week
"""


@dataclass(frozen=True, slots=True)
class Change:
    """A file to write. ``difference`` is empty when it is new."""

    path: Path
    text: str
    is_new: bool
    difference: str


def files_of(answers: Answers) -> dict[Path, str]:
    """Every file, by the place where it belongs."""
    found = {SYSTEMD / name: text for name, text in units(answers).items()}
    found[SYSUSERS] = f'u {USER} - "Parasol" {answers.store}\n'
    found[JOURNAL] = _JOURNAL
    found[SETTINGS] = settings(answers)
    if answers.sites:
        found |= {CADDY: caddy(answers)} if answers.web == "caddy" else {NGINX: nginx(answers)}
    return found


def changes(files: dict[Path, str], into: Path | None = None) -> list[Change]:
    """What of these files isn't there yet, or is there otherwise. Raises ``HostRefused``."""
    found = []
    for place, text in sorted(files.items()):
        path = place if into is None else into / place.relative_to("/")
        before = _read(path)
        if before is None:
            found.append(Change(path, text, True, ""))
        elif before != text:
            lines = difflib.unified_diff(
                before.splitlines(), text.splitlines(), f"{path} (there)", f"{path} (new)", lineterm="", n=1
            )
            found.append(Change(path, text, False, "\n".join(lines)))
    return found


def _read(path: Path) -> str | None:
    try:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise HostRefused(f"{path} isn't a file of its own; move it away")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES).decode(errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise HostRefused(f"{path} can't be read ({error.strerror})") from None


def write(planned: list[Change]) -> None:
    """Write them, each whole or not at all. Raises ``HostRefused``."""
    for change in planned:
        new = change.path.with_name(f".{change.path.name}.new")
        try:
            change.path.parent.mkdir(parents=True, exist_ok=True)
            new.unlink(missing_ok=True)
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644), "wb") as file:
                file.write(change.text.encode())
                file.flush()
                os.fsync(file.fileno())
            new.replace(change.path)
        except OSError as error:
            raise HostRefused(f"{change.path} can't be written ({error.strerror})") from None


def next_steps(answers: Answers, before: Answers | None = None) -> list[Step]:
    """What to type after the files are there: a sentence and its commands, in order. ``before`` are the answers of a
    machine that was set up already: then what is done once isn't told again, and what runs is started anew."""
    steps = [_folders(answers)]
    if before is None:
        steps += _store(answers)
    if answers.sites:
        is_same = before is not None and (before.sites, before.web) == (answers.sites, answers.web)
        steps.append(_web_again(answers) if is_same else _web(answers))
    is_new_onion = answers.onion and not (before and before.onion)
    if is_new_onion:
        about = "Install tor. Debian's own service of it isn't used"
        steps.append((about, ["apt-get install -y tor", "systemctl disable --now tor"]))
    enable = f"systemctl enable --now {' '.join(started(answers))}"
    if before is None:
        steps.append(("Start Parasol, now and each time the machine starts", [enable]))
    else:
        services = " ".join(unit for unit in started(answers) if unit.endswith(".service"))
        steps.append(("Start Parasol anew", [f"systemctl restart {services}", enable]))
    if is_new_onion:
        about = "When tor has run for a minute, once: then the page can tell its onion address"
        steps.append((about, ["systemctl restart parasol"]))
    steps.append(("Look whether all is well", [f"{answers.program} doctor"]))
    return steps


def _folders(answers: Answers) -> Step:
    return (
        "Make the user that Parasol runs as, and its folders, which nobody else can open",
        [
            "systemd-sysusers",
            f"install -d -m 700 -o {USER} -g {USER} {answers.store} {answers.backups}",
            "systemctl daemon-reload",
            "systemctl restart systemd-journald",
        ],
    )


def _store(answers: Answers) -> list[Step]:
    as_user = f"runuser -u {USER} -- {answers.program}"
    return [
        ("Make the store. Write down the founding words that it shows", [f"{as_user} init --store {answers.store}"]),
        (
            "Make the recovery key, which a move to another machine needs. Write it on paper, twice; without it no "
            "backup is made",
            [f"{as_user} recovery-key --store {answers.store}"],
        ),
    ]


def _web(answers: Answers) -> Step:
    if answers.web == "caddy":
        about = "Start Caddy, which gets a certificate by itself"
        return about, ["systemctl enable caddy", "systemctl restart caddy"]
    return (
        "Get the certificates, and renew them from now on. nginx stands still for a few seconds then",
        [
            "rm -f /etc/nginx/sites-enabled/default",
            *(f"certbot certonly --standalone {_HOOKS} -d {name}" for name in answers.sites),
            "nginx -t",
            "systemctl enable nginx",
            "systemctl restart nginx",
        ],
    )


def _web_again(answers: Answers) -> Step:
    if answers.web == "caddy":
        return "Start Caddy anew", ["systemctl restart caddy"]
    return "Let nginx read its file again", ["nginx -t", "systemctl reload nginx"]
