"""What a form or a view needs to know of a struct: its fields with their bounds, as the struct's types say. The page
has the same lists (``browser/src/formats/``, emitted by ``tools/formats``)."""

import inspect
import types
import typing
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from parasol.kernel.formats.shared import Printable, Told

FieldType = Literal["text", "choice", "choices", "int", "bool", "day", "bytes", "list", "record"]
_PLAIN: dict[Any, FieldType] = {bool: "bool", bytes: "bytes", int: "int", str: "text"}
_LINE = typing.get_args(Printable)[1].pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field. ``min`` and ``max`` are characters, items, bytes or the value; ``optional``: it may be None or absent;
    ``line``: a text of one line without what can't be printed; ``item``: one of a list; ``fields``: of a record."""

    name: str
    type: FieldType
    optional: bool = False
    min: int | None = None
    max: int | None = None
    line: bool = False
    pattern: str | None = None
    choices: tuple[str | int, ...] = ()
    item: "Field | None" = None
    fields: "tuple[Field, ...]" = ()


def fields_of(struct: type[msgspec.Struct], *, signed: bool = False) -> tuple[Field, ...]:
    """The fields of a struct, in its order. A ``signed`` one leaves out no field because it has a default."""
    fields = msgspec.structs.fields(struct)
    return tuple(_field(each.name, each.type, optional=not (each.required or signed)) for each in fields)


def bounds_of(meta: msgspec.Meta) -> dict[str, int]:
    """The least and the most that a type's bounds allow, as far as they say."""
    found: dict[str, int | None] = {
        "min": meta.min_length if meta.ge is None else int(meta.ge),
        "max": meta.max_length if meta.le is None else int(meta.le),
    }
    if meta.lt is not None:
        found["max"] = int(meta.lt) - 1
    return {name: value for name, value in found.items() if value is not None}


def is_line(meta: msgspec.Meta) -> bool:
    """Whether a text is of one line, without what can't be printed."""
    return bool(meta.pattern == _LINE)


def _field(name: str, wanted: Any, **known: Any) -> Field:
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin is typing.Annotated:
        return _bounded(name, arguments[0], wanted.__metadata__, known)
    if origin in (typing.Union, types.UnionType) and len(arguments) == 2:
        rest = [each for each in arguments if each not in (types.NoneType, msgspec.UnsetType)]
        if len(rest) == 1:
            return _field(name, rest[0], **known | {"optional": True})
    if origin is typing.Literal:
        return Field(name=name, type="choice", choices=arguments, **known)
    if origin is list:
        item = _field("", arguments[0])
        if item.type == "choice":
            return Field(name=name, type="choices", choices=item.choices, **known)
        return Field(name=name, type="list", item=item, **known)
    fields = fields_of(wanted) if inspect.isclass(wanted) and issubclass(wanted, msgspec.Struct) else ()
    if not fields and wanted not in _PLAIN:
        raise TypeError(f"no form knows {wanted}")
    return Field(name=name, type="record" if fields else _PLAIN[wanted], fields=fields, **known)


def _bounded(name: str, base: Any, metas: tuple[msgspec.Meta | Told, ...], known: dict[str, Any]) -> Field:
    for meta in metas:
        if isinstance(meta, Told):
            known |= {"min": meta.min, "max": meta.max, "line": meta.line}
            continue
        extra = dict(meta.extra or {})
        kind = extra.pop("type", None)
        known |= bounds_of(meta) | extra
        if is_line(meta):
            known["line"] = True
        elif meta.pattern is not None:
            known["pattern"] = meta.pattern.replace(r"\Z", "$")
        if kind is not None:
            return Field(name=name, type=kind, **known)
    return _field(name, base, **known)
