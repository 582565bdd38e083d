"""A wrong clock loses nothing, and a server that was off still forgets."""

import asyncio
import logging
import os
from pathlib import Path

import pytest

from harness import NUMBER, Clock, Town, check_number, publish_about, report_about, town
from parasol.features.reports.client import review
from parasol.kernel.server.calendar import DAY_SECONDS, FILE, WAIT_DAYS, Calendar, Reckoning, begin, reckoned
from parasol.kernel.server.serve import forget
from parasol.kernel.storage.sqlite import before
from parasol.kernel.wire.days import day_of
from parasol.kernel.wire.tokens import first_week_kept, weeks_around
from served_host import Host

pytestmark = pytest.mark.machine("kernel")

HOUR = 3600.0
TODAY = 20_783


class Machine:
    """A date that can be set, and a counter that can't. ``run`` lets hours pass in which the server looks."""

    def __init__(self, store: Path) -> None:
        self.store = store
        self.date = TODAY * DAY_SECONDS
        self.counter = 5.0
        self.start()

    def start(self) -> None:
        self.calendar = Calendar(self.store, lambda: self.date, lambda: self.counter)

    def run(self, hours: float) -> int:
        for _ in range(int(hours)):
            self.date += HOUR
            self.counter += HOUR
            day = self.calendar.look()
        return day


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    begin(tmp_path, TODAY)
    return Machine(tmp_path)


