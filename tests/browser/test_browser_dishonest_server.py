"""A server that lies to the page: each lie is caught and said in plain words, and nothing that was typed is lost."""

import base64
import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from acts import begin_report, check, fill_name, open_receipt, open_with_passphrase
from phone import Phone
from playwright.sync_api import Error, Route, expect
from worlds import Lies, Opener, World, allow, sees_text, world_in

from harness import NUMBER, publish_about, report_about
from hostile.lying import Lie, always, edit
from parasol import oprf
from parasol.client.checks.answer import read_answer
from parasol.client.checks.index import Answer, evaluate_all, input_of, position_of, seal_entry
from parasol.client.checks.tree import path_root
from parasol.client.community import founding
from parasol.client.community.keyring import signer_seed
from parasol.client.community.person import Person
from parasol.client.community.tree_heads import sign_tree_head
from parasol.client.identifiers import parse as parse_identifier
from parasol.client.identifiers.partial import place_of
from parasol.client.reports import review
from parasol.client.seal.age import age_encrypt
from parasol.client.vault import keys_of
from parasol.formats import messages as m
from parasol.formats.alert import Alert, AlertSignature, SignedAlert
from parasol.formats.contexts import element_of, head_bytes, inner_of, release_of
from parasol.formats.report import Contact
from parasol.formats.roster import Invite
from parasol.formats.vault import BoxContents
from parasol.roster import hash_of
from parasol.server.page import Page
from parasol.wire.signing import public_key_of, sign

UNLOCK_FIELD = "Your seven words"
CHECK_FIELD = "Phone number, e-mail, name or number plate"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[World]:
    """Another community."""
    with world_in(tmp_path_factory.mktemp("elsewhere"), built) as made:
        yield made


def roster_of(world: World) -> m.RosterPage:
    return world.town.connect().ask("/api/roster/read", m.RosterRead(0), m.RosterPage)


def try_to_unlock(phone: Phone, words: str) -> None:
    phone.open()
    phone.press("Open with my words")
    phone.fill(UNLOCK_FIELD, words)
    phone.press("Open")


def stays_locked(phone: Phone, said: str, words: str) -> None:
    """The sentence is read, the words are still in their field, and no tab of a member is there."""
    sees_text(phone, said)
    phone.holds_words(UNLOCK_FIELD, words)
    expect(phone.page.get_by_role("navigation", name="Parts of this page")).to_have_count(0)


# The roster


def another_community(world: World, elsewhere: World) -> Lie:
    return always(msgspec.json.encode(roster_of(elsewhere)))


def rolled_back(world: World, elsewhere: World) -> Lie:
    return edit(m.RosterPage, lambda page: m.RosterPage(page.entries[:2], 2))


def forked(world: World, elsewhere: World) -> Lie:
    """A roster that is valid in itself: a steward's invites in place of the last entries."""
    entries = roster_of(world).entries
    at = len(entries) - 2
    last = msgspec.json.decode(entries[at].body)
    invite = Invite(
        number=at,
        previous=msgspec.json.decode(entries[at].body, type=Invite).previous,
        day=last["day"],
        key=public_key_of(os.urandom(32)),
        recipient=world.first.roster.members[world.first.key].recipient,
        role="member",
        last_day=last["day"],
        note=bytes(140),
    )
    chain, signer = entries[:at], signer_seed(world.first.keyring.keys["stewards"][1])
    for number in range(at, len(entries) + 1):
        chain.append(founding.wire_entry(invite, signer))
        after = hash_of(msgspec.json.encode(invite))
        invite = msgspec.structs.replace(invite, number=number + 1, previous=after, key=public_key_of(os.urandom(32)))
    return always(msgspec.json.encode(m.RosterPage(chain, len(chain))))


