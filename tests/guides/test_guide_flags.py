"""What anybody tells stewards about a guide: without an account, read by stewards alone, counted when it is mended."""

import os
from pathlib import Path

import evidence
import msgspec
import pytest

from guides.desk import READ, Desk, day
from guides.pages import BODY, HEAD
from parasol.features.guides.client import flags, keeping
from parasol.features.guides.client.reading import fetch_guides
from parasol.features.guides.structs import MOST_MENDED, GuideFlag
from parasol.features.reports.client.flags import ENVELOPE_BYTES
from parasol.features.reports.client.reporter import intake_of
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.seal import seal_envelope
from parasol.kernel.wire.signing import sign

WHY = "Zq7Planted: that app asks for a second code now"
NOBODY = ("phone", "en", bytes(32))


def _tell(desk: Desk, *lines: str) -> str:
    ran = desk("flag", "phone", lines=lines or ("2", WHY))
    assert ran.code == 0, ran.err
    (flag,) = (each for each in _flags(desk) if each["why"] == (lines[1] if lines else WHY))
    return str(flag["flag"])


def _flags(desk: Desk) -> list[dict[str, str]]:
    told = desk("due", words=desk.people.second_words).json
    return [flag for page in told["pages"] for flag in page["flags"]] + told["others"]


def test_anybody_flags_a_page_and_stewards_mend_it_and_everybody_sees_after_how_many_days(desk: Desk) -> None:
    desk.published()
    assert desk("list").json["median_days_to_mend"] is None
    flag = _tell(desk)
    desk.people.town.clock.offset = 3 * 86_400
    (page,) = desk("due", words=desk.people.first_words, days=3).json["pages"]
    assert (page["name"], page["law"], page["regions"]) == ("phone", "any", [])
    assert [(each["what"], each["why"]) for each in page["flags"]] == [("changed", WHY)]
    desk.write(body=BODY.replace("One thing.", "A second code."))
    ran = desk("due", "--source", str(desk.folder / "source"), words=desk.people.first_words, days=3)
    assert ran.json["pages"][0]["changed"] == [
        {
            "what": "changed",
            "where": "It was open",
            "before": "- One thing.\n- Another thing.",
            "now": "- A second code.\n- Another thing.",
        }
    ]
    desk.published()
    settled = desk("settle", words=desk.people.first_words, lines=(flag,), days=3)
    assert (settled.json["deleted"], settled.json["days"]) == (flag, 3)
    listed = desk("list", days=3).json
    assert (listed["mended"], listed["median_days_to_mend"]) == (1, 3)
    assert _flags(desk) == []
    assert desk("settle", words=desk.people.first_words, lines=(flag,)).json["error"] == "no-such-flag"


def test_a_flag_whose_page_is_as_it_was_is_deleted_and_not_counted(desk: Desk) -> None:
    desk.published()
    for what in ("1", "2"):
        settled = desk("settle", words=desk.people.second_words, lines=(_tell(desk, what, f"{WHY} {what}"),))
        assert settled.json["days"] is None
    assert desk("list").json["mended"] == 0
    flag = _tell(desk)
    desk("withdraw", "phone", words=desk.people.first_words, lines=("it is wrong",))
    assert [each["flag"] for each in _flags(desk)] == [flag], "a flag of a page that is gone is shown all the same"
    assert desk("settle", words=desk.people.first_words, lines=(flag,)).json["days"] == 0
    assert desk("list").json["median_days_to_mend"] == 0


def test_the_list_keeps_the_newest_and_confirming_it_loses_none(desk: Desk) -> None:
    desk.published()
    first, today = desk.people.first, desk.people.first.device.today()
    for days in range(MOST_MENDED + 3):
        found = fetch_guides(first.connection, first.roster, today)
        assert found is not None
        keeping.write_mended(first, found, days)
    desk.people.town.clock.offset = 8 * 86_400
    assert desk("confirm", words=desk.people.second_words, days=8).json["confirmed"] is True
    found = fetch_guides(first.connection, fetch(first.connection), today + 8)
    assert found is not None
    assert found.list.mended == list(range(3, MOST_MENDED + 3))


