"""What every storage engine promises about experience with services: one claim a test."""

import asyncio

from storage_samples import TODAY

from parasol.kernel.messages import ServiceCount
from parasol.kernel.wire.days import quarter_of

QUARTER = quarter_of(TODAY)
SERVICE, OTHER = b"s" * 16, b"o" * 16
YES = ("asked_id", True)


def test_answers_are_counted_one_by_one_and_not_together(storage):
    async def body(s):
        await s.tell_service(SERVICE, QUARTER, [YES, ("felt_respected", False)])
        await s.tell_service(SERVICE, QUARTER, [YES])
        await s.tell_service(SERVICE, QUARTER, [("asked_id", False)])
        assert await s.service_counts(QUARTER, 1) == [
            ServiceCount(SERVICE, QUARTER, "asked_id", False, 1),
            ServiceCount(SERVICE, QUARTER, "asked_id", True, 2),
            ServiceCount(SERVICE, QUARTER, "felt_respected", False, 1),
        ]

    storage(body)


def test_a_count_is_given_from_the_least_on_and_of_each_quarter_and_service_alone(storage):
    async def body(s):
        for service, quarter in ((SERVICE, QUARTER), (OTHER, QUARTER), (SERVICE, QUARTER - 1)):
            for _ in range(4):
                await s.tell_service(service, quarter, [YES])
        assert await s.service_counts(QUARTER - 3, 5) == []
        await s.tell_service(SERVICE, QUARTER, [YES])
        assert await s.service_counts(QUARTER - 3, 5) == [ServiceCount(SERVICE, QUARTER, "asked_id", True, 5)]
        assert await s.service_counts(QUARTER + 1, 5) == []

    storage(body)


def test_none_is_lost_when_many_tell_at_once(storage):
    async def body(s):
        await asyncio.gather(*(s.tell_service(SERVICE, QUARTER, [YES]) for _ in range(40)))
        assert [each.count for each in await s.service_counts(QUARTER, 5)] == [40]

    storage(body)


def test_of_fewer_quarters_today_s_is_the_last_that_stays(storage):
    async def body(s):
        for back in range(4):
            await s.tell_service(SERVICE, QUARTER - back, [YES])
        assert (await s.expire(TODAY, 0, 3))["experience"] == 1
        assert [each.quarter for each in await s.service_counts(0, 1)] == [QUARTER - 2, QUARTER - 1, QUARTER]
        assert (await s.expire(TODAY, 0, 1))["experience"] == 2
        assert [each.quarter for each in await s.service_counts(0, 1)] == [QUARTER]

    storage(body)


def test_counts_go_when_their_quarter_is_more_than_three_before(storage):
    async def body(s):
        await s.tell_service(SERVICE, QUARTER - 4, [YES])
        await s.tell_service(SERVICE, QUARTER - 3, [YES])
        assert (await s.expire(TODAY, 0))["experience"] == 1
        assert [each.quarter for each in await s.service_counts(0, 1)] == [QUARTER - 3]
        assert (await s.expire(TODAY, 0))["experience"] == 0

    storage(body)
