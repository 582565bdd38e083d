"""One check: a blinded question, an answer that looks the same whether there is a report in it or not.

The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
another key (and so makes a listed number look unlisted) is caught. The bucket is verified against the list's tree head,
which a steward signed, so that an entry left out and an old list are caught too. What an entry says counts only with
two stewards' signatures over exactly that, for exactly this key. No alert is read.

A question has one key or two (`identifiers.question`) and always goes as two elements, the exact key's and the loose
one's, with one that nobody knows in the place of a key that there isn't.
"""

from dataclasses import dataclass, field
from typing import Literal

import msgspec

from parasol.features.checks.client.answer import hides, read_answer
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import Asked, Partial, is_somebodys
from parasol.features.checks.client.identifiers.question import Question
from parasol.features.checks.client.index import input_of, open_entry, pairs_of, position_of, slots_of, wrong_key
from parasol.features.checks.client.signed_tree_heads import verify_tree_head
from parasol.features.checks.client.summary import BEGINNING_BYTES, Summary, mark_of, verify_answer
from parasol.features.checks.client.tree import bucket_of, most_bits
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.client.proof_of_work import proof
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable
from parasol.kernel.told import Told

WORK_TRIES = 2

Refusal = Literal[
    "entry-broken",
    "entry-future-roster",
    "entry-not-a-steward",
    "entry-signature",
    "entry-one-signature",
    "entry-expired",
    "entry-withdrawn",
]
_REFUSALS: dict[str, Refusal] = {
    "future-roster": "entry-future-roster",
    "not-a-steward": "entry-not-a-steward",
    "signature": "entry-signature",
    "one-signature": "entry-one-signature",
    "expired": "entry-expired",
    "withdrawn": "entry-withdrawn",
}


class NoTreeHead(Told, code="no-head"):
    """No steward has signed the list's first head yet, so nothing that the server says about it can be verified."""


@dataclass(slots=True)
class Hit:
    """What an entry says. Certain: about exactly what was asked, and not only something written alike."""

    summary: Summary
    is_certain: bool


@dataclass(slots=True)
class CheckResult:
    """What a check found. No ``hits`` means: no report found, which never means safe. ``tree_head_day`` is the day on
    which a steward last confirmed the list. ``refused``: why entries were left out. ``loose_entries``: how many entries
    there are of what is written alike."""

    question: Question
    tree_head_day: int
    hits: list[Hit] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    loose_entries: int = 0

    @property
    def is_match(self) -> bool:
        """Whether anything was found."""
        return bool(self.hits)

    @property
    def is_partial(self) -> bool:
        """Whether what was found may be about somebody else: a number's end, a name on another site."""
        return self.question.is_loose if not self.hits else not any(hit.is_certain for hit in self.hits)

    @property
    def is_cut(self) -> bool:
        """Whether there may be more than was found, since all slots of what is written alike are taken."""
        loose = self.question.loose
        return loose is not None and self.loose_entries >= slots_of(loose)

    @property
    def counted(self) -> list[Hit]:
        """Those that the result is about: the certain ones, or all if there are none."""
        return [hit for hit in self.hits if hit.is_certain] or self.hits

    @property
    def alerts(self) -> list[Summary]:
        """Of ``counted``."""
        return [hit.summary for hit in self.counted]

    @property
    def others(self) -> list[Summary]:
        """Alerts beside the certain ones that may be about somebody else."""
        return [hit.summary for hit in self.hits if hit not in self.counted]

    @property
    def severity(self) -> int:
        """The highest severity."""
        return max(alert.severity for alert in self.alerts)

    @property
    def reporters(self) -> int:
        """How many independent people reported."""
        return max(1, sum(alert.reporters for alert in self.alerts))

    @property
    def newest(self) -> str:
        """The month of the newest report."""
        return max(alert.newest for alert in self.alerts)


@dataclass(frozen=True, slots=True)
class Bucket:
    """What the server gave for one question: the PRF output of each of its keys, whose proof was right, and the
    bucket's entries, verified against the head."""

    outputs: list[tuple[Asked, bytes]]
    list_number: int
    position: int
    pairs: list[tuple[bytes, bytes]]
    head: m.Head


def choose_tree_head(person: Person, anew: bool = False) -> m.Head:
    """The head of the newest list that this person holds the key of; read once in a session, or ``anew``. Raises
    ``Distrust`` (``no-list``, ``index``), ``NoTreeHead``."""
    if person.head is not None and not anew and person.holds_list(person.head.list_number):
        return person.head
    heads = person.ask_to_read("/api/index/heads", m.HeadsRead(), m.Heads).heads
    if not heads:
        raise NoTreeHead("no steward has confirmed the list for checks yet; ask one to do so")
    if not any(person.holds_list(head.list_number) for head in heads):
        person.refresh()
    held = [head for head in heads if person.holds_list(head.list_number)]
    if not held:
        raise Distrust("no-list", "the server offers no list that you hold the key of")
    head = max(held, key=lambda head: head.list_number)
    _verify_tree_head(person, head, head.list_number, 0)
    person.head = head
    return head


