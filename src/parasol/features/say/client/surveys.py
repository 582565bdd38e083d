"""Surveys: opening one, answering, and for its two stewards counting, publishing and deleting what was answered.

Everything up to the count is a poll's: the token, the key that signs, the room that nobody reads before the end. But
only the two stewards open answers, and all others see what both of them signed (``suppress``).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec
from msgspec import UNSET

from parasol.features.say import survey as s
from parasol.features.say.client import suppress
from parasol.features.say.client.counting import Found, Reason, judged
from parasol.features.say.client.voting import NotPossible, ballot_seed, put
from parasol.features.say.poll import poll_id
from parasol.kernel import messages as m
from parasol.kernel.formats.bounds import ENVELOPE_SIZES
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.recipients import read_recipients
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import is_stopped, polls_of
from parasol.kernel.roster.structs import Poll, Voters
from parasol.kernel.seal import AgeKey, open_envelope, seal_envelope
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import public_key_of

LOST = "one of its two stewards is none any more, so nothing can be published"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A survey. ``tally`` is what both stewards published; until then ``waits`` is what one did, with its hash."""

    poll: Poll
    survey: s.Survey
    is_stopped: bool = False
    tally: s.SurveyTally | None = None
    waits: tuple[bytes, bytes, s.SurveyTally] | None = None
    is_late: bool = False
    is_lost: bool = False
    """Whether nothing can be published any more: one of the two who hasn't signed is no steward now."""

    @property
    def counters(self) -> list[bytes]:
        """The two stewards' keys."""
        return [each.key for each in self.survey.counters]


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers as one of the two stewards counted them. ``texts``: what was written, for each ``text`` in an order that
    ties nothing together; none where fewer than 5 wrote."""

    answers: int
    shown: list[list[int]]
    texts: list[list[str]]
    refused: list[Reason]
    dropped: int
    is_many: bool


def is_survey(survey: s.Survey) -> bool:
    """Whether it can be answered."""
    asks = survey.asks
    words = [wording.asks for wording in survey.wordings]
    return (
        survey.counters[0].key != survey.counters[1].key
        and len({wording.language for wording in survey.wordings}) == len(survey.wordings)
        and all(len(each) == len(asks) for each in words)
        and all(_can_be_answered(ask, [each[at] for each in words]) for at, ask in enumerate(asks))
    )


def _can_be_answered(ask: s.SurveyAsks, words: Sequence[s.SurveyWords]) -> bool:
    starts = [] if ask.starts is UNSET else ask.starts
    if (ask.way == "number") != bool(starts) or starts != sorted(set(starts)) or starts[:1] == [0]:
        return False
    named = {"one": ask.count, "some": ask.count, "scale": 2}.get(ask.way, 0)
    counted = ask.count == {"text": 0, "number": len(starts) + 1}.get(ask.way, ask.count)
    is_least = ask.way == "text" or ask.count >= 2
    return counted and is_least and all(len(set(each.choices)) == len(each.choices) == named for each in words)


def is_given(survey: s.Survey, given: s.SurveyGiven) -> bool:
    """Whether these are answers to its questions."""
    texts = sum(ask.way == "text" for ask in survey.asks)
    return (len(given.chosen), len(given.texts)) == (len(survey.asks), texts) and all(
        chosen == sorted({each for each in chosen if each < ask.count}) and (ask.way == "some" or len(chosen) <= 1)
        for ask, chosen in zip(survey.asks, given.chosen, strict=True)
    )


def surveys(person: Person) -> dict[int, Surveyed]:
    """All surveys that are known, by their numbers, with what was published. Raises as ``Person.read``."""
    found: dict[bytes, s.Survey] = {}
    tallies: list[tuple[int, tuple[bytes, bytes, s.SurveyTally]]] = []
    agreed: set[tuple[bytes, bytes, bytes]] = set()
    for record, opened in person.read("polls"):
        if isinstance(opened, Unreadable):
            continue
        try:
            said = read_json(opened.body, s.Survey | s.SurveyTally | s.SurveyAgreed)  # type: ignore[arg-type]
        except MALFORMED:
            continue
        if isinstance(said, s.Survey):
            is_by_two = person.roster.are_two(*(each.key for each in said.counters))
            found |= {poll_id(opened.body): said} if is_survey(said) and is_by_two else {}
        elif not person.roster.was_steward_on(opened.author, record.day):
            continue
        elif isinstance(said, s.SurveyTally):
            tallies.append((record.day, (opened.author, s.tally_hash(opened.body), said)))
        else:
            agreed.add((opened.author, said.poll, said.tally))
    today = person.device.today()
    known = dict[int, Surveyed]()
    for number, poll in sorted(polls_of(person.roster).items()):
        if poll.id in found:
            after = [said for day, said in tallies if day > poll.closes_on]
            each = Surveyed(poll, found[poll.id], is_stopped(person.roster, poll))
            each = _with_result(each, after, agreed, today)
            known[number] = replace(each, is_lost=_is_lost(person.roster, each))
    return known


def _is_lost(roster: RosterState, each: Surveyed) -> bool:
    places = {key: roster.taken_by(key) for key in each.counters}
    signed = each.waits and each.waits[0]
    gone = [key for key, place in places.items() if place is None or place.role != "steward"]
    return each.tally is None and not each.is_stopped and any(key != signed for key in gone)


def _with_result(
    each: Surveyed,
    tallies: Sequence[tuple[bytes, bytes, s.SurveyTally]],
    agreed: set[tuple[bytes, bytes, bytes]],
    today: int,
) -> Surveyed:
    ours = [said for said in tallies if said[2].poll == each.poll.id and said[0] in each.counters]
    for by, hashed, tally in ours:
        if any((other, tally.poll, hashed) in agreed for other in each.counters if other != by):
            return replace(each, tally=tally)  # the first: nothing published is changed
    is_late = today > each.poll.closes_on + s.TALLY_DAYS and not each.is_stopped
    return replace(each, waits=ours[-1] if ours else None, is_late=is_late)


def open_survey(
    steward: Person,
    second: bytes,
    asks: list[s.SurveyAsks],
    wordings: list[s.SurveyWording],
    days: tuple[int, int],
    voters: Voters,
    reason: str,
) -> Poll:
    """Write a survey that this steward and ``second`` open, and propose the settings that open it, from the first of
    ``days`` to the last. Raises as ``voting.open_poll``."""
    roster = steward.whole()
    if second == steward.key or not roster.is_steward(second):
        raise NotPossible("counters", "two different stewards open the answers")
    identity, counters = AgeKey.generate(), list[s.SurveyCounter]()
    for key in (steward.key, second):
        hashed = roster.members[key].recipient
        recipient = read_recipients(steward, [roster.members[key]])[hashed]
        counters.append(s.SurveyCounter(key, seal_envelope(identity.identity.encode(), recipient)))
    survey = s.Survey(steward.device.random(16), identity.recipient, counters, asks, wordings)
    body = msgspec.json.encode(survey)
    try:
        is_right = is_survey(read_json(body, s.Survey))
    except MALFORMED:
        is_right = False
    if not is_right:
        raise NotPossible("question", "these aren't questions that can be answered so")
    return put(steward, body, *days, voters, 0, reason)


def check_not_lost(each: Surveyed) -> None:
    """Raise ``NotPossible`` (``survey-lost``) for what nobody can publish any more."""
    if each.is_lost:
        raise NotPossible("survey-lost", LOST)


def answer(person: Person, each: Surveyed, chosen: Sequence[Sequence[int]], texts: Sequence[str]) -> None:
    """Answer, once. Raises ``NotPossible``, ``TooLong``, and as ``voting.cast``."""
    check_not_lost(each)
    poll, kind = each.poll, f"answers/{each.poll.number}"
    room, seed = person.room(kind), ballot_seed(person.contents.seat, poll.number)
    answers = [list(one) for one in chosen]
    given = s.SurveyGiven(poll.id, public_key_of(seed), person.device.random(16), answers, list(texts))
    if not is_given(each.survey, given):
        raise NotPossible("ballot", "these aren't answers to these questions")
    said = msgspec.json.encode([answers, list(texts)])

    def make(id: bytes) -> m.RoomAppend:
        sealed = seal_envelope(msgspec.json.encode(given), each.survey.recipient, ENVELOPE_SIZES[1])
        body = msgspec.json.encode(s.SurveyAnswer(sealed))
        record = m.WireRecord(id, person.sealed_record(kind, id, body, seed))
        return m.RoomAppend(room, record, generation=person.roster.current["members"])

    def append(message: m.RoomAppend) -> None:
        person.wallet.ask_once("/api/rooms/append", message, m.Appended, "ballot", poll.number)

    person.resealing(lambda: person.unsure.send(room, said, make, append))


def count(steward: Person, each: Surveyed) -> Answered:
    """Open and count the answers, as one of its two stewards. Raises ``NotPossible`` (``not-yours``,
    ``survey-stopped``); ``Declined`` (``poll-open``) before its last day is over."""
    if each.is_stopped:
        raise NotPossible("survey-stopped", "this survey was stopped, and nothing of it is counted")
    identity, poll = _identity(steward, each.survey), each.poll
    counts = steward.ask_to_read("/api/polls/read", m.PollRead(poll.number), m.PollCounts)
    found = list[Found]()
    for stored, opened in steward.read(f"answers/{poll.number}"):
        author, said = None, None
        if not isinstance(opened, Unreadable):
            try:
                sealed = read_json(opened.body, s.SurveyAnswer).sealed
                author, said = opened.author, open_envelope(sealed, [identity])
            except (Unreadable, *MALFORMED):
                author = None
        found.append(Found(stored.id, stored.day, hashlib.sha256(stored.body).digest(), author, said))
    return answered(each, found, counts)


def answered(each: Surveyed, found: Sequence[Found], counts: m.PollCounts) -> Answered:
    """What a room's records come to. Pure."""
    counted, refused = judged(each.poll, lambda author, said: _given(each, author, said) is not None, found)
    given = [said for by, one in counted.items() if (said := _given(each, by, one.said or b"")) is not None]
    hashes = sorted(one.hash for one in counted.values())
    seed = hashlib.sha256(b"".join(sorted(said.salt for said in given) + hashes)).digest()
    texts = list[list[str]]()
    for at in range(sum(ask.way == "text" for ask in each.survey.asks)):
        written = sorted(said.texts[at] for said in given if said.texts[at].strip())
        texts.append(written if len(written) >= s.LEAST else [])
    shown = suppress.table(each.survey.asks, given, seed)
    dropped = max(0, (counts.cast or 0) - len(found))
    is_many = counts.issued is not None and len(given) > counts.issued
    return Answered(len(given) - len(given) % s.LEAST, shown, texts, refused, dropped, is_many)


