"""Members with a changed client who would be several: who was removed and kept her pens, who draws others under new
keys of the server."""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from harness import passphrase
from lounge_acts import Room, appended, by_two, draw, lounge, posted, refused
from parasol.features.lounge.client.pens import certified, drawn_pens
from parasol.features.lounge.client.reading import Said, read_lounge
from parasol.features.lounge.client.writing import NoVoice, Writing, body_of
from parasol.features.lounge.rules import VOICE_MONTHS, first_day_of_month, month_of, season_of
from parasol.features.lounge.structs import PROPOSAL, Certificate, Support, VoiceCertificate
from parasol.kernel import messages as m
from parasol.kernel.roster.client.leaving import leave
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import NoMembership, Person
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys
from parasol.kernel.roster.client.steward import remove
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.rules.once import posts_of
from parasol.kernel.roster.server.server_keys import make_keys
from parasol.kernel.tokens.client import OnceMissing, voice_of
from parasol.kernel.tokens.client.derive import batches_of, issue_message, once_batches
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.tokens import week_of

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


def to_the_next_month(room: Room) -> None:
    clock, month = room.town.clock, month_of(room.town.clock.today())
    while month_of(clock.today() - 1) == month:
        clock.offset += DAY
    for each in room.people:
        each.wallet.forget()
        each.wallet._refused = 0
        with suppress(NoMembership):
            each.refresh()


def proposed(room: Room) -> Said:
    return posted(room.bea, topic=PROPOSAL, title="Sundays", text="Open on Sundays (invented).")


def support_of(room: Room, said: Said) -> int:
    policy, read = room.first.roster.policy, read_lounge(room.first)
    assert policy is not None
    return read.proposal(next(each for each in read.said if each.identity == said.identity), policy).support


def drawn_voices(person: Person, seat: SeatKeys, *months: int) -> list[int]:
    """Draw these months' voices of this vault or of another one, before an honest client drew any."""
    roster, mine, week = person.roster, person.mine, week_of(person.device.today())
    assert mine.since is not None
    standing = mine.since, mine.vouched_on, week
    checks, posts = allowance(roster, person.key, *standing), posts_of(roster, *standing)
    batches = batches_of(person.contents.seat, week, checks, roster.keys_number, posts)
    voices = once_batches(seat, [("voice", month) for month in months], roster.keys_number, roster.genesis)
    message = issue_message(week, batches, roster.keys_number, [], voices)
    person.connection.ask("/api/tokens/draw", message, m.TokensDrawn, person.seed)
    return [*months]


def refused_draw(person: Person, seat: SeatKeys, *months: int) -> str:
    return refused(lambda: drawn_voices(person, seat, *months))


def test_who_was_removed_and_comes_back_has_no_second_voice_for_what_was_proposed_before(room: Room) -> None:
    ana, first = room.ana, room.first
    to_the_next_month(room)
    said = proposed(room)
    Writing(ana).support(said)
    certificate, old = Writing(ana).voice(said.month), ana.contents.seat
    removed(room)
    again = room.town.invite(first)
    again.refresh()
    with pytest.raises(NoVoice):
        Writing(again).support(said)
    assert refused_draw(again, again.contents.seat, said.month) == "token-count"
    changed = Writing(again)
    support = Support(certificate, os.urandom(16), said.identity, said.digest, supports=True)
    appended(again, voice_of(old, first.roster.genesis, said.month).seed, body_of(support))
    assert support_of(room, said) == 1, "with her old voice she is counted once, all the same"
    to_the_next_month(room)
    again.wallet.forget()
    later = proposed(room)
    changed.support(later)
    assert support_of(room, later) == 1
    assert support_of(room, said) == 1
    today = room.town.clock.today()
    voice = voice_of(old, first.roster.genesis, month_of(today))
    assert refused(lambda: Writing(ana).voice(month_of(today))) == "not-a-seat"
    false = msgspec.structs.replace(support, certificate=msgspec.structs.replace(certificate, month=month_of(today)))
    appended(again, voice.seed, body_of(false))
    assert (support_of(room, later), read_lounge(first).others) == (1, 1)


