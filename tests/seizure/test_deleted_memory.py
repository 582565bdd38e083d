"""The memory of a server whose last profile, picture and enquiry were deleted has no piece of them a rest later."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import evidence
import msgspec
import pytest

from harness import POLICY, jpeg_with, passphrase
from parasol.features.profiles.structs import Profile, Shot
from parasol.kernel.files import client as files
from parasol.kernel.files.structs import Picture
from parasol.kernel.roster.client import founding
from profile_acts import Persona, published, write
from served_host import HurriedHost

PIECE, STEP = 64, 2_000
LEAST = 1_000
"""Bytes of a sealed value that is looked for; shorter ones are among many that are alike."""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[HurriedHost]:
    """A server that rests every half second, and not every minute."""
    made = HurriedHost(tmp_path / "store")
    yield made
    made.close()


def sealed_in(store: Path) -> set[bytes]:
    """All long values of its rows."""
    with evidence.asking(store) as ask:
        values = [
            value for table in evidence.tables_of(store) for row in ask(f'SELECT * FROM "{table}"') for value in row
        ]
    return {bytes(value) for value in values if isinstance(value, bytes) and len(value) >= LEAST}


def pieces_of(values: set[bytes]) -> set[bytes]:
    return {value[at : at + PIECE] for value in values for at in range(0, len(value) - PIECE, STEP)}


def found(host: HurriedHost, pieces: set[bytes]) -> int:
    """How many of the pieces are in the memory of the server."""
    memory = b"".join(each.content for each in evidence.memory_of(host.process.pid))
    return sum(piece in memory for piece in pieces)


def test_a_profile_its_picture_and_an_enquiry_leave_the_memory_of_the_server_though_they_were_the_last(
    host: HurriedHost,
) -> None:
    steward = founding.found(host.connect(), host.device, host.founding_passphrase, POLICY, passphrase())
    before = sealed_in(host.store)
    ada: Persona = published(host, steward, Profile(name="Ada", text="I like slow evenings."))  # type: ignore[arg-type]
    upload = files.prepare_picture(jpeg_with(bytes(100_000)), "a.jpg", "image/jpeg", os.urandom)
    ada.owner.add_picture(upload)
    shot = Shot(msgspec.convert(msgspec.to_builtins(upload.said), Picture), "a hand")
    ada.owner.change(profile=Profile(name="Ada", text="I like evenings.", pictures=[shot]))
    write(host, ada.link, "Are you free on Friday?")  # type: ignore[arg-type]
    pieces = pieces_of(sealed_in(host.store) - before)
    assert len(pieces) > 60, "a text of 16 kB, a picture of more than 100, and an enquiry"
    until = time.monotonic() + 20
    while not found(host, pieces):
        assert time.monotonic() < until, "the search must find what is there"
        ada.owner.inbox.enquiries()
    ada.owner.delete()
    assert sealed_in(host.store) <= before
    until = time.monotonic() + 20
    while left := found(host, pieces):
        assert time.monotonic() < until, f"{left} of {len(pieces)} pieces are still there"
        time.sleep(0.5)
