"""docs/hosting.md, typed from end to end by somebody who has nothing else: its commands, and those that setup prints.

On a small machine with a real systemd, nginx and tor. Two things are not as in life: certbot finds no authority, so
certificates are made by hand where it would put them; and the closing's last day isn't over."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_machine import NoSmallMachine, SmallMachine, small_machine

from parasol.cli.main import build_parser
from parasol.host import Answers, files_of, next_steps
from parasol.host.answers import SETTINGS
from parasol.host.database import AUTHORITY, ELSEWHERE, HERE, PASSWORDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "hosting.md").read_text()
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
INSTALL_TOOLS, INSTALL, SETUP, DOCTOR, FIRST_BACKUP, UPGRADE, EXPORT, IMPORT, CLOSE = BLOCKS
ANSWERS = "notes.example.org\nplain.example.org\ny\n1\n\n\n\n\n"
WORDS = r"    ([a-z]+(?: [a-z]+){6})\n"
KEY = r"(AGE-SECRET-KEY-1[A-Z0-9]+)"
PACKAGES = "/opt/parasol/lib/python3*/site-packages/parasol/__init__.py"


def commands(*blocks: str) -> list[str]:
    """Each line that is typed, without what stands in front of `parasol`."""
    return [line for block in blocks for line in block.splitlines()]


def test_every_command_of_the_program_on_the_page_is_one_that_it_takes() -> None:
    texts = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    lines = commands(*BLOCKS, *texts) + re.findall(r"`(parasol [^`]*)`", PAGE)
    ours = [re.search(r"(?:^|-- )parasol (.*)", line) for line in lines]
    typed = [shlex.split(found[1]) for found in ours if found and found[1] != "setup --help"]
    assert len(typed) > 10
    known = build_parser()
    for words in typed:
        if words not in (["init"], ["recovery-key"], ["doctor"]):
            assert callable(known.parse_args(words).run)


def test_every_file_of_setup_is_on_the_page_and_every_unit_on_the_page_is_one_of_setups() -> None:
    kinds = ({"web": "nginx"}, {"web": "caddy"}, {"database": HERE}, {"database": ELSEWHERE, "database_hosts": "::1"})
    files = set().union(*(files_of(Answers("a.example", "b.example", True, **kind)) for kind in kinds))
    files |= {AUTHORITY, PASSWORDS}
    about = PAGE.partition("## What these files do")[2]
    for file in files:
        name = file.name.replace("-backup.service", "-backup.timer").replace("-doctor.service", "-doctor.timer")
        assert name in about, file
    units = {file.stem for file in files if "systemd/system" in str(file)}
    named = re.findall(r"systemctl (?:start|status|edit|restart|disable --now) ([a-z -]+?)(?:\.timer)?[`\n]", PAGE)
    for unit in {one for names in named for one in names.split()} - {"nginx"}:
        assert unit in units


def test_the_install_of_the_page_builds_only_the_package_that_has_no_wheel() -> None:
    """As tools/setup.sh does it here; what an upgrade types is what the first install typed."""
    assert re.findall(r"--no-binary (\S+)", INSTALL) == ["pysodium"]
    lock = (ROOT / "requirements" / "run.txt").read_text()
    source_only = [
        name
        for name, hashes in re.findall(r"^(\S+)==\S+ \\\n((?:    --hash=\S+(?: \\)?\n)+)", lock, re.MULTILINE)
        if hashes.count("--hash") == 1
    ]
    assert "pysodium" in source_only
    pip = [line for line in commands(INSTALL) if "/pip " in line]
    assert len(pip) == 3
    assert [line for line in commands(UPGRADE) if "/pip " in line] == pip
    makefile = (ROOT / "Makefile").read_text()
    assert all(f"requirements/{name}" in makefile for name in re.findall(r"-r (\S+)", INSTALL))


def test_the_sums_are_of_what_is_installed_and_never_of_themselves(tmp_path: Path) -> None:
    """A list that names itself fails when it is looked at; whether it does must not hang on who is quicker."""
    dist = tmp_path / "dist"
    dist.mkdir()
    for name in ("parasol-0.1.0-py3-none-any.whl", "run.txt", "build.txt", "SHA256SUMS"):
        (dist / name).write_text(name)
    (line,) = re.findall(r"^\t(cd dist && sha256sum .*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    subprocess.run(["sh", "-c", line], cwd=tmp_path, check=True, capture_output=True)
    looked = subprocess.run(
        ["sh", "-c", commands(INSTALL)[0]], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert sorted(looked.stdout.splitlines()) == [
        "build.txt: OK",
        "parasol-0.1.0-py3-none-any.whl: OK",
        "run.txt: OK",
    ]


def test_a_machine_that_was_set_up_is_told_nothing_that_is_done_once() -> None:
    before = Answers("notes.example.org", "plain.example.org", onion=True)

    def lines(answers: Answers) -> list[str]:
        return [line for _, typed in next_steps(answers, before) for line in typed]

    once = re.compile(r" init | recovery-key |certbot|apt-get")
    assert not [line for line in lines(before) if once.search(line)]
    assert "systemctl restart parasol.service parasol-plain.service parasol-tor.service" in lines(before)
    assert [line for line in lines(Answers("other.example.org", None, onion=True)) if "certbot" in line]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[SmallMachine]:
    try:
        with small_machine(tmp_path / "machine") as made:
            yield made
    except NoSmallMachine as error:
        pytest.skip(str(error))


def done(ran: subprocess.CompletedProcess[str]) -> str:
    assert ran.returncode == 0, f"{ran.stdout[-3000:]}\n{ran.stderr[-3000:]}"
    return ran.stdout


def printed(told: str) -> list[str]:
    """The commands that setup says to type."""
    return re.findall(r"^    (\S.*)$", told.partition("Now type, as root:")[2], re.MULTILINE)


CERTIFICATE = """
folder=/etc/letsencrypt/live/{name}; mkdir -p $folder
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 60 -subj /CN={name} \
  -addext subjectAltName=DNS:{name} -keyout $folder/privkey.pem -out $folder/fullchain.pem 2>/dev/null
