"""What a dishonest server, member or steward can do to a survey: its two stewards' devices name what doesn't count, and
nobody alone publishes."""

import os
from collections.abc import Callable

import msgspec
import pytest
from lying import Liar, edit

from harness import Town
from parasol.features.say import survey as s
from parasol.features.say.client import surveys
from parasol.features.say.client.surveys import Answered
from parasol.features.say.client.voting import NotPossible, ballot_seed
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined
from parasol.kernel.formats.bounds import ENVELOPE_SIZES
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll
from parasol.kernel.seal import seal_envelope
from parasol.kernel.wire.signing import public_key_of
from poll_acts import come_back
from survey_acts import WRITTEN, answer, closed, opened, survey

Stored = list[m.StoredRecord]


def answered(town: Town, people: list[Person]) -> tuple[Poll, surveys.Surveyed]:
    poll = opened(*people[:2])
    come_back(*people)
    for person in people[:5]:
        answer(person, [0], text=WRITTEN)
    each = survey(people[4])
    closed(town)
    return poll, each


class Surveyed:
    """A community with a survey that five answered; one who drew didn't."""

    def __init__(self, served: Town) -> None:
        self.town = served
        people = served.settled("steward", "member", "member", "member", "member", then=answered)
        self.first, self.second, self.ana, self.bea, self.eve, self.pia = people
        self.poll, self.each = served.kept
        self.room = self.first.room("answers/1")

    def given(self, seed: bytes, **changed: object) -> s.SurveyGiven:
        plain = s.SurveyGiven(self.poll.id, public_key_of(seed), os.urandom(16), [[0], [], [], [], []], [""])
        return msgspec.structs.replace(plain, **changed)

    def forged(
        self, days: int = 0, seed: bytes | None = None, sealed: bytes = b"", **changed: object
    ) -> m.StoredRecord:
        """An answer by a member who gives the server her keys."""
        id, seed = os.urandom(16), seed or os.urandom(32)
        said = msgspec.json.encode(self.given(seed, **changed))
        sealed = sealed or seal_envelope(said, self.each.survey.recipient, ENVELOPE_SIZES[1])
        body = self.eve.sealed_record("answers/1", id, msgspec.json.encode(s.SurveyAnswer(sealed)), seed)
        return m.StoredRecord(0, id, self.poll.opens_on + days, body)

    def seen(
        self, change: Callable[[Stored], Stored], counts: Callable[[m.PollCounts], m.PollCounts] = lambda told: told
    ) -> Answered:
        """What the first steward's device sees if the server tells her these records and counts."""

        def page(asked: dict[str, object], told: bytes) -> bytes:
            answer = msgspec.json.decode(told, type=m.RoomPage)
            if msgspec.convert(asked, m.RoomRead, strict=False).room != self.room:
                return told
            records = [msgspec.structs.replace(each, seq=at) for at, each in enumerate(change(answer.records), 1)]
            return msgspec.json.encode(m.RoomPage(records, False))

        liar = Liar()
        liar.lies = {"/api/rooms/read": page, "/api/polls/read": edit(m.PollCounts, counts)}
        self.first.connection = Connection(self.town.url, liar)
        self.town.connections.append(self.first.connection)
        self.first.refresh()
        return surveys.count(self.first, self.each)


@pytest.fixture
def scene(served: Town) -> Surveyed:
    return Surveyed(served)


def copied(scene: Surveyed, told: Stored) -> m.StoredRecord:
    """Somebody else's envelope, in a record that another key signs."""
    opened = scene.first.opened("answers/1", told[0])
    return scene.forged(sealed=msgspec.json.decode(opened.body, type=s.SurveyAnswer).sealed)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("reason", "made"),
    [
        ("unreadable", lambda scene, told: msgspec.structs.replace(told[0], id=bytes(16), body=bytes(16_384))),
        ("unreadable", lambda scene, told: scene.forged(sealed=bytes(ENVELOPE_SIZES[1]))),
        ("replayed", lambda scene, told: msgspec.structs.replace(told[0], id=bytes(16))),
        ("late", lambda scene, told: scene.forged(days=8)),
        ("late", lambda scene, told: scene.forged(days=-1)),
        ("invalid", lambda scene, told: scene.forged(poll=bytes(32))),
        ("invalid", lambda scene, told: scene.forged(by=bytes(32))),
        ("invalid", lambda scene, told: scene.forged(chosen=[[0, 1], [], [], [], []])),
        ("invalid", lambda scene, told: scene.forged(chosen=[[2], [], [], [], []])),
        ("invalid", lambda scene, told: scene.forged(texts=[])),
        ("invalid", copied),
        ("double", lambda scene, told: scene.forged(seed=ballot_seed(scene.ana.contents.seat, 1))),
    ],
)
def test_an_answer_that_does_not_count_is_named(
    scene: Surveyed, reason: str, made: Callable[[Surveyed, Stored], m.StoredRecord]
) -> None:
    honest = scene.seen(lambda told: told)
    assert (honest.answers, honest.refused, honest.dropped) == (5, [], 0)
    result = scene.seen(lambda told: [*told, made(scene, told)])
    assert result.refused == [reason]
    assert (result.answers, result.shown, result.texts) == (honest.answers, honest.shown, honest.texts)


