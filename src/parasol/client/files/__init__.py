"""Files beside a conversation: pictures cleaned, cut into sealed chunks, sent and fetched."""

from parasol.client.files.images import NotAsSaid, NotClean
from parasol.client.files.sending import ENDINGS, Upload, fetch, prepare, prepare_picture, send

__all__ = ["ENDINGS", "NotAsSaid", "NotClean", "Upload", "fetch", "prepare", "prepare_picture", "send"]
