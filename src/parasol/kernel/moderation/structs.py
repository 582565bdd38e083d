"""What members read of what stewards decided. Who was invited or vouched for is not among it: that tells who came
through whom."""

from typing import Literal

import msgspec

What = Literal[
    "founded",
    "invited a steward",
    "took back an invite",
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
    "announced the closing",
    "called off the closing",
    "renewed the keys of the server",
    "renewed their own keys",
    "changed the guides",
]


class Decision(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="decision"):
    """``about`` is a short reference (twelve hex digits of the name of an alert, a report, a member), never content."""

    what: What
    about: str
    reason: str
