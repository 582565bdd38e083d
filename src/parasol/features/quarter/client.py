"""A quarter in numbers: what any member's device can count of it, and what a steward publishes.

It must never tell of fewer than five people: what people did is told from five on, in fives, rounded down; of a share,
those who did and those who didn't are five at least. What stewards did in front of all members is told as it is. Each
quarter is published once, so that nobody learns anything from a difference.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.features.guides.client.reading import fetch_guides
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.structs import CAME_DAYS, Answer, Came
from parasol.features.quarter.structs import LEAST, Figure, Quarter, Unit, What
from parasol.features.say.client.counting import count
from parasol.features.say.client.proposals import Proposal, Supported, Text, Word, proposal_of
from parasol.features.say.client.surveys import surveys
from parasol.features.say.client.voting import asked
from parasol.kernel import messages as m
from parasol.kernel.moderation import decisions
from parasol.kernel.rooms.client.public import read_all
from parasol.kernel.rooms.public import Waiting
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.steward import check_steward
from parasol.kernel.roster.rules.once import is_stopped
from parasol.kernel.told import Coded, Told
from parasol.kernel.wire.days import first_day_of_quarter

WAITING_DAYS = 30
"""So old a desk's word may be of how long people wait."""
ROOM = "polls"
ASKED: dict[What, str] = {"workshop_useful": "useful", "workshop_safe": "safe", "workshop_one_more": "one_more"}
"""What a workshop's slips ask, by the name of its figure."""


class NotCountable(Coded, Told):
    """This quarter can't be counted. ``code`` is for programs."""


@dataclass(slots=True)
class Found:
    """What was found of a quarter, before anything is protected. ``votes``: of each poll the ballots that count, and
    the tokens issued. ``checks``: None if the server knows no number (any more). ``guides``: how many there are, and
    how many are within review. ``desks``: the usual days until an answer. ``workshops``: the heads counted; ``ticks``:
    by question, who said yes and who answered."""

    answers: list[Proposal] = field(default_factory=list)
    waited: list[int] = field(default_factory=list)
    due: list[Proposal] = field(default_factory=list)
    promises: list[bool] = field(default_factory=list)
    polls: int = 0
    votes: list[tuple[int, int]] = field(default_factory=list)
    guides: tuple[int, int] | None = None
    desks: list[int] = field(default_factory=list)
    alerts: int = 0
    withdrawn: int = 0
    checks: int | None = None
    workshops: list[int] = field(default_factory=list)
    ticks: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    surveys: int = 0


def at_least(number: int) -> int | None:
    """A number of people, or of what people did, as it may be told."""
    return number - number % LEAST if number >= LEAST else None


def share(some: int, all: int) -> int | None:
    """A share in hundredths, as it may be told."""
    return None if min(some, all - some) < LEAST else 100 * some // all // 5 * 5