def slipped_in(world: World, elsewhere: World) -> Lie:
    state, seed = world.first.roster, os.urandom(32)
    invite = Invite(
        number=state.length,
        previous=state.head,
        day=state.day,
        key=public_key_of(seed),
        recipient=state.members[world.first.key].recipient,
        role="steward",
        last_day=state.day,
        note=bytes(140),
    )
    entry = founding.wire_entry(invite, seed)
    return edit(m.RosterPage, lambda page: m.RosterPage([*page.entries, entry], page.length + 1))


def swapped_key(name: str) -> Any:
    def make(world: World, elsewhere: World) -> Lie:
        def swap(page: m.RosterPage) -> m.RosterPage:
            body = msgspec.json.decode(page.entries[0].body)
            body[name] = "age1" + "q" * 58 if body[name].startswith("age1") else "A" * 43 + "="
            entry = m.WireEntry(msgspec.json.encode(body), page.entries[0].signatures)
            return m.RosterPage([entry, *page.entries[1:]], page.length)

        return edit(m.RosterPage, swap)

    return make


def with_a_gap(world: World, elsewhere: World) -> Lie:
    return edit(m.RosterPage, lambda page: m.RosterPage([*page.entries[:2], *page.entries[3:]], page.length))


def nothing(world: World, elsewhere: World) -> Lie:
    return always(msgspec.json.encode(m.RosterPage([], 0)))


ROSTERS = [
    (another_community, "trouble-another-community"),
    (rolled_back, "trouble-rolled-back"),
    (forked, "trouble-forked"),
    (slipped_in, "trouble-roster-tampered"),
    (swapped_key("oprf_key"), "trouble-roster-tampered"),
    (swapped_key("intake"), "trouble-roster-tampered"),
    (with_a_gap, "trouble-roster-tampered"),
    (nothing, "trouble-not-founded"),
]


@pytest.mark.parametrize(("make", "said"), ROSTERS)
def test_a_false_roster_opens_no_vault_and_is_named(
    world: World, elsewhere: World, visitors: Opener, make: Any, said: str
) -> None:
    phone = visitors(world.town.url)
    lies = Lies(phone).tell("/api/roster/read", make(world, elsewhere))
    try_to_unlock(phone, world.words["member"])
    stays_locked(phone, said, world.words["member"])
    assert lies.told
    lies.by_path.clear()
    phone.press("Open")
    phone.sees_heading("Check someone")


@pytest.mark.parametrize(("make", "said"), [ROSTERS[0], ROSTERS[3], ROSTERS[5]])
def test_a_false_roster_shows_no_receipt_and_is_named(
    world: World, elsewhere: World, visitors: Opener, make: Any, said: str
) -> None:
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/roster/read", make(world, elsewhere))
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The seven words of your code", world.filed.words)
    phone.press("Open")
    sees_text(phone, said)
    phone.holds_words("The seven words of your code", world.filed.words)


