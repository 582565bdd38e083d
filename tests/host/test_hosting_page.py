"""docs/hosting.md, typed from end to end by somebody who has nothing else: its commands, and those that setup prints.

On small machines with a real systemd: one with nginx, tor and SQLite, one with Caddy and PostgreSQL. Not as in life:
certbot and Caddy find no authority, so certificates are made by hand where they would be; PostgreSQL's package is there
already, so what it does when it comes is done by hand; and the closing's last day isn't over."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_machine import NoSmallMachine, SmallMachine, small_machine

from parasol.host import Answers, files_of, next_steps
from parasol.host.answers import SETTINGS
from parasol.host.database import AUTHORITY, ELSEWHERE, HERE, PASSWORDS
from parasol.kernel.shell.main import build_parser
from parasol.kernel.words import WORDS_IN_A_PASSPHRASE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "hosting.md").read_text()
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
INSTALL_TOOLS, INSTALL, SETUP, DOCTOR, FIRST_BACKUP, UPGRADE, EXPORT, IMPORT, _RENEW, CLOSE = BLOCKS
(FOUNDING,) = re.findall(r"`(parasol found .*?)`", PAGE)
ANSWERS = "notes.example.org\nplain.example.org\ny\n1\n\n\n\n\n"
WORDS = rf"    ([a-z]+(?: [a-z]+){{{WORDS_IN_A_PASSPHRASE - 1}}})\n"
KEY = r"(AGE-SECRET-KEY-PQ-1[A-Z0-9]+)"
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
    for name in ("parasol_community-0.1.0-py3-none-any.whl", "run.txt", "build.txt", "SHA256SUMS"):
        (dist / name).write_text(name)
    (line,) = re.findall(r"^\t(cd dist && sha256sum .*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    subprocess.run(["sh", "-c", line], cwd=tmp_path, check=True, capture_output=True)
    looked = subprocess.run(
        ["sh", "-c", commands(INSTALL)[0]], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert sorted(looked.stdout.splitlines()) == [
        "build.txt: OK",
        "parasol_community-0.1.0-py3-none-any.whl: OK",
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
CADDYS_OWN = """
grep -q local_certs /etc/caddy/Caddyfile || sed -i 's/admin off/admin off\\n\\tlocal_certs\\n\\tskip_install_trust/' \
  /etc/caddy/Caddyfile
{restart}
root=/var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt
for second in $(seq 30); do [ -e $root ] && break; sleep 1; done
cp $root /usr/local/share/ca-certificates/caddy.crt
update-ca-certificates >/dev/null 2>&1
"""

# The program trusts the authorities that come with it, and no others that somebody puts on a machine.
AUTHORITIES = PACKAGES.replace("parasol/__init__.py", "certifi/cacert.pem")
FOUND = f"cat /usr/local/share/ca-certificates/*.crt >>$(echo {AUTHORITIES})\n{FOUNDING}"


def typed(machine: SmallMachine, lines: list[str]) -> str:
    """Each line by itself, as a person types it; what all said."""
    said = ""
    for line in lines:
        if name := re.search(r"^certbot certonly .* -d (\S+)$", line):
            done(machine.run("command -v certbot"))
            said += done(machine.run(CERTIFICATE.format(name=name[1])))
        elif line == "systemctl restart caddy":
            said += done(machine.run(CADDYS_OWN.format(restart=line)))
        elif line.endswith(" postgresql-17"):
            said += done(
                machine.run(
                    f"{line}\n[ -e /etc/postgresql/17/main ] || pg_createcluster -p 5432 17 main", with_network=True
                )
            )
        elif " doctor" in line:
            said += machine.run(line).stdout  # it is looked at where it matters
        else:
            said += done(machine.run(line, with_network=line.startswith("apt-get")))
    return said


def what_is_wrong(machine: SmallMachine, look: str = DOCTOR) -> set[str]:
    """The first words of what the doctor finds wrong, but for the clock, which no small machine can set."""
    told = machine.run(look).stdout
    found = re.findall(r"^X WRONG (.*)", told, re.MULTILINE)
    return {line for line in found if line != "nothing keeps this machine's clock right."}


def looked_at_each_morning(machine: SmallMachine) -> set[str]:
    """What the service of the doctor finds wrong."""
    told = machine.run(
        "systemctl start parasol-doctor || true; journalctl -o cat -u parasol-doctor --invocation=0 --no-pager"
    )
    found = re.findall(r"^X WRONG (.*)", told.stdout, re.MULTILINE)
    return {line for line in found if line != "nothing keeps this machine's clock right."}


def set_up(machine: SmallMachine, tools: str, answers: str) -> str:
    """The page up to the doctor; what all said."""
    subprocess.run(["make", "wheel"], cwd=ROOT, check=True, capture_output=True)
    machine.put(ROOT / "dist", "/root/dist")
    done(machine.run("printf 'UUID=1 / ext4 defaults 0 1\\nUUID=2 none swap sw 0 0\\n' >/etc/fstab"))
    done(machine.run("echo '127.0.0.1 localhost notes.example.org plain.example.org' >/etc/hosts"))
    done(machine.run(tools, with_network=True))
    assert done(machine.run("cat /etc/fstab")).splitlines()[1] == "#UUID=2 none swap sw 0 0"
    done(machine.run(INSTALL, with_network=True))
    # --force is the answer of a person to "change 1 file as shown?": Debian's Caddy has a file of its own.
    return typed(machine, printed(done(machine.run(f"{SETUP.rstrip()} --force", typed=answers))))


@pytest.mark.thorough
@pytest.mark.timeout(900)
def test_with_caddy_and_postgresql_until_the_plain_pages_and_caddy_are_given_up(machine: SmallMachine) -> None:
    assert "apt-get install -y caddy` in place of these two" in PAGE
    tools = INSTALL_TOOLS.replace(" nginx certbot ", " caddy ").replace("systemctl stop nginx\n", "")
    said = set_up(machine, tools, "notes.example.org\nplain.example.org\nn\n2\n\n\n\n2\n")
    founding = re.search(WORDS, said)
    assert founding
    # Those that Caddy makes by itself, without an authority, are good for half a day.
    short = {f"the certificate of {name}.example.org has 0 days left." for name in ("notes", "plain")}
    assert what_is_wrong(machine) - short == {"there is no backup in /var/backups/parasol."}
    done(machine.run(FOUND, typed=f"{founding[1]}\nRiverside Collective\nGB\n"))
    typed(machine, commands(FIRST_BACKUP))
    assert what_is_wrong(machine) <= short
    assert "postgresql:///parasol" in done(machine.run("cat /var/lib/parasol/database; ls /var/lib/parasol"))
    assert not machine.run("ls /var/lib/parasol/parasol.db").stdout

    asked = "systemctl start parasol-doctor || true; journalctl -o cat -u parasol-doctor-database --no-pager"
    assert "X WRONG" not in done(machine.run(asked))
    assert done(machine.run("systemctl show -P Result parasol-doctor-database")) == "success\n"
    slip = "runuser -u postgres -- psql -qc \"ALTER SYSTEM SET log_connections = 'on'\" -c 'SELECT pg_reload_conf()'"
    done(machine.run(slip))
    assert "X WRONG log_connections is on" in done(machine.run(asked))
    assert "parasol-doctor-database.service" in done(machine.run("systemctl --failed --plain --no-legend"))
    done(machine.run(slip.replace("SET log_connections = 'on'", "RESET log_connections")))

    done(machine.run("apt-get install -y nginx certbot && systemctl stop nginx", with_network=True))
    given_up = "parasol setup --again --force --plain-address '' --web nginx"
    steps = printed(done(machine.run(given_up)))
    assert steps[0] == "systemctl disable --now parasol-plain.service caddy"
    assert "mv --backup=numbered /etc/caddy/Caddyfile /etc/caddy/Caddyfile.changed" in steps, "the test changed it"
    typed(machine, steps)
    for unit in ("parasol-plain", "caddy"):
        assert machine.run(f"systemctl is-active {unit}").stdout == "inactive\n"
    assert not machine.run("ls /etc/systemd/system/parasol-plain.service").stdout
    assert what_is_wrong(machine) == set()
    about = machine.run("curl -s -d '{}' -H 'Content-Type: application/json' https://notes.example.org/api/about")
    assert '"founded":true' in done(about)


def profiles_beside(machine: SmallMachine) -> None:
    """docs/profiles-apart.md on the same machine: what setup says, typed; then who runs as whom and reads what."""
    done(machine.run("echo '127.0.0.1 pages.example.net' >>/etc/hosts"))
    before = done(machine.run("find /etc/parasol /etc/nginx /etc/systemd/system -type f -exec sha256sum {} + | sort"))
    told = done(machine.run("parasol setup --yes --profiles --address pages.example.net --onion"))
    after = done(machine.run("find /etc/parasol /etc/nginx /etc/systemd/system -type f -exec sha256sum {} + | sort"))
    assert set(before.splitlines()) < set(after.splitlines()), "not a file of the community's is another one"
    assert re.search(KEY, typed(machine, printed(told)))
    look = "parasol doctor --settings /etc/parasol-pages/host.json"
    assert what_is_wrong(machine, look) == {"there is no backup in /var/backups/parasol-pages."}
    done(machine.run("systemctl start parasol-pages-backup"))
    assert what_is_wrong(machine, look) == set()
    assert what_is_wrong(machine) == set()
    running = done(machine.run("systemctl show -P User parasol parasol-pages parasol-pages-tor parasol-pages-backup"))
    assert running.split() == ["parasol", *["parasol-pages"] * 3]
    for user, other in (("parasol", "parasol-pages"), ("parasol-pages", "parasol")):
        for folder in (f"/var/lib/{other}", f"/var/backups/{other}"):
            assert machine.run(f"runuser -u {user} -- ls {folder}").returncode != 0
    addresses = done(machine.run("cat /var/lib/parasol*/onion/*/hostname")).split()
    assert len(addresses) == len(set(addresses)) == 3, "the community's two, and one page of profiles"
    ask = "curl -so /dev/null -w '%{http_code} ' -d '{}' -H 'Content-Type: application/json' "
    about = "/api/about"
    crossed = f"{ask} -H 'Host: notes.example.org' https://pages.example.net{about}"
    each = f"{ask} https://notes.example.org{about}; {ask} https://pages.example.net{about}; {crossed}"
    assert done(machine.run(each)).split() == ["200", "404", "421"]


@pytest.mark.thorough
@pytest.mark.timeout(1200)
def test_the_page_goes_from_a_fresh_machine_to_a_site_that_is_upgraded_moved_and_closed(
    machine: SmallMachine, tmp_path: Path
) -> None:
    said = set_up(machine, INSTALL_TOOLS, ANSWERS)
    founding = re.search(WORDS, said)
    recovery = re.search(KEY, said)
    assert founding
    assert recovery
    assert what_is_wrong(machine) == {"there is no backup in /var/backups/parasol."}

    lines = f"{founding[1]}\nRiverside Collective\nGB\n"
    told = done(machine.run(FOUND, typed=lines))
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

    profiles_beside(machine)
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
