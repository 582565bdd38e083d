"""Reading the lounge: what counts of its records, taken together.

A post counts if its pen was certified for the season of its day by a token key that was in force then, whatever the
server says. It must never show what stewards decided to hide without saying so, or count a record twice.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from unicodedata import category

from msgspec import UNSET

from parasol.features.lounge.rules import month_of, months_around, post_digest, post_identity, season_of, seasons_around
from parasol.features.lounge.structs import (
    PEN_SLOTS,
    PROPOSAL,
    THREAD_BYTES,
    Act,
    Answer,
    Came,
    Certificate,
    Mark,
    Post,
    Reactions,
    Support,
    VoiceCertificate,
)
from parasol.features.say.client.proposals import Proposal, Supported, Text, Word, proposal_of
from parasol.kernel import messages as m
from parasol.kernel.moderation.standing import Case, Done, Standing, is_whole
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.structs import Policy, Topic
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.seal.record import Opened
from parasol.kernel.tokens.client import is_certified, is_voice
from parasol.kernel.wire.reading import read_json
from parasol.kernel.words import name_of

Record = Post | Reactions | Support | Act | Answer | Came
WORDS_OF_A_PEN = 2
Certified = tuple[bytes | Certificate | VoiceCertificate, ...]
"""A pen or a voice, its certificate, and the token keys under one of which it was verified."""


@dataclass(frozen=True, slots=True)
class Said:
    """A post as it was read: its record's number, id and day, its pen, the identity by which others name it,
    and the digest of what it says now."""

    seq: int
    id: bytes
    day: int
    pen: bytes
    identity: bytes
    post: Post
    digest: bytes

    @property
    def by(self) -> str:
        """The pen's name, with the words of its key against whoever takes the same name."""
        return called(self.post.name, self.pen)

    @property
    def root(self) -> bytes:
        """The identity of the thread."""
        return self.identity if self.post.root is UNSET else self.post.root

    @property
    def month(self) -> int:
        """The month whose voices support it, if it is a proposal: the one in which this text was posted."""
        return month_of(self.day)

    @property
    def is_proposal(self) -> bool:
        """Whether it begins a thread among the proposals."""
        return self.post.topic == PROPOSAL and self.post.root is UNSET


@dataclass(slots=True)
class Lounge:
    """What was read. ``said``: of each post its newest edition, oldest first; ``reactions`` by post and pen,
    ``support`` of a proposal; ``words``: what stewards answered; ``others``: how many records can't be
    read or don't count; ``pens``: those that wrote in this season, by slot; ``voiced``: voices of this month that
    supported something."""

    standing: Standing
    said: list[Said] = field(default_factory=list)
    reactions: dict[bytes, dict[bytes, Mark]] = field(default_factory=dict)
    support: dict[bytes, list[Supported]] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)
    others: int = 0
    pens: list[set[bytes]] = field(default_factory=lambda: [set() for _ in range(PEN_SLOTS)])
    voiced: set[bytes] = field(default_factory=set)

    def hidden_by(self, said: Said) -> Case | None:
        """What hides a post now."""
        return self.standing.hidden_by(said.identity, said.pen, said.seq, said.day)

    def proposal(self, said: Said, policy: Policy) -> Proposal:
        """What became of a proposal."""
        needed, days = policy.lifetime("proposal_support"), policy.lifetime("answer_days")
        support, text = self.support.get(said.identity, ()), Text(said.digest, said.month)
        return proposal_of(said.identity, text, support, self.words, needed, days, self.standing.today)

    def marks(self, identity: bytes) -> dict[Mark, int]:
        """How many pens gave which mark to a post."""
        given = [mark for mark in self.reactions.get(identity, {}).values() if mark != "none"]
        return {mark: given.count(mark) for mark in dict.fromkeys(given)}


def words_of(pen: bytes) -> str:
    """Two words of a pen's key."""
    return name_of(hashlib.sha256(pen).digest(), WORDS_OF_A_PEN)


def shown_name(name: str) -> str:
    """A pen's name as it stands beside the words of its key: with nothing that looks like brackets, a hyphen or a dot
    between, so that no name reads like another one with its words. Counterpart of `shownName` in the page."""
    return "".join(" " if is_sign(each) else each for each in name)


def is_sign(letter: str) -> bool:
    """Whether it is punctuation or a mathematical sign, but for those that stand in names of people."""
    return letter not in "'\u2019.!?&" and (
        category(letter)[0] == "P" or category(letter) == "Sm" or letter == "\u02d7"
    )


def called(name: str, pen: bytes) -> str:
    """A pen's name with the words of its key, against whoever takes the same name."""
    return f"{shown_name(name)} ({words_of(pen)})"


def topics_of(roster: RosterState) -> dict[int, Topic]:
    """The lounge's topics by their numbers; without any there is none."""
    topics = UNSET if roster.policy is None else roster.policy.topics
    return {} if topics is UNSET else {each.number: each for each in topics}


def days_shown(roster: RosterState) -> dict[int, int]:
    """For how many days posts are shown, by the number of their topic; proposals as long as the server keeps them."""
    kept = {} if roster.policy is None else {PROPOSAL: roster.policy.lifetime("lounge_days")}
    return kept | {each.number: each.days for each in topics_of(roster).values()}


