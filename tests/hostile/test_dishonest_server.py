"""A server that lies: each lie is caught and named, and nothing else breaks."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from lying import Endless, Liar, Lie, always, edit

from harness import NUMBER, ReportHandle, Town, check_number, passphrase, publish_about, report_about, town
from parasol import oprf
from parasol.client.alerts import reading
from parasol.client.community import founding, steward
from parasol.client.community.keyring import signer_seed
from parasol.client.community.person import Person, unlock
from parasol.client.community.roster import Distrust, fetch
from parasol.client.community.withdrawals import MOST_REMEMBERED
from parasol.client.connection import BadAnswer, Connection, Declined, Unreachable
from parasol.client.reports import review
from parasol.client.reports.reporter import Reporter
from parasol.client.seal import Unreadable, seal_envelope
from parasol.client.seal.age import age_encrypt
from parasol.client.seal.record import seal_thread
from parasol.client.vault import keys_of
from parasol.formats import messages as m
from parasol.formats.alert import Alert, AlertSignature, SignedAlert
from parasol.formats.report import Contact, ContactPart, Report, Said
from parasol.formats.roster import Invite
from parasol.formats.vault import BoxContents
from parasol.roster import hash_of
from parasol.wire.signing import public_key_of, sign
from parasol.wire.tokens import info_of

NAMED = (Distrust, BadAnswer, Declined, Unreadable, Unreachable)
"""Everything that a client may say about a lying server. Any other exception is a crash."""


@dataclass
class World:
    """Two stewards, a member and one alert, and what the member's client saw of it."""

    town: Town
    first: Person
    second: Person
    words: dict[str, str]
    filed: ReportHandle
    alert: bytes
    folder: Path
    closers: list[Any] = field(default_factory=list)

    def lied_to(self, path: str | None = None, lie: Lie | None = None) -> tuple[Connection, Liar]:
        liar = Liar()
        if path is not None and lie is not None:
            liar.lies[path] = lie
        return self.town.connect(liar), liar

    def unlock(self, who: str, path: str | None = None, lie: Lie | None = None) -> tuple[Person, Liar]:
        connection, liar = self.lied_to(path, lie)
        self.town.refill()
        return unlock(connection, self.town.device, self.words[who]), liar

    def member(self, path: str, lie: Lie) -> Person:
        """The member, unlocked honestly, who is lied to from now on."""
        person, liar = self.unlock("member")
        liar.lies[path] = lie
        return person


def make(running: Town, folder: Path) -> World:
    words = {name: passphrase() for name in ("second", "member")}
    first = running.found()
    people = {}
    for name, role in (("second", "steward"), ("member", "member")):
        invite = passphrase()
        steward.invite(first, role, invite, "they asked to join and I know them")  # type: ignore[arg-type]
        people[name] = founding.join(running.connect(), running.device, invite, words[name])
        first.refresh()
    filed = running.report(report_about())
    alert = publish_about(first, people["second"], filed.room)
    return World(running, first, people["second"], words, filed, alert, folder)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("lies")
    with town(folder / "store") as running:
        yield make(running, folder)


