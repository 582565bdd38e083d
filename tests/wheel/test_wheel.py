"""The wheel: it carries the page, is refused without it, is the same each time, and runs from a fresh environment."""

import hashlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from reaper import ending_with_us

pytestmark = pytest.mark.machine(
    "setup.py", "evidence/", "MANIFEST.in", "tools/", "tools/page", "kernel/site", "host/etc"
)

ROOT = Path(__file__).parents[2]
PAGE = Path("src/parasol/kernel/site")
PATIENCE_SECONDS = 30


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy as somebody has it who checked the sources out and ran `make page`."""
    folder = tmp_path_factory.mktemp("clean")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    built = [str(path.relative_to(ROOT)) for path in (ROOT / PAGE / "built").iterdir()]
    for name in [*names, *built, str(PAGE / "built-from.txt")]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def build(folder: Path, out: Path, mask: int = 0o022) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-deps"]
    return subprocess.run(
        [*command, "--no-build-isolation", "--no-index", "-w", str(out), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        umask=mask,
    )


@pytest.fixture(scope="module")
def wheel(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    made = build(clean, out)
    assert made.returncode == 0, made.stdout + made.stderr
    (wheel,) = out.iterdir()
    return wheel


def test_the_wheel_carries_the_whole_page_and_no_module_that_is_gone(wheel: Path, clean: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    page = {f"parasol/kernel/site/built/{path.name}" for path in (clean / PAGE / "built").iterdir()}
    assert len(page) > 30
    modules = {str(path.relative_to(clean / "src")) for path in (clean / "src").rglob("*.py")}
    assert page | modules <= inside
    assert {name for name in inside if name.endswith(".py")} == modules


def test_the_wheel_carries_all_that_the_program_reads_and_no_source_of_the_page(wheel: Path, clean: Path) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("parasol/")}
    there = {str(path.relative_to(clean / "src")) for path in (clean / "src/parasol").rglob("*") if path.is_file()}
    of_the_page = {name for name in there if re.match(r"parasol/(kernel|features/\w+)/page/", name)}
    assert len(of_the_page) > 500
    assert inside & of_the_page == set()
    read = {name for name in there - of_the_page if "/__pycache__/" not in name}
    assert read <= inside
    made = {name for name in inside - read if not name.startswith("parasol/features/workshops/guides/")}
    assert made == set()


def test_the_wheel_carries_each_file_that_setup_puts_on_a_machine(wheel: Path, clean: Path) -> None:
    src = clean / "src"
    files = {str(path.relative_to(src)) for path in (src / "parasol/host/etc").rglob("*") if path.is_file()}
    assert len(files) >= 13
    assert files <= set(zipfile.ZipFile(wheel).namelist())


def test_the_laboratory_is_a_wheel_of_its_own_and_whole(wheel: Path, clean: Path, tmp_path: Path) -> None:
    made = build(clean / "evidence", tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    (own,) = tmp_path.iterdir()
    assert re.fullmatch(r"parasol_evidence-\d+\.\d+\.\d+-py3-none-any\.whl", own.name)
    source = clean / "evidence" / "src"
    files = {str(path.relative_to(source)) for path in source.rglob("*") if path.is_file()}
    inside = {name for name in zipfile.ZipFile(own).namelist() if ".dist-info/" not in name}
    assert inside == {name for name in files if ".egg-info/" not in name}
    assert not [
        name for name in zipfile.ZipFile(wheel).namelist() if "laboratory" in name or "parasol_evidence" in name
    ]
    assert not [
        name for name in zipfile.ZipFile(wheel).namelist() if re.match(r"parasol/evidence/(words|site|ask)", name)
    ]


def test_setup_of_the_wheel_writes_the_units_that_are_in_the_sources(installed: Path, tmp_path: Path) -> None:
    command = [installed, "setup", "--yes", "--address", "notes.example.org", "--program", "/opt/parasol/bin/parasol"]
    command += ["--onion", "--into", tmp_path / "look"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert ran.returncode == 0, ran.stderr
    units = [file for file in (tmp_path / "look/etc/systemd/system").iterdir() if file.is_file()]
    assert len(units) == 7
    for unit in units:
        assert unit.read_bytes() == (ROOT / "src/parasol/host/etc/systemd/system" / unit.name).read_bytes()


def test_the_wheel_has_a_name_that_is_no_strangers(wheel: Path) -> None:
    """PyPI has a package "parasol" by somebody else, which `pip install` would take for an upgrade of ours."""
    assert re.fullmatch(r"parasol_community-\d+\.\d+\.\d+-py3-none-any\.whl", wheel.name)
    inside = zipfile.ZipFile(wheel)
    (entry,) = (name for name in inside.namelist() if name.endswith("entry_points.txt"))
    assert inside.read(entry).decode().splitlines() == ["[console_scripts]", "parasol = parasol.start:main"]


def test_no_text_asks_pip_for_the_strangers_package(clean: Path) -> None:
    asked = re.compile(r"pip[^\n`]* (?:install|download)\b[^\n`]*[ '\"/]parasol(?![\w/])(?!-[a-z])[^ ]*", re.MULTILINE)
    for said in (
        "parasol",
        "'parasol'",
        "parasol==0.1.0",
        "--no-deps parasol-*.whl",
        "./parasol-0.1.0-py3-none-any.whl",
    ):
        assert asked.search("pip " + f"install {said}"), said
    for said in ("./parasol_community-*.whl", "-r requirements/run.txt parasol-community", "-e /opt/parasol/x"):
        assert not asked.search("pip " + f"install {said}"), said
    told = []
    for path in clean.rglob("*"):
        if path.is_file() and path.suffix in {".md", ".py", ".toml", ".sh", ".ftl", ".typ", ".html", ".ts", ".tsx", ""}:
            told += [(path.name, found[0]) for found in asked.finditer(path.read_text("utf-8", "replace"))]
    assert told == []


def test_the_same_sources_give_the_same_wheel(wheel: Path, clean: Path, tmp_path: Path) -> None:
    other = tmp_path / "another place"
    shutil.copytree(clean, other)
    left = other / "build" / "lib" / "parasol" / "left_from_before.py"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_text("")
    for path in other.rglob("*.py"):
        path.chmod(0o664)
    made = build(other, tmp_path / "out", mask=0o007)
    assert made.returncode == 0, made.stdout + made.stderr
    (again,) = (tmp_path / "out").iterdir()
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda copy: shutil.rmtree(copy / PAGE / "built"), "isn't built"),
        (lambda copy: (copy / PAGE / "built-from.txt").unlink(), "isn't built"),
        (lambda copy: changed(copy / "src/parasol/kernel/page/app/entry.tsx"), "from other sources"),
        (lambda copy: changed(copy / "src/parasol/kernel/text/es/app.ftl"), "from other sources"),
        (lambda copy: (copy / "src/parasol/kernel/page/new.ts").write_text(""), "from other sources"),
        (lambda copy: changed(copy / PAGE / "built/app.js"), "changed, added or lost"),
        (lambda copy: (copy / PAGE / "built/new.js").write_text(""), "changed, added or lost"),
        (lambda copy: changed(copy / PAGE / "built/manifest.json"), "changed, added or lost"),
    ],
)
def test_without_the_page_that_these_sources_make_no_wheel_is_made(clean, tmp_path, act, reason) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(clean, copy, ignore=shutil.ignore_patterns("vectors", "tests", "docs", "build"))
    act(copy)
    made = subprocess.run(
        [sys.executable, "setup.py", "-q", "bdist_wheel"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert made.returncode != 0
    assert reason in made.stderr
    assert "make page" in made.stderr
    assert not list(copy.rglob("*.whl"))


def changed(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\n")


def test_pip_is_refused_the_same_way(clean: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(clean, copy, ignore=shutil.ignore_patterns("vectors", "tests", "docs", "build"))
    changed(copy / "src/parasol/kernel/page/static/style.css")
    made = build(copy, tmp_path / "out")
    assert made.returncode != 0
    assert "built from other sources" in made.stdout + made.stderr


def test_the_page_is_stamped_alike_by_both_languages(clean: Path) -> None:
    """A changed source is seen only because Python and JavaScript look at the same files in the same order."""
    script = "import('./tools/page/sources.mjs').then((m) => console.log(m.sourcesOf('.').join('\\n')))"
    theirs = subprocess.run(["node", "-e", script], cwd=clean, capture_output=True, text=True, check=True)
    ask = "import setuptools as s; s.setup = lambda **_: 0; import setup; print(*setup.sources(setup.ROOT), sep='\\n')"
    ours = subprocess.run([sys.executable, "-c", ask], cwd=clean, capture_output=True, text=True, check=True)
    assert ours.stdout == theirs.stdout
    assert "tools/page/build.mjs" in ours.stdout
    assert "src/parasol/features/sheet/languages.json" in ours.stdout


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Path:
    """The program in a fresh environment: the wheel, and of this environment the packages that it needs."""
    fresh = tmp_path / "fresh"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(fresh)], check=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", "--python", str(fresh)]
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True)
    (packages,) = fresh.glob("lib/python*/site-packages")
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return fresh / "bin" / "parasol"


@pytest.fixture
def served(installed: Path, tmp_path: Path) -> Iterator[str]:
    store = tmp_path / "store"
    made = subprocess.run([installed, "init", "--store", store], capture_output=True, text=True, check=False, cwd="/")
    assert made.returncode == 0, made.stderr
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ending_with_us(installed, "serve", "--store", store, "--port", port), cwd="/", stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until and server.poll() is None:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=PATIENCE_SECONDS)


def test_the_wheel_serves_the_page_from_a_fresh_environment(installed: Path, served: str) -> None:
    told = subprocess.run([installed, "--version"], capture_output=True, text=True, check=True, cwd="/")
    assert re.fullmatch(r"parasol \d+\.\d+\.\d+\n", told.stdout)
    where = "import parasol; print(parasol.__file__)"
    python = installed.with_name("python")
    found = subprocess.run([python, "-c", where], capture_output=True, text=True, check=True, cwd="/")
    assert found.stdout.startswith(str(installed.parents[1])), "the program is the wheel's, not the one beside it"
    front = httpx.get(served + "/")
    assert front.status_code == 200
    scripts = re.findall(r'src="(/[^"]+)" integrity="sha256-([^"]+)"', front.text)
    assert len(scripts) > 1
    for path, _ in scripts:
        assert httpx.get(served + path).status_code == 200


def test_what_a_host_installs_is_locked_and_has_nothing_for_tests_in_it() -> None:
    run, dev = ((ROOT / "requirements" / name).read_text() for name in ("run.txt", "dev.txt"))

    def locked(text: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for line in re.split(r"\n(?=[a-z])", text):
            if pin := re.match(r"([a-z0-9._-]+==\S+)", line):
                found[pin[1]] = set(re.findall(r"--hash=(sha256:[0-9a-f]{64})", line))
        return found

    ours, theirs = locked(run), locked(dev)
    assert len(ours) > 15
    assert all(ours.values())
    assert ours.items() <= theirs.items()
    assert not any(name.startswith(("pytest", "mypy", "ruff", "hypothesis")) for name in ours)
    wanted = re.findall(
        r'^  "([a-z.\[\]]+==[^"]+)",', (ROOT / "pyproject.toml").read_text().partition("optional")[0], re.M
    )
    assert len(wanted) > 15
    assert {re.sub(r"\[.*\]", "", each) for each in wanted} <= {name.replace("fluent-", "fluent.") for name in ours}
