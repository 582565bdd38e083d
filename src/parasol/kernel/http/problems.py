"""Errors as ``application/problem+json`` (RFC 9457), without a word: people's own programs say what a code means."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from parasol.kernel.messages import Problem, RefusalCode
from parasol.kernel.storage import StorageAway, StorageError, StorageFull

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_RAW_HEADERS = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
ALLOWED = {"not-a-post": "POST", "not-a-get": "GET, HEAD"}


class Answer(Response):
    """Of a route, with status 200. What stands in each one's head is spelled out once."""

    def __init__(self, content: bytes, media_type: str, more: Mapping[str, str]) -> None:
        self.status_code, self.body, self.background = 200, content, None
        self.raw_headers = [
            *_RAW_HEADERS,
            *((name.lower().encode(), value.encode()) for name, value in more.items()),
            (b"content-length", b"%d" % len(content)),
            (b"content-type", media_type.encode()),
        ]


class Refused(Exception):
    """A request that won't be carried out. A server's words would be read as the program's: there is only a code."""

    def __init__(
        self, status: int, code: RefusalCode, *, retry_after: int | None = None, spent: bytes | None = None
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code: RefusalCode = code
        self.retry_after = retry_after
        self.spent = spent


def response(refused: Refused) -> Response:
    """The HTTP answer for a refusal."""
    body = msgspec.json.encode(Problem(refused.status, refused.code, refused.spent))
    headers = dict(HEADERS)
    if refused.retry_after is not None:
        headers["Retry-After"] = str(refused.retry_after)
    if refused.code in ALLOWED:
        headers["Allow"] = ALLOWED[refused.code]
    return Response(body, refused.status, headers, media_type="application/problem+json")


def roster_moved() -> Refused:
    """What was sent doesn't follow from the newest entries of the roster."""
    return Refused(*_STORAGE_ANSWERS["RosterMoved"])


def unexpected() -> Refused:
    """A bug."""
    return Refused(500, "unexpected")


_STORAGE_ANSWERS: dict[str, tuple[int, RefusalCode]] = {
    "RoomUnknown": (404, "no-such-room"),
    "RoomTaken": (409, "taken"),
    "RosterMoved": (409, "roster-moved"),
    "AlreadyWithdrawn": (409, "withdrawn"),
    "RecordConflict": (409, "record-conflict"),
    "VaultMoved": (409, "vault-moved"),
    "ProfileMoved": (409, "profile-moved"),
    "ListUnknown": (409, "list-moved"),
    "TreeHeadMoved": (409, "head-moved"),
    "TagTaken": (409, "tag-taken"),
    "NotTakenOn": (409, "not-taken-on"),
    "RoomFull": (409, "room-full"),
    "FileStoreFull": (507, "blobs-full"),
    "BucketFull": (507, "bucket-full"),
}


def from_storage(error: StorageError) -> Refused:
    """What is said of trouble with the store."""
    known = _STORAGE_ANSWERS.get(type(error).__name__)
    if known is not None:
        return Refused(*known)
    if isinstance(error, StorageFull):
        return Refused(503, "full", retry_after=300)
    if isinstance(error, StorageAway):
        return Refused(503, "away", retry_after=5)
    return Refused(503, "storage", retry_after=30)
