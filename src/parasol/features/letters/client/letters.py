"""Letters between two pens. They lie in one room for all members, each sealed once more for the two: the server sees no
pair and no inbox, the other members neither, and whoever is removed opens nothing newer, whatever they kept.

Counterpart of ``src/parasol/features/letters/page/letters.ts``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec import UNSET, UnsetType

from parasol.features.letters.client.seal import (
    commitment_of,
    key_of,
    knock_at,
    knocker,
    open_letter,
    own_seed,
    pair_of,
    seal_letter,
)
from parasol.features.letters.structs import FIRST_CHARACTERS, Earlier, Letter, LetterFlag, LetterSaid
from parasol.features.lounge.client.reading import Lounge, called, token_keys_on, words_of
from parasol.features.lounge.client.writing import SALT_BYTES, Writing
from parasol.features.lounge.rules import seasons_around
from parasol.kernel import messages as m
from parasol.kernel.formats.bounds import LETTER_DAYS
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.moderation.standing import Case
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.tokens.client import Pen, is_certified
from parasol.kernel.vault.structs import MAX_CORRESPONDENTS
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import public_key_of

ROOM = "letters"


class NotAnswered(Exception):
    """Nobody writes twice before they were answered."""


@dataclass(frozen=True, slots=True)
class Line:
    """A letter as it was read."""

    id: bytes
    day: int
    writer: bytes
    said: LetterSaid
    letter: Letter


@dataclass(slots=True)
class Talk:
    """What two pens wrote to each other, oldest first. ``lost``: how many letters are missing that can't have expired,
    aren't what their writer meant, or were moved. ``is_asking``: somebody wrote for the first time and waits for an
    answer. ``stopped``: stewards stopped the other pen, and why."""

    pen: Pen
    other: bytes
    pair: bytes = field(repr=False)
    lines: list[Line] = field(default_factory=list)
    lost: int = 0
    is_asking: bool = False
    stopped: Case | None = None

    @property
    def by(self) -> str:
        """The other pen's name and the words of its key."""
        names = [line.said.name for line in self.lines if line.writer == self.other]
        return called(names[-1], self.other) if names else words_of(self.other)

    @property
    def is_answered(self) -> bool:
        """Whether the other pen wrote too."""
        return any(line.writer == self.other for line in self.lines)

    @property
    def may_write(self) -> bool:
        """Whether this side may: the first letter waits for its answer."""
        return not self.lines or self.is_answered

    def last(self, writer: bytes) -> Earlier | UnsetType:
        """The last letter of this pen's."""
        found = [Earlier(line.id, line.day) for line in self.lines if line.writer == writer]
        return found[-1] if found else UNSET

    def take(self, lines: Sequence[Line], unreadable: int, today: int) -> None:
        """Put in these letters, in the room's order."""
        self.lines, at = list(lines), {line.id: place for place, line in enumerate(lines)}
        named = [(place, ref) for place, line in enumerate(lines) for ref in (line.said.before, line.said.seen)]
        refs = [(place, ref) for place, ref in named if ref is not UNSET]
        missing = {ref.record for _, ref in refs if ref.record not in at and today <= ref.day + LETTER_DAYS}
        moved = {place for place, ref in refs if at.get(ref.record, -1) >= place}
        self.lost = max(unreadable, len(missing)) + len(moved)


@dataclass(slots=True)
class Letters:
    """All that is for this member's pens: conversations, then those who ask for one. ``others``: records that are no
    letters."""

    talks: list[Talk] = field(default_factory=list)
    others: int = 0


