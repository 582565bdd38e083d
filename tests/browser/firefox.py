"""Debian's Firefox beside Chromium: as it comes, and as near to Tor Browser's "Safer" as its settings bring it."""

import contextlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

DRIVEN = Path(__file__).with_name("driven_firefox.py")
QUIET = {
    # Firefox's own requests, to Mozilla. They are no part of what is looked at, and no test waits for a network.
    "messaging-system.rsexperimentloader.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
}
SAFER = {
    # What "Safer" switches off: Tor Browser, toolkit/components/securitylevel/SecurityLevel.sys.mjs, kSecuritySettings.
    "javascript.options.ion": False,
    "javascript.options.baselinejit": False,
    "javascript.options.native_regexp": False,
    "javascript.options.asmjs": False,
    "javascript.options.wasm": False,
    "mathml.disabled": True,
    "gfx.font_rendering.graphite.enabled": False,
    "gfx.font_rendering.opentype_svg.enabled": False,
    "svg.disabled": False,  # only "Safest" does
    # What Tor Browser always sets and a page can notice: browser/app/profile/001-base-profile.js.
    "browser.privatebrowsing.autostart": True,
    "browser.cache.disk.enable": False,
    "browser.sessionstore.privacy_level": 2,
    "permissions.memory_only": True,
    "privacy.resistFingerprinting": True,
    "privacy.firstparty.isolate": True,
    "privacy.partition.network_state": False,
    "privacy.query_stripping.enabled": True,
    "network.cookie.cookieBehavior": 1,
    "network.http.referer.defaultPolicy": 2,
    "dom.security.https_only_mode": True,
    "dom.serviceWorkers.enabled": False,
    "dom.push.enabled": False,
    "dom.w3c_touch_events.enabled": 0,
    "gfx.offscreencanvas.enabled": False,
    "webgl.enable-webgl2": False,
    "media.peerconnection.enabled": False,
    "media.navigator.enabled": False,
    "geo.enabled": False,
    "security.webauth.webauthn": False,
    "browser.display.use_system_colors": False,
    "widget.non-native-theme.use-theme-accent": False,
}
"""docs/browsers.md says what is left out, and why."""
SLOW = 120_000
"""Milliseconds that are enough for each step there: without a compiler the page needs many times as long."""
KINDS = {"firefox": QUIET, "safer": QUIET | SAFER}

on_machine = pytest.mark.machine(
    "kernel/page", "features", "package", "tools/page", "kernel/site", "kernel/text/en", "tools/setup"
)
IN_FIREFOX, IN_SAFER = (pytest.param(kind, marks=on_machine) for kind in KINDS)
in_every_browser = pytest.mark.parametrize("browser", ["chromium", IN_FIREFOX, IN_SAFER], indirect=True)
"""Above a test whose phones come from a fixture: the same walk in each. In Firefox it is a test of the machine."""
in_firefox = pytest.mark.parametrize("browser", [IN_FIREFOX, IN_SAFER], indirect=True)

Start = Callable[[str], Browser]


@contextlib.contextmanager
def firefoxes(session: Playwright) -> Iterator[Start]:
    """Starts each kind when it is asked for, once. Its profile is a temporary folder, which goes with it."""
    started: list[Browser] = []

    @cache
    def start(kind: str) -> Browser:
        started.append(
            session.firefox.launch(
                channel="moz-firefox", executable_path=DRIVEN, headless=True, firefox_user_prefs=KINDS[kind]
            )
        )
        return started[-1]

    yield start
    for each in started:
        each.close()
