"""What a report may say, its sealed parts, and the messages of its conversation.

There is deliberately no field for the reporter's name, address, body, race or nationality.
"""

from typing import Literal, get_args

import msgspec

from parasol.kernel.files.structs import Picture

Kind = Literal[
    "violence",
    "sexual violence",
    "condom removal",
    "robbery",
    "not paying",
    "threats",
    "blackmail",
    "outing",
    "stalking",
    "abuse of authority",
    "harassment",
    "time-wasting",
    "other",
]

KINDS: tuple[Kind, ...] = get_args(Kind)
KINDS_BY_LEVEL: tuple[tuple[Kind, ...], ...] = (
    ("time-wasting",),
    ("not paying", "harassment", "other"),
    ("robbery", "threats", "blackmail", "outing", "stalking", "abuse of authority", "condom removal"),
    ("violence", "sexual violence"),
)
"""How much each can hurt, on the scale of an alert's severity: what stewards read first. It is no judgement of a
report; that is the stewards'."""
Status = Literal["received", "being read", "alert written", "kept for stewards", "closed", "taken back"]
STATUSES: tuple[Status, ...] = get_args(Status)


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An identifier as the reporter wrote it, with what they said it is."""

    typed: str
    kind: str | None = None
    platform: str | None = None


class Incident(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another time with the same person."""

    what_happened: str = ""
    area: str = ""
    happened: str = ""


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The raw report, which only stewards read. ``further``: other times with the same person. What wasn't answered is
    empty or null: no answer stands in for somebody's."""

    what_happened: str = ""
    identifiers: list[Asked] = []
    kinds: list[Kind] = []
    area: str = ""
    happened: str = ""
    description: str = ""
    vehicle: str = ""
    further: list[Incident] = []
    warn_others: bool | None = None
    for_somebody_else: bool | None = None


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the reporter may be reached, if they want to be: sealed apart, deleted first."""

    cover_name: str = ""
    how: str = ""
    is_safe: bool = False


class Outreach(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which desk vouches that a worker of its own reported: its signer's signature (label ``outreach``) over the
    report's room. It can't be moved to another report, and names nobody."""

    desk: int
    signature: bytes


class RawPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="raw", omit_defaults=True):
    """The first sealed part. It names its room, so that the server can't pass it off as another report's, and
    brings the keys of the conversation and of taking back. ``outreach`` if a desk's worker reports for somebody."""

    room: bytes
    thread_key: bytes
    withdraw_key: bytes
    report: Report
    outreach: Outreach | None = None


class SharedPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="shared"):
    """The second: what the reporter would want others to be told, in their words. Never published as it is."""

    room: bytes
    text: str


class ContactPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="contact"):
    """The third. Stewards delete it when they close the report."""

    room: bytes
    contact: Contact


Part = RawPart | SharedPart | ContactPart
"""Any of the three parts that stewards read."""


class OwnPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="own", omit_defaults=True):
    """The reporter's own copy, sealed to their words: the private keys and what they wrote (but no contact). Of a
    report that waits also the key that its parts are sealed under, with which its holder renews it."""

    thread_key: bytes
    withdraw_seed: bytes
    genesis: bytes
    report: Report
    shared: str
    report_key: bytes | None = None


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One message of a conversation. ``status`` is set by stewards only, ``picture`` by the reporter."""

    kind: Literal["question", "answer", "correction", "status", "picture"]
    text: str = ""
    status: Status | None = None
    corrected: Report | None = None
    picture: Picture | None = None
