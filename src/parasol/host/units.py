"""The services as systemd runs them: each may do what it needs and nothing else. Options of systemd 257 (Debian 13).

Deliberately absent: ``LogsDirectory`` (nothing of ours writes a log file), ``EnvironmentFile`` (no secret stands in an
environment), and ``DynamicUser`` (the server, tor and the person who runs `parasol init` share one store).
"""

from parasol.host.answers import PLAIN_PORT, PORT, SETTINGS, USER, Answers
from parasol.host.database import ELSEWHERE, HERE, PASSWORDS

_ALL = """\
NoNewPrivileges=yes
CapabilityBoundingSet={capabilities}
AmbientCapabilities=
PrivateTmp=yes
PrivateDevices=yes
PrivateIPC=yes
ProtectSystem=strict
ProtectHome=yes
ProtectClock=yes
ProtectHostname=yes
ProtectControlGroups=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictAddressFamilies={families}
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallErrorNumber=EPERM
KeyringMode=private
RemoveIPC=yes
# What is in memory stays there: no core file, no swap.
LimitCORE=0
MemorySwapMax=0
UMask=0077
"""
_OWN_USER = f"""\
User={USER}
Group={USER}
PrivateUsers=yes
ProtectProc=invisible
ProcSubset=pid
"""
_STAYS_UP = """\
# After a crash at once; where it can't start (a broken disk, a slip in an answer) after 2, 4, 6, 11, 20, 34 and then
# always 60 seconds. The count begins anew with `systemctl restart` and `systemctl reset-failed`.
Restart=on-failure
RestartSec=2
RestartSteps=6
RestartMaxDelaySec=60
# One for each connection, and some more.
LimitNOFILE=4096
"""
_MEMORY = "# Far above what it needs under attack (tests/hostile); a fault ends this service and not the machine.\n"
SERVER_MEGABYTES = 512
"""For each process."""
PLAIN_MEGABYTES = 384
_TELLS = """\
# It says when it is ready; what comes after it waits for that. After an upgrade this can take long.
Type=notify
TimeoutStartSec=infinity
"""
_HEAD = "# Written by `parasol setup`. To change something: `systemctl edit {unit}`.\n"


def units(answers: Answers) -> dict[str, str]:
    """Name of each unit -> its text."""
    made = {
        "parasol.service": _server(answers),
        "parasol-backup.service": _backup(answers),
        "parasol-backup.timer": _timer(
            "parasol-backup", "A sealed copy of Parasol's store, each night", answers.backup_at
        ),
        "parasol-doctor.service": _doctor(answers),
        "parasol-doctor.timer": _timer("parasol-doctor", "A look at all that Parasol needs, each day", "07:00"),
    }
    if answers.database_url is not None:
        made["parasol-doctor-database.service"] = _doctor_database(answers)
    if answers.has_plain:
        made["parasol-plain.service"] = _plain(answers)
    if answers.onion:
        made["parasol-tor.service"] = _tor(answers)
    return made


def started(answers: Answers) -> list[str]:
    """The units that are switched on, in the order in which they start."""
    return [
        "parasol.service",
        *(["parasol-plain.service"] if answers.has_plain else []),
        *(["parasol-tor.service"] if answers.onion else []),
        "parasol-backup.timer",
        "parasol-doctor.timer",
    ]


def given_up(answers: Answers) -> list[str]:
    """The units of other answers, which may be left of them and are to run no more."""
    return [unit for unit in ("parasol-plain.service", "parasol-tor.service") if unit not in started(answers)]


def _quoted(*words: str) -> str:
    """A command line as systemd reads it: no variable, no specifier, no second word where one was meant."""
    made = []
    for word in words:
        safe = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
        made.append(f'"{safe}"' if set(safe) & set(" '\\\"\t;") or not safe else safe)
    return " ".join(made)


def _hardened(families: str = "AF_UNIX AF_INET AF_INET6", capabilities: str = "") -> str:
    return _ALL.format(families=families, capabilities=capabilities)


def _reached(answers: Answers, is_databases: bool = True) -> str:
    """The machines that a service may talk with: this one, and where ``is_databases`` those of the database."""
    others = answers.database_addresses if is_databases else []
    about = "Only programs of this machine" + (", and the database." if others else ".")
    return f"# {about}\nIPAddressDeny=any\nIPAddressAllow={' '.join(['localhost', *others])}\n"


def _hidden_password(answers: Answers) -> str:
    """For services that have no business with the database: its password isn't there."""
    return f"InaccessiblePaths=-{PASSWORDS}\n" if answers.database == ELSEWHERE else ""


def _unit(name: str, about: str, after: str, service: str, wanted: bool = True, wants: str = "") -> str:
    text = f"{_HEAD.format(unit=name)}[Unit]\nDescription={about}\nAfter={after}\n"
    if after.startswith("network-online"):
        wants = after.split(maxsplit=1)[0]
    if wants:
        text += f"Wants={wants}\n"
    if wanted:
        text += "# It is tried again for as long as it takes: another service may have to make a file first.\n"
        text += "StartLimitIntervalSec=0\n"
    text += f"\n[Service]\n{service}"
    return text + ("\n[Install]\nWantedBy=multi-user.target\n" if wanted else "")


