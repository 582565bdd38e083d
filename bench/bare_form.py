"""The peer of the plain pages: a Starlette application of one route that reads a form and writes it back as a page."""

import argparse
import html
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route


async def echo(request: Request) -> HTMLResponse:
    """The fields as a list."""
    fields = parse_qsl((await request.body()).decode())
    return HTMLResponse("<ul>" + "".join(f"<li>{html.escape(name + ': ' + text)}" for name, text in fields) + "</ul>")


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    application = Starlette(routes=[Route("/", echo, methods=["GET", "POST"])])
    uvicorn.run(application, host="127.0.0.1", port=parser.parse_args().port, access_log=False, log_level="error")


if __name__ == "__main__":
    main()
