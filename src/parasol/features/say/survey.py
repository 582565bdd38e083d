"""A survey: its questions in several languages, sealed for members; answers, sealed to two named stewards; and what
both of these publish of them. It is opened as a poll is: its number, days and hash stand in the settings.
"""

import hashlib
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.features.say.poll import Ballot, Question
from parasol.kernel.formats.bounds import ENVELOPE_SIZES
from parasol.kernel.formats.shared import Hash, Key, Label, Name, Printable, Uint32

MAX_ASKED = 40
MAX_ANSWERS = 16
LEAST = 5
"""Nothing is told of fewer people."""
TALLY_DAYS = 14
"""So many days after the last one the result is due."""

AskedHow = Literal["one", "some", "scale", "number", "text"]
"""With one of the choices, with some, with a step of a scale, with the range that a number is in, in own words."""


class SurveyAsks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a question is answered. ``count``: how many answers there are to choose from, none for ``text``. ``starts``:
    of ``number``, where each range but the first begins."""

    way: AskedHow
    count: Annotated[int, Meta(ge=0, le=MAX_ANSWERS)]
    starts: Annotated[list[Uint32], Meta(min_length=1, max_length=MAX_ANSWERS - 1)] | UnsetType = UNSET


class SurveyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question in one language. ``about``: the desk or service that it is about. ``choices``: of ``one`` and
    ``some`` all of them, of ``scale`` what its two ends mean."""

    ask: Annotated[Printable, Meta(min_length=1, max_length=200)]
    choices: Annotated[list[Label], Meta(max_length=MAX_ANSWERS)]
    about: Label | UnsetType = UNSET


class SurveyWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of a survey in one language."""

    language: Annotated[Printable, Meta(min_length=1, max_length=20)]
    title: Annotated[Printable, Meta(min_length=1, max_length=80)]
    text: Annotated[str, Meta(max_length=1000)]
    asks: Annotated[list[SurveyWords], Meta(min_length=1, max_length=MAX_ASKED)]


class SurveyCounter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A steward who opens the answers: her key, and the survey's age identity sealed to her."""

    key: Key
    wrap: Annotated[bytes, Meta(min_length=ENVELOPE_SIZES[0], max_length=ENVELOPE_SIZES[0])]


class Survey(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="survey"):
    """A survey's questions, and the age recipient that its answers are sealed to. ``salt`` keeps its hash from telling
    them."""

    salt: Name
    recipient: Annotated[Printable, Meta(min_length=1, max_length=2500)]
    counters: Annotated[list[SurveyCounter], Meta(min_length=2, max_length=2)]
    asks: Annotated[list[SurveyAsks], Meta(min_length=1, max_length=MAX_ASKED)]
    wordings: Annotated[list[SurveyWording], Meta(min_length=1, max_length=6)]


class SurveyGiven(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody answered to ``poll`` under the key ``by`` that signed the record: nobody passes it off as an answer
    of their own. ``chosen``: for each question the numbers of the answers from 0 on, none where it was
    skipped or is ``text``; ``texts``: one for each ``text``, empty where it was skipped."""

    poll: Hash
    by: Key
    salt: Name
    chosen: Annotated[
        list[Annotated[list[Annotated[int, Meta(ge=0, lt=MAX_ANSWERS)]], Meta(max_length=MAX_ANSWERS)]],
        Meta(max_length=MAX_ASKED),
    ]
    texts: Annotated[list[Annotated[str, Meta(max_length=600)]], Meta(max_length=MAX_ASKED)]


class SurveyAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="survey-answer"):
    """An answer as it lies in the room: what was given, in an envelope to the survey's recipient."""

    sealed: Annotated[bytes, Meta(min_length=ENVELOPE_SIZES[1], max_length=ENVELOPE_SIZES[1])]


class SurveyTally(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="survey-tally"):
    """What one of the two publishes, for the other to agree. ``answers``: how many there were, rounded down.
    ``shown``: for each question multiples of 5, where 0 is fewer than 5, or kept back: of each answer, then of those
    who gave none; of ``some``, of each choice who chose it and who didn't, by turns. ``summaries``: one for each
    ``text``, in the stewards' own words."""

    poll: Hash
    answers: Uint32
    shown: Annotated[
        list[Annotated[list[Uint32], Meta(max_length=2 * MAX_ANSWERS)]], Meta(min_length=1, max_length=MAX_ASKED)
    ]
    summaries: Annotated[list[Annotated[str, Meta(max_length=1500)]], Meta(max_length=MAX_ASKED)]


class SurveyAgreed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="survey-agreed"):
    """That the other one counted the same: the hash of the record with the tally."""

    poll: Hash
    tally: Hash


def tally_hash(tally: bytes) -> bytes:
    """What a steward agrees to (32 bytes)."""
    return hashlib.sha256(b"parasol/v1/tally\x00" + tally).digest()


RECORDS = {
    "polls": (Question, Survey, SurveyTally, SurveyAgreed),
    "ballots": (Ballot,),
    "answers": (SurveyAnswer,),
}
"""Which records may stand in which kind of room (``Feature.records``)."""
