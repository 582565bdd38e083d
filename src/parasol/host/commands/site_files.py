"""Files of a site's trust: its manifest, the keys of those who sign it, and what this machine's own build gives."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import read_whole
from parasol.kernel.wire import site
from parasol.kernel.wire.signing import KEY_BYTES
from parasol.kernel.words import name_of

if TYPE_CHECKING:  # clients never load the server, but for these commands when they run
    from parasol.kernel.site import Page

RELEASE_WORDS = 5


def release_words(signed: site.SignedManifest) -> str:
    """Five words of a manifest's hash."""
    return name_of(signed.digest, RELEASE_WORDS).replace("-", " ")


def read_manifest(path: Path) -> site.SignedManifest:
    """A manifest from a file. Raises ``NotDone``."""
    try:
        return site.read(read_whole(path, site.MAX_BYTES + 1))
    except site.NotAManifest as error:
        raise NotDone(str(error), "manifest") from None


def read_keys(path: Path) -> site.SiteKeys:
    """A file of keys. Raises ``NotDone``."""
    try:
        return site.read_keys(read_whole(path, site.MAX_BYTES + 1))
    except site.NotAManifest as error:
        raise NotDone(str(error), "keys") from None


def decoded_key(text: str) -> bytes:
    """A public key in base64. Raises ``NotDone``."""
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES or base64.b64encode(key).decode() != text:
        raise NotDone("a public key is 44 characters that end with =; copy it whole", "key")
    return key


@dataclass(frozen=True, slots=True)
class Built:
    """The page that was built here, as the site with these settings serves it, and its manifest."""

    page: "Page"
    manifest: site.SiteManifest


def built_here(settings: site.Settings, made_on: int) -> Built:
    """Raises ``NotDone`` if there is no page here, or none with these settings."""
    from parasol.host.manifest import manifest_of, page_of  # noqa: PLC0415 clients never load the server
    from parasol.kernel.onion import OnionRefused  # noqa: PLC0415 few commands need it
    from parasol.kernel.site import BUILT, PageRefused  # noqa: PLC0415

    try:
        page = page_of(BUILT, settings)
        return Built(page, manifest_of(page, settings, made_on))
    except (PageRefused, OnionRefused) as error:
        raise NotDone(str(error), "page") from None
