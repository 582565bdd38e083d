"""Proof of work: its refusals become answers."""

from parasol.kernel.http.problems import Refused
from parasol.kernel.limits import WorkLimit, WorkMissing, WorkSpent, WorkStale, WorkWrong


def work_missing() -> Refused:
    """What a client answers with a proof of work."""
    return Refused(402, "work-missing")


async def pay(limit: WorkLimit, work: str | None, now: float) -> None:
    """Spend a proof of work. Raises ``Refused`` if it is missing, wrong, too old or used before."""
    if not work:
        raise work_missing()
    try:
        await limit.redeem(work, now)
    except WorkStale:
        raise Refused(402, "work-stale") from None
    except WorkSpent:
        raise Refused(402, "work-spent") from None
    except (WorkMissing, WorkWrong):
        raise Refused(402, "work-wrong") from None
