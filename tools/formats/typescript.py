"""TypeScript for the constants, types and structs of a module of structs: the combinators of
`src/parasol/kernel/page/wire/codec.ts`. What can't be put into TypeScript without a guess is an error here, not a
guess."""

import ast
import dataclasses
import inspect
import json
import re
import types
import typing
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import msgspec
from layout import Node, call, laid_out, mapping, value

from parasol.kernel.formats import shared
from parasol.kernel.formats.fields import Field, bounds_of, fields_of

PLAIN = {bool: "bool", bytes: "bytes", int: "int", str: "text"}
OPEN = {"RefusalCode"}
"""What the page takes in any form, since a list of it would cost more than a hundred sentences (decision 0188)."""
Known = dict[tuple[str, str], str]


class Emitter:
    """Emits the declarations of some modules into one file. ``known`` are the names that other files have, each with
    what it is, and the file: what is used of them is imported. ``wanted`` are the names that the page takes from the
    file: of what it doesn't take a constant is left out, and the type beside a format. ``signed``: read only in the one
    spelling that was signed, so that no field has a default, and whole numbers are read however large, so that the
    rule that they break can be named."""

    def __init__(
        self, modules: list[ModuleType], known: Known, wanted: set[str], skip: set[str], signed: bool = False
    ) -> None:
        self._modules, self._known, self._skip, self._signed = modules, known, skip, signed
        self._wanted = wanted
        self._module = modules[0]
        self.codec: set[str] = set()
        self.uses_fields = False
        self.imported: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def texts(self) -> Iterator[str]:
        """Every declaration, in the order of the sources."""
        for module in self._modules:
            self._module = module
            for name in declared(module):
                if is_shared(getattr(module, name)):
                    yield laid_out(f"const {name[1:].lower()} = ", mapping(self._fields(getattr(module, name))), ";\n")
                elif not name.startswith("_") and name not in self._skip and self._is_wanted(module, name):
                    text = self._declaration(name, getattr(module, name))
                    self.names[name] = repr(getattr(module, name))
                    yield text

    def lists(self, structs: tuple[str, ...]) -> Iterator[str]:
        """The lists of fields of some structs, for forms."""
        for name in structs:
            fields = [_told(field) for field in fields_of(getattr(self._module, name), signed=self._signed)]
            self.uses_fields = True
            begun = f"export const {re.sub('(?<=[a-z])(?=[A-Z])', '_', name).upper()}_FIELDS = "
            yield laid_out(begun, value(fields), " as const satisfies readonly Field[];\n")

    def _is_wanted(self, module: ModuleType, name: str) -> bool:
        """A type, the choices of one, or a constant that the page takes."""
        made = getattr(module, name)
        choices = (typing.get_args(held) for held in vars(module).values() if typing.get_origin(held) is typing.Literal)
        is_type = is_struct(made) or typing.get_origin(made) is not None
        return is_type or name in self._wanted or made in choices

    def _declaration(self, name: str, made: Any) -> str:
        if is_struct(made):
            return self._format(name, self.struct_of(made))
        if isinstance(made, int) and not isinstance(made, bool):
            return f"export const {name} = {made};\n"
        if isinstance(made, tuple):
            return laid_out(f"export const {name} = ", value(made), " as const;\n")
        if name in OPEN:
            return self._format(name, self._use("text"))
        if typing.get_origin(made) is typing.Literal:
            choices = self._choices(made) or value(typing.get_args(made))
            return self._format(name, call(self._use("oneOf"), choices))
        if typing.get_origin(made) in (typing.Annotated, typing.Union, types.UnionType):
            return self._format(name, self.format_of(made, named=False))
        raise SystemExit(f"no TypeScript is known for {name}")

    def _format(self, name: str, node: Node) -> str:
        head = laid_out(f"export const {name} = ", node, ";\n")
        if name not in self._wanted:
            return head
        self.codec.add("type Of")
        return f"{head}export type {name} = Of<typeof {name}>;\n"

    def _use(self, name: str) -> str:
        self.codec.add(name)
        return name

    def _named(self, wanted: Any) -> str | None:
        """The name that a type has in this module or in the shared one, if it is declared before or elsewhere. Of two
        names for one type TypeScript has the first."""
        for name, held in (vars(shared) | vars(self._module)).items():
            if name.startswith("_") or not (is_struct(wanted) or typing.get_origin(wanted)):
                continue
            same = held is wanted if is_struct(wanted) else type(held) is type(wanted) and held == wanted
            if same and name in self.names:
                return name
            if same and (name, repr(held)) in self._known:
                self.imported[name] = self._known[name, repr(held)]
                return name
        return None

    def _choices(self, wanted: Any) -> str | None:
        """The tuple of a type's choices, if the module has one (before it in TypeScript, behind it in Python)."""
        choices = typing.get_args(wanted)
        return next((name for name, held in vars(self._module).items() if held == choices and name.isupper()), None)

    def format_of(self, wanted: Any, named: bool = True) -> Node:
        """The combinators for a Python type."""
        name = self._named(wanted) if named else None
        if name:
            return name
        if wanted in PLAIN:
            return self._use("whole" if wanted is int and self._signed else PLAIN[wanted])
        return self._composed(wanted, typing.get_origin(wanted), typing.get_args(wanted))

    def _composed(self, wanted: Any, origin: Any, arguments: tuple[Any, ...]) -> Node:
        if origin is typing.Annotated:
            metas = tuple(each for each in wanted.__metadata__ if isinstance(each, msgspec.Meta))
            return self._bounded(arguments[0], metas)
        if origin is typing.Literal:
            return call(self._use("oneOf"), value(arguments))
        if origin is list:
            return call(self._use("list"), self.format_of(arguments[0]))
        if origin is dict and arguments[0] in (int, str):
            return call(self._use("numbered" if arguments[0] is int else "named"), self.format_of(arguments[1]))
        if origin in (typing.Union, types.UnionType):
            return self._union(arguments)
        raise SystemExit(f"no TypeScript is known for {wanted}")

    def _union(self, arguments: tuple[Any, ...]) -> Node:
        rest = [each for each in arguments if each is not types.NoneType]
        if len(rest) == 1 and len(arguments) == 2:
            return call(self._use("nullable"), self.format_of(rest[0]))
        if len(rest) == len(arguments) and all(is_struct(each) and each.__struct_config__.tag for each in rest):
            fields = {each.__struct_config__.tag_field for each in rest}
            if len(fields) == 1:
                return call(self._use("union"), json.dumps(fields.pop()), *map(self.format_of, rest))
        raise SystemExit(f"no TypeScript is known for a union of {arguments}")

    def _bounded(self, base: Any, metas: tuple[msgspec.Meta, ...]) -> Node:
        # a name for the type with the first bounds alone, such as a text that can be printed
        node = None
        while node is None and len(metas) > 1:
            node = self._named(typing.Annotated[(base, metas[0])])
            metas = metas[1:] if node else metas
            if node is None:
                break
        node = node or self.format_of(base)
        for meta in metas:
            told = bounds_of(meta)
            if meta.pattern is not None:
                node = call(self._use("matching"), node, regexp(meta.pattern))
            least, most = told.get("min"), told.get("max")
            if least is not None or most is not None:
                bounds = [str(least if least is not None else 0)] + ([str(most)] if most is not None else [])
                if base is int and least is None:
                    raise SystemExit("a number with a greatest value needs a least one")
                node = call(self._use("within" if base is int else "sized"), node, *bounds)
        return node

    def struct_of(self, made: type[msgspec.Struct]) -> Node:
        """A struct, with its tag if it has one."""
        config = made.__struct_config__
        if not config.forbid_unknown_fields:
            raise SystemExit(f"{made.__name__} would take unknown fields")
        fields = self._fields(made)
        if is_shared(base := made.__base__):
            for name in base.__struct_fields__:
                del fields[name]
            spread = f"...{base.__name__[1:].lower()}"
            fields = {spread: spread} | fields
        if config.tag is None:
            return call(self._use("struct"), mapping(fields))
        return call(self._use("tagged"), json.dumps(config.tag_field), json.dumps(config.tag), mapping(fields))

    def _fields(self, made: type[msgspec.Struct]) -> dict[str, Node]:
        omits = made.__struct_config__.omit_defaults and made.__struct_config__.forbid_unknown_fields
        return {each.encode_name: self._field(each, omits) for each in msgspec.structs.fields(made)}

    def _field(self, field: msgspec.structs.FieldInfo, omits: bool) -> Node:
        parts = typing.get_args(field.type)
        if msgspec.UnsetType in parts:
            return call(self._use("optional"), self.format_of(parts[0]))
        made = self.format_of(field.type)
        if field.required or self._signed:
            return made
        with_default = self._use("withDefault")
        if field.default_factory is list:
            return call(with_default, made, "[]")
        if field.default_factory is dict:
            return call(with_default, made, "new Map()")
        if field.default_factory is not msgspec.NODEFAULT:
            raise SystemExit(f"no TypeScript is known for the default of {field.name}")
        default = "new Uint8Array()" if field.default == b"" else json.dumps(field.default)
        return call(with_default, made, default, *(["true"] if omits else []))


