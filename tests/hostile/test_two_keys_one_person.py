"""One steward who renews her own keys, and keeps the old ones: wherever two have to decide, she is one all the same."""

from collections.abc import Iterator

import msgspec
import pytest

from catalogue_acts import everybody, hide, listed, names, switch_on
from guides.pages import guide_of
from harness import Town, passphrase, town
from lounge_acts import TOPICS, by_two, posted
from parasol.features.guides.client.signed import is_by_two, signed_by
from parasol.features.guides.structs import SignedGuide
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.structs import PROPOSAL, Act, Answer
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import room_name
from parasol.kernel.rooms.client.public import body_of
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.structs import Role
from profile_acts import later


class Twice:
    """Three stewards, of whom the first renewed her keys after she had decided something, and two members."""

    def __init__(self, running: Town) -> None:
        self.town = running
        people = running.settled("steward", "member", "member", "member")
        self.before, self.second, self.third, self.ana, self.bea = people
        before = self.before
        switch_on(running, before, self.second, self.third)
        today = before.device.today()
        policy = before.roster.policy
        assert policy is not None
        changed = msgspec.structs.replace(policy, topics=TOPICS.topics)
        by_two(before, self.second, lambda: steward.change_policy(before, changed, "a space of our own"))
        for each in people:
            each.refresh()
        self.said = posted(self.ana)
        self.proposed = posted(self.ana, topic=PROPOSAL, title="Sundays")
        self.persona = listed(running, self.bea)
        self.hidden = flags.act(before, Act("hide", today, "I say so", post=self.said.identity))
        answer = Answer(self.proposed.identity, self.proposed.digest, "Sundays", "no", "We can't.", today)
        self.answer = flags.act(before, answer)
        self.unlisted = hide(before, self.persona)
        self.now = renew_own_keys(before, passphrase())
        for each in (self.second, self.third, self.ana, self.bea):
            each.refresh()


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twice]:
    with town(tmp_path_factory.mktemp("twice") / "store") as running:
        yield Twice(running)


def test_she_confirms_no_hiding_and_no_answer_of_her_own(twice: Twice) -> None:
    ana, today = twice.ana, twice.now.device.today()
    for of in (twice.hidden, twice.answer):
        flags.act(twice.now, Act("confirm", today, "and again", of=of))
    read, policy = read_lounge(ana), ana.roster.policy
    assert [case.done.id for case in read.standing.waiting()] == [twice.hidden]
    assert policy is not None
    assert [word.id for word in read.proposal(twice.proposed, policy).waiting] == [twice.answer]
    flags.act(twice.now, Act("restore", today, "nor does she hear an appeal", of=twice.hidden))
    assert read_lounge(ana).standing.waiting()
    for of in (twice.hidden, twice.answer):
        flags.act(twice.second, Act("confirm", today, "so it is", of=of))
    read = read_lounge(ana)
    assert not read.standing.waiting()
    assert read.proposal(twice.proposed, policy).answer is not None


def is_signed_by(twice: Twice, *by: Person) -> bool:
    roster, signed = twice.ana.roster, SignedGuide(guide_of("phone", twice.now.device.today()), [])
    for each in by:
        signed = signed_by(roster.genesis, signed, each.seed)
    return is_by_two(roster, signed, roster.steward_spans)


def test_she_signs_no_guide_twice(twice: Twice) -> None:
    assert not is_signed_by(twice, twice.before, twice.now)
    assert is_signed_by(twice, twice.before, twice.second), "what two signed before she renewed them still holds"
    assert is_signed_by(twice, twice.now, twice.second)


def test_she_hides_no_profile_for_good(twice: Twice) -> None:
    today, room = twice.now.device.today(), room_name(twice.ana.roster.genesis, "unlisted")
    assert names(everybody(twice.town)) == []
    hide(twice.now, twice.persona, "confirm", twice.unlisted)
    for does, of in (("confirm", twice.unlisted), ("hide", msgspec.UNSET)):
        id = twice.now.device.random(16)
        act = Act(
            does, today, "in her old name", post=twice.persona.link.room if does == "hide" else msgspec.UNSET, of=of
        )
        body = body_of(twice.before.seed, room, id, msgspec.json.encode(act))
        twice.now.connection.append(m.RoomAppend(room, m.WireRecord(id, body)), twice.now.seed)
    later(twice.town, 2)
    assert names(everybody(twice.town)) == ["Zq7Ada"]


def test_who_steps_down_and_comes_back_under_other_keys_is_one_for_who_reads_the_charter_alone(twice: Twice) -> None:
    ana, third, today = twice.ana, twice.third, twice.now.device.today()

    def by_two_of_us(role: Role, who: Person) -> None:
        by_two(twice.now, twice.second, lambda: steward.change_role(twice.now, who.key, role, "for a while"))
        for each in (who, ana, twice.second):
            each.refresh()

    proposed = posted(twice.bea, topic=PROPOSAL, title="Mondays")
    answer = flags.act(third, Answer(proposed.identity, proposed.digest, "Mondays", "no", "I say so.", today))
    by_two_of_us("member", third)
    again = renew_own_keys(third, passphrase())  # the register tells, which members don't read
    by_two_of_us("steward", again)
    flags.act(again, Act("confirm", today, "and again", of=answer))
    policy = ana.roster.policy
    assert policy is not None
    assert [word.id for word in read_lounge(ana).proposal(proposed, policy).waiting] == [answer]
    assert not is_signed_by(twice, third, again)
    assert is_signed_by(twice, twice.second, again)
    flags.act(twice.second, Act("confirm", today, "so it is", of=answer))
    assert read_lounge(ana).proposal(proposed, policy).answer is not None
