"""A member renews their own keys: everything goes on under the new ones, and the old ones are worth nothing."""

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from desk_acts import open_desk
from desk_acts import write as write_to_desk
from escrow_acts import desk as desk_of
from escrow_acts import file_waiting
from harness import NUMBER, Town, alert_without_report, check_number, passphrase, report_about, town
from lines import Line
from parasol.features.alerts.client.publishing import drafting, publication
from parasol.features.checks.client import rekey
from parasol.features.checks.client.identifiers import parse
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client.worker import NotAWorker, Worker
from parasol.features.desks.structs import DeskContact
from parasol.features.reports.client import review
from parasol.features.reports.client.met import SEALED
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import branches, labels, steward, tending
from parasol.kernel.roster.client.notes import inviter_of, voucher_of
from parasol.kernel.roster.client.own_keys import Unsure, renew_own_keys
from parasol.kernel.roster.client.person import EmptyVault, NoMembership, Person
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.structs import OWN_KEYS_DAYS
from parasol.kernel.server.app import Server
from parasol.kernel.tokens.client.derive import issue_message, week_batches
from parasol.kernel.wire.tokens import week_of
from postgres import settle_on_postgres

DAY = 86_400


def renewed(person: Person) -> Person:
    return renew_own_keys(person, passphrase())


def refused(act: Callable[[], Any]) -> str:
    """The code of a refusal."""
    with pytest.raises((Declined, NoMembership, Distrust)) as error:
        act()
    return error.value.code


def test_a_member_goes_on_with_new_keys_and_new_words_and_the_old_words_open_nothing(served: Town) -> None:
    (_, first), (_, second), (words, member) = served.people("steward", "member")
    alert_without_report(first, second, NUMBER)
    new_words = passphrase()
    new = renew_own_keys(member, new_words)
    assert new.key != member.key
    assert new.mine.since == member.mine.since
    assert check_number(new, NUMBER).is_match
    assert check_number(served.unlock(new_words), NUMBER).is_match
    with pytest.raises(EmptyVault):
        served.unlock(words)
    first.refresh()
    whole = first.whole()
    assert whole.count == 3
    assert whole.taken_by(member.key) is None
    assert whole.current_key(member.key) == new.key


def test_all_that_a_large_vault_holds_comes_along(served: Town) -> None:
    _, member = served.settled("member")
    withdrawn = [os.urandom(32) for _ in range(500)]
    member.remember(msgspec.structs.replace(member.contents, withdrawn=withdrawn, withdrawals_seen=500))
    words = passphrase()
    renew_own_keys(member, words)
    assert served.unlock(words).contents.withdrawn == withdrawn


def test_the_old_keys_sign_nothing_and_draw_nothing_from_then_on(served: Town) -> None:
    _, _, member = served.settled("steward", "member")
    new = renewed(member)
    assert refused(member.refresh) == "no-seat"
    assert (
        refused(lambda: member.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, member.seed)) == "not-a-seat"
    )
    week = week_of(member.device.today())
    draw = issue_message(week, week_batches(os.urandom(32), week, 1))
    assert refused(lambda: member.connection.ask("/api/tokens/draw", draw, m.TokensDrawn, member.seed)) == "not-a-seat"
    assert refused(lambda: renewed(member)) == "no-seat"
    assert check_number(new, NUMBER) is not None


def test_tokens_of_this_week_are_those_that_were_drawn_and_the_next_ones_are_new(served: Town) -> None:
    _, _, member = served.settled("steward", "member")
    check_number(member, NUMBER)
    drawn = {batch.nonces[0] for batch, _ in member.wallet._drawn.values()}
    before = served.sql("SELECT count(*) FROM drawn"), served.sql("SELECT count(*) FROM credential")
    new = renewed(member)
    check_number(new, NUMBER)
    assert {batch.nonces[0] for batch, _ in new.wallet._drawn.values()} == drawn, "no second ration in one week"
    week = week_of(new.device.today())
    other = issue_message(week, week_batches(new.contents.seat.master, week, len(new.wallet._drawn["check"][0].nonces)))
    assert refused(lambda: new.connection.ask("/api/tokens/draw", other, m.TokensDrawn, new.seed)) == "token-drawn"
    assert before == (served.sql("SELECT count(*) FROM drawn"), served.sql("SELECT count(*) FROM credential"))
    credential = new.wallet.credential()
    served.clock.offset += 14 * DAY
    new.refresh()
    check_number(new, NUMBER)
    later = {purpose: batch for purpose, (batch, _) in new.wallet._drawn.items()}
    assert later["check"].nonces[0] not in drawn
    checks = len(later["check"].nonces)
    fresh = week_batches(new.contents.seat.master, later["check"].week, checks)
    assert later["check"].nonces == fresh["check"].nonces
    assert new.wallet.credential() == credential, "one credential for as long as the membership lasts"