@pytest.fixture
def own_world(served: Town, tmp_path: Path) -> World:
    """A world to be broken."""
    return make(served, tmp_path)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Another community."""
    with town(tmp_path_factory.mktemp("elsewhere") / "store") as running:
        yield make(running, Path("/"))


def roster_page(served: Town) -> m.RosterPage:
    return served.connect().ask("/api/roster/read", m.RosterRead(0), m.RosterPage)


def page_lie(change: Any) -> Lie:
    return edit(m.RosterPage, change)


# The roster


def test_the_roster_of_another_community_is_named(world: World, elsewhere: World) -> None:
    other = msgspec.json.encode(roster_page(elsewhere.town))
    with pytest.raises(Distrust) as caught:
        world.unlock("member", "/api/roster/read", always(other))
    assert caught.value.code == "another-community"


def test_a_roster_that_is_shorter_than_before_is_named(world: World) -> None:
    for keep in (1, 2, 3):
        with pytest.raises(Distrust) as caught:
            world.unlock("member", "/api/roster/read", page_lie(lambda p, k=keep: m.RosterPage(p.entries[:k], k)))
        assert caught.value.code == "rolled-back"


def test_a_roster_that_goes_another_way_than_before_is_named(own_world: World) -> None:
    """The fork is a valid roster in itself: it is made on a copy of the server from before the member joined."""
    entries = roster_page(own_world.town).entries
    at = len(entries) - 2
    state, page = own_world.first.roster, msgspec.json.decode(entries[at].body)
    fork = Invite(
        number=at,
        previous=msgspec.json.decode(entries[at].body, type=Invite).previous,
        day=page["day"],
        key=public_key_of(os.urandom(32)),
        recipient=state.members[own_world.first.key].recipient,
        role="member",
        last_day=page["day"],
        note=bytes(140),
    )
    signer = signer_seed(own_world.first.keyring.keys["stewards"][1])
    forged = [founding.wire_entry(fork, signer)]
    chain = [*entries[:at], *forged]
    after = msgspec.json.encode(fork)
    for number in range(at + 1, len(entries) + 1):
        more = msgspec.structs.replace(fork, number=number, previous=hash_of(after), key=public_key_of(os.urandom(32)))
        after = msgspec.json.encode(more)
        chain.append(founding.wire_entry(more, signer))
    with pytest.raises(Distrust) as caught:
        own_world.unlock("member", "/api/roster/read", page_lie(lambda p: m.RosterPage(chain, len(chain))))
    assert caught.value.code == "forked"


def test_a_member_that_no_steward_invited_is_named(world: World) -> None:
    state = world.first.roster
    key, day = os.urandom(32), state.day
    invite = Invite(
        number=state.length,
        previous=state.head,
        day=day,
        key=public_key_of(key),
        recipient=state.members[world.first.key].recipient,
        role="steward",
        last_day=day,
        note=bytes(140),
    )
    slipped = founding.wire_entry(invite, key)
    with pytest.raises(Distrust) as caught:
        world.unlock(
            "member", "/api/roster/read", page_lie(lambda p: m.RosterPage([*p.entries, slipped], p.length + 1))
        )
    assert caught.value.code == "roster-not-allowed"


def test_a_swapped_key_of_a_steward_or_of_checks_is_named(world: World) -> None:
    for changed in ("seat", "recipient", "intake", "oprf_key", "founding_key"):

        def swap(page: m.RosterPage, name: str = changed) -> m.RosterPage:
            body = msgspec.json.decode(page.entries[0].body)
            body[name] = "age1" + "q" * 58 if body[name].startswith("age1") else "A" * 43 + "="
            entry = m.WireEntry(msgspec.json.encode(body), page.entries[0].signatures)
            return m.RosterPage([entry, *page.entries[1:]], page.length)

        with pytest.raises(Distrust) as caught:
            world.unlock("member", "/api/roster/read", page_lie(swap))
        assert caught.value.code == "roster-signature", changed


def test_a_roster_in_another_order_or_with_a_gap_is_named(world: World) -> None:
    for change in (
        lambda p: m.RosterPage([p.entries[1], p.entries[0], *p.entries[2:]], p.length),
        lambda p: m.RosterPage([*p.entries[:2], *p.entries[3:]], p.length),
        lambda p: m.RosterPage([p.entries[0], *p.entries], p.length),
    ):
        with pytest.raises(Distrust) as caught:
            world.unlock("member", "/api/roster/read", page_lie(change))
        assert caught.value.code == "roster-forked"


def test_an_empty_roster_is_not_taken_for_an_unfounded_community_by_a_reporter(world: World) -> None:
    connection, _ = world.lied_to("/api/roster/read", always(msgspec.json.encode(m.RosterPage([], 0))))
    with pytest.raises(Exception, match="no community has been founded"):
        Reporter(connection, world.town.device, world.filed.words).read()


def test_a_reporter_is_told_when_their_receipt_is_shown_by_another_community(world: World, elsewhere: World) -> None:
    connection, _ = world.lied_to("/api/roster/read", always(msgspec.json.encode(roster_page(elsewhere.town))))
    with pytest.raises(Distrust) as caught:
        Reporter(connection, world.town.device, world.filed.words).read()
    assert caught.value.code == "another-community"


# Checks


def evaluated_with_another_key(say_it_is_ours: bool) -> Lie:
    secret_key, public_key = oprf.derive_key_pair(os.urandom(32), b"other")

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        blinded = msgspec.convert(question, m.Check, strict=False).blinded
        points, proof = oprf.blind_evaluate_batch(secret_key, public_key, [blinded[:32], blinded[32:]], os.urandom)
        return b"".join(points) + (proof if say_it_is_ours else os.urandom(64)) + truth[128:]

    return lie


def flipped(at: int) -> Lie:
    return lambda question, truth: truth[:at] + bytes([truth[at] ^ 1]) + truth[at + 1 :]


@pytest.mark.parametrize(
    "lie",
    [
        evaluated_with_another_key(True),
        evaluated_with_another_key(False),
        flipped(0),
        flipped(40),
        flipped(72),
        flipped(127),
        lambda question, truth: truth[32:64] + truth[:32] + truth[64:],
        lambda question, truth: bytes(32) + truth[32:],
        lambda question, truth: truth[:64] + bytes(64) + truth[128:],
        lambda question, truth: b"\xff" * 128 + truth[128:],
    ],
)
def test_a_check_answered_with_another_key_or_another_proof_is_named(world: World, lie: Lie) -> None:
    with pytest.raises(Distrust) as caught:
        check_number(world.member("/api/check", lie), NUMBER)
    assert caught.value.code == "wrong-oprf-key"


def test_another_key_for_checks_in_what_the_server_says_of_itself_changes_nothing(world: World) -> None:
    lie = edit(m.About, lambda about: msgspec.structs.replace(about, oprf_key=os.urandom(32)))
    assert check_number(world.member("/api/about", lie), NUMBER).is_match


def test_another_key_while_the_index_is_built_is_named(world: World) -> None:
    secret_key, public_key = oprf.derive_key_pair(os.urandom(32), b"other")

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        blinded = msgspec.convert(question, m.Evaluate, strict=False).blinded
        points, proof = oprf.blind_evaluate_batch(secret_key, public_key, blinded, os.urandom)
        return msgspec.json.encode(m.Evaluated(points, proof))

    person, liar = world.unlock("second", "/api/index/evaluate", lie)
    filed = world.town.report(report_about("+44 7700 900555"))
    with pytest.raises(Distrust) as caught:
        publish_about(world.first, person, filed.room, "+44 7700 900555")
    assert caught.value.code == "wrong-oprf-key"
    liar.lies["/api/index/evaluate"] = edit(m.Evaluated, lambda made: m.Evaluated(made.evaluated * 2, made.proof))
    with pytest.raises(Distrust):
        publish_about(world.first, person, filed.room, "+44 7700 900555")


@pytest.mark.parametrize("cut", [0, 1, 128, 277, 918, 7263])
def test_an_answer_that_is_cut_off_is_no_answer(world: World, cut: int) -> None:
    with pytest.raises(BadAnswer, match="check again"):
        check_number(world.member("/api/check", lambda question, truth: truth[:cut]), NUMBER)
    with pytest.raises(BadAnswer):
        check_number(world.member("/api/check", lambda question, truth: truth + truth[-88:]), NUMBER)


# Alerts and withdrawals


def alerts_lie(change: Any) -> Lie:
    return edit(m.RoomPage, change)


def test_a_replayed_alert_is_ignored_by_whoever_saw_it_taken_back(own_world: World) -> None:
    person, liar = own_world.unlock("member")
    kept: dict[str, bytes] = {}

    def keep(path: str) -> Lie:
        def lie(question: dict[str, Any], truth: bytes) -> bytes:
            kept[path] = truth
            return truth

        return lie

    for path in ("/api/rooms/read", "/api/check"):
        liar.lies[path] = keep(path)
    assert check_number(person, NUMBER).is_match
    own_world.filed.reporter.withdraw()
    liar.lies.clear()
    assert reading.read_alerts(person).alerts == []

    def replay(who: Person, lies: Liar) -> None:
        lies.lies["/api/rooms/read"] = always(kept["/api/rooms/read"])
        lies.lies["/api/withdrawals/read"] = always(msgspec.json.encode(m.Withdrawals([])))
        assert reading.read_alerts(who).alerts == []
        assert not check_number(who, NUMBER).is_match

    replay(person, liar)
    replay(*own_world.unlock("member"))  # on another device: the vault remembers


def test_withdrawals_repeated_or_without_end_are_named(world: World) -> None:
    seed = os.urandom(32)
    key = public_key_of(seed)

    def made(*numbers: int) -> bytes:
        item = [m.WireWithdrawal(number, key, sign(seed, "withdraw", key)) for number in numbers]
        return msgspec.json.encode(m.Withdrawals(item))

    for lie in (made(*[1] * 200), made(2, 1), made(0), made(-5), made(2**53)):
        with pytest.raises(Distrust) as caught:
            reading.read_alerts(world.member("/api/withdrawals/read", always(lie)))
        assert caught.value.code == "repeated"


def test_withdrawals_that_nobody_signed_take_nothing_back(world: World) -> None:
    key = reading.read_alerts(world.first).alerts[0].withdraw_keys[0]
    person = world.member(
        "/api/withdrawals/read",
        always(msgspec.json.encode(m.Withdrawals([m.WireWithdrawal(1, key, os.urandom(64))]))),
    )
    assert [alert.id for alert in reading.read_alerts(person).alerts] == [world.alert]


def test_a_flood_of_made_up_withdrawals_locks_nobody_out(own_world: World) -> None:
    made = []
    for number in range(1, 2_001):
        seed = number.to_bytes(32)
        key = public_key_of(seed)
        made.append(m.WireWithdrawal(number, key, sign(seed, "withdraw", key)))

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        return msgspec.json.encode(m.Withdrawals(made[question["after"] : question["after"] + 200]))

    person = own_world.member("/api/withdrawals/read", lie)
    assert len(reading.read_alerts(person).alerts) == 1
    again, _ = own_world.unlock("member")
    assert len(again.contents.withdrawn) == MOST_REMEMBERED
    assert made[-1].key in again.contents.withdrawn


def alert_signed_by(world: World, *signers: Person, **more: Any) -> bytes:
    """Put an alert into the real alerts room with these signatures."""
    today, roster = world.town.clock.today(), world.first.roster
    facts: dict[str, Any] = {
        "id": os.urandom(16),
        "text": "Made up.",
        "severity": 1,
        "kinds": [],
        "area": "",
        "happened": "",
        "newest": "2026-11",
        "reporters": 1,
        "masks": [],
        "published_on": today,
        "expires_on": today + 10,
        "roster_length": roster.length,
        "withdraw_keys": [public_key_of(bytes(32))],
    }
    payload = msgspec.json.encode(Alert(**{**facts, **more}))
    signed = SignedAlert(payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in signers])
    alert = msgspec.json.decode(payload, type=Alert)
    world.first.append("alerts", alert.id, msgspec.json.encode(signed), alert.withdraw_keys)
    return alert.id


def refusals(world: World) -> list[str]:
    person, _ = world.unlock("member")
    found = reading.read_alerts(person)
    assert [alert.id for alert in found.alerts] == [world.alert], "the good one is still there, and no other"
    return [refused.code for refused in found.refused]


def test_an_alert_with_one_signature_counts_for_nothing_even_twice_over(own_world: World) -> None:
    alert_signed_by(own_world, own_world.first)
    alert_signed_by(own_world, own_world.first, own_world.first)
    assert refusals(own_world) == ["one-signature", "one-signature"]


def test_an_alert_signed_by_a_member_or_a_stranger_counts_for_nothing(own_world: World) -> None:
    member, _ = own_world.unlock("member")
    alert_signed_by(own_world, own_world.first, member)
    assert refusals(own_world) == ["not-a-steward"]


def test_an_alert_signed_by_a_removed_steward_counts_for_nothing(own_world: World) -> None:
    first, second = own_world.first, own_world.second
    third_words = passphrase()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(first, "steward", third_words, "we need a third")
    second.refresh()
    steward.agree(second, waits.value.proposal, "yes")
    third = founding.join(own_world.town.connect(), own_world.town.device, third_words, passphrase())
    for person in (first, second):
        person.refresh()
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.remove(first, third.key, "shared keys with a client")
    steward.agree(second, waits.value.proposal, "yes, I saw it too")
    first.refresh()
    alert_signed_by(own_world, first, third)
    assert refusals(own_world) == ["not-a-steward"]


def test_an_alert_that_names_the_future_or_lasts_for_ever_counts_for_nothing(own_world: World) -> None:
    both = (own_world.first, own_world.second)
    alert_signed_by(own_world, *both, roster_length=own_world.first.roster.length + 1)
    alert_signed_by(own_world, *both, expires_on=10**9)
    alert_signed_by(own_world, *both, severity=4)
    assert refusals(own_world) == ["future-roster", "days", "severity"]


def test_a_record_of_another_room_or_under_another_name_is_named_and_hides_nothing(world: World) -> None:
    decisions = world.first.connection.ask(
        "/api/rooms/read", m.RoomRead(world.first.room("decisions"), 0), m.RoomPage, world.first.seed
    ).records
    lies = {
        "tag": lambda page: [*page.records, msgspec.structs.replace(decisions[0], seq=99)],
        "id": lambda page: [*page.records, msgspec.structs.replace(page.records[0], seq=99, id=os.urandom(16))],
        "size": lambda page: [*page.records, m.StoredRecord(99, os.urandom(16), 1, b"x")],
        "tag-byte": lambda page: [*page.records, m.StoredRecord(99, os.urandom(16), 1, bytes(1024))],
    }
    for code, change in lies.items():
        lie = alerts_lie(lambda page, change=change: m.RoomPage(change(page), False))
        found = reading.read_alerts(world.member("/api/rooms/read", lie))
        assert [alert.id for alert in found.alerts] == [world.alert]
        assert [refused.code for refused in found.refused] == [code]


def test_records_repeated_or_out_of_order_are_named(world: World) -> None:
    for change in (
        lambda page: [page.records[0], page.records[0]],
        lambda page: [page.records[0], msgspec.structs.replace(page.records[0], seq=99)],
        lambda page: [msgspec.structs.replace(page.records[0], seq=0)],
    ):
        lie = alerts_lie(lambda page, change=change: m.RoomPage(change(page), False))
        with pytest.raises(Distrust) as caught:
            reading.read_alerts(world.member("/api/rooms/read", lie))
        assert caught.value.code == "repeated"
    endless = alerts_lie(lambda page: m.RoomPage(page.records, True))
    person = world.member("/api/rooms/read", lambda q, t: endless({}, full_page(world)))
    with pytest.raises(Distrust):
        reading.read_alerts(person)


def full_page(world: World) -> bytes:
    return world.first.connection.ask_bytes(
        "/api/rooms/read", m.RoomRead(world.first.room("alerts"), 0), world.first.seed
    )


def drawn_with(secret_key: bytes, purposes: tuple[str, ...]) -> Lie:
    """Evaluate these purposes' elements with another key, with a proof that is right for that key."""

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        asked = msgspec.convert(question, m.TokensDraw, strict=False)
        drawn = msgspec.json.decode(truth, type=m.TokensDrawn)
        made = {}
        for purpose in purposes:
            info = info_of(purpose, 0 if purpose == "escrow" else asked.week)  # type: ignore[arg-type]
            blinded = getattr(asked, purpose)
            made[purpose] = m.TokenBatch(*oprf.poprf.blind_evaluate_batch(secret_key, blinded, info, os.urandom))
        return msgspec.json.encode(msgspec.structs.replace(drawn, **made))

    return lie


