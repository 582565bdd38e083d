"""Entries for the roster on their way: with the new keys that they bring about, sealed for all who get them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

import msgspec

from parasol.features.desks.client import keys as desk_keys
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.client.founding import wire_entry
from parasol.kernel.roster.client.keyring import Keyring
from parasol.kernel.roster.client.new_keys import append_with
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.recipients import read_recipients
from parasol.kernel.roster.rules import RosterState, apply, commitment_of
from parasol.kernel.roster.rules.chains import place_in
from parasol.kernel.roster.rules.due import beside_staged, can_be_staged, due
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.key_tree import is_over, next_number
from parasol.kernel.roster.structs import Chain, DeskKeys, Entry, Generation, Group, Remove
from parasol.kernel.seal.key_tree import intake_key, signer_seed
from parasol.kernel.told import Told
from parasol.kernel.wire.signing import public_key_of

LEAST_BOX_BYTES = 2_000
"""A leaf's box in JSON is larger."""
AT_ONCE = 500
"""Where more people have a leaf, most of a new key tree is sent beforehand (``staging``)."""


class TooManyMembers(Told, code="too-many-members"):
    """New keys for who came are more than one request carries. ``code`` is for programs."""

    def __init__(self) -> None:
        super().__init__("too many people have come since the keys were last renewed for one request")


class KeysFirst(Told, code="keys-first"):
    """This needs new members' keys, and those of a new tree have to be made before. ``code`` is for programs."""

    def __init__(self) -> None:
        super().__init__(
            "a steward has gone, so that everybody needs new keys first: renew them, and try again; "
            "until then you can pause a member"
        )


def place_of(person: Person, roster: RosterState, chain: Chain = "charter") -> dict[str, Any]:
    """Where in its chain the next entry stands, and its day."""
    return place_in(roster, chain, person.device.today())


def send(
    steward: Person,
    entries: Sequence[m.SignedEntry],
    renew: Sequence[Group] = (),
    with_new_list: bool = False,
    staged: Collection[int] | None = None,
) -> bool:
    """Send entries followed by the new epochs that they owe, and those of further groups, the stewards' first; and by
    new keys of the desks whose keys somebody holds who has gone by then; with every key that the result needs. A
    members' epoch begins a new list if somebody went, or ``with_new_list``. New keys are dated no earlier than the
    server's day, which may be tomorrow here. ``staged``: the leaves whose boxes were sent beforehand. False if a
    members' epoch would begin a key tree that is too large and wasn't staged: then it is put off, and the rest is sent.
    Raises ``TooManyMembers``, ``KeysFirst``."""
    try:
        return _send_on(steward, steward.device.today(), entries, renew, with_new_list, staged)
    except Declined as declined:
        if declined.code != "roster-day":
            raise
        return _send_on(steward, steward.device.today() + 1, entries, renew, with_new_list, staged)


