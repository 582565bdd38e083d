"""The services: systemd takes them, they may do little, and the programs really run with no more than that."""

import os
import pwd
import re
import socket
import subprocess
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from program import run
from running import AS_INSTALLED, PARASOL, SANDBOX, free_port, is_open, new_store, running, wait_until
from sandbox import settings_of, whole, write_units
from small_machine import NoSmallMachine, small_machine

from harness import POLICY, passphrase
from parasol.host import Answers
from parasol.host.checks import Verdict, store
from parasol.host.commands.tor import COMMAND
from parasol.host.database import ELSEWHERE
from parasol.host.units import units
from parasol.kernel.roster.client import founding
from served_host import Host

pytestmark = pytest.mark.machine(
    "host", "kernel/process", "kernel/server", "kernel/plain", "kernel/onion", "host/commands"
)

ANSWERS = Answers("notes.example.org", "plain.example.org", onion=True, program=AS_INSTALLED)
UNITS = units(ANSWERS)
ON_POSTGRESQL = replace(ANSWERS, database=ELSEWHERE, database_hosts="192.0.2.1 192.0.2.2", processes=2)
NAMES = sorted(name for name in UNITS if "/" not in name)
SERVICES = sorted(name for name in NAMES if name.endswith(".service"))
MOST_EXPOSED = 2.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_units(UNITS, tmp_path)
    return tmp_path


