"""For hosts: the programs that listen. `parasol serve` has in memory what it runs, and nothing of a client, which is
half as much again: only here are arguments read without knowing all commands."""

import sys
from pathlib import Path

from parasol.host.commands import onion
from parasol.kernel.shell.codes import BROKEN, DONE, NOT_DONE, STOPPED, NotDone, sentence
from parasol.kernel.shell.output import Output
from parasol.kernel.shell.parser import SERVER, SERVER_OPTION, Asked, Commands, Parser, declare, option
from parasol.kernel.told import Told

commands = Commands("hosts")


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
    option(
        "--address",
        metavar="NAME",
        action="append",
        default=[],
        help="a name that people come by, like notes.example.org; once for each that this site has. What they sign "
        "counts for these alone (without it, and without --onion: only what comes from this machine itself)",
    ),
    option("--page-name", metavar="NAME", default="Notes", help="the page's name (without it: Notes)"),
    option("--page-icon", metavar="ICON", default="leaf", help="the page's icon (without it: leaf)"),
    option("--page-line", metavar="TEXT", default="", help="what the front page says that it is (without it: nothing)"),
    option("--plain-address", metavar="URL", help="where the plain pages are; the page leads there without JavaScript"),
    *onion.OPTIONS,
    talks=False,
)
def _serve(call: Asked) -> int:
    """Runs the server until it is stopped. It keeps sealed things and can't read them. It writes no access log. Put a
    web server with https, or an onion service, in front of it. The page's name and icon are what browsers show in a tab
    and keep in their history: let the community choose something that says nothing about it.

    parasol serve --store /var/lib/parasol --address notes.example.org --page-name "Garden notes" --page-icon leaf
    """
    from parasol.host.commands.serving import serve_here  # noqa: PLC0415 clients load no server

    return serve_here(call)


@commands.add(
    "plain",
    "run the pages without JavaScript, for a server that runs",
    option("--store", metavar="DIR", type=Path, required=True, help="the folder that the server runs on"),
    option("--host", metavar="ADDRESS", default="127.0.0.1", help="listen here (without it: 127.0.0.1)"),
    option("--port", metavar="NUMBER", type=int, default=8421, help="and on this port (without it: 8421)"),
    option("--page-name", metavar="NAME", default="Notes", help="the pages' name (without it: Notes)"),
    onion.LOCATION,
    SERVER_OPTION,
    talks=False,
)
def _plain(call: Asked) -> int:
    """Runs pages for browsers without JavaScript, as a client of a running server. It seals what people write, so it
    sees it for a moment: run it only where the community agreed to that, and give it an address of its own. It writes
    nothing. From the store's folder it reads one file, plain.key, which `parasol serve` makes.

    parasol plain --store /var/lib/parasol --server http://127.0.0.1:8420 --page-name "Garden notes"
    """
    from parasol.kernel.plain.serve import NoPlainKey, run  # noqa: PLC0415 few commands need it

    options = call.options
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


def main() -> int:
    """Run what was typed, which is one of these; returns the exit code."""
    parser = Parser(prog="parasol")
    declare(parser, commands.all)
    options = parser.parse_args()
    out = Output(sys.stdout, sys.stderr, hasattr(options, "json"))
    try:
        return int(options.run(Asked(options, out)))
    except Told as error:
        return out.fail(NOT_DONE, error.code, sentence(str(error)))
    except BrokenPipeError:  # whoever read what it says has stopped reading
        return NOT_DONE
    except KeyboardInterrupt:
        return out.fail(STOPPED, "stopped", "\nStopped.")
    except Exception as error:  # its text could hold what was typed
        return out.fail(BROKEN, "broken", f"Something went wrong in this program ({type(error).__name__}).")
