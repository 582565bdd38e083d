"""What every storage engine promises about tokens: one claim a test."""

import asyncio
import os

from storage_samples import TODAY

from parasol.wire.tokens import week_of, weeks_around

WEEK = week_of(TODAY)
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
        assert await s.keep_issued(WEEK, MARK, BATCH, OTHER, CREDENTIAL)

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
            assert await s.keep_issued(WEEK, MARK, BATCH, OTHER, CREDENTIAL)
        assert not await s.keep_issued(WEEK, MARK, b"x" * 32, OTHER, CREDENTIAL)
        assert await s.issued(WEEK, MARK) == BATCH
        assert await s.keep_issued(WEEK + 1, MARK, b"x" * 32, OTHER, CREDENTIAL)

    storage(body)


def test_a_member_has_one_credential_ever_and_a_second_one_keeps_nothing(storage):
    async def body(s):
        assert await s.keep_issued(WEEK, MARK, BATCH, OTHER, CREDENTIAL)
        assert not await s.keep_issued(WEEK + 1, REQUEST, BATCH, OTHER, b"y" * 32)
        assert await s.issued(WEEK + 1, REQUEST) is None
        assert await s.keep_credentials({MARK}) == 1
        assert await s.keep_credentials({MARK}) == 0
        assert await s.keep_issued(WEEK + 1, REQUEST, BATCH, OTHER, b"y" * 32)
        assert await s.keep_credentials([OTHER]) == 0

    storage(body)


def test_marks_go_a_day_after_the_last_on_which_they_are_taken_and_counts_after_eight_weeks_more(storage):
    async def body(s):
        monday = 7 * (WEEK + 1) - 3
        await s.redeem(WEEK, "check", MARK, REQUEST, SIGNATURE)
        await s.keep_issued(WEEK, MARK, BATCH, OTHER, CREDENTIAL)
        assert [WEEK in weeks_around(day) for day in (monday, monday + 1)] == [True, False]
        gone = await s.expire(monday + 1, 0)  # by a date that may be a day ahead
        assert (gone["tokens"], gone["draws"], gone["counts"]) == (0, 0, 0)
        gone = await s.expire(monday + 2, 0)
        assert (gone["tokens"], gone["draws"], gone["counts"]) == (1, 1, 0)
        assert await s.redeemed_by(WEEK, "check", MARK) is None
        assert await s.issued(WEEK, MARK) is None
        assert await s.token_counts("check") == {WEEK: 1}
        assert (await s.expire(monday + 8 * 7 - 1, 0))["counts"] == 0
        assert (await s.expire(monday + 8 * 7, 0))["counts"] == 1

    storage(body)


def test_what_expired_is_gone_from_the_file(storage, tmp_path):
    marks = [os.urandom(16) for _ in range(300)]

    async def body(s):
        for mark in marks:
            await s.redeem(WEEK, "check", mark, mark[::-1], mark * 4)
        assert await s.keep_issued(WEEK, marks[0], BATCH, OTHER, CREDENTIAL)
        await s.expire(TODAY + 14, 0)
        await s.keep_credentials(set())

    storage(body)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    found = [mark for mark in marks if mark in held or mark[::-1] in held or mark * 2 in held]
    assert found == []
    assert BATCH not in held
    assert CREDENTIAL not in held
