"""Profiles on the community's own machine, as a second service: what `parasol setup` writes for it has another user,
other folders, ports, units and files, and names nothing of the first; what `parasol doctor` finds where it does."""

import os
import re
import shlex
import ssl
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
from program import Ran, run
from running import make_certificate

from harness import ProfileSite, Town
from parasol.host import Answers, HostRefused, files_of, next_steps, read_settings, switched_off
from parasol.host.answers import BESIDE_PORT, PLAIN_PORT, PORT, check_apart, proposed
from parasol.host.checks import Finding, Verdict, Web, beside
from parasol.host.manifest import manifest_of, page_of
from parasol.host.units import dropin, given_up, started, units
from parasol.kernel.onion.torrc import torrc
from parasol.kernel.shell.main import build_parser
from parasol.kernel.site import BUILT, Look, load
from parasol.kernel.wire.site import Settings, SignedManifest

NAME, OTHER = "pages.example.net", "notes.example.org"
COMMUNITY = Answers(OTHER, "plain.example.org", onion=True)
PROFILES = replace(proposed(beside=True), site=NAME)


def setup(folder: Path, *more: str) -> Ran:
    return run("setup", "--yes", "--into", str(folder), *more)


def written(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A machine on which a community's service is set up."""
    ran = setup(tmp_path, "--address", OTHER, "--plain-address", "plain.example.org", "--onion")
    assert ran.code == 0, ran.err
    return tmp_path


def test_beside_a_community_it_writes_files_of_its_own_and_changes_none(first: Path) -> None:
    before = written(first)
    ran = setup(first, "--profiles", "--address", NAME, "--onion")
    assert ran.code == 0, ran.err
    after = written(first)
    assert "lead to one machine" in " ".join(ran.err.split())
    assert {name: after[name] for name in before} == before, "not a byte of the first one's"
    new = {name: text for name, text in after.items() if name not in before}
    assert {name for name in new if "systemd" not in name} == {
        "etc/nginx/conf.d/parasol-pages.conf",
        "etc/sysusers.d/parasol-pages.conf",
        "etc/parasol-pages/host.json",
    }
    assert {Path(name).name for name in new if name.startswith("etc/systemd/system/parasol-pages")} >= {
        f"parasol-pages{each}"
        for each in (".service", "-tor.service", "-backup.service", "-backup.timer", "-doctor.service", "-doctor.timer")
    }
    asked = read_settings(first / "etc/parasol-pages/host.json")
    assert asked == replace(PROFILES, program=asked.program)
    assert setup(first, "--profiles", "--again", "--page-name", "Pages").code == 1, "a change is shown first"
    again = setup(first, "--profiles", "--again", "--force", "--page-name", "Pages")
    assert again.code == 0, again.err
    assert {name: text for name, text in written(first).items() if name in before} == before
    assert read_settings(first / "etc/parasol-pages/host.json").page_name == "Pages"


FOREIGN = {
    "its user": r"\bUser=parasol$|\bGroup=parasol$|u parasol ",
    "its store": r"/var/lib/parasol(?!-pages)",
    "its backups": r"/var/backups/parasol(?!-pages)",
    "its answers": r"/etc/parasol/",
    "its port": rf"\b{PORT}\b",
    "its plain pages": rf"\b{PLAIN_PORT}\b",
    "its units": r"\bparasol(-tor|-plain|-backup|-doctor)?\.(service|timer)",
    "its addresses": r"example\.org",
}
"""What of the first service could stand in a file of the second."""


def foreign(text: str) -> set[str]:
    return {what for what, pattern in FOREIGN.items() if re.search(pattern, text, re.MULTILINE)}


def test_nothing_of_the_first_stands_in_a_file_of_the_second_and_the_control_has_all() -> None:
    for place, text in files_of(replace(PROFILES, page_line="Hello")).items():
        assert foreign(text) == set(), place
    assert foreign("\n".join(files_of(COMMUNITY).values())) == set(FOREIGN), "the control"
    made = units(PROFILES)
    server = made["parasol-pages.service"]
    assert f"--port {BESIDE_PORT} " in server
    assert "User=parasol-pages\n" in server
    assert "ReadWritePaths=/var/lib/parasol-pages\n" in server
    assert "--onion-plain-port 0" in made[dropin("parasol-pages.service")], "8421 is the community's plain pages"
    assert started(PROFILES)[0] == "parasol-pages.service"
    assert given_up(replace(PROFILES, onion=False)) == ["parasol-pages-tor.service"]


def test_its_onion_service_leads_to_its_own_page_alone(tmp_path: Path) -> None:
    said = torrc(tmp_path, {"page": ("127.0.0.1", BESIDE_PORT)})
    assert re.findall(r"^HiddenServicePort .*$", said, re.MULTILINE) == [
        f"HiddenServicePort 80 127.0.0.1:{BESIDE_PORT}"
    ]


def test_what_it_says_to_type_is_what_the_programs_take_and_each_as_its_own_user() -> None:
    lines = [line for _, commands in next_steps(PROFILES, community=COMMUNITY) for line in commands]
    ours = [shlex.split(line.partition(PROFILES.program)[2]) for line in lines if PROFILES.program in line]
    for words in ours:
        assert callable(build_parser().parse_args(words).run)
    assert ["recovery-key", "--store", PROFILES.store] in ours
    assert ["doctor", "--settings", "/etc/parasol-pages/host.json"] in ours
    for line in (line for line in lines if "runuser" in line):
        assert ("-u parasol-pages --" in line) == (PROFILES.store in line), line
    assert not [line for line in lines if "sites-enabled" in line]
    gone = switched_off(replace(PROFILES, site=None), PROFILES, into=Path("/nonexistent"))
    (told,) = [commands for _, commands in gone]
    assert "systemctl restart nginx" in told
    assert not [line for line in told if re.search("disable.*nginx", line)], "it has the community's site"


@pytest.mark.parametrize(
    ("otherwise", "word"),
    [
        ({"site": OTHER}, "address of their own"),
        ({"web": "caddy"}, "one web server"),
        ({"page_name": "Garden notes"}, "another name"),
        ({"page_line": "Riverside"}, "another name"),
        ({"store": "/var/lib/parasol/pages"}, "inside each other"),
        ({"backups": "/var/backups/parasol"}, "inside each other"),
        ({"backups": "/var/lib/parasol"}, "inside each other"),
    ],
)
def test_what_would_tie_the_two_is_refused(otherwise: dict[str, str], word: str) -> None:
    community = replace(COMMUNITY, page_name="Garden notes", page_line="Riverside")
    check_apart(PROFILES, community)
    check_apart(PROFILES, COMMUNITY)
    with pytest.raises(HostRefused, match=word):
        check_apart(replace(PROFILES, **otherwise), community)


def test_so_it_is_by_the_program_from_either_side(first: Path) -> None:
    before = written(first)
    for more in (
        ("--address", OTHER),
        ("--address", NAME, "--database", "here"),
        ("--address", NAME, "--web", "caddy"),
    ):
        assert setup(first, "--profiles", *more).code == 1
    assert setup(first, "--profiles", "--again", "--force").code == 1, "there is none to change"
    assert written(first) == before
    assert setup(first, "--profiles", "--address", NAME).code == 0
    before = written(first)
    assert setup(first, "--again", "--force", "--address", NAME).code == 1, "nor does the first take the second's name"
    assert written(first) == before


class Front(ThreadingHTTPServer):
    """In front of both: for each name a certificate with these names in it. ``leaks``: whoever comes for one name is
    given the other one's page."""

    def __init__(self, folder: Path, named: dict[str, tuple[str, ...]], leaks: bool) -> None:
        contexts = {name: certificate(folder / f"front-{name}", *names) for name, names in named.items()}

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200 if leaks or self.connection.asked_for == self.headers["Host"] else 421)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Nothing."""

        def choose(line: ssl.SSLSocket, name: str, _: object) -> None:
            line.context = contexts[name][0]
            line.asked_for = name  # type: ignore[attr-defined]

        super().__init__(("127.0.0.1", 0), Answer)
        first = next(iter(contexts.values()))[0]
        first.sni_callback = choose
        self.socket = first.wrap_socket(self.socket, server_side=True)
        trusted = ssl.create_default_context()
        for _, chain in contexts.values():
            trusted.load_verify_locations(chain)
        self.web = Web(dict.fromkeys(named, ("127.0.0.1", self.server_port)), trusted)


def certificate(folder: Path, *names: str) -> tuple[ssl.SSLContext, Path]:
    folder.mkdir(exist_ok=True)
    make_certificate(folder, *names)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "chain.pem", folder / "key.pem")
    return context, folder / "chain.pem"


class Machine:
    """With both services and what is in front. ``look`` is the doctor's."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder, self.patch = folder, patch
        self.community = Town(folder / "community", load(BUILT))
        self.profiles = ProfileSite(folder / "profiles", self.community, load(BUILT))
        for town in (self.community, self.profiles):
            town.serve()
        self.users = {"parasol": 901, "parasol-pages": 902}
        self.units = {"parasol.service": "parasol", "parasol-pages.service": "parasol-pages"}
        self.named: dict[str, tuple[str, ...]] = {NAME: (NAME,), OTHER: (OTHER,)}
        self.leaks = False
        self.store = self.profiles.folder
        self.said: dict[bool, str] = {}
        patch.setattr(beside.pwd, "getpwnam", lambda name: SimpleNamespace(pw_uid=self.users[name]))
        patch.setattr(beside, "asked", lambda *words: self.units[words[-1]])

    def look(self) -> list[Finding]:
        ports = {True: self.profiles.url.rpartition(":")[2], False: self.community.url.rpartition(":")[2]}
        self.patch.setattr(Answers, "port", property(lambda answers: int(ports[answers.beside])))
        front = Front(self.folder, self.named, self.leaks)
        Thread(target=front.serve_forever, daemon=True).start()
        try:
            profiles = replace(PROFILES, store=str(self.store), backups="/srv/a")
            community = replace(COMMUNITY, store=str(self.community.folder), backups="/srv/b", plain_site=None)
            return beside.look(profiles, community, front.web)
        finally:
            front.shutdown()
            front.server_close()

    def says(self, town: Town, line: str) -> None:
        """The page of one of them has this line now."""
        town.close()
        town._ready.clear()
        town._thread = None
        town.page = load(BUILT, Look(line=line))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    with pytest.MonkeyPatch.context() as patch:
        machine = Machine(tmp_path_factory.mktemp("both"), patch)
        yield machine
        machine.profiles.close()
        machine.community.close()


