"""Onion services from the command line: what a host is told, and a client's key pair."""

from pathlib import Path

import pytest
from program import Ran, run


@pytest.fixture
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store, and a server that only remembers what it was started with."""
    monkeypatch.setattr("parasol.kernel.server.serve.run", lambda *_: None)
    folder = tmp_path / "store"
    folder.mkdir(mode=0o700)
    return folder


def serve(store: Path, *more: str) -> Ran:
    return run("serve", "--store", str(store), *more)


def test_serving_writes_it_and_says_what_to_do_next(prepared: Path) -> None:
    ran = serve(prepared, "--onion", "--port", "8500")
    assert ran.code == 0
    assert f"tor --defaults-torrc /dev/null -f {prepared}/onion/torrc" in ran.err
    assert "127.0.0.1:8500" in (prepared / "onion/torrc").read_text()


def test_addresses_that_are_there_are_told_at_the_start(prepared: Path) -> None:
    serve(prepared, "--onion")
    host = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"
    (prepared / "onion/page/hostname").write_text(f"{host}\n")
    ran = serve(prepared, "--onion")
    assert f"Onion address of the page: http://{host}/" in ran.err
    assert "Run tor" not in ran.err
    (prepared / "onion/page/hostname").write_text("example.org\nX: y\n")
    ran = serve(prepared, "--onion", "--json")
    assert ran.code == 1
    assert ran.json["error"] == "onion"


@pytest.mark.parametrize(
    "more",
    [
        ("--onion-location", "http://example.org/"),
        ("--onion-clients", "/nowhere"),
        ("--onion", "--onion-clients", "/nowhere"),
        ("--onion", "--host", "0.0.0.0"),
    ],
)
def test_options_that_can_not_be_are_refused_before_anything_starts(prepared: Path, more: tuple[str, ...]) -> None:
    ran = serve(prepared, *more, "--json")
    assert ran.code == 1
    assert ran.json["error"] == "onion"


def test_a_client_makes_a_key_pair_and_is_told_where_each_half_goes() -> None:
    ran = run("onion-key", "--json")
    assert ran.code == 0
    assert ran.json["public_line"].startswith("descriptor:x25519:")
    assert len(ran.json["private_key"]) == 52
    assert "Tor Browser" in run("onion-key").out