@pytest.mark.parametrize("purpose", ["check", "read", "post", "escrow"])
def test_tokens_made_with_a_key_for_one_member_are_named_and_none_is_spent(world: World, purpose: str) -> None:
    other, _ = oprf.derive_key_pair(os.urandom(32), b"parasol/v1/tokens", oprf.MODE_POPRF)
    person, liar = world.unlock("member", "/api/tokens/draw", drawn_with(other, (purpose,)))
    acts = {
        "check": lambda: person.wallet.ask_bytes("/api/check", m.NonceRead(), "check"),
        "read": lambda: reading.read_alerts(person),
        "post": lambda: person.wallet.ask_bytes("/api/rooms/open", m.NonceRead(), "post"),
        "escrow": person.wallet.credential,
    }
    before = len(liar.asked)
    with pytest.raises(Distrust) as caught:
        acts[purpose]()
    assert caught.value.code == "wrong-token-key"
    assert not [request for request in liar.asked[before:] if "Token " in request.headers.get("authorization", "")]


@pytest.mark.parametrize(
    "change",
    [
        lambda batch: m.TokenBatch(batch.evaluated[::-1], batch.proof),
        lambda batch: m.TokenBatch(batch.evaluated[:-1], batch.proof),
        lambda batch: m.TokenBatch([], batch.proof),
        lambda batch: m.TokenBatch(batch.evaluated, bytes(64)),
        lambda batch: m.TokenBatch([bytes(32)] * len(batch.evaluated), batch.proof),
    ],
)
def test_a_wrong_answer_to_a_draw_is_named(world: World, change: Any) -> None:
    lie = edit(m.TokensDrawn, lambda drawn: msgspec.structs.replace(drawn, check=change(drawn.check)))
    person, _ = world.unlock("member", "/api/tokens/draw", lie)
    with pytest.raises(Distrust) as caught:
        check_number(person, NUMBER)
    assert caught.value.code == "wrong-token-key"


