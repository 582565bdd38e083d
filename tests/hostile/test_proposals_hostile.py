"""Proposals, and who would cheat: members with several pens, writers who change the text, one steward alone, a host."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from harness import POLICY
from lounge_acts import Room, appended, by_two, lounge, posted
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.reading import Said, read_lounge
from parasol.features.lounge.client.writing import ROOM, Writing, body_of
from parasol.features.lounge.structs import PROPOSAL, Act, Answer, Came, Given
from parasol.features.say.client.proposals import Proposal
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person

NEEDED, DAYS = 2, 14
TEXT = "Open the desk on Sundays (invented)."


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("proposals") / "store") as room:
        rules = msgspec.structs.replace(POLICY, proposal_support=NEEDED, answer_days=DAYS)
        by_two(room.first, room.second, lambda: steward.change_policy(room.first, rules, "so few of us"))
        for each in room.people:
            each.refresh()
        yield room


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    """With new tokens; what a test left is gone."""
    shared.next_weeks()
    yield shared
    for stored, _ in list(shared.first.read(ROOM)):
        shared.first.drop(ROOM, stored.id)


def proposed(person: Person, **changed: Any) -> Said:
    return posted(person, **{"topic": PROPOSAL, "title": "Sundays", "text": TEXT, **changed})


def became(person: Person, said: Said) -> Proposal:
    policy, read = person.roster.policy, read_lounge(person)
    assert policy is not None
    return read.proposal(next(each for each in read.said if each.identity == said.identity), policy)


def answered(by: Person, said: Said, **changed: Any) -> bytes:
    told = {"digest": said.digest, "says": "yes", "text": "From June on.", "day": by.device.today(), **changed}
    return flags.act(by, Answer(said.identity, title=said.post.title, **told))


def confirmed(by: Person, of: bytes) -> bytes:
    return flags.act(by, Act("confirm", by.device.today(), "so we said", of=of))


def test_it_is_supported_answered_by_two_told_of_and_lateness_shows_to_members(room: Room) -> None:
    first, second, ana, bea = room.first, room.second, room.ana, room.bea
    said, today = proposed(ana), ana.device.today()
    assert said.is_proposal, "though no topic of the lounge is left in the settings"
    for person in (bea, room.third):
        Writing(person).support(said)
    assert (became(ana, said).support, became(ana, said).due_on) == (2, today + DAYS)
    room.town.clock.offset += (DAYS + 1) * 86_400
    assert became(ana, said).is_late
    id = answered(first, said)
    assert [word.id for word in became(bea, said).waiting] == [id]
    assert became(bea, said).answer is None
    confirmed(second, id)
    now = became(bea, said)
    assert now.answer is not None
    assert (now.answer.id, now.is_late, now.waiting) == (id, True, ()), "it was late, and stays so"
    room.town.clock.offset += 31 * 86_400
    assert became(ana, said).is_came_late
    flags.act(first, Came(id, "Sundays", "done", "The desk is open.", first.device.today()))
    came = became(ana, said).came
    assert came is not None
    assert isinstance(came.said, Came)
    assert came.said.text == "The desk is open."


def test_four_pens_of_one_member_are_no_voice_and_her_voice_is_one(room: Room) -> None:
    said = proposed(room.ana)
    for slot in range(4):
        Writing(room.bea).react(slot, [Given(said.identity, "support")])
    assert became(room.ana, said).support == 0
    for _ in range(2):
        Writing(room.bea).support(said)
    assert became(room.ana, said).support == 1
    Writing(room.bea).support(said, is_meant=False)
    assert became(room.ana, said).support == 0


def test_support_for_one_text_is_none_for_the_text_that_took_its_place(room: Room) -> None:
    said = proposed(room.ana)
    for person in (room.bea, room.third):
        Writing(person).support(said)
    id = answered(room.first, said)
    confirmed(room.second, id)
    Writing(room.ana).correct(said, title="Close it on Sundays")
    now = became(room.bea, said)
    assert (now.support, now.due_on, now.answer, [word.id for word in now.earlier]) == (0, None, None, [id])


def test_two_texts_under_one_edition_have_no_support_in_common(room: Room) -> None:
    """A changed client appends another text as the same edition, waits for support, and takes the first one back."""
    said, writing = proposed(room.ana), Writing(room.ana)
    other = msgspec.structs.replace(said.post, text="Close the desk.")
    appended(room.ana, writing.pens[0].seed, body_of(other))
    for person in (room.bea, room.third):
        Writing(person).support(said)
    assert became(room.bea, said).support == 2
    writing.take_back(said)
    (now,) = read_lounge(room.bea).said
    assert (now.identity, now.post.text) == (said.identity, "Close the desk.")
    assert became(room.bea, now).support == 0


def test_a_look_alike_has_support_and_answers_of_its_own(room: Room) -> None:
    said = proposed(room.ana, name="Zinnia")
    Writing(room.third).support(said)
    other = proposed(room.bea, name="Zinnia")
    assert said.by != other.by
    confirmed(room.second, answered(room.first, said))
    assert (became(room.ana, other).support, became(room.ana, other).answer) == (0, None)
    hung = posted(room.bea, topic=PROPOSAL, title="Sundays", root=said.identity)
    assert not hung.is_proposal


def test_nobody_answers_alone_and_members_not_at_all(room: Room) -> None:
    first, ana = room.first, room.ana
    said = proposed(ana)
    id = answered(first, said)
    confirmed(first, id)
    assert became(ana, said).answer is None
    pen = Writing(ana).pens[0]
    before = read_lounge(ana).others
    for forged in (
        Answer(said.identity, said.digest, "Sundays", "yes", "From June on.", ana.device.today()),
        Act("confirm", ana.device.today(), "so we said", of=id),
        Came(id, "Sundays", "done", "It is done.", ana.device.today()),
    ):
        for seed in (pen.seed, ana.seed):
            appended(ana, seed, body_of(forged))
    now = became(ana, said)
    assert (now.answer, now.came, len(now.waiting)) == (None, None, 1)
    assert read_lounge(ana).others == before + 6


def test_an_answer_isn_t_dated_back(room: Room) -> None:
    said, today = proposed(room.ana), room.ana.device.today()
    for person in (room.bea, room.third):
        Writing(person).support(said)
    room.town.clock.offset += (DAYS + 1) * 86_400
    id = answered(room.first, said, day=today)
    flags.act(room.second, Act("confirm", today, "so we said", of=id))
    assert (became(room.ana, said).is_late, became(room.ana, said).answered_on) == (True, today + DAYS + 1)


def test_a_host_that_replays_an_answer_is_found_out_and_one_that_drops_it_makes_nobody_agree(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = proposed(room.ana)
    Writing(room.third).support(said)
    id = answered(room.first, said)
    confirmed(room.second, id)
    honest = room.bea.ask_to_read

    def lying(change: Callable[[list[m.StoredRecord]], list[m.StoredRecord]]) -> None:
        def ask(path: str, message: m.Message, answer: Any) -> Any:
            page = honest(path, message, answer)
            return m.RoomPage(change(page.records), page.more) if isinstance(page, m.RoomPage) else page

        monkeypatch.setattr(room.bea, "ask_to_read", ask)

    assert became(room.bea, said).answer is not None
    for replay in (lambda all: [*all, all[-2]], lambda all: [*all[:-2], all[-1], all[-2]]):
        lying(replay)
        with pytest.raises(Distrust):
            became(room.bea, said)
    lying(lambda all: [*all, msgspec.structs.replace(all[-2], id=bytes(16), seq=all[-1].seq + 1)])
    assert read_lounge(room.bea).others == 1, "under another id the signature doesn't fit"
    lying(lambda all: all[:-1])
    dropped = became(room.bea, said)
    assert (dropped.answer, [word.id for word in dropped.waiting]) == (None, [id])
    lying(lambda all: [each for each in all if each.id != id])
    assert became(room.bea, said).answer is None
