"""Tokens through HTTP: drawn with a name, spent without one, once."""

import asyncio
import base64
import os
import re
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Annotated, Any

import httpx
import msgspec
import pytest
from bench.wire import counted

import harness
from harness import NUMBER, POLICY, Town, check_number, insisting, passphrase, publish_about, report_about, town
from lines import Line
from parasol.features.alerts.client import reading
from parasol.features.checks.client.check import choose_tree_head
from parasol.features.reports.commands.waiting import notice_text
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.client.connection import Answer, Declined, declined_by
from parasol.kernel.formats.bounds import CHECK_BYTES
from parasol.kernel.http.route import Who
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import allowance
from parasol.kernel.tokens.client import NoTokens
from parasol.kernel.tokens.client.derive import Token, issue_message, unblind, week_batches
from parasol.kernel.wire.tokens import first_day_of, week_of, weeks_around
from postgres import bytes_of, files_of

CHECK = "/api/check"
DAY = 86_400


def two_with_an_alert(served: Town) -> tuple[Person, Person]:
    first, second = served.settled("steward")
    publish_about(first, second, served.report(report_about()).room)
    return first, second


def question(person: Person) -> bytes:
    listed = choose_tree_head(person)
    blinded = b"".join(oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2))
    return msgspec.json.encode(m.Check(listed.list_number, listed.bits, bytes(4), blinded))


def code_of(answer: Answer) -> str:
    return "" if answer.status == 200 else declined_by(answer).code


def declined(act: Callable[[], Any]) -> str:
    with pytest.raises(Declined) as caught:
        act()
    return caught.value.code


def spend(person: Person, token: Token, body: bytes, path: str = CHECK) -> Answer:
    return person.connection.send(path, body, token.header(person.connection.site, path, body))


def again(person: Person, body: bytes) -> bytes:
    """A check, as ``insisting`` does it."""
    answer: bytes = insisting(lambda: person.wallet.ask_bytes(CHECK, msgspec.json.decode(body, type=m.Check), "check"))
    return answer


