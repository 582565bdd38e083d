"""Pens: the keys under which members write in the lounge. What both sides compute alike.

A pen is the same for good. Its token (``wire.tokens``) is of a season: a member draws the POPRF of the pen's point
blindly, once for each slot, and shows the output later in a request without a name. What it gets then, the
*certificate*, is the POPRF of the same point for that season, with the proof (RFC 9497) that the token key made it: so
everybody can verify that one of the members has this pen, and nobody whose it is. That a verifiable PRF's proof is a
signature is Goh and Jarecki's EDL (EUROCRYPT 2003).

A *voice* is a key that supports what was proposed in a month, and signs nothing else (docs/decisions/0194): certified
as a pen is, and drawn by whoever was a member when the month began (``roster.once``).
"""

import hashlib

from parasol.kernel.wire.tokens import info_of, week_of

PEN_SLOTS = 4
"""As many pens as a member has (docs/decisions/0110)."""
SEASON_WEEKS = 13
"""So many weeks a pen's token and its certificate count."""


VOICE_MONTHS = 4
"""So many months' voices a member has: the one of now, and of those before."""
_MONTH_DAYS = 28
_TUESDAY = 2


def pen_point(genesis: bytes, slot: int, pen: bytes) -> bytes:
    """What a pen's token is drawn on: the community, the slot and the public key."""
    return hashlib.sha256(b"parasol/v1/pen\x00" + genesis + slot.to_bytes(4) + pen).digest()


def season_of(day: int) -> int:
    """The season of a day: thirteen whole weeks."""
    return season_of_week(week_of(day))


def season_of_week(week: int) -> int:
    """The season of a week."""
    return week // SEASON_WEEKS


def pen_number(season: int, slot: int) -> int:
    """The number of a pen's token, where those of a week have the week: so whoever is no member any more, and draws
    nothing, has none in the next season (docs/decisions/0193)."""
    return season * PEN_SLOTS + slot


def seasons_shown(day: int) -> set[int]:
    """The seasons whose tokens bring a certificate on this day: clocks may differ by a day."""
    return {season_of(each) for each in (day - 1, day, day + 1)}


def seasons_around(day: int) -> set[int]:
    """The seasons whose certificates count on this day: the room doesn't go dark at the turn of one."""
    return {season_of(day - 7), season_of(day), season_of(day + 1)}


def month_of(day: int) -> int:
    """The month of a day: 28 days from a Tuesday on. A device whose date is a day ahead of the server's draws for a
    month on the Monday before it begins, and not before that week."""
    return (day + _TUESDAY) // _MONTH_DAYS


def first_day_of_month(month: int) -> int:
    """The Tuesday with which it begins, as a day number."""
    return _MONTH_DAYS * month - _TUESDAY


def months_on(day: int) -> range:
    """The months for which there are voices on this day: a proposal is supported by voices of its own month."""
    return range(month_of(day) + 1 - VOICE_MONTHS, month_of(day) + 1)


def months_around(day: int) -> set[int]:
    """The months whose voices count on a server's day, where devices' days may be one off."""
    return {*months_on(day - 1), *months_on(day + 1)}


def voice_until(month: int) -> int:
    """The last day on which a voice of this month is drawn."""
    return first_day_of_month(month + VOICE_MONTHS) - 1


def voice_point(genesis: bytes, month: int, voice: bytes) -> bytes:
    """What a voice is drawn on: the community, the month and the public key."""
    return hashlib.sha256(b"parasol/v1/voice\x00" + genesis + month.to_bytes(4) + voice).digest()


def month_info(month: int) -> bytes:
    """The public info of a voice's certificate."""
    return info_of("month", month)


def season_info(season: int) -> bytes:
    """The public info of a certificate."""
    return info_of("season", season)


def post_identity(pen: bytes, salt: bytes) -> bytes:
    """By what others name a post (16 bytes), whichever of its editions is there: nobody else can make one with it."""
    return hashlib.sha256(b"parasol/v1/post\x00" + pen + salt).digest()[:16]


def post_digest(body: bytes) -> bytes:
    """By what support and answers name a proposal's text (16 bytes): all of the post, so that no other replaces it."""
    return hashlib.sha256(b"parasol/v1/proposal\x00" + body).digest()[:16]


def take_back_context(salt: bytes, edition: int) -> bytes:
    """The context under which a pen's seed gives the key that a record is named after (label ``pen/take-back``)."""
    return salt + edition.to_bytes(4)
