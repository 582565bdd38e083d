"""What has to be typed after `parasol setup` has written its files: sentences with commands, in order."""

import shlex
from pathlib import Path

from parasol.host.answers import USER, Answers, proposed, settings_of
from parasol.host.database import AUTHORITY, ELSEWHERE, HERE, PASSWORDS, POSTGRESQL, ROLE
from parasol.host.plan import changes, files_of, placed
from parasol.host.units import SYSTEMD, dropin, started
from parasol.host.web import BESIDE, PLACES

Step = tuple[str, list[str]]
"""A sentence, and the commands that do what it says."""

_HOOKS = "--pre-hook 'systemctl stop nginx' --post-hook 'systemctl start nginx'"
_CLUSTER = "postgresql@17-main"
_CERTBOTS = "/etc/letsencrypt/live"


def next_steps(answers: Answers, before: Answers | None = None, community: Answers | None = None) -> list[Step]:
    """What to type after the files are there: a sentence and its commands, in order. ``before`` are the answers of a
    machine that was set up already: then what is done once isn't told again, and what runs is restarted. ``community``
    are those of the service beside this one."""
    steps = [_folders(answers), *_database(answers, before)]
    if before is None:
        steps += _store(answers, community)
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
        steps.append(("Restart Parasol", [f"systemctl restart {services}", enable]))
    if is_new_onion:
        about = "When tor has run for a minute, once: then the page can tell its onion address"
        steps.append((about, [f"systemctl restart {answers.name}"]))
    doctor = (
        f"{answers.program} doctor --settings {settings_of(True)}" if answers.beside else f"{answers.program} doctor"
    )
    steps.append(("Look whether all is well", [doctor]))
    return steps


def _folders(answers: Answers) -> Step:
    return (
        "Make the user that Parasol runs as, and its folders, which nobody else can open",
        [
            "systemd-sysusers",
            f"install -d -m 700 -o {answers.name} -g {answers.name} {answers.store} {answers.backups}",
            *([f"chown {USER}:{USER} {PASSWORDS}"] if answers.database == ELSEWHERE else []),
            "systemctl daemon-reload",
            "systemctl restart systemd-journald",
        ],
    )


def _database(answers: Answers, before: Answers | None) -> list[Step]:
    """Where it is PostgreSQL: on this machine it is made, elsewhere its host has made it (`docs/cluster.md`)."""
    steps: list[Step] = []
    if answers.database == HERE:
        put = f"install -m 644 {POSTGRESQL} /etc/postgresql/17/main/conf.d/parasol.conf"
        if before is None:
            steps.append(
                (
                    "Install PostgreSQL, for Parasol alone, and tell it what it keeps and what it logs",
                    ["apt-get install -y --no-install-recommends postgresql-17", put, f"systemctl restart {_CLUSTER}"],
                )
            )
            steps.append(("Make Parasol's database, and let what is deleted leave its log", _made()))
        else:
            steps.append(("Let PostgreSQL read its settings again", [put, f"systemctl reload {_CLUSTER}"]))
    if before is not None and answers.database_url != before.database_url:
        tell = f"echo {shlex.quote(str(answers.database_url))}"
        keep = f"install -m 600 -o {USER} -g {USER} /dev/stdin {answers.store}/database"
        steps.append(("Tell the store where its database is now", [f"{tell} | {keep}"]))
    return steps


def _made() -> list[str]:
    as_postgres = "runuser -u postgres --"
    return [
        f"{as_postgres} createuser {ROLE}",
        f"{as_postgres} createdb --owner {ROLE} --encoding UTF8 --template template0 {ROLE}",
        f"{as_postgres} psql -d {ROLE} -c 'GRANT EXECUTE ON FUNCTION pg_switch_wal() TO {ROLE}'",
        f"{as_postgres} psql -d {ROLE} -c 'GRANT pg_checkpoint TO {ROLE}'",
    ]


