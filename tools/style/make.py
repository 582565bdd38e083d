"""Makes the style of the plain pages, `src/parasol/kernel/plain/pages/style.css`, from that of the page,
`src/parasol/kernel/page/static/style.css`.

Two looks of one community would make people ask which of them is the real one. The plain pages take each rule of the
page whose classes and elements they have, and nothing else, since the style is sent with every one of them; what only
they have stands in `own.css` beside their templates. A button there is a field that submits: they have no program.

Usage: .venv/bin/python tools/style/make.py [--check]
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FROM = ROOT / "src/parasol/kernel/page/static/style.css"
PAGES = ROOT / "src/parasol/kernel/plain/pages"
NAMES = {"html", "body", "root", "good", "link", "warn", "bad", "main", "grave", "theirs", "print", "beside"}
"""Names that every document has, and those that the templates get from the program."""
SUBMIT = 'input:where([type="submit"])'
"""As specific as ``button``, or rules of the page would lose here against others than there."""
Rules = list[tuple[str, "str | Rules"]]


def parsed(css: str) -> Rules:
    """The rules, and those within an at-rule, in their order."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found: Rules = []
    at = 0
    while (opened := css.find("{", at)) >= 0:
        depth, end = 1, opened + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        selector, inside = " ".join(css[at:opened].split()), css[opened + 1 : end - 1]
        is_nested = selector.startswith("@") and selector != "@page"
        found.append((selector, parsed(inside) if is_nested else " ".join(inside.split())))
        at = end
    return found


def named() -> tuple[set[str], set[str]]:
    """The classes and the elements of the templates."""
    html = "".join(path.read_text() for path in sorted(PAGES.glob("*.html")))
    classes = {name for found in re.findall(r'class="([^"]*)"', html) for name in re.findall(r"[a-z][a-z-]*", found)}
    return classes | NAMES, set(re.findall(r"<([a-z][a-z0-9]*)", html)) | NAMES


def is_theirs(selector: str, classes: set[str], elements: set[str]) -> bool:
    """Whether the plain pages can have what this selector finds."""
    bare = re.sub(r"\[[^\]]*\]|::?[a-z-]+", " ", selector)
    wanted = re.findall(r"(\.?)([a-zA-Z][a-zA-Z0-9-]*)", bare)
    return "#" not in bare and all(name in (classes if dot else elements) for dot, name in wanted)


def split(selectors: str) -> list[str]:
    """The selectors of a list; a comma within brackets belongs to one of them."""
    return [each.strip() for each in re.split(r",(?![^(]*\))", selectors)]


def chosen(rules: Rules, classes: set[str], elements: set[str]) -> Iterator[str]:
    """The rules that the plain pages need, as text."""
    for selectors, inside in rules:
        if isinstance(inside, list):
            if not re.search(r"no-preference|keyframes|min-width", selectors) and (
                lines := list(chosen(inside, classes, elements))
            ):
                yield f"{selectors} {{"
                yield from lines
                yield "}"
        elif selectors == "@page":
            yield f"{selectors} {{ {inside} }}"
        else:
            submits = [re.sub(r"(?<![\w.-])button(?![\w-])", SUBMIT, each) for each in split(selectors)]
            if kept := [each for each in submits if is_theirs(each, classes, elements)]:
                yield f"{', '.join(kept)} {{ {inside} }}"


def made() -> str:
    """The style of the plain pages."""
    theirs = chosen(parsed(FROM.read_text()), *named())
    own = (f"{selectors} {{ {inside} }}" for selectors, inside in parsed((PAGES / "own.css").read_text()))
    return "\n".join(
        [
            "/* Made by tools/style/make.py from src/parasol/kernel/page/static/style.css and own.css. */",
            *theirs,
            *own,
            "",
        ]
    )


def main() -> None:
    """Write the style anew, or say that it isn't what it should be."""
    style = PAGES / "style.css"
    if "--check" not in sys.argv[1:]:
        style.write_text(made())
    elif style.read_text() != made():
        raise SystemExit("the style of the plain pages isn't the page's: run .venv/bin/python tools/style/make.py")


if __name__ == "__main__":
    main()
