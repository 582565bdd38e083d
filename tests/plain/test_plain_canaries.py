"""Every plain page, as the pages' own table has them, over a server that writes a word of its own into everything that
it can: no page shows it (docs/promises.md, 9)."""

import json
from collections.abc import Iterator

import pytest
from canaries import CANARY, TEXTS, Canary
from lying import site

from harness import report_about
from plain.harbour import Harbour
from plain.site import PlainSite, Reading, write_report

DEEP = 8
"""So many buttons are pressed in a row on what a page leads to."""


@pytest.fixture(params=["all", "writing", *TEXTS])
def lied_to(request: pytest.FixtureRequest, harbour: Harbour) -> Iterator[tuple[PlainSite, Canary]]:
    """Plain pages whose server lies so."""
    liar, town = Canary(request.param), harbour.staffed.town
    with site(lambda: liar, town.url) as url:
        made = PlainSite(town, url)
        yield made, liar
        made.close()
        liar.close()


def filled(reader: Reading, words: str) -> dict[str, str]:
    """Something in every field in which nothing is."""
    return {
        name: words if "words" in name else "Some words about it."
        for name, values in reader.now.fields.items()
        if values == [""]
    }


def test_no_plain_page_or_log_shows_a_word_of_a_server(
    lied_to: tuple[PlainSite, Canary],
    harbour: Harbour,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level("WARNING")
    made, liar = lied_to
    reader, words = Reading(made.url), harbour.staffed.town.report(report_about()).words
    shown = 0

    def looks(where: str) -> None:
        nonlocal shown
        shown += 1
        held = f"{reader.now.html} {json.dumps(list(reader.now.headers.multi_items()))}"
        assert CANARY.lower() not in held.lower(), f"{where}: {held}"
        assert reader.now.status != 500, f"{where}: {held}"

    for route in made.pages.routes:
        if route.method != "GET":
            continue
        path = f"/en{route.path}"
        reader.open(path)
        looks(path)
        for button in list(reader.now.buttons):
            reader.open(path)
            for deep in range(DEEP):
                if deep > 0 and not reader.now.buttons:
                    break
                pressed = button if deep == 0 else reader.now.buttons[0]
                if pressed not in reader.now.buttons:
                    break
                reader.press(pressed, **filled(reader, words))
                looks(f"{path}, {pressed}, {deep}")
    write_report(reader)
    reader.press("send")
    looks("a report that is sent")
    assert shown > 20
    assert liar.paths
    reader.close()
    logged = "".join([caplog.text, *capfd.readouterr()])
    assert CANARY.lower() not in logged.lower(), logged