def test_a_draw_by_the_old_key_that_a_renewal_overtakes_gives_nothing(served: Town) -> None:
    """It would be kept under the old mark, beside the ration that moved to the new one."""
    _, _, member = served.settled("steward", "member")
    week, checks = week_of(member.device.today()), len(member.wallet._drawn["check"][0].nonces)
    other = issue_message(week, week_batches(os.urandom(32), week, checks))
    other = msgspec.structs.replace(other, escrow=member.wallet._drawn["escrow"][0].blinded[0])
    limit, overtaken = served.server._tokens, list[Person]()
    evaluate = limit.evaluate

    async def slow(*asked: Any) -> list[m.TokenBatch]:
        if not overtaken:
            overtaken.append(member)
            overtaken.append(await asyncio.to_thread(renewed, member))
        return await evaluate(*asked)

    limit.evaluate = slow  # type: ignore[method-assign]
    assert refused(lambda: member.connection.ask("/api/tokens/draw", other, m.TokensDrawn, member.seed)) == "not-a-seat"
    assert check_number(overtaken[1], NUMBER) is not None


def draw_before_the_answer(served: Town, member: Person, place: Any, name: str) -> Person:
    """Who comes of a renewal whose append (the method of that ``name``) is done while a draw by the old key is under
    way, and answered after it."""
    week = week_of(member.device.today())
    checks = allowance(member.roster, member.key, member.mine.since, member.mine.vouched_on, week)
    other = issue_message(week, week_batches(os.urandom(32), week, checks))
    limit, storage, comes = served.server._tokens, served.storage, threading.Event()
    append, evaluate, keep = getattr(place, name), limit.evaluate, storage.keep_issued
    drawing, stored, drawn = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def late(*given: Any) -> None:
        comes.set()
        await drawing.wait()
        await append(*given)
        stored.set()
        await drawn.wait()
        await asyncio.sleep(0.1)

    async def slow(*asked: Any) -> list[m.TokenBatch]:
        drawing.set()
        await stored.wait()
        return await evaluate(*asked)

    async def keep_issued(*given: Any) -> bool:
        kept = await keep(*given)
        drawn.set()
        return kept

    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor() as pool:
        patch.setattr(place, name, late)
        patch.setattr(limit, "evaluate", slow)
        patch.setattr(storage, "keep_issued", keep_issued)
        renewing = pool.submit(renewed, member)
        assert comes.wait(10)
        ask = served.connect().ask
        assert refused(lambda: ask("/api/tokens/draw", other, m.TokensDrawn, member.seed)) == "not-a-seat"
        return renewing.result()


def test_a_draw_by_the_old_key_gives_nothing_while_the_renewal_is_stored_and_not_yet_known(served: Town) -> None:
    """The writer answers an append after the draws of the same batch."""
    _, _, member = served.settled("steward", "member")
    new = draw_before_the_answer(served, member, served.storage, "append_roster")
    assert check_number(new, NUMBER) is not None


@pytest.mark.machine("kernel")
def test_a_draw_by_the_old_key_gives_nothing_when_another_process_stored_the_renewal(tmp_path: Path) -> None:
    settle_on_postgres(tmp_path)
    with town(tmp_path) as served:
        member = served.invite(served.found())
        opened = Server(served.storage, served.clock, os.urandom).load()
        process = asyncio.run_coroutine_threadsafe(opened, served.loop).result(10)
        served.server.keeper.append = process.keeper.append  # type: ignore[method-assign]
        draw_before_the_answer(served, member, served.server.keeper, "append")


