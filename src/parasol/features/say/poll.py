"""A poll's question, and a ballot: both sealed for members. When it is open, and who votes, two stewards sign in the
settings (``roster.Poll``), with the hash of the question and not the question, since everybody reads those.
"""

import hashlib
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.kernel.formats.shared import Hash, Name, Printable

MAX_CHOICES = 16

Way = Literal["yes", "some", "rank"]
"""How it is answered: with yes or no, with some of the choices, or with choices in an order."""


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="question"):
    """A poll's question. ``salt`` keeps its hash from telling it. ``choices``: none for ``yes``, whose are yes and no;
    at least two else. ``most``: for ``some``, how many may be chosen, if not all."""

    salt: Name
    title: Annotated[Printable, Meta(min_length=1, max_length=120)]
    text: Annotated[str, Meta(max_length=1000)]
    way: Way
    choices: Annotated[list[Annotated[Printable, Meta(min_length=1, max_length=80)]], Meta(max_length=MAX_CHOICES)]
    most: Annotated[int, Meta(ge=1, le=MAX_CHOICES)] | UnsetType = UNSET


class Ballot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="ballot"):
    """An answer to a poll: the numbers of choices from 0 on, best first where they are ranked; of ``yes``, 0 is yes and
    1 is no. None is a blank ballot."""

    poll: Hash
    choices: Annotated[list[Annotated[int, Meta(ge=0, lt=MAX_CHOICES)]], Meta(max_length=MAX_CHOICES)]


def poll_id(question: bytes) -> bytes:
    """The hash of a question's record, as it stands in the settings (32 bytes)."""
    return hashlib.sha256(b"parasol/v1/poll\x00" + question).digest()
