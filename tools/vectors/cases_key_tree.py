"""`key-tree.json`: the way from a leaf to the members' key, and the ladder's rungs."""

from collections.abc import Callable
from typing import Any

from cases_roster_key_tree import settled
from roster_chain import fixed, leaf
from text import b64, error

from parasol.kernel.formats.bounds import HEARD_BYTES, WRAP_BYTES
from parasol.kernel.roster.client.heard import say_heard
from parasol.kernel.roster.rules import RosterState, commitment_of
from parasol.kernel.roster.rules.key_tree import DEPTH, ROOT_NODE, node_of, parent_of, place_of, way_to
from parasol.kernel.roster.structs import Group
from parasol.kernel.seal import key_tree as seals
from parasol.kernel.wire.signing import public_key_of, sign

ESCROW = fixed("escrow")
Case = dict[str, Any]


def nonce(name: str) -> Callable[[int], bytes]:
    """Randomness that is the same each time."""
    return lambda size: fixed(f"nonce {name}", size)


class Tree:
    """The key tree of a state, with keys made from names."""

    def __init__(self, state: RosterState) -> None:
        self.state = state
        self.genesis = state.genesis
        self.secret = seals.tree_secret(fixed(f"stewards {state.key_tree.began_at}"))
        self.members_key = fixed(f"members {state.current['members']}")

    def key(self, node: int) -> bytes:
        """A node's key in force."""
        return seals.node_key(self.secret, node, self.state.key_tree.version(node))

    def way(self, of: int) -> list[bytes]:
        """The wraps on the way to a leaf."""
        keys = [(node, self.key(node), self.key(parent_of(node))) for node in way_to(of)]
        return [seals.seal_wrap(self.genesis, node, own, up, nonce(f"wrap {node}")) for node, own, up in keys]

    def crown(self) -> bytes:
        """The crown in force."""
        name = f"crown {self.state.current['members']}"
        return seals.seal_crown(self.genesis, self.key(ROOT_NODE), self.members_key, ESCROW, nonce(name))

    def case(self, who: str) -> Case:
        """What leads somebody to the members' key."""
        own = leaf(who)
        return {
            "kind": "way",
            "genesis": b64(self.genesis),
            "leaf": own,
            "leaf_key": b64(self.key(node_of(DEPTH, own))),
            "wraps": b64(b"".join(self.way(own))),
            "crown": b64(self.crown()),
            "commitment": b64(commitment_of(self.members_key)),
            "members_key": b64(self.members_key),
            "escrow_key": b64(ESCROW),
            "expect": "ok",
        }


