"""Three ways to run one statement. Values go to the server apart from the text, and answers come in binary."""

from typing import Any

from parasol.server.storage.postgres.locks import Connection


async def one_row(connection: Connection, query: str, *values: object) -> tuple[Any, ...] | None:
    """The first row, or None."""
    async with connection.cursor(binary=True) as cursor:
        await cursor.execute(query.encode(), values)
        return await cursor.fetchone()


async def all_rows(connection: Connection, query: str, *values: object) -> list[tuple[Any, ...]]:
    """All rows."""
    async with connection.cursor(binary=True) as cursor:
        await cursor.execute(query.encode(), values)
        return await cursor.fetchall()


async def count(connection: Connection, query: str, *values: object) -> int:
    """How many rows were changed."""
    async with connection.cursor() as cursor:
        await cursor.execute(query.encode(), values)
        return cursor.rowcount
