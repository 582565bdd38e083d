"""What every storage engine promises about tokens: one claim a test."""

import asyncio
import os

import pytest
from storage_samples import TODAY, a_roster_entry

from parasol.kernel.storage import IssuedOnce, MovedMark, NewKeys, RosterMoved
from parasol.kernel.storage.sums import CHECKS, first_week_of, first_week_summed
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.wire.tokens import week_of, weeks_around

WEEK = week_of(TODAY)
QUARTER = quarter_of(TODAY)
MARK, REQUEST, OTHER = bytes(16), b"r" * 16, b"o" * 16
SIGNATURE = b"s" * 64
BATCH, CREDENTIAL = b"b" * 32, b"c" * 32


def test_a_token_is_spent_once_and_the_very_same_request_is_known_again(storage):
    async def body(s):
        assert await s.redeemed_by(WEEK, "check", MARK) is None
        assert await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE) == "new"
        assert await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE) == "again"
        assert await s.redeem(WEEK, "check", MARK, OTHER, b"o" * 64) == "spent"
        assert await s.redeemed_by(WEEK, "check", MARK) == (REQUEST, SIGNATURE)
        assert await s.token_counts("check") == {WEEK: 1}

    storage(body)


def test_a_token_of_another_purpose_or_week_is_another_token(storage):
    async def body(s):
        for week, purpose in ((WEEK, "check"), (WEEK, "read"), (WEEK + 1, "check")):
            assert await s.redeem(week, purpose, MARK, REQUEST, SIGNATURE) == "new"
        assert await s.token_counts("check") == {WEEK: 1, WEEK + 1: 1}
        assert await s.token_counts("read") == {WEEK: 1}
        assert await s.token_counts("post") == {}

    storage(body)


def test_of_two_who_spend_at_once_one_wins(storage):
    async def body(s):
        for mark in (os.urandom(16) for _ in range(20)):
            outcomes = await asyncio.gather(
                *(s.redeem(WEEK, "check", mark, os.urandom(16), SIGNATURE) for _ in range(8))
            )
            assert sorted(outcomes) == ["new", *["spent"] * 7]
        assert await s.token_counts("check") == {WEEK: 20}

    storage(body)


def test_no_more_than_so_many_are_spent_in_a_week_even_at_once(storage):
    async def body(s):
        spending = (s.redeem(WEEK, "check", os.urandom(16), REQUEST, SIGNATURE, 5) for _ in range(12))
        outcomes = await asyncio.gather(*spending)
        assert sorted(outcomes) == [*["new"] * 5, *["quota"] * 7]
        assert await s.token_counts("check") == {WEEK: 5}
        assert await s.redeem(WEEK + 1, "check", MARK, REQUEST, SIGNATURE, 5) == "new"

    storage(body)


def test_what_was_spent_before_the_cap_is_still_known_again(storage):
    async def body(s):
        assert await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE, 1) == "new"
        assert await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE, 1) == "again"
        assert await s.redeem(WEEK, "check", MARK, OTHER, SIGNATURE, 1) == "spent"

    storage(body)


def test_a_restart_keeps_what_was_spent_and_drawn(storage):
    async def before(s):
        await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE)
        assert await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL})

    async def after(s):
        assert await s.redeem(WEEK, "check", MARK, OTHER, SIGNATURE) == "spent"
        assert await s.issued(WEEK, MARK) == BATCH
        assert await s.token_counts("check") == {WEEK: 1}

    storage(before)
    storage(after)


def test_a_week_is_drawn_once_and_the_same_again_is_the_same(storage):
    async def body(s):
        assert await s.issued(WEEK, MARK) is None
        for _ in range(2):
            assert await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL})
        assert not await s.keep_issued(WEEK, {MARK: b"x" * 32}, {OTHER: CREDENTIAL})
        assert await s.issued(WEEK, MARK) == BATCH
        assert await s.keep_issued(WEEK + 1, {MARK: b"x" * 32}, {OTHER: CREDENTIAL})

    storage(body)


def test_a_pack_is_drawn_once_beside_others_and_one_that_differs_keeps_none(storage):
    async def body(s):
        first, rest = {MARK: BATCH}, {REQUEST: b"r" * 32, OTHER: b"o" * 32}
        assert await s.keep_issued(WEEK, first, {OTHER: CREDENTIAL})
        assert not await s.keep_issued(WEEK, {**rest, MARK: b"x" * 32}, {OTHER: CREDENTIAL})
        assert await s.issued(WEEK, REQUEST) is None
        for packs in (rest, {**first, **rest}, first):
            assert await s.keep_issued(WEEK, packs, {OTHER: CREDENTIAL})
        assert [await s.issued(WEEK, mark) for mark in (MARK, REQUEST, OTHER)] == [BATCH, b"r" * 32, b"o" * 32]
        assert not await s.keep_issued(WEEK, {REQUEST: b"x" * 32}, {OTHER: CREDENTIAL})

    storage(body)


