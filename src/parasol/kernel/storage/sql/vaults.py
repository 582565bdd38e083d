"""SQL for vaults. A vault's row is locked before it is compared; a new name is taken by whoever inserts it first."""

from parasol.kernel.storage.errors import VaultMoved
from parasol.kernel.storage.kept import Vault
from parasol.kernel.storage.sql.asking import Asking

_MOVED = "the vault has changed since it was read"


async def vault(db: Asking, name: bytes) -> tuple[Vault, int] | None:
    """A vault and the day of its last use."""
    row = await db.one("SELECT auth_key, version, sealed, expires_on, touched_on FROM vault WHERE name = ?", name)
    return (Vault(*row[:4]), row[4]) if row else None


async def touch(db: Asking, name: bytes, today: int) -> None:
    """Note that a vault was used on this day; a day never goes back."""
    await db.run("UPDATE vault SET touched_on = ? WHERE name = ? AND touched_on < ?", today, name, today)


async def put_vault(db: Asking, name: bytes, vault: Vault, today: int) -> None:
    """Write version ``vault.version``: 1 makes a new vault, n replaces n-1 (same auth key). Writing the very same
    version and bytes again changes nothing. Raises ``VaultMoved``."""
    if vault.version < 1:
        raise ValueError("a vault's versions count from 1")
    query = "SELECT auth_key, version, sealed FROM vault WHERE name = ?{held}"
    held = await db.one(query, name)
    if held is None and vault.version == 1:
        if await _insert(db, name, vault, today):
            return
        held = await db.one(query, name)
    if held == (vault.auth_key, vault.version, vault.sealed):
        return
    if held is None or held[:2] != (vault.auth_key, vault.version - 1):
        raise VaultMoved(_MOVED)
    query = "UPDATE vault SET version = ?, sealed = ?, touched_on = {greatest}(touched_on, ?) WHERE name = ?"
    await db.run(query, vault.version, vault.sealed, today, name)


async def move_vault(db: Asking, old: bytes, old_version: int, new: bytes, vault: Vault, today: int) -> None:
    """Make the vault ``new`` (version 1) and delete ``old`` in one step. Repeated when that has happened it changes
    nothing. Raises ``VaultMoved``."""
    if vault.version != 1:
        raise ValueError("a moved vault starts at version 1")
    query = "SELECT name, auth_key, version, sealed FROM vault WHERE name IN (?, ?) ORDER BY name{held}"
    found = {name: tuple(held) for name, *held in await db.all(query, old, new)}
    if new in found:
        if old in found or found[new] != (vault.auth_key, vault.version, vault.sealed):
            raise VaultMoved(_MOVED)
        return
    if old not in found or found[old][1] != old_version:
        raise VaultMoved(_MOVED)
    await delete_vault(db, old)
    if not await _insert(db, new, vault, today):
        raise VaultMoved(_MOVED)


async def delete_vault(db: Asking, name: bytes) -> bool:
    """Delete a vault."""
    return await db.run("DELETE FROM vault WHERE name = ?", name) > 0


async def _insert(db: Asking, name: bytes, vault: Vault, today: int) -> bool:
    query = (
        "INSERT INTO vault ({id}name, auth_key, version, sealed, touched_on, expires_on)"
        " VALUES ({random}?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING"
    )
    values = (name, vault.auth_key, vault.version, vault.sealed, today, vault.expires_on)
    return await db.run(query, *values) > 0
