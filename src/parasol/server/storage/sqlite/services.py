"""SQL for what members found at services: counts, and nothing else."""

import sqlite3
from collections.abc import Sequence

from parasol.server.storage import Experience


def tell(connection: sqlite3.Connection, service: bytes, quarter: int, answers: Sequence[tuple[str, bool]]) -> None:
    """See ``Storage.tell_service``."""
    connection.executemany(
        "INSERT INTO experience (service, quarter, question, is_yes, count) VALUES (?, ?, ?, ?, 1)"
        " ON CONFLICT (quarter, service, question, is_yes) DO UPDATE SET count = count + 1",
        [(service, quarter, question, int(is_yes)) for question, is_yes in answers],
    )


def counts(connection: sqlite3.Connection, first_quarter: int, least: int) -> list[Experience]:
    """See ``Storage.service_counts``."""
    rows = connection.execute(
        "SELECT service, quarter, question, is_yes, count FROM experience WHERE quarter >= ? AND count >= ?"
        " ORDER BY service, quarter, question, is_yes",
        (first_quarter, least),
    ).fetchall()
    return [Experience(service, quarter, question, bool(yes), count) for service, quarter, question, yes, count in rows]