def test_a_report_is_not_sealed_to_a_swapped_intake_and_every_answer_is_kept(
    world: World, elsewhere: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    lies = Lies(phone).tell("/api/roster/read", swapped_key("intake")(world, elsewhere))
    phone.open()
    write_a_report(phone, story="He took my keys.")
    phone.press("Send")
    sees_text(phone, "trouble-roster-tampered")
    assert not any(request.url.endswith("/rooms/open") for request in phone.requests)
    lies.by_path.clear()
    phone.press("Try again")
    phone.sees_heading("Your report code")


def write_a_report(phone: Phone, story: str, number: str = NUMBER) -> None:
    """Up to the page that shows all answers once more."""
    begin_report(phone)
    phone.fill("What happened?", story)
    phone.press("Continue")
    phone.sees_heading("Do you have a number, a name or a plate?")
    fill_name(phone, number)
    phone.press("Check and send")
    phone.sees_heading("Check your answers")


# Keys and vaults


def withheld(world: World) -> bytes:
    return msgspec.json.encode(m.Boxes([]))


def a_wrapped_key(group: Any = "members", **changes: Any) -> Any:
    def make(world: World) -> bytes:
        person = world.town.unlock(world.words["member"])
        ring = person.keyring
        facts = {"group": group, "generation": 1, "keys": dict(ring.keys["members"]), "lists": dict(ring.lists)}
        sealed = age_encrypt(
            msgspec.json.encode(BoxContents(**{**facts, **changes})), [world.first.roster.members[person.key].recipient]
        )
        return msgspec.json.encode(m.Boxes([m.WireBox(person.key, group, 1, sealed)]))

    return make


def not_a_wrapped_key(world: World) -> bytes:
    person = world.town.unlock(world.words["member"])
    return msgspec.json.encode(m.Boxes([m.WireBox(person.key, "members", 1, b"not an age file")]))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (withheld, "trouble-no-key"),
        (a_wrapped_key(keys={}), "trouble-no-key"),
        (a_wrapped_key(lists={}), "trouble-no-key"),
        (a_wrapped_key(keys={1: os.urandom(32)}), "trouble-wrong-key"),
        (a_wrapped_key(lists={1: os.urandom(32)}), "trouble-wrong-key"),
        (not_a_wrapped_key, "trouble-unreadable"),
    ],
)
def test_keys_that_are_withheld_or_swapped_open_nothing_and_are_named(
    world: World, visitors: Opener, make: Any, said: str
) -> None:
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/boxes/read", always(make(world)))
    try_to_unlock(phone, world.words["member"])
    stays_locked(phone, said, world.words["member"])


def vault_of(world: World, who: str) -> m.VaultAnswer:
    name = keys_of(world.words[who], "vault").name
    return world.town.connect().ask("/api/vaults/read", m.VaultRead(name), m.VaultAnswer)


@pytest.mark.parametrize(
    "change",
    [
        lambda world: vault_of(world, "second"),
        lambda world: msgspec.structs.replace(vault_of(world, "member"), version=99),
        lambda world: m.VaultAnswer(1, bytes(4096)),
        lambda world: m.VaultAnswer(1, bytes(100)),
    ],
)
def test_the_bytes_of_another_vault_open_nothing_and_are_named(world: World, visitors: Opener, change: Any) -> None:
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/vaults/read", always(msgspec.json.encode(change(world))))
    try_to_unlock(phone, world.words["member"])
    stays_locked(phone, "trouble-unreadable", world.words["member"])


# Checks


def another_key(question: dict[str, Any], truth: bytes) -> bytes:
    secret, public = oprf.derive_key_pair(os.urandom(32), b"other")
    blinded = msgspec.convert(question, m.Check, strict=False).blinded
    points, proof = oprf.blind_evaluate_batch(secret, public, [blinded[:32], blinded[32:]], os.urandom)
    return b"".join(points) + proof + truth[128:]


def flipped(at: int) -> Lie:
    return lambda question, truth: truth[:at] + bytes([truth[at] ^ 1]) + truth[at + 1 :]


def unlocked_and_lied_to(
    visitors: Opener, world: World, path: str, lie: Lie, who: str = "member"
) -> tuple[Phone, Lies]:
    world.town.refill()  # many tests check with one member
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words[who])
    return phone, Lies(phone).tell(path, lie)


def ask(phone: Phone, typed: str) -> None:
    phone.fill(CHECK_FIELD, typed)
    phone.page.get_by_role("main").get_by_role("button", name="Check", exact=True).click()


def another_day(heads: m.Heads) -> m.Heads:
    return m.Heads([msgspec.structs.replace(head, day=head.day - 1) for head in heads.heads])


