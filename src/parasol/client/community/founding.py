"""Founding a community and joining one. Keys are made here, on the person's device; the server learns public ones."""

from contextlib import suppress

import msgspec

from parasol.client.community.keyring import Keyring, signer_seed, unwrap_keys
from parasol.client.community.person import Person, delete_vault, new_member, read_vault, unlock, write_vault
from parasol.client.community.roster import Distrust, about, encode, fetch, pin_of
from parasol.client.community.tree_heads import sign_tree_head
from parasol.client.connection import Connection, Declined, Unreachable
from parasol.client.device import Device
from parasol.client.seal.age import AgeKey
from parasol.client.vault import SeatKeys, VaultContents, WordKeys, keys_of
from parasol.formats import messages as m
from parasol.formats.contexts import empty_hashes
from parasol.formats.roster import Entry, Found, Group, Join
from parasol.formats.vault import InviteContents, Pin
from parasol.roster import Policy, RosterState, commitment_of, hash_of
from parasol.roster.state import ROOT
from parasol.wire.signing import public_key_of, sign

TRIES = 5
# What an answer says when somebody else's entry came first. That of another one with the same invite closes it, and the
# keys that were sealed to it go.
_MOVED = frozenset({"roster-moved", "not-a-seat", "no-key"})


class InviteUnusable(Exception):
    """The invite's words open no invite: used already, expired, or mistyped."""


def wire_entry(entry: Entry, *seeds: bytes) -> m.WireEntry:
    """An entry's bytes with the signatures of these seeds."""
    body = encode(entry)
    signatures = [m.WireSignature(public_key_of(seed), sign(seed, "roster", body)) for seed in seeds]
    return m.WireEntry(body, signatures)


def found(connection: Connection, device: Device, founding_passphrase: str, policy: Policy, passphrase: str) -> Person:
    """Found the community with the founding words that ``parasol init`` printed; ``passphrase`` is the founder's own
    new words. The first list for checks, still empty, gets its head.
    Returns the first steward. Raises ``Declined`` if the founding words are wrong or used."""
    server = about(connection)
    founding = keys_of(founding_passphrase, "founding")
    member = new_member(device)
    identity = AgeKey.of(member.identity)
    intake = AgeKey.generate()
    ring = Keyring(
        {"members": {1: device.random(32)}, "stewards": {1: device.random(32)}},
        {1: device.random(32)},
        {1: intake.identity},
    )
    entry = Found(
        number=0,
        previous=ROOT,
        day=device.today(),
        policy=policy,
        founding_key=founding.sign_key,
        seat=public_key_of(member.sign_seed),
        recipient=identity.recipient,
        oprf_key=server.oprf_key,
        token_key=server.token_key,
        escrow_key=server.escrow_key,
        members_commitment=commitment_of(ring.keys["members"][1]),
        list_commitment=commitment_of(ring.lists[1]),
        stewards_commitment=commitment_of(ring.keys["stewards"][1]),
        intake=intake.recipient,
        signer=public_key_of(signer_seed(ring.keys["stewards"][1])),
    )
    wire = wire_entry(entry, founding.sign_seed, member.sign_seed)
    head = hash_of(wire.body)
    keep_new_member(connection, device, passphrase, member, Pin(head, 1, head))
    groups: list[Group] = ["members", "stewards"]
    wrapped_keys = [m.WireBox(entry.seat, group, 1, ring.wrapped_key(group, identity.recipient)) for group in groups]
    connection.ask("/api/roster/append", m.RosterAppend(0, [wire], wrapped_keys), m.Done)
    person = unlock(connection, device, passphrase)
    with suppress(Declined, Unreachable):  # then the next steward who looks after the keys signs it
        first = sign_tree_head(person, 1, 0, 0, 0, empty_hashes(0)[0])
        connection.ask("/api/index/head", m.IndexHead(first), m.Done, person.seed)
    return person


def keep_new_member(connection: Connection, device: Device, passphrase: str, member: SeatKeys, pin: Pin) -> None:
    """Put a new member's keys into the vault of its words, before the member exists: a break in between costs
    nothing."""
    text = msgspec.json.encode(VaultContents(pin, member))
    write_vault(connection, device, keys_of(passphrase, "vault"), 1, text)


def open_invite(connection: Connection, invite_passphrase: str) -> tuple[InviteContents, RosterState]:
    """What an invite holds, and the roster it vouches for. Raises ``InviteUnusable``, ``Distrust``."""
    keys = keys_of(invite_passphrase, "invite")
    contents, _ = read_vault(connection, keys)
    roster = fetch(connection, contents.pin if isinstance(contents, InviteContents) else None)
    if any(member.invite == keys.sign_key for member in roster.members.values()):
        raise InviteUnusable("this invite was used already; ask for a new one")
    if not isinstance(contents, InviteContents):  # whoever used one deleted it
        raise InviteUnusable("these words open no invite; it may be older than 72 hours, or a word is wrong")
    if keys.sign_key not in roster.invites:
        raise InviteUnusable("this invite was taken back, or is older than 72 hours; ask for a new one")
    return contents, roster


def join(connection: Connection, device: Device, invite_passphrase: str, passphrase: str) -> Person:
    """Become a member by an invite; ``passphrase`` is the new member's own new words. Raises ``InviteUnusable``,
    ``Declined``, ``Distrust``."""
    contents, roster = open_invite(connection, invite_passphrase)
    keys = keys_of(invite_passphrase, "invite")
    member = new_member(device)
    keep_new_member(connection, device, passphrase, member, pin_of(roster))
    for attempt in range(TRIES):
        try:
            _take_member(connection, device, keys, contents.identity, roster, member)
            break
        except (Declined, Distrust) as refused:
            if refused.code not in _MOVED or attempt == TRIES - 1:
                raise
            before = roster.length
            contents, roster = open_invite(connection, invite_passphrase)
            if roster.length == before:  # nobody came first
                raise
    delete_vault(connection, keys)
    return unlock(connection, device, passphrase)


def _take_member(
    connection: Connection, device: Device, keys: WordKeys, identity: str, roster: RosterState, member: SeatKeys
) -> None:
    wrapped_keys = connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, keys.sign_seed)
    ring = unwrap_keys(wrapped_keys.boxes, identity, roster)
    groups: list[Group] = ["members"]
    if roster.invites[keys.sign_key].role == "steward":
        groups.append("stewards")
    if any(roster.current[group] not in ring.keys[group] for group in groups):
        raise Distrust("no-key", "the server doesn't give you the key that the stewards made for you")
    recipient = AgeKey.of(member.identity).recipient
    entry = Join(
        number=roster.length,
        previous=roster.head,
        day=max(device.today(), roster.day),
        invite=keys.sign_key,
        seat=public_key_of(member.sign_seed),
        recipient=recipient,
    )
    wire = wire_entry(entry, keys.sign_seed, member.sign_seed)
    new_wrapped_keys = [
        m.WireBox(entry.seat, group, roster.current[group], ring.wrapped_key(group, recipient)) for group in groups
    ]
    connection.ask("/api/roster/append", m.RosterAppend(roster.length, [wire], new_wrapped_keys), m.Done)