@pytest.mark.parametrize("goes", [leave, None], ids=["leaves", "removed"])
def test_who_draws_a_day_early_goes_and_comes_back_that_day_has_no_second_voice(
    room: Room, goes: Callable[[Person], None] | None
) -> None:
    ana, clock = room.ana, room.town.clock
    to_the_next_month(room)
    month = month_of(clock.today()) + 1
    clock.offset += DAY * (first_day_of_month(month) - 1 - clock.today())
    assert drawn_voices(ana, ana.contents.seat, month) == [month], "as a device whose date is a day ahead"
    old = voice_of(ana.contents.seat, ana.roster.genesis, month)
    if goes is None:
        removed(room)
    else:
        goes(ana)
    again = room.town.invite(room.first)
    clock.offset += DAY
    for each in (*room.people[:3], room.bea, again):
        each.wallet.forget()
        each.refresh()
    said = proposed(room)
    assert said.month == month
    with pytest.raises(NoVoice):
        Writing(again).support(said)
    assert refused(lambda: drawn_voices(again, again.contents.seat, month)) == "token-count"
    with pytest.raises(OnceMissing):
        again.wallet.voice(month)
    assert refused(lambda: drawn_voices(ana, ana.contents.seat, month)) == "not-a-seat"
    assert old.key not in {each.key for each in Writing(again).pens}
    assert support_of(room, said) == 0
    Writing(room.bea).support(said)
    assert support_of(room, said) == 1


def test_new_keys_of_the_server_or_of_ones_own_bring_nobody_a_second_voice(room: Room) -> None:
    bea, said = room.bea, proposed(room)
    Writing(bea).support(said)
    other = msgspec.structs.replace(bea.contents.seat, master=os.urandom(32), escrow_master=os.urandom(32))
    assert refused_draw(bea, other, said.month) == "token-drawn"
    renewed_keys(room)
    assert refused_draw(bea, other, said.month) == "token-drawn"
    Writing(bea).support(said)
    again = renew_own_keys(bea, passphrase())
    assert refused_draw(again, other, said.month) == "token-drawn"
    own = msgspec.structs.replace(again.contents.seat, escrow_master=msgspec.UNSET, former=msgspec.UNSET)
    assert refused_draw(again, own, said.month) == "token-drawn"
    Writing(again).support(said)
    assert support_of(room, said) == 1
    Writing(again).support(said, is_meant=False)
    assert support_of(room, said) == 0


def test_a_voice_counts_for_its_month_alone_and_signs_no_post(room: Room) -> None:
    ana, genesis = room.ana, room.ana.roster.genesis
    early = proposed(room)
    to_the_next_month(room)
    late = proposed(room)
    certificates = {said.month: Writing(ana).voice(said.month) for said in (early, late)}
    assert early.month != late.month
    for said, month in ((early, late.month), (late, early.month)):
        support = Support(certificates[month], os.urandom(16), said.identity, said.digest, supports=True)
        appended(ana, voice_of(ana.contents.seat, genesis, month).seed, body_of(support))
    assert (support_of(room, early), support_of(room, late), read_lounge(ana).others) == (0, 0, 0)
    pen, told = Writing(ana).pens[0], certificates[late.month]
    as_pen = Certificate(0, season_of(late.day), told.evaluated, told.proof)
    post = msgspec.structs.replace(late.post, certificate=as_pen, text="By a voice (invented).")
    appended(ana, voice_of(ana.contents.seat, genesis, late.month).seed, body_of(post))
    held = Writing(ana).certificate(0)
    as_voice = VoiceCertificate(late.month, held.evaluated, held.proof)
    appended(ana, pen.seed, body_of(Support(as_voice, os.urandom(16), late.identity, late.digest, supports=True)))
    assert (support_of(room, late), read_lounge(ana).others) == (0, 2)
    Writing(ana).support(late)
    assert support_of(room, late) == 1
    for _ in range(VOICE_MONTHS):
        to_the_next_month(room)
    over = Support(certificates[early.month], os.urandom(16), early.identity, early.digest, supports=True)
    appended(ana, voice_of(ana.contents.seat, genesis, early.month).seed, body_of(over))
    assert read_lounge(ana).others == 3, "its month is over, whoever certified it"


def test_what_a_member_writes_and_supports_shares_no_key_no_certificate_and_no_token(room: Room) -> None:
    ana = room.ana
    said = proposed(room)
    posted(ana)
    spent = room.town.sql("SELECT count FROM week_count WHERE purpose = 'post'")
    Writing(ana).support(said)
    assert room.town.sql("SELECT count FROM week_count WHERE purpose = 'post'") != spent, "paid for by itself"
    keys = {pen.key for pen in Writing(ana).pens} | {
        voice_of(ana.contents.seat, ana.roster.genesis, month).key for month in (said.month, said.month + 1)
    }
    assert len(keys) == 6
