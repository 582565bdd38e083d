"""The rules of the house, held: `python tools/house/make.py [--table | --write]`.

The kernel imports nothing of a feature; a feature imports the kernel and what its `needs` name, and of another feature
no server, no commands and no plain pages; every folder is in the list and declares itself. What breaks a rule today
stands in `known.txt`, a line for each arrow. A new one is an error, and so is a line that is no longer true: the list
only gets shorter. `--table` prints how large each part is, `--write` writes `known.txt` anew.
"""

import ast
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from parasol.kernel.registry import HouseBroken, features

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "parasol"
KNOWN = Path(__file__).with_name("known.txt")
IMPORT = re.compile(r'(?:\bfrom|\bimport)\s*\(?\s*"((?:\.|#)[^"]+)"')
NAMED = re.compile(r"parasol\.features\.\w+[\w.]*$")
APART = {"server", "commands", "plain"}
"""What of a feature no other one may import."""
Arrow = tuple[str, str]


def python_arrows(path: Path) -> Iterator[str]:
    """The modules that a file imports, as paths below `src/parasol` without their ending."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("parasol"):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}".removeprefix("parasol.").replace(".", "/")
                is_module = (PACKAGE / f"{whole}.py").exists() or (PACKAGE / whole).is_dir()
                yield whole if is_module else whole.rpartition("/")[0]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and NAMED.match(node.value):
            yield node.value.removeprefix("parasol.").replace(".", "/")  # loaded by its name
        elif isinstance(node, ast.Import):
            yield from (alias.name.removeprefix("parasol.").replace(".", "/") for alias in node.names)


def page_arrows(path: Path) -> Iterator[str]:
    """The same of the page's sources."""
    for named in IMPORT.findall(path.read_text(encoding="utf-8")):
        if named.startswith("#kernel/"):
            target = f"kernel/page/{named.removeprefix('#kernel/')}"
        elif named.startswith("#"):
            target = named.removeprefix("#")
        else:
            target = (path.parent / named).resolve().relative_to(PACKAGE).as_posix()
        yield target.rpartition(".")[0]


def arrows() -> Iterator[Arrow]:
    """Who imports what, in both languages; each arrow once."""
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix not in {".py", ".ts", ".tsx"} or "built" in path.parts:
            continue
        found = python_arrows(path) if path.suffix == ".py" else page_arrows(path)
        here = path.relative_to(PACKAGE).as_posix()
        yield from ((here, each) for each in sorted(set(found)))


def owner(path: str) -> str:
    """`kernel`, `host`, `demo`, or the name of a feature."""
    parts = path.split("/")
    return parts[1] if parts[0] == "features" and len(parts) > 1 else parts[0]


def broken(here: str, there: str, needs: dict[str, tuple[str, ...]]) -> str | None:
    """Which rule an arrow breaks, in a word or two; None if none."""
    if not there.startswith("features/") or owner(here) == owner(there):
        return None
    if here.startswith("kernel/"):
        return "the kernel names a feature"
    if not here.startswith("features/"):
        return None
    if owner(there) not in needs.get(owner(here), ()):
        return "not in its needs"
    part = there.split("/")[2:3]
    return "of another feature" if part and part[0] in APART else None


def circles(needs: dict[str, tuple[str, ...]]) -> list[str]:
    """Pairs of features of which each needs the other."""
    return [
        f"{one} and {other} need each other"
        for one in needs
        for other in needs[one]
        if one < other and one in needs[other]
    ]


def faults() -> list[str]:
    """All that breaks a rule, a line each, in the form of `known.txt`."""
    needs = {name: feature.needs for name, feature in features().items()}
    written = list(arrows())
    found = [f"{why}: {here} -> {there}" for here, there in written if (why := broken(here, there, needs))]
    used = {(owner(here), owner(there)) for here, there in written}
    found += [
        f"{name} needs {each}, and imports nothing of it"
        for name in needs
        for each in needs[name]
        if (name, each) not in used
    ]
    folders = {path.parent.name for path in PACKAGE.glob("features/*/*") if path.suffix == ".py"}
    found += [f"features/{name} is not in the list of features" for name in folders - needs.keys() - {"features"}]
    return sorted([*found, *circles(needs)])


def table() -> str:
    """How large each part is: lines of Python and of TypeScript, files, arrows that break a rule."""
    lines: dict[str, Counter[str]] = defaultdict(Counter)
    for path in PACKAGE.rglob("*"):
        if path.suffix in {".py", ".ts", ".tsx", ".html", ".sql", ".typ"} and "built" not in path.parts:
            part = owner(path.relative_to(PACKAGE).as_posix())
            language = "TypeScript" if path.suffix in {".ts", ".tsx"} else "Python"
            lines[part][language] += path.read_text(encoding="utf-8").count("\n")
            lines[part]["files"] += 1
    for line in faults():
        if "->" in line:
            lines[owner(line.partition(": ")[2])]["arrows"] += 1
    rows = ["| part | Python | TypeScript | files | arrows to mend |", "| --- | ---: | ---: | ---: | ---: |"]
    columns = ("Python", "TypeScript", "files", "arrows")
    for part, each in sorted(lines.items(), key=lambda item: -item[1]["Python"] - item[1]["TypeScript"]):
        rows.append(f"| {part} | " + " | ".join(f"{each[name]:,}" for name in columns) + " |")
    rows.append(
        "| **all** | " + " | ".join(f"{sum(each[name] for each in lines.values()):,}" for name in columns) + " |"
    )
    return "\n".join(rows)


def main() -> None:
    """Exit status 1, with a line for each, where a rule is broken that wasn't, or a known fault is gone."""
    try:
        found = faults()
    except HouseBroken as wrong:
        raise SystemExit(f"features/: {wrong}") from None
    if sys.argv[1:] == ["--table"]:
        print(table())
        return
    if sys.argv[1:] == ["--write"]:
        KNOWN.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
        return
    known = KNOWN.read_text(encoding="utf-8").splitlines()
    new, gone = sorted(set(found) - set(known)), sorted(set(known) - set(found))
    for line in new:
        print(f"new: {line}")
    for line in gone:
        print(f"mended, so take it out of tools/house/known.txt: {line}")
    if new or gone:
        raise SystemExit(1)
    print(f"the house: {len(known)} faults are known, none is new")


if __name__ == "__main__":
    main()