@pytest.mark.parametrize(
    ("path", "lie", "said"),
    [
        ("/api/check", another_key, "trouble-wrong-oprf-key"),
        ("/api/check", flipped(0), "trouble-wrong-oprf-key"),  # the first of two elements
        ("/api/check", flipped(40), "trouble-wrong-oprf-key"),  # the second
        ("/api/check", flipped(127), "trouble-wrong-oprf-key"),  # the end of their proof
        ("/api/check", lambda question, truth: bytes(32) + truth[32:], "trouble-wrong-oprf-key"),
        ("/api/check", lambda question, truth: truth[:-88], "trouble-cut-off"),
        ("/api/check", lambda question, truth: truth[:-1], "trouble-cut-off"),
        ("/api/check", lambda question, truth: b"", "trouble-cut-off"),
        ("/api/check", lambda question, truth: truth + truth[-88:], "trouble-bad-answer"),
        ("/api/check", flipped(128), "trouble-index"),  # the head
        ("/api/check", flipped(232), "trouble-index"),  # its signature
        ("/api/check", flipped(277), "trouble-index"),  # the way to the root
        ("/api/check", flipped(917), "trouble-index"),  # how many entries
        ("/api/check", flipped(932), "trouble-index"),  # an entry
        ("/api/check", flipped(7263), "trouble-index"),  # behind the tombstones
        ("/api/index/heads", edit(m.Heads, lambda heads: m.Heads([])), "trouble-no-head"),
        ("/api/index/heads", edit(m.Heads, another_day), "trouble-index"),
        ("/api/index/heads", always(b"<html>"), "trouble-bad-answer"),
        ("/api/withdrawals/read", always(b'{"withdrawals":"x"}'), "trouble-bad-answer"),
    ],
)
def test_a_false_answer_to_a_check_is_named_and_what_was_typed_stays(
    world: World, visitors: Opener, path: str, lie: Lie, said: str
) -> None:
    phone, lies = unlocked_and_lied_to(visitors, world, path, lie)
    ask(phone, NUMBER)
    sees_text(phone, said)
    expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
    phone.never_sees("No report found")
    lies.by_path.clear()
    assert check(phone, NUMBER) == "A report was found"


def test_a_changed_entry_never_reads_as_nothing_found(world: World, visitors: Opener) -> None:
    """By a steward: what the server changes is told by the head (above)."""

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        live = [
            (tag, sealed[:-1] + bytes([sealed[-1] ^ 1]), release) for tag, sealed, release in read_answer(truth).live
        ]
        return with_live(world.first, question, truth, live)

    phone, _ = unlocked_and_lied_to(visitors, world, "/api/check", lie)
    assert check(phone, NUMBER) == "This can't be answered"
    sees_text(phone, "result-unclear-means")


def with_live(steward: Person, question: dict[str, Any], truth: bytes, live: Sequence[tuple[bytes, ...]]) -> bytes:
    """The answer with other entries, and with the head that a steward signed for them."""
    answer = read_answer(truth)
    elements = [element_of(inner_of(tag, sealed), release) for tag, sealed, release in live]
    elements += [
        element_of(tombstone.inner, release_of(tombstone.expires_on, tombstone.withdraw_keys))
        for tombstone in answer.tombstones
    ]
    number = int.from_bytes(base64.b64decode(question["bucket"]))
    root = path_root(number, elements, answer.siblings[: answer.head.bits])
    size = answer.head.size + len(live) - len(answer.live)
    head = sign_tree_head(steward, answer.head.list_number, answer.head.bits, size, answer.head.seq, root)
    signed = head_bytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length)
    entries = b"".join(map(b"".join, live))
    return (
        truth[:128]
        + signed
        + head.signer
        + head.signature
        + truth[277:917]
        + bytes([len(live)])
        + entries
        + truth[918 + len(entries) :]
    )