def median(numbers: Iterable[int]) -> int:
    """The median; of an even number the longer one: never flattering."""
    ordered = sorted(numbers)
    return ordered[len(ordered) // 2]


def figures(found: Found) -> list[Figure]:
    """What may be told of it. Pure."""
    told: list[Figure] = []

    def tell(what: What, value: int | None, unit: Unit = "exact") -> None:
        told.append(Figure(what, unit, value))

    def tell_share(what: What, parts: Iterable[tuple[int, int]]) -> None:
        counted = [*parts]
        tell(what, share(sum(some for some, _ in counted), sum(all for _, all in counted)), "share")

    tell("answered", len(found.answers))
    tell("agreed", sum(isinstance(said := _said(each), Answer) and said.says != "no" for each in found.answers))
    if found.waited:
        tell("answer_days", median(found.waited), "days")
    tell("answers_due", len(found.due))
    tell("answers_late", sum(each.is_late for each in found.due))
    tell("promises", len(found.promises))
    tell("promises_kept", sum(found.promises))
    tell("polls", found.polls)
    if found.votes:
        tell_share("turnout", found.votes)
    if found.surveys:
        tell("surveys", found.surveys)
    if found.guides:
        tell("guides", found.guides[0])
        tell("guides_reviewed", found.guides[1])
    if found.desks:
        tell("desks", len(found.desks))
        tell("desk_days", median(found.desks), "days")
    tell("alerts", at_least(found.alerts), "least")
    tell("alerts_withdrawn", at_least(found.withdrawn), "least")
    if found.checks is not None:
        tell("checks", at_least(found.checks), "least")
    if found.workshops:
        tell("workshops", len(found.workshops))
        tell("workshop_people", at_least(sum(found.workshops)), "least")
        for what, question in ASKED.items():
            tell_share(what, found.ticks.get(question, ()))
    return told


def look(person: Person, quarter: int) -> tuple[Found, int]:
    """What this device finds of a quarter, and since which day: what is deleted isn't counted. Raises
    ``NotCountable``, ``Distrust``, and as ``Person.read``."""
    policy, today = person.policy, person.device.today()
    first, last = first_day_of_quarter(quarter), first_day_of_quarter(quarter + 1) - 1
    if last >= today:
        raise NotCountable("not-over", "this quarter isn't over")
    since = max(first, today - min(policy.lifetime("lounge_days"), policy.decision_days) + 1)
    if since > last:
        raise NotCountable("too-late", "what there was in this quarter has been deleted")
    found = Found()
    _look_at_proposals(person, found, since, last)
    for decided in decisions.read(person):
        if since <= decided.day <= last:
            found.alerts += decided.decision.what == "published an alert"
            found.withdrawn += decided.decision.what == "took down an alert"
    found.checks = person.ask_to_read("/api/checks/quarter", m.QuarterRead(quarter), m.QuarterChecks).checks
    guides = fetch_guides(person.connection, person.roster, today, person.guides_seen)
    if guides is not None:
        pages = guides.list.pages
        found.guides = len(pages), sum(today <= page.review_by for page in pages)
    said = [read.item for read in read_all(person.connection, person.roster)]
    newest = {each.desk: each for each in said if isinstance(each, Waiting) and today - each.day <= WAITING_DAYS}
    found.desks = [each.usual for each in newest.values() if each.usual is not None]
    return found, since


def _look_at_proposals(person: Person, found: Found, since: int, last: int) -> None:
    lounge, policy = read_lounge(person), person.policy
    needed, days = policy.lifetime("proposal_support"), policy.lifetime("answer_days")
    answered = [(word.said.post, word.said.digest) for word in lounge.words if isinstance(word.said, Answer)]
    proposed = [(said.identity, said.digest) for said in lounge.said if said.is_proposal]
    for post, digest in dict.fromkeys([*answered, *proposed]):
        support = lounge.support.get(post, ())
        became = proposal_of(post, _text(digest, support), support, lounge.words, needed, days, lounge.standing.today)
        if became.answered_on is not None and since <= became.answered_on <= last:
            found.answers.append(became)
            if became.due_on is not None:
                found.waited.append(max(0, became.answered_on - (became.due_on - days)))
        if became.due_on is not None and since <= became.due_on <= last:
            found.due.append(became)
        if became.came_due is not None and since <= became.came_due <= last:
            found.promises.append(_is_done(became.came))
    _look_at_polls(person, found, lounge.words, since, last)


def _text(digest: bytes, support: Iterable[Supported]) -> Text:
    """A text that may be gone, and with it the day that tells whose support counts: then that of the month is counted
    of which there is most."""
    months = Counter(each.month for each in support if each.digest == digest)
    return Text(digest, months.most_common(1)[0][0] if months else 0)


def _look_at_polls(person: Person, found: Found, words: Sequence[Word], since: int, last: int) -> None:
    polls = [each for each in asked(person).values() if each.question and not is_stopped(person.roster, each.poll)]
    answered = [each for each in surveys(person).values() if not each.is_stopped]
    for poll in [*(each.poll for each in polls), *(each.poll for each in answered)]:
        if since <= poll.closes_on + CAME_DAYS <= last:
            told = [word for word in words if isinstance(word.said, Came) and word.said.of == poll.id[:16]]
            found.promises.append(_is_done(max(told, key=lambda word: word.seq, default=None)))
    for each in polls:
        if since <= each.poll.closes_on <= last:
            found.polls += 1
            result = count(person, each)
            if result.counts.issued is not None and result.why != "too-many":
                found.votes.append((len(result.by), result.counts.issued))
    found.surveys = sum(each.tally is not None and since <= each.poll.closes_on <= last for each in answered)


def _said(proposal: Proposal) -> object:
    return proposal.answer.said if proposal.answer is not None else None


def _is_done(came: Word | None) -> bool:
    return came is not None and isinstance(came.said, Came) and came.said.state == "done"


def published(person: Person) -> dict[int, Quarter]:
    """The quarters that stewards published: of each the first one. Raises as ``Person.read``."""
    found, _ = person.records(ROOM, Quarter)
    return {each.record.quarter: each.record for each in reversed(found)}


def publish(steward: Person, made: Quarter) -> None:
    """Tell all members. Raises ``NotASteward``, ``NotCountable`` if it was told before."""
    check_steward(steward)
    if made.quarter in published(steward):
        raise NotCountable("published", "this quarter was told before, and stays as it was told")
    steward.append(ROOM, None, msgspec.json.encode(made))