def is_shown(days: dict[int, int], topic: int, day: int, today: int) -> bool:
    """Whether a post of this topic and day is to be seen: as long as its own topic says, its last day included."""
    return topic in days and today <= day + days[topic]


def token_keys_on(roster: RosterState, day: int) -> list[bytes]:
    """The token keys that were in force at some time of a day."""
    known = zip_longest(roster.server_keys, roster.server_keys[1:])
    return [each.token_key for each, after in known if each.made_on <= day and (after is None or day <= after.made_on)]


def read_lounge(person: Person) -> Lounge:
    """Everything that counts now. Raises as ``Person.read``."""
    today, days = person.device.today(), days_shown(person.roster)
    current = person.roster.current_key  # who renewed her keys is no second steward
    lounge, acts = Lounge(Standing([], today)), []
    newest: dict[bytes, Said] = {}
    authors: dict[bytes, bytes] = {}
    for stored, opened, record in _counted(person, lounge):
        if isinstance(record, Act | Answer | Came):
            by = authors[stored.id] = current(opened.author)
            first = authors.get(record.of, by) if isinstance(record, Act) and record.of is not UNSET else by
            if first != by and not person.roster.are_two(first, by):
                lounge.others += 1
                continue
        match record:
            case Act():
                acts.append(Done(stored.seq, stored.id, current(opened.author), record))
                lounge.words.append(_word(stored, current(opened.author), record))
            case Answer() | Came():
                lounge.words.append(_word(stored, current(opened.author), record))
            case Reactions():
                for given in record.given:
                    lounge.reactions.setdefault(given.post, {})[opened.author] = given.mark
            case Support():
                month = record.certificate.month
                support = Supported(stored.seq, stored.day, opened.author, month, record.digest, record.supports)
                lounge.support.setdefault(record.post, []).append(support)
            case Post():
                identity = post_identity(opened.author, record.salt)
                digest = post_digest(opened.body)
                said = Said(stored.seq, stored.id, stored.day, opened.author, identity, record, digest)
                if is_shown(days, record.topic, stored.day, today):
                    before = newest.get(identity)
                    newest[identity] = said if before is None or before.post.edition < record.edition else before
    lounge.standing, lounge.said = Standing(acts, today), sorted(newest.values(), key=lambda said: said.seq)
    return lounge


def _word(stored: m.StoredRecord, by: bytes, said: Answer | Act | Came) -> Word:
    return Word(stored.seq, stored.id, by, max(stored.day, said.day), said)


def _counted(person: Person, lounge: Lounge) -> Iterator[tuple[m.StoredRecord, Opened, Record]]:
    certified: set[Certified] = set()
    for stored, opened in person.read("lounge"):
        try:
            if isinstance(opened, Unreadable):
                raise opened
            record = _record(person, stored, opened, certified)
        except (Unreadable, *MALFORMED):
            lounge.others += 1
            continue
        if isinstance(record, Support) and record.certificate.month == month_of(person.device.today()):
            lounge.voiced.add(opened.author)
        if isinstance(record, Post | Reactions) and record.certificate.season == season_of(person.device.today()):
            lounge.pens[record.certificate.slot].add(opened.author)
        yield stored, opened, record


def _record(person: Person, stored: m.StoredRecord, opened: Opened, certified: set[Certified]) -> Record:
    """What a record says, if it counts. Raises ``Unreadable`` (``author``, ``contents``, ``certificate``)."""
    record: Record = read_json(opened.body, Record)  # type: ignore[arg-type]
    if not isinstance(record, Post | Reactions | Support):
        if not person.was_steward_in(opened):
            raise Unreadable("author", "this was decided by somebody who was no steward at that time")
        if isinstance(record, Act) and not is_whole(record):
            raise Unreadable("contents", "this decision doesn't say what it is about")
        return record
    if isinstance(record, Post) and record.root is UNSET and len(opened.body) < THREAD_BYTES:
        raise Unreadable("contents", "this begins a thread and was paid for as an answer")
    if isinstance(record, Support):  # whether the month is the text's is seen where it is counted
        is_of_its_time = record.certificate.month in months_around(stored.day)
    else:
        is_of_its_time = record.certificate.season in seasons_around(stored.day)
    if not is_of_its_time:
        raise Unreadable("certificate", "this pen or voice was certified for another time")
    keys = token_keys_on(person.roster, stored.day)
    known: Certified = opened.author, record.certificate, *keys
    if known not in certified:
        if not _holds(record.certificate, person.roster.genesis, opened.author, keys):
            raise Unreadable("certificate", "nobody vouches that this pen is a member's")
        certified.add(known)
    return record


def _holds(certificate: Certificate | VoiceCertificate, genesis: bytes, author: bytes, keys: list[bytes]) -> bool:
    if isinstance(certificate, VoiceCertificate):
        return is_voice(certificate, genesis, author, keys)
    return is_certified(certificate, genesis, author, keys)


__all__ = ["Lounge", "Said", "read_lounge", "token_keys_on", "topics_of", "words_of"]
