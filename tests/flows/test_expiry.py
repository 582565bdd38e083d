"""What has had its time is gone, from every answer and from the bytes of the files."""

import asyncio
from pathlib import Path

import pytest

from harness import NUMBER, Town, check_number, passphrase, publish_about, report_about
from parasol.features.alerts.client import reading
from parasol.features.reports.client import review
from parasol.kernel import messages as m
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import EmptyVault
from parasol.kernel.storage import Bucket
from parasol.kernel.vault.client import keys_of
from postgres import bytes_of, files_of, written


def days_on(served: Town, days: int) -> dict[str, int]:
    """The clock set forward, and what the server forgets every hour."""
    served.clock.offset = days * 86_400
    assert served.storage is not None
    assert served.loop is not None
    assert served.server is not None
    today = served.clock.today()
    policy = served.server.keeper.state.policy
    vault_days = policy.vault_days if policy else 400
    work = served.storage.expire(today, today - vault_days)
    return asyncio.run_coroutine_threadsafe(work, served.loop).result(30)


def all_there(folder: Path, pieces: dict[str, bytes]) -> bool:
    """Whether these bytes are in the files, so that a search that finds none later says something. PostgreSQL's log of
    changes has all that was acknowledged, but a page's head may stand in the middle of a piece: in its tables it's
    whole, once they are written."""
    written(folder)
    return there(folder, pieces) == set(pieces)


def there(folder: Path, pieces: dict[str, bytes]) -> set[str]:
    """Which of these bytes are in any file in which the store is kept."""
    raw = b"".join(bytes_of(path) for path in files_of(folder))
    return {name for name, piece in pieces.items() if piece in raw}


def bucket(served: Town) -> Bucket:
    assert served.storage is not None
    assert served.loop is not None
    found = asyncio.run_coroutine_threadsafe(served.storage.bucket(1, 0, 0), served.loop).result(30)
    assert found is not None
    return found


def test_reports_alerts_entries_withdrawals_and_vaults_go_in_their_time(served: Town) -> None:
    first, second = served.settled("steward")
    invite, words = passphrase(), passphrase()
    steward.invite(first, "member", invite, "they asked")
    founding.join(served.connect(), served.device, invite, words)
    vault_name = keys_of(words, "vault").name
    filed, taken_back = served.report(report_about()), served.report(report_about(text="Another."))
    publish_about(first, second, filed.room)
    taken_back.reporter.withdraw()

    page = m.RoomRead(first.room("alerts"), 0)
    (alert,) = first.connection.ask("/api/rooms/read", page, m.RoomPage, first.seed).records
    (withdrawal,) = first.connection.ask(
        "/api/withdrawals/read", m.WithdrawalsRead(0), m.Withdrawals, first.seed
    ).withdrawals
    live = bucket(served).live
    assert len(live) == 3, "the number, and its last seven and last six digits"
    reports = {
        f"report {part}": record.body[20:300] for part, record in enumerate(filed.prepared.message.records) if part < 3
    }  # the contact part went when the alert was published
    alerts = {"alert": alert.body[20:300]}
    for number, entry in enumerate(live):
        alerts |= {f"tag {number}": entry.tag, f"answer {number}": entry.sealed}
    statements = {"withdrawal": withdrawal.signature, "key": withdrawal.key}
    name = {"room": filed.room}
    vault = {"vault": served.connect().ask("/api/vaults/read", m.VaultRead(vault_name), m.VaultAnswer).sealed[20:300]}
    everything = {**reports, **alerts, **statements, **name, **vault}
    assert all_there(served.folder, everything), "the search must find what is there"

    days_on(served, 179)
    assert all_there(served.folder, everything)

    gone = days_on(served, 181)
    assert gone["rooms"] == 2
    assert there(served.folder, {**reports, **name}) == set()
    assert all_there(served.folder, alerts)
    assert review.queue(first) == []
    with pytest.raises(NoReport):
        filed.reporter.read()
    assert check_number(first, NUMBER).is_match

    gone = days_on(served, 366)
    assert gone["records"] >= 1
    assert there(served.folder, alerts) == set()
    assert all_there(served.folder, statements), "for as long as any alert could have lasted"
    assert bucket(served).live == ()
    assert len(bucket(served).tombstones) == 3
    assert reading.read_alerts(first).alerts == []
    assert not check_number(first, NUMBER).is_match
    assert all_there(served.folder, vault)

    gone = days_on(served, 401)
    assert gone["vaults"] >= 1
    assert there(served.folder, vault) == set()
    with pytest.raises(EmptyVault):
        served.unlock(words)

    gone = days_on(served, 1101)
    assert gone["withdrawals"] == 1
    assert there(served.folder, statements) == set()


def test_the_vault_of_an_invite_that_nobody_used_goes_after_three_days(served: Town) -> None:
    first = served.found()
    invite = passphrase()
    steward.invite(first, "member", invite, "they asked")
    name = keys_of(invite, "invite").name
    sealed = served.connect().ask("/api/vaults/read", m.VaultRead(name), m.VaultAnswer).sealed[20:300]
    assert all_there(served.folder, {"invite": sealed})
    assert days_on(served, 4)["invites"] == 1
    assert there(served.folder, {"invite": sealed}) == set()
