"""A machine for profiles alone: what `parasol setup` writes there, the one file that is carried to it, and what
`parasol doctor` names when it says of whom it is."""

import contextlib
import json
import shlex
import socket
import ssl
import stat
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import evidence
import pytest
from program import run
from running import make_certificate

from harness import ProfileSite, Town
from parasol.host import Answers, HostRefused, files_of, next_steps, read_settings, settings
from parasol.host.checks import Verdict, Web, site
from parasol.host.units import dropin, given_up, started, units
from parasol.kernel.shell.main import build_parser
from parasol.kernel.site import BUILT, Look, load

NAME, OTHER = "pages.example.net", "notes.example.org"
ANSWERS = Answers(NAME, onion=True, profiles=True)


def test_setup_writes_no_plain_pages_and_takes_the_key_of_passes_and_a_recovery_key(
    tmp_path: Path,
) -> None:
    ran = run("setup", "--yes", "--address", NAME, "--onion", "--profiles", "--into", str(tmp_path))
    assert ran.code == 0, ran.err
    written = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert {"parasol.service", "parasol-tor.service", "parasol.conf", "host.json"} <= written
    assert "parasol-backup.timer" in written
    assert not [name for name in written if "plain" in name or "pages" in name]
    (settings_file,) = tmp_path.rglob("host.json")
    assert read_settings(settings_file) == replace(ANSWERS, program=read_settings(settings_file).program)
    assert "--onion-plain-port 0" in units(ANSWERS)[dropin("parasol.service")]
    assert given_up(ANSWERS) == ["parasol-plain.service"]
    assert "parasol-backup.timer" in started(ANSWERS)
    lines = [line for _, commands in next_steps(ANSWERS) for line in commands]
    ours = [shlex.split(line.partition(ANSWERS.program)[2]) for line in lines if ANSWERS.program in line]
    assert ["init", "--store", ANSWERS.store, "--profiles", f"{ANSWERS.store}/passes.key"] in ours
    assert ["recovery-key", "--store", ANSWERS.store] in ours
    for words in ours:
        assert callable(build_parser().parse_args(words).run)
    assert "profiles" in json.loads(settings(ANSWERS))
    assert [place.name for place in files_of(replace(ANSWERS, profiles=False)) if "backup" in place.name]
    with pytest.raises(HostRefused):
        replace(ANSWERS, plain_site="plain.example.net")


def test_one_file_is_carried_and_holds_one_key(tmp_path: Path) -> None:
    community, apart, key = tmp_path / "community", tmp_path / "apart", tmp_path / "passes.key"
    assert run("init", "--store", str(community)).code == 0
    made = run("passes-key", "--store", str(community), "--into", str(key))
    assert made.code == 0, made.err
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    secret = secrets(community)["profile_key"]
    assert secret not in (made.out + made.err).encode()
    assert run("passes-key", "--store", str(community), "--into", str(key)).code == 1, "nothing is written over"
    told = run("init", "--store", str(apart), "--profiles", str(key))
    assert told.code == 0, told.err
    assert "words" not in told.out, "nobody founds anything there"
    assert secrets(apart) == {"profile_key": secret}
    again = run("init", "--store", str(apart), "--profiles", str(key), "--json")
    assert again.json["was_there"] is True
    assert run("init", "--store", str(community), "--profiles", str(key)).code == 1, "a community's store stays one"
    assert {"oprf_key", "profile_key"} <= set(secrets(community))
    for wrong in (b"", b"parasol-passes-1 AAAA\n", key.read_bytes() + b"\n", key.read_bytes()[:-3], b"x" * 5000):
        (tmp_path / "wrong.key").write_bytes(wrong)
        refused = run("init", "--store", str(tmp_path / "new"), "--profiles", str(tmp_path / "wrong.key"), "--json")
        assert (refused.code, refused.json["error"]) == (1, "not-a-key"), wrong
    other = tmp_path / "other"
    assert run("init", "--store", str(other)).code == 0
    assert run("passes-key", "--store", str(other), "--into", str(tmp_path / "renewed.key")).code == 0
    assert run("init", "--store", str(apart), "--profiles", str(tmp_path / "renewed.key")).code == 0
    assert secrets(apart)["profile_key"] == secrets(other)["profile_key"] != secret


def secrets(store: Path) -> dict[str, bytes]:
    with evidence.asking(store) as ask:
        return {name: value for name, value in ask("SELECT name, value FROM secret") if name.endswith("_key")}


@contextlib.contextmanager
def certified(folder: Path, *names: str) -> Iterator[Web]:
    """Something with a certificate for these names."""
    folder.mkdir()
    make_certificate(folder, *names)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "chain.pem", folder / "key.pem")
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def greet() -> None:
            with contextlib.suppress(OSError):
                line, _ = listening.accept()
                context.wrap_socket(line, server_side=True).close()

        thread = threading.Thread(target=greet, daemon=True)
        thread.start()
        trusted = ssl.create_default_context(cafile=str(folder / "chain.pem"))
        yield Web({NAME: listening.getsockname()}, trusted)
        thread.join(20)


def test_the_doctor_names_what_says_of_whom_it_is(tmp_path: Path) -> None:
    said = load(BUILT, Look(line=f"https://{OTHER} is where we are"))
    community = Town(tmp_path / "community", load(BUILT))
    quiet = ProfileSite(tmp_path / "quiet", community, load(BUILT))
    loud = ProfileSite(tmp_path / "loud", community, said)

    def looked(town: Town, *names: str) -> str:
        with certified(tmp_path / f"{town.folder.name}-{len(names)}", *names) as web:
            (found,) = site.apart(NAME, int(town.url.rpartition(":")[2]), web)
        assert found.verdict is (Verdict.GOOD if found.text == f"{NAME} names no other site" else Verdict.WRONG)
        return found.text

    try:
        assert looked(quiet, NAME) == f"{NAME} names no other site"
        assert looked(quiet, NAME, OTHER) == f"the certificate of {NAME} names {OTHER} too"
        assert looked(loud, NAME) == f"the page of {NAME} names {OTHER}"
        assert "a community's own server" in looked(community, NAME)
    finally:
        for each in (quiet, loud, community):
            each.close()
