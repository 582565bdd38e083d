"""A row is all that a new kind of room needs on the server."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from harness import POLICY, passphrase, town
from parasol.features.lounge.kinds import PICTURE_SIZES
from parasol.kernel.messages import ENVELOPE_SIZES, RECORD_SIZES
from parasol.kernel.rooms import kinds
from parasol.kernel.rooms.kinds import (
    FIXED,
    KINDS,
    LIFETIMES,
    ROWS,
    asked_for,
    desk_of,
    fixed_kinds,
    kind_for,
    profile_of,
)
from parasol.kernel.roster.client import founding, steward
from parasol.kernel.roster.rules import Policy, RosterRefused
from parasol.kernel.roster.rules.policy import check_policy
from parasol.kernel.roster.structs import SHORTER

BOARD = """
    Kind(
        "board",
        opens="founding",
        sealed="members",
        append=STEWARDS,
        read=MEMBERS,
        delete_record=STEWARDS,
        lasts=Lifetime("board_days", 7, 90, default=30),
        counted=("notices", "records", "members"),
        learns="how many notices there are",
    ),
)

ROWS: """


def test_every_row_says_what_follows_from_it_without_a_contradiction() -> None:
    assert len(KINDS) == len(ROWS)
    for row in ROWS:
        may = row.delete_room | row.delete_record | row.append
        unread = {"writer", *({"token"} if row.name == "answers" else ())}  # members put there what two stewards read
        assert may - unread <= row.read, "who may not read learns nothing of it"
        assert ("writer" in may) == row.keyed
        assert row.learns.islower() or row.learns[0].islower()
        assert (row.parts is None) == row.is_fixed, "what somebody opens begins with parts"
        assert row.parts is None or set(row.parts.sizes) <= {*RECORD_SIZES, *ENVELOPE_SIZES, *PICTURE_SIZES}
        assert row.queue is None or (row.parts is not None and max(row.queue.shown) <= row.parts.most)
        assert row.queue is None or row.queue.by in row.read
        assert (row.opens == "desk") <= row.of_desk
        assert not row.indexed or row.withdrawable
    for lasts in (row.lasts for row in ROWS):
        assert lasts.is_fixed or LIFETIMES[lasts.name] is lasts, "one setting has one meaning"
        assert lasts.default == 0 or lasts.least <= lasts.default <= lasts.most
    for name in {row.counted[0] for row in ROWS}:
        assert len({(row.counted[1], row.lasts.name) for row in ROWS if row.counted[0] == name}) == 1


def test_a_kind_is_spelled_one_way() -> None:
    assert asked_for("report") == (KINDS["report"], None)
    assert asked_for("desk/7") == (KINDS["desk"], 7)
    assert [desk_of(kind) for kind in ("desk/7", "deskbook/12", "report", "public")] == [7, 12, None, None]
    for wrong in (
        "",
        "desk",
        "desk/",
        "desk/07",
        "desk/-1",
        "desk/0",
        "desk/100",
        "desk/٣",
        "desk/1 ",
        "desk/1/2",
        "report/1",
        "Report",
    ):
        assert asked_for(wrong) is None, wrong
    assert asked_for("desk/" + "9" * 5000) is None
    profile = bytes(range(16))
    assert kind_for("enquiry", profile) == f"enquiry/{profile.hex()}"
    assert asked_for(kind_for("enquiry", profile)) == (KINDS["enquiry"], None)
    assert (profile_of(kind_for("enquiry", profile)), profile_of("desk/7")) == (profile, None)
    for wrong in ("enquiry", "enquiry/7", f"enquiry/{profile.hex().upper()}", f"enquiry/{profile.hex()}0", "profile/1"):
        assert asked_for(wrong) is None, wrong


def test_a_policy_that_leaves_a_setting_out_has_the_bytes_it_had_before_there_was_one() -> None:
    policy = Policy("N", ["en"], [], "GB")
    assert not any(name in msgspec.json.encode(policy).decode() for name in SHORTER)
    for name, lasts in SHORTER.items():
        assert policy.lifetime(name) == lasts.default
        for days, is_fine in (
            (lasts.least - 1, False),
            (lasts.least, True),
            (lasts.most, True),
            (lasts.most + 1, False),
        ):
            changed = msgspec.structs.replace(policy, **{name: days})
            assert msgspec.json.decode(msgspec.json.encode(changed), type=Policy).lifetime(name) == days
            if is_fine:
                check_policy(changed)
            else:
                with pytest.raises(RosterRefused):
                    check_policy(changed)


WITH_THE_ROW = """
import asyncio, os, sys, types
from pathlib import Path
import parasol.kernel.rooms
source = Path(sys.argv[1]).read_text()
module = types.ModuleType("parasol.kernel.rooms.kinds")
sys.modules[module.__name__] = parasol.kernel.rooms.kinds = module
exec(compile(source, sys.argv[1], "exec"), module.__dict__)