def test_of_two_credentials_each_stays_as_it_was_and_one_that_differs_keeps_neither(storage):
    async def body(s):
        assert await s.keep_issued(WEEK, {}, {OTHER: CREDENTIAL})
        assert not await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: b"y" * 32, REQUEST: CREDENTIAL})
        assert await s.keep_issued(WEEK, {}, {OTHER: CREDENTIAL, REQUEST: b"z" * 32})
        assert not await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL, REQUEST: CREDENTIAL})
        assert await s.issued(WEEK, MARK) is None
        assert await s.keep_credentials({OTHER}) == 1
        assert await s.keep_issued(WEEK, {}, {REQUEST: CREDENTIAL})

    storage(body)


def test_a_member_has_one_credential_ever_and_a_second_one_keeps_nothing(storage):
    async def body(s):
        assert await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL})
        assert not await s.keep_issued(WEEK + 1, {REQUEST: BATCH}, {OTHER: b"y" * 32})
        assert await s.issued(WEEK + 1, REQUEST) is None
        assert await s.keep_credentials({MARK}) == 1
        assert await s.keep_credentials({MARK}) == 0
        assert await s.keep_issued(WEEK + 1, {REQUEST: BATCH}, {OTHER: b"y" * 32})
        assert await s.keep_credentials([OTHER]) == 0

    storage(body)


def test_no_credential_goes_if_the_roster_has_grown_since_its_members_were_counted(storage):
    async def body(s):
        assert await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL})
        await s.append_roster([a_roster_entry(0)], NewKeys(), [])
        assert await s.keep_credentials(set(), 0) is None
        assert not await s.keep_issued(WEEK + 1, {MARK: BATCH}, {OTHER: b"y" * 32})
        assert await s.keep_credentials(set(), 1) == 1

    storage(body)


def test_marks_go_a_day_after_the_last_on_which_they_are_taken_and_counts_after_eight_weeks_more(storage):
    async def body(s):
        monday = 7 * (WEEK + 1) - 3
        await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE)
        await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL})
        assert [WEEK in weeks_around(day) for day in (monday, monday + 1)] == [True, False]
        gone = await s.expire(monday + 1, 0)  # by a date that may be a day ahead
        assert (gone["tokens"], gone["draws"], gone["counts"]) == (0, 0, 0)
        gone = await s.expire(monday + 2, 0)
        assert (gone["tokens"], gone["draws"], gone["counts"]) == (1, 1, 0)
        assert await s.redeemed_by(WEEK, "check", MARK) is None
        assert await s.issued(WEEK, MARK) is None
        assert await s.token_counts("check") == {WEEK: 1}
        await s.redeem(WEEK, "read", MARK, REQUEST, SIGNATURE)
        await s.redeem(WEEK, "profile.1", MARK, REQUEST, SIGNATURE)
        assert (await s.expire(monday + 8 * 7 - 1, 0))["counts"] == 0
        assert (await s.expire(monday + 8 * 7, 0))["counts"] == 2
        assert [await s.token_counts(each) for each in ("read", "profile.1")] == [{}, {}]

    storage(body)


def test_of_a_forgotten_week_s_checks_only_fives_stay_until_eight_weeks_after_their_quarter(storage):
    first, after = first_week_of(QUARTER), first_week_of(QUARTER + 1)
    monday = 7 * first - 3

    async def counted(s):
        return sum((await s.token_counts("check")).values()), await s.token_counts(CHECKS)

    async def body(s):
        for week, checks in ((first, 3), (first + 1, 4), (first + 5, 9), (after - 1, 4), (after, 4)):
            for _ in range(checks):
                await s.redeem(week, "check", os.urandom(16), REQUEST, SIGNATURE)
        await s.expire(monday + 9 * 7, 0)
        assert await counted(s) == (24, {}), "too few to be told apart: they wait beside the next week's"
        await s.expire(monday + 10 * 7, 0)
        assert await counted(s) == (19, {first: 5})
        day = 7 * after - 3 + 8 * 7
        await s.expire(day - 1, 0)
        assert first_week_summed(day - 1) == first
        assert await counted(s) == (5 + 4, {first: 15}), "all of them together, and of each forgotten week nothing"
        await s.expire(day, 0)
        assert first_week_summed(day) == after
        assert await counted(s) == (4, {}), "the next quarter's stay its own"

    storage(body)


