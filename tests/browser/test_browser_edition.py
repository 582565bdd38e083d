"""The public notices as anybody opens them: a folder of files on some other host, in Chromium on a small phone."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from conftest import Opener
from parasol.editions.site import built, complete
from parasol.formats.edition import Edition, PublicNotice

DAY = 20_785
LONG = "Llama antes, de lunes a viernes. " * 20
NOTICES = [
    PublicNotice(bytes(16), DAY - 9, "es", "La clínica cambió de dirección", f"Ahora está en la calle Mill.\n{LONG}"),
    PublicNotice(
        b"1" * 16,
        DAY,
        "en",
        "Drop-in moved to Thursday" + "y" * 95,
        "From next week on, 18:00 to 21:00.\nhttps://clinic.example@evil.example/" + "a" * 300 + "\nAsk for Rosa.",
    ),
    PublicNotice(
        b"2" * 16,
        DAY,
        "ar",
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>\n\u05e9\u05dc\u05d5\u05dd 👩‍🔬❤️',
    ),
]
EDITION = Edition("parasol-edition-1", bytes(range(32)), 4, DAY, "en", "Harbour notices", NOTICES, {})


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map: ClassVar = {".html": "text/html; charset=utf-8", ".xml": "application/atom+xml"}

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host that gives files and knows nothing of Parasol."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for name, content in built(complete(EDITION)).items():
        (folder / name).write_bytes(content)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("colours", ["dark", "light"])
@pytest.mark.parametrize("width", [320, 360])
def test_the_page_is_read_on_a_small_phone_and_asks_for_nothing_but_itself(
    visitors: Opener, elsewhere: str, colours: str, width: int
) -> None:
    phone = visitors(elsewhere, viewport={"width": width, "height": 640}, color_scheme=colours).open()
    phone.sees_heading("Harbour notices")
    phone.sees("Edition 4, 28 November 2026")
    phone.sees("(evil.example)")
    phone.sees("<script>alert(1)</script>")
    phone.is_calm()
    assert [request.url for request in phone.requests] == [f"{elsewhere}/"]
    assert phone.page.locator("script, img").count() == 0
    assert [link.get_attribute("href") for link in phone.page.locator("a").all()] == ["feed.xml"]
    if folder := os.environ.get("PICTURES"):
        phone.picture(Path(folder) / f"edition-{width}-{colours}.png")
        phone.page.screenshot(path=Path(folder) / f"edition-{width}-{colours}-first.png")


def test_paper_shows_all_of_it(visitors: Opener, elsewhere: str) -> None:
    phone = visitors(elsewhere).open()
    phone.page.emulate_media(media="print")
    for text in ("Ask for Rosa.", "Edition 4"):
        phone.sees(text)
