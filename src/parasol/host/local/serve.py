"""Running the local client: on loopback alone, with no log and no core dump, until it is stopped."""

import asyncio
import logging
import socket

import uvicorn
from starlette.types import ASGIApp

from parasol.host.local.app import application, dressed
from parasol.host.local.relay import Relay
from parasol.kernel.process import listening, settle
from parasol.kernel.site import Page

HOST = "127.0.0.1"


class Busy(Exception):
    """Something else listens there already. Whatever it is, it isn't this program: don't type words there."""


def listen(port: int) -> socket.socket:
    """Take a port of loopback; 0 takes any that is free. Raises ``Busy``."""
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        taken.bind((HOST, port))
        taken.listen(64)
    except (OSError, OverflowError):
        taken.close()
        raise Busy(f"something else on this machine listens on port {port} already, or this user may not") from None
    return taken


def run(taken: socket.socket, page: Page, site: str, proxy: str | None = None) -> None:
    """Serve until stopped."""
    settle()
    with asyncio.Runner() as runner:
        runner.run(_serve(taken, dressed(page, site), site, proxy))


async def _serve(taken: socket.socket, page: Page, site: str, proxy: str | None) -> None:
    host, port = taken.getsockname()
    relay = Relay(site, proxy)
    try:
        await answering(application(page, relay, f"{host}:{port}"), host, port).serve(sockets=[taken])
    finally:
        await relay.close()


def answering(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    """What answers there."""
    config = listening(app, host, port)
    # Lines that break on purpose (see `relay.Broken`) would each leave a line of log, with a time.
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    config.lifespan = "off"
    return uvicorn.Server(config)