def _server(answers: Answers) -> str:
    command = [answers.program, "serve", "--store", answers.store, "--port", str(PORT)]
    command += ["--page-name", answers.page_name, "--page-icon", answers.page_icon]
    if answers.onion:
        command += ["--onion", "--onion-plain-port", str(PLAIN_PORT)]
    if answers.processes > 1:
        command += ["--processes", str(answers.processes)]
    service = (
        f"{_TELLS}ExecStart={_quoted(*command)}\n{_STAYS_UP}{_OWN_USER}{_hardened()}"
        f"{_MEMORY}MemoryMax={SERVER_MEGABYTES * answers.processes}M\n"
        f"ReadWritePaths={answers.store}\n{_reached(answers)}"
    )
    after = {HERE: "network.target postgresql.service", ELSEWHERE: "network-online.target"}
    return _unit("parasol.service", "Parasol, the server", after.get(answers.database, "network.target"), service)


def _plain(answers: Answers) -> str:
    store = answers.store
    command = [answers.program, "plain", "--store", store, "--server", f"http://127.0.0.1:{PORT}"]
    command += ["--port", str(PLAIN_PORT), "--page-name", answers.page_name]
    service = (
        f"{_TELLS}ExecStart={_quoted(*command)}\n{_STAYS_UP}{_OWN_USER}{_hardened()}"
        f"{_MEMORY}MemoryMax={PLAIN_MEGABYTES}M\n"
        "# Of the store it sees one key, the onion address to tell, and whether it may be told.\n"
        f"TemporaryFileSystem={store}:ro\n"
        f"BindReadOnlyPaths={store}/plain.key -{store}/onion/plain/hostname "
        f"-{store}/onion/plain/authorized_clients -{store}/onion/page/authorized_clients\n"
        f"{_hidden_password(answers)}{_reached(answers, is_databases=False)}"
    )
    return _unit("parasol-plain.service", "Parasol, the pages without JavaScript", "parasol.service", service)


def _tor(answers: Answers) -> str:
    torrc = f"{answers.store}/onion/torrc"
    service = (
        f"Type=exec\nExecStart={_quoted('/usr/bin/tor', '--defaults-torrc', '/dev/null', '-f', torrc)}\n"
        f"ExecReload=/bin/kill -HUP $MAINPID\nTimeoutStopSec=60\n{_STAYS_UP}{_OWN_USER}{_hardened()}"
        "# It reads and writes its own folder, and sees nothing else of the store.\n"
        f"TemporaryFileSystem={answers.store}:ro\nBindPaths={answers.store}/onion\n{_hidden_password(answers)}"
    )
    return _unit(
        "parasol-tor.service", "tor, for Parasol's onion service", "network-online.target parasol.service", service
    )


def _backup(answers: Answers) -> str:
    command = [answers.program, "backup", "--store", answers.store, "--into", answers.backups]
    service = (
        f"Type=oneshot\nExecStart={_quoted(*command)}\n{_OWN_USER}{_hardened('AF_UNIX AF_INET AF_INET6')}"
        f"ReadWritePaths={answers.store} {answers.backups}\n{_reached(answers)}"
    )
    return _unit("parasol-backup.service", "A sealed copy of Parasol's store", "parasol.service", service, wanted=False)


def _doctor(answers: Answers) -> str:
    """As root, because it reads the web server's configuration and looks at what belongs to others; it may read
    everything and write nothing, and become nobody else. So PostgreSQL, which lets in who that is, is asked by a
    service of its own."""
    command = [answers.program, "doctor", "--quiet", "--settings", str(SETTINGS)]
    service = (
        f"Type=oneshot\nExecStart={_quoted(*command)}\n{_hardened(capabilities='CAP_DAC_READ_SEARCH')}ProtectProc=invisible\n"
        f"ReadOnlyPaths={answers.store}\nInaccessiblePaths=-{answers.store}/onion/page/hs_ed25519_secret_key "
        f"-{answers.store}/onion/plain/hs_ed25519_secret_key\n{_hidden_password(answers)}"
    )
    about, asks = "A look at all that Parasol needs", "parasol-doctor-database.service"
    if answers.database_url is None:
        return _unit("parasol-doctor.service", about, "parasol.service", service, wanted=False)
    return _unit("parasol-doctor.service", about, f"parasol.service {asks}", service, wanted=False, wants=asks)


def _doctor_database(answers: Answers) -> str:
    """As the user whom PostgreSQL lets in. Of the store it sees where the database is; it writes nowhere."""
    command = [answers.program, "doctor", "--database", "--quiet", "--settings", str(SETTINGS)]
    service = (
        f"Type=oneshot\nExecStart={_quoted(*command)}\n{_OWN_USER}{_hardened()}"
        f"TemporaryFileSystem={answers.store}:ro\nBindReadOnlyPaths=-{answers.store}/database\n{_reached(answers)}"
    )
    return _unit(
        "parasol-doctor-database.service", "A look at Parasol's PostgreSQL", "parasol.service", service, wanted=False
    )


def _timer(name: str, about: str, at: str) -> str:
    return (
        f"{_HEAD.format(unit=f'{name}.timer')}[Unit]\nDescription={about}\n\n[Timer]\nOnCalendar=*-*-* {at}:00\n"
        "RandomizedDelaySec=10min\n# After a night in which the machine was off: once, when it is on again.\n"
        "Persistent=yes\n\n[Install]\nWantedBy=timers.target\n"
    )
