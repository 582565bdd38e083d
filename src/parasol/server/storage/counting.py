"""How many of each kind of thing there are: SQL that both engines understand alike. It reads counts, and no thing."""

TOLD = "holdings"
"""The name, among the server's own values, of what everybody is told this week. It is no key, so it isn't counted."""

COUNTS: dict[str, str] = {
    "reports": "SELECT count(*) FROM room WHERE kind IN ('report', 'met')",
    "waiting": "SELECT count(*) FROM room WHERE kind = 'escrow'",
    "drafts": "SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE room.kind = 'review'",
    "cases": "SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE room.kind = 'cases'",
    "alerts": "SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE room.kind = 'alerts'",
    "decisions": "SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE room.kind = 'decisions'",
    "conversations": "SELECT count(*) FROM room WHERE substr(kind, 1, 5) = 'desk/'",
    "books": (
        "SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE substr(room.kind, 1, 9) = 'deskbook/'"
    ),
    "files": "SELECT count(*) FROM chunk WHERE number = 0",
    "slips": "SELECT count(*) FROM room WHERE kind = 'slip'",
    "services": "SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE room.kind = 'public'",
    "answers": "SELECT coalesce(sum(count), 0) FROM experience",
    "withdrawals": "SELECT count(*) FROM withdrawal",
    "index": "SELECT count(*) FROM entry",
    "holes": "SELECT count(*) FROM hole",
    "roster": "SELECT count(*) FROM roster",
    "boxes": "SELECT count(*) FROM box",
    "vaults": "SELECT count(*) FROM vault WHERE expires_on IS NULL",
    "invites": "SELECT count(*) FROM vault WHERE expires_on IS NOT NULL",
    "tokens": "SELECT count(*) FROM spent",
    "credentials": "SELECT count(*) FROM credential",
    "keys": "SELECT count(*) FROM secret WHERE name <> 'holdings'",
}
"""By kind (``server/holdings/kinds.py``)."""
