"""What a host is told about the page when the server starts."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from program import Ran, run

import cheap_work
from harness import COUNTERS
from parasol.kernel import messages as m
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.site import Page
from served_host import Host

KEYS = b'<template data-tokens="%TOKENS%">'
"""Filled by the server itself, with its store's key."""
INDEX = b"<title>%NAME%</title>%ICON%" + KEYS


class Served:
    """Stands in for the server: remembers what it was started with."""

    def __init__(self) -> None:
        self.page: Page | None = None
        self.is_started = False

    def __call__(self, store: Path, host: str, port: int, page: Page | None, processes: int, names: list[str]) -> None:
        self.is_started = True
        self.page = page


class CheapHost(Host):
    """As tests of the page's client start it."""

    program = (cheap_work.__file__,)


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Served:
    fake = Served()
    monkeypatch.setattr("parasol.kernel.site.BUILT", tmp_path / "built")
    monkeypatch.setattr("parasol.kernel.server.serve.run", fake)
    (tmp_path / "store").mkdir()
    return fake


def build(folder: Path) -> Path:
    (folder / "built").mkdir()
    listed: dict[str, Any] = {}
    for name, content in (("index.html", INDEX), ("icon-leaf.svg", b"leaf"), ("icon-sun.svg", b"sun")):
        (folder / "built" / name).write_bytes(content)
        listed[name] = {"sha256": base64.b64encode(hashlib.sha256(content).digest()).decode(), "type": "text/html"}
    (folder / "built" / "manifest.json").write_text(json.dumps({"files": listed, "scripts": []}))
    return folder


def serve(folder: Path, *more: str) -> Ran:
    return run("serve", "--store", str(folder / "store"), *more)


def test_without_a_built_page_it_says_so_in_one_line_and_serves_the_rest(tmp_path: Path, served: Served) -> None:
    ran = serve(tmp_path)
    assert ran.code == 0
    assert served.is_started
    assert served.page is None
    (line,) = [line for line in ran.err.splitlines() if "page" in line]
    assert "isn't built" in line
    assert "make page" in line


def test_a_built_page_is_served_with_the_name_and_icon_that_were_chosen(tmp_path: Path, served: Served) -> None:
    ran = serve(build(tmp_path), "--page-name", "Garden <notes>", "--page-icon", "sun")
    assert ran.code == 0
    assert "isn't built" not in ran.err
    assert served.page is not None
    assert served.page.files["index.html"].content == b"<title>Garden &lt;notes&gt;</title>icon-sun.svg" + KEYS


def test_without_a_choice_it_is_called_notes(tmp_path: Path, served: Served) -> None:
    serve(build(tmp_path))
    assert served.page is not None
    assert served.page.files["index.html"].content == b"<title>Notes</title>icon-leaf.svg" + KEYS


def test_a_name_or_an_icon_that_can_not_be_is_refused_before_anything_starts(tmp_path: Path, served: Served) -> None:
    for more in (("--page-name", ""), ("--page-name", "x" * 41), ("--page-icon", "rose")):
        ran = serve(tmp_path if (tmp_path / "built").exists() else build(tmp_path), *more, "--json")
        assert (ran.json["exit"], ran.json["error"]) == (1, "page")
        assert not served.is_started


def test_a_damaged_page_is_not_served_and_nothing_else_is_either(tmp_path: Path, served: Served) -> None:
    build(tmp_path)
    (tmp_path / "built" / "index.html").write_bytes(INDEX + b" ")
    ran = serve(tmp_path)
    assert ran.code == 1
    assert "build the page again" in ran.err
    assert "Traceback" not in ran.err
    assert not served.is_started


def test_a_server_whose_work_a_test_made_cheap_serves_with_it(tmp_path: Path) -> None:
    host = CheapHost(tmp_path / "store")
    try:
        solved = solve(host.connect().ask("/api/work", m.WorkRead(), m.Work).task)
        assert json.loads(base64.b64decode(solved))["solution"]["counter"] < COUNTERS
    finally:
        host.close()
