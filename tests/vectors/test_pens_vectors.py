"""Pens: what is made of a vault, which certificates count, how posts and records are named."""

from functools import partial

from cases import Case, each, load, raw

from parasol.features.lounge.client.pens import drawn_pens, is_certified, is_voice, pens_of, voice_of
from parasol.features.lounge.client.reading import shown_name, words_of
from parasol.features.lounge.rules import (
    first_day_of_month,
    month_of,
    months_on,
    pen_number,
    post_identity,
    season_of,
    seasons_around,
)
from parasol.features.lounge.structs import Certificate, VoiceCertificate
from parasol.kernel.formats.contexts.rooms import keyed_name, report_room
from parasol.kernel.oprf import poprf
from parasol.kernel.tokens.client.derive import once_batches
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import info_of

FILE = load("pens")
cases = partial(each, FILE)
GENESIS, TOKEN_KEY = raw(FILE["genesis"]), raw(FILE["token_key"])
SEAT = SeatKeys(bytes(32), "", raw(FILE["master"]))


@cases("season")
def test_a_day_has_its_season_and_takes_those_beside_it_at_the_turn(case: Case) -> None:
    assert season_of(case["day"]) == case["season"]
    assert not case["around"] or sorted(seasons_around(case["day"])) == case["around"]


@cases("pen")
def test_a_slot_has_its_pen_and_its_element(case: Case) -> None:
    drawn = drawn_pens(SEAT, GENESIS, case["season"])[case["slot"]]
    pen = drawn.pen
    assert pens_of(SEAT, GENESIS)[case["slot"]].key == pen.key
    made = {"seed": pen.seed, "pen": pen.key, "point": pen.point, "blind": drawn.blind, "blinded": drawn.blinded}
    assert {name: raw(case[name]) for name in made} == made
    assert (words_of(pen.key), info_of("pen", pen_number(case["season"], pen.slot))) == (
        case["words"],
        raw(case["info"]),
    )
    given = (raw(case["evaluated"]),), (drawn.blinded,), TOKEN_KEY, raw(case["info"]), raw(case["proof"])
    assert poprf.finalize_batch((pen.point,), (drawn.blind,), *given) == [raw(case["output"])]


def test_pens_stay_with_the_first_secret_when_a_member_renews_their_own_keys() -> None:
    renewed = SeatKeys(bytes(32), "", b"n" * 32, escrow_master=SEAT.master)
    assert [pen.key for pen in pens_of(renewed, GENESIS)] == [pen.key for pen in pens_of(SEAT, GENESIS)]
    assert pens_of(SeatKeys(bytes(32), "", b"n" * 32), GENESIS) != pens_of(SEAT, GENESIS)


@cases("certificate")
def test_a_certificate_counts_for_its_pen_its_slot_its_season_and_its_key_alone(case: Case) -> None:
    told = Certificate(case["slot"], case["season"], raw(case["evaluated"]), raw(case["proof"]))
    assert is_certified(told, GENESIS, raw(case["pen"]), [TOKEN_KEY]) == (case["expect"] == "ok")
    if case["expect"] == "ok":
        other = poprf.blind_evaluate(b"\1" + bytes(31), TOKEN_KEY, b"", b"\1" + bytes(31))[0]
        assert is_certified(told, GENESIS, raw(case["pen"]), [other, TOKEN_KEY]), "any key that was in force"
        assert not is_certified(told, GENESIS, raw(case["pen"]), [other])
        assert not is_certified(told, GENESIS, raw(case["pen"]), [])


@cases("month")
def test_a_day_has_its_month_and_the_voices_of_four(case: Case) -> None:
    day = case["day"]
    assert (month_of(day), first_day_of_month(case["month"])) == (case["month"], case["first_day"])
    assert first_day_of_month(case["month"]) % 7 == 5, "day 5, 1970-01-06, was a Tuesday"
    assert not case["months"] or [*months_on(day)] == case["months"]


@cases("voice")
def test_a_month_has_its_voice_and_its_element_whichever_the_keys_of_the_server(case: Case) -> None:
    month, info = case["month"], raw(case["info"])
    voice = voice_of(SEAT, GENESIS, month)
    for keys in (1, 2):
        (batch,) = once_batches(SEAT, [("voice", month)], keys, GENESIS)
        assert (batch.seeds, batch.nonces) == ([voice.seed], [voice.point])
        made = {"seed": voice.seed, "voice": voice.key, "point": voice.point}
        made |= {"blind": batch.blinds[0], "blinded": batch.blinded[0]}
        assert {name: raw(case[name]) for name in made} == made
    assert info_of("voice", month) == info
    given = (raw(case["evaluated"]),), (batch.blinded[0],), TOKEN_KEY, info, raw(case["proof"])
    assert poprf.finalize_batch((voice.point,), (batch.blinds[0],), *given) == [raw(case["output"])]


@cases("voice-certificate")
def test_a_certificate_counts_for_its_voice_its_month_and_its_key_alone(case: Case) -> None:
    told = VoiceCertificate(case["month"], raw(case["evaluated"]), raw(case["proof"]))
    assert is_voice(told, GENESIS, raw(case["voice"]), [TOKEN_KEY]) == (case["expect"] == "ok")
    if case["expect"] == "ok":
        other = poprf.blind_evaluate(b"\1" + bytes(31), TOKEN_KEY, b"", b"\1" + bytes(31))[0]
        assert is_voice(told, GENESIS, raw(case["voice"]), [other, TOKEN_KEY]), "any key that was in force"
        assert not is_voice(told, GENESIS, raw(case["voice"]), [other])


@cases("names")
def test_a_post_has_one_identity_and_each_edition_a_record_of_its_own(case: Case) -> None:
    pen = next(pen for pen in pens_of(SEAT, GENESIS) if pen.seed == raw(case["seed"]))
    assert pen.key == raw(case["pen"])
    assert post_identity(pen.key, raw(case["salt"])) == raw(case["identity"])
    key = public_key_of(pen.take_back_seed(raw(case["salt"]), case["edition"]))
    assert (key, keyed_name(key)) == (raw(case["take_back_key"]), raw(case["id"]))


@cases("picture")
def test_a_picture_s_room_is_named_after_a_key_of_the_pen_that_posts_it(case: Case) -> None:
    pen = next(pen for pen in pens_of(SEAT, GENESIS) if pen.seed == raw(case["seed"]))
    holder = public_key_of(pen.picture_seed(raw(case["key"])))
    assert (holder, report_room(holder)) == (raw(case["holder_key"]), raw(case["room"]))


@cases("shown")
def test_no_name_reads_like_another_one_with_the_words_of_its_key(case: Case) -> None:
    assert shown_name(case["raw"]) == case["shown"]
