"""SQL for vaults. A vault's row is locked before it is compared; a new name is taken by whoever inserts it first."""

from parasol.server.storage import Vault, VaultMoved
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection

_MOVED = "the vault has changed since it was read"


async def vault(connection: Connection, name: bytes) -> tuple[Vault, int] | None:
    """A vault and the day of its last use."""
    row = await one_row(
        connection, "SELECT auth_key, version, sealed, expires_on, touched_on FROM vault WHERE name = %s", name
    )
    return (Vault(*row[:4]), row[4]) if row else None


async def touch(connection: Connection, name: bytes, today: int) -> None:
    """Note that a vault was used on this day; a day never goes back."""
    await connection.execute(
        "UPDATE vault SET touched_on = %s WHERE name = %s AND touched_on < %s", (today, name, today)
    )


async def put_vault(connection: Connection, name: bytes, vault: Vault, today: int) -> None:
    """See ``Storage.put_vault``."""
    if vault.version < 1:
        raise ValueError("a vault's versions count from 1")
    if vault.version == 1 and await _insert(connection, name, vault, today):
        return
    held = await one_row(connection, "SELECT auth_key, version, sealed FROM vault WHERE name = %s FOR UPDATE", name)
    if held == (vault.auth_key, vault.version, vault.sealed):
        return
    if held is None or held[:2] != (vault.auth_key, vault.version - 1):
        raise VaultMoved(_MOVED)
    await connection.execute(
        "UPDATE vault SET version = %s, sealed = %s, touched_on = greatest(touched_on, %s) WHERE name = %s",
        (vault.version, vault.sealed, today, name),
    )


async def move_vault(
    connection: Connection, old: bytes, old_version: int, new: bytes, vault: Vault, today: int
) -> None:
    """See ``Storage.move_vault``."""
    if vault.version != 1:
        raise ValueError("a moved vault starts at version 1")
    rows = await all_rows(
        connection,
        "SELECT name, auth_key, version, sealed FROM vault WHERE name = ANY (%s) ORDER BY name FOR UPDATE",
        [old, new],
    )
    found = {name: tuple(held) for name, *held in rows}
    if new in found:
        if old in found or found[new] != (vault.auth_key, vault.version, vault.sealed):
            raise VaultMoved(_MOVED)
        return
    if old not in found or found[old][1] != old_version or not await _insert(connection, new, vault, today):
        raise VaultMoved(_MOVED)
    await connection.execute("DELETE FROM vault WHERE name = %s", (old,))


async def delete_vault(connection: Connection, name: bytes) -> bool:
    """Delete a vault."""
    return await count(connection, "DELETE FROM vault WHERE name = %s", name) > 0


async def _insert(connection: Connection, name: bytes, vault: Vault, today: int) -> bool:
    query = (
        "INSERT INTO vault (name, auth_key, version, sealed, touched_on, expires_on) VALUES (%s, %s, %s, %s, %s, %s)"
        " ON CONFLICT (name) DO NOTHING"
    )
    values = (name, vault.auth_key, vault.version, vault.sealed, today, vault.expires_on)
    return await count(connection, query, *values) > 0
