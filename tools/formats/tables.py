"""The tables of records in `docs/protocol.md`: what each says, in which fields, with which bounds."""

import inspect
import re
import types
import typing
from typing import Any

import msgspec
from concepts import module_of

from parasol.kernel.formats.fields import bounds_of, is_line
from parasol.kernel.formats.shared import Told

PLAIN = {bool: "boolean", bytes: "bytes", int: "number", str: "text"}
COMMON = ("previous", "beside", "day", "number", "stewards")
"""What every entry of the roster begins with."""
SIGNED = "parasol.kernel.roster.structs"
LONG_PATTERN = 80
PLACE = re.compile(r"(<!-- records: ([a-z]+) -->\n).*?(<!-- end of records -->)", flags=re.DOTALL)


def page_with_tables(page: str) -> str:
    """The page with the table of each concept in its place."""
    return PLACE.sub(lambda found: f"{found[1]}\n{table(found[2])}\n{found[3]}", page)


def table(concept: str) -> str:
    """The records of a concept, a line each."""
    module = module_of(concept)
    lines = ["| record | fields, in their order | what it is |", "| --- | --- | --- |"]
    for name, held in vars(module).items():
        is_struct = isinstance(held, type) and issubclass(held, msgspec.Struct)
        if is_struct and held.__module__ == module.__name__ and not name.startswith("_"):
            doc = " ".join((inspect.getdoc(held) or "").replace("``", "`").split())
            lines.append(f"| `{name}` | {_fields(held)} | {doc} |")
    return "".join(f"{line}\n" for line in lines)


def _fields(struct: type[msgspec.Struct]) -> str:
    config = struct.__struct_config__
    is_entry = struct.__mro__[1].__name__ == "_Entry"
    is_signed = struct.__module__ == SIGNED  # and so read in one spelling, with every field
    told = [] if config.tag is None else [f"`{config.tag_field}`: `{config.tag}`"]
    for field in msgspec.structs.fields(struct):
        said = _said(field.type)
        if not (field.required or is_signed) or msgspec.UnsetType in typing.get_args(field.type):
            said += ", or absent"
        if not (is_entry and field.name in COMMON):
            told.append(f"`{field.encode_name}`: {said}")
    return "; ".join(told)


def _said(wanted: Any) -> str:
    """A type in words."""
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (typing.Union, types.UnionType):
        rest = [_said(each) for each in arguments if each not in (types.NoneType, msgspec.UnsetType)]
        return ", or ".join(rest + ["null"] * (types.NoneType in arguments))
    if origin is typing.Annotated:
        return _bounded(arguments[0], wanted.__metadata__)
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{each}`" for each in arguments)
    if origin is list:
        return f"list ({_said(arguments[0])})"
    if origin is dict:
        return f"object ({_said(arguments[0])} → {_said(arguments[1])})"
    return PLAIN.get(wanted) or f"`{wanted.__name__}`"


def _bounded(base: Any, metas: tuple[msgspec.Meta | Told, ...]) -> str:
    bounds: dict[str, int] = {}
    forms = [_said(base)]
    for meta in metas:
        if isinstance(meta, Told):
            bounds |= {"min": meta.min, "max": meta.max}
            forms += ["in one line"] * meta.line
            continue
        if (meta.extra or {}).get("type") == "day":
            return "day"
        bounds |= bounds_of(meta)
        if meta.pattern is not None:
            spelled = meta.pattern.removeprefix("^").removesuffix(r"\Z")
            form = f"`{spelled}`" if len(spelled) < LONG_PATTERN else "of a form"
            forms.append("in one line" if is_line(meta) else form)
    if bounds:
        forms.append(_between(bounds.get("min", 0), bounds.get("max")))
    return ", ".join(forms)


def _between(least: int, most: int | None) -> str:
    if most is None:
        return f"{least} or more"
    return f"{least:,}" if least == most else f"{least:,} to {most:,}"
