"""Against the lounge: members who write as others or as nobody, hosts that replay, reorder and edit, odd texts."""

import asyncio
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lounge_acts import SAID, Room, appended, by_two, draw, lounge, posted, refused, texts
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.pens import DrawnPen, Pen, drawn_pens
from parasol.features.lounge.client.reading import read_lounge, words_of
from parasol.features.lounge.client.writing import ROOM, Writing, body_of
from parasol.features.lounge.rules import pen_number, pen_point, season_info, season_of
from parasol.features.lounge.structs import Act, Certificate, Flag, Post, Reactions
from parasol.features.reports.client.flags import ENVELOPE_BYTES, drop_flag
from parasol.features.reports.client.reporter import intake_of
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.oprf import poprf
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.branches import freeze_branch
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.server_keys import new_server_keys, renew_server_keys
from parasol.kernel.roster.server.server_keys import TOKEN_SECRET, make_keys
from parasol.kernel.seal.envelope import seal_envelope
from parasol.kernel.seal.errors import TooLong
from parasol.kernel.seal.record import seal_record
from parasol.kernel.tokens.client import NoTokens
from parasol.kernel.wire.signing import public_key_of, sign
from parasol.kernel.wire.tokens import NEW_POST_TOKENS, RedeemedToken, info_of, request_mac, request_mark

CERTIFY = "/api/pens/certify"
OWN_KEY, _ = oprf.derive_key_pair(bytes(32), b"", oprf.MODE_POPRF)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("lounge") / "store") as room:
        yield room


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    """With new tokens; what a test left is gone."""
    shared.next_weeks()
    yield shared
    for stored, _ in list(shared.first.read(ROOM)):
        shared.first.drop(ROOM, stored.id)


def made(person: Person, slot: int = 0, **changed: Any) -> tuple[Pen, Post]:
    writing = Writing(person)
    return writing.pens[slot], msgspec.structs.replace(writing.post(slot, **SAID), **changed)


def forged(person: Person, season: int, key: bytes) -> Certificate:
    pen = Writing(person).pens[0]
    return Certificate(0, season, *poprf.certify(key, pen.point, season_info(season), os.urandom))


def other_pen(post: Post, room: Room) -> Post:
    _, theirs = made(room.bea)
    return msgspec.structs.replace(post, certificate=theirs.certificate)


WRONG: dict[str, Callable[[Post, Room], Post]] = {
    "the certificate of another's pen": other_pen,
    "the certificate of one's own other slot": lambda post, room: msgspec.structs.replace(
        post, certificate=msgspec.structs.replace(post.certificate, slot=1)
    ),
    "a certificate for another season": lambda post, room: msgspec.structs.replace(
        post, certificate=msgspec.structs.replace(post.certificate, season=post.certificate.season + 1)
    ),
    "a certificate by a key of one's own": lambda post, room: msgspec.structs.replace(
        post,
        certificate=forged(room.ana, post.certificate.season, oprf.derive_key_pair(bytes(32), b"", oprf.MODE_POPRF)[0]),
    ),
    "a certificate of the right key for a season long over": lambda post, room: msgspec.structs.replace(
        post, certificate=forged(room.ana, post.certificate.season - 2, token_secret(room))
    ),
}


def token_secret(room: Room) -> bytes:
    (row,) = room.town.sql("SELECT value FROM secret WHERE name = ?", TOKEN_SECRET)
    return bytes(row[0])  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_post_whose_pen_nobody_vouches_for_is_left_out_and_counted(room: Room, wrong: str) -> None:
    pen, post = made(room.ana)
    appended(room.ana, pen.seed, body_of(WRONG[wrong](post, room)))
    read = read_lounge(room.bea)
    assert (read.said, read.others) == ([], 1)
    appended(room.ana, pen.seed, body_of(post))
    assert len(read_lounge(room.bea).said) == 1, "as it was it would have counted"