import msgspec
from harness import town
from parasol.kernel.roster.client import steward
from parasol.kernel.client.connection import Declined
from parasol.features.holdings.server.kinds import lifetimes
from parasol.kernel import messages as m

with town(Path(sys.argv[2])) as here:
    first, member = (here.unlock(words) for words in sys.argv[3:])
    id = first.append("board", None, b"The door code is changed.")
    assert [opened.body for _, opened in member.read("board")] == [b"The door code is changed."]
    for ask in (
        lambda: member.append("board", None, b"a member's own notice"),
        lambda: here.connect().ask("/api/rooms/read", m.RoomRead(first.room("board"), 0), m.RoomPage, os.urandom(32)),
    ):
        try:
            ask()
        except Declined as declined:
            assert declined.code in {"no-such-room", "not-allowed"}, declined.code
        else:
            raise AssertionError("no such thing may be done")

    def run(work):
        return asyncio.run_coroutine_threadsafe(work, here.loop).result(30)

    assert run(here.storage.counted())["notices"] == 1
    assert lifetimes(first.roster, here.clock.today())["notices"] == 30
    steward.change_policy(first, msgspec.structs.replace(first.roster.policy, board_days=7), "less is kept")
    assert run(here.server.shorten(here.clock.today())) == 1
    here.clock.offset = 8 * 86_400
    run(here.storage.expire(here.clock.today(), 0))
    assert run(here.storage.counted())["notices"] == 0
"""


def test_a_notice_board_is_one_row_and_an_older_store_gets_it_at_the_next_start(tmp_path: Path) -> None:
    store = tmp_path / "store"
    with town(store) as founded:
        words = [passphrase(), passphrase(), passphrase()]
        first = founding.found(founded.connect(), founded.device, founded.founding_passphrase, POLICY, words[0])
        steward.invite(first, "member", words[2], "they asked to join")
        founding.join(founded.connect(), founded.device, words[2], words[1])
    source = Path(kinds.__file__).read_text()
    with_board = source.replace(")\n\nROWS: ", BOARD.removeprefix("\n"), 1)
    assert with_board != source
    changed = tmp_path / "kinds.py"
    changed.write_text(with_board)
    script = [sys.executable, "-c", WITH_THE_ROW, str(changed), str(store), *words[:2]]
    path = ":".join([str(Path(__file__).parents[1]), *sys.path])
    ran = subprocess.run(script, check=False, capture_output=True, text=True, timeout=300, env={"PYTHONPATH": path})
    assert ran.returncode == 0, ran.stderr


def test_how_long_a_profile_is_kept_no_community_can_set() -> None:
    lasts = KINDS["profile"].lasts
    assert lasts.is_fixed
    assert lasts.name not in {*LIFETIMES, *SHORTER}
    assert Policy("N", ["en"], [], "GB").lifetime(lasts.name) == 28


def test_the_rooms_that_open_by_themselves() -> None:
    assert {"alerts", "decisions", "review", "cases", "public"} <= set(FIXED)
    assert fixed_kinds([3]) == [*FIXED, "deskbook/3"]