def test_systemd_finds_nothing_wrong_with_them(folder: Path) -> None:
    names = [str(folder / name) for name in NAMES]
    told = subprocess.run(["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False)
    ours = [line for line in told.stderr.splitlines() if "parasol" in line]
    assert (told.returncode, ours) == (0, [])


def test_nor_with_those_for_a_database_elsewhere(tmp_path: Path) -> None:
    made = units(ON_POSTGRESQL)
    write_units(made, tmp_path)
    names = [str(tmp_path / name) for name in made if "/" not in name]
    told = subprocess.run(["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False)
    assert (told.returncode, [line for line in told.stderr.splitlines() if "parasol" in line]) == (0, [])
    new = tmp_path / "parasol-doctor-database.service"
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(new)]
    rated = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"Overall exposure level for \S+: ([0-9.]+)", rated.stdout)
    assert found is not None
    assert float(found[1]) < MOST_EXPOSED


def test_a_service_that_can_not_start_is_tried_ever_more_rarely_and_for_ever() -> None:
    for name in ("parasol.service", "parasol-plain.service", "parasol-tor.service"):
        kept = settings_of(whole(UNITS, name))
        assert [kept[each] for each in ("Restart", "RestartSec", "RestartSteps", "RestartMaxDelaySec")] == [
            *(["on-failure"], ["2"], ["6"], ["60"])
        ]
        assert kept["StartLimitIntervalSec"] == ["0"]


@pytest.mark.thorough
def test_systemd_itself_waits_longer_each_time(tmp_path: Path) -> None:
    """The unit of the server with a program that ends at once, in a real systemd: no more than six starts in half a
    minute, where one every two seconds would be fifteen; and a restart by hand begins anew."""
    try:
        with small_machine(tmp_path / "machine") as machine:
            kept = "\n".join(
                f"{name}={value[0]}"
                for name, value in settings_of(whole(UNITS, "parasol.service")).items()
                if name.startswith("Restart")
            )
            text = f"[Unit]\nStartLimitIntervalSec=0\n[Service]\n{kept}\nExecStart=/bin/false\n"
            ran = machine.run(
                "cat >/etc/systemd/system/broken.service && systemctl start broken; sleep 30\n"
                "systemctl show -P NRestarts broken; systemctl show -P RestartUSecNext broken\n"
                "systemctl restart broken; systemctl show -P NRestarts broken",
                typed=text,
            )
    except NoSmallMachine as error:
        pytest.skip(str(error))
    restarts, following, anew = ran.stdout.split("\n")[:3]
    assert 3 <= int(restarts) <= 5, ran
    assert int(anew) <= 1
    assert following.endswith("s")


def test_a_slip_in_a_unit_would_be_found(folder: Path) -> None:
    unit = folder / "parasol.service"
    unit.write_text(unit.read_text().replace("ProtectSystem=strict", "ProtectSystm=strict"))
    told = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert "ProtectSystm" in told.stderr


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_is_exposed_less_than_two_of_ten(folder: Path, name: str) -> None:
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(folder / name)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"Overall exposure level for \S+: ([0-9.]+)", told.stdout)
    assert found is not None
    assert float(found[1]) < MOST_EXPOSED


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_leaves_a_core_or_goes_to_swap_or_writes_beyond_its_folders(name: str) -> None:
    settings = settings_of(whole(UNITS, name))
    assert settings["LimitCORE"] == ["0"]
    assert settings["MemorySwapMax"] == ["0"]
    assert settings["UMask"] == ["0077"]
    most = {"parasol.service": ["512M"], "parasol-plain.service": ["384M"]}
    assert settings.get("MemoryMax", []) == most.get(name, [])
    assert settings["ProtectSystem"] == ["strict"]
    may_write = {
        "parasol.service": ["/var/lib/parasol"],
        "parasol-backup.service": ["/var/lib/parasol /var/backups/parasol"],
    }
    assert settings.get("ReadWritePaths", []) == may_write.get(name, [])
    assert "LogsDirectory" not in settings


def test_the_server_and_the_plain_pages_run_with_what_their_units_allow(folder: Path) -> None:
    """The system calls of the unit and no other, and no code that can be written: under systemd the kernel holds the
    same rules. tor is asked whether it takes its configuration, so that a program of the server's is in it as well."""
    made, port, plain = new_store(folder), free_port(), free_port()
    serve = [*SANDBOX, folder / "parasol.service", PARASOL, "serve", "--store", made, "--port", str(port), "--onion"]
    more = [*SANDBOX, folder / "parasol-plain.service", PARASOL, "plain", "--store", made, "--port", str(plain)]
    with running(serve, port, folder / "serve.log"):
        assert httpx.get(f"http://127.0.0.1:{port}/").status_code == 200
        assert httpx.post(f"http://127.0.0.1:{port}/api/about", json={}).status_code == 200
        assert (made / "onion" / "torrc").is_file()
        with running([*more, "--server", f"http://127.0.0.1:{port}"], plain, folder / "plain.log"):
            assert httpx.get(f"http://127.0.0.1:{plain}/", follow_redirects=True).status_code == 200
        tor = ["/usr/bin/tor", *COMMAND, str(made / "onion" / "torrc"), "DisableNetwork", "1", "+Log", "notice stdout"]
        with running([*SANDBOX, folder / "parasol-tor.service", *tor], None, folder / "tor.log") as program:
            hostname = made / "onion" / "page" / "hostname"
            wait_until(lambda: hostname.is_file() or program.poll() is not None, "tor")
            assert program.poll() is None, (folder / "tor.log").read_text()


@pytest.mark.parametrize("address", ["notify", "@abstract"])
def test_systemd_is_told_when_the_programs_answer_and_not_before(folder: Path, address: str) -> None:
    """So `systemctl restart` comes back when they do, and the plain pages find the server that they wait for."""
    name = f"@parasol-{folder}" if address.startswith("@") else str(folder / address)
    made, port, plain = new_store(folder), free_port(), free_port()
    asked = ["env", f"NOTIFY_SOCKET={name}", PARASOL]  # inside, since the sandbox asks a program of systemd's
    serve = [*SANDBOX, folder / "parasol.service", *asked, "serve", "--store", made, "--port", str(port)]
    more = [*SANDBOX, folder / "parasol-plain.service", *asked, "plain", "--store", made, "--port", str(plain)]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(name.replace("@", "\0"))
        systemd.settimeout(60)
        with running(serve, None, folder / "serve.log"):
            assert systemd.recv(100) == b"READY=1"
            assert is_open(port)
            with running([*more, "--server", f"http://127.0.0.1:{port}"], None, folder / "plain.log"):
                assert systemd.recv(100) == b"READY=1"
                assert is_open(plain)
    for unit in ("parasol.service", "parasol-plain.service"):
        assert settings_of(whole(UNITS, unit))["Type"] == ["notify"]
        assert settings_of(whole(UNITS, unit))["TimeoutStartSec"] == ["infinity"], "an upgrade is never cut off"
    for unit in ("parasol-plain.service", "parasol-tor.service"):
        assert "parasol.service" in settings_of(whole(UNITS, unit))["After"][0].split()


def test_a_backup_is_made_with_what_its_unit_allows(folder: Path) -> None:
    """Of a community that was founded, by the real command, and found good by the doctor."""
    served, copies = Host(folder / "store"), folder / "copies"
    try:
        founding.found(served.connect(), served.device, served.founding_passphrase, POLICY, passphrase())
        run("recovery-key", "--store", str(served.store), "--json")
        command = [PARASOL, "backup", "--store", served.store, "--into", copies]
        unit = folder / "parasol-backup.service"
        ran = subprocess.run([*SANDBOX, unit, *command], capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
    finally:
        served.close()
    assert [finding.verdict for finding in store.backups(copies)] == [Verdict.GOOD]
    me = pwd.getpwuid(os.geteuid()).pw_name
    assert [finding.verdict for finding in store.privacy("backups", copies, me)] == [Verdict.GOOD]


def test_the_sandbox_of_these_tests_refuses_what_a_unit_refuses(folder: Path) -> None:
    """A control: without it, the test above could pass because nothing is forbidden."""
    script = (
        "import mmap, os\n"
        "acts = (lambda: mmap.mmap(-1, 4096, prot=7), lambda: os.sched_setaffinity(0, {0}), lambda: os.chroot('/'))\n"
        "for act in acts:\n"
        "    try:\n        act()\n        print('done')\n    except OSError as error:\n        print('refused')\n"
    )
    python = SANDBOX[0]
    ran = subprocess.run(
        [*SANDBOX, folder / "parasol.service", python, "-c", script], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["refused"] * 3
