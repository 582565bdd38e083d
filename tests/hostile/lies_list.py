"""Lies about the list for checks, about alerts and what was taken back, to members and to stewards who write to it."""

import base64
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import msgspec
from lies import GONE, LAST, OTHERS, Args, Lies, Row, World, replaced
from lies_room import in_room
from lying import Liar, Lie, always, edit, edit_answer, newest_page

from harness import NEIGHBOUR, NUMBER
from parasol.features.alerts.client.reading import read_alerts
from parasol.features.alerts.structs import Alert, AlertSignature, SignedAlert
from parasol.features.checks.client import rekey
from parasol.features.checks.client.answer import CheckAnswer, Tombstone, read_answer
from parasol.features.checks.client.answers import answers_of
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.partial import place_of
from parasol.features.checks.client.index import evaluate_all, input_of, position_of, seal_entry
from parasol.features.checks.client.rekey import read_cases
from parasol.features.checks.client.signed_tree_heads import sign_tree_head
from parasol.features.checks.client.summary import signed_by
from parasol.features.checks.client.tree import Tree, path_root
from parasol.features.checks.client.tree_head import read_elements
from parasol.features.checks.contexts import element_of, head_bytes, inner_of, release_of, summary_bytes
from parasol.features.reports.client import review
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.roster.client.person import Person
from parasol.kernel.wire.signing import public_key_of, sign

CHECK, HEADS, PATHS, ROOM, WITHDRAWALS = (
    *("/api/check", "/api/index/heads", "/api/index/paths"),
    *("/api/rooms/newest", "/api/withdrawals/read"),
)
FOUND, NOTHING = {"match": True, "refused": []}, {"match": False, "refused": []}
Make = Callable[[World], Lies]


def asking(typed: str = NUMBER, **more: Any) -> Callable[[World], Args]:
    return lambda world: {"words": world.words["member"], "typed": typed, **more}


def checked(name: str, lie: Lie, shows: Any, path: str = CHECK, **more: Any) -> Row:
    """A lie to a member who checks, that needs nothing of the world."""
    return Row("check", name, lambda world: {path: lie}, shows, asking(), **more)


# The evaluation, and the answer's form


def with_another_key(*, is_proven: bool) -> Lie:
    secret, public = oprf.derive_key_pair(os.urandom(32), b"other")

    def lie(asked: Args, truth: bytes) -> bytes:
        blinded = msgspec.convert(asked, m.Check, strict=False).blinded
        points, proof = oprf.blind_evaluate_batch(secret, public, [blinded[:32], blinded[32:]], os.urandom)
        return b"".join(points) + (proof if is_proven else os.urandom(64)) + truth[128:]

    return lie


def flipped(at: int) -> Lie:
    return lambda asked, truth: truth[:at] + bytes([truth[at] ^ 1]) + truth[at + 1 :]


def of_bytes(change: Callable[[bytes], bytes]) -> Lie:
    return lambda asked, truth: change(truth)


FALSE_EVALUATIONS: list[tuple[str, Lie]] = [
    ("another key's evaluation, proven", with_another_key(is_proven=True)),
    ("another key's evaluation, and noise", with_another_key(is_proven=False)),
    *[(f"bit 0 of byte {at}", flipped(at)) for at in (0, 40, 72, 127)],
    ("the two elements in another order", of_bytes(lambda truth: truth[32:64] + truth[:32] + truth[64:])),
    ("an element of zeros", of_bytes(lambda truth: bytes(32) + truth[32:])),
    ("a proof of zeros", of_bytes(lambda truth: truth[:64] + bytes(64) + truth[128:])),
    ("an evaluation of ones", of_bytes(lambda truth: b"\xff" * 128 + truth[128:])),
]
OTHER_LENGTHS: list[tuple[str, Lie]] = [
    *[
        (f"the first {cut} bytes", of_bytes(lambda truth, n=cut: truth[:n]))
        for cut in (0, 1, 128, 277, 918, m.CHECK_BYTES - 1)
    ],
]

# Entries, tombstones, and the way to the head


