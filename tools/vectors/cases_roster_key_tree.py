"""`roster-key-tree.json`: chains, what has to come with their last entries, and when a key tree is over."""

from typing import Any

import msgspec
from cases_roster import Book
from roster_chain import Chain
from text import b64

from parasol.kernel.roster.rules import SignedEntry
from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import place_of


class Brings:
    """Chains, and what the entries behind the first ones bring."""

    def __init__(self) -> None:
        self.book = Book()

    def good(self, name: str, before: Chain, after: Chain) -> None:
        """What has to come with the entries that ``after`` has more."""
        entries = after.entries[len(before.entries) :]
        brings = due(before.state, [decode(each.body) for each in entries], after.state)
        tree = after.state.key_tree
        told = {
            "recipients": [[b64(owner), b64(recipient)] for owner, recipient in brings.recipients],
            "stewards": sorted(b64(each) for each in brings.stewards),
            "leaves": sorted([held, b64(holder)] for holder, held in brings.leaves.items()),
            "wraps": [list(place_of(node)) for node in brings.wraps],
            "dropped": [list(place_of(node)) for node in brings.dropped],
            "rungs": [list(each) for each in brings.rungs],
            "crown": brings.has_crown,
            "new_tree": brings.is_new_tree,
        }
        state = {
            "number": tree.number,
            "began_at": tree.began_at,
            "gone_at": tree.gone_at,
            "invited_at": tree.invited_at,
            "gone": sorted(tree.gone),
            "versions": sorted([*place_of(node), version] for node, version in tree.renewed_nodes),
        }
        self.book.good(name, after, brings_from=len(before.entries), brings=told, key_tree=state)

    def bad(self, name: str, chain: Chain, *entries: SignedEntry) -> None:
        """An entry that the key tree's rules refuse."""
        self.book.bad(name, "generation", [*chain.entries, *entries])


def settled() -> Chain:
    """Ana and Bea are stewards, Bea by promotion; Cleo and Dora members, with keys that were renewed since."""
    chain = Chain().begin().seat("bea").seat("cleo").seat("dora")
    chain.add(chain.role("bea", "steward"), "ana")
    return chain.add(chain.generation("members"), "ana")


def _weekly(chain: Chain, with_list: bool = False) -> Chain:
    later = chain.copy()
    later.add(later.generation("stewards"), "ana")
    return later.add(later.generation("members", with_list), "ana")


def _brought(brings: Brings) -> None:
    nothing, begun = Chain(), Chain().begin()
    brings.good("founding", nothing, begun)
    invited = begun.copy().add(begun.invite("bea"), "signer")
    brings.good("invite", begun, invited)
    joined = invited.copy().add(invited.join("bea"), "invite of bea", "bea")
    brings.good("join", invited, joined)
    fresh = joined.copy().add(joined.generation("members"), "ana")
    brings.good("new-epoch-after-a-join-renews-her-leaf", joined, fresh)
    idle = fresh.copy().add(fresh.generation("members"), "ana")
    brings.good("new-epoch-after-nothing", fresh, idle)
    late = invited.copy()
    late.day += 4
    brings.good("new-epoch-after-an-invite-ran-out", late, late.copy().add(late.generation("members"), "ana"))
    last = invited.copy()
    last.day += 3
    brings.good("new-epoch-on-an-invites-last-day", last, last.copy().add(last.generation("members"), "ana"))
    still = invited.copy().add(invited.generation("members"), "ana")
    brings.good("new-epoch-while-an-invite-is-open", invited, still)
    town = settled()
    gone = town.copy().add(town.remove("cleo"), "ana")
    brings.good("removal", town, gone.add(gone.generation("members", True), "ana"))
    left = town.copy().add(town.leave("cleo"), "cleo")
    brings.good("leaving", town, left)
    two = left.copy().add(left.leave("dora"), "dora")
    brings.good("new-epoch-after-two-left", two, two.copy().add(two.generation("members", True), "ana"))
    paused = town.copy().add(town.freeze("cleo"), "ana")
    brings.good("pause", town, paused)
    thawed = paused.copy().add(paused.thaw("cleo"), "ana")
    brings.good("thaw-before-new-keys", paused, thawed)
    brings.good("new-epoch-after-pause-and-thaw", thawed, thawed.copy().add(thawed.generation("members"), "ana"))
    asleep = paused.copy().add(paused.generation("members"), "ana")
    brings.good("new-epoch-while-a-member-is-paused", paused, asleep)
    brings.good("thaw-after-new-keys", asleep, asleep.copy().add(asleep.thaw("cleo"), "ana"))
    renewed = town.copy().add(town.renew("cleo", "cleo 2"), "cleo", "cleo 2")
    brings.good("own-keys-of-a-member", town, renewed)
    brings.good("new-epoch-after-own-keys", renewed, renewed.copy().add(renewed.generation("members", True), "ana"))
    both = renewed.copy().add(renewed.generation("members", True), "ana")
    brings.good("own-keys-and-new-epoch-at-once", town, both)
    steward = town.copy().add(town.renew("bea", "bea 2"), "bea", "bea 2")
    brings.good("own-keys-of-a-steward", town, steward)
    brings.good("own-keys-of-a-steward-and-new-keys-at-once", town, _weekly(steward, True))
    brings.good("promotion", town, town.copy().add(town.role("dora", "steward"), "ana", "bea"))


def _in_time(brings: Brings, invited: Chain) -> None:
    """A tree that begins while an invite waits, and when it has just run out; ``invited`` has a steward's open too."""
    for name, days in {"on-its-last-day": 3, "after-its-last-day": 4}.items():
        waiting = invited.copy().add(invited.invite("finn"), "signer")
        waiting.add(waiting.cancel("eve"), "signer").add(waiting.generation("stewards"), "ana")
        waiting.day += days
        anew = waiting.copy().add(waiting.generation("members", True), "ana")
        brings.good(f"new-tree-with-an-invite-{name}", waiting, anew)
        kept = waiting.signed(waiting.generation("members", True, tree=1), "ana")
        brings.bad(f"tree-kept-with-an-invite-{name}", waiting, kept)


def _over(brings: Brings) -> None:
    """A tree ends when somebody knows its secret who mustn't any more."""
    town = settled()
    out = town.copy().add(town.remove("bea"), "ana", "bea")
    brings.good("steward-removed", town, _weekly(out, True))
    late = town.copy().add(town.remove("bea"), "ana", "bea")
    late.add(late.generation("stewards"), "ana")
    brings.good("steward-removed-and-the-members-key-later", town, late)
    thawed = late.copy().add(late.freeze("cleo"), "ana")
    for what, meanwhile in {
        "an-invite": late.copy().add(late.invite("finn"), "signer"),
        "a-join": late.copy().seat("finn"),
        "a-pause": late.copy().add(late.freeze("cleo"), "ana"),
        "a-leaving": late.copy().add(late.leave("cleo"), "cleo"),
        "a-pause-and-a-thaw": thawed.add(thawed.thaw("cleo"), "ana"),
    }.items():
        anew = meanwhile.copy().add(meanwhile.generation("members", True), "ana")
        brings.good(f"new-tree-later-after-{what}", meanwhile, anew)
    down = town.copy().add(town.role("bea", "member"), "ana", "bea")
    down.add(down.generation("stewards"), "ana")
    brings.good("steward-stepped-down", town, down)
    brings.good("new-tree-after-stepping-down", down, down.copy().add(down.generation("members"), "ana"))
    brings.bad("tree-kept-after-stepping-down", down, down.signed(down.generation("members", tree=1), "ana"))
    asleep = town.copy().add(town.freeze("bea"), "ana", "bea")
    asleep.add(asleep.generation("stewards"), "ana")
    brings.good("new-tree-after-a-pause", asleep, asleep.copy().add(asleep.generation("members"), "ana"))
    brings.bad(
        "tree-kept-after-a-steward-was-paused", asleep, asleep.signed(asleep.generation("members", tree=1), "ana")
    )
    left = town.copy().add(town.leave("bea"), "bea")
    brings.good("new-tree-after-a-steward-left", left, _weekly(left, True))
    first = left.generation("members", True)
    brings.bad("members-first-after-a-steward-left", left, left.signed(first, "ana"))
    late = left.copy().add(left.remove("cleo"), "ana")
    early = late.signed(late.generation("members", True), "ana")
    brings.bad("removed-while-the-stewards-are-stale-and-members-first", late, early)
    late.add(late.generation("stewards"), "ana").add(late.generation("members", True), "ana")
    brings.good("removed-while-the-stewards-are-stale", left, late)
    left.add(left.generation("stewards"), "ana")
    kept = left.generation("members", True, tree=1)
    brings.bad("tree-kept-after-a-steward-left", left, left.signed(kept, "ana"))
    skipped = left.generation("members", True, tree=3)
    brings.bad("tree-skipped-after-a-steward-left", left, left.signed(skipped, "ana"))
    invited = town.copy().add(town.invite("eve", "steward"), "ana", "bea")
    open_ = invited.copy().add(invited.generation("members"), "ana")
    brings.good("tree-kept-while-a-stewards-invite-is-open", invited, open_)
    brings.bad(
        "tree-anew-before-the-stewards-key", invited, invited.signed(invited.generation("members", tree=2), "ana")
    )
    again = _weekly(invited)
    brings.good("tree-kept-when-the-new-stewards-key-went-to-an-invite", invited, again)
    for name, ended in _ended(invited):
        anew = ended.copy().add(ended.generation("stewards"), "ana")
        brings.good(f"new-tree-after-{name}", ended, anew.copy().add(anew.generation("members", True), "ana"))
        kept = anew.generation("members", True, tree=1)
        brings.bad(f"tree-kept-after-{name}", anew, anew.signed(kept, "ana"))
    _in_time(brings, invited)
    brings.bad("new-tree-for-nothing", town, town.signed(town.generation("members", tree=2), "ana"))


def _wrong_trees(brings: Brings) -> None:
    """A members' epoch names the one tree that follows, whatever was before."""
    town = settled()
    paused = town.copy().add(town.freeze("cleo"), "ana")
    out = town.copy().add(town.remove("bea"), "ana", "bea")
    out.add(out.generation("stewards"), "ana")
    renewed = town.copy().add(town.renew("cleo", "cleo 2"), "cleo", "cleo 2")
    steward = settled_steward_renewed()
    steward.add(steward.generation("stewards"), "ana")
    second = out.copy().add(out.generation("members", True), "ana")
    removed = town.copy().add(town.remove("cleo"), "ana")
    left = town.copy().add(town.leave("cleo"), "cleo")
    for name, chain in {
        "a-week": town,
        "a-pause": paused,
        "a-removal": removed,
        "a-leaving": left,
        "a-second-week": _weekly(town),
        "a-stewards-removal": out,
        "a-new-tree": second,
        "a-members-own-keys": renewed,
        "a-stewards-own-keys": steward,
    }.items():
        honest = chain.generation("members", bool(chain.state.owed | chain.state.stale))
        assert honest.tree is not None
        for what, tree in {"none": None, "zero": 0, "another": honest.tree + 1, "one-before": honest.tree - 1}.items():
            if tree != 0 or what == "zero":
                wrong = chain.signed(msgspec.structs.replace(honest, tree=tree), "ana")
                brings.bad(f"tree-{what}-after-{name}", chain, wrong)


def _ended(invited: Chain) -> list[tuple[str, Chain]]:
    used = invited.copy().add(invited.join("eve"), "invite of eve", "eve")
    taken_back = invited.copy().add(invited.cancel("eve"), "signer")
    ran_out = invited.copy()
    ran_out.day += 4
    return [
        ("a-stewards-invite-was-used", used),
        ("a-stewards-invite-was-taken-back", taken_back),
        ("a-stewards-invite-ran-out", ran_out),
        ("a-steward-renewed-her-own-keys", settled_steward_renewed()),
    ]


def settled_steward_renewed() -> Chain:
    """Bea has new keys of her own."""
    chain = settled()
    return chain.add(chain.renew("bea", "bea 2"), "bea", "bea 2")


def make() -> dict[str, Any]:
    """All cases."""
    brings = Brings()
    _brought(brings)
    _over(brings)
    _wrong_trees(brings)
    return {
        "description": (
            "The key tree's rules (docs/protocol.md, 'Keys for many'), in the form of roster.json. brings is what has "
            "to come with the entries behind the first brings_from: whose recipients with their hashes, who gets the "
            "stewards' key, leaves with who gets their keys, wraps and dropped nodes (level, index), rungs. key_tree "
            "is what follows; versions are level, index, version."
        ),
        "entries": brings.book.entries,
        "cases": brings.book.cases,
    }
