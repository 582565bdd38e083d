"""People and servers that try to open what waits, to tie it to somebody, or to spoil it."""

import asyncio
import os
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
import pytest
from declining import declined

from escrow_acts import SECRET_TEXT, about, desk, file_waiting
from harness import NEIGHBOUR, NUMBER, Town, passphrase, signed
from parasol.features.checks.client.identifiers import parse
from parasol.features.escrow.client import opening, shares
from parasol.features.escrow.contexts import escrow_bytes
from parasol.features.escrow.structs import KeysPart, Share
from parasol.features.reports.client import waiting
from parasol.features.reports.client.met import SEALED
from parasol.features.reports.client.waiting import PreparedWaiting, prepare_waiting, send_waiting
from parasol.features.reports.structs import Contact
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.rooms.client.held import signed_part
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.server.server_keys import ESCROW_SECRET
from parasol.kernel.seal import Unreadable, open_envelope, seal_envelope
from parasol.kernel.vault.client import keys_of


def three(served: Town) -> tuple[Person, Person, Person]:
    first = served.found()
    return first, served.invite(first), served.invite(first)


def forged(
    person: Person, change: Callable[[KeysPart], KeysPart], *numbers: str, marks: list[bytes] | None = None
) -> PreparedWaiting:
    """A report whose fifth part says something else than an honest client would write."""
    words = passphrase()
    keys = keys_of(words, "receipt")
    kept: list[KeysPart] = []

    def noted(word_keys: Any, part: Any) -> bytes:
        if isinstance(part, KeysPart):
            kept.append(part)
        return signed_part(word_keys, part)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waiting, "signed_part", noted)
        prepared = prepare_waiting(person, words, about(*numbers, text="forged"), "", Contact())
    intake = person.roster.intake
    body = seal_envelope(signed_part(keys, change(kept[0])), intake, 6144)
    records = [*prepared.message.records[:4], m.WireRecord(os.urandom(16), body)]
    marks = marks or prepared.message.marks
    covered = escrow_bytes(keys.name, [(record.id, record.body) for record in records], marks)
    message = m.RoomOpen(
        "escrow", keys.name, keys.sign_key, records, signed(keys.sign_seed, "open", covered), marks, None
    )
    return PreparedWaiting(keys.name, message, keys.sign_seed, prepared.keys)


def share_with(part: KeysPart, **fields: bytes) -> KeysPart:
    return msgspec.structs.replace(part, shares=[msgspec.structs.replace(part.shares[0], **fields), *part.shares[1:]])


# People


def test_one_member_with_many_invented_credentials_opens_nothing_of_its_own_or_others(served: Town) -> None:
    first, ana, _ = three(served)
    line = waiting.lines_of(ana, waiting.identifiers_of(about(NUMBER), "GB"))[0]
    filed = file_waiting(served, ana, NUMBER)
    key = os.urandom(32)

    def invented(part: KeysPart) -> KeysPart:
        output = os.urandom(64)
        share = shares.share_at(line, shares.x_of(output))
        wrapped = shares.wrap(line.secret, key, line.mark, os.urandom)
        return KeysPart(part.room, os.urandom(32), output, [Share(line.mark, share, wrapped)])

    for _ in range(3):
        assert send_waiting(ana, forged(ana, invented, NUMBER))
    for report in desk(first).values():
        assert (report.raw, report.problems) == (None, [SEALED])
    assert filed.room in desk(first)


def test_another_nonce_with_ones_own_output_and_the_other_way_round_hold_for_nothing(served: Town) -> None:
    first, ana, bo = three(served)
    filed = file_waiting(served, ana, NUMBER)
    stranger = bo.wallet.credential()
    for change in (
        lambda part: msgspec.structs.replace(part, nonce=os.urandom(32)),
        lambda part: msgspec.structs.replace(part, output=stranger.output),
        lambda part: msgspec.structs.replace(part, nonce=stranger.nonce),
    ):
        send_waiting(ana, forged(ana, change, NUMBER))
    assert {report.is_sealed for report in desk(first).values()} == {True}
    assert len(desk(first)) == 4
    assert file_waiting(served, bo, NUMBER).met
    assert desk(first)[filed.room].report.what_happened == SECRET_TEXT


def test_wrong_shares_and_wrong_keys_spoil_only_their_own_report(served: Town) -> None:
    first, ana, bo = three(served)
    cem = served.invite(first)
    filed = file_waiting(served, ana, NUMBER)
    wrong_share = send_waiting(
        bo, one := forged(bo, lambda p: share_with(p, share=shares.scalar_of(os.urandom(32))), NUMBER)
    )
    assert wrong_share
    assert desk(first)[filed.room].is_sealed
    send_waiting(bo, two := forged(bo, lambda p: share_with(p, wrapped=os.urandom(72)), NUMBER))
    assert desk(first)[filed.room].report.what_happened == SECRET_TEXT
    honest = file_waiting(served, cem, NUMBER)
    found = desk(first)
    assert found[honest.room].problems == []
    assert [found[each.room].is_sealed for each in (one, two)] == [True, True]


