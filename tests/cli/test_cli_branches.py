"""Through whom a place came, vouching, and pausing all who came through one place, from the command line."""

from program import People

from parasol.kernel.roster.client.person import name_of_member
from parasol.kernel.shell.codes import NOT_DONE, WAITS

WHY = "we talked about it"


def _places(people: People, words: str) -> dict[str, dict[str, object]]:
    return {one["name"]: one for one in people.json("members", lines=(words,)).json["members"]}


def test_vouching_and_pausing_a_branch_as_stewards_do_it_and_as_members_see_it(people: People) -> None:
    first, second, member = (name_of_member(person.key) for person in (people.first, people.second, people.member))
    place = people.member.key.hex()[:8]
    mine = people.json("vouch", place, lines=(people.first_words,))
    assert (mine.code, mine.json["error"]) == (NOT_DONE, "same-voucher")
    ran = people("vouch", place, lines=(people.second_words,))
    assert (ran.code, ran.out) == (0, f"You have vouched for {member}.\n")
    seen = _places(people, people.first_words)
    assert {name: one["came_through"] for name, one in seen.items()} == {
        first: "the founding",
        second: first,
        member: first,
    }
    assert (seen[member]["vouched"], seen[member]["vouched_by"], seen[second]["vouched"]) == (True, second, False)
    told = people.json("members", lines=(people.member_words,)).json
    assert {one["name"] for one in told["stewards"]} == {first, second}
    assert (told["you"]["name"], told["you"]["vouched"]) == (member, True)
    assert "members" not in told
    table = people("members", lines=(people.first_words,)).out
    assert "CAME THROUGH" in table
    assert "CAME THROUGH" not in people("members", lines=(people.member_words,)).out

    root = people.first.key.hex()[:8]
    paused = people.talk("freeze", "--branch", root, answers=[people.second_words, WHY, "yes"])
    assert paused.code == WAITS
    assert "1 member paused." in paused.out
    assert "1 steward among them" in paused.out
    assert _places(people, people.second_words)[member]["frozen"] is True
    back = people.json("thaw", "--branch", root, lines=(people.second_words, WHY))
    assert (back.code, back.json["thawed"]) == (0, [place])
