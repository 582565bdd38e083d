"""What takes two stewards, and what renews the keys."""

import re
from typing import Any

import httpx
import pytest
from msgspec import UNSET
from program import People, Ran, run

from harness import NUMBER, alert_without_report, check_number
from parasol.features.checks.client import rekey
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.roster.client.roster import fetch


def test_inviting_a_steward_waits_for_a_second_one_and_then_works(people: People) -> None:
    ran = people.json("invite", "--role", "steward", lines=(people.first_words, "elected on Sunday"))
    assert ran.code == 6
    waiting = people.json("proposals", lines=(people.second_words,)).json["proposals"]
    assert [one["proposal"] for one in waiting] == [ran.json["proposal"]]
    own = people.json("proposals", "agree", ran.json["proposal"], lines=(people.first_words, "yes"))
    assert (own.code, own.json["error"]) == (1, "own-proposal")
    assert people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "I was there")).code == 0
    assert people.json("join", lines=(ran.json["invite_words"],)).json["role"] == "steward"


def test_whoever_shortens_a_time_is_told_what_that_deletes_and_so_is_who_agrees(people: People) -> None:
    changes = ("--slip-days", "7", "--service-days", "90", "--count-quarters", "2", "--alert-days", "300")
    ran = people.json("settings", *changes, lines=(people.first_words, "less is kept"))
    assert ran.code == 6
    agreed = people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "yes"))
    for told in (ran.err, agreed.err):
        assert "nothing brings back" in told
        assert "slips that are older than 7 days" in told
        assert "nobody confirmed for 90 days" in told
        assert "the last 2 quarters" in told
        assert "get 300 days when the list for checks is next renewed" in told
        assert "decisions" not in told
    now = people.json("settings").json
    assert [now[name] for name in ("slip_days", "service_days", "count_quarters", "alert_days")] == [7, 90, 2, 300]
    longer = people.json("settings", "--slip-days", "14", lines=(people.first_words, "back"))
    assert "nothing brings back" not in longer.err
    assert people.json("proposals", lines=(people.first_words,)).json["proposals"][0]["settings"]["slip_days"] == 14
    assert people.json("proposals", "agree", longer.json["proposal"], lines=(people.second_words, "yes")).code == 0
    policy = fetch(people.town.connect()).policy
    assert policy is not None
    assert (policy.slip_days, policy.service_days) == (UNSET, 90), "what holds anyway is left out"


def test_alerts_that_are_there_get_the_shorter_time_with_rekey_shorten_and_not_without_asking(people: People) -> None:
    town = people.town
    first, second = (town.unlock(words) for words in (people.first_words, people.second_words))
    alert_without_report(first, second, NUMBER)
    asked = people.json("rekey", "--shorten", lines=(people.first_words,))
    assert (asked.json["renewed"], asked.json["longer_alerts"]) == (False, 0), "nothing was shortened"
    ran = people.json("settings", "--alert-days", "30", lines=(people.first_words, "less is kept"))
    agreed = people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "yes"))
    assert agreed.json["longer_alerts"] == 1
    assert people.json("review", "queue", lines=(people.first_words,)).json["longer_alerts"] == 1
    asked = people.json("rekey", lines=(people.first_words,))
    assert (asked.json["renewed"], asked.json["longer_alerts"]) == (False, 1)
    plain = people("rekey", lines=(people.first_words,))
    assert "1 alert keeps its old last day" in plain.out
    done = people.json("rekey", "--shorten", lines=(people.second_words,))
    assert done.json == {"exit": 0, "renewed": True, "alerts": 1, "longer_alerts": 0}
    told = people.json("decisions", lines=(people.first_words,)).json["decisions"]
    assert [one["reason"] for one in told if one["what"] == "renewed the list"] == [rekey.SHORTENED]
    assert check_number(town.unlock(people.first_words), NUMBER).is_match


