"""A site's manifest from the page that was built here: never from what a server sends.

It belongs to whoever signs or serves, and to the client on a steward's own machine. It signs nothing.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

import parasol
from parasol.kernel.site import Look, Page, keyed, load
from parasol.kernel.site.headers import headers_of, part_headers
from parasol.kernel.site.routes import listed
from parasol.kernel.wire.site import Settings, SiteFile, SiteManifest


def page_of(built: Path, settings: Settings) -> Page:
    """The built page as a community with these settings serves it. Raises ``PageRefused``, ``NotBuilt``."""
    page = load(built, Look(settings.name, settings.icon, settings.plain_address, settings.line))
    return replace(keyed(page, settings.token_key), onion_location=settings.onion_location)


def manifest_of(page: Page, settings: Settings, made_on: int) -> SiteManifest:
    """What a site that serves this page with these settings sends. Raises ``OnionRefused``."""
    return SiteManifest(
        format="parasol-site-1",
        release=parasol.__version__,
        made_on=made_on,
        settings=settings,
        files={
            path: SiteFile(hashlib.sha256(file.content).digest(), file.media_type)
            for path, file in sorted(listed(page).items())
        },
        document_headers=dict(sorted(headers_of(page).items())),
        part_headers=dict(sorted(part_headers().items())),
    )


def differences(one: SiteManifest, other: SiteManifest) -> list[str]:
    """What is different between two manifests, as words for the one who has to decide; the day aside."""
    found = [
        f"{name} is different"
        for name, a, b in (
            ("the release", one.release, other.release),
            ("the page's settings", one.settings, other.settings),
            ("a header of the pages", one.document_headers, other.document_headers),
            ("a header of the other files", one.part_headers, other.part_headers),
        )
        if a != b
    ]
    for path in sorted({*one.files, *other.files}):
        if path not in one.files or path not in other.files:
            found.append(f"{path} is in one of them only")
        elif one.files[path] != other.files[path]:
            found.append(f"{path} is another file")
    return found