def test_a_certificate_by_the_server_s_keys_of_before_counts_for_what_was_written_under_them_alone(
    tmp_path: Path,
) -> None:
    with lounge(tmp_path / "store") as room:
        first, ana, loop = room.first, room.ana, room.town.loop
        posted(ana, text="Under the keys of then.")
        pen, post = made(ana, text="Under keys that a thief may have.")
        assert loop is not None
        asyncio.run_coroutine_threadsafe(make_keys(room.town.storage, 2, os.urandom), loop).result(10)
        keys = new_server_keys(first)
        assert keys is not None
        by_two(first, room.second, lambda: renew_server_keys(first, keys, "copied"))
        room.town.clock.offset += 86_400
        for person in (ana, room.bea):
            person.refresh()
        appended(ana, pen.seed, body_of(post))
        read = read_lounge(room.bea)
        assert (texts(read), read.others) == (["Under the keys of then."], 1)


def test_no_member_writes_as_another_s_pen_or_decides_as_a_steward(room: Room) -> None:
    _, post = made(room.bea)
    for seed in (room.ana.seed, Writing(room.ana).pens[0].seed):
        appended(room.ana, seed, body_of(post))
    target = posted(room.bea)
    today = room.first.device.today()
    for does in (
        Act("hide", today, "I want it gone", post=target.identity),
        Act("pin", today, "x", post=target.identity),
    ):
        for seed in (room.ana.seed, Writing(room.ana).pens[0].seed):
            appended(room.ana, seed, body_of(does))
    read = read_lounge(room.second)
    assert texts(read) == [SAID["text"]]
    assert (read.others, read.standing.pinned(), read.standing.waiting()) == (6, [], [])
    taken = words_of(Writing(room.ana).pens[0].key)
    assert taken not in posted(room.bea, name=f"Ana ({taken})").by, "nor under a name that holds another pen's words"


def test_nobody_takes_over_the_identity_of_a_post_or_puts_a_record_in_its_place(room: Room) -> None:
    said = posted(room.ana)
    pen, post = made(room.bea, salt=said.post.salt, edition=5, text="Taken over.")
    appended(room.bea, pen.seed, body_of(post))
    assert texts(read_lounge(room.first)) == [SAID["text"], "Taken over."], "another pen's is another post"
    with pytest.raises(Declined, match="record-conflict"):
        appended(room.bea, pen.seed, body_of(post), said.id)


def test_what_a_removed_member_writes_under_an_old_epoch_is_refused_and_read_by_nobody(tmp_path: Path) -> None:
    with lounge(tmp_path / "store") as room:
        ana, first = room.ana, room.first
        pen, post = made(ana)
        steward.remove(first, ana.key, "asked to go")
        room.bea.refresh()
        name, id = first.room(ROOM), os.urandom(16)
        old = ana.roster.current["members"]
        sealed = seal_record(
            name, "members", old, ana.keyring.keys["members"][old], pen.seed, id, msgspec.json.encode(post), os.urandom
        )
        message = m.RoomAppend(name, m.WireRecord(id, sealed), generation=old)
        send = lambda asked: ana.wallet.ask_for_sitting("/api/rooms/append", asked, m.Appended, ROOM, pen.slot)  # noqa: E731
        assert refused(lambda: send(message)) == "roster-moved"
        after = posted(room.bea, text="Only for those who are here.")
        lie = msgspec.structs.replace(message, generation=old + 1)  # the server can't look into it
        send(lie)
        read = read_lounge(first)
        assert (texts(read), read.others) == (["Only for those who are here."], 1)
        (stored,) = [each for each, _ in room.bea.read(ROOM) if each.id == after.id]
        assert ana.key_of("members", old) is not None
        assert not hasattr(ana.opened(ROOM, stored), "body"), "sealed under a key that she never gets"


