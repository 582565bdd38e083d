"""New keys for the server, without founding anew: made by the host, named by two stewards, and what follows from it.

What is under the old keys goes on answering until it is under the new ones, and is deleted then.
"""

import asyncio
import os
from collections.abc import Coroutine
from typing import TypeVar

import msgspec
import pytest
from declining import declined

from escrow_acts import about, desk, file_waiting
from harness import NUMBER, Town, alert_without_report, check_number, passphrase
from parasol.features.checks.client import rekey
from parasol.features.reports.client import waiting
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import declined_by
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.server.server_keys import NAMES, PublicKeys, make_keys, place_of
from parasol.kernel.server.app import Server
from parasol.kernel.storage import StorageError
from parasol.kernel.tokens.client import KeysMoved
from parasol.kernel.wire.tokens import week_of

T = TypeVar("T")

WHY = "the server was taken away for a night"


def made(served: Town, number: int = 2) -> PublicKeys:
    """What the host does: keys of a number, beside those that are there."""
    return asyncio.run_coroutine_threadsafe(make_keys(served.storage, number, os.urandom), served.loop).result(10)


def held(served: Town) -> set[str]:
    """The names of the server's private keys that are in its store."""
    return {str(name) for (name,) in served.sql("SELECT name FROM secret") if str(name).split("/")[0] in NAMES}


def agreed(first: Person, second: Person) -> None:
    """One steward proposes what waits, the other signs."""
    keys = new_server_keys(first)
    assert keys is not None
    with pytest.raises(steward.SecondNeeded):
        renew_server_keys(first, keys, WHY)
    [id] = steward.proposals(second)
    steward.agree(second, id, "so did I hear")
    first.refresh()


def changed(served: Town, first: Person, second: Person) -> None:
    made(served, len(first.roster.server_keys) + 1)
    agreed(first, second)