def wrongs(machine: Machine) -> list[str]:
    found = machine.look()
    assert Verdict.UNCHECKED not in {each.verdict for each in found}, found
    return [each.text for each in found if each.verdict is Verdict.WRONG]


def test_the_doctor_finds_nothing_where_they_are_apart(both: Machine) -> None:
    assert [each.verdict for each in both.look()] == [Verdict.GOOD]


@pytest.mark.parametrize(
    ("what", "value", "text"),
    [
        ("users", {"parasol": 901, "parasol-pages": 901}, "are one user"),
        ("units", {"parasol.service": "parasol", "parasol-pages.service": "parasol"}, "runs as parasol"),
        ("named", {NAME: (NAME, OTHER), OTHER: (OTHER,)}, f"one certificate names {NAME} and {OTHER}"),
        ("named", {NAME: (NAME,), OTHER: (OTHER, NAME)}, f"one certificate names {OTHER} and {NAME}"),
        ("leaks", True, f"whoever comes to {NAME} and asks for {OTHER} gets it"),
    ],
)
def test_and_names_what_ties_them(both: Machine, what: str, value: object, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(both, what, value)
        found = wrongs(both)
    assert [each for each in found if text in each], found
    assert len(found) == (2 if what == "leaks" else 1)


def test_and_one_folder_and_one_signer_of_both_pages(both: Machine, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        (tmp_path / "link").symlink_to(both.community.folder)
        patch.setattr(both, "store", tmp_path / "link")
        assert [each for each in wrongs(both) if "are one folder" in each]
    seeds = [os.urandom(32) for _ in range(3)]
    settings = Settings("Notes", "leaf", b"", None, None)
    made = SignedManifest(manifest_of(page_of(BUILT, settings), settings, 20_000), [])
    files = [town.folder / "site-manifest.json" for town in (both.profiles, both.community)]
    try:
        for file, signers in zip(files, (seeds[:2], seeds[2:]), strict=True):
            signed = made
            for seed in signers:
                signed = signed.signed_by(seed)
            file.write_bytes(signed.to_bytes())
        assert wrongs(both) == []
        files[1].write_bytes(made.signed_by(seeds[0]).to_bytes())
        (found,) = wrongs(both)
        assert "1 of the keys that signed" in found
    finally:
        for file in files:
            file.unlink()


def test_and_a_page_that_leads_to_the_other(both: Machine) -> None:
    onion = "a" * 55 + "d.onion"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            beside, "addresses", lambda store: {"page": f"http://{onion}/"} if store == both.community.folder else {}
        )
        for town, line, text in (
            (both.profiles, f"we are at {OTHER}", f"the page of parasol-pages names {OTHER}"),
            (both.profiles, f"or {onion}", f"the page of parasol-pages names {onion}"),
            (both.community, f"profiles: {NAME}", f"the page of parasol names {NAME}"),
        ):
            both.says(town, line)
            assert [each for each in wrongs(both) if each.startswith(text)]
            both.says(town, "")
    assert wrongs(both) == []