def certify(person: Person, drawn: DrawnPen, pen: bytes, seed: bytes, **changed: Any) -> str:
    """Ask for a certificate with something wrong in it; the code of the refusal."""
    person.wallet.request_batch()
    given, number = person.wallet._pens[drawn.pen.slot][1], pen_number(drawn.season, drawn.pen.slot)
    output = poprf.finalize_batch(
        (drawn.pen.point,), (drawn.blind,), given.evaluated, (drawn.blinded,), person.roster.token_key,
        info_of("pen", number), given.proof,
    )[0]  # fmt: skip
    body = msgspec.json.encode(m.PenCertify(pen))
    mac = request_mac(output, person.connection.site, CERTIFY, changed.pop("covered", body))
    token = RedeemedToken("pen", number, drawn.pen.point, mac, sign(seed, "redeem", request_mark(mac)))
    header = token.header().split(".")
    for at, value in changed.pop("parts", {}).items():
        header[at] = value
    answer = person.connection.send(CERTIFY, body, ".".join(header))
    return "" if answer.status == 200 else str(msgspec.json.decode(answer.content)["code"])


def test_a_certificate_is_for_the_pen_the_slot_and_the_owner_alone(room: Room) -> None:
    ana, theirs = room.ana, Writing(room.bea).pens[0]
    season = season_of(ana.device.today())
    drawn = drawn_pens(ana.contents.seat, ana.roster.genesis, season)[0]
    pen, number = drawn.pen, pen_number(season, 0)
    assert certify(ana, drawn, pen.key, pen.seed) == ""
    assert certify(ana, drawn, pen.key, pen.seed) == "", "it isn't used up"
    assert certify(ana, drawn, theirs.key, theirs.seed) == "token-wrong", "a pen that this token isn't drawn on"
    assert certify(ana, drawn, pen.key, theirs.seed) == "token-wrong", "not signed by the pen"
    assert certify(ana, drawn, pen.key, pen.seed, covered=b"{}") == "token-wrong", "another request's"
    for at, value, code in (
        (1, str(number + 1), "token-wrong"),  # another slot
        (1, str(number - 1), "token-stale"),  # another season
        (1, str(number + 4), "token-stale"),
        (1, "0", "token-stale"),
        (1, f"0{number}", "token-missing"),
        (0, "Token read", "token-wrong"),
        (0, "Token season", "token-missing"),
        (2, "A" * 43 + "=", "token-wrong"),
    ):
        assert certify(ana, drawn, pen.key, pen.seed, parts={at: value}) == code, (at, value)


def test_a_seat_draws_no_second_pens_and_no_other_number_of_them(room: Room) -> None:
    ana = room.ana
    genesis, season = ana.roster.genesis, season_of(ana.device.today())
    own = [each.blinded for each in drawn_pens(ana.contents.seat, genesis, season)]
    assert len(draw(ana, own).pens) == 4
    other = msgspec.structs.replace(ana.contents.seat, master=os.urandom(32))
    others = [each.blinded for each in drawn_pens(other, genesis, season)]
    for wrong in ([others[0], *own[1:]], [*own[:3], others[3]], own[::-1]):
        assert refused(lambda wrong=wrong: draw(ana, wrong)) == "token-drawn"
    for wrong in (own[:3], own[:1]):
        assert refused(lambda wrong=wrong: draw(ana, wrong)) == "token-count"
    assert draw(ana, []).pens == []