def test_days_that_come_one_after_another_are_believed_at_once(machine: Machine) -> None:
    for day in range(1, 40):
        assert machine.run(24) == TODAY + day
    assert Reckoning.read((machine.store / FILE).read_text()) == Reckoning(TODAY + 39)
    assert (machine.store / FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("days", [2, 3, 4, 5, 31, 400, 3650])
def test_after_a_jump_ahead_nothing_more_is_forgotten_and_setting_the_clock_right_undoes_it(
    machine: Machine, days: int, caplog: pytest.LogCaptureFixture
) -> None:
    waits = min(days, WAIT_DAYS)
    machine.run(1)
    machine.date += days * DAY_SECONDS
    assert machine.run(24 * (waits - 1)) == TODAY
    assert caplog.text.count(f"days until anything more is forgotten: {waits}; if the date is wrong, set it now") == 1
    machine.date -= days * DAY_SECONDS
    assert machine.run(1) == TODAY + waits - 1  # the counter says that so many have passed
    assert machine.run(24 * 3) == TODAY + waits - 1 + 3


@pytest.mark.parametrize("days", [1, 2, 3, 4, 5, 400])
@pytest.mark.parametrize("restarts", [False, True])
def test_no_date_is_believed_at_once_that_is_more_than_a_day_ahead(machine: Machine, days: int, restarts: bool) -> None:
    machine.run(30)
    true = machine.date
    machine.date += days * DAY_SECONDS
    if restarts:
        machine.start()
    for hour in range(1, 24):
        assert machine.run(1) <= int((true + hour * HOUR) // DAY_SECONDS) + 1
    machine.date -= days * DAY_SECONDS
    if restarts:
        machine.start()
    assert machine.run(1) <= TODAY + 2
    assert machine.run(48) == TODAY + 4


@pytest.mark.parametrize("days", [1, 2, 3, 4, 5, 400, -1, -2, -3, -4, -5, -400])
def test_while_a_token_is_taken_anywhere_its_mark_is_kept_wherever_the_clock_jumps(tmp_path: Path, days: int) -> None:
    """Here, and by another server of the same database whose clock is right."""
    for weekday in range(7):
        store = tmp_path / str(weekday)
        store.mkdir()
        begin(store, TODAY + weekday)
        machine = Machine(store)
        machine.date += weekday * DAY_SECONDS
        right = machine.date - machine.counter
        first_kept = first_week_kept(machine.run(1))
        for set_by in (days, -days):
            machine.date += set_by * DAY_SECONDS
            for _ in range(30):
                first_kept = max(first_kept, first_week_kept(machine.run(1)))
                for now in (machine.calendar.now(), right + machine.counter):
                    assert min(weeks_around(day_of(now))) >= first_kept


@pytest.mark.parametrize("off", [2, 3, 4])
def test_a_server_that_was_off_over_a_weekend_forgets_after_as_many_days(machine: Machine, off: int) -> None:
    machine.run(12)
    machine.date += off * DAY_SECONDS
    machine.counter = 0.0
    machine.start()
    assert machine.run(24 * (off - 1)) == TODAY
    assert machine.run(24) == TODAY + 2 * off


def test_a_server_that_was_off_for_a_day_forgets_at_once(machine: Machine) -> None:
    machine.date += DAY_SECONDS
    machine.counter = 0.0
    machine.start()
    assert machine.run(1) == TODAY + 1


@pytest.mark.parametrize("restarts", [False, True])
def test_a_server_that_was_off_for_a_month_forgets_after_a_week_also_when_it_is_restarted_every_night(
    machine: Machine, restarts: bool
) -> None:
    machine.date += 30 * DAY_SECONDS
    machine.counter = 0.0
    machine.start()
    assert machine.run(1) == TODAY
    for _ in range(WAIT_DAYS - 1):
        assert machine.run(24) == TODAY
        if restarts:
            machine.counter = 0.0
            machine.start()
    assert machine.run(24) == TODAY + 30 + WAIT_DAYS


def on_again(machine: Machine, days: int, hours: float) -> int:
    """Off until so many days after it was last started, then on for some hours."""
    machine.date = (machine.date // DAY_SECONDS + days) * DAY_SECONDS
    machine.counter = 0.0
    machine.start()
    return machine.run(hours)


@pytest.mark.parametrize("every", [2, 3, 7, 30])
def test_a_server_that_is_on_for_some_hours_every_few_days_forgets_what_was_due_seven_of_its_days_ago(
    machine: Machine, every: int, caplog: pytest.LogCaptureFixture
) -> None:
    for times in range(1, 40):
        day = on_again(machine, every, 3)
        late = WAIT_DAYS * every
        assert day == (TODAY if times <= WAIT_DAYS else machine.date // DAY_SECONDS - late)
        assert machine.calendar.is_waiting == (times <= WAIT_DAYS)
        assert machine.calendar.latest == machine.date // DAY_SECONDS
        assert (f"it forgets what was due {late} days ago" in caplog.text) == (times > WAIT_DAYS)
        caplog.clear()
    assert machine.run(24 * 8) == machine.date // DAY_SECONDS
    assert Reckoning.read((machine.store / FILE).read_text()) == Reckoning(int(machine.date // DAY_SECONDS))


def test_starts_of_less_than_an_hour_and_hours_in_which_the_date_is_set_count_as_no_day(machine: Machine) -> None:
    for _ in range(30):
        assert on_again(machine, 7, 1) == TODAY
    for _ in range(30):
        machine.date += 7 * DAY_SECONDS
        assert machine.run(1) == TODAY
    assert Reckoning.read((machine.store / FILE).read_text()).ran == ()


def test_days_of_a_date_that_was_set_back_count_for_nothing(machine: Machine) -> None:
    true = machine.date
    machine.date += 400 * DAY_SECONDS
    for _ in range(WAIT_DAYS):
        assert on_again(machine, 7, 3) == TODAY
    machine.date = true
    assert on_again(machine, 2, 3) == TODAY
    assert machine.calendar.latest == TODAY + 2
    assert Reckoning.read((machine.store / FILE).read_text()).ran == (TODAY + 2,)


def test_a_copy_from_before_an_upgrade_of_a_day_that_is_not_believed_yet_stays(tmp_path: Path) -> None:
    path = tmp_path / "store"
    copy = before.copy_of(path, 3)
    copy.write_bytes(b"old")
    os.utime(copy, (0, (TODAY + 50) * DAY_SECONDS))
    assert before.forget_copies(path, TODAY, TODAY + 50) == 0
    assert before.forget_copies(path, TODAY, TODAY + 49) == 1


def test_a_clock_that_runs_away_in_small_steps_is_not_believed(machine: Machine) -> None:
    for hours in (47, 23, 12, 2):
        for _ in range(300):
            machine.date += hours * HOUR
            assert machine.run(1) <= TODAY + 1 + int(machine.counter // DAY_SECONDS)


def test_a_clock_that_stands_back_makes_no_day_before_the_last_one(machine: Machine) -> None:
    machine.run(24)
    for back in (HOUR, DAY_SECONDS, 31 * DAY_SECONDS, 365 * DAY_SECONDS, TODAY * DAY_SECONDS):
        machine.date -= back
        assert machine.calendar.now() >= (TODAY + 1) * DAY_SECONDS
        assert machine.calendar.look() <= TODAY + 1
        machine.date += back
        assert machine.run(1) == TODAY + 1


@pytest.mark.parametrize("text", ["", "soon", "2026-11-25 x", "2026-11-25 2026-11-26 many", "1 2 3 4"])
def test_without_a_readable_day_it_waits_before_it_forgets_anything(machine: Machine, text: str) -> None:
    (machine.store / FILE).write_text(text)
    machine.start()
    assert machine.run(24 * (WAIT_DAYS - 1)) == 0
    assert machine.run(48) == TODAY + WAIT_DAYS + 1


def test_what_is_remembered_is_read_as_it_was_written() -> None:
    for each in (Reckoning(TODAY), Reckoning(0, TODAY, 3), Reckoning(TODAY, TODAY + 400, 0, (TODAY + 9, TODAY + 400))):
        assert Reckoning.read(each.write()) == each
    assert reckoned(Reckoning(TODAY), TODAY, follows=False, is_steady=False, holds=True) == Reckoning(TODAY, TODAY, 0)


def test_a_folder_that_takes_no_file_keeps_nothing_from_being_forgotten(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    begin(tmp_path / ".", TODAY)
    machine = Machine(tmp_path)
    (tmp_path / f"{FILE}.new").mkdir()
    with caplog.at_level(logging.WARNING):
        assert machine.run(24) == TODAY + 1
    assert "the day was not kept" in caplog.text


def test_a_community_whose_clock_jumps_and_is_set_right_has_lost_nothing(tmp_path: Path) -> None:
    with town(tmp_path / "store") as served:
        first, second, member = served.settled("steward", "member")
        publish_about(first, second, served.report(report_about()).room)
        filed = [served.report(report_about(text="Another."))]
        assert check_number(member, NUMBER).is_match
        (tmp_path / "day").mkdir()
        begin(tmp_path / "day", served.clock.today())
        calendar = Calendar(tmp_path / "day", served.clock, lambda: 0.0)
        assert served.server is not None
        served.server._clock = served.server.dispatcher._clock = calendar.now
        before = _counts(served)
        assert before["spent"]  # what is forgotten of these can be spent twice
        for days in (1 / 24, 1, 2, 3, 4, 5, 31, 400, -1 / 24, -1, -2, -3, -4, -5, -31, -400):
            served.clock.offset = days * DAY_SECONDS
            _forget(served, calendar)
            filed.append(served.report(report_about(text=f"At {days}.")))
            served.clock.offset = 0.0
            _forget(served, calendar)
            after = _counts(served)
            assert all(after[table] >= count for table, count in before.items()), days
            before = after
        assert all(review.find(first, report.room.hex()).report is not None for report in filed)
        assert check_number(member, NUMBER).is_match


@pytest.mark.sqlite_only
def test_a_day_of_the_closing_that_cannot_be_written_keeps_nothing_from_being_forgotten(tmp_path: Path) -> None:
    store = tmp_path / "store"
    Host(store).close()
    (store / "day").unlink()
    (store / "day.new").mkdir()
    due = store / "parasol.db.before-upgrade-from-7"
    due.write_bytes(b"the way back")
    os.utime(due, (0.0, 0.0))
    Host(store).close()
    assert not due.exists()


@pytest.mark.sqlite_only
def test_the_copy_from_before_an_upgrade_is_there_while_the_date_is_waited_for_and_goes_in_its_time(
    tmp_path: Path,
) -> None:
    store = tmp_path / "store"
    Host(store).close()
    copy = store / "parasol.db.before-upgrade-from-7"
    copy.write_bytes(b"the way back")
    (store / FILE).unlink()  # a store from before this rule
    Host(store).close()
    assert copy.read_bytes() == b"the way back"
    begin(store, Clock().today())
    Host(store).close()
    assert copy.exists()
    long_ago = Clock()() - 9 * DAY_SECONDS
    os.utime(copy, (long_ago, long_ago))
    Host(store).close()
    assert not copy.exists()


def _counts(served: Town) -> dict[str, int]:
    tables = ("record", "room", "vault", "roster", "spent", "drawn")
    return {table: int(str(served.sql(f"SELECT count(*) FROM {table}")[0][0])) for table in tables}


def _forget(served: Town, calendar: Calendar) -> None:
    assert served.server is not None
    assert served.storage is not None
    assert served.loop is not None
    work = forget(served.server, served.storage, calendar.look())
    asyncio.run_coroutine_threadsafe(work, served.loop).result(30)
