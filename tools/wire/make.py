"""Makes `browser/src/wire/messages.ts` from `src/parasol/wire/messages.py`: `python tools/wire/make.py`.

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
import sys
import textwrap
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from parasol.wire import messages

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "browser" / "src" / "wire"
MEMBER_FROM, PUBLIC_FROM, QUEUE_FROM, DESK_FROM = "HeadsRead", "PublicRead", "REPORTS_AT_ONCE", "DeskOpen"
DESK_BEFORE = "Problem"
"""Where the messages of members, of what is public, of queues and of desks begin, and what comes behind them: each
share has its own file, so that a first load brings no message that it doesn't need."""
WIDTH = 120
PLAIN = {bool: "bool", bytes: "bytes", int: "int", str: "text"}
HEAD = (
    "The messages of the HTTP interface, read strictly: an unknown field is an error. "
    "Made from `src/parasol/wire/messages.py` by `tools/wire/make.py`: change it there, then run `make wire`."
)


IMPORTS = 'import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";\n'
MEMBER_IMPORTS = (
    'import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";\n'
    'import { WireEntryOfList, WireHead, WireRecord } from "./messages.ts";\n'
)


PUBLIC_IMPORTS = (
    'import { bool, bytes, int, list, nullable, type Of, struct, text } from "./codec.ts";\n'
    'import { StoredRecord } from "./messages.ts";\n'
)


QUEUE_IMPORTS = (
    'import { bool, bytes, int, list, type Of, struct } from "./codec.ts";\n'
    'import { StoredRecord } from "./messages.ts";\n'
)


DESK_IMPORTS = (
    'import { bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";\n'
    'import { WireRecord } from "./messages.ts";\n'
)


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


def parts() -> Iterator[tuple[str, str]]:
    """The name and the text of every constant and message, in the order of the Python file."""
    body = ast.parse(inspect.getsource(messages)).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ClassDef) and node.name != messages.Message.__name__:
            yield node.name, struct_of(getattr(messages, node.name))
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            doc = ast.get_docstring(ast.Module([after], [])) if isinstance(after, ast.Expr) else None
            name = node.targets[0].id
            yield name, constant_of(name, getattr(messages, name), doc)


def make() -> dict[str, str]:
    """The files, by their names."""
    made = list(parts())
    names = [name for name, _ in made]
    froms = (MEMBER_FROM, PUBLIC_FROM, QUEUE_FROM, DESK_FROM, DESK_BEFORE)
    first, public, queues, desks, end = map(names.index, froms)
    texts = [text for _, text in made]
    return {
        "messages.ts": f"{comment_of(HEAD)}{IMPORTS}\n" + "\n".join(texts[:first] + texts[end:]),
        "member-messages.ts": f"{comment_of(HEAD)}{MEMBER_IMPORTS}\n" + "\n".join(texts[first:public]),
        "public-messages.ts": f"{comment_of(HEAD)}{PUBLIC_IMPORTS}\n" + "\n".join(texts[public:queues]),
        "queue-messages.ts": f"{comment_of(HEAD)}{QUEUE_IMPORTS}\n" + "\n".join(texts[queues:desks]),
        "desk-messages.ts": f"{comment_of(HEAD)}{DESK_IMPORTS}\n" + "\n".join(texts[desks:end]),
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
            raise SystemExit(f"{target.relative_to(ROOT)} isn't what messages.py says; run `make wire`")


if __name__ == "__main__":
    main()
