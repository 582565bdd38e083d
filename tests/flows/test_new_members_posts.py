"""What new members can write in a week, through HTTP: half as often, and what reports need is never short."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx
import msgspec
import pytest

from lounge_acts import Room, lounge, posted, refused
from parasol.features.lounge.client import flags
from parasol.kernel import messages as m
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import allowance
from parasol.kernel.tokens.client import NoTokens
from parasol.kernel.tokens.client.derive import batches_of, issue_message, master_of, week_batches
from parasol.kernel.wire.tokens import NEW_POST_TOKENS, POST_TOKENS, SENT_TOKENS, first_day_of, week_of

DAY = 86_400


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A community of five weeks, on a Monday; Ana and Bea are as old."""
    with lounge(tmp_path_factory.mktemp("new") / "store") as made:
        to_monday(made, weeks=5)
        yield made


def to_monday(room: Room, weeks: int = 1) -> None:
    """On to a Monday, for everybody."""
    today = room.town.clock.today()
    room.town.clock.offset += (first_day_of(week_of(today) + weeks) - today) * DAY
    for each in room.people:
        each.wallet.forget()
        each.refresh()


def new(room: Room) -> Person:
    return room.town.invite(room.first)


def sittings(person: Person) -> int:
    """How many tokens pay for a post, in sessions of their own."""
    for count in range(20):
        person.wallet.forget()
        try:
            posted(person)
        except NoTokens:
            return count
    raise AssertionError("as often as one likes")


def message_of(person: Person, posts: int, week: int, checks: int | None = None) -> m.TokensDraw:
    of = (person.roster, person.key, person.mine.since or 0, person.mine.vouched_on, week)
    return issue_message(week, batches_of(person.contents.seat, week, checks or allowance(*of), 1, posts))


def drawing(person: Person, message: m.TokensDraw) -> m.TokensDrawn:
    return person.connection.ask("/api/tokens/draw", message, m.TokensDrawn, person.seed)


def test_a_new_member_writes_half_as_often_and_tells_stewards_as_often_as_anybody(room: Room) -> None:
    said, member = posted(room.bea), new(room)
    assert sittings(member) == NEW_POST_TOKENS
    with pytest.raises(NoTokens, match="After 28 days, or once a steward vouches for you"):
        posted(member)
    for number in range(SENT_TOKENS - NEW_POST_TOKENS):
        flags.send_flag(member, flags.flag_of(member, said, f"it names street {number}"))
    with pytest.raises(NoTokens, match="can go to the stewards now"):
        flags.send_flag(member, flags.flag_of(member, said, "and another"))
    assert sittings(room.ana) == POST_TOKENS
    with pytest.raises(NoTokens) as caught:
        posted(room.ana)
    assert "28 days" not in str(caught.value)


def test_on_the_monday_after_28_days_or_a_steward_s_word_it_is_as_often_as_anybody(room: Room) -> None:
    early, vouched = new(room), new(room)  # on a Monday
    for week in range(4):
        for person, is_full in ((early, False), (vouched, week > 0)):
            person.refresh()
            person.wallet.forget()
            person.wallet.request_batch()
            assert (len(person.wallet._drawn["post"][0].numbers) == POST_TOKENS) == is_full, (week, is_full)
        if week == 0:
            steward.vouch(room.second, vouched.key)
            for person in (early, vouched):  # what was drawn this week stays as it is
                person.refresh()
                person.wallet.forget()
                person.wallet.request_batch()
                assert len(person.wallet._drawn["post"][0].numbers) == NEW_POST_TOKENS
        to_monday(room)
    early.wallet.forget()
    early.refresh()
    assert sittings(early) == POST_TOKENS