def test_a_second_renewal_comes_a_week_later_and_the_credential_stays(served: Town) -> None:
    _, _, member = served.settled("steward", "member")
    credential = member.wallet.credential()
    once = renewed(member)
    assert refused(lambda: renewed(once)) == "roster-too-soon"
    served.clock.offset += OWN_KEYS_DAYS * DAY
    once.refresh()
    twice = renewed(once)
    check_number(twice, NUMBER)
    assert twice.wallet.credential() == credential
    served.clock.offset += OWN_KEYS_DAYS * DAY
    twice.refresh()
    check_number(twice, NUMBER)


def test_two_reports_of_one_member_before_and_after_do_not_open_each_other(served: Town) -> None:
    first, _, member, other = served.settled("steward", "member", "member")
    file_waiting(served, member, NUMBER)
    file_waiting(served, renewed(member), NUMBER)
    assert [each.problems for each in desk_of(first).values()] == [[SEALED], [SEALED]]
    file_waiting(served, other, NUMBER)
    assert all(not each.problems for each in desk_of(first).values())


def test_new_keys_of_the_group_reach_the_new_keys_alone(served: Town) -> None:
    first, _, member = served.settled("steward", "member")
    new = renewed(member)
    list_before = first.roster.current_list
    first.refresh()
    assert tending.is_due(first)
    assert tending.tend(first), "the old list's key is known to whoever has the old keys"
    assert first.roster.current_list == list_before + 1
    assert rekey.rekey(first) == 0
    new.refresh()
    assert new.keyring.keys["members"][new.roster.current["members"]]
    assert refused(member.refresh) == "no-seat"