def test_a_host_that_certifies_with_another_key_or_for_another_time_is_named(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = room.town.server
    assert server is not None
    right, other = server._tokens.attest, season_info(season_of(room.ana.device.today()) + 2)

    async def with_another_key(point: bytes, info: bytes) -> tuple[bytes, bytes]:
        return poprf.certify(OWN_KEY, point, info, os.urandom)

    async def for_another_time(point: bytes, info: bytes) -> tuple[bytes, bytes]:
        return await right(point, other)

    for lie in (with_another_key, for_another_time):
        monkeypatch.setattr(server._tokens, "attest", lie)
        room.ana.certificates.clear()
        with pytest.raises(Distrust) as distrust:
            posted(room.ana)
        assert distrust.value.code == "wrong-certificate"


def test_what_a_host_repeats_reorders_edits_or_moves_is_named_or_left_out(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("One.", "Two."):
        posted(room.ana, text=text)
    honest = room.bea.ask_to_read

    def lying(change: Callable[[list[m.StoredRecord]], list[m.StoredRecord]]) -> Any:
        def ask(path: str, message: m.Message, answer: Any) -> Any:
            page = honest(path, message, answer)
            return m.RoomPage(change(page.records), page.more) if isinstance(page, m.RoomPage) else page

        return ask

    replaced = msgspec.structs.replace
    for change in (
        lambda all: [*all, all[0]],
        lambda all: all[::-1],
        lambda all: [all[0], replaced(all[1], id=all[0].id)],
    ):
        monkeypatch.setattr(room.bea, "ask_to_read", lying(change))
        with pytest.raises(Distrust):
            read_lounge(room.bea)
    for change in (
        lambda all: [replaced(all[0], body=all[0].body[:-1] + bytes([all[0].body[-1] ^ 1])), all[1]],
        lambda all: [replaced(all[0], id=os.urandom(16)), all[1]],
        lambda all: [replaced(all[0], body=all[1].body), all[1]],
        lambda all: [replaced(all[0], day=all[0].day + 200), all[1]],
    ):
        monkeypatch.setattr(room.bea, "ask_to_read", lying(change))
        read = read_lounge(room.bea)
        assert (texts(read), read.others) == (["Two."], 1)


def test_pens_that_the_host_makes_count_as_members_and_are_more_than_there_are_members(room: Room) -> None:
    """Told, not stopped: whoever has the token key makes pens. What shows is their number."""
    secret, ana = token_secret(room), room.ana
    season, members = season_of(ana.device.today()), room.first.whole().count
    for _ in range(members + 1):
        seed = os.urandom(32)
        key = public_key_of(seed)
        point = pen_point(ana.roster.genesis, 2, key)
        certificate = Certificate(2, season, *poprf.certify(secret, point, season_info(season), os.urandom))
        _, post = made(ana, certificate=certificate, salt=os.urandom(16))
        appended(ana, seed, body_of(post))
    assert len(read_lounge(room.first).pens[2]) == members + 1


SITTING = 5
"""So many posts one token pays for."""


def raid(person: Person) -> None:
    """Write until nothing is left that pays; what is for reports doesn't."""
    pen, post = made(person, root=bytes(16))
    key, epoch = person.keyring.keys["members"], person.roster.current["members"]
    name = person.room(ROOM)
    with suppress(NoTokens):
        while True:
            id, salt = os.urandom(16), os.urandom(16)
            body = msgspec.json.encode(msgspec.structs.replace(post, salt=salt))
            sealed = seal_record(name, "members", epoch, key[epoch], pen.seed, id, body, os.urandom)
            message = m.RoomAppend(name, m.WireRecord(id, sealed), generation=epoch)
            person.wallet.ask_for_sitting("/api/rooms/append", message, m.Appended, ROOM, pen.slot)


def test_ten_raiders_write_no_more_than_their_tokens_and_are_frozen_with_their_branch_within_a_minute(
    tmp_path: Path,
) -> None:
    """With changed clients: they show every token they have, and use each ticket to the end. New to a community that
    isn't, they have half as many."""
    with lounge(tmp_path / "store") as room:
        first, town = room.first, room.town
        town.clock.offset += 35 * 86_400
        raiders = [town.invite(room.third) for _ in range(10)]
        for each in raiders:
            each.refresh()
            raid(each)
        assert len(list(first.read(ROOM))) == len(raiders) * NEW_POST_TOKENS * SITTING
        began = time.monotonic()
        first.refresh()
        freeze_branch(first, room.third.key, "a raid")
        assert time.monotonic() - began < 60
        town.clock.offset += 7 * 86_400
        for each in raiders:
            each.wallet.forget()
            assert refused(each.wallet.request_batch) == "not-a-seat"
        room.bea.refresh()
        posted(room.bea, text="Still here.")
        assert "Still here." in texts(read_lounge(room.ana))


ODD = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "zero-width": "a\u200bb\u200cc\u2060d\u00ad",
    "ten thousand emoji": "\U0001f600" * 10_000,
    "right to left": "\u202eabc",
    "a line's end": "a\nb",
    "null": "a\x00b",
}
LINES = ("name", "title", "warning", "language")


@pytest.mark.parametrize("odd", ODD)
def test_odd_text_is_as_it_was_or_refused_by_writer_and_reader_alike(room: Room, odd: str) -> None:
    pen, post = made(room.ana)
    for number, name in enumerate((*LINES, "text")):
        writing = Writing(room.ana)
        try:
            writing.send(writing.post(0, **{**SAID, name: ODD[odd]}))
        except (msgspec.ValidationError, TooLong):
            before = read_lounge(room.bea).others
            changed = msgspec.structs.replace(post, salt=bytes([number]) * 16, **{name: ODD[odd][:9_000]})
            appended(room.ana, pen.seed, body_of(changed))
            assert read_lounge(room.bea).others == before + 1
        else:
            assert getattr(read_lounge(room.bea).said[-1].post, name) == ODD[odd]


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"not json",
        b'{"kind":"letter"}',
        msgspec.json.encode({"kind": "act", "does": "hide", "day": 1, "reason": "x"}),
        msgspec.json.encode({"kind": "reactions", "given": []}),
    ],
)
def test_what_is_no_record_of_the_lounge_is_counted_and_hides_no_other(room: Room, body: bytes) -> None:
    appended(room.ana, Writing(room.ana).pens[0].seed, body)
    posted(room.ana)
    read = read_lounge(room.bea)
    assert (texts(read), read.others) == ([SAID["text"]], 1)


