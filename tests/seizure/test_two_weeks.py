"""A dishonest host for two weeks, with one membership. What docs/threat-model.md says of it, line by line.

A test whose name begins with ``test_told`` shows an attack that works: the page says so, and it is the control of the
search beside it.
"""

import hashlib
import math
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import get_args

import evidence
import msgspec
import pytest
from test_seizure import _forms
from two_weeks import (
    ALONE,
    ALONE_TOO,
    FOR_MEMBERS,
    FOR_STEWARDS,
    HIT,
    MAIL,
    MEMBERS,
    MISS,
    NAMED,
    PAIR,
    PLATE,
    STOLEN,
    USER_AGENT,
    WINDOW,
    Checked,
    Exchange,
    Weeks,
    question_about,
    two_weeks,
    windows,
)

from harness import check_number, insisting
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.checks.client.answer import read_answer
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.partial import Asked
from parasol.features.checks.client.index import input_of, position_of, tags_of
from parasol.features.checks.client.tree import bucket_of, most_bits
from parasol.features.escrow.client import shares
from parasol.features.escrow.client.parts import decode_keys, open_inner
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.limits import TokenLimit
from parasol.kernel.moderation import decisions
from parasol.kernel.oprf import poprf
from parasol.kernel.oprf.suite import MODE_VOPRF, input_element
from parasol.kernel.rooms.pages import packed, unpacked
from parasol.kernel.roster.client.notes import inviter_of, voucher_of
from parasol.kernel.roster.client.person import unlock
from parasol.kernel.roster.rules import allowance
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.server.server_keys import ESCROW_SECRET, OPRF_SECRET, TOKEN_SECRET
from parasol.kernel.roster.structs import Invite, Vouch
from parasol.kernel.seal import Unreadable, open_envelope
from parasol.kernel.seal.note import open_note
from parasol.kernel.tokens.client.derive import week_batches
from parasol.kernel.wire.signing import SIGNATURE_BYTES
from parasol.kernel.wire.tokens import Purpose, Spendable, info_of, request_mac, week_of
from postgres import copy_of

NUMBERS = [f"+44 7700 900{n:03}" for n in range(1000)]
"""All numbers that the host suspects."""
CANONICAL = {number: parse(number, "GB").canonical() for number in NUMBERS}


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weeks]:
    with two_weeks(tmp_path_factory.mktemp("weeks") / "store") as played:
        yield played


def strings(exchanges: Iterable[Exchange], answers: bool = True) -> Iterator[bytes]:
    for each in exchanges:
        yield from each.asked()
        if answers:
            yield from each.told()


Elements = dict[Purpose, list[bytes]]


def drawn(weeks: Weeks) -> dict[tuple[bytes, int], tuple[Elements, Elements]]:
    """Every draw, by member and week: the elements asked and given. Drawn again, it is the same again."""
    found = {}
    for each in weeks.draws():
        asked = msgspec.json.decode(each.body, type=m.TokensDraw)
        given = msgspec.json.decode(each.answer, type=m.TokensDrawn)
        assert each.seat is not None
        found[each.seat, asked.week] = (
            {"escrow": [asked.escrow], **{name: elements_of(getattr(asked, name)) for name in get_args(Spendable)}},
            {
                "escrow": given.escrow.evaluated,
                **{
                    name: [element for batch in getattr(given, name) for element in batch.evaluated]
                    for name in get_args(Spendable)
                },
            },
        )
    return found


def elements_of(packs: Sequence[m.TokenPack]) -> list[bytes]:
    return [element for pack in packs for element in pack.elements]


def by_others(weeks: Weeks) -> list[Exchange]:
    """What was paid with tokens of members that the host doesn't have, each token once."""
    once = {each.redeemed.nonce: each for each in weeks.spends() if each.redeemed is not None}
    return [each for each in once.values() if weeks.truth[each.authorization] != STOLEN]


# 1. Which member made which check, read or filing.


def shared(draws: Sequence[Exchange], spends: Sequence[Exchange], public: set[bytes]) -> set[bytes]:
    """What stands in both, beyond what everybody is told alike."""
    of_draws, paid = windows(strings(draws)), windows(strings(spends, answers=False))
    return (of_draws & paid) | (of_draws & windows(strings(spends)) - public)


