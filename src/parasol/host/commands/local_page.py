"""For stewards: the page of this very program on loopback, talking to the community's server."""

from pathlib import Path

import msgspec

from parasol.host.commands.site_files import built_here, read_keys, read_manifest, release_words
from parasol.host.commands.watch import proxy_of
from parasol.host.watch import CannotLook, Visitor
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import roster as rosters
from parasol.kernel.roster.commands.community import fingerprint
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.shell.call import ADDRESS, LOCAL, Call
from parasol.kernel.shell.codes import DONE, USAGE, NotDone
from parasol.kernel.shell.files import write
from parasol.kernel.shell.output import wrapped
from parasol.kernel.shell.parser import Commands, option
from parasol.kernel.wire import site

PORT = 8430


class _Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which community this is, in the file that was asked for by name."""

    format: str
    genesis: bytes
    token_key: bytes


commands = Commands("stewards")


@commands.add(
    "local-page",
    "the page on your own machine, so that no server hands you its code",
    option("url", metavar="URL", help="the community's address, like https://name.example"),
    option("--port", metavar="NUMBER", type=int, default=PORT, help=f"listen here (without it: {PORT})"),
    option("--proxy", metavar="URL", help="go this way, like socks5://127.0.0.1:9050 for Tor"),
    option("--known", metavar="FILE", type=Path, help="remember the community here, and take no other"),
    option("--keys", metavar="FILE", type=Path, help="the file of keys of those who sign the site"),
    option("--manifest", metavar="FILE", type=Path, help="the manifest, if not the one the site gives"),
    option("--page-name", metavar="NAME", default="Notes", help="the page's name (without it: Notes)"),
    option("--page-icon", metavar="ICON", default="leaf", help="the page's icon (without it: leaf)"),
    talks=False,
)
def _client(call: Call) -> int:
    """Serves the page of this very program on this machine alone, and passes what it asks on to the community's server.
    The server can then not give you false code. Open the address that is shown, best in a private window. The community
    is known by its roster, which is verified; with --known it is remembered, and with --keys a signed manifest has to
    name the same key.

    parasol local-page https://name.example --known community.json
    """
    from parasol.host.local import Busy, listen, run  # noqa: PLC0415 loads the part of the server that is the page

    options, url = call.options, call.options.url.rstrip("/")
    if not ADDRESS.fullmatch(url):
        return call.out.fail(USAGE, "address", "Write the community's address like https://name.example")
    proxy = proxy_of(call)
    if url.startswith("http://") and not LOCAL.fullmatch(url):
        raise NotDone("this address isn't encrypted; use https, or an onion address", "address")
    connection = Connection(url, proxy=proxy) if proxy is not None else call.connect(url)
    try:
        roster = rosters.fetch(connection)
    finally:
        connection.close()
    _compare_with_known(call, roster)
    signed = _manifest(call, url, proxy) if options.keys is not None else None
    if signed is not None and signed.manifest.settings.token_key != roster.token_key:
        raise Distrust("wrong-token-key", "the server's roster has another key than the signed manifest names")
    settings = site.Settings(options.page_name, options.page_icon, roster.token_key, None, None)
    page = built_here(settings, 0).page
    try:
        taken = listen(options.port)
    except Busy as error:
        raise NotDone(f"{error}; choose another with --port", "listen") from None
    with taken:
        _tell(call, url, roster, signed, f"http://127.0.0.1:{taken.getsockname()[1]}")
        run(taken, page, url, proxy)
    return DONE


def _compare_with_known(call: Call, roster: RosterState) -> None:
    """Raises ``Distrust`` if the file that was named knows another community."""
    path: Path | None = call.options.known
    if path is None:
        return
    found = _Known("parasol-known-1", roster.genesis, roster.token_key)
    earlier = {each.token_key for each in roster.server_keys[:-1]}
    if not path.exists():
        write(path, msgspec.json.encode(found) + b"\n")
        call.out.note(f"This community is remembered from now on, in {path}.")
        return
    try:
        known = msgspec.json.decode(path.read_bytes()[:1000], type=_Known, strict=True)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        raise NotDone("the file of the community can't be read; don't delete it without asking why", "known") from None
    if known.genesis != found.genesis:
        raise Distrust("another-community", "this is not the community that was here before")
    if known.token_key in earlier:  # two stewards renewed it since
        write(path, msgspec.json.encode(found) + b"\n")
        call.out.note("The server has new keys since the last time, which two stewards signed.")
        return
    if known.token_key != found.token_key:
        raise Distrust("wrong-token-key", "the server has another key for tokens than before")


def _manifest(call: Call, url: str, proxy: str | None) -> site.SignedManifest:
    keys, path = read_keys(call.options.keys), call.options.manifest
    signed = read_manifest(path) if path is not None else _fetched(url, proxy)
    signed.check(keys)
    return signed


def _fetched(url: str, proxy: str | None) -> site.SignedManifest:
    try:
        with Visitor(url, proxy) as visitor:
            answer = visitor.get(site.PATH)
        if answer.status == 200:
            return site.read(answer.content or b"")
    except (CannotLook, site.NotAManifest) as error:
        raise NotDone(f"the site's manifest can't be used: {error}", "manifest") from None
    raise NotDone("the site gives no signed manifest; name one with --manifest", "manifest")


def _tell(call: Call, url: str, roster: RosterState, signed: site.SignedManifest | None, here: str) -> None:
    note = call.out.note
    note(f"Open {here} in a private window. Stop it with Ctrl-C.")
    note(wrapped(f"The page is this program's own. What it asks goes to {url}, sealed and signed on this machine."))
    note(f"The community with these words: {fingerprint(roster)}")
    if signed is None:
        note("Compare them with the words on paper.")
        return
    note(f"Release words of the site's manifest: {release_words(signed)}")
    made = signed.manifest
    if built_here(made.settings, made.made_on).manifest != made:
        note(wrapped("The page of this program is another one than the manifest of the site has. Both may be honest:"))
        note(wrapped("one of them may be older. Ask which release the community uses."))
