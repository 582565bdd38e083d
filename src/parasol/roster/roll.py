"""The roll of the catalogue: which profiles a steward's device was shown, signed, and what is missing of it since
without anybody's word. Pure. Counterpart of ``browser/src/profiles/roll.ts``; both read ``vectors/profiles.json``.

The secret of a listed link is the hash of a word that only its owner has, and of a profile the roll has a leaf: a hash
of its name and its veil. ``veil`` follows from the secret, ``name`` from room and veil. So a reader makes the leaf of
each profile that is shown; of one that left, from its name and the owner's word, without learning its room; of one that
stewards hide, from its room and its veil, without the secret.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping

import msgspec

from parasol.formats.bounds import MET_DAYS, NAME_BYTES, PROFILE_DAYS, ROLL_DAYS, ROLL_LEAF_BYTES
from parasol.formats.contexts import public_bytes, room_name
from parasol.formats.messages import Roll, RollDay, RollMonth, SignedRoll
from parasol.formats.profile import Listing
from parasol.roster.standing import Standing
from parasol.roster.state import RosterState
from parasol.wire.days import month_of, parse_day, quarter_of
from parasol.wire.signing import BadSignature, verify

KIND = "roll"
Leaves = Mapping[bytes, int]
"""Leaves, and on which day each profile was put there."""


Months = Mapping[bytes, int]
"""Leaves, and the first day of the month in which two members said that they met each."""


def _hash(step: bytes, *parts: bytes) -> bytes:
    return hashlib.sha256(b"parasol/v1/roll/" + step + b"\x00" + b"".join(parts)).digest()[:NAME_BYTES]


def secret_of(word: bytes) -> bytes:
    """The secret of the listed link whose owner has this word."""
    return _hash(b"secret", word)


def takes_met(secret: bytes) -> bool:
    """Whether members may say that they met whose link has this secret: it says so itself, so that a listing isn't
    longer, and whoever takes that back has another link, of which nobody said anything."""
    return secret[0] == 0


def word_that(takes: bool, random: Callable[[int], bytes]) -> bytes:
    """A word whose secret says so, or doesn't: about 256 tries if it does."""
    word = random(NAME_BYTES)
    while takes_met(secret_of(word)) != takes:
        word = _hash(b"word", word)
    return word


def veil_of(secret: bytes) -> bytes:
    """What the name of a profile in the roll is made of, beside its room."""
    return _hash(b"veil", secret)


def named(room: bytes, veil: bytes) -> bytes:
    """Its name there."""
    return _hash(b"name", room, veil)


def leaf_of(name: bytes, veil: bytes) -> bytes:
    """What stands for it there."""
    return _hash(b"leaf", name, veil)[:ROLL_LEAF_BYTES]


def leaf_at(room: bytes, veil: bytes) -> bytes:
    """The same, by its room."""
    return leaf_of(named(room, veil), veil)


def leaves_of(listed: Iterable[tuple[bytes, Listing]]) -> dict[bytes, int]:
    """The leaves of profiles of the catalogue, by their rooms and what they say."""
    return {leaf_at(room, veil_of(listing.secret)): listing.day for room, listing in listed}


def left_in(pairs: bytes) -> set[bytes]:
    """The leaves of those whose owners gave their word."""
    return {leaf_of(name, veil_of(secret_of(word))) for name, word in _pairs(pairs)}


def hidden_in(pairs: bytes, standing: Standing) -> set[bytes]:
    """The leaves of those that stewards hide."""
    return {leaf_at(room, veil) for room, veil in _pairs(pairs) if standing.hidden_by(room, b"", 0, 0)}


def _pairs(pairs: bytes) -> list[tuple[bytes, bytes]]:
    step = 2 * NAME_BYTES
    return [(pairs[at : at + NAME_BYTES], pairs[at + NAME_BYTES : at + step]) for at in range(0, len(pairs), step)]


def days_of(leaves: Leaves, today: int) -> list[RollDay]:
    """What a roll says of them; nothing of those that may lapse before a reader's next day."""
    days: dict[int, list[bytes]] = {}
    for leaf, day in sorted(leaves.items()):
        if _may_be_missed(day, today):
            days.setdefault(day, []).append(leaf)
    return [RollDay(day, b"".join(days[day])) for day in sorted(days)]