def entry_saying(who: Person, number: str, answer: Answer) -> tuple[bytes, bytes]:
    """An index entry as only a steward together with the server can make one."""
    identifier = parse_identifier(number, "GB")
    (y,) = evaluate_all(who, [input_of(who.keyring.lists[1], identifier.canonical())])
    entry = seal_entry(y, 1, position_of(who.keyring.lists[1], place_of(identifier)), 9, answer, os.urandom)
    return entry.tag, entry.sealed


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        ("07700 900777", {}),  # another number's alert
        ("07700 900778", {"alert": bytes(16)}),  # no alert at all
        ("07700 900779", {"severity": 1}),
    ],
)
def test_an_entry_that_points_to_an_alert_about_somebody_else_is_no_match(
    world: World, visitors: Opener, number: str, changes: dict[str, Any]
) -> None:
    facts = {"severity": 3, "reporters": 1, "newest": "2026-11", "alert": world.alert, **changes}
    tag, sealed = entry_saying(world.first, number, Answer(**facts))

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        live = [*read_answer(truth).live, (tag, sealed, bytes(32))]
        return with_live(world.first, question, truth, live)

    phone, _ = unlocked_and_lied_to(visitors, world, "/api/check", lie)
    assert check(phone, number) == "This can't be answered"
    phone.never_sees("Turns violent once inside")


# Alerts


def put_alert(world: World, *signers: Person, **more: Any) -> None:
    """An alert in the real room, with these signatures."""
    today = world.town.clock.today()
    facts: dict[str, Any] = {
        "id": os.urandom(16),
        "text": "Made up by the server.",
        "severity": 3,
        "kinds": [],
        "area": "",
        "happened": "",
        "newest": "2026-11",
        "reporters": 1,
        "masks": [],
        "published_on": today,
        "expires_on": today + 10,
        "roster_length": world.first.roster.length,
        "withdraw_keys": [public_key_of(bytes(32))],
    }
    payload = msgspec.json.encode(Alert(**{**facts, **more}))
    signed = SignedAlert(payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in signers])
    alert = msgspec.json.decode(payload, type=Alert)
    world.first.append("alerts", alert.id, msgspec.json.encode(signed), alert.withdraw_keys)


def test_alerts_that_two_stewards_did_not_sign_are_left_out_and_counted(own_world: World, visitors: Opener) -> None:
    member = own_world.town.unlock(own_world.words["member"])
    first, second = own_world.first, own_world.second
    put_alert(own_world, first)
    put_alert(own_world, first, first)
    put_alert(own_world, first, member)
    put_alert(own_world, first, second, roster_length=first.roster.length + 5)
    put_alert(own_world, first, second, expires_on=10**9)
    phone = visitors(own_world.town.url)
    open_with_passphrase(phone, own_world.words["member"])
    phone.press("Alerts")
    phone.sees(re.compile("5\u2069? alerts were left out because they were not signed by two stewards"))
    phone.sees("Turns violent once inside. Do not meet.")
    phone.never_sees("Made up by the server.")


def test_an_alert_whose_time_is_over_is_not_shown_again(own_world: World, visitors: Opener) -> None:
    today = own_world.town.clock.today()
    both = (own_world.first, own_world.second)
    put_alert(own_world, *both, text="Over since yesterday.", published_on=today - 9, expires_on=today - 1)
    put_alert(own_world, *both, text="Until today.", published_on=today - 9, expires_on=today)
    phone = visitors(own_world.town.url)
    open_with_passphrase(phone, own_world.words["member"])
    phone.press("Alerts")
    phone.sees("Until today.")
    phone.never_sees("Over since yesterday.")


def test_a_replayed_alert_is_ignored_by_whoever_saw_it_taken_back(own_world: World, visitors: Opener) -> None:
    kept: dict[str, bytes] = {}

    def keep(path: str) -> Lie:
        def lie(question: dict[str, Any], truth: bytes) -> bytes:
            if question.get("after", 0) == 0:
                kept[path] = truth
            return truth

        return lie

    phone = visitors(own_world.town.url)
    lies = Lies(phone)
    for path in ("/api/rooms/read", "/api/check"):
        lies.tell(path, keep(path))
    open_with_passphrase(phone, own_world.words["member"])
    assert check(phone, NUMBER) == "A report was found"
    own_world.filed.reporter.withdraw()
    assert check(phone, NUMBER) == "No report found"
    again = visitors(own_world.town.url)
    for who in (phone, again):  # on the same device, and on another one, where the vault remembers
        replay = lies if who is phone else Lies(again)
        if who is again:
            open_with_passphrase(again, own_world.words["member"])
        replay.tell("/api/rooms/read", always(kept["/api/rooms/read"]))
        replay.tell("/api/withdrawals/read", always(msgspec.json.encode(m.Withdrawals([]))))
        who.press("Alerts")
        who.never_sees("Turns violent once inside")
    again.sees("There are no alerts now.")