def test_a_steward_goes_on_as_one_and_all_that_she_knew_is_renewed(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    open_invite = passphrase()
    steward.invite(first, "member", open_invite)
    new = renewed(second)
    assert new.is_steward
    assert not first.roster.is_steward(new.key)
    first.refresh()
    assert first.roster.is_steward(new.key)
    assert not first.roster.is_steward(second.key)
    assert not first.whole().invites, "open invites close"
    number, tree = new.roster.current["stewards"], new.roster.key_tree.number
    tending.tend(new)
    assert new.roster.current["stewards"] == number + 1
    assert new.roster.key_tree.number == tree + 1
    for each in (first, member):
        each.refresh()
    assert first.key_of("stewards", number + 1) is not None
    rekey.rekey(new)
    alert_without_report(new, first, NUMBER)
    assert check_number(member, NUMBER).is_match


def test_the_only_steward_renews(served: Town) -> None:
    first = served.found()
    member = served.invite(first)
    new = renewed(first)
    tending.tend(new)
    member.refresh()
    new.refresh()
    assert new.is_steward


def test_members_read_of_a_stewards_new_keys_and_not_of_a_members(served: Town) -> None:
    _, second, member, other = served.settled("steward", "member", "member")
    renewed(member)
    other.refresh()
    assert "renewed their own keys" not in {each.decision.what for each in decisions.read(other)}
    new = renewed(second)
    other.refresh()
    [told] = [each for each in decisions.read(other) if each.decision.what == "renewed their own keys"]
    assert (told.by, told.decision.about, told.decision.reason) == (new.key, decisions.short(second.key), "")


def test_what_stewards_know_of_a_member_follows_to_the_new_keys(served: Town) -> None:
    first, second = served.settled("steward")
    member = served.invite(first)
    labels.set_label(first, member.key, "the tall one")
    second.refresh()
    steward.vouch(second, member.key)
    new = renewed(member)
    second.refresh()
    assert inviter_of(second, new.key) == first.key
    assert voucher_of(second, new.key) == second.key
    known = second.whole().members[new.key]
    assert labels.read_labels(second).text_of(known) == "the tall one"
    tending.tend(second)
    labels.tend_labels(second)
    assert labels.read_labels(second).text_of(known) == "the tall one", "it isn't taken for one of who left"
    labels.set_label(second, new.key, "with the red bag")
    assert labels.read_labels(second).text_of(known) == "with the red bag"
    assert len(list(second.read("labels"))) == 1


def test_who_came_through_a_steward_stays_in_her_branch_when_all_renew(served: Town) -> None:
    first, second = served.settled("steward")
    member = served.invite(second)
    new_second, new_member = renewed(second), renewed(member)
    first.refresh()
    assert {new_second.key, new_member.key} <= set(branches.branch(first, new_second.key))
    with pytest.raises(steward.SameVoucher):
        steward.vouch(new_second, new_member.key)


def test_who_steps_down_and_renews_in_the_same_week_keeps_a_stewards_tokens_and_her_branch(served: Town) -> None:
    first, second = served.settled("steward")
    member = served.invite(second)
    first.refresh()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.change_role(second, second.key, "member", "she is tired")
    first.refresh()
    steward.agree(first, waits.value.proposal, "yes")
    second.refresh()
    assert {second.key, member.key} <= set(branches.branch(first, second.key))
    new = renewed(second)
    check_number(new, NUMBER)  # as many tokens as a steward has: she was one when the week began
    first.refresh()
    assert {new.key, member.key} <= set(branches.branch(first, new.key))


def test_nobody_signs_a_draft_of_her_own_with_new_keys(served: Town) -> None:
    first, second = served.settled("steward")
    read = review.find(first, served.report(report_about()).room.hex())
    id = drafting.draft_alert(first, [read], [parse(NUMBER, "GB")], "Beware.", 2, [], "", "", "first look").hex()
    new = renewed(first)
    draft = drafting.find_draft(new, id)
    with pytest.raises(drafting.NotPublishable, match="two people"):
        publication.publish(new, draft, "seen")
    newer = renewed(second)
    draft = drafting.find_draft(newer, id)
    with pytest.raises(drafting.NotPublishable, match="write it again"):
        publication.publish(newer, draft, "seen")


def test_a_worker_answers_on_with_the_desk_and_gets_its_next_keys(served: Town) -> None:
    first, second, member = served.settled("steward", "member")
    open_desk(first, second)
    desks.give_keys(first, 1, [member.key], "she knows how")
    write_to_desk(served, "Are you there?", DeskContact("none", ""))
    new = renewed(member)
    assert len(Worker(new, 1).list()) == 1
    first.refresh()
    tending.tend(first)
    new.refresh()
    assert len(Worker(new, 1).list()) == 1, "the desk's new keys are sealed to her, with the old ones"
    assert Worker(new, 1).file.workers == [new.key]
    member.desk_files.clear()
    member.roster = new.roster
    with pytest.raises(NotAWorker):
        Worker(member, 1)


def test_when_two_renew_at_once_one_wins_and_the_other_is_told(served: Town) -> None:
    (_, _), (words, member) = served.people("member")
    thief = served.unlock(words)
    renewed(thief)
    with pytest.raises(NoMembership, match="use your other words"):
        renewed(member)


@pytest.mark.parametrize("after_sending", [False, True])
@pytest.mark.parametrize("times", [1, 2])
def test_an_answer_that_is_lost_is_asked_for_and_the_keys_are_new_once(
    served: Town, times: int, after_sending: bool
) -> None:
    first, member = served.settled("member")
    line = Line("/api/roster/append", left=times, after_sending=after_sending)
    member.connection = served.connect(line)
    new = renewed(member)
    assert line.seen == (1 if after_sending else times + 1)
    first.refresh()
    assert [each.key for each in first.whole().taken()] == [first.key, new.key]


@pytest.mark.parametrize("has_arrived", [False, True])
def test_when_the_line_stays_dead_one_of_both_words_opens_and_the_program_says_so(
    served: Town, has_arrived: bool
) -> None:
    (_, first), (words, member) = served.people("member")
    new_words = passphrase()
    line = Line("/api/roster/append", after_sending=has_arrived)
    boxes = Line("/api/boxes/read", left=99)
    member.connection = served.connect(Both(line, boxes))
    with pytest.raises(Unsure):
        renew_own_keys(member, new_words)
    good, bad = (new_words, words) if has_arrived else (words, new_words)
    with pytest.raises(NoMembership, match="use your other words"):
        served.unlock(bad)
    assert served.unlock(good).mine.since == first.mine.since
    if not has_arrived:
        assert renewed(served.unlock(words)).mine.since == first.mine.since


class Both(httpx.BaseTransport):
    """Two lines that break, each at its own path."""

    def __init__(self, first: Line, second: Line) -> None:
        self._first, self._second = first, second

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        line = self._second if request.url.path == "/api/boxes/read" else self._first
        return line.handle_request(request)

    def close(self) -> None:
        self._first.close()
        self._second.close()
