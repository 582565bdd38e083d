"""Records in general: asking for one field by field, and telling one, by what its struct declares. A record that is new
needs no question and no sentence written for it; where better ones are known, a command gives them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec import inspect

from parasol.kernel.shell.ask import Asker
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import Facts, quoted
from parasol.kernel.wire.days import parse_day, text_of

T = TypeVar("T", bound=msgspec.Struct)
Questions = Mapping[str, tuple[str, str]]
"""For the name of a field: what to ask, and a hint."""
Readers = Mapping[str, Callable[[str], Any]]
"""For the name of a field: what makes the value of a line; raises ``ValueError`` in plain words."""

SECRET = re.compile(r"(.*_)?(seed|key|master|identity)")
"""Fields that are never shown: the keys of something."""
DAY = re.compile(r"day|.*_(on|day)|valid_until")
SHORT_TEXT = 300


def ask_record(
    ask: Asker,
    kind: type[T],
    questions: Questions | None = None,
    readers: Readers | None = None,
    *,
    ends: bool = True,
) -> T:
    """Ask for the fields of a record, in their order; a long text at the end may have several lines if nothing else is
    asked for then (``ends``). Raises ``NotDone``, also for a record with fields that nobody can be asked for."""
    fields, hints = struct_of(kind).fields, get_type_hints(kind)
    values: dict[str, Any] = {}
    for number, each in enumerate(fields, 1):
        question, hint = (questions or {}).get(each.name, (_named(each.name), ""))
        if readers and each.name in readers:
            read = readers[each.name]
            value = ask.until(lambda q=question, h=hint: ask.line(q, h), read)  # type: ignore[misc]
        else:
            value = _asked(ask, each, question, hint, hints[each.name], is_last=ends and number == len(fields))
        if value is not None or each.required:
            values[each.encode_name] = value
    return made(kind, values)


def made(kind: type[T], values: Mapping[str, Any]) -> T:
    """The record. Raises ``NotDone``, which names the field and never what stands in it."""
    try:
        return msgspec.convert(dict(values), kind, builtin_types=(bytes,))
    except msgspec.ValidationError as error:
        place = re.search(r"\$\.([a-z_]+)", str(error))
        where = f" ({_named(place[1]).lower()})" if place else ""
        raise NotDone(f"something in this is missing, too long or not possible{where}", "record") from None


@contextmanager
def possible(code: str = "record") -> Iterator[None]:
    """Raises ``NotDone`` where what was typed makes no record."""
    try:
        yield
    except msgspec.ValidationError:
        raise NotDone("something in this is missing, too long or not possible", code) from None


def struct_of(kind: type[msgspec.Struct]) -> inspect.StructType:
    """What a struct declares."""
    found = inspect.type_info(kind)
    assert isinstance(found, inspect.StructType)
    return found


def empty(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """What a record holds if nothing is known: no text, nothing listed, no, unknown."""
    nothing: dict[type[inspect.Type], Any] = {inspect.StrType: "", inspect.BoolType: False, inspect.ListType: []}
    fields = struct_of(kind).fields
    return {each.encode_name: nothing.get(type(each.type), "unknown") for each in fields}


def record_facts(record: object) -> Any:
    """A record for --json: days as days, short names for bytes, and no secret."""
    if isinstance(record, msgspec.Struct):
        tag = record.__struct_config__.tag
        facts: Facts = {str(record.__struct_config__.tag_field): tag} if tag is not None else {}
        for name in record.__struct_fields__:
            if not SECRET.fullmatch(name) and (value := getattr(record, name)) is not msgspec.UNSET:
                facts[name] = _fact(name, value)
        return facts
    if isinstance(record, bytes):
        return record.hex()[:8]
    if isinstance(record, dict):
        return {str(key): record_facts(value) for key, value in record.items()}
    if isinstance(record, list | tuple):
        return [record_facts(each) for each in record]
    return record


def record_text(record: msgspec.Struct | Facts) -> str:
    """A record in words: its fields, a line each, text by people behind a bar. What is empty is left out."""
    return "\n".join(_lines(record_facts(record)))


def _lines(facts: Facts) -> list[str]:
    lines: list[str] = []
    for name, value in facts.items():
        if value in ("", [], None, {}):
            continue
        if isinstance(value, str) and (len(value) > 60 or "\n" in value):
            lines += [f"  {_named(name)}:", quoted(value)]
        else:
            lines.append(f"  {_named(name)}: {_told(value)}")
    return lines


def _told(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{_named(str(name)).lower()} {_told(each)}" for name, each in value.items() if each != "")
    if isinstance(value, list):
        return "; ".join(_told(each) for each in value)
    return str(value)


def _fact(name: str, value: object) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and DAY.fullmatch(name):
        return text_of(value)
    return record_facts(value)


def _named(field: str) -> str:
    words = field.replace("_", " ")
    return words[:1].upper() + words[1:]


def _choices(hint: object) -> list[Any]:
    """What may be chosen, in the order of the declaration, which ``inspect`` doesn't keep."""
    if get_origin(hint) is Literal:
        return list(get_args(hint))
    return [choice for part in get_args(hint) for choice in _choices(part)]