# Keys and vaults


def test_a_key_that_is_withheld_or_swapped_is_named(world: World) -> None:
    person, _ = world.unlock("member")
    recipient = world.first.roster.members[person.key].recipient
    ring = person.keyring

    def wrapped_key(**changes: Any) -> bytes:
        facts = {"group": "members", "generation": 1, "keys": dict(ring.keys["members"]), "lists": dict(ring.lists)}
        contents = BoxContents(**{**facts, **changes})
        sealed = age_encrypt(msgspec.json.encode(contents), [recipient])
        return msgspec.json.encode(m.Boxes([m.WireBox(person.key, "members", 1, sealed)]))

    stewards_wrapped_key = world.second.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, world.second.seed)
    lies = [
        ("no-key", msgspec.json.encode(m.Boxes([]))),
        ("no-key", wrapped_key(keys={})),
        ("no-key", wrapped_key(lists={})),
        ("wrong-key", wrapped_key(keys={1: os.urandom(32)})),
        ("wrong-key", wrapped_key(keys={**ring.keys["members"], 9: os.urandom(32)})),
        ("wrong-key", wrapped_key(lists={1: os.urandom(32)})),
        ("wrong-key", msgspec.json.encode(stewards_wrapped_key)),
        ("age", msgspec.json.encode(m.Boxes([m.WireBox(person.key, "members", 1, b"not an age file")]))),
    ]
    for code, lie in lies:
        with pytest.raises((Distrust, Unreadable)) as caught:
            world.unlock("member", "/api/boxes/read", always(lie))
        assert caught.value.code == code


