"""A member's report that waits until somebody else reports the same person. See docs/escrow.md.

What the server sees: four blinded elements and four marks, always four, and a room of five records. Nothing in it says
who files (tokens pay), how many identifiers are named, or which.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from parasol.features.checks.client.identifiers import Identifier, NotAnIdentifier, parse
from parasol.features.escrow.client import shares
from parasol.features.escrow.client.parts import KEYS, seal_inner
from parasol.features.escrow.contexts import renewal_bytes
from parasol.features.escrow.structs import KeysPart, Share
from parasol.features.reports.client.reporter import SMALLEST, SMALLEST_REPORT, Reporter, intake_of, write
from parasol.features.reports.structs import Contact, Report
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.rooms.client.held import Prepared, records_of, signed_part
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import seal_envelope
from parasol.kernel.tokens.client import KeysMoved
from parasol.kernel.told import Told
from parasol.kernel.vault.client import WordKeys

T = TypeVar("T")
TRIES = 3
FIRST = 2
"""The number of the raw part: the first that is sealed under the report's key."""


class NothingToMatch(Told, code="nothing-to-match"):
    """No identifier is named, or one can't be read: such a report would wait for ever. The text says which."""


class TooManyIdentifiers(Told, code="too-many-identifiers"):
    """More identifiers than a waiting report can name."""


class CannotRenew(Told, code="cannot-renew"):
    """A report from before reports could be renewed: take it back and send it again."""


@dataclass(frozen=True, slots=True)
class PreparedWaiting(Prepared):
    """A sealed report that waits, and the number of the server's keys that it was made with: it is right for no
    others."""

    keys: int


def identifiers_of(report: Report, region: str) -> list[Identifier]:
    """The identifiers that a report names, each once. Raises ``NothingToMatch``, ``TooManyIdentifiers``."""
    found: dict[bytes, Identifier] = {}
    for asked in report.identifiers:
        if not asked.typed.strip():
            continue
        try:
            identifier = parse(asked.typed, region, asked.kind, asked.platform)
        except NotAnIdentifier as error:
            raise NothingToMatch(error.reason) from None
        found[identifier.canonical()] = identifier
    if not found:
        raise NothingToMatch("a report that waits needs a number, handle, address or plate to go by")
    if len(found) > shares.MAX_IDENTIFIERS:
        raise TooManyIdentifiers("a report that waits can name four at most; leave out the others, or file another one")
    return list(found.values())


def prepare_waiting(person: Person, passphrase: str, report: Report, shared: str, contact: Contact) -> PreparedWaiting:
    """Seal a report that waits, under new receipt words. Pays one post token. Raises ``NothingToMatch``,
    ``TooManyIdentifiers``, ``TooLong``, ``NoTokens``, ``Distrust`` (``no-key``, ``wrong-escrow-key``)."""
    identifiers = identifiers_of(report, person.policy.region)
    random = person.device.random
    report_key = random(shares.KEY_BYTES)
    written = write(person.roster, person.device, passphrase, report, shared, contact, report_key=report_key)
    keys, intake = written.keys, written.intake
    number, lines, credential = _on_keys_in_force(person, lambda: lines_of(person, identifiers))
    parts = [written.own]
    for part_number, (part, smallest) in enumerate(zip(written.parts, SMALLEST, strict=True), FIRST):
        inner = seal_inner(report_key, keys.name, part_number, signed_part(keys, part), smallest, random)
        parts.append(seal_envelope(inner, intake, smallest))
    points = _keys_part(person, keys, report_key, lines[: len(identifiers)], credential)
    parts.append(seal_envelope(points, intake, SMALLEST_REPORT))
    assert len(parts) == KEYS
    records = records_of(parts, random)
    marks = [line.mark for line in lines]
    made = Prepared.of("escrow", keys.sign_seed, records, marks)
    return PreparedWaiting(made.room, made.message, made.seed, number)


