"""A member's report that waits until somebody else reports the same person. See docs/escrow.md.

What the server sees: four blinded elements and four marks, always four, and a room of five records. Nothing in it says
who files (tokens pay), how many identifiers are named, or which.
"""

from parasol import oprf
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust
from parasol.client.escrow import shares
from parasol.client.escrow.parts import KEYS, seal_inner
from parasol.client.identifiers import Identifier, NotAnIdentifier, parse
from parasol.client.reports.reporter import SMALLEST, SMALLEST_REPORT, write
from parasol.client.rooms.held import Prepared, records_of, signed_part
from parasol.client.seal import seal_envelope
from parasol.client.vault import WordKeys
from parasol.formats import messages as m
from parasol.formats.contexts import escrow_bytes
from parasol.formats.escrow import KeysPart, Share
from parasol.formats.report import Contact, Report
from parasol.wire.signing import sign

FIRST = 2
"""The number of the raw part: the first that is sealed under the report's key."""


class NothingToMatch(Exception):
    """No identifier is named, or one can't be read: such a report would wait for ever. The text says which."""


class TooManyIdentifiers(Exception):
    """More identifiers than a waiting report can name."""


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


def prepare_waiting(person: Person, passphrase: str, report: Report, shared: str, contact: Contact) -> Prepared:
    """Seal a report that waits, under new receipt words. Pays one post token. Raises ``NothingToMatch``,
    ``TooManyIdentifiers``, ``TooLong``, ``NoTokens``, ``Distrust`` (``no-key``, ``wrong-escrow-key``)."""
    assert person.roster.policy is not None
    identifiers = identifiers_of(report, person.roster.policy.region)
    random = person.device.random
    report_key = random(shares.KEY_BYTES)
    written = write(person.roster, person.device, passphrase, report, shared, contact)
    keys, intake = written.keys, written.intake
    lines = lines_of(person, identifiers)
    parts = [written.own]
    for number, (part, smallest) in enumerate(zip(written.parts, SMALLEST, strict=True), FIRST):
        inner = seal_inner(report_key, keys.name, number, signed_part(keys, part), smallest, random)
        parts.append(seal_envelope(inner, intake, smallest))
    points = _keys_part(person, keys, report_key, lines[: len(identifiers)])
    parts.append(seal_envelope(points, intake, SMALLEST_REPORT))
    assert len(parts) == KEYS
    records = records_of(parts, random)
    marks = [line.mark for line in lines]
    covered = escrow_bytes(keys.name, [(record.id, record.body) for record in records], marks)
    signature = sign(keys.sign_seed, "record", covered)
    return Prepared(keys.name, m.RoomOpen("escrow", keys.name, keys.sign_key, records, signature, marks, None))


def send_waiting(person: Person, prepared: Prepared) -> bool:
    """File it; pays one post token. True if another report about one of its identifiers is there: by somebody else, or
    by the same member, which the server can't tell. Raises ``Unreachable`` (send the same again), ``NoTokens``,
    ``Declined``."""
    return person.wallet.ask("/api/rooms/open", prepared.message, m.HasMet, "post").met


def lines_of(person: Person, identifiers: list[Identifier]) -> list[shares.Line]:
    """Four lines: those of the identifiers, then of random inputs, evaluated and derived in the same way, so that
    their number isn't told. Raises ``Distrust`` (``no-key``, ``wrong-escrow-key``)."""
    first = person.keyring.keys["members"].get(1)
    if first is None:
        raise Distrust("no-key", "the server doesn't give you the first key that the members were given")
    key = shares.input_key(first)
    inputs = [shares.input_of(key, identifier.canonical()) for identifier in identifiers]
    inputs += [person.device.random(32) for _ in range(shares.MAX_IDENTIFIERS - len(inputs))]
    blinds, blinded = zip(*(oprf.blind(each, person.device.random) for each in inputs), strict=True)
    answer = person.wallet.ask("/api/escrow/evaluate", m.Evaluate(list(blinded)), m.Evaluated, "post")
    try:
        outputs = oprf.finalize_batch(inputs, blinds, answer.evaluated, blinded, person.roster.escrow_key, answer.proof)
    except (oprf.WrongProof, oprf.InvalidElement):
        raise Distrust(
            "wrong-escrow-key", "the server used another key for this report than the stewards signed"
        ) from None
    return [shares.line_of(output) for output in outputs]


def _keys_part(person: Person, keys: WordKeys, report_key: bytes, lines: list[shares.Line]) -> bytes:
    credential = person.wallet.credential()
    x = shares.x_of(credential.output)
    random = person.device.random
    listed = [
        Share(line.mark, shares.share_at(line, x), shares.wrap(line.secret, report_key, line.mark, random))
        for line in lines
    ]
    return signed_part(keys, KeysPart(keys.name, credential.nonce, credential.output, listed))