def test_a_wrapped_key_that_holds_no_text_at_all_is_named(world: World) -> None:
    person, _ = world.unlock("member")
    recipient = world.first.roster.members[person.key].recipient
    for text in (b"\xff\xfe", b'{"group":"\xff"}', b"[" * 5000, b"null", b""):
        lie = m.Boxes([m.WireBox(person.key, "members", 1, age_encrypt(text, [recipient]))])
        with pytest.raises(Unreadable) as caught:
            world.unlock("member", "/api/boxes/read", always(msgspec.json.encode(lie)))
        assert caught.value.code == "contents"


def test_a_vault_of_somebody_else_or_of_another_version_does_not_open(world: World) -> None:
    def vault_of(who: str) -> m.VaultAnswer:
        name = keys_of(world.words[who], "vault").name
        return world.town.connect().ask("/api/vaults/read", m.VaultRead(name), m.VaultAnswer)

    other, mine = vault_of("second"), vault_of("member")
    older = m.VaultAnswer(mine.version + 1, mine.sealed)
    lies = [
        ("tag", other),
        ("tag", older),
        ("tag", m.VaultAnswer(mine.version, mine.sealed[:-1] + bytes([mine.sealed[-1] ^ 1]))),
        ("size", m.VaultAnswer(mine.version, mine.sealed[:-1])),
        ("tag-byte", m.VaultAnswer(mine.version, bytes(4096))),
    ]
    for code, lie in lies:
        with pytest.raises(Unreadable) as caught:
            world.unlock("member", "/api/vaults/read", always(msgspec.json.encode(lie)))
        assert caught.value.code == code