def read_letters(person: Person, lounge: Lounge) -> Letters:
    """What is there now, without pens that are muted. Raises as ``Person.read``."""
    genesis, room, today = person.roster.genesis, person.room(ROOM), person.device.today()
    pens, muted = Writing(person).pens, set(person.contents.muted or ())
    letters, all = Letters(), list[tuple[m.StoredRecord, Letter]]()
    known = [(pens[each[0]], each[1:]) for each in person.contents.letters or ()]
    talks = {(pen.key, other): Talk(pen, other, pair_of(genesis, pen.seed, pen.key, other)) for pen, other in known}
    for stored, opened in person.read(ROOM):
        try:
            if isinstance(opened, Unreadable) or keyed_name(opened.author) != stored.id:
                raise Unreadable("author", "this is named after another key than its own")
            all.append((stored, read_json(opened.body, Letter)))
        except (Unreadable, *MALFORMED):
            letters.others += 1 if stored.body else 0
    mine: dict[tuple[bytes, bytes], list[Line | None]] = {at: [] for at in talks}
    asking: dict[tuple[bytes, bytes], Talk] = {}
    for stored, letter in all:
        talk = next((t for t in talks.values() if commitment_of(key_of(t.pair, stored.id)) == letter.commitment), None)
        if talk is not None:
            mine[talk.pen.key, talk.other].append(_line(person, room, talk, stored, letter))
        elif letter.knock is not UNSET and (asks := _asking(person, room, pens, stored, letter)) is not None:
            asking[asks.pen.key, asks.other] = asks
    for at, talk in talks.items():
        talk.take([line for line in mine[at] if line is not None], mine[at].count(None), today)
    letters.talks = [talk for talk in [*talks.values(), *asking.values()] if talk.other not in muted]
    for talk in letters.talks:
        talk.stopped = lounge.standing.stopping(talk.other)
    return letters


def talk_with(person: Person, letters: Letters, slot: int, other: bytes) -> Talk:
    """The conversation of one's pen of a slot with another, or a new one. Raises ``Unreadable`` (``key``)."""
    pen = Writing(person).pens[slot]
    for talk in letters.talks:
        if (talk.pen.key, talk.other) == (pen.key, other):
            return talk
    return Talk(pen, other, pair_of(person.roster.genesis, pen.seed, pen.key, other))


def say(person: Person, talk: Talk, name: str, text: str) -> bytes:
    """Write to the other pen, or answer who asks, and remember it in the vault; said again before an answer came it is
    the same letter. Returns the record's id. Raises ``NotAnswered``, ``msgspec.ValidationError``, ``TooLong``, and as
    ``Writing.send``."""
    if not talk.may_write:
        raise NotAnswered("wait until they have answered your first letter")
    pen, is_first = talk.pen, not talk.is_answered
    if is_first and len(text) > FIRST_CHARACTERS:
        raise msgspec.ValidationError("a first letter is a short line")
    random = person.device.random
    salt = random(SALT_BYTES)
    writing = Writing(person)
    values = {"certificate": writing.certificate(pen.slot), "to": talk.other, "salt": salt, "text": text}
    said = msgspec.convert({**values, "day": person.device.today(), "name": name}, LetterSaid, builtin_types=(bytes,))
    said = msgspec.structs.replace(said, before=talk.last(pen.key), seen=talk.last(talk.other))
    _remember(person, pen.slot, talk.other)
    writing.keep()  # who writes letters alone has no post to read it from
    seed, room = own_seed(talk.pair, pen.key, salt), person.room(ROOM)

    def make(id: bytes) -> m.RoomAppend:
        letter = seal_letter(room, pen, talk.pair, id, said, random)
        if is_first:
            knock = knock_at(talk.other, pen.key, id, random(32), random)
            letter = msgspec.structs.replace(letter, knock=knock)
        sealed = person.sealed_record(ROOM, id, msgspec.json.encode(letter), seed)
        return m.RoomAppend(room, m.WireRecord(id, sealed), generation=person.roster.current["members"])

    def append(message: m.RoomAppend) -> None:
        person.wallet.ask_for_sitting("/api/rooms/append", message, m.Appended, ROOM, pen.slot)

    asked, id = pen.key + talk.other + text.encode(), keyed_name(public_key_of(seed))
    return person.resealing(lambda: person.unsure.send(room, asked, make, append, id))


