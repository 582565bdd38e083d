"""The signed manifest of a site: which files a site serves, with which headers, as some people signed it off line.

It is for those who look at a site from outside (`parasol watch`) and for the client on a steward's own machine. It says
what the page *should* be; it can't make a server send it. Signatures are Ed25519 under the label ``site``, by keys that
the server never holds. The format is in docs/protocol.md, section 23.
"""

import hashlib
import re
from typing import Literal

import msgspec

from parasol.kernel.told import Told
from parasol.kernel.wire.signing import KEY_BYTES, BadSignature, public_key_of, sign, signed_bytes, verify

PATH = "/site-manifest.json"
"""Where a site gives its manifest to anybody, as a file."""
MAX_BYTES = 400_000
MAX_FILES = 400
MAX_KEYS = 9
MAX_SIGNATURES = 20
LOWEST_THRESHOLD = 2
MAX_DAY = 1_000_000
_PATH = re.compile(r"/([A-Za-z0-9][A-Za-z0-9._-]{0,99})?")
_TYPE = re.compile(r"[a-z]+/[a-z+.-]+(; charset=utf-8)?")
_HEADER = re.compile(r"[A-Z][A-Za-z-]{1,60}")
_VALUE = re.compile(r"[\x20-\x7e]{1,8000}")


class NotAManifest(Exception):
    """These bytes aren't a manifest, or a file of keys, to the letter."""


class NotSigned(Told, code="not-signed"):
    """Fewer of the known keys have signed this manifest than have to, or a signature is wrong."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a community's page has that the build has not; public like the page."""

    name: str
    icon: str
    token_key: bytes
    """Empty where profiles are kept alone: the page knows by that where it is."""
    onion_location: str | None
    plain_address: str | None
    """Where the page without JavaScript is, to which it leads whoever has none."""
    line: str = ""
    """What the front page says that it is; empty for a neutral face."""


class SiteFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file: the SHA-256 of its bytes before any packing, and its content type."""

    sha256: bytes
    type: str

    @property
    def is_document(self) -> bool:
        """Whether a browser opens it as a page, so that it has a document's headers."""
        return self.type.startswith("text/html")


class SiteManifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a site serves as files. Paths and names of headers are in the order of their bytes."""

    format: Literal["parasol-site-1"]
    release: str
    made_on: int
    settings: Settings
    files: dict[str, SiteFile]
    document_headers: dict[str, str]
    part_headers: dict[str, str]

    def headers_of(self, file: SiteFile) -> dict[str, str]:
        """The headers that this file is sent with, beside its type and length."""
        return self.document_headers if file.is_document else self.part_headers


class SiteSignature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A public key and its signature."""

    key: bytes
    signature: bytes


class SiteKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose signatures count, and how many of them are needed. Partners get it once, by another way than the site."""

    format: Literal["parasol-site-keys-1"]
    keys: list[bytes]
    threshold: int


class _Outer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    manifest: msgspec.Raw
    signatures: list[SiteSignature]


class SignedManifest:
    """A manifest as it was signed. ``text`` are the exact bytes under the signatures."""

    def __init__(self, manifest: SiteManifest, signatures: list[SiteSignature]) -> None:
        self.manifest = manifest
        self.signatures = signatures
        self.text = _encoded(manifest)

    @property
    def digest(self) -> bytes:
        """The SHA-256 of what is signed, label and all. The release words are made of it."""
        return hashlib.sha256(signed_bytes("site", self.text)).digest()

    def to_bytes(self) -> bytes:
        """The file."""
        return msgspec.json.encode(_Outer(msgspec.Raw(self.text), self.signatures))

    def signed_by(self, seed: bytes) -> "SignedManifest":
        """With one more signature; one key signs once."""
        key = public_key_of(seed)
        others = [each for each in self.signatures if each.key != key]
        return SignedManifest(self.manifest, [*others, SiteSignature(key, sign(seed, "site", self.text))])

    def check(self, keys: SiteKeys) -> int:
        """How many of these keys have signed. Raises ``NotSigned`` if that is too few, or if one of their signatures
        is of something else. What other keys say is ignored."""
        signed: set[bytes] = set()
        for each in self.signatures:
            if each.key not in keys.keys:
                continue
            try:
                verify(each.key, "site", self.text, each.signature)
            except BadSignature:
                raise NotSigned("a signature of a known key doesn't fit this manifest") from None
            signed.add(each.key)
        if len(signed) < keys.threshold:
            raise NotSigned(f"{len(signed)} of the known keys signed this manifest, and {keys.threshold} have to")
        return len(signed)


def read(content: bytes) -> SignedManifest:
    """A manifest from a file. Raises ``NotAManifest`` for anything that isn't written exactly as `to_bytes` does."""
    if len(content) > MAX_BYTES:
        raise NotAManifest("this file is larger than a manifest may be")
    try:
        outer = msgspec.json.decode(content, type=_Outer, strict=True)
        manifest = msgspec.json.decode(outer.manifest, type=SiteManifest, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotAManifest("this isn't a site's manifest") from None
    signed = SignedManifest(manifest, outer.signatures)
    if signed.to_bytes() != content or len({each.key for each in outer.signatures}) != len(outer.signatures):
        raise NotAManifest("this manifest isn't written in the one form that counts")
    if len(outer.signatures) > MAX_SIGNATURES or not _is_sound(manifest):
        raise NotAManifest("this manifest says something that can't be")
    return signed


def read_keys(content: bytes) -> SiteKeys:
    """A file of keys, as `keys_to_bytes` writes it; space at its end is allowed. Raises ``NotAManifest``."""
    try:
        keys = msgspec.json.decode(content[:MAX_BYTES], type=SiteKeys, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotAManifest("this isn't a file of keys") from None
    if not is_good(keys) or msgspec.json.encode(keys) != content.rstrip():
        raise NotAManifest(
            f"a file of keys has {LOWEST_THRESHOLD} to {MAX_KEYS} different keys, and {LOWEST_THRESHOLD} or more of "
            "them have to sign"
        )
    return keys


def keys_to_bytes(keys: SiteKeys) -> bytes:
    """The file of keys."""
    return msgspec.json.encode(keys) + b"\n"


def is_good(keys: SiteKeys) -> bool:
    """Whether no single key can sign a manifest by itself, and enough are there."""
    distinct = set(keys.keys)
    return (
        len(distinct) == len(keys.keys) <= MAX_KEYS
        and all(len(key) == KEY_BYTES for key in distinct)
        and LOWEST_THRESHOLD <= keys.threshold <= len(distinct)
    )


def _encoded(manifest: SiteManifest) -> bytes:
    return msgspec.json.encode(manifest, order="deterministic")


def _is_sound(manifest: SiteManifest) -> bool:
    headers = {**manifest.document_headers, **manifest.part_headers}
    return (
        0 <= manifest.made_on <= MAX_DAY
        and len(manifest.settings.token_key) in (0, KEY_BYTES)
        and {"/", "/index.html"} <= set(manifest.files)
        and len(manifest.files) <= MAX_FILES
        and all(_PATH.fullmatch(path) for path in manifest.files)
        and all(len(file.sha256) == 32 and _TYPE.fullmatch(file.type) for file in manifest.files.values())
        and all(_HEADER.fullmatch(name) for name in headers)
        and all(_VALUE.fullmatch(v) for v in (*manifest.document_headers.values(), *manifest.part_headers.values()))
    )
