"""Headers of a plain page. They tell a browser: run nothing, fetch nothing, send forms here alone, keep nothing.

The style stands in the page and is named by its hash, so that a page is one request. ``Referrer-Policy`` is
``same-origin`` and not ``no-referrer``: with the latter a browser leaves out where a form came from, and a form of
another site could not be told from ours.
"""

import base64
import hashlib

_ALWAYS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Vary": "Accept-Language",
    "X-DNS-Prefetch-Control": "off",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
CLEARED = {"Clear-Site-Data": '"cookies", "storage"'}
"""With the answer to Leave. We store nothing; a browser that somebody else used may hold something of this host."""


def _policy_of(style: str) -> str:
    """What a page with this style sheet in it may do: send forms here."""
    digest = base64.b64encode(hashlib.sha384(style.encode()).digest()).decode()
    policy = [
        "default-src 'none'",
        "script-src 'none'",
        f"style-src 'sha384-{digest}'",
        "img-src 'none'",
        "connect-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    return "; ".join(policy)


def page_headers(style: str) -> dict[str, str]:
    """The headers of every page with this style sheet in it."""
    return {"Content-Security-Policy": _policy_of(style), **_ALWAYS}
