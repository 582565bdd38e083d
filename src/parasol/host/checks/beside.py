"""Two services on one machine: a community's, and one of profiles alone, which must say nothing of each other."""

import os
import pwd
from collections.abc import Iterator
from pathlib import Path

import httpx

from parasol.host.answers import Answers
from parasol.host.checks.finding import Finding, good, unchecked, wrong
from parasol.host.checks.machine import asked
from parasol.host.checks.site import PATIENCE_SECONDS, Web
from parasol.kernel.onion import OnionRefused, addresses
from parasol.kernel.wire.site import PATH, NotAManifest, read

WHAT = "beside"
_AGAIN = "set it up again: parasol setup --profiles --again --force"
_ONE_NAME = "get one for each name alone: certbot certonly -d NAME, and delete the one with both"
_FALLBACK = (
    "write both configurations again (parasol setup --again --force, also with --profiles), restart the web server"
)
_LINK = "look at --page-name, --page-line and --plain-address of both services (parasol setup --again)"
_SIGNERS = "let the site of profiles be signed with keys of its own (parasol manifest key): docs/verifying.md"


def look(profiles: Answers, community: Answers, web: Web) -> list[Finding]:
    """What of one service leads to the other, as far as this machine tells."""
    found = [*_on_disk(profiles, community), *_on_line(profiles, community, web)]
    return found or [good(WHAT, "neither service here names, shows or can read the other")]


def _on_disk(profiles: Answers, community: Answers) -> Iterator[Finding]:
    try:
        if pwd.getpwnam(profiles.name).pw_uid == pwd.getpwnam(community.name).pw_uid:
            yield wrong(
                WHAT, f"{profiles.name} and {community.name} are one user: each service reads the other", _AGAIN
            )
    except KeyError:
        pass  # the store's check reports who is missing
    for one, other in ((profiles, community), (community, profiles)):
        user = asked("systemctl", "show", "-P", "User", f"{one.name}.service")
        if user == other.name:
            yield wrong(WHAT, f"{one.name}.service runs as {user}, as the other service does", _AGAIN)
    for ours, theirs in ((profiles.store, community.store), (profiles.backups, community.backups)):
        try:
            if os.path.samefile(ours, theirs):
                yield wrong(WHAT, f"{ours} and {theirs} are one folder", _AGAIN)
        except OSError:
            pass  # as above
    if shared := _signers(Path(profiles.store)) & _signers(Path(community.store)):
        text = f"{len(shared)} of the keys that signed one site's manifest signed the other's, and both are public"
        yield wrong(WHAT, text, _SIGNERS)


def _signers(store: Path) -> set[bytes]:
    try:
        return {each.key for each in read((store / PATH.removeprefix("/")).read_bytes()).signatures}
    except (OSError, NotAManifest):
        return set()


def _on_line(profiles: Answers, community: Answers, web: Web) -> Iterator[Finding]:
    for one, other in ((profiles, community), (community, profiles)):
        try:
            page = httpx.get(f"http://127.0.0.1:{one.port}/", trust_env=False, timeout=PATIENCE_SECONDS)
            hosts = [*other.sites, *(each.split("/")[2] for each in addresses(Path(other.store)).values())]
        except (httpx.HTTPError, OnionRefused, OSError):
            yield unchecked(WHAT, f"what {one.name} serves, and of which onion addresses, can't be looked at")
            continue
        said = page.text + str(page.headers)
        for host in hosts:
            if host in said:
                yield wrong(WHAT, f"the page of {one.name} names {host}, which is the other service's", _LINK)
    for ours, theirs in ((a, b) for a in profiles.sites for b in community.sites):
        for name, asked_for in ((ours, theirs), (theirs, ours)):
            try:
                if asked_for in web.named(name):
                    yield wrong(WHAT, f"one certificate names {name} and {asked_for}, for everybody to read", _ONE_NAME)
                if web.get(name, asked_for).status_code < 400:
                    yield wrong(WHAT, f"whoever comes to {name} and asks for {asked_for} gets it", _FALLBACK)
            except (httpx.HTTPError, OSError) as error:
                reason = getattr(error, "strerror", None) or type(error).__name__
                yield unchecked(WHAT, f"whether {name} leads to {asked_for} ({reason})")