def test_what_is_due_is_shown_with_the_flagged_ones_first(desk: Desk) -> None:
    dates = "2026-11-01\nreview_by: 2027-04-20"
    for name, until in (("later", 90), ("soon", 20), ("sooner", 10)):
        desk.write(name, HEAD.replace(dates, f"{day(-20)}\nreview_by: {day(until)}").replace("for: any", "for: partly"))
    desk.published()
    _tell(desk)
    told = desk("due", words=desk.people.first_words).json["pages"]
    assert [(page["name"], page["law"]) for page in told] == [
        ("phone", "any"),
        ("sooner", "partly"),
        ("soon", "partly"),
    ]


def test_members_read_no_flags_and_settle_none(shared: Desk) -> None:
    flag = _tell(shared, "1", f"{WHY} by a member")
    for command, lines in (("due", ()), ("settle", (flag,))):
        ran = shared(command, words=shared.people.member_words, lines=lines)
        assert ran.json["error"] == "not-a-steward"
    for ask in (m.RoomsList("guideflag"), m.OutlinesRead("guideflag", [])):
        path = "/api/rooms/list" if isinstance(ask, m.RoomsList) else "/api/rooms/outlines"
        with pytest.raises(Declined):
            shared.people.member.connection.ask(path, ask, m.Rooms, shared.people.member.seed)
    assert flag in {each["flag"] for each in _flags(shared)}


def test_a_flag_costs_work_and_says_nothing_empty_or_endless(shared: Desk) -> None:
    connection = shared.people.town.connect()
    roster, device = fetch(connection), shared.people.member.device
    message = flags.prepare(roster, device, NOBODY, "wrong", WHY)
    with pytest.raises(Declined):
        connection.ask("/api/rooms/open", message.signed(connection), m.HasMet)
    for what, why in (("other", WHY), ("wrong", ""), ("wrong", "x" * 801)):
        with pytest.raises(msgspec.ValidationError):
            flags.prepare(roster, device, NOBODY, what, why)
    assert flags.prepare(roster, device, NOBODY, "wrong", "\u0001" * 800), "the longest that is allowed fits"


def test_a_flag_that_is_not_what_it_says_opens_as_nothing_and_hides_no_other(shared: Desk) -> None:
    connection, first = shared.people.town.connect(), shared.people.first
    roster, device = fetch(connection), first.device
    right, moved = (flags.prepare(roster, device, NOBODY, "wrong", why) for why in (WHY, "moved"))
    for message in (right, moved):
        flags.send(connection, message)

    def read() -> dict[bytes, GuideFlag | None]:
        return {each.room: each.flag for each in flags.read_flags(first)}

    text = msgspec.json.encode(GuideFlag(moved.room, *NOBODY, "wrong", "what the host would have stewards read"))
    part = sign(os.urandom(32), "part", part_bytes(moved.room, text)) + text
    made_up = seal_envelope(part, intake_of(roster), ENVELOPE_BYTES)
    assert read()[moved.room] is not None
    for body in (right.message.records[0].body, made_up):
        shared.people.town.sql("UPDATE record SET body = ? WHERE client_id = ?", body, moved.message.records[0].id)
        found = read()
        assert found[moved.room] is None
        assert found[right.room] is not None
    lost = next(each for each in flags.read_flags(first) if each.room == moved.room)
    assert flags.settle(first, lost) is None
    assert moved.room not in read()


def test_whoever_takes_the_server_reads_no_flag_and_learns_not_of_which_page(shared: Desk, tmp_path: Path) -> None:
    _tell(shared, "1", f"{WHY} and more")
    town = shared.people.town
    taken = [*evidence.files_of(town.folder), *evidence.database_of(town.folder)]
    assert taken
    assert not [each.name for each in taken if b"Zq7Planted" in each.content]
    assert [each.name for each in taken if b"One thing." in each.content], "the page itself is there, for anybody"
    query = "SELECT record.body FROM record JOIN room ON room.id = record.room WHERE room.kind = ?"
    assert {len(bytes(body)) for (body,) in town.sql(query, "guideflag")} == {ENVELOPE_BYTES}
    answer = town.connect().ask(READ, m.PublicRead(0, "guidelist"), m.PublicPage)
    assert b"Zq7Planted" not in msgspec.json.encode(answer)
