"""Every dependency has a line with its reason and licence, and every line a dependency."""

import json
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LABORATORY = tomllib.loads((ROOT / "evidence" / "pyproject.toml").read_text())["project"]


def lines() -> dict[str, list[str]]:
    """Package to the cells of its row in docs/dependencies.md."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs" / "dependencies.md").read_text().splitlines()
        if line.startswith("| ")
    ]
    return {name: row[1:] for row in rows for name in row[0].split(", ") if row[0] not in {"package", "---"}}


def wanted() -> set[str]:
    """What pyproject.toml and package.json ask for, and what tools/setup.sh and `make failover` install from
    Debian."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = list(project["project"]["dependencies"]) + list(project["build-system"]["requires"])
    for extra in project["project"]["optional-dependencies"].values():
        asked += extra
    asked += [each for each in LABORATORY["dependencies"] if not each.startswith(f"{project['project']['name']}==")]
    packages = {re.split(r"[=<>!~\[; ]", requirement)[0] for requirement in asked}
    from_debian = re.findall(r"^ *need (\S+) ", (ROOT / "tools" / "setup.sh").read_text(), flags=re.MULTILINE)
    ground = (ROOT / "tools" / "failover" / "ground.py").read_text()
    for_failover = re.findall(r'^    "/\S+": "(\S+)",$', ground, flags=re.MULTILINE)
    return packages | set(from_debian) | set(for_failover) | set(of_the_browser())


def of_the_browser() -> dict[str, str]:
    """What package.json asks for: package to version."""
    package = json.loads((ROOT / "package.json").read_text())
    return {**package["dependencies"], **package["devDependencies"]}


def test_every_dependency_has_a_line_and_every_line_a_dependency() -> None:
    assert set(lines()) == wanted()


def test_the_licence_of_each_package_of_the_browser_is_the_one_that_it_names() -> None:
    rows = lines()
    for name in of_the_browser():
        named = json.loads((ROOT / "node_modules" / name / "package.json").read_text())["license"]
        assert rows[name][2].lower() == named.lower(), name


def test_every_package_of_the_browser_has_one_exact_version() -> None:
    assert [v for v in of_the_browser().values() if not re.fullmatch(r"\d+\.\d+\.\d+", v)] == []


def test_every_line_says_what_for_why_and_which_licence() -> None:
    assert [name for name, cells in lines().items() if len(cells) != 3 or not all(cells)] == []


def test_each_lock_is_made_for_the_oldest_python_that_is_promised_and_holds_all_that_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    oldest, makefile = project["requires-python"].removeprefix(">="), (ROOT / "Makefile").read_text()
    for name in ("run", "dev"):
        lock = (ROOT / "requirements" / f"{name}.txt").read_text()
        made = lock.splitlines()[1].removeprefix("#").strip()
        assert f" --python-version {oldest} " in made, name
        assert made.replace("hashes ", "hashes -q ") in makefile, name
        extras = re.findall(r"--extra (\S+)", made)
        asked = sum((project["optional-dependencies"][extra] for extra in extras), project["dependencies"])
        locked = set(re.findall(r"^([^\s#]\S+)", lock, flags=re.MULTILINE))
        assert {re.sub(r"\[.*\]", "", each).replace("fluent.", "fluent-") for each in asked} <= locked, name


def test_the_laboratorys_lock_is_the_programs_and_what_it_asks_for_itself() -> None:
    run, lock = ((ROOT / name).read_text() for name in ("requirements/run.txt", "evidence/requirements.txt"))
    made = lock.splitlines()[1].removeprefix("#").strip()
    assert made.replace("hashes ", "hashes -q ") in (ROOT / "Makefile").read_text()
    pins = [set(re.findall(r"^([^\s#]\S+==\S+)", text, flags=re.MULTILINE)) for text in (run, lock)]
    asked = {each for each in LABORATORY["dependencies"] if not each.startswith("parasol-")}
    assert pins[0] | asked <= pins[1]
    assert {each.partition("==")[0] for each in pins[1] - pins[0] - asked} == {"greenlet"}
