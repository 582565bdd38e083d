"""Errors as ``application/problem+json`` (RFC 9457), in plain words, without repeating what was sent."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from parasol.formats.messages import Problem
from parasol.server.storage import StorageAway, StorageError, StorageFull

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
    """A request that won't be carried out. ``title`` is shown to the person, ``code`` is for their client."""

    def __init__(
        self, status: int, code: str, title: str, retry_after: int | None = None, spent: bytes | None = None
    ) -> None:
        super().__init__(title)
        self.status = status
        self.code = code
        self.title = title
        self.retry_after = retry_after
        self.spent = spent


def response(refused: Refused) -> Response:
    """The HTTP answer for a refusal."""
    body = msgspec.json.encode(Problem(refused.title, refused.status, refused.code, spent=refused.spent))
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
    return Refused(500, "unexpected", "Something went wrong on the server. Nothing of what you sent was kept.")


_STORAGE_ANSWERS = {
    "RoomUnknown": (404, "no-such-room", "This isn't here. It may have been deleted or have expired."),
    "RoomTaken": (409, "taken", "This place is taken already."),
    "RosterMoved": (409, "roster-moved", "Somebody else changed the roster first. Read it again."),
    "AlreadyWithdrawn": (409, "withdrawn", "The person who reported has taken this back."),
    "RecordConflict": (409, "record-conflict", "A record with this id is there already, with other content."),
    "VaultMoved": (409, "vault-moved", "The vault was written from somewhere else first. Read it again."),
    "ProfileMoved": (409, "profile-moved", "This was changed from somewhere else first. Read it again."),
    "ListUnknown": (409, "list-moved", "The list has changed. Ask again which one is in force."),
    "TreeHeadMoved": (409, "head-moved", "Somebody else changed the list first. Read it again."),
    "TagTaken": (409, "tag-taken", "This place in the index is taken; the next one has to be used."),
    "NotTakenOn": (409, "not-taken-on", "Nobody has answered here yet. Until somebody does, no more can be written."),
    "RoomFull": (409, "room-full", "This conversation holds as many files as it can. Delete one, or start a new one."),
    "FileStoreFull": (507, "blobs-full", "There is no room for more files right now. What you wrote is kept."),
    "BucketFull": (507, "bucket-full", "The index has no room for this entry."),
}
_FULL = (
    "The server has no room for anything new right now. Nothing was lost. Keep this and try again later. What was "
    "given can still be taken back."
)


def from_storage(error: StorageError) -> Refused:
    """What is said of trouble with the store."""
    known = _STORAGE_ANSWERS.get(type(error).__name__)
    if known is not None:
        return Refused(*known)
    if isinstance(error, StorageFull):
        return Refused(503, "full", _FULL, 300)
    if isinstance(error, StorageAway):
        return Refused(503, "away", "The server can't reach its database right now. Nothing is lost; try again.", 5)
    return Refused(503, "storage", "The server can't save anything right now. Keep this and try again.", 30)
