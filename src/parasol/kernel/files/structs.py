"""A file beside what is said at a desk or of a report: what it is called, and what opens its sealed chunks."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from parasol.kernel.formats.bounds import MAX_FILE_BYTES
from parasol.kernel.formats.shared import UNPRINTABLE, Key, Name

MAX_NAME = 120
FileName = Annotated[str, Meta(pattern=rf"^[^./\\:{UNPRINTABLE}][^/\\:{UNPRINTABLE}]{{0,{MAX_NAME - 1}}}\Z")]
"""A file's name, and not a path or something that looks like another name."""

FileType = Annotated[str, Meta(pattern=r"^[a-z0-9]{1,40}/[a-z0-9.+-]{1,60}\Z")]
"""What has the form of a media type."""


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="file"):
    """A file: what it is called, and what opens its chunks."""

    name: FileName
    type: FileType
    size: Annotated[int, Meta(ge=0, le=MAX_FILE_BYTES)]
    blob: Name
    key: Key
    chunks: int


class Picture(File, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="file"):
    """A file that is a picture, and is called nothing else."""

    name: Literal["picture.jpg", "picture.png", "picture.webp"]
    type: Literal["image/jpeg", "image/png", "image/webp"]