def _given(each: Surveyed, author: bytes, said: bytes) -> s.SurveyGiven | None:
    try:
        given = read_json(said, s.SurveyGiven)
    except MALFORMED:
        return None
    is_here = (given.poll, given.by) == (each.poll.id, author)
    return given if is_here and is_given(each.survey, given) else None


def publish(steward: Person, each: Surveyed, counted: Answered, summaries: Sequence[str]) -> None:
    """Put there what was counted, for the other steward to agree. Raises ``NotPossible``."""
    if counted.is_many:
        raise NotPossible("too-many", "there are more answers than the server issued tokens")
    if each.tally is not None:
        raise NotPossible("tally", "this is published already")
    if not _are_of_enough(summaries, counted):
        raise NotPossible("few", "fewer than 5 wrote something, so nothing is told of it")
    tally = s.SurveyTally(each.poll.id, counted.answers, counted.shown, list(summaries))
    steward.append("polls", None, msgspec.json.encode(tally))


def agree(steward: Person, each: Surveyed, counted: Answered) -> None:
    """Publish what the other steward counted, if it is what this device counted, and delete all answers for good.
    Raises ``NotPossible``."""
    if each.waits is None or each.waits[0] == steward.key:
        raise NotPossible("tally", "the other steward hasn't counted yet")
    _, hashed, tally = each.waits
    is_same = (tally.answers, tally.shown) == (counted.answers, counted.shown)
    if counted.is_many or not is_same or not _are_of_enough(tally.summaries, counted):
        raise NotPossible("differs", "the other steward counted something else; talk to her before anything else")
    steward.append("polls", None, msgspec.json.encode(s.SurveyAgreed(each.poll.id, hashed)))
    delete(steward, each)


def _are_of_enough(summaries: Sequence[str], counted: Answered) -> bool:
    both = zip(summaries, counted.texts, strict=False)
    return len(summaries) == len(counted.texts) and not any(said and not texts for said, texts in both)


def delete(steward: Person, each: Surveyed) -> None:
    """Delete all answers of a survey for good."""
    kind = f"answers/{each.poll.number}"
    for stored in [stored for stored, _ in steward.read(kind)]:
        steward.drop(kind, stored.id)


def _identity(steward: Person, survey: s.Survey) -> str:
    seat = steward.contents.seat
    for each in survey.counters:
        if each.key == steward.key:
            mine = [seat.identity, *([] if seat.former is UNSET else [seat.former.identity])]
            try:
                identity = open_envelope(each.wrap, mine).decode()
                if AgeKey.of(identity).recipient == survey.recipient:
                    return identity
            except (Unreadable, UnicodeDecodeError):
                break
    raise NotPossible("not-yours", "the answers of this survey aren't sealed to you")
