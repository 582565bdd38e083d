"""What `parasol serve` does: it looks at the page and the onion services, says what there is to say, and serves."""

from dataclasses import replace

from parasol.host.commands import onion
from parasol.host.manifest import differences, manifest_of
from parasol.kernel import site as page
from parasol.kernel.http.sites import NotAName, name_in
from parasol.kernel.roster.rules import RosterRefused
from parasol.kernel.server import serve
from parasol.kernel.shell.codes import DONE, NotDone
from parasol.kernel.shell.output import listed
from parasol.kernel.shell.parser import Asked
from parasol.kernel.wire.site import NotAManifest, Settings, read

NO_STORE = "there is no store here yet; make one with `parasol init`"


def serve_here(call: Asked) -> int:
    """Serve until stopped. Raises ``NotDone``."""
    options = call.options
    found = _page_of(call)  # what is wrong with it is said before anything is written
    location = onion.location(call)
    if not options.store.is_dir():
        raise NotDone(NO_STORE, "not-prepared")
    names = _names_of(call)
    call.out.note(f"Serving on http://{options.host}:{options.port}. Stop it with Ctrl-C.")
    if not names:
        call.out.note(
            "No --address: only browsers and programs on this machine can do more than look, at 127.0.0.1. People who "
            "come by a name are refused."
        )
    if found is None:
        call.out.note("The page for browsers isn't built (`make page` does it); only programs can talk to this server.")
    else:
        found = found if location is None else replace(found, onion_location=location)
        _tell_of_manifest(call, found)
    try:
        serve.run(options.store, options.host, options.port, found, options.processes, names)
    except serve.NotPrepared:
        raise NotDone(NO_STORE, "not-prepared") from None
    except (serve.NoPlainKey, serve.NotDestroyed) as error:
        raise NotDone(str(error), "store") from None
    except RosterRefused as error:
        raise NotDone(str(error), "roster") from None
    except OSError as error:
        raise NotDone(f"the server can't listen there ({error.strerror})", "listen") from None
    return DONE


def _names_of(call: Asked) -> list[str]:
    """What the site is called. Raises ``NotDone``."""
    try:
        return [name_in(each) for each in [*call.options.address, *onion.hosts(call)]]
    except NotAName:
        raise NotDone("an address is like notes.example.org: no https://, no path", "address") from None


def _page_of(call: Asked) -> page.Page | None:
    """The page as it is built, or None if it isn't. Raises ``NotDone``."""
    options = call.options
    try:
        look = page.Look(options.page_name, options.page_icon, options.plain_address, options.page_line)
        return page.with_signed(page.load(page.BUILT, look), options.store)
    except page.NotBuilt:
        return None
    except page.PageRefused as error:
        raise NotDone(str(error), "page") from None


def _tell_of_manifest(call: Asked, found: page.Page) -> None:
    """Say so if the site's signed manifest isn't of what is served here: watchers will raise the alarm."""
    if found.signed is None:
        return
    try:
        signed = read(found.signed).manifest
    except NotAManifest as error:
        call.out.note(f"Beware: site-manifest.json in the store's folder is of no use: {error}.")
        return
    options, token_key = call.options, signed.settings.token_key
    settings = Settings(
        options.page_name, options.page_icon, token_key, found.onion_location, options.plain_address, options.page_line
    )
    served = manifest_of(page.keyed(found, token_key), settings, signed.made_on)
    if points := differences(served, signed):
        call.out.note("Beware: site-manifest.json in the store's folder is of another page than this server sends:")
        call.out.note(listed(points[:10]))
        call.out.note("Whoever watches this site will see that. Make and sign a new one (docs/verifying.md).")
