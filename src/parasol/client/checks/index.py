"""The index format: from an identifier to a tag and a sealed answer.

``h = HMAC-SHA256(list key, "parasol/v1/index/input" 0x00 identifier)`` is what the oblivious PRF is asked about,
and the first four bytes of the same with ``position`` and the identifier's place say in which bucket the entry lies.
From ``y = VOPRF(server key, h)``: sixteen slots, each a 16-byte tag, and one key for the sealed answers. Several alerts
on one identifier take several slots; a check looks for all of them. The list key never reaches the server, the server's
key never leaves it: neither side alone can try identifiers.
"""

import hmac
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from parasol import oprf
from parasol.client.community.person import Person
from parasol.client.community.roster import Distrust
from parasol.client.identifiers import Identifier
from parasol.client.identifiers.partial import Asked, index_keys, is_on_a_site, partials, place_of
from parasol.client.seal import Unreadable, derive, open_sealed, seal
from parasol.formats import messages as m
from parasol.formats.case import Case, CaseIdentifier

SLOTS = 16
ANSWER_TEXT_BYTES = 32
ANSWER_VERSION = 2
MARK_BYTES = 2
MARKS_BYTES = 5 * MARK_BYTES
NO_MARKS = bytes(MARKS_BYTES)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one index entry says: severity, independent reporters, newest month, and which alert tells more. An entry of
    a name has ``marks`` of the alert's handles with that name, by which a check of one site tells whether it is its."""

    severity: int
    reporters: int
    newest: str
    alert: bytes
    marks: bytes = NO_MARKS

    def is_marked(self, mark: bytes) -> bool:
        """Whether one of the marks is this one."""
        return any(self.marks[at : at + MARK_BYTES] == mark for at in range(0, MARKS_BYTES, MARK_BYTES))


class NoSlot(Exception):
    """All sixteen slots of an identifier are taken."""


def input_of(list_key: bytes, canonical: bytes) -> bytes:
    """The 32-byte PRF input of an identifier."""
    return hmac.digest(list_key, b"parasol/v1/index/input\x00" + canonical, "sha256")


def position_of(list_key: bytes, place: bytes) -> int:
    """The 32-bit position of what has this place (``place_of``); its first bits are the bucket's number."""
    return int.from_bytes(hmac.digest(list_key, b"parasol/v1/index/position\x00" + place, "sha256")[:4])


def mark_of(list_key: bytes, handle: Identifier) -> bytes:
    """Two bytes that tell a handle from others with its name. Whoever finds the entry knows the name already, so they
    give away the site and the spelling, which the alert shows, and nothing else."""
    return hmac.digest(list_key, b"parasol/v1/index/mark\x00" + handle.canonical(), "sha256")[:MARK_BYTES]


def marks_of(list_key: bytes, key: Asked, identifiers: Iterable[Identifier]) -> bytes:
    """The marks of an alert's entry under one of its keys: of the first five handles that have this name."""
    if isinstance(key, Identifier) or key.kind != "name":
        return NO_MARKS
    marked = [mark_of(list_key, each) for each in identifiers if is_on_a_site(each) and key in partials(each)]
    return b"".join(marked)[:MARKS_BYTES].ljust(MARKS_BYTES, b"\x00")


def tags_of(y: bytes) -> list[bytes]:
    """The sixteen tags of a PRF output (64 bytes)."""
    block = derive(y, "index/tags", SLOTS * m.TAG_BYTES)
    return [block[at : at + m.TAG_BYTES] for at in range(0, len(block), m.TAG_BYTES)]


def _answer_key(y: bytes) -> bytes:
    return derive(y, "index/answer")


def _context(list_number: int, position: int, tag: bytes) -> bytes:
    return list_number.to_bytes(4) + position.to_bytes(4) + tag


def encode_answer(answer: Answer) -> bytes:
    """32 bytes: version, severity, reporters (at most 255), months since 1970 (u16), five marks, a zero byte, alert
    id."""
    year, month = answer.newest.split("-")
    months = (int(year) - 1970) * 12 + int(month) - 1
    head = bytes([ANSWER_VERSION, answer.severity, min(answer.reporters, 255)]) + months.to_bytes(2)
    return head + answer.marks + bytes(1) + answer.alert


def decode_answer(text: bytes) -> Answer:
    """Read an answer. Raises ``Unreadable`` (``answer``)."""
    if len(text) != ANSWER_TEXT_BYTES or text[0] != ANSWER_VERSION or text[15] or text[1] > 3:
        raise Unreadable("answer", "an answer of the index can't be read")
    months = int.from_bytes(text[3:5])
    return Answer(text[1], text[2], f"{1970 + months // 12:04}-{months % 12 + 1:02}", text[16:], text[5:15])


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


@dataclass(slots=True)
class Slots:
    """Which slots the next entries take, by canonical form: those that the server named as free, or else the one
    after the last that was used here."""

    used: dict[bytes, int] = field(default_factory=dict)
    free: dict[bytes, list[int]] = field(default_factory=dict)

    def take(self, canonical: bytes) -> int | None:
        """A slot, or None if there is none left."""
        if canonical in self.free:
            return self.free[canonical].pop(0) if self.free[canonical] else None
        slot = self.used.get(canonical, 0)
        self.used[canonical] = slot + 1
        return slot if slot < SLOTS else None

    def copy(self) -> "Slots":
        """A copy that takes nothing from this one."""
        return Slots(dict(self.used), {canonical: list(slots) for canonical, slots in self.free.items()})


def keys_of_case(case: Case) -> list[Asked]:
    """The index keys of an alert: its identifiers in full, and their parts."""
    return index_keys([identifier_of(identifier) for identifier in case.identifiers])


def full_keys(case: Case) -> int:
    """How many of an alert's keys, and so of its entries, are identifiers in full: they come first."""
    return sum(isinstance(key, Identifier) for key in keys_of_case(case))


def entries_for(
    person: Person, list_number: int, cases: Sequence[Case], slots: Slots
) -> dict[bytes, list[m.WireEntryOfList]]:
    """The index entries of some alerts for one list, by alert id. A part that has no slot left gets no entry. Raises
    ``NoSlot`` if an identifier in full has none."""
    list_key = person.keyring.lists[list_number]
    wanted = [(case, key) for case in cases for key in keys_of_case(case)]
    outputs = evaluate_all(person, [input_of(list_key, key.canonical()) for _, key in wanted])
    entries: dict[bytes, list[m.WireEntryOfList]] = {case.alert: [] for case in cases}
    for (case, key), y in zip(wanted, outputs, strict=True):
        canonical = key.canonical()
        slot = slots.take(canonical)
        if slot is None:
            if isinstance(key, Identifier):
                raise NoSlot("there are sixteen alerts about this already; take an older one down first")
            continue
        marks = marks_of(list_key, key, map(identifier_of, case.identifiers))
        answer = Answer(case.severity, case.reporters, case.newest, case.alert, marks)
        position = position_of(list_key, place_of(key))
        entries[case.alert].append(seal_entry(y, list_number, position, slot, answer, person.device.random))
    return entries


def identifier_of(case: CaseIdentifier) -> Identifier:
    """The identifier of a case."""
    return Identifier(case.kind, case.normal)
