"""Lies about who is in the community, about its keys and about vaults."""

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import msgspec
from lies import Lies, Row, World
from lying import always, edit

from harness import NUMBER
from parasol.kernel import messages as m
from parasol.kernel.roster.client import founding
from parasol.kernel.roster.rules import RosterState, replay
from parasol.kernel.roster.rules.chains import place_in
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.key_tree import ROOT_NODE
from parasol.kernel.roster.structs import ChangePolicy, Invite
from parasol.kernel.seal import key_tree as seals
from parasol.kernel.seal.age import age_encrypt
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.wire.signing import public_key_of

Make = Callable[[World], Lies]
ROSTER = "/api/charter/read"


def roster_of(world: World) -> list[m.SignedEntry]:
    return world.town.connect().ask(ROSTER, m.CharterRead(0), m.RosterPage).entries


def entries(change: Callable[[list[m.SignedEntry]], list[m.SignedEntry]]) -> Make:
    """The roster with its entries changed; however far somebody has read."""

    def make(world: World) -> Lies:
        changed = change(roster_of(world))
        return {ROSTER: lambda asked, truth: page(changed[asked["start"] :], len(changed))}

    return make


def page(some: list[m.SignedEntry], length: int) -> bytes:
    return msgspec.json.encode(m.RosterPage(some, length))


def of_another_community(world: World) -> Lies:
    return {ROSTER: always(world.stranger.connection.ask_bytes(ROSTER, m.CharterRead(0)))}


def grown(world: World, kept: int, more: int, make: Callable[[dict[str, Any]], Any], *seeds: bytes) -> Lies:
    """A charter that is valid in itself: the true one's first entries, then others up to so many more than it has."""
    chain = roster_of(world)
    forged = chain[:kept]
    beside = decode(chain[-1].body).beside
    while len(forged) < len(chain) + more:
        state = replay(forged, RosterState(is_whole=False))
        place = place_in(replace(state, register_head=beside), "charter", state.day)
        forged.append(founding.wire_entry(make(place), *(seeds or (world.first.seed, world.second.seed))))
    return {ROSTER: lambda asked, truth: page(forged[asked["start"] :], len(forged))}


def invited(world: World, key: bytes = b"") -> Callable[[dict[str, Any]], Invite]:
    """Invites for stewards."""
    recipient = world.first.roster.members[world.first.key].recipient
    facts = {"recipient": recipient, "leaf": 7, "role": "steward", "note": bytes(140)}
    return lambda place: Invite(**place, key=key or public_key_of(os.urandom(32)), last_day=place["day"], **facts)


def forked(more: int) -> Make:
    """By so many entries longer: stewards' invites in place of the last two."""
    return lambda world: grown(world, len(roster_of(world)) - 2, more, invited(world))


def other_settings(more: int) -> Make:
    """The same with the settings changed in place of the last entry, by both stewards."""

    def make(world: World) -> Lies:
        policy = msgspec.structs.replace(cast("Any", world.first.roster.policy), name="Another")
        kept = len(roster_of(world)) - 1
        return grown(world, kept, more, lambda place: ChangePolicy(**place, policy=policy))

    return make


def slipped_in(world: World) -> Lies:
    seed = os.urandom(32)
    return grown(world, len(roster_of(world)), 1, invited(world, public_key_of(seed)), seed)


def swapped(name: str) -> Make:
    def change(chain: list[m.SignedEntry]) -> list[m.SignedEntry]:
        body = msgspec.json.decode(chain[0].body)
        body[name] = "A" * 43 + "="
        return [m.SignedEntry(msgspec.json.encode(body), chain[0].signatures), *chain[1:]]

    return entries(change)


def wrongly_signed(chain: list[m.SignedEntry]) -> list[m.SignedEntry]:
    wrong = [msgspec.structs.replace(each, signature=bytes(64)) for each in chain[-1].signatures]
    return [*chain[:-1], m.SignedEntry(chain[-1].body, wrong)]


def first_unlock(world: World) -> dict[str, Any]:
    return {"words": world.words["member"]}


