"""Founding a community and joining one. Keys are made here, on the person's device; the server learns public ones."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from parasol.features.checks.client.signed_tree_heads import sign_tree_head
from parasol.features.checks.contexts import empty_hashes
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Declined, Unreachable
from parasol.kernel.client.device import Device
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.keyring import Keyring, open_keys
from parasol.kernel.roster.client.new_keys import append_with, leaf_box, stewards_box
from parasol.kernel.roster.client.person import Person, new_member, unlock
from parasol.kernel.roster.client.roster import about, encode, fetch, pin_of
from parasol.kernel.roster.client.vaults import delete_vault, read_vault, write_vault
from parasol.kernel.roster.rules import Policy, RosterState, apply, commitment_of, hash_of
from parasol.kernel.roster.rules.chains import chain_of_role, place_in
from parasol.kernel.roster.rules.due import due
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.key_tree import BRANCH_BITS, BRANCHES, LEAVES
from parasol.kernel.roster.structs import Chain, Entry, Found, Group, Join
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import Random, intake_key, signer_seed
from parasol.kernel.told import Told
from parasol.kernel.vault.client import SeatKeys, VaultContents, WordKeys, keys_of
from parasol.kernel.vault.structs import InviteContents, Pin
from parasol.kernel.wire.signing import public_key_of, sign

TRIES = 5
# What an answer says when somebody else's entry came first (that of another one with the same invite closes it), and
# where a new member's name is taken.
_MOVED = frozenset({"roster-moved", "roster-duplicate", "no-key"})


class InviteUnusable(Told, code="no-invite"):
    """The invite's words open no invite: used already, expired, or mistyped."""


@dataclass(frozen=True, slots=True)
class Invited:
    """An open invite: its keys, what its vault and the server have for it, and the charter that it vouches for."""

    keys: WordKeys
    identity: str
    roster: RosterState
    told: m.Boxes

    @property
    def place(self) -> tuple[bytes, bytes]:
        """The heads of both chains."""
        return self.roster.head, self.told.mine.register


def wire_entry(entry: Entry, *seeds: bytes) -> m.SignedEntry:
    """An entry's bytes with the signatures of these seeds."""
    body = encode(entry)
    signatures = [m.EntrySignature(public_key_of(seed), sign(seed, "roster", body)) for seed in seeds]
    return m.SignedEntry(body, signatures)


def found(connection: Connection, device: Device, founding_passphrase: str, policy: Policy, passphrase: str) -> Person:
    """Found the community with the founding words that ``parasol init`` printed; ``passphrase`` is the founder's own
    new words. The first list for checks, still empty, gets its head.
    Returns the first steward. Raises ``Declined`` if the founding words are wrong or used."""
    server = about(connection)
    founding = keys_of(founding_passphrase, "founding")
    member = new_member(device)
    identity = AgeKey.of(member.identity)
    keys: dict[Group, dict[int, bytes]] = {"members": {1: device.random(32)}, "stewards": {1: device.random(32)}}
    ring = Keyring(RosterState(), keys, device.random(32))
    intake = intake_key(keys["stewards"][1])
    texts = {hash_of_recipient(each.recipient): each.recipient for each in (identity, intake)}
    entry = Found(
        **place_in(RosterState(), "charter", device.today()),
        policy=policy,
        founding_key=founding.sign_key,
        seat=public_key_of(member.sign_seed),
        recipient=hash_of_recipient(identity.recipient),
        leaf=free_leaf(RosterState(), device.random),
        oprf_key=server.oprf_key,
        token_key=server.token_key,
        escrow_key=server.escrow_key,
        profile_key=server.profile_key,
        members_commitment=commitment_of(keys["members"][1]),
        escrow_commitment=commitment_of(ring.escrow),
        stewards_commitment=commitment_of(keys["stewards"][1]),
        intake=hash_of_recipient(intake.recipient),
        signer=public_key_of(signer_seed(keys["stewards"][1])),
    )
    wire = wire_entry(entry, founding.sign_seed, member.sign_seed)
    head = hash_of(wire.body)
    keep_new_member(connection, device, passphrase, member, Pin(head, 1, head, head))
    after = apply(RosterState(), wire)
    message = append_with(
        [wire], due(RosterState(), [entry], after), after, ring, texts, device.random, member.sign_seed
    )
    connection.ask("/api/roster/append", message, m.Done)
    person = unlock(connection, device, passphrase)
    with suppress(Declined, Unreachable):  # then the next steward who looks after the keys signs it
        first = sign_tree_head(person, 1, 0, 0, 0, empty_hashes(0)[0])
        connection.ask("/api/index/head", m.IndexHead(first), m.Done, person.seed)
    return person