def test_no_bytes_of_a_draw_are_in_what_its_tokens_pay_for(weeks: Weeks) -> None:
    spends = weeks.spends()
    public = windows(text for each in weeks.of("/api/index/heads") for text in each.told())
    assert {each.path for each in spends} >= {"/api/check", "/api/index/heads", "/api/rooms/open"}
    assert {weeks.truth[each.authorization] for each in spends} == {*MEMBERS, "dia"}
    assert shared(weeks.draws(), spends, public) == set()

    person, before = weeks.people["ana"], len(weeks.host.exchanges)
    asked = msgspec.json.decode(weeks.of("/api/check")[0].body, type=m.Check)
    with pytest.raises(Exception, match="token"):
        person.connection.ask("/api/check", asked, m.Done, person.seed)
    signed = weeks.host.exchanges[before:]
    del weeks.host.exchanges[before:]
    assert shared(weeks.draws(), [*spends, *signed], public), "a check that is signed by its seat would be found"


def test_no_header_of_any_request_tells_people_apart(weeks: Weeks) -> None:
    def kinds(*usual: str) -> set[tuple[tuple[str, str], ...]]:
        return {tuple(pair for pair in each.headers if pair[0] not in usual) for each in weeks.host.exchanges}

    assert len(kinds("authorization", "content-length")) == 1
    assert len(kinds("content-length")) > 100, "what differs is found"


def joining(store: Path, who: set[bytes], what: set[bytes]) -> list[str]:
    """The tables with a row that holds one of both."""
    return [t for t, row in evidence.rows_of(store) if any(n in row for n in who) and any(n in row for n in what)]


def test_no_row_of_the_files_joins_a_member_and_what_it_spent(weeks: Weeks, tmp_path: Path) -> None:
    limit = TokenLimit(weeks.secrets[TOKEN_SECRET], os.urandom)
    who: set[bytes] = set()
    for (member, week), (asked, _) in drawn(weeks).items():
        who |= {member, *limit.member_marks(member), limit.issued_mark(member, week)[:13]}
        who |= {element for elements in asked.values() for element in elements}
    what = {report.room for report in weeks.waiting.values()}
    what |= {mark for report in weeks.waiting.values() for mark in report.prepared.message.marks}
    for each in weeks.spends():
        assert each.redeemed is not None
        what |= {
            each.redeemed.signature,
            each.redeemed.nonce,
            hashlib.sha256(each.redeemed.nonce).digest()[:16],
            each.redeemed.mac[:16],
        }
    for name, folder in (("one", weeks.week_one), ("two", weeks.folder)):
        copy = copy_of(folder, tmp_path / name)
        held = list(evidence.rows_of(copy))
        assert {table for table, row in held if any(needle in row for needle in who)} >= {"drawn", "credential"}
        assert {table for table, row in held if any(needle in row for needle in what)} >= {"spent", "mark"}
        assert joining(copy, who, what) == []
        evidence.plant(copy, "CREATE TABLE planted AS SELECT spent.mark, drawn.mark AS seat FROM spent, drawn LIMIT 1")
        assert joining(copy, who, what) == ["planted"], "a row that joins them would be found"


def fitting(redeemed: Exchange, draws: dict[bytes, tuple[bytes, list[bytes], list[bytes]]]) -> list[bytes]:
    """The members from whose draw a token can be. ``draws``: key that evaluated it, elements before and after. It can
    if that key makes its output: then some blind leads from its nonce to each element, and to what came back for it."""
    token = redeemed.redeemed
    assert token is not None
    info = info_of(token.purpose, token.week)
    makes: dict[bytes, bool] = {}
    found = []
    for member, (key, before, after) in draws.items():
        if key not in makes:
            mac = request_mac(poprf.evaluate(key, token.nonce, info), redeemed.host, redeemed.path, redeemed.body)
            makes[key] = mac == token.mac
        if makes[key] and before and len(before) == len(after):
            found.append(member)
    return found


def test_every_token_fits_every_draw_of_its_week_alike(weeks: Weeks) -> None:
    key = weeks.secrets[TOKEN_SECRET]
    for (_, week), (asked, answer) in drawn(weeks).items():
        for purpose in get_args(Spendable):
            made, _ = poprf.blind_evaluate_batch(key, asked[purpose], info_of(purpose, week), os.urandom)
            assert made == answer[purpose], "one key made all draws"
    for each in by_others(weeks):
        assert each.redeemed is not None
        of_week = {
            member: (key, asked[each.redeemed.purpose], answer[each.redeemed.purpose])
            for (member, week), (asked, answer) in drawn(weeks).items()
            if week == each.redeemed.week
        }
        assert len(of_week) >= 6
        assert fitting(each, of_week) == list(of_week)


