"""Lays out TypeScript as Biome does, so that `make check` finds nothing to change in what is emitted."""

import json
import textwrap
from dataclasses import dataclass

WIDTH = 120


@dataclass(frozen=True)
class Group:
    """What stands between two brackets: on one line if it fits, else one part a line."""

    opening: str
    parts: "tuple[Node, ...]"
    closing: str


@dataclass(frozen=True)
class Named:
    """A node behind its name in an object."""

    name: str
    node: "Node"


Node = str | Group | Named


def call(name: str, *parts: Node) -> Group:
    """A call of a function."""
    return Group(f"{name}(", parts, ")")


def mapping(parts: dict[str, Node]) -> Node:
    """An object."""
    return Group("{", tuple(Named(name, node) for name, node in parts.items()), "}") if parts else "{}"


def array(parts: list[Node]) -> Group:
    """An array."""
    return Group("[", tuple(parts), "]")


def value(thing: object) -> Node:
    """Any value that JSON knows, with names of fields as they are written in a source."""
    if isinstance(thing, dict):
        return mapping({name: value(each) for name, each in thing.items()})
    if isinstance(thing, (list, tuple)):
        return array([value(each) for each in thing])
    return json.dumps(thing, ensure_ascii=False)


def flat(node: Node) -> str:
    """On one line."""
    if isinstance(node, str):
        return node
    if isinstance(node, Named):
        inner = flat(node.node)
        return inner if inner == node.name else f"{node.name}: {inner}"
    space = " " if node.opening == "{" else ""
    return f"{node.opening}{space}{', '.join(map(flat, node.parts))}{space}{node.closing}"


def laid_out(before: str, node: Node, after: str, indent: int = 0) -> str:
    """`before`, the node and `after`, on as many lines as it takes."""
    line = before + flat(node) + after
    if len(line.rstrip("\n")) + indent <= WIDTH or isinstance(node, str):
        return line
    if isinstance(node, Named):
        return laid_out(f"{before}{node.name}: ", node.node, after, indent)
    *first, last = node.parts
    if (
        node.closing == ")"
        and isinstance(last, Group)
        and last.opening in "{["
        and all(isinstance(f, str) for f in first)
    ):
        begun = before + node.opening + "".join(f"{each}, " for each in map(flat, first))
        return laid_out(begun, Group(last.opening, last.parts, last.closing), node.closing + after, indent)
    inner = indent + 2
    lines = "".join(f"{' ' * inner}{laid_out('', part, ',', inner)}\n" for part in node.parts)
    return f"{before}{node.opening}\n{lines}{' ' * indent}{node.closing}{after}"


def comment(doc: str | None) -> str:
    """A documentation comment, wrapped anew."""
    if not doc:
        return ""
    text = " ".join(doc.replace("``", "`").split())
    if "*/" in text:
        raise SystemExit("a comment can't contain the end of one")
    if len(text) <= WIDTH - len("/** */ "):
        return f"/** {text} */\n"
    lines = textwrap.wrap(text, WIDTH - len(" * "), break_long_words=False, break_on_hyphens=False)
    return "/**\n" + "".join(f" * {line}\n" for line in lines) + " */\n"
