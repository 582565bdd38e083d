"""The lounge through a real server: pens, posts, corrections, reactions, flags, and what stewards decide."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import msgspec
import pytest

from escrow_acts import file_waiting
from harness import NUMBER, passphrase, town
from lounge_acts import SAID, TOPICS, Room, by_two, draw, lounge, posted, refused, texts
from parasol.features.letters.client import letters
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.pens import drawn_pens
from parasol.features.lounge.client.reading import read_lounge, token_keys_on, words_of
from parasol.features.lounge.client.writing import NotYours, Writing
from parasol.features.lounge.rules import season_of
from parasol.features.lounge.structs import Act, Given
from parasol.features.reports.client.flags import drop_flag
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys
from parasol.kernel.roster.client.steward import change_policy
from parasol.kernel.roster.server.server_keys import make_keys
from parasol.kernel.tokens.client import NoTokens
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import read_redeemed


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("lounge") / "store") as room:
        yield room


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    """With new tokens; what a test left is gone."""
    shared.next_weeks()
    yield shared
    for stored, _ in list(shared.first.read("lounge")):
        shared.first.drop("lounge", stored.id)
    for flagged in flags.read_flags(shared.first):
        drop_flag(shared.first, flagged.room)


def test_what_one_member_writes_all_read_with_the_pen_s_name_and_words(room: Room) -> None:
    first, ana, bea = room.first, room.ana, room.bea
    said = posted(ana, name="Zinnia")
    for reader in (first, bea):
        lounge = read_lounge(reader)
        (read,) = lounge.said
        assert (read.post.text, read.by, lounge.others) == (SAID["text"], f"Zinnia ({words_of(said.pen)})", 0)
        assert read.root == read.identity
    answer = posted(bea, 2, name="Zinnia", root=said.identity, text="Thank you.")
    assert answer.root == said.identity
    assert answer.by != said.by, "the same name, and other words"


def test_a_pen_is_nobody_s_membership_and_the_same_in_each_session(room: Room) -> None:
    ana, bea = room.ana, room.bea
    pens = [pen.key for person in (ana, bea) for pen in Writing(person).pens]
    assert len(set(pens)) == 8
    assert not {person.key for person in room.people} & set(pens)
    said = posted(ana)
    ana.wallet.forget()
    assert posted(ana, text="Again.").pen == said.pen


def test_only_the_pen_that_wrote_it_corrects_and_takes_back(room: Room) -> None:
    ana, bea = room.ana, room.bea
    said = posted(ana)
    for act in (Writing(bea).take_back, Writing(bea).correct):
        with pytest.raises(NotYours):
            act(said)
    Writing(ana).correct(said, text="The code is changed again.")
    (now,) = read_lounge(bea).said
    assert (now.post.text, now.identity, now.post.edition) == ("The code is changed again.", said.identity, 1)
    assert now.id != said.id
    Writing(ana).take_back(now)
    assert read_lounge(bea).said == []


def test_of_several_editions_that_are_there_the_highest_counts_in_whichever_order_they_came(room: Room) -> None:
    ana, bea = room.ana, room.bea
    said, writing = posted(ana), Writing(ana)
    for edition in (3, 1, 2):
        writing.send(msgspec.structs.replace(said.post, edition=edition, text=f"Edition {edition}."))
    (now,) = read_lounge(bea).said
    assert (now.post.text, now.identity) == ("Edition 3.", said.identity)
    Writing(ana).take_back(now)
    assert texts(read_lounge(bea)) == ["Edition 2."]


def test_what_was_taken_back_nobody_appends_again_until_it_would_have_gone(room: Room) -> None:
    first, ana, bea = room.first, room.ana, room.bea
    said = posted(ana)
    (stored,) = [each for each, _ in bea.read("lounge") if each.id == said.id]
    again = m.RoomAppend(
        first.room("lounge"), m.WireRecord(stored.id, stored.body), generation=first.roster.current["members"]
    )
    Writing(ana).take_back(said)

    def put_back() -> None:
        bea.wallet.ask_for_sitting("/api/rooms/append", again, m.Appended, "lounge", 0)

    assert refused(put_back) == "record-conflict"
    other = msgspec.structs.replace(again, record=m.WireRecord(os.urandom(16), stored.body))
    bea.wallet.ask_for_sitting("/api/rooms/append", other, m.Appended, "lounge", 0)
    lounge = read_lounge(bea)
    assert lounge.said == [], "under another id the signature doesn't fit"
    assert lounge.others == 1


def test_only_the_key_that_a_record_is_named_after_or_a_steward_deletes_it(room: Room) -> None:
    first, ana, bea = room.first, room.ana, room.bea
    said = posted(ana)
    name = first.room("lounge")
    for seed in (os.urandom(32), ana.seed, bea.seed, Writing(ana).pens[0].seed):
        assert (
            refused(
                lambda s=seed: ana.connection.ask("/api/rooms/delete-record", m.RecordDelete(name, said.id), m.Done, s)
            )
            == "no-such-room"
        )
    own = os.urandom(32)
    mine = m.RecordDelete(first.room("decisions"), keyed_name(public_key_of(own)))
    assert refused(lambda: ana.connection.ask("/api/rooms/delete-record", mine, m.Done, own)) == "no-such-room"
    first.drop("lounge", said.id)
    assert read_lounge(bea).said == []


def test_a_token_pays_for_five_posts_of_a_sitting_and_a_sixth_needs_another(room: Room) -> None:
    ana = room.ana
    said, writing, before = posted(room.bea), Writing(ana), spent(room)
    for number in range(1, 12):
        writing.send(writing.post(1, root=said.identity, **SAID))
        assert spent(room) - before == -(-number // 5), number


def test_no_ticket_ties_what_two_pens_write_or_a_letter_and_a_post(room: Room) -> None:
    ana, said = room.ana, posted(room.bea)
    writing, before = Writing(ana), spent(room)
    for number, (slot, tokens) in enumerate([(1, 1), (2, 2), (1, 2), (2, 2)]):
        writing.send(writing.post(slot, **{**SAID, "root": said.identity}))
        assert spent(room) - before == tokens, number
    talk = letters.talk_with(ana, letters.Letters(), 1, said.pen)
    letters.say(ana, talk, "Magpie", "It was me.")
    assert spent(room) - before == 3


def spent(room: Room) -> int:
    """How many post tokens were spent."""
    return len(room.town.sql("SELECT mark FROM spent WHERE purpose = 'post'"))


def test_what_begins_a_thread_and_what_is_long_counts_as_two_and_longer_as_a_whole_sitting(room: Room) -> None:
    ana, said, before = room.ana, posted(room.bea), spent(room)
    writing = Writing(ana)
    for number, (tokens, more) in enumerate([(1, {}), (1, {}), (2, {}), (2, {"root": said.identity})]):
        writing.send(writing.post(0, **{**SAID, **more}))
        assert spent(room) - before == tokens, f"{number}: the third thread doesn't fit into what is left of five"
    ana.wallet.forget()
    before = spent(room)
    for text, tokens in (("é" * 900, 1), ("é" * 900, 1), ("short", 1), ("\u20ac" * 2000, 2), ("short", 3)):
        writing.send(writing.post(0, **{**SAID, "root": said.identity, "text": text}))
        assert spent(room) - before == tokens, text[:9]
    assert read_lounge(room.bea).others == 0


def test_what_begins_a_thread_and_was_paid_for_as_an_answer_is_left_out_by_every_reader(room: Room) -> None:
    ana = room.ana
    person, writing = ana, Writing(ana)
    post = writing.post(0, **SAID)
    pen = writing.pens[0]
    short = msgspec.json.encode(post)
    id = keyed_name(public_key_of(pen.take_back_seed(post.salt, 0)))
    sealed = m.WireRecord(id, person.sealed_record("lounge", id, short, pen.seed))
    assert len(sealed.body) == 1024
    generation = person.roster.current["members"]
    message = m.RoomAppend(person.room("lounge"), sealed, generation=generation)
    person.wallet.ask_for_sitting("/api/rooms/append", message, m.Appended, "lounge", 0)
    assert (texts(read_lounge(room.bea)), read_lounge(room.bea).others) == ([], 1)
    posted(ana)
    assert (len(texts(read_lounge(room.bea))), read_lounge(room.bea).others) == (1, 1)


def test_a_ticket_that_is_too_short_for_a_thread_is_no_refusal_and_a_short_post_is_never_told_so(room: Room) -> None:
    ana, said = room.ana, posted(room.bea)
    writing = Writing(ana)
    for _ in range(9):  # each third one doesn't fit
        writing.send(writing.post(0, **SAID))
    assert ana.wallet._refused == 0
    told = httpx.Response(401, json={"status": 401, "code": "short-ticket"})
    send = ana.connection._http.send

    def lie(request: httpx.Request, **more: object) -> httpx.Response:
        if not request.headers.get("authorization", "").startswith("Ticket"):
            return send(request, **more)  # type: ignore[arg-type]
        told.request = request
        return told

    ana.connection._http.send = lie  # type: ignore[assignment, method-assign]
    with pytest.raises(Declined) as declined:
        writing.send(writing.post(0, **{**SAID, "root": said.identity}))
    assert declined.value.code == "short-ticket"
    ana.connection._http.send = send  # type: ignore[method-assign]
    ana.wallet.forget()


def test_two_stewards_slow_the_lounge_down_and_a_token_pays_for_one_post_of_any_length(tmp_path: Path) -> None:
    with lounge(tmp_path / "slow") as room:
        ana, bea = room.ana, room.bea
        said = posted(bea)
        policy = room.first.roster.policy
        assert policy is not None
        by_two(
            room.first,
            room.second,
            lambda: change_policy(room.first, msgspec.structs.replace(policy, lounge_sitting=1), "a quarrel"),
        )
        ana.refresh()
        writing, before = Writing(ana), spent(room)
        for tokens, more in ((1, {"root": said.identity}), (2, {}), (3, {"root": said.identity, "text": "é" * 900})):
            writing.send(writing.post(0, **{**SAID, **more}))
            assert spent(room) - before == tokens


def test_who_writes_all_week_still_reports_and_tells_stewards_and_shows_nothing_that_paid_for_a_post(
    room: Room,
) -> None:
    ana, said, shown = room.ana, posted(room.bea), set[bytes]()

    def look(request: httpx.Request) -> None:
        header = request.headers.get("authorization", "")
        if header.startswith(("Token post", "Token report")):
            shown.add(read_redeemed(header).nonce)

    ana.connection._http.event_hooks = {"request": [look]}
    for _ in range(8):
        ana.wallet.forget()  # another session
        posted(ana)
    ana.wallet.forget()
    with pytest.raises(NoTokens, match="What is kept for a report"):
        posted(ana)
    written = set(shown)
    assert len(written) == 8, "and none of the four that are kept"
    shown.clear()
    ana.wallet.forget()
    flags.send_flag(ana, flags.flag_of(ana, said, "it names a street"))
    ana.wallet.forget()
    file_waiting(room.town, ana, NUMBER)
    flags.send_flag(ana, flags.flag_of(ana, said, "and a name"))
    assert (len(shown), shown & written) == (4, set()), "to the host nothing ties a report to what was written"
    with pytest.raises(NoTokens, match="can go to the stewards now"):
        flags.send_flag(ana, flags.flag_of(ana, said, "and a number"))
    ana.connection._http.event_hooks = {}


def test_a_report_takes_what_is_left_of_the_posts_once_what_is_kept_is_used(room: Room) -> None:
    ana, said = room.ana, posted(room.bea)
    for number in range(12):
        flags.send_flag(ana, flags.flag_of(ana, said, f"it names street {number}"))
    with pytest.raises(NoTokens):
        posted(ana)


def test_a_ticket_for_posts_reads_nothing_and_one_for_reads_posts_nothing(room: Room) -> None:
    ana = room.ana
    posted(ana)
    tickets = ana.wallet._tickets
    post = ("lounge", 0)
    tickets["read"], tickets[post] = tickets[post], tickets["read"]
    before = len(ana.wallet._left["read"]), len(ana.wallet._left["post"])
    posted(ana)
    assert (len(ana.wallet._left["read"]), len(ana.wallet._left["post"])) == (before[0] - 1, before[1] - 1)


def test_reactions_are_counted_by_pen_and_taken_back(room: Room) -> None:
    ana, bea = room.ana, room.bea
    said = posted(ana)
    for person, slot in ((ana, 0), (bea, 0), (bea, 0), (bea, 3)):
        Writing(person).react(slot, [Given(said.identity, "thanks")])
    assert read_lounge(ana).marks(said.identity) == {"thanks": 3}
    Writing(bea).react(0, [Given(said.identity, "none")])
    Writing(ana).react(0, [Given(said.identity, "heart")])
    assert read_lounge(ana).marks(said.identity) == {"thanks": 1, "heart": 1}


def test_one_steward_hides_for_two_days_and_two_for_good(room: Room) -> None:
    first, second, third, ana, bea = room.first, room.second, room.third, room.ana, room.bea
    today = first.device.today()
    said = posted(ana)
    id = flags.act(first, Act("hide", today, "it names somebody", post=said.identity))
    lounge = read_lounge(bea)
    assert texts(lounge) == []
    case = lounge.hidden_by(said)
    assert case is not None
    assert (case.done.act.reason, case.confirmers) == ("it names somebody", ())
    assert [each.done.id for each in read_lounge(second).standing.waiting()] == [id]
    room.town.clock.offset += 2 * 86_400
    assert texts(read_lounge(bea)) == [SAID["text"]], "nobody confirmed it"
    flags.act(first, Act("hide", today + 2, "once more", post=said.identity))
    assert texts(read_lounge(bea)) == [SAID["text"]], "nobody renews it alone"
    own = flags.act(second, Act("hide", today + 2, "it does", post=said.identity))
    flags.act(first, Act("confirm", today + 2, "as I said", of=own))
    room.town.clock.offset += 9 * 86_400
    assert texts(read_lounge(bea)) == []
    flags.act(third, Act("restore", today + 11, "it is a public office", of=own))
    assert texts(read_lounge(bea)) == [SAID["text"]]


def test_a_banned_pen_is_hidden_until_its_day_and_its_seat_gets_no_other_in_that_slot(room: Room) -> None:
    first, second, ana, bea = room.first, room.second, room.ana, room.bea
    today = first.device.today()
    before = posted(bea, text="Before.")
    ban = flags.act(first, Act("ban", today, "threats", pen=before.pen, until=today + 9))
    flags.act(second, Act("confirm", today, "threats", of=ban))
    posted(bea, text="While it counts.")
    posted(bea, 1, text="With another pen.")
    assert texts(read_lounge(ana)) == ["Before.", "With another pen."]
    seat = msgspec.structs.replace(bea.contents.seat, master=os.urandom(32))
    pens = drawn_pens(seat, bea.roster.genesis, season_of(today))
    others = [each.blinded for each in pens]
    assert refused(lambda: draw(bea, others)) == "token-drawn"
    room.town.clock.offset += 10 * 86_400
    bea.wallet.forget()
    posted(bea, text="After it.")
    assert texts(read_lounge(ana)) == ["Before.", "With another pen.", "After it."]


def test_what_a_member_tells_stewards_is_read_by_stewards_alone(room: Room) -> None:
    first, second, ana, bea = room.first, room.second, room.ana, room.bea
    said = posted(ana)
    message = flags.flag_of(bea, said, "it names a street")
    for _ in range(2):
        flags.send_flag(bea, message)
    (told,) = flags.read_flags(second)
    assert told.flag is not None
    assert (told.flag.post, told.flag.record, told.flag.why) == (said.identity, said.id, "it names a street")
    for asks in (lambda: flags.read_flags(bea), lambda: drop_flag(bea, told.room)):
        assert refused(asks) == "no-such-room"
    drop_flag(first, told.room)
    assert flags.read_flags(first) == []


def test_a_pen_is_the_same_at_the_turn_of_a_season_and_both_seasons_posts_count(tmp_path: Path) -> None:
    with town(tmp_path / "store") as running:
        first = running.found(TOPICS)
        member = running.invite(first)
        member.refresh()
        said = posted(member)
        while season_of(running.clock.today() - 7) == season_of(said.day):  # a week longer the old one is taken
            running.clock.offset += 7 * 86_400
        member.wallet.forget()
        first.refresh()
        later = posted(member, text="In the new season.")
        assert later.pen == said.pen
        assert later.post.certificate.season == said.post.certificate.season + 1
        assert len(read_lounge(first).pens[0]) == 1


def test_pens_are_one_s_own_for_good_when_a_member_renews_their_own_keys_and_the_server_its(tmp_path: Path) -> None:
    with lounge(tmp_path / "store") as room:
        first, ana, storage, loop = room.first, room.ana, room.town.storage, room.town.loop
        said = posted(ana)
        renewed = renew_own_keys(ana, passphrase())
        assert posted(renewed, text="Under new keys of my own.").pen == said.pen
        other = msgspec.structs.replace(renewed.contents.seat, escrow_master=os.urandom(32))
        pens = [each.blinded for each in drawn_pens(other, renewed.roster.genesis, season_of(said.day))]
        assert refused(lambda: draw(renewed, pens)) == "token-drawn"
        assert loop is not None
        asyncio.run_coroutine_threadsafe(make_keys(storage, 2, os.urandom), loop).result(10)
        keys = new_server_keys(first)
        assert keys is not None
        by_two(first, room.second, lambda: renew_server_keys(first, keys, "copied"))
        after = posted(renewed, text="Under new keys of the server.")
        assert after.pen == said.pen
        room.bea.refresh()
        assert texts(read_lounge(room.bea)) == [
            SAID["text"],
            "Under new keys of my own.",
            "Under new keys of the server.",
        ]
        assert len(token_keys_on(first.roster, after.day)) == 2, "both counted on that day"


def test_a_certificate_is_asked_for_when_a_pen_first_writes_in_a_season_and_kept_in_the_vault_once_it_is_read(
    room: Room,
) -> None:
    ana, asked = room.ana, list[str]()
    ana.connection._http.event_hooks = {"request": [lambda request: asked.append(request.url.path)]}
    certified = lambda: asked.count("/api/pens/certify")  # noqa: E731
    season = season_of(ana.device.today())
    ana.remember(msgspec.structs.replace(ana.contents, certificates=msgspec.UNSET))
    ana.certificates.clear()
    ana.wallet.request_batch()
    assert certified() == 0, "drawing asks for none"
    for _ in range(2):
        posted(ana)
        assert certified() == 1
    posted(ana, 2)
    assert (certified(), ana.contents.certificates) == (2, msgspec.UNSET), "a post writes no vault"
    assert "/api/vaults/write" not in asked[asked.index("/api/pens/certify") :]
    ana.certificates.clear()  # as in another session
    writing = Writing(ana)
    writing.read(read_lounge(ana))
    writing.certificate(0)
    assert certified() == 2, "one's own posts have them"
    for _ in range(2):
        writing.keep()
        assert asked[asked.index("/api/pens/certify") :].count("/api/vaults/write") == 1
    ana.certificates.clear()
    kept = ana.contents.certificates
    assert (certified(), [each[0] for each in kept or ()]) == (2, [0, 2])
    Writing(ana).correct(posted(ana, 2), text="Once more.")
    assert certified() == 2
    while season_of(ana.device.today() - 7) == season:
        room.town.clock.offset += 7 * 86_400
    ana.wallet.forget()
    posted(ana)
    assert certified() == 3
    ana.connection._http.event_hooks = {}


def test_without_topics_nothing_is_shown_and_a_post_goes_with_its_topic_s_days(room: Room) -> None:
    ana, bea = room.ana, room.bea
    posted(ana, topic=2, text="A week.")
    posted(ana, topic=1, text="Three months.")
    posted_elsewhere = Writing(ana)
    posted_elsewhere.send(posted_elsewhere.post(0, **{**SAID, "topic": 3}))
    room.town.clock.offset += 7 * 86_400
    assert texts(read_lounge(bea)) == ["A week.", "Three months."]
    room.town.clock.offset += 86_400
    assert texts(read_lounge(bea)) == ["Three months."]
