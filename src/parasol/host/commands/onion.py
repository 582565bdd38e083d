"""The onion services: for hosts the options of `serve`, for clients of a closed one a key pair."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from parasol.host.commands.tor import COMMAND, TorRefused, verify
from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.output import wrapped
from parasol.kernel.shell.parser import Asked, Commands, option

if TYPE_CHECKING:  # servers never load a client
    from parasol.kernel.shell.call import Call

PLAIN_PORT = 8421

commands = Commands("anyone")


LOCATION = option(
    "--onion-location",
    metavar="URL",
    help="tell Tor Browser this address (without it: the one that tor made, if everybody may come in)",
)
OPTIONS = (
    option(
        "--onion",
        action="store_true",
        help="write and check the configuration of two onion services for tor, and tell their addresses",
    ),
    option(
        "--onion-clients",
        metavar="PATH",
        type=Path,
        help="let in only clients whose public keys are in this file or folder (`parasol onion-key` makes them)",
    ),
    option(
        "--onion-plain-port",
        metavar="NUMBER",
        type=int,
        default=PLAIN_PORT,
        help=f"where `parasol plain` listens on this machine (without it: {PLAIN_PORT}; 0: no plain pages)",
    ),
    LOCATION,
)
"""The options of ``serve`` that are about onion services."""


def location(call: Asked) -> str | None:
    """Do what these options of ``serve`` ask; the address to tell visitors of the page, if there is one. Raises
    ``NotDone``."""
    from parasol.kernel.onion import OnionRefused, checked_location  # noqa: PLC0415 clients never load it

    options = call.options
    if options.onion_clients is not None and not options.onion:
        raise NotDone("--onion-clients only means something together with --onion", "onion")
    try:
        by_hand = checked_location(options.onion_location) if options.onion_location is not None else None
        made = _made(call) if options.onion else None
    except (OnionRefused, TorRefused) as refused:
        raise NotDone(str(refused), "onion") from None
    except FileNotFoundError:
        raise NotDone("there is no store here yet, or no such file of clients' keys", "onion") from None
    except OSError as error:
        raise NotDone(f"the onion service's folder can't be used ({error.strerror})", "onion") from None
    return by_hand or made


def hosts(call: Asked) -> list[str]:
    """The onion names by which the page is reached, whether visitors are told or not; after ``location``."""
    from parasol.kernel.onion import addresses  # noqa: PLC0415 clients never load it

    options = call.options
    told = [options.onion_location] if options.onion_location is not None else []
    if options.onion and (made := addresses(options.store).get("page")):
        told.append(made)
    return [str(urlsplit(each).netloc) for each in told]


def location_of_plain(call: Asked) -> str | None:
    """The address that the plain pages tell. Raises ``NotDone``."""
    from parasol.kernel.onion import OnionRefused, checked_location, location_of  # noqa: PLC0415 few commands need it

    by_hand, store = call.options.onion_location, call.options.store
    try:
        return checked_location(by_hand) if by_hand is not None else location_of(store, "plain")
    except OnionRefused as refused:
        raise NotDone(str(refused), "onion") from None
    except OSError as error:
        raise NotDone(f"the onion service's folder can't be used ({error.strerror})", "onion") from None


def _made(call: Asked) -> str | None:
    from parasol.kernel.onion import addresses, is_closed, prepare, read_clients  # noqa: PLC0415

    options, note = call.options, call.out.note
    targets = {"page": (options.host, options.port)}
    if options.onion_plain_port:
        targets["plain"] = (options.host, options.onion_plain_port)
    clients = None if options.onion_clients is None else read_clients(options.onion_clients)
    torrc, changed = prepare(options.store, targets, clients)
    is_checked = verify(torrc)
    found, closed = addresses(options.store), is_closed(options.store)
    if not is_checked:
        note("tor isn't installed here (`apt-get install tor`), so its configuration wasn't checked.")
    for service, address in found.items():
        note(f"Onion address of the {'page' if service == 'page' else 'plain pages'}: {address}")
    if closed:
        note("Only clients with a key can come in, so visitors of the clear site aren't told the address.")
    if changed or not found:
        note(f"{'New' if changed else 'The'} configuration for tor: {torrc}")
        note(f"Run tor with it, as this user: tor {' '.join(COMMAND)} {shlex.quote(str(torrc))}")
        note("If that tor runs already, send it the signal HUP. After its first start, restart this server: then")
        note(
            "the addresses are there. Whoever reads this folder can be these addresses; keep it as you keep the store."
        )
    return None if closed else found.get("page")


@commands.add("onion-key", "make a key for an onion service that lets in only those it knows", talks=False)
def _onion_key(call: "Call") -> int:
    """Makes a key pair. Give the public line to whoever runs the server, in person or in a way that you trust. Keep the
    private key: Tor Browser asks for it when you open the address. It is shown this once and is kept nowhere."""
    from parasol.kernel.client.onion import new_onion_key  # noqa: PLC0415 as above

    key = new_onion_key(call.device.random)
    told = (
        wrapped("Give this line to whoever runs the server. It is no secret:")
        + f"\n\n    {key.public}\n\n"
        + wrapped(
            "When Tor Browser opens the address and asks for your private key, give it this. Keep it to yourself:"
        )
        + f"\n\n    {key.private}\n\n"
        + wrapped("It is shown this once. With a new one from the same command you start over.")
    )
    return call.out.give({"public_line": key.public, "private_key": key.private}, told)
