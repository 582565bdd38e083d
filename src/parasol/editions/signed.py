"""An edition as it was signed: one form, and two stewards of today behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from parasol.formats.edition import FILES, MAX_EDITION_BYTES, TEXT_BYTES, Edition, SignedEdition
from parasol.wire.reading import read_json
from parasol.wire.signing import BadSignature, sign, verify


class NotAnEdition(Exception):
    """These bytes aren't an edition to the letter."""


@dataclass(frozen=True, slots=True)
class Signed:
    """An edition with its signatures, at most two."""

    edition: Edition
    signatures: tuple[bytes, ...] = ()

    @property
    def text(self) -> bytes:
        """The exact bytes under the signatures."""
        return msgspec.json.encode(self.edition, order="deterministic")

    def to_bytes(self) -> bytes:
        """The file."""
        return msgspec.json.encode(SignedEdition(msgspec.Raw(self.text), sorted(self.signatures)))

    def signed_by(self, seed: bytes) -> "Signed":
        """With one more signature."""
        return Signed(self.edition, (*self.signatures, sign(seed, "edition", self.text)))

    def counting(self, stewards: Iterable[bytes]) -> dict[bytes, bytes]:
        """The signatures that count, by the keys of those who are stewards and made them. Of who is steward no more
        none does: the day in an edition is what its signers wrote, and they could write any."""
        tried = ((key, signature) for key in stewards for signature in self.signatures)
        return {key: signature for key, signature in tried if _is_by(key, self.text, signature)}


def _is_by(key: bytes, text: bytes, signature: bytes) -> bool:
    try:
        verify(key, "edition", text, signature)
    except BadSignature:
        return False
    return True


def read(content: bytes) -> Signed:
    """An edition from a file. Raises ``NotAnEdition`` for anything that isn't written exactly as ``to_bytes`` does."""
    if len(content) > MAX_EDITION_BYTES:
        raise NotAnEdition("this file is larger than an edition may be")
    try:
        outer = read_json(content, SignedEdition)
        signed = Signed(read_json(bytes(outer.edition), Edition), tuple(outer.signatures))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise NotAnEdition("this isn't an edition of public notices, or it holds what none may hold") from None
    if signed.to_bytes() != content:
        raise NotAnEdition("this edition isn't written in the one form that counts")
    notices, files = signed.edition.notices, signed.edition.files
    if (
        len({notice.id for notice in notices}) != len(notices)
        or any(len(notice.text.encode()) > TEXT_BYTES for notice in notices)
        or set(files) != set(FILES)
    ):
        raise NotAnEdition("this edition says something that can't be")
    return signed