def test_anothers_mark_without_their_identifier_makes_them_meet_and_opens_neither(served: Town) -> None:
    first, ana, bo = three(served)
    filed = file_waiting(served, ana, NUMBER)
    stolen = filed.prepared.message.marks[0]
    thief = forged(
        bo, lambda part: share_with(part, mark=stolen), NEIGHBOUR, marks=[stolen, *(os.urandom(16) for _ in range(3))]
    )
    assert send_waiting(bo, thief)
    assert {report.is_sealed for report in desk(first).values()} == {True}


def test_a_key_in_the_fifth_part_that_fits_no_part_leaves_the_report_sealed(served: Town) -> None:
    first, ana, bo = three(served)
    line = waiting.lines_of(ana, waiting.identifiers_of(about(NUMBER), "GB"))[0]
    other_key = shares.wrap(line.secret, os.urandom(32), line.mark, os.urandom)
    filed = file_waiting(served, bo, NUMBER)
    send_waiting(ana, liar := forged(ana, lambda part: share_with(part, wrapped=other_key), NUMBER))
    found = desk(first)
    assert found[filed.room].report.what_happened == SECRET_TEXT
    assert found[liar.room].is_sealed


def test_what_is_noted_is_noted_once(served: Town) -> None:
    first, ana, bo = three(served)
    file_waiting(served, ana, NUMBER)
    file_waiting(served, bo, NUMBER)
    for _ in range(3):
        desk(first)
    notes = [opening.decode_opened(opened.body) for _, opened in first.read("review")]  # type: ignore[union-attr]
    assert len([note for note in notes if note is not None]) == 2


def test_nobody_but_the_holder_reads_changes_or_asks_about_a_waiting_report(served: Town) -> None:
    first, ana, bo = three(served)
    filed = file_waiting(served, ana, NUMBER)
    seed = keys_of(filed.words, "receipt").sign_seed
    for who in (first.seed, ana.seed, bo.seed, os.urandom(32)):
        declined("no-such-room", lambda who=who: Room(first.connection, filed.room, who).read())
        for path, message, answer in (
            ("/api/escrow/state", m.EscrowRead(filed.room), m.HasMet),
            ("/api/rooms/delete", m.RoomDelete(filed.room), m.Done),
            ("/api/rooms/delete-record", m.RecordDelete(filed.room, os.urandom(16)), m.Done),
            ("/api/rooms/append", m.RoomAppend(filed.room, record()), m.Appended),
        ):
            declined("no-such-room", partial(first.connection.ask, path, message, answer, who))
    append = m.RoomAppend(filed.room, record())
    declined("not-allowed", lambda: first.connection.ask("/api/rooms/append", append, m.Appended, seed))
    first_record = m.RecordDelete(filed.room, filed.prepared.message.records[0].id)
    declined("not-allowed", lambda: first.connection.ask("/api/rooms/delete-record", first_record, m.Done, seed))
    report = served.report(about(NUMBER))
    holder = keys_of(report.words, "receipt").sign_seed
    read = m.EscrowRead(report.room)
    declined("no-such-room", lambda: first.connection.ask("/api/escrow/state", read, m.HasMet, holder))


def record() -> m.WireRecord:
    return m.WireRecord(os.urandom(16), os.urandom(1024))


def test_a_filing_that_is_not_as_it_must_be_is_refused_and_leaves_nothing(served: Town) -> None:
    _, ana, bo = three(served)
    message = prepare_waiting(ana, passphrase(), about(NUMBER), "", Contact()).signed(ana.connection)
    marks, records = message.marks, message.records
    change = msgspec.structs.replace
    for code, bad in (
        ("malformed", change(message, marks=marks[:3])),
        ("malformed", change(message, marks=[*marks, os.urandom(16)])),
        ("malformed", change(message, marks=[*marks[:3], marks[0]])),
        ("malformed", change(message, marks=[*marks[:3], b"short"])),
        ("malformed", change(message, records=records[:4])),
        ("malformed", change(message, records=[*records, record()])),
        ("malformed", change(message, room=os.urandom(16))),
        ("not-padded", change(message, records=[*records[:4], m.WireRecord(os.urandom(16), b"x" * 1000)])),
        ("bad-signature", change(message, marks=list(reversed(marks)))),
        ("bad-signature", change(message, signature=os.urandom(64))),
    ):
        declined(code, lambda bad=bad: ana.wallet.ask("/api/rooms/open", bad, m.HasMet, "post"))
    assert not file_waiting(served, bo, NUMBER).met


