"""SQL for vaults."""

import sqlite3

from parasol.server.storage import Vault, VaultMoved

_MOVED = "the vault has changed since it was read"


def vault(connection: sqlite3.Connection, name: bytes) -> tuple[Vault, int] | None:
    """A vault and the day of its last use."""
    row = connection.execute(
        "SELECT auth_key, version, sealed, expires_on, touched_on FROM vault WHERE name = ?", (name,)
    ).fetchone()
    return (Vault(*row[:4]), row[4]) if row else None


def touch(connection: sqlite3.Connection, name: bytes, today: int) -> None:
    """Note that a vault was used on this day; a day never goes back."""
    connection.execute("UPDATE vault SET touched_on = ? WHERE name = ? AND touched_on < ?", (today, name, today))


def put_vault(connection: sqlite3.Connection, name: bytes, vault: Vault, today: int) -> None:
    """See ``Storage.put_vault``."""
    if vault.version < 1:
        raise ValueError("a vault's versions count from 1")
    held = connection.execute("SELECT auth_key, version, sealed FROM vault WHERE name = ?", (name,)).fetchone()
    if held == (vault.auth_key, vault.version, vault.sealed):
        return
    if held is None and vault.version == 1:
        connection.execute(
            # A random row number, so that the order of the rows doesn't tell which vault came with which member.
            "INSERT INTO vault (id, name, auth_key, version, sealed, touched_on, expires_on)"
            " VALUES (abs(random() / 2), ?, ?, ?, ?, ?, ?)",
            (name, vault.auth_key, vault.version, vault.sealed, today, vault.expires_on),
        )
    elif held is not None and held[:2] == (vault.auth_key, vault.version - 1):
        connection.execute(
            "UPDATE vault SET version = ?, sealed = ?, touched_on = max(touched_on, ?) WHERE name = ?",
            (vault.version, vault.sealed, today, name),
        )
    else:
        raise VaultMoved(_MOVED)


def move_vault(
    connection: sqlite3.Connection, old: bytes, old_version: int, new: bytes, vault: Vault, today: int
) -> None:
    """See ``Storage.move_vault``."""
    if vault.version != 1:
        raise ValueError("a moved vault starts at version 1")
    there = connection.execute("SELECT auth_key, version, sealed FROM vault WHERE name = ?", (new,)).fetchone()
    gone = connection.execute("DELETE FROM vault WHERE name = ? AND version = ?", (old, old_version)).rowcount
    if there is not None:
        left = connection.execute("SELECT 1 FROM vault WHERE name = ?", (old,)).fetchone()
        if gone or left or there != (vault.auth_key, vault.version, vault.sealed):
            raise VaultMoved(_MOVED)
        return
    if not gone:
        raise VaultMoved(_MOVED)
    put_vault(connection, new, vault, today)


def delete_vault(connection: sqlite3.Connection, name: bytes) -> bool:
    """Delete a vault."""
    return connection.execute("DELETE FROM vault WHERE name = ?", (name,)).rowcount > 0
