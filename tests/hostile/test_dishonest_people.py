"""People who try what they may not: members, strangers, reporters, and one steward alone."""

import asyncio
import contextlib
import hashlib
import os
import threading
from dataclasses import replace
from functools import partial
from typing import Any

import msgspec
import pytest
from declining import declined

from harness import NUMBER, POLICY, Town, check_number, passphrase, publish_about, report_about, signed
from lines import Line
from parasol.features.alerts.case import Proposal
from parasol.features.alerts.client import reading
from parasol.features.alerts.client.publishing import drafting, listing, publication
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client.answers import answers_of, case_by
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.partial import place_of
from parasol.features.checks.client.index import evaluate_all, input_of, position_of, seal_entry
from parasol.features.checks.client.rekey import read_cases
from parasol.features.checks.client.signed_tree_heads import sign_tree_head
from parasol.features.checks.client.tree_head import add_to, placed, read_paths
from parasol.features.reports.client import reporter, review
from parasol.features.reports.structs import Contact, Said
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.client.device import Device
from parasol.kernel.client.proof_of_work import solve
from parasol.kernel.formats.contexts.rooms import part_bytes, report_bytes, report_room
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client import founding, steward, tending
from parasol.kernel.roster.client.person import Person, unlock
from parasol.kernel.roster.client.sending import applied
from parasol.kernel.roster.rules import RosterRefused
from parasol.kernel.roster.rules.chains import place_in
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import Chain, ChangeRole, Freeze, Invite, Join, Leave, Remove
from parasol.kernel.seal import seal_envelope
from parasol.kernel.seal.envelope import ENVELOPE_TAG
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.seal.record import seal_thread
from parasol.kernel.vault.client import keys_of
from parasol.kernel.wire.signing import public_key_of, sign
from parasol.kernel.words import name_of


def two_stewards(served: Town) -> tuple[Person, Person]:
    first, second = served.settled("steward")
    first.refresh()
    return first, second


def place(steward: Person, chain: Chain = "charter") -> dict[str, Any]:
    """What the next entry begins with, known as well as a steward knows it."""
    steward.refresh()
    state = steward.whole()
    return place_in(state, chain, state.day)


def text_of(person: Person) -> str:
    return AgeKey.of(person.contents.seat.identity).recipient


def recipient_of(person: Person) -> bytes:
    return hash_of_recipient(text_of(person))


def send(connection: Connection, person: Person, entry: Any, *seeds: bytes) -> None:
    wire = founding.wire_entry(entry, *seeds)
    connection.ask("/api/roster/append", m.RosterAppend([wire], []), m.Done)


# Members and strangers


def test_a_member_cannot_do_what_stewards_do(served: Town) -> None:
    first, second = two_stewards(served)
    member = served.invite(first)
    filed = served.report(report_about())
    alert = publish_about(first, second, filed.room)
    ask, seed = member.connection.ask, member.seed
    declined("no-such-room", lambda: ask("/api/rooms/list", m.RoomsList("report"), m.Rooms, seed))
    declined("not-a-steward", lambda: ask("/api/index/evaluate", m.Evaluate(1, [os.urandom(32)]), m.Evaluated, seed))
    head = sign_tree_head(member, 1, 0, 0, 0, bytes(32))
    declined("not-a-steward", lambda: ask("/api/index/complete", m.IndexComplete(1, head), m.Done, seed))
    declined("not-a-steward", lambda: ask("/api/index/head", m.IndexHead(head), m.Done, seed))
    declined("not-a-steward", lambda: ask("/api/index/paths", m.IndexPaths(1, [0]), m.IndexPathsAnswer, seed))
    declined("not-a-steward", lambda: ask("/api/index/elements", m.ElementsRead(1, b""), m.Elements, seed))
    for kind in ("review", "cases"):
        declined("no-such-room", lambda kind=kind: list(member.read(kind)))
        read = m.RoomRead(member.room(kind), 0)
        declined("no-such-room", lambda read=read: ask("/api/rooms/read", read, m.RoomPage, seed))
    for kind in ("alerts", "decisions"):
        record = m.WireRecord(os.urandom(16), member.sealed_record(kind, os.urandom(16), b"{}"))
        message = m.RoomAppend(member.room(kind), record)
        declined("no-such-room", lambda message=message: ask("/api/rooms/append", message, m.Appended, seed))
        delete = m.RecordDelete(member.room(kind), alert)
        declined("no-such-room", lambda delete=delete: ask("/api/rooms/delete-record", delete, m.Done, seed))
        gone = m.RoomDelete(member.room(kind))
        declined("no-such-room", lambda gone=gone: ask("/api/rooms/delete", gone, m.Done, seed))
    for act in (
        lambda: steward.invite(member, "member", passphrase(), "a friend"),
        lambda: steward.remove(member, second.key, "no reason"),
        lambda: drafting.draft_alert(member, [], [], "x", 1, [], "", "", "r"),
        lambda: publication.take_down(member, alert, "I know him"),
    ):
        with pytest.raises((steward.NotASteward, Declined)):
            act()
    declined("not-a-steward", member.whole)
    recipient = recipient_of(member)
    invite = {
        "key": os.urandom(32),
        "recipient": recipient,
        "leaf": 7,
        "role": "member",
        "last_day": first.roster.day,
        "note": bytes(140),
    }
    for entry in (
        Invite(**place(first, "register"), **invite),
        Remove(**place(first), seat=second.key),
        ChangeRole(**place(first), seat=member.key, recipient=recipient, role="steward"),
    ):
        declined("roster-not-allowed", lambda entry=entry: send(member.connection, member, entry, seed))
    declined(
        "roster-signature",
        lambda: send(member.connection, member, Leave(**place(first), seat=second.key), seed),
    )
    assert [item.id for item in reading.read_alerts(member).alerts] == [alert]


