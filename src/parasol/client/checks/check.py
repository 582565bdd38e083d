"""One check: a blinded question, an answer that looks the same whether there is a report in it or not.

The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
another key (and so makes a listed number look unlisted) is caught. The bucket is verified against the list's tree head,
which a steward signed, so that an entry left out and an old list are caught too. An answer counts only with its alert:
two stewards' signatures, the same severity, and a mask that fits what was asked.
"""

from collections.abc import Container
from dataclasses import dataclass, field

import msgspec

from parasol import oprf
from parasol.client.alerts.reading import AlertsRead
from parasol.client.checks.answer import hides, read_answer
from parasol.client.checks.index import Answer, input_of, open_bucket, position_of, wrong_key
from parasol.client.checks.tree import bucket_of, most_bits
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust, about
from parasol.client.community.tree_heads import verify_tree_head
from parasol.client.community.withdrawals import all_withdrawals
from parasol.client.connection import Declined
from parasol.client.identifiers.partial import Asked, Partial, fits
from parasol.client.proof_of_work import proof
from parasol.client.seal import Unreadable
from parasol.formats import messages as m
from parasol.formats.alert import Alert

MOST_SLOTS = 16
WORK_TRIES = 2


class NoTreeHead(Exception):
    """No steward has signed the list's first head yet, so nothing that the server says about it can be verified."""


@dataclass(slots=True)
class CheckResult:
    """What a check found. ``answers`` empty means: no report found, which never means safe. ``tree_head_day`` is the
    day on which a steward last confirmed the list."""

    identifier: Asked
    tree_head_day: int
    answers: list[Answer] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def is_match(self) -> bool:
        """Whether anything was found."""
        return bool(self.answers)

    @property
    def is_partial(self) -> bool:
        """Whether only part of a number was asked: what was found may be about somebody else."""
        return isinstance(self.identifier, Partial)

    @property
    def is_cut(self) -> bool:
        """Whether there may be more than was found, since all slots of a part are taken."""
        return self.is_partial and len(self.answers) + len(self.refused) >= MOST_SLOTS

    @property
    def severity(self) -> int:
        """The highest severity."""
        return max(answer.severity for answer in self.answers)

    @property
    def reporters(self) -> int:
        """How many independent people reported."""
        return max(1, sum(answer.reporters for answer in self.answers))

    @property
    def newest(self) -> str:
        """The month of the newest report."""
        return max(answer.newest for answer in self.answers)


@dataclass(frozen=True, slots=True)
class Bucket:
    """What the server gave for one question: the PRF output, whose proof was right, and the bucket's entries, verified
    against the head."""

    y: bytes
    list_number: int
    position: int
    pairs: list[tuple[bytes, bytes]]
    head: m.Head


def choose_tree_head(person: Person, anew: bool = False) -> m.Head:
    """The head of the newest list that this person holds the key of; read once in a session, or ``anew``. Raises
    ``Distrust`` (``no-list``, ``index``), ``NoTreeHead``, ``BadAnswer`` (another protocol)."""
    if person.head is not None and not anew and person.head.list_number in person.keyring.lists:
        return person.head
    about(person.connection)
    heads = person.ask_to_read("/api/index/heads", m.HeadsRead(), m.Heads).heads
    if not heads:
        raise NoTreeHead("no steward has confirmed the list for checks yet; ask one to do so")
    if not any(head.list_number in person.keyring.lists for head in heads):
        person.refresh()
    held = [head for head in heads if head.list_number in person.keyring.lists]
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


def ask(person: Person, asked: Asked, known: m.Head, last_seq: int = 0) -> list[Answer]:
    """One question to the server. Raises as ``fetch_bucket`` does, and ``Unreadable`` (an entry was changed)."""
    got = fetch_bucket(person, asked, known, last_seq)
    return open_bucket(got.y, got.list_number, got.position, got.pairs)


def fetch_bucket(person: Person, asked: Asked, known: m.Head, last_seq: int = 0) -> Bucket:
    """Ask the server and verify its answer. ``known`` is the head by which the bucket is named, ``last_seq`` the
    highest record number of an alert that the list has to cover. Raises ``Distrust`` (``wrong-oprf-key``, ``index``),
    ``BadAnswer`` (cut off), ``Declined`` (``list-moved``: the list was divided anew or renewed)."""
    list_key = person.keyring.lists[known.list_number]
    question = input_of(list_key, asked.canonical())
    position = position_of(list_key, asked.canonical())
    bucket = bucket_of(position, known.bits)
    blind, blinded = oprf.blind(question, person.device.random)
    message = m.Check(known.list_number, known.bits, bucket.to_bytes(4), blinded)
    answer = read_answer(_ask_paid(person, message))
    try:
        y = oprf.finalize(question, blind, answer.evaluated, blinded, person.roster.oprf_key, answer.proof)
    except (oprf.WrongProof, oprf.InvalidElement):
        raise wrong_key() from None
    _verify_tree_head(person, answer.head, known.list_number, last_seq)
    if answer.head.bits != known.bits or answer.root(bucket) != answer.head.root:
        raise hides()
    today = person.device.today()
    withdrawn: Container[bytes] = person.contents.withdrawn
    if not all(tombstone.is_explained(today, withdrawn) for tombstone in answer.tombstones):
        withdrawn = all_withdrawals(person)  # taken back since it was read, or so long ago that the vault forgot it
        if not all(tombstone.is_explained(today, withdrawn) for tombstone in answer.tombstones):
            raise hides()
    person.head = answer.head
    pairs = [(tag, sealed) for tag, sealed, _ in answer.live]
    return Bucket(y, known.list_number, position, pairs, answer.head)


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


def check(person: Person, asked: Asked, alerts: AlertsRead) -> CheckResult:
    """Check one identifier, or part of one, and join what is found. ``alerts`` are read before and whatever is asked,
    so that nobody can tell from the traffic whether there was a match."""
    try:
        got = fetch_bucket(person, asked, choose_tree_head(person), alerts.last_seq)
    except Declined as declined:
        if declined.code != "list-moved":
            raise
        got = fetch_bucket(person, asked, choose_tree_head(person, anew=True), alerts.last_seq)
    result = CheckResult(asked, got.head.day)
    for pair in got.pairs:
        try:
            found = open_bucket(got.y, got.list_number, got.position, [pair])
        except Unreadable:  # one steward's broken entry must not hide a real one
            result.refused.append("an entry about this was changed or is broken, and was ignored")
            continue
        for answer in found:
            _join(result, answer, alerts)
    return result


def _join(result: CheckResult, answer: Answer, alerts: AlertsRead) -> None:
    alert = alerts.by_id(answer.alert)
    if alert is None:
        result.refused.append("an entry without an alert that two stewards signed was ignored")
    elif (answer.severity, answer.reporters, answer.newest) != (
        alert.severity,
        min(alert.reporters, 255),  # an answer has one byte for it
        alert.newest,
    ):
        result.refused.append("an entry that says something else than its alert was ignored")
    elif not _is_about(alert, result.identifier):
        result.refused.append("an entry that points to an alert about somebody else was ignored")
    else:
        result.answers.append(answer)
        result.alerts.append(alert)


def _is_about(alert: Alert, asked: Asked) -> bool:
    if isinstance(asked, Partial):
        return any(fits(mask, asked) for mask in alert.masks)
    return asked.masked() in alert.masks


__all__ = ["CheckResult", "Unreadable", "ask", "check", "choose_tree_head"]
