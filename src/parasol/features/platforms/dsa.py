"""A note in the terms of the DSA Transparency Database's statements of reasons, schema v2, to compare the two.

Values: https://transparency.dsa.ec.europa.eu/page/api-documentation (v2 since 1 July 2025; read 28 November 2026).
Deliberately without ``category`` and ``category_specification``: why it was done only the platform knows, and a note
says it in the platform's own words. A note is somebody's own account, not a statement of reasons.
"""

from typing import Any

from msgspec import UNSET

from parasol.features.platforms.structs import PlatformLog
from parasol.kernel.wire.days import text_of

SCHEMA = "dsa-statement-of-reasons-2"
_VISIBILITY = {
    "removed": "DECISION_VISIBILITY_CONTENT_REMOVED",
    "limited": "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",
    "hidden": "DECISION_VISIBILITY_CONTENT_DEMOTED",
}
_ACCOUNT = {"suspended": "DECISION_ACCOUNT_SUSPENDED", "banned": "DECISION_ACCOUNT_TERMINATED"}
_MONETARY = {"unpaid": "DECISION_MONETARY_OTHER"}
_PROVISION = {
    "refused": "DECISION_PROVISION_TOTAL_SUSPENSION",
    "asked for papers": "DECISION_PROVISION_PARTIAL_SUSPENSION",
}
_DECISION = {
    "machine": "AUTOMATED_DECISION_FULLY",
    "both": "AUTOMATED_DECISION_PARTIALLY",
    "person": "AUTOMATED_DECISION_NOT_AUTOMATED",
}
_CONTENT = {
    "post": "CONTENT_TYPE_TEXT",
    "message": "CONTENT_TYPE_TEXT",
    "picture": "CONTENT_TYPE_IMAGE",
    "video": "CONTENT_TYPE_VIDEO",
}


def statement(log: PlatformLog) -> dict[str, Any]:
    """A note's values by the schema's names. What it doesn't say is left out."""
    hit = None if log.hit is UNSET else log.hit
    is_of_account = hit in ("account", "profile")
    said = {
        "platform_name": log.platform,
        "decision_visibility": _listed(None if is_of_account else _VISIBILITY.get(log.happened)),
        "decision_account": _ACCOUNT.get(log.happened),
        "decision_monetary": _MONETARY.get(log.happened),
        "decision_provision": _PROVISION.get(log.happened),
        "automated_decision": _DECISION.get(log.decided_by) if log.decided_by is not UNSET else None,
        "content_type": _listed(None if hit is None or is_of_account else _CONTENT.get(hit, "CONTENT_TYPE_OTHER")),
        "decision_facts": log.reason or None,
        "incompatible_content_ground": log.rule or None,
        "application_date": None if log.day is UNSET else text_of(log.day),
    }
    return {name: value for name, value in said.items() if value is not None}


def _listed(value: str | None) -> list[str] | None:
    return None if value is None else [value]
