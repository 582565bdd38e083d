"""`structures.json`: each record and each message of the HTTP interface once, whole; and each rule of the codecs once,
kept or broken in the first record that has a field for it.

Made from the declarations (`formats/concepts.py`) alone, as both codecs are: no case is written by hand. What breaks a
rule across fields, or a bound that is only `told`, isn't here: both sides read it, and a rule refuses it.
"""

import base64
import hashlib
import json
import re
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from text import error

from formats.concepts import MESSAGES, module_of
from parasol.kernel import messages
from parasol.kernel.formats.fields import bounds_of
from parasol.kernel.formats.shared import Told

CONCEPTS = (
    *(
        "alert",
        "case",
        "decision",
        "desk",
        "escrow",
        "file",
        "hours",
        "platform_log",
        "profile",
        "public",
        "report",
        "survey",
    ),
    *("roster", "vault"),
)
SIGNED_CONCEPTS = ("public", "roster")
SIGNED_STRUCTS = ("Alert",)
TEXTS = ("An invented text", "UTC", "picture.jpg", "image/jpeg", "https://site.example")
"""One of them has the form that a pattern asks for."""
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
LONG = 1_000
UNPRINTABLE = "\u061c"
BROAD = "\U0001f302"
"""One character, of two UTF-16 units and four bytes."""
WRONG: dict[Any, Any] = {str: 1, int: "1", bool: "true", bytes: 1, list: {}, dict: []}
Json = dict[str, Any]
Defect = tuple[str, Any]
Rule = tuple[object, ...]
"""What a case is about, so that of two cases about one thing the second is left out."""


def structs(concepts: tuple[str, ...]) -> Iterator[tuple[str, type[msgspec.Struct]]]:
    """Every record, with the concept that it is of. What only others are made of has no cases, nor has an error:
    the page takes a code that it has no words for."""
    for concept in concepts:
        module = module_of(concept)
        for name, held in vars(module).items():
            is_struct = isinstance(held, type) and issubclass(held, msgspec.Struct)
            is_whole = is_struct and held not in (messages.Message, messages.Problem) and not name.startswith("_")
            if is_whole and held.__module__ == module.__name__:
                yield concept, held


def parts_of(wanted: Any) -> tuple[Any, dict[str, int], list[str], bool]:
    """A type without what is around it: its base, the bounds that it holds, its patterns, whether it may be null."""
    bounds: dict[str, int] = {}
    patterns: list[str] = []
    if typing.get_origin(wanted) in (typing.Union, types.UnionType):
        rest = [each for each in typing.get_args(wanted) if each not in (types.NoneType, msgspec.UnsetType)]
        if len(rest) != 1:
            raise SystemExit(f"no case is known for {wanted}")
        inner = parts_of(rest[0])
        return inner[0], inner[1], inner[2], types.NoneType in typing.get_args(wanted)
    while typing.get_origin(wanted) is typing.Annotated:
        for meta in (each for each in wanted.__metadata__ if isinstance(each, msgspec.Meta)):
            bounds |= bounds_of(meta)
            patterns += [meta.pattern] if meta.pattern else []
        wanted = wanted.__origin__
    return wanted, bounds, patterns, False


def kind_of(wanted: Any) -> Rule:
    """What the codecs tell apart of a type: its base, which bounds it has, whether it has patterns or may be null."""
    base, bounds, patterns, may_be_null = parts_of(wanted)
    origin, arguments = typing.get_origin(base), typing.get_args(base)
    inner = [kind_of(each) for each in arguments] if origin in (list, dict) else []
    name = "struct" if is_struct(base) else str(origin or base)
    is_exact = "min" in bounds and bounds.get("min") == bounds.get("max")
    return (name, *sorted(bounds), is_exact, bool(patterns), may_be_null, *inner)


def told_least(wanted: Any) -> int | None:
    """The least that a rule allows, where the type holds no bound."""
    metas = wanted.__metadata__ if typing.get_origin(wanted) is typing.Annotated else ()
    return next((each.min for each in metas if isinstance(each, Told)), None)


