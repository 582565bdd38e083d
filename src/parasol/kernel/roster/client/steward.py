"""What stewards do with the roster: invite, remove, freeze, change roles and settings.

What makes, unmakes or rules stewards needs two signatures: the first steward makes a *proposal* in the review room,
a second one signs and sends it. Removing anybody renews the keys in the same step.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

import msgspec

from parasol.features.alerts.case import Proposal
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.moderation import decisions
from parasol.kernel.roster.client.founding import free_leaf, wire_entry
from parasol.kernel.roster.client.labels import set_label, tend_labels
from parasol.kernel.roster.client.notes import inviter_of, note_by
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.client.roster import pin_of
from parasol.kernel.roster.client.sending import applied, place_of, send
from parasol.kernel.roster.client.vaults import write_vault
from parasol.kernel.roster.rules import Policy, RosterRefused, RosterState
from parasol.kernel.roster.rules.chains import chain_of_invite, chain_of_role, chain_of_seat, fits
from parasol.kernel.roster.rules.closing import change_closing
from parasol.kernel.roster.rules.entries import decode
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.rules.policy import check_policy
from parasol.kernel.roster.rules.signers import is_by_signer, signatures_needed
from parasol.kernel.roster.structs import (
    INVITE_DAYS,
    Cancel,
    Chain,
    ChangeDesk,
    ChangePolicy,
    ChangeRole,
    Closing,
    Entry,
    Freeze,
    Invite,
    NewServerKeys,
    Remove,
    Role,
    Vouch,
)
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.seal.key_tree import signer_seed
from parasol.kernel.told import Told
from parasol.kernel.vault.client import keys_of
from parasol.kernel.vault.structs import InviteContents
from parasol.kernel.wire.signing import sign

PROPOSABLE = (Invite, Remove, Freeze, ChangeRole, ChangePolicy, ChangeDesk, Closing, NewServerKeys)
"""What is shown for a second signature: nobody signs their own leaving by mistake."""
TRIES = 5
Make = Callable[[Callable[[Chain], dict[str, Any]]], Entry]
"""Makes an entry, when it is told what the next one of a chain begins with."""


class NotASteward(Told, code="not-a-steward"):
    """This needs a steward's words."""


class SameVoucher(Told, code="same-voucher"):
    """The one who invited can't be the one who vouches."""


class SecondNeeded(Exception):
    """Done as far as one steward can: it waits for a second one's signature. ``proposal`` is its id."""

    def __init__(self, proposal: bytes) -> None:
        super().__init__("this waits for the signature of a second steward")
        self.proposal = proposal


class StaleProposal(Told, code="stale-proposal"):
    """The roster has moved on since this was proposed; it has to be proposed again."""


def invite(steward: Person, role: Role, invite_passphrase: str, reason: str = "", label: str = "") -> None:
    """Make an invite whose words are ``invite_passphrase``: its vault, its entry on the roster, its keys; and
    a private ``label`` for whoever comes with it. A steward's needs a reason, which members read; of a member's they
    read nothing, since that would tell who came through whom. Raises ``SecondNeeded`` for a steward's invite in a
    community with two stewards or more (the words work once a second steward has agreed)."""
    check_steward(steward)
    keys = keys_of(invite_passphrase, "invite")
    key = AgeKey.generate()
    recipient = hash_of_recipient(key.recipient)
    steward.recipients[recipient] = key.recipient
    contents = InviteContents(pin_of(steward.roster), key.identity)
    write_vault(steward.connection, steward.device, keys, 1, msgspec.json.encode(contents), short=True)
    if label:
        set_label(steward, keys.sign_key, label)

    def make(roster: RosterState) -> Entry:
        place = place_of(steward, roster, chain_of_role(role))
        note = note_by(steward, "invite", keys.sign_key)
        leaf, last_day = free_leaf(roster, steward.device.random), place["day"] + INVITE_DAYS
        return Invite(
            **place, key=keys.sign_key, recipient=recipient, leaf=leaf, role=role, last_day=last_day, note=note
        )

    append(steward, make, reason if role == "steward" else None)


def cancel(steward: Person, invite_key: bytes, reason: str = "") -> None:
    """Take back an invite that nobody used yet. A steward's needs a reason."""
    check_steward(steward)
    chain = chain_of_invite(steward.whole(), invite_key)
    append(
        steward,
        lambda roster: Cancel(**place_of(steward, roster, chain), invite=invite_key),
        reason if chain == "charter" else None,
    )


def vouch(steward: Person, member: bytes) -> None:
    """Say that this member is known to a second steward. Members don't read of it. Raises ``SameVoucher`` for who
    invited it, and for one's own."""
    check_steward(steward)
    if steward.key in (member, inviter_of(steward, member)):
        raise SameVoucher("you invited this person yourself; somebody else has to vouch")
    append(
        steward,
        lambda roster: Vouch(
            **place_of(steward, roster, "register"), seat=member, note=note_by(steward, "vouch", member)
        ),
        None,
    )


def remove(steward: Person, member: bytes, reason: str) -> None:
    """Remove a member and renew the keys in the same step. The index has to be re-keyed afterwards."""
    append(steward, lambda roster: Remove(**_place_for(steward, roster, member), seat=member), reason)


def freeze(steward: Person, member: bytes, reason: str) -> None:
    """Pause a member: the server gives it nothing more, until it is thawed. It still holds the keys it had (a steward's
    are renewed): if the device is in other hands for good, remove the member instead."""
    append(steward, lambda roster: Freeze(**_place_for(steward, roster, member), seat=member, frozen=True), reason)