def test_an_older_vault_is_not_written_over_a_newer_one(own_world: World) -> None:
    """A device that is shown an old vault can't know; but the old one never replaces what is kept."""
    name = keys_of(own_world.words["member"], "vault").name
    old = own_world.town.connect().ask_bytes("/api/vaults/read", m.VaultRead(name))
    own_world.town.invite(own_world.first)
    own_world.unlock("member")
    with pytest.raises(Declined) as caught:
        own_world.unlock("member", "/api/vaults/read", always(old))
    assert caught.value.code == "vault-moved"


# Reports


def swap_parts(one: ReportHandle, two: ReportHandle, parts: set[int]) -> Lie:
    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        page = msgspec.json.decode(truth, type=m.RoomPage)
        room = msgspec.convert(question, m.RoomRead, strict=False).room
        other = {one.room: two, two.room: one}.get(room)
        if other is None:
            return truth
        theirs = other.prepared.message.records
        records = [
            msgspec.structs.replace(item, body=theirs[item.seq - 1].body) if item.seq in parts else item
            for item in page.records
        ]
        return msgspec.json.encode(m.RoomPage(records, page.more))

    return lie


def test_a_contact_that_the_server_made_up_is_named_and_not_shown(world: World) -> None:
    filed = world.town.report(report_about(), contact=Contact("Robin", "text me", True))
    intake = fetch(world.town.connect()).generation("stewards").intake
    assert intake is not None
    made_up = b"\x00" * 64 + msgspec.json.encode(
        ContactPart(filed.room, Contact("Robin", "call +44 7700 900001", True))
    )
    envelope = seal_envelope(made_up, intake)

    def lie(page: m.RoomPage) -> m.RoomPage:
        records = [msgspec.structs.replace(item, body=envelope) if item.seq == 4 else item for item in page.records]
        return msgspec.structs.replace(page, records=records)

    person, _ = world.unlock("second", "/api/rooms/read", edit(m.RoomPage, lie))
    read = review.find(person, filed.room.hex())
    assert read.contact is None
    assert read.problems == ["a part of this report isn't by the person who reported"]
    assert read.report.what_happened


