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

from parasol.features.alerts.case import Case
from parasol.features.checks.client.answers import answers_of, identifier_of
from parasol.features.checks.client.identifiers import Identifier
from parasol.features.checks.client.identifiers.partial import Asked, first_keys, place_of
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import derive, open_sealed, seal
from parasol.kernel.told import Told

SLOTS = 16
PART_SLOTS = 8
"""Of a number's end and of a plate's part: so sixteen alerts about one number fit into a bucket with all of theirs."""


class NoSlot(Told, code="no-slot"):
    """All sixteen slots of an identifier are taken."""


def input_of(list_key: bytes, canonical: bytes) -> bytes:
    """The 32-byte PRF input of an identifier."""
    return hmac.digest(list_key, b"parasol/v1/index/input\x00" + canonical, "sha256")


def position_of(list_key: bytes, place: bytes) -> int:
    """The 32-bit position of what has this place (``place_of``); its first bits are the bucket's number."""
    return int.from_bytes(hmac.digest(list_key, b"parasol/v1/index/position\x00" + place, "sha256")[:4])


def tags_of(y: bytes) -> list[bytes]:
    """The sixteen tags of a PRF output (64 bytes)."""
    block = derive(y, "index/tags", SLOTS * m.TAG_BYTES)
    return [block[at : at + m.TAG_BYTES] for at in range(0, len(block), m.TAG_BYTES)]


def _answer_key(y: bytes) -> bytes:
    return derive(y, "index/answer")


def _context(list_number: int, position: int, tag: bytes) -> bytes:
    return list_number.to_bytes(4) + position.to_bytes(4) + tag


def seal_entry(
    y: bytes, list_number: int, position: int, slot: int, answer: bytes, random: Callable[[int], bytes]
) -> m.WireEntryOfList:
    """An index entry in one of an identifier's slots. ``answer`` is a summary with its signatures."""
    tag = tags_of(y)[slot]
    context = _context(list_number, position, tag)
    return m.WireEntryOfList(position, tag, seal(_answer_key(y), answer, context, random))


def pairs_of(y: bytes, pairs: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Those of a bucket's entries that belong to this PRF output."""
    tags = set(tags_of(y))
    return [(tag, sealed) for tag, sealed in pairs if tag in tags]


def open_entry(y: bytes, list_number: int, position: int, pair: tuple[bytes, bytes]) -> bytes:
    """The answer in one of ``pairs_of``, not verified yet. Raises ``Unreadable`` if it was changed."""
    tag, sealed = pair
    return open_sealed(_answer_key(y), sealed, _context(list_number, position, tag))


def evaluate_all(person: Person, list_number: int, inputs: Sequence[bytes]) -> list[bytes]:
    """The PRF outputs of many inputs of a list, in batches, each with its proof verified against the key that the
    charter says is the list's.
    Raises ``Distrust`` (``wrong-oprf-key``)."""
    outputs: list[bytes] = []
    keys = person.roster.keys_of_list(list_number)
    for at in range(0, len(inputs), m.EVALUATE_AT_ONCE):
        batch = list(inputs[at : at + m.EVALUATE_AT_ONCE])
        pairs = [oprf.blind(item, person.device.random) for item in batch]
        blinds, blinded = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        answer = person.connection.ask(
            "/api/index/evaluate", m.Evaluate(keys.number, blinded), m.Evaluated, person.seed
        )
        if len(answer.evaluated) != len(batch):
            raise wrong_key()
        try:
            outputs += oprf.finalize_batch(batch, blinds, answer.evaluated, blinded, keys.oprf_key, answer.proof)
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

    def take(self, key: Asked) -> int | None:
        """A slot, or None if there is none left."""
        canonical = key.canonical()
        if canonical in self.free:
            return self.free[canonical].pop(0) if self.free[canonical] else None
        slot = self.used.get(canonical, 0)
        self.used[canonical] = slot + 1
        return slot if slot < slots_of(key) else None

    def copy(self) -> "Slots":
        """A copy that takes nothing from this one."""
        return Slots(dict(self.used), {canonical: list(slots) for canonical, slots in self.free.items()})


def slots_of(key: Asked) -> int:
    """How many alerts have an entry under a key."""
    return SLOTS if isinstance(key, Identifier) or key.kind == "name" else PART_SLOTS


Entries = dict[Asked, m.WireEntryOfList]
"""An alert's index entries for one list, by their keys."""


def first_entries(case: Case, entries: Entries) -> list[m.WireEntryOfList]:
    """Those of an alert's entries without which a check of one of its identifiers would not find it."""
    keys = first_keys([identifier_of(identifier) for identifier in case.identifiers])
    return [entries[key] for key in keys if key in entries]


def entries_for(person: Person, list_number: int, cases: Sequence[Case], slots: Slots) -> dict[bytes, Entries]:
    """The index entries of some alerts for one list, by alert id: of each what two stewards signed. A part that has no
    slot left gets no entry. Raises ``NoSlot`` if an identifier in full has none."""
    if any(case.roster_length > person.roster.length for case in cases):
        person.refresh()  # the head that this steward signs names a roster that readers of the entries need
    list_key = person.list_key(list_number)
    wanted = [(case, key, answer) for case in cases for key, answer in answers_of(case).items()]
    outputs = evaluate_all(person, list_number, [input_of(list_key, key.canonical()) for _, key, _ in wanted])
    entries: dict[bytes, Entries] = {case.alert: {} for case in cases}
    for (case, key, answer), y in zip(wanted, outputs, strict=True):
        slot = slots.take(key)
        if slot is None:
            if isinstance(key, Identifier):
                raise NoSlot("there are sixteen alerts about this already; take an older one down first")
            continue
        position = position_of(list_key, place_of(key))
        entries[case.alert][key] = seal_entry(y, list_number, position, slot, answer, person.device.random)
    return entries