def _on_keys_in_force(person: Person, make: Callable[[], T]) -> tuple[int, T, m.Credential]:
    """The number of the server's keys in force, what is made with them, and the credential of the same ones; once more
    if they change meanwhile."""
    for attempt in range(TRIES):
        number = person.roster.keys_number
        try:
            made, credential = make(), person.wallet.credential()
        except (KeysMoved, Declined) as moved:
            if moved.code != KeysMoved.code or attempt == TRIES - 1:
                raise
            person.refresh()
        else:
            if number == person.roster.keys_number:
                return number, made, credential
    raise KeysMoved("the server has other keys now; write this once more")


def renew_waiting(person: Person, reporter: Reporter) -> bool:
    """Put marks and points of the server's keys in force into the place of those of older ones: until then nothing can
    meet the report. Pays two post tokens. True if it has met another one by that. Raises ``CannotRenew``,
    ``NothingToMatch``, ``NoReport``, and as ``send_waiting``."""
    keys, own = reporter.renewable()
    if own.report_key is None:
        raise CannotRenew("this report was sent before reports could be renewed: withdraw it and send it again")
    identifiers = identifiers_of(own.report, person.policy.region)
    number, lines, credential = _on_keys_in_force(person, lambda: lines_of(person, identifiers))
    points = _keys_part(person, keys, own.report_key, lines[: len(identifiers)], credential)
    [record] = records_of([seal_envelope(points, intake_of(person.roster), SMALLEST_REPORT)], person.device.random)
    marks = [line.mark for line in lines]
    covered = renewal_bytes(number, keys.name, (record.id, record.body), marks)
    signature = person.connection.sign(keys.sign_seed, "open", covered)
    message = m.EscrowRenew(number, keys.name, record, marks, signature)
    try:
        return person.wallet.ask("/api/escrow/renew", message, m.HasMet, "report", number).met
    except Declined as declined:
        if declined.code != "taken":
            raise
        return reporter.ask_whether_met()  # an earlier try arrived, whose answer was lost


def send_waiting(person: Person, prepared: PreparedWaiting) -> bool:
    """File it; pays one post token. True if another report about one of its identifiers is there: by somebody else, or
    by the same member, which the server can't tell. Raises ``Unreachable`` (send the same again), ``NoTokens``,
    ``Declined``, ``KeysMoved`` (prepare it again)."""
    message = prepared.signed(person.connection)
    return person.wallet.ask("/api/rooms/open", message, m.HasMet, "report", prepared.keys).met


def lines_of(person: Person, identifiers: list[Identifier]) -> list[shares.Line]:
    """Four lines: those of the identifiers, then of random inputs, evaluated and derived in the same way, so that
    their number isn't told. Raises ``Distrust`` (``no-key``, ``wrong-escrow-key``)."""
    key = shares.input_key(person.keyring.escrow)
    inputs = [shares.input_of(key, identifier.canonical()) for identifier in identifiers]
    inputs += [person.device.random(32) for _ in range(shares.MAX_IDENTIFIERS - len(inputs))]
    blinds, blinded = zip(*(oprf.blind(each, person.device.random) for each in inputs), strict=True)
    escrow_key, message = person.roster.escrow_key, m.Evaluate(person.roster.keys_number, list(blinded))
    answer = person.wallet.ask("/api/escrow/evaluate", message, m.Evaluated, "report", message.keys)
    try:
        outputs = oprf.finalize_batch(inputs, blinds, answer.evaluated, blinded, escrow_key, answer.proof)
    except (oprf.WrongProof, oprf.InvalidElement):
        raise Distrust(
            "wrong-escrow-key", "the server used another key for this report than the stewards signed"
        ) from None
    return [shares.line_of(output) for output in outputs]


def _keys_part(
    person: Person, keys: WordKeys, report_key: bytes, lines: list[shares.Line], credential: m.Credential
) -> bytes:
    x = shares.x_of(credential.output)
    random = person.device.random
    listed = [
        Share(line.mark, shares.share_at(line, x), shares.wrap(line.secret, report_key, line.mark, random))
        for line in lines
    ]
    return signed_part(keys, KeysPart(keys.name, credential.nonce, credential.output, listed))
