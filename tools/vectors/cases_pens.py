"""`pens.json`: pens and voices, their points and words, the blinded elements that are drawn, certificates good and bad,
identities of posts, and the names of records and of pictures."""

import base64
from collections.abc import Callable
from typing import Any

from roster_chain import DAY, fixed
from text import b64, error, flipped

from parasol.features.lounge.client.pens import drawn_pens, pens_of, voice_of
from parasol.features.lounge.client.reading import shown_name, words_of
from parasol.features.lounge.rules import (
    first_day_of_month,
    month_info,
    month_of,
    months_on,
    pen_number,
    pen_point,
    post_identity,
    season_info,
    season_of,
    seasons_around,
    voice_point,
)
from parasol.kernel import oprf
from parasol.kernel.formats.contexts.rooms import keyed_name, report_room
from parasol.kernel.oprf import poprf
from parasol.kernel.tokens.client.derive import once_batches
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import info_of

GENESIS = fixed("pens genesis")
SEAT = SeatKeys(fixed("pens seat"), "AGE-SECRET-KEY-PQ-1", fixed("pens master"))
SECRET_KEY, PUBLIC_KEY = oprf.derive_key_pair(fixed("pens token seed"), b"parasol/v1/tokens", oprf.MODE_POPRF)
OTHER_KEY, OTHER_PUBLIC = oprf.derive_key_pair(fixed("pens other seed"), b"parasol/v1/tokens", oprf.MODE_POPRF)
SEASON = season_of(DAY)
MONTH = month_of(DAY)


def _random(name: str) -> Callable[[int], bytes]:
    return lambda size: fixed(name, size)


def _pens() -> list[dict[str, Any]]:
    made = []
    for season in (SEASON, SEASON + 1):
        for drawn in drawn_pens(SEAT, GENESIS, season):
            pen, info = drawn.pen, info_of("pen", pen_number(season, drawn.pen.slot))
            evaluated, proof = poprf.blind_evaluate(SECRET_KEY, drawn.blinded, info, _random(f"pen proof {pen.slot}"))
            made.append(
                {
                    "name": f"pen-{pen.slot}-in-season-{season}",
                    "op": "pen",
                    "slot": pen.slot,
                    "season": season,
                    "seed": b64(pen.seed),
                    "pen": b64(pen.key),
                    "words": words_of(pen.key),
                    "point": b64(pen.point),
                    "blind": b64(drawn.blind),
                    "blinded": b64(drawn.blinded),
                    "info": b64(info),
                    "evaluated": b64(evaluated),
                    "proof": b64(proof),
                    "output": b64(poprf.evaluate(SECRET_KEY, pen.point, info)),
                    "expect": "ok",
                }
            )
    return made


def _certificates() -> list[dict[str, Any]]:
    pens = pens_of(SEAT, GENESIS)
    pen, other = pens[1], pens[2]

    def made(point: bytes, season: int = SEASON, key: bytes = SECRET_KEY) -> dict[str, Any]:
        evaluated, proof = poprf.certify(key, point, season_info(season), _random(f"certificate {season}"))
        return {"evaluated": b64(evaluated), "proof": b64(proof)}

    def case(name: str, is_good: bool, **changed: Any) -> dict[str, Any]:
        good = {"slot": pen.slot, "season": SEASON, "pen": b64(pen.key), **made(pen.point)}
        return {
            "name": name,
            "op": "certificate",
            **good,
            **changed,
            "expect": "ok" if is_good else error("certificate"),
        }

    right = made(pen.point)
    elsewhere = pen_point(fixed("another genesis"), pen.slot, pen.key)
    return [
        case("certified", True),
        case("certified-in-slot-0", True, slot=0, pen=b64(pens[0].key), **made(pens[0].point)),
        case("certified-for-season-0", True, season=0, **made(pen.point, 0)),
        case("certificate-of-another-pen", False, pen=b64(other.key)),
        case("certificate-of-another-slot", False, slot=0),
        case("certificate-of-the-season-before", False, season=SEASON - 1),
        case("certificate-of-the-next-season", False, season=SEASON + 1),
        case("certificate-of-another-community", False, **made(elsewhere)),
        case("certificate-by-another-key", False, **made(pen.point, key=OTHER_KEY)),
        case("certificate-with-another-proof", False, proof=made(other.point)["proof"]),
        case("certificate-with-another-element", False, evaluated=made(other.point)["evaluated"]),
        case("certificate-of-the-identity", False, evaluated=b64(bytes(32))),
        case("certificate-with-a-flipped-proof", False, proof=b64(flipped(base64.b64decode(right["proof"]), 40))),
        case("certificate-with-a-proof-of-zeros", False, proof=b64(bytes(64))),
        case("certificate-that-is-a-tokens", False, **_token(pen.point)),
    ]


