"""Opening a poll, and voting in one. A ballot is paid with the poll's token and signed by a key that is nobody's
membership, the same on each of the member's devices: by it they find it among those that were counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from msgspec import UNSET

from parasol.features.say.client.tally import is_ballot, is_question
from parasol.features.say.poll import Ballot, Question, poll_id
from parasol.kernel import messages as m
from parasol.kernel.roster.client import steward as governing
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import polls_of
from parasol.kernel.roster.structs import MAX_POLLS, Poll, Voters
from parasol.kernel.seal import derive
from parasol.kernel.seal.errors import MALFORMED, Unreadable
from parasol.kernel.tokens.client.derive import master_of
from parasol.kernel.told import Coded, Told
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.tokens import ESCROW_WEEK

ROOM = "polls"


class NotPossible(Coded, Told):
    """A question or an answer that isn't one, or a poll too many. ``code`` is for programs."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A poll with its question, which is None if no record has its hash."""

    poll: Poll
    question: Question | None


def room_of(number: int) -> str:
    """The kind of the room of a poll's ballots."""
    return f"ballots/{number}"


def ballot_seed(seat: SeatKeys, number: int) -> bytes:
    """The seed of the key that signs a member's ballot in this poll."""
    return derive(master_of(seat, "escrow", ESCROW_WEEK), "ballot", context=number.to_bytes(4))


def asked(person: Person) -> dict[int, Asked]:
    """All polls that are known, by their numbers, without surveys. Raises as ``Person.read``."""
    found, others = dict[bytes, Question](), set[bytes]()
    for _, opened in person.read(ROOM):
        if isinstance(opened, Unreadable):
            continue
        try:
            question = read_json(opened.body, Question)
        except MALFORMED:
            others.add(poll_id(opened.body))
            continue
        if is_question(question):
            found[poll_id(opened.body)] = question
    polls = sorted(polls_of(person.roster).items())
    return {number: Asked(poll, found.get(poll.id)) for number, poll in polls if poll.id not in others}


def kept_polls(roster: RosterState, today: int) -> list[Poll]:
    """The polls that settings made today have to name."""
    polls = UNSET if roster.policy is None else roster.policy.polls
    known = [] if polls is UNSET else list(polls)
    return [each for each in known if today <= each.closes_on and each.voters != "none"]


def open_poll(
    steward: Person, question: Question, opens_on: int, closes_on: int, voters: Voters, quorum: int, reason: str
) -> Poll:
    """Write the question, and propose the settings that open the poll (or change them, while there is one steward).
    Raises ``NotPossible``, and as ``change_policy``: ``SecondNeeded``, ``RosterRefused``."""
    if not is_question(question):
        raise NotPossible("question", "this isn't a question that can be answered so")
    return put(steward, msgspec.json.encode(question), opens_on, closes_on, voters, quorum, reason)


def put(steward: Person, body: bytes, opens_on: int, closes_on: int, voters: Voters, quorum: int, reason: str) -> Poll:
    """The same for the record of a question or of a survey. Raises as ``open_poll``."""
    polls = kept_polls(steward.roster, steward.device.today())
    if len(polls) == MAX_POLLS:
        raise NotPossible("many-polls", f"{MAX_POLLS} polls are open; one of them has to close first")
    number = max(polls_of(steward.roster), default=0) + 1
    poll = Poll(number, poll_id(body), opens_on, closes_on, voters, quorum)
    steward.append(ROOM, None, body)
    governing.change_policy(steward, msgspec.structs.replace(steward.policy, polls=[*polls, poll]), reason)
    return poll


def call_off(steward: Person, number: int, reason: str) -> None:
    """Propose settings under which a poll is called off. Raises ``NotPossible``, and as ``open_poll``."""
    polls = UNSET if steward.policy is None else steward.policy.polls
    known = [] if polls is UNSET else list(polls)
    if all(each.number != number for each in known):
        raise NotPossible("no-poll", "there is no such poll to call off")
    changed = [msgspec.structs.replace(each, voters="none") if each.number == number else each for each in known]
    governing.change_policy(steward, msgspec.structs.replace(steward.policy, polls=changed), reason)


def cast(person: Person, poll: Poll, question: Question, choices: Sequence[int]) -> None:
    """Vote. Said again before an answer came, it is the very same ballot. Raises ``NotPossible``, and as
    ``TokenWallet.ask_once``: ``OnceMissing``, ``OnceUsed``, ``Declined`` (``token-stale`` outside the poll's days)."""
    ballot = Ballot(poll.id, list(choices))
    if not is_ballot(question, ballot):
        raise NotPossible("ballot", "this isn't an answer to this question")
    kind, body = room_of(poll.number), msgspec.json.encode(ballot)
    room, seed = person.room(kind), ballot_seed(person.contents.seat, poll.number)

    def make(id: bytes) -> m.RoomAppend:
        record = m.WireRecord(id, person.sealed_record(kind, id, body, seed))
        return m.RoomAppend(room, record, generation=person.roster.current["members"])

    def append(message: m.RoomAppend) -> None:
        person.wallet.ask_once("/api/rooms/append", message, m.Appended, "ballot", poll.number)

    person.resealing(lambda: person.unsure.send(room, body, make, append))
