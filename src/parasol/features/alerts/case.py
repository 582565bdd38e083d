"""What stewards keep about their work: drafts, case files, claims, proposals, labels."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from parasol.features.alerts.structs import SignedAlert
from parasol.features.reports.structs import Kind
from parasol.kernel.formats.shared import Key, Printable

LABEL_LENGTH = 40
"""What two people say to each other to mean a third; too short for a life."""

STEPS = (
    "second",
    "wrote",
    "mine",
    "stewards",
    "new",
    "long",
    "unreadable",
    "asked",
    "drafted",
    "theirs",
    "sealed",
    "ended",
)
"""Where a report of the queue stands for a steward, in the order of her work: what waits for her signature first, since
without it nobody is warned; what needs nothing from her last."""

IdentifierKind = Literal["phone", "email", "handle", "plate"]


class CaseIdentifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An identifier in full, as stewards keep it sealed."""

    kind: IdentifierKind
    normal: str

    def canonical(self) -> bytes:
        """The bytes that are HMACed, as ``identifiers.Identifier.canonical``."""
        return self.kind.encode() + b"\x00" + self.normal.encode()


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="case"):
    """The case file of one alert: what is needed to put it into a new index and to take it down. What the index says of
    it is the alert's; ``takedown_seed`` belongs to the last withdrawal key, the stewards' own. ``signers`` are the two
    stewards who signed the answers, and ``answers`` for each of the alert's index keys their signatures, joined."""

    alert: bytes
    identifiers: list[CaseIdentifier]
    severity: int
    reporters: int
    newest: str
    kinds: list[Kind]
    warning: str
    expires_on: int
    roster_length: int
    withdraw_keys: list[bytes]
    takedown_seed: bytes
    signers: list[bytes]
    answers: list[bytes]


class Draft(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="draft"):
    """A signed payload that waits for a second signature, with what only stewards see: the identifiers in full, the
    reports it was made from, and the seed of the key with which any steward can take the alert down. ``answers`` are
    the first steward's signatures for each of the alert's index keys."""

    alert: bytes
    signature: bytes
    answers: list[bytes]
    identifiers: list[CaseIdentifier]
    reports: list[bytes]
    reason: str
    takedown_seed: bytes


class SentBack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="sent-back"):
    """A second steward's no, with the reason."""

    draft: bytes
    reason: str


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="claim"):
    """A steward takes a report on, so that two don't work on it without knowing."""

    room: bytes


class Proposal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="proposal"):
    """A weighty change of the roster that waits in the review room: the entry, the first signature, and why; of a
    steward's invite the recipient that the entry names."""

    body: bytes
    signature: bytes
    reason: str
    recipient: str | None = None


class OpenedReport(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="opened"):
    """In the review room: the key of a report that was opened, so that it stays open when the other one goes. It
    carries no withdrawal key: a report that is taken back is deleted, and this opens nothing then."""

    room: bytes
    key: bytes


class PrivateLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="label"):
    """By what stewards know a member: a few words, never a legal name. ``subject`` is the member's key, or the key of
    the invite that they come with."""

    subject: Key
    text: Annotated[Printable, Meta(min_length=1, max_length=LABEL_LENGTH)]


RECORDS = {
    "review": (Draft, SentBack, Claim, Proposal, OpenedReport),
    "cases": (Case,),
    "alerts": (SignedAlert,),
    "labels": (PrivateLabel,),
}
"""Which records may stand in which kind of room (``Feature.records``)."""