def is_struct(made: Any) -> bool:
    """Whether this is a struct's class."""
    return inspect.isclass(made) and issubclass(made, msgspec.Struct)


def is_shared(made: Any) -> bool:
    """Whether several structs begin with the fields of this one."""
    return is_struct(made) and made.__name__.startswith("_") and len(made.__subclasses__()) > 1


def _told(field: Field) -> dict[str, Any]:
    """A field as the page has it: without what it is not, nor what a record in it is made of, which no form draws."""
    found = {each.name: getattr(field, each.name) for each in dataclasses.fields(field)}
    found |= {"item": field.item and _told(field.item), "fields": ()}
    return {
        name: held for name, held in found.items() if held not in ((), []) and held is not None and held is not False
    }


def regexp(pattern: str) -> str:
    """A pattern for `re.search` as a regular expression of JavaScript. It has to hold the whole text."""
    if not (pattern.startswith("^") and pattern.endswith(r"\Z")):
        raise SystemExit(f"{pattern} may stand for a part of a text")
    pattern = re.sub(r"\\U0*([0-9a-f]+)", r"\\u{\1}", pattern)
    spelled = re.sub(r"\[(?:\\.|[^\]])*\]|/", lambda found: r"\/" if found[0] == "/" else found[0], pattern)
    return "/" + spelled.removesuffix(r"\Z") + "$/u"


def declared(module: ModuleType) -> Iterator[str]:
    """The names of a module's constants, types and classes. A tuple of a type's choices comes before the type. What
    each is for is said there, and not once more where it is emitted."""
    body = []
    for node in ast.parse(inspect.getsource(module)).body:
        body += node.orelse if isinstance(node, ast.If) else [node]
    names: list[str] = []
    for node in body:
        if isinstance(node, ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.append(node.targets[0].id)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
    held = vars(module)
    kinds = {typing.get_args(held[name]): name for name in names if typing.get_origin(held[name]) is typing.Literal}
    for name in names:
        if isinstance(held[name], tuple) and held[name] in kinds:
            continue
        yield from (each for each in names if isinstance(held[each], tuple) and kinds.get(held[each]) == name)
        yield name
