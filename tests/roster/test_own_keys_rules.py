"""Members who renew their own keys: what holds for every order of what people do. ``vectors/roster-own-keys.json`` has
the single cases by name."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from roster_chain import Chain, key

from drawn import few
from parasol.kernel.roster.rules import RosterRefused, RosterState, allowance, hash_of, replay
from parasol.kernel.roster.rules.chains import changes_stewards
from parasol.kernel.roster.rules.checkpoint import stewards_of
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.structs import OWN_KEYS_DAYS
from parasol.kernel.wire.tokens import first_day_of, week_of

PEOPLE = ["ana", "bea", "cleo", "dora"]
_ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["own", "own", "own", "freeze", "thaw", "rise", "step down", "leave", "remove", "keys", "days"]
        ),
        st.sampled_from(PEOPLE),
    ),
    max_size=16,
)


class Town:
    """People, each under the name of the key that they have by now."""

    def __init__(self) -> None:
        self.chain = Chain().begin().seat("bea", "steward").seat("cleo").seat("dora")
        self.now = {name: name for name in PEOPLE}
        self.keys = {name: [name] for name in PEOPLE}

    def stewards(self) -> list[str]:
        """The names of the keys that can sign as stewards."""
        return [name for name in self.now.values() if self.chain.state.is_steward(key(name))]

    def act(self, what: str, who: str) -> None:
        """Raises ``RosterRefused``."""
        chain, name = self.chain, self.now[who]
        if what == "days":
            chain.day += OWN_KEYS_DAYS
            return
        if what == "own":
            fresh = f"{who} {len(self.keys[who]) + 1}"
            chain.add(chain.renew(name, fresh), name, fresh)
            self.now[who] = fresh
            self.keys[who].append(fresh)
            return
        made: dict[str, Any] = {
            "freeze": lambda: chain.freeze(name),
            "thaw": lambda: chain.thaw(name),
            "rise": lambda: self._role(name, "steward"),
            "step down": lambda: self._role(name, "member"),
            "leave": lambda: chain.leave(name),
            "remove": lambda: chain.remove(name),
            "keys": lambda: chain.generation("stewards"),
        }
        signing = [name] if what == "leave" else self.stewards()
        chain.add(made[what](), *signing)
        for group in sorted(chain.state.owed, reverse=True):
            chain.add(chain.generation(group, group == "members"), self.stewards()[0])
        if what == "keys":
            chain.add(chain.generation("members", "members" in chain.state.stale), self.stewards()[0])

    def _role(self, name: str, role: Any) -> Any:
        return self.chain.role(name, role)


@settings(max_examples=few(150), deadline=None)
@given(_ACTS)
def test_a_membership_is_one_under_all_its_keys_and_only_the_newest_can_do_anything(
    acts: list[tuple[str, str]],
) -> None:
    town = Town()
    were: dict[int, set[str]] = {}
    for what, who in acts:
        before, living = town.chain.state, {name for name in PEOPLE if town.chain.state.taken_by(key(town.now[name]))}
        checks = {name: _checks(before, town.now[name]) for name in living}
        try:
            town.act(what, who)
        except RosterRefused:
            assert town.chain.state is before
            continue
        state = town.chain.state
        if what == "own":
            assert state.day != before.day or _checks(state, town.now[who]) == checks[who], "no other ration"
            assert state.count == before.count
            assert {"members"} <= state.stale
        assert state.count == len(state.taken())
        for name in PEOPLE:
            *old, newest = town.keys[name]
            assert all(state.taken_by(key(each)) is None for each in old)
            assert {state.current_key(key(each)) for each in town.keys[name]} == {key(newest)}
            assert state.keys_of(key(newest)) == [key(each) for each in reversed(town.keys[name])]
            member = state.taken_by(key(newest))
            if member is not None:
                assert state.key_tree.holders[member.leaf] == key(newest)
        were[state.length] = {name for name in PEOPLE if state.is_steward(key(town.now[name]))}
    chain = town.chain
    alone = replay(chain.charter, RosterState(is_whole=False))
    begun = stewards_of([each for each in chain.charter if changes_stewards("charter", decode(each.body))])
    for length, then in were.items():
        for state in (chain.state, alone, begun):
            found = {name for name in PEOPLE if any(state.was_steward(key(each), length) for each in town.keys[name])}
            assert found == then, "one person, whichever key she had"
            keys = [each for name in PEOPLE for each in town.keys[name] if state.was_steward(key(each), length)]
            assert len(keys) == len(then), "nobody is two stewards at one moment"
    assert {each.key for each in alone.stewards()} == {each.key for each in chain.state.stewards()}
    assert hash_of(chain.charter[-1].body) == alone.head


def test_who_steps_down_and_renews_in_the_same_week_counts_the_same_from_the_charter_with_her_key_before() -> None:
    chain = Chain().begin().seat("bea", "steward").seat("cleo", "steward", by=("ana", "bea"))
    chain.day = first_day_of(week_of(chain.day) + 3) + 1
    chain.add(chain.role("bea", "member"), "ana", "cleo")
    chain.add(chain.generation("stewards"), "ana")
    before = _checks(chain.state, "bea")
    chain.add(chain.renew("bea", "bea 2"), "bea", "bea 2")
    alone, seat = replay(chain.charter, RosterState(is_whole=False)), chain.state.members[key("bea 2")]
    counted = [
        allowance(alone, key(name), seat.since, seat.vouched_on, week_of(chain.day)) for name in ("bea", "bea 2")
    ]
    assert _checks(chain.state, "bea 2") == before == max(counted) > counted[1]


def _checks(state: RosterState, name: str) -> int:
    member = state.members[key(name)]
    return allowance(state, member.key, member.since, member.vouched_on, week_of(state.day))