FALSE_ROSTERS: list[tuple[str, Make, str]] = [
    ("another community", of_another_community, "another-community"),
    *[(f"the first {count} entries", entries(lambda chain, n=count: chain[:n]), "rolled-back") for count in (1, 2, 3)],
    ("all but the last entry", entries(lambda chain: chain[:-1]), "rolled-back"),
    ("no entry", entries(lambda chain: []), "not-founded"),
    ("another way, as long", forked(0), "forked"),
    ("another way, longer", forked(1), "forked"),
    ("other settings that two signed", other_settings(0), "forked"),
    ("other settings, and one entry more", other_settings(1), "forked"),
    ("a steward whom no steward invited", slipped_in, "roster-not-allowed"),
    *[
        (f"another {name} at the founding", swapped(name), "roster-signature")
        for name in ("seat", "recipient", "intake", "oprf_key", "founding_key")
    ],
    ("a signature of zeros", entries(wrongly_signed), "roster-signature"),
    ("the first two in another order", entries(lambda chain: [chain[1], chain[0], *chain[2:]]), "roster-forked"),
    ("a gap", entries(lambda chain: [*chain[:2], *chain[3:]]), "roster-forked"),
    ("the first twice", entries(lambda chain: [chain[0], *chain]), "roster-forked"),
]

# Keys


def given(**changes: Callable[[World, m.Boxes], Any]) -> Make:
    """What leads the member to the keys, changed."""

    def make(world: World) -> Lies:
        def change(true: m.Boxes) -> m.Boxes:
            return msgspec.structs.replace(true, **{name: of(world, true) for name, of in changes.items()})

        return {"/api/boxes/read": edit(m.Boxes, change)}

    return make


def to_member(world: World, text: bytes) -> bytes:
    return age_encrypt(text, [AgeKey.of(world.member.contents.seat.identity).recipient])


def leaf_of(**changes: Any) -> Make:
    """A leaf's box, sealed to the member by somebody who changed it."""

    def leaf(world: World, true: m.Boxes) -> bytes:
        ring = world.member.keyring
        facts = {"leaf": ring.leaf, "key": ring.leaf_key} | changes
        return to_member(world, facts["leaf"].to_bytes(4) + facts["key"])

    return given(leaf=leaf)


def theirs(world: World) -> m.Boxes:
    """What the second steward gets."""
    return world.second.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, world.second.seed)


def empty(world: World, true: m.Boxes) -> bytes:
    return b""


def of_root(world: World, members_key: bytes, escrow: bytes) -> bytes:
    """A crown by a steward, or by who stole her key."""
    secret = seals.tree_secret(world.first.key_of("stewards", 1) or b"")
    version = world.first.whole().key_tree.version(ROOT_NODE)
    root = seals.node_key(secret, ROOT_NODE, version)
    return seals.seal_crown(world.first.roster.genesis, root, members_key, escrow, os.urandom)


def members_key(world: World) -> bytes:
    return world.member.keyring.keys["members"][world.member.roster.current["members"]]


def older(world: World, true: m.Boxes) -> m.Rungs:
    return msgspec.structs.replace(true.rungs, newest=true.rungs.newest - 1)


FALSE_KEYS: list[tuple[str, Make, str]] = [
    ("no box with a leaf's key", given(leaf=empty), "no-key"),
    ("no wraps", given(wraps=empty), "no-key"),
    ("no crown", given(crown=empty), "no-key"),
    ("rungs of another epoch", given(rungs=older), "no-key"),
    ("another leaf", leaf_of(leaf=0), "wrong-key"),
    ("another key of the leaf", leaf_of(key=os.urandom(32)), "wrong-key"),
    ("a leaf beyond the last", leaf_of(leaf=1 << 20), "wrong-key"),
    ("a shorter key of the leaf", leaf_of(key=os.urandom(31)), "wrong-key"),
    ("somebody else's box", given(leaf=lambda world, true: theirs(world).leaf), "wrong-key"),
    ("somebody else's way", given(wraps=lambda world, true: theirs(world).wraps), "wrong-key"),
    ("a box that is no age file", given(leaf=lambda world, true: b"not an age file"), "wrong-key"),
    ("a box of nothing", given(leaf=lambda world, true: to_member(world, b"")), "wrong-key"),
    (
        "two wraps swapped",
        given(wraps=lambda world, true: true.wraps[72:144] + true.wraps[:72] + true.wraps[144:]),
        "wrong-key",
    ),
    ("a wrap left out", given(wraps=lambda world, true: true.wraps[72:]), "wrong-key"),
    ("a wrap of zeros", given(wraps=lambda world, true: bytes(72) + true.wraps[72:]), "wrong-key"),
    ("a crown of zeros", given(crown=lambda world, true: bytes(104)), "wrong-key"),
    (
        "a crown with another key",
        given(crown=lambda world, true: of_root(world, os.urandom(32), world.member.keyring.escrow)),
        "wrong-key",
    ),
    (
        "a crown with another key of reports that wait",
        given(crown=lambda world, true: of_root(world, members_key(world), os.urandom(32))),
        "wrong-key",
    ),
]