def _asked(ask: Asker, field: inspect.Field, question: str, hint: str, declared_as: object, *, is_last: bool) -> Any:  # noqa: PLR0911 a type
    """The value of one field, of the types that JSON knows; None if it was skipped."""
    declared = field.type
    if isinstance(declared, inspect.UnionType):
        declared = next(each for each in declared.types if not isinstance(each, inspect.NoneType))
    match declared:
        case inspect.LiteralType():
            values = _choices(declared_as)
            at = ask.choose(question, [str(each) for each in values])
            if at is None and field.required:
                raise NotDone(f"{question}: choose one of them", "input")
            return None if at is None else values[at]
        case inspect.ListType(inspect.LiteralType()):
            values = _choices(declared_as)
            return [values[at] for at in ask.choose_several(question, [str(each) for each in values])]
        case inspect.ListType(inspect.StrType()):
            return [
                each for part in ask.line(f"{question}, with commas between", hint).split(",") if (each := part.strip())
            ]
        case inspect.BoolType():
            return ask.either(question, hint)
        case inspect.IntType() if DAY.fullmatch(field.name):
            return ask.until(lambda: ask.line(f"{question}, like 2026-11-27", hint), parse_day)
        case inspect.IntType():
            return ask.until(lambda: ask.line(question, hint), _whole(declared, may_skip=not field.required))
        case inspect.StrType():
            return _text(ask, declared, question, hint, is_last=is_last)
    raise NotDone("records of this kind are made by a command of their own", "own-command")


def _text(ask: Asker, declared: inspect.StrType, question: str, hint: str, *, is_last: bool) -> str:
    most = declared.max_length
    is_long = most is None or most > SHORT_TEXT
    text = ask.paragraph(question, hint) if is_last and is_long else ask.line(question, hint)
    if most is not None and len(text) > most:
        raise NotDone(f"{question}: that is {len(text) - most} characters too long", "too-long")
    if len(text) < (declared.min_length or 0):
        raise NotDone(f"{question}: this one is needed", "input")
    return text


def _whole(declared: inspect.IntType, *, may_skip: bool) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        if not text and may_skip:
            return None
        if not text.isdecimal():
            raise ValueError("write a number")
        number = int(text)
        if (declared.ge is not None and number < declared.ge) or (declared.le is not None and number > declared.le):
            raise ValueError(f"write a number from {declared.ge or 0} to {declared.le}")
        return number

    return read


def choose_kind(ask: Asker, kinds: Sequence[type[T]]) -> type[T]:
    """Which of a room's records it shall be; not asked where there is one. Raises ``NotDone``."""
    if len(kinds) == 1:
        return kinds[0]
    return ask.one("What", kinds, lambda each: str(each.__struct_config__.tag))
