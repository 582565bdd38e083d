"""`make test` runs the tests of the machine whose parts changed: what counts as changed, and for which test."""

import subprocess
from pathlib import Path

import pytest

import changed

ROOT = Path(__file__).parents[2]
NGINX = ROOT / "tests" / "host" / "test_host_nginx.py"
COVERS = ("host", "kernel/http")


def git(*words: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=changed.ROOT, check=True, capture_output=True)


def commit(name: str) -> None:
    (changed.ROOT / name).write_text("x")
    git("add", ".")
    git("commit", "-m", name)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(changed, "ROOT", tmp_path / "repository")
    changed.ROOT.mkdir()
    git("init", "-b", "main")
    commit("first")
    commit("second")
    return changed.ROOT


def test_on_the_main_branch_the_newest_commit_counts_with_what_is_not_yet_in_one(repository: Path) -> None:
    assert changed.changed() == ["second"]
    (repository / "first").write_text("other")
    (repository / "new").write_text("x")
    assert changed.changed() == ["first", "second", "new"]


def test_on_a_branch_all_that_came_since_it_left_the_main_one_counts(repository: Path) -> None:
    git("checkout", "-b", "mine")
    commit("third")
    commit("fourth")
    assert changed.changed() == ["fourth", "third"]


def test_all_that_came_since_the_tests_of_the_machine_passed_counts(repository: Path) -> None:
    (repository / "tests").mkdir()
    (repository / "new").write_text("x")
    changed.keep()
    assert not (repository / changed.PASSED).exists(), "what passed isn't what the last commit holds"
    (repository / "new").unlink()
    changed.keep()
    commit("third")
    commit("fourth")
    assert changed.changed() == ["fourth", changed.PASSED, "third"]
    (repository / changed.PASSED).write_text("0" * 40)
    assert changed.changed() == ["fourth", changed.PASSED]


def test_without_history_nothing_is_known_and_all_tests_run(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git("clone", "--depth", "1", f"file://{repository}", "shallow")
    monkeypatch.setattr(changed, "ROOT", repository / "shallow")
    assert changed.changed() is None
    monkeypatch.setattr(changed, "ROOT", repository.parent)
    assert changed.changed() is None


@pytest.mark.parametrize(
    ("file", "runs"),
    [
        ("src/parasol/host/etc/nginx", True),
        ("src/parasol/kernel/http/bodies.py", True),
        ("tests/host/test_host_nginx.py", True),
        ("tests/host/running.py", True),
        ("tests/harness.py", True),
        ("requirements/run.txt", True),
        ("src/parasol/kernel/rooms/kinds.py", False),
        ("tests/host/test_host_caddy.py", False),
        ("docs/hosting.md", False),
        ("src/parasol/kernel/page/connection.ts", False),
    ],
)
def test_a_test_runs_after_a_change_of_what_it_covers_of_itself_and_of_what_tests_share(file: str, runs: bool) -> None:
    assert changed.concerns(NGINX, COVERS, [file]) is runs


def test_firefox_is_asked_again_after_a_change_of_a_package_that_the_page_is_built_from() -> None:
    folder = ROOT / "tests/browser"
    for name in ("firefox.py", "test_firefox.py"):
        for parts in changed.covered_in((folder / name).read_text()):
            assert changed.concerns(folder / name, parts, ["package-lock.json"]), (name, parts)


def test_each_part_that_a_test_of_the_machine_covers_exists() -> None:
    for path in sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "evidence" / "tests").glob("*.py")]):
        for parts in changed.covered_in(path.read_text()):
            for part in parts:
                found = [*ROOT.glob(f"{part}*"), *(ROOT / "src" / "parasol").glob(f"{part}*")]
                assert found, f"{path.name}: {part}"
