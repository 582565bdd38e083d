"""Which engine a store is on is said by one file."""

import asyncio
import stat
from pathlib import Path

import pytest

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.opening import URL_FILE, is_made, keep_url, open_storage, url_of
from parasol.kernel.storage.sqlite import SqliteStorage

URL = "postgresql://parasol@db1.example,db2.example/parasol"


def test_a_store_without_a_url_is_on_sqlite(tmp_path: Path) -> None:
    async def body() -> None:
        storage = await open_storage(tmp_path)
        assert isinstance(storage, SqliteStorage)
        await storage.close()

    assert not is_made(tmp_path)
    asyncio.run(body())
    assert is_made(tmp_path)
    with pytest.raises(StorageError, match="on SQLite already"):
        keep_url(tmp_path, URL)


def test_the_url_is_private_and_kept_once(tmp_path: Path) -> None:
    keep_url(tmp_path, URL)
    keep_url(tmp_path, URL)
    assert url_of(tmp_path) == URL
    assert is_made(tmp_path)
    assert stat.S_IMODE((tmp_path / URL_FILE).stat().st_mode) == 0o600
    with pytest.raises(StorageError, match="on another database"):
        keep_url(tmp_path, "postgresql:///other")
    (tmp_path / URL_FILE).chmod(0o640)
    with pytest.raises(StorageError, match="chmod 600"):
        url_of(tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "mysql://host/parasol",
        "parasol",
        "",
        "postgresql://parasol:hunter2@host/parasol",
        "postgresql://host/parasol?password=hunter2",
        "postgresql://host/parasol?password=",
        "postgresql://host/para sol",
        "postgresql:",
    ],
)
def test_another_url_or_one_with_a_password_is_refused_and_not_repeated(tmp_path: Path, url: str) -> None:
    with pytest.raises(StorageError) as refused:
        keep_url(tmp_path, url)
    assert "hunter2" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []
