"""A key tree that is sent beforehand: whoever goes before it begins gets nothing from it, and a server or a steward who
swaps, replays or withholds a piece is named by whoever gets it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from msgspec.structs import replace
from test_key_tree_hostile import Tables, held, newest, opened

from harness import Town, passphrase
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client import founding, leaving, sending, staging, steward, tending
from parasol.kernel.roster.client.new_keys import piece_of
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.recipients import some_recipients
from parasol.kernel.roster.rules.key_tree import way_to
from parasol.kernel.seal import key_tree as seals
from parasol.kernel.storage.kept import STAGED


@dataclass
class Community:
    """Two stewards have removed a third, whose tree is over; everybody else's box for the next one has been staged."""

    served: Town
    first: Person
    second: Person
    gone: Person
    others: list[tuple[str, Person]]

    @property
    def next_epoch(self) -> int:
        return self.first.roster.current["members"] + 1

    def piece(self, *people: Person) -> m.BoxesStage:
        """What an honest steward sends for these."""
        roster = self.first.whole()
        leaves = {each.key: roster.members[each.key].leaf for each in people}
        texts = some_recipients(self.first, [roster.members[each.key] for each in people])
        secret = seals.tree_secret(self.first.keyring.keys["stewards"][roster.current["stewards"]])
        return piece_of(roster, secret, leaves, texts, os.urandom, self.first.seed)

    def stage(self, piece: m.BoxesStage, by: Person | None = None) -> str:
        """Send a piece; the code with which it is refused, or nothing."""
        person = by or self.first
        try:
            person.connection.ask("/api/boxes/stage", piece, m.Done, person.seed)
        except Declined as declined:
            return declined.code
        return ""

    def stage_all(self) -> None:
        """All but the last step."""
        staging._stage(self.first, staging.nobody)

    def begin(self) -> None:
        tending.tend(self.first)
        self.first.refresh()


@pytest.fixture
def community(served: Town, monkeypatch: pytest.MonkeyPatch) -> Community:
    monkeypatch.setattr(sending, "AT_ONCE", 4)
    monkeypatch.setattr(staging, "PIECE", 3)
    first, second, gone = served.settled("steward", "member")
    sending.send(first, [], ["members"])  # she stands in another block than the others
    others = [(words, served.invite(first, "member", words)) for words in (passphrase() for _ in range(4))]
    second.refresh()

    def by_two(act: Callable[[], None]) -> None:
        with pytest.raises(steward.SecondNeeded) as waits:
            act()
        second.refresh()
        steward.agree(second, waits.value.proposal, "yes")
        first.refresh()

    by_two(lambda: steward.change_role(first, gone.key, "steward", "elected"))
    sending.send(first, [], ["members"])
    gone.refresh()
    for _, person in others:
        person.refresh()
    by_two(lambda: steward.remove(first, gone.key, "sold what she read"))
    return Community(served, first, second, gone, others)


def look(served: Town) -> Tables:
    """Everything that is in the store now, staged wraps as what they will be."""
    tables = Tables(served)
    tables.look()
    tables.wraps = {(node % STAGED, wrap) for node, wrap in tables.wraps}
    return tables


def test_the_removed_steward_opens_what_members_read_until_the_tree_is_whole_and_nothing_after(
    community: Community,
) -> None:
    c, known, identity = community, held(community.gone), community.gone.contents.seat.identity
    genesis = c.first.roster.genesis
    assert newest(c.first) in opened(look(c.served), genesis, known, [identity]), "until then: so says the threat model"
    c.stage_all()
    tables = look(c.served)
    c.begin()
    tables.look()
    assert newest(c.first) not in opened(tables, genesis, known, [identity])


@pytest.mark.parametrize("how", ["removed later", "left", "paused"])
def test_whoever_goes_when_her_box_has_been_staged_opens_nothing_of_the_new_tree(
    community: Community, how: str
) -> None:
    c, (_, goes), genesis = community, community.others[0], community.first.roster.genesis
    c.stage_all()
    tables = look(c.served)
    identities = [goes.contents.seat.identity]
    leaf = c.first.whole().members[goes.key].leaf
    secret = seals.tree_secret(c.first.keyring.keys["stewards"][c.first.roster.current["stewards"]])
    root = seals.node_key(secret, 0, 0)
    assert root in opened(tables, genesis, held(goes), identities), "the control: her staged box leads to the root"
    assert way_to(leaf)
    match how:
        case "left":
            leaving.leave(goes)
        case "paused":
            steward.freeze(c.first, goes.key, "her phone is gone")
        case _:
            pass
    c.begin()
    if how == "removed later":
        steward.remove(c.first, goes.key, "moved away")
    later = look(c.served)
    tables.boxes |= later.boxes
    tables.wraps |= later.wraps
    tables.rungs |= later.rungs
    assert newest(c.first) not in opened(tables, genesis, held(goes), identities)


def test_whoever_saw_an_invites_words_opens_nothing_though_its_box_had_been_staged(community: Community) -> None:
    c, words = community, passphrase()
    steward.invite(c.first, "member", words, "we know them")
    c.stage_all()
    tables = look(c.served)
    seen = founding.open_invite(c.served.connect(), words)
    joined = founding.join(c.served.connect(), c.served.device, words, passphrase())
    c.begin()
    later = look(c.served)
    tables.boxes |= later.boxes
    tables.wraps |= later.wraps
    tables.rungs |= later.rungs
    assert newest(joined) == newest(c.first)
    assert newest(c.first) not in opened(tables, c.first.roster.genesis, set(), [seen.identity])


def test_nobody_is_given_a_staged_box_before_its_epoch(community: Community) -> None:
    c, (words, person) = community, community.others[0]
    before = person._boxes()
    c.stage_all()
    after = person._boxes()
    assert (after.leaf, after.wraps, after.crown) == (before.leaf, before.wraps, before.crown)
    assert c.served.unlock(words).keyring.leaf_key == person.keyring.leaf_key


def swapped(c: Community) -> None:
    one, other = (person.key for _, person in c.others[:2])
    (box,) = c.served.sql("SELECT sealed FROM box WHERE recipient = ? AND generation = ?", other, c.next_epoch)
    c.served.sql("UPDATE box SET sealed = ? WHERE recipient = ? AND generation = ?", *box, one, c.next_epoch)


def replayed(c: Community) -> None:
    key = c.others[0][1].key
    old = c.served.sql("SELECT sealed FROM box WHERE recipient = ? AND generation < ?", key, c.next_epoch)[0]
    c.served.sql("UPDATE box SET sealed = ? WHERE recipient = ? AND generation = ?", *old, key, c.next_epoch)


def changed_wrap(c: Community) -> None:
    for node in way_to(c.first.whole().members[c.others[0][1].key].leaf)[-1:]:
        c.served.sql("UPDATE wrap SET sealed = ? WHERE node = ?", os.urandom(72), node + STAGED)


def withheld(c: Community) -> None:
    key = c.others[0][1].key
    c.served.sql("UPDATE box SET sealed = ? WHERE recipient = ? AND generation = ?", b"", key, c.next_epoch)


@pytest.mark.parametrize(
    ("lie", "code"),
    [(swapped, "wrong-key"), (replayed, "wrong-key"), (changed_wrap, "wrong-key"), (withheld, "no-key")],
)
def test_a_server_that_swaps_replays_changes_or_withholds_what_was_staged_is_named(
    community: Community, lie: Callable[[Community], None], code: str
) -> None:
    c = community
    c.stage_all()
    lie(c)
    c.begin()
    with pytest.raises(Distrust) as named:
        c.served.unlock(c.others[0][0])
    assert named.value.code == code
    assert newest(c.others[2][1]) == newest(c.first), "the others go on"


def test_a_piece_of_another_secret_is_named_by_who_gets_it(community: Community) -> None:
    c, (words, person) = community, community.others[0]
    roster = c.first.whole()
    texts = some_recipients(c.first, [roster.members[person.key]])
    lie = piece_of(
        roster, os.urandom(32), {person.key: roster.members[person.key].leaf}, texts, os.urandom, c.second.seed
    )
    assert c.stage(lie, c.second) == ""
    c.begin()
    with pytest.raises(Distrust) as named:
        c.served.unlock(words)
    assert named.value.code == "wrong-key"


def test_pieces_of_another_tree_or_by_others_or_for_others_are_refused(community: Community) -> None:
    c = community
    (_, one), (_, other) = c.others[:2]
    right = c.piece(one, other)
    came = c.served.invite(c.first)
    c.first.refresh()
    stranger = replace(right.boxes[0], recipient=os.urandom(32))
    fresh = replace(right.boxes[0], recipient=came.key)
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("roster-moved", {"tree": right.tree - 1}),
        ("roster-moved", {"tree": right.tree + 1}),
        ("roster-moved", {"members": right.members - 1}),
        ("roster-moved", {"members": right.members + 1}),
        ("roster-moved", {"stewards": right.stewards - 1}),
        ("roster-moved", {"boxes": [stranger, right.boxes[1]]}),
        ("roster-moved", {"boxes": [fresh, right.boxes[1]]}),
        ("roster-moved", {"boxes": [replace(right.boxes[0], recipient=c.gone.key), right.boxes[1]]}),
        ("boxes", {"boxes": [right.boxes[0], right.boxes[0]]}),
        ("boxes", {"boxes": right.boxes[:1]}),
        ("boxes", {"wraps": right.wraps[:-1]}),
        ("boxes", {"wraps": right.wraps + bytes(72)}),
        ("boxes", {"wraps": b""}),
        ("malformed", {"boxes": []}),
        ("malformed", {"boxes": [replace(right.boxes[0], sealed=bytes(2049)), right.boxes[1]]}),
    ]
    for code, change in wrong:
        assert c.stage(replace(right, **change)) == code, change
    assert c.stage(right, one) == "not-a-steward"
    assert c.stage(right, c.gone) in ("not-a-seat", "not-a-steward")
    for person in (one, c.gone):
        with pytest.raises(Declined):
            person.connection.ask("/api/boxes/staged", m.StagedRead(), m.Staged, person.seed)
    assert not c.served.sql("SELECT node FROM wrap WHERE node >= ?", STAGED)
    assert c.stage(right) == ""
    c.begin()
    assert c.stage(right) == "roster-moved", "nothing is staged while no tree is over"