def _verify_tree_head(person: Person, head: m.Head, list_number: int, last_seq: int) -> None:
    """Raise ``Distrust`` (``index``) unless the head is a steward's, not divided finer than members take, and neither
    older than an alert that was read nor than a head of this session."""
    verify_tree_head(person, head, list_number, hides())
    if head.bits > most_bits(head.size) or head.seq < last_seq:
        raise hides()
    seen = person.head
    if seen is not None and seen.list_number == list_number:
        if head.seq < seen.seq or head.size < seen.size or head.bits < seen.bits:
            raise hides()
    elif seen is not None and list_number < seen.list_number:
        raise hides()


def fetch_bucket(person: Person, asked: Question, known: m.Head, last_seq: int = 0) -> Bucket:
    """Ask the server and verify its answer. ``known`` is the head by which the bucket is named, ``last_seq`` the
    highest record number of an alert that the list has to cover. Raises ``Distrust`` (``wrong-oprf-key``, ``index``),
    ``BadAnswer`` (cut off), ``Declined`` (``list-moved``: the list was divided again or renewed)."""
    list_key = person.list_key(known.list_number)
    position = position_of(list_key, asked.place)
    bucket = bucket_of(position, known.bits)
    keys = (asked.exact, asked.loose)
    random = person.device.random
    inputs = [random(32) if key is None else input_of(list_key, key.canonical()) for key in keys]
    blinds, blinded = zip(*(oprf.blind(each, random) for each in inputs), strict=True)
    message = m.Check(known.list_number, known.bits, bucket.to_bytes(4), b"".join(blinded))
    answer = read_answer(_ask_paid(person, message))
    oprf_key = person.roster.keys_of_list(known.list_number).oprf_key
    try:
        y = oprf.finalize_batch(inputs, blinds, answer.evaluated, blinded, oprf_key, answer.proof)
    except (oprf.WrongProof, oprf.InvalidElement):
        raise wrong_key() from None
    _verify_tree_head(person, answer.head, known.list_number, last_seq)
    if answer.head.bits != known.bits or answer.root(bucket) != answer.head.root:
        raise hides()
    for tombstone in answer.tombstones:
        if tombstone.expires_on <= person.device.today():
            continue
        if (key := tombstone.taken_back_by) is None:
            raise hides()
        person.met_withdrawn.add(key)
    person.head = answer.head
    pairs = [(tag, sealed) for tag, sealed, _ in answer.live]
    outputs = [(key, output) for key, output in zip(keys, y, strict=True) if key is not None]
    return Bucket(outputs, known.list_number, position, pairs, answer.head)


def _ask_paid(person: Person, message: m.Check) -> bytes:
    """The answer to a question paid with a token, and with a calculation too if far more is checked than usual."""
    for _ in range(WORK_TRIES):
        try:
            return person.wallet.ask_bytes("/api/check", message, "check")
        except Declined as declined:
            if not declined.code.startswith("work-"):
                raise
        message = msgspec.structs.replace(message, work=proof(person.connection))
    return person.wallet.ask_bytes("/api/check", message, "check")


def check(person: Person, asked: Question, last_seq: int = 0) -> CheckResult:
    """Ask one question. ``last_seq`` is the highest record number of an alert that was read before: the list has to
    cover it. Nothing is read by what is found, so that nobody can tell from the traffic whether there was a match."""
    try:
        got = fetch_bucket(person, asked, choose_tree_head(person), last_seq)
    except Declined as declined:
        if declined.code != "list-moved":
            raise
        got = fetch_bucket(person, asked, choose_tree_head(person, anew=True), last_seq)
    result = CheckResult(asked, got.head.day)
    withdrawn = {key[:BEGINNING_BYTES] for key in (*person.contents.withdrawn, *person.met_withdrawn)}
    for key, y in got.outputs:
        for pair in pairs_of(y, got.pairs):
            result.loose_entries += isinstance(key, Partial)
            try:  # one steward's broken entry must not hide a real one
                text = open_entry(y, got.list_number, got.position, pair)
                summary = verify_answer(person.roster, key, text, person.device.today(), withdrawn)
            except Unreadable as unreadable:
                result.refused.append(_REFUSALS.get(unreadable.code, "entry-broken"))
            else:
                _add(result, Hit(summary, is_certain=_is_certain(key, asked.wanted, summary)))
    result.hits.sort(key=lambda hit: -hit.summary.severity)  # what can hurt most first, wherever the server put it
    return result


def _is_certain(key: Asked, wanted: Identifier | None, summary: Summary) -> bool:
    """Whether an entry that this key found is about exactly what was asked."""
    if isinstance(key, Identifier) and is_somebodys(key):
        return True
    return wanted is not None and mark_of(summary.alert, wanted) in summary.marks


def _add(result: CheckResult, hit: Hit) -> None:
    """Take it in, each alert once: the exact key finds what the loose one finds too."""
    for known in result.hits:
        if known.summary.alert == hit.summary.alert:
            known.is_certain = known.is_certain or hit.is_certain
            return
    result.hits.append(hit)


__all__ = ["CheckResult", "Unreadable", "check", "choose_tree_head"]