def test_told_a_key_for_each_member_would_name_whose_token_it_is(weeks: Weeks) -> None:
    """What the client's verification of the proof is there for (tests/hostile/test_dishonest_server.py)."""
    week, one = week_of(weeks.served.clock.today()), by_others(weeks)[0]
    purpose: Spendable = "read"
    draws, spends = {}, {}
    for name, person in weeks.people.items():
        if name not in (*MEMBERS, "dia"):
            continue
        key = oprf.derive_key_pair(os.urandom(32), b"own", oprf.MODE_POPRF)[0]
        batch = week_batches(person.contents.seat.master, week, 0)[purpose]
        evaluated, _ = poprf.blind_evaluate_batch(key, batch.blinded, info_of(purpose, week), os.urandom)
        draws[person.key] = key, batch.blinded, evaluated
        output = poprf.evaluate(key, batch.nonces[0], info_of(purpose, week))
        assert one.redeemed is not None
        redeemed = replace(one.redeemed, purpose=purpose, week=week, nonce=batch.nonces[0], mac=bytes(32))
        spends[person.key] = replace(redeemed, mac=request_mac(output, one.host, one.path, one.body))
    for member, redeemed in spends.items():
        header = ("authorization", redeemed.header())
        assert fitting(replace(one, headers=(header, ("host", one.host))), draws) == [member]


def bits_of(value: bytes) -> int:
    return int.from_bytes(value[:32])


def guesses(weeks: Weeks, values: Callable[[Exchange], list[bytes]]) -> tuple[int, float, float]:
    """For every token, guess the member in whose draw the value nearest to one of its values is. Returns how many were
    right, how many would be by chance, and the deviation of that."""
    draws, names = drawn(weeks), {person.key: name for name, person in weeks.people.items()}
    right, mean, variance = 0, 0.0, 0.0
    for each in by_others(weeks):
        assert each.redeemed is not None
        held = [
            (bits_of(element), names[member])
            for (member, week), (asked, answer) in draws.items()
            if week == each.redeemed.week and names[member] != STOLEN
            for element in (*asked[each.redeemed.purpose], *answer[each.redeemed.purpose])
        ]
        ours = [bits_of(value) for value in values(each)]
        guess = min(held, key=lambda pair: min((pair[0] ^ value).bit_count() for value in ours))[1]
        author = weeks.truth[each.authorization]
        chance = sum(name == author for _, name in held) / len(held)
        right, mean, variance = right + (guess == author), mean + chance, variance + chance * (1 - chance)
    return right, mean, math.sqrt(variance)


def test_guessing_by_all_that_the_host_can_compute_is_right_as_often_as_chance(weeks: Weeks) -> None:
    key = weeks.secrets[TOKEN_SECRET]

    def known(each: Exchange) -> list[bytes]:
        token = each.redeemed
        assert token is not None
        info = info_of(token.purpose, token.week)
        output = poprf.evaluate(key, token.nonce, info)
        element = input_element(oprf.MODE_POPRF, token.nonce)
        (evaluated,), _ = poprf.blind_evaluate_batch(key, [element], info, os.urandom)
        hashed = hashlib.sha256(token.nonce).digest()
        return [token.nonce, token.mac, hashed, element, evaluated, output[:32], output[32:]]

    right, chance, deviation = guesses(weeks, known)
    print(f"{right} right, {chance:.1f} by chance, deviation {deviation:.1f}, of {len(by_others(weeks))}")
    assert right <= chance + 5 * deviation

    draws, keys = drawn(weeks), {name: person.key for name, person in weeks.people.items()}

    def leaking(each: Exchange) -> list[bytes]:
        assert each.redeemed is not None
        asked, _ = draws[keys[weeks.truth[each.authorization]], each.redeemed.week]
        noise = sum(1 << bit for bit in set(os.urandom(40)))
        return [(bits_of(asked[each.redeemed.purpose][0]) ^ noise).to_bytes(32)]

    assert guesses(weeks, leaking)[0] == len(by_others(weeks)), "a nonce that is like its element would be found"


def test_told_the_stolen_members_own_tokens_are_known_and_nobody_elses(weeks: Weeks) -> None:
    person, known = weeks.stolen, set[bytes]()
    for week in {week for _, week in drawn(weeks)}:
        checks = allowance(person.roster, person.key, person.mine.since, person.mine.vouched_on, week)
        known |= {
            nonce
            for batch in week_batches(person.contents.seat.master, week, checks).values()
            for nonce in batch.nonces
        }
    found = {
        weeks.truth[each.authorization] for each in weeks.spends() if each.redeemed and each.redeemed.nonce in known
    }
    assert found == {STOLEN}
    own = [each for each in weeks.spends() if weeks.truth[each.authorization] == STOLEN]
    assert all(each.redeemed is not None and each.redeemed.nonce in known for each in own)