def test_records_of_another_room_or_shown_twice_are_named(world: World, visitors: Opener) -> None:
    decisions = world.first.connection.ask(
        "/api/rooms/read", m.RoomRead(world.first.room("decisions"), 0), m.RoomPage, world.first.seed
    ).records
    foreign = edit(
        m.RoomPage, lambda page: m.RoomPage([*page.records, msgspec.structs.replace(decisions[0], seq=999)], False)
    )
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/rooms/read", foreign)
    open_with_passphrase(phone, world.words["member"])
    phone.press("Alerts")
    phone.sees("1 alert was left out because it was not signed by two stewards")
    twice = visitors(world.town.url)
    room = m.RoomRead(world.first.room("alerts"), 0)
    page = world.first.connection.ask("/api/rooms/read", room, m.RoomPage, world.first.seed)
    Lies(twice).tell("/api/rooms/read", always(msgspec.json.encode(m.RoomPage(page.records[:1] * 2, False))))
    open_with_passphrase(twice, world.words["member"])
    sees_text(twice, "trouble-repeated")
    twice.press("Alerts")
    sees_text(twice, "trouble-repeated")
    ask_again = twice.button("Try again")
    expect(ask_again.first).to_be_visible()


# Reports


def test_a_message_of_another_report_or_of_no_steward_is_left_out_and_said(world: World, visitors: Opener) -> None:
    one, two = world.town.report(report_about(text="One.")), world.town.report(report_about(text="Two."))
    report = review.find(world.first, two.room.hex())
    review.ask(world.first, report, "Which bar was it?")
    other = world.first.connection.ask(
        "/api/rooms/read", m.RoomRead(two.room, 0), m.RoomPage, world.first.seed
    ).records[-1]
    lie = edit(m.RoomPage, lambda page: m.RoomPage([*page.records, msgspec.structs.replace(other, seq=50)], False))
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/rooms/read", lie)
    open_receipt(phone, one.words)
    phone.sees(re.compile("One message can.t be read, and is left out."))
    phone.never_sees("Which bar was it?")


def test_another_reports_room_opens_nothing_and_is_named(world: World, visitors: Opener) -> None:
    one, two = world.town.report(report_about(text="One.")), world.town.report(report_about(text="Two."))
    records = world.first.connection.ask(
        "/api/rooms/read", m.RoomRead(two.room, 0), m.RoomPage, world.first.seed
    ).records
    phone = visitors(world.town.url)
    Lies(phone).tell("/api/rooms/read", always(msgspec.json.encode(m.RoomPage(records, False))))
    phone.open()
    phone.press("I have a report or message code")
    phone.fill("The seven words of your code", one.words)
    phone.press("Open")
    sees_text(phone, "trouble-unreadable")
    phone.holds_words("The seven words of your code", one.words)


def test_parts_swapped_between_two_reports_are_named_to_the_steward(world: World, visitors: Opener) -> None:
    one, two = (
        world.town.report(report_about(text="Swapped one.")),
        world.town.report(report_about(text="Swapped two.")),
    )

    def lie(question: dict[str, Any], truth: bytes) -> bytes:
        page = msgspec.json.decode(truth, type=m.RoomPage)
        if msgspec.convert(question, m.RoomRead, strict=False).room != one.room:
            return truth
        theirs = two.prepared.message.records
        records = [
            msgspec.structs.replace(each, body=theirs[each.seq - 1].body) if each.seq == 3 else each
            for each in page.records
        ]
        return msgspec.json.encode(m.RoomPage(records, page.more))

    phone, _ = unlocked_and_lied_to(visitors, world, "/api/rooms/read", lie, "first")
    phone.press("Review")
    phone.page.locator(".queue button", has_text="Swapped one.").click()
    sees_text(phone, "unreadable-signature")
    phone.sees("Swapped one.")


