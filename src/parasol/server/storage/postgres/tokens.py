"""SQL for tokens: spending once, and drawing once."""

from collections.abc import Collection, Mapping, Sequence

from parasol.server.storage import IssuedOnce, RedeemedBy, Spending
from parasol.server.storage.postgres import roster
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take


async def redeem(
    connection: Connection,
    week: int,
    purpose: str,
    mark: bytes,
    request: bytes,
    signature: bytes,
    most: int | None = None,
) -> Spending:
    """See ``Storage.spend``. One statement."""
    query = "SELECT spend(%s::integer, %s, %b, %b, %b, %s::integer)"
    row = await one_row(connection, query, week, purpose, mark, request, signature, most)
    assert row is not None
    outcome: Spending = row[0]
    return outcome


async def redeemed_by(connection: Connection, week: int, purpose: str, mark: bytes) -> RedeemedBy | None:
    """The request that spent a token."""
    query = "SELECT request, signature FROM spent WHERE week = %s AND purpose = %s AND mark = %s"
    row = await one_row(connection, query, week, purpose, mark)
    return RedeemedBy(*row) if row else None


async def token_counts(connection: Connection, purpose: str) -> dict[int, int]:
    """How many tokens were spent, by week."""
    return dict(
        await all_rows(connection, "SELECT week, count FROM week_count WHERE purpose = %s AND count > 0", purpose)
    )


async def issued(connection: Connection, week: int, mark: bytes) -> bytes | None:
    """What was drawn under a mark in a week."""
    row = await one_row(connection, "SELECT batch FROM drawn WHERE week = %s AND mark = %s", week, mark)
    return row[0] if row else None


async def keep_issued(
    connection: Connection,
    week: int,
    packs: Mapping[bytes, bytes],
    credentials: Mapping[bytes, bytes],
    once: Sequence[IssuedOnce] = (),
) -> bool:
    """See ``Storage.keep_issued``."""
    await take(connection, Lock.DRAWS)
    held = await all_rows(connection, "SELECT mark, batch FROM credential WHERE mark = ANY (%s)", list(credentials))
    there = await all_rows(
        connection, "SELECT mark, batch FROM drawn WHERE week = %s AND mark = ANY (%s)", week, list(packs)
    )
    if any(credentials[mark] != batch for mark, batch in held) or any(packs[mark] != batch for mark, batch in there):
        return False
    is_there = [await issued(connection, each.week, each.mark) for each in once]
    if any(batch not in (None, each.batch) for each, batch in zip(once, is_there, strict=True)):
        return False
    for each in (each for each, batch in zip(once, is_there, strict=True) if batch is None):
        await connection.execute("INSERT INTO drawn (week, mark, batch) VALUES (%s, %s, %s)", each[:3])
        if each.counted is not None:
            await connection.execute(
                "INSERT INTO week_count (week, purpose, count) VALUES (%s, %s, 1)"
                " ON CONFLICT (week, purpose) DO UPDATE SET count = week_count.count + 1",
                (each.week, each.counted),
            )
    await connection.execute(
        "INSERT INTO drawn (week, mark, batch) SELECT %s, mark, batch FROM unnest(%s::bytea[], %s::bytea[])"
        " AS given (mark, batch) ON CONFLICT DO NOTHING",
        (week, list(packs), list(packs.values())),
    )
    await connection.execute(
        "INSERT INTO credential (mark, batch) SELECT mark, batch FROM unnest(%s::bytea[], %s::bytea[])"
        " AS given (mark, batch) ON CONFLICT DO NOTHING",
        (list(credentials), list(credentials.values())),
    )
    return True


async def keep_credentials(
    connection: Connection, members: Collection[bytes], roster_length: int | None = None
) -> int | None:
    """See ``Storage.keep_credentials``. Whoever has drawn had joined before, and nobody draws under the lock."""
    await take(connection, Lock.DRAWS)
    if roster_length is not None and await roster.length(connection) > roster_length:
        return None
    return await count(connection, "DELETE FROM credential WHERE NOT mark = ANY (%b)", list(members))