def test_two_stewards_set_the_numbers_for_help_and_what_is_said_of_the_police(people: People) -> None:
    said = people.json("settings").json
    assert (said["help_numbers"], said["police"]) == ([], "unsaid"), "nothing is said for a community"
    changes = ("--help-number", "Night line: 01632 960 001", "--help-number", "Samira, lawyer: 0800 96 02", "--police")
    ran = people.json("settings", *changes, "if-asked", lines=(people.first_words, "we agreed on it"))
    assert ran.code == 6
    assert people.json("settings").json["police"] == "unsaid"
    waiting = people.json("proposals", lines=(people.second_words,)).json["proposals"][0]["settings"]
    assert (waiting["help_numbers"][0], waiting["police"]) == ("Night line: 01632 960 001", "if_asked")
    assert people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "yes, we did")).code == 0
    now = people.json("settings").json
    assert now["help_numbers"][1] == {"label": "Samira, lawyer", "number": "0800 96 02"}
    plain = " ".join(people("settings").out.split())
    assert "Night line: 01632 960 001" in plain
    assert "only what the person who reports asks it to" in plain
    back = ("--help-number", "none", "--police", "unsaid")
    ran = people.json("settings", *back, lines=(people.first_words, "they moved"))
    assert people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "yes")).code == 0
    policy = fetch(people.town.connect()).policy
    assert policy is not None
    assert (policy.help_numbers, policy.police) == (UNSET, UNSET), "what is as without it is left out"


def test_two_stewards_set_the_sites_that_are_offered_for_names(people: People) -> None:
    assert "AdultWork" in people.json("settings").json["sites"], "the usual ones are spelled as their owners do"
    ran = people.json("settings", "--site", "Our Board", "--site", "Grindr", lines=(people.first_words, "our own"))
    assert people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "yes")).code == 0
    assert people.json("settings").json["sites"] == ["Our Board", "Grindr"]
    asked = people.json("check", "--platform", "our board", lines=(people.member_words, "dave99")).json["checks"][0]
    assert asked["asked"] == ["handle", "name"]
    ran = people.talk("report", answers=["", "He took my money.", "", "sweet_dave", "2", "", *[""] * 10, "y"])
    assert "Our Board" in ran.err, "a report offers the same"
    assert "AdultWork" not in ran.err
    receipt = re.findall(r"^    ([a-z ]+)$", ran.out, re.MULTILINE)[-1]
    (named,) = people.json("receipt", "read", lines=(receipt,)).json["report"]["identifiers"]
    assert (named["kind"], named["platform"]) == ("handle", "ourboard")
    ran = people.json("settings", "--site", "none", lines=(people.first_words, "the usual ones again"))
    assert people.json("proposals", "agree", ran.json["proposal"], lines=(people.second_words, "yes")).code == 0
    policy = fetch(people.town.connect()).policy
    assert policy is not None
    assert policy.sites is UNSET


def test_a_number_for_help_that_is_a_command_to_the_phone_is_refused(people: People) -> None:
    for line in ("Night line", "Night line: *21*0123#", ": 112"):
        ran = people.json("settings", "--help-number", line, lines=(people.first_words, "why"))
        assert ran.code != 0
        assert "number" in ran.err
    assert people.json("proposals", lines=(people.first_words,)).json["proposals"] == []


def test_a_time_that_is_too_long_or_too_short_is_refused_in_words(people: People) -> None:
    for option, value, told in (
        ("--slip-days", "15", "slip_days is 7 to 14"),
        ("--slip-days", "6", "slip_days is 7 to 14"),
        ("--service-days", "366", "service_days is 30 to 365"),
        ("--count-quarters", "0", "count_quarters is 1 to 4"),
    ):
        ran = people.json("settings", option, value, lines=(people.first_words, "why"))
        assert (ran.code, ran.json["error"]) == (1, "roster")
        assert told in ran.err
    assert people.json("proposals", lines=(people.first_words,)).json["proposals"] == []


def test_changing_the_settings_takes_two_stewards(people: People) -> None:
    ran = people.json("settings", "--area", "Old Town", lines=(people.first_words, "we moved"))
    assert ran.code == 6
    assert people.json("settings").json["areas"] == ["North", "Harbour"]
    waiting = people.json("proposals", lines=(people.second_words,)).json["proposals"][0]
    assert waiting["settings"]["areas"] == ["Old Town"]
    assert people.json("proposals", "agree", waiting["proposal"], lines=(people.second_words, "yes, we did")).code == 0
    assert people.json("settings").json["areas"] == ["Old Town"]