def delete(person: Person, talk: Talk, line: Line) -> None:
    """Delete a letter for good, whichever of the two wrote it. Raises as ``Connection.ask``."""
    seed = own_seed(talk.pair, line.writer, line.said.salt)
    Room(person.connection, person.room(ROOM), seed).delete_record(line.id)


def end(person: Person, talk: Talk) -> None:
    """Delete all of a conversation for good, and forget the other pen. Raises as ``delete``, ``Person.remember``."""
    for line in talk.lines:
        delete(person, talk, line)
    kept = [each for each in person.contents.letters or () if each != bytes([talk.pen.slot]) + talk.other]
    if person.contents.letters:
        person.remember(msgspec.structs.replace(person.contents, letters=kept))


def told_of(talk: Talk, line: Line) -> dict[str, object]:
    """What a flag says of a letter: it, and the key that opens it and no other."""
    letter = msgspec.structs.replace(line.letter, knock=UNSET)
    return {
        "record": line.id,
        "key": key_of(talk.pair, line.id),
        "letter": msgspec.to_builtins(letter, builtin_types=(bytes,)),
    }


def flagged(person: Person, flag: LetterFlag) -> tuple[bytes, LetterSaid]:
    """What a steward reads of a flag: the pen, which was certified on the day that it signed, and what it wrote. Raises
    ``Unreadable``."""
    writer, said = open_letter(person.room(ROOM), flag.record, flag.letter, flag.key)
    _check_certified(person, writer, said, said.day)
    return writer, said


def _remember(person: Person, slot: int, other: bytes) -> None:
    entry, kept = bytes([slot]) + other, list(person.contents.letters or ())
    if entry not in kept:
        person.remember(msgspec.structs.replace(person.contents, letters=[*kept, entry][-MAX_CORRESPONDENTS:]))


def _check_certified(person: Person, writer: bytes, said: LetterSaid, day: int) -> None:
    keys = token_keys_on(person.roster, day)
    if said.certificate.season not in seasons_around(day) or not is_certified(
        said.certificate, person.roster.genesis, writer, keys
    ):
        raise Unreadable("certificate", "nobody vouches for the pen that wrote this")


def _line(person: Person, room: bytes, talk: Talk, stored: m.StoredRecord, letter: Letter) -> Line | None:
    """A letter of these two, or None if it isn't what one of them wrote to the other."""
    try:
        writer, said = open_letter(room, stored.id, letter, key_of(talk.pair, stored.id))
        if {writer, said.to} != {talk.pen.key, talk.other} or writer == said.to:
            raise Unreadable("author", "this was written by somebody else, or to somebody else")
        if keyed_name(public_key_of(own_seed(talk.pair, writer, said.salt))) != stored.id:
            raise Unreadable("id", "this record is named after another key")
        for day in {stored.day, said.day}:  # the second is what a steward goes by who is told of it
            _check_certified(person, writer, said, day)
    except Unreadable:
        return None
    return Line(stored.id, stored.day, writer, said, letter)


def _asking(person: Person, room: bytes, pens: Sequence[Pen], stored: m.StoredRecord, letter: Letter) -> Talk | None:
    """Who wrote to one of these pens for the first time; of what they wrote only a first line."""
    assert letter.knock is not UNSET
    for pen in pens:
        try:
            other = knocker(pen, stored.id, letter.knock)
            talk = Talk(pen, other, pair_of(person.roster.genesis, pen.seed, pen.key, other), is_asking=True)
        except Unreadable:
            continue
        line = _line(person, room, talk, stored, letter)
        if line is None or line.writer != other:
            return None
        short = msgspec.structs.replace(line.said, text=line.said.text[:FIRST_CHARACTERS])
        talk.take([Line(line.id, line.day, other, short, letter)], 0, stored.day + LETTER_DAYS + 1)
        return talk
    return None