def live(change: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Lie:
    return edit_answer(lambda answer: replace(answer, live=change(answer.live)))


def without(at: int) -> Lie:
    return live(lambda entries: entries[:at] + entries[at + 1 :])


def first(change: Callable[[bytes, bytes, bytes], tuple[bytes, bytes, bytes]]) -> Lie:
    return live(lambda entries: (change(*entries[0]), *entries[1:]))


def siblings(change: Callable[[CheckAnswer], Sequence[bytes]]) -> Lie:
    return edit_answer(lambda answer: replace(answer, siblings=tuple(change(answer))))


def another_bucket(world: World) -> Lies:
    """The true answer to somebody who asked about another bucket."""
    bits = world.head().bits
    elsewhere = next(n for n in (NEIGHBOUR, *OTHERS) if world.bucket(n, bits) != world.bucket(NUMBER, bits))
    kept = world.answer_bytes(elsewhere)
    return {CHECK: lambda asked, truth: truth[:128] + kept[128:]}


def old(world: World) -> Lies:
    """All of it signed, and from before the alert that is asked about."""
    kept = world.old.answers[LAST]
    heads = always(msgspec.json.encode(world.old.heads))
    return {HEADS: heads, CHECK: lambda asked, truth: truth[:128] + kept[128:]}


def buried(expires_in: int, keys: Callable[[World], tuple[bytes, ...]]) -> Make:
    """A tombstone in place of an entry that is there."""

    def make(world: World) -> Lies:
        expires_on = world.town.clock.today() + expires_in

        def change(answer: CheckAnswer) -> CheckAnswer:
            tag, sealed, _ = answer.live[0]
            gone = Tombstone(inner_of(tag, sealed), expires_on, keys(world))
            return replace(answer, live=answer.live[1:], tombstones=(gone,))

        return {CHECK: edit_answer(change)}

    return make


def stating(statement: Callable[[Tombstone], tuple[int, bytes] | None]) -> Make:
    """What is said of why entries went, beside their tombstones."""

    def change(answer: CheckAnswer) -> CheckAnswer:
        assert answer.tombstones
        return replace(answer, tombstones=tuple(replace(each, withdrawn=statement(each)) for each in answer.tombstones))

    return lambda world: {CHECK: edit_answer(change)}


def brought_back(world: World) -> Lies:
    """The entries that a steward's tree holds, where an honest server has tombstones since their alert went."""

    def change(answer: CheckAnswer) -> CheckAnswer:
        gone = {each.inner for each in answer.tombstones}
        back = [each for each in world.before.live if inner_of(*each[:2]) in gone]
        assert back
        left = {each.inner for each in answer.tombstones} - {inner_of(*each[:2]) for each in back}
        tombstones = tuple(each for each in answer.tombstones if each.inner in left)
        return replace(answer, live=(*answer.live, *back), tombstones=tombstones)

    return {CHECK: edit_answer(change)}


FALSE_STATEMENTS: list[tuple[str, Make]] = [
    ("no word of what took the alert back", stating(lambda gone: None)),
    ("a withdrawal of zeros", stating(lambda gone: (1, bytes(64)))),
    ("a withdrawal by its other key", stating(lambda gone: (3 - gone.withdrawn[0], gone.withdrawn[1]))),  # type: ignore[index]
    ("a withdrawal by a key that it hasn't", stating(lambda gone: (3, gone.withdrawn[1]))),  # type: ignore[index]
]


def key_of_alert(world: World) -> tuple[bytes, ...]:
    """With which the reporter of the alert can take it back."""
    raw = review.find(world.first, world.filed.room.hex()).raw
    assert raw is not None
    return (raw.withdraw_key,)


FALSE_BUCKETS: list[tuple[str, Lie]] = [
    *[(f"without entry {at}", without(at)) for at in (0, 1)],
    ("without any entry", live(lambda entries: ())),
    ("every entry twice", live(lambda entries: entries * 2)),
    (
        "a made up entry more",
        live(lambda entries: (*entries, (os.urandom(16), os.urandom(m.ANSWER_BYTES), os.urandom(32)))),
    ),
    ("an entry's text changed", first(lambda tag, sealed, release: (tag, os.urandom(m.ANSWER_BYTES), release))),
    ("an entry's tag changed", first(lambda tag, sealed, release: (os.urandom(16), sealed, release))),
    ("when an entry may go changed", first(lambda tag, sealed, release: (tag, sealed, os.urandom(32)))),
    ("another way to the root", siblings(lambda answer: [os.urandom(32), *answer.siblings[1:]])),
    ("a longer way to the root", siblings(lambda answer: [*answer.siblings[: answer.head.bits], os.urandom(32)])),
    *[
        (name, flipped(at))
        for name, at in {
            "a bit of the head": 128,
            "a bit of its signature": 232,
            "a bit of the way to the root": 277,
            "more entries than there are": 917,
            "a bit of an entry": 932,
            "more tombstones than there are": m.CHECK_BYTES - m.TOMBSTONES_BYTES,
            "a bit behind the tombstones": m.CHECK_BYTES - 1,
        }.items()
    ],
]
FALSE_TOMBSTONES: list[tuple[str, Make]] = [
    ("a tombstone of today, that nobody could have made", buried(0, lambda world: ())),
    ("a tombstone of today", buried(0, key_of_alert)),
    ("a tombstone of yesterday", buried(-1, key_of_alert)),
    ("a tombstone with its keys", buried(365, key_of_alert)),
    ("a tombstone with another key", buried(365, lambda world: (os.urandom(32),))),
]

# Heads


def resigned(by: str, label: Any = "head", seed: bytes | None = None, **changes: Any) -> Callable[..., m.Head]:
    """A head with something changed, signed by somebody."""

    def change(world: World, head: m.Head) -> m.Head:
        who: Person = getattr(world, by)
        facts = {name: of(head) if callable(of) else of for name, of in changes.items()}
        made = replaced(head, signer=who.key, **facts)
        signed = head_bytes(made.list_number, made.bits, made.size, made.seq, made.day, made.root, made.roster_length)
        return replaced(made, signature=sign(seed or who.seed, label, signed))

    return change


def told_head(change: Callable[..., m.Head], *, where: str) -> Make:
    return lambda world: (
        {
            HEADS: edit(m.Heads, lambda heads: m.Heads([change(world, head) for head in heads.heads])),
            CHECK: edit_answer(lambda answer: replace(answer, head=change(world, answer.head))),
        }
        if where == "everywhere"
        else {CHECK: edit_answer(lambda answer: replace(answer, head=change(world, answer.head)))}
    )


def of_her_time(world: World, head: m.Head) -> m.Head:
    return resigned("former", roster_length=world.former_length)(world, head)


FALSE_HEADS: list[tuple[str, Callable[..., m.Head]]] = [
    ("whose signature has one bit changed", lambda world, head: replaced(
        head, signature=bytes([head.signature[0] ^ 1]) + head.signature[1:]
    )),
    ("with a signature of zeros", lambda world, head: replaced(head, signature=bytes(64))),
    ("signed by a member", resigned("member")),
    ("signed with another key than it names", resigned("first", seed=os.urandom(32))),
    ("signed as something else", resigned("first", "record")),
    ("of a roster that isn't there", resigned("first", roster_length=1000)),
    ("of no roster", resigned("first", roster_length=0)),
    ("by somebody who is a steward no more", resigned("former")),
    ("by a steward before she was one", resigned("second", roster_length=1)),
    ("of another list", resigned("first", list_number=2)),
    ("of the day after tomorrow", resigned("first", day=lambda head: head.day + 2)),
    ("older than an alert that was read", resigned("first", seq=1)),
    ("with another root", resigned("first", root=os.urandom(32))),
    ("divided more finely than its size calls for", resigned("first", size=1, bits=3)),
]  # fmt: skip


def finer(bits: int) -> Make:
    """Even one that a steward signed: it would tell the server more about what is asked."""

    def make(world: World) -> Lies:
        state = read_elements(world.first, 1)
        assert state.tree._elements is not None
        assert state.head is not None
        tree = Tree.of_elements(bits, state.tree._elements)
        head = sign_tree_head(world.first, 1, bits, tree.size, state.head.seq, tree.root())
        return {HEADS: always(msgspec.json.encode(m.Heads([head])))}

    return make


def nothing_was_checked(liar: Liar) -> None:
    assert [sent for sent in liar.asked if sent.url.path == CHECK] == []


def of_another_community(world: World) -> Lies:
    stranger = world.stranger
    return {HEADS: always(stranger.connection.ask_bytes(HEADS, m.HeadsRead(), stranger.seed))}


# What one steward signs together with the server


def resealed(change: Callable[[World, list[tuple[bytes, ...]]], list[tuple[bytes, ...]]]) -> Make:
    """Other entries, and the head that a steward signed for them."""

    def make(world: World) -> Lies:
        def lie(asked: Args, truth: bytes) -> bytes:
            answer = read_answer(truth)
            entries = change(world, [*answer.live])
            elements = [element_of(inner_of(tag, sealed), release) for tag, sealed, release in entries]
            elements += [
                element_of(gone.inner, release_of(gone.expires_on, gone.withdraw_keys)) for gone in answer.tombstones
            ]
            number = int.from_bytes(base64.b64decode(asked["bucket"]))
            root = path_root(number, elements, answer.siblings[: answer.head.bits])
            size = answer.head.size + len(entries) - len(answer.live)
            head = sign_tree_head(world.first, 1, answer.head.bits, size, answer.head.seq, root)
            made = replace(answer, live=tuple(entries), head=head)  # type: ignore[arg-type]
            return edit_answer(lambda _: made)(asked, truth)  # type: ignore[return-value]

        return {CHECK: lie}

    return make


def saying(number: str, text: Callable[[World, bytes], bytes]) -> Make:
    """An entry more under this number, as only a steward together with the server can make it. ``text`` makes what it
    says of what the true one says."""

    def change(world: World, entries: list[tuple[bytes, ...]]) -> list[tuple[bytes, ...]]:
        identifier, list_key = parse(number, "GB"), world.first.list_key(1)
        (y,) = evaluate_all(world.first, 1, [input_of(list_key, identifier.canonical())])
        (case,) = [case for case in read_cases(world.first) if case.alert == world.alert]
        answer = text(world, answers_of(case)[parse(NUMBER, "GB")])
        entry = seal_entry(y, 1, position_of(list_key, place_of(identifier)), 9, answer, os.urandom)
        return [*entries, (entry.tag, entry.sealed, bytes(32))]

    return resealed(change)


def signed(*names: str, elsewhere: bool = False, **changes: int) -> Callable[[World, bytes], bytes]:
    """The true text with some bytes changed (by their place), signed by these for a number of no alert."""

    def text(world: World, true: bytes) -> bytes:
        summary = bytearray(true[: m.SUMMARY_BYTES])
        for at, value in changes.items():
            place = int(at.removeprefix("at_"))
            summary[place : place + 4] = value.to_bytes(4)
        genesis = world.stranger.roster.genesis if elsewhere else world.first.roster.genesis
        whole = summary_bytes(genesis, bytes(summary), parse(LONELY, "GB").canonical())
        people: list[Person] = [getattr(world, name) for name in names]
        return bytes(summary) + signed_by([(who.key, sign(who.seed, "answer", whole)) for who in people])

    return text


def as_it_is(world: World, true: bytes) -> bytes:
    return true


def altered(at: int) -> Callable[[World, bytes], bytes]:
    return lambda world, true: true[:at] + bytes([true[at] ^ 1]) + true[at + 1 :]


SAME_END, LONELY = "+44 7701 900123", "07700 900777"
FALSE_ANSWERS: list[tuple[str, str, Callable[[World, bytes], bytes], str]] = [
    ("another number's answer", LONELY, as_it_is, "entry-signature"),
    ("the answer of a number with the same end", SAME_END, as_it_is, "entry-signature"),
    ("an answer with another level", LONELY, altered(1), "entry-signature"),
    ("an answer with another warning", LONELY, altered(60), "entry-signature"),
    ("an answer of another alert", LONELY, altered(20), "entry-signature"),
    ("an answer that she signed twice", LONELY, signed("first", "first"), "entry-one-signature"),
    ("an answer that a member signed too", LONELY, signed("first", "member"), "entry-not-a-steward"),
    ("an answer that a former steward signed", LONELY, signed("first", "former"), "entry-not-a-steward"),
    (
        *("an answer from another community", LONELY),
        *(signed("first", "second", elsewhere=True), "entry-signature"),
    ),
    ("an answer past its last day", LONELY, signed("first", "second", at_7=1), "entry-expired"),
    (
        *("an answer of a roster that isn't there", LONELY),
        *(signed("first", "second", at_11=1000), "entry-future-roster"),
    ),
    ("an answer of no roster", LONELY, signed("first", "second", at_11=0), "entry-future-roster"),
    ("noise", LONELY, lambda world, true: os.urandom(len(true)), "entry-broken"),
]


def broken(world: World, entries: list[tuple[bytes, ...]]) -> list[tuple[bytes, ...]]:
    return [(tag, os.urandom(m.ANSWER_BYTES), release) for tag, _, release in entries]


def refused(*codes: str) -> Args:
    return {"match": False, "refused": list(codes)}


# Alerts, and what was taken back


def reading(**more: Any) -> Callable[[World], Args]:
    return lambda world: {"words": world.words["member"], **more}


def alerts(world: World, *refused_codes: str, withdrawn: Sequence[bool] = ()) -> Args:
    """All that the honest server has, and no other."""
    ids = sorted(record.id.hex() for record in world.records(world.first.room("alerts")))
    return {"alerts": ids, "refused": list(refused_codes), "withdrawn": list(withdrawn)}


def records(change: Callable[[World, list[m.StoredRecord]], list[m.StoredRecord]], kind: str = "alerts") -> Make:
    """One room's records changed."""

    def make(world: World) -> Lies:
        name = world.first.room(kind)
        true = world.records(name)

        def lie(asked: Args, truth: bytes) -> bytes:
            if base64.b64decode(asked["room"]) != name:
                return truth
            return newest_page(change(world, true), asked["before"], asked["after"])

        return {ROOM: lie}

    return make


def added(*made: m.StoredRecord) -> Callable[[World, list[m.StoredRecord]], list[m.StoredRecord]]:
    return lambda world, true: [*true, *made]


def a_decision(world: World, true: list[m.StoredRecord]) -> list[m.StoredRecord]:
    (decision, *_) = world.records(world.first.room("decisions"))
    return [*true, replaced(decision, seq=999)]


def renamed(world: World, true: list[m.StoredRecord]) -> list[m.StoredRecord]:
    return [*true, replaced(true[0], seq=999, id=os.urandom(16))]


def again(**changes: Any) -> Callable[[World, list[m.StoredRecord]], list[m.StoredRecord]]:
    return lambda world, true: [*true, replaced(true[0], **changes)]


def alert(*signers: str, **changes: Any) -> Callable[[World, list[m.StoredRecord]], list[m.StoredRecord]]:
    """An alert more, in a record that a steward sealed, with these signatures."""

    def change(world: World, true: list[m.StoredRecord]) -> list[m.StoredRecord]:
        today, length, id = world.town.clock.today(), world.first.roster.length, os.urandom(16)
        facts: dict[str, Any] = {
            **{"id": id, "text": "Made up.", "severity": 1, "kinds": [], "area": "", "happened": "", "masks": []},
            **{"newest": "2026-11", "reporters": 1, "published_on": today, "expires_on": today + 10},
            **{"roster_length": length, "withdraw_keys": [public_key_of(bytes(32))]},
        }
        facts |= {name: of(world) if callable(of) else of for name, of in changes.items()}
        payload = msgspec.json.encode(Alert(**facts))
        people: list[Person] = [getattr(world, name) for name in signers]
        signed = SignedAlert(payload, [AlertSignature(who.key, sign(who.seed, "alert", payload)) for who in people])
        body = world.first.sealed_record("alerts", id, msgspec.json.encode(signed))
        return [*true, m.StoredRecord(999, id, today, body)]

    return change


OVER = alert(
    *("first", "second"),
    published_on=lambda world: world.town.clock.today() - 9,
    expires_on=lambda world: world.town.clock.today() - 1,
)
FALSE_ALERTS: list[tuple[str, Any, str]] = [
    ("an alert that one steward signed", alert("first"), "one-signature"),
    ("an alert that one steward signed twice", alert("first", "first"), "one-signature"),
    ("an alert that a member signed too", alert("first", "member"), "not-a-steward"),
    ("an alert that a former steward signed too", alert("first", "former"), "not-a-steward"),
    (
        "an alert of a roster that isn't there",
        alert("first", "second", roster_length=lambda world: world.first.roster.length + 1),
        "future-roster",
    ),
    ("an alert that lasts for ever", alert("first", "second", expires_on=30_000), "days"),
    ("an alert of another severity", alert("first", "second", severity=4), "severity"),
    *[
        (f"an alert with {name}", alert("first", "second", withdraw_keys=keys), "withdraw-keys")
        for name, keys in {
            "no key to take it back": [],
            "an empty key to take it back": [b""],
            "half a key to take it back": [bytes(31)],
            "a good key and an empty one": [bytes(32), b""],
        }.items()
    ],
    ("a record of another room", a_decision, "tag"),
    ("a record under another name", renamed, "id"),
    ("a record of one byte", added(m.StoredRecord(999, os.urandom(16), 1, b"x")), "size"),
    ("a record of zeros", added(m.StoredRecord(999, os.urandom(16), 1, bytes(1024))), "tag-byte"),
]
REPEATED: list[tuple[str, Any]] = [
    ("a record twice", again()),
    ("a record again under another number", again(seq=999)),
    ("a record of number 0", lambda world, true: [replaced(true[0], seq=0)]),
    ("records in the other order", lambda world, true: true[::-1]),
]


def endless(world: World) -> Lies:
    return {ROOM: always(newest_page(world.records(world.first.room("alerts")), more=True))}


def statement(number: int, seed: bytes, by: bytes | None = None) -> m.WireWithdrawal:
    key = public_key_of(seed)
    return m.WireWithdrawal(number, key, sign(by or seed, "withdraw", key))


def taken_back(made: Callable[[World, int], list[m.WireWithdrawal]]) -> Make:
    """Statements behind those that somebody has read, once."""

    def make(world: World) -> Lies:
        left = [made]

        def lie(asked: Args, truth: bytes) -> bytes:
            told = left.pop()(world, asked["after"]) if left else []
            return msgspec.json.encode(m.Withdrawals(told))

        return {WITHDRAWALS: lie}

    return make


def with_numbers(*numbers: int) -> Make:
    seed = bytes(32)
    return taken_back(lambda world, after: [statement(number, seed) for number in numbers])


def forged_statement(world: World, after: int) -> list[m.WireWithdrawal]:
    return [m.WireWithdrawal(after + 1, key, os.urandom(64)) for key in key_of_alert(world)]


def of_seeds(world: World) -> Args:
    world.seeds = [os.urandom(32) for _ in range(3)]
    return {"words": world.words["other"], "keys": [public_key_of(seed).hex() for seed in world.seeds]}


def some_forged(world: World, after: int) -> list[m.WireWithdrawal]:
    """Three, of which another key signed the second."""
    one, other, third = world.seeds
    return [statement(after + 2, one), statement(after + 3, other, one), statement(after + 4, third)]


def flooding(world: World) -> Args:
    """Some of twelve hundred keys: a vault keeps a thousand."""
    world.seeds = [os.urandom(28) + number.to_bytes(4) for number in range(1_200)]
    some = [public_key_of(world.seeds[at]).hex() for at in (0, 199, 200, 1_199)]
    return {"words": world.words["newcomer"], "times": 6, "keys": some}


def flooded(world: World) -> Lies:
    """Each time two hundred statements more, each by a key of its own."""
    left = list(world.seeds)

    def lie(asked: Args, truth: bytes) -> bytes:
        made = [statement(asked["after"] + number, left.pop(0)) for number in range(1, 201)]
        return msgspec.json.encode(m.Withdrawals(made))

    return {WITHDRAWALS: lie}


def replayed(world: World) -> Lies:
    """An alert that was taken back, in its place again, and no word of that it was."""
    true = [*world.records(world.first.room("alerts")), world.gone]
    page = newest_page(sorted(true, key=lambda record: record.seq))
    return {ROOM: always(page), WITHDRAWALS: always(msgspec.json.encode(m.Withdrawals([])))}


def remembering(world: World) -> Args:
    """On another device of somebody who saw that it was taken back."""
    read_alerts(world.town.unlock(world.words["former"]))
    return {"words": world.words["former"]}


# Stewards


def paths(change: Callable[[World, m.IndexPathsAnswer], m.IndexPathsAnswer]) -> Make:
    return lambda world: {PATHS: edit(m.IndexPathsAnswer, lambda answer: change(world, answer))}


def bucket(**changes: Any) -> Make:
    def change(world: World, answer: m.IndexPathsAnswer) -> m.IndexPathsAnswer:
        return answered(answer, buckets=[replaced(one, **changes) for one in answer.buckets])

    return paths(change)


def answered(answer: m.IndexPathsAnswer, **changes: Any) -> m.IndexPathsAnswer:
    return replaced(answer, **changes)


def path_head(change: Callable[[World, m.Head], m.Head]) -> Make:
    return paths(lambda world, answer: answered(answer, head=answer.head and change(world, answer.head)))


def old_list(world: World, answer: m.IndexPathsAnswer) -> m.IndexPathsAnswer:
    wanted = {each.number for each in answer.buckets}
    buckets = [each for each in world.old.paths.buckets if each.number in wanted]
    return answered(world.old.paths, last_seq=answer.last_seq, buckets=buckets)


def renumbered(world: World, answer: m.IndexPathsAnswer) -> m.IndexPathsAnswer:
    return replaced(answer, buckets=[replaced(one, number=one.number ^ 1) for one in answer.buckets])


def emptied(world: World, answer: m.IndexPathsAnswer) -> m.IndexPathsAnswer:
    """A slot is drawn at random, and so its bucket may have none: then an element too many is the lie."""
    return answered(
        answer, buckets=[replaced(one, elements=[] if one.elements else [os.urandom(32)]) for one in answer.buckets]
    )


FALSE_PATHS: list[tuple[str, Make]] = [
    ("an old list", paths(old_list)),
    ("an old head", paths(lambda world, answer: answered(answer, head=world.old.paths.head))),
    ("buckets without elements", paths(emptied)),
    ("buckets with another element", bucket(elements=[os.urandom(32)])),
    ("buckets without a way to the root", bucket(siblings=[])),
    ("buckets with another way to the root", bucket(siblings=[os.urandom(32)] * 4)),
    ("buckets of other numbers", paths(renumbered)),
    ("no head", paths(lambda world, answer: answered(answer, head=None))),
    ("no head and nothing else", paths(lambda world, answer: answered(answer, head=None, buckets=[]))),
    ("no bucket", paths(lambda world, answer: answered(answer, buckets=[]))),
    (
        "an empty list",
        paths(lambda world, answer: answered(answer, head=None, buckets=[m.PathBucket(0, [], [])])),
    ),
    ("a head with another root", path_head(lambda world, head: replaced(head, root=os.urandom(32)))),
    ("a head of size 0", path_head(lambda world, head: replaced(head, size=0))),
    ("a head of another size", path_head(lambda world, head: replaced(head, size=head.size - 1))),
    ("a head of another signer", path_head(lambda world, head: replaced(head, signer=world.member.key))),
    ("a head that a member signed", path_head(resigned("member"))),
    ("a head of a roster that isn't there", path_head(resigned("first", roster_length=1000))),
    ("a head of another division", path_head(resigned("first", bits=20))),
]


def no_head_left(liar: Liar) -> None:
    """The device signed nothing."""
    sent = [msgspec.json.decode(each.read()) for each in liar.asked if each.url.path == "/api/rooms/append"]
    assert all(not message["entries"] for message in sent)


def evaluated_with_another_key(world: World) -> Lies:
    secret, public = oprf.derive_key_pair(os.urandom(32), b"other")

    def lie(asked: Args, truth: bytes) -> bytes:
        blinded = msgspec.convert(asked, m.Evaluate, strict=False).blinded
        return msgspec.json.encode(m.Evaluated(*oprf.blind_evaluate_batch(secret, public, blinded, os.urandom)))

    return {"/api/index/evaluate": lie}


def evaluated(change: Callable[[list[bytes]], list[bytes]]) -> Make:
    return lambda world: {
        "/api/index/evaluate": edit(m.Evaluated, lambda made: m.Evaluated(change(made.evaluated), made.proof))
    }


def publishing(world: World) -> Args:
    return {"words": world.words["second"], "draft": world.draft.hex()}


# Renewals, in a world of their own


def elements(change: Callable[[m.Elements], m.Elements]) -> Make:
    return lambda world: {"/api/index/elements": edit(m.Elements, change)}


def of_elements(change: Callable[[bytes], bytes]) -> Make:
    return elements(lambda page: replaced(page, elements=change(page.elements)))


def claimed(world: World) -> Lies:
    """Every alert is said to have its entries."""
    ids = [case.alert for case in rekey.read_cases(world.first)]
    return {"/api/index/read": always(msgspec.json.encode(m.IndexRecords(ids)))}


def ending(record: Callable[[World], bytes], day: int) -> Make:
    """An alert is said to end on this day, counted from the first on which it can."""

    def make(world: World) -> Lies:
        earliest = world.town.clock.today() + 30
        end = m.IndexEnd(record(world), max(0, earliest + day))
        return {"/api/index/put": always(msgspec.json.encode(m.IndexPutDone([], [], [end])))}

    return make


def last_case(world: World) -> bytes:
    return list(rekey.read_cases(world.first))[-1].alert


FALSE_ELEMENTS: list[tuple[str, Make]] = [
    ("without the first element", of_elements(lambda all: all[36:])),
    ("without any element", of_elements(lambda all: b"")),
    ("with an element that is cut", of_elements(lambda all: all[:-1])),
    ("with every element twice", of_elements(lambda all: all * 2)),
    ("without a head", elements(lambda page: replaced(page, head=None))),
    ("without anything", elements(lambda page: m.Elements(None, 99, b"", False))),
]
FALSE_ENDS: list[tuple[str, Make]] = [
    ("a day before it can", ending(last_case, -1)),
    ("long ago", ending(last_case, -(10**6))),
    ("later than it was to", ending(last_case, 1)),
    ("though it was not put", ending(lambda world: bytes(16), 0)),
]
RENEWALS = [
    *[
        Row("renew", f"a half-made list {name}", make, "head", lambda world: world.begin_list(is_filled=True))
        for name, make in FALSE_ELEMENTS
    ],
    Row("renew", "that all alerts are there", claimed, "head", lambda world: world.begin_list(is_filled=False)),
    *[
        Row("renew", f"that an alert ends {name}", make, "head", lambda world: world.begin_list(is_filled=False))
        for name, make in FALSE_ENDS
    ],
]


def shorter(world: World) -> Args:
    """Alerts are kept for less time than they were said to; a new list gives them their new days."""
    return world.begin_list(is_filled=False)


LAST_DAYS = [
    Row(
        *("renew", f"{name}, which ends none earlier", in_room(lambda world: world.first.room("alerts"), change)),
        *(len(OTHERS), shorter),
    )
    for name, change in (
        ("that alerts came long ago", lambda world, true: [replaced(each, day=0) for each in true]),
        ("that there are no alerts", lambda world, true: []),
    )
]

CHECKS = [
    checked("the honest answer written anew", edit_answer(lambda answer: answer), FOUND),
    *[checked(name, lie, "wrong-oprf-key") for name, lie in FALSE_EVALUATIONS],
    *[checked(name, lie, "cut-off") for name, lie in OTHER_LENGTHS],
    checked("an entry behind the end", of_bytes(lambda truth: truth + truth[-88:]), "bad-answer"),
    *[checked(name, lie, "index") for name, lie in FALSE_BUCKETS],
    *[Row("check", name, make, "index", asking()) for name, make in FALSE_TOMBSTONES],
    Row("check", "the truth about an alert that was taken back", lambda world: {}, NOTHING, asking(GONE)),
    *[Row("check", f"a tombstone, and {name}", make, "index", asking(GONE)) for name, make in FALSE_STATEMENTS],
    Row(
        *("check", "an alert that was taken back, to whoever had read that it was", brought_back),
        *(refused("entry-withdrawn"), lambda world: remembering(world) | {"typed": GONE}),
    ),
    Row(
        *("check", "an alert that was taken back, to whoever saw that it was in this session", brought_back),
        refused("entry-withdrawn"),
        lambda world: {"words": world.words["newcomer"], "typed": GONE, "before": GONE, "unread": True},
    ),
    Row("check", "another bucket's answer", another_bucket, "index", asking()),
    Row("check", "an old list, to whoever read a newer alert", old, "index", asking(LAST)),
    Row("check", "an old list, to whoever saw a newer head", old, "index", asking(LAST, before=LAST, unread=True)),
    *[
        Row("check", f"a head {name}, in the answer", told_head(change, where="answer"), "index", asking())
        for name, change in FALSE_HEADS
    ],
    *[
        Row(
            *("check", f"a head {name}, everywhere", told_head(change, where="everywhere")),
            "no-list" if name == "of another list" else "index",
            asking(),
        )
        for name, change in FALSE_HEADS
    ],
    *[
        Row("check", f"a division into 2 to the power of {bits}", finer(bits), "index", asking(), nothing_was_checked)
        for bits in (5, 20)
    ],
    checked("no head", always(msgspec.json.encode(m.Heads([]))), "no-head", HEADS, asked=nothing_was_checked),
    Row(
        *("check", "a head by a former steward, of her time"),
        told_head(of_her_time, where="everywhere"),
        *(FOUND, asking()),
    ),
    Row("check", "another community's head", of_another_community, "index", asking()),
    *[
        Row("check", f"{name}, that a steward signed", make, refused(code), asking(number))
        for name, make, number, code in (("broken entries", resealed(broken), NUMBER, "entry-broken"),)
    ],
    *[
        Row("check", f"{name}, that a steward put into the list", saying(number, text), refused(code), asking(number))
        for name, number, text, code in FALSE_ANSWERS
    ],
    Row(
        *("check", "an entry of another level beside the true one", saying(NUMBER, altered(1))),
        {"match": True, "refused": ["entry-signature"]},
        asking(),
    ),
]

ALERTS = [
    *[
        Row("alerts", name, records(change), lambda world, code=code: alerts(world, code), reading())
        for name, change, code in FALSE_ALERTS
    ],
    Row("alerts", "an alert whose time is over", records(OVER), alerts, reading()),
    *[Row("alerts", name, records(change), "repeated", reading()) for name, change in REPEATED],
    Row("alerts", "a page that comes again for ever", endless, "repeated", reading()),
    Row("alerts", "a record again in the same session", records(again(seq=999)), "repeated", reading(again=True)),
    *[
        Row("alerts", f"withdrawals of the numbers {name}", with_numbers(*numbers), "repeated", reading())
        for name, numbers in {
            "1, 200 times": [1] * 200,
            "2 and 1": [2, 1],
            "0": [0],
        }.items()
    ],
    *[
        Row("alerts", f"a withdrawal of the number {name}", with_numbers(number), "bad-answer", reading())
        for name, number in (("-5", -5), ("2 to the power of 53", 2**53))
    ],
    Row("alerts", "a withdrawal that nobody signed", taken_back(forged_statement), alerts, reading()),
    Row(
        *("alerts", "withdrawals of which another key signed one", taken_back(some_forged)),
        lambda world: alerts(world, withdrawn=[True, False, True]),
        of_seeds,
    ),
    Row(
        *("alerts", "twelve hundred withdrawals that somebody made up", flooded),
        *(lambda world: alerts(world, withdrawn=[False, False, True, True]), flooding),
    ),
    Row("alerts", "an alert that was taken back", replayed, alerts, remembering),
]

PUBLISHING = [
    Row("confirm", "an old list", paths(old_list), "head", lambda world: {"words": world.words["second"]}),
    *[Row("publish", name, make, "head", publishing, no_head_left) for name, make in FALSE_PATHS],
    Row("publish", "another key's evaluation", evaluated_with_another_key, "wrong-oprf-key", publishing, no_head_left),
    *[
        Row("publish", name, evaluated(change), "wrong-oprf-key", publishing, no_head_left)
        for name, change in (
            ("every element twice", lambda made: made * 2),
            ("an element too few", lambda made: made[1:]),
            ("the elements in another order", lambda made: made[::-1]),
        )
    ],
]
