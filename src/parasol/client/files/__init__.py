"""Files beside a conversation: pictures cleaned, cut into sealed chunks, sent and fetched."""

from parasol.client.files.images import NotClean
from parasol.client.files.sending import Upload, fetch, prepare, prepare_picture, send

__all__ = ["NotClean", "Upload", "fetch", "prepare", "prepare_picture", "send"]
