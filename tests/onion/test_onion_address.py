"""An onion address goes into a header that everybody gets: nothing but one with its checksum right."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parasol.kernel.onion import OnionRefused, checked_location, header_of
from parasol.kernel.site import Page
from parasol.kernel.site.built import PageFile
from parasol.kernel.site.headers import headers_of, part_headers


def address(key: bytes = bytes(range(32)), version: bytes = b"\x03") -> str:
    """The host name of a key."""
    checksum = hashlib.sha3_256(b".onion checksum" + key + version).digest()[:2]
    return base64.b32encode(key + checksum + version).decode().lower() + ".onion"


KNOWN = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"
"""The Tor Project's own, as its site tells it."""


@given(st.binary(min_size=32, max_size=32))
def test_every_key_has_an_address_that_is_taken(key: bytes) -> None:
    assert checked_location(f"http://{address(key)}") == f"http://{address(key)}/"
    assert checked_location(f"http://{address(key)}/") == f"http://{address(key)}/"


def test_the_tor_projects_own_address_is_taken() -> None:
    assert checked_location(f"http://{KNOWN}/") == f"http://{KNOWN}/"


GOOD = f"http://{address()}/"
HOSTILE = {
    "a line break at the end": GOOD + "\n",
    "a second header": GOOD + "\r\nSet-Cookie: a=b",
    "a path": GOOD + "reports",
    "a query": GOOD + "?a=b",
    "a port": GOOD[:-1] + ":80/",
    "https": GOOD.replace("http:", "https:"),
    "capital letters": GOOD.upper(),
    "a name in front": GOOD.replace("://", "://www."),
    "somebody's name and password": GOOD.replace("://", "://a:b@"),
    "one letter changed": GOOD.replace(GOOD[7], "b" if GOOD[7] != "b" else "c", 1),
    "version 2": "http://expyuzz4wqqyqhjn.onion/",
    "another version with its own checksum": f"http://{address(version=bytes([4]))}/",
    "another site": "http://example.org/",
    "a full-width letter": GOOD.replace(GOOD[7], "\uff41", 1),
    "nothing": "",
}


@pytest.mark.parametrize("slip", HOSTILE)
def test_what_is_no_onion_address_is_refused(slip: str) -> None:
    with pytest.raises(OnionRefused):
        checked_location(HOSTILE[slip])
    with pytest.raises(OnionRefused):
        header_of(HOSTILE[slip])


@given(st.text(max_size=90))
def test_no_text_by_chance_is_one(text: str) -> None:
    with pytest.raises(OnionRefused):
        checked_location(text)


def page(location: str | None) -> Page:
    return Page({"index.html": PageFile(b"", b"", "text/html")}, (), location)


def test_documents_carry_the_address_and_nothing_else_does() -> None:
    assert headers_of(page(GOOD))["Onion-Location"] == GOOD
    assert "Onion-Location" not in headers_of(page(None))
    assert "Onion-Location" not in part_headers()
    assert {**headers_of(page(None)), "Onion-Location": GOOD} == headers_of(page(GOOD))


def test_a_page_with_a_slip_in_its_address_is_not_served() -> None:
    with pytest.raises(OnionRefused):
        headers_of(page(GOOD + "\r\nX: y"))