def _ways(cases: list[Case]) -> None:
    town = settled()
    old = Tree(town.state)
    gone = town.copy().add(town.remove("cleo"), "ana")
    now = Tree(gone.add(gone.generation("members", True), "ana").state)
    secret = {"stewards_key": b64(fixed("stewards 1")), "secret": b64(now.secret)}
    cases.append({"name": "secret", "kind": "secret", **secret, "expect": "ok"})
    for name, node in (
        ("root", ROOT_NODE),
        *((f"level-{at}", node) for at, node in enumerate(way_to(leaf("dora")), 1)),
    ):
        for version in (0, 1, 7):
            made = {"level": place_of(node)[0], "index": place_of(node)[1], "version": version}
            made_key = b64(seals.node_key(now.secret, node, version))
            cases.append(
                {
                    "name": f"level-{name}-version-{version}",
                    "kind": "node",
                    "secret": b64(now.secret),
                    **made,
                    "key": made_key,
                    "expect": "ok",
                }
            )
    for who in ("ana", "dora"):
        cases.append({"name": f"way-of-{who}", **now.case(who)})
        cases.append({"name": f"way-of-{who}-before-the-removal", **old.case(who)})
    honest, wraps = now.case("dora"), now.way(leaf("dora"))

    def bad(name: str, code: str, **changed: Any) -> None:
        cases.append({"name": name, **honest, **changed, "expect": error(code)})

    theirs = old.case("cleo")
    taken = {each: theirs[each] for each in ("leaf", "leaf_key")}
    newest = b64(b"".join([*now.way(leaf("cleo"))[:-1], old.way(leaf("cleo"))[-1]]))
    bad("who-was-removed-with-her-old-way-and-the-new-crown", "tag", **taken, wraps=theirs["wraps"])
    bad("who-was-removed-with-all-newer-wraps-of-her-way", "tag", **taken, wraps=newest)
    bad("who-was-removed-with-somebody-elses-way", "tag", **taken)
    bad("way-and-crown-of-before-the-removal", "wrong-key", wraps=old.case("dora")["wraps"], crown=theirs["crown"])
    bad("crown-of-before-the-removal", "tag", crown=theirs["crown"])
    bad("way-of-before-the-removal", "tag", wraps=old.case("dora")["wraps"])
    bad("way-of-somebody-else", "tag", wraps=now.case("ana")["wraps"])
    bad("another-community", "tag", genesis=b64(fixed("genesis")))
    bad("another-leaf", "tag", leaf=leaf("dora") ^ 1)
    bad("another-leafs-key", "tag", leaf_key=now.case("ana")["leaf_key"])
    for at in range(DEPTH):
        swapped = list(wraps)
        swapped[at], swapped[at - 1] = swapped[at - 1], swapped[at]
        bad(f"wraps-{at}-and-the-one-before-swapped", "tag", wraps=b64(b"".join(swapped)))
        flipped = bytearray(b"".join(wraps))
        flipped[at * WRAP_BYTES + 30] ^= 1
        bad(f"wrap-{at}-of-other-bytes", "tag", wraps=b64(bytes(flipped)))
        bad(f"wrap-{at}-left-out", "truncated", wraps=b64(b"".join(wraps[:at] + wraps[at + 1 :])))
    bad("no-wraps", "truncated", wraps="")
    bad("one-wrap-more", "truncated", wraps=b64(b"".join([*wraps, wraps[-1]])))
    bad("no-crown", "truncated", crown="")
    shorter = seals.seal_wrap(now.genesis, ROOT_NODE, now.key(ROOT_NODE), now.members_key, nonce("short"))
    bad("a-wrap-in-the-crowns-place", "tag", crown=b64(shorter))
    other = seals.seal_crown(now.genesis, now.key(ROOT_NODE), fixed("members 9"), ESCROW, nonce("other"))
    bad("crown-with-another-members-key", "wrong-key", crown=b64(other))
    swapped_halves = seals.seal_crown(now.genesis, now.key(ROOT_NODE), ESCROW, now.members_key, nonce("halves"))
    bad("crown-with-its-keys-swapped", "wrong-key", crown=b64(swapped_halves))


def _rungs(cases: list[Case]) -> None:
    genesis = settled().state.genesis
    groups: tuple[Group, ...] = ("members", "stewards")

    def case(group: Group, number: int) -> Case:
        own, before = fixed(f"{group} {number}"), fixed(f"{group} {number - 1}")
        rung = seals.seal_rung(genesis, group, number, own, before, nonce(f"rung {group} {number}"))
        keys = {"key": b64(own), "before": b64(before), "commitment": b64(commitment_of(before))}
        place = {"genesis": b64(genesis), "group": group, "number": number}
        return {"kind": "rung", **place, **keys, "rung": b64(rung), "expect": "ok"}

    for group in groups:
        for number in (2, 3, 400):
            cases.append({"name": f"rung-{group}-{number}", **case(group, number)})
        honest = case(group, 3)

        def bad(name: str, code: str, of: Case = honest, in_: Group = group, **changed: Any) -> None:
            cases.append({"name": f"rung-{in_}-{name}", **of, **changed, "expect": error(code)})

        bad("of-another-number", "tag", number=2)
        bad("of-another-group", "tag", group="stewards" if group == "members" else "members")
        bad("of-another-community", "tag", genesis=b64(fixed("genesis")))
        bad("under-the-key-before", "tag", key=honest["before"])
        bad("of-the-next-epoch", "tag", rung=case(group, 400)["rung"])
        bad("cut-off", "tag", rung=b64(fixed("rung", 71)))
        bad("missing", "truncated", rung="")
        other = seals.seal_rung(genesis, group, 3, fixed(f"{group} 3"), fixed("other"), nonce("other rung"))
        bad("with-another-key", "wrong-key", rung=b64(other))


def _derived(cases: list[Case]) -> None:
    """What follows from a group's key."""
    stewards, members = fixed("stewards 1"), fixed("members 1")
    intake = seals.intake_key(stewards)
    told = {
        "intake_identity": intake.identity,
        "intake": intake.recipient,
        "signer_seed": b64(seals.signer_seed(stewards)),
    }
    cases.append({"name": "of-a-stewards-key", "kind": "stewards", "key": b64(stewards), **told, "expect": "ok"})
    list_key = b64(seals.list_key(members))
    cases.append(
        {"name": "of-a-members-key", "kind": "members", "key": b64(members), "list_key": list_key, "expect": "ok"}
    )


