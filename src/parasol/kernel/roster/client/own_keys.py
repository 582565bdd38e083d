"""A member renews their own keys: for when somebody had the phone, and may have copied what was in its memory.

New words open a new vault with new keys. It is written first, so that there is always one that opens: until the server
has taken the entry the old one, from then on the new one. Nobody else is needed for it, nor told.
"""

from contextlib import suppress

import msgspec
from msgspec.structs import replace

from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Declined, Unreachable
from parasol.kernel.moderation import decisions
from parasol.kernel.moderation.structs import Decision
from parasol.kernel.roster.client.founding import own_boxes, place_beside, wire_entry
from parasol.kernel.roster.client.heard import say_heard
from parasol.kernel.roster.client.person import NoMembership, Person, new_member, unlock
from parasol.kernel.roster.client.vaults import write_vault
from parasol.kernel.roster.rules.chains import chain_of_seat
from parasol.kernel.roster.rules.hashes import hash_of_recipient
from parasol.kernel.roster.structs import Renew
from parasol.kernel.seal.hybrid import AgeKey
from parasol.kernel.tokens.client.derive import master_of
from parasol.kernel.told import Told
from parasol.kernel.vault.client import SeatKeys, VaultContents, keys_of
from parasol.kernel.vault.structs import Former
from parasol.kernel.wire.signing import public_key_of
from parasol.kernel.wire.tokens import week_of, weeks_around

TRIES = 5
TROUBLE = Declined, Unreachable, BadAnswer


class Unsure(Told, code="own-keys-unsure"):
    """The server's answer didn't come: which words open from now on has to be tried."""

    def __init__(self) -> None:
        super().__init__(
            "no answer came, so it isn't known whether your keys are new. Keep your old words and your new ones, and "
            "try the new ones first; if only the old ones open, do this again"
        )


def renew_own_keys(person: Person, passphrase: str) -> Person:
    """New keys for a member, in the vault of ``passphrase``, which are her new words; the old vault is deleted. Returns
    the person with the new keys. Of a steward the groups' keys are stale then, and members read of it. Raises
    ``Declined`` (``roster-too-soon``), ``NoMembership`` if somebody else with the old keys was quicker, ``Unsure`` as
    soon as the new keys may count, ``Distrust``; of these two the old vault stays."""
    keys, version, refused_as = keys_of(passphrase, "vault"), 0, ""
    for attempt in range(TRIES):
        if version == 0 or refused_as == "roster-duplicate":  # somebody who is or was a member is called so
            contents = _renewed(person)
            for text in _texts(contents):
                version += 1
                write_vault(person.connection, person.device, keys, version, text)
        try:
            _append(person, contents.seat)
            break
        except TROUBLE as trouble:
            if _is_member(person, contents.seat):  # it has arrived, now or with an earlier try
                break
            refused_as = trouble.code if isinstance(trouble, Declined) else ""
            if refused_as not in {"", "roster-moved", "roster-duplicate"} or attempt == TRIES - 1:
                raise
            person.refresh()
    try:
        renewed = unlock(person.connection, person.device, passphrase)
    except (*TROUBLE, NoMembership):
        raise Unsure from None
    with suppress(*TROUBLE):  # it holds nothing that counts any more, and ends by itself
        person.delete_vault()
    if renewed.is_steward:
        decision = Decision("renewed their own keys", decisions.short(person.key), "")
        with suppress(*TROUBLE):
            renewed.append("decisions", None, msgspec.json.encode(decision))
    return renewed


def _renewed(person: Person) -> VaultContents:
    """What the new vault holds: all that the old one does, other keys, and of the old ones what is needed yet."""
    old, today = person.contents.seat, person.device.today()
    master, length = master_of(old, "check", week_of(today)), person.roster.length
    former = Former(person.key, old.identity, master, max(weeks_around(today)), length)
    escrow_master = master_of(old, "escrow", week_of(today))
    return replace(person.contents, seat=replace(new_member(person.device), escrow_master=escrow_master, former=former))


def _texts(contents: VaultContents) -> list[bytes]:
    """What is written, one after the other: a new vault is a small one, and grows to what the old one held."""
    small = replace(contents, withdrawn=[], withdrawals_seen=0)
    return [msgspec.json.encode(each) for each in ([contents] if contents == small else [small, contents])]


def _append(person: Person, seat: SeatKeys) -> None:
    roster, recipient = person.roster, AgeKey.of(seat.identity).recipient
    place = place_beside(roster, person.mine, chain_of_seat(roster, person.key), person.device.today())
    key = public_key_of(seat.sign_seed)
    entry = Renew(**place, seat=person.key, key=key, recipient=hash_of_recipient(recipient))
    heard = say_heard(seat.sign_seed, key, roster.length)
    boxes = own_boxes(roster, person.keyring, key, recipient, person.is_steward, heard)
    message = m.RosterAppend([wire_entry(entry, person.seed, seat.sign_seed)], boxes, [recipient])
    person.connection.ask("/api/roster/append", message, m.Done)


def _is_member(person: Person, seat: SeatKeys) -> bool:
    """Whether the server has the new keys. Raises ``Unsure``."""
    try:
        person.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, seat.sign_seed)
    except Declined:
        return False
    except (Unreachable, BadAnswer):
        raise Unsure from None
    return True