def test_told_a_token_spent_on_the_connection_that_drew_it_is_named(weeks: Weeks) -> None:
    members = {each.peer: each.seat for each in weeks.draws()}
    names = {person.key: name for name, person in weeks.people.items()}
    spends = by_others(weeks)
    named = [each for each in spends if each.peer in members]
    # Who had to connect again has spent on the first connection, too.
    assert {weeks.truth[each.authorization] for each in named} == {weeks.truth[each.authorization] for each in spends}
    for each in named:
        member = members[each.peer]
        assert member is not None
        assert names[member] == weeks.truth[each.authorization]


def test_one_lie_about_a_token_shows_one_token_and_names_no_earlier_request(weeks: Weeks) -> None:
    """The host says of each token of a check that it was spent. A client that believed it would show all 25, and with
    them every check of this week that was hers."""
    before = len(weeks.host.exchanges)
    earlier = {each.redeemed.nonce for each in weeks.spends() if each.redeemed}
    person = unlock(weeks.line("ana"), weeks.served.device, weeks.words["ana"])
    batch, _ = person.wallet._drawn["check"]
    assert earlier & set(batch.nonces), "she has checked before"
    person.wallet._random = next(at for at, nonce in enumerate(batch.nonces) if nonce not in earlier).to_bytes
    weeks.host.refusals["/api/check"] = msgspec.json.encode(m.Problem(409, "token-spent"))
    try:
        for _ in range(20):
            with pytest.raises(Distrust) as caught:
                check_number(person, MISS)
            assert caught.value.code == "token-unspent"
    finally:
        weeks.host.refusals.clear()
    shown = [
        each.redeemed.nonce for each in weeks.host.exchanges[before:] if each.redeemed and each.path == "/api/check"
    ]
    del weeks.host.exchanges[before:]
    assert len(shown) == 1
    assert not earlier & set(shown)


# 2. What was checked.


def list_key(weeks: Weeks) -> bytes:
    return weeks.stolen.list_key(1)


def derived(weeks: Weeks, typed: str) -> list[bytes]:
    """All that host and member can compute of what was typed."""
    return [text for key in question_about(typed).keys for text in (typed.encode(), *derived_of(weeks, key))]


def derived_of(weeks: Weeks, asked: Asked) -> list[bytes]:
    question = input_of(list_key(weeks), asked.canonical())
    element = input_element(MODE_VOPRF, question)
    secret = weeks.secrets[OPRF_SECRET]
    evaluated, _ = oprf.blind_evaluate(secret, oprf.public_key_of(secret), element, os.urandom)
    y = oprf.evaluate(secret, question)
    texts = [asked.canonical(), asked.canonical().ljust(16, b"\x00")]
    return [*texts, question, element, evaluated, y, *tags_of(y)]


def of_check(each: Checked) -> Exchange:
    return next(seen for seen in reversed(each.exchanges) if seen.path == "/api/check")


def test_a_check_tells_its_buckets_number_and_nothing_else_of_what_is_asked(weeks: Weeks) -> None:
    needles = windows(text for typed in {each.typed for each in weeks.checks} for text in derived(weeks, typed))
    seen = set[bytes]()
    for each in weeks.checks:
        exchange = of_check(each)
        asked = msgspec.json.decode(exchange.body, type=m.Check)
        position = position_of(list_key(weeks), question_about(each.typed).place)
        assert asked.bucket == bucket_of(position, asked.bits).to_bytes(4)
        assert (asked.list_number, asked.work) == (1, None)
        assert not windows([*exchange.asked(), exchange.answer[:128]]) & needles
        seen.add(asked.blinded)
    assert len(seen) == len(weeks.checks), "the same is never blinded alike twice"
    bare = msgspec.structs.replace(asked, blinded=derived(weeks, HIT)[4] + os.urandom(32))
    planted = replace(exchange, body=msgspec.json.encode(bare))
    assert windows(planted.asked()) & needles, "an element that isn't blinded would be found"