def some_bytes(count: int) -> str:
    """So many invented bytes."""
    made = b"".join(hashlib.sha256(bytes([block])).digest() for block in range(-(-count // 32)))
    return base64.b64encode(made[:count]).decode()


def sample_of(wanted: Any) -> Any:  # noqa: PLR0911 one type a branch
    """A value that the type takes, as JSON has it."""
    base, bounds, patterns, _ = parts_of(wanted)
    least = bounds.get("min", 0)
    origin, arguments = typing.get_origin(base), typing.get_args(base)
    if base is str:
        return next(each for each in TEXTS if all(re.search(pattern, each) for pattern in patterns))
    if base is int:
        return told_least(wanted) or least or 1
    if base is bool:
        return True
    if base is bytes:
        return some_bytes(least or 4)
    if origin is typing.Literal:
        return arguments[0]
    if origin is list:
        return [sample_of(arguments[0])] * max(least, 1)
    if origin is dict:
        return {"1" if arguments[0] is int else "es": sample_of(arguments[1])}
    return sample_of_struct(base)


def sample_of_struct(struct: type[msgspec.Struct]) -> Json:
    """A whole record."""
    config = struct.__struct_config__
    tag = {} if config.tag is None else {config.tag_field or "": config.tag}
    return tag | {field.encode_name: sample_of(field.type) for field in msgspec.structs.fields(struct)}


def edges(wanted: Any) -> tuple[list[Defect], list[Defect]]:
    """What is as near to the type's bounds as it can be: on this side of them, and on the other."""
    base, bounds, patterns, _ = parts_of(wanted)
    is_free = all(re.search(pattern, BROAD) for pattern in patterns)
    known: dict[Any, tuple[str, str, Callable[[int], Any]]] = {
        int: ("small", "large", int),
        str: ("short", "long", BROAD.__mul__ if is_free else lambda length: sample_of(wanted).ljust(length, "a")),
        bytes: ("short", "long", some_bytes),
    }
    if typing.get_origin(base) is list:
        known[base] = ("few", "many", [sample_of(typing.get_args(base)[0])].__mul__)
    if base not in known:
        return [], []
    less, more, of = known[base]
    good, bad = [], []
    if "min" in bounds:
        good.append(("least", of(bounds["min"])))
        if base is int or bounds["min"] > 0:
            bad.append((f"too-{less}", of(bounds["min"] - 1)))
    if "max" in bounds:
        good.append(("most", of(bounds["max"])))
        bad.append((f"too-{more}", of(bounds["max"] + 1)))
    return good if bounds.get("min") != bounds.get("max") else [], bad


def defects(wanted: Any) -> Iterator[Defect]:
    """Values that the type doesn't take."""
    base, _, patterns, may_be_null = parts_of(wanted)
    origin, arguments = typing.get_origin(base), typing.get_args(base)
    sample = sample_of(wanted)
    yield "of-the-wrong-type", WRONG.get(origin or base, 1 if origin is typing.Literal else [])
    if not may_be_null:
        yield "null", None
    if base is int:
        yield "fraction", sample + 0.5
        yield "with-a-point", float(sample)
    if origin is typing.Literal:
        yield "not-a-choice", "not a choice"
    if base is bytes:
        yield "not-base64", sample[:-1]
        if sample.endswith("="):
            yield "second-spelling", loose(sample)
    if patterns:
        yield "unprintable", sample + UNPRINTABLE
    yield from edges(wanted)[1]
    if origin is list and not is_struct(arguments[0]):
        yield from ((f"one-{name}", [value, *sample[1:]]) for name, value in defects(arguments[0]))
    if origin is list and is_struct(arguments[0]):
        yield "one-null", [None]
    if origin is dict:
        yield from ((f"one-{name}", dict.fromkeys(sample, value)) for name, value in defects(arguments[1]))
        if arguments[0] is int:
            yield "key-no-number", {"x": sample["1"]}


def is_struct(wanted: Any) -> bool:
    """Whether it has cases of its own."""
    return isinstance(wanted, type) and issubclass(wanted, msgspec.Struct)


def loose(spelled: str) -> str:
    """The same bytes in base64 whose last bits aren't zero."""
    text = spelled.rstrip("=")
    return text[:-1] + ALPHABET[ALPHABET.index(text[-1]) + 1] + spelled[len(text) :]


def escaped(made: Json, name: str) -> str:
    """With the last sign of a text written as an escape."""
    return dumped(made).replace(dumped({name: made[name]})[1:-1], dumped({name: made[name][:-1]})[1:-2] + '\\u003d"', 1)


def dumped(made: Json) -> str:
    """As everything signed is spelled."""
    return json.dumps(made, separators=(",", ":"), ensure_ascii=False)


def renamed(made: Json, name: str, other: str) -> Json:
    """With a field of another name in its place."""
    return {other if key == name else key: value for key, value in made.items()}


def without(made: Json, name: str) -> Json:
    """With a field less."""
    return {key: value for key, value in made.items() if key != name}


def spellings(made: Json) -> Iterator[Defect]:
    """The same in other words: two readers may take them differently, so what is signed has one."""
    whole = dumped(made)
    first = next(iter(made))
    yield "space", whole.replace(":", ": ", 1)
    yield "repeated", "{" + dumped({first: made[first]})[1:-1] + "," + whole[1:]
    yield "escaped", whole.replace(f'"{first}"', f'"\\u{ord(first[0]):04x}{first[1:]}"', 1)
    if len(made) > 1:
        yield "in-another-order", dumped(dict(reversed(made.items())))


def instead(whole: str, spelled: str) -> list[str]:
    """What stands in the whole record, there for the first time, and what stands there in its place."""
    start = next(at for at in range(len(whole)) if whole[at] != spelled[at : at + 1])
    kept = min(len(whole), len(spelled)) - start
    while not whole.endswith(spelled[len(spelled) - kept :] if kept else ""):
        kept -= 1
    end = len(whole) - kept
    while end < len(whole) and whole[end] not in ",:]}":
        end += 1
    start = max(whole.rfind(',"', 0, start), whole.rfind('{"', 0, start)) + 1
    while whole.find(whole[start:end]) != start or start == end:
        start, end = (start, end + 1) if end < len(whole) else (start - 1, end)
    return [whole[start:end], spelled[start : len(spelled) - len(whole) + end]]


def shortened(before: str, after: str) -> Json:
    """What a case says of a change: where a piece of what comes is repeated very often, the piece and how often."""
    found = re.search(r"(.{1,700}?)\1{15,}", after) if len(after) > LONG else None
    if found is None:
        return {"instead": [before, after]}
    parts = [after[: found.start()], found[1], after[found.end() :]]
    return {"instead": [before, *parts], "times": len(found[0]) // len(found[1])}


class Cases:
    """The cases of one record, each with the rule that it is about."""

    def __init__(self, concept: str, struct: type[msgspec.Struct], is_signed: bool) -> None:
        self._is_signed, self._struct = is_signed, struct
        self._whole = sample_of_struct(struct)
        self.about = {"concept": concept, "signed": is_signed, "json": dumped(self._whole)}
        self._name = re.sub("(?<=[a-z])(?=[A-Z])", "-", struct.__name__).lower()

    def __iter__(self) -> Iterator[tuple[Rule, Json]]:
        """All of them."""
        yield (self._name,), self._good("", self._whole)
        for rule, case in self._all():
            if "instead" in case:
                yield (*rule, self._is_signed), case

    def _all(self) -> Iterator[tuple[Rule, Json]]:
        for first in [*self._whole][:1]:
            yield ("misspelt",), self._bad(f"{first}-misspelt", renamed(self._whole, first, first.capitalize()))
        yield ("extra",), self._bad("latitude-extra", self._whole | {"latitude": 1})
        tag = self._struct.__struct_config__.tag_field
        if tag is not None:
            yield ("tag", "missing"), self._bad(f"{tag}-missing", without(self._whole, tag))
            for defect, value in (("another", "another"), ("null", None), ("of-the-wrong-type", 1)):
                yield ("tag", defect), self._bad(f"{tag}-{defect}", self._whole | {tag: value})
        for field in msgspec.structs.fields(self._struct):
            yield from self._field(field)
        yield from self._bytes()
        for defect, spelled in spellings(self._whole) if self._is_signed else ():
            yield ("spelling", defect), self._case(f"spelling-{defect}", spelled, error("contents"))

    def _bytes(self) -> Iterator[tuple[Rule, Json]]:
        """Bytes whose sign at the end is written as an escape, and loose ones, hidden so or beside a text that is the
        same."""
        fields = msgspec.structs.fields(self._struct)
        name = next((each.encode_name for each in fields if str(self._whole[each.encode_name]).endswith("=")), None)
        if name is None:
            return
        of_bytes = self._whole[name]
        made = self._whole | {name: loose(of_bytes)}
        good = self._case(f"{name}-escaped", escaped(self._whole, name), "ok") | {"written": dumped(self._whole)}
        bad = self._case(f"{name}-escaped", escaped(self._whole, name), error("contents"))
        yield ("bytes", "escaped"), bad if self._is_signed else good
        hidden = self._case(f"{name}-second-spelling-escaped", escaped(made, name), error("contents"))
        yield ("bytes", "second-spelling-escaped"), hidden
        for text in fields:
            base, bounds, patterns, _ = parts_of(text.type)
            if base is str and not patterns and bounds.get("max", LONG) >= len(of_bytes) >= bounds.get("min", 0):
                beside = made | {text.encode_name: made[name]}
                yield ("bytes", "beside"), self._bad(f"{name}-second-spelling-beside-the-same-text", beside)
                return

    def _field(self, field: msgspec.structs.FieldInfo) -> Iterator[tuple[Rule, Json]]:
        name, kind, omits = field.encode_name, kind_of(field.type), self._struct.__struct_config__.omit_defaults
        absent = without(self._whole, name)
        if msgspec.UnsetType in typing.get_args(field.type):
            yield ("unset",), self._good(f"{name}-absent", absent)
        elif field.required or (self._is_signed and not omits):
            yield ("missing", field.required), self._bad(f"{name}-missing", absent)
        else:
            default = field.default_factory() if field.default is msgspec.NODEFAULT else field.default
            good = self._good(f"{name}-absent", absent, self._written(name, msgspec.to_builtins(default)))
            yield ("default", omits, kind), good
        if parts_of(field.type)[3]:
            null = self._whole | {name: None}
            yield ("null", omits, kind), self._good(f"{name}-null", null, self._written(name, None))
        for defect, value in edges(field.type)[0]:
            yield (defect, kind), self._good(f"{name}-{defect}", self._whole | {name: value})
        for defect, value in defects(field.type):
            yield (defect, kind), self._bad(f"{name}-{defect}", self._whole | {name: value})

    def _written(self, name: str, value: Any) -> Json:
        omits = self._struct.__struct_config__.omit_defaults
        return without(self._whole, name) if omits else self._whole | {name: value}

    def _good(self, what: str, made: Json, written: Json | None = None) -> Json:
        case = self._case(what, dumped(made), "ok")
        return case if written in (None, made) else case | {"written": dumped(written or {})}

    def _bad(self, what: str, made: Json) -> Json:
        return self._case(what, dumped(made), error("contents"))

    def _case(self, what: str, spelled: str, expect: Any) -> Json:
        name = self._name + ("-" + what.replace("_", "-") if what else "")
        changed = shortened(*instead(self.about["json"], spelled)) if spelled != self.about["json"] else {}
        return {"name": name, "record": self._struct.__name__, **changed, "expect": expect}


def make() -> dict[str, Any]:
    """All cases."""
    made = [
        (struct.__name__, Cases(concept, struct, concept in SIGNED_CONCEPTS or struct.__name__ in SIGNED_STRUCTS))
        for concept, struct in structs((*CONCEPTS, *MESSAGES))
    ]
    records = {name: cases.about for name, cases in made}
    if len(records) < len(made):
        raise SystemExit("two records have one name")
    cases: dict[Rule, Json] = {}
    for _, each in made:
        for rule, case in each:
            cases.setdefault(rule, case)
    return {
        "description": (
            "Each record and message (a struct) whole, and each rule of the codecs once, kept "
            "or broken: the whole one with the second text of 'instead' where the first stands for the first time; of "
            "three texts behind the first the one in the middle stands there 'times' times. A good one is written as "
            "the very same JSON, or as 'written'. Signed ones are read in one spelling alone."
        ),
        "records": records,
        "cases": list(cases.values()),
    }
