"""A figure of issue 18, printed and not judged: this machine's load isn't the page's. Run with ``-s``.

From "Delete" to the first request that is refused, through the Python client in one process, and in Chromium. What
words to a live link take by hand, ``bench.by_hand`` computes.
"""

import time
from statistics import median

import httpx
import msgspec
import pytest
from profile_phones import home
from worlds import World

from conftest import Opener
from harness import passphrase
from parasol.features.profiles.client.shown import look
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from profile_acts import published

RUNS = 5
pytestmark = pytest.mark.thorough


def told(what: str, seconds: list[float]) -> None:
    assert len(seconds) == RUNS
    print(f"{what}: median {median(seconds):.3f} s of {RUNS}, most {max(seconds):.3f} s")


def test_deleted_to_refused(world: World, visitors: Opener) -> None:
    in_process, in_chromium = [], []
    for run in range(2 * RUNS):
        words = passphrase()
        world.town.invite(world.first, "member", words)
        persona = published(world.town, world.town.unlock(words))
        connection, today = world.town.connect(), world.town.device.today()
        assert look(connection, persona.link, today).shown.profile.name == "Zq7Ada", "the control"
        if run < RUNS:
            begun = time.monotonic()
            persona.owner.delete()
            with pytest.raises(Declined):
                look(connection, persona.link, today)
            in_process.append(time.monotonic() - begun)
            continue
        phone = visitors(world.town.url)
        home(phone, persona.words)
        phone.press("Delete this profile")
        phone.sees_heading("Delete this profile")
        body = msgspec.json.encode(m.ProfileRead(persona.link.room))
        headers = {"Content-Type": "application/json"}
        begun = time.monotonic()
        phone.press("Delete all of it")
        while httpx.post(f"{world.town.url}/api/profiles/read", content=body, headers=headers).status_code != 404:
            assert time.monotonic() - begun < phone.patience / 1000
        in_chromium.append(time.monotonic() - begun)
        phone.sees("The profile and all its messages are deleted")
    told("deleted to refused, in one process", in_process)
    told("deleted to refused, in Chromium", in_chromium)