def test_a_check_and_reading_name_nobody_on_the_wire(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    sent: list[httpx.Request] = []
    member.connection._http.event_hooks = {"request": [sent.append]}
    assert check_number(member, NUMBER).is_match
    assert {request.url.path for request in sent} == {"/api/index/heads", CHECK}
    reading.read_alerts(member)
    paid = {
        request.url.path: request.headers["authorization"] for request in sent if "authorization" in request.headers
    }
    assert paid.keys() == {CHECK, "/api/index/heads", "/api/rooms/newest", "/api/withdrawals/read"}
    assert {header.split(" ")[0] for header in paid.values()} <= {"Token", "Ticket"}
    assert not any("Parasol " in str(request.headers) for request in sent)


def test_a_first_check_moves_the_same_bytes_whatever_it_finds_and_at_most_24_000(served: Town) -> None:
    """With everything that a session's first check asks, in both directions, with all headers."""
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    member.wallet.request_batch()
    moved = {}
    for typed in (NUMBER, "+44 7700 900987", "900123"):
        member.head, member.wallet._tickets = None, {}
        with counted(member, served.url) as proxy:
            found = check_number(member, typed)
            time.sleep(0.1)  # the proxy counts in threads of its own
            moved[found.is_match, found.is_partial] = proxy.total
    assert moved.keys() == {(True, False), (False, False), (True, True)}
    assert len(set(moved.values())) == 1
    assert max(moved.values()) <= 24_000


def test_one_token_pays_for_a_sitting_page_by_page(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    reading.read_alerts(member)
    left = len(member.wallet._left["read"])
    for _ in range(5):
        reading.read_alerts(member)
    assert len(member.wallet._left["read"]) == left
    served.clock.offset += 601
    reading.read_alerts(member)
    assert len(member.wallet._left["read"]) == left - 1, "a ticket is good for ten minutes"


def test_a_ticket_is_good_once_and_is_no_nonce(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    body = b'{"after":0}'
    token = member.wallet._take("read")
    answer = spend(member, token, body, "/api/withdrawals/read")
    assert answer.ticket is not None
    ask = lambda header: member.connection.send("/api/withdrawals/read", body, header)  # noqa: E731
    ticket = base64.b64encode(answer.ticket).decode()
    assert ask(f"Ticket {ticket}").status == 200
    assert code_of(ask(f"Ticket {ticket}")) == "spent-ticket"
    nonce = first.connection.ask("/api/nonce", m.NonceRead(), m.Nonce).nonce
    for wrong in ("x", "A" * 44, msgspec.json.encode(nonce).decode().strip('"')):
        assert code_of(ask(f"Ticket {wrong}")) == "stale-ticket"


def test_a_token_pays_once_and_the_very_same_request_is_answered_again(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    token, body = first.wallet._take("check"), question(first)
    once, again = spend(first, token, body), spend(first, token, body)
    assert len(once.content) == len(again.content) == CHECK_BYTES
    assert code_of(spend(first, token, question(first))) == "token-spent"


def test_of_many_who_spend_one_token_at_once_one_is_answered(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    for _ in range(3):
        token = first.wallet._take("check")
        bodies = [question(first) for _ in range(8)]
        codes: list[str] = []
        connections = [served.connect() for _ in bodies]

        def one(connection: Any, body: bytes, token: Token = token, codes: list[str] = codes) -> None:
            codes.append(code_of(connection.send(CHECK, body, token.header(connection.site, CHECK, body))))

        threads = [threading.Thread(target=one, args=pair) for pair in zip(connections, bodies, strict=True)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(codes) == ["", *["token-spent"] * 7]


def test_a_token_is_for_one_purpose_and_its_weeks(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    body = question(first)
    token, read = first.wallet._take("check"), first.wallet._take("read")
    assert code_of(spend(first, read, body)) == "token-wrong"
    renamed = replace(read, purpose="check")
    assert code_of(spend(first, renamed, body)) == "token-wrong"
    next_week = replace(token, week=token.week + 1)
    assert code_of(spend(first, next_week, body)) in {"token-wrong", "token-stale"}
    served.clock.offset += (first_day_of(token.week + 1) + 1 - served.clock.today()) * DAY
    assert code_of(spend(first, token, body)) == "token-stale"


def test_what_is_wrong_with_a_check_is_said_before_its_token_is_spent(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    token, good = first.wallet._take("check"), question(first)
    asked = msgspec.json.decode(good, type=m.Check)
    for change, code in (
        ({"list_number": 99}, "list-moved"),
        ({"bits": 21}, "malformed"),
        ({"list_number": 2**32}, "malformed"),
        ({"blinded": bytes(32)}, "malformed"),
        ({"blinded": bytes(64)}, "not-a-point"),
    ):
        body = msgspec.json.encode(msgspec.structs.replace(asked, **change))
        assert code_of(spend(first, token, body)) == code
    assert code_of(spend(first, token, good[:-1])) == "malformed"
    assert code_of(spend(first, token, good)) == ""


def test_a_week_is_drawn_once_with_the_elements_of_the_vault(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    week = week_of(served.clock.today())
    checks = allowance(member.roster, member.key, member.mine.since, member.mine.vouched_on, week)
    assert checks == POLICY.checks_per_week / 8

    def draw(message: m.TokensDraw) -> m.TokensDrawn:
        return member.connection.ask("/api/tokens/draw", message, m.TokensDrawn, member.seed)

    batches = week_batches(member.contents.seat.master, week, checks)
    mine = issue_message(week, batches)
    assert [each.evaluated for each in draw(mine).check] == [each.evaluated for each in draw(mine).check]
    others = issue_message(week, week_batches(os.urandom(32), week, checks))
    assert declined(lambda: draw(others)) == "token-drawn"
    more = issue_message(week, week_batches(member.contents.seat.master, week, checks + 1))
    replace = msgspec.structs.replace
    assert declined(lambda: draw(more)) == "token-count"
    assert declined(lambda: draw(replace(mine, check=[*mine.check, m.TokenPack(len(mine.check), [])]))) == "token-count"
    assert declined(lambda: draw(replace(mine, check=mine.read, read=mine.check))) == "token-count"
    used_otherwise = replace(mine, check=[m.TokenPack(0, mine.read[0].elements)], read=[], post=[], report=[])
    assert declined(lambda: draw(used_otherwise)) == "token-drawn", "the same elements, for another purpose"
    assert declined(lambda: draw(replace(mine, escrow=others.escrow))) == "token-drawn"
    assert declined(lambda: draw(replace(mine, week=week + 2))) == "token-week"
    following = issue_message(week + 3, week_batches(member.contents.seat.master, week + 3, checks))
    served.clock.offset += 21 * DAY
    assert declined(lambda: draw(replace(following, escrow=others.escrow))) == "token-drawn", "one credential, ever"
    assert sum(len(each.evaluated) for each in draw(following).check) == checks


def test_a_weeks_packs_are_drawn_each_once_in_any_order_and_never_others(served: Town) -> None:
    """A member who draws one pack after another has no more than a week's tokens, whatever she says they are."""
    first = served.found()
    member, master = served.invite(first), os.urandom(32)
    week = week_of(served.clock.today())
    checks = allowance(member.roster, member.key, member.mine.since, member.mine.vouched_on, week)
    served.sql("DELETE FROM drawn")  # as in a new week: whoever joins draws at once

    def draw(elements: m.TokensDraw, **packs: list[int]) -> str:
        chosen = {
            name: [each for each in getattr(elements, name) if each.number in numbers]
            for name, numbers in packs.items()
        }
        message = msgspec.structs.replace(
            elements, **{"check": [], "read": [], "post": [], "report": [], **chosen}, escrow=mine.escrow
        )
        try:
            answer = member.connection.ask("/api/tokens/draw", message, m.TokensDrawn, member.seed)
        except Declined as declined:
            return declined.code
        given = [sum(len(batch.evaluated) for batch in getattr(answer, name)) for name in packs]
        assert given == [sum(len(pack.elements) for pack in chosen[name]) for name in packs]
        return "done"

    mine = issue_message(week, week_batches(member.contents.seat.master, week, checks))
    others = issue_message(week, week_batches(master, week, checks))
    assert draw(mine, check=[3], read=[1]) == "done"
    assert draw(others, check=[3]) == "token-drawn"
    assert draw(others, read=[0, 1]) == "token-drawn"
    assert draw(others, read=[0]) == "done", "read 0 wasn't drawn: that it is another pack's follows from nothing"
    assert draw(mine, read=[0]) == "token-drawn"
    assert draw(mine, check=[0, 1, 2, 4, 5, 6], read=[2, 3, 4, 5, 6, 7], post=[0, 1], report=[0]) == "done"
    assert draw(mine, check=[3], read=[1]) == "done", "another session begins with what it likes"
    less = issue_message(week, week_batches(master, week, checks - 1))
    assert draw(less, check=[0]) == "token-count"


def test_somebody_else_draws_nothing(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    message = issue_message(week_of(served.clock.today()), week_batches(os.urandom(32), 1, 1))
    for seed in (os.urandom(32), None):
        with pytest.raises(Declined):
            first.connection.ask("/api/tokens/draw", message, m.TokensDrawn, seed)


def test_a_weeks_checks_are_all_there_is_however_often_somebody_unlocks(served: Town) -> None:
    words = passphrase()
    few = msgspec.structs.replace(POLICY, checks_per_week=40)
    first = founding.found(served.connect(), served.device, served.founding_passphrase, few, words)
    most = allowance(first.roster, first.key, first.mine.since, first.mine.vouched_on, week_of(served.clock.today()))
    sessions = [first, served.unlock(words)]
    for number in range(most):
        session = sessions[number % 2]
        assert len(again(session, question(first)))
    for session in (*sessions, served.unlock(words)):
        with pytest.raises(NoTokens, match="Monday"):
            again(session, question(first))
    served.clock.offset += 7 * DAY
    assert again(first, question(first))


@pytest.mark.parametrize(("weeks_old", "most"), [(0, 35), (12, 220)], ids=["new", "old"])
def test_a_stolen_seat_makes_so_many_checks_in_four_weeks_and_no_more(served: Town, weeks_old: int, most: int) -> None:
    """Every draw that is answered, with the weeks at both ends, every token, and each once more."""
    first = served.found(msgspec.structs.replace(POLICY, checks_per_week=40))
    served.clock.offset += (first_day_of(week_of(served.clock.today()) + 1) - served.clock.today()) * DAY
    thief = served.invite(first)
    served.clock.offset += weeks_old * 7 * DAY
    drawn, made = set[int](), 0
    for _ in range(28):
        for week in sorted(weeks_around(served.clock.today()) - drawn):
            checks = allowance(thief.roster, thief.key, thief.mine.since, thief.mine.vouched_on, week)
            batches = week_batches(thief.contents.seat.master, week, checks)
            try:
                answer = thief.connection.ask(
                    "/api/tokens/draw", issue_message(week, batches), m.TokensDrawn, thief.seed
                )
            except Declined:
                continue
            drawn.add(week)
            body, other = question(thief), question(thief)
            for token in unblind(batches["check"], answer.check, thief.roster.token_key):
                made += code_of(spend(thief, token, body)) == ""
                assert code_of(spend(thief, token, other)) == "token-spent"
        served.clock.offset += DAY
    assert made == most


def test_when_the_line_breaks_the_same_token_pays_once(served: Town) -> None:
    first, _ = two_with_an_alert(served)

    line = Line(CHECK, after_sending=True)
    first.connection = served.connect(line)
    all_of_them = allowance(
        first.roster, first.key, first.mine.since, first.mine.vouched_on, week_of(served.clock.today())
    )
    left = len(first.wallet._left.get("check", range(all_of_them)))
    assert check_number(first, NUMBER).is_match
    assert (line.seen, len(first.wallet._left["check"])) == (2, left - 1)


def test_a_restart_keeps_what_was_spent(tmp_path: Any) -> None:
    with town(tmp_path / "store") as served:
        words = passphrase()
        first = founding.found(served.connect(), served.device, served.founding_passphrase, POLICY, words)
        token, body = first.wallet._take("check"), question(first)
        assert code_of(spend(first, token, body)) == ""
    with town(tmp_path / "store") as served:
        again = served.unlock(words)
        assert code_of(spend(again, token, question(again))) == "token-spent"
        assert code_of(spend(again, token, body)) == ""


def test_the_communitys_cap_holds_for_all_together(served: Town) -> None:
    first = served.found(msgspec.structs.replace(POLICY, checks_in_all=100))
    second = served.invite(first, "steward")
    publish_about(first, second, served.report(report_about()).room)
    assert served.storage is not None
    fill_week(served, 99)
    assert check_number(first, NUMBER).is_match
    assert declined(lambda: check_number(second, NUMBER)) == "community-quota"
    served.clock.offset += 7 * DAY
    assert check_number(second, NUMBER).is_match


def fill_week(served: Town, count: int) -> None:
    """As if so many checks had been made this week."""
    week = week_of(served.clock.today())
    served.sql(
        "INSERT INTO week_count (week, purpose, count) VALUES (?, 'check', ?)"
        " ON CONFLICT (week, purpose) DO UPDATE SET count = excluded.count",
        *(week, count),
    )


def test_far_more_checks_than_usual_cost_work_and_stewards_are_told(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    member = served.invite(first)

    def notices() -> m.Notices:
        return first.connection.ask("/api/checks/notices", m.NoticesRead(), m.Notices, first.seed)

    calm = notices()
    assert (calm.checks, calm.usual, calm.is_fuse_blown) == (0, 50, False)
    fill_week(served, 150)
    assert not notices().is_fuse_blown
    fill_week(served, 151)
    assert notices().is_fuse_blown
    assert "pause members" in notice_text(notices())
    assert notice_text(calm) == ""
    token, body = member.wallet._take("check"), question(member)
    assert code_of(spend(member, token, body)) == "work-missing"
    wrong = msgspec.json.encode(msgspec.structs.replace(msgspec.json.decode(body, type=m.Check), work="x"))
    assert code_of(spend(member, token, wrong)) == "work-wrong"
    assert notices().checks == 151, "nothing was spent"
    sent: list[str] = []
    member.connection._http.event_hooks = {"request": [lambda request: sent.append(request.url.path)]}
    assert check_number(member, NUMBER).is_match, "the client does the calculation"
    assert sent.count("/api/work") == 1
    assert notices().checks == 152
    again = [path for path in sent if path == CHECK]
    assert len(again) == 2


def test_a_surge_limit_that_is_passed_asks_nothing_more_of_a_request_that_was_paid(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    token, body = first.wallet._take("check"), question(first)
    assert code_of(spend(first, token, body)) == ""
    fill_week(served, 999)
    assert code_of(spend(first, token, body)) == ""


def test_what_is_usual_is_the_mean_of_the_weeks_before(served: Town) -> None:
    first, _ = two_with_an_alert(served)
    for count in (100, 300):
        fill_week(served, count)
        served.clock.offset += 7 * DAY
    assert first.connection.ask("/api/checks/notices", m.NoticesRead(), m.Notices, first.seed).usual == 200


def test_nothing_that_the_server_keeps_links_a_member_with_a_spend(served: Town) -> None:
    """What a spend leaves behind is a mark of its nonce and of its request; a draw leaves hashes of blinded elements.
    Whoever has the file and the server's keys can tell who drew, and nothing about who spent."""
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    taken = member.wallet._take("check")
    assert code_of(spend(member, taken, question(member))) == ""
    batch, drawn = member.wallet._drawn["check"]
    held = b"".join(bytes_of(path) for path in files_of(served.folder))
    for secret in (
        taken.nonce,
        taken.output,
        *batch.nonces,
        *batch.seeds,
        *batch.blinds,
        *batch.blinded,
        *(element for each in drawn for element in each.evaluated),
    ):
        assert secret not in held
    named = {
        "sqlite": "SELECT name FROM pragma_table_info(?)",
        "postgres": "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0",
    }[harness.ENGINE]
    columns = {
        table: {row[0] for row in served.sql(named, table)} for table in ("spent", "week_count", "drawn", "credential")
    }
    assert columns == {
        "spent": {"week", "purpose", "mark", "request", "signature"},
        "week_count": {"week", "purpose", "count"},
        "drawn": {"week", "mark", "batch"},
        "credential": {"mark", "batch"},
    }


def test_no_route_gives_a_member_more_than_one_bucket_of_the_list(served: Town) -> None:
    """Entries of the list come as bytes and nowhere else, and the only such route takes one blinded identifier (files
    of conversations and profiles and pages of rooms come as bytes too, by room, so do the catalogue, its small pictures
    and, for stewards, the register); what reads or evaluates more is for stewards."""
    served.found()
    assert served.server is not None
    lists_of_rooms = {"/api/rooms/list"}
    others = {"/api/blobs/get", "/api/profiles/file", "/api/rooms/newest"}
    others |= {"/api/profiles/everybody", "/api/profiles/catalogue", "/api/register/pages"}
    others |= {"/api/profiles/everybody-thumbs", "/api/profiles/catalogue-thumbs"}
    for route in served.server.routes:
        if route.handle.__annotations__["return"] is bytes and route.path not in others:
            assert (route.path, route.who, route.takes) == (CHECK, Who.CHECK, m.Check)
        if route.path.startswith("/api/index/") and route.path != "/api/index/heads":
            assert route.who is Who.STEWARD, route.path
        is_named = re.search("list|search|browse|prefix|export", route.path)
        assert not is_named or route.path in lists_of_rooms, route.path
    assert m.Check.__struct_fields__ == ("list_number", "bits", "bucket", "blinded", "work")
    two = Annotated[bytes, msgspec.Meta(min_length=64, max_length=64)]
    assert {field.name: field.type for field in msgspec.structs.fields(m.Check)}["blinded"] == two


def test_a_member_that_went_is_forgotten_with_its_credential(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = two_with_an_alert(served)
    member = served.invite(first)
    first.refresh()

    async def kept() -> int:
        assert served.server is not None
        return await served.server.forget_credentials()

    assert served.loop is not None
    assert served.server is not None
    run = lambda: asyncio.run_coroutine_threadsafe(kept(), served.loop).result(10)  # type: ignore[arg-type]  # noqa: E731
    looked: list[int] = []
    storage, keeping = served.server._storage, served.server._storage.keep_credentials

    async def counted(marks: Collection[bytes], entries: int | None = None) -> int | None:
        looked.append(len(marks))
        return await keeping(marks, entries)

    monkeypatch.setattr(storage, "keep_credentials", counted)
    assert [run(), run()] == [0, 0]
    steward.remove(first, member.key, "asked to go")
    assert [run(), run()] == [2, 0]
    assert looked == [2 * 3, 2 * 2], "all members are looked through when somebody went"
    served.clock.offset += DAY
    assert [run(), run(), len(looked)] == [0, 0, 3], "and once a day"
