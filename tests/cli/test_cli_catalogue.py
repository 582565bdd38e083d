"""What people told of profiles in the list, in the program: by when each is to be decided."""

from datetime import date, timedelta
from typing import Any

import pytest
from program import People, run

from parasol.features.profiles.client import catalogue
from parasol.kernel.rooms.client.held import open_room
from parasol.kernel.wire.days import text_of


def test_what_was_told_is_listed_oldest_first_with_its_last_day_and_what_is_late(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, told = people.town, []
    for number, what in enumerate(("stolen", "answer", "fake")):
        flag: Any = catalogue.prepare_flag(people.first.roster, town.device, bytes(16), what, f"Zq7Why {what}")
        open_room(town.connect(), flag)
        told.append(town.device.today())
        town.clock.offset += 86_400 * (number < 2)
    of_host = catalogue.flags_of
    monkeypatch.setattr(catalogue, "flags_of", lambda *asked: of_host(*asked)[::-1])  # in whatever order it gives them
    listing = ("catalogue", "--server", town.url)
    ran = run(*listing, "--json", lines=(people.second_words,), days_later=2)
    found = ran.json["told"]
    assert [(each["what"], each["late"], each["why"]) for each in found] == [
        ("stolen", True, "Zq7Why stolen"),
        ("no-answer", False, "Zq7Why answer"),
        ("fake", False, "Zq7Why fake"),
    ]
    days = [(date.fromisoformat(each["day"]), date.fromisoformat(each["decide_by"])) for each in found]
    assert [each for each, _ in days] == [date.fromisoformat(text_of(day)) for day in told]
    assert {last - day for day, last in days} == {timedelta(days=1)}, "whatever the hour, 48 of them aren't over then"
    said = run(*listing, lines=(people.second_words,), days_later=2).out
    assert f"LATE: it had to be decided by {days[0][1]}" in said
    assert f"decide by {days[2][1]}" in said
    assert "3 messages, 1 late." in said
    assert run(*listing, lines=(people.member_words,), days_later=2).code != 0