def test_nobody_deletes_a_decision_or_lets_it_expire_early(served: Town) -> None:
    first = served.found()
    decisions.record(first, "closed a report", b"1234", "nothing to go by")
    (stored, _) = next(iter(first.read("decisions")))
    delete = m.RecordDelete(first.room("decisions"), stored.id)
    declined("not-allowed", lambda: first.connection.ask("/api/rooms/delete-record", delete, m.Done, first.seed))
    id = os.urandom(16)
    record = m.WireRecord(id, first.sealed_record("decisions", id, b"{}"))
    short = m.RoomAppend(first.room("decisions"), record, expires_on=0, generation=1)
    declined("not-allowed", lambda: first.connection.ask("/api/rooms/append", short, m.Appended, first.seed))


def test_a_stranger_reads_and_writes_nothing_in_a_report(served: Town) -> None:
    first = served.found()
    filed, other = served.report(report_about()), served.report(report_about())
    member = served.invite(first)
    for seed in (os.urandom(32), member.seed, keys_of(other.words, "receipt").sign_seed):
        ask, record = served.connect().ask, m.WireRecord(os.urandom(16), bytes(1024))
        declined("no-such-room", partial(ask, "/api/rooms/read", m.RoomRead(filed.room, 0), m.RoomPage, seed))
        declined("no-such-room", partial(ask, "/api/rooms/append", m.RoomAppend(filed.room, record), m.Appended, seed))
        declined("no-such-room", partial(ask, "/api/rooms/delete", m.RoomDelete(filed.room), m.Done, seed))
    assert review.find(first, filed.room.hex()).problems == []


# Reporters


def said(handle: Any, room: bytes, message: Said) -> None:
    own = handle.reporter._need_own()
    keys, id = keys_of(handle.words, "receipt"), os.urandom(16)
    body = seal_thread(room, own.thread_key, keys.sign_seed, id, msgspec.json.encode(message), os.urandom)
    handle.reporter._connection.ask(
        "/api/rooms/append", m.RoomAppend(room, m.WireRecord(id, body)), m.Appended, keys.sign_seed
    )


