"""For hosts: make an empty store, serve it. The only commands that load the server's code, and only when they run."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from parasol.cli import onion
from parasol.cli.call import SERVER, Call
from parasol.cli.exits import DONE, NotDone
from parasol.cli.output import listed, wrapped
from parasol.cli.parser import Commands, option
from parasol.client.vault import keys_of
from parasol.client.words import generate
from parasol.wire.site import NotAManifest, Settings, read

if TYPE_CHECKING:  # clients never load the server
    from parasol.server.page import Page

commands = Commands("hosts")


@commands.add(
    "init",
    "make an empty store, and the words to found a community with",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder; made if it isn't there"),
    option(
        "--database",
        metavar="URL",
        help="keep everything in this PostgreSQL database (without it: in SQLite, one file in the folder). Without a "
        "password, which belongs into a file that passfile=... in the URL names",
    ),
    talks=False,
)
def _init(call: Call) -> int:
    """Makes an empty store in a folder and shows the founding words, once. Give them to the person who founds the
    community: that is done from their own device, and afterwards the words open nothing. The server keeps only their
    public half.

    parasol init --store /var/lib/parasol
    """
    from parasol.server.serve import AlreadyPrepared, prepare  # noqa: PLC0415 clients never load the server
    from parasol.server.storage import StorageError  # noqa: PLC0415

    store: Path = call.options.store
    passphrase = generate(call.device.random)
    try:
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
        prepare(store, keys_of(passphrase, "founding").sign_key, call.options.database)
    except AlreadyPrepared:
        raise NotDone("this store was made before; its founding words were shown then", "already-prepared") from None
    except StorageError as error:
        raise NotDone(str(error), "store") from None
    except OSError as error:
        raise NotDone(f"this folder can't be used ({error.strerror})", "store") from None
    told = (
        f"The store is ready. These are the founding words:\n\n    {passphrase}\n\n"
        + wrapped(
            "They found the community, once. Hand them on paper, or by voice, to the person who will do it "
            "(`parasol found`). They are shown this once and are kept nowhere. Whoever has them first can found it."
        )
        + "\n\n"
        + wrapped(
            "It is done on the page too: in a private window, at the site's own address with /#found=- behind it, once "
            "the site runs."
        )
        + f"\n\nNext: what `parasol setup` printed; without it: parasol serve --store {store}"
    )
    return call.out.give({"founding_words": passphrase}, told)


@commands.add(
    "serve",
    "run the server on a store",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder that `init` made"),
    option("--host", metavar="ADDRESS", default="127.0.0.1", help="listen here (without it: 127.0.0.1)"),
    option("--port", metavar="NUMBER", type=int, default=8420, help="and on this port (without it: 8420)"),
    option(
        "--processes",
        metavar="NUMBER",
        type=int,
        default=1,
        help="how many processes; more than one only on PostgreSQL, about one a processor (without it: 1)",
    ),
    option("--page-name", metavar="NAME", default="Notes", help="the page's name (without it: Notes)"),
    option("--page-icon", metavar="ICON", default="leaf", help="the page's icon (without it: leaf)"),
    option("--page-line", metavar="TEXT", default="", help="what the front page says that it is (without it: nothing)"),
    option("--plain-address", metavar="URL", help="where the plain pages are; the page leads there without JavaScript"),
    *onion.OPTIONS,
    talks=False,
)
def _serve(call: Call) -> int:
    """Runs the server until it is stopped. It keeps sealed things and can't read them. It writes no access log. Put a
    web server with https, or an onion service, in front of it. The page's name and icon are what browsers show in a tab
    and keep in their history: let the community choose something that says nothing about it.

    parasol serve --store /var/lib/parasol --page-name "Garden notes" --page-icon leaf
    """
    from parasol.server.page import BUILT, Look, NotBuilt, Page, PageRefused, load, with_signed  # noqa: PLC0415
    from parasol.server.serve import (  # noqa: PLC0415 clients never load the server
        NoPlainKey,
        NotDestroyed,
        NotPrepared,
        ensure_overwriting_allocator,
        run,
    )
    from parasol.server.storage import StorageError  # noqa: PLC0415

    options = call.options
    ensure_overwriting_allocator()  # restarts the program; before the next lines, so that they are said once
    page: Page | None = None
    try:
        page = with_signed(
            load(BUILT, Look(options.page_name, options.page_icon, options.plain_address, options.page_line)),
            options.store,
        )
    except NotBuilt:
        pass
    except PageRefused as error:
        raise NotDone(str(error), "page") from None
    location = onion.location(call)
    call.out.note(f"Serving on http://{options.host}:{options.port}. Stop it with Ctrl-C.")
    if page is None:
        call.out.note("The page for browsers isn't built (`make page` does it); only programs can talk to this server.")
    elif location is not None:
        page = replace(page, onion_location=location)
    if page is not None:
        _tell_of_manifest(call, page)
    try:
        run(options.store, options.host, options.port, page, options.processes)
    except NotPrepared:
        raise NotDone("there is no store here yet; make one with `parasol init`", "not-prepared") from None
    except (StorageError, NoPlainKey, NotDestroyed) as error:
        raise NotDone(str(error), "store") from None
    except OSError as error:
        raise NotDone(f"the server can't listen there ({error.strerror})", "listen") from None
    return DONE


def _tell_of_manifest(call: Call, page: "Page") -> None:
    """Say so if the site's signed manifest isn't of what is served here: watchers will raise the alarm."""
    from parasol.server.manifest import differences, manifest_of  # noqa: PLC0415 clients never load the server
    from parasol.server.page import keyed  # noqa: PLC0415

    if page.signed is None:
        return
    try:
        signed = read(page.signed).manifest
    except NotAManifest as error:
        call.out.note(f"Beware: site-manifest.json in the store's folder is of no use: {error}.")
        return
    options, token_key = call.options, signed.settings.token_key
    settings = Settings(
        options.page_name, options.page_icon, token_key, page.onion_location, options.plain_address, options.page_line
    )
    served = manifest_of(keyed(page, token_key), settings, signed.made_on)
    if points := differences(served, signed):
        call.out.note("Beware: site-manifest.json in the store's folder is of another page than this server sends:")
        call.out.note(listed(points[:10]))
        call.out.note("Whoever watches this site will see that. Make and sign a new one (docs/verifying.md).")


@commands.add(
    "plain",
    "run the pages without JavaScript, for a server that runs",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder that the server runs on"),
    option("--host", metavar="ADDRESS", default="127.0.0.1", help="listen here (without it: 127.0.0.1)"),
    option("--port", metavar="NUMBER", type=int, default=8421, help="and on this port (without it: 8421)"),
    option("--page-name", metavar="NAME", default="Notes", help="the pages' name (without it: Notes)"),
    onion.LOCATION,
)
def _plain(call: Call) -> int:
    """Runs pages for browsers without JavaScript, as a client of a running server. It seals what people write, so it
    sees it for a moment: run it only where the community agreed to that, and give it an address of its own. It writes
    nothing. From the store's folder it reads one file, plain.key, which `parasol serve` makes.

    parasol plain --store /var/lib/parasol --server http://127.0.0.1:8420 --page-name "Garden notes"
    """
    from parasol.plain.serve import NoPlainKey, ensure_overwriting_allocator, run  # noqa: PLC0415 few commands need it

    options = call.options
    ensure_overwriting_allocator()  # restarts the program; before the next lines, so that they are said once
    server = getattr(options, "server", SERVER)
    location = onion.location_of_plain(call)
    call.out.note(f"Pages without JavaScript on http://{options.host}:{options.port}. Stop it with Ctrl-C.")
    try:
        run(options.store, server, options.host, options.port, options.page_name, location)
    except NoPlainKey as error:
        raise NotDone(str(error), "plain-key") from None
    except OSError as error:
        raise NotDone(f"the pages can't listen there ({error.strerror})", "listen") from None
    return DONE
