"""Private labels in the program: given, shown to stewards, taken away; asked for with an invite; no member sees one."""

from typing import Any

from program import People

from parasol.kernel.roster.client.person import name_of_member

LABEL = "Zq7, the red bicycle"


def members(people: People, words: str) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in people.json("members", lines=(words,)).json["members"]}


def test_a_steward_labels_a_member_stewards_see_it_and_members_do_not(people: People) -> None:
    name, seat = name_of_member(people.member.key), people.member.key.hex()[:8]
    ran = people.json("label", seat, lines=(people.first_words, LABEL))
    assert ran.json == {"exit": 0, "member": seat, "label": LABEL}
    assert members(people, people.second_words)[name]["label"] == LABEL
    assert "label" not in people("members", lines=(people.member_words,)).out.lower()
    assert LABEL in people("members", lines=(people.first_words,)).out
    assert "Zq7" not in people("members", lines=(people.member_words,)).out
    assert people.json("label", seat, lines=(people.member_words, "mine")).code != 0
    told = people("label", seat, lines=(people.second_words, ""))
    assert told.out == "There is no label now.\n"
    assert members(people, people.first_words)[name]["label"] is None


def test_labels_that_cannot_be_read_are_counted_and_the_command_that_reads_them_is_named(people: People) -> None:
    before = people.json("members", lines=(people.first_words,)).json
    assert before["labels_unread"] == 0
    assert "labels_unread" not in people.json("members", lines=(people.member_words,)).json
    people.first.append("labels", None, b"{}")
    assert people.json("members", lines=(people.first_words,)).json["labels_unread"] == 1
    assert "1 label can't be read" in people("members", lines=(people.first_words,)).out
    ran = people.json("room", "read", "labels", lines=(people.first_words,))
    assert (ran.code, ran.json["error"]) == (1, "read-with")
    assert "parasol members" in people("room", "read", "labels", lines=(people.first_words,)).err


def test_a_label_is_short_one_line_and_a_hint_says_what_it_never_is(people: People) -> None:
    seat = people.member.key.hex()[:8]
    for wrong in ("x" * 41, "ab\u202ec"):
        ran = people.json("label", seat, lines=(people.first_words, wrong))
        assert (ran.code, ran.json["error"]) == (1, "input")
    ran = people.talk("label", seat, answers=[people.first_words, ""])
    assert "Never a legal name" in ran.err


def test_an_invite_asks_for_a_label_only_if_it_is_told_to(people: People) -> None:
    plain = people.json("invite", lines=(people.first_words,))
    invited = people.json("invite", "--label", lines=(people.first_words, LABEL))
    assert (plain.code, invited.code) == (0, 0)
    open_now = people.json("members", lines=(people.second_words,)).json["invites"]
    assert sorted(one["label"] or "" for one in open_now) == ["", LABEL]
    joined = people.json("join", lines=(invited.json["invite_words"],))
    assert members(people, people.first_words)[joined.json["name"]]["label"] == LABEL
