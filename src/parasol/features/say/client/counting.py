"""Counting a poll that has closed, as each device does by itself: what counts, what doesn't and why, and what it comes
to. It must never count what no member's token paid for as far as that can be seen, or leave out anything unsaid.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, NamedTuple

from parasol.features.say.client.tally import Outcome, is_ballot, tally
from parasol.features.say.client.voting import Asked, ballot_seed, room_of
from parasol.features.say.poll import Ballot, Question
from parasol.kernel import messages as m
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.words import name_of

Reason = Literal["unreadable", "late", "replayed", "invalid", "double"]
Whole = Literal["", "too-many", "quorum"]
WORDS_OF_A_COUNT = 3


class Found(NamedTuple):
    """A record of the room: its id, its day, the SHA-256 of its body; whose key signed it and what it says, both None
    if it doesn't open."""

    id: bytes
    day: int
    hash: bytes
    author: bytes | None
    said: bytes | None


@dataclass(frozen=True, slots=True)
class Result:
    """A poll counted. ``outcome`` is None if ``why`` says that there is none. ``refused``: the records that don't
    count, by reason; ``dropped``: how many ballots were paid for and didn't come. ``by``: what counted, by ballot
    key. ``words``: to compare with what others see."""

    outcome: Outcome | None
    why: Whole
    by: Mapping[bytes, Sequence[int]]
    refused: list[Reason]
    dropped: int
    words: str
    counts: m.PollCounts
    mine: Sequence[int] | None = None
    """One's own ballot, if it counted."""


def judged(
    poll: Poll, is_valid: Callable[[bytes, bytes], bool], found: Iterable[Found]
) -> tuple[dict[bytes, Found], list[Reason]]:
    """What counts, by ballot key, and why each of the others doesn't, in the room's order. Pure."""
    counted, refused, seen = dict[bytes, Found](), list[Reason](), set[bytes]()
    for each in found:
        reason = _reason(poll, is_valid, each, seen, counted)
        if reason is None:
            assert each.author is not None
            counted[each.author] = each
            seen |= {each.id, each.hash}
        else:
            refused.append(reason)
    return counted, refused


def _reason(
    poll: Poll, is_valid: Callable[[bytes, bytes], bool], each: Found, seen: set[bytes], counted: dict[bytes, Found]
) -> Reason | None:
    if each.id in seen or each.hash in seen:
        return "replayed"
    if each.author is None or each.said is None:
        return "unreadable"
    if not poll.opens_on <= each.day <= poll.closes_on:
        return "late"
    if not is_valid(each.author, each.said):
        return "invalid"
    return "double" if each.author in counted else None


def _is_answer(poll: Poll, question: Question, _author: bytes, said: bytes) -> bool:
    try:
        ballot = read_json(said, Ballot)
    except MALFORMED:
        return False
    return ballot.poll == poll.id and is_ballot(question, ballot)


def result_of(poll: Poll, question: Question, found: Sequence[Found], counts: m.PollCounts) -> Result:
    """What a room's records come to. Pure."""
    counted, refused = judged(poll, partial(_is_answer, poll, question), found)
    digest = hashlib.sha256(b"".join(sorted(each.hash for each in counted.values()))).digest()
    by = {author: read_json(each.said or b"", Ballot).choices for author, each in counted.items()}
    dropped = max(0, (counts.cast or 0) - len(found))
    is_many = counts.issued is not None and len(counted) > counts.issued
    why: Whole = "too-many" if is_many else "quorum" if len(counted) < poll.quorum else ""
    outcome = None if why else tally(question, [*by.values()])
    return Result(outcome, why, by, refused, dropped, name_of(digest, WORDS_OF_A_COUNT), counts)


def count(person: Person, asked: Asked) -> Result:
    """Count a poll. Raises as ``Person.read``; ``Declined`` (``poll-open``) before its last day is over."""
    assert asked.question is not None
    poll, kind = asked.poll, room_of(asked.poll.number)
    counts = person.ask_to_read("/api/polls/read", m.PollRead(poll.number), m.PollCounts)
    found = []
    for stored, opened in person.read(kind):
        hashed = hashlib.sha256(stored.body).digest()
        told = (None, None) if isinstance(opened, Unreadable) else (opened.author, opened.body)
        found.append(Found(stored.id, stored.day, hashed, *told))
    result = result_of(poll, asked.question, found, counts)
    own = public_key_of(ballot_seed(person.contents.seat, poll.number))
    return replace(result, mine=result.by.get(own))
