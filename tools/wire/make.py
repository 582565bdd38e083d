"""Makes `browser/src/wire/messages.ts` from `src/parasol/formats/messages/`: `python tools/wire/make.py`.

Those of the index, the check, tokens and the escrow go into `member-messages.ts` beside it, those of what is public
into `public-messages.ts`, those of queues into `queue-messages.ts`, those of desks into `desk-messages.ts`: whoever
only reports does not load them.

With `--check` nothing is written; exit status 1 says that the file isn't what would be written. What can't be put into
TypeScript without a guess is an error here, not a guess. Printed as Biome prints it, so that `make check` finds nothing
to change.
"""

import ast
import inspect
import json
import pkgutil
import sys
import textwrap
import types
import typing
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from parasol.formats import messages

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "browser" / "src" / "wire"
WIDTH = 120
PLAIN = {bool: "bool", bytes: "bytes", int: "int", str: "text"}
HEAD = (
    "The messages of the HTTP interface, read strictly: an unknown field is an error. "
    "Made from `src/parasol/formats/messages/` by `tools/wire/make.py`: change it there, then run `make wire`."
)

SHARES = {
    "messages.ts": (
        ("bounds", "message", "lists", "about", "roster", "vaults", "rooms", "reports", "withdrawals"),
        'import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";\n',
    ),
    "member-messages.ts": (
        ("checks", "index", "tokens", "escrow"),
        'import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";\n'
        'import { Head, WireEntryOfList, WireRecord } from "./messages.ts";\n',
    ),
    "public-messages.ts": (
        ("public", "services", "holdings"),
        'import { bool, bytes, int, list, nullable, type Of, struct, text } from "./codec.ts";\n'
        'import { StoredRecord } from "./messages.ts";\n',
    ),
    "queue-messages.ts": (
        ("queues",),
        'import { bool, bytes, int, list, type Of, struct } from "./codec.ts";\n'
        'import { StoredRecord } from "./messages.ts";\n',
    ),
    "desk-messages.ts": (
        ("desks", "blobs", "slips"),
        'import { bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";\n'
        'import { WireRecord } from "./messages.ts";\n',
    ),
}
"""Of each file of the browser: the Python files that it is made from, in an order in which nothing is used before it is
there, and what it imports. Each share has its own, so that a first load brings no message that it doesn't need."""


def format_of(wanted: Any) -> str:
    """The combinators of `codec.ts` for a Python type."""
    if wanted in PLAIN:
        return PLAIN[wanted]
    if inspect.isclass(wanted) and issubclass(wanted, msgspec.Struct):
        return wanted.__name__
    arguments = typing.get_args(wanted)
    if typing.get_origin(wanted) is list:
        return f"list({format_of(arguments[0])})"
    if isinstance(wanted, types.UnionType) and len(arguments) == 2 and arguments[1] is types.NoneType:
        return f"nullable({format_of(arguments[0])})"
    raise SystemExit(f"no TypeScript is known for {wanted}")


def field_of(field: msgspec.structs.FieldInfo) -> str:
    """A field as `name: format`."""
    made = format_of(field.type)
    if field.default_factory is list:
        made = f"withDefault({made}, [])"
    elif field.default_factory is not msgspec.NODEFAULT:
        raise SystemExit(f"no TypeScript is known for the default of {field.name}")
    elif field.default is not msgspec.NODEFAULT:
        made = f"withDefault({made}, {json.dumps(field.default)})"
    return f"{field.encode_name}: {made}"


def struct_of(made: type[msgspec.Struct]) -> str:
    """A message: its comment, its format and its type."""
    name, fields = made.__name__, [field_of(field) for field in msgspec.structs.fields(made)]
    inside = f"{{ {', '.join(fields)} }}" if fields else "{}"
    line = f"export const {name} = struct({inside});"
    if len(line) > WIDTH:
        inside = "".join(f"  {field},\n" for field in fields)
        line = f"export const {name} = struct({{\n{inside}}});"
    return f"{comment_of(inspect.getdoc(made))}{line}\nexport type {name} = Of<typeof {name}>;\n"


def constant_of(name: str, value: int | tuple[int, ...], doc: str | None) -> str:
    """A number, or a few, with the comment that follows it in Python."""
    literal = str(value) if isinstance(value, int) else f"[{', '.join(map(str, value))}] as const"
    return f"{comment_of(doc)}export const {name} = {literal};\n"


def comment_of(doc: str | None) -> str:
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


def texts(concept: str) -> Iterator[str]:
    """Every constant and message of a Python file, in its order."""
    body = ast.parse(inspect.getsource(import_module(f"{messages.__name__}.{concept}"))).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ClassDef) and node.name != messages.Message.__name__:
            yield struct_of(getattr(messages, node.name))
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            doc = ast.get_docstring(ast.Module([after], [])) if isinstance(after, ast.Expr) else None
            name = node.targets[0].id
            yield constant_of(name, getattr(messages, name), doc)


def make() -> dict[str, str]:
    """The files, by their names."""
    shared = [concept for concepts, _ in SHARES.values() for concept in concepts]
    if sorted(shared) != sorted(module.name for module in pkgutil.iter_modules(messages.__path__)):
        raise SystemExit("each file of messages/ has to be in one of SHARES")
    return {
        name: f"{comment_of(HEAD)}{imports}\n" + "\n".join(text for concept in concepts for text in texts(concept))
        for name, (concepts, imports) in SHARES.items()
    }


def main() -> None:
    """Write the files, or with `--check` compare them."""
    if sys.argv[1:] not in ([], ["--check"]):
        raise SystemExit("it takes --check or nothing")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, made in make().items():
        target = FOLDER / name
        if not sys.argv[1:]:
            target.write_text(made)
        elif not target.is_file() or target.read_text() != made:
            raise SystemExit(f"{target.relative_to(ROOT)} isn't what messages/ says; run `make wire`")


if __name__ == "__main__":
    main()