def _leaves(cases: list[Case]) -> None:
    """What a leaf's box holds."""
    own, heard = (77).to_bytes(4) + fixed("leaf 77"), fixed("heard", HEARD_BYTES)
    for name, said in (("leaf", b""), ("leaf-of-a-key-that-came-after-another", heard)):
        held = {"leaf": 77, "leaf_key": b64(own[4:]), "heard": b64(said)}
        cases.append({"name": name, "kind": "leaf", "contents": b64(own + said), **held, "expect": "ok"})
    broken = {
        "nothing": b"",
        "cut-off": own[:-1],
        "one-byte-more": own + b"x",
        "with-less-than-who-heard": own + heard[:-1],
        "with-more-than-who-heard": own + heard + b"x",
        "twice": own + own,
    }
    for name, contents in broken.items():
        cases.append({"name": f"leaf-{name}", "kind": "leaf", "contents": b64(contents), "expect": error("size")})


def _heard(cases: list[Case]) -> None:
    """Whether somebody knows of a member's new key who has to. Her vault says ``since``, the charter the rest: spans in
    which keys were stewards', and the entry of the newest members' epoch."""
    seeds = {name: fixed(f"heard by {name}") for name in ("steward", "new", "went", "renewed", "stranger", "herself")}
    keys = {name: public_key_of(seed) for name, seed in seeds.items()}
    spans = [("steward", 0, None), ("new", 31, None), ("went", 0, 20), ("renewed", 0, 26), ("renewed", 28, None)]
    stewards = [[b64(keys[name]), start, end] for name, start, end in spans]
    roster = {"stewards": stewards, "key": b64(keys["herself"]), "since": 25, "epoch_at": 30}

    def case(name: str, expect: Any, said: bytes, **changed: Any) -> None:
        made = {"name": f"heard-{name}", "kind": "heard", **roster, **changed, "heard": b64(said), "expect": expect}
        cases.append(made)

    def by(name: str, length: int, key: str = "herself") -> bytes:
        return say_heard(seeds[name], keys[key], length)

    right, unheard = by("steward", 31), error("own-keys-unheard")
    case("by-a-steward-with-the-newest-keys", "ok", right)
    case("by-a-steward-with-keys-of-before", "ok", by("steward", 28))
    case("by-a-steward-as-soon-as-she-could", "ok", by("steward", 25))
    case("by-a-steward-who-was-paused-meanwhile", "ok", by("renewed", 29))
    case("by-a-steward-of-an-entry-that-wasnt-read-yet", "ok", by("new", 40))
    case("by-herself-before-there-are-new-keys", "ok", by("herself", 30), epoch_at=24)
    case("by-nobody", unheard, b"")
    case("by-herself-though-there-are-new-keys", unheard, by("herself", 30))
    case("by-herself-though-there-are-new-keys-in-the-same-step", unheard, by("herself", 25), epoch_at=25)
    case("by-nobody-before-there-are-new-keys", unheard, b"", epoch_at=24)
    case("by-a-stranger", unheard, by("stranger", 31))
    case("by-a-stranger-before-there-are-new-keys", unheard, by("stranger", 30), epoch_at=24)
    case("by-a-steward-before-it-was-so", unheard, by("steward", 24))
    case("by-who-went-as-steward-before", unheard, by("went", 15))
    case("by-who-went-as-steward-before-and-says-she-didnt", unheard, by("went", 31))
    case("by-a-steward-while-she-was-paused", unheard, by("renewed", 27))
    case("by-a-steward-before-she-was-one", unheard, by("new", 31))
    case("of-another-key", unheard, by("steward", 31, "stranger"))
    case("of-another-length", unheard, (32).to_bytes(4) + right[4:])
    case("in-another-stewards-name", unheard, right[:4] + keys["new"] + right[36:])
    case("with-a-signature-for-something-else", unheard, right[:36] + sign(seeds["steward"], "note", keys["herself"]))
    case("cut-off", unheard, right[:-1])


def make() -> dict[str, Any]:
    """All cases."""
    cases = list[Case]()
    for maker in (_ways, _rungs, _derived, _leaves, _heard):
        maker(cases)
    return {
        "description": (
            "The bytes of the key tree and of the ladder (docs/protocol.md, 'Keys for many'). Base64. By kind: secret "
            "and node (HKDF); way, from a leaf to the members' key and that of the escrow's inputs, the first of which "
            "has to be what the commitment is of, else wrong-key; rung, in the same way; what follows from a key of "
            "stewards or of members; leaf, what its box holds; heard, whether a member who renewed her own keys may "
            "go on, by who says in her box that they know of it."
        ),
        "cases": cases,
    }
