"""A closed community's store is destroyed: all of it, not before its day, and whatever cuts it off in between."""

import os
import re
from pathlib import Path

import pytest
from closing_acts import MARK, Killed, killing_at, run, texts_in, texts_in_database

from parasol.features.closing.server import destroying, files
from parasol.kernel.storage.opening import open_storage, url_of
from parasol.kernel.texts.texts import load
from parasol.kernel.wire.days import text_of
from postgres import copy_of

SQLITE = b"SQLite format"
MARKS = (MARK, b"Riverside Collective", SQLITE, b"members_commitment")


def close(store: Path, today: int) -> Path:
    return Path(run(destroying.close_store(store, today, lambda name: None)))


def test_nothing_of_the_store_is_in_any_file_afterwards_not_even_under_another_name(
    store: Path, last_day: int, tmp_path: Path
) -> None:
    (tmp_path / "links").mkdir()
    for number, path in enumerate(path for path in store.rglob("*") if path.is_file()):
        os.link(path, tmp_path / "links" / str(number))
    url = url_of(store)
    marks = MARKS if url is None else [mark for mark in MARKS if mark != SQLITE]
    held = texts_in(tmp_path) + texts_in_database(url)
    assert all(mark in held for mark in marks)
    report = close(store, last_day + 1)
    held = texts_in(tmp_path) + texts_in_database(url)
    assert not any(mark in held for mark in marks)
    assert [path.name for path in store.iterdir()] == [report.name] == [f"closed-{text_of(last_day)}.txt"]


def test_the_report_counts_and_names_nobody(store: Path, last_day: int) -> None:
    held = files.survey(store)
    report = close(store, last_day + 3)
    told = report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o777 == 0o600
    counted = re.search(r"(\d+) files with (\d+) bytes", told)
    assert counted is not None
    assert 0 <= int(counted[1]) - held.files <= 2  # the database has two more files while it is open
    assert int(counted[2]) >= held.bytes
    assert "room: " in told
    assert "record: 10" in told  # two reports of four parts, two decisions
    assert "Riverside" not in told
    assert told.count("SHA-256") == len(load(("closed",)))
    for word in ("Report of a destruction".upper(), "INFORME DE UNA DESTRUCCIÓN", "SSD", "onion"):
        assert word in told


@pytest.mark.parametrize("early", [0, 1, 27])
def test_it_is_refused_until_the_day_is_over(store: Path, last_day: int, early: int) -> None:
    before = texts_in(store)
    with pytest.raises(destroying.NotYet):
        close(store, last_day - early)
    assert texts_in(store) == before


def test_it_is_refused_when_the_name_is_not_meant(store: Path, last_day: int) -> None:
    def never(name: str) -> None:
        assert name == "Riverside Collective"
        raise InterruptedError

    with pytest.raises(InterruptedError):
        run(destroying.close_store(store, last_day + 1, never))
    assert not (store / destroying.STATE).exists()


def test_files_that_are_not_a_stores_are_left_and_counted_and_links_are_not_followed(
    store: Path, last_day: int, tmp_path: Path
) -> None:
    (store / "notes.txt").write_text("the host's own")
    (tmp_path / "elsewhere").write_text("not here")
    (store / "onion" / "link").symlink_to(tmp_path / "elsewhere")
    report = close(store, last_day + 1)
    assert (store / "notes.txt").read_text() == "the host's own"
    assert (tmp_path / "elsewhere").read_text() == "not here"
    assert "were left alone: 1" in report.read_text(encoding="utf-8")


def test_killed_before_any_step_on_the_disk_it_goes_on_and_ends_the_same(
    closing_store: tuple[Path, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, last_day = closing_store
    clean = copy_of(made, tmp_path / "clean")
    expected = close(clean, last_day + 1).read_text(encoding="utf-8")
    kills = 0
    for number in range(1, 200):
        store = copy_of(made, tmp_path / f"store-{number}")
        with monkeypatch.context() as patch:
            killing_at(number, patch)
            try:
                close(store, last_day + 1)
            except Killed:
                kills += 1
            else:
                break
        if destroying.begun(store) is None and any(store.glob(destroying.REPORT)):
            report = next(store.glob(destroying.REPORT))  # killed behind the last step
        else:
            report = close(store, last_day + 1)
        assert [path.name for path in store.iterdir()] == [report.name], number
        assert report.read_text(encoding="utf-8") == expected, number
    else:
        raise AssertionError("it never came to its end")
    assert kills > 30


def test_what_is_overwritten_is_zeros_before_it_is_removed(
    store: Path, last_day: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    real = os.ftruncate

    def truncate(handle: int, size: int) -> None:
        seen.append(os.pread(handle, 10_000_000, 0))
        real(handle, size)

    monkeypatch.setattr(os, "ftruncate", truncate)
    close(store, last_day + 1)
    assert len(seen) >= 5
    assert all(content.strip(b"\0") == b"" for content in seen)
    assert max(map(len, seen)) > 1_000_000


def test_a_store_of_a_community_that_announced_nothing_is_never_destroyed(tmp_path: Path) -> None:
    from harness import town  # noqa: PLC0415 only here

    with town(tmp_path / "store") as running:
        running.found()
    with pytest.raises(destroying.NotYet):
        close(tmp_path / "store", 1_000_000)

    async def held() -> dict[str, int]:
        storage = await open_storage(tmp_path / "store")
        try:
            return await storage.row_counts()
        finally:
            await storage.close()

    assert run(held())["roster"] == 1