def test_what_a_poll_came_to_stays_as_long_as_its_quarter_s_checks(storage):
    first, after = first_week_of(QUARTER), first_week_of(QUARTER + 1)

    async def body(s):
        for mark in (b"1" * 16, b"2" * 16):
            await s.keep_issued(first, {}, {}, [IssuedOnce(first, mark, BATCH, "ballot.1 issued")])
        await s.redeem(first, "ballot.1", MARK, REQUEST, SIGNATURE)
        day = 7 * after - 3 + 8 * 7
        await s.expire(day - 1, 0)
        assert [await s.token_counts(each) for each in ("ballot.1", "ballot.1 issued")] == [{first: 1}, {first: 2}]
        assert (await s.redeemed_by(first, "ballot.1", MARK), await s.issued(first, b"1" * 16)) == (None, None)
        await s.expire(day, 0)
        assert [await s.token_counts(each) for each in ("ballot.1", "ballot.1 issued")] == [{}, {}]

    storage(body)


def test_what_expired_is_gone_from_the_file(storage, tmp_path):
    marks = [os.urandom(16) for _ in range(300)]

    async def body(s):
        for mark in marks:
            await s.redeem(WEEK, "check", mark, mark[::-1], mark * 4)
        assert await s.keep_issued(WEEK, {marks[0]: BATCH}, {OTHER: CREDENTIAL})
        await s.expire(TODAY + 14, 0)
        await s.keep_credentials(set())

    storage(body)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    found = [mark for mark in marks if mark in held or mark[::-1] in held or mark * 2 in held]
    assert found == []
    assert BATCH not in held
    assert CREDENTIAL not in held


def test_what_was_drawn_moves_to_another_mark_with_an_entry_of_the_roster(storage):
    new, member = b"n" * 16, b"s" * 16
    moved = NewKeys(
        moved=(MovedMark(WEEK, MARK, new), MovedMark(WEEK + 1, MARK, REQUEST), MovedMark(None, OTHER, member))
    )

    async def body(s):
        pack, last, others = MARK[:13] + b"\1\0\7", MARK[:13] + b"\xff" * 3, MARK[:12] + b"\1" + b"\0" * 3
        drawn = {MARK: BATCH, pack: b"p" * 32, last: b"l" * 32, others: b"o" * 32}
        assert await s.keep_issued(WEEK, drawn, {OTHER: CREDENTIAL})
        await s.append_roster([a_roster_entry(0)], moved, [])
        for mark in (MARK, pack, last):
            assert await s.issued(WEEK, mark) is None
            assert await s.issued(WEEK, new[:13] + mark[13:]) == drawn[mark]
        assert await s.issued(WEEK, others) == drawn[others], "another member's stay"
        assert await s.issued(WEEK + 1, REQUEST) is None
        again = new[:13] + bytes(3)
        assert await s.keep_issued(WEEK, {again: BATCH}, {member: CREDENTIAL})
        assert not await s.keep_issued(WEEK, {again: b"x" * 32}, {member: CREDENTIAL})
        assert not await s.keep_issued(WEEK + 1, {b"m" * 16: BATCH}, {member: b"y" * 32}), "one credential ever"
        assert await s.keep_issued(WEEK, {MARK: b"x" * 32}, {OTHER: b"y" * 32}), "nothing is left under the old ones"

    storage(body)


def test_an_entry_that_comes_second_moves_nothing(storage):
    async def body(s):
        assert await s.keep_issued(WEEK, {MARK: BATCH}, {OTHER: CREDENTIAL})
        await s.append_roster([a_roster_entry(0)], NewKeys(), [])
        with pytest.raises(RosterMoved):
            await s.append_roster([a_roster_entry(0, b"other")], NewKeys(moved=(MovedMark(WEEK, MARK, REQUEST),)), [])
        assert await s.issued(WEEK, MARK) == BATCH

    storage(body)


def test_what_there_is_once_is_kept_once_and_counted_once_until_its_own_week_is_over(storage):
    async def body(s):
        once = [IssuedOnce(WEEK + 5, b"1" * 16, BATCH, "ballot.1 issued"), IssuedOnce(WEEK + 9, b"2" * 16, BATCH, None)]
        for _ in range(2):
            assert await s.keep_issued(WEEK, {MARK: BATCH}, {}, once)
        other = once[1]._replace(batch=b"x" * 32)
        third = IssuedOnce(WEEK + 5, b"3" * 16, BATCH, "ballot.1 issued")
        assert not await s.keep_issued(WEEK, {REQUEST: BATCH}, {}, [third, other])
        assert await s.issued(WEEK, REQUEST) is await s.issued(WEEK + 5, b"3" * 16) is None, "nothing of it is kept"
        assert await s.token_counts("ballot.1 issued") == {WEEK + 5: 1}
        assert await s.keep_issued(WEEK, {}, {}, [third])
        assert await s.token_counts("ballot.1 issued") == {WEEK + 5: 2}
        await s.expire(TODAY + 7 * 5, 0)
        assert await s.issued(WEEK, MARK) is None
        assert [await s.issued(each.week, each.mark) for each in once] == [BATCH, BATCH]
        await s.expire(TODAY + 7 * 7, 0)
        assert [await s.issued(each.week, each.mark) for each in once] == [None, BATCH]

    storage(body)
