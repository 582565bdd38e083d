"""One steward with a changed client, and keys that were hers or another's before: she publishes no survey alone."""

import os

import msgspec
import pytest

from harness import Town, passphrase
from lounge_acts import by_two
from parasol.features.say import survey as s
from parasol.features.say.client import surveys
from parasol.features.say.client.voting import NotPossible
from parasol.features.say.poll import poll_id
from parasol.kernel import messages as m
from parasol.kernel.roster.client import founding, leaving, own_keys, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Poll
from parasol.kernel.seal import AgeKey, seal_envelope
from parasol.kernel.wire.signing import public_key_of
from poll_acts import come_back
from survey_acts import ASKS, answer, closed, opened, survey, wording

INVENTED = "All is well (invented)."


def invented(poll: bytes) -> bytes:
    shown = [[20, 20, 0], [0, 40] * 3, [40, 0, 0, 0, 0, 0], [40, 0, 0, 0], []]
    return msgspec.json.encode(s.SurveyTally(poll, 40, shown, [INVENTED]))


def agreed(poll: bytes, tally: bytes) -> bytes:
    return msgspec.json.encode(s.SurveyAgreed(poll, s.tally_hash(tally)))


def third_steward(served: Town, people: list[Person]) -> None:
    first, second, third, *others = people
    by_two(first, second, lambda: steward.change_role(first, third.key, "steward", "a third"))
    for each in (second, third, *others):
        each.refresh()


@pytest.mark.parametrize("how", ["renewed", "invited"])
def test_who_comes_back_under_other_keys_is_not_the_second_steward_of_a_survey(
    served: Town, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = served.settled("steward", "member", "member")
    third_steward(served, people)
    first, second, eve, ana = people
    module = own_keys if how == "renewed" else founding
    made = module.new_member(eve.device)  # type: ignore[attr-defined]
    monkeypatch.setattr(module, "new_member", lambda *_: made)
    later, identity = public_key_of(made.sign_seed), AgeKey.generate()
    to = [AgeKey.of(each).recipient for each in (eve.contents.seat.identity, made.identity)]
    wraps = [seal_envelope(identity.identity.encode(), each) for each in to]
    counters = [s.SurveyCounter(key, wrap) for key, wrap in zip((eve.key, later), wraps, strict=True)]
    body = msgspec.json.encode(s.Survey(os.urandom(16), identity.recipient, counters, ASKS, [wording()]))
    eve.append("polls", None, body)
    if how == "renewed":
        by_two(first, second, lambda: steward.change_role(first, eve.key, "member", "a while"))
        eve.refresh()
        again = own_keys.renew_own_keys(eve, passphrase())
        by_two(first, second, lambda: steward.change_role(first, again.key, "steward", "back"))
    else:
        leaving.leave(eve)
        for each in (first, second):
            each.refresh()
        words = passphrase()
        by_two(first, second, lambda: steward.invite(first, "steward", words, "they asked to join and I know them"))
        again = founding.join(served.connect(), served.device, words, passphrase())
    for each in (first, second, again, ana):
        each.refresh()
    assert again.key == later
    today = again.device.today()
    policy = again.roster.policy
    assert policy is not None
    changed = msgspec.structs.replace(policy, polls=[Poll(1, poll_id(body), today, today + 7, "all", 0)])
    by_two(again, second, lambda: steward.change_policy(again, changed, "the meeting asked"))
    for each in (first, ana):
        each.refresh()
        assert surveys.surveys(each) == {}


def test_a_tally_from_before_the_end_and_one_under_a_removed_steward_s_key_count_for_nothing(served: Town) -> None:
    people = served.settled("steward", "member", "member")
    third_steward(served, people)
    first, second, gone, ana = people
    early, alone = opened(first, second), opened(first, gone)

    def put_by_gone(body: bytes) -> None:
        """A record that the first steward sends and that the key of the one who was removed signed."""
        id = os.urandom(16)
        record = m.WireRecord(id, first.sealed_record("polls", id, body, gone.seed))
        message = m.RoomAppend(first.room("polls"), record, generation=first.roster.current["members"])
        first.connection.ask("/api/rooms/append", message, m.Appended, first.seed)

    first.append("polls", None, invented(early.id))
    second.append("polls", None, agreed(early.id, invented(early.id)))
    by_two(first, second, lambda: steward.remove(first, gone.key, "shared keys with a client"))
    closed(served)
    come_back(first, second, ana)
    first.append("polls", None, invented(alone.id))
    put_by_gone(agreed(alone.id, invented(alone.id)))
    for each in (first, second, ana):
        found = surveys.surveys(each)
        assert [one.tally for one in found.values()] == [None, None]
        assert [one.is_lost for one in found.values()] == [False, True]
    put_by_gone(invented(early.id))
    assert surveys.surveys(second)[1].waits is None


def test_nobody_answers_a_survey_that_nobody_can_publish(served: Town) -> None:
    people = served.settled("steward", "member", "member")
    third_steward(served, people)
    first, second, third, ana = people
    opened(first, third)
    come_back(ana)
    by_two(first, second, lambda: steward.change_role(first, third.key, "member", "she is tired"))
    ana.refresh()
    assert survey(ana).is_lost
    with pytest.raises(NotPossible) as refused:
        answer(ana, [1])
    assert refused.value.code == "survey-lost"