def test_a_report_passed_off_as_somebody_elses_is_named_to_the_steward(world: World, visitors: Opener) -> None:
    world.town.report(report_about(text="Passed off."))
    other = os.urandom(32)
    lie = edit(m.Rooms, lambda page: m.Rooms([msgspec.structs.replace(each, holder_key=other) for each in page.rooms]))
    phone, _ = unlocked_and_lied_to(visitors, world, "/api/rooms/list", lie, "first")
    phone.press("Review")
    phone.page.locator(".queue button").first.click()
    sees_text(phone, "unreadable-holder")
    expect(phone.button("Ask the reporter")).to_have_count(0)


# Files


def changed_file(phone: Phone, ending: str, by: bytes = b"\n/* changed */ window.__pwned = 1;\n") -> list[str]:
    """The server serves other bytes for the page's files with this ending."""
    seen: list[str] = []

    def handle(route: Route) -> None:
        seen.append(route.request.url)
        with contextlib.suppress(Error):  # the page was closed meanwhile
            answer = route.fetch()
            route.fulfill(response=answer, body=answer.body() + by)

    phone.page.route(re.compile(ending), handle)
    return seen


def not_pwned(phone: Phone) -> None:
    assert phone.page.evaluate("window.__pwned") is None


def test_a_changed_script_does_not_run(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/members\.js$")
    phone.open()
    phone.press("Open with my words")
    sees_text(phone, "trouble-part-missing")
    assert seen
    not_pwned(phone)
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_part_under_its_old_name_does_not_run(world: World, visitors: Opener) -> None:
    """As after an upgrade: no name has a hash in it, and the script that imports the part is as it was."""
    phone = visitors(world.town.url).open()
    part = phone.page.evaluate("document.getElementById('members').content.querySelector('script').src")
    seen = changed_file(phone, f"{re.escape(part)}$")
    phone.press("Open with my words")
    sees_text(phone, "trouble-part-missing")
    assert seen
    not_pwned(phone)
    allow(phone, "integrity", "Fetch API cannot load")


def test_another_script_of_the_page_does_not_run_under_this_ones_name(world: World, visitors: Opener) -> None:
    """Its own hash is in the page's policy too."""
    phone = visitors(world.town.url).open()
    asked: list[str] = []

    def swap(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(response=route.fetch(url=f"{world.town.url}/sheet.js"))

    phone.page.route("**/members.js", swap)
    phone.press("Open with my words")
    sees_text(phone, "trouble-part-missing")
    assert asked
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_first_script_shows_nothing_of_the_page(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    assert changed_file(phone, r"/app\.js$") == []
    phone.page.goto(phone.url)
    phone.page.wait_for_timeout(500)
    assert phone.page.locator("h1").count() == 0
    not_pwned(phone)
    allow(phone, "integrity", "Fetch API cannot load")


@pytest.mark.parametrize("file", [r"/en-members\.ftl$", r"/en-reports\.ftl$"])
def test_changed_texts_are_not_shown(world: World, visitors: Opener, file: str) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, file, b"\nunlock = Send your words to us\nreport-title = Send your words to us\n")
    phone.open()
    phone.press("Open with my words" if "members" in file else "Report something that happened")
    sees_text(phone, "trouble-part-missing")
    phone.never_sees("Send your words to us")
    assert seen
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_word_list_makes_no_words(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/words\.txt$", b"0changed")
    try_to_unlock(phone, world.words["member"])
    sees_text(phone, "trouble-part-missing")
    phone.holds_words(UNLOCK_FIELD, world.words["member"])
    assert seen
    allow(phone, "integrity", "Fetch API cannot load")


def test_changed_numbering_plans_make_no_check(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/phones\.json$", b" ")
    open_with_passphrase(phone, world.words["member"])
    ask(phone, NUMBER)
    sees_text(phone, "trouble-part-missing")
    expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
    assert seen
    assert not any(request.url.endswith("/api/check") for request in phone.requests)
    allow(phone, "integrity", "Fetch API cannot load")


def test_a_changed_style_is_not_used(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    seen = changed_file(phone, r"/style\.css$", b"\nh1 { display: none !important }\n")
    phone.open()
    assert seen
    assert phone.page.locator("h1").evaluate("element => getComputedStyle(element).display") != "none"
    allow(phone, "integrity", "Fetch API cannot load")


def test_an_answer_that_leads_elsewhere_is_not_followed(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    open_with_passphrase(phone, world.words["member"])
    for path in ("index/heads", "check", "rooms/read"):
        phone.page.route(
            f"{phone.url}/api/{path}",
            lambda route: route.fulfill(status=307, headers={"Location": "/api/nonce"}),
        )
        ask(phone, NUMBER)
        sees_text(phone, "check-not-happened")
        expect(phone.page.get_by_label(CHECK_FIELD)).to_have_value(NUMBER)
        phone.page.unroute(f"{phone.url}/api/{path}")
    allow(phone, "Failed to load|redirect")


# Markup

MARKUP = "<img src=x onerror='window.__pwned=1'><script>window.__pwned=2</script>{{7*7}}${1} \u202eevil\u202c \u2067x"
LONG = "W" * 4_900


def shows_as_text(phone: Phone, *parts: str) -> None:
    """What was written stands there as it was written; nothing of it runs and nothing is wider than the screen."""
    for part in parts:
        phone.page.get_by_text(part).first.wait_for(state="attached")
    for field in phone.page.locator("details").all():
        field.evaluate("element => { element.open = true }")
    assert phone.page.locator("main img, main script").count() == 0
    not_pwned(phone)
    assert phone.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_markup_and_endless_words_are_shown_as_text_to_reporter_member_and_steward(
    own_world: World, visitors: Opener
) -> None:
    town, first, second = own_world.town, own_world.first, own_world.second
    report = msgspec.structs.replace(
        report_about("07700 900111"), what_happened=f"story {MARKUP} {LONG}", description=f"looks {MARKUP} {LONG}"
    )
    filed = town.report(report, f"shared {MARKUP}", Contact(f"cover {MARKUP}", f"how {MARKUP}", True))
    review.ask(first, review.find(first, filed.room.hex()), f"question {MARKUP} {LONG[:900]}")
    filed.reporter.answer(f"answer {MARKUP} {LONG[:900]}")
    publish_about(
        first, second, filed.room, "07700 900111", text=f"warning {MARKUP} {LONG[:900]}", reason=f"why {MARKUP}"
    )

    reporter = visitors(town.url)
    open_receipt(reporter, filed.words)
    shows_as_text(reporter, f"question {MARKUP[:30]}", f"answer {MARKUP[:30]}", f"story {MARKUP[:30]}")
    member = visitors(town.url)
    open_with_passphrase(member, own_world.words["member"])
    assert check(member, "07700 900111") == "A report was found"
    shows_as_text(member, f"warning {MARKUP[:30]}")
    member.press("Alerts")
    shows_as_text(member, f"warning {MARKUP[:30]}")
    steward = visitors(town.url)
    open_with_passphrase(steward, own_world.words["first"])
    steward.press("Review")
    steward.press(re.compile("^All"))
    steward.page.locator(".queue button", has_text="story").click()
    shows_as_text(steward, f"story {MARKUP[:30]}", f"looks {MARKUP[:30]}", f"question {MARKUP[:30]}")
