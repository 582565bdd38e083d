"""Sending and fetching a conversation's files, chunk by chunk, so that a broken line costs one chunk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.client.proof_of_work import paid
from parasol.kernel.files.client.images import CLEANED, NotClean, check_as_said, clean
from parasol.kernel.files.structs import MAX_NAME, File, FileName, FileType
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.files import chunks_of, join, open_chunk, seal_chunk, split

TRIES = 3
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
USUAL = (".pdf", ".txt", ".odt", ".ods", ".doc", ".docx", ".rtf", ".mp3", ".ogg", ".opus", ".wav")


@dataclass(frozen=True, slots=True)
class Upload:
    """A sealed file, ready to be sent; sending it twice keeps it once."""

    said: File
    chunks: tuple[bytes, ...]

    def __repr__(self) -> str:
        return "Upload(…)"


def own_name(file: File, number: int = 1) -> str:
    """What a file of somebody else is called here. Nothing of the name that they gave it but a usual ending."""
    last = f"-{number}" if number > 1 else ""
    if file.type in ENDINGS:
        return f"picture{last}.{ENDINGS[file.type]}"
    return f"file{last}" + next((each for each in USUAL if file.name.lower().endswith(each)), "")


def prepare(content: bytes, name: str, type: str, random: Callable[[int], bytes]) -> Upload:
    """Clean a picture, cut and seal. Raises ``NotClean``, ``TooLong``."""
    left, real = clean(content, type)
    plain = split(left)
    blob, key = random(m.ID_BYTES), random(32)
    sealed = tuple(seal_chunk(key, blob, number, len(plain), each, random) for number, each in enumerate(plain))
    name = f"picture.{ENDINGS[real]}" if real in CLEANED else _name(name)  # a camera's file name often is a time
    said = File(name, real if _is(real, FileType) else "application/octet-stream", len(left), blob, key, len(plain))
    return Upload(said, sealed)


def prepare_picture(content: bytes, name: str, type: str, random: Callable[[int], bytes]) -> Upload:
    """As ``prepare``, of a picture and nothing else. Raises ``NotClean``, ``TooLong``."""
    upload = prepare(content, name, type, random)
    if upload.said.type not in CLEANED:
        raise NotClean("only a picture can be added: save it as JPEG or PNG first")
    return upload


def send(connection: Connection, seed: bytes, room: bytes, upload: Upload, is_holder: bool) -> None:
    """Send all chunks; the holder of a conversation pays with work for every fourth. Raises ``Unreachable`` (send the
    same again), ``Declined``."""
    for number, body in enumerate(upload.chunks):

        def put(work: str | None, number: int = number, body: bytes = body) -> None:
            message = m.BlobPut(room, upload.said.blob, number, len(upload.chunks), body, work)
            connection.ask("/api/blobs/put", message, m.Done, seed)

        for attempt in range(TRIES):
            try:
                if is_holder and number % m.CHUNKS_FOR_WORK == 0:
                    paid(connection, put)
                else:
                    put(None)
                break
            except Unreachable:
                if attempt == TRIES - 1:
                    raise


def fetch(connection: Connection, seed: bytes, room: bytes, file: File) -> bytes:
    """A file of a conversation. Raises ``Unreadable``, ``Declined``, ``NotAsSaid``."""
    if file.chunks != chunks_of(file.size):
        raise Unreadable("contents", "a file isn't as long as it says")
    chunks = [
        open_chunk(
            file.key,
            file.blob,
            number,
            file.chunks,
            connection.ask_bytes("/api/blobs/get", m.BlobGet(room, file.blob, number), seed),
        )
        for number in range(file.chunks)
    ]
    content = join(chunks, file.size)
    check_as_said(content, file.type)
    return content


def _name(name: str) -> str:
    """A name that says what the file is called and nothing of where it lay."""
    last = name.replace("\\", "/").rpartition("/")[2].lstrip(".")[-MAX_NAME:]
    return last if _is(last, FileName) else "file"


def _is(text: str, wanted: Any) -> bool:
    try:
        msgspec.convert(text, wanted)
    except msgspec.ValidationError:
        return False
    return True
