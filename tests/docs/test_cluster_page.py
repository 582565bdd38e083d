"""docs/cluster.md says what `make failover` runs: its settings, address, grants and packages are the drill's own."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from psycopg.conninfo import conninfo_to_dict  # noqa: E402

from failover import configuration  # noqa: E402
from failover.cluster import GRANTS, url_of  # noqa: E402
from failover.ground import PACKAGES  # noqa: E402
from parasol.host.checks import database  # noqa: E402
from parasol.host.database import AUTHORITY, ELSEWHERE, PASSWORDS, url  # noqa: E402
from parasol.kernel.storage.postgres.connecting import conninfo_of  # noqa: E402

TOOLS = ROOT / "tools" / "failover"
PAGE = (ROOT / "docs" / "cluster.md").read_text()
TEMPLATES = ("etcd", "config.yml")
TEMPLATE = (TOOLS / "templates" / "config.yml").read_text()


def fenced(kind: str) -> list[str]:
    """The lines of all blocks of a kind on the page."""
    blocks = re.findall(rf"^```{re.escape(kind)}\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def settings_of(template: str) -> set[str]:
    """The lines of a template, without indent, comment and spaces for looks."""
    lines = (TOOLS / "templates" / template).read_text().splitlines()
    return {re.sub(r"\s+", " ", line.strip().removeprefix("- ")) for line in lines} - {""}


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_setting_that_the_page_shows_is_in_the_template(template: str) -> None:
    shown = fenced(template)
    assert len(shown) >= 5
    assert [line for line in shown if line not in settings_of(template)] == []


def test_each_setting_that_the_page_names_in_a_sentence_is_in_a_template_too() -> None:
    prose = re.sub(r"^```.*?^```$", "", PAGE, flags=re.MULTILINE | re.DOTALL)
    named = [name for name in re.findall(r"`([^`]+)`", prose) if re.fullmatch(r"[a-z_]+: \S+", name)]
    known = set().union(*(settings_of(template) for template in TEMPLATES)) | {"mode: automatic"}
    assert len(named) >= 4
    assert [name for name in named if name not in known] == []
    assert "mode: @WATCHDOG@" in settings_of("config.yml")


def test_the_url_on_the_page_is_what_setup_writes_and_reaches_as_the_drills_does() -> None:
    made = url(ELSEWHERE, "192.0.2.1 192.0.2.2 192.0.2.3")
    assert fenced("url") == [made]
    drills = url_of(["192.0.2.1", "192.0.2.2", "192.0.2.3"], AUTHORITY)
    ours = conninfo_to_dict(conninfo_of(made or ""))
    assert ours.pop("passfile") == str(PASSWORDS)
    assert ours == conninfo_to_dict(conninfo_of(drills))
    assert "password" not in drills


def test_what_the_page_says_of_room_is_so_in_the_files() -> None:
    room = PAGE.partition("## 7. Room on the disks")[2].partition("\n## ")[0]
    assert "`use_slots: true`" in room
    assert not re.search(r"^\s*(max_slot_wal_keep_size|member_slots_ttl)", TEMPLATE, flags=re.MULTILINE)
    for name in ("max_slot_wal_keep_size", "member_slots_ttl"):
        assert name in room
    assert f"{database.MUCH_LOG_BYTES / 1e6:.0f} MB behind" in room


def test_the_grants_on_the_page_are_the_drills() -> None:
    assert fenced("sql") == [GRANTS]


def test_the_packages_on_the_page_are_those_that_the_drills_install() -> None:
    (line,) = re.findall(r"^apt-get install --no-install-recommends (.*)$", PAGE, flags=re.MULTILINE)
    assert set(line.split()) == set(PACKAGES.values()) - {"iproute2", "util-linux", "openssl"}


def test_each_file_that_the_page_puts_in_place_is_made(tmp_path: Path) -> None:
    configuration.make(tmp_path / "made", "192.0.2.10", {f"a{n}": f"192.0.2.{n}" for n in (1, 2, 3)})
    named = re.findall(r"\b(a1/\S+\w)", " ".join(line for line in PAGE.splitlines() if line.startswith("install -m")))
    assert len(named) == 7
    assert [name for name in named if not (tmp_path / "made" / name).is_file()] == []
