"""What members read of what stewards decided."""

from typing import Literal

import msgspec

What = Literal[
    "founded",
    "invited a member",
    "invited a steward",
    "took back an invite",
    "vouched for a seat",
    "removed a seat",
    "froze a seat",
    "thawed a seat",
    "changed a role",
    "changed the settings",
    "set up a desk",
    "closed a desk",
    "gave a desk its keys",
    "published an alert",
    "sent a draft back",
    "kept a report for stewards",
    "closed a report",
    "took down an alert",
    "renewed the list",
    "changed a service",
    "printed a sheet",
    "announced the closing",
    "called off the closing",
]


class Decision(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="decision"):
    """``about`` is a short reference (eight hex digits of an alert's, a report's or a member's name), never content."""

    what: What
    about: str
    reason: str