def test_dropped_answers_and_more_than_tokens_are_seen(scene: Surveyed) -> None:
    assert scene.seen(lambda told: told[1:]).dropped == 1
    many = scene.seen(lambda told: [*told, scene.forged(), scene.forged()])
    assert many.is_many, "seven, where six drew"
    with pytest.raises(NotPossible) as caught:
        surveys.publish(scene.first, scene.each, many, [""])
    assert caught.value.code == "too-many"
    assert not scene.seen(lambda told: [*told, scene.forged()]).is_many, "for who drew and didn't answer: unseen"


def test_fewer_than_five_are_told_as_none_and_their_texts_not_even_to_who_counts(scene: Surveyed) -> None:
    result = scene.seen(lambda told: told[:4])
    assert (result.answers, result.texts) == (0, [[]])
    assert not any(map(any, result.shown))
    with pytest.raises(NotPossible) as caught:
        surveys.publish(scene.first, scene.each, result, ["Locks."])
    assert caught.value.code == "few"


def test_the_two_agree_only_to_what_both_counted(scene: Surveyed) -> None:
    counted = surveys.count(scene.first, scene.each)
    false = Answered(50, [[50, 0, 0], *counted.shown[1:]], counted.texts, [], 0, is_many=False)
    surveys.publish(scene.first, scene.each, false, ["All is well."])
    mine = surveys.count(scene.second, survey(scene.second))
    with pytest.raises(NotPossible) as caught:
        surveys.agree(scene.second, survey(scene.second), mine)
    assert caught.value.code == "differs"
    assert survey(scene.ana).tally is None
    surveys.publish(scene.first, scene.each, counted, [""])
    surveys.agree(scene.second, survey(scene.second), mine)
    tally = survey(scene.ana).tally
    assert tally is not None
    assert tally.answers == 5


def test_a_tally_that_others_sign_or_that_one_signs_twice_is_none(scene: Surveyed) -> None:
    """A member has the members' key, but is no steward; and nobody agrees with herself."""
    body = msgspec.json.encode(s.SurveyTally(scene.poll.id, 50, [[]] * 5, [""]))
    agreed = msgspec.json.encode(s.SurveyAgreed(scene.poll.id, s.tally_hash(body)))
    scene.first.append("polls", None, body)
    scene.first.append("polls", None, agreed)
    with pytest.raises(Declined):
        scene.eve.append("polls", None, agreed)
    assert survey(scene.ana).tally is None
    scene.second.append("polls", None, msgspec.json.encode(s.SurveyAgreed(scene.poll.id, bytes(32))))
    assert survey(scene.ana).tally is None, "she agreed to something else"


def test_a_steward_who_is_given_nothing_to_open_is_told(scene: Surveyed) -> None:
    """Whoever opens a survey can keep the other one from its answers: her device says so."""
    mine, other = scene.each.survey.counters
    useless = s.SurveyCounter(other.key, mine.wrap)
    changed = msgspec.structs.replace(scene.each.survey, counters=[mine, useless])
    with pytest.raises(NotPossible) as caught:
        surveys.count(scene.second, surveys.Surveyed(scene.poll, changed))
    assert caught.value.code == "not-yours"


def test_nothing_published_is_changed_by_the_same_two(scene: Surveyed) -> None:
    surveys.publish(scene.first, scene.each, surveys.count(scene.first, scene.each), [""])
    surveys.agree(scene.second, survey(scene.second), surveys.count(scene.second, survey(scene.second)))
    body = msgspec.json.encode(s.SurveyTally(scene.poll.id, 50, [[]] * 5, [""]))
    scene.first.append("polls", None, body)
    scene.second.append("polls", None, msgspec.json.encode(s.SurveyAgreed(scene.poll.id, s.tally_hash(body))))
    tally = survey(scene.ana).tally
    assert tally is not None
    assert tally.answers == 5


def test_the_server_takes_no_answer_that_no_token_pays_for_or_of_another_size(served: Town) -> None:
    first, second, ana, *_ = served.settled("steward", "member", "member")
    opened(first, second)
    come_back(ana)
    id = os.urandom(16)
    small = ana.sealed_record("answers/1", id, b"{}", os.urandom(32))
    message = m.RoomAppend(ana.room("answers/1"), m.WireRecord(id, small), generation=ana.roster.current["members"])
    for pay, code in (
        (lambda: ana.wallet.ask("/api/rooms/append", message, m.Appended, "post"), "no-such-room"),
        (lambda: first.connection.ask("/api/rooms/append", message, m.Appended, first.seed), "not-allowed"),
        (lambda: ana.wallet.ask_once("/api/rooms/append", message, m.Appended, "ballot", 1), "not-padded"),
    ):
        with pytest.raises(Declined) as caught:
            pay()
        assert caught.value.code == code
    answer(ana, [0])


def test_a_third_steward_s_tally_is_none_even_if_one_of_the_two_agrees(scene: Surveyed) -> None:
    tally = s.SurveyTally(scene.poll.id, 50, [[]] * 5, [""])
    hashed, named, third = bytes(32), scene.each.counters[0], bytes(32)
    today = scene.first.device.today()
    said = [(third, hashed, tally)]
    assert surveys._with_result(scene.each, said, {(named, scene.poll.id, hashed)}, today).tally is None
    said = [(scene.each.counters[1], hashed, tally)]
    assert surveys._with_result(scene.each, said, {(named, scene.poll.id, hashed)}, today).tally == tally
    assert surveys._with_result(scene.each, said, {(third, scene.poll.id, hashed)}, today).tally is None
