"""Looking at pages: who gets what from them, before anybody sends anything."""

from __future__ import annotations  # what looks is loaded when there is something to look at

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from parasol.kernel.shell.codes import NotDone
from parasol.kernel.shell.files import read_whole
from parasol.kernel.shell.parser import Commands, option
from parasol_evidence.terminal import INTO, LANGUAGE, Call, keep

if TYPE_CHECKING:
    from parasol_evidence.site.result import Look

PAGE = re.compile(r"https?://[^\s]{1,2000}")
MAX_PAGES = 500
PROXY = re.compile(r"socks5h?://[A-Za-z0-9.\-\[\]:@]+")

commands = Commands("anyone", "parasol evidence")


@commands.add(
    "site",
    "who gets what from a page, before anything is sent",
    option("pages", metavar="URL", nargs="*", help="the pages, like https://name.example/contact"),
    option("--list", metavar="FILE", type=Path, help="more pages: a file with one address on each line"),
    option("--har", metavar="FILE", type=Path, help="don't look: read a HAR file that a browser saved"),
    option("--proxy", metavar="URL", help="go this way, like socks5://127.0.0.1:9050 for Tor"),
    option("--compare", metavar="FOLDER", type=Path, help="an earlier report about these pages: say what changed"),
    INTO,
    LANGUAGE,
    reads=("with --har, each word that was typed there; an empty line ends",),
    talks=False,
)
def _site(call: Call) -> int:
    """Opens pages in a browser of its own, types made-up words into their fields, never sends them, and tells who else
    got what: before any choice, and after consent was refused. It needs Debian's chromium-headless-shell
    (evidence/README.md), and never runs as root. If it is stopped, the same command goes on where it was.

    parasol evidence site https://name.example/contact --into contact-in-november
    """
    from parasol.features.platforms.report import form  # noqa: PLC0415 it loads the typesetter
    from parasol_evidence.site import report  # noqa: PLC0415 as above

    form.check_new(call.options.into)
    before = _before(call.options.compare)
    looks = _har(call) if call.options.har else _live(call)
    command = "parasol evidence site " + ("--har FILE" if call.options.har else " ".join(look.url for look in looks))
    texts = call.texts
    code = keep(call, report.report(looks, before, command, texts))
    _unfinished(call).unlink(missing_ok=True)
    return code


def _before(folder: Path | None) -> Sequence[Look]:
    from parasol.features.platforms.report.form import EVERYTHING  # noqa: PLC0415 it loads the typesetter
    from parasol_evidence.site.report import MAX_EVERYTHING_BYTES, looks_of  # noqa: PLC0415 as above

    return looks_of(read_whole(folder / EVERYTHING, MAX_EVERYTHING_BYTES)) if folder else []


def _har(call: Call) -> list[Look]:
    from parasol_evidence.site import har  # noqa: PLC0415 loaded when there is a file to read
    from parasol_evidence.site.look import look_at_file  # noqa: PLC0415 as above

    if call.options.pages or call.options.list or call.options.proxy:
        raise NotDone("a HAR file is read by itself: name no pages and no proxy beside it", "input")
    recording = har.read(read_whole(call.options.har, har.MAX_HAR_BYTES + 1))
    typed: dict[str, str] = {}
    while word := call.ask.line("A word that was typed there (an empty line ends)"):
        typed["e-mail" if "@" in word else f"text {len(typed) + 1}"] = word
    return [look_at_file(recording, call.today.isoformat(), typed)]


def _live(call: Call) -> list[Look]:
    from parasol_evidence.site import canaries, look  # noqa: PLC0415 they load what looks
    from parasol_evidence.site.visit import Way, visitor  # noqa: PLC0415 as above

    proxy: str | None = call.options.proxy
    if proxy is not None and not PROXY.fullmatch(proxy):
        raise NotDone("write the proxy like socks5://127.0.0.1:9050", "proxy")
    pages = _pages(call)
    done = _done(call)
    left = [page for page in pages if page not in done]
    if done:
        call.out.note(f"Going on: {len(pages) - len(left)} of {len(pages)} pages were looked at before.")
    if left:
        behind = look.unknown if proxy else look.canonical
        day = call.today.isoformat()
        with visitor(Way(proxy)) as opened, open(_unfinished(call), "ab", opener=_private) as file:
            for page in left:
                call.out.progress(len(done), len(pages))
                done[page] = look.look(opened, page, day, canaries.made(call.random), behind)
                file.write(msgspec.json.encode(done[page]) + b"\n")
                file.flush()
        call.out.progress(len(pages), len(pages))
    return [done[page] for page in pages]


def _pages(call: Call) -> list[str]:
    pages = list(call.options.pages)
    if call.options.list:
        content = read_whole(call.options.list, 2_000_000).decode("utf-8", "replace")
        pages += [line.strip() for line in content.splitlines() if line.strip() and not line.startswith("#")]
    pages = list(dict.fromkeys(pages))
    if not 1 <= len(pages) <= MAX_PAGES or not all(PAGE.fullmatch(page) for page in pages):
        raise NotDone(f"name 1 to {MAX_PAGES} pages, each like https://name.example/contact", "address")
    return pages


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _unfinished(call: Call) -> Path:
    into: Path = call.options.into
    return into.with_name(f"{into.name}.unfinished")


def _done(call: Call) -> dict[str, Look]:
    """What an earlier call had looked at before it was stopped; what failed is tried again."""
    from parasol_evidence.site.result import from_bytes  # noqa: PLC0415 as above

    path = _unfinished(call)
    try:
        lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []  # the last one may be broken off
        return {look.url: look for look in map(from_bytes, lines) if not look.failed}
    except (OSError, ValueError):
        raise NotDone(f"{path.name} can't be gone on with: take it away first", "unfinished") from None
