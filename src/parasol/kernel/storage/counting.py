"""How many of each kind of thing there are. It reads counts, and no thing."""

from parasol.kernel.rooms.kinds import ROWS
from parasol.kernel.storage.sql.asking import Asking

TOLD = "holdings"
"""The name, among the server's own values, of what everybody is told this week. It is no key, so it isn't counted."""


def _count(name: str) -> str:
    rows = [row for row in ROWS if row.counted[0] == name]
    here = " OR ".join(
        f"substr(room.kind, 1, {len(row.name) + 1}) = '{row.name}/'" if row.is_owned else f"room.kind = '{row.name}'"
        for row in rows
    )
    if rows[0].counted[1] == "rooms":
        return f"SELECT count(*) FROM room WHERE {here}"  # noqa: S608 names of rows
    return f"SELECT count(*) FROM record JOIN room ON room.id = record.room WHERE {here}"  # noqa: S608 names of rows


COUNTS: dict[str, str] = {
    **{name: _count(name) for name in dict.fromkeys(row.counted[0] for row in ROWS)},
    "files": "SELECT count(*) FROM chunk WHERE number = 0",
    "answers": "SELECT coalesce(sum(count), 0) FROM experience",
    "withdrawals": "SELECT count(*) FROM withdrawal",
    "index": "SELECT count(*) FROM entry",
    "holes": "SELECT count(*) FROM hole",
    "roster": "SELECT count(*) FROM roster",
    "boxes": "SELECT (SELECT count(*) FROM box) + (SELECT count(*) FROM wrap) + (SELECT count(*) FROM rung)"
    " + (SELECT count(*) FROM recipient)",
    "vaults": "SELECT count(*) FROM vault WHERE expires_on IS NULL",
    "invites": "SELECT count(*) FROM vault WHERE expires_on IS NOT NULL",
    "tokens": "SELECT count(*) FROM spent",
    "passkey": "SELECT count(*) FROM secret WHERE name = 'profile_key'",
    "credentials": "SELECT count(*) FROM credential",
    "keys": "SELECT count(*) FROM secret WHERE name <> 'holdings'",
}
"""By kind (``features/holdings/server/kinds.py``)."""

SAME = {"photos": "files", "passes": "tokens"}
"""What a site of profiles calls by another name, and it is counted once."""


async def counted(db: Asking) -> dict[str, int]:
    """See ``Storage.counted``. One statement: as of one moment."""
    query = " UNION ALL ".join(f"SELECT '{kind}', CAST(({sql}) AS BIGINT)" for kind, sql in COUNTS.items())
    return dict(await db.all(query))


async def row_counts(db: Asking) -> dict[str, int]:
    """See ``Storage.row_counts``."""
    names = [name for (name,) in await db.all("{tables}")]
    return {name: await db.value(f'SELECT count(*) FROM "{name}"') for name in names}  # noqa: S608 from the schema
