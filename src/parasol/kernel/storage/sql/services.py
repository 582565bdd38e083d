"""SQL for what members found at services: counts, and nothing else."""

from collections.abc import Sequence

from parasol.kernel.messages import ServiceCount
from parasol.kernel.storage.sql.asking import Asking


async def tell(db: Asking, service: bytes, quarter: int, answers: Sequence[tuple[str, bool]]) -> None:
    """Count one more of each of these answers. What was answered together isn't kept. Sorted, so that two who tell at
    once don't wait for each other in a circle."""
    await db.many(
        "INSERT INTO experience (service, quarter, question, is_yes, count) VALUES (?, ?, ?, ?, 1)"
        " ON CONFLICT (quarter, service, question, is_yes) DO UPDATE SET count = experience.count + 1",
        [(service, quarter, question, int(is_yes)) for question, is_yes in sorted(answers)],
    )


async def counts(db: Asking, first_quarter: int, least: int) -> list[ServiceCount]:
    """The counts of ``least`` or more since a quarter, by service, quarter, question and answer."""
    rows = await db.all(
        "SELECT service, quarter, question, is_yes, count FROM experience WHERE quarter >= ? AND count >= ?"
        " ORDER BY service, quarter, question{bytewise}, is_yes",
        *(first_quarter, least),
    )
    return [ServiceCount(service, quarter, question, bool(yes), told) for service, quarter, question, yes, told in rows]