def _voices() -> list[dict[str, Any]]:
    made = []
    for month in (0, MONTH, MONTH + 1):
        voice, info = voice_of(SEAT, GENESIS, month), info_of("voice", month)
        (batch,) = once_batches(SEAT, [("voice", month)], 2, GENESIS)
        evaluated, proof = poprf.blind_evaluate(SECRET_KEY, batch.blinded[0], info, _random(f"voice proof {month}"))
        made.append(
            {
                "name": f"voice-of-month-{month}",
                "op": "voice",
                "month": month,
                "seed": b64(voice.seed),
                "voice": b64(voice.key),
                "point": b64(voice.point),
                "blind": b64(batch.blinds[0]),
                "blinded": b64(batch.blinded[0]),
                "info": b64(info),
                "evaluated": b64(evaluated),
                "proof": b64(proof),
                "output": b64(poprf.evaluate(SECRET_KEY, voice.point, info)),
                "expect": "ok",
            }
        )
    return made


def _voice_certificates() -> list[dict[str, Any]]:
    voice, pen = voice_of(SEAT, GENESIS, MONTH), pens_of(SEAT, GENESIS)[0]
    other = SeatKeys(fixed("another seat"), "AGE-SECRET-KEY-PQ-1", fixed("another master"))

    def made(point: bytes, info: bytes = month_info(MONTH), key: bytes = SECRET_KEY) -> dict[str, Any]:
        evaluated, proof = poprf.certify(key, point, info, _random(f"voice certificate {info.hex()}"))
        return {"evaluated": b64(evaluated), "proof": b64(proof)}

    def case(name: str, is_good: bool, **changed: Any) -> dict[str, Any]:
        good = {"month": MONTH, "voice": b64(voice.key), **made(voice.point)}
        expect = "ok" if is_good else error("certificate")
        return {"name": f"voice-{name}", "op": "voice-certificate", **good, **changed, "expect": expect}

    right, first = made(voice.point), voice_of(SEAT, GENESIS, 0)
    as_voice = voice_point(GENESIS, MONTH, pen.key)
    return [
        case("certified", True),
        case("certified-for-month-0", True, month=0, voice=b64(first.key), **made(first.point, month_info(0))),
        case("certified-for-the-month-before", False, month=MONTH - 1),
        case("certified-for-the-next-month", False, month=MONTH + 1),
        case("of-another-month-certified-for-this", False, voice=b64(first.key), **made(first.point)),
        case("of-another-membership", False, voice=b64(voice_of(other, GENESIS, MONTH).key)),
        case("of-another-community", False, **made(voice_point(fixed("another genesis"), MONTH, voice.key))),
        case("certified-by-another-key", False, **made(voice.point, key=OTHER_KEY)),
        case("certified-for-a-season-as-a-pen", False, **made(voice.point, season_info(MONTH))),
        case("that-is-a-pen", False, voice=b64(pen.key), **made(pen.point)),
        case(
            "that-is-a-pen-with-its-own-certificate", False, voice=b64(pen.key), **made(pen.point, season_info(MONTH))
        ),
        case("with-a-pen-s-proof", False, proof=made(as_voice)["proof"]),
        case("with-a-flipped-proof", False, proof=b64(flipped(base64.b64decode(right["proof"]), 40))),
        case("of-the-identity", False, evaluated=b64(bytes(32))),
        case(
            "certified-by-what-the-server-gives-when-it-is-drawn", False, **made(voice.point, info_of("voice", MONTH))
        ),
    ]


def _months() -> list[dict[str, Any]]:
    turn = first_day_of_month(MONTH + 1)
    return [
        {
            "name": f"month-of-{day}",
            "op": "month",
            "day": day,
            "month": month_of(day),
            "first_day": first_day_of_month(month_of(day)),
            "months": [*months_on(day)] if day > 200 else [],
            "expect": "ok",
        }
        for day in (0, 25, 26, DAY, turn - 1, turn, turn + 27, turn + 28)
    ]