# Vaults


def vault(change: Callable[[World], m.VaultAnswer]) -> Make:
    return lambda world: {"/api/vaults/read": always(msgspec.json.encode(change(world)))}


def mine(**changes: Callable[[m.VaultAnswer], Any]) -> Make:
    def change(world: World) -> m.VaultAnswer:
        true = world.vault("member")
        return msgspec.structs.replace(true, **{name: of(true) for name, of in changes.items()})

    return vault(change)


FALSE_VAULTS: list[tuple[str, Make, str]] = [
    ("somebody else's vault", vault(lambda world: world.vault("second")), "tag"),
    ("a vault of another version", mine(version=lambda true: true.version + 1), "tag"),
    ("a vault with one bit changed", mine(sealed=lambda true: true.sealed[:-1] + bytes([true.sealed[-1] ^ 1])), "tag"),
    ("a vault that is cut", mine(sealed=lambda true: true.sealed[:-1]), "size"),
    ("a vault of zeros", mine(sealed=lambda true: bytes(4096)), "tag-byte"),
]


def newcomer(world: World) -> dict[str, Any]:
    """Her vault has been written since."""
    world.town.unlock(world.words["newcomer"])
    return {"words": world.words["newcomer"]}


def set_back(world: World) -> Lies:
    return {"/api/vaults/read": always(msgspec.json.encode(world.old_vault))}


def without_new_keys(chain: list[m.SignedEntry]) -> list[m.SignedEntry]:
    """It ends where a steward has gone, before the keys are new."""
    kinds = [msgspec.json.decode(each.body)["kind"] for each in chain]
    return chain[: kinds.index("role") + 1]


def receipt(world: World) -> dict[str, Any]:
    return {"words": world.filed.words}


def tells_protocol(world: World) -> Lies:
    return {"/api/about": edit(m.About, lambda about: msgspec.structs.replace(about, protocol=2))}


def another_key_of_checks(world: World) -> Lies:
    return {"/api/about": edit(m.About, lambda about: msgspec.structs.replace(about, oprf_key=os.urandom(32)))}


ROWS = [
    *[Row("unlock", *each, first_unlock) for each in FALSE_ROSTERS + FALSE_KEYS + FALSE_VAULTS],
    Row("unlock", "an older vault, which isn't written over the newer one", set_back, "vault-moved", newcomer),
    Row("unlock", "the true leaf's key, sealed anew", leaf_of(), "opened", first_unlock),
    Row("receipt", "no new keys after a steward went", entries(without_new_keys), "roster-generation", receipt),
    *[
        Row("refresh", name, make, code, first_unlock)
        for name, make, code in FALSE_ROSTERS
        if code in {"rolled-back", "forked"}
    ],
    Row(
        *("refresh", *FALSE_ROSTERS[0], first_unlock),
        **{"page": "forked", "why": "it reads on from the last entry that it knows"},
    ),
    *[
        Row("receipt", name, make, code, receipt)
        for name, make, code in FALSE_ROSTERS
        if code not in {"rolled-back", "forked"}  # whoever reports has seen no roster before
    ],
    Row("invite", *FALSE_ROSTERS[0], lambda world: {"words": world.invite}),
    Row("about", "a newer protocol", tells_protocol, "other-protocol"),
    Row(
        *("check", "another key of checks, told beside the roster", another_key_of_checks),
        {"match": True, "refused": []},
        lambda world: {"words": world.words["member"], "typed": NUMBER},
    ),
]