def _store(answers: Answers, community: Answers | None) -> list[Step]:
    user = answers.name
    as_user = f"runuser -u {user} -- {answers.program}"
    init = f"{as_user} init --store {answers.store}"
    if answers.database_url is not None:
        init += f" --database {shlex.quote(answers.database_url)}"
    recovery = f"{as_user} recovery-key --store {answers.store}"
    if answers.profiles:
        key = f"{answers.store}/passes.key"
        about = (
            "Make the recovery key, which alone opens the backups. Write it on paper, twice; without it none is made"
        )
        last = (about, [recovery])
    if answers.beside:
        theirs = community or proposed()
        made = f"{theirs.store}/passes.key"
        about = "Make the store, with the key of passes, which the community's own store writes into a file"
        return [
            (
                about,
                [
                    f"systemctl stop {USER}",
                    f"runuser -u {USER} -- {theirs.program} passes-key --store {theirs.store} --into {made}",
                    f"systemctl start {USER}",
                    f"install -m 600 -o {user} -g {user} {made} {key}",
                    f"{init} --profiles {key}",
                    f"shred -u {made} {key}",
                ],
            ),
            last,
        ]
    if answers.profiles:
        about = (
            "Make the store, with the key of passes. On the community's own machine `parasol passes-key --store "
            "/var/lib/parasol --into passes.key` writes it, with the server stopped there. Carry the file here, to "
            "/root/passes.key; nobody else may see it"
        )
        put = f"install -m 600 -o {user} -g {user} /root/passes.key {key}"
        return [(about, [put, f"{init} --profiles {key}", f"shred -u /root/passes.key {key}"]), last]
    return [
        ("Make the store. Write down the founding words that it shows", [init]),
        (
            "Make the recovery key, which a move to another machine needs. Write it on paper, twice; without it no "
            "backup is made",
            [recovery],
        ),
    ]


def _web(answers: Answers) -> Step:
    if answers.web == "caddy":
        about = "Start Caddy, which gets a certificate by itself"
        return about, ["systemctl enable caddy", "systemctl restart caddy"]
    return (
        "Get the certificates, and renew them from now on. nginx stands still for a few seconds then",
        [
            *([] if answers.beside else ["rm -f /etc/nginx/sites-enabled/default"]),
            *(f"certbot certonly --standalone {_HOOKS} -d {name}" for name in answers.sites),
            "nginx -t",
            "systemctl enable nginx",
            "systemctl restart nginx",
        ],
    )


def _web_again(answers: Answers) -> Step:
    if answers.web == "caddy":
        return "Restart Caddy", ["systemctl restart caddy"]
    return "Let nginx read its file again", ["nginx -t", "systemctl reload nginx"]


def switched_off(answers: Answers, before: Answers | None, into: Path | None = None) -> list[Step]:
    """What to type before all else, so that nothing disabled runs on: services stopped and their files removed. A file
    that somebody changed is kept under another name. A drop-in that earlier answers left behind would still count, so
    it goes as well. Raises ``HostRefused``."""
    before = before or answers
    wanted = files_of(answers)
    known = {SYSTEMD / dropin(place.name): "" for place in wanted if place.parent == SYSTEMD} | files_of(before)
    gone = {place: text for place, text in known.items() if place not in wanted}
    units = [unit for unit in started(before) if unit not in started(answers)]
    units += [name for name, place in PLACES.items() if place in gone]
    lines = [f"systemctl disable --now {' '.join(units)}"] if units else []
    if before.web == "nginx" and before.certificates == _CERTBOTS:
        kept = answers.sites if answers.web == "nginx" else {}
        lines += [f"certbot delete -n --cert-name {name}" for name in before.sites if name not in kept]
    changed = {change.path for change in changes(gone, into)}
    for place in gone:
        path = placed(place, into)
        if path.exists():
            lines.append(f"mv --backup=numbered {place} {place}.changed" if path in changed else f"rm {place}")
    lines += [f"systemctl restart {name}" for name, place in BESIDE.items() if place in gone]  # it has another site
    if before.database == ELSEWHERE != answers.database:
        lines += [f"shred -u {PASSWORDS}", f"rm -f {AUTHORITY}"]
    if not lines:
        return []
    about = "Stop disabled components and remove their files, before anything else. A changed file stays, as .changed"
    if before.onion and not answers.onion:
        about += f". The keys of the onion addresses stay too, in {answers.store}/onion"
    return [(about, lines)]