def _token(point: bytes) -> dict[str, Any]:
    """What the server gives for a token is no certificate: it has another public info."""
    evaluated, proof = poprf.certify(SECRET_KEY, point, info_of("read", SEASON), _random("a token"))
    return {"evaluated": b64(evaluated), "proof": b64(proof)}


def _shown() -> list[dict[str, Any]]:
    """What names with the words of another pen in them are shown as, and names that stay as they are."""
    names = {
        "another-s-words": "Ana (violet-otter)",
        "wide-brackets": "Ana\uff08violet\u2011otter\uff09",
        "brackets-of-mathematics": "Ana \u27eeviolet\u2212otter\u27ef <x>",
        "a-dot-between": "Ana \u00b7 you \u00b7 2",
        "a-modifier": "Ana [violet\u02d7otter]",
        "people-s-names": "Zo\u00eb O'Neill-D\u2019Arcy Jr. & Co!?",
        "letters-and-emoji": "\u0646\u0648\u0631 \u5c0f\u6797 \u0e2a\u0e21 \U0001f469\U0001f3fd\u200d\U0001f9b0 3",
    }
    return [
        {"name": f"shown-{name}", "op": "shown", "raw": text, "shown": shown_name(text), "expect": "ok"}
        for name, text in names.items()
    ]


def _names() -> list[dict[str, Any]]:
    pen, made = pens_of(SEAT, GENESIS)[3], []
    for number, edition in ((1, 0), (1, 1), (2, 0), (2, 99)):
        salt = fixed(f"salt {number}")[:16]
        seed = pen.take_back_seed(salt, edition)
        made.append(
            {
                "name": f"post-{number}-edition-{edition}",
                "op": "names",
                "seed": b64(pen.seed),
                "pen": b64(pen.key),
                "salt": b64(salt),
                "edition": edition,
                "identity": b64(post_identity(pen.key, salt)),
                "take_back_key": b64(public_key_of(seed)),
                "id": b64(keyed_name(public_key_of(seed))),
                "expect": "ok",
            }
        )
    return made


def _pictures() -> list[dict[str, Any]]:
    pen, made = pens_of(SEAT, GENESIS)[3], []
    for number in (1, 2):
        key = fixed(f"picture {number}")
        holder = public_key_of(pen.picture_seed(key))
        names = {"holder_key": b64(holder), "room": b64(report_room(holder))}
        told = {"name": f"picture-{number}", "op": "picture", "seed": b64(pen.seed), "key": b64(key)}
        made.append({**told, **names, "expect": "ok"})
    return made


def _seasons() -> list[dict[str, Any]]:
    turn = next(day for day in range(DAY, DAY + 100) if season_of(day) != SEASON)
    days = (0, DAY, turn - 2, turn - 1, turn, turn + 6, turn + 7)
    return [
        {
            "name": f"season-of-{day}",
            "op": "season",
            "day": day,
            "season": season_of(day),
            "around": sorted(seasons_around(day)) if day else [],
            "expect": "ok",
        }
        for day in days
    ]


def make() -> dict[str, Any]:
    """All cases."""
    return {
        "description": (
            "Pens (docs/protocol.md, 'The lounge'). Base64. op 'season': the season of a day, and those whose "
            "certificates count on it (not looked at where 'around' is empty). op 'pen': seed, key, words, point, "
            "blind and blinded element of a slot from master, the same in each season, then the output for a season "
            "from what the server gave. op 'certificate': whether token_key certified this pen. op 'names': a post's "
            "identity and its record's id. "
            "op 'month': the month of a day, its first day, and the months for which there are voices (not looked at "
            "where 'months' is empty); 'voice' and 'voice-certificate': the same of a month's voice as of a pen. "
            "op 'picture': whose the room is in which a picture with this key lies, and what it is called. op 'shown': "
            "a pen's name as it stands beside the words of its key."
        ),
        "genesis": b64(GENESIS),
        "master": b64(SEAT.master),
        "token_secret_key": b64(SECRET_KEY),
        "token_key": b64(PUBLIC_KEY),
        "cases": [
            *_seasons(),
            *_pens(),
            *_certificates(),
            *_months(),
            *_voices(),
            *_voice_certificates(),
            *_names(),
            *_pictures(),
            *_shown(),
        ],
    }