def test_a_dropped_proposal_is_off_the_table(people: People) -> None:
    people.json("settings", "--name", "New Name", lines=(people.first_words, "shorter"))
    name = people.json("proposals", lines=(people.first_words,)).json["proposals"][0]["proposal"]
    assert people.json("proposals", "drop", name, lines=(people.first_words,)).code == 0
    assert people.json("proposals", lines=(people.second_words,)).json["proposals"] == []


def test_an_invite_taken_back_opens_nothing(people: People) -> None:
    invited = people.json("invite", lines=(people.first_words,)).json["invite_words"]
    listed = people.json("members", lines=(people.first_words,)).json["invites"]
    taken = people.json("invite", "--take-back", listed[0]["invite"], lines=(people.first_words,))
    assert taken.code == 0
    assert people.json("join", lines=(invited,)).code == 7


def test_after_a_removal_the_list_is_renewed_and_can_be_interrupted(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.publish()
    members = people.json("members", lines=(people.first_words,)).json["members"]
    gone = next(member["member"] for member in members if member["role"] == "member")
    removed = people.json("remove", gone, lines=(people.first_words, "moved away")).json
    assert removed["rekey_due"]
    assert people.json("check", lines=(people.first_words, NUMBER)).code == 3

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("parasol.features.checks.client.rekey.put_entries", interrupted)
        stopped = people("rekey", lines=(people.second_words,))
    assert stopped.code == 130
    assert "Take it up again" in stopped.err
    assert people.json("check", lines=(people.first_words, NUMBER)).code == 3

    done = people.json("rekey", lines=(people.second_words,))
    assert done.json["renewed"]
    assert "1 of 1" in done.err
    assert people.json("check", lines=(people.first_words, NUMBER)).code == 3
    assert people.json("check", lines=(people.member_words, NUMBER)).code == 1
    assert not people.json("rekey", lines=(people.second_words,)).json["renewed"]


def test_a_role_is_changed_by_two(people: People) -> None:
    members = people.json("members", lines=(people.first_words,)).json["members"]
    member = next(member["member"] for member in members if member["role"] == "member")
    waits = people.json("role", member, "steward", lines=(people.first_words, "elected"))
    assert waits.code == 6
    assert people.json("proposals", "agree", waits.json["proposal"], lines=(people.second_words, "elected")).code == 0
    assert people.json("about").json["stewards"] == 3


def place_of(people: People, role: str, you: bool = False) -> dict[str, Any]:
    listed = people.json("members", lines=(people.first_words,)).json["members"]
    found: dict[str, Any] = next(one for one in listed if one["role"] == role and one["you"] is you)
    return found


def test_a_paused_place_opens_nothing_until_it_is_let_in_again(people: People) -> None:
    people.publish()
    member = place_of(people, "member")["member"]
    froze = people.json("freeze", member, lines=(people.first_words, "her phone is gone"))
    assert (froze.code, froze.json["frozen"]) == (0, member)
    assert place_of(people, "member")["frozen"]
    shown = people("members", lines=(people.first_words,)).out
    assert "member, paused" in shown
    assert shown.count("paused") == 1
    kept_out = people.json("check", lines=(people.member_words, NUMBER))
    assert (kept_out.code, kept_out.json["error"]) == (1, "seat-frozen")
    told = people("check", lines=(people.member_words, NUMBER)).err
    assert "a steward has paused it, and can let it in again" in " ".join(told.split())
    assert "nothing of yours is deleted" in " ".join(told.split())
    again = people.json("freeze", member, lines=(people.first_words, "once more"))
    assert (again.code, again.json["error"]) == (1, "roster")
    role = people.json("role", member, "steward", lines=(people.first_words, "elected"))
    assert role.code == 6, "it waits; the rules refuse it when it is to be done"
    thawed = people.json("thaw", member, lines=(people.second_words, "she has it back"))
    assert (thawed.code, thawed.json["thawed"]) == (0, member)
    assert not place_of(people, "member")["frozen"]
    assert people.json("check", lines=(people.member_words, NUMBER)).code == 3
    told = [one["what"] for one in people.json("decisions", lines=(people.member_words,)).json["decisions"]]
    assert ("froze a seat" in told, "thawed a seat" in told) == (True, True)


def test_a_person_on_a_terminal_is_asked_before_a_place_is_paused_and_told_what_it_leaves(people: People) -> None:
    member = place_of(people, "member")["member"]
    no = people.talk("freeze", member, answers=[people.first_words, "lost her phone", "n"])
    assert no.code != 0
    assert not place_of(people, "member")["frozen"]
    ran = people.talk("freeze", member, answers=[people.first_words, "lost her phone", "y"])
    assert ran.code == 0
    assert f"parasol thaw {name_of_member(people.member.key)}" in ran.out
    assert "They still hold the keys they had" in ran.out
    assert "parasol remove" in " ".join(ran.out.split())


def test_a_steward_is_paused_by_two_and_let_in_by_the_one_who_is_left(people: People) -> None:
    member = place_of(people, "steward")["member"]
    waits = people.json("freeze", member, lines=(people.first_words, "her phone is gone"))
    assert waits.code == 6
    shown = people("proposals", lines=(people.second_words,)).out
    assert "pause " in shown
    people.json("proposals", "drop", waits.json["proposal"], lines=(people.first_words,))
    own = people.json("freeze", member, lines=(people.second_words, "my phone is gone"))
    assert own.code == 6
    assert (
        people.json("proposals", "agree", own.json["proposal"], lines=(people.first_words, "she called me")).code == 0
    )
    assert people.json("about").json["stewards"] == 1
    assert people.json("members", lines=(people.second_words,)).json["error"] == "seat-frozen"
    assert people.json("settings", "--area", "Old Town", lines=(people.first_words, "we moved")).code == 6
    assert people.json("thaw", member, lines=(people.first_words, "she has it back")).code == 0
    assert people.json("about").json["stewards"] == 2
    assert people.json("members", lines=(people.second_words,)).code == 0


def test_an_alert_taken_down_is_gone_with_its_entries(people: People) -> None:
    people.publish()
    name = people.json("alerts", lines=(people.first_words,)).json["alerts"][0]["alert"]
    assert people.json("review", "take-down", name, lines=(people.first_words, "wrong number")).code == 0
    assert people.json("check", lines=(people.member_words, NUMBER)).code == 0


def test_a_decision_without_a_reason_is_refused(people: People) -> None:
    ran = people.json("invite", "--role", "steward", lines=(people.first_words, "  "))
    assert ran.code == 1
    member = people.member.key.hex()[:8]
    assert people.json("freeze", member, lines=(people.first_words, "  ")).code == 1
    assert people("alerts", lines=(people.member_words,)).code == 0


def test_unlocking_writes_nothing_and_says_what_is_due(people: People) -> None:
    people.town.clock.offset = 8 * 86_400
    asked: list[str] = []

    class Listening(httpx.BaseTransport):
        def __init__(self) -> None:
            self._line = httpx.HTTPTransport()

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            asked.append(request.url.path)
            return self._line.handle_request(request)

        def close(self) -> None:
            self._line.close()

    def acts(*argv: str) -> Ran:
        return run(
            *argv,
            *("--server", people.town.url),
            lines=(people.first_words,),
            days_later=8,
            connect=lambda url: Connection(url, Listening()),
        )

    length = people.first.roster.length
    seen = acts("members")
    assert (seen.code, "a week has passed" in " ".join(seen.err.split())) == (0, True)
    assert "parasol rekey" in seen.err
    people.first.refresh()
    assert people.first.roster.length == length
    writes = [path for path in asked if path.endswith(("/append", "/put", "/complete", "/head", "/add", "/delete"))]
    assert writes == []
    assert "The keys are renewed" in " ".join(acts("rekey").out.split())
    assert "/api/roster/append" in asked
    assert acts("members").err == ""
