"""What `parasol serve --onion` writes, given to the real tor: its network stays off, and it is stopped soon."""

import base64
import os
import shutil
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from parasol.host.commands.tor import COMMAND, TorRefused, in_plain_words, verify
from parasol.kernel.client.onion import new_onion_key
from parasol.kernel.onion import OnionRefused, addresses, is_closed, location_of, prepare, read_clients, torrc
from reaper import ending_with_us

pytestmark = pytest.mark.machine("kernel/onion", "host", "host/commands/tor")

TOR = shutil.which("tor", path="/usr/bin:/usr/sbin")
needs_tor = pytest.mark.skipif(TOR is None, reason="tools/setup.sh installs tor")
TARGETS = {"page": ("127.0.0.1", 8420), "plain": ("127.0.0.1", 8421)}
PATIENCE_SECONDS = 30


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "a store with spaces # and a hash"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def tors() -> Iterator[list[subprocess.Popen[str]]]:
    """Tors that a test started; they end with it."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for each in started:
        each.kill()
        each.communicate(timeout=10)


def start(file: Path, tors: list[subprocess.Popen[str]]) -> str:
    """Run tor on a configuration with its network off, until it is up or has ended; what it said."""
    assert TOR is not None
    more = ["DisableNetwork", "1", "+Log", "notice stdout"]
    with file.with_name("said").open("w") as out:
        command = ending_with_us(TOR, *COMMAND, file, *more)
        tor = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, text=True)
    tors.append(tor)
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and tor.poll() is None:
        if "Delaying directory fetches" in file.with_name("said").read_text():
            break
        time.sleep(0.05)
    return file.with_name("said").read_text()


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(each.relative_to(folder)): (each.stat().st_mode, each.read_bytes() if each.is_file() else b"")
        for each in sorted(folder.rglob("*"))
    }


@needs_tor
def test_the_real_tor_runs_with_it_and_makes_two_addresses(store: Path, tors: list[subprocess.Popen[str]]) -> None:
    file, changed = prepare(store, TARGETS)
    assert changed
    assert addresses(store) == {}
    assert verify(file)
    said = start(file, tors)
    assert tors[0].poll() is None, said
    assert "Delaying directory fetches: DisableNetwork is set" in said, "it came up, with its network off"
    assert "[err]" not in said
    found = addresses(store)
    assert set(found) == {"page", "plain"}
    assert found["page"] != found["plain"]
    assert {service: location_of(store, service) for service in found} == found
    assert verify(file), "it can also be checked while tor runs"
    assert prepare(store, TARGETS) == (file, False)


@needs_tor
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("HiddenServicePoWQueueRate 20", "HiddenServicePoWQueueRate twenty"),
        ("127.0.0.1:8421", "127.0.0.1:842100"),
        ("ClientOnly 1", "ClientOnlyPerhaps 1"),
        ("HiddenServiceSingleHopMode 0", "HiddenServiceSingleHopMode 1"),
    ],
)
def test_a_configuration_with_a_slip_is_refused_and_tor_does_not_run_with_it(
    right: str, wrong: str, store: Path, tors: list[subprocess.Popen[str]]
) -> None:
    file, _ = prepare(store, TARGETS)
    text = file.read_text()
    assert right in text
    file.write_text(text.replace(right, wrong))
    with pytest.raises(TorRefused, match="tor"):
        verify(file)
    said = start(file, tors)
    assert tors[0].wait(timeout=10) != 0
    assert "Reading config failed" in said


@needs_tor
def test_tor_is_told_of_a_client_and_the_address_is_then_not_told_to_everybody(
    store: Path, tors: list[subprocess.Popen[str]], tmp_path: Path
) -> None:
    key = new_onion_key(os.urandom)
    listed = tmp_path / "clients"
    listed.write_text(f"# whoever she is\n\n{key.public}\n")
    file, _ = prepare(store, TARGETS, read_clients(listed))
    said = start(file, tors)
    assert tors[0].poll() is None
    assert "[warn]" not in said.replace("[warn] You are running Tor as root", "")
    assert is_closed(store)
    assert set(addresses(store)) == {"page", "plain"}
    assert location_of(store, "page") is None
    (auth,) = (store / "onion/plain/authorized_clients").iterdir()
    assert auth.read_text() == f"{key.public}\n"


def test_the_files_are_their_owners_alone(store: Path, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        listed = tmp_path / "clients"
        listed.write_text(new_onion_key(os.urandom).public)
        prepare(store, TARGETS, read_clients(listed))
    finally:
        os.umask(old)
    onion = store / "onion"
    assert stat.S_IMODE(onion.stat().st_mode) == 0o700
    for each in onion.rglob("*"):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600), each
    assert stat.S_IMODE((onion / "torrc").stat().st_mode) == 0o600


def test_a_second_run_changes_nothing(store: Path) -> None:
    prepare(store, TARGETS)
    before, touched = tree(store), (store / "onion/torrc").stat().st_mtime_ns
    assert prepare(store, TARGETS) == (store / "onion/torrc", False)
    assert tree(store) == before
    assert (store / "onion/torrc").stat().st_mtime_ns == touched
    assert prepare(store, {**TARGETS, "page": ("127.0.0.1", 9000)})[1]
    assert "127.0.0.1:9000" in (store / "onion/torrc").read_text()


def test_nothing_in_it_gives_the_place_away_or_keeps_who_came() -> None:
    text = torrc(Path("/srv/store/onion"), TARGETS)
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if line.startswith("HiddenServiceDir")] == [
        'HiddenServiceDir "/srv/store/onion/page"',
        'HiddenServiceDir "/srv/store/onion/plain"',
    ]
    assert {"SocksPort 0", "ControlPort 0", "ORPort 0", "SafeLogging 1"} <= set(lines)
    assert [line for line in lines if line.startswith("Log ")] == ["Log warn stderr"]
    assert {"HiddenServiceNonAnonymousMode 0", "HiddenServiceSingleHopMode 0"} <= set(lines)
    assert lines.count("HiddenServicePoWDefensesEnabled 1") == 2
    assert "ExportCircuitID" not in text


@pytest.mark.parametrize(
    "name", ["two\nlines", 'a "quote', "a \\ slash", "a\x00nul", "a\u2028separator", "a\x7fdelete"]
)
def test_a_folder_whose_name_could_become_an_option_is_refused(name: str) -> None:
    with pytest.raises(OnionRefused, match="rename the folder"):
        torrc(Path("/srv") / name, TARGETS)


@pytest.mark.parametrize(
    ("host", "port"),
    [
        ("0.0.0.0", 8420),
        ("192.0.2.7", 8420),
        ("example.org", 8420),
        ("127.0.0.1\nSocksPort 9050", 8420),
        ("127.0.0.1", 0),
        ("127.0.0.1", 65_536),
    ],
)
def test_a_service_that_leads_away_from_this_machine_is_refused(host: str, port: int, tmp_path: Path) -> None:
    with pytest.raises(OnionRefused, match="this machine alone"):
        prepare(tmp_path, {**TARGETS, "page": (host, port)})
    assert list(tmp_path.iterdir()) == [], "nothing was made"


def test_a_folder_that_others_can_read_is_refused_with_the_command_that_closes_it(store: Path) -> None:
    prepare(store, TARGETS)
    (store / "onion/plain").chmod(0o750)
    with pytest.raises(OnionRefused, match="chmod 700"):
        prepare(store, TARGETS)


def test_a_link_in_place_of_a_folder_is_refused_and_one_in_place_of_the_file_is_not_followed(
    store: Path, tmp_path: Path
) -> None:
    prepare(store, TARGETS)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    (store / "onion/torrc").unlink()
    (store / "onion/torrc").symlink_to(elsewhere)
    prepare(store, TARGETS)
    assert elsewhere.read_text() == "mine"
    assert not (store / "onion/torrc").is_symlink()
    (store / "onion/page").rmdir()
    (store / "onion/page").symlink_to(tmp_path)
    with pytest.raises(OnionRefused, match="isn't a folder"):
        prepare(store, TARGETS)


def test_a_key_pair_is_one_of_x25519_as_tor_and_tor_browser_write_it() -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    key = new_onion_key(os.urandom)
    kind, name, public = key.public.split(":")
    assert (kind, name, len(public), len(key.private)) == ("descriptor", "x25519", 52, 52)
    private = X25519PrivateKey.from_private_bytes(base64.b32decode(key.private + "===="))
    assert private.public_key().public_bytes_raw() == base64.b32decode(public + "====")
    assert key.private not in repr(key)


GOOD = "descriptor:x25519:" + "A" * 51 + "Q"
BAD = {
    "a name before it": f"bo {GOOD}",
    "too short": GOOD[:-1],
    "bits beyond the key": GOOD[:-1] + "B",
    "the key of zeros": "descriptor:x25519:" + "A" * 52,
    "another kind": GOOD.replace("x25519", "ed25519"),
    "more on the line": f"{GOOD} {GOOD}",
    "no ASCII": GOOD[:-1] + "\u0410",
    "nothing": "# only a remark\n",
}


@pytest.mark.parametrize("slip", BAD)
def test_a_clients_key_with_a_slip_is_refused_without_being_repeated(slip: str, tmp_path: Path) -> None:
    (tmp_path / "clients").write_text(BAD[slip])
    with pytest.raises(OnionRefused) as refused:
        read_clients(tmp_path / "clients")
    assert "AAAA" not in str(refused.value)


def test_clients_come_from_a_folder_too_and_no_name_of_theirs_is_kept(tmp_path: Path) -> None:
    keys = [new_onion_key(os.urandom).public for _ in range(3)]
    for name, key in zip(("bo", "mina\nSocksPort 9050", "lee"), keys, strict=True):
        (tmp_path / f"{name}.auth").write_text(key.lower())
    found = read_clients(tmp_path)
    assert sorted(found.values()) == sorted(keys[:3])
    assert all(name.startswith("client-") and name.endswith(".auth") and len(name) == 28 for name in found)


def test_who_is_not_listed_any_more_goes_and_no_service_opens_by_forgetting_an_option(
    store: Path, tmp_path: Path
) -> None:
    listed = tmp_path / "clients"
    keys = [new_onion_key(os.urandom).public for _ in range(2)]
    listed.write_text("\n".join(keys))
    prepare(store, TARGETS, read_clients(listed))
    assert len(list((store / "onion/page/authorized_clients").iterdir())) == 2
    listed.write_text(keys[0])
    assert prepare(store, TARGETS, read_clients(listed))[1]
    assert [each.read_text().strip() for each in (store / "onion/page/authorized_clients").iterdir()] == keys[:1]
    with pytest.raises(OnionRefused, match="only clients with a key"):
        prepare(store, TARGETS)


def test_what_tor_says_is_told_in_plain_words() -> None:
    said = (
        "Nov 25 13:37:16.300 [warn] Permissions on directory /srv/a b are too permissive.\n[err] Reading config failed"
    )
    assert in_plain_words(said) == "others can read /srv/a b; close it: chmod 700 /srv/a b"
    assert in_plain_words("x [warn] Something new.\n") == (
        "tor doesn't take the configuration. It says: Something new."
    )
    assert "doesn't say why" in in_plain_words("")