def thaw(steward: Person, member: bytes, reason: str) -> None:
    """Let a frozen member in again, with the keys that are in force now."""
    append(steward, lambda roster: Freeze(**_place_for(steward, roster, member), seat=member, frozen=False), reason)


def change_role(steward: Person, member: bytes, role: Role, reason: str) -> None:
    """Make a member steward, or a steward member."""

    def make(roster: RosterState) -> Entry:
        known = roster.members.get(member)
        return ChangeRole(
            **place_of(steward, roster), seat=member, recipient=known.recipient if known else b"", role=role
        )

    append(steward, make, reason)


def change_policy(steward: Person, policy: Policy, reason: str) -> None:
    """Change the community's settings. Raises ``RosterRefused`` (``policy``) for settings
    that can't be used, before anybody is asked to agree."""
    check_policy(policy)
    append(steward, lambda roster: ChangePolicy(**place_of(steward, roster), policy=policy), reason)


def close_community(steward: Person, last_day: int | None, reason: str) -> None:
    """Announce that the community closes at the end of this day, or call that off (None). Raises ``RosterRefused``
    (``closing``) for a day that is less than 28 away, before anybody is asked to agree."""

    def make(roster: RosterState) -> Entry:
        entry = Closing(**place_of(steward, roster), last_day=last_day)
        change_closing(roster.closing_on, entry)
        return entry

    append(steward, make, reason)


def _place_for(steward: Person, roster: RosterState, member: bytes) -> dict[str, Any]:
    return place_of(steward, roster, chain_of_seat(roster, member))


def append(steward: Person, make: Callable[[RosterState], Entry], reason: str | None) -> None:
    """Append an entry that one signature is enough for, with the new epochs that it brings about, and record
    the decision, if it has a reason; otherwise leave a proposal and raise ``SecondNeeded``. If somebody else was
    quicker, it is made again on the new roster."""
    check_steward(steward)
    if reason is not None:
        decisions.check_reason(reason)
    for attempt in range(TRIES):
        entry = make(steward.whole())
        if reason is not None and signatures_needed(steward.whole(), entry) > 1:
            raise SecondNeeded(_propose(steward, entry, reason))
        try:
            if is_by_signer(entry) and "stewards" in steward.roster.stale:
                send(steward, [], ["stewards"])  # a signer that somebody who left holds is taken for nothing
                entry = make(steward.whole())
            send(steward, [_signed(steward, entry)])
        except Declined as declined:
            if declined.code != "roster-moved" or attempt == TRIES - 1:
                raise
            steward.refresh()
        else:
            _decided(steward, entry, reason)
            return


def _decided(steward: Person, entry: Entry, reason: str | None) -> None:
    """Record what was decided. A label goes in the same step as the membership or the invite that it is about."""
    if reason is not None:
        decisions.record(steward, *decisions.told(entry), reason)
    if isinstance(entry, Remove | Cancel):
        tend_labels(steward)


def _signed(steward: Person, entry: Entry) -> m.SignedEntry:
    """An entry signed by whoever has to: the stewards' signer, or this steward."""
    if not is_by_signer(entry):
        return wire_entry(entry, steward.seed)
    return wire_entry(entry, signer_seed(steward.keyring.keys["stewards"][steward.roster.current["stewards"]]))


def send_all(steward: Person, makes: Sequence[Make]) -> None:
    """Several entries, each signed by this steward and enough so, in one append."""
    roster, wire = steward.whole(), list[m.SignedEntry]()
    for make in makes:
        wire.append(wire_entry(make(partial(place_of, steward, roster)), steward.seed))
        roster = applied(roster, wire[-1:])
    send(steward, wire)


def check_steward(person: Person) -> None:
    """Raises ``NotASteward``."""
    if not person.is_steward:
        raise NotASteward("only a steward can do this")


# Proposals.


def _propose(steward: Person, entry: Entry, reason: str) -> bytes:
    wire = wire_entry(entry, steward.seed)
    recipient = steward.recipients[entry.recipient] if isinstance(entry, Invite) else None
    proposal = Proposal(wire.body, wire.signatures[0].signature, reason, recipient)
    return steward.append("review", None, msgspec.json.encode(proposal))


def proposals(steward: Person) -> dict[bytes, tuple[bytes, Proposal, Entry]]:
    """The open proposals: id to (proposing steward's key, proposal, entry)."""
    found: dict[bytes, tuple[bytes, Proposal, Entry]] = {}
    for kept in steward.records("review", Proposal)[0]:
        with suppress(RosterRefused):
            if isinstance(entry := decode(kept.record.body), PROPOSABLE):
                found[kept.id] = (kept.by, kept.record, entry)
    return found


def agree(steward: Person, id: bytes, reason: str) -> None:
    """Sign somebody else's proposal as the second steward, and carry it out. Raises ``StaleProposal``,
    ``KeyError`` if there is no such proposal."""
    check_steward(steward)
    decisions.check_reason(reason)
    author, proposal, entry = proposals(steward)[id]
    if not fits(steward.whole(), entry):
        raise StaleProposal("the roster has changed since this was proposed; it has to be proposed again")
    if isinstance(entry, Invite):
        if proposal.recipient is None or hash_of_recipient(proposal.recipient) != entry.recipient:
            raise StaleProposal("this invite came without what keys are sealed to; it has to be proposed again")
        steward.recipients[entry.recipient] = proposal.recipient
    first = m.EntrySignature(author, proposal.signature)
    second = m.EntrySignature(steward.key, sign(steward.seed, "roster", proposal.body))
    send(steward, [m.SignedEntry(proposal.body, [first, second])])
    drop_proposal(steward, id)
    _decided(steward, entry, reason)


def drop_proposal(steward: Person, id: bytes) -> None:
    """Take a proposal off the table."""
    steward.drop("review", id)
