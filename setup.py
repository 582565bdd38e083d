"""Makes the wheel, and refuses to when the page for browsers in it isn't the one that the sources make.

Everything else about the package stands in pyproject.toml. A wheel with an old page, or none, would install without a
word, and people would get code that nobody looks at any more. So before a wheel is made: the page is there, it is
whole, and `tools/page/build.mjs` made it from exactly these sources (`tools/page/sources.mjs` writes their hash beside
it).

The same sources give the same wheel, byte by byte: one time for all files, one mode, nothing left from a build before.
"""

import hashlib
import json
import os
import shutil
import tomllib
from base64 import b64decode
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
PAGE = ROOT / "src" / "parasol" / "kernel" / "site"
SOURCES = ("src/parasol", "tools/page", "package-lock.json", "package.json")
LEFT_OUT = {"src/parasol/kernel/site/built", "src/parasol/kernel/site/built-from.txt"}
EPOCH = "315532800"
"""1980-01-01, the first day that a zip file knows. `SOURCE_DATE_EPOCH` in the environment sets another."""


def sources(root: Path) -> list[str]:
    """Paths of all that the page is made from; the counterpart of `sourcesOf` in tools/page/sources.mjs."""
    found: list[str] = []
    for source in SOURCES:
        if (root / source).is_file():
            found.append(source)
        for at, folders, files in os.walk(root / source):
            inside = Path(at).relative_to(root).as_posix()
            folders[:] = [
                name
                for name in folders
                if not name.startswith(".") and name != "__pycache__" and f"{inside}/{name}" not in LEFT_OUT
            ]
            found += [
                f"{inside}/{name}"
                for name in files
                if not name.startswith(".") and not name.endswith(".py") and f"{inside}/{name}" not in LEFT_OUT
            ]
    return sorted(found, key=str.encode)


def sources_hash(root: Path) -> str:
    """The counterpart of `sourcesHash` in tools/page/sources.mjs."""
    lines = (f"{hashlib.sha256((root / path).read_bytes()).hexdigest()}  {path}\n" for path in sources(root))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def check_page(root: Path, page: Path) -> None:
    """Raises ``SystemExit`` with the reason why no wheel is made."""
    stamp, manifest = page / "built-from.txt", page / "built" / "manifest.json"
    if not stamp.is_file() or not manifest.is_file():
        raise SystemExit("No wheel is made: the page for browsers isn't built. Run `make page`, then this again.")
    content = manifest.read_bytes()
    made_from, made = f"sources {sources_hash(root)}", f"manifest {hashlib.sha256(content).hexdigest()}"
    written = stamp.read_text(encoding="ascii", errors="replace").splitlines()
    if written[:1] != [made_from]:
        raise SystemExit(
            "No wheel is made: the page for browsers was built from other sources than these. Run `make page`, then "
            "this again."
        )
    listed = json.loads(content)
    wanted = {name: b64decode(file["sha256"]) for name, file in listed["files"].items()}
    wanted |= {f"{name}.br": b64decode(digest) for name, digest in listed["packed"].items()}
    found = {each.name: hashlib.sha256(each.read_bytes()).digest() for each in (page / "built").iterdir()}
    del found["manifest.json"]
    if written[1:] != [made] or found != wanted:
        raise SystemExit(
            "No wheel is made: a file of the built page was changed, added or lost after it was built. Run "
            "`make page`, then this again."
        )


class Wheel(bdist_wheel):
    """A wheel with the page in it. An editable installation (`pip install -e`) doesn't come through here."""

    def run(self) -> None:
        check_page(ROOT, PAGE)
        os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
        shutil.rmtree(self.get_finalized_command("build").build_lib, ignore_errors=True)
        super().run()


class Modules(build_py):
    """The package's files, with one mode for all, whoever checked them out."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            self.copy_handouts()
            for each in Path(self.build_lib).rglob("*"):
                each.chmod(0o755 if each.is_dir() else 0o644)

    def copy_handouts(self) -> None:
        """The pages of our own guides that the workshop kit makes its handouts from, in each language."""
        for texts in sorted((ROOT / "src/parasol/features/workshops/texts").glob("*.toml")):
            source, into = (
                ROOT / "guides" / texts.stem,
                Path(self.build_lib) / "parasol/features/workshops/guides" / texts.stem,
            )
            if source.is_dir():
                into.mkdir(parents=True)
                pages = [
                    f"{each['page']}.md" for each in tomllib.loads(texts.read_text())["handouts"] if "page" in each
                ]
                for name in ["pack.yml", *pages]:
                    if (source / name).is_file():  # in the place of a missing one stands the kit's own
                        shutil.copyfile(source / name, into / name)


os.umask(0o022)  # the modes of files that setuptools writes go into the wheel
setup(cmdclass={"bdist_wheel": Wheel, "build_py": Modules})
