"""Headers of the page's files. They tell a browser: run only these scripts, talk only to us, embed and keep nothing.

Deliberately absent: ``Set-Cookie``, ``ETag`` and ``Last-Modified`` (each can mark a visitor), a reporting endpoint (its
reports would be a log of visits), a service worker's and a web manifest's permission (both leave traces on a phone that
is searched), and ``Strict-Transport-Security``: this server speaks plain HTTP to the web server in front of it, which
alone knows whether there is TLS (an onion address has none).
"""

from collections.abc import Sequence

from parasol.kernel.onion.address import header_of
from parasol.kernel.site.built import Page

_FEATURES = """
accelerometer aria-notify attribution-reporting autoplay browsing-topics camera captured-surface-control
clipboard-read compute-pressure cross-origin-isolated deferred-fetch deferred-fetch-minimal digital-credentials-create
digital-credentials-get display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid
identity-credentials-get idle-detection interest-cohort join-ad-interest-group keyboard-map language-detector
language-model local-fonts local-network local-network-access loopback-network magnetometer
media-playback-while-not-visible microphone midi on-device-speech-recognition otp-credentials payment
picture-in-picture private-aggregation private-state-token-issuance private-state-token-redemption
publickey-credentials-create publickey-credentials-get run-ad-auction screen-wake-lock serial shared-storage
shared-storage-select-url speaker-selection storage-access summarizer sync-xhr translator unload usb window-management
xr-spatial-tracking ch-device-memory ch-downlink ch-dpr ch-ect ch-prefers-color-scheme ch-prefers-reduced-motion
ch-prefers-reduced-transparency ch-rtt ch-save-data ch-ua ch-ua-arch ch-ua-bitness ch-ua-form-factors
ch-ua-full-version ch-ua-full-version-list ch-ua-high-entropy-values ch-ua-mobile ch-ua-model ch-ua-platform
ch-ua-platform-version ch-ua-wow64 ch-viewport-height ch-viewport-width ch-width
"""
"""All that Chromium knew from version 150 to 156 (``document.featurePolicy.features()``), but for ``clipboard-write``,
which copies an invite's link when somebody asks for it; Firefox and Safari ignore the header. A browser that doesn't
know one of them any more says so in its console, and nothing else happens. The
``ch-`` ones are hints about the device, which Chromium then leaves out of all requests but the first. Denying
``cross-origin-isolated`` takes shared memory and fine clocks from the page, which uses neither."""

_ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
    "Vary": "Accept-Encoding",
}

_DOCUMENT = {
    "Integrity-Policy": "blocked-destinations=(script)",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Origin-Agent-Cluster": "?1",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES.split()),
}

_PART = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox"}
"""For what a document fetches. A browser looks at the policies of a document alone, and 3 KB with each file were half
of the first load; opened by itself, such a file may do nothing at all, and so sends no referrer either."""


def headers_of(page: Page) -> dict[str, str]:
    """The headers that the page's documents are sent with. Raises ``OnionRefused``, never sends a header that somebody
    could have slipped something into."""
    onion = header_of(page.onion_location)
    return {"Content-Security-Policy": _policy(page.scripts), **_DOCUMENT, **onion, **_ALWAYS}


def part_headers() -> dict[str, str]:
    """The headers of all other files: scripts, styles, texts, icons."""
    return {**_PART, **_ALWAYS}


def _policy(scripts: Sequence[str]) -> str:
    """No ``'self'`` for scripts: with it, any file on this host that could be made to look like a script would run.
    No comma: it would end the policy and start a second one."""
    allowed = " ".join(f"'{script}'" for script in scripts) or "'none'"
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {allowed}",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'none'",
            "worker-src 'none'",
            "frame-src 'none'",
            "child-src 'none'",
            "object-src 'none'",
            "manifest-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "trusted-types 'none'",
            "require-trusted-types-for 'script'",
        ]
    )
