"""What `make failover` counts and makes, without running it: the drills themselves take minutes and need root."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from failover import configuration  # noqa: E402
from failover.drill import compared  # noqa: E402
from failover.load import Acknowledged  # noqa: E402

pytestmark = pytest.mark.machine("tools/failover")

NODES = {"a1": "192.0.2.1", "a2": "192.0.2.2", "a3": "192.0.2.3"}
ENDS = (".crt", ".key")
ROOM, ONE, TWO, THREE = b"room", b"1" * 16, b"2" * 16, b"3" * 16


def acknowledged() -> Acknowledged:
    """Two records, one token, and a silence of three seconds after the fault at 9.5."""
    return Acknowledged(
        records={ROOM: [(1, ONE), (2, TWO)]}, tokens={b"mark": b"request"}, moments=[1.0, 9.0, 10.0, 13.0, 14.0]
    )


def counts(records: list[tuple[bytes, int, bytes]], tokens: dict[bytes, bytes]) -> tuple[int, int, int, int]:
    """Lost records, lost tokens, gaps, repeats."""
    outcome = compared(acknowledged(), records, tokens, "host killed", "synchronous", 9.5)
    assert (outcome.records, outcome.tokens, outcome.silence) == (2, 1, 3.0)
    found = (outcome.lost_records, outcome.lost_tokens, outcome.gaps, outcome.repeats)
    assert outcome.is_whole == (not any(found))
    return found


HELD = [(ROOM, 1, ONE), (ROOM, 2, TWO)]
SPENT = {b"mark": b"request"}


def test_what_is_all_there_is_whole_also_with_more_that_nobody_was_told_of() -> None:
    assert counts(HELD, SPENT) == (0, 0, 0, 0)
    assert counts([*HELD, (ROOM, 3, THREE), (b"another", 7, ONE)], {**SPENT, b"x": b"y"}) == (0, 0, 0, 0)


def test_a_lost_record_is_counted_and_so_is_one_whose_number_was_given_again() -> None:
    assert counts(HELD[:1], SPENT) == (1, 0, 0, 0)
    assert counts([HELD[0], (ROOM, 2, THREE)], SPENT) == (1, 0, 0, 0)
    assert counts([], SPENT) == (2, 0, 0, 0)


def test_a_token_that_is_lost_or_is_anothers_is_counted() -> None:
    assert counts(HELD, {}) == (0, 1, 0, 0)
    assert counts(HELD, {b"mark": b"another"}) == (0, 1, 0, 0)


def test_a_gap_and_a_repeat_are_counted() -> None:
    assert counts([*HELD, (ROOM, 4, THREE)], SPENT) == (0, 0, 1, 0)
    assert counts([*HELD, (ROOM, 3, ONE)], SPENT) == (0, 0, 0, 1)
    assert counts([*HELD, (ROOM, 2, TWO)], SPENT) == (0, 0, 0, 1)


def test_a_number_that_was_given_to_two_records_is_a_lost_record_and_a_repeat() -> None:
    given = Acknowledged(records={ROOM: [(1, ONE), (2, TWO), (2, THREE)]})
    outcome = compared(given, [(ROOM, 1, ONE), (ROOM, 2, THREE)], {}, "standbys cut, killed", "asynchronous", 9.5)
    assert (outcome.records, outcome.lost_records, outcome.repeats) == (3, 1, 1)


def test_the_configuration_is_whole_and_its_certificates_are_for_one_address_each(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    configuration.make(folder, "192.0.2.9", NODES)
    for name, address in NODES.items():
        assert "@" not in (folder / name / "etcd").read_text() + (folder / name / "config.yml").read_text()
        assert "hostssl parasol     parasol    192.0.2.9/32" in (folder / name / "config.yml").read_text()
        for leaf in ("etcd", "node"):
            verify = ["openssl", "verify", "-x509_strict", "-CAfile", str(folder / "ca.crt"), "-verify_ip"]
            certificate = str(folder / name / "tls" / f"{leaf}.crt")
            for purpose in ("sslserver", "sslclient"):
                subprocess.run([*verify, address, "-purpose", purpose, certificate], check=True, capture_output=True)
            other = subprocess.run([*verify, "192.0.2.9", certificate], check=False, capture_output=True)
            assert other.returncode != 0
    secret = [path for path in folder.rglob("*") if path.suffix == ".key" or path.name in ("config.yml", "etcd")]
    assert len(secret) == 13
    assert all(path.stat().st_mode & 0o077 == 0 for path in secret)


def test_every_cluster_has_passwords_and_an_authority_of_its_own(tmp_path: Path) -> None:
    for name in ("one", "two"):
        configuration.make(tmp_path / name, "192.0.2.9", NODES)
    for path in ("ca.crt", "a1/config.yml", "a1/etcd", "a1/tls/node.key"):
        assert (tmp_path / "one" / path).read_bytes() != (tmp_path / "two" / path).read_bytes()


def test_renewed_certificates_are_new_and_of_the_same_authority_and_nothing_else_changes(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    configuration.make(folder, "192.0.2.9", NODES)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert configuration.renew(folder) == list(NODES)
    changed = {path for path, content in before.items() if path.read_bytes() != content}
    leaves = {folder / name / "tls" / f"{leaf}{end}" for name in NODES for leaf in ("etcd", "node") for end in ENDS}
    assert changed - {folder / "authority" / "leaf.ext", folder / "authority" / "ca.srl"} == leaves
    for path in leaves - {path for path in leaves if path.suffix == ".key"}:
        subprocess.run(["openssl", "verify", "-CAfile", str(folder / "ca.crt"), str(path)], check=True)
    assert all(path.stat().st_mode & 0o077 == 0 for path in leaves if path.suffix == ".key")


def test_nothing_is_renewed_without_the_authority(tmp_path: Path) -> None:
    with pytest.raises(configuration.BadInput):
        configuration.renew(tmp_path)


@pytest.mark.parametrize(
    ("parasol", "nodes"),
    [
        ("192.0.2.9", {"a1": "192.0.2.1", "a2": "192.0.2.2"}),
        ("192.0.2.9", {"a1": "192.0.2.1", "a2": "192.0.2.2", "a3": "192.0.2.2"}),
        ("192.0.2.9", {"a1": "192.0.2.1", "a2": "192.0.2.2", "a-3": "192.0.2.3"}),
        ("192.0.2.9", {"a1": "192.0.2.1", "a2": "192.0.2.2", "a3": "db.example.org"}),
        ("parasol.example.org", NODES),
    ],
)
def test_what_makes_no_cluster_is_refused_and_nothing_is_written(
    parasol: str, nodes: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(configuration.BadInput):
        configuration.make(tmp_path / "made", parasol, nodes)
    assert not (tmp_path / "made").exists()


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(configuration.BadInput):
        configuration.make(tmp_path, "192.0.2.9", NODES)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def failover(*arguments: str, as_nobody: bool = False) -> "subprocess.CompletedProcess[str]":
    """Run `make failover`'s program."""
    user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if as_nobody and os.geteuid() == 0 else []
    command = [*user, sys.executable, "-m", "failover", *arguments]
    quiet = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "tools"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, env=quiet, capture_output=True, text=True, check=False, timeout=60)


def test_without_root_it_says_so_and_ends_with_2() -> None:
    done = failover(as_nobody=True)
    assert done.returncode == 2
    assert "need root" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_drill_that_there_is_not_ends_with_2_and_names_those_there_are() -> None:
    done = failover("earthquake")
    assert done.returncode == 2
    assert "host, postmaster, cable, switchover, control" in done.stderr
