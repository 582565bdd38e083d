"""SQL for the heads of lists: what stewards signed, kept only if it is what the database says."""

from collections.abc import Iterable

from msgspec.structs import astuple

from parasol.features.checks.contexts import empty_hashes
from parasol.kernel.messages import Head
from parasol.kernel.storage.errors import TreeHeadMoved
from parasol.kernel.storage.sql import tree
from parasol.kernel.storage.sql.asking import Asking

_HEAD = (
    "SELECT head.list, head.bits, head.size, head.seq, head.day, head.root, head.roster_length, head.signer,"
    " head.signature FROM list JOIN head ON head.list = list.number WHERE list.is_dropped = 0"
)

_HEAD_OF = f"{_HEAD} AND list.number = ? AND list.is_complete >= ?"


async def head_of(db: Asking, number: int, *, is_complete: bool = False) -> Head | None:
    """A list's tree head; with ``is_complete`` only of a list that is."""
    row = await db.one(_HEAD_OF, number, int(is_complete))
    return Head(*row) if row else None


async def heads(db: Asking) -> list[Head]:
    """The heads of complete lists, by number."""
    return [Head(*row) for row in await db.all(f"{_HEAD} AND list.is_complete = 1 ORDER BY list.number")]


async def last_seq(db: Asking, room: bytes, held: str = "") -> int:
    """The number of the last record that the room was given; 0 if there was none."""
    row = await db.one(f"SELECT next - 1 FROM room WHERE name = ?{held}", room)  # noqa: S608 of this file
    return row[0] if row else 0


async def last_seq_held(db: Asking, room: bytes) -> int:
    """The same, and nobody appends there until the transaction ends."""
    return await last_seq(db, room, "{held}")


async def advance(db: Asking, head: Head, positions: Iterable[int], seq: int) -> None:
    """Bring the tree up to date with new entries at ``positions`` and keep ``head``, which must say the same.

    Raises ``TreeHeadMoved``, ``BucketFull``. What costs nothing is compared first: recomputing a tree may take
    seconds.
    """
    number = head.list_number
    old = await head_of(db, number)
    if head.seq != seq or head.size != await _size(db, number) or (old is not None and head.bits < old.bits):
        raise TreeHeadMoved("this head isn't of the list as it is")
    if old is not None and head.bits == old.bits:
        root = await tree.update(db, number, head.bits, positions)
    else:
        root = await tree.rebuild(db, number, head.bits)
    if root != head.root:
        raise TreeHeadMoved("this head isn't of the list as it is")
    await _keep(db, head)


async def confirm(db: Asking, head: Head, room: bytes, *, may_be_later: bool) -> None:
    """Keep a tree head of the list as it is, or the first one of an empty list. ``seq`` is that of the tree head in
    force, or (always for the first, else if it ``may_be_later``) the last of ``room``. Raises ``TreeHeadMoved``."""
    old = await head_of(db, head.list_number)
    seqs = set()
    if old is None:
        expected = (head.bits, 0, empty_hashes(head.bits)[-1])
        if await _size(db, head.list_number) > 0:
            raise TreeHeadMoved("a list with entries has no first head")
    else:
        expected = (old.bits, old.size, old.root)
        seqs.add(old.seq)
    if old is None or may_be_later:
        seqs.add(await last_seq_held(db, room))
    if (head.bits, head.size, head.root) != expected or head.seq not in seqs:
        raise TreeHeadMoved("this head isn't of the list as it is")
    await _keep(db, head)


async def _size(db: Asking, number: int) -> int:
    size: int = await db.value("SELECT entries + holes FROM list WHERE number = ?", number)
    return size


async def _keep(db: Asking, head: Head) -> None:
    await db.run(
        "INSERT INTO head (list, bits, size, seq, day, root, roster_length, signer, signature)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (list) DO UPDATE SET (bits, size, seq, day, root,"
        " roster_length, signer, signature) = (excluded.bits, excluded.size, excluded.seq, excluded.day, excluded.root,"
        " excluded.roster_length, excluded.signer, excluded.signature)",
        *astuple(head),
    )