def test_reactions_with_a_forged_certificate_count_for_nothing(room: Room) -> None:
    said = posted(room.ana)
    pen, post = made(room.bea)
    forged_by = msgspec.structs.replace(post.certificate, evaluated=os.urandom(32))
    given = [{"post": said.identity, "mark": "heart"}]
    wrong = msgspec.convert(
        {"kind": "reactions", "certificate": forged_by, "salt": bytes(16), "given": given}, Reactions
    )
    appended(room.bea, pen.seed, body_of(wrong))
    assert read_lounge(room.ana).marks(said.identity) == {}


def test_a_flag_that_is_not_what_it_says_opens_as_nothing_and_hides_no_other(room: Room) -> None:
    said = posted(room.ana)
    right = flags.flag_of(room.bea, said, "it names a street")
    moved = flags.flag_of(room.bea, said, "moved")
    flags.send_flag(room.bea, right)
    flags.send_flag(room.bea, moved)
    (mine,), (theirs,) = right.message.records, moved.message.records
    room.town.sql("UPDATE record SET body = ? WHERE client_id = ?", mine.body, theirs.id)
    read = flags.read_flags(room.first)
    assert [each.flag is None for each in read] == [False, True]
    text = msgspec.json.encode(Flag(moved.room, said.identity, said.id, "what the host would have stewards read"))
    part = sign(os.urandom(32), "part", part_bytes(moved.room, text)) + text
    made_up = seal_envelope(part, intake_of(room.first.roster), ENVELOPE_BYTES)
    room.town.sql("UPDATE record SET body = ? WHERE client_id = ?", made_up, theirs.id)
    assert [each.flag is None for each in flags.read_flags(room.first)] == [False, True]
    for flagged in read:
        drop_flag(room.first, flagged.room)