@pytest.mark.parametrize("parts", [{2}, {3}, {4}, {2, 3, 4}])
def test_parts_swapped_between_two_reports_are_named_and_the_rest_is_read(world: World, parts: set[int]) -> None:
    one, two = world.town.report(report_about(text="One.")), world.town.report(report_about(text="Two."))
    three = world.town.report(report_about(text="Three."))
    person, _ = world.unlock("second", "/api/rooms/read", swap_parts(one, two, parts))
    read = {report.room: review.find(person, report.room.hex()) for report in review.queue(person)}
    assert read[three.room].problems == []
    assert read[three.room].report.what_happened == "Three."
    for handle, text in ((one, "One."), (two, "Two.")):
        assert read[handle.room].problems.count("a part of this report isn't by the person who reported") == len(parts)
        assert read[handle.room].report.what_happened in {text, ""}


def test_outlines_that_are_swapped_or_repeated_are_named_in_the_queue_and_hide_no_other(world: World) -> None:
    one, two = world.town.report(report_about(text="One.")), world.town.report(report_about(text="Two."))

    def swapped(answer: m.Outlines) -> m.Outlines:
        raw = {each.room: each.records[0].body for each in answer.rooms}
        other = {one.room: two.room, two.room: one.room}
        return m.Outlines([with_records(each, raw[other.get(each.room, each.room)]) for each in answer.rooms])

    def with_records(outline: m.Outline, body: bytes) -> m.Outline:
        records = [msgspec.structs.replace(outline.records[0], body=body), *outline.records[1:]]
        return msgspec.structs.replace(outline, records=records)

    def repeated(answer: m.Outlines) -> m.Outlines:
        changed = [
            msgspec.structs.replace(each, records=each.records * 2) if each.room == one.room else each
            for each in answer.rooms
        ]
        return m.Outlines(changed)

    person, _ = world.unlock("second", "/api/rooms/outlines", edit(m.Outlines, swapped))
    read = {report.room: report for report in review.queue(person)}
    for handle in (one, two):
        assert (read[handle.room].raw, read[handle.room].report) == (None, Report())
        assert read[handle.room].problems == ["a part of this report isn't by the person who reported"]
    person, _ = world.unlock("second", "/api/rooms/outlines", edit(m.Outlines, repeated))
    read = {report.room: report for report in review.queue(person)}
    assert read[one.room].problems == ["the server repeats or reorders the records of a room"]
    assert (read[two.room].problems, read[two.room].report.what_happened) == ([], "Two.")


def test_a_report_passed_off_as_somebody_elses_is_named(world: World) -> None:
    filed = world.town.report(report_about())
    other = os.urandom(32)
    lie = edit(
        m.Rooms,
        lambda page: m.Rooms([msgspec.structs.replace(room, holder_key=other) for room in page.rooms]),
    )
    person, _ = world.unlock("second", "/api/rooms/list", lie)
    report = review.find(person, filed.room.hex())
    assert report.raw is None
    assert "the server says that this report belongs to somebody else" in report.problems
    with pytest.raises(review.Unusable):
        review.ask(person, report, "Which evening?")


def test_a_question_that_no_steward_wrote_is_not_shown_to_the_reporter(world: World) -> None:
    filed = world.town.report(report_about())
    raw = review.find(world.second, filed.room.hex()).raw
    assert raw is not None
    id, question = os.urandom(16), msgspec.json.encode(Said("question", "What is your name?"))
    forged = [
        m.StoredRecord(5, os.urandom(16), 1, b"\x04" + os.urandom(1023)),
        m.StoredRecord(6, id, 1, seal_thread(filed.room, raw.thread_key, os.urandom(32), id, question, os.urandom)),
    ]
    lie = edit(m.RoomPage, lambda page: m.RoomPage([*page.records, *forged], False))
    connection, _ = world.lied_to("/api/rooms/read", lie)
    receipt = Reporter(connection, world.town.device, filed.words).read()
    assert receipt.lines == []
    assert receipt.unreadable == 2
    assert receipt.status == "received"


