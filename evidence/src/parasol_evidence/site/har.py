"""Reading a HAR file: what somebody else's browser wrote down (HAR 1.2, with what Chrome and Firefox add).

Much may be missing, and what is missing is named: bodies, cookies, what went over WebSockets, what scripts did.
"""

import base64
import binascii
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from parasol_evidence.site.recording import MAX_BODY_BYTES, CannotLook, Cookie, Message, Recording, host_of

MAX_HAR_BYTES = 200_000_000
_SENDING = {"POST", "PUT", "PATCH"}


class _Pair(msgspec.Struct):
    name: str
    value: str = ""


class _Post(msgspec.Struct):
    text: str | None = None
    params: list[_Pair] | None = None
    encoding: str = ""


class _Request(msgspec.Struct, rename="camel"):
    url: str
    method: str = "GET"
    headers: list[_Pair] = []
    post_data: _Post | None = None
    body_size: int | None = None


class _Response(msgspec.Struct):
    status: int | None = 0
    headers: list[_Pair] = []


class _Frame(msgspec.Struct):
    type: str
    data: str = ""


class _Entry(msgspec.Struct):
    request: _Request
    response: _Response = msgspec.field(default_factory=_Response)
    frames: list[_Frame] | None = msgspec.field(default=None, name="_webSocketMessages")
    kind: str | None = msgspec.field(default="", name="_resourceType")


class _Log(msgspec.Struct):
    entries: list[_Entry]
    pages: list[dict[str, Any]] = []


class _File(msgspec.Struct):
    log: _Log


def read(content: bytes) -> Recording:
    """The recording in a HAR file. Raises ``CannotLook`` if it is none, is longer than ``MAX_HAR_BYTES``, or empty."""
    if len(content) > MAX_HAR_BYTES:
        raise CannotLook("this HAR file is too long", "har")
    try:
        log = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_File).log
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise CannotLook("this is no HAR file", "har") from None
    if not log.entries:
        raise CannotLook("there is nothing in this HAR file", "har")
    title = str(log.pages[0].get("title", "")) if log.pages else ""
    recording = Recording(title if host_of(title) else log.entries[0].request.url)
    recording.lack("probes")
    for entry in log.entries:
        _add(recording, entry)
    names = {
        header.name.lower() for entry in log.entries for header in (*entry.request.headers, *entry.response.headers)
    }
    if not names & {"cookie", "set-cookie"}:
        recording.lack("cookies")
    return recording


def _add(recording: Recording, entry: _Entry) -> None:
    request = entry.request
    referer = next((header.value for header in request.headers if header.name.lower() == "referer"), "")
    body = _body(request.post_data)
    if request.method in _SENDING and not body and request.body_size != 0:
        recording.lack("bodies")
    how = "beacon" if entry.kind in ("ping", "beacon") else "request"
    if entry.response.status == 101 or request.url.startswith(("ws:", "wss:")):
        how = "websocket"
        if entry.frames is None:
            recording.lack("sockets")
    bodies = [body, *(frame.data.encode() for frame in entry.frames or [] if frame.type == "send")]
    for each in bodies:
        if len(each) > MAX_BODY_BYTES:
            recording.lack("long")
        recording.add(Message(request.url, how, referer, each[:MAX_BODY_BYTES], typed=True))
    for header in entry.response.headers:
        if header.name.lower() == "set-cookie":
            recording.cookies += [_cookie(line, request.url) for line in header.value.splitlines()]


def _body(post: _Post | None) -> bytes:
    if post is None:
        return b""
    if post.encoding == "base64":
        try:
            return base64.b64decode(post.text or "")
        except (binascii.Error, ValueError):
            return b""
    return (post.text or "&".join(f"{each.name}={each.value}" for each in post.params or [])).encode()


def _cookie(line: str, url: str) -> Cookie:
    """A cookie from its header (RFC 6265). How long it stays is counted from the day of reading."""
    name, *parts = (part.strip() for part in line.split(";"))
    attributes = {key.lower(): value for key, _, value in (part.partition("=") for part in parts)}
    days = 0
    try:
        if "max-age" in attributes:
            days = int(attributes["max-age"]) // 86_400
        elif "expires" in attributes:
            until = parsedate_to_datetime(attributes["expires"])
            days = (until - datetime.now(until.tzinfo)).days
    except ValueError:
        days = 0
    return Cookie(name.partition("=")[0], attributes.get("domain", "").lstrip(".") or host_of(url), max(days, 0))
