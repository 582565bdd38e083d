"""Members with a changed client who would be several: who was removed and kept her pens, who draws others under new
keys of the server."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from lounge_acts import Room, by_two, draw, lounge, posted, refused
from parasol.client.community.server_keys import new_server_keys, renew_server_keys
from parasol.client.community.steward import remove
from parasol.client.lounge.reading import read_lounge
from parasol.client.tokens.pens import certified, drawn_pens
from parasol.server.roster.server_keys import make_keys
from parasol.wire.pens import season_of

DAY = 86_400


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with lounge(tmp_path / "store") as made:
        yield made


def removed(room: Room) -> None:
    remove(room.first, room.ana.key, "we agreed on it")
    for each in (room.first, room.second, room.third, room.bea):
        each.refresh()


def to_the_next_season(room: Room) -> None:
    clock, season = room.town.clock, season_of(room.town.clock.today() - 1)
    while season_of(clock.today() - 1) == season:
        clock.offset += DAY


def renewed_keys(room: Room) -> None:
    loop = room.town.loop
    assert loop is not None
    asyncio.run_coroutine_threadsafe(make_keys(room.town.storage, 2, os.urandom), loop).result(10)
    keys = new_server_keys(room.first)
    assert keys is not None
    by_two(room.first, room.second, lambda: renew_server_keys(room.first, keys, "copied"))
    for each in room.people:
        each.refresh()


def test_the_pens_of_who_was_removed_end_with_the_season(room: Room) -> None:
    ana = room.ana
    said = posted(ana)
    drawn, given = ana.wallet._pens[0]
    removed(room)
    certified(ana.connection, drawn, given, room.bea.roster)
    assert [each.pen for each in read_lounge(room.bea).said] == [said.pen], "until then her pen is one"
    to_the_next_season(room)
    assert refused(lambda: certified(ana.connection, drawn, given, room.bea.roster)) == "token-stale"
    assert refused(
        lambda: draw(ana, [each.blinded for each in drawn_pens(ana.contents.seat, said.id, drawn.season + 1)])
    ) == ("not-a-seat")


def test_new_keys_of_the_server_bring_nobody_new_pens(room: Room) -> None:
    bea = room.bea
    before = posted(bea)
    renewed_keys(room)
    other = msgspec.structs.replace(bea.contents.seat, escrow_master=os.urandom(32))
    pens = [each.blinded for each in drawn_pens(other, bea.roster.genesis, season_of(bea.device.today()))]
    assert refused(lambda: draw(bea, pens)) == "token-drawn"
    assert posted(bea, text="Under new keys of the server.").pen == before.pen
