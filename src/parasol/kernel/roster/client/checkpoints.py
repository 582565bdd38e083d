"""Stewards' clients sign checkpoints of the charter as they work, and the register, so that nobody reads either from
its first entry on."""

from contextlib import suppress

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.roster.checkpoint import DUE_DAYS, DUE_ENTRIES, LEAST_ENTRIES, Checkpoint
from parasol.kernel.roster.client import register
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules.checkpoint import SIGNATURES, checkpoint_of
from parasol.kernel.wire.signing import sign


def is_due(steward: Person) -> bool:
    """Whether the newest checkpoint is old enough for another one."""
    roster = steward.roster
    if roster.length < LEAST_ENTRIES or len(roster.all_stewards()) < SIGNATURES:
        return False
    asked = m.CharterRead(0, begins=True, seen=roster.length)
    begun = steward.connection.ask("/api/charter/read", asked, m.RosterPage).begun
    if begun is None:
        return True
    try:  # whatever a server says here, it only makes us sign the truth
        length = msgspec.json.decode(begun.checkpoint.body, type=Checkpoint).length
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return True
    if length < 1:
        return True
    if length >= roster.length:
        return False
    age = steward.device.today() - roster.day_of_entry(length - 1)
    return roster.length - length >= DUE_ENTRIES or age >= DUE_DAYS


def sign_if_due(steward: Person) -> None:
    """Sign what follows from the charter, verified from its first entry on and not from a checkpoint, if it is time;
    and the register. If somebody else was quicker with an entry, the next time will do."""
    if not steward.is_steward:
        return
    if register.is_due(steward.roster, *register.begun(steward.connection, steward.seed, ())):
        roster, epoch = steward.whole(), steward.roster.current["stewards"]
        register.sign_register(steward.connection, steward.seed, roster, steward.keyring.keys["stewards"][epoch])
    if not is_due(steward):
        return
    body = msgspec.json.encode(checkpoint_of(steward.whole()))
    message = m.CheckpointSign(body, sign(steward.seed, "checkpoint", body))
    with suppress(Declined):
        steward.connection.ask("/api/checkpoint/sign", message, m.Done, steward.seed)
