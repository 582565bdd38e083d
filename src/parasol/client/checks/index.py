"""The index format: from an identifier to a tag and a sealed answer.

``h = HMAC-SHA256(list key, "parasol/v1/index/input" 0x00 identifier)`` is what the oblivious PRF is asked about,
and the first four bytes of the same with ``position`` say in which bucket the entry lies. From
``y = VOPRF(server key, h)``: sixteen slots, each a 16-byte tag, and one key for the sealed answers. Several alerts on
one identifier take several slots; a check looks for all of them. The list key never reaches the server, the server's
key never leaves it: neither side alone can try identifiers.
"""

import hmac
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from parasol import oprf
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust
from parasol.client.identifiers import Identifier
from parasol.client.seal import Unreadable, derive, open_sealed, seal
from parasol.wire import messages as m

SLOTS = 16
ANSWER_TEXT_BYTES = 32
ANSWER_VERSION = 1


class CaseIdentifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An identifier in full, as stewards keep it sealed."""

    kind: str
    normal: str

    def canonical(self) -> bytes:
        """The bytes that are HMACed, as ``identifiers.Identifier.canonical``."""
        return self.kind.encode() + b"\x00" + self.normal.encode()


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="case"):
    """The case file of one alert: what is needed to put it into a new index."""

    alert: bytes
    identifiers: list[CaseIdentifier]
    severity: int
    reporters: int
    newest: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one index entry says: severity, independent reporters, newest month, and which alert tells more."""

    severity: int
    reporters: int
    newest: str
    alert: bytes


class NoSlot(Exception):
    """All sixteen slots of an identifier are taken."""


def input_of(list_key: bytes, canonical: bytes) -> bytes:
    """The 32-byte PRF input of an identifier."""
    return hmac.digest(list_key, b"parasol/v1/index/input\x00" + canonical, "sha256")


def position_of(list_key: bytes, canonical: bytes) -> int:
    """The 32-bit position of an identifier; its first bits are the bucket's number."""
    return int.from_bytes(hmac.digest(list_key, b"parasol/v1/index/position\x00" + canonical, "sha256")[:4])


def tags_of(y: bytes) -> list[bytes]:
    """The sixteen tags of a PRF output (64 bytes)."""
    block = derive(y, "index/tags", SLOTS * m.TAG_BYTES)
    return [block[at : at + m.TAG_BYTES] for at in range(0, len(block), m.TAG_BYTES)]


def _answer_key(y: bytes) -> bytes:
    return derive(y, "index/answer")


def _context(list_number: int, position: int, tag: bytes) -> bytes:
    return list_number.to_bytes(4) + position.to_bytes(4) + tag


def encode_answer(answer: Answer) -> bytes:
    """32 bytes: version, severity, reporters (at most 255), months since 1970 (u16), 11 zero bytes, alert id."""
    year, month = answer.newest.split("-")
    months = (int(year) - 1970) * 12 + int(month) - 1
    head = bytes([ANSWER_VERSION, answer.severity, min(answer.reporters, 255)]) + months.to_bytes(2)
    return head + bytes(11) + answer.alert


def decode_answer(text: bytes) -> Answer:
    """Read an answer. Raises ``Unreadable`` (``answer``)."""
    if len(text) != ANSWER_TEXT_BYTES or text[0] != ANSWER_VERSION or any(text[5:16]) or text[1] > 3:
        raise Unreadable("answer", "an answer of the index can't be read")
    months = int.from_bytes(text[3:5])
    return Answer(text[1], text[2], f"{1970 + months // 12:04}-{months % 12 + 1:02}", text[16:])


def seal_entry(
    y: bytes, list_number: int, position: int, slot: int, answer: Answer, random: Callable[[int], bytes]
) -> m.WireEntryOfList:
    """An index entry in one of an identifier's slots."""
    tag = tags_of(y)[slot]
    context = _context(list_number, position, tag)
    return m.WireEntryOfList(position, tag, seal(_answer_key(y), encode_answer(answer), context, random))


def open_bucket(y: bytes, list_number: int, position: int, pairs: Iterable[tuple[bytes, bytes]]) -> list[Answer]:
    """The answers in a bucket that belong to this PRF output. Raises ``Unreadable`` if one was changed."""
    tags = set(tags_of(y))
    return [
        decode_answer(open_sealed(_answer_key(y), sealed, _context(list_number, position, tag)))
        for tag, sealed in pairs
        if tag in tags
    ]


def evaluate_all(person: Person, inputs: Sequence[bytes]) -> list[bytes]:
    """The PRF outputs of many inputs, in batches, each with its proof verified against the key that the roster pins.
    Raises ``Distrust`` (``wrong-oprf-key``)."""
    outputs: list[bytes] = []
    for at in range(0, len(inputs), m.EVALUATE_AT_ONCE):
        batch = list(inputs[at : at + m.EVALUATE_AT_ONCE])
        pairs = [oprf.blind(item, person.device.random) for item in batch]
        blinds, blinded = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        answer = person.connection.ask("/api/index/evaluate", m.Evaluate(blinded), m.Evaluated, person.seed)
        if len(answer.evaluated) != len(batch):
            raise wrong_key()
        try:
            outputs += oprf.finalize_batch(
                batch, blinds, answer.evaluated, blinded, person.roster.oprf_key, answer.proof
            )
        except (oprf.WrongProof, oprf.InvalidElement):
            raise wrong_key() from None
    return outputs


def wrong_key() -> Distrust:
    """The server didn't use the key that the community pinned."""
    return Distrust("wrong-oprf-key", "the server answered with another key than the one this community signed")


def entries_for(
    person: Person, list_number: int, cases: Sequence[Case], first_slot: int = 0
) -> dict[bytes, list[m.WireEntryOfList]]:
    """The index entries of some alerts for one list, by alert id. Within the batch, alerts that share an identifier
    take consecutive slots from ``first_slot`` on."""
    list_key = person.keyring.lists[list_number]
    wanted = [(case, identifier.canonical()) for case in cases for identifier in case.identifiers]
    outputs = evaluate_all(person, [input_of(list_key, canonical) for _, canonical in wanted])
    used: dict[bytes, int] = {}
    entries: dict[bytes, list[m.WireEntryOfList]] = {case.alert: [] for case in cases}
    for (case, canonical), y in zip(wanted, outputs, strict=True):
        slot = used.get(canonical, first_slot)
        if slot >= SLOTS:
            raise NoSlot("there are sixteen alerts about this already; take an older one down first")
        used[canonical] = slot + 1
        answer = Answer(case.severity, case.reporters, case.newest, case.alert)
        entries[case.alert].append(
            seal_entry(y, list_number, position_of(list_key, canonical), slot, answer, person.device.random)
        )
    return entries


def identifier_of(case: CaseIdentifier) -> Identifier:
    """The identifier of a case."""
    return Identifier(case.kind, case.normal)  # type: ignore[arg-type]
