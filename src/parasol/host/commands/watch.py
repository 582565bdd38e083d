"""Looking at a community's site from outside, once or again and again, and comparing it with the signed manifest."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from parasol.host.commands.site_files import read_keys, read_manifest, release_words
from parasol.host.watch import CannotLook, Seen, Visitor, look
from parasol.kernel.shell.call import ADDRESS, Call
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import write
from parasol.kernel.shell.output import Facts, count, listed, wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.wire.days import text_of
from parasol.kernel.wire.site import SignedManifest

SAME, DIFFERS, COULD_NOT_LOOK = 0, 1, 2
SHORTEST_SECONDS = 600
JITTER = 4
"""A look may come a quarter of the time earlier or later, so that nobody can be honest just when it comes."""
PROXY = re.compile(r"socks5h?://[A-Za-z0-9.\-\[\]:@]+")
UNITS = {"m": 60, "h": 3600, "d": 86_400}
ALARM = (
    "Tell the community's stewards and the other watchers now, by another way than this site. Until it is explained, "
    "nobody should type their words there. Keep this report; look again, from another connection and over Tor."
)
LIMIT = "A site can send another page to one person than to whoever watches. Watching finds what is sent to many."


class _Remembered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The newest manifest that was seen, in the file that was asked for by name."""

    format: str
    made_on: int
    digest: bytes


commands = Commands("anyone")


def seconds_of(text: str) -> int:
    """A time like ``6h`` in seconds. Raises ``NotDone``."""
    found = re.fullmatch(r"([1-9]\d{0,3})([mhd])", text)
    seconds = int(found[1]) * UNITS[found[2]] if found else 0
    if not SHORTEST_SECONDS <= seconds <= 30 * UNITS["d"]:
        raise NotDone("write how often like 30m, 6h or 1d; not more often than every ten minutes", "every")
    return seconds


def pause(seconds: int, random: Callable[[int], bytes]) -> float:
    """How long to wait this time: up to a quarter less or more."""
    share = int.from_bytes(random(4), "big") / 2**32
    return seconds * (1 + (2 * share - 1) / JITTER)


def proxy_of(call: Call) -> str | None:
    """The proxy that was asked for. Raises ``NotDone``."""
    proxy: str | None = call.options.proxy
    if proxy is not None and not PROXY.fullmatch(proxy):
        raise NotDone("write the proxy like socks5://127.0.0.1:9050", "proxy")
    if proxy is None and ".onion" in call.options.url:
        raise NotDone("an onion address needs Tor: add --proxy socks5://127.0.0.1:9050", "proxy")
    return proxy


@commands.add(
    "watch",
    "does a site serve what was signed? For partner organisations",
    option("url", metavar="URL", help="the site, like https://name.example"),
    option("--keys", metavar="FILE", type=Path, required=True, help="the file of keys, got by another way"),
    option("--manifest", metavar="FILE", type=Path, help="compare with this one, not with what the site has"),
    option("--seen", metavar="FILE", type=Path, help="remember the newest manifest here, and take no older"),
    option("--proxy", metavar="URL", help="go this way, like socks5://127.0.0.1:9050 for Tor"),
    option("--every", metavar="TIME", help="keep watching: 30m, 6h, 1d; about that often"),
    talks=False,
    doc="Fetches a community's site as a visitor's browser would, and compares every file and header with the manifest "
    "that people signed off line. Tells in plain words what is different. Answers 0: the same; 1: something is "
    f"different; 2: the site couldn't be looked at.\n\n{LIMIT}"
    + "\n\n"
    + "parasol watch https://name.example --keys site-keys.json --seen seen.json --every 6h",
)
def _watch(call: Call) -> int:
    options = call.options
    try:
        if not ADDRESS.fullmatch(options.url):
            raise NotDone("write the site's address like https://name.example", "address")
        every = seconds_of(options.every) if options.every is not None else None
        proxy = proxy_of(call)
        keys = read_keys(options.keys)
        given = read_manifest(options.manifest) if options.manifest is not None else None
        _remembered(options.seen)
    except NotDone as error:
        return call.out.fail(COULD_NOT_LOOK, error.code, f"This can't be looked at: {error}.")
    while True:
        try:
            with Visitor(options.url, proxy) as visitor:
                seen = look(visitor, keys, given)
            code = _tell(call, seen)
        except CannotLook as error:
            code = call.out.fail(COULD_NOT_LOOK, "cannot-look", f"The site couldn't be looked at: {error}.")
        if every is None:
            return code
        time.sleep(pause(every, call.device.random))


def _tell(call: Call, seen: Seen) -> int:
    older = _older(call, seen.signed)
    found = [*seen.differences, *older]
    if not older:
        _remember(call, seen.signed)
    facts: Facts = {"same": not found, "looked_on": text_of(call.device.today()), "differences": found}
    lines = []
    if seen.signed is not None:
        made = seen.signed.manifest
        facts |= {
            "signed_on": text_of(made.made_on),
            "release_words": release_words(seen.signed),
            "signed_by": seen.signers,
            "files": len(made.files),
        }
        lines = [
            f"Looked on {facts['looked_on']}. The manifest was made on {facts['signed_on']} and signed by "
            f"{count(seen.signers, 'known key')}.",
            f"Release words: {facts['release_words']}",
        ]
    if found:
        told = ["THIS SITE IS NOT AS IT WAS SIGNED.", listed(found[:60]), wrapped(ALARM)]
        return call.out.give(facts, "\n\n".join([*told, *lines]), DIFFERS)
    same = f"The same as it was signed, to the byte: {facts.get('files')} paths, with their headers."
    return call.out.give(facts, "\n".join([same, *lines, wrapped(LIMIT)]), SAME)


def _older(call: Call, signed: SignedManifest | None) -> list[str]:
    """What is wrong with the manifest's day, given what was seen before."""
    before = _remembered(call.options.seen)
    if before is None or signed is None or signed.digest == before.digest:
        return []
    if signed.manifest.made_on < before.made_on:
        return [
            f"The site has gone back: this manifest was made on {text_of(signed.manifest.made_on)}, and one of "
            f"{text_of(before.made_on)} has been seen here before."
        ]
    if signed.manifest.made_on == before.made_on:
        return [f"There are two signed manifests of {text_of(before.made_on)}. Ask those who signed which one counts."]
    return []


def _remembered(path: Path | None) -> _Remembered | None:
    if path is None or not path.exists():
        return None
    try:
        return msgspec.json.decode(path.read_bytes()[:1000], type=_Remembered, strict=True)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        raise NotDone(
            "the file of what was seen before can't be read; don't delete it without asking why", "seen"
        ) from None


def _remember(call: Call, signed: SignedManifest | None) -> None:
    path: Path | None = call.options.seen
    if path is None or signed is None:
        return
    made = _Remembered("parasol-seen-1", signed.manifest.made_on, signed.digest)
    write(path, msgspec.json.encode(made) + b"\n")