def test_whoever_says_that_they_are_no_newcomer_is_given_nothing_more(room: Room) -> None:
    """A changed client asks for more in each way there is, before and after it drew what it has."""
    member = new(room)  # whoever joins draws at once
    week = week_of(room.town.clock.today())
    as_new, as_old = (message_of(member, posts, week) for posts in (NEW_POST_TOKENS, POST_TOKENS))
    more = {
        "as an old one": as_old,
        "an old one's packs": msgspec.structs.replace(as_new, post=as_old.post),
        "what is for reports, as posts": msgspec.structs.replace(as_new, post=as_new.report),
        "a pack more": msgspec.structs.replace(
            as_new, post=[*as_new.post, m.TokenPack(1, as_new.report[1].elements)], report=as_new.report[:1]
        ),
        "all twelve": msgspec.structs.replace(as_new, posts=SENT_TOKENS),
        "none for reports": message_of(member, SENT_TOKENS, week),
        "more than there are": msgspec.structs.replace(as_new, posts=2**53 - 1),
    }
    tries = {name: partial(drawing, member, each) for name, each in more.items()}
    assert {name: refused(act) for name, act in tries.items()} == dict.fromkeys(more, "token-count")
    master = os.urandom(32)
    others = issue_message(week, week_batches(master, week, as_new.checks, escrow_master=master, posts=NEW_POST_TOKENS))
    for name in ("post", "report"):
        another = msgspec.structs.replace(as_new, **{name: getattr(others, name)})
        assert refused(partial(drawing, member, another)) == "token-drawn"
    room.town.sql("DELETE FROM drawn")
    assert {name: refused(act) for name, act in tries.items()} == dict.fromkeys(more, "token-count"), "nor at first"
    assert len(drawing(member, as_new).post[0].evaluated) == NEW_POST_TOKENS
    assert master_of(member.contents.seat, "post", week) != master


def test_what_is_for_reports_pays_for_no_post_whoever_shows_it(room: Room) -> None:
    member, record = new(room), os.urandom(16)
    posted(room.bea)
    lines = []

    def look(request: httpx.Request) -> None:
        lines.append((request.url.path, request.headers.get("authorization", ""), request.content))

    member.connection._http.event_hooks = {"request": [look]}
    posted(member)
    member.connection._http.event_hooks = {}
    [(path, _, body)] = [each for each in lines if each[0] == "/api/rooms/append"]
    message = msgspec.json.decode(body, type=m.RoomAppend)
    again = msgspec.structs.replace(message, record=m.WireRecord(record, message.record.body))
    assert refused(lambda: member.wallet.ask(path, again, m.Appended, "report")) == "token-wrong"
    assert member.wallet.ask(path, again, m.Appended, "post")


def test_who_watches_the_line_sees_no_difference_by_posts_and_nobody_sees_one_at_a_post(room: Room) -> None:
    """A draw of a new member and one of the same member as an old one: of one size, there and back. A post's token
    names its purpose and week, which are everybody's."""
    week, made = week_of(room.town.clock.today()), []
    for person, posts in ((new(room), NEW_POST_TOKENS), (room.ana, POST_TOKENS)):
        message = message_of(person, posts, week)
        made.append((message, drawing(person, message)))
    (asked, given), (asked_old, given_old) = made
    alike = [
        msgspec.structs.replace(each, checks=0, check=[]) for each in (asked, asked_old)
    ]  # of checks a draw tells by its size how many there are (decision 0151)
    assert len({len(msgspec.json.encode(each)) for each in alike}) == 1
    assert alike[0].posts != alike[1].posts, "and they differ"
    answers = [msgspec.structs.replace(each, check=[]) for each in (given, given_old)]
    assert len({len(msgspec.json.encode(each)) for each in answers}) == 1
    shown = set()

    def look(request: httpx.Request) -> None:
        if request.url.path == "/api/rooms/append":
            purpose, number, *rest = request.headers["authorization"].split(".")
            shown.add((purpose, number, *map(len, rest)))

    for person in (new(room), room.bea):
        person.wallet.forget()  # no ticket of an earlier post
        person.connection._http.event_hooks = {"request": [look]}
        posted(person)
        person.connection._http.event_hooks = {}
    assert len(shown) == 1


def test_in_a_community_s_first_28_days_nobody_is_new(tmp_path: Path) -> None:
    with lounge(tmp_path / "store") as young:
        member = new(young)
        assert sittings(member) == POST_TOKENS
        to_monday(young)
        late = new(young)
        late.wallet.request_batch()
        assert len(late.wallet._drawn["post"][0].numbers) == POST_TOKENS
        to_monday(young, weeks=4)
        last = new(young)
        for person, posts in ((member, POST_TOKENS), (last, NEW_POST_TOKENS)):
            person.refresh()
            person.wallet.forget()
            person.wallet.request_batch()
            assert len(person.wallet._drawn["post"][0].numbers) == posts