def test_told_the_list_key_narrows_a_check_down_to_a_bucket(weeks: Weeks) -> None:
    bits = {msgspec.json.decode(of_check(each).body, type=m.Check).bits for each in weeks.checks}
    assert max(bits) <= most_bits(36)
    positions = [position_of(list_key(weeks), question_about(typed).place) for typed in CANONICAL]
    for n in (*bits, 9, 12):
        buckets = Counter(bucket_of(position, n) for position in positions)
        mean = sum(count * count for count in buckets.values()) / len(positions)
        print(f"2^{n} buckets: of 1,000 suspected numbers {mean:.1f} share the bucket, the one itself included")
        assert abs(mean - 1 - 999 / 2**n) < 0.1 * mean + 0.3
    assert ((30_000 - 1) // 8).bit_length() == 12, "10,000 phone numbers with their parts"
    again = {
        msgspec.json.decode(of_check(each).body, type=m.Check).bucket for each in weeks.checks if each.typed == HIT
    }
    assert len(again) == 1, "the same question shows the same bucket"


def test_told_which_numbers_are_listed_can_be_tried(weeks: Weeks) -> None:
    with evidence.asking(weeks.folder) as ask:
        tags = {tag for (tag,) in ask("SELECT tag FROM entry")}

    def listed(key: bytes) -> list[str]:
        secret = weeks.secrets[OPRF_SECRET]
        outputs = {n: oprf.evaluate(secret, input_of(key, canonical)) for n, canonical in CANONICAL.items()}
        return [number for number, y in outputs.items() if tags & set(tags_of(y))]

    assert listed(list_key(weeks)) == ["+44 7700 900222", HIT]
    assert listed(bytes(32)) == []


# 3. Hit or miss.


def shape(each: Checked) -> list[tuple[object, ...]]:
    def lengths(headers: Iterable[tuple[str, str]]) -> list[tuple[str, int]]:
        return [(name, len(value)) for name, value in headers]

    return [
        (seen.path, lengths(seen.headers), len(seen.body), seen.status, lengths(seen.answer_headers), len(seen.answer))
        for seen in each.exchanges
    ]


def test_a_hit_a_miss_and_a_part_look_alike_to_the_host(weeks: Weeks) -> None:
    for name in MEMBERS:
        asked = [each for each in weeks.checks if each.name == name][1:8]  # the first one of a sitting reads the heads
        kinds = {(each.result.is_match, each.result.is_partial) for each in asked}
        assert kinds == {(True, True), (True, False), (False, True), (False, False)}
        assert all(shape(each) == shape(asked[0]) for each in asked)
    first = next(each for each in weeks.checks if each.name == "ana")
    assert shape(first) != shape(asked[0]), "what is asked once more would be seen"


# 4. Reports that wait.


def test_nothing_says_whose_a_waiting_report_is(weeks: Weeks) -> None:
    everything = windows(strings(weeks.host.exchanges))
    files = [each.content for each in evidence.kept(weeks.folder)]
    verified = windows(strings(weeks.of("/api/escrow/verify")))
    for name in ("ana", "bo", "cem"):
        credential = weeks.people[name].wallet.credential()
        about = [credential.nonce, credential.output, shares.x_of(credential.output)]
        found = windows(about) & everything
        assert found <= verified, "of reports that met, a steward shows the server the credentials"
        assert bool(found) == (name != "cem")
        assert not any(needle in content for needle in about for content in files)


FRAME = b"\x03age-encryption.org/v1\n-> mlkem768x25519 "


def common(one: Iterable[bytes], other: Iterable[bytes]) -> set[bytes]:
    """What stands in both, but for the frame of age files and filler."""
    found = [windows(bits for text in texts for bits in text.split(FRAME)) for texts in (one, other)]
    return {bits for bits in found[0] & found[1] if len(set(bits)) > WINDOW // 2}


def test_nothing_ties_two_waiting_reports_of_one_member(weeks: Weeks) -> None:
    filings = [each for each in weeks.of("/api/rooms/open") if b'"kind":"escrow"' in each.body]
    rooms = {report.room: label for label, report in weeks.waiting.items()}
    labels = [rooms[msgspec.json.decode(each.body, type=m.RoomOpen).room] for each in filings]
    sent = {label: list(each.asked()) for label, each in zip(labels, filings, strict=True)}
    pairs = list(combinations(sorted(sent), 2))
    alike = [pair for pair in pairs if weeks.authors[pair[0]] == weeks.authors[pair[1]]]
    assert len(alike) == 3
    for one, other in alike:
        assert common(sent[one], sent[other]) == set()
        member = weeks.people[weeks.authors[one]].key
        assert common([*sent[one], member], [*sent[other], member]), "a seat in both would be found"
    assert common(sent["pair"], sent["other"]), "the mark of those that met is found"
    marks = {label: set(report.prepared.message.marks) for label, report in weeks.waiting.items()}
    assert [pair for pair in pairs if marks[pair[0]] & marks[pair[1]]] == [("other", "pair")]


def test_told_numbers_can_be_tried_against_marks_and_the_contents_stay_sealed(weeks: Weeks) -> None:
    key = shares.input_key(weeks.stolen.keyring.escrow)
    with evidence.asking(weeks.folder) as ask:
        rooms = dict(ask("SELECT mark, name FROM mark JOIN room ON room.id = mark.room"))
        waits = {name for (name,) in ask("SELECT name FROM room WHERE kind = 'escrow'")}

    def line(number: str, key: bytes = key) -> shares.Line:
        question = shares.input_of(key, CANONICAL[number])
        return shares.line_of(oprf.evaluate(weeks.secrets[ESCROW_SECRET], question))

    lines = {number: line(number) for number in NUMBERS}
    found = {number: each for number, each in lines.items() if each.mark in rooms}
    assert sorted(found) == sorted([PAIR, ALONE, ALONE_TOO, MISS])
    assert not any(line(number, bytes(32)).mark in rooms for number in NUMBERS), "without the member's key none is"
    assert {weeks.waiting[label].room for label in ("alone", "alone too", "ana's second")} == waits

    more = [part for each in found.values() for part in (each.secret, each.slope)]
    opened = weeks.opened([*weeks.held(), *more], [weeks.stolen.contents.seat.identity])
    assert not {room for room, _ in opened} & {report.room for report in weeks.waiting.values()}

    report = weeks.waiting["alone"]
    intakes = weeks.people["first"].intakes()
    bodies = [record.body for record in report.prepared.message.records]
    part = decode_keys(open_envelope(bodies[4], intakes)[SIGNATURE_BYTES:])
    secret = found[ALONE].secret
    text = open_inner(
        shares.unwrap(secret, part.shares[0].wrapped, part.shares[0].mark),
        report.room,
        2,
        open_envelope(bodies[1], intakes),
    )
    assert FOR_STEWARDS.encode() in text, "with a steward's keys as well the same attack reads it"
    with pytest.raises(Unreadable):
        shares.unwrap(found[ALONE_TOO].secret, part.shares[0].wrapped, part.shares[0].mark)


# 5. What only stewards read.


def rooms_of(weeks: Weeks, opened: Iterable[tuple[bytes, bytes]]) -> set[str]:
    genesis = weeks.stolen.roster.genesis
    fixed = {room_name(genesis, kind): kind for kind in ("alerts", "decisions", "review", "cases")}
    return {fixed.get(room, "report") for room, _ in opened}


def test_no_record_for_stewards_opens_with_the_servers_and_a_members_keys(weeks: Weeks) -> None:
    identity = weeks.stolen.contents.seat.identity
    opened = weeks.opened(weeks.held(), [identity])
    assert rooms_of(weeks, weeks.records()) == {"alerts", "decisions", "review", "cases", "report"}
    assert rooms_of(weeks, opened) == {"alerts", "decisions"}
    first = weeks.people["first"]
    intakes = first.intakes()
    stewards = weeks.opened(first.keyring.keys["stewards"].values(), intakes)
    assert rooms_of(weeks, stewards) == {"review", "cases", "report"}, "stewards' keys open them"

    learned = [evidence.Exhibit("opened", b"\n".join(opened.values()))]
    seen = b"\n".join(part for each in weeks.host.exchanges for part in (*strings([each]), each.body, each.answer))
    learned += [evidence.Exhibit("seen", seen), *evidence.kept(weeks.folder)]
    assert evidence.found_in(learned, evidence.encodings(FOR_STEWARDS)) == []
    assert evidence.found_in(learned, evidence.encodings(FOR_MEMBERS)) != []
    numbers = [number for number in NAMED if number not in (MAIL, PLATE)]
    needles = {needle for number in numbers for needle in evidence.number_needles(_forms(number))}
    assert evidence.found_in(learned, needles | evidence.encodings(MAIL)) == []
    everything = [evidence.Exhibit("to stewards", b"\n".join(stewards.values()))]
    assert evidence.found_in(everything, evidence.encodings(FOR_STEWARDS))
    assert evidence.found_in(everything, evidence.number_needles(_forms(HIT)))


# 6. Who invited whom, who vouched.


def brought(weeks: Weeks) -> list[tuple[Exchange, Invite | Vouch]]:
    """The appends with an invite of a member or a vouching. A steward's invite is signed by stewards, in the open."""
    found = []
    for each in weeks.of("/api/roster/append"):
        for wire in msgspec.json.decode(each.body, type=m.RosterAppend).entries:
            entry = decode(wire.body)
            if isinstance(entry, Vouch) or (isinstance(entry, Invite) and entry.role == "member"):
                found.append((each, entry))
    return found


def test_nothing_of_an_invite_or_a_vouching_names_the_steward_to_the_host(weeks: Weeks) -> None:
    made = brought(weeks)
    assert len(made) == len(weeks.brought) - 1 == 7
    needles = windows(person.key for name, person in weeks.people.items() if name in ("first", "second"))
    assert windows(strings(weeks.of("/api/tokens/draw"))) & needles, "the search finds a steward"
    first = weeks.people["first"]
    for each, entry in made:
        kind, subject = ("vouch", entry.seat) if isinstance(entry, Vouch) else ("invite", entry.key)
        assert each.seat is None
        assert not windows(strings([each])) & needles
        assert entry.note is not None
        for key in weeks.held():
            with pytest.raises(Unreadable):
                open_note(kind, subject, entry.note, lambda _, key=key: key)  # type: ignore[arg-type, misc]
        by = weeks.brought[b"vouch" + subject if kind == "vouch" else subject]
        assert open_note(kind, subject, entry.note, lambda epoch: first.key_of("stewards", epoch)) == by
    dia, ana = weeks.people["dia"].key, weeks.people["ana"].key
    assert (inviter_of(first, dia), voucher_of(first, ana)) == (weeks.people["second"].key,) * 2


def test_no_decision_tells_who_invited_a_member_or_vouched(weeks: Weeks) -> None:
    weeks.unlock(STOLEN)
    read = [item.decision for item in decisions.read(weeks.stolen)]
    assert len(read) > 3
    subjects = {decisions.short(subject.removeprefix(b"vouch")) for subject in weeks.brought}
    steward_invite = {item.about for item in read if item.what == "invited a steward"}
    assert len(steward_invite) == 1
    assert {item.about for item in read} & subjects <= steward_invite
    charter = weeks.stolen.connection.ask("/api/charter/read", m.CharterRead(0), m.RosterPage).entries
    told = b"".join(each.body for each in charter)
    members = [name for name in weeks.people if not weeks.people[name].is_steward]
    assert members
    assert not any(msgspec.json.encode(weeks.people[name].key) in told for name in members), "nor does the charter"


# 7. What is left out, replayed or changed.


def lied_to(weeks: Weeks, typed: str, lie: Callable[[bytes], bytes]) -> str:
    """The code under which a device names a lie about a check. It is a steward's: a member of two weeks has 25 checks,
    and how many entries lie in a bucket, each of which is left out once, nobody knows beforehand."""
    person = weeks.unlock("second")
    weeks.host.lies["/api/check"] = lie
    try:
        with pytest.raises(Distrust) as caught:
            check_number(person, typed)
    finally:
        weeks.host.lies.clear()
    return caught.value.code


COUNT_AT = 128 + 149 + 640
ENTRY = 120


def without(at: int, answer: bytes) -> bytes:
    """An answer that leaves an entry out."""
    first = COUNT_AT + 1
    kept = (
        answer[first : first + at * ENTRY] + answer[first + (at + 1) * ENTRY : first + 40 * ENTRY] + os.urandom(ENTRY)
    )
    return answer[:COUNT_AT] + bytes([answer[COUNT_AT] - 1]) + kept + answer[first + 40 * ENTRY :]


def changed(at: int, answer: bytes) -> bytes:
    """An answer with another byte in it."""
    return answer[:at] + bytes([answer[at] ^ 1]) + answer[at + 1 :]


def before_the_last_alert(weeks: Weeks) -> Exchange:
    """The check of ``MAIL`` from before there was an alert about it."""
    return of_check(next(each for each in weeks.checks if each.typed == MAIL))


def test_an_entry_left_out_changed_or_replayed_is_named(weeks: Weeks) -> None:
    weeks.go_to(13)
    honest = check_number(weeks.unlock("bo"), HIT)
    assert honest.is_match
    answer = read_answer(weeks.of("/api/check")[-1].answer)
    for at in range(len(answer.live)):
        assert lied_to(weeks, HIT, partial(without, at)) == "index"
    for at in (COUNT_AT + 1, COUNT_AT + 20, COUNT_AT + 100, 132, 142, 232):
        assert lied_to(weeks, HIT, partial(changed, at)) == "index"
    assert lied_to(weeks, HIT, partial(changed, 3)) == "wrong-oprf-key"
    old = before_the_last_alert(weeks).answer
    assert lied_to(weeks, MAIL, lambda true: true[:128] + old[128:]) == "index"
    person = weeks.unlock("bo")
    weeks.host.lies["/api/rooms/newest"] = twice
    with pytest.raises(Distrust) as caught:
        insisting(lambda: read_alerts(person))
    weeks.host.lies.clear()
    assert caught.value.code == "repeated"
    assert check_number(weeks.unlock("bo"), MAIL).is_match


def twice(page: bytes) -> bytes:
    read = unpacked(page)
    return packed(m.NewestPage(read.last, read.more, read.records * 2))


def test_told_an_old_state_as_a_whole_is_not_noticed(weeks: Weeks) -> None:
    old = before_the_last_alert(weeks)
    person = weeks.unlock("ana")

    def without_the_last(page: bytes) -> bytes:
        read = unpacked(page)
        return packed(m.NewestPage(read.last, read.more, read.records[1:]))

    heads = [each.answer for each in weeks.of("/api/index/heads") if each.at <= old.at][-1]
    weeks.host.lies = {
        "/api/rooms/newest": without_the_last,
        "/api/index/heads": lambda _: heads,
        "/api/check": lambda true: true[:128] + old.answer[128:],
    }
    try:
        found = check_number(person, MAIL)
    finally:
        weeks.host.lies.clear()
    assert not found.is_match
    assert found.tree_head_day < weeks.served.clock.today(), (
        "the day on which stewards confirmed the list is all that shows"
    )


# 8. Words, addresses, times.


def test_no_words_address_user_agent_or_time_is_in_any_file(weeks: Weeks, tmp_path: Path) -> None:
    tables = {"spent", "drawn", "credential", "week_count", "mark", "hole", "node", "head"}
    with evidence.asking(weeks.folder) as ask:
        assert all(ask(f"SELECT count(*) FROM {table}") != [(0,)] for table in tables)
    words = {needle for each in weeks.passphrases for needle in evidence.passphrase_needles(each)}
    addresses = {
        needle for peer in {each.peer[0] for each in weeks.host.exchanges} for needle in evidence.encodings(peer)
    }
    assert len({each.peer[0] for each in weeks.host.exchanges}) == 8
    needles = addresses | evidence.encodings(USER_AGENT)
    seen = [
        evidence.Exhibit(
            "seen", b"\n".join(each.body + each.answer + str(each.headers).encode() for each in weeks.host.exchanges)
        )
    ]
    assert evidence.found_in(seen, words) == [], "words never leave the device, and so no host has them"
    assert evidence.found_in(seen, evidence.encodings(USER_AGENT)), "a host who writes down headers has them"
    for folder in (weeks.week_one, weeks.folder):
        assert evidence.found_in(evidence.kept(folder), words | needles) == []
        assert evidence.finer_than_a_day(folder, weeks.served.clock()) == []
    copy = copy_of(weeks.folder, tmp_path / "planted")
    evidence.plant(
        copy,
        f"CREATE TABLE planted AS SELECT {int(weeks.served.clock())} AS at, '127.0.77.10' AS address",
        f"INSERT INTO planted VALUES (1, '{weeks.passphrases[0]}')",
    )
    assert evidence.finer_than_a_day(copy, weeks.served.clock()) != []
    assert evidence.found_in(evidence.kept(copy), words)
    assert evidence.found_in(evidence.kept(copy), needles)


def test_what_somebody_found_at_a_place_is_told_without_a_name_and_kept_as_counts(weeks: Weeks) -> None:
    (told,) = weeks.of("/api/services/tell")
    assert told.seat is None
    assert told.redeemed is not None
    kept = [row for table, row in evidence.rows_of(weeks.folder) if table == "experience"]
    assert len(kept) == 2
    names = {each.key for each in weeks.people.values()} | {told.redeemed.nonce}
    assert not any(name in row for row in kept for name in names)
    columns = evidence.tables_of(weeks.folder)["experience"]  # above, a random name can have the byte that parts them
    assert columns == ["service", "quarter", "question", "is_yes", "count"]


# 9. Last week's tokens.


def test_what_was_spent_and_drawn_last_week_is_gone_from_the_files(weeks: Weeks) -> None:
    week = min(week for _, week in drawn(weeks))
    limit = TokenLimit(weeks.secrets[TOKEN_SECRET], os.urandom)
    needles = {limit.issued_mark(member, week)[:13] for member, of in drawn(weeks) if of == week}
    for each in weeks.spends():
        assert each.redeemed is not None
        if each.redeemed.week == week and each.status == 200:
            needles |= {hashlib.sha256(each.redeemed.nonce).digest()[:16], each.redeemed.mac[:16]}
    assert len(needles) > 50
    then = b"".join(each.content for each in evidence.kept(weeks.week_one))
    assert all(needle in then for needle in needles), "they were there at the end of the week"
    assert evidence.found_in(evidence.kept(weeks.folder), needles) == []
    with evidence.asking(weeks.folder) as ask:
        assert {week for (week,) in ask("SELECT week FROM spent")} == {week + 1}
