"""What systemd makes of each unit with its drop-ins, for several sets of answers: the settings that this page expects,
and no other. systemd says which files count, and in which order."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from sandbox import write_units

from parasol.host import Answers
from parasol.host.database import ELSEWHERE, HERE
from parasol.host.shipped import shipped
from parasol.host.units import SYSTEMD, dropin, units

pytestmark = pytest.mark.machine("host")

Effective = dict[str, list[str]]
ONE_VALUE = {"MemoryMax", "LimitCORE", "Type"}

HARDENED = {
    **dict.fromkeys(
        [
            *("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "PrivateIPC", "ProtectHome", "ProtectClock"),
            *("ProtectHostname", "ProtectControlGroups", "ProtectKernelLogs", "ProtectKernelModules"),
            *("ProtectKernelTunables", "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID"),
            *("LockPersonality", "MemoryDenyWriteExecute", "RemoveIPC"),
        ],
        "yes",
    ),
    **dict.fromkeys(["CapabilityBoundingSet", "AmbientCapabilities"], ""),
    "ProtectSystem": "strict",
    "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6",
    "SystemCallArchitectures": "native",
    "SystemCallFilter": "@system-service ~@privileged @resources",
    "SystemCallErrorNumber": "EPERM",
    "KeyringMode": "private",
    "LimitCORE": "0",
    "MemorySwapMax": "0",
    "UMask": "0077",
    "ProtectProc": "invisible",
}
ITS_USERS = HARDENED | {"User": "parasol", "Group": "parasol", "PrivateUsers": "yes", "ProcSubset": "pid"}
STAYS_UP = ITS_USERS | {
    **{"Restart": "on-failure", "RestartSec": "2", "RestartSteps": "6", "RestartMaxDelaySec": "60"},
    **{"LimitNOFILE": "4096", "StartLimitIntervalSec": "0", "WantedBy": "multi-user.target"},
}
TELLS = {"Type": "notify", "TimeoutStartSec": "infinity"}
HERE_ALONE = {"IPAddressDeny": "any", "IPAddressAllow": "localhost"}
PROGRAM = "/opt/parasol/bin/parasol"
ADDRESS = "--address notes.example.org"
PLAIN_ADDRESS = "--plain-address https://plain.example.org"
SERVE = (
    f"{PROGRAM} serve --store /var/lib/parasol --port 8420 --page-name Notes --page-icon leaf {ADDRESS} {PLAIN_ADDRESS}"
)
PLAIN = f"{PROGRAM} plain --store /var/lib/parasol --server http://127.0.0.1:8420 --port 8421 --page-name Notes"
TIMER = {"RandomizedDelaySec": "10min", "Persistent": "yes", "WantedBy": "timers.target"}
HIDDEN = "-/etc/parasol/pgpass"


def expected(store: str = "/var/lib/parasol") -> dict[str, dict[str, str]]:
    """Of the answers that setup proposes; the store's place is in too many settings to write them all down again."""
    onion = f"{store}/onion"
    made = {
        "parasol.service": {
            **(STAYS_UP | TELLS | HERE_ALONE),
            **{"After": "network.target", "ExecStart": SERVE, "MemoryMax": "512M", "ReadWritePaths": store},
        },
        "parasol-plain.service": {
            **(STAYS_UP | TELLS | HERE_ALONE),
            **{"After": "parasol.service", "ExecStart": PLAIN, "MemoryMax": "384M", "InaccessiblePaths": HIDDEN},
            "TemporaryFileSystem": f"{store}:ro",
            "BindReadOnlyPaths": f"{store}/plain.key -{onion}/plain/hostname -{onion}/plain/authorized_clients "
            f"-{onion}/page/authorized_clients",
        },
        "parasol-tor.service": {
            **(STAYS_UP | {"Type": "exec", "TimeoutStopSec": "60", "ExecReload": "/bin/kill -HUP $MAINPID"}),
            **{"After": "network-online.target parasol.service", "Wants": "network-online.target"},
            "ExecStart": f"/usr/bin/tor --defaults-torrc /dev/null -f {onion}/torrc",
            **{"TemporaryFileSystem": f"{store}:ro", "BindPaths": onion, "InaccessiblePaths": HIDDEN},
        },
        "parasol-backup.service": {
            **(ITS_USERS | HERE_ALONE | {"Type": "oneshot", "After": "parasol.service"}),
            "ExecStart": f"{PROGRAM} backup --store /var/lib/parasol --into /var/backups/parasol",
            "ReadWritePaths": f"{store} /var/backups/parasol",
        },
        "parasol-doctor.service": {
            **(HARDENED | {"Type": "oneshot", "CapabilityBoundingSet": "CAP_DAC_READ_SEARCH"}),
            "After": "parasol.service parasol-doctor-database.service",
            "Wants": "parasol-doctor-database.service",
            "ExecStart": f"{PROGRAM} doctor --quiet --settings /etc/parasol/host.json",
            "ReadOnlyPaths": store,
            "InaccessiblePaths": f"{HIDDEN} -{onion}/page/hs_ed25519_secret_key -{onion}/plain/hs_ed25519_secret_key",
        },
        "parasol-doctor-database.service": {
            **(ITS_USERS | HERE_ALONE | {"Type": "oneshot", "After": "parasol.service"}),
            "ExecStart": f"{PROGRAM} doctor --database --quiet --settings /etc/parasol/host.json",
            **{"TemporaryFileSystem": f"{store}:ro", "BindReadOnlyPaths": f"-{store}/database"},
        },
        "parasol-backup.timer": TIMER | {"OnCalendar": "*-*-* 03:30:00"},
        "parasol-doctor.timer": TIMER | {"OnCalendar": "*-*-* 07:00:00"},
    }
    for settings in made.values():
        if "ExecStart" in settings:
            settings["ExecStart"] = settings["ExecStart"].replace("/var/lib/parasol", store)
    return made


