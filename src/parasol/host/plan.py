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


def next_steps(answers: Answers) -> list[tuple[str, list[str]]]:
    """What to type after the files are there: a sentence and its commands, in order."""
    program, store = answers.program, answers.store
    steps = [
        (
            "Make the user that Parasol runs as, and its folders, which nobody else can open",
            [
                "systemd-sysusers",
                f"install -d -m 700 -o {USER} -g {USER} {store} {answers.backups}",
                "systemctl daemon-reload",
                "systemctl restart systemd-journald",
            ],
        ),
        (
            "Make the store. Write down the founding words that it shows",
            [f"runuser -u {USER} -- {program} init --store {store}"],
        ),
        (
            "Make the recovery key, which a move to another machine needs. Write it on paper, twice; without it no "
            "backup is made",
            [f"runuser -u {USER} -- {program} recovery-key --store {store}"],
        ),
    ]
    if answers.sites and answers.web == "nginx":
        steps.append(
            (
                "Get the certificates, and renew them from now on. nginx stands still for a few seconds then",
                [
                    "rm -f /etc/nginx/sites-enabled/default",
                    *(f"certbot certonly --standalone {_HOOKS} -d {name}" for name in answers.sites),
                    "nginx -t",
                    "systemctl enable nginx",
                    "systemctl restart nginx",
                ],
            )
        )
    elif answers.sites:
        steps.append(
            ("Start Caddy, which gets a certificate by itself", ["systemctl enable caddy", "systemctl restart caddy"])
        )
    if answers.onion:
        steps.append(("Debian's own tor isn't used", ["systemctl disable --now tor"]))
    steps.append(
        (
            "Start Parasol, now and each time the machine starts",
            [f"systemctl enable --now {' '.join(started(answers))}"],
        )
    )
    if answers.onion:
        steps.append(
            (
                "When tor has run for a minute, once: then the page can tell its onion address",
                ["systemctl restart parasol"],
            )
        )
    steps.append(("Look whether all is well", [f"{program} doctor"]))
    return steps