def test_a_reporter_cannot_set_a_status_as_if_they_were_a_steward(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    said(filed, filed.room, Said("status", "", "alert written"))
    assert review.find(first, filed.room.hex()).status == "received"
    assert filed.reporter.read().status == "received"


def test_nobody_takes_back_somebody_elses_report(served: Town) -> None:
    first, second = two_stewards(served)
    filed, other = served.report(report_about()), served.report(report_about())
    alert = publish_about(first, second, filed.room)
    key = review.find(first, filed.room.hex()).raw.withdraw_key  # type: ignore[union-attr]
    seed = keys_of(other.words, "receipt").sign_seed
    connection = served.connect()
    forged = os.urandom(32)
    for signature in (sign(forged, "withdraw", key), sign(seed, "withdraw", key), os.urandom(64)):
        for room in (None, other.room, filed.room):
            message = m.Withdraw(key, signature, room)
            declined("bad-signature", partial(connection.ask, "/api/withdrawals/add", message, m.Done, seed))
    mine = m.Withdraw(public_key_of(forged), sign(forged, "withdraw", public_key_of(forged)), filed.room)
    declined("nothing-to-withdraw", lambda: connection.ask("/api/withdrawals/add", mine, m.Done, seed))
    declined("nothing-to-withdraw", lambda: connection.ask("/api/withdrawals/add", mine, m.Done))
    assert [item.id for item in reading.read_alerts(first).alerts] == [alert]


def test_one_report_is_not_enough_to_flood_everybody_with_withdrawals(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    seed = keys_of(filed.words, "receipt").sign_seed
    connection = served.connect()

    def flood() -> None:
        for _ in range(50):
            own = os.urandom(32)
            key = public_key_of(own)
            message = m.Withdraw(key, sign(own, "withdraw", key), filed.room)
            connection.ask("/api/withdrawals/add", message, m.Done, seed)

    declined("quota", flood)
    assert len(first.contents.withdrawn) == 0
    reading.read_alerts(first)
    assert len(first.contents.withdrawn) <= 8


def test_a_room_that_is_not_named_after_ones_own_key_is_not_filed_to(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    connection = served.connect()
    for room in (filed.room, first.room("alerts"), first.room("review")):
        seed = os.urandom(32)
        records = [m.WireRecord(os.urandom(16), bytes(1024))]
        signature = signed(seed, "open", report_bytes(room, [(item.id, item.body) for item in records]))
        work = solve(connection.ask("/api/work", m.WorkRead(), m.Work).task)
        message = m.RoomOpen("report", room, public_key_of(seed), records, signature, [], work)
        declined("malformed", partial(connection.ask, "/api/rooms/open", message, m.HasMet))
    assert review.find(first, filed.room.hex()).report.what_happened == "He would not let me leave."


def test_the_same_words_file_one_report_only(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    again = reporter.prepare(first.roster, served.device, filed.words, report_about(), "", Contact())
    declined("taken", lambda: reporter.send(served.connect(), again))


def test_a_report_of_rubbish_stands_in_nobodys_way(served: Town) -> None:
    first = served.found()
    intake = first.roster.intake
    connection = served.connect()
    rubbish = [b"", b"null", b"\xff\xfe", b'{"part":"shared","room":"\xff"}', b"[" * 3000, b'{"part":"raw"}']
    bodies = [os.urandom(4096), b"\x03" + bytes(4095), *rubbish]
    for text in bodies:
        seed = os.urandom(32)
        room = report_room(public_key_of(seed))
        part = sign(seed, "part", part_bytes(room, text)) + text
        body = text if len(text) == 4096 else seal_envelope(part, intake)
        records = [m.WireRecord(os.urandom(16), body) for _ in range(4)]
        signature = signed(seed, "open", report_bytes(room, [(item.id, item.body) for item in records]))
        work = solve(connection.ask("/api/work", m.WorkRead(), m.Work).task)
        connection.ask(
            "/api/rooms/open", m.RoomOpen("report", room, public_key_of(seed), records, signature, [], work), m.HasMet
        )
        record = m.WireRecord(os.urandom(16), b"\x03" + bytes(1023))
        connection.ask("/api/rooms/append", m.RoomAppend(room, record), m.Appended, seed)
    filed = served.report(report_about())
    queue = review.queue(first)
    assert len(queue) == len(bodies) + 1
    assert [report.room for report in queue if not report.problems] == [filed.room]
    assert all(report.problems for report in queue if report.room != filed.room)


def test_messages_of_rubbish_in_a_good_report_hide_nothing_else(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    own, keys = filed.reporter._need_own(), keys_of(filed.words, "receipt")
    for text in (b"\xff", b'{"kind":"answer","text":"\xff"}', b"[" * 500, b"{}", b'{"kind":"order"}'):
        id = os.urandom(16)
        body = seal_thread(filed.room, own.thread_key, keys.sign_seed, id, text, os.urandom)
        message = m.RoomAppend(filed.room, m.WireRecord(id, body))
        served.connect().ask("/api/rooms/append", message, m.Appended, keys.sign_seed)
    filed.reporter.answer("Friday.")
    read = review.find(first, filed.room.hex())
    assert [line.said.text for line in read.lines] == ["Friday."]
    assert len(read.problems) == 5
    assert filed.reporter.read().unreadable == 5


def test_a_stewards_message_that_looks_like_a_fifth_part_keeps_no_reporter_out(served: Town) -> None:
    first, _ = two_stewards(served)
    report = served.report(report_about())
    rubbish = m.WireRecord(os.urandom(16), bytes([ENVELOPE_TAG]) + os.urandom(1023))
    first.connection.ask("/api/rooms/append", m.RoomAppend(report.room, rubbish), m.Appended, first.seed)
    receipt = report.reporter.read()
    assert (receipt.met, receipt.unreadable) == (None, 1)
    report.reporter.withdraw()
    assert report.reporter.read().status == "taken back"


def test_a_report_with_a_full_conversation_can_still_be_deleted(served: Town) -> None:
    first = served.found()
    filed = served.report(report_about())
    connection = served.connect()
    with contextlib.suppress(Declined):
        for _ in range(600):
            record = m.WireRecord(os.urandom(16), bytes(1024))
            connection.ask("/api/rooms/append", m.RoomAppend(filed.room, record), m.Appended, first.seed)
    filed.reporter.delete()
    assert review.queue(first) == []


# One steward alone


def test_one_steward_alone_publishes_nothing(served: Town) -> None:
    first, second = two_stewards(served)
    filed = served.report(report_about())
    with pytest.raises(drafting.NotPublishable, match="two people"):
        publish_about(first, first, filed.room)
    today = served.clock.today()
    facts: dict[str, Any] = {"kinds": [], "area": "", "happened": "", "newest": "2026-11", "reporters": 1}
    alert = Alert(
        id=os.urandom(16),
        text="Alone.",
        severity=3,
        masks=[parse(NUMBER, "GB").masked()],
        published_on=today,
        expires_on=today + 9,
        roster_length=first.roster.length,
        withdraw_keys=[public_key_of(bytes(32))],
        **facts,
    )
    payload = msgspec.json.encode(alert)
    mine = AlertSignature(first.key, sign(first.seed, "alert", payload))
    signed = SignedAlert(payload, [mine, mine])
    case = case_by((first, first), alert, [parse(NUMBER, "GB")], bytes(32))
    listing.append_signed(first, alert, signed, case, 0)
    read = reading.read_alerts(second)
    assert read.alerts == []
    assert [refused.code for refused in read.refused] == ["one-signature"]
    found = check_number(second, NUMBER)
    assert not found.is_match
    # One entry for the number, one for its end: both were asked.
    assert found.refused == ["entry-one-signature"] * 2


@pytest.mark.parametrize("keys", [[], [b""], [bytes(31)], [bytes(32), b""]])
def test_two_stewards_publish_no_alert_that_nobody_could_take_back(served: Town, keys: list[bytes]) -> None:
    """Their clients send none, and the server helps: it keeps the record with a key that isn't in it."""
    first, second = two_stewards(served)
    member = served.invite(first)
    id, today = os.urandom(16), served.clock.today()
    alert = Alert(id, "For ever.", 1, [], "", "", "", 1, [], today, today + 9, first.roster.length, keys)
    payload = msgspec.json.encode(alert)
    signatures = [AlertSignature(one.key, sign(one.seed, "alert", payload)) for one in (first, second)]
    signed = msgspec.json.encode(SignedAlert(payload, signatures))
    declined("malformed", lambda: first.append("alerts", id, signed, keys))
    first.append("alerts", id, signed, [public_key_of(bytes(32))])
    for who in (member, second):
        read = reading.read_alerts(who)
        assert read.alerts == []
        assert [refused.code for refused in read.refused] == ["withdraw-keys"]


def entry_alone(who: Person, number: str, answer: bytes | None, slot: int) -> None:
    """One steward appends a record that carries an index entry of their own making; None is a broken answer."""
    identifier = parse(number, "GB")
    list_key = who.list_key(1)
    (y,) = evaluate_all(who, 1, [input_of(list_key, identifier.canonical())])
    position = position_of(list_key, place_of(identifier))
    whole = seal_entry(y, 1, position, slot, answer or bytes(432), os.urandom)
    entry = whole if answer else m.WireEntryOfList(whole.position, whole.tag, os.urandom(m.ANSWER_BYTES))
    id = os.urandom(16)
    record = m.WireRecord(id, who.sealed_record("alerts", id, b"{}"))
    state = read_paths(who, 1, [entry.position])
    expires_on = who.device.today() + 9
    keys = [public_key_of(bytes(32))]
    state = add_to(who, state, placed([entry], expires_on, keys))
    head = state.sign(who, state.last_seq + 1)
    message = m.RoomAppend(who.room("alerts"), record, keys, expires_on, 1, [entry], head, 1)
    who.connection.ask("/api/rooms/append", message, m.Appended, who.seed)


def test_an_index_entry_that_one_steward_made_up_is_ignored_and_said(served: Town) -> None:
    first, second = two_stewards(served)
    filed = served.report(report_about())
    publish_about(first, second, filed.room)
    (case,) = read_cases(first)
    honest = answers_of(case)[parse(NUMBER, "GB")]
    alone = case_by((first, first), reading.read_alerts(first).alerts[0], [parse("07700 900777", "GB")], bytes(32))
    codes: dict[str, list[str]] = {}
    for slot, (number, answer, code) in enumerate(
        [
            ("07700 900777", answers_of(alone)[parse("07700 900777", "GB")], "entry-one-signature"),
            ("07700 900555", honest, "entry-signature"),
            ("+44 7701 900123", honest, "entry-signature"),
            ("07700 900666", None, "entry-broken"),
            (NUMBER, honest[:1] + b"\x01" + honest[2:], "entry-signature"),
            (NUMBER, None, "entry-broken"),
        ],
        start=5,
    ):
        entry_alone(first, number, answer, slot)
        found = check_number(second, number)
        codes.setdefault(number, []).append(code)
        assert sorted(found.refused) == sorted(codes[number])  # in the order of their tags, which is nobody's
        is_found = any(hit.is_certain for hit in found.hits)
        assert is_found == (number == NUMBER), "what two stewards signed is still found"
        if is_found:
            assert (found.severity, found.reporters) == (3, 1)


def test_one_steward_alone_makes_no_steward_removes_none_and_changes_no_settings(served: Town) -> None:
    first, second = two_stewards(served)
    words = passphrase()
    for act in (
        lambda: steward.invite(first, "steward", words, "we need a third"),
        lambda: steward.remove(first, second.key, "I want to be alone"),
        lambda: steward.freeze(first, second.key, "I want to be alone"),
        lambda: steward.change_role(first, second.key, "member", "I want to be alone"),
        lambda: steward.change_policy(first, msgspec.structs.replace(POLICY, alert_days=8), "shorter"),
    ):
        with pytest.raises(steward.SecondNeeded):
            act()
    with pytest.raises(founding.InviteUnusable):
        founding.join(served.connect(), served.device, words, passphrase())
    recipient = recipient_of(first)
    invite = {"key": os.urandom(32), "recipient": recipient, "leaf": 7, "role": "steward", "last_day": first.roster.day}
    for entry in (
        Invite(**place(first), **invite, note=bytes(140)),
        Remove(**place(first), seat=second.key),
        Freeze(**place(first), seat=second.key, frozen=True),
        ChangeRole(**place(first), seat=second.key, recipient=recipient_of(second), role="member"),
    ):
        declined("roster-two-stewards", lambda entry=entry: send(first.connection, first, entry, first.seed))
        declined(
            "roster-two-stewards", lambda entry=entry: send(first.connection, first, entry, first.seed, first.seed)
        )
    for id in steward.proposals(first):
        with pytest.raises(RosterRefused) as caught:
            steward.agree(first, id, "I agree with myself")
        assert caught.value.code == "two-stewards"
    second.refresh()
    assert second.is_steward


def test_two_stewards_make_a_third(served: Town) -> None:
    first, second = two_stewards(served)
    words = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", words, "we need a third")
    steward.agree(second, waits.value.proposal, "yes, elected")
    third = founding.join(served.connect(), served.device, words, passphrase())
    assert third.is_steward
    assert steward.proposals(second) == {}


def test_a_proposal_that_the_roster_has_overtaken_is_stale(served: Town) -> None:
    first, second = two_stewards(served)
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", passphrase(), "we need a third")
    served.invite(first)
    second.refresh()
    with pytest.raises(steward.StaleProposal):
        steward.agree(second, waits.value.proposal, "yes")


@pytest.mark.parametrize("brought", ["none", "another"])
def test_a_proposed_invite_without_its_recipient_is_stale(served: Town, brought: str) -> None:
    first, second = two_stewards(served)
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", passphrase(), "we need a third")
    _, proposal, _ = steward.proposals(first)[waits.value.proposal]
    steward.drop_proposal(first, waits.value.proposal)
    recipient = None if brought == "none" else AgeKey.generate().recipient
    wrong = msgspec.structs.replace(proposal, recipient=recipient)
    id = first.append("review", None, msgspec.json.encode(wrong))
    with pytest.raises(steward.StaleProposal):
        steward.agree(second, id, "yes, elected")


def test_a_proposal_is_no_way_to_get_somebodys_signature_under_their_own_leaving(served: Town) -> None:
    first, second = two_stewards(served)
    leaving = founding.wire_entry(Leave(**place(first), seat=second.key), first.seed)
    id = os.urandom(16)
    proposal = Proposal(leaving.body, leaving.signatures[0].signature, "just sign this")
    first.append("review", id, msgspec.json.encode(proposal))
    assert steward.proposals(second) == {}
    with pytest.raises(KeyError):
        steward.agree(second, id, "well, if you say so")
    second.refresh()
    assert second.is_steward


# Whoever has a frozen member's keys


def frozen_steward(served: Town) -> tuple[Person, Person, Person]:
    """A steward, a member, and another steward whom the two stewards have frozen; she doesn't know it yet."""
    first, second = two_stewards(served)
    member = served.invite(first)
    second.refresh()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.freeze(second, second.key, "my phone was taken")
    steward.agree(first, waits.value.proposal, "she called me")
    return first, member, second


def test_a_frozen_steward_can_neither_let_herself_in_nor_leave_nor_decide_anything(served: Town) -> None:
    first, member, second = frozen_steward(served)
    recipient, day = recipient_of(member), first.roster.day
    invite = {"key": os.urandom(32), "recipient": recipient, "leaf": 7, "role": "member", "last_day": day}
    invite["note"] = bytes(140)
    for entry in (
        Freeze(**place(first), seat=second.key, frozen=False),
        Leave(**place(first), seat=second.key),
        Remove(**place(first, "register"), seat=member.key),
        Freeze(**place(first, "register"), seat=member.key, frozen=True),
        Invite(**place(first, "register"), **invite),
    ):
        for seed in (second.seed, signer_seed(second.keyring.keys["stewards"][1])):
            act = partial(send, second.connection, first, entry, seed)
            declined("roster-moved", act)  # the answer to everybody who may add nothing
    first.refresh()
    assert first.whole().is_frozen(second.key)


def test_a_frozen_steward_who_knows_the_words_of_an_invite_comes_in_by_none(served: Town) -> None:
    first, second = two_stewards(served)
    words = passphrase()
    steward.invite(second, "member", words, "they asked")
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.freeze(second, second.key, "my phone was taken")
    first.refresh()
    steward.agree(first, waits.value.proposal, "she called me")
    with pytest.raises(founding.InviteUnusable):
        founding.join(served.connect(), served.device, words, passphrase())
    seed = keys_of(words, "invite").sign_seed
    declined("not-a-seat", lambda: second.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, seed))


def test_what_a_frozen_steward_signs_with_the_servers_help_counts_for_nobody(served: Town) -> None:
    first, member, second = frozen_steward(served)
    member.refresh()
    first.refresh()
    day, frozen_at, key = first.roster.day, first.roster.length - 1, public_key_of(bytes(32))
    for length, counts in ((frozen_at - 1, True), (frozen_at, False)):
        id = os.urandom(16)
        payload = msgspec.json.encode(
            Alert(id, "A false alarm.", 1, [], "", "", "", 0, [], day, day + 30, length, [key]),
        )
        signatures = [AlertSignature(one.key, sign(one.seed, "alert", payload)) for one in (first, second)]
        first.append("alerts", id, msgspec.json.encode(SignedAlert(payload, signatures)), [key])
        shown = reading.read_alerts(member)
        assert (id in [alert.id for alert in shown.alerts]) == counts


def test_whoever_is_frozen_still_holds_the_keys_of_before_and_none_that_were_made_since(served: Town) -> None:
    first, member, second = frozen_steward(served)
    assert second.keyring.keys["members"] == member.keyring.keys["members"]
    served.clock.offset += 8 * 86_400
    tending.tend(first)
    given = first.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, first.seed)
    assert given.stewards_rungs is not None
    assert (given.rungs.newest, given.stewards_rungs.newest) == (2, 3)
    for epoch in (1, 2):
        assert (second.key_of("members", epoch) is None) == (epoch == 2)
    declined("seat-frozen", lambda: second.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, second.seed))
    assert served.storage is not None
    assert served.loop is not None
    kept = asyncio.run_coroutine_threadsafe(served.storage.wrapped_keys_of(second.key), served.loop).result(10)
    assert kept == []


# Invites


def join_at_once(served: Town, invites: list[str]) -> list[Person | Exception]:
    barrier = threading.Barrier(len(invites))
    outcomes: list[Person | Exception] = []

    def join(words: str) -> None:
        try:
            line = Line("/api/roster/append", lambda: barrier.wait(20))
            outcomes.append(founding.join(served.connect(line), served.device, words, passphrase()))
        except Exception as error:
            outcomes.append(error)

    threads = [threading.Thread(target=join, args=(words,)) for words in invites]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return outcomes


def test_of_two_who_use_one_invite_at_the_same_moment_exactly_one_gets_in_and_the_other_is_told(served: Town) -> None:
    first = served.found()
    for before in range(1, 11):
        words = passphrase()
        steward.invite(first, "member", words, "one of them")
        outcomes = join_at_once(served, [words, words])
        assert len(outcomes) == 2
        (lost,) = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
        assert isinstance(lost, founding.InviteUnusable), repr(lost)
        assert "used already" in str(lost)
        first.refresh()
        assert len(first.whole().active()) == before + 1


@pytest.mark.parametrize(
    "path", ["/api/vaults/read", "/api/charter/read", "/api/vaults/write", "/api/boxes/read", "/api/roster/append"]
)
def test_whoever_comes_second_with_an_invite_is_told_that_it_was_used_wherever_it_was_lost(
    served: Town, path: str
) -> None:
    first = served.found()
    words = passphrase()
    steward.invite(first, "member", words, "one of them")
    line = Line(path, lambda: founding.join(served.connect(), served.device, words, passphrase()))
    with pytest.raises(founding.InviteUnusable, match="used already"):
        founding.join(served.connect(line), served.device, words, passphrase())
    first.refresh()
    assert len(first.whole().active()) == 2


def test_words_that_never_were_an_invite_are_not_told_as_used(served: Town) -> None:
    first = served.found()
    served.invite(first)
    with pytest.raises(founding.InviteUnusable, match="open no invite"):
        founding.join(served.connect(), served.device, passphrase(), passphrase())


def test_two_who_use_two_invites_at_the_same_moment_both_get_in(served: Town) -> None:
    first = served.found()
    invites = [passphrase(), passphrase()]
    for words in invites:
        steward.invite(first, "member", words, "both")
    outcomes = join_at_once(served, invites)
    assert [type(outcome) for outcome in outcomes] == [Person, Person], outcomes


def twin(number: int) -> bytes:
    """A seed; some make keys of one name. They are in the roster's vectors."""
    return hashlib.shake_256(f"parasol vectors: twin {number}".encode()).digest(32)


def drawing(served: Town, number: int) -> Device:
    """A device that draws this seed for a new member first."""
    seeds = [twin(number)]
    return replace(served.device, random=lambda size: seeds.pop() if seeds else os.urandom(size))


def test_nobody_joins_under_the_name_of_somebody_who_is_or_was_a_member(served: Town) -> None:
    """Stewards know each other by three words, which half an hour of making keys can hit."""
    first, second = two_stewards(served)
    words, alike = passphrase(), passphrase()
    for each in (words, alike):
        steward.invite(first, "member", each, "they asked")
    trusted = founding.join(served.connect(), drawing(served, 23941), words, passphrase())
    second.refresh()
    steward.remove(second, trusted.key, "she asked for it")
    first.refresh()
    keys = keys_of(alike, "invite")
    entry = Join(
        **place(first, "register"),
        invite=keys.sign_key,
        seat=public_key_of(twin(89055)),
        recipient=hash_of_recipient(AgeKey.generate().recipient),
    )
    seeds = keys.sign_seed, twin(89055)
    assert name_of(entry.seat) == name_of(trusted.key)
    declined("roster-duplicate", lambda: send(served.connect(), first, entry, *seeds))
    with pytest.raises(RosterRefused):
        applied(first.whole(), [founding.wire_entry(entry, *seeds)])


def test_whoever_draws_a_name_that_somebody_has_or_takes_meanwhile_joins_under_another_one(served: Town) -> None:
    first = served.found()
    words = [passphrase() for _ in range(4)]
    for each in words:
        steward.invite(first, "member", each, "they asked")
    founding.join(served.connect(), drawing(served, 23941), words[0], passphrase())
    founding.join(served.connect(), drawing(served, 89055), words[1], passphrase())
    line = Line(
        "/api/roster/append", lambda: founding.join(served.connect(), drawing(served, 40490), words[2], passphrase())
    )
    own = passphrase()
    founding.join(served.connect(line), drawing(served, 152959), words[3], own)
    later = unlock(served.connect(), served.device, own)
    first.refresh()
    names = [name_of(member) for member in first.whole().members]
    assert len(set(names)) == len(names) == 5
    assert name_of(later.key) in names
    assert public_key_of(twin(40490)) in first.whole().members, "it was taken meanwhile"


def test_an_invite_is_good_for_71_hours_and_not_for_73(served: Town) -> None:
    first = served.found()
    early, late = passphrase(), passphrase()
    for words in (early, late):
        steward.invite(first, "member", words, "they asked")
    served.clock.offset = 71 * 3600
    assert founding.join(served.connect(), served.device, early, passphrase()).mine.role == "member"
    served.clock.offset = 72 * 3600 + 60
    with pytest.raises((Declined, founding.InviteUnusable)) as caught:
        founding.join(served.connect(), served.device, late, passphrase())
    assert caught.value.code in {"no-invite", "roster-stale-invite", "not-a-seat"}
    first.refresh()
    assert len(first.whole().active()) == 2


def test_an_invite_that_was_taken_back_opens_nothing(served: Town) -> None:
    first = served.found()
    words = passphrase()
    steward.invite(first, "member", words, "they asked")
    steward.cancel(first, keys_of(words, "invite").sign_key, "they changed their mind")
    with pytest.raises(founding.InviteUnusable):
        founding.join(served.connect(), served.device, words, passphrase())
    wrapped_keys = m.BoxesRead()
    seed = keys_of(words, "invite").sign_seed
    declined("not-a-seat", lambda: served.connect().ask("/api/boxes/read", wrapped_keys, m.Boxes, seed))


def test_an_invite_is_not_used_twice_one_after_the_other(served: Town) -> None:
    first = served.found()
    words = passphrase()
    steward.invite(first, "member", words, "they asked")
    founding.join(served.connect(), served.device, words, passphrase())
    with pytest.raises(founding.InviteUnusable):
        founding.join(served.connect(), served.device, words, passphrase())


def test_a_member_whose_recipient_opens_nothing_does_not_stop_the_keys_from_being_renewed(served: Town) -> None:
    first, second = two_stewards(served)
    stays, goes = served.invite(first), served.invite(first)
    words = passphrase()
    steward.invite(first, "member", words, "they asked")
    keys = keys_of(words, "invite")
    seed = os.urandom(32)
    spoilt = text_of(stays)[:-6] + "qqqqqq"
    named = hash_of_recipient(spoilt)
    entry = Join(**place(first, "register"), invite=keys.sign_key, seat=public_key_of(seed), recipient=named)
    wire = founding.wire_entry(entry, keys.sign_seed, seed)
    box = m.WireBox(public_key_of(seed), "leaf", first.roster.current["members"], b"")
    served.connect().ask("/api/roster/append", m.RosterAppend([wire], [box], [spoilt]), m.Done)
    first.refresh()
    steward.remove(first, goes.key, "passed something on")
    stays.refresh()
    assert first.roster.current["members"] in stays.keyring.keys["members"]
    second.refresh()
    steward.remove(second, public_key_of(seed), "joined with a key that can't be used")