def test_an_evaluation_is_of_four_points_and_paid_with_a_token(served: Town) -> None:
    _, ana, _ = three(served)
    point = oprf.blind(b"x", os.urandom)[1]
    for count in (1, 3, 5):
        message = m.Evaluate(1, [point] * count)
        declined(
            "malformed", lambda message=message: ana.wallet.ask("/api/escrow/evaluate", message, m.Evaluated, "post")
        )
    no_point = m.Evaluate(1, [point] * 3 + [b"\xff" * 32])
    declined("not-a-point", lambda: ana.wallet.ask("/api/escrow/evaluate", no_point, m.Evaluated, "post"))
    declined(
        "token-missing",
        lambda: ana.connection.ask("/api/escrow/evaluate", m.Evaluate(1, [point] * 4), m.Evaluated, ana.seed),
    )
    declined(
        "not-a-steward",
        lambda: ana.connection.ask("/api/escrow/verify", m.EscrowVerify([]), m.EscrowVerified, ana.seed),
    )


# What a thief of the store can do


def test_the_stewards_intake_and_a_members_key_without_the_servers_key_open_nothing(served: Town) -> None:
    """All stewards, with the records of one waiting report: one point, and the seal stays shut under every value at 0
    that they could think of."""
    first, ana, bo = three(served)
    filed = file_waiting(served, ana, NUMBER)
    keys_text = opening_text(first, filed.prepared.message.records[4].body)
    part = msgspec.json.decode(keys_text, type=KeysPart)
    good = [opening.Waiting(part.room, part)]
    assert opening.open_all(good) == {}
    guessed = oprf.voprf.evaluate(oprf.derive_key_pair(os.urandom(32), b"x")[0], b"not the server's key")
    line = shares.line_of(guessed)
    for secret in (line.secret, part.shares[0].share, shares.x_of(part.output)):
        with pytest.raises(Unreadable):
            shares.unwrap(secret, part.shares[0].wrapped, part.shares[0].mark)
    assert bo.keyring.escrow == ana.keyring.escrow


def opening_text(reader: Person, envelope: bytes) -> bytes:
    return open_envelope(envelope, reader.intakes())[64:]


def test_with_the_servers_and_a_members_keys_numbers_can_be_tried_and_nothing_can_be_read(served: Town) -> None:
    """The limit that docs/escrow.md states: the store, the server's key and a membership give which numbers wait.
    They give no text: neither the member's keys nor the line's secret open an envelope to the intake."""
    first, ana, bo = three(served)
    filed = file_waiting(served, ana, NUMBER)
    assert served.storage is not None
    assert served.loop is not None
    secret = asyncio.run_coroutine_threadsafe(served.storage.get_secret(ESCROW_SECRET), served.loop).result(10)
    assert secret is not None
    marks = {mark for (mark,) in served.sql("SELECT mark FROM mark")}
    bodies = [body for (body,) in served.sql("SELECT body FROM record")]

    def line(number: str, key: bytes) -> shares.Line:
        canonical = parse(number, "GB").canonical()
        return shares.line_of(oprf.voprf.evaluate(key, shares.input_of(shares.input_key(member_key), canonical)))

    member_key = bo.keyring.escrow
    assert line(NUMBER, secret).mark in marks, "the control: with both keys the attack works"
    assert line(NEIGHBOUR, secret).mark not in marks
    assert line(NUMBER, oprf.derive_key_pair(os.urandom(32), b"x")[0]).mark not in marks
    member_key = os.urandom(32)
    assert line(NUMBER, secret).mark not in marks

    waiting_bodies = {record.body for record in filed.prepared.message.records}
    assert waiting_bodies <= set(bodies)
    for body in waiting_bodies:
        with pytest.raises(Unreadable):
            open_envelope(body, [bo.contents.seat.identity])
        assert SECRET_TEXT.encode() not in body
    assert first.intakes()


def test_a_credential_that_somebody_saw_and_uses_again_counts_as_the_member_it_was_given_to(served: Town) -> None:
    """A dishonest steward has seen Ana's credential in reports that met. With it she is Ana and nobody else: it opens
    nothing that waits by Ana herself."""
    first, ana, bo = three(served)
    seen = ana.wallet.credential()
    line = waiting.lines_of(bo, waiting.identifiers_of(about(NUMBER), "GB"))[0]
    filed = file_waiting(served, ana, NUMBER)

    def replayed(part: KeysPart) -> KeysPart:
        share = shares.share_at(line, shares.x_of(seen.output))
        listed = [msgspec.structs.replace(part.shares[0], share=share)]
        return KeysPart(part.room, seen.nonce, seen.output, listed)

    send_waiting(bo, again := forged(bo, replayed, NUMBER))
    found = desk(first)
    assert {found[room].is_sealed for room in (filed.room, again.room)} == {True}
