"""TypeScript for the functions of the modules called `contexts`: each is a sum of fields, one behind the other. What
isn't of the few forms that these have is an error here, not a guess."""

import ast
import inspect
import json
import re
from collections.abc import Iterator
from types import ModuleType

from layout import WIDTH


class Contexts:
    """Emits those functions of some modules that the page takes. ``used`` is what it emitted has to import."""

    def __init__(self, modules: list[ModuleType], wanted: set[str]) -> None:
        self._modules, self._wanted = modules, wanted
        self.used: set[str] = set()
        self.names: set[str] = set()

    def texts(self) -> Iterator[str]:
        """Every function, in the order of the sources."""
        for module in self._modules:
            for node in ast.parse(inspect.getsource(module)).body:
                if isinstance(node, ast.FunctionDef) and camel(node.name) in self._wanted:
                    self.names.add(camel(node.name))
                    yield self._function(node)

    def _function(self, node: ast.FunctionDef) -> str:
        given = [f" = {self._of(each)}" for each in node.args.defaults]
        taken = [f"{camel(each.arg)}: {self._type(each.annotation)}" for each in node.args.args]
        for at, default in enumerate(given, len(taken) - len(given)):
            taken[at] = taken[at].partition(":")[0] + default
        _, *before, last = node.body
        held = [f"const {self._of(each.targets[0])} = {self._of(each.value)};" for each in before]
        head = f"export const {camel(node.name)} = "
        return head + _laid(len(head), taken, f"): {self._use('type Bytes')[5:]} =>", held, self._of(last.value))

    def _use(self, name: str) -> str:
        self.used.add(name)
        return name

    def _type(self, node: ast.expr | None) -> str:
        match node:
            case ast.Name(name):
                return {"bytes": "Bytes", "int": "number", "str": "string"}[name]
            case ast.Subscript(ast.Name("Literal"), ast.Tuple(choices)):
                return " | ".join(map(self._of, choices))
            case ast.Subscript(ast.Name("tuple")):
                return f"{self._use('type Records')[5:]}[number]"
            case ast.Subscript(_, ast.Subscript(ast.Name("tuple"))):
                return self._use("type Records")[5:]
            case ast.Subscript(_, of):
                return f"readonly {self._type(of)}[]"
        raise SystemExit(f"no TypeScript is known for {node}")

    def _of(self, node: ast.expr) -> str:
        if any(isinstance(each, ast.keyword) for each in ast.walk(node)):
            raise SystemExit(f"no TypeScript is known for {ast.unparse(node)}")
        match node:
            case ast.Name(name):
                made = camel(name)
            case ast.Constant(str(text)):
                made = json.dumps(text)
            case ast.List(items):
                made = f"[{', '.join(map(self._of, items))}]"
            case ast.Tuple([ast.Name("id"), ast.Name("body")]):
                made = "{ id, body }"
            case ast.Subscript(of, ast.Slice(None, ast.Constant(most), None)):
                made = f"{self._of(of)}.slice(0, {most})"
            case ast.Call(ast.Name("len"), [of]):
                made = f"{self._of(of)}.length"
            case ast.Call(ast.Name("sorted"), [of]):
                made = f"[...{self._of(of)}].sort({self._use('compare')})"
            case ast.Call(ast.Name(name), items):
                made = f"{self._use(camel(name))}({', '.join(map(self._of, items))})"
            case ast.Call(ast.Attribute(ast.Call(ast.Attribute(ast.Name("hashlib"), "sha256"), [of]), "digest"), []):
                made = f"{self._use('sha256')}({self._of(of)})"
            case _:
                fields = list(self._fields(node))
                is_alone = len(fields) == 1 and fields[0][0] != "."
                made = fields[0] if is_alone else f"{self._use('concat')}({', '.join(fields)})"
        return made

    def _fields(self, node: ast.expr) -> Iterator[str]:
        """The fields of a sum; texts that follow each other are one."""
        text = ""
        for part in _summed(node):
            match part:
                case ast.Constant(bytes(value)):
                    text += value.decode("ascii").replace("\0", r"\0")
                    continue
                case ast.Call(ast.Attribute(ast.Name(name), "encode"), []):
                    text += f"${{{camel(name)}}}"
                    continue
            if text:
                yield self._text(text)
                text = ""
            yield self._field(part)
        if text:
            yield self._text(text)

    def _text(self, text: str) -> str:
        alone = re.fullmatch(r"\$\{(\w+)\}", text)
        spelled = alone[1] if alone else f"`{text}`" if "$" in text else f'"{text}"'
        return f"{self._use('utf8')}({spelled})"

    def _field(self, node: ast.expr) -> str:
        match node:
            case ast.Call(ast.Attribute(of, "to_bytes"), [ast.Constant(2)]):
                return f"Uint8Array.of({self._of(of)} >>> 8, {self._of(of)})"
            case ast.Call(ast.Attribute(of, "to_bytes"), [ast.Constant(int(size))]) if size in (4, 8):
                return f"{self._use(f'u{size * 8}')}({self._of(of)})"
            case ast.Call(ast.Name("bytes"), [ast.List(items)]):
                return f"Uint8Array.of({', '.join(map(self._of, items))})"
            case ast.Call(
                ast.Attribute(ast.Constant(b""), "join"), [ast.GeneratorExp(each, [ast.comprehension(one, of, [])])]
            ):
                each = ", ".join(self._of(part) for part in _summed(each))
                return f"...{self._of(of)}.flatMap(({self._of(one)}) => [{each}])"
            case ast.Call(ast.Attribute(ast.Constant(b""), "join"), [of]):
                return f"...{self._of(of)}"
            case (
                ast.Name()
                | ast.Call(ast.Name())
                | ast.Call(ast.Attribute(ast.Call(ast.Attribute(_, "sha256")), "digest"))
            ):
                return self._of(node)
        raise SystemExit(f"no TypeScript is known for {ast.unparse(node)}")


def _laid(begun: int, taken: list[str], after: str, before: list[str], made: str) -> str:
    """A function's parameters and what it gives, on as many lines as Biome takes for it."""
    head = f"({', '.join(taken)}{after}"
    if begun + len(head) > WIDTH:
        head = "(\n" + "".join(f"  {each},\n" for each in taken) + after
    if before:
        return head + " {\n" + "".join(f"  {each}\n" for each in before) + f"  return {made};\n}};\n"
    last = len(head.rpartition("\n")[2]) + (begun if "\n" not in head else 0)
    return head + (" " if last + len(made) + 2 <= WIDTH else "\n  ") + f"{made};\n"


def _summed(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.BinOp(left, ast.Add(), right):
            yield from _summed(left)
            yield from _summed(right)
        case _:
            yield node


def camel(name: str) -> str:
    """A name as TypeScript spells it."""
    return re.sub("_(.)", lambda found: found[1].upper(), name)
