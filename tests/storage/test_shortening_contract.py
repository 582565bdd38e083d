"""What every storage engine promises about settings that become shorter: one claim a test."""

from storage_samples import TODAY, a_record, a_room, a_roster_entry, an_alert, an_entry, everything_in, publish

from parasol.kernel.storage import NewKeys

KEPT = 180


async def left(s, room: bytes, day: int) -> tuple[bool, list[int]]:
    """What is there on a day: whether the room is, and its records' numbers."""
    await s.expire(day, 0)
    there = await s.room(room) is not None
    return there, [record.seq for record in await s.read_after(room, 0, 99, 1 << 30)] if there else []


def test_what_is_there_goes_so_many_days_after_the_day_on_which_it_came(storage):
    async def body(s):
        await s.open_room(a_room(expires_on=TODAY + KEPT), [a_record(expires_on=TODAY + KEPT)], TODAY)
        await s.open_room(a_room(b"book", "review"), [], TODAY)
        for day in (TODAY, TODAY + 20):
            await s.append(b"book", a_record(expires_on=day + KEPT), day)
        assert await s.shorten("report", 30) == 2
        assert await s.shorten("review", 30) == 2
        assert [await left(s, b"room", TODAY + 30), await left(s, b"book", TODAY + 30)] == [(True, [1]), (True, [1, 2])]
        assert [(await left(s, b"room", TODAY + 31))[0], await left(s, b"book", TODAY + 31)] == [False, (True, [2])]
        assert await left(s, b"book", TODAY + 51) == (True, [])

    storage(body)


def test_nothing_is_kept_longer_and_the_same_again_changes_nothing(storage):
    async def body(s):
        early = [a_record(expires_on=TODAY + 5), a_record()]
        await s.open_room(a_room(expires_on=TODAY + 9), early, TODAY)
        assert await s.shorten("report", 30) == 0
        assert await s.shorten("report", 7) == 1
        assert await s.shorten("report", 7) == 0
        assert await s.shorten("report", 30) == 0
        assert (await s.room(b"room")).expires_on == TODAY + 7
        assert await left(s, b"room", TODAY + 6) == (True, [2]), "what has no last day gets none"

    storage(body)


def test_a_kind_of_desks_means_all_of_them_and_no_other_kind(storage):
    async def body(s):
        for kind in ("desk/1", "desk/12", "deskbook/1", "report"):
            await s.open_room(a_room(kind.encode(), kind, TODAY + KEPT), [], TODAY)
        assert await s.shorten("desk", 30) == 2
        days = [(await s.room(kind)).expires_on - TODAY for kind in (b"desk/1", b"desk/12", b"deskbook/1", b"report")]
        assert days == [30, 30, KEPT, KEPT]

    storage(body)


def test_days_are_counted_from_the_day_that_is_given_where_one_is(storage):
    async def body(s):
        record = a_record(expires_on=TODAY + KEPT)
        await s.open_room(a_room(kind="met", expires_on=TODAY + KEPT), [record], TODAY)
        assert await s.shorten("met", 30, TODAY + 100) == 2
        assert await s.shorten("met", 30, TODAY + 101) == 0
        assert await left(s, b"room", TODAY + 130) == (True, [1])
        assert not (await left(s, b"room", TODAY + 131))[0]

    storage(body)


def test_many_are_shortened_in_portions_and_none_is_passed_over(storage):
    async def body(s):
        many = [a_record(expires_on=TODAY + KEPT) for _ in range(450)]
        for name in (b"one", b"other"):
            await s.open_room(a_room(name, expires_on=TODAY + KEPT), many, TODAY)
        assert await s.shorten("report", 30) == 902
        assert (await s.expire(TODAY + 31, 0))["records"] == 900

    storage(body)


def test_an_alert_with_entries_keeps_the_day_that_the_tree_commits_to(storage):
    async def body(s):
        await s.append_roster([a_roster_entry(0)], NewKeys(), [], new_list=1)
        await s.open_room(a_room(kind="alerts"), [], TODAY)
        await publish(s, an_alert(expires_on=TODAY + KEPT), [an_entry()])
        await s.append(b"room", an_alert(expires_on=TODAY + KEPT), TODAY)
        before = await everything_in(s, 1)
        assert await s.shorten("alerts", 30) == 1
        assert await left(s, b"room", TODAY + 31) == (True, [1])
        assert (await everything_in(s, 1))[2] == before[2]
        assert await left(s, b"room", TODAY + KEPT + 1) == (True, [])
        assert (await everything_in(s, 1))[2] == before[2], "the hole is the same to the tree"

    storage(body)