def free_leaf(roster: RosterState, random: Random) -> int:
    """A leaf of the key tree that nobody has, drawn at random: beside those who came since the last members' epoch, or
    are invited, as what is renewed for one of them is renewed for all; and beside nobody else, who would see by her way
    that somebody came."""
    tree = roster.key_tree
    used = Counter(leaf >> BRANCH_BITS for leaf in {*tree.gone, *(each.leaf for each in roster.invites.values())})
    for block in (block for block, count in used.items() if count < BRANCHES):
        leaves = range(block << BRANCH_BITS, (block + 1) << BRANCH_BITS)
        free = [leaf for leaf in leaves if tree.is_free(leaf)]
        if free and all(_is_fresh(roster, leaf) for leaf in leaves):
            return free[int.from_bytes(random(3)) % len(free)]
    while not tree.is_free(leaf := int.from_bytes(random(3)) % LEAVES):
        pass
    return leaf


def _is_fresh(roster: RosterState, leaf: int) -> bool:
    """Whether nobody has this leaf who read the members' key of now with it alone."""
    holder = roster.key_tree.holders.get(leaf)
    if holder is None or holder in roster.invites:
        return True
    return leaf in roster.key_tree.gone and not roster.is_frozen(holder)


def keep_new_member(
    connection: Connection, device: Device, passphrase: str, member: SeatKeys, pin: Pin, version: int = 1
) -> None:
    """Put a new member's keys into the vault of its words, before the member exists: a break in between costs
    nothing."""
    text = msgspec.json.encode(VaultContents(pin, member))
    write_vault(connection, device, keys_of(passphrase, "vault"), version, text)


def open_invite(connection: Connection, invite_passphrase: str) -> Invited:
    """What an invite holds, and the community it is for. Raises ``InviteUnusable``, ``Distrust``."""
    keys = keys_of(invite_passphrase, "invite")
    contents, _ = read_vault(connection, keys)
    roster = fetch(connection, contents.pin if isinstance(contents, InviteContents) else None)
    try:
        told = connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, keys.sign_seed)
    except Declined as declined:
        if declined.code == "invite-used":
            raise InviteUnusable("this invite was used already; ask for a new one") from None
        if declined.code != "not-a-seat":
            raise
        told = None
    if not isinstance(contents, InviteContents):  # whoever used one deleted it
        raise InviteUnusable("these words open no invite; it may be older than 72 hours, or a word is wrong")
    if told is None:
        raise InviteUnusable("this invite was taken back, or is older than 72 hours; ask for a new one")
    return Invited(keys, contents.identity, roster, told)


def join(connection: Connection, device: Device, invite_passphrase: str, passphrase: str) -> Person:
    """Become a member by an invite; ``passphrase`` is the new member's own new words. Raises ``InviteUnusable``,
    ``Declined``, ``Distrust``."""
    invited = open_invite(connection, invite_passphrase)
    version, refused_as = 0, ""
    for attempt in range(TRIES):
        try:
            if version == 0 or refused_as == "roster-duplicate":  # somebody who is or was a member is called so
                member, version = new_member(device), version + 1
                keep_new_member(connection, device, passphrase, member, pin_of(invited.roster), version)
            _become_member(connection, device, invited, member)
            break
        except (Declined, Distrust) as refused:
            refused_as = refused.code
            if refused.code not in _MOVED or attempt == TRIES - 1:
                raise
            before = invited
            invited = open_invite(connection, invite_passphrase)
            if refused_as != "roster-duplicate" and invited.place == before.place:  # nobody came first
                raise
    delete_vault(connection, invited.keys)
    return unlock(connection, device, passphrase)


def _become_member(connection: Connection, device: Device, invited: Invited, member: SeatKeys) -> None:
    roster, mine = invited.roster, invited.told.mine
    is_steward = mine.role == "steward"
    ring = open_keys(invited.told, invited.identity, roster, is_steward)
    recipient = AgeKey.of(member.identity).recipient
    entry = Join(
        **place_beside(roster, mine, chain_of_role(mine.role), device.today()),
        invite=invited.keys.sign_key,
        seat=public_key_of(member.sign_seed),
        recipient=hash_of_recipient(recipient),
    )
    wire = wire_entry(entry, invited.keys.sign_seed, member.sign_seed)
    boxes = own_boxes(roster, ring, entry.seat, recipient, is_steward)
    connection.ask("/api/roster/append", m.RosterAppend([wire], boxes, [recipient]), m.Done)


def own_boxes(
    roster: RosterState, ring: Keyring, key: bytes, recipient: str, is_steward: bool, heard: bytes = b""
) -> list[m.WireBox]:
    """What somebody seals to herself, under a key of her own that is new on the roster."""
    boxes = [m.WireBox(key, "leaf", roster.current["members"], leaf_box(ring.leaf, ring.leaf_key, recipient, heard))]
    if is_steward:
        number = roster.current["stewards"]
        boxes.append(m.WireBox(key, "stewards", number, stewards_box(ring.keys["stewards"][number], recipient)))
    return boxes


def place_beside(roster: RosterState, mine: m.Mine, chain: Chain, today: int) -> dict[str, Any]:
    """What the next entry of a chain begins with, made by somebody who reads the charter alone: the register's head is
    the server's word, and one that isn't true fits nowhere."""
    known = replace(roster, register_head=mine.register, day=max(roster.day, mine.day))
    return place_in(known, chain, today)
