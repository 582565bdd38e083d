"""What a vault holds: JSON, read strictly. Everything in it is random, so that the words can be
changed."""

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.features.lounge.rules import VOICE_MONTHS
from parasol.features.lounge.structs import MAX_MUTED, PEN_SLOTS
from parasol.kernel.formats.shared import Key
from parasol.kernel.roster.structs import MAX_TOPICS

Certified = Annotated[bytes, Meta(min_length=101, max_length=101)]
Correspondent = Annotated[bytes, Meta(min_length=33, max_length=33)]
PenChoices = Annotated[bytes, Meta(min_length=MAX_TOPICS + 1, max_length=MAX_TOPICS + 1)]
MAX_CORRESPONDENTS = 50
MAX_VERIFIED = 120
VERIFIED_BYTES = 8
Verified = Annotated[bytes, Meta(max_length=MAX_VERIFIED * VERIFIED_BYTES)]
NO_PEN = 255


class Pin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far this person has seen the charter, and a steward the register: nothing that contradicts it is accepted
    later. ``stewards`` is the hash of the newest entry that had changed who stewards are."""

    genesis: bytes
    length: int
    head: bytes
    stewards: bytes
    register_length: int | UnsetType = UNSET
    register_head: bytes | UnsetType = UNSET


class Former(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is still needed of the keys that a member had before the last renewal of their own: the public one and the
    age identity, to which desks' keys are sealed until stewards renew them, and the master secret that tokens up to
    this week are drawn with. ``length`` is the charter's when the new ones were made: a steward of then or later
    confirms that she knows them."""

    key: bytes
    identity: str
    master: bytes
    week: int
    length: int


class SeatKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A member's private half: signing seed (32 bytes), age identity (``AGE-SECRET-KEY-PQ-1…``), and the master
    secret of tokens (32 bytes). Of who renewed them also ``former``, and the very first master secret
    (``escrow_master``), since the escrow's credential stays the same for as long as the membership lasts."""

    sign_seed: bytes
    identity: str
    master: bytes
    escrow_master: bytes | UnsetType = UNSET
    former: Former | UnsetType = UNSET


class InviteContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="invite"):
    """The vault that a steward leaves for whoever holds the invite's words. What the server has
    for the invite is sealed to ``identity``."""

    pin: Pin
    identity: str


class VaultContents(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="seat"):
    """A member's vault. ``withdrawn`` are the withdrawal keys seen, so that no alert comes back from the dead, and
    ``withdrawals_seen`` is the number of the last. ``seen_on`` is the last day on which all alerts were shown and
    this was written: what came then or later is shown as new. It is written only where something else was, so that no
    visit shows by it. Of the lounge ``muted`` are the pens that this person doesn't want to read, and ``lounge_seen``
    is the number of the newest record that they have seen; ``certificates`` are those of their pens, so that each is
    asked for once a season: slot (1 byte), season (4), evaluated (32) and proof (64); and of their voices, in place of
    slot and season 4 and the month; ``pens`` are those that this
    person chose for topics: a byte for each, by its number, the slot or 255 if none was chosen. ``letters`` are those
    to whom this person wrote: the slot of her pen (1 byte) and the other pen (32), the newest last; ``letters_seen`` is
    the number of the newest letter of all when the list was shown last. ``verified`` names the certificates that the
    page verified last (8 bytes each, under a key of this vault), so that it needn't again: few enough that the vault
    stays of the size that it has without."""

    pin: Pin
    seat: SeatKeys
    withdrawn: list[bytes] = []
    withdrawals_seen: int = 0
    seen_on: int | UnsetType = UNSET
    muted: Annotated[list[Key], Meta(max_length=MAX_MUTED)] | UnsetType = UNSET
    lounge_seen: int | UnsetType = UNSET
    certificates: Annotated[list[Certified], Meta(max_length=PEN_SLOTS + VOICE_MONTHS)] | UnsetType = UNSET
    pens: PenChoices | UnsetType = UNSET
    letters: Annotated[list[Correspondent], Meta(max_length=MAX_CORRESPONDENTS)] | UnsetType = UNSET
    letters_seen: int | UnsetType = UNSET
    verified: Verified | UnsetType = UNSET


Contents = VaultContents | InviteContents