def missed(roll: Roll, there: set[bytes], today: int) -> dict[bytes, int]:
    """Those of a roll that aren't ``there``, and whose time isn't over."""
    days = {leaf: each.day for each in roll.days if _may_be_missed(each.day, today) for leaf in _parts(each.leaves)}
    return {leaf: day for leaf, day in days.items() if leaf not in there}


def going_on(roll: Roll | None, missing: Leaves, there: Leaves) -> dict[bytes, int]:
    """What the next roll goes on with: who is missing without a word, and who is there; of these never an earlier day
    than the one before has. A host that shows stewards what somebody said weeks ago would have it lapse here, and leave
    it out then."""
    days = {} if roll is None else {leaf: each.day for each in roll.days for leaf in _parts(each.leaves)}
    return {**missing, **{leaf: max(day, days.get(leaf, day)) for leaf, day in there.items()}}


def _parts(leaves: bytes) -> list[bytes]:
    return [leaves[at : at + ROLL_LEAF_BYTES] for at in range(0, len(leaves), ROLL_LEAF_BYTES)]


def months_in(roll: Roll | None, today: int) -> dict[bytes, int]:
    """Who was met by two members, and since when, of the last twelve months."""
    met = [] if roll is None else roll.met
    return {leaf: each.month for each in met if -1 <= today - each.month <= MET_DAYS for leaf in _parts(each.leaves)}


def twice(said: Iterable[tuple[bytes, int, bytes]], taking: Collection[bytes], day: int) -> set[bytes]:
    """The leaves among ``taking`` of which two keys said it in one quarter: of each leaf, quarter and key. A quarter
    that is over counts for as long as a roll."""
    quarters = {quarter_of(each) for each in (day - ROLL_DAYS, day, day + 1)}
    keys: dict[tuple[bytes, int], set[bytes]] = {}
    for leaf, quarter, key in said:
        if quarter in quarters and leaf in taking:
            keys.setdefault((leaf, quarter), set()).add(key)
    return {leaf for (leaf, _), found in keys.items() if len(found) >= 2}


def months_of(before: Months, newly: Iterable[bytes], leaves: Leaves, day: int) -> list[RollMonth]:
    """What a roll of this day says of who was met: what the one before said, and who is it ``newly``."""
    months: dict[int, list[bytes]] = {}
    for leaf, month in sorted({**before, **dict.fromkeys(newly, parse_day(month_of(day)))}.items()):
        if leaf in leaves:
            months.setdefault(month, []).append(leaf)
    return [RollMonth(month, b"".join(months[month])) for month in sorted(months)]


def _may_be_missed(day: int, today: int) -> bool:
    """Clocks differ by a day, on both sides."""
    return today - day <= PROFILE_DAYS - 2


def roll_bytes(roster: RosterState, roll: Roll) -> bytes:
    """What the signature of a roll covers (label ``public``)."""
    return public_bytes(room_name(roster.genesis, KIND), bytes(NAME_BYTES), msgspec.json.encode(roll))


def counting(roster: RosterState, signed: SignedRoll | None, today: int) -> Roll | None:
    """The roll, if the stewards' signer of today signed it in the last 14 days. Whoever isn't a steward any more has
    the signer of before, which counts no more, nor does it while it is still to be renewed."""
    signer = roster.epoch("stewards").signer
    return None if "stewards" in roster.stale else _signed_by([signer], roster, signed, today)


def carried(roster: RosterState, signed: SignedRoll | None, today: int) -> dict[bytes, int]:
    """Who was met, as the next roll goes on with it: by whichever of the stewards' signers, since whoever went as one
    makes no roll without a server, and a server alone makes what two members say."""
    signers = [each.signer for (group, _), each in roster.epochs.items() if group == "stewards"]
    return months_in(_signed_by(signers, roster, signed, today), today)


def _signed_by(
    signers: Iterable[bytes | None], roster: RosterState, signed: SignedRoll | None, today: int
) -> Roll | None:
    if signed is None or not -1 <= today - signed.roll.day <= ROLL_DAYS:
        return None
    for signer in signers:
        try:
            verify(signer or b"", "public", roll_bytes(roster, signed.roll), signed.signature)
        except BadSignature:
            continue
        return signed.roll
    return None
