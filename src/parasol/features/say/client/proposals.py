"""What members propose, how many support it, and what stewards owe them: an answer, and what came of it. Pure.

Support counts from voices of the month in which the text that was read was posted, one a membership
(docs/decisions/0194): nobody gathers support for one text and puts another in its place. An answer counts once a second
steward has confirmed it. A steward's day is the later one of what she signed and what the host says, so that neither
makes an answer earlier alone. Counterpart of ``src/parasol/features/say/page/proposals.ts``; both read
``vectors/lounge.json``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from parasol.features.lounge.structs import CAME_DAYS, Act, Answer, Came


@dataclass(frozen=True, slots=True)
class Supported:
    """That somebody supports a text, or no more: in which record and on which day, by which voice of which month."""

    seq: int
    day: int
    voice: bytes
    month: int
    digest: bytes
    supports: bool


@dataclass(frozen=True, slots=True)
class Word:
    """What a steward said: an answer, a confirmation, or what came of it."""

    seq: int
    id: bytes
    by: bytes
    day: int
    said: Answer | Act | Came


class Text(NamedTuple):
    """A proposal's text, by its digest, and the month in which it was posted."""

    digest: bytes
    month: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """``due_on`` is the last day for an answer, once there is enough support. ``answer`` is the last one that two
    stewards gave to this text, ``answered_on`` the day of the first; ``waiting`` are those that nobody confirmed,
    ``earlier`` those of two stewards to other texts."""

    support: int
    due_on: int | None
    answer: Word | None
    answered_on: int | None
    waiting: tuple[Word, ...]
    earlier: tuple[Word, ...]
    came: Word | None
    came_due: int | None
    is_late: bool
    is_came_late: bool


def supported(support: Iterable[Supported], text: Text, needed: int) -> tuple[int, int | None]:
    """How many support this text, and on which day there were first as many as are needed."""
    voices, reached_on = set[bytes](), None
    for each in sorted((each for each in support if each.month == text.month), key=lambda each: each.seq):
        if each.supports and each.digest == text.digest:
            voices.add(each.voice)
        else:
            voices.discard(each.voice)
        if reached_on is None and len(voices) >= needed:
            reached_on = each.day
    return len(voices), reached_on


def proposal_of(
    post: bytes,
    text: Text,
    voices: Iterable[Supported],
    words: Iterable[Word],
    needed: int,
    answer_days: int,
    today: int,
) -> Proposal:
    """What became of a post with this text."""
    all = sorted(words, key=lambda word: word.seq)
    about = [(word, word.said) for word in all if isinstance(word.said, Answer) and word.said.post == post]
    given = [(word, said.digest, _confirmed(word, all)) for word, said in about]
    counting = [(each, word) for word, of, each in given if each and of == text.digest]
    counting.sort(key=lambda each: each[0].seq)
    support, reached_on = supported(voices, text, needed)
    due_on = None if reached_on is None else reached_on + answer_days
    answer = counting[-1][1] if counting else None
    answered_on = min((max(each.day, word.day) for each, word in counting), default=None)
    says = answer.said.says if answer and isinstance(answer.said, Answer) else "no"
    tellings = [] if answer is None else [w for w in all if isinstance(w.said, Came) and w.said.of == answer.id]
    came_due = None if answered_on is None or says == "no" else answered_on + CAME_DAYS
    return Proposal(
        support=support,
        due_on=due_on,
        answer=answer,
        answered_on=answered_on,
        waiting=tuple(word for word, of, confirmed in given if confirmed is None and of == text.digest),
        earlier=tuple(word for word, of, confirmed in given if confirmed and of != text.digest),
        came=tellings[-1] if tellings else None,
        came_due=came_due,
        is_late=due_on is not None and (today if answered_on is None else answered_on) > due_on,
        is_came_late=came_due is not None and min((each.day for each in tellings), default=today) > came_due,
    )


def _confirmed(answer: Word, words: Iterable[Word]) -> Word | None:
    """The first confirmation of an answer by somebody else, behind it."""
    behind = (word for word in words if word.seq > answer.seq and word.by != answer.by)
    says_so = (w for w in behind if isinstance(w.said, Act) and w.said.does == "confirm" and w.said.of == answer.id)
    return next(says_so, None)
