"""A form as it was sent: read whole in memory, within limits, strictly.

Never through a temporary file: Starlette's own reader rolls uploads over to one. A field that wasn't asked for, one
that comes twice, bytes that aren't UTF-8: refused.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from starlette.requests import ClientDisconnect, Request

MOST_FIELDS = 60
MAX_NAME = 40
URLENCODED = "application/x-www-form-urlencoded"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


class BadForm(Exception):
    """The form isn't one that any of our pages sends."""


class TooLarge(Exception):
    """The body is larger than this route takes."""


@dataclass(frozen=True, slots=True)
class Form:
    """The fields, texts only. ``many`` has all values of a field that may come more than once."""

    fields: Mapping[str, tuple[str, ...]]

    def one(self, name: str, most: int | None = None) -> str:
        """A field that comes once or is missing (then empty). Raises ``BadForm``, also for more than ``most``
        characters: a browser was told the limit and keeps it."""
        found = self.fields.get(name, ("",))
        if len(found) != 1 or (most is not None and len(found[0]) > most):
            raise BadForm
        return found[0]

    def many(self, name: str) -> tuple[str, ...]:
        return self.fields.get(name, ())

    def without(self, name: str) -> "Form":
        """The same, had this field not come."""
        return Form({each: values for each, values in self.fields.items() if each != name})

    def pressed(self) -> str:
        """Which button, without ``do-``: each has a name of its own, since what a button says depends on the
        language. Raises ``BadForm`` for none or two."""
        found = [name for name in self.fields if name.startswith("do-")]
        if len(found) != 1:
            raise BadForm
        return found[0].removeprefix("do-")

    def only(self, *names: str) -> None:
        """Raise ``BadForm`` if there is a field besides these and the button."""
        if any(name not in names and not name.startswith("do-") for name in self.fields):
            raise BadForm


async def read_body(request: Request, max_bytes: int) -> bytes:
    """The body, refused by its stated length before a byte is taken, and by its real length while reading. Raises
    ``TooLarge``, ``BadForm``."""
    stated = request.headers.get("content-length")
    if stated is not None and (not stated.isdecimal() or len(stated) > 12 or int(stated) > max_bytes):
        raise TooLarge
    chunks: list[bytes] = []
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > max_bytes:
                raise TooLarge
            chunks.append(chunk)
    except ClientDisconnect:
        raise BadForm from None
    return b"".join(chunks)


def read_form(content_type: str, body: bytes) -> Form:
    """A form of fields. Raises ``BadForm``."""
    kind, _, charset = content_type.lower().partition(";")
    if kind.strip() != URLENCODED or charset.strip() not in {"", "charset=utf-8"}:
        raise BadForm
    fields: dict[str, tuple[str, ...]] = {}
    pairs = body.split(b"&") if body else []
    if len(pairs) > MOST_FIELDS:
        raise BadForm
    for pair in pairs:
        name, mark, value = pair.partition(b"=")
        if not mark or len(name) > MAX_NAME:
            raise BadForm
        key = _text(name)
        fields[key] = (*fields.get(key, ()), _text(value))
    return Form(fields)


def _text(quoted: bytes) -> str:
    try:
        return plain_text(unquote_to_bytes(quoted.replace(b"+", b" ")).decode())
    except UnicodeDecodeError:
        raise BadForm from None


def plain_text(text: str) -> str:
    """What was typed, with one kind of line end, and without characters that control a terminal."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
