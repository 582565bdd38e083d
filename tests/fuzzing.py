"""Messages for a server that nobody sends: made up from the types that a route takes, and genuine ones that were
meddled with. All by one seed, so that what was found can be found again."""

import base64
import json
import random
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import msgspec

from harness import SITE

MARKER = "zq7marker"
"""In every text that is made up here: no answer may have it in it."""
SIZES = (0, 1, 15, 16, 17, 31, 32, 33, 64, 72, 96, 140, 177, 1024, 4096, 4097)
NUMBERS = (-(2**63), -1, 0, 1, 2, 3, 7, 40, 999, 20_000, 2**31, 2**32, 2**53, 2**63 - 1, 2**63, 2**64, 10**30)
ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    1e308,
    "",
    MARKER,
    [],
    {},
    [[[]]],
    {MARKER: MARKER},
    "\x00",
    "\ud83d",
)
RAW = (
    b"",
    b"null",
    b"[]",
    b"{",
    b'"',
    b"{}{}",
    b"\xff\xfe",
    b"[" * 3000,
    b'{"a":' * 500,
    b"1e999999",
    b"\xef\xbb\xbf{}",
)
App = Callable[[dict[str, Any], Callable[[], Awaitable[Any]], Callable[[Any], Awaitable[None]]], Awaitable[None]]


class Chance(random.Random):
    """What the messages are drawn with. ``days``: numbers that are likely to be looked at."""

    numbers: tuple[int, ...] = NUMBERS

    def is_one_in(self, many: int) -> bool:
        return self.random() * many < 1

    def coded(self, size: int) -> str:
        return base64.b64encode(self.randbytes(size)).decode()


def made_up(chance: Chance, kind: msgspec.inspect.Type, seen: dict[str, list[Any]]) -> Any:
    """A value of this type, such as a decoder takes. ``seen``: values that a field of this name had, of which some are
    taken: rooms that are there, signatures of something else."""
    match kind:
        case msgspec.inspect.StructType():
            made = {kind.tag_field: kind.tag} if kind.tag_field else {}
            for each in kind.fields:
                name = each.encode_name
                if each.required or chance.is_one_in(2):
                    is_seen = name in seen and chance.is_one_in(2)
                    made[name] = chance.choice(seen[name]) if is_seen else made_up(chance, each.type, seen)
            return made
        case msgspec.inspect.UnionType():
            return made_up(chance, chance.choice(kind.types), seen)
        case msgspec.inspect.ListType() | msgspec.inspect.VarTupleType():
            return [made_up(chance, kind.item_type, seen) for _ in range(chance.choice((0, 1, 1, 2, 4, 30)))]
        case msgspec.inspect.DictType():
            return {}
        case msgspec.inspect.BytesType():
            return chance.coded(chance.choice(SIZES))
        case msgspec.inspect.IntType():
            return chance.choice(chance.numbers)
        case msgspec.inspect.BoolType():
            return chance.is_one_in(2)
        case msgspec.inspect.LiteralType():
            return chance.choice(kind.values)
        case msgspec.inspect.NoneType():
            return None
        case _:
            return chance.choice(("", MARKER, MARKER * 40, "\u202e" + MARKER))


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each container in a value with each of its keys."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from places(value[key])


def changed(chance: Chance, value: Any) -> Any:
    """A field's value, a little different."""
    if isinstance(value, str) and chance.is_one_in(2):
        try:
            content = bytearray(base64.b64decode(value, validate=True))
        except ValueError:
            return chance.choice(ODD)
        if content and chance.is_one_in(2):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        elif chance.is_one_in(2):
            del content[chance.randrange(len(content) + 1) :]
        else:
            content += chance.randbytes(chance.choice(SIZES))
        return base64.b64encode(content).decode()
    if isinstance(value, int) and chance.is_one_in(2):
        return value + chance.choice((-1, 1, 2**31, -(2**40)))
    if isinstance(value, list) and chance.is_one_in(2):
        return value * chance.choice((0, 2, 40))
    return chance.choice((*ODD, *chance.numbers, chance.coded(chance.choice(SIZES))))


def meddled(chance: Chance, genuine: bytes, others: list[bytes]) -> bytes:
    """A genuine message with one thing changed: a value, a field left out, twice, in another order or from another
    message, or bytes that are flipped, cut off or put in."""
    if chance.is_one_in(4):
        content = bytearray(genuine)
        at = chance.randrange(len(content) + 1)
        match chance.randrange(3):
            case 0 if at < len(content):
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                del content[at:]
            case _:
                content[at:at] = chance.choice((b",", b"}", b"\x00", b'"', b" ", chance.randbytes(3)))
        return bytes(content)
    message = json.loads(genuine)
    found = list(places(message))
    if not found:
        return json.dumps({MARKER: MARKER}).encode()
    container, key = chance.choice(found)
    match chance.randrange(6):
        case 0:
            del container[key]
        case 1 if isinstance(container, dict):
            container[MARKER] = container[key]
        case 2:
            whole = json.dumps(message)
            return f"{whole[:-1]}, {json.dumps(str(key))}: {json.dumps(container[key])}}}".encode()
        case 3:
            theirs = list(places(json.loads(chance.choice(others))))
            if theirs:
                other, at = chance.choice(theirs)
                container[key] = other[at]
        case 4 if isinstance(message, dict):
            message = dict(chance.sample(list(message.items()), len(message)))
        case _:
            container[key] = changed(chance, container[key])
    return json.dumps(message).encode()


async def asked(
    app: App, method: str, path: str, headers: dict[str, str], body: bytes
) -> tuple[int, dict[bytes, bytes], bytes]:
    """Ask an application without a line in between: status, headers, body."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode("utf-8", "replace"),
        "query_string": b"",
        "root_path": "",
        "headers": [
            (name.lower().encode(), value.encode("latin-1", "replace"))
            for name, value in {"Host": SITE, **headers}.items()
        ],
        "client": None,
        "server": ("127.0.0.1", 80),
    }
    came: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        came.append(message)

    await app(scope, receive, send)
    return came[0]["status"], dict(came[0]["headers"]), b"".join(each.get("body", b"") for each in came[1:])
