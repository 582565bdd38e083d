"""The services as systemd runs them: each may do what it needs and nothing else. Options of systemd 257 (Debian 13).

Deliberately absent: ``LogsDirectory`` (nothing of ours writes a log file), ``EnvironmentFile`` (no secret stands in an
environment), and ``DynamicUser`` (the server, tor and the person who runs `parasol init` share one store).
"""

from parasol.host.answers import PLAIN_PORT, PORT, SETTINGS, USER, Answers

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
_LOOPBACK = """\
# Only programs of this machine. For a database on other machines: `systemctl edit {unit}`, and there [Service] and
# IPAddressAllow=10.0.0.5 for each.
IPAddressDeny=any
IPAddressAllow=localhost
"""
_STAYS_UP = """\
Restart=on-failure
RestartSec=2
# One for each connection, and some more.
LimitNOFILE=4096
"""
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


def _quoted(*words: str) -> str:
    """A command line as systemd reads it: no variable, no specifier, no second word where one was meant."""
    made = []
    for word in words:
        safe = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
        made.append(f'"{safe}"' if set(safe) & set(" '\\\"\t;") or not safe else safe)
    return " ".join(made)


def _hardened(families: str = "AF_UNIX AF_INET AF_INET6", capabilities: str = "") -> str:
    return _ALL.format(families=families, capabilities=capabilities)


def _unit(name: str, about: str, after: str, service: str, wanted: bool = True) -> str:
    text = f"{_HEAD.format(unit=name)}[Unit]\nDescription={about}\nAfter={after}\n"
    if after.startswith("network-online"):
        text += f"Wants={after.split(maxsplit=1)[0]}\n"
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
    service = (
        f"{_TELLS}ExecStart={_quoted(*command)}\n{_STAYS_UP}{_OWN_USER}{_hardened()}"
        f"ReadWritePaths={answers.store}\n{_LOOPBACK.format(unit='parasol.service')}"
    )
    return _unit("parasol.service", "Parasol, the server", "network.target", service)


def _plain(answers: Answers) -> str:
    store = answers.store
    command = [answers.program, "plain", "--store", store, "--server", f"http://127.0.0.1:{PORT}"]
    command += ["--port", str(PLAIN_PORT), "--page-name", answers.page_name]
    service = (
        f"{_TELLS}ExecStart={_quoted(*command)}\n{_STAYS_UP}{_OWN_USER}{_hardened()}"
        "# Of the store it sees one key, the onion address to tell, and whether it may be told.\n"
        f"TemporaryFileSystem={store}:ro\n"
        f"BindReadOnlyPaths={store}/plain.key -{store}/onion/plain/hostname "
        f"-{store}/onion/plain/authorized_clients -{store}/onion/page/authorized_clients\n"
        f"{_LOOPBACK.format(unit='parasol-plain.service')}"
    )
    return _unit("parasol-plain.service", "Parasol, the pages without JavaScript", "parasol.service", service)


def _tor(answers: Answers) -> str:
    torrc = f"{answers.store}/onion/torrc"
    service = (
        f"Type=exec\nExecStart={_quoted('/usr/bin/tor', '--defaults-torrc', '/dev/null', '-f', torrc)}\n"
        f"ExecReload=/bin/kill -HUP $MAINPID\nTimeoutStopSec=60\n{_STAYS_UP}{_OWN_USER}{_hardened()}"
        "# It reads and writes its own folder, and sees nothing else of the store.\n"
        f"TemporaryFileSystem={answers.store}:ro\nBindPaths={answers.store}/onion\n"
    )
    return _unit(
        "parasol-tor.service", "tor, for Parasol's onion service", "network-online.target parasol.service", service
    )


def _backup(answers: Answers) -> str:
    command = [answers.program, "backup", "--store", answers.store, "--into", answers.backups]
    service = (
        f"Type=oneshot\nExecStart={_quoted(*command)}\n{_OWN_USER}{_hardened('AF_UNIX AF_INET AF_INET6')}"
        f"ReadWritePaths={answers.store} {answers.backups}\n{_LOOPBACK.format(unit='parasol-backup.service')}"
    )
    return _unit("parasol-backup.service", "A sealed copy of Parasol's store", "parasol.service", service, wanted=False)


def _doctor(answers: Answers) -> str:
    """As root, because it reads the web server's configuration and looks at what belongs to others; it may read
    everything and write nothing."""
    command = [answers.program, "doctor", "--quiet", "--settings", str(SETTINGS)]
    service = (
        f"Type=oneshot\nExecStart={_quoted(*command)}\n{_hardened(capabilities='CAP_DAC_READ_SEARCH')}ProtectProc=invisible\n"
        f"ReadOnlyPaths={answers.store}\nInaccessiblePaths=-{answers.store}/onion/page/hs_ed25519_secret_key "
        f"-{answers.store}/onion/plain/hs_ed25519_secret_key\n"
    )
    return _unit("parasol-doctor.service", "A look at all that Parasol needs", "parasol.service", service, wanted=False)


def _timer(name: str, about: str, at: str) -> str:
    return (
        f"{_HEAD.format(unit=f'{name}.timer')}[Unit]\nDescription={about}\n\n[Timer]\nOnCalendar=*-*-* {at}:00\n"
        "RandomizedDelaySec=10min\n# After a night in which the machine was off: once, when it is on again.\n"
        "Persistent=yes\n\n[Install]\nWantedBy=timers.target\n"
    )
