"""The key tree and the ladder, by ``vectors/roster-key-tree.json`` and ``vectors/key-tree.json``."""

from functools import reduce
from typing import Any

import pytest
from cases import Case, each, load, raw
from test_vectors import b64, entries_of, facts, outcome

from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.heard import is_heard
from parasol.kernel.roster.rules import RosterState, apply, commitment_of, replay
from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import node_of, place_of
from parasol.kernel.roster.rules.state import EpochState
from parasol.kernel.seal import key_tree as seals
from parasol.kernel.seal.errors import Unreadable

RULES, BYTES = load("roster-key-tree"), load("key-tree")


@each(RULES)
def test_what_has_to_come_with_entries_is_what_the_vectors_say(case: Case) -> None:
    chain = entries_of([RULES["entries"][name] for name in case["chain"]])
    if case["expect"] != "ok":
        before = _upto(chain[:-1])
        assert outcome(lambda: apply(before, chain[-1])) == {"error": case["expect"]["error"]}
        return
    after = replay(chain)
    assert facts(after) == case["state"]
    entries = chain[case["brings_from"] :]
    brings = due(_upto(chain[: case["brings_from"]]), [decode(entry.body) for entry in entries], after)
    assert case["brings"] == {
        "recipients": [[b64(owner), b64(named)] for owner, named in brings.recipients],
        "stewards": sorted(map(b64, brings.stewards)),
        "leaves": sorted([leaf, b64(key)] for key, leaf in brings.leaves.items()),
        "wraps": [list(place_of(node)) for node in brings.wraps],
        "dropped": [list(place_of(node)) for node in brings.dropped],
        "rungs": [list(rung) for rung in brings.rungs],
        "crown": brings.has_crown,
        "new_tree": brings.is_new_tree,
    }
    tree, told = after.key_tree, case["key_tree"]
    for name in ("number", "began_at", "gone_at", "invited_at"):
        assert getattr(tree, name) == told[name]
    assert sorted(tree.gone) == told["gone"]
    assert sorted([*place_of(node), version] for node, version in tree.renewed_nodes) == told["versions"]


@each(RULES)
def test_whoever_reads_the_charter_alone_knows_the_tree_and_whether_it_is_over(case: Case) -> None:
    if case["expect"] == "ok":
        chain = entries_of([RULES["entries"][name] for name in case["chain"]])
        charter = [entry for entry in chain if isinstance(decode(entry.body).number, int)]
        alone = facts(replay(charter, RosterState(is_whole=False)))
        for name in ("tree", "tree_is_over", "list", "intake", "members_generation"):
            assert alone[name] == case["state"][name]


def _upto(chain: list[Any]) -> RosterState:
    return reduce(apply, chain, RosterState())


def _checked(key: bytes, case: Case) -> bytes:
    if b64(commitment_of(key)) != case["commitment"]:
        raise Distrust("wrong-key", "")
    return key


def _opened(case: Case) -> Any:
    match case["kind"]:
        case "secret":
            return b64(seals.tree_secret(raw(case["stewards_key"]))) == case["secret"]
        case "node":
            node = node_of(case["level"], case["index"])
            return b64(seals.node_key(raw(case["secret"]), node, case["version"])) == case["key"]
        case "way":
            place = raw(case["genesis"]), case["leaf"], raw(case["leaf_key"])
            key, escrow = seals.open_way(*place, raw(case["wraps"]), raw(case["crown"]))
            return (b64(_checked(key, case)), b64(escrow)) == (case["members_key"], case["escrow_key"])
        case "rung":
            place = raw(case["genesis"]), case["group"], case["number"]
            return b64(_checked(seals.open_rung(*place, raw(case["key"]), raw(case["rung"])), case)) == case["before"]
        case "stewards":
            intake = seals.intake_key(raw(case["key"]))
            told = case["intake_identity"], case["intake"], case["signer_seed"]
            return (intake.identity, intake.recipient, b64(seals.signer_seed(raw(case["key"])))) == told
        case "leaf":
            leaf, key, heard = seals.leaf_in(raw(case["contents"]))
            return (leaf, b64(key), b64(heard)) == (case["leaf"], case["leaf_key"], case["heard"])
        case "heard":
            spans: dict[bytes, tuple[tuple[int, int | None], ...]] = {}
            for key, start, end in case["stewards"]:
                spans[raw(key)] = (*spans.get(raw(key), ()), (start, end))
            made = EpochState(2, bytes(32), case["epoch_at"], 0)
            epochs = RosterState().epochs.insert(("members", 2), made)
            roster = RosterState(steward_spans=spans, epochs=epochs, current={"members": 2})
            if not is_heard(roster, raw(case["key"]), case["since"], raw(case["heard"])):
                raise Distrust("own-keys-unheard", "")
            return True
        case "members":
            return b64(seals.list_key(raw(case["key"]))) == case["list_key"]
    raise AssertionError(case["kind"])


@each(BYTES)
def test_a_way_a_rung_and_what_follows_from_a_key_open_as_in_the_vectors(case: Case) -> None:
    assert outcome(lambda: _opened(case)) == (True if case["expect"] == "ok" else case["expect"])


def test_a_leafs_box_opens_for_whom_it_is_and_holds_a_leaf_and_its_key() -> None:
    mine, other = seals.AgeKey.generate(), seals.AgeKey.generate()
    box = seals.seal_leaf(77, bytes(range(32)), mine.recipient)
    assert len(box) == 1_695
    assert seals.open_leaf(box, mine.identity) == (77, bytes(range(32)), b"")
    with pytest.raises(Unreadable):
        seals.open_leaf(box, other.identity)
    for text in (b"", bytes(35), bytes(37), b"\xff" + bytes(35)):
        with pytest.raises(Unreadable):
            seals.open_leaf(seals.age_encrypt(text, [mine.recipient]), mine.identity)
