"""SQL for tokens: spending once, and drawing once."""

from collections.abc import Collection, Mapping, Sequence

from parasol.kernel.storage.kept import IssuedOnce, RedeemedBy, Spending
from parasol.kernel.storage.sql import roster
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock


async def redeem(
    db: Asking, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None = None
) -> Spending:
    """Spend a token by its mark (16 bytes), in one step with counting it; ``request`` (16) tells the very same request
    from another, ``signature`` (64) is kept with it. With ``most``, at most so many of the purpose in the week. It
    survives a kill at once, on SQLite the loss of power a second later, or with the next thing that is written
    (decision 0104)."""
    return await db.redeem(week, purpose, mark, request, signature, most)


async def redeemed_by(db: Asking, week: int, purpose: str, mark: bytes) -> RedeemedBy | None:
    """The request that spent a token, or None."""
    query = "SELECT request, signature FROM spent WHERE week = ? AND purpose = ? AND mark = ?"
    row = await db.one(query, week, purpose, mark)
    return RedeemedBy(*row) if row else None


async def token_counts(db: Asking, purpose: str) -> dict[int, int]:
    """How many tokens were spent in each of the last weeks that had any."""
    return dict(await db.all("SELECT week, count FROM week_count WHERE purpose = ? AND count > 0", purpose))


async def issued(db: Asking, week: int, mark: bytes) -> bytes | None:
    """The hash of what was drawn under this mark (of a member's pack, in one week), or None."""
    row = await db.one("SELECT batch FROM drawn WHERE week = ? AND mark = ?", week, mark)
    return row[0] if row else None


async def keep_issued(
    db: Asking,
    week: int,
    packs: Mapping[bytes, bytes],
    credentials: Mapping[bytes, bytes],
    once: Sequence[IssuedOnce] = (),
) -> bool:
    """Keep all hashes (32 bytes): of the week's packs by their marks, of credentials by marks of the member for all
    weeks, and of what there is once, each counted when it comes. False, and nothing kept, if another hash is there
    already for any."""
    await db.take(Lock.DRAWS)
    held = await db.among("SELECT mark, batch FROM credential WHERE mark {among}", credentials)
    there = await db.among("SELECT mark, batch FROM drawn WHERE mark {among} AND week = ?", packs, week)
    if any(credentials[mark] != batch for mark, batch in held) or any(packs[mark] != batch for mark, batch in there):
        return False
    is_there = [await issued(db, each.week, each.mark) for each in once]
    if any(batch not in (None, each.batch) for each, batch in zip(once, is_there, strict=True)):
        return False
    new = [each for each, batch in zip(once, is_there, strict=True) if batch is None]
    await add_counts(db, [(each.week, each.counted, 1) for each in new if each.counted is not None])
    await db.many(
        "INSERT INTO drawn (week, mark, batch) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [*((week, mark, batch) for mark, batch in packs.items()), *(each[:3] for each in new)],
    )
    query = "INSERT INTO credential (mark, batch) VALUES (?, ?) ON CONFLICT DO NOTHING"
    await db.many(query, list(credentials.items()))
    return True


async def add_counts(db: Asking, counts: Sequence[tuple[int, str, int]]) -> None:
    """Add to what was counted in a week for a purpose."""
    await db.many(
        "INSERT INTO week_count (week, purpose, count) VALUES (?, ?, ?)"
        " ON CONFLICT (week, purpose) DO UPDATE SET count = week_count.count + excluded.count",
        counts,
    )


async def keep_credentials(db: Asking, members: Collection[bytes], roster_length: int | None = None) -> int | None:
    """Delete for good the credentials of all members but these marks; returns how many went. Nothing is done, and None
    returned, if the roster has grown beyond ``roster_length``, from which the caller knows the members. Whoever has
    drawn had joined before, and nobody draws under the lock."""
    await db.take(Lock.DRAWS)
    if roster_length is not None and await roster.length(db) > roster_length:
        return None
    there = await db.all("SELECT mark FROM credential")
    gone = [(mark,) for (mark,) in there if mark not in members]
    return await db.many("DELETE FROM credential WHERE mark = ?", gone)
