"""Who opens the clear site is told the onion address, everybody alike, and only with what a browser shows as a page."""

from pathlib import Path

import httpx
import pytest
from test_onion_address import GOOD

from harness import Town
from parasol.kernel.onion import OnionRefused
from parasol.kernel.plain.texts import languages
from parasol.kernel.plain.writing import Writer
from parasol.kernel.site import Page
from parasol.kernel.site.built import PageFile

INDEX = PageFile(b'<!doctype html><template data-tokens="%TOKENS%"></template>', b"", "text/html; charset=utf-8")
STYLE = PageFile(b"p{}", b"", "text/css; charset=utf-8")


@pytest.mark.parametrize("location", [GOOD, None])
def test_documents_of_the_served_page_tell_it_and_nothing_else_does(location: str | None, tmp_path: Path) -> None:
    town = Town(tmp_path, Page({"index.html": INDEX, "style.css": STYLE}, (), location))
    plain = {"Accept-Encoding": "identity"}
    try:
        answers = [
            httpx.get(f"{town.url}/", headers={**plain, "Host": host, "User-Agent": agent})
            for host, agent in (("riverside.example", "one"), (GOOD[7:-1], "another"))
        ]
        others = [httpx.get(f"{town.url}/{path}", headers=plain) for path in ("style.css", "nothing")]
        others.append(httpx.post(f"{town.url}/api/about", json={}))
    finally:
        town.close()
    assert [answer.headers.get("onion-location") for answer in answers] == [location, location]
    assert answers[0].content == answers[1].content
    one, other = ({**answer.headers, "date": ""} for answer in answers)
    assert one == other
    assert [answer.status_code for answer in others] == [200, 404, 200]
    assert not any("onion-location" in answer.headers for answer in others)


def test_the_plain_pages_tell_theirs() -> None:
    assert Writer("Notes", languages(), str, GOOD).headers["Onion-Location"] == GOOD
    assert "Onion-Location" not in Writer("Notes", languages(), str).headers
    with pytest.raises(OnionRefused):
        Writer("Notes", languages(), str, "http://example.org/")