cp $folder/fullchain.pem /usr/local/share/ca-certificates/{name}.crt
update-ca-certificates >/dev/null 2>&1
"""


def typed(machine: SmallMachine, lines: list[str]) -> str:
    """Each line by itself, as a person types it; what all said."""
    said = ""
    for line in lines:
        if name := re.search(r"^certbot certonly .* -d (\S+)$", line):
            done(machine.run("command -v certbot"))
            said += done(machine.run(CERTIFICATE.format(name=name[1])))
        elif line.endswith("parasol doctor"):
            said += machine.run(line).stdout  # it is looked at where it matters
        else:
            said += done(machine.run(line, with_network=line.startswith("apt-get")))
    return said


def what_is_wrong(machine: SmallMachine) -> set[str]:
    """The first words of what the doctor finds wrong, but for the clock, which no small machine can set."""
    told = machine.run(DOCTOR).stdout
    found = re.findall(r"^X WRONG (.*)", told, re.MULTILINE)
    return {line for line in found if line != "nothing keeps this machine's clock right."}


def looked_at_each_morning(machine: SmallMachine) -> set[str]:
    """What the service of the doctor finds wrong."""
    told = machine.run(
        "systemctl start parasol-doctor || true; journalctl -o cat -u parasol-doctor --invocation=0 --no-pager"
    )
    found = re.findall(r"^X WRONG (.*)", told.stdout, re.MULTILINE)
    return {line for line in found if line != "nothing keeps this machine's clock right."}


@pytest.mark.thorough
@pytest.mark.timeout(900)
def test_the_page_goes_from_a_fresh_machine_to_a_site_that_is_upgraded_moved_and_closed(
    machine: SmallMachine, tmp_path: Path
) -> None:
    subprocess.run(["make", "wheel"], cwd=ROOT, check=True, capture_output=True)
    done(machine.run("rm -rf /root/dist && mkdir -p /root/dist"))
    done(machine.run(f"cp {ROOT}/dist/* /root/dist"))
    done(machine.run("printf 'UUID=1 / ext4 defaults 0 1\\nUUID=2 none swap sw 0 0\\n' >/etc/fstab"))
    done(machine.run("echo '127.0.0.1 localhost notes.example.org plain.example.org' >/etc/hosts"))

    done(machine.run(INSTALL_TOOLS, with_network=True))
    assert done(machine.run("cat /etc/fstab")).splitlines()[1] == "#UUID=2 none swap sw 0 0"
    done(machine.run(INSTALL, with_network=True))
    steps = printed(done(machine.run(SETUP, typed=ANSWERS)))
    said = typed(machine, steps)
    founding = re.search(WORDS, said)
    recovery = re.search(KEY, said)
    assert founding
    assert recovery
    assert what_is_wrong(machine) == {"there is no backup in /var/backups/parasol."}

    lines = f"{founding[1]}\nRiverside Collective\nGB\n"
    told = done(machine.run("parasol found", typed=lines))
    own = re.search(WORDS, told)
    assert own
    typed(machine, commands(FIRST_BACKUP))
    assert what_is_wrong(machine) == set()
    assert looked_at_each_morning(machine) == set()

    done(machine.run(f"echo 'raise SystemExit(7)' >>$(echo {PACKAGES})"))
    first, *rest = commands(UPGRADE)
    assert first == "systemctl start parasol-backup"
    steps = printed(done(machine.run("\n".join(rest), with_network=True)))
    typed(machine, steps)
    assert what_is_wrong(machine) == set(), "and at once: what was started anew is there"

    done(machine.run(EXPORT))
    work = "mkdir -p /root/steward && cd /root/steward && cp /var/backups/parasol/community.age* ."
    (hand_over,) = re.findall(r"^parasol hand-over .*$", PAGE, re.MULTILINE)
    done(machine.run(f"{work}\n{hand_over}", typed=f"{own[1]}\n"))
    done(machine.run("mv /root/steward/for-the-host.age /root; rm -rf /var/lib/parasol /var/backups/parasol"))
    steps = printed(done(machine.run("parasol setup --again --force")))
    assert not [line for line in steps if " init " in line]
    folders = [line for line in steps if line.startswith("install -d")]
    typed(machine, folders)
    done(machine.run(IMPORT, typed=f"{recovery[1]}\n"))
    typed(machine, [line for line in steps if line not in folders])
    typed(machine, commands(FIRST_BACKUP))
    assert what_is_wrong(machine) == set()
    about = machine.run("curl -s -d '{}' -H 'Content-Type: application/json' https://notes.example.org/api/about")
    assert '"founded":true' in done(about)

    closed = machine.run(CLOSE, typed="Riverside Collective\n2026-11-25\n")
    assert closed.returncode != 0
    assert "closing" in closed.stderr
    assert done(machine.run(f"ls {SETTINGS} /var/lib/parasol/parasol.db"))
