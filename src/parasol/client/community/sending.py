"""Entries for the roster on their way: with the new keys that they bring about, and all wrapped keys these need."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec

from parasol.client.community import desk_keys
from parasol.client.community.founding import wire_entry
from parasol.client.community.keyring import Keyring, fresh_epoch, signer_seed
from parasol.client.community.person import Person
from parasol.client.connection import Declined
from parasol.client.seal.age import AgeKey
from parasol.client.seal.errors import Unreadable
from parasol.formats import messages as m
from parasol.formats.roster import (
    Generation,
    Group,
)
from parasol.roster import RosterState, Signature, SignedEntry, apply, commitment_of
from parasol.wire.signing import public_key_of


def place_of(person: Person, roster: RosterState) -> dict[str, Any]:
    """Where in the chain the next entry stands, and its day."""
    day = max(person.device.today(), roster.day)
    return {"number": roster.length, "previous": roster.head, "day": day}


def send(steward: Person, entries: Sequence[m.WireEntry], renew: Sequence[Group], with_new_list: bool = False) -> None:
    """Send entries followed by new epochs of some groups, and by new keys of the desks whose keys somebody holds
    who has gone by then; with every wrapped key that the result needs. A members' epoch comes with a new list key if
    somebody went, or ``with_new_list``. New keys are dated no earlier than the server's day, which may be tomorrow
    here."""
    try:
        _send_on(steward, steward.device.today(), entries, renew, with_new_list)
    except Declined as declined:
        if declined.code != "roster-day":
            raise
        _send_on(steward, steward.device.today() + 1, entries, renew, with_new_list)


def _send_on(
    steward: Person, day: int, entries: Sequence[m.WireEntry], renew: Sequence[Group], with_new_list: bool
) -> None:
    roster = applied(steward.roster, entries)
    roster = replace(roster, day=max(roster.day, day))
    ring = steward.keyring
    wire = list(entries)
    for group in renew:
        new_list = group == "members" and (with_new_list or bool(roster.owed | roster.stale))
        ring = fresh_epoch(ring, roster, group, steward.device.random, new_list)
        made = wire_entry(_epoch_entry(steward, roster, ring, group), steward.seed)
        wire.append(made)
        roster = applied(roster, [made])
    for desk in desk_keys.read_desks(roster, ring):
        if desk.is_due and desk.file is not None:
            place = place_of(steward, roster)
            random = steward.device.random
            entry = desk_keys.fresh_desk_keys(place, roster, desk.desk, desk.file.workers, desk.file, random, True)
            wire.append(wire_entry(entry, steward.seed))
            roster = applied(roster, wire[-1:])
    wrapped_keys = _wrapped_keys(steward.roster, roster, ring, renew)
    message = m.RosterAppend(steward.roster.length, wire, wrapped_keys)
    is_large = len(msgspec.json.encode(message)) > m.UNSIGNED_ROSTER_BYTES
    steward.connection.ask("/api/roster/append", message, m.Done, steward.seed if is_large else None)
    steward.refresh()


def applied(roster: RosterState, entries: Sequence[m.WireEntry]) -> RosterState:
    for wire in entries:
        signatures = [Signature(item.key, item.signature) for item in wire.signatures]
        roster = apply(roster, SignedEntry(wire.body, signatures))
    return roster


def _epoch_entry(steward: Person, roster: RosterState, ring: Keyring, group: Group) -> Generation:
    number = roster.current[group] + 1
    newest = max(ring.lists)
    has_new_list = group == "members" and newest > roster.current_list
    return Generation(
        number=roster.length,
        previous=roster.head,
        day=max(steward.device.today(), roster.day),
        group=group,
        generation=number,
        commitment=commitment_of(ring.keys[group][number]),
        list=newest if group == "members" else None,
        list_commitment=commitment_of(ring.lists[newest]) if has_new_list else None,
        intake=AgeKey.of(ring.intakes[number]).recipient if group == "stewards" else None,
        signer=public_key_of(signer_seed(ring.keys[group][number])) if group == "stewards" else None,
    )


def _wrapped_keys(before: RosterState, after: RosterState, ring: Keyring, renewed: Sequence[Group]) -> list[m.WireBox]:
    wrapped_keys: list[m.WireBox] = []
    groups: list[Group] = ["members", "stewards"]
    for group in groups:
        had = set() if group in renewed else {key for key, _ in before.readers(group)}
        wrapped_keys += [
            m.WireBox(key, group, after.current[group], _wrapped_key_or_nothing(ring, group, recipient))
            for key, recipient in after.readers(group)
            if key not in had
        ]
    return wrapped_keys


def _wrapped_key_or_nothing(ring: Keyring, group: Group, recipient: str) -> bytes:
    """A wrapped key, or an empty one for somebody who joined with a recipient that nothing can be sealed to: they lock
    themselves out, and must not be able to stop the keys from being renewed for everybody else."""
    try:
        return ring.wrapped_key(group, recipient)
    except Unreadable:
        return b""
