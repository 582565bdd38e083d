"""Files beside a conversation: pictures cleaned, cut into sealed chunks, sent and fetched."""

from parasol.kernel.files.client.images import NotAsSaid, NotClean
from parasol.kernel.files.client.sending import Upload, fetch, own_name, prepare, prepare_picture, send

__all__ = ["NotAsSaid", "NotClean", "Upload", "fetch", "own_name", "prepare", "prepare_picture", "send"]