FULL = Answers("notes.example.org", "plain.example.org", onion=True)
ONION = " --onion --onion-plain-port 8421"
REACHED = "localhost 192.0.2.1 192.0.2.2 2001:db8::3"
SETS: dict[str, tuple[Answers, str, dict[str, dict[str, str]]]] = {
    "proposed": (replace(FULL, onion=False), "/var/lib/parasol", {}),
    "onion": (FULL, "/var/lib/parasol", {"parasol.service": {"ExecStart": SERVE + ONION}}),
    "a line": (
        replace(FULL, onion=False, page_line="We're here; call 100%"),
        "/var/lib/parasol",
        {"parasol.service": {"ExecStart": SERVE + ' --page-line "We\'re here; call 100%%"'}},
    ),
    "moved": (
        replace(FULL, onion=False, store="/srv/parasol", backup_at="04:15"),
        "/srv/parasol",
        {"parasol-backup.timer": {"OnCalendar": "*-*-* 04:15:00"}},
    ),
    "backups and names": (
        replace(FULL, onion=False, backups="/srv/copies", page_name="100% our's", page_icon="$sun"),
        "/var/lib/parasol",
        {
            "parasol.service": {
                "ExecStart": SERVE.replace("Notes", '"100%% our\'s"').replace("leaf", "$$sun"),
            },
            "parasol-plain.service": {"ExecStart": PLAIN.replace("Notes", '"100%% our\'s"')},
            "parasol-backup.service": {
                "ExecStart": f"{PROGRAM} backup --store /var/lib/parasol --into /srv/copies",
                "ReadWritePaths": "/var/lib/parasol /srv/copies",
            },
        },
    ),
    "postgresql here": (
        replace(FULL, onion=False, database=HERE, processes=4),
        "/var/lib/parasol",
        {
            "parasol.service": {
                "After": "network.target postgresql.service",
                "ExecStart": f"{SERVE} --processes 4",
                "MemoryMax": "2048M",
            }
        },
    ),
    "postgresql elsewhere": (
        replace(
            FULL,
            database=ELSEWHERE,
            database_hosts="192.0.2.1 db.example.org=192.0.2.2:5433 [2001:db8::3]:5432",
            processes=2,
        ),
        "/var/lib/parasol",
        {
            "parasol.service": {
                **{"After": "network.target network-online.target", "Wants": "network-online.target"},
                **{"ExecStart": f"{SERVE}{ONION} --processes 2", "MemoryMax": "1024M", "IPAddressAllow": REACHED},
            },
            "parasol-backup.service": {"IPAddressAllow": REACHED},
            "parasol-doctor-database.service": {"IPAddressAllow": REACHED},
        },
    ),
}


