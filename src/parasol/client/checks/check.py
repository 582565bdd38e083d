"""One check: a blinded question, a bucket that looks the same whether there is an answer in it or not.

The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
another key (and so makes a listed number look unlisted) is caught. An answer counts only with its alert: two
stewards' signatures, the same severity, and a mask that fits what was asked.
"""

import math
from dataclasses import dataclass, field

import msgspec

from parasol import oprf
from parasol.client.alerts.alert import Alert
from parasol.client.alerts.reading import AlertsRead
from parasol.client.checks.index import Answer, input_of, open_bucket, position_of, wrong_key
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust, about
from parasol.client.connection import BadAnswer, Declined
from parasol.client.identifiers import Identifier
from parasol.client.seal import Unreadable
from parasol.client.work import solve
from parasol.wire import messages as m

HEAD_BYTES = 32 + 64
ENTRY_BYTES = m.TAG_BYTES + m.ANSWER_BYTES
BUCKET_ENTRIES = 48
CHECK_BYTES = HEAD_BYTES + BUCKET_ENTRIES * ENTRY_BYTES
MAX_BITS = 20
BUCKET_TARGET = 8
SLACK_BITS = 2
WORK_TRIES = 2


@dataclass(slots=True)
class CheckResult:
    """What a check found. ``answers`` empty means: no report found, which never means safe. ``list_day`` is the day
    on which the list last changed."""

    identifier: Identifier
    list_day: int
    answers: list[Answer] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def is_match(self) -> bool:
        """Whether anything was found."""
        return bool(self.answers)

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


def choose_list(person: Person) -> m.ListInfo:
    """The newest complete list that this person holds the key of. Raises ``Distrust`` (``no-list``)."""
    lists = [
        item
        for item in about(person.connection).lists
        if item.complete and item.number in person.keyring.lists and 0 <= item.bits <= MAX_BITS
    ]
    if not lists:
        raise Distrust("no-list", "the server offers no list that you hold the key of")
    return max(lists, key=lambda item: item.number)


def blunted(listed: m.ListInfo, alerts: AlertsRead, slack: int) -> m.ListInfo:
    """The list with no more bits than its alerts call for (a mean of eight identifiers a bucket) and ``slack``. The
    server says into how many buckets it divides the list, and the bucket's number goes back to it: a dishonest one
    would name the largest division, to tell apart as many identifiers as it can."""
    identifiers = sum(len(alert.masks) for alert in alerts.alerts)
    called_for = math.ceil(math.log2(identifiers / BUCKET_TARGET)) if identifiers > BUCKET_TARGET else 0
    return msgspec.structs.replace(listed, bits=min(listed.bits, called_for + slack))


@dataclass(frozen=True, slots=True)
class Bucket:
    """What the server gave for one question: the PRF output, whose proof was right, and the bucket's entries."""

    y: bytes
    list_number: int
    position: int
    pairs: list[tuple[bytes, bytes]]


def ask(person: Person, identifier: Identifier, listed: m.ListInfo) -> list[Answer]:
    """One question to the server. Raises ``Distrust`` (``wrong-oprf-key``), ``BadAnswer`` (cut off), ``Declined``,
    ``Unreadable`` (an entry was changed)."""
    got = fetch_bucket(person, identifier, listed)
    return open_bucket(got.y, got.list_number, got.position, got.pairs)


def fetch_bucket(person: Person, identifier: Identifier, listed: m.ListInfo) -> Bucket:
    """Ask the server and verify its proof. Raises as ``ask`` does, but for ``Unreadable``."""
    list_key = person.keyring.lists[listed.number]
    question = input_of(list_key, identifier.canonical())
    position = position_of(list_key, identifier.canonical())
    blind, blinded = oprf.blind(question, person.device.random)
    bucket = (position >> (32 - listed.bits)).to_bytes(4)
    message = m.Check(listed.number, listed.bits, bucket, blinded)
    answer = _ask_paid(person, message)
    if len(answer) != CHECK_BYTES:
        raise BadAnswer("the answer to the check was cut off or changed on the way; check again")
    evaluated, proof = answer[:32], answer[32:HEAD_BYTES]
    try:
        y = oprf.finalize(question, blind, evaluated, blinded, person.roster.oprf_key, proof)
    except (oprf.WrongProof, oprf.InvalidElement):
        raise wrong_key() from None
    pairs = [
        (answer[at : at + m.TAG_BYTES], answer[at + m.TAG_BYTES : at + ENTRY_BYTES])
        for at in range(HEAD_BYTES, CHECK_BYTES, ENTRY_BYTES)
    ]
    return Bucket(y, listed.number, position, pairs)


def _ask_paid(person: Person, message: m.Check) -> bytes:
    """The answer to a question paid with a token, and with a calculation too if far more is checked than usual."""
    for _ in range(WORK_TRIES):
        try:
            return person.purse.ask_bytes("/api/check", message, "check")
        except Declined as declined:
            if not declined.code.startswith("work-"):
                raise
        work = solve(person.connection.ask("/api/work", m.WorkRead(), m.Work).task)
        message = msgspec.structs.replace(message, work=work)
    return person.purse.ask_bytes("/api/check", message, "check")


def check(person: Person, identifier: Identifier, alerts: AlertsRead) -> CheckResult:
    """Check one identifier and join what is found. ``alerts`` are read before and whatever is asked, so that nobody
    can tell from the traffic whether there was a match."""
    for attempt in range(2):
        listed = blunted(choose_list(person), alerts, SLACK_BITS * (attempt + 1))
        try:
            got = fetch_bucket(person, identifier, listed)
        except Declined as declined:
            if declined.code != "list-moved" or attempt:
                raise
            continue
        result = CheckResult(identifier, listed.updated_on)
        for pair in got.pairs:
            try:
                found = open_bucket(got.y, got.list_number, got.position, [pair])
            except Unreadable:  # one steward's, or the server's, broken entry must not hide a real one
                result.refused.append("an entry about this was changed or is broken, and was ignored")
                continue
            for answer in found:
                _join(result, answer, alerts)
        return result
    raise AssertionError("not reached")


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
    elif result.identifier.masked() not in alert.masks:
        result.refused.append("an entry that points to an alert about somebody else was ignored")
    else:
        result.answers.append(answer)
        result.alerts.append(alert)


__all__ = ["CheckResult", "Unreadable", "ask", "check", "choose_list"]