def test_stewards_whose_staged_boxes_another_steward_replaced_are_in_when_one_of_them_begins(
    community: Community,
) -> None:
    """Who staged what isn't known: whoever begins the tree would sign that the others are locked out."""
    c = community
    c.stage_all()
    roster = c.first.whole()
    stewards = [roster.members[each.key] for each in (c.first, c.second)]
    texts = some_recipients(c.second, stewards)
    lie = piece_of(roster, os.urandom(32), {each.key: each.leaf for each in stewards}, texts, os.urandom, c.second.seed)
    assert c.stage(lie, c.second) == ""
    c.begin()
    c.second.refresh()
    assert newest(c.first) == newest(c.second)
    steward.freeze(c.first, c.others[0][1].key, "she decides on")


def test_a_tree_that_isnt_whole_doesnt_begin(community: Community, monkeypatch: pytest.MonkeyPatch) -> None:
    c = community
    c.stage_all()
    before = c.first.whole()
    c.served.sql("DELETE FROM box WHERE recipient = ? AND generation = ?", c.others[0][1].key, c.next_epoch)
    staged = {leaf for leaf in before.key_tree.holders if leaf not in before.key_tree.gone}
    with pytest.raises(Declined) as refused:
        sending.send(c.first, [], ["members"], False, staged)
    assert refused.value.code == "not-staged"
    c.first.refresh()
    assert c.first.whole().length == before.length
    c.begin()
    assert newest(c.others[0][1]) == newest(c.first)


def test_an_append_refers_to_what_was_staged_only_where_a_tree_begins_from_a_key_in_force(community: Community) -> None:
    c = community
    c.stage_all()
    staged = set(c.first.whole().key_tree.holders)
    with pytest.raises(Declined) as refused:
        sending.send(c.first, [], ["stewards", "members"], False, staged)
    assert refused.value.code == "boxes"
    c.first.refresh()
    c.begin()
    with pytest.raises(Declined) as refused:
        sending.send(c.first, [], ["members"], False, set())
    assert refused.value.code == "boxes"


def test_nobody_but_a_steward_stages_or_learns_what_is_staged(community: Community) -> None:
    """Over a member's box, or the wraps above her, rubbish locks her out, and whoever stands in the same branch."""
    c, words = community, passphrase()
    steward.invite(c.first, "member", words, "we know them")
    with pytest.raises(steward.SecondNeeded) as waits:
        steward.invite(c.first, "steward", to_steward := passphrase(), "elected")
    c.second.refresh()
    steward.agree(c.second, waits.value.proposal, "yes")
    steward.freeze(c.first, c.others[1][1].key, "her phone is gone")
    c.first.refresh()
    piece = c.piece(c.others[0][1])
    invited = [founding.open_invite(c.served.connect(), each).keys.sign_seed for each in (words, to_steward)]
    people = [c.others[0][1].seed, c.others[1][1].seed, c.gone.seed, os.urandom(32), *invited]
    for seed in (*people, None):
        for path, message in (("/api/boxes/stage", piece), ("/api/boxes/staged", m.StagedRead())):
            with pytest.raises(Declined) as refused:
                c.first.connection.ask(path, message, m.Done, seed)
            assert refused.value.code == ("not-a-steward" if seed else "unsigned")
    assert not c.served.sql("SELECT node FROM wrap WHERE node >= ?", STAGED)
    old = c.second.seed
    renew_own_keys(c.second, passphrase())
    with pytest.raises(Declined, match="not-a-steward"):
        c.first.connection.ask("/api/boxes/stage", piece, m.Done, old)


def test_a_branch_that_a_steward_locked_out_is_in_with_the_next_tree(community: Community) -> None:
    """One piece is enough for all below a node. Any steward begins another tree: her own new keys do."""
    c = community
    roster, (_, one), (words, _) = c.first.whole(), c.others[0], c.others[2]
    c.stage_all()
    texts = some_recipients(c.second, [roster.members[one.key]])
    leaf = roster.members[one.key].leaf
    assert c.stage(piece_of(roster, os.urandom(32), {one.key: leaf}, texts, os.urandom, c.second.seed), c.second) == ""
    c.begin()
    with pytest.raises(Distrust) as named:
        c.served.unlock(words)
    assert named.value.code == "wrong-key"
    new = renew_own_keys(c.first, passphrase())
    tending.tend(new)
    assert newest(c.served.unlock(words)) == newest(new)