def _send_on(
    steward: Person,
    day: int,
    entries: Sequence[m.SignedEntry],
    renew: Sequence[Group],
    with_new_list: bool,
    staged: Collection[int] | None,
) -> bool:
    before = steward.whole()
    roster = applied(before, entries)
    roster = replace(roster, day=max(roster.day, day))
    ring = replace(steward.keyring, keys={group: dict(keys) for group, keys in steward.keyring.keys.items()})
    wire = list(entries)
    removal: set[Group] = {"members"} if any(isinstance(decode(each.body), Remove) for each in entries) else set()
    is_put_off = False
    for group in sorted({*renew, *roster.owed, *removal}, reverse=True):
        if group == "members" and staged is None and len(roster.key_tree.holders) > AT_ONCE and is_over(roster):
            if group in roster.owed:
                raise KeysFirst
            is_put_off = True
            continue
        new_list = group == "members" and (with_new_list or bool(roster.owed | roster.stale))
        wire.append(wire_entry(_epoch_entry(steward, roster, ring, group, new_list), steward.seed))
        roster = applied(roster, wire[-1:])
    for desk in desk_keys.read_desks(steward, roster):
        if desk.is_due and desk.file is not None:
            entry = new_desk_keys(steward, roster, desk, desk.file.workers, ring, may_be_empty=True)
            wire.append(wire_entry(entry, steward.seed))
            roster = applied(roster, wire[-1:])
    if not wire:
        return not is_put_off
    decoded = [decode(each.body) for each in wire]
    brings = due(before, decoded, roster)
    if staged is not None:
        late = [
            key
            for key, leaf in brings.leaves.items()
            if leaf not in staged or not can_be_staged(roster, leaf) or roster.is_steward(key)
        ]  # stewards' are made again: another steward may have staged rubbish over them, and they would be locked out
        brings = beside_staged(brings, roster, late)
    if len(brings.leaves) * LEAST_BOX_BYTES > m.MAX_ROSTER_BYTES:  # before so many recipients are read and sealed to
        raise TooManyMembers
    began = roster.key_tree.began_at
    if began <= before.current["stewards"]:  # of a tree that begins here the secret follows from the new key
        steward.key_of("stewards", began)
        ring.roster = steward.keyring.roster
        ring.key_at("stewards", began)
    getting = {*brings.leaves, *brings.stewards}
    texts = read_recipients(steward, [roster.taken_by(key) or roster.invites[key] for key in getting])
    desks = _desk_boxes(steward, roster, decoded)
    message = append_with(wire, brings, roster, ring, texts, steward.device.random, steward.seed, desks)
    message = msgspec.structs.replace(message, staged=staged is not None)
    size = len(msgspec.json.encode(message))
    if size > m.MAX_ROSTER_BYTES:
        raise TooManyMembers
    is_large = size > m.UNSIGNED_ROSTER_BYTES
    steward.connection.ask("/api/roster/append", message, m.Done, steward.seed if is_large else None)
    steward.refresh()
    return not is_put_off


def applied(roster: RosterState, entries: Sequence[m.SignedEntry]) -> RosterState:
    return reduce(apply, entries, roster)


def _epoch_entry(steward: Person, roster: RosterState, ring: Keyring, group: Group, new_list: bool) -> Generation:
    """The entry that makes a group's next key, which the keyring gets."""
    number, key = roster.current[group] + 1, steward.device.random(32)
    ring.keys[group][number] = key
    made: dict[str, Any] = {**place_of(steward, roster), "group": group, "generation": number}
    if group == "members":
        made |= {"list": roster.current_list + new_list, "tree": next_number(roster)}
    else:
        recipient = intake_key(key).recipient
        steward.recipients[hash_of_recipient(recipient)] = recipient
        made |= {"intake": hash_of_recipient(recipient), "signer": public_key_of(signer_seed(key))}
    return Generation(**made, commitment=commitment_of(key))


def new_desk_keys(
    steward: Person,
    roster: RosterState,
    desk: desk_keys.StewardsDesk,
    workers: Sequence[bytes],
    ring: Keyring,
    may_be_empty: bool = False,
) -> DeskKeys:
    """The entry with new keys for a desk; its recipient and its file wait for being sent. Raises as
    ``fresh_desk_keys``."""
    intake = intake_key(ring.keys["stewards"][roster.current["stewards"]]).recipient
    workers = [roster.current_key(key) for key in workers]
    texts = read_recipients(steward, [roster.members[key] for key in workers if roster.is_member(key)])
    entry, recipient, sealed = desk_keys.fresh_desk_keys(
        place_of(steward, roster),
        roster,
        desk.desk,
        workers,
        desk.file,
        {**texts, hash_of_recipient(intake): intake},
        steward.device.random,
        may_be_empty,
    )
    steward.desk_files[entry.keys] = sealed
    steward.recipients[entry.recipient] = recipient
    return entry


def _desk_boxes(steward: Person, roster: RosterState, entries: Sequence[Entry]) -> list[m.WireBox]:
    """The sealed keys of the desks that get new ones."""
    made = [entry for entry in entries if isinstance(entry, DeskKeys)]
    boxes = [(roster.desks[entry.desk].box, entry.generation, entry.keys) for entry in made]
    return [m.WireBox(box, "desk", number, steward.desk_files[keys]) for box, number, keys in boxes]
