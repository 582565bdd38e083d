"""Members who renew their own keys, by ``vectors/roster-own-keys.json``."""

from functools import reduce
from typing import Any

import msgspec
from cases import Case, each, load, raw
from msgspec import UNSET
from test_vectors import b64, entries_of, facts, outcome

from parasol.kernel.roster.rules import RosterState, SignedEntry, allowance, apply, replay
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import place_of
from parasol.kernel.roster.rules.members import in_order
from parasol.kernel.wire.tokens import week_of

RULES = load("roster-own-keys")


def chain_of(case: Case) -> list[SignedEntry]:
    return entries_of([RULES["entries"][name] for name in case["chain"]])


@each(RULES)
def test_the_roster_rules_refuse_exactly_the_renewal_that_breaks_one(case: Case) -> None:
    chain = chain_of(case)
    if case["expect"] == "ok":
        roster = replay(chain)
        assert facts(roster) == case["state"]
        assert own_keys_of(roster) == case["own_keys"]
        for entry in chain:
            assert msgspec.json.encode(decode(entry.body)) == entry.body
        return
    before = reduce(apply, chain[: case["expect"]["at"]], RosterState())
    assert outcome(lambda: replay(chain[case["expect"]["at"] :], before)) == {"error": case["expect"]["error"]}


@each(RULES)
def test_who_reads_the_charter_alone_sees_who_is_steward_after_a_renewal(case: Case) -> None:
    if case["expect"] != "ok":
        return
    chain = chain_of(case)
    alone = replay([each for each in chain if decode(each.body).number is not UNSET], RosterState(is_whole=False))
    assert facts(alone)["stewards"] == case["state"]["stewards"]
    whole = replay(chain)
    for told in case["own_keys"]["members"]:
        key = raw(told["key"])
        assert [list(span) for span in alone.steward_spans.get(key, ())] == told["spans"]
        checks = allowance(alone, key, told["since"], whole.members[key].vouched_on, week_of(whole.day))
        assert checks == told["checks"]


def own_keys_of(state: RosterState) -> Any:
    """As ``tools/vectors/cases_roster_own_keys.py`` tells it."""
    week, tree = week_of(state.day), state.key_tree
    members = [
        {
            "key": b64(each.key),
            "recipient": b64(each.recipient),
            "role": each.role,
            "since": each.since,
            "left_at": each.left_at,
            "before": each.key_before and b64(each.key_before),
            "renewed_on": each.renewed_on,
            "current": b64(state.current_key(each.key)),
            "keys": [b64(held) for held in state.keys_of(each.key)],
            "spans": [list(span) for span in state.steward_spans.get(each.key, ())],
            "checks": allowance(state, each.key, each.since, each.vouched_on, week),
        }
        for each in in_order(state.members.values())
    ]
    return {
        "members": members,
        "used_invites": sorted([b64(invite), came and b64(came)] for invite, came in state.used_invites.items()),
        "holders": sorted([leaf, b64(held)] for leaf, held in tree.holders.items()),
        "gone": sorted(tree.gone),
        "versions": sorted([*place_of(node), version] for node, version in tree.renewed_nodes),
    }