def test_members_check_while_the_list_goes_over_to_new_keys(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    alert_without_report(first, second, NUMBER)
    assert check_number(member, NUMBER).is_match
    changed(served, first, second)
    assert check_number(member, NUMBER).is_match, "the old list answers under its own key, paid with new tokens"
    assert keys_of_head(member) == 1
    assert {"oprf_key", "oprf_key/2"} <= held(served)
    rekey.rekey(first, reason=WHY)
    assert "oprf_key" not in held(served), "the old key goes with the last list that was made with it"
    assert check_number(member, NUMBER).is_match, "a session that began before goes on"
    assert keys_of_head(member) == 2
    alert_without_report(first, second, "+44 7700 900555")
    assert check_number(member, "+44 7700 900555").is_match


def test_an_alert_that_comes_in_between_is_found_before_and_after(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    changed(served, first, second)
    alert_without_report(first, second, NUMBER)
    assert check_number(member, NUMBER).is_match
    rekey.rekey(second)
    assert check_number(member, NUMBER).is_match


def test_tokens_of_the_old_key_end_and_a_sitting_goes_on(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    alert_without_report(first, second, NUMBER)
    check_number(member, NUMBER)
    old = member.wallet._left["check"][0]
    changed(served, first, second)
    body = msgspec.json.encode(m.HeadsRead())
    answer = member.connection.send("/api/check", body, old.header(member.connection.site, "/api/check", body))
    assert declined_by(answer).code in {"malformed", "token-wrong"}
    assert check_number(member, NUMBER).is_match
    assert old.nonce not in {token.nonce for token in member.wallet._left["check"]}, "nothing of the old is shown again"
    assert len(member.wallet._left["check"]) == allowance_of(member) - 1


def keys_of_head(member: Person) -> int:
    """The number of the keys of the list that a member checked last."""
    assert member.head is not None
    return member.roster.keys_of_list(member.head.list_number).number


def allowance_of(member: Person) -> int:
    return allowance(member.roster, member.key, member.mine.since or 0, member.mine.vouched_on, week_of(today(member)))


def today(person: Person) -> int:
    return person.device.today()


def test_the_old_escrow_key_goes_at_once_and_that_of_tokens_with_the_last_report_that_met(served: Town) -> None:
    first, second, ana, bo = served.settled("steward", "member", "member")
    one, two = file_waiting(served, ana, NUMBER), file_waiting(served, bo, NUMBER)
    changed(served, first, second)
    run(served, served.server.forget_keys())
    assert held(served) == {"oprf_key", "token_key", *(place_of(name, 2) for name in NAMES)}
    assert desk(first)[one.room].report.what_happened, "what met before opens with credentials of the old key"
    rekey.rekey(first)
    for each in (one, two):
        each.reporter.delete()
    run(served, served.server.forget_keys())
    assert held(served) == {place_of(name, 2) for name in NAMES}


def test_a_report_that_waits_is_renewed_by_its_holder_and_meets_then(served: Town) -> None:
    first, second, ana, bo = served.settled("steward", "member", "member")
    one = file_waiting(served, ana, NUMBER)
    assert not one.reporter.read().is_due
    changed(served, first, second)
    two = file_waiting(served, bo, NUMBER)
    assert not two.met, "under other keys the same number has other marks"
    assert one.reporter.read().is_due
    assert waiting.renew_waiting(ana, one.reporter)
    read = one.reporter.read()
    assert (read.met, read.is_due) == (True, False)
    found = desk(first)
    assert found[one.room].report.what_happened == found[two.room].report.what_happened
    contact = found[one.room].contact
    assert contact is not None
    assert contact.how == "through the drop-in", "a renewed report has all that it had"


def test_renewing_twice_changes_nothing_and_older_keys_are_refused(served: Town) -> None:
    first, second, ana = served.settled("steward", "member")
    one = file_waiting(served, ana, NUMBER)
    changed(served, first, second)
    assert not waiting.renew_waiting(ana, one.reporter)
    marks = served.sql("SELECT mark FROM mark ORDER BY mark")
    assert not waiting.renew_waiting(ana, one.reporter), "as if the answer to the first had been lost"
    assert served.sql("SELECT mark FROM mark ORDER BY mark") == marks
    changed(served, first, second)
    assert not waiting.renew_waiting(ana, one.reporter)
    assert served.sql("SELECT mark FROM mark ORDER BY mark") != marks


def test_a_report_prepared_under_old_keys_is_written_anew(served: Town) -> None:
    first, second, ana = served.settled("steward", "member")
    contact = Contact("Sam", "through the drop-in", True)
    prepared = waiting.prepare_waiting(ana, passphrase(), about(NUMBER), "", contact)
    changed(served, first, second)
    with pytest.raises(KeysMoved):
        waiting.send_waiting(ana, prepared)
    again = waiting.prepare_waiting(ana, passphrase(), about(NUMBER), "", contact)
    assert not waiting.send_waiting(ana, again)
    assert served.sql("SELECT DISTINCT keys FROM mark") == [(2,)]


def test_one_member_is_one_however_often_the_keys_change(served: Town) -> None:
    """Two points of one line under two keys of the tokens would be two people to who only looks at x."""
    first, second, ana = served.settled("steward", "member")
    one = file_waiting(served, ana, NUMBER)
    old = ana.wallet.credential()
    changed(served, first, second)
    ana.refresh()
    new = ana.wallet.credential()
    assert old != new
    asked = m.EscrowVerify([m.Credential(old.nonce, old.output), m.Credential(new.nonce, new.output)])
    answer = first.connection.ask("/api/escrow/verify", asked, m.EscrowVerified, first.seed)
    assert answer.given in ([1, 2], [0, 2])
    assert not one.met


def test_the_server_goes_on_after_a_crash_between_any_two_steps(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    alert_without_report(first, second, NUMBER)
    restarted(served)
    made(served)
    restarted(served)
    for who in (first, second, member):
        moved(served, who)
    agreed(first, second)
    restarted(served)
    for who in (first, second, member):
        moved(served, who)
    assert check_number(member, NUMBER).is_match
    rekey.rekey(first)
    restarted(served)
    moved(served, member)
    assert check_number(member, NUMBER).is_match
    assert held(served) == {place_of(name, 2) for name in NAMES}


def test_old_keys_that_a_crash_left_go_at_the_next_start(served: Town) -> None:
    first, second = served.settled("steward")
    kept = {name: served.sql("SELECT value FROM secret WHERE name = ?", name)[0][0] for name in NAMES}
    changed(served, first, second)
    rekey.rekey(first)
    for name, value in kept.items():
        run(served, served.storage.delete_secret(name))
        run(served, served.storage.put_secret(name, value))
    restarted(served)
    assert held(served) == {place_of(name, 2) for name in NAMES}


def test_a_store_without_the_keys_in_force_is_refused(served: Town) -> None:
    first, second = served.settled("steward")
    changed(served, first, second)
    run(served, served.storage.delete_secret("token_key/2"))
    with pytest.raises(StorageError, match="lacks the server's own keys"):
        run(served, Server(served.storage, served.clock, os.urandom).load())


def test_stewards_can_only_name_keys_that_the_server_has(served: Town) -> None:
    first, second = served.settled("steward")
    assert new_server_keys(first) is None
    false = m.WaitingKeys(*(oprf.derive_key_pair(os.urandom(32), b"x")[1] for _ in range(4)))
    with pytest.raises(steward.SecondNeeded):
        renew_server_keys(first, false, WHY)
    [id] = steward.proposals(second)
    declined("roster-server-keys", lambda: steward.agree(second, id, "so be it"))
    made(served)
    declined("roster-server-keys", lambda: steward.agree(second, id, "so be it"))
    steward.drop_proposal(second, id)
    agreed(first, second)
    assert first.roster.keys_number == 2


def test_members_read_that_the_keys_were_renewed_and_why(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    changed(served, first, second)
    told = [each.decision for each in decisions.read(member) if each.decision.what == "renewed the keys of the server"]
    assert [decision.reason for decision in told] == ["so did I hear"]


def test_the_page_carries_the_key_of_tokens_in_force(served: Town) -> None:
    first, second = served.settled("steward")
    changed(served, first, second)
    assert served.server.token_key == first.roster.token_key == first.roster.server_keys[1].token_key


def run(served: Town, work: Coroutine[object, object, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, served.loop).result(20)


def restarted(served: Town) -> None:
    served.close()
    served._ready.clear()
    served.serve()


def moved(served: Town, who: Person) -> None:
    """A person's device goes on with the server that was started again."""
    who.connection = served.connect()
