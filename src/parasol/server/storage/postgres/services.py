"""SQL for what members found at services: counts, and nothing else."""

from collections.abc import Sequence

from parasol.server.storage import Experience
from parasol.server.storage.postgres.asking import all_rows
from parasol.server.storage.postgres.locks import Connection


async def tell(connection: Connection, service: bytes, quarter: int, answers: Sequence[tuple[str, bool]]) -> None:
    """See ``Storage.tell_service``. Sorted, so that two who tell at once don't wait for each other in a circle."""
    for question, is_yes in sorted(answers):
        await connection.execute(
            "INSERT INTO experience (service, quarter, question, is_yes, count) VALUES (%s, %s, %s, %s, 1)"
            " ON CONFLICT (quarter, service, question, is_yes) DO UPDATE SET count = experience.count + 1",
            (service, quarter, question, int(is_yes)),
        )


async def counts(connection: Connection, first_quarter: int, least: int) -> list[Experience]:
    """See ``Storage.service_counts``."""
    rows = await all_rows(
        connection,
        "SELECT service, quarter, question, is_yes, count FROM experience WHERE quarter >= %s AND count >= %s"
        ' ORDER BY service, quarter, question COLLATE "C", is_yes',
        *(first_quarter, least),
    )
    return [Experience(service, quarter, question, bool(yes), told) for service, quarter, question, yes, told in rows]