def test_an_old_status_shown_again_is_named_to_the_reporter_and_to_stewards(world: World) -> None:
    filed = world.town.report(report_about())
    report = review.find(world.second, filed.room.hex())
    review.claim(world.second, report)
    review.close(world.second, report, "kept for stewards", "no number to warn about")

    def repeat(page: m.RoomPage) -> m.RoomPage:
        if not page.records or len(page.records) < 5:
            return page
        again = msgspec.structs.replace(page.records[4], seq=page.records[-1].seq + 1)
        return m.RoomPage([*page.records, again], False)

    connection, _ = world.lied_to("/api/rooms/read", edit(m.RoomPage, repeat))
    reporter = Reporter(connection, world.town.device, filed.words)
    # number 4, the contact, is gone: the fifth of the page is the second line
    with pytest.raises(Distrust) as caught:
        reporter.read()
    assert caught.value.code == "repeated"
    shown: list[bool] = []

    def only_this_room(question: dict[str, Any], truth: bytes) -> bytes:
        mine = msgspec.convert(question, m.RoomRead, strict=False).room == filed.room
        shown.append(mine)
        return edit(m.RoomPage, repeat)(question, truth) if mine else truth

    person, _ = world.unlock("second", "/api/rooms/read", only_this_room)
    assert review.find(person, filed.room.hex()).problems == ["the server repeats or reorders the records of a room"]
    assert any(shown)


# Form


def test_a_newer_protocol_is_named(world: World) -> None:
    lie = edit(m.About, lambda about: msgspec.structs.replace(about, protocol=2))
    with pytest.raises(BadAnswer, match="this program is older than the server"):
        check_number(world.member("/api/about", lie), NUMBER)


def test_an_answer_without_end_is_given_up_before_it_fills_the_memory(world: World) -> None:
    for status in (200, 400):
        body = Endless()
        with pytest.raises(BadAnswer, match="too large"):
            world.unlock("member", "/api/roster/read", lambda q, t, b=body, s=status: httpx.Response(s, stream=b))
        assert body.taken <= 42


def test_a_packed_answer_is_not_unpacked(world: World) -> None:
    lie = lambda q, t: httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=Endless())  # noqa: E731
    with pytest.raises(BadAnswer, match="packed"):
        world.unlock("member", "/api/roster/read", lie)


def test_a_cookie_is_never_sent_back(world: World) -> None:
    connection, liar = world.lied_to()
    liar.headers = {"Set-Cookie": "seen=1; Path=/; Max-Age=99999"}
    check_number(unlock(connection, world.town.device, world.words["member"]), NUMBER)
    assert len(liar.asked) > 5
    assert not any("cookie" in request.headers for request in liar.asked)


GARBAGE = [b"", b"null", b"{}", b"[]", b'"x"', b"\xff\xfe", b'{"entries":"\xff"}', b"[" * 100_000, b"{" * 9, b"<html>"]
READ_BY_A_MEMBER = [
    "/api/about",
    "/api/nonce",
    "/api/roster/read",
    "/api/boxes/read",
    "/api/tokens/draw",
    "/api/vaults/read",
    "/api/rooms/read",
    "/api/withdrawals/read",
    "/api/index/heads",
    "/api/check",
]


@pytest.mark.parametrize("path", READ_BY_A_MEMBER)
def test_garbage_is_named_and_never_crashes(world: World, path: str) -> None:
    lies: list[Lie] = [always(content) for content in GARBAGE if (path, content) != ("/api/about", b"")]
    for status in (204, 301, 400, 500):
        lies += [lambda q, t, s=status, c=content: httpx.Response(s, content=c) for content in GARBAGE[::4]]
    odd = [{name: value} for name in ("Parasol-Nonce", "Parasol-Ticket") for value in ("%%%", "A", b"\xe9", "A" * 999)]
    lies += [lambda q, t, h=headers: httpx.Response(200, headers=h, content=t) for headers in odd]
    for lie in lies:
        with contextlib.suppress(*NAMED):
            person, _ = world.unlock("member", path, lie)
            assert check_number(person, NUMBER).is_match, "if anything is believed, it is the truth"