def effective(root: Path, unit: str) -> Effective:
    """Each setting with its words, as systemd would have it of the files below ``root``."""
    command = ["systemd-analyze", "cat-config", f"--root={root}", f"systemd/system/{unit}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    found: Effective = {}
    for line in told.stdout.splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            kept = found.setdefault(name, [])
            if not value or name in ONE_VALUE:
                kept.clear()
            kept += value.split()
    del found["Description"]
    return found


def written(answers: Answers, root: Path) -> list[str]:
    """Put the units and drop-ins below ``root``; the names of the units."""
    made = units(answers)
    write_units(made, root / SYSTEMD.relative_to("/"))
    return [name for name in made if "/" not in name]


@pytest.mark.parametrize("name", SETS)
def test_each_unit_with_its_drop_in_has_these_settings_and_no_other(name: str, tmp_path: Path) -> None:
    answers, store, changed = SETS[name]
    wanted = expected(store)
    made = written(answers, tmp_path)
    missing = {"parasol-tor.service"} if not answers.onion else set()
    missing |= {"parasol-doctor-database.service"} if answers.database_url is None else set()
    assert set(made) == set(wanted) - missing
    for unit in made:
        settings = {name: value.split() for name, value in (wanted[unit] | changed.get(unit, {})).items()}
        assert effective(tmp_path, unit) == settings, unit


def test_with_the_answers_that_setup_proposes_the_units_are_the_files_of_the_wheel_and_have_no_drop_in() -> None:
    made = units(Answers("notes.example.org", "plain.example.org"))
    # but for the address of the plain pages, which nobody can propose
    assert PLAIN_ADDRESS in made.pop("parasol.service.d/60-setup.conf")
    assert made == {name: shipped(SYSTEMD / name) for name in made}
    assert not any("/" in name for name in made)


def test_a_drop_in_has_what_differs_alone() -> None:
    made = units(Answers("notes.example.org", database=HERE, processes=2, backup_at="23:59"))
    assert [place for place in made if "/" in place] == [dropin("parasol.service"), dropin("parasol-backup.timer")]
    lines = made[dropin("parasol.service")].splitlines()
    alone = SERVE.removesuffix(f" {PLAIN_ADDRESS}")
    assert lines[1:] == [
        *("[Unit]", "After=postgresql.service", "[Service]", "ExecStart=", f"ExecStart={alone} --processes 2"),
        "MemoryMax=1024M",
    ]
    assert made[dropin("parasol-backup.timer")].splitlines()[1:] == [
        *("[Timer]", "OnCalendar=", "OnCalendar=*-*-* 23:59:00")
    ]


def test_an_answer_that_has_another_ones_proposal_in_it_stays_what_it_is(tmp_path: Path) -> None:
    answers = replace(FULL, program="/var/lib/parasol-venv/bin/parasol", store="/srv/opt/parasol/bin/parasol/store")
    written(answers, tmp_path)
    words = effective(tmp_path, "parasol.service")["ExecStart"]
    assert words[:4] == [answers.program, "serve", "--store", answers.store]


def test_what_the_host_wrote_with_systemctl_edit_counts_last(tmp_path: Path) -> None:
    written(SETS["postgresql elsewhere"][0], tmp_path)
    own = tmp_path / "etc/systemd/system/parasol.service.d/override.conf"
    own.write_text("[Service]\nMemoryMax=4G\nIPAddressAllow=\nIPAddressAllow=localhost 192.0.2.9\n")
    kept = effective(tmp_path, "parasol.service")
    assert (kept["MemoryMax"], kept["IPAddressAllow"]) == (["4G"], ["localhost", "192.0.2.9"])
    assert kept["ExecStart"][-1] == "2", "the rest stays as setup wrote it"
